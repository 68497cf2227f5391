import type { XlsxProblemCode } from "./problem";

/** What to tell the person whose file did not open: what is wrong and the cure. */
export const xlsxProblemWords: Readonly<
  Record<XlsxProblemCode, { readonly en: string; readonly fr: string }>
> = {
  fileEmpty: {
    en: "The file is empty. Choose a workbook saved as .xlsx.",
    fr: "Le fichier est vide. Choisissez un classeur enregistré en .xlsx.",
  },
  fileNotXlsx: {
    en: "This file is not an Excel workbook (.xlsx). Open it in Excel and save it as .xlsx first.",
    fr: "Ce fichier n’est pas un classeur Excel (.xlsx). Ouvrez-le dans Excel et enregistrez-le d’abord en .xlsx.",
  },
  fileOldXls: {
    en: "This is a workbook of the old .xls kind. Open it in Excel and save it as .xlsx.",
    fr: "Ce classeur est de l’ancien type .xls. Ouvrez-le dans Excel et enregistrez-le en .xlsx.",
  },
  fileEncrypted: {
    en: "The workbook is protected by a password. Remove the password in Excel (File, Info, Protect Workbook) and save it.",
    fr: "Le classeur est protégé par un mot de passe. Retirez-le dans Excel (Fichier, Informations, Protéger le classeur) et enregistrez.",
  },
  fileBinaryXlsb: {
    en: "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx.",
    fr: "Ce classeur est binaire (.xlsb). Ouvrez-le dans Excel et enregistrez-le en .xlsx.",
  },
  fileTruncated: {
    en: "The file is cut off: its end is missing. Copy or download it again.",
    fr: "Le fichier est tronqué : sa fin manque. Copiez-le ou téléchargez-le de nouveau.",
  },
  fileDamaged: {
    en: "The file is damaged and cannot be unpacked. Let Excel repair it (Open and Repair) and save it.",
    fr: "Le fichier est endommagé et ne peut être décompressé. Faites-le réparer par Excel (Ouvrir et réparer) et enregistrez-le.",
  },
  fileTooLarge: {
    en: "Unpacked, the file is larger than {limit} MB, more than can be opened here. Keep only the sheets you need.",
    fr: "Décompressé, le fichier dépasse {limit} Mo, plus que ce qui peut être ouvert ici. Ne gardez que les feuilles utiles.",
  },
  fileNoWorkbook: {
    en: "The file is a zip archive without a workbook in it. Choose a file saved by Excel as .xlsx.",
    fr: "Le fichier est une archive zip sans classeur. Choisissez un fichier enregistré par Excel en .xlsx.",
  },
  filePartMissing: {
    en: "The workbook is incomplete: its part {part} is missing. Let Excel repair it (Open and Repair) and save it.",
    fr: "Le classeur est incomplet : sa partie {part} manque. Faites-le réparer par Excel (Ouvrir et réparer) et enregistrez-le.",
  },
  fileMalformedXml: {
    en: "The part {part} of the workbook is damaged ({reason}). Let Excel repair it (Open and Repair) and save it.",
    fr: "La partie {part} du classeur est endommagée ({reason}). Faites-la réparer par Excel (Ouvrir et réparer) et enregistrez.",
  },
};
