import { parseArgs } from "node:util";
import { languages, type Language } from "../../src/kpi/definition";
import { failure, success, type Outcome } from "../../src/kpi/outcome";

export interface ApplyArguments {
  readonly input: string;
  readonly kpis: string;
  readonly out: string;
  readonly json: boolean;
  /** Whether to say what a colleague without the add-in sees. */
  readonly sharing: boolean;
  readonly language: Language;
}

const options = {
  kpis: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean", default: false },
  sharing: { type: "boolean", default: false },
  language: { type: "string", default: "en" },
} as const;

/** The command's arguments; the problem `usage` says what is missing or unknown. */
export function readArguments(args: readonly string[]): Outcome<ApplyArguments> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [input, ...others] = positionals;
  const language = languages.find((one) => one === values.language);
  if (input === undefined) return usage("The workbook to open is missing");
  if (others.length > 0) return usage(`“${others.join(" ")}” is one argument too many`);
  if (values.kpis === undefined) return usage("--kpis is missing");
  if (values.out === undefined) return usage("--out is missing");
  if (!language) return usage(`“${values.language}” is not a language`);
  const { kpis, out, json, sharing } = values;
  return success({ input, kpis, out, json, sharing, language });
}

function parse(
  args: readonly string[],
): Outcome<ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>> {
  try {
    return success(parseArgs({ args: [...args], options, allowPositionals: true }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return usage(error.message.split(/\.\s/)[0] ?? error.message);
  }
}

const usage = (what: string): Outcome<never> => failure({ code: "usage", detail: { what } });
