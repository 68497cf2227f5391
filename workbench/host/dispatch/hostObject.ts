import type { HostContext } from "./hostContext";

/**
 * An object that the client can hold: a worksheet, a range, a fill. Its members carry the names of the wire
 * (PascalCase), so that a request finds them by name; everything else of a class is camelCase and out of reach.
 */
export abstract class HostObject {
  /** Excel's name of the type, for messages ("Range"). */
  abstract readonly typeName: string;

  constructor(readonly host: HostContext) {}

  /** What instantiating answers: `{ Id }` where the client finds the object again by id, else nothing. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** Called when the client keeps the object across batches; such an object follows its cells. */
  keep(): void {}

  /** Called when the client lets it go. */
  release(): void {}
}

/** Stands for what a `…OrNullObject` method did not find. */
export class NullObject extends HostObject {
  readonly typeName = "NullObject";
}
