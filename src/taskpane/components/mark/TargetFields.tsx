import { makeStyles, tokens } from "@fluentui/react-components";
import { polarities, toleranceModes } from "../../../kpi/definition";
import { withPolarity, withTargetChoice } from "../../state/changeDraft";
import { targetChoices } from "../../state/draft";
import { isPercent } from "../../state/numberFormat";
import { markWords } from "../../words/mark";
import { usePane, useTexts, useWords } from "../PaneContext";
import { AddressField } from "./AddressField";
import { ChoiceField } from "./ChoiceField";
import { polarityText, targetChoiceText } from "./choiceText";
import { fieldId } from "./fieldId";
import { asksForPath, PathFields } from "./PathFields";
import { TextField } from "./TextField";
import { useBecause } from "./useBecause";
import { useDraft, useSetField } from "./useDraft";

const useStyles = makeStyles({
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
});

/** The fields that the way of giving the target asks for. */
function TargetValue(): JSX.Element | null {
  const styles = useStyles();
  const words = useWords();
  const own = useTexts(markWords);
  const { targetChoice, numberFormat, unit } = useDraft();
  const percent = isPercent(numberFormat);
  const boundHint = percent ? own.percentHint : words.boundHint;
  const suffix = percent ? "%" : unit || undefined;
  const because = useBecause("target");
  switch (targetChoice) {
    case "number":
      return (
        <TextField
          field="targetNumber"
          label={words.targetValue}
          hint={because}
          suffix={suffix}
          required
          numeric
        />
      );
    case "cell":
      return (
        <AddressField
          field="targetCell"
          label={words.targetCellAddress}
          hint={because}
          placeholder="F1"
          required
        />
      );
    case "periods":
      return (
        <AddressField
          field="targetPeriods"
          label={words.targetPeriodsAddress}
          hint={because}
          placeholder="C2:C13"
          required
        />
      );
    case "ramp":
      return (
        <AddressField
          field="rampTarget"
          label={own.rampTarget}
          hint={percent ? own.rampPercentHint : own.rampHint}
          required
        />
      );
    case "lastYear":
      return (
        <TextField
          field="lastYear"
          label={own.lastYear}
          hint={own.lastYearHint}
          suffix="%"
          required
          numeric
        />
      );
    case "range":
      return (
        <div className={styles.pair}>
          <AddressField field="lower" label={words.lower} hint={boundHint} required compact />
          <AddressField field="upper" label={words.upper} hint={boundHint} required compact />
        </div>
      );
    case "none":
      return null;
  }
}

function ToleranceFields(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const setField = useSetField();
  const draft = useDraft();
  const absolute = isPercent(draft.numberFormat) ? words.points : draft.unit || words.toleranceAbsolute;
  return (
    <div className={styles.pair}>
      <TextField field="tolerance" label={words.tolerance} required numeric />
      <ChoiceField
        label={words.toleranceMode}
        value={draft.toleranceMode}
        choices={toleranceModes.map((value) => ({
          value,
          text: value === "relative" ? words.toleranceRelative : absolute,
        }))}
        onChoice={(value) => setField("toleranceMode", value)}
      />
    </div>
  );
}

/** Target, which side of it is better, and how far off still counts as at risk. */
export function TargetFields(): JSX.Element {
  const words = useWords();
  const pane = usePane();
  const draft = useDraft();
  const { targetChoice, polarity } = draft;
  const because = useBecause("polarity");
  return (
    <>
      <ChoiceField
        id={fieldId("targetChoice")}
        label={words.targetChoice}
        value={targetChoice}
        choices={targetChoices.map((value) => ({ value, text: targetChoiceText(value, words) }))}
        onChoice={(value) => pane.change((draft) => withTargetChoice(draft, value))}
      />
      <TargetValue />
      {asksForPath(draft) && <PathFields />}
      <ChoiceField
        label={words.polarity}
        hint={because}
        value={polarity}
        choices={polarities.map((value) => ({ value, text: polarityText(value, words) }))}
        onChoice={(value) => pane.change((draft) => withPolarity(draft, value))}
      />
      {polarity !== "none" && <ToleranceFields />}
    </>
  );
}
