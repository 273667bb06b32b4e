const FIRST_SIZE = 1 << 20;

/** Memory of pages that were read and are over: new one for each page would be most of the work. */
export class PageMemory {
  bytes = Buffer.alloc(0);
  places = new Int32Array(0);

  /** Keeps what is there already. */
  bytesFor(size: number): Buffer {
    if (size > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(size, FIRST_SIZE, 2 * this.bytes.length));
      this.bytes.copy(larger);
      this.bytes = larger;
    }
    return this.bytes;
  }

  placesFor(size: number): Int32Array {
    if (size > this.places.length) this.places = new Int32Array(size);
    return this.places;
  }
}
