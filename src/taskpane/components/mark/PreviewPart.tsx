import { makeStyles, tokens } from "@fluentui/react-components";
import type { Preview } from "../../../workbook/port";
import { markWords } from "../../words/mark";
import { Notes } from "../Notes";
import { usePaneState, useTexts, useWords } from "../PaneContext";
import { ProblemBars } from "../ProblemBars";
import { TargetChart } from "../TargetChart";
import { PeriodTable } from "../PeriodTable";
import { PlanList } from "./PlanList";
import { useDraft } from "./useDraft";

const useStyles = makeStyles({
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  formulas: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  shows: { display: "block", color: tokens.colorNeutralForeground1, overflowWrap: "anywhere" },
  formula: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** What will be written, cell for cell where it begins. */
export function PlannedColumns({ preview }: { readonly preview: Preview }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const own = useTexts(markWords);
  const { written, removed } = preview.cells;
  return (
    <>
      <p className={styles.quiet}>
        {written + removed === 0 ? words.previewUnchanged : words.previewCells(written, removed)}
      </p>
      <ul className={styles.formulas}>
        {preview.columns.map(({ column, header, address, sample, shows }) => (
          <li key={column} className={styles.quiet}>
            {words.writesIn(header, address)}
            {shows !== undefined && <span className={styles.shows}>{shows}</span>}
            <code className={styles.formula}>{sample}</code>
          </li>
        ))}
      </ul>
      <Notes label={own.noticed} notes={preview.notices ?? []} />
      <PlanList plan={preview.plan} />
    </>
  );
}

/** What an apply would show: the course against the target and the last periods; the counts stand beside Apply. */
export function PreviewPart(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const draft = useDraft();
  const preview = usePaneState((state) => state.preview);
  const previewing = usePaneState((state) => state.previewing);
  const problems = usePaneState((state) => state.previewProblems);
  const issues = usePaneState((state) => state.issues);
  if (problems.length > 0) return <ProblemBars problems={problems} />;
  if (!preview) {
    const needsTarget = issues.targetNumber === "missing" && Object.keys(issues).length === 1;
    const text = previewing
      ? words.previewWaiting
      : needsTarget
        ? words.previewNeedsTarget
        : words.previewNeedsFields;
    return <p className={styles.quiet}>{text}</p>;
  }
  return (
    <>
      <TargetChart name={draft.name} periods={preview.periods} numberFormat={draft.numberFormat} />
      <PeriodTable periods={preview.periods} numberFormat={draft.numberFormat} />
    </>
  );
}
