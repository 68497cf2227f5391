import type { Language } from "../kpi/definition";
import { sameSheet } from "./addresses";
import { contentsOf, isFormula, type CellContent } from "./cells";
import { meaningOfWords } from "./choiceWords";
import type { RegisterReading } from "./register";
import { columnOfField } from "./registerCells";
import {
  registerFields,
  registerHeaders,
  registerSheetNames,
  registerTableName,
  type RegisterFieldName,
} from "./registerFields";
import { registerValues, type KnownDefinition } from "./registerRow";
import { windowOf, type RegisterSnapshot, type Snapshot } from "./snapshot";
import type { Change, Step } from "./steps";
import { rebuildRegister } from "./rebuildRegister";
import type { RegisterLook } from "./surface";
import { escapeUserText } from "./userText";

/** A cell's content as it is written: a person's text never becomes a formula. */
const written = (content: CellContent): CellContent =>
  typeof content === "string" ? escapeUserText(content) : content;

/** Widths are counted in characters of Calibri 11: 5.25 points each and a little air. */
export const pointsOfCharacters = (characters: number): number => characters * 5.25 + 4;

export const registerStyle = "TableStyleLight9";

/** What brings the register up to these definitions: its sheet when there is none, new rows, changed cells. */
export function planRegister(
  snapshot: Snapshot,
  reading: RegisterReading,
  definitions: readonly KnownDefinition[],
  language: Language,
): Change[] {
  const { register } = snapshot;
  if (!register) return definitions.length > 0 ? createRegister(snapshot, definitions, language) : [];
  const changes: Change[] = [];
  const fresh: KnownDefinition[] = [];
  for (const definition of definitions) {
    const entry = reading.entries.find(({ id }) => id === definition.id);
    if (entry) changes.push(...updateRow(register, entry.row, definition));
    else fresh.push(definition);
  }
  if (fresh.length > 0) changes.push(addRows(register, fresh));
  return [...changes, ...addTargetForms(register, reading, definitions, fresh)];
}

/** A register from before targets had forms gets their column with the first that has one, as its last. */
function addTargetForms(
  register: RegisterSnapshot,
  reading: RegisterReading,
  definitions: readonly KnownDefinition[],
  fresh: readonly KnownDefinition[],
): Change[] {
  if (columnOfField(register, "targetForm") !== undefined) return [];
  const language = languageOfRegister(register);
  const formOf = (definition: KnownDefinition | undefined): CellContent =>
    definition ? registerValues(definition, language).targetForm : "";
  const inRow = (row: number): KnownDefinition | undefined =>
    definitions.find(({ id }) => reading.entries.some((entry) => entry.row === row && entry.id === id));
  const contents = [...register.rows.map((_, row) => formOf(inRow(row))), ...fresh.map(formOf)];
  const header = registerFields.find(({ field }) => field === "targetForm")?.[language];
  if (header === undefined || contents.every((content) => content === "")) return [];
  const { table } = register;
  return [
    {
      step: { do: "addColumn", table, header, contents },
      undo: [{ do: "deleteColumn", table, header }],
    },
  ];
}

export function createRegister(
  snapshot: Snapshot,
  definitions: readonly KnownDefinition[],
  language: Language,
): Change[] {
  const sheet = registerSheetNames[language];
  const columns = registerFields.length;
  const rows = definitions.map((definition) => {
    const values = registerValues(definition, language);
    return registerFields.map(({ field }) => written(values[field]));
  });
  const area = { row: 0, column: 0, rows: rows.length + 1, columns };
  const steps: Step[] = [
    { do: "addSheet", sheet },
    ...dateColumns(sheet, rows.length),
    { do: "write", place: { sheet, area }, contents: [registerHeaders(language), ...rows] },
    { do: "addTable", place: { sheet, area }, table: freeTableName(snapshot), style: registerStyle },
    { do: "freezeRows", sheet, rows: 1 },
    ...registerFields.map(({ width }, column): Step => ({
      do: "columnWidth",
      sheet,
      column,
      width: pointsOfCharacters(width),
    })),
  ];
  return steps.map((step, i) => ({ step, undo: i === 0 ? [{ do: "deleteSheet", sheet }] : [] }));
}

function dateColumns(sheet: string, rows: number): Step[] {
  return registerFields.flatMap(({ kind }, column): Step[] =>
    kind === "date"
      ? [
          {
            do: "numberFormat",
            place: { sheet, area: { row: 1, column, rows, columns: 1 } },
            format: "yyyy-mm-dd",
          },
        ]
      : [],
  );
}

