import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Status } from "../../kpi/definition";

/** One shape a status, told apart without colour: disc with tick, triangle, diamond with cross, ring, dashes. */
const shapes: Readonly<Record<Status, string>> = {
  onTarget: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.6 4.3-4.5 4.5-2.2-2.2-1 1 3.2 3.2 5.5-5.5-1-1Z",
  atRisk:
    "M7.1 1.5a1 1 0 0 1 1.8 0l6.4 11.9a1 1 0 0 1-.9 1.5H1.6a1 1 0 0 1-.9-1.5L7.1 1.5ZM7.2 5.6v4.3h1.6V5.6H7.2Zm0 5.5v1.6h1.6v-1.6H7.2Z",
  offTarget:
    "M7.2.9a1.2 1.2 0 0 1 1.6 0l6.3 6.3a1.2 1.2 0 0 1 0 1.6l-6.3 6.3a1.2 1.2 0 0 1-1.6 0L.9 8.8a1.2 1.2 0 0 1 0-1.6L7.2.9ZM5.9 4.9l-1 1L7 8l-2.1 2.1 1 1L8 9l2.1 2.1 1-1L9 8l2.1-2.1-1-1L8 7 5.9 4.9Z",
  noTarget: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z",
  noData: "M1.5 7.2h3.4v1.6H1.5V7.2Zm4.8 0h3.4v1.6H6.3V7.2Zm4.8 0h3.4v1.6h-3.4V7.2Z",
};

/** In a contrast theme the shape alone tells the statuses apart. */
const contrastTheme = { "@media (forced-colors: active)": { color: "CanvasText" } };

const useStyles = makeStyles({
  symbol: { flexShrink: 0 },
  onTarget: { color: tokens.colorStatusSuccessForeground3, ...contrastTheme },
  atRisk: { color: tokens.colorStatusWarningForeground3, ...contrastTheme },
  offTarget: { color: tokens.colorStatusDangerForeground3, ...contrastTheme },
  noTarget: { color: tokens.colorNeutralForeground3, ...contrastTheme },
  noData: { color: tokens.colorNeutralForeground3, ...contrastTheme },
});

/** The colour of a status for text and symbols, as a class. */
export function useStatusColor(status: Status): string {
  return useStyles()[status];
}

export interface StatusSymbolProps {
  readonly status: Status;
  /** Side of the square in px. @default 16 */
  readonly size?: number;
}

/** The symbol alone: always used with the word of the status beside it or in its row. */
export function StatusSymbol({ status, size = 16 }: StatusSymbolProps): JSX.Element {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.symbol, styles[status])}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d={shapes[status]} fillRule="evenodd" />
    </svg>
  );
}
