import { Button, makeStyles } from "@fluentui/react-components";
import { adviseName } from "../../../kpi/advice/nameAdvice";
import { withRewrite } from "../../state/changeDraft";
import type { Draft } from "../../state/draft";
import { adviceWords } from "../../words/advice";
import { AdviceList } from "../AdviceList";
import { usePaneState, useTexts } from "../PaneContext";

const useStyles = makeStyles({
  accept: { alignSelf: "flex-start", minWidth: 0, marginLeft: "20px", overflowWrap: "anywhere" },
});

export interface NameAdviceProps {
  readonly name: string;
  readonly changeDraft: (change: (draft: Draft) => Draft) => void;
}

/** Whether a name says what is measured, as one types it; a rewrite is taken with one click. */
export function NameAdvice({ name, changeDraft }: NameAdviceProps): JSX.Element | null {
  const styles = useStyles();
  const words = useTexts(adviceWords);
  const language = usePaneState((state) => state.language);
  const advice = adviseName(name, language);
  if (!advice) return null;
  const { problem, rewrite } = advice;
  return (
    <>
      <AdviceList label={words.advice} advice={[problem]} />
      {rewrite && (
        <Button
          className={styles.accept}
          size="small"
          onClick={() => changeDraft((draft) => withRewrite(draft, rewrite))}
        >
          {words.accept(rewrite.name)}
        </Button>
      )}
    </>
  );
}
