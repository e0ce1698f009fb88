/** Resolves once the next frame has been handed over to be painted. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      // A message runs only after the frame that was asked for has been drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    });
  });
}

/** Resolves as soon as something matches. */
export function appeared(selector: string): Promise<void> {
  return new Promise((done) => {
    const look = (): boolean => document.querySelector(selector) !== null;
    if (look()) {
      done();
      return;
    }
    const observer = new MutationObserver(() => {
      if (!look()) return;
      observer.disconnect();
      done();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}
