import { describeWith, kpiMessages, type KpiProblem, type Language, type MessageTable } from "../kpi";

/** Problems that only a call can have; those of the figures are the core's. */
export const functionMessages: MessageTable = {
  ...kpiMessages,
  shapes: {
    en: "The shapes do not match: {first} is {firstShape}, {second} is {secondShape}. Use ranges of the same size, one cell, one row or one column.",
    fr: "Les formes ne correspondent pas : {first} est {firstShape}, {second} est {secondShape}. Utilisez des plages de même taille, une cellule, une ligne ou une colonne.",
  },
  emptyRange: {
    en: "The argument {name} is a range without cells. Give at least one cell.",
    fr: "L’argument {name} est une plage sans cellule. Indiquez au moins une cellule.",
  },
  raggedRange: {
    en: "The rows of the argument {name} are not all of the same length.",
    fr: "Les lignes de l’argument {name} n’ont pas toutes la même longueur.",
  },
  choice: {
    en: "The argument {name} must be one of {choices}; received “{text}”.",
    fr: "L’argument {name} doit être l’un de {choices} ; reçu « {text} ».",
  },
  numberArgument: {
    en: "The argument {name} must be one number; received “{text}”.",
    fr: "L’argument {name} doit être un nombre ; reçu « {text} ».",
  },
  textArgument: {
    en: "The argument {name} must be one text; received “{text}”.",
    fr: "L’argument {name} doit être un texte ; reçu « {text} ».",
  },
  missingArgument: {
    en: "The argument {name} is needed.",
    fr: "L’argument {name} est nécessaire.",
  },
  toleranceNeeded: {
    en: "An absolute tolerance has no default: give the tolerance in the KPI's unit.",
    fr: "Une tolérance absolue n’a pas de valeur par défaut : indiquez-la dans l’unité de l’indicateur.",
  },
};

/** The Excel error of each problem; the others are #VALUE!, which like #N/A can carry a message. */
const errorOfProblem: Readonly<Record<string, string>> = { zeroTarget: "#N/A" };

/** Errors that a function can hand back as they are. */
const passedErrors: ReadonlySet<string> = new Set([
  "#N/A",
  "#VALUE!",
  "#DIV/0!",
  "#NUM!",
  "#NULL!",
  "#NAME?",
  "#REF!",
]);

/** Turns a problem into the Excel error that a cell shows; an Excel error that came in goes out unchanged. */
export function toExcelError(problem: KpiProblem, language: Language = "en"): CustomFunctions.Error {
  const received = problem.code === "excelError" ? String(problem.detail?.["error"]) : undefined;
  const code = received ?? errorOfProblem[problem.code] ?? "#VALUE!";
  const known = (passedErrors.has(code) ? code : "#VALUE!") as CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(known, describeWith(functionMessages, problem, language));
}

/** Ends a call with a problem that concerns all of it. */
export class CallProblem extends Error {
  constructor(readonly problem: KpiProblem) {
    super(problem.code);
  }
}
