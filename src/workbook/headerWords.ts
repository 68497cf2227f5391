/** A text for comparing: no accents, no case, single blanks. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, " ")
    .trim();
}

const targetWords = [
  "target",
  "budget",
  "plan",
  "planned",
  "goal",
  "quota",
  "objective",
  "objectif",
  "objectifs",
  "cible",
  "prevu",
  "prevue",
  "budgete",
  "but",
];

/** Whether a header says that its column holds targets (Target, Budget 2026, Objectif, Cible, Prévu …). */
export function saysTarget(header: string): boolean {
  const words = fold(header).split(/[^\p{L}]+/u);
  return words.some((word) => targetWords.includes(word));
}
