import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { adviseDefinition } from "../../kpi/advice/definitionAdvice";
import type { KpiReading } from "../../workbook/port";
import { isJudged } from "../state/judged";
import { latestInWords } from "../state/latestInWords";
import { processOf } from "../state/process";
import { isParked } from "../state/worstFirst";
import { adviceWords } from "../words/advice";
import { AdviceList } from "./AdviceList";
import { DefinitionList } from "./card/DefinitionList";
import { ModeChoice } from "./card/ModeChoice";
import { Remove } from "./card/Remove";
import { busyText } from "./LiveRegion";
import { Section } from "./mark/Section";
import { usePane, usePaneState, useTexts, useWords } from "./PaneContext";
import { PeriodTable } from "./PeriodTable";
import { ProblemBars } from "./ProblemBars";
import { ScreenLayout } from "./ScreenLayout";
import { SignalFact } from "./SignalFact";
import { StatusBadge } from "./StatusBadge";
import { TargetChart } from "./TargetChart";
import { useFigures } from "./useFigures";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  latest: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { margin: 0, marginTop: `calc(-1 * ${tokens.spacingVerticalXS})` },
  facts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  action: { minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

function Latest({ reading }: { readonly reading: KpiReading }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const figures = useFigures();
  const { latest, latestPeriod, attainment, status, numberFormat } = reading;
  const target = figures.target(reading);
  return (
    <div>
      <div className={styles.head}>
        <span className={latest === undefined ? styles.quiet : styles.latest}>
          {latest === undefined ? words.noFigure : figures.figure(latest, numberFormat)}
        </span>
        {isJudged(reading) ? (
          <StatusBadge status={status} />
        ) : (
          <span className={styles.quiet}>{words.notJudged}</span>
        )}
      </div>
      <div className={styles.facts}>
        {[latestPeriod, target, attainment !== undefined && words.attained(figures.attainment(attainment))]
          .filter((fact) => typeof fact === "string")
          .map((fact) => (
            <span key={fact} className={styles.quiet}>
              {fact}
            </span>
          ))}
      </div>
    </div>
  );
}

/** The status of the latest figure in a sentence, and whether it is a signal. */
function InWords({ reading }: { readonly reading: KpiReading }): JSX.Element | null {
  const styles = useStyles();
  const language = usePaneState((state) => state.language);
  const sentence = latestInWords(reading, language);
  if (sentence === undefined) return null;
  return (
    <p className={styles.words}>
      {sentence} <SignalFact reading={reading} />
    </p>
  );
}

function Actions({ reading }: { readonly reading: KpiReading }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const busy = usePaneState((state) => state.busy);
  const { id } = reading.definition;
  const parked = isParked(reading);
  return (
    <div className={styles.actions}>
      <Button
        className={styles.action}
        appearance="primary"
        icon={<EditRegular />}
        onClick={() => pane.edit(id)}
      >
        {words.edit}
      </Button>
      <Button
        className={styles.action}
        disabledFocusable={busy !== undefined}
        onClick={() => void pane.show(id)}
      >
        {words.showInSheet}
      </Button>
      <Button
        className={styles.action}
        disabledFocusable={busy !== undefined}
        onClick={() => void pane.setParked([id], !parked)}
      >
        {parked ? words.activate : words.park}
      </Button>
      {busy && <Spinner size="tiny" aria-label={busyText(busy, words)} />}
    </div>
  );
}

/** One KPI: where it stands, its course, its definition, and what can be done with it. */
export function CardScreen({ id }: { readonly id: string }): JSX.Element {
  const words = useWords();
  const advice = useTexts(adviceWords);
  const language = usePaneState((state) => state.language);
  const reading = usePaneState((state) => state.readings?.find((each) => each.definition.id === id));
  if (!reading) {
    return (
      <ScreenLayout title={words.kpis} back>
        <p>{words.notFound}</p>
      </ScreenLayout>
    );
  }
  const { definition, periods, numberFormat, problems } = reading;
  const { lower, upper, trial } = processOf(reading);
  const usual =
    lower === undefined || upper === undefined
      ? undefined
      : { lower, upper, ...(trial !== undefined && { trial }) };
  return (
    <ScreenLayout title={definition.name} back>
      <ProblemBars problems={problems} intent="warning" />
      <Latest reading={reading} />
      <InWords reading={reading} />
      <Actions reading={reading} />
      <TargetChart
        name={definition.name}
        periods={periods}
        numberFormat={numberFormat}
        {...(usual && { usual })}
      />
      <PeriodTable periods={periods} numberFormat={numberFormat} />
      <Section title={words.definition}>
        <DefinitionList reading={reading} />
        <AdviceList label={advice.advice} advice={adviseDefinition(definition, language)} />
      </Section>
      <ModeChoice id={id} mode={definition.mode ?? "live"} />
      <Remove id={id} name={definition.name} />
    </ScreenLayout>
  );
}
