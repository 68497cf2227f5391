import { Button } from "@fluentui/react-components";
import { adviseFocus, adviseRoom, type FocusedKpi } from "../../kpi/advice/focus";
import type { KpiReading } from "../../workbook/port";
import { adviceWords } from "../words/advice";
import { AdviceNote } from "./AdviceNote";
import { usePane, usePaneState, useTexts } from "./PaneContext";

/** Names that are read at once; the rest are counted. */
const named = 3;

type Focused = FocusedKpi & { readonly id: string };

const focusedOf = ({ definition, status }: KpiReading): Focused => ({ ...definition, status });

export interface FocusNoteProps {
  readonly active: readonly KpiReading[];
  readonly parked: readonly KpiReading[];
}

/** Says once that there are more active KPIs than can be followed, or that there is room for a parked one. */
export function FocusNote({ active, parked }: FocusNoteProps): JSX.Element | null {
  const words = useTexts(adviceWords);
  const pane = usePane();
  const busy = usePaneState((state) => state.busy !== undefined);
  const putOffAt = usePaneState((state) => state.focusPutOffAt);
  const tooMany = adviseFocus(active.map(focusedOf));
  const room = tooMany ? undefined : adviseRoom(active.map(focusedOf), parked.map(focusedOf));
  if (room) {
    return (
      <AdviceNote label={words.focus} advice={room.problem}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void pane.setParked([room.activate.id], false)}
        >
          {words.takeUp}
        </Button>
      </AdviceNote>
    );
  }
  if (!tooMany || active.length <= putOffAt) return null;
  const { problem, park } = tooMany;
  const rest = park.length - named;
  const names = park.slice(0, named).map(({ name }) => name);
  return (
    <AdviceNote
      label={words.focus}
      advice={problem}
      names={[...names, ...(rest > 0 ? [words.more(rest)] : [])].join(", ")}
    >
      <Button
        size="small"
        disabledFocusable={busy}
        onClick={() =>
          void pane.setParked(
            park.map(({ id }) => id),
            true,
          )
        }
      >
        {words.parkThese(park.length)}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => pane.putFocusOff()}>
        {words.notNow}
      </Button>
    </AdviceNote>
  );
}
