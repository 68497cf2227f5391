import { useId, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { kinds } from "../../../kpi/definition";
import { markWords } from "../../words/mark";
import { Notes } from "../Notes";
import { useTexts, useWords } from "../PaneContext";
import { AddressField } from "./AddressField";
import { ChoiceField } from "./ChoiceField";
import { kindText } from "./choiceText";
import { TextField } from "./TextField";
import { useBecause } from "./useBecause";
import { useDraft, useIssue, useSetField } from "./useDraft";

const useStyles = makeStyles({
  panel: {
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXXS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: "anywhere" },
  notes: { marginTop: tokens.spacingVerticalXS },
  toggle: { flexShrink: 0, marginRight: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
});

function Facts(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const { sheet, actual, periods, unit, kind, understood } = useDraft();
  const where = {
    column: words.down,
    row: words.across,
    tableColumn: words.inTable(understood?.tableName ?? ""),
  };
  const facts = [
    [words.figures, `${sheet}!${actual}${understood ? `, ${where[understood.orientation]}` : ""}`],
    [words.periods, periods || words.noPeriods],
    [words.kind, [kindText(kind, words), unit].filter(Boolean).join(", ")],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, fact]) => [
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

function Fields(): JSX.Element {
  const words = useWords();
  const setField = useSetField();
  const { kind } = useDraft();
  const because = { periods: useBecause("periods"), unit: useBecause("unit"), kind: useBecause("kind") };
  return (
    <>
      <AddressField field="actual" label={words.figures} required />
      <AddressField field="periods" label={words.periods} hint={because.periods ?? words.optional} />
      <TextField field="unit" label={words.unit} hint={because.unit} />
      <ChoiceField
        label={words.kind}
        hint={because.kind}
        value={kind}
        choices={kinds.map((value) => ({ value, text: kindText(value, words) }))}
        onChoice={(value) => setField("kind", value)}
      />
    </>
  );
}

/** What was understood of the figures in three lines; "Change" opens the fields, an issue in one opens them too. */
export function Understood(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const own = useTexts(markWords);
  const { sheet, actual, understood } = useDraft();
  // They speak of the figures that were selected, not of others typed since.
  const notes = understood?.sheet === sheet && understood.actual === actual ? (understood.notes ?? []) : [];
  const titleId = useId();
  const fieldsId = useId();
  const [asked, setAsked] = useState(false);
  const hasIssue = [useIssue("actual"), useIssue("periods")].some((issue) => issue !== undefined);
  const open = asked || hasIssue;
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {words.understood}
        </h2>
        <Button
          className={styles.toggle}
          appearance="subtle"
          size="small"
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          aria-expanded={open}
          aria-controls={fieldsId}
          onClick={() => setAsked(!open)}
        >
          {words.change}
        </Button>
      </div>
      <Facts />
      {notes.length > 0 && (
        <div className={styles.notes}>
          <Notes label={own.notes} notes={notes} />
        </div>
      )}
      <div id={fieldsId} className={open ? styles.fields : undefined} hidden={!open}>
        {open && <Fields />}
      </div>
    </section>
  );
}
