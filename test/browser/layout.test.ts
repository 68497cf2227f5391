import assert from "node:assert/strict";
import type { FrameLocator, Locator } from "playwright-core";
import { browserTest } from "./support/browserTest";
import { widths } from "./support/customerService";
import type { WorkbenchPage } from "./support/workbenchPage";

const texts = {
  en: {
    mark: "Mark as KPI",
    apply: "Apply",
    written: "Show in sheet",
    change: "Change",
    help: "Help",
  },
  fr: {
    mark: "Marquer comme KPI",
    apply: "Appliquer",
    written: "Voir dans la feuille",
    change: "Modifier",
    help: "Aide",
  },
} as const;

/** What sticks out of the pane on its right side: nothing, on every screen. */
async function assertNothingSticksOut(pane: FrameLocator, screen: string): Promise<void> {
  const outside = await pane.locator("body").evaluate((body) => {
    const width = body.ownerDocument.documentElement.clientWidth;
    return [...body.querySelectorAll("*")].flatMap((element) => {
      const { right, width: own, height } = element.getBoundingClientRect();
      const hidden = own <= 1 || height <= 1;
      return hidden || right <= width + 0.5
        ? []
        : [`${element.tagName} ${element.textContent?.slice(0, 40) ?? ""}`];
    });
  });
  assert.deepEqual(outside, [], screen);
}

async function setPaneWidth({ page }: WorkbenchPage, width: number): Promise<void> {
  const splitter: Locator = page.locator("#splitter");
  await splitter.focus();
  await page.keyboard.press("Home");
  for (let now = 320; now < width; now += 10) await page.keyboard.press("ArrowLeft");
  const { width: shown } = (await page.locator("#pane").boundingBox()) ?? { width: 0 };
  assert.equal(Math.round(shown), width);
}

for (const language of ["en", "fr"] as const) {
  for (const width of [320, 350, 450]) {
    const name = language === "en" ? "English" : "French";
    browserTest(
      `At ${width} pixels no screen of the pane is cut off in ${name}`,
      async (workbench) => {
        const { pane, ribbon, clickColumnHeader } = workbench;
        const words = texts[language];
        await setPaneWidth(workbench, width);
        await assertNothingSticksOut(pane, "first screen");
        await clickColumnHeader(2, widths);
        await ribbon(words.mark).click();
        const apply = pane.getByRole("button", { name: words.apply, exact: true });
        await apply.waitFor();
        await assertNothingSticksOut(pane, "marking");
        await pane.getByRole("button", { name: words.change, exact: true }).click();
        await assertNothingSticksOut(pane, "marking, with all fields");
        await apply.click();
        await pane.getByRole("button", { name: words.written }).waitFor();
        await assertNothingSticksOut(pane, "list");
        await pane.getByRole("list").getByRole("button").first().click();
        await pane.getByRole("heading", { name: "Customer satisfaction" }).waitFor();
        await assertNothingSticksOut(pane, "card");
        await ribbon(words.help).click();
        await pane.getByRole("heading", { name: words.help }).waitFor();
        await assertNothingSticksOut(pane, "help");
      },
      { language },
    );
  }
}
