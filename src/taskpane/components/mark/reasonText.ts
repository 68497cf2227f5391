import type { Reason } from "../../../workbook/port";
import type { Words } from "../../words";

/** Why a guess was made, in words. */
export function reasonText({ code, at, text = "" }: Reason, words: Words): string {
  switch (code) {
    case "header":
      return words.becauseHeader(text, at ?? "");
    case "tableColumn":
      return words.becauseTableColumn(text);
    case "dates":
      return words.becauseDates;
    case "names":
      return words.becauseNames;
    case "numberFormat":
      return words.becauseNumberFormat(text);
    case "word":
      return words.becauseWord(text);
    case "register":
      return words.becauseRegister;
    case "default":
      return words.becauseDefault;
  }
}
