import { makeStyles, tokens } from "@fluentui/react-components";
import type { Draft } from "../../state/draft";
import { isPercent } from "../../state/numberFormat";
import { markWords } from "../../words/mark";
import { useTexts, useWords } from "../PaneContext";
import { DateField } from "./DateField";
import { TextField } from "./TextField";
import { useDraft } from "./useDraft";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
});

/** Baseline and due date stand with the target as soon as target or columns rest on them. */
export const asksForPath = ({ targetChoice, columns }: Draft): boolean =>
  targetChoice === "ramp" || columns.includes("pace") || columns.includes("forecast");

/** Where the KPI started and when its target is to be reached. */
export function PathFields(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const own = useTexts(markWords);
  const { targetChoice, numberFormat, unit } = useDraft();
  const required = targetChoice === "ramp";
  return (
    <div className={styles.pair}>
      <TextField
        field="baseline"
        label={words.baseline}
        hint={own.baselineHint}
        suffix={isPercent(numberFormat) ? "%" : unit || undefined}
        required={required}
        numeric
      />
      <DateField field="dueDate" label={words.dueDate} required={required} />
    </div>
  );
}
