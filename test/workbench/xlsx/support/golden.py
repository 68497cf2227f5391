"""Writes a workbook with many features through openpyxl: python3 golden.py OUT.xlsx"""

import datetime
import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import (
    CellIsRule,
    ColorScaleRule,
    DataBarRule,
    FormulaRule,
    IconSetRule,
    Rule,
)
from openpyxl.styles import Alignment, Border, Font, GradientFill, NamedStyle, PatternFill, Protection, Side
from openpyxl.styles.colors import Color
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableFormula, TableStyleInfo

book = Workbook()
figures = book.active
figures.title = "Plan 2026"
figures.append(["Period", "Actual", "Target", "Note", "Total"])
for month in range(1, 13):
    figures.append([datetime.date(2025, month, 1), 0.9 + month / 200, 0.95, f"m{month}", f"=B{month + 1}-C{month + 1}"])
    figures.cell(month + 1, 1).number_format = "mmm yyyy"
    figures.cell(month + 1, 2).number_format = "0.0%"
figures["A1"].font = Font(name="Arial", size=12, bold=True, italic=True, underline="double", color="FF1F4E78")
figures["A1"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.4))
figures["B1"].fill = GradientFill(stop=("FFFFFFFF", "FF00B0F0"))
figures["C1"].border = Border(left=Side("thin", "FFFF0000"), bottom=Side("double"), diagonal=Side("hair"), diagonalUp=True)
figures["D1"].alignment = Alignment(horizontal="center", vertical="top", wrap_text=True, text_rotation=45, indent=1)
figures["E1"].protection = Protection(locked=False, hidden=True)
figures["D2"].value = "  spaces kept  "
figures["D3"].value = "line one\nline two"
figures["D4"].value = True
figures["D5"].value = "#N/A"
figures["D6"].value = "=1/0"
figures["D7"].hyperlink = "https://example.org/kpi?a=1&b=2"
figures["D7"].value = "link"
figures["D8"].comment = Comment("Looked at by Ada", "Ada")
if hasattr(figures, "formula_attributes"):  # openpyxl 3.0
    figures["G1"] = "=B2:B4*2"
    figures.formula_attributes["G1"] = {"t": "array", "ref": "G1:G3"}
else:
    from openpyxl.worksheet.formula import ArrayFormula

    figures["G1"] = ArrayFormula("G1:G3", "=B2:B4*2")
figures.merge_cells("A15:C15")
figures["A15"] = "Merged"
figures.column_dimensions["A"].width = 18
figures.column_dimensions["D"].hidden = True
figures.row_dimensions[1].height = 30
figures.row_dimensions[9].hidden = True
figures.freeze_panes = "B2"
figures.sheet_properties.tabColor = "FF00B050"
figures.print_title_rows = "1:1"
figures.print_area = "A1:E13"
figures.page_setup.orientation = "landscape"
figures.oddFooter.center.text = "Page &P"

rules = figures.conditional_formatting
green = PatternFill(bgColor="FFC6EFCE")
rules.add("B2:B13", CellIsRule(operator="between", formula=["0.9", "0.95"], fill=green, font=Font(color="FF006100")))
rules.add("C2:C13", FormulaRule(formula=["$B2<$C2"], fill=PatternFill(bgColor="FFFFC7CE"), stopIfTrue=True))
rules.add("B2:B13", ColorScaleRule("min", None, "FFF8696B", "percentile", 50, "FFFFEB84", "max", None, "FF63BE7B"))
rules.add("B2:B13", DataBarRule("num", 0, "percent", 90, "FF638EC6"))
rules.add("B2:B13", IconSetRule("3Arrows", "percent", [0, 33, 67], reverse=True))
bold = DifferentialStyle(font=Font(bold=True), numFmt=None)
rules.add("D2:D13", Rule("containsText", operator="containsText", text="m1", formula=['NOT(ISERROR(SEARCH("m1",D2)))'], dxf=bold))
rules.add("B2:B13", Rule("top10", rank=3, percent=True, bottom=True, dxf=bold))
rules.add("B2:B13", Rule("aboveAverage", aboveAverage=False, dxf=bold))
rules.add("D2:D13", Rule("duplicateValues", dxf=bold))

choice = DataValidation("list", formula1='"Low,High"', allow_blank=True, showErrorMessage=True, errorTitle="No", error="Pick one")
choice.add("D10:D12")
amount = DataValidation("decimal", operator="greaterThan", formula1="0")
amount.add("B2:B13")
figures.add_data_validation(choice)
figures.add_data_validation(amount)

sales = book.create_sheet("Sales")
sales.append(["Month", "Actual", "Target", "Gap"])
for month in range(1, 5):
    sales.append([f"M{month}", month * 10, 25, f"=Sales[[#This Row],[Actual]]-Sales[[#This Row],[Target]]"])
sales.append(["Total", "=SUBTOTAL(109,Sales[Actual])", None, None])
table = Table(displayName="Sales", ref="A1:D6", totalsRowCount=1)
table.tableStyleInfo = TableStyleInfo("TableStyleMedium2", showRowStripes=True)
table._initialise_columns()
for column, name in zip(table.tableColumns, ["Month", "Actual", "Target", "Gap"]):
    column.name = name
table.tableColumns[0].totalsRowLabel = "Total"
table.tableColumns[1].totalsRowFunction = "sum"
table.tableColumns[3].calculatedColumnFormula = TableFormula(attr_text="Sales[[#This Row],[Actual]]-Sales[[#This Row],[Target]]")
sales.add_table(table)
chart = BarChart()
chart.add_data(Reference(sales, min_col=2, min_row=1, max_row=5), titles_from_data=True)
sales.add_chart(chart, "F2")
sales.protection.set_password("secret")
sales.protection.formatCells = False
sales.protection.enable()

hidden = book.create_sheet("Hidden")
hidden.sheet_state = "veryHidden"
hidden["A1"] = "stays hidden"
styled = NamedStyle("Figure", number_format="#,##0.00")
book.add_named_style(styled)
hidden["A2"] = 1234.5
hidden["A2"].style = "Figure"



def define(name, text, sheet=None, **more):
    if hasattr(book.defined_names, "append"):  # openpyxl 3.0
        book.defined_names.append(DefinedName(name, attr_text=text, localSheetId=sheet, **more))
    elif sheet is None:
        book.defined_names[name] = DefinedName(name, attr_text=text, **more)
    else:
        book.worksheets[sheet].defined_names[name] = DefinedName(name, attr_text=text, **more)


define("Limit", "0.95")
define("Actuals", "'Plan 2026'!$B$2:$B$13", comment="The figures")
define("_kpi_1", "'Plan 2026'!$B$2:$B$13", hidden=True)
define("Local", "Sales!$B$2", sheet=1)
book.properties.creator = "Ada"
book.properties.title = "Golden"
book.active = 1
book.save(sys.argv[1])
