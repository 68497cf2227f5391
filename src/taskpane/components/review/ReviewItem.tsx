import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { polarities } from "../../../kpi/definition";
import { targetText, withTargetText, type BatchItem } from "../../state/batch";
import { withPolarity } from "../../state/changeDraft";
import { markWords } from "../../words/mark";
import { reviewWords } from "../../words/review";
import { ChoiceField } from "../mark/ChoiceField";
import { polarityText } from "../mark/choiceText";
import { NameAdvice } from "../mark/NameAdvice";
import { issueText } from "../mark/useDraft";
import { Notes } from "../Notes";
import { usePane, usePaneState, useTexts, useWords } from "../PaneContext";
import { ProblemBars } from "../ProblemBars";
import { StatusCounts } from "../StatusCounts";

const useStyles = makeStyles({
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  head: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", alignItems: "center" },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  input: { minWidth: 0, width: "100%" },
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
});

export interface ReviewItemProps {
  readonly item: BatchItem;
  readonly index: number;
}

/** One of the KPIs found: whether to mark it, its name, its target and what is better. */
export function ReviewItem({ item, index }: ReviewItemProps): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const own = useTexts(reviewWords);
  const form = useTexts(markWords);
  const pane = usePane();
  const { chosen, draft, issues, counts, problems } = item;
  const { name, sheet, actual, polarity, recorded } = draft;
  const target = targetText(draft);
  const tried = usePaneState((state) => state.tried);
  const changeDraft = (change: (before: typeof draft) => typeof draft): void =>
    pane.changeItem(index, (one) => ({ ...one, draft: change(one.draft) }));
  const issue = issues.targetNumber ?? issues.targetCell ?? issues.targetPeriods;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Checkbox
          className={styles.box}
          aria-label={own.choose(name)}
          checked={chosen}
          onChange={(_event, { checked }) =>
            pane.changeItem(index, (one) => ({ ...one, chosen: checked === true }))
          }
        />
        <Field validationMessage={tried && issues.name ? issueText(issues.name, words, form) : null}>
          <Input
            className={styles.input}
            input={{ className: styles.input, "aria-label": own.name }}
            value={name}
            disabled={!chosen}
            onChange={(_event, { value }) => changeDraft((one) => ({ ...one, name: value }))}
          />
        </Field>
      </div>
      <span className={styles.quiet}>
        {sheet}!{actual}
        {recorded && ` · ${own.already}`}
      </span>
      {chosen && (
        <>
          <div className={styles.pair}>
            <Field
              label={own.target}
              hint={target === undefined ? own.targetElsewhere : null}
              validationMessage={issue ? issueText(issue, words, form) : null}
            >
              <Input
                className={styles.input}
                input={{ className: styles.input }}
                value={target ?? ""}
                placeholder={target === undefined ? "" : own.targetPlaceholder}
                disabled={target === undefined}
                onChange={(_event, { value }) => changeDraft((one) => withTargetText(one, value))}
              />
            </Field>
            <ChoiceField
              label={words.polarity}
              value={polarity}
              choices={polarities
                .filter((value) => value !== "range" || polarity === "range")
                .map((value) => ({ value, text: polarityText(value, words) }))}
              onChoice={(value) => changeDraft((one) => withPolarity(one, value))}
            />
          </div>
          <NameAdvice name={name} changeDraft={changeDraft} />
          <Notes label={form.notes} notes={draft.understood?.notes ?? []} />
          {counts && polarity !== "none" && <StatusCounts counts={counts} />}
          <ProblemBars problems={problems} />
        </>
      )}
    </li>
  );
}
