import { useId } from "react";
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { columnKinds, languages } from "../../../kpi/definition";
import { withColumn } from "../../state/changeDraft";
import { usePane, useWords } from "../PaneContext";
import { ChoiceField } from "./ChoiceField";
import { columnText } from "./columnText";
import { useDraft, useIssue, useSetField } from "./useDraft";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  issue: {
    margin: 0,
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Which columns are written, and in which language. */
export function ColumnFields(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const setField = useSetField();
  const issueId = useId();
  const { columns, language } = useDraft();
  const issue = useIssue("columns");
  return (
    <>
      <div role="group" aria-label={words.columns} aria-describedby={issueId} className={styles.columns}>
        {columnKinds.map((column) => (
          <Checkbox
            key={column}
            label={columnText(column, words)}
            checked={columns.includes(column)}
            onChange={(_event, { checked }) =>
              pane.change((draft) => withColumn(draft, column, checked === true))
            }
          />
        ))}
      </div>
      <p id={issueId} className={styles.issue} hidden={issue === undefined}>
        {issue}
      </p>
      <ChoiceField
        label={words.sheetLanguage}
        hint={words.sheetLanguageHint}
        value={language}
        choices={languages.map((value) => ({
          value,
          text: value === "en" ? words.english : words.french,
        }))}
        onChoice={(value) => setField("language", value)}
      />
    </>
  );
}
