import type { Place } from "./addresses";
import { anchorsOf } from "./anchors";
import type { Arrangement } from "./arrangement";
import { possibleRules, rulesOfLine, type LineRule } from "./lineRules";
import { addRules, isOurKind, removeRules } from "./planRules";
import {
  placeOfRows,
  placeOfRun,
  ruleColumnsOf,
  runsOf,
  spanOf,
  type RuleColumn,
  type RuleRun,
} from "./ruleColumns";
import { keyOfPlace, type NameInfo, type Snapshot } from "./snapshot";
import type { Change } from "./steps";
import type { FoundRule, Surface } from "./surface";

/** A stretch of cells whose conditional formats are written anew. */
export interface RewrittenRun {
  /** The KPI that remembers the ids of its rules. */
  readonly owner: string;
  /** The first KPI whose cell has not the rules that it shall have. */
  readonly at: string;
  readonly place: Place;
  /** Every cell of it had its rules before: they were lost, doubled, or changed. */
  readonly stood: boolean;
  readonly removed: number;
  readonly added: number;
}

/** What becomes of the conditional formats that KPIs of a list share. */
export interface SharedRules {
  readonly removed: readonly Change[];
  readonly added: readonly Change[];
  readonly runs: readonly RewrittenRun[];
  /** Ids of the rules that go. */
  readonly gone: ReadonlySet<string>;
}

/**
 * One rule for each sign and stretch of cells: those that stand as they shall are left alone; where a cell came, went or
 * lost its rules, the stretches that its rules stand on are written anew.
 */
export function planSharedRules(
  snapshot: Snapshot,
  surface: Surface,
  arrangements: readonly Arrangement[],
  ids: readonly string[],
): SharedRules {
  const plans = ruleColumnsOf(snapshot, arrangements, ids).map((column) =>
    planColumn(column, snapshot.names, surface),
  );
  return {
    removed: plans.flatMap(({ removed }) => removed),
    added: plans.flatMap(({ added }) => added),
    runs: plans.flatMap(({ runs }) => runs),
    gone: new Set(plans.flatMap(({ gone }) => [...gone])),
  };
}

/** A rule of ours with the rows it was seen on. */
interface StandingRule {
  readonly rule: FoundRule;
  readonly rows: ReadonlySet<number>;
}

function planColumn(column: RuleColumn, names: readonly NameInfo[], surface: Surface): SharedRules {
  const { role, after } = column;
  const span = spanOf(column);
  const found = surface.rules.get(keyOfPlace(span)) ?? [];
  const standing = standingRules(column, found, names, surface);
  const runs = runsOf(role, after);
  const stays = new Set(after.map(({ row }) => row));
  const isWhole = (run: RuleRun, seen: readonly StandingRule[]): boolean => {
    const wanted = wantedOn(column, run);
    const rows = rowsSeen(column, run, surface);
    return (
      seen.length === wanted.length &&
      seen.every(
        (one) => rows.every((row) => one.rows.has(row)) && [...one.rows].every((row) => stays.has(row)),
      ) &&
      wanted.every(({ sign }) => seen.some(({ rule }) => rule.sign === undefined || rule.sign === sign))
    );
  };
  const broken = new Set(runs.filter((run) => !isWhole(run, touching(run, standing))));
  const gone = new Set(standing.filter(({ rows }) => [...rows].some((row) => !stays.has(row))));
  for (let grows = true; grows;) {
    const size = broken.size + gone.size;
    for (const run of broken) for (const one of touching(run, standing)) gone.add(one);
    for (const run of runs) if (touching(run, [...gone]).length > 0) broken.add(run);
    grows = broken.size + gone.size > size;
  }
  const known = found.map(({ id }) => id);
  const rewritten = runs.filter((run) => broken.has(run));
  return {
    removed: [...gone].flatMap(({ rule, rows }) =>
      removeRules([rule], span, placeOfRows(column, [...rows]), ownerOf(column, runs[0]), role),
    ),
    added: rewritten.flatMap((run) =>
      addRules(placeOfRun(column, run), ownerOf(column, run), wantedOn(column, run), known),
    ),
    runs: rewritten.map((run) => ({
      owner: ownerOf(column, run),
      at: firstWithout(run, standing, wantedOn(column, run).length) ?? ownerOf(column, run),
      place: placeOfRun(column, run),
      stood: run.every(({ row }) => column.before.some((cell) => cell.row === row)),
      removed: touching(run, standing).length,
      added: wantedOn(column, run).length,
    })),
    gone: new Set([...gone].map(({ rule }) => rule.id)),
  };
}

const wantedOn = (column: RuleColumn, run: RuleRun): readonly LineRule[] =>
  rulesOfLine(column.role, placeOfRun(column, run), run[0].language);

const touching = (run: RuleRun, rules: readonly StandingRule[]): StandingRule[] =>
  rules.filter(({ rows }) => run.some(({ row }) => rows.has(row)));

const firstWithout = (run: RuleRun, standing: readonly StandingRule[], wanted: number): string | undefined =>
  run.find(({ row }) => standing.filter(({ rows }) => rows.has(row)).length !== wanted)?.id;

/** The rows of a run whose rules were looked at. */
function rowsSeen(column: RuleColumn, run: RuleRun, { standing }: Surface): number[] {
  return run.map(({ row }) => row).filter((row) => standing.has(keyOfPlace(placeOfRows(column, [row]))));
}

/** Our rules on the column: remembered by a KPI of it, or exactly as we write them. */
function standingRules(
  column: RuleColumn,
  found: readonly FoundRule[],
  names: readonly NameInfo[],
  { standing }: Surface,
): StandingRule[] {
  const { role, before, after } = column;
  const remembered = new Set(before.flatMap(({ id }) => anchorsOf(names, id).memo?.rules ?? []));
  const ours = possibleRules(role, spanOf(column));
  const rows = [...new Set([...before, ...after].map(({ row }) => row))];
  const idsAt = new Map(
    rows.map((row) => [row, standing.get(keyOfPlace(placeOfRows(column, [row])))] as const),
  );
  return found
    .filter((rule) => remembered.has(rule.id) || isOurKind(rule, ours))
    .map((rule) => ({ rule, rows: new Set(rows.filter((row) => idsAt.get(row)?.includes(rule.id))) }))
    .filter((one) => one.rows.size > 0);
}

/** The KPI that remembers the rules of a run: one at work where there is one, since its memo is written anyway. */
function ownerOf({ working }: RuleColumn, run: RuleRun | undefined): string {
  const cell = run?.find(({ id }) => working.has(id.toLowerCase())) ?? run?.[0];
  return cell?.id ?? "";
}
