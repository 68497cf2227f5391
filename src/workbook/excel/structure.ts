import { fold } from "../headerWords";
import { fieldOfHeader, neededFields, registerSheetNames, registerTableName } from "../registerFields";
import type { NameInfo, SheetInfo } from "../snapshot";

/** A table as the workbook's list shows it: where it lies is read later, where it matters. */
export interface TableEntry {
  readonly name: string;
  readonly sheet: string;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** The workbook's lists: sheets, tables, names. */
export interface Structure {
  readonly sheets: readonly SheetInfo[];
  readonly structureProtected: boolean;
  /** The file is open for reading only. */
  readonly readOnly: boolean;
  readonly tables: readonly TableEntry[];
  readonly names: readonly NameInfo[];
}

/** The first round trip of every reading. */
export async function readStructure(context: Excel.RequestContext): Promise<Structure> {
  const take = queueStructure(context);
  await context.sync();
  return take();
}

/** Queues the workbook's lists; the function returned hands them over after the next sync. */
export function queueStructure(context: Excel.RequestContext): () => Structure {
  const { workbook } = context;
  const { worksheets, tables, names, protection } = workbook;
  workbook.load("readOnly");
  protection.load("protected");
  worksheets.load("items/name,items/visibility,items/protection/protected");
  tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/columns/items/name");
  names.load("items/name,items/formula,items/visible");
  return () => ({
    structureProtected: protection.protected,
    readOnly: workbook.readOnly,
    sheets: worksheets.items.map(({ name, visibility, protection }) => ({
      name,
      visible: visibility === "Visible",
      protected: protection.protected,
    })),
    tables: tables.items.map(({ name, showHeaders, showTotals, worksheet, columns }) => ({
      name,
      columns: columns.items.map((column) => column.name),
      sheet: worksheet.name,
      hasHeaders: showHeaders,
      hasTotals: showTotals,
    })),
    names: names.items.map(({ name, formula, visible }) => ({ name, formula: String(formula), visible })),
  });
}

/**
 * The register's table: by its name, or, when it was renamed, the table on the register's sheet, or, when that was
 * renamed too, the table that has the register's columns.
 */
export function findRegister({ tables }: Structure): TableEntry | undefined {
  const ours = registerTableName.toLowerCase();
  const sheets = Object.values(registerSheetNames).map(fold);
  const isRegister = ({ columns }: TableEntry): boolean => {
    const fields = new Set(columns.map(fieldOfHeader));
    return neededFields.every((field) => fields.has(field));
  };
  return (
    tables.find(({ name }) => name.toLowerCase() === ours) ??
    tables.find(({ sheet }) => sheets.includes(fold(sheet))) ??
    tables.find(isRegister)
  );
}
