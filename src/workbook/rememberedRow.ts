import type { Memo } from "./memo";
import { registerFields, type RegisterFieldName } from "./registerFields";
import { readRegisterRow, registerValues, type KnownDefinition } from "./registerRow";

type RememberedRow = NonNullable<Memo["row"]>;

/** A definition as its memo keeps it: the cells of its register row in English words, empty ones left out. */
export function rowToRemember(definition: KnownDefinition): RememberedRow {
  const values = registerValues(definition, "en");
  return Object.fromEntries(
    registerFields.flatMap(({ field }) => {
      const value = values[field];
      const kept = typeof value === "string" ? value.trim() : value;
      return kept === "" ? [] : [[field, kept]];
    }),
  );
}

/** The definition that was last applied; undefined when the memo holds none that can be read. */
export function rememberedDefinition(memo: Memo | undefined): KnownDefinition | undefined {
  const row = memo?.row;
  if (!row) return undefined;
  const read = readRegisterRow(
    (field) => row[field] ?? "",
    (field) => field,
  );
  return read.ok ? read.value : undefined;
}

/** Fields of a register row that say something else than what was last applied. */
export function changedFields(definition: KnownDefinition, memo: Memo | undefined): RegisterFieldName[] {
  const row = memo?.row ?? {};
  const now = rowToRemember(definition);
  return registerFields.map(({ field }) => field).filter((field) => now[field] !== row[field]);
}
