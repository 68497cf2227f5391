import { makeStyles, tokens } from "@fluentui/react-components";
import { statuses, type Status } from "../../kpi/definition";
import { StatusBadge } from "./StatusBadge";
import { useWords } from "./PaneContext";

/** Worst first, as everywhere in the pane. */
const order: readonly Status[] = ["offTarget", "atRisk", "onTarget", "noTarget", "noData"];

const useStyles = makeStyles({
  counts: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

export type Counts = Readonly<Record<Status, number>>;

/** How many of each status a list of statuses holds. */
export function countStatuses(list: readonly Status[]): Counts {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  for (const status of list) counts[status] += 1;
  return counts;
}

/** A badge for each status that occurs. */
export function StatusCounts({ counts }: { readonly counts: Counts }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  return (
    <ul className={styles.counts} aria-label={words.counts}>
      {order
        .filter((status) => counts[status] > 0)
        .map((status) => (
          <li key={status}>
            <StatusBadge status={status} count={counts[status]} />
          </li>
        ))}
    </ul>
  );
}
