import { unzipSync, zipSync } from "fflate";
import { unreadable } from "../problem";

export type Parts = ReadonlyMap<string, Uint8Array>;

/** How much an archive may unpack to before it is refused as a zip bomb. */
export interface ZipLimits {
  readonly bytes: number;
  readonly parts: number;
}

const DEFAULT_LIMITS: ZipLimits = { bytes: 512 * 1024 * 1024, parts: 20_000 };
const OLE_HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A zip cannot hold dates before 1980; one fixed date makes the same workbook the same bytes. */
const FIXED_DATE = new Date(1980, 0, 1);

/**
 * Unpacks an .xlsx file into its parts, in the archive's order.
 * @throws UnreadableFile when it is no zip, an OLE file (.xls, password), cut off, damaged or too large unpacked.
 */
export function unzipParts(bytes: Uint8Array, limits: ZipLimits = DEFAULT_LIMITS): Map<string, Uint8Array> {
  refuseOtherKinds(bytes);
  let total = 0;
  let count = 0;
  const parts = new Map<string, Uint8Array>();
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        count += 1;
        if (total > limits.bytes || count > limits.parts) {
          throw unreadable("fileTooLarge", { limit: Math.round(limits.bytes / 1024 / 1024) });
        }
        return !name.endsWith("/");
      },
    });
    for (const [name, content] of Object.entries(files)) {
      parts.set(name.replace(/\\/g, "/").replace(/^\/+/, ""), content);
    }
  } catch (error) {
    if (error instanceof Error && error.name === "UnreadableFile") throw error;
    throw unreadable("fileDamaged");
  }
  return parts;
}

function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw unreadable("fileEmpty");
  if (OLE_HEADER.every((byte, index) => bytes[index] === byte)) {
    throw unreadable(holdsWideText(bytes, "EncryptedPackage") ? "fileEncrypted" : "fileOldXls");
  }
  const startsAsZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  if (!startsAsZip) throw unreadable("fileNotXlsx");
  if (!hasEndOfDirectory(bytes)) throw unreadable("fileTruncated");
}

/** A complete zip ends with its directory's end record, at most 64 KB of comment after it. */
function hasEndOfDirectory(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 65_535; at -= 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6)
      return true;
  }
  return false;
}

/** OLE directories name their streams in UTF-16, low byte first. */
function holdsWideText(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at += 1) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Packs parts in the given order; the same parts always give the same bytes. */
export function zipParts(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: FIXED_DATE });
}
