export interface MetadataParameter {
  name: string;
  description: string;
  type: string;
  dimensionality?: "matrix";
  optional?: true;
  repeating?: true;
  customEnumId?: string;
}

export interface MetadataFunction {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: MetadataParameter[];
  result: { dimensionality?: "matrix"; type?: string };
}

export interface MetadataChoices {
  id: string;
  type: string;
  values: { name: string; stringValue: string; tooltip: string }[];
}

/** The content of one functions.json. */
export interface FunctionsMetadata {
  /** Data types reach the functions, so that a figure that shows a card is judged like any other. */
  allowCustomDataForDataTypeAny: boolean;
  /** Errors reach the functions, so that one bad cell does not spoil a spilled column. */
  allowErrorForDataTypeAny: boolean;
  functions: MetadataFunction[];
  enums: MetadataChoices[];
}

/** `helpBase`: the address under which the pages `functions/<ID>.html` stand. Throws where French words are missing. */
export function generateMetadata(options?: { helpBase?: string }): {
  en: FunctionsMetadata;
  fr: FunctionsMetadata;
};
