/**
 * Formulas that Excel stores beside rules it names by type, so that older readers can judge them.
 * `cell` is the first cell of the rule's range. Source: files saved by Excel.
 */
export function textRuleFormula(operator: string, text: string, cell: string): string {
  const quoted = `"${text.replace(/"/g, '""')}"`;
  switch (operator) {
    case "NotContains":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "BeginsWith":
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case "EndsWith":
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
    default:
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  }
}

const PRESETS: Readonly<Record<string, string>> = {
  Blanks: "LEN(TRIM(#))=0",
  NonBlanks: "LEN(TRIM(#))>0",
  Errors: "ISERROR(#)",
  NonErrors: "NOT(ISERROR(#))",
  Yesterday: "FLOOR(#,1)=TODAY()-1",
  Today: "FLOOR(#,1)=TODAY()",
  Tomorrow: "FLOOR(#,1)=TODAY()+1",
  LastSevenDays: "AND(TODAY()-FLOOR(#,1)<=6,FLOOR(#,1)<=TODAY())",
  LastWeek: "AND(TODAY()-ROUNDDOWN(#,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(#,0)<(WEEKDAY(TODAY())+7))",
  ThisWeek: "AND(TODAY()-ROUNDDOWN(#,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(#,0)-TODAY()<=7-WEEKDAY(TODAY()))",
  NextWeek: "AND(ROUNDDOWN(#,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(#,0)-TODAY()<(15-WEEKDAY(TODAY())))",
  LastMonth: "AND(MONTH(#)=MONTH(EDATE(TODAY(),0-1)),YEAR(#)=YEAR(EDATE(TODAY(),0-1)))",
  ThisMonth: "AND(MONTH(#)=MONTH(TODAY()),YEAR(#)=YEAR(TODAY()))",
  NextMonth: "AND(MONTH(#)=MONTH(EDATE(TODAY(),0+1)),YEAR(#)=YEAR(EDATE(TODAY(),0+1)))",
};

export function presetRuleFormula(criterion: string, cell: string): string | undefined {
  return PRESETS[criterion]?.replace(/#/g, cell);
}
