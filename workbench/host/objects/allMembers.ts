/** Every file that adds members to the host's types; imported once, by the host. */
import "../functions/functionsObject";
import "./format/rangeFormatObject";
import "./range/lineMembers";
import "./range/neighborRanges";
import "./range/numberFormats";
import "./range/rangeContent";
import "./range/spills";
import "./range/usedRanges";
import "./worksheetMembers";
