export interface HelpParameter {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  readonly choices: readonly { readonly value: string; readonly meaning: string }[];
}

export interface HelpFunction {
  /** As it is typed after the equals sign, such as `KPI.STATUS`. */
  readonly name: string;
  readonly signature: string;
  readonly description: string;
  /** Address of its page. */
  readonly page: string;
  readonly parameters: readonly HelpParameter[];
}

export interface HelpFamily {
  readonly title: string;
  readonly functions: readonly HelpFunction[];
}

/** `helpBase`: the address under which the pages `functions/<ID>.html` stand. Throws where a function has no family. */
export function generateHelp(options?: { helpBase?: string }): {
  readonly en: readonly HelpFamily[];
  readonly fr: readonly HelpFamily[];
};
