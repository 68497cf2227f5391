import { Button, Checkbox, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { columnKinds, languages } from "../../kpi/definition";
import { withBatchColumn, type Batch } from "../state/batch";
import { reviewWords } from "../words/review";
import { ChoiceField } from "./mark/ChoiceField";
import { columnText } from "./mark/columnText";
import { Section } from "./mark/Section";
import { usePane, usePaneState, useTexts, useWords } from "./PaneContext";
import { ProblemBars } from "./ProblemBars";
import { ReviewItem } from "./review/ReviewItem";
import { ScreenLayout } from "./ScreenLayout";

const useStyles = makeStyles({
  text: { margin: 0 },
  all: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS} + ${tokens.spacingHorizontalM})` },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  actions: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const chosenOf = ({ items }: Batch): number => items.filter(({ chosen }) => chosen).length;

function Footer({ batch }: { readonly batch: Batch }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const own = useTexts(reviewWords);
  const pane = usePane();
  const busy = usePaneState((state) => state.busy);
  const count = chosenOf(batch);
  const nothing = count === 0 || batch.columns.length === 0;
  return (
    <div className={styles.actions}>
      <Button
        appearance="primary"
        disabledFocusable={busy !== undefined || nothing}
        icon={busy === "applying" ? <Spinner size="tiny" appearance="inverted" /> : null}
        onClick={() => void pane.applyBatch()}
      >
        {count === 0 ? own.applyNone : own.apply(count)}
      </Button>
      {busy === "applying" ? (
        <Button onClick={pane.cancel}>{words.stop}</Button>
      ) : (
        <Button onClick={() => pane.goTo({ name: "home" })}>{words.cancel}</Button>
      )}
    </div>
  );
}

function Review({ batch }: { readonly batch: Batch }): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const own = useTexts(reviewWords);
  const pane = usePane();
  const count = chosenOf(batch);
  const { items, kind, skipped, columns, language } = batch;
  return (
    <>
      <p className={styles.text}>
        {kind === "list" ? own.foundList(items.length) : own.foundMany(items.length)}
      </p>
      <ProblemBars problems={skipped} intent="info" />
      <Checkbox
        className={styles.all}
        label={own.all}
        checked={count === items.length ? true : count === 0 ? false : "mixed"}
        onChange={(_event, { checked }) =>
          pane.changeBatch((before) => ({
            ...before,
            items: before.items.map((item) => ({ ...item, chosen: checked === true })),
          }))
        }
      />
      <ul className={styles.list} aria-label={own.items}>
        {items.map((item, index) => (
          <ReviewItem key={`${item.draft.sheet} ${item.draft.actual}`} item={item} index={index} />
        ))}
      </ul>
      <Section title={own.columns}>
        <div role="group" aria-label={own.allColumns} className={styles.columns}>
          {columnKinds.map((column) => (
            <Checkbox
              key={column}
              label={columnText(column, words)}
              checked={columns.includes(column)}
              onChange={(_event, { checked }) =>
                pane.changeBatch((before) => withBatchColumn(before, column, checked === true))
              }
            />
          ))}
        </div>
        <ChoiceField
          label={words.sheetLanguage}
          value={language}
          choices={languages.map((value) => ({ value, text: value === "en" ? words.english : words.french }))}
          onChoice={(value) => pane.changeBatch((before) => ({ ...before, language: value }))}
        />
      </Section>
    </>
  );
}

/** The KPIs found in one selection, to be looked through and applied together. */
export function ReviewScreen(): JSX.Element {
  const own = useTexts(reviewWords);
  const batch = usePaneState((state) => state.batch);
  return (
    <ScreenLayout title={own.title} back footer={batch && <Footer batch={batch} />}>
      {batch && <Review batch={batch} />}
    </ScreenLayout>
  );
}
