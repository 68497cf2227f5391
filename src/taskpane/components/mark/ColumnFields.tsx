import { useId } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { languages } from "../../../kpi/definition";
import { markWords } from "../../words/mark";
import { useTexts, useWords } from "../PaneContext";
import { ChoiceField } from "./ChoiceField";
import { ColumnChoice } from "./ColumnChoice";
import { columnGroups } from "./columnGroups";
import { useDraft, useIssue, useSetField } from "./useDraft";

const useStyles = makeStyles({
  columns: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  group: {
    margin: 0,
    marginLeft: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
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
  const own = useTexts(markWords);
  const setField = useSetField();
  const issueId = useId();
  const { language } = useDraft();
  const issue = useIssue("columns");
  return (
    <>
      <div role="group" aria-label={words.columns} aria-describedby={issueId} className={styles.columns}>
        {columnGroups(own).map(({ title, columns }) => (
          <div key={title} role="group" aria-label={title}>
            <h3 className={styles.group}>{title}</h3>
            {columns.map((column) => (
              <ColumnChoice key={column} column={column} />
            ))}
          </div>
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
