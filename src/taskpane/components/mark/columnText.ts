import type { ColumnKind } from "../../../kpi/definition";
import type { Words } from "../../words";

export const columnText = (column: ColumnKind, words: Words): string =>
  ({
    target: words.columnTarget,
    status: words.columnStatus,
    attainment: words.columnAttainment,
    variance: words.columnVariance,
  })[column];
