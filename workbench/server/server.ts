import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import path from "node:path";

const root = path.join(__dirname, "..", "..");
const productionOffice = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
};

/** The folders that are served, by the start of the address; the product is served as it was built. */
const folders: readonly (readonly [string, string])[] = [
  ["/addin/", path.join(root, "dist")],
  ["/office/excel-", path.join(root, "node_modules", "@microsoft", "office-js", "dist")],
  ["/office/", path.join(root, "build", "workbench")],
  ["/", path.join(root, "build", "workbench")],
];

function fileOf(address: string): string | undefined {
  const found = folders.find(([start]) => address.startsWith(start));
  if (!found) return undefined;
  const [start, folder] = found;
  const rest = start === "/office/excel-" ? address.slice("/office/".length) : address.slice(start.length);
  const file = path.join(folder, rest === "" ? "index.html" : rest);
  const inside = file.startsWith(folder + path.sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store" });
  response.end(body);
}

/** The pane's page as it ships, with the address of office.js replaced by the workbench's: nothing else differs. */
function panePage(file: string): string {
  const page = readFileSync(file, "utf8");
  if (!page.includes(productionOffice))
    throw new Error(`${file} does not load office.js from ${productionOffice}`);
  return page.replace(productionOffice, "/office/office.js");
}

/** Serves the workbench with one workbook to open. */
export function createWorkbenchServer(workbook: { readonly name: string; readonly bytes: Buffer }): Server {
  return createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    if (address === "/workbook") {
      response.setHeader("X-Workbook-Name", encodeURIComponent(workbook.name));
      return send(response, 200, "application/octet-stream", workbook.bytes);
    }
    const file = fileOf(address);
    if (!file) return send(response, 404, "text/plain", `Not found: ${address}`);
    const type = types[path.extname(file)] ?? "application/octet-stream";
    if (address === "/addin/taskpane.html") return send(response, 200, type, panePage(file));
    response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" });
    createReadStream(file).pipe(response);
  });
}

/** Listens on the wanted port, or the next free one, of this machine alone. */
export function listen(server: Server, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let port = wanted;
    server.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE" || port >= wanted + 50) return reject(error);
      port += 1;
      server.listen(port, "127.0.0.1");
    });
    server.on("listening", () => resolve(port));
    server.listen(port, "127.0.0.1");
  });
}
