import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import type { HelpFunction } from "../../state/functionHelp";
import { helpWords } from "../../words/help";
import { useTexts } from "../PaneContext";

const useStyles = makeStyles({
  entry: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "&[open] > summary": { paddingBottom: tokens.spacingVerticalXS },
  },
  summary: {
    cursor: "pointer",
    paddingBlock: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  name: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  description: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  signature: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    overflowWrap: "anywhere",
  },
  parameters: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, margin: 0 },
  parameter: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  optional: { fontFamily: tokens.fontFamilyBase, fontWeight: tokens.fontWeightRegular },
  quiet: { color: tokens.colorNeutralForeground3 },
  meaning: { margin: 0 },
  choices: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  page: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, alignSelf: "start" },
});

/** One function: its name and purpose, and on asking its signature, arguments and page. */
export function FunctionEntry({ entry }: { readonly entry: HelpFunction }): JSX.Element {
  const styles = useStyles();
  const words = useTexts(helpWords);
  return (
    <details className={styles.entry}>
      <summary className={styles.summary}>
        <code className={styles.name}>={entry.name}</code>
        <span className={styles.description}>{entry.description}</span>
      </summary>
      <div className={styles.body}>
        <code className={styles.signature}>={entry.signature}</code>
        <dl className={styles.parameters} aria-label={words.parameters}>
          {entry.parameters.map(({ name, description, optional, choices }) => (
            <div key={name}>
              <dt className={styles.parameter}>
                {name}
                {optional && (
                  <span className={`${styles.optional} ${styles.quiet}`}> · {words.optional}</span>
                )}
              </dt>
              <dd className={styles.meaning}>
                {description}
                {choices.length > 0 && (
                  <>
                    <span className={styles.quiet}> {words.oneOf}</span>
                    <ul className={styles.choices}>
                      {choices.map(({ value, meaning }) => (
                        <li key={value}>
                          <code>{value}</code> <span className={styles.quiet}>{meaning}</span>
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <Link
          className={styles.page}
          href={entry.page}
          target="_blank"
          rel="noreferrer"
          aria-label={words.pageOf(`=${entry.name}`)}
        >
          {words.page}
          <OpenRegular aria-hidden="true" />
        </Link>
      </div>
    </details>
  );
}
