import type { Arrangement } from "../arrangement";
import { areaOfStretch, cellOf } from "../direction";
import { keyOfPlace } from "../snapshot";
import type { HeaderStyle } from "../steps";
import { rangeOf } from "./cellQuestions";
import { styleOf } from "./headerLook";
import { question, type Question } from "./questions";

const lookProperties = [
  "format/fill/color",
  "format/font/color",
  "format/font/name",
  "format/font/size",
  "format/font/bold",
  "format/font/italic",
  "format/horizontalAlignment",
  "format/verticalAlignment",
  "format/wrapText",
].join(",");

export interface HeaderSurface {
  readonly styles: [string, HeaderStyle][];
  readonly looks: [string, HeaderStyle][];
}

/**
 * The look of the figures' header, for new headers whose cells have none of their own, and the look of those cells.
 * Where the cells differ among each other somebody formatted them, and they stay as they are.
 */
export function headersOf({ kpi, frame, lines, inserting }: Arrangement): Question<HeaderSurface>[] {
  const { list } = frame;
  const fresh = lines.flatMap((one) => ((list ? one.heads === true : one.fresh) ? [one.line] : []));
  const headerStep = frame.headerStep ?? list?.header;
  const table = frame.table ?? list?.table;
  if (inserting || fresh.length === 0 || table || headerStep === undefined || frame.sheet !== kpi.sheet)
    return [];
  const { run, line, step } = kpi.series;
  // A row's name, and not the target that may stand between it and the figures.
  const before = Math.max(0, run === "across" ? Math.min(headerStep, step - 1) : step - 1);
  const model = cellOf(run, line, list?.header ?? before);
  const first = Math.min(...fresh);
  const own = { run: frame.run, line: first, step: headerStep, steps: 1 };
  const block = areaOfStretch(own, Math.max(...fresh) - first + 1);
  const places = fresh.map((line) => ({
    sheet: frame.sheet,
    area: { ...cellOf(frame.run, line, headerStep), rows: 1, columns: 1 },
  }));
  const { sheet } = frame;
  return [
    question((context) => {
      const header = rangeOf(context, { sheet, area: { ...model, rows: 1, columns: 1 } }).load(
        lookProperties,
      );
      const cells = rangeOf(context, { sheet, area: block }).load(lookProperties);
      return () => {
        const look = uniformLook(cells.format);
        if (!look || look.fill !== undefined || look.bold === true) return { styles: [], looks: [] };
        return {
          styles: [[kpi.definition.id, styleOf(header.format)]],
          looks: places.map((place) => [keyOfPlace(place), look]),
        };
      };
    }),
  ];
}

/** The look of cells that all look the same; Excel says null for what differs. */
function uniformLook(format: Excel.RangeFormat): HeaderStyle | undefined {
  const mixed = (value: unknown): boolean => value === null;
  if (mixed(format.fill.color)) return undefined;
  const look = styleOf(format);
  return Object.values(look).some(mixed) ? undefined : look;
}
