import type { BorderData, BorderSide, CellStyle } from "../../bookData";
import type { HostContext } from "../../dispatch/hostContext";
import { HostCollection } from "../../dispatch/hostCollection";
import { HostObject } from "../../dispatch/hostObject";
import { ExcelError } from "../../excelError";
import { restyle, styleAt } from "../cellStyles";
import type { RangeObject } from "../range/rangeObject";
import { guardSheet } from "../sheetGuard";
import { color } from "./colors";
import { withValue } from "./formatPart";

/** Excel.BorderIndex in Excel's order. */
const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof sides)[number];

const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;
const styles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;

/** `format.borders`: the edges of a range, the lines inside it and its diagonals. */
export class BordersObject extends HostCollection<BorderObject> {
  readonly typeName = "RangeBorderCollection";

  constructor(
    host: HostContext,
    private readonly range: RangeObject,
  ) {
    super(host);
  }

  items(): readonly BorderObject[] {
    return sides.map((side) => new BorderObject(this.host, this.range, side));
  }

  find(key: unknown): BorderObject | undefined {
    return this.items().find(({ SideIndex }) => SideIndex === key);
  }
}

/** One of a range's borders. Without a line its style is None. */
export class BorderObject extends HostObject {
  readonly typeName = "RangeBorder";

  constructor(
    host: HostContext,
    private readonly range: RangeObject,
    readonly side: Side,
  ) {
    super(host);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.side };
  }

  get SideIndex(): string {
    return this.side;
  }

  /** The side of a cell that is part of this border; undefined where the cell has no part in it. */
  private cellSide(row: number, col: number): BorderSide | undefined {
    const { top, bottom, left, right } = this.range.area;
    switch (this.side) {
      case "EdgeTop":
        return row === top ? "top" : undefined;
      case "EdgeBottom":
        return row === bottom ? "bottom" : undefined;
      case "EdgeLeft":
        return col === left ? "left" : undefined;
      case "EdgeRight":
        return col === right ? "right" : undefined;
      case "InsideVertical":
        return col < right ? "right" : undefined;
      case "InsideHorizontal":
        return row < bottom ? "bottom" : undefined;
      case "DiagonalDown":
        return "diagonalDown";
      case "DiagonalUp":
        return "diagonalUp";
    }
  }

  private change(change: (border: BorderData) => BorderData): void {
    const { book, sheetId, area } = this.range;
    guardSheet(book, sheetId, area, "allowFormatCells");
    restyle(book, sheetId, area, (style, { row, col }): CellStyle => {
      const side = this.cellSide(row, col);
      if (side === undefined) return style;
      const border = change(style.borders?.[side] ?? { style: "None", weight: "Thin" });
      const borders = withValue(style.borders ?? {}, side, border.style === "None" ? undefined : border);
      return withValue(style, "borders", Object.keys(borders).length === 0 ? undefined : borders);
    });
  }

  /** What the parts of the border share; null where they differ. */
  private read<T>(pick: (border: BorderData | undefined) => T): T | null {
    const { book, sheetId, area } = this.range;
    const found = new Set<T>();
    const part = book.gridPart(sheetId, area);
    for (let row = part?.top ?? 0; row <= (part?.bottom ?? -1); row += 1) {
      for (let col = part?.left ?? 0; col <= (part?.right ?? -1); col += 1) {
        const side = this.cellSide(row, col);
        if (side !== undefined) found.add(pick(styleAt(book, { sheetId, row, col }).borders?.[side]));
      }
    }
    const [first] = found;
    return found.size > 1 ? null : (first ?? pick(undefined));
  }

  get Style(): string | null {
    return this.read((border) => border?.style ?? "None");
  }

  set Style(given: unknown) {
    const wanted = styles.find((style) => style === given);
    if (wanted === undefined) throw new ExcelError("InvalidArgument");
    this.change((border) => ({ ...border, style: wanted }));
  }

  get Weight(): string | null {
    return this.read((border) => border?.weight ?? "Thin");
  }

  set Weight(given: unknown) {
    const wanted = weights.find((weight) => weight === given);
    if (wanted === undefined) throw new ExcelError("InvalidArgument");
    this.change((border) => ({ ...drawn(border), weight: wanted }));
  }

  get Color(): string | null {
    return this.read((border) => border?.color ?? "#000000");
  }

  set Color(given: unknown) {
    const wanted = color(given);
    this.change((border) => ({ ...drawn(border), color: wanted }));
  }
}

/** Giving a border a weight or a color draws it. */
function drawn(border: BorderData): BorderData {
  return border.style === "None" ? { ...border, style: "Continuous" } : border;
}
