// One person's browser, as far as the server can tell: signs in, opens a page, keeps its circuit, and types.

import * as signalR from "@microsoft/signalr";
import { MessagePackHubProtocol } from "@microsoft/signalr-protocol-msgpack";
import { Page } from "./page.mjs";

// The kind of result of a call that gives back a script's object.
const jsObjectReference = 1;

class BlazorPack extends MessagePackHubProtocol {
  name = "blazorpack";
}

export async function read(site, path, cookie) {
  const answer = await fetch(new URL(path, site), { headers: { Cookie: cookie } });
  const html = await answer.text();
  if (answer.status !== 200) {
    throw new Error(`${path} answered ${answer.status}.`);
  }

  return html;
}

export class Circuit {
  page = new Page();
  #connection;
  #renderer;
  #waiting = new Set();
  #calls = 0;
  #objects = 0;
  #nextBatch = 0;

  /** Opens a page and starts its circuit; complete when the page can be typed into. */
  static async open(site, path, cookie, onLost = () => {}) {
    const circuit = new Circuit();
    await circuit.#start(site, path, await read(site, path, cookie), cookie, onLost);
    return circuit;
  }

  /** Completes as soon as the page shows what is waited for; the condition answers something truthy then. */
  until(condition, what, milliseconds = 30_000) {
    return new Promise((resolve, reject) => {
      const waiting = { check: () => condition(this.page), resolve, reject };
      waiting.timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        reject(new Error(`Waited in vain until ${what}.`));
      }, milliseconds);
      this.#waiting.add(waiting);
      this.#check();
    });
  }

  /** What somebody does to an element: input, change, click. */
  async dispatch(element, type, eventArguments) {
    const handler = element.handlers[`on${type}`];
    if (!handler) {
      throw new Error(`Nothing listens to ${type} of ${element.attributes.id}.`);
    }

    const event = {
      eventHandlerId: handler,
      eventName: type,
      eventFieldInfo: "value" in eventArguments ? { componentId: element.owner, fieldValue: eventArguments.value } : null,
    };
    await this.#connection.send(
      "BeginInvokeDotNetFromJS",
      String(++this.#calls),
      null,
      "DispatchEventAsync",
      this.#renderer,
      JSON.stringify([event, eventArguments]),
    );
  }

  /** Types into a field and leaves it. */
  async type(id, value) {
    await this.dispatch(this.page.byId(id), "input", { value });
    await this.dispatch(this.page.byId(id), "change", { value });
  }

  close() {
    return this.#connection.stop();
  }

  async #start(site, path, html, cookie, onLost) {
    this.#connection = new signalR.HubConnectionBuilder()
      .withUrl(new URL("/_blazor", site).href, {
        transport: signalR.HttpTransportType.WebSockets,
        skipNegotiation: true,
        headers: { Cookie: cookie },
      })
      .withHubProtocol(new BlazorPack())
      .configureLogging(signalR.LogLevel.None)
      .build();
    const on = (name, handler) => this.#connection.on(name, handler);
    on("JS.AttachComponent", () => {});
    on("JS.RenderBatch", (id, bytes) => this.#rendered(id, bytes));
    on("JS.EndUpdateRootComponents", () => {});
    on("JS.EndInvokeDotNet", (_, succeeded, result) => succeeded || this.#fail(new Error(`An event failed: ${result}`)));
    on("JS.BeginInvokeJS", (task, name, json, resultType) => this.#called(task, name, json, resultType));
    on("JS.Error", (error) => this.#fail(new Error(`The circuit ended: ${error}`)));
    this.#connection.onclose(() => {
      const lost = new Error("The connection was lost.");
      this.#fail(lost);
      onLost(lost);
    });
    await this.#connection.start();
    const circuit = await this.#connection.invoke(
      "StartCircuit",
      new URL("/", site).href,
      new URL(path, site).href,
      "[]",
      html.match(/<!--Blazor-Server-Component-State:([^>]*?)-->/)?.[1] ?? "",
    );
    if (!circuit) {
      throw new Error("The server started no circuit.");
    }

    const markers = [...html.matchAll(/<!--Blazor:(\{"type":"server".*?\})-->/g)].map((match) => JSON.parse(match[1]));
    const operations = markers.map((marker, index) => ({ type: "add", ssrComponentId: index + 1, marker }));
    await this.#connection.send("UpdateRootComponents", JSON.stringify({ batchId: 1, operations }), "");
  }

  #rendered(id, bytes) {
    try {
      // A batch that is resent after its number was passed has been drawn already.
      if (id >= this.#nextBatch) {
        this.#nextBatch = id + 1;
        this.page.apply(bytes);
      }
    } catch (error) {
      this.#fail(error);
      return;
    }

    this.#send("OnRenderCompleted", id, null);
    this.#check();
  }

  #called(task, name, json, resultType) {
    if (name.endsWith("attachWebRendererInterop")) {
      this.#renderer = JSON.parse(json).find((argument) => argument?.__dotNetObject)?.__dotNetObject;
    }

    // Scripts are not run; a module that is asked for is a number and no more.
    const result = resultType === jsObjectReference ? { __jsObjectId: ++this.#objects } : null;
    this.#send("EndInvokeJSFromDotNet", task, true, JSON.stringify([task, true, result]));
  }

  #send(...message) {
    // Losing the connection is told once, by its closing.
    this.#connection.send(...message).catch(() => {});
  }

  #check() {
    for (const waiting of this.#waiting) {
      const shown = waiting.check();
      if (shown) {
        clearTimeout(waiting.timer);
        this.#waiting.delete(waiting);
        waiting.resolve(shown);
      }
    }
  }

  #fail(error) {
    for (const waiting of this.#waiting) {
      clearTimeout(waiting.timer);
      waiting.reject(error);
    }

    this.#waiting.clear();
  }
}
