import { bilingual } from "./bilingual";

/** How columns compute, in words. */
export const modeWords = bilingual(
  {
    mode: "How its columns compute",
    live: "Live, by KPI functions",
    portable: "Portable, by native formulas",
    frozen: "Frozen values",
    liveHint: "They follow the figures wherever the add-in is.",
    portableHint:
      "They follow the figures in every Excel and in LibreOffice. Trend, signal, pace, forecast and words, which no native formula can express, are frozen.",
    frozenHint: "They keep the values of today, whatever happens to the figures.",
  },
  {
    mode: "Calcul de ses colonnes",
    live: "Dynamique, par les fonctions KPI",
    portable: "Portable, par des formules natives",
    frozen: "Valeurs figées",
    liveHint: "Elles suivent les chiffres partout où le complément est installé.",
    portableHint:
      "Elles suivent les chiffres dans tout Excel et dans LibreOffice. Tendance, signal, rythme, prévision et phrases, qu’aucune formule native ne sait exprimer, sont figés.",
    frozenHint: "Elles gardent les valeurs d’aujourd’hui, quoi qu’il arrive aux chiffres.",
  },
);
