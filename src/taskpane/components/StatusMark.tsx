import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Status } from "../../kpi/definition";
import { useStatusColor } from "./StatusSymbol";

const useStyles = makeStyles({
  mark: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1px", fill: "currentColor" },
  onTarget: { color: tokens.colorBrandForeground1, "@media (forced-colors: active)": { color: "Highlight" } },
});

const shapes: Readonly<Partial<Record<Status, string>>> = {
  atRisk: "M0 -5 5 4H-5Z",
  offTarget: "M0 -5 5 0 0 5-5 0Z",
};

export interface StatusMarkProps {
  readonly status: Status;
  /** Middle of the mark in px. */
  readonly x: number;
  readonly y: number;
}

/** A point of a chart: a dot, or the outline of the status symbol where the target is missed. */
export function StatusMark({ status, x, y }: StatusMarkProps): JSX.Element {
  const styles = useStyles();
  const color = useStatusColor(status);
  const shape = shapes[status];
  return shape === undefined ? (
    <circle className={mergeClasses(styles.mark, styles.onTarget)} cx={x} cy={y} r="3" />
  ) : (
    <path className={mergeClasses(styles.mark, color)} d={shape} transform={`translate(${x} ${y})`} />
  );
}
