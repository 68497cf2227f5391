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

/** Every function by its id in the metadata; Excel writes the id behind the namespace: =KPI.STATUS(…). */
CustomFunctions.associate({
  ...{ STATUS, STATUSCODE, ATTAINMENT, PROGRESS, VARIANCE, BAND, EXPLAIN, ANSWER, SPARK, CARD },
  ...{ TODATE, ELAPSED, EXPECTED, PACE, RUNRATE, REQUIREDRATE, SCORE, ROLLUP, WORST },
  ...{ TREND, SLOPE, TRENDTEST, FORECAST, FORECASTMETHOD, CHANCE },
  ...{ LIMITS, SIGNAL, RULE, VARIATION, ASSURANCE },
});
