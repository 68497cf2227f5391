import { failure, success, type Outcome } from "../../kpi/outcome";
import { printArea, quoteSheet, sameSheet } from "../addresses";
import { anchorsOf } from "../anchors";
import type { Runner } from "../excel/runner";
import { readStructure } from "../excel/structure";
import { heavyLines } from "../excel/heavyLines";
import { readWindows } from "../excel/windows";
import { readKpis } from "../kpiReadings";
import { sharingOf } from "../modes/sharing";
import type { KpiReading, SharingReport } from "../port";
import { recordedKpis } from "../recorded";
import { readRegister } from "../register";
import { readRecorded } from "./readRecorded";

/** The recorded KPIs with their latest figures. */
export async function list(runner: Runner): Promise<Outcome<readonly KpiReading[]>> {
  return runner(async (context) => {
    const { snapshot } = await readRecorded(context);
    return readKpis(snapshot);
  });
}

/** What colleagues without the add-in would see; every sheet is read for formulas that a person typed. */
export async function checkSharing(runner: Runner): Promise<Outcome<SharingReport>> {
  return runner(async (context) => {
    const { structure, snapshot } = await readRecorded(context);
    const { problems } = readRegister(snapshot);
    if (problems.length > 0) return failure(...problems);
    const sheets = structure.sheets.map(({ name }) => name);
    const windows = await readWindows(context, sheets, heavyLines(structure.names));
    return success(sharingOf({ ...snapshot, windows }, recordedKpis(snapshot).definitions));
  });
}

/** Selects a KPI's figures in the sheet. */
export async function show(runner: Runner, id: string): Promise<Outcome<void>> {
  return runner(async (context) => {
    const structure = await readStructure(context);
    const place = anchorsOf(structure.names, id).sources.actual;
    if (!place) return failure({ code: "unknownKpi", detail: { id } });
    const hidden = structure.sheets.some(({ name, visible }) => !visible && sameSheet(name, place.sheet));
    if (hidden) return failure({ code: "sheetHidden", at: quoteSheet(place.sheet) });
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getRange(printArea(place.area)).select();
    await context.sync();
    return success(undefined);
  });
}
