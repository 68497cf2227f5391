import type { BookData, TableData } from "../../host/bookData";
import { ArrayMetadata } from "../cells/arrayMetadata";
import { SharedStrings } from "../cells/sharedStrings";
import type { PartStore } from "../package/partStore";
import { attribute, booleanAttribute, childOf, descend, numberAttribute, type Element } from "../package/xml";
import { readSheet, type BookContext } from "../sheet/readSheet";
import { readStyleTable } from "../styles/styleTable";
import { readTables } from "../tables/tablePart";
import { readCustomXml } from "./customXmlParts";
import { readNames } from "./nameElements";
import { readSettings } from "./settingParts";
import { sharedPart } from "./sharedParts";
import { sheetEntries, workbookPartOf } from "./workbookPart";

const CALCULATION = { auto: "automatic", autoNoTable: "automaticExceptTables", manual: "manual" } as const;

export function bookContext(store: PartStore, workbookPart: string): BookContext {
  const stylesPart = workbookPartOf(store, workbookPart, "styles");
  const themePart = workbookPartOf(store, workbookPart, "theme");
  return {
    store,
    strings: new SharedStrings(store, workbookPartOf(store, workbookPart, "sharedStrings"), () =>
      sharedPart(store, workbookPart, "sharedStrings"),
    ),
    arrays: new ArrayMetadata(store, workbookPart),
    styles: readStyleTable(store, stylesPart, themePart),
    date1904: isDate1904(store.read(workbookPart)),
  };
}

function isDate1904(workbook: Element): boolean {
  const properties = childOf(workbook, "workbookPr");
  return properties !== undefined && booleanAttribute(properties, "date1904");
}

/**
 * Reads everything the host knows. Positions of sheets count worksheets only.
 * @throws UnreadableFile when a part that is named is missing or malformed.
 */
export function readBook(store: PartStore, workbookPart: string): BookData {
  const workbook = store.read(workbookPart);
  const book = bookContext(store, workbookPart);
  const all = sheetEntries(store, workbookPart);
  const entries = all.filter(({ isWorksheet }) => isWorksheet);
  const tables = entries.map((entry, sheet) =>
    readTables(store, entry.part, sheet).map(({ data }): TableData => data),
  );
  const position = (index: number): number => entries.findIndex(({ id }) => id === all[index]?.id);
  const view = descend(workbook, "bookViews", "workbookView");
  const calculation = childOf(workbook, "calcPr");
  const mode =
    CALCULATION[((calculation && attribute(calculation, "calcMode")) ?? "auto") as keyof typeof CALCULATION];
  const protection = childOf(workbook, "workbookProtection");
  return {
    sheets: entries.map((entry, sheet) => readSheet(book, entry, tables[sheet] ?? [])),
    styles: book.styles.cellStyles,
    names: readNames(workbook).flatMap((name) =>
      name.sheet === undefined
        ? [name]
        : position(name.sheet) < 0
          ? []
          : [{ ...name, sheet: position(name.sheet) }],
    ),
    tables: tables.flat(),
    customXml: readCustomXml(store, workbookPart),
    settings: readSettings(store),
    ...(protection && booleanAttribute(protection, "lockStructure") && { structureProtected: true }),
    activeSheet: Math.max(0, position((view && numberAttribute(view, "activeTab")) ?? 0)),
    ...(book.date1904 && { date1904: true }),
    ...(mode !== undefined && mode !== "automatic" && { calculationMode: mode }),
  };
}
