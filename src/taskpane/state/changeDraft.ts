import type { Rewrite } from "../../kpi/advice/nameAdvice";
import type { ColumnKind, Polarity } from "../../kpi/definition";
import { columnKinds } from "../../kpi/definition";
import type { Draft, TargetChoice } from "./draft";
import { readNumber, writeNumber } from "./figures";

/** A range to stay in and the polarity `range` are one decision: choosing either chooses both. */
export function withTargetChoice(draft: Draft, targetChoice: TargetChoice): Draft {
  if (targetChoice === "range") return { ...draft, targetChoice, polarity: "range" };
  const guessed = draft.understood?.polarity.value ?? "higher";
  const polarity = draft.polarity === "range" ? (guessed === "range" ? "higher" : guessed) : draft.polarity;
  return { ...draft, targetChoice, polarity };
}

export function withPolarity(draft: Draft, polarity: Polarity): Draft {
  if (polarity === "range") return { ...draft, polarity, targetChoice: "range" };
  return draft.targetChoice === "range"
    ? { ...draft, polarity, targetChoice: "number" }
    : { ...draft, polarity };
}

/** A name that says what is measured; the intention becomes the objective where none is named yet. */
export function withRewrite(draft: Draft, { name, objective, polarity }: Rewrite): Draft {
  const renamed = { ...draft, name, objective: draft.objective.trim() === "" ? objective : draft.objective };
  return polarity === undefined || draft.polarity === "range" ? renamed : withPolarity(renamed, polarity);
}

/** Columns always stand in the same order, whatever the order of the clicks. */
export function withColumn(draft: Draft, column: ColumnKind, chosen: boolean): Draft {
  const columns = columnKinds.filter((kind) => (kind === column ? chosen : draft.columns.includes(kind)));
  return { ...draft, columns };
}

/** Numbers already typed are written again in the new reader's way, so that they keep their meaning. */
export function inLocale(draft: Draft, from: string, to: string): Draft {
  const again = (text: string): string => {
    const value = readNumber(text, from);
    return value === undefined || text.includes("%") ? text : writeNumber(value, to);
  };
  return {
    ...draft,
    targetNumber: again(draft.targetNumber),
    rampTarget: again(draft.rampTarget),
    lastYear: again(draft.lastYear),
    baseline: again(draft.baseline),
    weight: again(draft.weight),
    lower: again(draft.lower),
    upper: again(draft.upper),
    tolerance: again(draft.tolerance),
  };
}

/** An address as another cell of the same sheet would write it: the sheet is named only when it differs. */
export function addressFrom(
  sheet: string,
  selected: { readonly sheet: string; readonly address: string },
): string {
  if (selected.sheet === sheet) return selected.address;
  const plain = /^[\p{L}_][\p{L}\d_.]*$/u.test(selected.sheet) && !/^[A-Z]{1,3}\d+$/i.test(selected.sheet);
  return `${plain ? selected.sheet : `'${selected.sheet.replace(/'/g, "''")}'`}!${selected.address}`;
}
