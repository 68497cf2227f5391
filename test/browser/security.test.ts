import assert from "node:assert/strict";
import { browserTest } from "./support/browserTest";
import { markCustomerSatisfaction } from "./support/markCustomerSatisfaction";

browserTest(
  "The whole way, marking to help, stays within the pane's content security policy",
  async (workbench) => {
    const { page, pane, ribbon } = workbench;
    await page.locator("#frame").evaluate((frame) => {
      const scope = (frame as HTMLIFrameElement).contentWindow as Window & { violations?: string[] };
      scope.violations = [];
      scope.document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
        scope.violations?.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    const violations = (): Promise<unknown> =>
      pane
        .locator("body")
        .evaluate(
          (body) => (body.ownerDocument.defaultView as unknown as { violations: unknown }).violations,
        );
    await markCustomerSatisfaction(workbench);
    await pane.getByRole("list").getByRole("button").first().click();
    await ribbon("Help").click();
    await pane.getByRole("heading", { name: "Help" }).waitFor();
    assert.deepEqual(await violations(), []);
  },
);
