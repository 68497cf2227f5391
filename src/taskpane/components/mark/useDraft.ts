import type { Draft, DraftField } from "../../state/draft";
import type { FieldIssue } from "../../state/draftDefinition";
import type { Words } from "../../words";
import { markWords } from "../../words/mark";
import { usePane, usePaneState, useTexts, useWords } from "../PaneContext";

/** The form; only asked for where there is one. */
export function useDraft(): Draft {
  const draft = usePaneState((state) => state.draft);
  if (!draft) throw new Error("A field of the form stands outside an open form.");
  return draft;
}

export function useSetField(): <F extends DraftField>(field: F, value: Draft[F]) => void {
  const pane = usePane();
  return (field, value) => pane.change((draft) => ({ ...draft, [field]: value }));
}

/** What is wrong with a field, in words. */
export function issueText(issue: FieldIssue, words: Words, own: (typeof markWords)["en"]): string {
  return {
    missing: words.issueMissing,
    notANumber: words.issueNotANumber,
    notAnAddress: words.issueNotAnAddress,
    notOneCell: words.issueNotOneCell,
    negative: words.issueNegative,
    negativeWeight: own.issueNegativeWeight,
    notADate: own.issueNotADate,
    lowerAboveUpper: words.issueLowerAboveUpper,
    noColumns: words.issueNoColumns,
  }[issue];
}

/** What is wrong with a field, in words; an empty one is pointed out only once the person tried to apply. */
export function useIssue(field: DraftField | "columns"): string | undefined {
  const words = useWords();
  const own = useTexts(markWords);
  const issue = usePaneState((state) => state.issues[field]);
  const tried = usePaneState((state) => state.tried);
  return issue === undefined || (issue === "missing" && !tried) ? undefined : issueText(issue, words, own);
}
