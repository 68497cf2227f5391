import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { usePane, usePaneState, useWords } from "./PaneContext";

const useStyles = makeStyles({
  badge: {
    alignSelf: "flex-start",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    paddingInline: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground1,
    minWidth: 0,
  },
});

/** Says quietly that something broke in the workbook, and leads to the repair; nothing where all is in order. */
export function HealthBadge(): JSX.Element | null {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const count = usePaneState((state) => state.findings?.length ?? 0);
  if (count === 0) return null;
  return (
    <Button
      className={styles.badge}
      appearance="transparent"
      size="small"
      icon={<WarningRegular />}
      onClick={() => void pane.checkHealth()}
    >
      {words.toRepair(count)}
    </Button>
  );
}
