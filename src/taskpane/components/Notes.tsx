import { makeStyles, tokens } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import type { KpiProblem } from "../../kpi/outcome";
import { usePane, usePaneState } from "./PaneContext";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  note: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  mark: { flexShrink: 0, fontSize: "16px" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
});

export interface NotesProps {
  /** What the list is, for who does not see it. */
  readonly label: string;
  readonly notes: readonly KpiProblem[];
}

/** What is worth knowing and asks for nothing: each note in words, quietly; nothing where there is none. */
export function Notes({ label, notes }: NotesProps): JSX.Element | null {
  const styles = useStyles();
  const { describe } = usePane();
  const language = usePaneState((state) => state.language);
  if (notes.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {notes.map((note, index) => (
        <li key={`${note.code} ${index}`} className={styles.note}>
          <InfoRegular className={styles.mark} aria-hidden="true" />
          <span className={styles.text}>{describe(note, language)}</span>
        </li>
      ))}
    </ul>
  );
}
