import { polarityOfName } from "../../src/workbook/polarityWords";

describe("polarityOfName", () => {
  test.each([
    "Churn rate",
    "Cost per lead",
    "Delivery delay",
    "Taux de rebut",
    "Absentéisme",
    "Taux d'absentéisme",
    "Coût unitaire",
    "Coûts de non-qualité",
    "Délai de livraison",
    "Customer complaints",
    "Réclamations clients",
    "Accidents du travail",
    "Scrap rate",
    "Staff turnover",
    "Average handling time to answer",
    "Non-conformités",
    "4-hour breaches",
    "CO2 emissions",
    "Créances clients (DSO)",
    "Taux de rupture de stock",
  ])("less of “%s” is better", (name) => expect(polarityOfName(name).polarity).toBe("lower"));

  test.each([
    "Revenue",
    "Chiffre d'affaires",
    "4-hour performance",
    "Complaints answered on time",
    "Taux de résolution des incidents",
    "Conformité",
    "Cost savings",
    "NPS",
    "Taux de recyclage des déchets",
    "Turnover",
    "Costa Rica sales",
  ])("more of “%s” is better", (name) => expect(polarityOfName(name).polarity).toBe("higher"));

  test("the word is given as it was written", () => {
    expect(polarityOfName("Taux d'Absentéisme").word).toBe("Absentéisme");
  });
});
