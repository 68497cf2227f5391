import {
  commonCauseWords,
  languages,
  statusCodes,
  statuses,
  statusWords,
  variations,
  variationWords,
  type CellInput,
  type KpiProblem,
  type Status,
  type Variation,
} from "../../kpi";
import { errorIn } from "./cells";

const same = (word: string, text: string): boolean => word.toLowerCase() === text.trim().toLowerCase();

const unknown = (name: string, text: string): KpiProblem => ({
  code: "statusUnknown",
  detail: { name, text },
});

/** A status from its word in either language or its code; blank is no data. */
export function readStatus(name: string, cell: CellInput): Status | KpiProblem {
  const error = errorIn(cell);
  if (error) return error;
  const text = String(cell ?? "");
  const found = statuses.find(
    (status) =>
      (statusCodes[status] === cell && cell !== undefined) ||
      languages.some((language) => same(statusWords[language][status], text)),
  );
  return text === "" ? "noData" : (found ?? unknown(name, text));
}

/** A signal from its word in either language; blank is common cause. */
export function readVariation(name: string, cell: CellInput): Variation | KpiProblem {
  const error = errorIn(cell);
  if (error) return error;
  const text = String(cell ?? "");
  if (text === "" || languages.some((language) => same(commonCauseWords[language], text)))
    return "commonCause";
  const found = variations.find((variation) =>
    languages.some((language) => same(variationWords[language][variation], text)),
  );
  return found ?? unknown(name, text);
}
