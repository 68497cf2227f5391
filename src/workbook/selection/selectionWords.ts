import type { MessageTable } from "../../kpi/words/messages";

/** What is said of a selection beside the problems that refuse it: left out, seen, or not to be judged. */
export const selectionMessages: MessageTable = {
  totalsLeftOut: {
    en: "{at}: from here on these are totals. They are left out of the series.",
    fr: "{at} : à partir d’ici, ce sont des totaux. Ils sont exclus de la série.",
  },
  numbersAsText: {
    en: "{at}: numbers are stored as text ({cells}) and get no status. Turn them into numbers (Data, Text to Columns, Finish).",
    fr: "{at} : des nombres sont stockés sous forme de texte ({cells}) et n’ont pas de statut. Convertissez-les en nombres (Données, Convertir, Terminer).",
  },
  errorsInFigures: {
    en: "{at}: some figures are errors ({cells}) and get no status. Correct their formulas.",
    fr: "{at} : certaines valeurs sont des erreurs ({cells}) et n’ont pas de statut. Corrigez leurs formules.",
  },
  datesAsText: {
    en: "{at}: these periods are dates stored as text ({cells}). They name the periods; a ramp, a pace or last year's value needs real dates (Data, Text to Columns, Date).",
    fr: "{at} : ces périodes sont des dates stockées sous forme de texte ({cells}). Elles nomment les périodes ; une rampe, un rythme ou l’année précédente exige de vraies dates (Données, Convertir, Date).",
  },
  hiddenFigures: {
    en: "{at}: some of these cells are hidden, by hand or by a filter. They are part of the series all the same.",
    fr: "{at} : certaines de ces cellules sont masquées, à la main ou par un filtre. Elles font tout de même partie de la série.",
  },
  listRowWithoutFigure: {
    en: "{at}: “{name}” has no figure yet. Its row is left out; mark it again when the figure is there.",
    fr: "{at} : « {name} » n’a pas encore de valeur. Sa ligne est laissée de côté ; sélectionnez-la quand la valeur sera là.",
  },
  listPolarityUnknown: {
    en: "{at}: “{text}” is no known polarity. It was guessed from the name; write higher, lower, closest, range or none.",
    fr: "{at} : « {text} » n’est pas un sens connu. Il a été deviné d’après le nom ; écrivez plus haut, plus bas, au plus près, dans la plage ou aucun.",
  },
};
