/** What a change may not exceed; the same on every machine, so tests hold them. */
export const budgets = {
  /** Gzipped bytes of what every workbook with a KPI function loads. */
  functionsBytes: 40 * 1024,
  /** Gzipped bytes until the pane shows something, functions included. */
  firstPaintBytes: 170 * 1024,
  /** Round trips to Excel for an apply, whatever the number of KPIs. */
  readSyncs: 3,
  writeSyncs: 2,
} as const;
