import type { CellBlock } from "../cells/cellAddress";
import type { PartStore } from "../package/partStore";

/** A comment that left its cell, or whose cell is gone. */
export interface MovedNote {
  readonly was: CellBlock;
  readonly now: CellBlock | undefined;
}

/**
 * Moves the boxes of comments with their cells. They stand in a drawing of VML, which some programs write not well-formed:
 * it is changed as text, shape by shape, whatever its prefixes.
 */
export function moveNoteShapes(store: PartStore, part: string, notes: readonly MovedNote[]): void {
  const bytes = store.content(part);
  if (!bytes || notes.length === 0) return;
  const text = new TextDecoder().decode(bytes);
  const moved = text.replace(/<(\w+:shape)\b[\s\S]*?<\/\1>/g, (shape) => {
    const [row, column] = [numberIn(shape, "Row"), numberIn(shape, "Column")];
    const note = notes.find(({ was }) => was.top === row && was.left === column);
    if (!note) return shape;
    return note.now ? movedShape(shape, note.was, note.now) : "";
  });
  if (moved !== text) store.put(part, new TextEncoder().encode(moved));
}

function numberIn(shape: string, name: string): number | undefined {
  const found = new RegExp(`<(?:\\w+:)?${name}>\\s*(\\d+)\\s*</`).exec(shape)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The anchor counts column, offset, row, offset of the box's first corner, then of its last. */
function movedShape(shape: string, was: CellBlock, now: CellBlock): string {
  const [down, right] = [now.top - was.top, now.left - was.left];
  const shifts = [right, 0, down, 0, right, 0, down, 0];
  return shape
    .replace(/(<(?:\w+:)?Row>)\s*\d+/, (_, start: string) => `${start}${now.top}`)
    .replace(/(<(?:\w+:)?Column>)\s*\d+/, (_, start: string) => `${start}${now.left}`)
    .replace(/(<(?:\w+:)?Anchor>)([^<]*)/, (_, start: string, anchor: string) => {
      const numbers = anchor.split(",").map((one, i) => Number(one) + (shifts[i] ?? 0));
      return `${start}${numbers.join(", ")}`;
    });
}
