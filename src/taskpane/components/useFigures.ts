import type { KpiReading } from "../../workbook/port";
import { formatAttainment, formatFigure } from "../state/figures";
import { usePaneState, useWords } from "./PaneContext";

export interface Figures {
  /** A figure as its cell's number format and the reader's locale show it. */
  figure(value: number, numberFormat: string): string;
  attainment(value: number): string;
  /** The target of a KPI's latest period, or its range, with the word "target". */
  target(reading: KpiReading): string | undefined;
}

export function useFigures(): Figures {
  const locale = usePaneState((state) => state.locale);
  const words = useWords();
  const figure = (value: number, numberFormat: string): string => formatFigure(value, numberFormat, locale);
  return {
    figure,
    attainment: (value) => formatAttainment(value, locale),
    target({ definition, target, upper, numberFormat }) {
      if (target !== undefined && upper !== undefined) {
        return words.targetBetween(figure(target, numberFormat), figure(upper, numberFormat));
      }
      const bounds = definition.target;
      if (typeof bounds === "object" && "lower" in bounds) {
        const text = (bound: number | string): string =>
          typeof bound === "number" ? figure(bound, numberFormat) : bound;
        return words.targetBetween(text(bounds.lower), text(bounds.upper));
      }
      return target === undefined ? undefined : words.targetIs(figure(target, numberFormat));
    },
  };
}
