import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { KpiReading } from "../../workbook/port";
import { processOf } from "../state/process";
import { signalWords } from "../words/signal";
import { useTexts } from "./PaneContext";

const contrastTheme = { "@media (forced-colors: active)": { color: "CanvasText" } };

const useStyles = makeStyles({
  signal: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  improvement: { color: tokens.colorStatusSuccessForeground1, ...contrastTheme },
  concern: { color: tokens.colorStatusDangerForeground1, ...contrastTheme },
  neutralHigh: { color: tokens.colorNeutralForeground3 },
  neutralLow: { color: tokens.colorNeutralForeground3 },
});

/** That the last figure is no accident, in words; nothing where chance explains it. */
export function SignalFact({ reading }: { readonly reading: KpiReading }): JSX.Element | null {
  const styles = useStyles();
  const words = useTexts(signalWords);
  const { signal, trial } = useMemo(() => processOf(reading), [reading]);
  if (signal === undefined) return null;
  const said = trial === undefined ? words[signal] : `${words[signal]} (${words.onTrial(trial)})`;
  return <span className={mergeClasses(styles.signal, styles[signal])}>{said}</span>;
}