/** A table name is used once in a workbook; somebody else's may be called like ours. */
export function freeTableName({ tables }: Snapshot): string {
  const used = new Set(tables.map(({ name }) => name.toLowerCase()));
  let name: string = registerTableName;
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${registerTableName}${n}`;
  return name;
}

/** Writes the cells of a row that differ; columns that a person added are left alone. */
function updateRow(register: RegisterSnapshot, row: number, definition: KnownDefinition): Change[] {
  const values = registerValues(definition, languageOfRegister(register));
  return registerFields.flatMap(({ field, kind }): Change[] => {
    const column = columnOfField(register, field);
    if (column === undefined) return [];
    const now = register.rows[row]?.[column] ?? "";
    if (sameMeaning(now, values[field], kind === "choice" || kind === "columns")) return [];
    const place = {
      sheet: register.sheet,
      area: {
        row: register.area.row + 1 + row,
        column: register.area.column + column,
        rows: 1,
        columns: 1,
      },
    };
    return [
      {
        step: { do: "write", place, contents: [[written(values[field])]] },
        undo: [{ do: "write", place, contents: [[written(now)]] }],
      },
    ];
  });
}

/** Words may be written in either language and case: only another meaning is a difference. */
function sameMeaning(now: CellContent, wanted: CellContent, words: boolean): boolean {
  if (now === wanted) return true;
  if (!words) return String(now).trim() === String(wanted).trim() && typeof now === typeof wanted;
  return meaningOfWords(String(now)) === meaningOfWords(String(wanted));
}

function addRows(register: RegisterSnapshot, definitions: readonly KnownDefinition[]): Change {
  const language = languageOfRegister(register);
  const fields = register.columns.map((_, column) =>
    registerFields.find(({ field }) => columnOfField(register, field) === column),
  );
  const rows = definitions.map((definition) => {
    const values = registerValues(definition, language);
    return fields.map((one) => (one ? written(values[one.field]) : null));
  });
  return {
    step: { do: "addRows", table: register.table, rows },
    undo: definitions.map(({ id }) => ({ do: "deleteRowOf", table: register.table, id })),
  };
}

/** The language that the register's headers were created in. */
export function languageOfRegister(register: RegisterSnapshot): Language {
  const french = registerFields.filter(({ en, fr }) => en !== fr && register.columns.includes(fr));
  const english = registerFields.filter(({ en, fr }) => en !== fr && register.columns.includes(en));
  return french.length > english.length ? "fr" : "en";
}

/**
 * What takes rows out of the register; the last one takes its sheet, when nobody wrote anything else there and the
 * workbook's structure is not protected. `look` is what the sheet needs to come back.
 */
export function planRegisterRemoval(
  snapshot: Snapshot,
  reading: RegisterReading,
  ids: readonly string[],
  look?: RegisterLook,
): Change[] {
  const { register } = snapshot;
  if (!register) return [];
  const rows = reading.entries.filter(({ id }) => ids.includes(id)).map(({ row }) => row);
  // Excel keeps the last sheet that can be seen.
  const others = snapshot.sheets.some(({ name, visible }) => visible && !sameSheet(name, register.sheet));
  const last = others && rows.length === reading.entries.length && isUntouched(snapshot, register);
  if (last && look && !snapshot.structureProtected) {
    const undo = rebuildRegister(register, look, snapshot);
    const { sheet } = register;
    return [...uncover(sheet, look), { step: { do: "deleteSheet", sheet }, undo: [undo] }];
  }
  const { content } = windowOf(snapshot, register.sheet);
  const contentsOfRow = (row: number): CellContent[] =>
    contentsOf(content, { ...register.area, row: register.area.row + 1 + row, rows: 1 }).flat();
  return [...rows]
    .sort((a, b) => b - a)
    .map((row) => ({
      step: { do: "deleteRow", table: register.table, row },
      undo: [
        {
          do: "insertRow",
          table: register.table,
          row,
          contents: contentsOfRow(row).map((cell) => (isFormula(cell) ? cell : written(cell))),
          copies: copiesOf(register, row),
          ...formatsOfRow(look?.formats[row + 1]),
        },
      ],
    }));
}

/** How many rows have the ID of this one. */
function copiesOf(register: RegisterSnapshot, row: number): number {
  const column = columnOfField(register, "id") ?? 0;
  return register.rows.filter((cells) => cells[column] === register.rows[row]?.[column]).length;
}

/** Excel does not delete a sheet that is very hidden. */
function uncover(sheet: string, { visibility }: RegisterLook): Change[] {
  if (visibility !== "VeryHidden") return [];
  return [
    {
      step: { do: "hideSheet", sheet, visibility: "Hidden" },
      undo: [{ do: "hideSheet", sheet, visibility }],
    },
  ];
}

const formatsOfRow = (formats: readonly string[] | undefined): { readonly formats?: readonly string[] } =>
  formats ? { formats } : {};

/** The register's sheet holds the columns it was created with and nothing beside the table. */
function isUntouched(snapshot: Snapshot, register: RegisterSnapshot): boolean {
  const fields = register.columns.map((header) => headerOfAnyLanguage(header));
  const { content } = snapshot.windows.get(register.sheet.toLowerCase()) ?? {};
  if (!content || fields.includes(undefined)) return false;
  const { area } = register;
  return (
    content.row >= area.row &&
    content.column >= area.column &&
    content.row + content.contents.length <= area.row + area.rows &&
    content.column + (content.contents[0]?.length ?? 0) <= area.column + area.columns
  );
}

function headerOfAnyLanguage(header: string): RegisterFieldName | undefined {
  return registerFields.find(({ en, fr }) => header === en || header === fr)?.field;
}
