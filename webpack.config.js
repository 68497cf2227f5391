const path = require("node:path");
const { readFileSync, readdirSync, existsSync } = require("node:fs");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const { generateHelp } = require("./src/functions/metadata/generateHelp.cjs");
const { generateMetadata } = require("./src/functions/metadata/generateMetadata.cjs");

const developmentAddress = "https://localhost:3000/";

/** Where a production build is meant to stand; a placeholder of the reserved .example domain until one is given. */
const placeholderAddress = "https://kpi-status.example/";

function readAddress(env, production) {
  const address = env.address ?? (production ? placeholderAddress : developmentAddress);
  if (!/^https:\/\/[^\s"<>&]+$/.test(address))
    throw new Error(`The address must begin with https://, not be ${address}`);
  if (production && address === placeholderAddress) {
    process.stderr.write(
      `No address given: the build is made for ${address} (npm run build -- --env address=https://…/)\n`,
    );
  }
  return address.endsWith("/") ? address : `${address}/`;
}

const transpile = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { noEmit: false } },
};

const shared = (mode) => ({
  mode,
  target: ["web", "es2022"],
  devtool: mode === "production" ? false : "source-map",
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  performance: { hints: false },
  cache: { type: "filesystem", buildDependencies: { config: [__filename] } },
  stats: "errors-warnings",
});

/** Writes the functions' metadata beside the scripts: for Excel in each language, and for the pane's help. */
class MetadataPlugin {
  constructor(helpBase) {
    this.helpBase = helpBase;
  }
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("MetadataPlugin", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "MetadataPlugin", stage }, async () => {
        const { en, fr } = await generateMetadata({ helpBase: this.helpBase });
        const emit = (name, text) => compilation.emitAsset(name, new webpack.sources.RawSource(text));
        emit("functions.json", JSON.stringify(en, null, 1));
        emit("functions.fr.json", JSON.stringify(fr, null, 1));
        emit("functions.help.json", JSON.stringify(generateHelp({ helpBase: this.helpBase })));
      });
    });
  }
}

/** The help pages that functions and manifest point to, from the documents in docs/functions. */
async function helpPages() {
  const folder = path.join(__dirname, "docs", "functions");
  if (!existsSync(folder)) return [];
  const { marked } = await import("marked");
  const template = readFileSync(
    path.join(__dirname, "src", "functions", "metadata", "helpPage.html"),
    "utf8",
  );
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => {
      const text = readFileSync(path.join(folder, name), "utf8").replace(/\.md\)/g, ".html)");
      const title = /^# (.*)$/m.exec(text)?.[1] ?? "KPI Status";
      const page = template.replace("{title}", () => title).replace("{body}", () => marked.parse(text));
      const file = name === "README.md" ? "index.html" : name.replace(/\.md$/, ".html");
      return { file: `functions/${file}`, page };
    });
}

class HelpPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HelpPlugin", (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "HelpPlugin", stage }, async () => {
        for (const { file, page } of await helpPages())
          compilation.emitAsset(file, new webpack.sources.RawSource(page));
      });
    });
  }
}

/** What is shipped: the page of the shared runtime, its functions and commands first, the pane when it is opened. */
function product(address, mode) {
  return {
    ...shared(mode),
    name: "product",
    entry: { functions: "./src/runtime.ts" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "pane.[id].[contenthash:8].js",
      clean: true,
    },
    module: { rules: [transpile] },
    plugins: [
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        scriptLoading: "defer",
      }),
      new MetadataPlugin(address),
      new HelpPlugin(),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "LICENSE", to: "LICENSE.txt" },
          {
            from: "manifest.xml",
            transform: (content) => content.toString().replaceAll(developmentAddress, address),
          },
        ],
      }),
    ],
    devServer: {
      host: "localhost",
      port: 3000,
      hot: false,
      headers: { "Access-Control-Allow-Origin": "*" },
      devMiddleware: { writeToDisk: false },
    },
  };
}

/** The workbench: a page that plays Excel, and the script that stands in for office.js inside the pane. Never shipped. */
function workbench(mode) {
  const spreadsheet = path.dirname(require.resolve("@odoo/o-spreadsheet"));
  return {
    ...shared(mode),
    name: "workbench",
    entry: {
      page: "./workbench/page/index.ts",
      office: "./workbench/page/office.ts",
      officeConnection: "./workbench/page/officeConnection.ts",
    },
    output: { path: path.resolve(__dirname, "build", "workbench"), filename: "[name].js", clean: true },
    resolve: {
      extensions: [".ts", ".js"],
      alias: { "@odoo/o-spreadsheet$": path.join(spreadsheet, "o_spreadsheet.esm.js") },
    },
    module: {
      rules: [
        transpile,
        { test: /o_spreadsheet\.xml$/, type: "asset/source" },
        { test: /manifest\.xml$/, type: "asset/source" },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        { test: /\.(woff2?|ttf|eot|svg)$/, type: "asset/resource" },
      ],
    },
    plugins: [
      new HtmlPlugin({ template: "./workbench/page/page.html", filename: "index.html", chunks: ["page"] }),
    ],
  };
}

/** Local development over https, with the certificates that Office trusts. */
async function withCertificates(config) {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    ...config,
    devServer: { ...config.devServer, server: { type: "https", options: await getHttpsServerOptions() } },
  };
}

module.exports = async (env = {}, { mode = "production" } = {}) => {
  const production = mode === "production";
  const only = product(readAddress(env, production), mode);
  if (env.WEBPACK_SERVE) return withCertificates(only);
  return env.workbench ? [only, workbench(mode)] : only;
};
