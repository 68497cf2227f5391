import { ExcelError } from "../excelError";
import { NullObject, type HostObject } from "./hostObject";

/** A member that another file adds to a type, such as `Tables` to `Worksheet`. */
export interface AddedMember<T extends HostObject> {
  readonly get?: (object: T) => unknown;
  readonly set?: (object: T, value: unknown) => void;
  readonly call?: (object: T, ...args: unknown[]) => unknown;
}

type AnyMember = AddedMember<HostObject>;
type HostClass<T extends HostObject> = abstract new (...args: never[]) => T;

const added = new Map<string, { readonly type: HostClass<HostObject>; readonly member: AnyMember }[]>();

/** What stands behind a name of a type: a member that a file added, and one of the class itself. */
interface KnownMember {
  readonly added: AnyMember | undefined;
  readonly own: PropertyDescriptor | undefined;
}

/** Looked up once a type and name, since every action of every batch asks. */
const known = new Map<unknown, Map<string, KnownMember>>();

/** Adds a member to a host type from a file of its own: `addMember(WorksheetObject, "Tables", { get: … })`. */
export function addMember<T extends HostObject>(
  type: HostClass<T>,
  name: string,
  member: AddedMember<T>,
): void {
  known.clear();
  const list = added.get(name) ?? [];
  list.push({ type, member: member as unknown as AnyMember });
  added.set(name, list);
}

function findMember(object: HostObject, name: string): KnownMember {
  const type: unknown = Object.getPrototypeOf(object);
  const ofType = known.get(type) ?? new Map<string, KnownMember>();
  known.set(type, ofType);
  const found = ofType.get(name) ?? { added: findAdded(object, name), own: findOwn(object, name) };
  ofType.set(name, found);
  return found;
}

function findAdded(object: HostObject, name: string): AnyMember | undefined {
  return added.get(name)?.find(({ type }) => object instanceof type)?.member;
}

function findOwn(object: HostObject, name: string): PropertyDescriptor | undefined {
  if (!/^[A-Z_]/.test(name)) return undefined;
  let prototype: unknown = Object.getPrototypeOf(object);
  while (prototype !== null && prototype !== Object.prototype) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype as object, name);
    if (descriptor !== undefined) return descriptor;
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}

/** The client's spelling of a member, as it is named to a developer. */
function missing(object: HostObject, name: string): ExcelError {
  const member = `${object.typeName}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return new ExcelError("ApiNotFound", `The API you are trying to use could not be found: ${member}`);
}

export function getMember(object: HostObject, name: string): unknown {
  if (object instanceof NullObject) return object;
  const { added: member, own } = findMember(object, name);
  if (member?.get !== undefined) return member.get(object);
  if (own?.get !== undefined) return own.get.call(object);
  throw missing(object, name);
}

export function setMember(object: HostObject, name: string, value: unknown): void {
  if (object instanceof NullObject) throw new ExcelError("InvalidOperation");
  const { added: member, own } = findMember(object, name);
  if (member?.set !== undefined) return member.set(object, value);
  if (own?.set !== undefined) return own.set.call(object, value);
  throw missing(object, name);
}

export function callMember(object: HostObject, name: string, args: readonly unknown[]): unknown {
  if (object instanceof NullObject) return object;
  const { added: member, own } = findMember(object, name);
  if (member?.call !== undefined) return member.call(object, ...args);
  if (typeof own?.value === "function") {
    return (own.value as (...values: unknown[]) => unknown).apply(object, [...args]);
  }
  throw missing(object, name);
}

/** Names of the properties that a `load()` without names brings. */
export function scalarNames(object: HostObject): string[] {
  const names = [...added].flatMap(([name, list]) =>
    list.some(({ type, member }) => member.get !== undefined && object instanceof type) ? [name] : [],
  );
  let prototype: unknown = Object.getPrototypeOf(object);
  while (prototype !== null && prototype !== Object.prototype) {
    for (const [name, descriptor] of Object.entries(
      Object.getOwnPropertyDescriptors(prototype as Record<string, unknown>),
    )) {
      if (/^[A-Z]/.test(name) && descriptor.get !== undefined && !names.includes(name)) names.push(name);
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  return names;
}
