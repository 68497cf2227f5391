import { loadOfficeLibrary } from "../host/office/officeLibrary";
import type { OfficeWindow } from "../host/office/libraryScope";
import { workbenchOf } from "./paneContract";

const workbench = workbenchOf(window.parent);
if (!workbench) throw new Error("The pane runs inside the workbench only.");
const controls = loadOfficeLibrary(window as unknown as OfficeWindow, workbench.host, workbench.office);
workbench.connected(controls);
