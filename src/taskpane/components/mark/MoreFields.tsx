import { useId, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { markWords } from "../../words/mark";
import { useTexts, useWords } from "../PaneContext";
import { DateField } from "./DateField";
import { PlacementChoice } from "./PlacementChoice";
import { asksForPath, PathFields } from "./PathFields";
import { TextField } from "./TextField";
import { useDraft, useIssue } from "./useDraft";

const useStyles = makeStyles({
  toggle: {
    justifyContent: "flex-start",
    alignSelf: "stretch",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    paddingInline: tokens.spacingHorizontalS,
  },
  open: {
    margin: 0,
    marginTop: `calc(-1 * ${tokens.spacingVerticalS})`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
});

function Fields(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const own = useTexts(markWords);
  const draft = useDraft();
  return (
    <>
      <TextField field="objective" label={words.objective} />
      <TextField field="owner" label={words.owner} />
      {!asksForPath(draft) && <PathFields />}
      <div className={styles.pair}>
        <TextField field="frequency" label={words.frequency} suggestions={own.frequencies.split(",")} />
        <DateField field="nextReview" label={words.nextReview} />
      </div>
      <PlacementChoice />
      <TextField field="weight" label={words.weight} hint={own.weightHint} numeric />
    </>
  );
}

/** What makes a KPI complete beyond its figures; closed until asked for, and then says what is still open. */
export function MoreFields(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const own = useTexts(markWords);
  const id = useId();
  const { objective, owner, dueDate } = useDraft();
  const [asked, setAsked] = useState(false);
  const issues = [useIssue("baseline"), useIssue("dueDate"), useIssue("nextReview"), useIssue("weight")];
  const open = asked || issues.some((issue) => issue !== undefined);
  const missing = [
    ...(objective.trim() === "" ? [words.objective] : []),
    ...(owner.trim() === "" ? [words.owner] : []),
    ...(dueDate === "" ? [words.dueDate] : []),
  ];
  return (
    <div className={styles.part}>
      <Button
        className={styles.toggle}
        appearance="subtle"
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setAsked(!open)}
      >
        {own.more}
      </Button>
      <p className={styles.open}>
        {missing.length === 0 ? own.moreComplete : own.moreOpen(missing.join(", ").toLowerCase())}
      </p>
      <div id={id} className={open ? styles.fields : undefined} hidden={!open}>
        {open && <Fields />}
      </div>
    </div>
  );
}
