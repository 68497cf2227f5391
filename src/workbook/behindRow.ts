import type { Arrangement } from "./arrangement";
import { definitionToRecord } from "./record";
import type { KnownDefinition } from "./registerRow";
import { changedFields, rememberedDefinition } from "./rememberedRow";
import { writtenRoles } from "./writtenRoles";

/**
 * What was last written of a KPI that is to be left alone: nobody asked for it, and its columns follow its row.
 * Undefined where they do not: the row was edited, the figures grew or moved, frozen columns still wait for values. What
 * a person changed in the columns themselves lets no KPI fall behind: that is for a health check to name.
 */
export function leftAlone(arrangement: Arrangement): KnownDefinition | undefined {
  const { anchors, frozen, pending, unasked } = arrangement;
  const before = rememberedDefinition(anchors.memo);
  const waits = pending === true || frozen?.mode !== anchors.memo?.frozen?.mode;
  if (unasked !== true || waits || !before) return undefined;
  const { place, ...recorded } = definitionToRecord(arrangement);
  // Where the first column was deleted by hand, it would stand elsewhere: nothing has moved.
  const corner = isColumnGone(arrangement, before) ? before.place : place;
  const now = { ...recorded, ...(corner !== undefined && { place: corner }) };
  return changedFields(now, anchors.memo).length > 0 ? undefined : before;
}

/** Whether a line was written and is not there any more. */
function isColumnGone({ lines }: Arrangement, before: KnownDefinition): boolean {
  const roles = writtenRoles(before);
  return lines.some(({ fresh, role }) => fresh && roles.includes(role));
}
