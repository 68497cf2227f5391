import type { Language } from "../../kpi/definition";
import { en, type Words } from "./en";
import { fr } from "./fr";

export type { Words };

export const wordsOf: Readonly<Record<Language, Words>> = { en, fr };
