import { NullObject } from "../dispatch/hostObject";
import { addMember } from "../dispatch/members";
import { ExcelError } from "../excelError";
import { RangeObject } from "./range/rangeObject";
import { areaOfEvent } from "../events/changes";
import { WorkbookObject } from "./workbookObject";

/** The range of a change event, by the id that the event carried. */
addMember(WorkbookObject, "_GetRangeForEventByReferenceId", {
  call: ({ host }, reference) => {
    const found = areaOfEvent(reference);
    if (found === undefined) throw new ExcelError("InvalidReference");
    return new RangeObject(host, found.sheetId, found.area);
  },
});
addMember(WorkbookObject, "_GetRangeOrNullObjectForEventByReferenceId", {
  call: ({ host }, reference) => {
    const found = areaOfEvent(reference);
    return found === undefined ? new NullObject(host) : new RangeObject(host, found.sheetId, found.area);
  },
});

addMember(WorkbookObject, "Use1904DateSystem", {
  get: ({ host }) => host.book.getters.getBookExtras().date1904 === true,
});
addMember(WorkbookObject, "ReadOnly", { get: ({ host }) => host.book.getters.isReadonly() });
