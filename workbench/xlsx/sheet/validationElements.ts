import type { ValidationData } from "../../host/bookData";
import { shownFormula, storedFormula } from "../formula/formulaText";
import { escapeText, unescapeText } from "../cells/escapedText";
import {
  appendChild,
  attribute,
  booleanAttribute,
  childOf,
  childrenOf,
  elementLike,
  insertInOrder,
  removeElement,
  setAttributes,
  textOf,
  type Element,
} from "../package/xml";
import { canonical } from "../styles/formatEquality";
import { SHEET_ORDER } from "./sheetOrder";

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};

/** The validations we understand, each with its element. */
export function validationElements(root: Element): { element: Element; data: ValidationData }[] {
  const list = childOf(root, "dataValidations");
  return (list === undefined ? [] : childrenOf(list, "dataValidation")).flatMap((element) => {
    const data = readValidation(element);
    return data === undefined ? [] : [{ element, data }];
  });
}

function readValidation(element: Element): ValidationData | undefined {
  const type = TYPES[attribute(element, "type") ?? "none"];
  if (type === undefined) return undefined;
  const bounded = type !== "List" && type !== "Custom";
  const formula2 = childOf(element, "formula2");
  return {
    ranges: attribute(element, "sqref") ?? "",
    type,
    ...(bounded && { operator: OPERATORS[attribute(element, "operator") ?? "between"] ?? "Between" }),
    formula1: shownSource(textOf(childOf(element, "formula1")), type),
    ...(formula2 && { formula2: shownSource(textOf(formula2), type) }),
    ...(booleanAttribute(element, "allowBlank") && { ignoreBlanks: true }),
    ...(type === "List" && { inCellDropDown: !booleanAttribute(element, "showDropDown") }),
    ...message(element, "errorAlert", "showErrorMessage", "errorTitle", "error"),
    ...message(element, "prompt", "showInputMessage", "promptTitle", "prompt"),
  };
}

function message(
  element: Element,
  key: "errorAlert" | "prompt",
  shown: string,
  title: string,
  text: string,
): object {
  if (!booleanAttribute(element, shown)) return {};
  const [titleText, messageText, style] = [title, text, "errorStyle"].map((name) => attribute(element, name));
  return {
    [key]: {
      ...(titleText === undefined ? {} : { title: unescapeText(titleText) }),
      ...(messageText === undefined ? {} : { message: unescapeText(messageText) }),
      ...(key === "errorAlert" && {
        style: style === "warning" ? "Warning" : style === "information" ? "Information" : "Stop",
      }),
    },
  };
}

/** A list's items are stored in quotes; everything else that is no number is a formula. */
function shownSource(stored: string, type: string): string {
  const quoted = /^"(.*)"$/s.exec(stored)?.[1];
  if (type === "List" && quoted !== undefined) return quoted.replace(/""/g, '"');
  return stored === "" || !Number.isNaN(Number(stored)) ? stored : `=${shownFormula(stored)}`;
}

function storedSource(shown: string, type: string): string {
  if (shown.startsWith("=")) return storedFormula(shown.slice(1));
  return type === "List" ? `"${shown.replace(/"/g, '""')}"` : shown;
}

/** Removes what is gone and appends what is new; a validation that stayed keeps its element. */
export function patchValidations(root: Element, after: readonly ValidationData[]): void {
  const missing = new Map<string, ValidationData[]>();
  for (const data of after) missing.set(canonical(data), [...(missing.get(canonical(data)) ?? []), data]);
  for (const { element, data } of validationElements(root)) {
    if (missing.get(canonical(data))?.shift() === undefined) removeElement(element);
  }
  const added = [...missing.values()].flat();
  const list =
    childOf(root, "dataValidations") ??
    (added.length === 0 ? undefined : insertInOrder(root, elementLike(root, "dataValidations"), SHEET_ORDER));
  if (list === undefined) return;
  for (const data of added) appendValidation(list, data);
  const count = childrenOf(list, "dataValidation").length;
  if (count === 0) removeElement(list);
  else setAttributes(list, { count });
}

function appendValidation(list: Element, data: ValidationData): void {
  const stored = (names: Readonly<Record<string, string>>, shown: string | undefined): string | undefined =>
    Object.entries(names).find(([, name]) => name === shown)?.[0];
  const style = data.errorAlert?.style?.toLowerCase();
  const words = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : escapeText(text);
  const element = appendChild(list, "dataValidation", {
    type: stored(TYPES, data.type),
    errorStyle: style === "warning" || style === "information" ? style : undefined,
    operator: data.operator === "Between" ? undefined : stored(OPERATORS, data.operator),
    allowBlank: data.ignoreBlanks === true ? 1 : undefined,
    showDropDown: data.inCellDropDown === false ? 1 : undefined,
    showInputMessage: data.prompt === undefined ? undefined : 1,
    showErrorMessage: data.errorAlert === undefined ? undefined : 1,
    errorTitle: words(data.errorAlert?.title),
    error: words(data.errorAlert?.message),
    promptTitle: words(data.prompt?.title),
    prompt: words(data.prompt?.message),
    sqref: data.ranges,
  });
  appendChild(element, "formula1", {}, storedSource(data.formula1, data.type));
  if (data.formula2 !== undefined)
    appendChild(element, "formula2", {}, storedSource(data.formula2, data.type));
}
