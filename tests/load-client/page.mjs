// The page as its circuit has drawn it: elements with their attributes and handlers of events, without a browser.

import { Batch, Edit, Frame } from "./batch.mjs";

class Node {
  children = [];

  constructor(parent, of = {}) {
    this.parent = parent;
    Object.assign(this, of);
  }

  /** What a reader reads in it. */
  get words() {
    return this.text ?? this.children.map((child) => child.words).join("");
  }
}

export class Page {
  #components = new Map();
  #byId = new Map();

  /** The element with an id; undefined where none is shown. */
  byId(id) {
    return this.#byId.get(id);
  }

  ids() {
    return this.#byId.keys();
  }

  /** @param {Uint8Array} bytes a render batch */
  apply(bytes) {
    const batch = new Batch(bytes);
    for (const { id, edits } of batch.components()) {
      this.#edit(batch, this.#component(id), edits);
    }

    for (const id of batch.disposedComponents()) {
      this.#components.delete(id);
    }
  }

  #component(id, parent = null) {
    if (!this.#components.has(id)) {
      this.#components.set(id, new Node(parent, { component: id }));
    }

    return this.#components.get(id);
  }

  #edit(batch, component, edits) {
    let parent = component;
    let depth = 0;
    let moves = [];
    for (const edit of edits) {
      const child = parent.children[edit.sibling];
      switch (edit.type) {
        case Edit.prepend:
          this.#insert(batch, parent, edit.sibling, edit.frame, component.component);
          break;
        case Edit.remove:
          this.#forget(child);
          parent.children.splice(edit.sibling, 1);
          break;
        case Edit.setAttribute:
          this.#attribute(child, batch.frame(edit.frame));
          break;
        case Edit.removeAttribute:
          this.#attribute(child, { name: edit.name, value: null, handler: 0 });
          break;
        case Edit.updateText:
        case Edit.updateMarkup:
          child.text = batch.frame(edit.frame).text;
          break;
        case Edit.stepIn:
          parent = child;
          depth++;
          break;
        case Edit.stepOut:
          parent = parent.parent;
          depth--;
          break;
        case Edit.permute:
          moves.push({ from: edit.sibling, to: edit.frame });
          break;
        case Edit.permuteEnd: {
          const before = [...parent.children];
          moves.forEach(({ from, to }) => (parent.children[to] = before[from]));
          moves = [];
          break;
        }
        default:
          throw new Error(`A render batch has the unknown edit ${edit.type}.`);
      }
    }

    if (depth !== 0) {
      throw new Error("A render batch ended inside an element.");
    }
  }

  /** Puts a frame in; answers how many children that made: a region is its contents, an attribute is none. */
  #insert(batch, parent, at, index, component) {
    const frame = batch.frame(index);
    switch (frame.type) {
      case Frame.region:
        return this.#insertRange(batch, parent, at, index + 1, index + frame.length, component);
      case Frame.attribute:
        this.#attribute(parent, frame);
        return 0;
      case Frame.element: {
        const element = new Node(parent, { name: frame.name, attributes: {}, handlers: {}, owner: component });
        parent.children.splice(at, 0, element);
        this.#insertRange(batch, element, 0, index + 1, index + frame.length, component);
        return 1;
      }
      case Frame.component: {
        // Its own contents come as edits of their own; they may have come already.
        const child = this.#component(frame.component);
        child.parent = parent;
        parent.children.splice(at, 0, child);
        return 1;
      }
      case Frame.text:
      case Frame.markup:
        parent.children.splice(at, 0, new Node(parent, { text: frame.text }));
        return 1;
      default:
        return 0;
    }
  }

  #insertRange(batch, parent, at, from, to, component) {
    let inserted = 0;
    for (let index = from; index < to; ) {
      const frame = batch.frame(index);
      inserted += this.#insert(batch, parent, at + inserted, index, component);
      index += Math.max(frame.length, 1);
    }

    return inserted;
  }

  #attribute(element, { name, value, handler }) {
    if (handler > 0) {
      element.handlers[name] = handler;
      return;
    }

    if (name === "id") {
      if (this.#byId.get(element.attributes.id) === element) {
        this.#byId.delete(element.attributes.id);
      }

      this.#byId.set(value, element);
    }

    element.attributes[name] = value;
  }

  #forget(node) {
    if (node.attributes?.id && this.#byId.get(node.attributes.id) === node) {
      this.#byId.delete(node.attributes.id);
    }

    node.children.forEach((child) => this.#forget(child));
  }
}
