import { coreTypes, registries } from "@odoo/o-spreadsheet";
import { registerBatchPlugin } from "./batchPlugin";
import { BookExtrasPlugin } from "./bookExtrasPlugin";
import { ExcelCellPlugin, FormulaLoadPlugin, RETRANSLATE, UPDATE_CELLS } from "./excelCellPlugin";
import { KeptPlacesPlugin } from "./keptPlacesPlugin";
import { NamesPlugin } from "./namesPlugin";
import { ProtectionPlugin } from "./protectionPlugin";
import { SheetExtrasPlugin } from "./sheetExtrasPlugin";
import { ValidationsPlugin } from "./validationsPlugin";
import { TrackedAreasPlugin } from "./trackedAreasPlugin";

type CorePluginClass = Parameters<typeof registries.corePluginRegistry.add>[1];

const more: {
  readonly key: string;
  readonly plugin: CorePluginClass;
  readonly commands: readonly string[];
}[] = [];
let registered = false;

/**
 * Adds a core plugin of the host; its commands become part of the history. To be called when its module is loaded,
 * before the first book is made: plugins come before the formulas of a file are entered.
 */
export function addHostPlugin(key: string, plugin: CorePluginClass, commands: readonly string[] = []): void {
  more.push({ key, plugin, commands });
  if (registered) throw new Error(`The plugin ${key} came after the first book was made.`);
}

/** Teaches the engine what Excel's workbooks hold besides; once a process. */
export function registerHostPlugins(): void {
  if (registered) return;
  registered = true;
  const core = registries.corePluginRegistry;
  const plugin = (made: unknown): CorePluginClass => made as CorePluginClass;
  core.replace("cell", plugin(ExcelCellPlugin));
  core.add("excelSheets", plugin(SheetExtrasPlugin));
  core.add("excelBook", plugin(BookExtrasPlugin));
  core.add("excelValidations", plugin(ValidationsPlugin));
  core.add("excelKeptPlaces", plugin(KeptPlacesPlugin));
  core.add("excelTrackedAreas", plugin(TrackedAreasPlugin));
  core.add("excelNames", plugin(NamesPlugin));
  for (const one of more) core.add(one.key, one.plugin);
  core.add("excelFormulas", plugin(FormulaLoadPlugin));
  const commands = [
    RETRANSLATE,
    UPDATE_CELLS,
    "EXCEL_SET_SHEET_EXTRAS",
    "EXCEL_SET_BOOK_EXTRAS",
    "EXCEL_CLEAR_VALIDATIONS",
    "EXCEL_PUT_NAME",
    "EXCEL_DELETE_NAME",
    ...more.flatMap((one) => one.commands),
  ];
  for (const command of commands) {
    (coreTypes as Set<string>).add(command);
    registries.inverseCommandRegistry.add(command, (change) => [change]);
  }
  registerBatchPlugin();
  registries.featurePluginRegistry.add("excelProtection", ProtectionPlugin);
}
