import { ANSWER } from "./answer";
import { ASSURANCE } from "./assurance";
import { ATTAINMENT } from "./attainment";
import { BAND } from "./band";
import { CARD } from "./card";
import { CHANCE } from "./chance";
import { ELAPSED } from "./elapsed";
import { EXPECTED } from "./expected";
import { EXPLAIN } from "./explain";
import { FORECAST } from "./forecast";
import { FORECASTMETHOD } from "./forecastMethod";
import { handingThrough } from "./handThrough";
import { LIMITS } from "./limits";
import { PACE } from "./pace";
import { PROGRESS } from "./progress";
import { REQUIREDRATE } from "./requiredRate";
import { ROLLUP } from "./rollUp";
import { RULE } from "./rule";
import { RUNRATE } from "./runRate";
import { SCORE } from "./score";
import { SIGNAL } from "./signal";
import { SLOPE } from "./slope";
import { SPARK } from "./spark";
import { STATUS } from "./status";
import { STATUSCODE } from "./statusCode";
import { TODATE } from "./toDate";
import { TREND } from "./trend";
import { TRENDTEST } from "./trendTest";
import { VARIANCE } from "./variance";
import { VARIATION } from "./variation";
import { WORST } from "./worst";

export { setMessageLanguage } from "./arguments/excelError";
export { setCardSupport } from "./card";

/** Functions that return cells. */
const matrices = {
  ...{ STATUS, STATUSCODE, ATTAINMENT, PROGRESS, VARIANCE, BAND, EXPLAIN, ANSWER },
  ...{ ELAPSED, EXPECTED, PACE, RUNRATE, REQUIREDRATE, SCORE, TRENDTEST, FORECAST },
  ...{ LIMITS, SIGNAL, RULE },
};

/** Functions that return one value. */
const singles = {
  ...{ SPARK, CARD, TODATE, ROLLUP, WORST, TREND, SLOPE, FORECASTMETHOD, CHANCE },
  ...{ VARIATION, ASSURANCE },
};

/** Every function by its id in the metadata; Excel writes the id behind the namespace: =KPI.STATUS(…). */
CustomFunctions.associate({
  ...handingThrough(matrices, (error) => [[error]]),
  ...handingThrough(singles, (error) => error),
});
