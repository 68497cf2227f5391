import { Field, Input } from "@fluentui/react-components";
import { fieldId } from "./fieldId";
import { useDraft, useIssue, useSetField } from "./useDraft";

const typed = /^(?:\d{4}-\d{2}-\d{2})?$/;

export interface DateFieldProps {
  readonly field: "dueDate" | "nextReview";
  readonly label: string;
  readonly required?: boolean;
}

/** A date by the browser's own field; a recorded text that is no date is shown as it is, to be mended. */
export function DateField({ field, label, required = false }: DateFieldProps): JSX.Element {
  const draft = useDraft();
  const setField = useSetField();
  const issue = useIssue(field);
  return (
    <Field label={label} required={required} validationMessage={issue ?? null}>
      <Input
        id={fieldId(field)}
        type={typed.test(draft[field]) ? "date" : "text"}
        value={draft[field]}
        onChange={(_event, { value }) => setField(field, value)}
        input={{ style: { minWidth: 0, width: "100%" } }}
      />
    </Field>
  );
}
