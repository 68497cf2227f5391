/** Tables, conditional formats, settings and the functions runtime: imported once, by the host. */
import "../conditionalFormats/conditionalFormatCollection";
import "../document/customXmlObjects";
import "../document/propertiesObject";
import "../document/settingsObjects";
import "../filters/autoFilterObject";
import "../filters/columnFilterObject";
import "../functions/functionsObject";
import "../tables/tableCollections";
import "../tables/tableSortObject";
import "./range/arraySize";
