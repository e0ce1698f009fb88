import { appeared, painted } from './painted.ts';

declare const drawFullCalendar: (element: Element, options: unknown) => void;

/** @returns milliseconds from the moment at which FullCalendar has its events to the frame that shows them */
async function drawPeer(options: unknown): Promise<number> {
  const target = document.getElementById('window');
  if (target === null) throw new Error('The page has no element #window');
  const started = performance.now();
  drawFullCalendar(target, options);
  await appeared('.fc-event');
  await painted();
  return performance.now() - started;
}

Object.assign(globalThis, { drawPeer });
