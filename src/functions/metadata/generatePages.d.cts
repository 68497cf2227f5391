/** A worked example of a function's page, as written. */
export interface WorkedExample {
  readonly id: string;
  readonly formula: string;
  readonly result: string;
}

/** Every page of docs/functions, by file name. Throws where a function has no family, an example is misspelt or a limit names no constant. */
export function generatePages(): Record<string, string>;

export function readExamples(): WorkedExample[];
