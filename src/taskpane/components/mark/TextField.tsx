import { useId } from "react";
import { Field, Input } from "@fluentui/react-components";
import type { Draft, DraftField } from "../../state/draft";
import { fieldId } from "./fieldId";
import { useDraft, useIssue, useSetField } from "./useDraft";

export type TextKey = {
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
  /** What is often written here, offered as one types. */
  readonly suggestions?: readonly string[];
}

/** One line of text of the form. */
export function TextField(props: TextFieldProps): JSX.Element {
  const { field, label, hint, required = false, suffix, placeholder, after, numeric = false } = props;
  const suggestions = props.suggestions ?? [];
  const listId = useId();
  const draft = useDraft();
  const setField = useSetField();
  const issue = useIssue(field);
  return (
    <Field label={label} hint={hint ?? null} required={required} validationMessage={issue ?? null}>
      {(control) => (
        <>
          <Input
            {...control}
            value={draft[field]}
            onChange={(_event, { value }) => setField(field, value)}
            {...(placeholder !== undefined && { placeholder })}
            {...(numeric && { inputMode: "decimal" as const })}
            id={fieldId(field)}
            input={{
              style: { minWidth: 0, width: "100%" },
              ...(suggestions.length > 0 && { list: listId }),
            }}
            contentAfter={after ?? (suffix === undefined ? null : <span>{suffix}</span>)}
            autoComplete="off"
            spellCheck={false}
          />
          {suggestions.length > 0 && (
            <datalist id={listId}>
              {suggestions.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
