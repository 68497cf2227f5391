import js from "@eslint/js";
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import prettier from "eslint-config-prettier";

/** Which layer may not reach which: the message names what is allowed (docs/decisions/0001-layers.md). */
const border = (folder, patterns, allowed) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: [{ regex: patterns, message: `src/${folder} may import only ${allowed}.` }] },
    ],
  },
});

const officeRules = Object.fromEntries(
  ["call-sync-before-read", "load-object-before-read", "no-context-sync-in-loop", "no-empty-load"].map(
    (rule) => [`office-addins/${rule}`, "error"],
  ),
);

export default tseslint.config(
  { ignores: ["dist/**", "build/**", "node_modules/**", "coverage/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-console": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: "error",
    },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", module: "writable", process: "readonly", __dirname: "readonly", __filename: "readonly" },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: { ...officeRules, "no-console": "error", complexity: ["error", 20] },
  },
  border("kpi", "^(?!\\.{1,2}/)|/(functions|workbook|taskpane|commands)/|workbench|/test/", "itself"),
  {
    files: ["src/kpi/**/*.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        "Excel",
        "Office",
        "CustomFunctions",
        "window",
        "document",
        "Date",
        "setTimeout",
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The core is deterministic." },
      ],
    },
  },
  border("functions", "/(workbook|taskpane|commands)/|workbench|/test/|^react|^@fluentui", "src/kpi"),
  border("workbook", "/(functions|taskpane|commands)/|workbench|/test/|^react|^@fluentui", "src/kpi"),
  border(
    "taskpane/state",
    "/(functions|commands|components)/|workbench|/test/|^react|^@fluentui",
    "src/kpi and src/workbook",
  ),
  border(
    "taskpane/components",
    "/(functions|commands)/|workbench|/test/",
    "state, src/kpi (types and words), Fluent and React",
  ),
  border("commands", "/functions/|workbench|/test/", "everything but src/functions"),
  prettier,
);
