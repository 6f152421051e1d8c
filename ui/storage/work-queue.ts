/** Does one thing after another. What is added does not reject. */
export class WorkQueue {
  #last: Promise<void> = Promise.resolve();

  add(work: () => Promise<void>): void {
    this.#last = this.#last.then(work);
  }

  /** Waits until there is nothing more to do, also of what is added meanwhile. */
  async idle(): Promise<void> {
    for (let before; before !== this.#last;) {
      before = this.#last;
      await before;
    }
  }
}
