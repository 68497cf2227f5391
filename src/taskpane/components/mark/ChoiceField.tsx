import { Field, makeStyles, Select } from "@fluentui/react-components";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  select: { minWidth: 0, width: "100%" },
});

export interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly text: string }[];
  readonly onChoice: (value: T) => void;
  readonly disabled?: boolean;
  /** Id of the list, for a message that leads to it. */
  readonly id?: string;
}

/** One of a few, by the browser's own list: it opens over the pane's edge and reads well everywhere. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>): JSX.Element {
  const { label, hint, value, choices, onChoice, disabled = false, id } = props;
  const styles = useStyles();
  return (
    <Field className={styles.field} label={label} hint={hint ?? null}>
      <Select
        {...(id !== undefined && { id })}
        className={styles.select}
        value={value}
        disabled={disabled}
        onChange={(_event, data) => {
          const chosen = choices.find((choice) => choice.value === data.value);
          if (chosen) onChoice(chosen.value);
        }}
        select={{ style: { textOverflow: "ellipsis" } }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
