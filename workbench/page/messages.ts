import { element } from "./element";
import type { PageWords } from "./words";

/** The line of messages under the ribbon: what happened, and questions that need an answer. */
export interface Messages {
  say(text: string, kind: "info" | "error"): void;
  ask(text: string, yes: { label: string; run(): void }, no: { label: string; run?(): void }): void;
  clear(): void;
}

export function createMessages(place: HTMLElement, words: () => PageWords): Messages {
  const clear = (): void => place.replaceChildren();
  return {
    clear,
    say(text, kind) {
      place.replaceChildren(
        element(
          "div",
          { class: `message ${kind}`, role: kind === "error" ? "alert" : "status" },
          element("span", {}, text),
          element("button", { type: "button", click: clear }, words().dismiss),
        ),
      );
    },
    ask(text, yes, no) {
      const answer = (run?: () => void) => () => {
        clear();
        run?.();
      };
      place.replaceChildren(
        element(
          "div",
          { class: "message question", role: "alert" },
          element("span", {}, text),
          element("button", { type: "button", click: answer(yes.run) }, yes.label),
          element("button", { type: "button", click: answer(no.run) }, no.label),
        ),
      );
    },
  };
}
