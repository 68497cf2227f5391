/**
 * A workbook as plain data, in Excel's own terms: what a file is read into, what the host starts from, and what is
 * saved. Formulas are Excel's en-US grammar with a leading "=", our functions as `KPI.STATUS(…)` (the file's
 * `_xldudf_` prefix is the file's business). Rows and columns count from 0, addresses are Excel's (`B2:C3`, no `$`).
 */
export interface BookData {
  readonly sheets: readonly SheetData[];
  /** Cell styles; `CellData.style` and the like are positions in this list. The first is the workbook's default. */
  readonly styles: readonly CellStyle[];
  readonly names: readonly NameData[];
  readonly tables: readonly TableData[];
  /** The parts of `customXml/` that hold add-in data. */
  readonly customXml: readonly CustomXmlData[];
  /** The add-in's settings (`workbook.settings`), values as JSON text. */
  readonly settings: readonly { readonly key: string; readonly value: string }[];
  /** Workbook structure is protected: sheets cannot be added, deleted, renamed or moved. */
  readonly structureProtected?: boolean;
  /** Position of the active sheet. */
  readonly activeSheet?: number;
  /** The 1904 date system. */
  readonly date1904?: boolean;
  readonly calculationMode?: "automatic" | "automaticExceptTables" | "manual";
}

export interface SheetData {
  /**
   * The sheet's identity, kept when it is renamed or moved, so that saving finds its part again; for a sheet of a
   * file the file's sheetId. Left out for a sheet that was never saved.
   */
  readonly id?: string;
  readonly name: string;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  readonly protection?: SheetProtectionData;
  /** Filled, formatted or both; any order, no cell twice. */
  readonly cells: readonly CellData[];
  /** Merged rectangles, e.g. `A1:C1`. */
  readonly merges: readonly string[];
  readonly columns: readonly LineData[];
  readonly rows: readonly LineData[];
  /** Columns without an entry in `columns`, in points; Excel's 48 when left out. */
  readonly defaultColumnWidth?: number;
  /** Rows without an entry in `rows`, in points; Excel's 15 when left out. */
  readonly defaultRowHeight?: number;
  /** Number of rows and columns that stay in view. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly conditionalRules: readonly ConditionalRuleData[];
  readonly validations: readonly ValidationData[];
  /** Places of what the grid does not know but the file keeps, such as comments, filters and drawings. */
  readonly keptPlaces?: readonly KeptPlace[];
  readonly showGridlines?: boolean;
  readonly tabColor?: string;
  /** The selection when the file was saved, e.g. `B2:C4`. */
  readonly selection?: string;
}

/** An area that follows its cells from where the file has it. */
export interface KeptPlace {
  readonly inFile: string;
  /** Where it is now; left out once its cells are gone. */
  readonly now?: string;
}

/** A cell's value as Excel holds it: dates are serial numbers, errors are their text in `error`. */
export type CellValue = number | string | boolean | { readonly error: string };

export interface CellData {
  readonly row: number;
  readonly column: number;
  /** The constant, or the last calculated value of a formula; left out when the cell is empty. */
  readonly value?: CellValue;
  /**
   * With its "="; for a spilled formula at the anchor only. The other cells inside the anchor's `arrayRange` hold the
   * last spilled values in `value` without a formula; they are results, not constants.
   */
  readonly formula?: string;
  /** The last spilled or legacy array rectangle of the anchor's formula, e.g. `F2:F37`. */
  readonly arrayRange?: string;
  /** True for a legacy Ctrl+Shift+Enter array, false or left out for a dynamic one. */
  readonly legacyArray?: boolean;
  /** Position in `BookData.styles`; the default style when left out. */
  readonly style?: number;
  readonly hyperlink?: { readonly target: string; readonly screenTip?: string };
}

/** One row or column that differs from the default. */
export interface LineData {
  readonly index: number;
  /** Width or height in points. */
  readonly size?: number;
  readonly hidden?: boolean;
  /** Style of the cells that have none of their own. */
  readonly style?: number;
}

