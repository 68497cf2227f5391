import type { WorkOptions } from "./port";

/** How many KPIs are planned before the pane may draw again. */
const atOnce = 20;

/** Thrown where a work ends because the person asked for it. */
export class Stopped extends Error {
  constructor() {
    super("The person ended the work");
    this.name = "Stopped";
  }
}

/** A work as it goes on: told KPI by KPI, and ended between two requests when the person asks for it. */
export interface Work {
  /** Says how many KPIs will be planned and written; counting begins anew. */
  expect(kpis: number): void;
  /** Tells that a KPI was planned, or written. Lets the pane draw now and then, and throws `Stopped`. */
  planned(name: string): Promise<void>;
  written(names: readonly string[]): void;
  /** Throws `Stopped` when the person asked for it. */
  goOn(): void;
}

export function startWork({ onProgress, signal }: WorkOptions = {}): Work {
  let total = 0;
  let done = 0;
  const count = (name: string): void => {
    done += 1;
    onProgress?.({ done, total, name });
  };
  const goOn = (): void => {
    if (signal?.aborted === true) throw new Stopped();
  };
  return {
    expect(kpis) {
      total = 2 * kpis;
      done = 0;
    },
    async planned(name) {
      count(name);
      if (done % atOnce === 0) await new Promise((resolve) => setTimeout(resolve, 0));
      goOn();
    },
    written(names) {
      for (const name of names) count(name);
    },
    goOn,
  };
}
