import { makeStyles, tokens } from "@fluentui/react-components";
import type { Status } from "../../kpi/definition";
import { StatusSymbol } from "./StatusSymbol";

/** A little sheet: how long each figure is, and its status. */
const rows: readonly { readonly length: string; readonly status: Status }[] = [
  { length: "72%", status: "onTarget" },
  { length: "58%", status: "atRisk" },
  { length: "80%", status: "onTarget" },
  { length: "40%", status: "offTarget" },
];

/** A contrast theme would paint every background alike. */
const contrastTheme = (backgroundColor: string): object => ({
  "@media (forced-colors: active)": { backgroundColor, forcedColorAdjust: "none" },
});

const useStyles = makeStyles({
  sheet: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr 40px",
    maxWidth: "220px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
  },
  cell: {
    height: "22px",
    display: "flex",
    alignItems: "center",
    paddingInline: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  figures: { backgroundColor: tokens.colorBrandBackground2, justifyContent: "flex-end" },
  statuses: { justifyContent: "center", borderRightStyle: "none" },
  bar: {
    height: "6px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke1,
    ...contrastTheme("GrayText"),
  },
  figure: {
    height: "6px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandForeground1,
    ...contrastTheme("CanvasText"),
  },
});

/** A picture of the outcome: figures with a status column beside them. The text below says the same. */
export function ThreeClicks(): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.sheet} aria-hidden="true">
      {rows.map(({ length, status }, index) => [
        <div key={`${index} name`} className={styles.cell}>
          <div className={styles.bar} style={{ width: "60%" }} />
        </div>,
        <div key={`${index} figure`} className={`${styles.cell} ${styles.figures}`}>
          <div className={styles.figure} style={{ width: length }} />
        </div>,
        <div key={`${index} status`} className={`${styles.cell} ${styles.statuses}`}>
          <StatusSymbol status={status} size={14} />
        </div>,
      ])}
    </div>
  );
}
