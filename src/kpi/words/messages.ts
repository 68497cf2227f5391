import type { Language } from "../definition";
import type { KpiProblem } from "../outcome";

/** Templates by problem code; `{at}` is the place, other braces are fields of the problem's `detail`. */
export type MessageTable = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Numbers as the language writes them, without grouping; texts as they are. */
function inWords(value: string | number, language: Language): string {
  if (typeof value === "string") return value;
  const text = String(Number(value.toPrecision(12))).toUpperCase();
  return language === "fr" ? text.replace(".", ",") : text;
}

/** Details that quote what cells hold; quotes within other details are a person's own. */
const quotingFields: ReadonlySet<string> = new Set(["cells", "holds"]);

/**
 * A problem in words; what cells hold stands in the language's own quotes. A code without a template is a bug of ours and throws: a person must never read a bare code.
 * A message whose template starts with `{at}: ` loses that start when the problem has no place.
 */
export function describeWith(table: MessageTable, problem: KpiProblem, language: Language): string {
  const template = table[problem.code]?.[language];
  if (template === undefined) throw new Error(`No message for the problem ${problem.code}`);
  const placed = problem.at === undefined ? template.replace(/^\{at\}\s?: /, "") : template;
  const text = placed.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = field === "at" ? problem.at : problem.detail?.[field];
    if (value === undefined) throw new Error(`The problem ${problem.code} lacks ${field}`);
    const text = inWords(value, language);
    return language === "fr" && quotingFields.has(field) ? text.replace(/“([^”]*)”/g, "« $1 »") : text;
  });
  // An address or a path keeps its own spelling at the start of a message.
  return placed.startsWith("{") ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
