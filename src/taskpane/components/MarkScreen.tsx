import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { AddressField } from "./mark/AddressField";
import { ApplyBar } from "./mark/ApplyBar";
import { ColumnFields } from "./mark/ColumnFields";
import { ConflictBar } from "./mark/ConflictBar";
import { PlannedColumns, PreviewPart } from "./mark/PreviewPart";
import { fieldId } from "./mark/fieldId";
import { MoreFields } from "./mark/MoreFields";
import { NameAdvice } from "./mark/NameAdvice";
import { Section } from "./mark/Section";
import { TargetFields } from "./mark/TargetFields";
import { TextField } from "./mark/TextField";
import { Understood } from "./mark/Understood";
import { useBecause } from "./mark/useBecause";
import { useDraft } from "./mark/useDraft";
import { usePane, usePaneState, useWords } from "./PaneContext";
import { ScreenLayout } from "./ScreenLayout";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  waiting: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
  },
  text: { margin: 0 },
});

/** While the selection is read, or after it turned out to be no series of figures. */
function NoDraft(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const busy = usePaneState((state) => state.busy);
  if (busy) return <Spinner size="small" label={words.busyReading} />;
  return (
    <div className={styles.waiting}>
      <p className={styles.text}>{words.selectFirst}</p>
      <Button appearance="primary" onClick={() => void pane.mark()}>
        {words.tryAgain}
      </Button>
    </div>
  );
}

function Form(): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const { name } = useDraft();
  const because = useBecause("name");
  const preview = usePaneState((state) => state.preview);
  return (
    <div className={styles.form}>
      {preview?.conflict && <ConflictBar conflict={preview.conflict} />}
      <TextField field="name" label={words.name} hint={because} required />
      <NameAdvice
        name={name}
        changeDraft={(change) => {
          pane.change(change);
          document.getElementById(fieldId("name"))?.focus();
        }}
      />
      <Understood />
      <Section title={words.target}>
        <TargetFields />
      </Section>
      <Section title={words.preview}>
        <PreviewPart />
      </Section>
      <Section title={words.columns}>
        <ColumnFields />
        <AddressField
          field="place"
          label={words.placeFirstCell}
          hint={words.placeHint}
          placeholder={words.placeBeside}
        />
        {preview && <PlannedColumns preview={preview} />}
      </Section>
      <MoreFields />
    </div>
  );
}

/** Marking figures as a KPI, or editing one: what was understood, target, preview, columns. */
export function MarkScreen(): JSX.Element {
  const words = useWords();
  const open = usePaneState((state) => state.draft !== undefined);
  const recorded = usePaneState((state) => state.draft?.recorded !== undefined);
  return (
    <ScreenLayout
      title={recorded ? words.editKpi : words.markAsKpi}
      back
      footer={open ? <ApplyBar /> : undefined}
    >
      {open ? <Form /> : <NoDraft />}
    </ScreenLayout>
  );
}
