import type { FormulaParts } from "../../../src/workbook/formulas";
import { portableColumns, portableFormula } from "../../../src/workbook/portable/portableFormula";
import type { PortableColumn } from "../../../src/workbook/portable/portableFormula";

const standard: FormulaParts = {
  actual: "D2",
  polarity: "higher",
  tolerance: 0.1,
  toleranceMode: "relative",
  language: "en",
};

/** The formula with the long test of a cell's text named: `isOther(D2)`, neither a missing word nor nothing. */
function readable(column: PortableColumn, parts: Partial<FormulaParts>): string {
  const formula = portableFormula(column, { ...standard, ...parts });
  return formula.replace(
    /SUMPRODUCT\(--\(LEN\(SUBSTITUTE\(LOWER\(([^()]+)\),.*?""\)\)\)\)\)=0/g,
    "isOther($1)",
  );
}

const noActual = 'IF(IF(ISNUMBER(D2),ISLOGICAL(D2),isOther(D2)),#VALUE!,IF(COUNT(D2)=0,"",';

test("a cell's text is missing when one of the missing words and the blanks around it are all that it holds", () => {
  expect(portableFormula("variance", { ...standard, target: "100" })).toBe(
    '=IF(IF(ISNUMBER(D2),ISLOGICAL(D2),SUMPRODUCT(--(LEN(SUBSTITUTE(LOWER(D2),{"n/a","n.d.","nd","-","–"},"",1))=' +
      "SUMPRODUCT(LEN(D2)-LEN(SUBSTITUTE(D2,UNICHAR({9,10,11,12,13,32,160,5760,8192,8193,8194,8195,8196,8197,8198," +
      '8199,8200,8201,8202,8232,8233,8239,8287,12288,65279}),"")))))=0),#VALUE!,IF(COUNT(D2)=0,"",D2-100))',
  );
});

test.each<[string, PortableColumn, Partial<FormulaParts>, string]>([
  ["a number", "variance", { target: "100" }, `${noActual}D2-100))`],
  ["a negative number", "variance", { target: "-5" }, `${noActual}D2-(-5)))`],
  [
    "higher and relative",
    "status",
    { target: "0.95" },
    `${noActual}IF(D2>=0.95-1E-9*0.95,"On target",IF(D2>=0.95-(0.1+1E-9)*0.95,"At risk","Off target"))))`,
  ],
  [
    "lower and absolute, in French",
    "status",
    { target: "5", polarity: "lower", toleranceMode: "absolute", tolerance: 2, language: "fr" },
    `${noActual}IF(D2<=5+1E-9*5,"Atteint",IF(D2<=5+(2+1E-9*MAX(5,2)),"À surveiller","Non atteint"))))`,
  ],
  [
    "closest",
    "statusCode",
    { target: "$H$1", polarity: "closest" },
    `${noActual}IF(IF(ISNUMBER($H$1),ISLOGICAL($H$1),isOther($H$1)),#VALUE!,IF(COUNT($H$1)=0,"",` +
      "IF(ABS(D2-$H$1)<=(0.05+1E-9)*ABS($H$1),1,IF(ABS(D2-$H$1)<=(0.1+1E-9)*ABS($H$1),0,-1))))))",
  ],
  [
    "a range",
    "status",
    { target: "20", upper: "25", polarity: "range", tolerance: 0 },
    `${noActual}IF(AND(D2>=20-1E-9*20,D2<=25+1E-9*25),"On target","Off target")))`,
  ],
  ["none", "status", { target: "20", polarity: "none" }, `${noActual}""))`],
  ["no target", "status", { language: "fr" }, `${noActual}"Sans cible"))`],
  ["higher", "attainment", { target: "-5" }, `${noActual}1+(D2-(-5))/5))`],
  [
    "a target that may be 0",
    "varianceRatio",
    { target: "E2" },
    `${noActual}IF(IF(ISNUMBER(E2),ISLOGICAL(E2),isOther(E2)),#VALUE!,IF(COUNT(E2)=0,"",` +
      "IF(E2=0,IF(D2=0,0,NA()),(D2-E2)/ABS(E2))))))",
  ],
  [
    "bounds, one of which is 0",
    "attainment",
    { target: "0", upper: "25", polarity: "range" },
    `${noActual}IF(D2<0,NA(),IF(D2>25,1-(D2-25)/25,1))))`,
  ],
])("%s: %s", (_, column, parts, expected) => {
  expect(readable(column, parts)).toBe(`=${expected}`);
});

test("the longest column headers and sheet names stay within Excel's 8192 characters and 64 levels", () => {
  const sheet = `'${"''".repeat(31)}'!`;
  const longest = {
    actual: `[@[${"Réalisé ".repeat(20)}]]`,
    target: `${sheet}$XFD$1048576`,
    upper: `${sheet}$XFC$1048576`,
  };
  for (const column of portableColumns) {
    const formula = portableFormula(column, {
      ...standard,
      ...longest,
      polarity: "range",
      toleranceMode: "absolute",
    });
    expect(formula.length).toBeLessThan(8192);
    let depth = 0;
    const depths = [...formula.replace(/"[^"]*"/g, "")].map(
      (sign) => (depth += Number(sign === "(") - Number(sign === ")")),
    );
    expect(Math.max(...depths)).toBeLessThan(64);
    expect(depth).toBe(0);
  }
});
