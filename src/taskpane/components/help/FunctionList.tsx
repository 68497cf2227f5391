import { useEffect, useState } from "react";
import { Button, makeStyles, SearchBox, Spinner, tokens } from "@fluentui/react-components";
import { countFunctions, findFunctions } from "../../state/functionHelp";
import { helpWords } from "../../words/help";
import { usePane, usePaneState, useTexts } from "../PaneContext";
import { FunctionEntry } from "./FunctionEntry";

const useStyles = makeStyles({
  text: { margin: 0 },
  search: { maxWidth: "none" },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  family: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

/** Every function by family, and those that speak of what is searched. */
export function FunctionList(): JSX.Element {
  const styles = useStyles();
  const words = useTexts(helpWords);
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const help = usePaneState((state) => state.functionHelp);
  const [text, setText] = useState("");
  useEffect(() => {
    if (help === undefined) void pane.loadFunctionHelp();
  }, [pane, help]);

  if (help === undefined || help === "loading") return <Spinner size="tiny" label={words.loading} />;
  if (help === "unavailable") {
    return (
      <>
        <p className={styles.text}>{words.unavailable}</p>
        <div>
          <Button onClick={() => void pane.loadFunctionHelp()}>{words.again}</Button>
        </div>
      </>
    );
  }
  const families = help[language];
  const found = findFunctions(families, text);
  return (
    <>
      <p className={styles.text}>{words.functionsLead}</p>
      <SearchBox
        className={styles.search}
        aria-label={words.search}
        placeholder={words.searchHint}
        value={text}
        onChange={(_event, { value }) => setText(value)}
        dismiss={text === "" ? null : { "aria-label": words.clearSearch }}
      />
      <p className={styles.quiet} role="status">
        {found.length === 0
          ? words.foundNone(text)
          : words.found(countFunctions(found), countFunctions(families))}
      </p>
      {found.map(({ title, functions }) => (
        <div key={title}>
          <h3 className={styles.family}>{title}</h3>
          {functions.map((entry) => (
            <FunctionEntry key={entry.name} entry={entry} />
          ))}
        </div>
      ))}
    </>
  );
}
