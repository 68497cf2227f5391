import type { Language } from "../../kpi/definition";

/** One function as the help lists it; the build takes it from the metadata that Excel reads. */
export interface HelpFunction {
  /** As it is typed after the equals sign, such as `KPI.STATUS`. */
  readonly name: string;
  readonly signature: string;
  readonly description: string;
  /** Address of its page. */
  readonly page: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly choices: readonly { readonly value: string; readonly meaning: string }[];
  }[];
}

export interface HelpFamily {
  readonly title: string;
  readonly functions: readonly HelpFunction[];
}

export type FunctionHelp = Readonly<Record<Language, readonly HelpFamily[]>>;

/** Letters without accents and case, so that "prevision" finds "Prévision". */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const spokenBy = (family: HelpFamily, { name, description, parameters }: HelpFunction): string =>
  plain(
    [family.title, name, description, ...parameters.map((one) => `${one.name} ${one.description}`)].join(" "),
  );

/** The families with the functions in which every word of the text is found; families left empty go. */
export function findFunctions(families: readonly HelpFamily[], text: string): readonly HelpFamily[] {
  const asked = plain(text).split(/\s+/).filter(Boolean);
  return families
    .map((family) => ({
      ...family,
      functions: family.functions.filter((one) => {
        const spoken = spokenBy(family, one);
        return asked.every((word) => spoken.includes(word));
      }),
    }))
    .filter(({ functions }) => functions.length > 0);
}

export const countFunctions = (families: readonly HelpFamily[]): number =>
  families.reduce((sum, { functions }) => sum + functions.length, 0);
