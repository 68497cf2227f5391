import { createStore } from "../../../src/taskpane/state/store";

test("a store tells its listeners of a change, once each", () => {
  const store = createStore({ count: 0, name: "a" });
  const heard: number[] = [];
  store.subscribe(() => heard.push(store.getState().count));
  store.setState({ count: 1 });
  store.setState({ count: 2, name: "b" });
  expect(heard).toEqual([1, 2]);
  expect(store.getState()).toEqual({ count: 2, name: "b" });
});

test("setting what is there already is no change: same state object, nobody told", () => {
  const store = createStore({ count: 1 });
  const before = store.getState();
  const listener = jest.fn();
  store.subscribe(listener);
  store.setState({ count: 1 });
  expect(store.getState()).toBe(before);
  expect(listener).not.toHaveBeenCalled();
});

test("a listener that stopped hears nothing, even when it stops while being told", () => {
  const store = createStore({ count: 0 });
  const second = jest.fn();
  const stopFirst = store.subscribe(() => stopFirst());
  store.subscribe(second);
  store.setState({ count: 1 });
  store.setState({ count: 2 });
  expect(second).toHaveBeenCalledTimes(2);
});
