const bytes = new DataView(new ArrayBuffer(8));
const signBit = 1n << 63n;

/** Place of a double among all doubles: order-preserving, neighbours differ by 1. */
function ordinal(value: number): bigint {
  bytes.setFloat64(0, value);
  const bits = bytes.getBigUint64(0);
  return bits & signBit ? signBit - bits : bits;
}

function atOrdinal(place: bigint): number {
  bytes.setBigUint64(0, place < 0n ? signBit - place : place);
  return bytes.getFloat64(0);
}

/** The next double above a finite value. */
export const nextAbove = (value: number): number => atOrdinal(ordinal(value) + 1n);

/** The next double below a finite value. */
export const nextBelow = (value: number): number => atOrdinal(ordinal(value) - 1n);

/**
 * The double half way between two finite doubles, counted in doubles: bisection with it ends after 64 steps
 * whatever the exponents. Equal to `lower` only where nothing lies between.
 */
export const middleDouble = (lower: number, upper: number): number =>
  atOrdinal((ordinal(lower) + ordinal(upper)) >> 1n);
