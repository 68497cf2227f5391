import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { Notices } from "./Notices";
import { PaneHeader } from "./PaneHeader";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalXXS,
    "& > *": { flexShrink: 0 },
  },
  footer: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface ScreenLayoutProps {
  readonly title: string;
  readonly back?: boolean;
  readonly children: ReactNode;
  /** Stays in sight below the scrolling part. */
  readonly footer?: ReactNode;
}

/** A heading, what was said last, a part that scrolls, and actions that stay in sight. */
export function ScreenLayout({ title, back = false, children, footer }: ScreenLayoutProps): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <PaneHeader title={title} back={back} />
      <main className={styles.body}>
        <Notices />
        {children}
      </main>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
