import { addNewObjectType } from "../dispatch/newObjects";
import { HostObject } from "../dispatch/hostObject";

/** What the custom-functions runtime talks to: it hands in the results of calls. */
class FunctionsObject extends HostObject {
  readonly typeName = "CustomFunctions";

  SetInvocationArrayResults(results: unknown): void {
    this.host.book.functions.accept(results as readonly unknown[]);
  }

  SetInvocationResults(results: unknown): void {
    this.host.book.functions.accept(results as readonly unknown[]);
  }
}

addNewObjectType("Microsoft.ExcelServices.CustomFunctions", (host) => new FunctionsObject(host));
