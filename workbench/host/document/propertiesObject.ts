import { HostObject } from "../dispatch/hostObject";
import { addMember } from "../dispatch/members";
import { WorkbookObject } from "../objects/workbookObject";
import type { PropertyName } from "./documentParts";

/** The file's title, author and the like. */
class DocumentPropertiesObject extends HostObject {
  readonly typeName = "DocumentProperties";

  private read(name: PropertyName): string {
    return this.host.book.parts.properties.get(name) ?? "";
  }

  private write(name: PropertyName, value: unknown): void {
    this.host.book.parts.properties.set(name, String(value));
  }

  get Title(): string {
    return this.read("title");
  }

  set Title(value: unknown) {
    this.write("title", value);
  }

  get Subject(): string {
    return this.read("subject");
  }

  set Subject(value: unknown) {
    this.write("subject", value);
  }

  get Author(): string {
    return this.read("author");
  }

  set Author(value: unknown) {
    this.write("author", value);
  }

  get Keywords(): string {
    return this.read("keywords");
  }

  set Keywords(value: unknown) {
    this.write("keywords", value);
  }

  get Comments(): string {
    return this.read("comments");
  }

  set Comments(value: unknown) {
    this.write("comments", value);
  }

  get Category(): string {
    return this.read("category");
  }

  set Category(value: unknown) {
    this.write("category", value);
  }

  get Manager(): string {
    return this.read("manager");
  }

  set Manager(value: unknown) {
    this.write("manager", value);
  }

  get Company(): string {
    return this.read("company");
  }

  set Company(value: unknown) {
    this.write("company", value);
  }
}

addMember(WorkbookObject, "Properties", { get: (workbook) => new DocumentPropertiesObject(workbook.host) });
