import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { usePane, usePaneState, useWords } from "./PaneContext";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    justifyContent: "space-between",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { fontSize: "inherit", paddingBlock: tokens.spacingVerticalXXS },
});

/** Help, and the other language named in itself. */
export function HomeFooter(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const other = usePaneState((state) => (state.language === "en" ? "fr" : "en"));
  return (
    <div className={styles.footer}>
      <Link as="button" className={styles.link} onClick={() => pane.goTo({ name: "help" })}>
        {words.help}
      </Link>
      <Link as="button" className={styles.link} lang={other} onClick={() => pane.setLanguage(other)}>
        {words.otherLanguage}
      </Link>
    </div>
  );
}
