import type { KpiReading } from "../../workbook/port";

/** Whether a KPI has a side that is better: without one its figures are followed and not judged. */
export const isJudged = ({ definition }: KpiReading): boolean => definition.polarity !== "none";
