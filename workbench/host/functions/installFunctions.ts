import type { Book } from "../book/book";
import type { Host } from "../connectHost";
import type { FunctionLibrary } from "./functionMetadata";

/** The add-in's functions are loaded: cells may call them from now on. */
export function installFunctions(book: Book, host: Host, library: FunctionLibrary): void {
  book.functions.install(library, (entries) => host.post(entries));
}
