import type { MessageTable } from "../../../src/kpi/words/messages";

/** What can be wrong with the command, its files and its definitions. */
export const commandMessages: MessageTable = {
  usage: {
    en: "Usage: npm run --silent apply -- in.xlsx --kpis definitions.json --out out.xlsx [--json] [--sharing] [--language en|fr]. {what}.",
    fr: "Usage : npm run --silent apply -- in.xlsx --kpis definitions.json --out out.xlsx [--json] [--sharing] [--language en|fr]. {what}.",
  },
  fileUnreadable: {
    en: "{at}: the file cannot be read ({reason}). Check the path.",
    fr: "{at} : le fichier ne peut pas être lu ({reason}). Vérifiez le chemin.",
  },
  fileUnwritable: {
    en: "{at}: the file cannot be written ({reason}). Choose a folder that exists and that you may write to.",
    fr: "{at} : le fichier ne peut pas être écrit ({reason}). Choisissez un dossier existant où vous pouvez écrire.",
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
  jsonValue: {
    en: "{at}: {received} {rule}. Correct the field.",
    fr: "{at} : {received} {rule}. Corrigez ce champ.",
  },
};
