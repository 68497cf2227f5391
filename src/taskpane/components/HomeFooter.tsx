import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { usePane, usePaneState, useWords } from "./PaneContext";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    justifyContent: "space-between",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  links: { display: "flex", gap: tokens.spacingHorizontalL },
  link: { fontSize: "inherit", paddingBlock: tokens.spacingVerticalXXS },
});

/** Help, what concerns the whole workbook once it has a KPI, and the other language named in itself. */
export function HomeFooter(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const any = usePaneState((state) => (state.readings?.length ?? 0) > 0);
  const other = usePaneState((state) => (state.language === "en" ? "fr" : "en"));
  return (
    <div className={styles.footer}>
      <span className={styles.links}>
        <Link as="button" className={styles.link} onClick={() => pane.goTo({ name: "help" })}>
          {words.help}
        </Link>
        {any && (
          <>
            <Link as="button" className={styles.link} onClick={() => void pane.checkHealth()}>
              {words.health}
            </Link>
            <Link as="button" className={styles.link} onClick={() => void pane.checkSharing()}>
              {words.share}
            </Link>
          </>
        )}
      </span>
      <Link as="button" className={styles.link} lang={other} onClick={() => pane.setLanguage(other)}>
        {words.otherLanguage}
      </Link>
    </div>
  );
}
