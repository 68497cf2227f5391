import { makeStyles, tokens } from "@fluentui/react-components";
import type { Target } from "../../../kpi/definition";
import type { KpiReading } from "../../../workbook/port";
import { isPercent } from "../../state/numberFormat";
import { formatChange, formatPoints, writeNumber as formatWeight } from "../../state/figures";
import { dateText } from "../../state/dateText";
import type { Words } from "../../words";
import { columnText } from "../mark/columnText";
import { kindText, polarityText } from "../mark/choiceText";
import { usePaneState, useWords } from "../PaneContext";
import { useFigures, type Figures } from "../useFigures";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, auto) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: "anywhere" },
});

function toleranceText(
  reading: KpiReading,
  words: Words,
  figures: Figures,
  locale: string,
): string | undefined {
  const { polarity, tolerance, toleranceMode } = reading.definition;
  if (tolerance === undefined || polarity === "none") return undefined;
  if (toleranceMode !== "absolute") return words.toleranceOfTarget(figures.attainment(tolerance));
  return isPercent(reading.numberFormat)
    ? words.tolerancePointsOf(formatPoints(tolerance, locale))
    : figures.figure(tolerance, reading.numberFormat);
}

function targetText(
  target: Target | undefined,
  text: (value: number | string) => string,
  words: Words,
  locale: string,
): string | undefined {
  if (target === undefined) return undefined;
  if (typeof target !== "object") return text(target);
  if ("ramp" in target) return words.rampTo(text(target.ramp));
  if ("lastYear" in target) return words.lastYearAnd(formatChange(target.lastYear, locale));
  return words.between(text(target.lower), text(target.upper));
}

/** The definition as it is recorded; what is not set is left out. */
export function DefinitionList({ reading }: { readonly reading: KpiReading }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const figures = useFigures();
  const locale = usePaneState((state) => state.locale);
  const { definition, numberFormat } = reading;
  const { target } = definition;
  const bound = (value: number | string): string =>
    typeof value === "number" ? figures.figure(value, numberFormat) : value;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.figures, `${definition.sheet}!${definition.actual}`],
    [words.periods, definition.periods],
    [words.target, targetText(target, bound, words, locale)],
    [words.polarity, polarityText(definition.polarity, words)],
    [words.tolerance, toleranceText(reading, words, figures, locale)],
    [words.kind, definition.kind && kindText(definition.kind, words)],
    [words.unit, definition.unit],
    [words.objective, definition.objective],
    [words.owner, definition.owner],
    [words.baseline, definition.baseline === undefined ? undefined : bound(definition.baseline)],
    [words.dueDate, dateText(definition.dueDate, locale)],
    [words.frequency, definition.frequency],
    [words.weight, definition.weight === undefined ? undefined : formatWeight(definition.weight, locale)],
    [words.nextReview, dateText(definition.nextReview, locale)],
    [words.columnsWritten, definition.columns.map((column) => columnText(column, words)).join(", ")],
  ];
  return (
    <dl className={styles.list}>
      {facts
        .filter(([, fact]) => fact !== undefined && fact !== "")
        .map(([term, fact]) => [
          <dt key={`${term} term`} className={styles.term}>
            {term}
          </dt>,
          <dd key={`${term} fact`} className={styles.fact}>
            {fact}
          </dd>,
        ])}
    </dl>
  );
}
