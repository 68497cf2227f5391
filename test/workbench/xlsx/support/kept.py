"""Writes what only the file keeps: comments, a filter, validations that name cells, a chart."""

import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation

book = Workbook()
sheet = book.active
sheet.title = "Log"
sheet.append(["Month", "Actual", "Kind", "Remark"])
for month in range(1, 7):
    sheet.append([f"M{month}", month * 10, "ab"[month % 2], f"r{month}"])
for row, word in enumerate(["a", "b"], 1):
    sheet.cell(row, 8).value = word
sheet["A2"].comment = Comment("stays", "Ada")
sheet["C3"].comment = Comment("moves", "Ada")
sheet.auto_filter.ref = "A1:D7"
sheet.auto_filter.add_filter_column(2, ["a"])
kinds = DataValidation("list", formula1="$H$1:$H$2")
kinds.add("C2:C7")
sheet.add_data_validation(kinds)
chart = BarChart()
chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=7), titles_from_data=True)
sheet.add_chart(chart, "F10")
book.save(sys.argv[1])
