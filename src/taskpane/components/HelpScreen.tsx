import { makeStyles, tokens } from "@fluentui/react-components";
import { languages, type Status } from "../../kpi/definition";
import { ChoiceField } from "./mark/ChoiceField";
import { Section } from "./mark/Section";
import { usePane, usePaneState, useWords } from "./PaneContext";
import { ScreenLayout } from "./ScreenLayout";
import { StatusBadge } from "./StatusBadge";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
  },
  text: { margin: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
});

/** Short help: statuses, functions, the register, privacy, language. */
export function HelpScreen(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const statuses: readonly (readonly [Status, string])[] = [
    ["onTarget", words.helpOnTarget],
    ["atRisk", words.helpAtRisk],
    ["offTarget", words.helpOffTarget],
    ["noTarget", words.helpNoTarget],
    ["noData", words.helpNoData],
  ];
  const functions = [
    ["KPI.STATUS", words.helpStatusFunction],
    ["KPI.STATUSCODE", words.helpStatusCodeFunction],
    ["KPI.ATTAINMENT", words.helpAttainmentFunction],
    ["KPI.PROGRESS", words.helpProgressFunction],
    ["KPI.VARIANCE", words.helpVarianceFunction],
    ["KPI.BAND", words.helpBandFunction],
  ];
  return (
    <ScreenLayout title={words.help} back>
      <Section title={words.helpStatuses}>
        <ul className={styles.list}>
          {statuses.map(([status, text]) => (
            <li key={status} className={styles.item}>
              <StatusBadge status={status} />
              {text}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.helpFunctions}>
        <p className={styles.text}>{words.helpFunctionsLead}</p>
        <ul className={styles.list}>
          {functions.map(([name, text]) => (
            <li key={name} className={styles.item}>
              <code className={styles.code}>={name}</code>
              {text}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.helpRegister}>
        <p className={styles.text}>{words.helpRegisterText}</p>
      </Section>
      <Section title={words.helpPrivacy}>
        <p className={styles.text}>{words.helpPrivacyText}</p>
      </Section>
      <ChoiceField
        label={words.language}
        value={language}
        choices={languages.map((value) => ({
          value,
          text: value === "en" ? words.english : words.french,
        }))}
        onChoice={pane.setLanguage}
      />
    </ScreenLayout>
  );
}
