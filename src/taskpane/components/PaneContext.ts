import { createContext, useContext, useSyncExternalStore } from "react";
import type { Pane } from "../state/pane";
import type { PaneState } from "../state/paneState";
import { wordsOf, type Words } from "../words";
import type { Bilingual } from "../words/bilingual";

const PaneContext = createContext<Pane | undefined>(undefined);

export const PaneProvider = PaneContext.Provider;

/** Everything a component can ask of the pane. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("A component of the pane stands outside its PaneProvider.");
  return pane;
}

/** Subscribes to a part of the state; `select` must return something of the state itself, not a new object. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

export const useWords = (): Words => wordsOf[usePaneState((state) => state.language)];

/** The texts of one part of the pane, in the pane's language. */
export const useTexts = <T>(texts: Bilingual<T>): T => texts[usePaneState((state) => state.language)];
