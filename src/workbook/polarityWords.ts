import type { Kind, Polarity } from "../kpi/definition";
import { fold } from "./headerWords";

/** Beginnings of words that make a higher value good even beside a bad thing ("complaints answered on time"). */
const goodStems =
  /\b(?:on time|in time|on-time|a temps|a l'heure|dans les delais|within|resolution|resolv|resolu|solved|saving|economie|reduction|avoid|evite|recover|recouvr|complian|conformite|satisf|availab|disponib|preventi|answered|traitee?s?|closed|clotur|recycl|margin|marge|first pass)/;

/** What a negation turns bad again ("non-conformité"). */
const negatedGood =
  /\b(?:non[ -]?conform|non[ -]?complian|insatisf|dissatisf|unavailab|indisponib|unresolved|non resolu|unanswered)/;

/** Beginnings of words for what one wants less of, in English and French. */
const badStems =
  /\b(?:churn|attrition|costs?\b|couts?\b|expens|depens|frais\b|delays?\b|delais?\b|late\b|lateness|retards?\b|lead time|cycle time|throughput time|response time|waiting|wait\b|attente|time to|temps de|temps d'|duree|latenc|mttr|dso\b|defect|defaut|scrap|rebut|reject|rejet|error|erreur|complain|reclamation|plainte|returns\b|return rate|retours?\b|absen|staff turnover|employee turnover|taux de rotation|rotation du personnel|turn-over|accident|injur|blessur|incident|downtime|arrets?\b|panne|breakdown|outage|failure|echecs?\b|backlog|overdue|impaye|creances|debt|dettes?\b|bounce|rebond|abandon|desabonn|resili|unsubscri|cac\b|cpc\b|cpa\b|cpl\b|waste|dechet|gaspill|emission|co2|carbon|consumption|consommation|shrinkage|demarque|stockout|stock-out|out of stock|rupture|overtime|heures supp|vacanc|breach|cancel|annul|spam|loss\b|losses|pertes?\b|mortalit|readmission|infection|bugs?\b|litiges?|disput|penalt|fraud|risk|risque|anomal|rework|retouche)/;

/** The polarity that a KPI's name suggests, and the word it rests on; `higher` without a word by default. */
export function polarityOfName(name: string): { readonly polarity: Polarity; readonly word?: string } {
  const folded = fold(name);
  const negated = negatedGood.exec(folded)?.[0];
  if (negated !== undefined) return { polarity: "lower", word: wordAt(name, folded, negated) };
  const good = goodStems.exec(folded)?.[0];
  if (good !== undefined) return { polarity: "higher", word: wordAt(name, folded, good) };
  const bad = badStems.exec(folded)?.[0];
  return bad === undefined ? { polarity: "higher" } : { polarity: "lower", word: wordAt(name, folded, bad) };
}

const levelStems =
  /\b(?:headcount|effectif|stock\b|stocks\b|inventory|backlog|encours|balance|solde|tresorerie|cash\b|active users|abonnes|subscribers|customers\b|clients actifs)/;
const averageStems =
  /\b(?:average|mean\b|moyen|median|score|nps\b|note\b|delai|lead time|time to|temps|duree)/;

/** The kind that a KPI's name suggests, if any. */
export function kindOfName(name: string): { readonly kind: Kind; readonly word: string } | undefined {
  const folded = fold(name);
  const level = levelStems.exec(folded)?.[0];
  if (level !== undefined) return { kind: "level", word: wordAt(name, folded, level) };
  const average = averageStems.exec(folded)?.[0];
  return average === undefined ? undefined : { kind: "average", word: wordAt(name, folded, average) };
}

/** The whole word of the name in which a folded stem was found, as the person wrote it. */
function wordAt(name: string, folded: string, stem: string): string {
  const start = folded.indexOf(stem);
  const rest = folded.slice(start + stem.length);
  const end = start + stem.length + (/^[\p{L}\p{N}]*/u.exec(rest)?.[0].length ?? 0);
  const sameLength = name.normalize("NFC").length === folded.length;
  return (sameLength ? name.normalize("NFC").slice(start, end) : folded.slice(start, end)).trim();
}
