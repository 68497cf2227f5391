import { modes, type Mode } from "../../../kpi/definition";
import { modeWords } from "../../words/mode";
import { ChoiceField } from "../mark/ChoiceField";
import { usePane, usePaneState, useTexts } from "../PaneContext";

export interface ModeChoiceProps {
  readonly id: string;
  readonly mode: Mode;
}

/** How one KPI's columns compute; a choice is carried out at once and can be undone. */
export function ModeChoice({ id, mode }: ModeChoiceProps): JSX.Element {
  const texts = useTexts(modeWords);
  const pane = usePane();
  const busy = usePaneState((state) => state.busy !== undefined);
  const hint = { live: texts.liveHint, portable: texts.portableHint, frozen: texts.frozenHint }[mode];
  return (
    <ChoiceField
      label={texts.mode}
      hint={hint}
      value={mode}
      disabled={busy}
      choices={modes.map((value) => ({ value, text: texts[value] }))}
      onChoice={(value) => void pane.setMode([id], value)}
    />
  );
}
