import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { SharingReport } from "../../../workbook/port";
import { shareWords } from "../../words/share";
import { useTexts } from "../PaneContext";

const useStyles = makeStyles({ title: { display: "block" } });

/** Formulas that a person typed with our functions: no mode can rewrite these, so they are named. */
export function TypedFormulas({ typed }: { readonly typed: SharingReport["typed"] }): JSX.Element {
  const styles = useStyles();
  const words = useTexts(shareWords);
  const more = typed.count - typed.at.length;
  const places = [...typed.at, ...(more > 0 ? [words.typedMore(more)] : [])].join(", ");
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle className={styles.title}>{words.typed(typed.count)}</MessageBarTitle>
        {places}. {words.typedCure}
      </MessageBarBody>
    </MessageBar>
  );
}
