/** Lets every promise callback that can run do so: the one thing virtual time must borrow from the real event loop. */

/** Resolves on the event loop's next turn, when the queue of microtasks has run empty. */
export const nextTurn: () => Promise<void> = typeof setImmediate === 'function' ? immediateTurn : messageTurn;

function immediateTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** For browsers: they have no setImmediate, and make nested timeouts wait for four milliseconds. */
export function messageTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
