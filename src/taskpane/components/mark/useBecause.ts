import type { KpiDefinition } from "../../../kpi/definition";
import type { Guess, Understanding } from "../../../workbook/port";
import type { Draft } from "../../state/draft";
import { useWords } from "../PaneContext";
import { reasonText } from "./reasonText";
import { useDraft } from "./useDraft";

type Explained = "name" | "periods" | "unit" | "kind" | "polarity" | "target";

/** What a field holds now, in the shape of the guess. */
const held = (draft: Draft, field: Explained): KpiDefinition["target"] => {
  if (field !== "target") return draft[field];
  if (draft.targetChoice === "cell") return draft.targetCell;
  return draft.targetChoice === "periods" ? draft.targetPeriods : undefined;
};

/** Why a field holds what it holds; nothing once the person changed it. */
export function useBecause(field: Explained): string | undefined {
  const words = useWords();
  const draft = useDraft();
  const { recorded, understood } = draft;
  if (recorded) return isAsRecorded(draft, recorded, field) ? words.becauseRegister : undefined;
  const guess: Guess<string> | undefined = (understood as Understanding | undefined)?.[field];
  return guess && guess.value === held(draft, field) ? reasonText(guess.because, words) : undefined;
}

/** A number typed for a target is compared by what it was written as, so only addresses are spoken of. */
function isAsRecorded(draft: Draft, recorded: KpiDefinition, field: Explained): boolean {
  const value = recorded[field];
  return value !== undefined && value !== "" && value === held(draft, field);
}
