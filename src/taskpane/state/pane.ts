import type { Language } from "../../kpi/definition";
import type { KpiProblem } from "../../kpi/outcome";
import type { Finding, KpiWorkbook, RepairCode } from "../../workbook/port";
import { inLocale } from "./changeDraft";
import type { FunctionHelp } from "./functionHelp";
import { createChecking, type Checking } from "./checking";
import { localeOf } from "./locale";
import { createMarking, type Marking } from "./marking";
import { initialState, noDraft, nothingSaid, type PaneState, type Screen } from "./paneState";
import { createPreviewing } from "./previewing";
import { createReviewing, type Reviewing } from "./reviewing";
import { bugOf, createRunner } from "./runner";
import { createSharing, type Sharing } from "./sharing";
import { createStore, type Store } from "./store";
import { createWorking, type Working } from "./working";
import { isParked, worstFirst } from "./worstFirst";

/** What the pane is given from outside. */
export interface PaneSurroundings {
  readonly workbook: KpiWorkbook;
  readonly language: Language;
  /** The language Excel shows itself in, such as `fr-CH`: gives the format of numbers. */
  readonly displayLanguage: string;
  /** The words of a problem. */
  readonly describe: (problem: KpiProblem, language: Language) => string;
  /** The words of a finding of the health check. */
  readonly describeFinding: (finding: Finding, language: Language) => string;
  /** What the button of a repair says. */
  readonly describeRepair: (repair: RepairCode, language: Language) => string;
  /** Reads the list of functions that the build made; undefined where it cannot be reached. */
  readonly readFunctionHelp: () => Promise<FunctionHelp | undefined>;
  /** Called when the person chooses a language in the pane. */
  readonly onLanguage?: (language: Language) => void;
}

export interface Pane
  extends
    Omit<Marking, "definition">,
    Working,
    Omit<Checking, "checkQuietly" | "checkAtOpening">,
    Omit<Sharing, "checkSharingQuietly">,
    Omit<Reviewing, "openBatch"> {
  readonly store: Store<PaneState>;
  readonly describe: PaneSurroundings["describe"];
  readonly describeFinding: PaneSurroundings["describeFinding"];
  readonly describeRepair: PaneSurroundings["describeRepair"];
  /** Lists the KPIs and follows the workbook from now on; a command pressed meanwhile need not wait for it. */
  start(): Promise<void>;
  goTo(screen: Screen): void;
  show(id: string): Promise<void>;
  /** The person knows that many KPIs are active, and keeps them. */
  putFocusOff(): void;
  loadFunctionHelp(): Promise<void>;
  setLanguage(language: Language): void;
  dismiss(): void;
}

/** The state of the pane and everything a person can do in it; knows neither React nor Excel. */
export function createPane(around: PaneSurroundings): Pane {
  const { workbook } = around;
  const store = createStore(initialState(around.language, localeOf(around.language, around.displayLanguage)));
  const runner = createRunner(store, workbook);
  const previewing = createPreviewing(store, workbook);

  async function relist(): Promise<void> {
    const listed = await workbook.list();
    store.setState(
      listed.ok
        ? { readings: worstFirst(listed.value), listProblems: [] }
        : { listProblems: listed.problems },
    );
  }

  /** The same without a sign of work and outside any action: an error is shown all the same. */
  async function relistQuietly(): Promise<void> {
    try {
      await relist();
    } catch (error) {
      store.setState({ bug: bugOf(error) });
    }
  }

  const reviewing = createReviewing(store, workbook, runner, relist);
  const marking = createMarking(store, workbook, runner, previewing, relist, reviewing);

  /** The list follows the sheet without a sign of work; a question under way is left to finish first. */
  async function follow(what: "figures" | "selection" | "register"): Promise<void> {
    const { screen, draft, busy } = store.getState();
    if (busy) return;
    if (what === "selection") {
      if (screen.name === "mark" && !draft) await marking.mark();
      return;
    }
    if (screen.name === "mark" && draft) previewing.ask();
    await relistQuietly();
    if (what === "register" && !store.getState().busy) await checking.checkQuietly();
  }

  const checking = createChecking(store, workbook, runner, relist);
  const sharing = createSharing(store, workbook, runner);

  /** After a work the list is read again, and what had been looked at beside it. */
  async function lookAgain(): Promise<void> {
    await relist();
    const { screen, findings } = store.getState();
    if (screen.name === "share") await sharing.checkSharingQuietly();
    if (findings && findings.length > 0) await checking.checkQuietly();
  }

  const working = createWorking(store, workbook, runner, previewing, marking, lookAgain);

  /** Leaves what is open, its form included. */
  function goTo(screen: Screen): void {
    previewing.drop();
    const { screen: left } = store.getState();
    const leftCard = left.name === "card" && screen.name === "home" ? left.id : undefined;
    store.setState({ ...noDraft, ...nothingSaid, screen, leftCard });
    if (screen.name === "home" && !store.getState().readings) void relistQuietly();
  }

  return {
    store,
    describe: around.describe,
    describeFinding: around.describeFinding,
    describeRepair: around.describeRepair,
    mark: marking.mark,
    edit: marking.edit,
    change: marking.change,
    useSelection: marking.useSelection,
    ...working,
    changeBatch: reviewing.changeBatch,
    changeItem: reviewing.changeItem,
    applyBatch: reviewing.applyBatch,
    checkHealth() {
      goTo({ name: "health" });
      return checking.checkHealth();
    },
    repair: checking.repair,
    checkSharing() {
      goTo({ name: "share" });
      return sharing.checkSharing();
    },
    goTo,

    async start() {
      try {
        await relist();
        await workbook.watch((what) => void follow(what));
        void checking.checkAtOpening();
      } catch (error) {
        store.setState({ bug: bugOf(error) });
      }
    },

    show: (id) =>
      runner.run("showing", async () => {
        runner.valueOf(await workbook.show(id));
      }),

    putFocusOff() {
      const active = store.getState().readings?.filter((reading) => !isParked(reading)) ?? [];
      store.setState({ focusPutOffAt: active.length });
    },

    async loadFunctionHelp() {
      store.setState({ functionHelp: "loading" });
      store.setState({ functionHelp: (await around.readFunctionHelp()) ?? "unavailable" });
    },

    setLanguage(language) {
      const { locale, draft } = store.getState();
      const next = localeOf(language, around.displayLanguage);
      store.setState({ language, locale: next, draft: draft && inLocale(draft, locale, next) });
      around.onLanguage?.(language);
    },

    dismiss: () => store.setState(nothingSaid),
  };
}
