import type { Kind, Polarity } from "../../../kpi/definition";
import type { TargetChoice } from "../../state/draft";
import type { Words } from "../../words";

export const kindText = (kind: Kind, words: Words): string =>
  ({
    flow: words.kindFlow,
    level: words.kindLevel,
    ratio: words.kindRatio,
    average: words.kindAverage,
  })[kind];

export const targetChoiceText = (choice: TargetChoice, words: Words): string =>
  ({
    number: words.targetNumber,
    cell: words.targetCell,
    periods: words.targetPeriods,
    ramp: words.targetRamp,
    lastYear: words.targetLastYear,
    range: words.targetRange,
    none: words.targetNone,
  })[choice];

export const polarityText = (polarity: Polarity, words: Words): string =>
  ({
    higher: words.polarityHigher,
    lower: words.polarityLower,
    closest: words.polarityClosest,
    range: words.polarityRange,
    none: words.polarityNone,
  })[polarity];
