import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  dialects,
  elapsedMethods,
  evidenceFormats,
  figureFormats,
  forecastMethods,
  kinds,
  languages,
  missingRules,
  polarities,
  rollUpMethods,
  toleranceModes,
  trendMethods,
} from "../../src/kpi";
import { generateMetadata } from "../../src/functions/metadata/generateMetadata.cjs";
import { associatedIds } from "../support/callFunction";

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, "../golden", name), "utf8")) as unknown;

const { en, fr } = generateMetadata();

describe("generateMetadata({ helpBase })", () => {
  // test/golden/*.json is what Excel is told, reviewed by eye; writeFunctions.cjs writes it anew.
  it("tells Excel in English what the golden file says", () => {
    expect(en).toEqual(golden("functions.json"));
  });

  it("tells Excel in French what the golden file says", () => {
    expect(fr).toEqual(golden("functions.fr.json"));
  });

  it("describes exactly the functions that the entry associates", () => {
    expect(en.functions.map(({ id }) => id).sort()).toEqual(associatedIds().sort());
  });

  it("keeps names, types and shapes the same in both languages", () => {
    const bare = (metadata: typeof en) =>
      metadata.functions.map(({ id, name, parameters, result }) => ({
        id,
        name,
        result,
        parameters: parameters.map(({ name, type, dimensionality, optional }) => ({
          name,
          type,
          dimensionality,
          optional,
        })),
      }));
    expect(bare(fr)).toEqual(bare(en));
  });

  it("describes every function and parameter in at most 255 characters, as Excel's tooltips hold", () => {
    const texts = [en, fr].flatMap(({ functions }) =>
      functions.flatMap(({ description, parameters }) => [
        description,
        ...parameters.map((p) => p.description),
      ]),
    );
    expect(texts.filter((text) => !text || text.length > 255)).toEqual([]);
  });

  it("has ids that Excel takes: capitals, three characters or more, nothing that reads as a cell", () => {
    const ids = en.functions.map(({ id }) => id);
    expect(ids.filter((id) => !/^[A-Z]{3,}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("points every help address below the base it is given", () => {
    const { en: built } = generateMetadata({ helpBase: "https://kpi.acme.example/app" });
    for (const { id, helpUrl } of built.functions) {
      expect(helpUrl).toBe(`https://kpi.acme.example/app/functions/${id}.html`);
    }
  });

  it("offers the choices that the core knows, in every enumeration", () => {
    const choices = Object.fromEntries(en.enums.map((one) => [one.id, one.values.map((v) => v.stringValue)]));
    expect(choices).toEqual({
      Polarity: polarities,
      ToleranceMode: toleranceModes,
      VarianceMode: ["absolute", "relative"],
      ElapsedMethod: elapsedMethods,
      PaceOutput: ["ratio", "word"],
      Kind: kinds,
      RollUpMethod: rollUpMethods,
      MissingRule: missingRules,
      WordLanguage: languages,
      FigureFormat: figureFormats,
      EvidenceFormat: evidenceFormats,
      TrendMethod: trendMethods,
      ForecastMethod: forecastMethods,
      Dialect: dialects,
    });
  });
});
