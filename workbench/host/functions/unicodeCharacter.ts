import { addFunction, registries } from "@odoo/o-spreadsheet";
import type { AddFunctionDescription } from "@odoo/o-spreadsheet";
import type { EngineValue } from "./cellMatrix";

const unichar: AddFunctionDescription = {
  description: "Gives the character of a Unicode number.",
  category: "Text",
  args: [{ name: "number", description: "The character's number.", type: ["NUMBER"] }],
  compute(given) {
    const code = Math.trunc(Number((given as EngineValue | undefined)?.value ?? 0));
    if (!(code >= 1 && code <= 0x10ffff)) return { value: "#VALUE!" };
    const isHalfOfPair = code >= 0xd800 && code <= 0xdfff;
    return { value: isHalfOfPair ? "#N/A" : String.fromCodePoint(code) };
  },
};

/** Gives the grid's engine Excel's UNICHAR: #VALUE! outside Unicode, #N/A for half of a surrogate pair. */
export function useUnicodeCharacters(): void {
  if (!registries.functionRegistry.contains("UNICHAR")) addFunction("UNICHAR", unichar);
}
