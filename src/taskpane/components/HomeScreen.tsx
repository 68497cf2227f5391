import { lazy, Suspense } from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { mostActiveOfOwner } from "../../kpi/advice/focus";
import type { KpiReading } from "../../workbook/port";
import { isJudged } from "../state/judged";
import { isParked } from "../state/worstFirst";
import { EmptyState } from "./EmptyState";
import { HealthBadge } from "./HealthBadge";
import { HomeFooter } from "./HomeFooter";
import { KpiRow } from "./KpiRow";
import { busyText } from "./LiveRegion";
import { usePane, usePaneState, useWords } from "./PaneContext";
import { ProblemBars } from "./ProblemBars";
import { ScreenLayout } from "./ScreenLayout";
import { countStatuses, StatusCounts } from "./StatusCounts";

const FocusNote = lazy(async () => ({ default: (await import("./FocusNote")).FocusNote }));

const useStyles = makeStyles({
  toolbar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  refresh: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  group: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

function KpiList({
  readings,
  label,
}: {
  readonly readings: readonly KpiReading[];
  readonly label: string;
}): JSX.Element {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {readings.map((reading) => (
        <KpiRow key={reading.definition.id} reading={reading} />
      ))}
    </ul>
  );
}

/** The list of KPIs, worst first; before the first one, how to get there. */
export function HomeScreen(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const readings = usePaneState((state) => state.readings);
  const busy = usePaneState((state) => state.busy);
  const listProblems = usePaneState((state) => state.listProblems);
  const bug = usePaneState((state) => state.bug);
  const active = readings?.filter((reading) => !isParked(reading)) ?? [];
  const parked = readings?.filter(isParked) ?? [];

  if (readings?.length === 0) {
    return (
      <ScreenLayout title={words.product} footer={<HomeFooter />}>
        <EmptyState />
      </ScreenLayout>
    );
  }
  return (
    <ScreenLayout title={words.kpis} footer={<HomeFooter />}>
      <ProblemBars problems={listProblems} />
      <div className={styles.toolbar}>
        <Button
          appearance="primary"
          icon={<AddRegular />}
          disabledFocusable={busy !== undefined}
          onClick={() => void pane.mark()}
        >
          {words.markAsKpi}
        </Button>
        <Button
          className={styles.refresh}
          appearance="subtle"
          icon={<ArrowSyncRegular />}
          disabledFocusable={busy !== undefined}
          onClick={() => void pane.refresh()}
        >
          {words.refresh}
        </Button>
        {busy && <Spinner size="tiny" aria-label={busyText(busy, words)} />}
      </div>
      <HealthBadge />
      {!readings && !bug && listProblems.length === 0 && <Spinner size="small" label={words.busyListing} />}
      {active.length > 1 && (
        <StatusCounts counts={countStatuses(active.filter(isJudged).map(({ status }) => status))} />
      )}
      {(active.length > mostActiveOfOwner || parked.length > 0) && (
        <Suspense>
          <FocusNote active={active} parked={parked} />
        </Suspense>
      )}
      {active.length > 0 && <KpiList readings={active} label={words.listLabel} />}
      {parked.length > 0 && (
        <>
          <h2 className={styles.group}>{words.parkedLabel}</h2>
          <KpiList readings={parked} label={words.parkedLabel} />
        </>
      )}
    </ScreenLayout>
  );
}
