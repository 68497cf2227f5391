import { readFileSync } from "node:fs";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { readSavedWorkbook, type SavedWorkbook } from "./savedWorkbook";

/** Sizes in px of the grid's own headers, and of a column that no sheet sets. */
const rowHeaderWidth = 48;
const columnHeaderHeight = 26;
const pixelsOfPoint = 96 / 72;

/** A person's view of the workbench: grid, ribbon, title bar and the add-in's pane. */
export interface WorkbenchPage {
  readonly page: Page;
  /** The add-in's pane, in its frame. */
  readonly pane: FrameLocator;
  ribbon(label: string): Locator;
  /** Clicks the header of a column; `widths` are those of the sheet's columns in points, column A first. */
  clickColumnHeader(column: number, widths: readonly number[]): Promise<void>;
  /** Moves the grid's cursor with the keys, from A1, and leaves it there; rows and columns count from 1. */
  goToCell(row: number, column: number): Promise<void>;
  /** Types into the cell and confirms it. */
  enter(row: number, column: number, text: string): Promise<void>;
  /** Saves by the button and reads the file that the browser was given. */
  save(): Promise<{ readonly name: string; readonly bytes: Buffer; readonly workbook: SavedWorkbook }>;
  /** Saves until the file is as wanted, for results that come a moment after the change. */
  saveUntil(wanted: (workbook: SavedWorkbook) => boolean): Promise<SavedWorkbook>;
  /** Presses F6 until the pane has the focus; fails after one round through the window's parts. */
  goToPane(): Promise<void>;
  /** Presses Tab until the control has the focus; fails after one round through all of them. */
  tabTo(control: Locator): Promise<void>;
}

const longestWait = 20_000;
/** Time between two looks at a result that comes a moment later, in ms; a browser stops too many downloads. */
const pollInterval = 250;

export function createWorkbenchPage(page: Page): WorkbenchPage {
  const pane = page.frameLocator("#frame");
  const canvas = page.locator("#grid canvas").first();

  async function goToCell(row: number, column: number): Promise<void> {
    const box = await canvas.boundingBox();
    if (!box) throw new Error("The grid is not in sight.");
    await page.mouse.click(box.x + rowHeaderWidth + 10, box.y + columnHeaderHeight + 10);
    await page.keyboard.press("Control+Home");
    for (let i = 1; i < row; i++) await page.keyboard.press("ArrowDown");
    for (let i = 1; i < column; i++) await page.keyboard.press("ArrowRight");
  }

  async function save(): ReturnType<WorkbenchPage["save"]> {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    const name = download.suggestedFilename();
    const bytes = readFileSync(await download.path());
    return { name, bytes, workbook: readSavedWorkbook(bytes) };
  }

  return {
    page,
    pane,
    goToCell,
    save,
    ribbon: (label) => page.locator("#ribbon").getByRole("button", { name: label, exact: true }),
    async clickColumnHeader(column, widths) {
      const box = await canvas.boundingBox();
      if (!box) throw new Error("The grid is not in sight.");
      const before = widths.slice(0, column - 1).reduce((sum, width) => sum + width, 0);
      const middle = (before + (widths[column - 1] ?? 0) / 2) * pixelsOfPoint;
      await page.mouse.click(box.x + rowHeaderWidth + middle, box.y + columnHeaderHeight / 2);
    },
    async enter(row, column, text) {
      await goToCell(row, column);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    async saveUntil(wanted) {
      const end = Date.now() + longestWait;
      for (;;) {
        const { workbook } = await save();
        if (wanted(workbook)) return workbook;
        if (Date.now() > end) throw new Error("The saved file did not become what the test waits for.");
        await page.waitForTimeout(pollInterval);
      }
    },
    async goToPane() {
      const isThere = (): Promise<boolean> => page.evaluate(() => document.activeElement?.id === "frame");
      for (let presses = 0; presses < 8; presses++) {
        if (await isThere()) return;
        await page.keyboard.press("F6");
      }
      throw new Error("F6 never reached the pane.");
    },
    async tabTo(control) {
      for (let presses = 0; presses < 80; presses++) {
        if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error("Tab never reached the control.");
    },
  };
}
