import type { ColumnKind, KpiDefinition, Language, Target, TargetForm } from "../kpi/definition";
import { columnKinds, targetForms } from "../kpi/definition";
import type { KpiProblem, Outcome } from "../kpi/outcome";
import { failure, success } from "../kpi/outcome";
import type { CellContent } from "./cells";
import { choiceOfWord, choices, wordOfChoice } from "./choiceWords";
import { isoDateOfSerial, serialOfIsoDate } from "./isoDate";
import { registerFields, type RegisterFieldName } from "./registerFields";

/** A definition that has its identity. */
export type KnownDefinition = KpiDefinition & { readonly id: string };

export type RegisterValues = Readonly<Record<RegisterFieldName, CellContent>>;

/** What a KPI's register row holds, field by field; "" where the definition says nothing. */
export function registerValues(definition: KnownDefinition, language: Language): RegisterValues {
  const { target } = definition;
  const cells = targetCells(target);
  const word = (value: string | undefined): string =>
    value === undefined ? "" : wordOfChoice(value, language);
  const date = (iso: string | undefined): CellContent => serialOfIsoDate(iso ?? "") ?? iso ?? "";
  return {
    id: definition.id,
    name: definition.name,
    objective: definition.objective ?? "",
    owner: definition.owner ?? "",
    unit: definition.unit ?? "",
    kind: word(definition.kind),
    polarity: word(definition.polarity),
    target: cells.target ?? "",
    targetForm: word(cells.targetForm),
    lower: cells.lower ?? "",
    upper: cells.upper ?? "",
    tolerance: definition.tolerance ?? "",
    toleranceMode: word(definition.toleranceMode),
    baseline: definition.baseline ?? "",
    dueDate: date(definition.dueDate),
    frequency: definition.frequency ?? "",
    weight: definition.weight ?? "",
    sheet: definition.sheet,
    actual: definition.actual,
    periods: definition.periods ?? "",
    columns: definition.columns.map(word).join(", "),
    place: definition.place ?? "",
    placement: word(definition.placement ?? "free"),
    mode: word(definition.mode ?? "live"),
    formulas: word(definition.formulas ?? "spilled"),
    state: word(definition.state ?? "active"),
    nextReview: date(definition.nextReview),
    language: definition.language ?? language,
    problem: "",
  };
}

/** A target as its four cells of the register hold it. */
interface TargetCells {
  readonly target?: number | string | undefined;
  readonly targetForm?: TargetForm | undefined;
  readonly lower?: number | string | undefined;
  readonly upper?: number | string | undefined;
}

function targetCells(target: Target | undefined): TargetCells {
  if (typeof target !== "object") return { target };
  if ("ramp" in target) return { target: target.ramp, targetForm: "ramp" };
  if ("lastYear" in target) return { target: target.lastYear, targetForm: "lastYear" };
  return { lower: target.lower, upper: target.upper };
}

/** What a cell of the register says about one field, or why it cannot be understood. */
type Cell<T> = { readonly value?: T } | { readonly bad: true };

const textOf = (content: CellContent): string => String(content).trim();

function asNumber(content: CellContent): Cell<number> {
  if (content === "") return {};
  return typeof content === "number" && Number.isFinite(content) ? { value: content } : { bad: true };
}

function asText(content: CellContent): Cell<string> {
  return textOf(content) === "" ? {} : { value: textOf(content) };
}

function asDate(content: CellContent): Cell<string> {
  if (content === "") return {};
  if (typeof content === "number") return content >= 61 ? { value: isoDateOfSerial(content) } : { bad: true };
  return serialOfIsoDate(textOf(content)) === undefined ? { bad: true } : { value: textOf(content) };
}

function asNumberOrAddress(content: CellContent): Cell<number | string> {
  if (typeof content === "number") return { value: content };
  return asText(content);
}

function asChoice<Value extends string>(content: CellContent, values: readonly Value[]): Cell<Value> {
  if (textOf(content) === "") return {};
  const value = choiceOfWord(textOf(content), values);
  return value === undefined ? { bad: true } : { value };
}

