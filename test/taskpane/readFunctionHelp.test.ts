import { readFunctionHelp } from "../../src/taskpane/readFunctionHelp";

const answer = (body: string, status = 200): Promise<Response> =>
  Promise.resolve(new Response(body, { status }));

test("the list is read from the file that the build puts beside the page", async () => {
  const asked: string[] = [];
  const help = await readFunctionHelp((file) => {
    asked.push(file);
    return answer('{"en":[],"fr":[]}');
  });
  expect(asked).toEqual(["functions.help.json"]);
  expect(help).toEqual({ en: [], fr: [] });
});

test("a missing file and a lost connection are no list", async () => {
  expect(await readFunctionHelp(() => answer("", 404))).toBeUndefined();
  expect(await readFunctionHelp(() => Promise.reject(new TypeError("Failed to fetch")))).toBeUndefined();
});

test("any other error is not kept quiet", async () => {
  await expect(readFunctionHelp(() => Promise.reject(new RangeError("odd")))).rejects.toThrow("odd");
});
