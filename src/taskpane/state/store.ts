/** A value that can be watched: all state of the pane lives in one of these, without React. */
export interface Store<S extends object> {
  getState(): S;
  /** Replaces the named fields; listeners hear of it only when one of them differs. */
  setState(patch: Partial<S>): void;
  /** Returns the way to stop listening. */
  subscribe(listener: () => void): () => void;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    setState(patch) {
      const keys = Object.keys(patch) as (keyof S)[];
      if (keys.every((key) => Object.is(state[key], patch[key]))) return;
      state = { ...state, ...patch };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
