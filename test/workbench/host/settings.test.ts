import { openExcel, type OpenedExcel } from "../../../workbench/host/openExcel";

const xml = '<kpis xmlns="urn:example:kpis"><kpi name="Churn"/></kpis>';

describe("what a workbook holds beside its sheets", () => {
  let excel: OpenedExcel;

  beforeEach(async () => {
    excel = await openExcel();
  });

  it("keeps settings of any plain value by key", async () => {
    await excel.Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("language", "fr");
      settings.add("widths", { name: 120, open: [true, null] });
      settings.add("language", "en");
      const language = settings.getItem("language").load("value");
      const widths = settings.getItem("widths").load("value");
      const none = settings.getItemOrNullObject("nothing").load("key");
      const count = settings.getCount();
      await context.sync();
      expect(language.value).toBe("en");
      expect(widths.value).toEqual({ name: 120, open: [true, null] });
      expect([none.isNullObject, count.value]).toEqual([true, 2]);
      settings.getItem("language").delete();
      settings.load("items/key");
      await context.sync();
      expect(settings.items.map(({ key }) => key)).toEqual(["widths"]);
      settings.getItem("language").load("value");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  it("keeps XML parts, found by id and by namespace", async () => {
    await excel.Excel.run(async (context) => {
      const { customXmlParts } = context.workbook;
      const part = customXmlParts.add(xml).load("id,namespaceUri");
      await context.sync();
      expect(part.namespaceUri).toBe("urn:example:kpis");
      const found = customXmlParts.getByNamespace("urn:example:kpis").getOnlyItem();
      const text = found.getXml();
      const none = customXmlParts.getByNamespace("urn:other").getOnlyItemOrNullObject().load("id");
      await context.sync();
      expect([text.value, none.isNullObject]).toEqual([xml, true]);
      found.setXml("<kpis/>");
      const changed = customXmlParts.getItem(part.id).getXml();
      await context.sync();
      expect(changed.value).toBe("<kpis/>");
      customXmlParts.getItem(part.id).delete();
      const count = customXmlParts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it("refuses what is no XML", async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.customXmlParts.add("<kpis><kpi></kpis>");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    });
  });

  it("takes nothing of it back on undo, as Excel does not either", async () => {
    await excel.Excel.run(async (context) => {
      context.workbook.settings.add("language", "fr");
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
      await context.sync();
      excel.book.dispatch("REQUEST_UNDO");
      const cell = context.workbook.worksheets.getFirst().getRange("A1").load("values");
      const language = context.workbook.settings.getItem("language").load("value");
      await context.sync();
      expect([cell.values, language.value]).toEqual([[[""]], "fr"]);
    });
  });

  it("knows the file's title and author", async () => {
    await excel.Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "KPI review";
      properties.load("title,author");
      await context.sync();
      expect([properties.title, properties.author]).toEqual(["KPI review", ""]);
    });
  });
});
