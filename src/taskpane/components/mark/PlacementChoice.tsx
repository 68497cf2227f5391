import { placements } from "../../../kpi/definition";
import { markWords } from "../../words/mark";
import { useTexts } from "../PaneContext";
import { ChoiceField } from "./ChoiceField";
import { useDraft, useSetField } from "./useDraft";

/** Whether new columns take free ones or are inserted beside the figures; a chosen first cell goes before both. */
export function PlacementChoice(): JSX.Element {
  const words = useTexts(markWords);
  const { place, placement } = useDraft();
  const setField = useSetField();
  const isChosen = place.trim() !== "";
  const texts = { free: words.placementFree, insert: words.placementInsert };
  return (
    <ChoiceField
      label={words.placement}
      hint={isChosen ? words.placementChosen : words.placementHint}
      value={placement}
      choices={placements.map((value) => ({ value, text: texts[value] }))}
      disabled={isChosen}
      onChoice={(value) => setField("placement", value)}
    />
  );
}
