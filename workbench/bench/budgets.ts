/** What a change may not exceed; the same on every machine, so tests hold them. */
export const budgets = {
  /** Gzipped bytes of what every workbook with a KPI function loads. */
  functionsBytes: 40 * 1024,
  /** Gzipped bytes until the pane shows something, functions included. */
  firstPaintBytes: 170 * 1024,
  /** Round trips to Excel for an apply, whatever the number of KPIs; writing takes one more for each 4 MB. */
  readSyncs: 3,
  writeSyncs: 2,
  bytesAWriteSync: 4_000_000,
  /** Bytes of any request and answer; Excel on the web takes 5 MB. */
  longestMessage: 4_500_000,
  /** Bytes sent for one KPI of 60 periods and four columns, where there are hundreds. */
  bytesAKpi: 40_000,
  /** Conditional formats of such a KPI: one for each status, and the bar of its attainment. */
  rulesAKpi: 5,
} as const;
