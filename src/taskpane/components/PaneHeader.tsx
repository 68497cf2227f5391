import { useEffect, useRef, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { usePane, usePaneState, useWords } from "./PaneContext";

/** Excel lays the button of its personality menu over the top right corner: 34 px stay clear there. */
const corner = "40px";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "44px",
    boxSizing: "border-box",
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: corner,
    flexShrink: 0,
  },
  withBack: { paddingLeft: tokens.spacingHorizontalXS },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    outlineStyle: "none",
  },
});

export interface PaneHeaderProps {
  readonly title: string;
  /** Shows the way back to the list. */
  readonly back?: boolean;
  readonly children?: ReactNode;
}

/**
 * The heading of a screen. When the button that was pressed is gone, because it led here or its work is done, and the
 * keyboard was in the pane, the heading takes the focus, so that reading goes on at the top; a screen opened from the
 * ribbon leaves the focus where it is.
 */
export function PaneHeader({ title, back = false, children }: PaneHeaderProps): JSX.Element {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const state = usePaneState((whole) => whole);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) heading.current?.focus();
  }, [state]);
  return (
    <header className={`${styles.header} ${back ? styles.withBack : ""}`}>
      {back && (
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={words.back}
          title={words.back}
          onClick={() => pane.goTo({ name: "home" })}
        />
      )}
      <h1 ref={heading} className={styles.title} tabIndex={-1} title={title}>
        {title}
      </h1>
      {children}
    </header>
  );
}
