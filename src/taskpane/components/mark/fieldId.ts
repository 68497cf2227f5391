import type { DraftField } from "../../state/draft";

/** The id of a field's input, by which a message elsewhere leads to it. */
export const fieldId = (field: DraftField): string => `kpi-${field}`;