/** Everything left out is the workbook's default. Colors are `#RRGGBB`, resolved from themes and tints. */
export interface CellStyle {
  /** Excel's en-US format code; `General` when left out. */
  readonly numberFormat?: string;
  readonly font?: FontData;
  readonly fill?: FillData;
  readonly borders?: Partial<Readonly<Record<BorderSide, BorderData>>>;
  readonly horizontalAlignment?:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly verticalAlignment?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrapText?: boolean;
  readonly shrinkToFit?: boolean;
  readonly indentLevel?: number;
  /** -90…90, or 180 for stacked text. */
  readonly textOrientation?: number;
  /** Cells are locked unless this is false; it matters on a protected sheet. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

export interface FontData {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough?: boolean;
  readonly subscript?: boolean;
  readonly superscript?: boolean;
  readonly color?: string;
}

export interface FillData {
  /** The cell's background. */
  readonly color?: string;
  /** Excel's pattern names ("Solid", "Gray50", "Up"…); "Solid" when left out and there is a color. */
  readonly pattern?: string;
  readonly patternColor?: string;
}

export type BorderSide = "top" | "bottom" | "left" | "right" | "diagonalUp" | "diagonalDown";

export interface BorderData {
  readonly style:
    "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot" | "None";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color?: string;
}

export interface SheetProtectionData {
  /** The password's stored form (the file's attributes), kept as it is; left out when there is none. */
  readonly secret?: Readonly<Record<string, string>>;
  /** What the protection still allows, by the names of Excel.WorksheetProtectionOptions (`allowFormatCells`…). */
  readonly options: Readonly<Record<string, boolean | string>>;
}

export interface NameData {
  readonly name: string;
  /** With its "=", e.g. `='Plan 2026'!$B$4` or `=0.95`. */
  readonly formula: string;
  /** Position of the sheet the name belongs to; left out for a workbook name. */
  readonly sheet?: number;
  readonly hidden?: boolean;
  readonly comment?: string;
}

export interface TableData {
  /** Unique in the workbook; the file's table id. */
  readonly id: number;
  readonly name: string;
  /** Position of its sheet. */
  readonly sheet: number;
  /** Header and totals rows included, e.g. `A1:D13`. */
  readonly range: string;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly TableColumnData[];
  /** `TableStyleMedium2` and the like; left out for none. */
  readonly style?: string;
  readonly showBandedRows?: boolean;
  readonly showBandedColumns?: boolean;
  readonly highlightFirstColumn?: boolean;
  readonly highlightLastColumn?: boolean;
  readonly showFilterButton?: boolean;
}

export interface TableColumnData {
  readonly id: number;
  readonly name: string;
  /** The formula that new rows get. */
  readonly calculatedFormula?: string;
  readonly totalsFunction?: string;
  readonly totalsLabel?: string;
  readonly totalsFormula?: string;
}

/** What a rule paints. Parts left out stay as the cell has them. */
export interface RuleFormat {
  readonly numberFormat?: string;
  readonly font?: FontData;
  readonly fill?: FillData;
  readonly borders?: Partial<Readonly<Record<"top" | "bottom" | "left" | "right", BorderData>>>;
}

/** The point of a scale, bar or icon set. `formula` keeps its "=" where it is one, a number is its text. */
export interface RulePoint {
  readonly type:
    | "LowestValue"
    | "HighestValue"
    | "AutomaticMin"
    | "AutomaticMax"
    | "Number"
    | "Percent"
    | "Percentile"
    | "Formula";
  readonly formula?: string;
}

export interface RuleBase {
  /** Unique in the workbook; the file's GUID where it has one. */
  readonly id: string;
  /** One address or several divided by spaces, e.g. `F2:F37 H2:H37`. */
  readonly ranges: string;
  /** 0 is looked at first; unique on the sheet. */
  readonly priority: number;
  readonly stopIfTrue?: boolean;
}

