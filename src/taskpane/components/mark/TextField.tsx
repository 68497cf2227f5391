import { Field, Input } from "@fluentui/react-components";
import type { Draft, DraftField } from "../../state/draft";
import { useDraft, useIssue, useSetField } from "./useDraft";

type TextKey = {
  [K in DraftField]: Draft[K] extends string ? (string extends Draft[K] ? K : never) : never;
}[DraftField];

export interface TextFieldProps {
  readonly field: TextKey;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** Stands behind the text, such as "%". */
  readonly suffix?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly after?: JSX.Element;
  /** A keyboard for figures on touch screens. */
  readonly numeric?: boolean;
}

/** One line of text of the form. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { field, label, hint, required = false, suffix, placeholder, after, numeric = false } = props;
  const draft = useDraft();
  const setField = useSetField();
  const issue = useIssue(field);
  return (
    <Field label={label} hint={hint ?? null} required={required} validationMessage={issue ?? null}>
      <Input
        value={draft[field]}
        onChange={(_event, { value }) => setField(field, value)}
        {...(placeholder !== undefined && { placeholder })}
        {...(numeric && { inputMode: "decimal" as const })}
        input={{ style: { minWidth: 0, width: "100%" } }}
        contentAfter={after ?? (suffix === undefined ? null : <span>{suffix}</span>)}
        autoComplete="off"
        spellCheck={false}
      />
    </Field>
  );
}
