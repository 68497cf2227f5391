declare module "jest-axe" {
  import type { AxeResults } from "axe-core";

  /** Checks a part of the page with axe's rules (colors aside, which need a browser). */
  export function axe(part: Element): Promise<AxeResults>;
}
