import type { ColumnKind } from "../../kpi/definition";
import { printCell, quoteSheet, sameSheet, type Area } from "../addresses";
import { anchorsOf } from "../anchors";
import type { KpiSharing, SharingReport } from "../port";
import { portableColumns } from "../portable/portableFormula";
import type { KnownDefinition } from "../registerRow";
import type { Snapshot } from "../snapshot";

/** A formula somewhere in the workbook. */
export interface FoundFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Places that the report names; of more it gives the number. */
const placesNamed = 20;

/** What a colleague without the add-in sees of the workbook's KPIs, and the formulas of others that read our functions. */
export function sharingOf(
  snapshot: Snapshot,
  definitions: readonly KnownDefinition[],
  formulas: readonly FoundFormula[],
): SharingReport {
  const kpis = definitions.map((definition) => sharingOfKpi(definition, snapshot));
  const live = definitions.filter(({ mode = "live" }) => mode === "live");
  const ours = live.flatMap(({ id }) => Object.values(anchorsOf(snapshot.names, id).lines));
  const typed = formulas
    .filter(({ formula }) => callsOurFunctions(formula))
    .filter((cell) => !ours.some(({ sheet, area }) => sameSheet(sheet, cell.sheet) && holds(area, cell)))
    .map(({ sheet, row, column }) => `${quoteSheet(sheet)}!${printCell(row, column)}`);
  const named = snapshot.names.filter(
    ({ name, formula }) => !/^KPI_/i.test(name) && callsOurFunctions(formula),
  );
  const at = [...typed, ...named.map(({ name }) => name)];
  return {
    kpis,
    typed: { count: at.length, at: at.slice(0, placesNamed) },
    ready: at.length === 0 && kpis.every(({ excel, others }) => excel === "same" && others === "same"),
  };
}

function sharingOfKpi(definition: KnownDefinition, snapshot: Snapshot): KpiSharing {
  const { id, name, mode = "live", formulas, columns } = definition;
  const { memo, lines } = anchorsOf(snapshot.names, id);
  const calls = mode === "live" && columns.some((column) => column !== "target");
  const inTable = Object.values(lines).some((place) =>
    snapshot.tables.some(({ sheet, area }) => sameSheet(sheet, place.sheet) && holds(area, place.area)),
  );
  const spilled = formulas !== "perCell" && !inTable;
  return {
    id,
    name,
    mode,
    excel: calls ? "lastResults" : "same",
    others: calls ? (spilled ? "errors" : "lastResults") : "same",
    portable: columns.filter(isNative),
    frozen: columns.filter((column) => !isNative(column)),
    ...(memo?.frozen && { frozenSince: memo.frozen.on }),
  };
}

/** Columns that a native formula, or a number, can hold. */
const isNative = (column: ColumnKind): boolean =>
  column === "target" || (portableColumns as readonly ColumnKind[]).includes(column);

/** Whether a formula calls one of our functions, in the sheet's spelling or in the file's; texts in quotes do not count. */
export function callsOurFunctions(formula: string): boolean {
  if (!formula.startsWith("=")) return false;
  return /(?<![\p{L}\p{N}_.])(?:_xldudf_KPI_|KPI\.)[A-Z]+\s*\(/iu.test(
    formula.replace(/"(?:[^"]|"")*"/g, '""'),
  );
}

const holds = (area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
