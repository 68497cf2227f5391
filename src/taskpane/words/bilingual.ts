import type { Language } from "../../kpi/definition";

/** The same texts in both languages. */
export type Bilingual<T> = Readonly<Record<Language, T>>;

/** Texts of one part of the pane, kept apart from the others so that they load with it; a missing one does not compile. */
export const bilingual = <T extends object>(en: T, fr: NoInfer<T>): Bilingual<T> => ({ en, fr });

/** English counts one alone as singular. */
export const pluralInEnglish = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** French counts zero and one as singular. */
export const pluralInFrench = (count: number, one: string, many: string): string =>
  `${count} ${count < 2 ? one : many}`;
