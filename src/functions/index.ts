import { attainment } from "./attainment";
import { band } from "./band";
import { progress } from "./progress";
import { status } from "./status";
import { statusCode } from "./statusCode";
import { variance } from "./variance";

CustomFunctions.associate("STATUS", status);
CustomFunctions.associate("STATUSCODE", statusCode);
CustomFunctions.associate("ATTAINMENT", attainment);
CustomFunctions.associate("PROGRESS", progress);
CustomFunctions.associate("VARIANCE", variance);
CustomFunctions.associate("BAND", band);
