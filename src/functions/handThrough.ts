/** The errors that keep their name when a function throws them; Microsoft's runtime makes #VALUE! of any other. */
const keptWhenThrown: readonly string[] = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"];

type CustomFunction = (...args: never[]) => unknown;

/**
 * The same functions, except that an error from a cell that would lose its name when thrown (#REF!, #NAME?, #SPILL! and
 * their like) becomes the result. `asResult` makes the error what the functions return: a value, or one cell of a matrix.
 */
export function handingThrough(
  functions: Readonly<Record<string, CustomFunction>>,
  asResult: (error: CustomFunctions.Error) => unknown,
): Record<string, CustomFunction> {
  const wrapped = Object.entries(functions).map(([id, one]) => [
    id,
    (...args: never[]): unknown => {
      try {
        return one(...args);
      } catch (error) {
        if (error instanceof CustomFunctions.Error && !keptWhenThrown.includes(error.code))
          return asResult(error);
        throw error;
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Record<string, CustomFunction>;
}
