import Ajv, { type ErrorObject } from "ajv";
import { isCalendarDay } from "../../../src/kpi/calendarDay";
import type { ColumnKind, KpiDefinition, Language } from "../../../src/kpi/definition";
import { failure, success, type KpiProblem, type Outcome } from "../../../src/kpi/outcome";
import schema from "../definitions.schema.json";

interface DefinitionsFile {
  readonly language?: Language;
  readonly kpis: readonly (Omit<KpiDefinition, "columns"> & Partial<Pick<KpiDefinition, "columns">>)[];
}

/** What a definition that says nothing of its columns gets. */
const defaultColumns: readonly ColumnKind[] = ["target", "status", "attainment", "variance"];

const ajv = new Ajv({ allErrors: true, strict: false, strictNumbers: true, verbose: true });
ajv.addFormat("date", isCalendarDay);
const isDefinitions = ajv.compile<DefinitionsFile>(schema);

/**
 * Definitions from JSON text; every departure from the schema is a problem that names the path of the field. A file may
 * be opened by any program, so its columns have a formula in each cell unless the definition says otherwise.
 */
export function readDefinitions(text: string): Outcome<readonly KpiDefinition[]> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (!isDefinitions(value)) return failure(...problemsOf(isDefinitions.errors ?? []));
  return success(
    value.kpis.map((definition) => ({
      columns: defaultColumns,
      formulas: "perCell" as const,
      ...(value.language && { language: value.language }),
      ...definition,
    })),
  );
}

function parseJson(text: string): Outcome<unknown> {
  try {
    return success(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return failure({ code: "jsonSyntax", detail: { message: error.message.replace(/\s+/g, " ") } });
  }
}

/** One problem a field: of the alternatives of a target, the last error alone speaks for all. */
function problemsOf(errors: readonly ErrorObject[]): KpiProblem[] {
  const problems = new Map<string, KpiProblem>();
  for (const error of errors) {
    const path = pathOf(error);
    const known = problems.get(path);
    if (!known || error.keyword === "anyOf") problems.set(path, problemOf(error, path));
  }
  const inner = [...problems.keys()];
  const covered = (path: string): boolean =>
    inner.some((other) => other !== path && path.startsWith(`${other}.`) && /\.target$/.test(other));
  return [...problems].filter(([path]) => !covered(path)).map(([, problem]) => problem);
}

/** `kpis[0].polarity`, with the name of a field that is unknown or missing at its end. */
function pathOf({ instancePath, params, keyword }: ErrorObject): string {
  const steps = instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (keyword === "additionalProperties") steps.push(String(params["additionalProperty"]));
  if (keyword === "required") steps.push(String(params["missingProperty"]));
  const path = steps.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join("");
  return path.replace(/^\./, "") || "(root)";
}

function problemOf(error: ErrorObject, path: string): KpiProblem {
  const given = JSON.stringify(error.data) ?? "";
  const received = given.length > 60 ? `${given.slice(0, 60)}…` : given;
  switch (error.keyword) {
    case "additionalProperties":
      return {
        code: "jsonUnknownField",
        at: path,
        detail: { known: Object.keys(error.parentSchema?.["properties"] ?? {}).join(", ") },
      };
    case "required":
      return { code: "jsonMissingField", at: path };
    case "enum":
      return {
        code: "jsonChoice",
        at: path,
        detail: { received, choices: (error.params["allowedValues"] as string[]).join(", ") },
      };
    case "anyOf":
      return { code: "jsonTarget", at: path, detail: { received } };
    case "type":
      return {
        code: typeProblems[String(error.params["type"])] ?? "jsonText",
        at: path,
        detail: { received },
      };
    case "minItems":
    case "minLength":
      return { code: "jsonEmpty", at: path };
    case "maxLength":
      return { code: "jsonLong", at: path, detail: { most: Number(error.params["limit"]) } };
    case "uniqueItems":
      return { code: "jsonTwice", at: path, detail: { received } };
    case "minimum":
      return { code: "jsonSmall", at: path, detail: { received, least: Number(error.params["limit"]) } };
    case "format":
      return { code: "jsonDate", at: path, detail: { received } };
    case "pattern":
      return { code: "jsonId", at: path, detail: { received } };
    case "not":
      return { code: "jsonAddress", at: path, detail: { received } };
    default:
      throw new Error(`The schema has a keyword without a message: ${error.keyword}`);
  }
}

const typeProblems: Readonly<Record<string, string>> = {
  number: "jsonNumber",
  string: "jsonText",
  array: "jsonList",
  object: "jsonObject",
};