function asColumns(content: CellContent): Cell<ColumnKind[]> {
  const words = textOf(content)
    .split(/[,;]/)
    .filter((word) => word.trim() !== "");
  const found = words.map((word) => choiceOfWord(word, columnKinds));
  return found.includes(undefined)
    ? { bad: true }
    : { value: columnKinds.filter((kind) => found.includes(kind)) };
}

/** Reads one row of the register. `at` gives the address of a field's cell, for the problems. */
export function readRegisterRow(
  cell: (field: RegisterFieldName) => CellContent,
  at: (field: RegisterFieldName) => string,
): Outcome<KnownDefinition> {
  const problems: KpiProblem[] = [];
  const take = <T>(field: RegisterFieldName, result: Cell<T>): T | undefined => {
    if ("bad" in result) {
      problems.push({
        code: "registerCell",
        at: at(field),
        detail: { field: nameOfField(field), text: textOf(cell(field)) },
      });
      return undefined;
    }
    return result.value;
  };
  const text = (field: RegisterFieldName): string | undefined => take(field, asText(cell(field)));
  const needed = (field: RegisterFieldName): string => {
    const value = text(field);
    if (value === undefined) {
      problems.push({ code: "registerCellEmpty", at: at(field), detail: { field: nameOfField(field) } });
    }
    return value ?? "";
  };
  const form = take("targetForm", asChoice(cell("targetForm"), targetForms));
  const target = targetOfCells({
    targetForm: form,
    target: take(
      "target",
      form === "lastYear" ? asNumber(cell("target")) : asNumberOrAddress(cell("target")),
    ),
    lower: take("lower", asNumberOrAddress(cell("lower"))),
    upper: take("upper", asNumberOrAddress(cell("upper"))),
  });
  if (form !== undefined && cell("target") === "") {
    problems.push({ code: "registerCellEmpty", at: at("target"), detail: { field: nameOfField("target") } });
  }
  const polarity = take("polarity", asChoice(cell("polarity"), choices.polarity));
  const definition = {
    id: needed("id"),
    name: needed("name"),
    polarity: polarity ?? "higher",
    sheet: needed("sheet"),
    actual: needed("actual"),
    columns: take("columns", asColumns(cell("columns"))) ?? [],
    ...present("objective", text("objective")),
    ...present("owner", text("owner")),
    ...present("unit", text("unit")),
    ...present("kind", take("kind", asChoice(cell("kind"), choices.kind))),
    ...present("periods", text("periods")),
    ...present("target", target),
    ...present("tolerance", take("tolerance", asNumber(cell("tolerance")))),
    ...present(
      "toleranceMode",
      take("toleranceMode", asChoice(cell("toleranceMode"), choices.toleranceMode)),
    ),
    ...present("baseline", take("baseline", asNumber(cell("baseline")))),
    ...present("dueDate", take("dueDate", asDate(cell("dueDate")))),
    ...present("frequency", text("frequency")),
    ...present("weight", take("weight", asNumber(cell("weight")))),
    ...present("state", take("state", asChoice(cell("state"), choices.state))),
    ...present("nextReview", take("nextReview", asDate(cell("nextReview")))),
    ...present("language", take("language", asChoice(cell("language"), choices.language))),
    ...present("mode", take("mode", asChoice(cell("mode"), choices.mode))),
    ...present("formulas", take("formulas", asChoice(cell("formulas"), choices.formulas))),
    ...present("place", text("place")),
    ...present("placement", take("placement", asChoice(cell("placement"), choices.placement))),
  } as KnownDefinition;
  return problems.length > 0 ? failure(...problems) : success(definition);
}

/** A property that is there only when it has a value. */
function present<Name extends string, T>(name: Name, value: T | undefined): { [key in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: T });
}

/** The form says what the target's number is; without one, two bounds make a range to stay in. */
function targetOfCells({ target, targetForm, lower, upper }: TargetCells): Target | undefined {
  if (targetForm !== undefined && target !== undefined) {
    return targetForm === "ramp" ? { ramp: target } : { lastYear: Number(target) };
  }
  if (lower !== undefined && upper !== undefined) return { lower, upper };
  return target;
}

function nameOfField(field: RegisterFieldName): string {
  return registerFields.find((one) => one.field === field)?.en ?? field;
}
