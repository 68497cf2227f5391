/** Every file that adds a core plugin or reads a part of a book's data; imported before the first book is made. */
import "../conditionalFormats/loadRules";
import "../conditionalFormats/rulesPlugin";
import "../conditionalFormats/rulesView";
import "../conditionalFormats/ruleText";
import "../filters/filtersPlugin";
import "../tables/loadTables";
import "../tables/tablesPlugin";
import "./evaluationPlugin";
import "./lineSizePlugins";
import "./movedReferencesPlugin";
import "./shownStylePlugin";
