import { Button, makeStyles } from "@fluentui/react-components";
import { TableCellEditRegular } from "@fluentui/react-icons/svg/table-cell-edit";
import type { AddressField as AddressKey } from "../../state/marking";
import { usePane, useWords } from "../PaneContext";
import { TextField } from "./TextField";

export interface AddressFieldProps {
  readonly field: AddressKey;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  readonly required?: boolean;
  /** Icon alone, for fields that stand side by side. */
  readonly compact?: boolean;
}

const useStyles = makeStyles({
  use: { whiteSpace: "nowrap", flexShrink: 0, minWidth: 0 },
});

/** An address to type, or to take from the sheet's selection. */
export function AddressField(props: AddressFieldProps): JSX.Element {
  const { field, label, compact = false, ...rest } = props;
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const name = words.useSelectionFor(label);
  return (
    <TextField
      {...rest}
      field={field}
      label={label}
      after={
        <Button
          className={styles.use}
          appearance="transparent"
          size="small"
          icon={<TableCellEditRegular />}
          aria-label={name}
          title={name}
          onClick={() => void pane.useSelection(field)}
        >
          {compact ? undefined : words.useSelection}
        </Button>
      }
    />
  );
}
