/** Tells the date as ISO text; the only clock of `src/workbook`, replaced in tests. */
export type Today = () => string;

/** The date where the person is. */
export const todayHere: Today = () => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
