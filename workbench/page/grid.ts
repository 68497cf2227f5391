import { mount } from "@odoo/owl";
import { registries, Spreadsheet } from "@odoo/o-spreadsheet";
import { Chart, registerables } from "chart.js";
import templates from "@odoo/o-spreadsheet/dist/o_spreadsheet.xml";
import "bootstrap/dist/css/bootstrap.min.css";
import "font-awesome/css/font-awesome.min.css";
import "@odoo/o-spreadsheet/dist/o_spreadsheet.css";
import type { Book } from "../host/book/book";
import { showExcelFormulas } from "./excelFormulas";
import { speakInGrid } from "./gridWords";
import { hideUnplayedMenus } from "./menus";
import type { PageSettings } from "./settings";

/** o-spreadsheet reaches Chart.js through one global, and all controllers, elements and plugins as its members. */
function provideCharts(): void {
  Chart.register(...registerables);
  (globalThis as unknown as { Chart: unknown }).Chart = Object.assign(Chart, ...registerables);
}

export interface GridNotices {
  notify(text: string): void;
  confirm(text: string, yes: () => void, no?: () => void): void;
}

export interface MountedGrid {
  /** Takes the grid off the page; its workbook stays. */
  remove(): void;
}

let prepared = false;

/** Shows a workbook's model as a spreadsheet that a person edits. */
export async function mountGrid(
  place: HTMLElement,
  book: Book,
  { theme: colorScheme, language }: PageSettings,
  notices: GridNotices,
): Promise<MountedGrid> {
  if (!prepared) {
    provideCharts();
    hideUnplayedMenus();
    showExcelFormulas();
  }
  prepared = true;
  const translateFn = speakInGrid(language);
  place.replaceChildren();
  const app = await mount(Spreadsheet, place, {
    templates,
    translateFn,
    props: {
      model: book.model,
      colorScheme,
      notifyUser: ({ text }: { text: string }) => notices.notify(text),
      raiseError: (text: string, callback?: () => void) => {
        notices.notify(text);
        callback?.();
      },
      askConfirmation: (text: string, yes: () => void, no?: () => void) => notices.confirm(text, yes, no),
    },
  });
  return { remove: () => app.__owl__.app.destroy() };
}

/** Puts an entry into the menu of a cell; an entry of the same id takes the place of the earlier one. */
export function setCellMenuEntry(id: string, name: string, run: () => void): void {
  registries.cellMenuRegistry.replace(id, {
    name,
    sequence: 5,
    separator: true,
    execute: run,
    isReadonlyAllowed: true,
  });
}
