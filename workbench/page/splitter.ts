/** The pane's width in pixels, as Excel lets it be dragged. */
export const paneWidths = { least: 320, usual: 350, most: 450 } as const;

const step = 10;

/** Lets the pane be widened by dragging the bar left of it, or with the arrow keys on the bar. */
export function followSplitter(bar: HTMLElement, pane: HTMLElement): void {
  let width: number = paneWidths.usual;
  const setWidth = (wanted: number): void => {
    width = Math.round(Math.min(paneWidths.most, Math.max(paneWidths.least, wanted)));
    pane.style.width = `${width}px`;
    bar.setAttribute("aria-valuenow", String(width));
    window.dispatchEvent(new Event("resize"));
  };
  bar.setAttribute("aria-valuemin", String(paneWidths.least));
  bar.setAttribute("aria-valuemax", String(paneWidths.most));
  setWidth(width);

  bar.addEventListener("pointerdown", (down) => {
    const start = width;
    bar.setPointerCapture(down.pointerId);
    document.body.classList.add("resizing");
    const move = (event: PointerEvent): void => setWidth(start + down.clientX - event.clientX);
    const end = (): void => {
      bar.removeEventListener("pointermove", move);
      document.body.classList.remove("resizing");
    };
    bar.addEventListener("pointermove", move);
    bar.addEventListener("pointerup", end, { once: true });
    bar.addEventListener("pointercancel", end, { once: true });
  });
  bar.addEventListener("keydown", (event) => {
    const change = { ArrowLeft: step, ArrowRight: -step, Home: -1000, End: 1000 }[event.key];
    if (change === undefined) return;
    event.preventDefault();
    setWidth(width + change);
  });
}
