import type { Reading } from "./cellReading";
import { readingText } from "./cellReading";
import { meanAndDeviation } from "./statistics";

/** Serial number of a day in the 1900 system, from the local date. */
export function serialOfDay(date: Date): number {
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000) + 25_569;
}

/** First and last day that a date criterion means, weeks from Sunday. */
function daysOf(criterion: string, today: Date): readonly [number, number] | undefined {
  const day = serialOfDay(today);
  const week = day - today.getDay();
  const month = (offset: number): readonly [number, number] => [
    serialOfDay(new Date(today.getFullYear(), today.getMonth() + offset, 1)),
    serialOfDay(new Date(today.getFullYear(), today.getMonth() + offset + 1, 0)),
  ];
  const days: Readonly<Record<string, readonly [number, number]>> = {
    Yesterday: [day - 1, day - 1],
    Today: [day, day],
    Tomorrow: [day + 1, day + 1],
    LastSevenDays: [day - 6, day],
    LastWeek: [week - 7, week - 1],
    ThisWeek: [week, week + 6],
    NextWeek: [week + 7, week + 13],
    LastMonth: month(-1),
    ThisMonth: month(0),
    NextMonth: month(1),
  };
  return days[criterion];
}

const deviations: Readonly<Record<string, number>> = { One: 1, Two: 2, Three: 3 };

function averageMatches(criterion: string, value: number, numbers: readonly number[]): boolean {
  const { mean, deviation } = meanAndDeviation(numbers);
  if (mean === undefined) return false;
  const apart = /^(One|Two|Three)StdDev(Above|Below)Average$/.exec(criterion);
  if (apart) {
    if (deviation === undefined) return false;
    const distance = (deviations[apart[1] ?? ""] ?? 0) * deviation;
    return apart[2] === "Above" ? value > mean + distance : value < mean - distance;
  }
  if (criterion === "AboveAverage") return value > mean;
  if (criterion === "BelowAverage") return value < mean;
  return criterion === "EqualOrAboveAverage" ? value >= mean : value <= mean;
}

function isRepeated(value: Reading, all: readonly Reading[]): boolean {
  const text = readingText(value).toLowerCase();
  return all.filter((other) => readingText(other).toLowerCase() === text).length > 1;
}

/** Whether a cell meets one of Excel's ready-made criteria; `all` are the values of the rule's whole range. */
export function meetsPreset(
  criterion: string,
  value: Reading,
  all: () => readonly Reading[],
  today: Date,
): boolean {
  const isError = typeof value === "object";
  switch (criterion) {
    case "Blanks":
      return !isError && readingText(value).trim() === "";
    case "NonBlanks":
      return isError || readingText(value).trim() !== "";
    case "Errors":
      return isError;
    case "NonErrors":
      return !isError;
    case "DuplicateValues":
      return value !== undefined && !isError && isRepeated(value, all());
    case "UniqueValues":
      return value !== undefined && !isError && !isRepeated(value, all());
  }
  if (typeof value !== "number") return false;
  const days = daysOf(criterion, today);
  if (days) return Math.floor(value) >= days[0] && Math.floor(value) <= days[1];
  const numbers = all().filter((other): other is number => typeof other === "number");
  return averageMatches(criterion, value, numbers);
}

/** Whether a number is among the highest or lowest, by count or by percent of the range's numbers. */
export function meetsTopBottom(
  criterion: string,
  rank: number,
  value: Reading,
  all: readonly Reading[],
): boolean {
  if (typeof value !== "number") return false;
  const numbers = all.filter((other): other is number => typeof other === "number").sort((a, b) => a - b);
  if (criterion.startsWith("Top")) numbers.reverse();
  const percent = criterion.endsWith("Percent");
  const count = percent ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank;
  const last = numbers[Math.min(count, numbers.length) - 1];
  return last !== undefined && (criterion.startsWith("Top") ? value >= last : value <= last);
}
