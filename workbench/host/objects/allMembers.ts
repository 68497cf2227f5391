/** Every file that adds members to the host's types; imported once, by the host. */
import "../functions/functionsObject";
import "./range/rangeContent";
import "./worksheetMembers";