/** Excel's whole conditional rule, whatever the grid can draw of it. Names are those of Excel.ConditionalFormatType. */
export type ConditionalRuleData = RuleBase &
  (
    | {
        readonly type: "CellValue";
        /** Excel.ConditionalCellValueOperator, e.g. "Between". */
        readonly operator: string;
        readonly formula1: string;
        readonly formula2?: string;
        readonly format: RuleFormat;
      }
    | {
        readonly type: "ContainsText";
        /** Excel.ConditionalTextOperator: "Contains", "NotContains", "BeginsWith", "EndsWith". */
        readonly operator: string;
        readonly text: string;
        readonly format: RuleFormat;
      }
    | {
        readonly type: "TopBottom";
        /** Excel.ConditionalTopBottomCriterionType, e.g. "TopPercent". */
        readonly criterion: string;
        readonly rank: number;
        readonly format: RuleFormat;
      }
    | {
        readonly type: "PresetCriteria";
        /** Excel.ConditionalFormatPresetCriterion, e.g. "DuplicateValues", "AboveAverage", "Yesterday". */
        readonly criterion: string;
        readonly format: RuleFormat;
      }
    | { readonly type: "Custom"; readonly formula: string; readonly format: RuleFormat }
    | {
        readonly type: "ColorScale";
        /** Two or three points from low to high. */
        readonly points: readonly (RulePoint & { readonly color: string })[];
      }
    | {
        readonly type: "DataBar";
        readonly lower: RulePoint;
        readonly upper: RulePoint;
        readonly showValue: boolean;
        /** "Context", "LeftToRight" or "RightToLeft". */
        readonly direction: string;
        /** "Automatic", "CellMidPoint" or "None". */
        readonly axis: string;
        readonly axisColor?: string;
        readonly positive: BarFormat;
        readonly negative: BarFormat & {
          readonly sameFill?: boolean;
          readonly sameBorder?: boolean;
        };
      }
    | {
        readonly type: "IconSet";
        /** Excel.IconSet, e.g. "ThreeTrafficLights1", or "Custom". */
        readonly style: string;
        readonly reverse: boolean;
        readonly iconsOnly: boolean;
        /** One per icon from low to high; the first has no threshold. */
        readonly icons: readonly IconData[];
      }
  );

export interface BarFormat {
  readonly fillColor: string;
  /** Left out: no border. */
  readonly borderColor?: string;
  readonly gradient?: boolean;
}

export interface IconData {
  readonly point?: RulePoint;
  /** "GreaterThan" or "GreaterThanOrEqual". */
  readonly operator?: string;
  /** An icon of another set. */
  readonly customIcon?: { readonly set: string; readonly index: number };
}

export interface ValidationData {
  /** One address or several divided by spaces. */
  readonly ranges: string;
  /** "List", "WholeNumber", "Decimal", "Date", "Time", "TextLength" or "Custom". */
  readonly type: string;
  /** Excel.DataValidationOperator; left out for lists and custom rules. */
  readonly operator?: string;
  /** A list's source (`a,b,c` or a formula), a custom formula, or the first bound. */
  readonly formula1: string;
  readonly formula2?: string;
  readonly ignoreBlanks?: boolean;
  readonly inCellDropDown?: boolean;
  readonly errorAlert?: { readonly title?: string; readonly message?: string; readonly style?: string };
  readonly prompt?: { readonly title?: string; readonly message?: string };
}

export interface CustomXmlData {
  /** `{GUID}` with braces. */
  readonly id: string;
  readonly xml: string;
}

/** A workbook as Excel makes a new one: one empty sheet named Sheet1. */
export function newBookData(sheetName = "Sheet1"): BookData {
  return {
    sheets: [
      {
        name: sheetName,
        cells: [],
        merges: [],
        columns: [],
        rows: [],
        conditionalRules: [],
        validations: [],
      },
    ],
    styles: [{}],
    names: [],
    tables: [],
    customXml: [],
    settings: [],
  };
}
