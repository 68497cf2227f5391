import { lazy, Suspense, useEffect } from "react";
import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import type { Pane } from "../state/pane";
import { bugOf } from "../state/runner";
import { BugReport } from "./BugReport";
import { ErrorBoundary } from "./ErrorBoundary";
import { HomeScreen } from "./HomeScreen";
import { LiveRegion } from "./LiveRegion";
import { PaneProvider, usePaneState } from "./PaneContext";
import { useDarkTheme } from "./useDarkTheme";

/** The list paints first; the other screens come right after it, before anybody can ask for them. */
const MarkScreen = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ "./MarkScreen")).MarkScreen,
}));
const CardScreen = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ "./CardScreen")).CardScreen,
}));
const HelpScreen = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ "./HelpScreen")).HelpScreen,
}));
const ShareScreen = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ "./ShareScreen")).ShareScreen,
}));
const HealthScreen = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ "./HealthScreen")).HealthScreen,
}));
const ReviewScreen = lazy(async () => ({
  default: (await import(/* webpackPrefetch: true */ "./ReviewScreen")).ReviewScreen,
}));

const useStyles = makeStyles({
  root: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  /** What the browser draws itself: scroll bars, the calendar's button, suggestions. */
  dark: { colorScheme: "dark" },
  light: { colorScheme: "light" },
  screen: { flexGrow: 1, minHeight: 0 },
  waiting: { height: "100%" },
});

function CurrentScreen(): JSX.Element {
  const screen = usePaneState((state) => state.screen);
  switch (screen.name) {
    case "home":
      return <HomeScreen />;
    case "mark":
      return <MarkScreen />;
    case "card":
      return <CardScreen id={screen.id} />;
    case "help":
      return <HelpScreen />;
    case "review":
      return <ReviewScreen />;
    case "health":
      return <HealthScreen />;
    case "share":
      return <ShareScreen />;
  }
}

/** Assistive technology reads the page in the pane's language. */
function DocumentLanguage(): null {
  const language = usePaneState((state) => state.language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return null;
}

export interface PaneRootProps {
  readonly pane: Pane;
  /** What Office says of its theme; undefined where it says nothing. */
  readonly officeIsDark: () => boolean | undefined;
}

/** The whole pane: theme, state, the current screen, and what is shown when a screen breaks. */
export function PaneRoot({ pane, officeIsDark }: PaneRootProps): JSX.Element {
  const styles = useStyles();
  const dark = useDarkTheme(officeIsDark);
  return (
    <FluentProvider
      theme={dark ? webDarkTheme : webLightTheme}
      className={mergeClasses(styles.root, dark ? styles.dark : styles.light)}
    >
      <PaneProvider value={pane}>
        <DocumentLanguage />
        <LiveRegion />
        <div className={styles.screen}>
          <ErrorBoundary fallback={(error, again) => <BugReport bug={bugOf(error)} onDismiss={again} />}>
            <Suspense fallback={<Spinner className={styles.waiting} size="small" />}>
              <CurrentScreen />
            </Suspense>
          </ErrorBoundary>
        </div>
      </PaneProvider>
    </FluentProvider>
  );
}
