import type { MessageTable } from "../../../src/kpi/words/messages";

const call =
  "npm run --silent apply -- in.xlsx --kpis definitions.json --out out.xlsx [--json] [--sharing] [--language en|fr]";

const usage = (en: string, fr: string): { readonly en: string; readonly fr: string } => ({
  en: `Usage: ${call}. ${en}.`,
  fr: `Usage : ${call}. ${fr}.`,
});

/** What can be wrong with the command, its files and its definitions. */
export const commandMessages: MessageTable = {
  usageInput: usage("The workbook to open is missing", "Le classeur à ouvrir manque"),
  usageSurplus: usage("“{what}” is one argument too many", "« {what} » est un argument de trop"),
  usageMissing: usage("{what} is missing", "{what} manque"),
  usageUnknown: usage("There is no option {what}", "L’option {what} n’existe pas"),
  usageValue: usage("{what} needs a value, or none", "{what} attend une valeur, ou aucune"),
  usageLanguage: usage(
    "“{what}” is not a language: use en or fr",
    "« {what} » n’est pas une langue : utilisez en ou fr",
  ),
  fileUnreadable: {
    en: "{at}: the file cannot be read ({reason}). Check the path.",
    fr: "{at} : le fichier ne peut pas être lu ({reason}). Vérifiez le chemin.",
  },
  fileUnwritable: {
    en: "{at}: the file cannot be written ({reason}). Choose a folder that exists and that you may write to.",
    fr: "{at} : le fichier ne peut pas être écrit ({reason}). Choisissez un dossier existant où vous pouvez écrire.",
  },
  notAFile: {
    en: "{at}: this is a folder or a device. Choose a file to write to.",
    fr: "{at} : c’est un dossier ou un périphérique. Choisissez un fichier où écrire.",
  },
  jsonSyntax: {
    en: "{at}: this is not valid JSON ({message}). Correct it there.",
    fr: "{at} : ce n’est pas du JSON valide ({message}). Corrigez-le à cet endroit.",
  },
  jsonUnknownField: {
    en: "{at}: there is no such field. The fields are: {known}.",
    fr: "{at} : ce champ n’existe pas. Les champs sont : {known}.",
  },
  jsonMissingField: {
    en: "{at}: this field is missing. Add it.",
    fr: "{at} : ce champ manque. Ajoutez-le.",
  },
  jsonChoice: {
    en: "{at}: {received} is none of the choices. Use one of: {choices}.",
    fr: "{at} : {received} n’est pas un choix possible. Utilisez l’un de : {choices}.",
  },
  jsonTarget: {
    en: '{at}: {received} is no target. Use a number, an address such as "E2:E37", {"lower": …, "upper": …}, {"ramp": 150} with baseline and dueDate, or {"lastYear": 0.05}.',
    fr: '{at} : {received} n’est pas une cible. Utilisez un nombre, une adresse comme "E2:E37", {"lower": …, "upper": …}, {"ramp": 150} avec baseline et dueDate, ou {"lastYear": 0.05}.',
  },
  jsonNumber: {
    en: "{at}: {received} is no number. Write a number such as 0.95, without quotes.",
    fr: "{at} : {received} n’est pas un nombre. Écrivez un nombre comme 0.95, sans guillemets.",
  },
  jsonText: {
    en: "{at}: {received} is no text. Write a text in quotes.",
    fr: "{at} : {received} n’est pas un texte. Écrivez un texte entre guillemets.",
  },
  jsonList: {
    en: "{at}: {received} is no list. Write the values between [ and ].",
    fr: "{at} : {received} n’est pas une liste. Écrivez les valeurs entre [ et ].",
  },
  jsonObject: {
    en: '{at}: {received} is no object. Write fields such as {"name": "Sales"} between { and }.',
    fr: '{at} : {received} n’est pas un objet. Écrivez des champs comme {"name": "Ventes"} entre { et }.',
  },
  jsonEmpty: {
    en: "{at}: nothing is in here. Fill it in, or leave the field out where it may be.",
    fr: "{at} : il n’y a rien ici. Remplissez ce champ, ou omettez-le s’il est facultatif.",
  },
  jsonLong: {
    en: "{at}: this text has more characters than a cell can hold. Write at most {most}.",
    fr: "{at} : ce texte compte plus de caractères qu’une cellule n’en contient. Écrivez-en au plus {most}.",
  },
  jsonTwice: {
    en: "{at}: {received} says something twice. Say it once.",
    fr: "{at} : {received} dit deux fois la même chose. Dites-la une fois.",
  },
  jsonSmall: {
    en: "{at}: {received} is too small. Write {least} or more.",
    fr: "{at} : {received} est trop petit. Écrivez {least} ou davantage.",
  },
  jsonDate: {
    en: '{at}: {received} is no day of the calendar. Write it like "2026-12-31".',
    fr: '{at} : {received} n’est pas un jour du calendrier. Écrivez-le comme "2026-12-31".',
  },
  jsonId: {
    en: '{at}: {received} is no id. Use 2 to 16 lower-case letters and digits, a letter first, such as "k4d2z".',
    fr: '{at} : {received} n’est pas un identifiant. Utilisez 2 à 16 minuscules et chiffres, une lettre d’abord, comme "k4d2z".',
  },
  jsonAddress: {
    en: '{at}: {received} is no address. Write it like "D2:D37" or "\'Plan 2026\'!B4".',
    fr: '{at} : {received} n’est pas une adresse. Écrivez-la comme "D2:D37" ou "\'Plan 2026\'!B4".',
  },
};
