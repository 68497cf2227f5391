import { callFunction, setMessageLanguage } from "../support/callFunction";

describe("KPI.EXPLAIN(actual, target, …)", () => {
  it("explains a column in the shape of the column", () => {
    expect(callFunction("EXPLAIN", [[104], [null]], 100, "lower", 0.05)).toEqual([
      ["104 against at most 100: 4 % over, within the 5 % tolerance"],
      [""],
    ]);
  });
});

describe("KPI.ANSWER(question, …)", () => {
  it("takes a status as a word of either language or as a code", () => {
    const answers = ["Off target", "non atteint", -1].map((status) => callFunction("ANSWER", 1, status, 0.7));
    expect(answers).toEqual(new Array(3).fill([["No: off target and behind, pace 0.7."]]));
  });

  it("answers for a column of KPIs", () => {
    expect(callFunction("ANSWER", 4, [[0.5], [0.9]], 0.5)).toEqual([
      ["Yes: 50 % used for 50 % of the way."],
      ["No: 90 % used for only 50 % of the way."],
    ]);
  });

  it("takes a signal in the words of KPI.SIGNAL", () => {
    expect(callFunction("ANSWER", 2, "Non atteint", "Amélioration", 3, "fr")).toEqual([
      ["Continuer : non atteint, et les valeurs montrent une vraie amélioration."],
    ]);
  });

  it("holds a forecast against what is needed only where one side is good", () => {
    for (const polarity of ["closest", "range", "none"])
      expect(callFunction("ANSWER", 3, 104, 100, polarity)).toMatchObject([[{ error: "#N/A" }]]);
  });

  it("writes a forecast date against its deadline, and figures as percentages", () => {
    const plan = (...args: unknown[]) => (callFunction("ANSWER", 3, ...args) as string[][])[0]?.[0];
    // 46387 is 31 December 2026 in Excel, 46388 the day after.
    expect(plan(46387, 46388, null, null, "date")).toBe(
      "No: 31 December 2026 is to be expected, 1 January 2027 is needed.",
    );
    expect(plan(46388.9, 46387, null, "fr", "date")).toBe(
      "Oui : le 1er janvier 2027 est à prévoir, il faut le 31 décembre 2026. Déplacez l’échéance ou la cible, ou renforcez.",
    );
    expect(plan(0.934, 0.95, "higher", "fr", "percent")).toMatch(
      /^Oui : 93,4\u00a0% est à prévoir, il faut 95\u00a0%/,
    );
    expect(callFunction("ANSWER", 3, 12, 46387, null, null, "date")).toMatchObject([[{ error: "#VALUE!" }]]);
  });

  it("speaks of one period and of several", () => {
    const wait = (periods: number) =>
      (callFunction("ANSWER", 2, "Off target", "", periods, "fr") as string[][])[0]?.[0];
    expect([wait(1), wait(3)]).toEqual([
      "Continuer pour l’instant : non atteint ; 1 période depuis le début de l’action, c’est trop peu pour juger.",
      "Continuer pour l’instant : non atteint ; 3 périodes depuis le début de l’action, c’est trop peu pour juger.",
    ]);
  });

  it("refuses a fifth question and words it does not know", () => {
    expect(callFunction("ANSWER", 5, "Off target")).toMatchObject({ error: "#VALUE!" });
    expect(callFunction("ANSWER", 1, "fine")).toMatchObject([
      [{ error: "#VALUE!", message: expect.stringContaining("“fine”") as string }],
    ]);
    expect(callFunction("ANSWER", 2, "Off target", "strange")).toMatchObject([[{ error: "#VALUE!" }]]);
  });
});

describe("setMessageLanguage(language)", () => {
  afterEach(() => setMessageLanguage("en"));

  it("changes the messages of errors and nothing that a function returns", () => {
    setMessageLanguage("fr");
    expect(callFunction("STATUS", 1, 2, "up")).toMatchObject({
      message: expect.stringContaining("ne peut pas être « up »") as string,
    });
    expect(callFunction("STATUS", 1, 2)).toEqual([["Off target"]]);
  });
});
