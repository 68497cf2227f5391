export { type Book, createBook } from "./book/book";
export { bookData } from "./book/saveBook";
export type { BookData } from "./bookData";
export { newBookData } from "./bookData";
export { connectHost, type Host, type HostOptions } from "./connectHost";
export { customFunctionsGlobal, type OfficeWindow } from "./office/libraryScope";
export { loadOfficeLibrary } from "./office/officeLibrary";
export type { OfficeControls, OfficeOptions } from "./office/officeShim";
