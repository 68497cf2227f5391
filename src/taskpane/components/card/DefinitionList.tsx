import { makeStyles, tokens } from "@fluentui/react-components";
import type { KpiReading } from "../../../workbook/port";
import { isPercent } from "../../state/numberFormat";
import { formatPoints } from "../../state/figures";
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
  const { tolerance, toleranceMode } = reading.definition;
  if (tolerance === undefined) return undefined;
  if (toleranceMode !== "absolute") return words.toleranceOfTarget(figures.attainment(tolerance));
  return isPercent(reading.numberFormat)
    ? words.tolerancePointsOf(formatPoints(tolerance, locale))
    : figures.figure(tolerance, reading.numberFormat);
}

/** The definition as it is recorded; what is not set is left out. */
export function DefinitionList({ reading }: { readonly reading: KpiReading }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const figures = useFigures();
  const locale = usePaneState((state) => state.locale);
  const { definition, numberFormat } = reading;
  const { target } = definition;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.figures, `${definition.sheet}!${definition.actual}`],
    [words.periods, definition.periods],
    [words.target, typeof target === "number" ? figures.figure(target, numberFormat) : targetText(target)],
    [words.polarity, polarityText(definition.polarity, words)],
    [words.tolerance, toleranceText(reading, words, figures, locale)],
    [words.kind, definition.kind && kindText(definition.kind, words)],
    [words.unit, definition.unit],
    [words.objective, definition.objective],
    [words.owner, definition.owner],
    [words.dueDate, definition.dueDate],
    [words.columnsWritten, definition.columns.map((column) => columnText(column, words)).join(", ")],
  ];
  function targetText(bounds: typeof target): string | undefined {
    if (typeof bounds !== "object") return typeof bounds === "string" ? bounds : undefined;
    if (!("lower" in bounds)) return undefined;
    const text = (bound: number | string): string =>
      typeof bound === "number" ? figures.figure(bound, numberFormat) : bound;
    return words.between(text(bounds.lower), text(bounds.upper));
  }
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
