import { addMember } from "../dispatch/members";
import { anywhere, type EventName } from "../events/eventHub";
import { WorksheetObject } from "./worksheetObject";
import { WorksheetsObject } from "./worksheetsObject";

/** The client's `_Register…` and `_Unregister…` methods, by the middle of their names. */
const ofSheet: Readonly<Record<string, EventName>> = {
  DataChangedEvent: "worksheetChanged",
  ActivatedEvent: "worksheetActivated",
  DeactivatedEvent: "worksheetDeactivated",
  SelectionChangedEvent: "worksheetSelectionChanged",
  CalculatedEvent: "worksheetCalculated",
  FormatChangedEvent: "worksheetFormatChanged",
  RowHiddenChangedEvent: "worksheetRowHiddenChanged",
  ProtectionChangedEvent: "worksheetProtectionChanged",
  EventNameChanged: "worksheetNameChanged",
  EventVisibilityChanged: "worksheetVisibilityChanged",
};

const ofCollection: Readonly<Record<string, EventName>> = {
  ...ofSheet,
  AddedEvent: "worksheetAdded",
  DeletedEvent: "worksheetDeleted",
};

for (const [middle, event] of Object.entries(ofSheet)) {
  addMember(WorksheetObject, `_Register${middle}`, {
    call: ({ host, sheetId }) => host.events.register(event, sheetId),
  });
  addMember(WorksheetObject, `_Unregister${middle}`, {
    call: ({ host, sheetId }) => host.events.unregister(event, sheetId),
  });
}

for (const [middle, event] of Object.entries(ofCollection)) {
  addMember(WorksheetsObject, `_Register${middle}`, {
    call: ({ host }) => host.events.register(event, anywhere),
  });
  addMember(WorksheetsObject, `_Unregister${middle}`, {
    call: ({ host }) => host.events.unregister(event, anywhere),
  });
}
