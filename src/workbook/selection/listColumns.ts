import type { Polarity } from "../../kpi/definition";
import { polarities } from "../../kpi/definition";
import type { CellContent } from "../cells";
import { choiceOfWord } from "../choiceWords";
import { fold, saysTarget } from "../headerWords";

/** What a column of a list with one KPI a row holds. */
export const listRoles = ["name", "actual", "target", "polarity", "tolerance", "unit"] as const;
export type ListRole = (typeof listRoles)[number];

const words: Readonly<Record<Exclude<ListRole, "target">, readonly string[]>> = {
  name: [
    "kpi",
    "kpis",
    "indicator",
    "indicateur",
    "name",
    "nom",
    "measure",
    "metric",
    "mesure",
    "libelle",
    "intitule",
  ],
  actual: [
    "actual",
    "actuals",
    "value",
    "result",
    "current",
    "realise",
    "realisee",
    "reel",
    "valeur",
    "resultat",
    "actuel",
    "constate",
  ],
  polarity: ["polarity", "direction", "better", "polarite", "sens", "mieux"],
  tolerance: ["tolerance", "tolerances"],
  unit: ["unit", "unite"],
};

function roleOfHeader(header: string): ListRole | undefined {
  const parts = fold(header).split(/[^\p{L}]+/u);
  const has = (role: Exclude<ListRole, "target">): boolean =>
    words[role].some((word) => parts.includes(word));
  if (has("polarity")) return "polarity";
  if (has("tolerance")) return "tolerance";
  if (has("unit")) return "unit";
  if (saysTarget(header)) return "target";
  if (has("actual")) return "actual";
  return has("name") ? "name" : undefined;
}

/** Columns of a list by what they hold, counted from its first; the first of its kind counts. */
export type ListColumns = Readonly<Partial<Record<ListRole, number>>> & {
  readonly name: number;
  readonly actual: number;
};

/**
 * The columns of a list with one KPI a row, told from its headers in either language; undefined when they announce no
 * such list: names (KPI, Indicateur, Nom …) and figures (Actual, Réalisé, Valeur …) must be there.
 */
export function listColumns(headers: readonly CellContent[]): ListColumns | undefined {
  const found: Partial<Record<ListRole, number>> = {};
  headers.forEach((header, column) => {
    const role = typeof header === "string" ? roleOfHeader(header) : undefined;
    if (role && found[role] === undefined) found[role] = column;
  });
  const { name, actual } = found;
  return name === undefined || actual === undefined ? undefined : { ...found, name, actual };
}

const higherWords =
  /^(?:max|maximi[sz]e|maximiser|up|hausse|a la hausse|croissant|increase|augmenter|plus|haut|↑|▲|\+|(?:higher|more|bigger) is better|plus (?:c'est )?haut.*|plus eleve.*)$/;
const lowerWords =
  /^(?:min|minimi[sz]e|minimiser|down|baisse|a la baisse|decroissant|decrease|reduire|moins|bas|↓|▼|-|(?:lower|less|smaller) is better|plus (?:c'est )?bas.*|plus faible.*)$/;

/** The polarity that a cell of a list names, by the register's words or the usual ones; undefined when none. */
export function polarityOfCell(content: CellContent): Polarity | undefined {
  if (typeof content !== "string" || content.trim() === "") return undefined;
  const folded = fold(content);
  const known = choiceOfWord(content, polarities);
  if (known) return known;
  if (higherWords.test(folded)) return "higher";
  return lowerWords.test(folded) ? "lower" : undefined;
}
