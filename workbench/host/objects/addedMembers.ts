/** Tables, conditional formats, settings and the functions runtime: imported once, by the host. */
import "../conditionalFormats/conditionalFormatCollection";
import "../functions/functionsObject";
