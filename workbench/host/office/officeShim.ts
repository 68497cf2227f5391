import type { OfficeWindow } from "./libraryScope";
import { isSetSupported } from "./requirementSets";

export interface OfficeOptions {
  /** BCP 47 tags, `en-US` when left out. */
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  /** Left undefined, as in Excel on the web, unless given. */
  readonly officeTheme?: Readonly<Record<string, unknown>>;
}

/** What the page around the add-in may do with the part of Office it hosts. */
export interface OfficeControls {
  /** Runs what the add-in associated with a ribbon button; resolves when it says it is completed. */
  runAction(name: string): Promise<void>;
  readonly actionNames: () => readonly string[];
  /** Called when the add-in shows or hides its pane. */
  onVisibility(listener: (visible: boolean) => void): void;
  /** The person opened or closed the pane. */
  setVisibility(visible: boolean): void;
  setDisplayLanguage(tag: string): void;
  setTheme(theme: Readonly<Record<string, unknown>> | undefined): void;
  readonly startupBehavior: () => string;
}

type ActionFunction = (event: { completed(): void }) => unknown;

/** Puts the part of `Office` that belongs to the host page before the library's own, whose members are read-only. */
export function installOffice(scope: OfficeWindow, options: OfficeOptions = {}): OfficeControls {
  const libraryOffice = (scope.Office ?? {}) as Record<string, unknown>;
  const actions = new Map<string, ActionFunction>();
  const visibilityHandlers = new Set<(args: { visibilityMode: string }) => void>();
  let visibilityListener: ((visible: boolean) => void) | undefined;
  let startupBehavior = "None";
  let visible = true;
  const info = { host: "Excel", platform: "OfficeOnline" };

  const setVisibility = (shown: boolean): void => {
    if (shown === visible) return;
    visible = shown;
    for (const handler of visibilityHandlers) handler({ visibilityMode: shown ? "Taskpane" : "Hidden" });
  };
  const showFromAddIn = (shown: boolean): Promise<void> => {
    visibilityListener?.(shown);
    setVisibility(shown);
    return Promise.resolve();
  };
  const context: Record<string, unknown> = {
    host: info.host,
    platform: info.platform,
    diagnostics: { ...info, version: "16.0.0.0" },
    displayLanguage: options.displayLanguage ?? "en-US",
    contentLanguage: options.contentLanguage ?? "en-US",
    officeTheme: options.officeTheme,
    requirements: { isSetSupported },
    touchEnabled: false,
    commerceAllowed: true,
  };
  const ownOffice = {
    context,
    onReady: (callback?: (readyInfo: typeof info) => unknown) => {
      const ready = Promise.resolve({ ...info });
      return callback === undefined
        ? ready
        : ready.then((readyInfo) => {
            callback(readyInfo);
            return readyInfo;
          });
    },
    isSetSupported,
    HostType: {
      Excel: "Excel",
      Word: "Word",
      PowerPoint: "PowerPoint",
      Outlook: "Outlook",
      OneNote: "OneNote",
      Project: "Project",
      Access: "Access",
    },
    PlatformType: {
      PC: "PC",
      OfficeOnline: "OfficeOnline",
      Mac: "Mac",
      iOS: "iOS",
      Android: "Android",
      Universal: "Universal",
    },
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    actions: {
      ...(libraryOffice.actions as object | undefined),
      associate: (name: string, run: ActionFunction) => actions.set(name, run),
    },
    addin: {
      showAsTaskpane: () => showFromAddIn(true),
      hide: () => showFromAddIn(false),
      setStartupBehavior: (behavior: string) => {
        startupBehavior = behavior;
        return Promise.resolve();
      },
      getStartupBehavior: () => Promise.resolve(startupBehavior),
      onVisibilityModeChanged: (handler: (args: { visibilityMode: string }) => void) => {
        visibilityHandlers.add(handler);
        return Promise.resolve(() => {
          visibilityHandlers.delete(handler);
          return Promise.resolve();
        });
      },
    },
  };
  scope.Office = Object.create(libraryOffice, Object.getOwnPropertyDescriptors(ownOffice));

  return {
    async runAction(name) {
      const run = actions.get(name);
      if (run === undefined) throw new Error(`The add-in associated no function with the action ${name}.`);
      await new Promise<void>((resolve, reject) => {
        Promise.resolve(run({ completed: resolve })).catch(reject);
      });
    },
    actionNames: () => [...actions.keys()],
    onVisibility(listener) {
      visibilityListener = listener;
    },
    setVisibility,
    setDisplayLanguage(tag) {
      context.displayLanguage = tag;
    },
    setTheme(theme) {
      context.officeTheme = theme;
    },
    startupBehavior: () => startupBehavior,
  };
}
