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

/** The command's arguments; the problem says what is missing or unknown. */
export function readArguments(args: readonly string[]): Outcome<ApplyArguments> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [input, ...others] = positionals;
  const language = languages.find((one) => one === values.language);
  if (input === undefined) return failure({ code: "usageInput" });
  if (others.length > 0) return usage("usageSurplus", others.join(" "));
  if (values.kpis === undefined) return usage("usageMissing", "--kpis");
  if (values.out === undefined || values.out === "") return usage("usageMissing", "--out");
  if (!language) return usage("usageLanguage", values.language);
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
    const what = /'([^']*)'/.exec(error.message)?.[1] ?? "";
    const unknown = "code" in error && error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION";
    return usage(unknown ? "usageUnknown" : "usageValue", what);
  }
}

const usage = (code: string, what: string): Outcome<never> => failure({ code, detail: { what } });

/** The language that is asked for, though the rest of the arguments may not be understood. */
export function languageOf(args: readonly string[]): Language {
  const asked = args.flatMap((arg, index) =>
    arg === "--language" ? [args[index + 1]] : arg.startsWith("--language=") ? [arg.slice(11)] : [],
  );
  return languages.find((one) => one === asked.at(-1)) ?? "en";
}
