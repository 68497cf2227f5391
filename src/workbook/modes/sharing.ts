import type { ColumnKind } from "../../kpi/definition";
import { printCell, quoteSheet, sameSheet, type Area } from "../addresses";
import { anchorsOf } from "../anchors";
import type { CellContent } from "../cells";
import type { KpiSharing, SharingReport } from "../port";
import { portableColumns } from "../portable/portableFormula";
import type { KnownDefinition } from "../registerRow";
import type { Snapshot } from "../snapshot";

/** Places that the report names; of more it gives the number. */
const placesNamed = 20;

/**
 * What a colleague without the add-in sees of the workbook's KPIs, and where else our functions are called. The snapshot
 * holds the contents of every sheet.
 */
export function sharingOf(snapshot: Snapshot, definitions: readonly KnownDefinition[]): SharingReport {
  const kpis = definitions.map((definition) => sharingOfKpi(definition, snapshot));
  const live = definitions.filter(({ mode = "live" }) => mode === "live");
  const ours = live.flatMap(({ id }) => Object.values(anchorsOf(snapshot.names, id).lines));
  const typed = callsIn(snapshot)
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

/** Cells whose formulas call our functions, sheet by sheet. */
function callsIn({ sheets, windows }: Snapshot): { sheet: string; row: number; column: number }[] {
  return sheets.flatMap(({ name: sheet }) => {
    const content = windows.get(sheet.toLowerCase())?.content;
    return (content?.contents ?? []).flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        callsOurFunctions(cell)
          ? [{ sheet, row: row + (content?.row ?? 0), column: column + (content?.column ?? 0) }]
          : [],
      ),
    );
  });
}

function sharingOfKpi(definition: KnownDefinition, snapshot: Snapshot): KpiSharing {
  const { id, name, mode = "live", formulas, columns } = definition;
  const { memo, lines } = anchorsOf(snapshot.names, id);
  const calls = mode === "live" && columns.some((column) => column !== "target");
  const inTable = Object.values(lines).some((place) =>
    snapshot.tables.some(({ sheet, area }) => sameSheet(sheet, place.sheet) && holds(area, place.area)),
  );
  const spilled = formulas !== "perCell" && !inTable;
  const arrays = spilled || columns.some((column) => seriesColumns.has(column));
  return {
    id,
    name,
    mode,
    excel: calls ? "lastResults" : "same",
    others: calls ? (arrays ? "errors" : "lastResults") : "same",
    portable: columns.filter(isNative),
    frozen: columns.filter((column) => !isNative(column)),
    ...(memo?.frozen && { frozenSince: memo.frozen.on }),
  };
}

/** Columns whose formulas take the whole series, and so are array formulas in the file, which others calculate at once. */
const seriesColumns: ReadonlySet<ColumnKind> = new Set(["trend", "signal", "forecast", "sparkline"]);

/** Columns that a native formula, or a number, can hold. */
const isNative = (column: ColumnKind): boolean =>
  column === "target" || (portableColumns as readonly ColumnKind[]).includes(column);

/** Whether a formula calls one of our functions, in the sheet's spelling or in the file's; texts in quotes do not count. */
export function callsOurFunctions(formula: CellContent): boolean {
  if (typeof formula !== "string" || !formula.startsWith("=")) return false;
  return /(?<![\p{L}\p{N}_.])(?:_xldudf_KPI_|KPI\.)[A-Z]+\s*\(/iu.test(
    formula.replace(/"(?:[^"]|"")*"/g, '""'),
  );
}

const holds = (area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
