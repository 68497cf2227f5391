import type { Change } from "./steps";

/**
 * The changes of several KPIs in an order that can be undone exactly from the last to the first: rules go first, the
 * last to be checked ahead, so that each comes back to its rank; columns of tables and inserted lines go last, from the
 * right, and their names when they are gone.
 */
export function inOrder(changes: readonly Change[], columns: readonly Change[]): Change[] {
  const isRuleGoing = ({ step }: Change): boolean => step.do === "deleteRule";
  const rules = changes.filter(isRuleGoing).sort((a, b) => rankOf(b) - rankOf(a));
  const others = changes.filter((change) => !isRuleGoing(change));
  return [...rules, ...others, ...[...columns].sort((a, b) => indexOf(b) - indexOf(a))];
}

const rankOf = ({ undo }: Change): number => {
  const [step] = undo;
  return step?.do === "addRule" ? (step.priority ?? 0) : 0;
};

const indexOf = ({ step: { do: name, ...lines }, undo }: Change): number => {
  const [step] = undo;
  if (name === "deleteName") return -1;
  if ("line" in lines) return lines.line;
  return step?.do === "addColumn" ? (step.index ?? 0) : 0;
};
