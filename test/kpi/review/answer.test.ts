import { answer } from "../../../src/kpi";

describe("answer(evidence, language)", () => {
  it("1: is the target reached, are we on track?", () => {
    const say = (status: "onTarget" | "offTarget" | "atRisk" | "noTarget", pace?: number) =>
      answer({ question: 1, status, pace }, "en");
    expect(say("onTarget", 1.05)).toBe("Yes: on target, pace 1.05.");
    expect(say("offTarget", 1.02)).toBe("Not yet, but on track: off target, pace 1.02.");
    expect(say("offTarget", 0.7)).toBe("No: off target and behind, pace 0.7.");
    expect(say("onTarget", 0.7)).toMatch(/^For now/);
    expect(say("atRisk")).toBe("Nearly: at risk.");
    expect(say("noTarget")).toMatch(/no target/);
  });

  it("2: reinforce the actions, carry on, or abandon?", () => {
    const say = (
      status: "onTarget" | "offTarget",
      variation?: "improvement" | "concern" | "commonCause",
      periods?: number,
    ) => answer({ question: 2, status, variation, periods }, "en");
    expect(say("onTarget", "commonCause", 3)).toBe("Carry on: on target.");
    expect(say("onTarget", "concern")).toMatch(/^Reinforce.*real deterioration/);
    expect(say("offTarget", "improvement", 2)).toMatch(/^Carry on.*real improvement/);
    expect(say("offTarget", "commonCause", 3)).toMatch(/^Carry on for now.*3 periods since/);
    expect(say("offTarget", "commonCause", 6)).toBe(
      "Abandon or change the action: off target, and no improvement in 6 periods.",
    );
  });

  it("3: does the plan need to change?", () => {
    const say = (forecast: number | undefined, polarity: "higher" | "lower") =>
      answer({ question: 3, forecast, needed: 100, polarity }, "en");
    expect(say(104, "higher")).toBe("No: 104 is to be expected, 100 is needed.");
    expect(say(104, "lower")).toMatch(/^Yes: 104/);
    expect(say(undefined, "lower")).toMatch(/^Nobody can say/);
  });

  it("4: are the resources sufficient? Asked where there is no figure", () => {
    const say = (used?: number) => answer({ question: 4, used, progress: 0.6 }, "fr");
    expect(say(0.6)).toBe("Oui : 60\u00a0% utilisés pour 60\u00a0% du chemin.");
    expect(say(0.65)).toMatch(/^Tout juste/);
    expect(say(0.8)).toMatch(/^Non : 80/);
    expect(say()).toMatch(/demandez/);
  });
});
