/** Which cells wait for which calls, as of the last pass that evaluated each cell. */
export class WaitingCells {
  private readonly cells = new Map<number, { pass: object; keys: Set<string> }>();

  /** A cell is being evaluated: what it waited for in an earlier pass no longer counts. */
  evaluating(cellId: number, pass: object): void {
    if (this.cells.get(cellId)?.pass !== pass) this.cells.delete(cellId);
  }

  add(cellId: number, pass: object, key: string): void {
    const cell = this.cells.get(cellId);
    if (cell) cell.keys.add(key);
    else this.cells.set(cellId, { pass, keys: new Set([key]) });
  }

  /** Every call that some cell waits for. */
  keys(): Set<string> {
    const keys = new Set<string>();
    for (const cell of this.cells.values()) for (const key of cell.keys) keys.add(key);
    return keys;
  }

  /** The cells that waited for one of these calls; they wait for it no longer. */
  answered(keys: ReadonlySet<string>): number[] {
    const cellIds: number[] = [];
    for (const [cellId, cell] of this.cells) {
      const before = cell.keys.size;
      for (const key of [...cell.keys]) if (keys.has(key)) cell.keys.delete(key);
      if (cell.keys.size < before) cellIds.push(cellId);
      if (cell.keys.size === 0) this.cells.delete(cellId);
    }
    return cellIds;
  }

  clear(): void {
    this.cells.clear();
  }
}
