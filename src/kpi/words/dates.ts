import type { Language } from "../definition";
import { monthOf } from "../time/dateSerial";

const months = {
  en: [
    ...["January", "February", "March", "April", "May", "June", "July"],
    ...["August", "September", "October", "November", "December"],
  ],
  fr: [
    ...["janvier", "février", "mars", "avril", "mai", "juin", "juillet"],
    ...["août", "septembre", "octobre", "novembre", "décembre"],
  ],
} as const satisfies Record<Language, readonly string[]>;

/** A day, as Excel counts days, as it stands in a sentence: 31 December 2026, le 1er janvier 2027. */
export function dateText(day: number, language: Language): string {
  const { month, dayOfMonth } = monthOf(day);
  const written = `${months[language][month % 12] ?? ""} ${Math.floor(month / 12)}`;
  if (language === "en") return `${dayOfMonth} ${written}`;
  return `le ${dayOfMonth}${dayOfMonth === 1 ? "er" : ""} ${written}`;
}
