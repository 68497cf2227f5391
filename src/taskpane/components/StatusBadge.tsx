import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Status } from "../../kpi/definition";
import { StatusSymbol } from "./StatusSymbol";
import { useStatusWord } from "./useStatusWord";

const useStyles = makeStyles({
  badge: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalSNudge,
    height: "22px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  onTarget: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
  atRisk: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
  offTarget: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  noTarget: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
  noData: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground2 },
});

export interface StatusBadgeProps {
  readonly status: Status;
  /** How many periods or KPIs have it; left out: the word alone. */
  readonly count?: number;
}

/** A status as symbol, word and colour. */
export function StatusBadge({ status, count }: StatusBadgeProps): JSX.Element {
  const styles = useStyles();
  const word = useStatusWord();
  return (
    <span className={mergeClasses(styles.badge, styles[status])}>
      <StatusSymbol status={status} size={14} />
      {count === undefined ? word(status) : `${count} ${word(status)}`}
    </span>
  );
}
