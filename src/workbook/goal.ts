import type { BoundsTarget } from "../kpi/definition";
import type { KpiProblem } from "../kpi/outcome";
import { badAddress } from "./badAddress";
import {
  intersect,
  isWhole,
  parsePlace,
  printFrom,
  printPlace,
  sameSheet,
  type Area,
  type Place,
} from "./addresses";
import { areaOfStretch, stretchOfArea, type Stretch } from "./direction";
import type { RuledGoal } from "./ruledGoal";
import { missingSheet, sheetNamed, type Snapshot } from "./snapshot";

/** One side of a target: a number, one cell for all periods, or one cell a period. */
export type Bound =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "cell"; readonly place: Place }
  | { readonly kind: "periods"; readonly place: Place; readonly stretch: Stretch };

export type Goal =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly bound: Bound }
  | { readonly kind: "range"; readonly lower: Bound; readonly upper: Bound }
  | RuledGoal;

/** Finds what a target names; what it cannot find is added to the problems. */
export function resolveGoal(
  target: number | string | BoundsTarget | undefined,
  figures: Place,
  series: Stretch,
  snapshot: Snapshot,
  problems: KpiProblem[],
): Goal {
  if (target === undefined || target === "") return { kind: "none" };
  const bound = (given: number | string): Bound =>
    resolveBound(given, figures, series, snapshot, problems) ?? { kind: "number", value: 0 };
  if (typeof target !== "object") return { kind: "one", bound: bound(target) };
  const { lower, upper } = target;
  if (typeof lower === "number" && typeof upper === "number" && lower > upper) {
    problems.push({ code: "boundsReversed", at: printPlace(figures), detail: { lower, upper } });
  }
  return { kind: "range", lower: bound(lower), upper: bound(upper) };
}

/** One side of a target as it stands in the workbook; undefined after a problem was added. */
export function resolveBound(
  given: number | string,
  figures: Place,
  series: Stretch,
  snapshot: Snapshot,
  problems: KpiProblem[],
): Bound | undefined {
  if (typeof given === "number") return { kind: "number", value: given };
  const parsed = parsePlace(given, figures.sheet);
  if (!parsed) {
    problems.push(badAddress(printPlace(figures), given));
    return undefined;
  }
  const sheet = sheetNamed(snapshot, parsed.sheet);
  if (!sheet) {
    problems.push(missingSheet(parsed.sheet, snapshot));
    return undefined;
  }
  const place = { sheet: sheet.name, area: parsed.area };
  const stretch = stretchOfArea(place.area);
  if (intersect(place.area, figures.area) && sameSheet(place.sheet, figures.sheet) && !isWhole(place.area)) {
    problems.push({ code: "targetIsFigures", at: printPlace(place) });
    return undefined;
  }
  if (place.area.rows === 1 && place.area.columns === 1 && series.steps > 1) return { kind: "cell", place };
  if (isWhole(place.area) && stretch?.run === series.run) {
    const cut = { ...series, line: stretch.line };
    return { kind: "periods", place: { sheet: sheet.name, area: areaOfStretch(cut) }, stretch: cut };
  }
  if (!stretch || stretch.steps !== series.steps || (stretch.run !== series.run && series.steps > 1)) {
    problems.push({
      code: "targetLength",
      at: printFrom(place, figures.sheet),
      detail: {
        expected: shape(figures.area),
        received: shape(place.area),
      },
    });
    return undefined;
  }
  return { kind: "periods", place, stretch };
}

/** `36 × 1`: rows by columns. */
const shape = (area: Area): string => `${area.rows} × ${area.columns}`;
