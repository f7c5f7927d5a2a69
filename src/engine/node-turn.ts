/** Lets every promise callback that can run do so: the one thing virtual time must borrow from the real event loop. */

/** Resolves on the event loop's next turn, when the queue of microtasks has run empty. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
