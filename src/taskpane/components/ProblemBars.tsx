import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { KpiProblem } from "../../kpi/outcome";
import { usePane, usePaneState } from "./PaneContext";

export interface ProblemBarsProps {
  readonly problems: readonly KpiProblem[];
  /** A problem of the action just taken is an error, one of a KPI in the list a warning; a stop that was asked for is neither. @default "error" */
  readonly intent?: "error" | "warning" | "info";
}

/** Each problem in a bar of its own: what happened, where, and what to do. */
export function ProblemBars({ problems, intent = "error" }: ProblemBarsProps): JSX.Element {
  const { describe } = usePane();
  const language = usePaneState((state) => state.language);
  return (
    <>
      {problems.map((problem, index) => (
        <MessageBar
          key={`${problem.code} ${problem.at ?? index}`}
          intent={problem.code === "cancelled" ? "info" : intent}
          layout="multiline"
        >
          <MessageBarBody>{describe(problem, language)}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}
