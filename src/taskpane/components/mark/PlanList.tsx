import { useId, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import type { PlannedChange, PlannedThing } from "../../../workbook/port";
import { markWords } from "../../words/mark";
import { isWidth, withWidthsTogether } from "../../state/plannedWidths";
import { useTexts } from "../PaneContext";

/** What a person reads through at once; the rest is opened on asking. */
const page = 200;

const useStyles = makeStyles({
  toggle: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  plan: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  thing: { color: tokens.colorNeutralForeground3 },
  text: { display: "block", fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
});

type PlanWords = (typeof markWords)["en"];

function thingText(change: PlannedChange, words: PlanWords): string {
  if (!isWidth(change)) return thingOf(change.what, words);
  return change.text === "" ? words.thingWidths : words.thingWidth;
}

const thingOf = (what: PlannedThing, words: PlanWords): string =>
  ({
    cells: words.thingCells,
    format: words.thingFormat,
    rule: words.thingRule,
    name: words.thingName,
    row: words.thingRow,
    table: words.thingTable,
    sheet: words.thingSheet,
    column: words.thingColumn,
    lines: words.thingLines,
  })[what];

/** What is written, as a person reads it in the sheet: no apostrophe before a text, a rule by what it colors or draws. */
function contentText(change: PlannedChange, words: PlanWords): string {
  const { what, text } = change;
  if (isWidth(change)) return words.points(Number(text));
  if (what === "cells") return text.replace(/^'/, "");
  if (what !== "rule") return text;
  if (text === "icons") return words.ruleIcons;
  return text === "bar" ? words.ruleBar : text.replace(/^="(.*)"$/, "$1");
}

function Group({
  title,
  changes,
}: {
  readonly title: string;
  readonly changes: readonly PlannedChange[];
}): JSX.Element | null {
  const styles = useStyles();
  const words = useTexts(markWords);
  const [shown, setShown] = useState(page);
  const id = useId();
  if (changes.length === 0) return null;
  return (
    <div>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      <ul className={styles.list} aria-labelledby={id}>
        {changes.slice(0, shown).map((change, index) => (
          <li key={`${change.what} ${change.at} ${index}`} className={styles.item}>
            <span className={styles.thing}>{thingText(change, words)}</span> {change.at}
            {change.text !== "" && <code className={styles.text}>{contentText(change, words)}</code>}
          </li>
        ))}
      </ul>
      {changes.length > shown && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + page)}>
          {words.planMore(changes.length - shown)}
        </Button>
      )}
    </div>
  );
}

/** Everything that an apply writes, removes and leaves, one line each, on asking. */
export function PlanList({ plan }: { readonly plan: readonly PlannedChange[] }): JSX.Element {
  const styles = useStyles();
  const words = useTexts(markWords);
  const [open, setOpen] = useState(false);
  const id = useId();
  const doing = (action: PlannedChange["action"]): readonly PlannedChange[] =>
    withWidthsTogether(plan.filter((change) => change.action === action));
  const [write, remove, leave] = [doing("write"), doing("remove"), doing("leave")];
  return (
    <>
      <Button
        className={styles.toggle}
        appearance="subtle"
        size="small"
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? words.hidePlan : words.showPlan}
      </Button>
      <div id={id} className={styles.plan} hidden={!open}>
        {open && (
          <>
            {write.length + remove.length === 0 && <span>{words.planNothing}</span>}
            <Group title={words.planWrite(write.length)} changes={write} />
            <Group title={words.planRemove(remove.length)} changes={remove} />
            <Group title={words.planLeave(leave.length)} changes={leave} />
          </>
        )}
      </div>
    </>
  );
}
