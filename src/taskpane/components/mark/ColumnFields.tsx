import { Checkbox, Field, makeStyles } from "@fluentui/react-components";
import { columnKinds, languages } from "../../../kpi/definition";
import { withColumn } from "../../state/changeDraft";
import { usePane, useWords } from "../PaneContext";
import { columnText } from "./columnText";
import { ChoiceField } from "./ChoiceField";
import { useDraft, useIssue, useSetField } from "./useDraft";

const useStyles = makeStyles({
  columns: { display: "grid", gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
});

/** Which columns are written, and in which language. */
export function ColumnFields(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const setField = useSetField();
  const { columns, language } = useDraft();
  const issue = useIssue("columns");
  return (
    <>
      <Field validationMessage={issue ?? null}>
        <div role="group" aria-label={words.columns} className={styles.columns}>
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
      </Field>
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
