import { intersect, printPlace, sameSheet } from "./addresses";
import { anchorFormula, anchorName } from "./anchors";
import { placeOfLine, type Arrangement } from "./arrangement";
import { contentAt } from "./cells";
import { wantedNames } from "./planNames";
import type { PlannedChange } from "./port";
import { readRegister } from "./register";
import { windowOf, type Snapshot } from "./snapshot";
import type { Plan, Step } from "./steps";

/** What of a KPI stands already as it shall: its cells, the rules on its statuses, its names, its register row. */
export function whatIsLeft(arrangement: Arrangement, plan: Plan, snapshot: Snapshot): PlannedChange[] {
  const steps = plan.changes.map(({ step }) => step);
  return [
    ...cellsLeft(arrangement, steps, snapshot),
    ...rulesLeft(arrangement, steps),
    ...namesLeft(arrangement, steps),
    ...rowLeft(arrangement, steps, snapshot),
  ];
}

const leave = (what: PlannedChange["what"], at: string, text: string): PlannedChange => ({
  action: "leave",
  what,
  at,
  text,
});

function cellsLeft(
  { frame, lines }: Arrangement,
  steps: readonly Step[],
  snapshot: Snapshot,
): PlannedChange[] {
  const { content } = windowOf(snapshot, frame.sheet);
  return lines.flatMap(({ fresh, line }) => {
    const { sheet, area } = placeOfLine(frame, line);
    const touched = steps.some(
      (step) =>
        (step.do === "write" || step.do === "clear") &&
        sameSheet(step.place.sheet, sheet) &&
        intersect(step.place.area, area),
    );
    if (fresh || touched) return [];
    return [leave("cells", printPlace({ sheet, area }), String(contentAt(content, area.row, area.column)))];
  });
}

function rulesLeft({ frame, lines }: Arrangement, steps: readonly Step[]): PlannedChange[] {
  const status = lines.find(({ role }) => role === "status");
  if (!status || steps.some((step) => step.do === "addRule")) return [];
  return [leave("rule", printPlace(placeOfLine(frame, status.line)), "")];
}

function namesLeft(arrangement: Arrangement, steps: readonly Step[]): PlannedChange[] {
  const written = new Set(steps.flatMap((step) => ("name" in step ? [step.name] : [])));
  return [...wantedNames(arrangement)].flatMap(([role, place]) => {
    const name = anchorName(arrangement.kpi.definition.id, role);
    return written.has(name) ? [] : [leave("name", name, anchorFormula(place))];
  });
}

function rowLeft({ kpi }: Arrangement, steps: readonly Step[], snapshot: Snapshot): PlannedChange[] {
  const { register } = snapshot;
  const entry = readRegister(snapshot).entries.find(({ id }) => id === kpi.definition.id);
  if (!register || !entry) return [];
  const row = register.area.row + 1 + entry.row;
  const touched = steps.some(
    (step) =>
      step.do === "write" && sameSheet(step.place.sheet, register.sheet) && step.place.area.row === row,
  );
  return touched ? [] : [leave("row", register.table, kpi.definition.name)];
}
