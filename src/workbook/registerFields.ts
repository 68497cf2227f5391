import type { Language } from "../kpi/definition";
import { fold } from "./headerWords";

/** How a field of the register is held in its cell. `choice` cells hold a word of `choiceWords`. */
export type FieldKind = "text" | "number" | "date" | "choice" | "address" | "numberOrAddress" | "columns";

export interface RegisterField {
  readonly field: RegisterFieldName;
  readonly kind: FieldKind;
  readonly en: string;
  readonly fr: string;
  /** Width of the column in characters. */
  readonly width: number;
}

const field = <Name extends string>(name: Name, kind: FieldKind, width: number, en: string, fr: string) =>
  ({ field: name, kind, width, en, fr }) as const;

/** The register's columns in the order they are created. */
export const registerFields = [
  field("id", "text", 9, "ID", "Identifiant"),
  field("name", "text", 30, "Name", "Nom"),
  field("objective", "text", 28, "Objective", "Objectif"),
  field("owner", "text", 18, "Owner", "Responsable"),
  field("unit", "text", 9, "Unit", "Unité"),
  field("kind", "choice", 11, "Kind", "Nature"),
  field("polarity", "choice", 15, "Polarity", "Sens"),
  field("target", "numberOrAddress", 16, "Target", "Cible"),
  field("targetForm", "choice", 15, "Target form", "Forme de la cible"),
  field("lower", "numberOrAddress", 14, "Lower bound", "Borne basse"),
  field("upper", "numberOrAddress", 14, "Upper bound", "Borne haute"),
  field("tolerance", "number", 12, "Tolerance", "Tolérance"),
  field("toleranceMode", "choice", 17, "Tolerance mode", "Mode de tolérance"),
  field("baseline", "number", 12, "Baseline", "Point de départ"),
  field("dueDate", "date", 13, "Due date", "Échéance"),
  field("frequency", "text", 13, "Frequency", "Fréquence"),
  field("weight", "number", 9, "Weight", "Poids"),
  field("sheet", "text", 18, "Sheet", "Feuille"),
  field("actual", "address", 14, "Actual", "Réalisé"),
  field("periods", "address", 14, "Periods", "Périodes"),
  field("columns", "columns", 34, "Columns", "Colonnes"),
  field("place", "address", 12, "Place", "Emplacement"),
  field("placement", "choice", 12, "Placement", "Disposition"),
  field("mode", "choice", 10, "Mode", "Mode"),
  field("formulas", "choice", 14, "Formulas", "Formules"),
  field("state", "choice", 10, "State", "État"),
  field("nextReview", "date", 15, "Next review", "Prochaine revue"),
  field("language", "choice", 11, "Language", "Langue"),
  // Written by the add-in: why a row takes no effect; empty where it does.
  field("problem", "text", 40, "Problem", "Problème"),
] as const;

export type RegisterFieldName = (typeof registerFields)[number]["field"];

/** Fields without which a row is no KPI: a register that lacks one of these columns is damaged. */
export const neededFields: readonly RegisterFieldName[] = [
  "id",
  "name",
  "polarity",
  "sheet",
  "actual",
  "columns",
];

const fieldsByHeader: ReadonlyMap<string, RegisterFieldName> = new Map(
  registerFields.flatMap((one) => [
    [fold(one.en), one.field],
    [fold(one.fr), one.field],
  ]),
);

/** The field that a header stands for, in either language. */
export function fieldOfHeader(header: string): RegisterFieldName | undefined {
  return fieldsByHeader.get(fold(header));
}

export function registerHeaders(language: Language): string[] {
  return registerFields.map((one) => one[language]);
}

export const registerSheetNames: Readonly<Record<Language, string>> = {
  en: "KPI register",
  fr: "Registre KPI",
};

export const registerTableName = "KpiRegister";
