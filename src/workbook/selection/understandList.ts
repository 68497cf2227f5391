import type { KpiProblem } from "../../kpi/outcome";
import { printArea, printCell, printPlace, samePlace, type Area } from "../addresses";
import { anchoredIds, anchorsOf } from "../anchors";
import { contentAt, contentsOf, type CellContent } from "../cells";
import { defaultTolerance } from "../guess";
import { isPercentFormat, unitOfFormat } from "../numberFormats";
import { kindOfName, polarityOfName } from "../polarityWords";
import type { Guess, Reason, SelectionReading, Understanding } from "../port";
import { listColumns, polarityOfCell, type ListColumns, type ListRole } from "./listColumns";
import type { SheetView } from "./sheetView";
import { saysTotal } from "./totals";

/**
 * A selected list with one KPI a row, its header row selected too or right above; undefined when the headers announce
 * none. Rows without a name and totals are passed over, rows without a figure are named.
 */
export function understandList(view: SheetView, selected: Area): SelectionReading | undefined {
  const area = [selected, { ...selected, row: selected.row - 1, rows: selected.rows + 1 }].find(
    (one) => one.row >= 0 && one.rows > 1 && listColumns(headersOf(view, one)) !== undefined,
  );
  const columns = area && listColumns(headersOf(view, area));
  if (!area || !columns) return undefined;
  const rows = Array.from({ length: area.rows - 1 }, (_, i) => area.row + 1 + i);
  const last = rows.filter((row) => nameAt(view, area, columns, row) !== undefined).at(-1);
  if (last === undefined) return undefined;
  const list = { ...area, rows: last - area.row + 1 };
  const notes: KpiProblem[] = [];
  const understandings = rows.flatMap((row) => {
    const name = nameAt(view, area, columns, row);
    if (name === undefined) return [];
    const read = readRow(view, list, columns, row, name);
    notes.push(...read.notes);
    return read.understanding ? [read.understanding] : [];
  });
  return understandings.length === 0 ? undefined : { kind: "list", understandings, skipped: notes };
}

const headersOf = ({ values }: SheetView, area: Area): CellContent[] =>
  contentsOf(values, { ...area, rows: 1 }).flat();

/** The name in a row of a list; undefined where there is none, and for totals. */
function nameAt({ values }: SheetView, area: Area, columns: ListColumns, row: number): string | undefined {
  const content = contentAt(values, row, area.column + columns.name);
  if (typeof content !== "string" || content.trim() === "" || saysTotal(content)) return undefined;
  return content.trim().replace(/\s+/g, " ");
}

interface ReadRow {
  readonly understanding?: Understanding;
  readonly notes: readonly KpiProblem[];
}

function readRow(view: SheetView, list: Area, columns: ListColumns, row: number, name: string): ReadRow {
  const { sheet, values, formats, snapshot } = view;
  const at = (role: ListRole): { readonly address: string; readonly content: CellContent } | undefined => {
    const offset = columns[role];
    if (offset === undefined) return undefined;
    const column = list.column + offset;
    return { address: printCell(row, column), content: contentAt(values, row, column) };
  };
  const because = (role: ListRole): Reason => {
    const column = list.column + (columns[role] ?? 0);
    return {
      code: "header",
      at: printCell(list.row, column),
      text: String(contentAt(values, list.row, column)),
    };
  };
  const actual = { row, column: list.column + columns.actual, rows: 1, columns: 1 };
  if (typeof contentAt(values, actual.row, actual.column) !== "number") {
    const place = printPlace({ sheet, area: actual });
    return { notes: [{ code: "listRowWithoutFigure", at: place, detail: { name } }] };
  }
  const numberFormat = String(contentAt(formats, actual.row, actual.column) || "General");
  const target = at("target");
  const polarity = at("polarity");
  const known = polarityOfCell(polarity?.content ?? "");
  const guessed = polarityOfName(name);
  const kind = kindOfName(name);
  const existing = anchoredIds(snapshot.names).find((id) => {
    const known = anchorsOf(snapshot.names, id).sources.actual;
    return known !== undefined && samePlace(known, { sheet, area: actual });
  });
  const unit = at("unit");
  const written = typeof unit?.content === "string" ? unit.content.trim() : "";
  const word: Reason =
    guessed.word === undefined ? { code: "default" } : { code: "word", text: guessed.word };
  const unknown = polarity && !known && polarity.content !== "" ? [polarity] : [];
  return {
    notes: unknown.map(({ address, content }) => ({
      code: "listPolarityUnknown",
      at: address,
      detail: { text: String(content) },
    })),
    understanding: {
      sheet,
      actual: printArea(actual),
      orientation: "column",
      list: printArea(list),
      name: { value: name, because: because("name") },
      ...(target &&
        typeof target.content === "number" && {
          target: { value: target.address, because: because("target") },
        }),
      unit: written === "" ? unitByFormat(numberFormat) : { value: written, because: because("unit") },
      kind: isPercentFormat(numberFormat)
        ? { value: "ratio", because: { code: "numberFormat", text: numberFormat } }
        : kind
          ? { value: kind.kind, because: { code: "word", text: kind.word } }
          : { value: "flow", because: { code: "default" } },
      polarity: known
        ? { value: known, because: because("polarity") }
        : { value: guessed.polarity, because: word },
      numberFormat,
      ...toleranceOf(view, list, columns, row, numberFormat),
      ...(existing !== undefined && { existingId: existing }),
    },
  };
}

function unitByFormat(numberFormat: string): Guess<string> {
  const value = unitOfFormat(numberFormat);
  return {
    value,
    because: value === "" ? { code: "default" } : { code: "numberFormat", text: numberFormat },
  };
}

/**
 * The tolerance that a list's row gives: a percentage is relative to the target, but for figures that are percentages
 * themselves: there it means points. A plain number is an amount in the figure's unit.
 */
function toleranceOf(
  { values, formats }: SheetView,
  list: Area,
  { tolerance }: ListColumns,
  row: number,
  numberFormat: string,
): Pick<Understanding, "tolerance" | "toleranceMode"> {
  const column = list.column + (tolerance ?? 0);
  const given = tolerance === undefined ? "" : contentAt(values, row, column);
  if (typeof given !== "number" || given < 0) return defaultTolerance(numberFormat);
  const relative = isPercentFormat(String(contentAt(formats, row, column))) && !isPercentFormat(numberFormat);
  return { tolerance: given, toleranceMode: relative ? "relative" : "absolute" };
}
