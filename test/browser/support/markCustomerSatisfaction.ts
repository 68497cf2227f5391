import { widths } from "./customerService";
import type { WorkbenchPage } from "./workbenchPage";

/** The three clicks: the column's header, Mark as KPI, Apply; then waits until the pane says what was written. */
export async function markCustomerSatisfaction({
  clickColumnHeader,
  ribbon,
  pane,
}: WorkbenchPage): Promise<void> {
  await clickColumnHeader(2, widths);
  await ribbon("Mark as KPI").click();
  await pane.getByRole("button", { name: "Apply", exact: true }).click();
  await pane.getByText("Customer satisfaction: written to").first().waitFor();
}
