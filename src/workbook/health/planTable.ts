import type { Place } from "../addresses";
import { anchoredIds, anchorsOf } from "../anchors";
import { areaOfBlock, type CellContent } from "../cells";
import { fold } from "../headerWords";
import type { Memo } from "../memo";
import { freeTableName, languageOfRegister, registerStyle } from "../planRegister";
import { columnOfField } from "../registerCells";
import { fieldOfHeader, neededFields, registerFields, registerSheetNames } from "../registerFields";
import { registerValues } from "../registerRow";
import { rememberedDefinition } from "../rememberedRow";
import { windowOf, type RegisterSnapshot, type Snapshot } from "../snapshot";
import type { Change } from "../steps";
import { escapeUserText } from "../userText";

/** The cells of a register that is no table any more: its headers and rows; undefined where they are gone too. */
export function plainRegister(snapshot: Snapshot): Place | undefined {
  const names = Object.values(registerSheetNames).map(fold);
  const sheet = snapshot.sheets.find(({ name }) => names.includes(fold(name)));
  if (!sheet || snapshot.register) return undefined;
  const { content } = windowOf(snapshot, sheet.name);
  const fields = new Set((content.contents[0] ?? []).map((header) => fieldOfHeader(String(header))));
  return neededFields.every((field) => fields.has(field))
    ? { sheet: sheet.name, area: areaOfBlock(content) }
    : undefined;
}

/** Makes the register's cells a table again. */
export function planTable(snapshot: Snapshot): Change[] {
  const place = plainRegister(snapshot);
  if (!place) return [];
  const table = freeTableName(snapshot);
  return [
    {
      step: { do: "addTable", place, table, style: registerStyle },
      undo: [{ do: "convertTable", table }],
    },
  ];
}

/** Adds columns that the register needs, with what its rows were last applied with. */
export function planColumns(snapshot: Snapshot): Change[] {
  const { register } = snapshot;
  if (!register) return [];
  const language = languageOfRegister(register);
  const memos = anchoredIds(snapshot.names).map((id) => anchorsOf(snapshot.names, id).memo);
  return neededFields
    .filter((field) => columnOfField(register, field) === undefined)
    .map((field) => {
      const header = registerFields.find((one) => one.field === field)?.[language] ?? field;
      const contents = register.rows.map((_, row) => {
        const definition = rememberedDefinition(memos.find((memo) => isOfRow(memo, register, row)));
        const value = definition ? registerValues(definition, language)[field] : "";
        return typeof value === "string" ? escapeUserText(value) : value;
      });
      const { table } = register;
      return {
        step: { do: "addColumn", table, header, contents },
        undo: [{ do: "deleteColumn", table, header }],
      };
    });
}

/** Whether a row is the one that a memo remembers: by its ID, or by all else that tells KPIs apart. */
function isOfRow(memo: Memo | undefined, register: RegisterSnapshot, row: number): boolean {
  const cell = (field: (typeof registerFields)[number]["field"]): CellContent | undefined => {
    const column = columnOfField(register, field);
    return column === undefined ? undefined : register.rows[row]?.[column];
  };
  const id = cell("id");
  if (id !== undefined && id !== "") return memo?.row?.id === id;
  return (["name", "sheet", "actual"] as const).every((field) => {
    const content = cell(field);
    return content === undefined || content === memo?.row?.[field];
  });
}
