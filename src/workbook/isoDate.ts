/** Excel's serial number of an ISO date (1900 system); undefined when the text is none. */
export function serialOfIsoDate(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  const same = new Date(time).toISOString().slice(0, 10) === text.trim();
  return same ? time / 86_400_000 + 25_569 : undefined;
}

/** The ISO date of Excel's serial number (1900 system, from March 1900 on). */
export function isoDateOfSerial(serial: number): string {
  return new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
