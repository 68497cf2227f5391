"""Says what openpyxl sees in a workbook, as JSON: python3 describe.py FILE.xlsx"""

import json
import sys
import warnings

from openpyxl import load_workbook

warnings.simplefilter("ignore")
path = sys.argv[1]
formulas = load_workbook(path)
values = load_workbook(path, data_only=True)


def look(cell):
    return {
        "font": [cell.font.name, cell.font.sz, cell.font.b, cell.font.i, cell.font.u, str(cell.font.color and cell.font.color.rgb)],
        "fill": [cell.fill.fill_type, repr(getattr(cell.fill, "fgColor", None) and cell.fill.fgColor.value)],
        "border": [side and side.style for side in (cell.border.left, cell.border.right, cell.border.top, cell.border.bottom)],
        "format": cell.number_format,
        "alignment": [cell.alignment.horizontal, cell.alignment.vertical, cell.alignment.wrap_text, cell.alignment.textRotation],
        "locked": cell.protection.locked,
    }


def describe(sheet, cached):
    cells = {}
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None and not cell.has_style:
                continue
            content = getattr(cell.value, "text", cell.value)
            cells[cell.coordinate] = {
                "content": str(content),
                "value": str(cached[cell.coordinate].value),
                "type": cell.data_type,
                **look(cell),
                "comment": cell.comment and cell.comment.text,
                "link": cell.hyperlink and [cell.hyperlink.target, cell.hyperlink.location],
            }
    rules = []
    for group in sheet.conditional_formatting:
        for rule in group.rules:
            dxf = rule.dxf
            rules.append(
                {
                    "range": str(group.sqref),
                    "type": rule.type,
                    "operator": rule.operator,
                    "text": rule.text,
                    "formula": rule.formula,
                    "priority": rule.priority,
                    "stop": bool(rule.stopIfTrue),
                    "rank": rule.rank,
                    "format": dxf and dxf.numFmt and dxf.numFmt.formatCode,
                    "color": str(dxf and dxf.font and dxf.font.color and dxf.font.color.rgb),
                    "fill": str(dxf and dxf.fill and dxf.fill.bgColor.rgb),
                    "icons": rule.iconSet and rule.iconSet.iconSet,
                    "points": [
                        [point.type, point.val]
                        for part in (rule.colorScale, rule.dataBar, rule.iconSet)
                        if part
                        for point in part.cfvo
                    ],
                }
            )
    return {
        "state": sheet.sheet_state,
        "cells": cells,
        "merges": sorted(str(area) for area in sheet.merged_cells.ranges),
        "frozen": sheet.freeze_panes,
        "widths": {letter: [size.width, size.hidden] for letter, size in sheet.column_dimensions.items()},
        "heights": {str(row): [size.height, size.hidden] for row, size in sheet.row_dimensions.items() if size.height or size.hidden},
        "rules": sorted(rules, key=lambda rule: rule["priority"]),
        "validations": [[rule.type, str(rule.sqref), rule.formula1, rule.operator] for rule in sheet.data_validations.dataValidation],
        "tables": {
            table.name: [table.ref, [[column.name, column.totalsRowFunction, column.calculatedColumnFormula and column.calculatedColumnFormula.attr_text] for column in table.tableColumns]]
            for table in sheet.tables.values()
        },
        "charts": len(sheet._charts),
        "protected": sheet.protection.sheet,
        "password": sheet.protection.password,
        "printTitles": sheet.print_title_rows,
        "footer": sheet.oddFooter.center.text,
        "tab": str(sheet.sheet_properties.tabColor and sheet.sheet_properties.tabColor.rgb),
    }


if hasattr(formulas.defined_names, "definedName"):  # openpyxl 3.0
    names = [[name.name, name.attr_text, name.localSheetId, bool(name.hidden)] for name in formulas.defined_names.definedName]
else:
    names = [[name.name, name.attr_text, None, bool(name.hidden)] for name in formulas.defined_names.values()]
    for position, sheet in enumerate(formulas.worksheets):
        names += [[name.name, name.attr_text, position, bool(name.hidden)] for name in sheet.defined_names.values()]

print(
    json.dumps(
        {
            "sheets": [sheet.title for sheet in formulas.worksheets],
            "byName": {sheet.title: describe(sheet, values[sheet.title]) for sheet in formulas.worksheets},
            "names": sorted(names, key=str),
            "creator": formulas.properties.creator,
        },
        default=str,
    )
)
