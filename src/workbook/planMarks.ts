import type { KpiProblem } from "../kpi/outcome";
import { escapeUserText } from "./userText";
import { languageOfRegister } from "./planRegister";
import { describe } from "./problemWords";
import type { RegisterReading } from "./register";
import { columnOfField } from "./registerCells";
import { registerFields } from "./registerFields";
import type { RegisterSnapshot } from "./snapshot";
import type { Change } from "./steps";

/** The longest text that a cell takes. */
const longestCell = 32_000;

/**
 * Writes into the rows of the register why they take no effect, in its own language. Rows that take effect are emptied
 * with the rest of their cells. The column is added when the first problem has nowhere to stand.
 */
export function planMarks(
  register: RegisterSnapshot,
  { entries }: RegisterReading,
  refused: ReadonlyMap<string, readonly KpiProblem[]>,
): Change[] {
  const language = languageOfRegister(register);
  const wordsOf = (id: string): string =>
    (refused.get(id) ?? [])
      .map((problem) => describe(problem, language))
      .join(" ")
      .slice(0, longestCell);
  const column = columnOfField(register, "problem");
  const marked = entries.filter(({ id }) => refused.has(id));
  if (marked.length === 0) return [];
  if (column === undefined)
    return addColumn(
      register,
      marked.map(({ row, id }) => [row, wordsOf(id)]),
    );
  return marked.flatMap(({ row, id }): Change[] => {
    const now = String(register.rows[row]?.[column] ?? "");
    const wanted = wordsOf(id);
    if (now === wanted) return [];
    const { area, sheet } = register;
    const cell = { row: area.row + 1 + row, column: area.column + column, rows: 1, columns: 1 };
    const place = { sheet, area: cell };
    return [
      {
        step: { do: "write", place, contents: [[escapeUserText(wanted)]] },
        undo: [{ do: "write", place, contents: [[escapeUserText(now)]] }],
      },
    ];
  });
}

function addColumn(register: RegisterSnapshot, marks: readonly (readonly [number, string])[]): Change[] {
  const header =
    registerFields.find(({ field }) => field === "problem")?.[languageOfRegister(register)] ?? "";
  const words = new Map(marks);
  const contents = register.rows.map((_, row) => escapeUserText(words.get(row) ?? ""));
  return [
    {
      step: { do: "addColumn", table: register.table, header, contents },
      undo: [{ do: "deleteColumn", table: register.table, header }],
    },
  ];
}
