import { contentsOf, type CellContent } from "./cells";
import { windowOf, type RegisterSnapshot, type Snapshot } from "./snapshot";
import type { Step } from "./steps";
import type { RegisterLook } from "./surface";
import { escapeUserText } from "./userText";

/** What makes the register's sheet again that a removal deletes: contents, formats, table, widths, place and state. */
export function rebuildRegister(
  { sheet, table, area }: RegisterSnapshot,
  look: RegisterLook,
  snapshot: Snapshot,
): Step {
  const place = { sheet, area };
  const contents = contentsOf(windowOf(snapshot, sheet).content, area).map((row) => row.map(written));
  const { position, visibility, style, formats, widths, frozenRows } = look;
  const steps: Step[] = [
    { do: "addSheet", sheet, position },
    { do: "numberFormat", place, format: formats },
    { do: "write", place, contents },
    { do: "addTable", place, table, style },
    ...widths.map((width, i): Step => ({ do: "columnWidth", sheet, column: area.column + i, width })),
    ...(frozenRows > 0 ? [{ do: "freezeRows", sheet, rows: frozenRows } as const] : []),
    ...(visibility === "Visible" ? [] : [{ do: "hideSheet", sheet, visibility } as const]),
  ];
  return { do: "rebuildSheet", sheet, steps };
}

const written = (content: CellContent): CellContent =>
  typeof content === "string" && !content.startsWith("=") ? escapeUserText(content) : content;
