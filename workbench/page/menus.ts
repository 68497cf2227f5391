import { registries } from "@odoo/o-spreadsheet";

/**
 * What the spreadsheet's own menus offer and the workbench does not carry into Excel's terms: tables, rules, names and
 * links come from files and from the add-in; charts, pivots and images are not played at all.
 */
const unplayed: Readonly<Record<string, readonly string[]>> = {
  file: ["settings"],
  edit: ["edit_table"],
  view: ["group_headers", "toggle_pin_panel", "view_irregularity_map"],
  insert: [
    "insert_chart",
    "insert_carousel",
    "insert_pivot",
    "insert_image",
    "insert_table",
    "insert_checkbox",
    "insert_dropdown",
  ],
  format: ["format_cf"],
  data: [
    "data_validation",
    "named_range",
    "add_remove_data_filter",
    "pivot_data_sources",
    "column_statistics",
  ],
};

const unplayedOfCells = ["edit_table", "delete_table", "insert_link"];

interface Entry {
  readonly id?: string;
  children?: readonly (Entry | (() => unknown))[];
}

/** Takes those entries out of the menus, once for all grids of the page. */
export function hideUnplayedMenus(): void {
  for (const [menu, ids] of Object.entries(unplayed)) {
    const entry = registries.topbarMenuRegistry.get(menu) as Entry;
    entry.children = (entry.children ?? []).filter(
      (child) => !("id" in child && ids.includes(child.id ?? "")),
    );
  }
  for (const id of unplayedOfCells) registries.cellMenuRegistry.remove(id);
}
