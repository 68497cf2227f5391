import { makeStyles, tokens } from "@fluentui/react-components";
import { languages, statuses } from "../../kpi/definition";
import { helpWords } from "../words/help";
import { FunctionList } from "./help/FunctionList";
import { ChoiceField } from "./mark/ChoiceField";
import { Section } from "./mark/Section";
import { usePane, usePaneState, useTexts, useWords } from "./PaneContext";
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
});

/** Help: statuses, every function, new periods, the register, privacy, language. */
export function HelpScreen(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const texts = useTexts(helpWords);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  return (
    <ScreenLayout title={words.help} back>
      <Section title={texts.statuses}>
        <ul className={styles.list}>
          {statuses.map((status) => (
            <li key={status} className={styles.item}>
              <StatusBadge status={status} />
              {texts[status]}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={texts.functions}>
        <FunctionList />
      </Section>
      <Section title={texts.growth}>
        <p className={styles.text}>{texts.growthText}</p>
      </Section>
      <Section title={texts.register}>
        <p className={styles.text}>{texts.registerText}</p>
      </Section>
      <Section title={texts.privacy}>
        <p className={styles.text}>{texts.privacyText}</p>
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
