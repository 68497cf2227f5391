import type { Language } from "../definition";

/** Words that can mean many measures, each with a measure of it that can be counted; lower case, NFC. */
const examples: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    quality: "Defects per 1,000 pieces",
    performance: "Orders delivered on time, in %",
    efficiency: "Hours worked per order",
    productivity: "Pieces per hour worked",
    communication: "Share of newsletters opened",
    image: "Net promoter score",
    reputation: "Net promoter score",
    visibility: "Visits per month",
    innovation: "Share of sales from products under 3 years old",
    service: "Requests answered within 24 hours, in %",
    motivation: "Staff who would recommend us as employer, in %",
    engagement: "Staff who would recommend us as employer, in %",
    growth: "Sales against the same month last year, in %",
    success: "Projects finished on time and in budget, in %",
    excellence: "Audits passed without remark, in %",
  },
  fr: {
    qualité: "Défauts pour 1 000 pièces",
    performance: "Commandes livrées à temps, en %",
    efficacité: "Heures de travail par commande",
    efficience: "Heures de travail par commande",
    productivité: "Pièces par heure travaillée",
    communication: "Part des lettres d’information ouvertes",
    image: "Taux de recommandation net (NPS)",
    réputation: "Taux de recommandation net (NPS)",
    visibilité: "Visites par mois",
    innovation: "Part du CA des produits de moins de 3 ans",
    service: "Demandes traitées sous 24 heures, en %",
    motivation: "Salariés qui nous recommanderaient comme employeur, en %",
    engagement: "Salariés qui nous recommanderaient comme employeur, en %",
    croissance: "CA comparé au même mois de l’an dernier, en %",
    succès: "Projets finis à temps et dans le budget, en %",
    réussite: "Projets finis à temps et dans le budget, en %",
    excellence: "Audits sans remarque, en %",
  },
};

/** Words beside an abstract one that make it no clearer. */
const around = /^(?:overall|global|general|good|better|bonne|meilleure?)\s+|\s+(?:globale?|générale?)$/giu;

/**
 * A measure that could stand for a text that is one abstract word ("Quality", "Performance globale"); undefined for a
 * text that says more. A word of both languages is answered in the reader's.
 */
export function concreteExample(text: string, language: Language): string | undefined {
  const word = text.trim().normalize("NFC").toLowerCase().replace(around, "");
  const other: Language = language === "en" ? "fr" : "en";
  for (const one of [language, other]) {
    if (Object.hasOwn(examples[one], word)) return examples[one][word];
  }
  return undefined;
}
