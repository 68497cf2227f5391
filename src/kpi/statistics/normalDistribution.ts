/** Evaluates a polynomial, highest power first. */
const polynomial = (x: number, coefficients: readonly number[]): number =>
  coefficients.reduce((total, coefficient) => total * x + coefficient, 0);

/**
 * Probability that a standard normal variable exceeds |z|, to about 13 digits.
 *
 * Source: Abramowitz and Stegun, "Handbook of Mathematical Functions": the series 26.2.11 near the center, the
 * continued fraction 26.2.14 in the tail, where a difference from 1/2 would lose digits.
 */
function upperTail(z: number): number {
  const size = Math.abs(z);
  const density = Math.exp((-size * size) / 2) / Math.sqrt(2 * Math.PI);
  if (size >= 2.5) {
    let fraction = size;
    for (let term = 150; term >= 1; term--) fraction = size + term / fraction;
    return density / fraction;
  }
  let term = size;
  let series = size;
  for (let odd = 3; term > 1e-17 * series; odd += 2) {
    term *= (size * size) / odd;
    series += term;
  }
  return 0.5 - density * series;
}

/** P(Z ≤ z) for a standard normal Z. */
export function normalProbability(z: number): number {
  return z > 0 ? 1 - upperTail(z) : upperTail(z);
}

/** P(|Z| ≥ |z|): keeps its relative precision far out, where 1 − P would lose it. */
export function normalTwoSided(z: number): number {
  return 2 * upperTail(z);
}

const centerNumerator = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const centerDenominator = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const middleNumerator = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const middleDenominator = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const farNumerator = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const farDenominator = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

/**
 * The z with P(Z ≤ z) = probability, to about 16 digits; −∞ at 0 and +∞ at 1.
 *
 * Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution",
 * Applied Statistics 37 (1988), routine PPND16.
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError("A probability lies between 0 and 1.");
  const offset = probability - 0.5;
  if (Math.abs(offset) <= 0.425) {
    const r = 0.180625 - offset * offset;
    return (offset * polynomial(r, centerNumerator)) / polynomial(r, centerDenominator);
  }
  const tail = Math.min(probability, 1 - probability);
  if (tail === 0) return offset < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(tail));
  const size =
    r <= 5
      ? polynomial(r - 1.6, middleNumerator) / polynomial(r - 1.6, middleDenominator)
      : polynomial(r - 5, farNumerator) / polynomial(r - 5, farDenominator);
  return offset < 0 ? -size : size;
}
