import { type Book, createBook } from "./book/book";
import type { BookData } from "./bookData";
import { connectHost, type Host, type HostOptions } from "./connectHost";
import { loadKpiFunctions } from "./functions/kpiFunctions";
import { windowWithoutPage, type OfficeWindow } from "./office/libraryScope";
import { librarySource } from "./office/librarySource";
import { loadOfficeLibrary } from "./office/officeLibrary";
import type { OfficeControls, OfficeOptions } from "./office/officeShim";
import { runLibrary } from "./office/runLibrary";

/** Excel without a window: Microsoft's client library on the host, for tests and the command line. */
export interface OpenedExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly book: Book;
  readonly host: Host;
  readonly controls: OfficeControls;
  /** The library's globals. */
  readonly scope: OfficeWindow;
  /** Loads the add-in's functions, as its page does. */
  loadFunctions(): Promise<void>;
  /** Resolves when all calls of custom functions are answered. */
  settled(): Promise<void>;
  close(): void;
}

export interface OpenOptions extends HostOptions, OfficeOptions {}

export function openExcel(from?: Book | BookData, options: OpenOptions = {}): Promise<OpenedExcel> {
  const book = from === undefined || "sheets" in from ? createBook(from) : from;
  const host = connectHost(book, options);
  const scope = windowWithoutPage("workbench");
  runLibrary(librarySource(), scope);
  const controls = loadOfficeLibrary(scope, host, options);
  const opened: OpenedExcel = {
    Excel: scope.Excel as typeof Excel,
    Office: scope.Office as typeof Office,
    OfficeExtension: scope.OfficeExtension as typeof OfficeExtension,
    CustomFunctions: scope.CustomFunctions as typeof CustomFunctions,
    book,
    host,
    controls,
    scope,
    loadFunctions: () => loadKpiFunctions(opened),
    settled: () => book.functions.settled(),
    close: () => host.onMessage(() => undefined),
  };
  return Promise.resolve(opened);
}
