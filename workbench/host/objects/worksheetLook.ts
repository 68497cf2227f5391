import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { color } from "./format/colors";
import { guardStructure } from "./sheetGuard";
import { WorksheetObject } from "./worksheetObject";

/** How a sheet shows: visibility, tab color, gridlines, standard sizes. */

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

function visibilityOf({ book, sheetId }: WorksheetObject): (typeof visibilities)[number] {
  if (book.getters.isSheetVisible(sheetId)) return "Visible";
  return book.getters.getSheetExtras(sheetId).veryHidden === true ? "VeryHidden" : "Hidden";
}

addMember(WorksheetObject, "Visibility", {
  get: visibilityOf,
  set: (sheet, given) => {
    const { book, sheetId } = sheet;
    const wanted = visibilities.find((one) => one === given);
    if (wanted === undefined) throw new ExcelError("InvalidArgument");
    const before = visibilityOf(sheet);
    if (before === wanted) return;
    guardStructure(book);
    const hides = wanted !== "Visible";
    if (hides && before === "Visible" && book.getters.getVisibleSheetIds().length === 1) {
      throw new ExcelError("InvalidOperation");
    }
    const { veryHidden, ...extras } = book.getters.getSheetExtras(sheetId);
    if ((veryHidden === true) !== (wanted === "VeryHidden")) {
      book.dispatch("EXCEL_SET_SHEET_EXTRAS", {
        sheetId,
        extras: wanted === "VeryHidden" ? { ...extras, veryHidden: true } : extras,
      });
    }
    if (hides !== (before !== "Visible")) book.dispatch(hides ? "HIDE_SHEET" : "SHOW_SHEET", { sheetId });
    sheet.host.events.fire("worksheetVisibilityChanged", sheetId, {
      worksheetId: sheetId,
      visibilityBefore: before,
      visibilityAfter: wanted,
      source: "Local",
    });
  },
});

addMember(WorksheetObject, "TabColor", {
  get: ({ book, sheetId }) => book.getters.getSheet(sheetId).color ?? "",
  set: ({ book, sheetId }, given) => {
    guardStructure(book);
    book.dispatch("COLOR_SHEET", given === "" ? { sheetId } : { sheetId, color: color(given) });
  },
});

addMember(WorksheetObject, "ShowGridlines", {
  get: ({ book, sheetId }) => book.getters.getGridLinesVisibility(sheetId),
  set: ({ book, sheetId }, given) => {
    if (typeof given !== "boolean") throw new ExcelError("InvalidArgument");
    book.dispatch("SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: given });
  },
});

addMember(WorksheetObject, "StandardHeight", {
  get: ({ book, sheetId }) => book.getters.getSheetExtras(sheetId).defaultRowHeight ?? 15,
});

addMember(WorksheetObject, "Calculate", {
  call: ({ book }) => {
    book.dispatch("EVALUATE_CELLS");
  },
});
