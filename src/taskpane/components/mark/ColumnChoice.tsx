import { useId } from "react";
import { Checkbox, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ColumnKind } from "../../../kpi/definition";
import { withColumn } from "../../state/changeDraft";
import { columnNeeds, type ColumnNeed } from "../../state/columnNeeds";
import type { DraftField } from "../../state/draft";
import { markWords } from "../../words/mark";
import { usePane, useTexts, useWords } from "../PaneContext";
import { columnAbout, needText } from "./columnGroups";
import { columnText } from "./columnText";
import { fieldId } from "./fieldId";
import { useDraft } from "./useDraft";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column" },
  box: { "& label": { paddingBlock: tokens.spacingVerticalXS } },
  about: {
    marginLeft: "36px",
    marginTop: `calc(-1 * ${tokens.spacingVerticalXS})`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  need: { fontSize: "inherit", color: tokens.colorStatusWarningForeground1 },
  needs: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** Where each need is met; a need without a field is only said. */
const fieldOf: Partial<Record<ColumnNeed, DraftField>> = {
  target: "targetChoice",
  dueDate: "dueDate",
  baseline: "baseline",
};

const lead = (field: DraftField): void => document.getElementById(fieldId(field))?.focus();

/** One column to choose: what it shows and, once chosen, what it still needs, with the way there. */
export function ColumnChoice({ column }: { readonly column: ColumnKind }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const own = useTexts(markWords);
  const pane = usePane();
  const id = useId();
  const draft = useDraft();
  const chosen = draft.columns.includes(column);
  const needs = chosen ? columnNeeds(draft, column) : [];
  return (
    <div className={styles.choice}>
      <Checkbox
        className={styles.box}
        label={columnText(column, words)}
        aria-describedby={id}
        checked={chosen}
        onChange={(_event, { checked }) => pane.change((form) => withColumn(form, column, checked === true))}
      />
      <div id={id} className={styles.about}>
        <div>{columnAbout(column, own)}</div>
        {needs.length > 0 && (
          <div className={styles.needs}>
            {needs.map((need) => {
              const field = fieldOf[need];
              return field ? (
                <Link key={need} as="button" className={styles.need} onClick={() => lead(field)}>
                  {needText(need, own)}
                </Link>
              ) : (
                <span key={need} className={styles.need}>
                  {needText(need, own)}
                </span>
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}
