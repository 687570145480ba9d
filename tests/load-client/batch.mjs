// Reads a render batch: what a Blazor server sends when its components have changed. The areas of a batch are lists that
// begin with their length; the last five integers say where each list is. Strings stand in a table at the end.

const frameLength = 20;
const editLength = 16;

export const Frame = { element: 1, text: 2, attribute: 3, component: 4, region: 5, markup: 8 };

export const Edit = {
  prepend: 1,
  remove: 2,
  setAttribute: 3,
  removeAttribute: 4,
  updateText: 5,
  stepIn: 6,
  stepOut: 7,
  updateMarkup: 8,
  permute: 9,
  permuteEnd: 10,
};

export class Batch {
  #data;
  #frames;
  #strings;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#frames = this.#fromEnd(4);
    this.#strings = this.#fromEnd(1);
  }

  /** The changed components: each with its id and its edits. */
  *components() {
    const at = this.#fromEnd(5);
    for (let i = 0; i < this.#int(at); i++) {
      const diff = this.#int(at + 4 + 4 * i);
      yield { id: this.#int(diff), edits: [...this.#edits(diff + 4)] };
    }
  }

  *disposedComponents() {
    const at = this.#fromEnd(3);
    for (let i = 0; i < this.#int(at); i++) {
      yield this.#int(at + 4 + 4 * i);
    }
  }

  /** One frame of the tree: an element, a text, an attribute, a component. */
  frame(index) {
    const at = this.#frames + 4 + frameLength * index;
    const type = this.#int(at);
    switch (type) {
      case Frame.element:
        return { type, length: this.#int(at + 4), name: this.#string(at + 8) };
      case Frame.component:
        return { type, length: this.#int(at + 4), component: this.#int(at + 8) };
      case Frame.region:
        return { type, length: this.#int(at + 4) };
      case Frame.text:
      case Frame.markup:
        return { type, length: 1, text: this.#string(at + 4) };
      case Frame.attribute:
        return {
          type,
          length: 1,
          name: this.#string(at + 4),
          value: this.#string(at + 8),
          handler: Number(this.#data.getBigUint64(at + 12, true)),
        };
      default:
        return { type, length: 1 };
    }
  }

  *#edits(at) {
    for (let i = 0; i < this.#int(at); i++) {
      const edit = at + 4 + editLength * i;
      yield {
        type: this.#int(edit),
        sibling: this.#int(edit + 4),
        frame: this.#int(edit + 8),
        name: this.#string(edit + 12),
      };
    }
  }

  #fromEnd(position) {
    return this.#int(this.#data.byteLength - 4 * position);
  }

  #int(at) {
    return this.#data.getInt32(at, true);
  }

  #string(at) {
    const index = this.#int(at);
    if (index < 0 || at + 4 > this.#data.byteLength) {
      return null;
    }

    let place = this.#int(this.#strings + 4 * index);
    let length = 0;
    for (let shift = 0, byte = 0x80; byte & 0x80; shift += 7) {
      byte = this.#data.getUint8(place++);
      length |= (byte & 0x7f) << shift;
    }

    return Buffer.from(this.#data.buffer, this.#data.byteOffset + place, length).toString("utf8");
  }
}
