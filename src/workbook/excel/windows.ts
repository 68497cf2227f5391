import { parsePlace, sheetRows, type Area } from "../addresses";
import { emptyBlock, type CellBlock } from "../cells";
import type { SheetWindow } from "../snapshot";
import { areaOfRange, usedCellsOf } from "./cellQuestions";
import type { HeavyLine } from "./heavyLines";
import { ask, question, type Question } from "./questions";
import { readInParts } from "./readInParts";

/** Sheets to be read, and what they hold once that was asked for. */
export interface Windows {
  readonly questions: readonly Question<unknown>[];
  /** Reads what does not come with the questions' answers. */
  readonly answer: (context: Excel.RequestContext) => Promise<Map<string, SheetWindow>>;
}

/**
 * What sheets hold, down to the row `last` where one is given, by their names in lower case. Where formulas are too long
 * for one answer, the questions only tell where the cells are, and these are read in parts then. `merges` asks for merged
 * cells too.
 */
export function windowsOf(
  names: readonly string[],
  heavy: readonly HeavyLine[],
  merges: boolean,
  last: ReadonlyMap<string, number> = new Map(),
): Windows {
  const sheets = names.map((name) => ({
    name,
    last: last.get(name.toLowerCase()),
    outline: outlineOf(name, merges),
  }));
  const outlines = sheets.map(({ outline }) => outline);
  if (heavy.length === 0) {
    const contents = sheets.map(({ name, last: row = sheetRows }) =>
      usedCellsOf(name, `1:${row}`, ["formulas"]),
    );
    return {
      questions: [...outlines, ...contents],
      answer: () =>
        Promise.resolve(
          new Map(sheets.map((sheet, i) => windowOf(sheet, contents[i]?.answer().formulas ?? emptyBlock))),
        ),
    };
  }
  return {
    questions: outlines,
    async answer(context) {
      const places = sheets.flatMap(({ name, last: row = sheetRows, outline }) => {
        const { used } = outline.answer();
        return used && used.row < row ? [{ sheet: name, area: downTo(used, row) }] : [];
      });
      const contents = await readInParts(context, places, heavy);
      return new Map(
        sheets.map((sheet) => windowOf(sheet, contents.get(sheet.name.toLowerCase()) ?? emptyBlock)),
      );
    },
  };
}

/** Where a sheet holds anything, and its merged cells. */
interface Outline {
  readonly used: Area | undefined;
  readonly merged: readonly Area[];
}

function outlineOf(name: string, merges: boolean): Question<Outline> {
  return question((context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true).load("address");
    const merged = merges ? sheet.getRange().getMergedAreasOrNullObject().load("address") : undefined;
    return () => ({
      used: used.isNullObject ? undefined : areaOfRange(used),
      merged: !merged || merged.isNullObject ? [] : mergedAreas(merged.address),
    });
  });
}

/** The areas of an address of several: `England!A1:C1,England!D1:E1`; a comma may stand in a quoted name. */
function mergedAreas(address: string): Area[] {
  return [...address.matchAll(/(?:'(?:[^']|'')*'|[^,'])+/g)].flatMap((match) => {
    const place = parsePlace(match[0], "");
    return place ? [place.area] : [];
  });
}

interface AskedSheet {
  readonly name: string;
  readonly last: number | undefined;
  readonly outline: Question<Outline>;
}

function windowOf({ name, last, outline }: AskedSheet, content: CellBlock): [string, SheetWindow] {
  const { used, merged } = outline.answer();
  const unread = last !== undefined && used !== undefined && used.row + used.rows > last;
  return [name.toLowerCase(), { content, merged, ...(unread && { unread }) }];
}

const downTo = (area: Area, last: number): Area => ({ ...area, rows: Math.min(area.rows, last - area.row) });

/** What sheets hold, all of it. */
export async function readWindows(
  context: Excel.RequestContext,
  names: readonly string[],
  heavy: readonly HeavyLine[],
): Promise<Map<string, SheetWindow>> {
  const windows = windowsOf(names, heavy, false);
  await ask(context, windows.questions);
  return windows.answer(context);
}
