import { ATTAINMENT } from "./attainment";
import { BAND } from "./band";
import { PROGRESS } from "./progress";
import { STATUS } from "./status";
import { STATUSCODE } from "./statusCode";
import { VARIANCE } from "./variance";

export { setMessageLanguage } from "./arguments/excelError";

/** Every function by its id in the metadata; Excel writes the id behind the namespace: =KPI.STATUS(…). */
const functions = { STATUS, STATUSCODE, ATTAINMENT, PROGRESS, VARIANCE, BAND };

CustomFunctions.associate(functions);
