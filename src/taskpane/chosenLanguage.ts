import { languages, type Language } from "../kpi/definition";

const key = "kpiStatus.language";

/** The language chosen in the pane before, on this computer; undefined when none was, or storage is closed to us. */
export function chosenLanguage(storage: () => Storage): Language | undefined {
  const stored = allowed(() => storage().getItem(key));
  return languages.find((language) => language === stored);
}

export function keepLanguage(storage: () => Storage, language: Language): void {
  allowed(() => storage().setItem(key, language));
}

/** Excel on the web may close the storage of embedded pages (a SecurityError): the choice then lasts for the session. */
function allowed<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
