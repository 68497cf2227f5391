import type { HeaderStyle } from "./steps";

/** Of a header's look what is not so in another one. */
export function changedLook(look: HeaderStyle, other: HeaderStyle): HeaderStyle {
  const keys = (Object.keys(look) as (keyof HeaderStyle)[]).filter(
    (key) => look[key] !== (other[key] ?? nothing(key)),
  );
  return Object.fromEntries(keys.map((key) => [key, look[key]]));
}

/** A fill that is left out is none. */
const nothing = (key: keyof HeaderStyle): string | undefined => (key === "fill" ? "" : undefined);
