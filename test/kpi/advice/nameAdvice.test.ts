import { adviseName } from "../../../src/kpi/advice/nameAdvice";

/** Names with the measure, the objective and the better side that a person reads in them. */
const directions = [
  ["improve sales", "Sales", "higher"],
  ["Increase the conversion rate to 3 %", "Conversion rate", "higher"],
  ["Reduce absenteeism by 10 %", "Absenteeism", "lower"],
  ["Optimise stock levels", "Stock levels", undefined],
  ["augmenter le chiffre d’affaires", "Chiffre d’affaires", "higher"],
  ["Augmenter le chiffre d'affaires de 10 %", "Chiffre d'affaires", "higher"],
  ["Réduire les rebuts de 5 à 3 %", "Rebuts", "lower"],
  ["REDUIRE LE TAUX D’ATTRITION", "TAUX D’ATTRITION", "lower"],
  ["Amélioration de la satisfaction client", "Satisfaction client", "higher"],
  ["Baisse des accidents", "Accidents", "lower"],
  ["Améliorer l’ambiance au travail", "Ambiance au travail", "higher"],
] as const;

test.each(directions)(
  "“%s” is a direction: “%s” is measured, and better is %s",
  (name, measure, polarity) => {
    const advice = adviseName(name, "en");
    expect(advice?.problem).toEqual({ code: "directionAsName", detail: { name, measure } });
    expect(advice?.rewrite).toEqual({ name: measure, objective: name, ...(polarity && { polarity }) });
  },
);

test.each([
  ["Quality", "en", /defects/i],
  ["Improve quality", "en", /defects/i],
  ["improve the overall quality", "fr", /defects/i],
  ["Améliorer la qualité", "fr", /défauts/i],
  ["Performance globale", "fr", /commandes/i],
  ["performance", "en", /orders/i],
] as const)("“%s” can mean many things: in %s it gets a measure as example", (name, language, example) => {
  const advice = adviseName(name, language);
  expect(advice?.problem.code).toBe("vagueName");
  expect(advice?.problem.detail?.["example"]).toMatch(example);
  expect(advice?.rewrite).toBeUndefined();
});

test.each([
  "Customer satisfaction",
  "Chiffre d’affaires",
  "Increase in headcount",
  "Quality defects per 1,000",
  "Growth rate",
  "Sales growth",
  "Taux de réussite",
  "Délai de livraison",
  "Limite de crédit",
  "Baisse",
  "constructor",
  "__proto__",
  "",
  "   ",
])("“%s” names a measure, or nothing yet: no advice", (name) => {
  expect(adviseName(name, "en")).toBeUndefined();
  expect(adviseName(name, "fr")).toBeUndefined();
});

test.each(directions)("the rewrite of “%s” needs no more advice", (name) => {
  expect(adviseName(adviseName(name, "en")?.rewrite?.name ?? name, "en")).toBeUndefined();
});
