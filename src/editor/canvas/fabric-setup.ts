import { config, FabricObject, FabricText } from 'fabric';

/** fabric draws text 0.222 of its line height above the line's foot; the line is 1.13 sizes high (fabric 7.4, Text.ts). */
export const BASELINE_FROM_TOP = 1.13 * (1 - 0.222);
/** Height of one line of fabric text, in sizes. */
export const LINE_HEIGHT = 1.13;

/**
 * Sets fabric up once for the page: nothing is drawn through a cached bitmap, whose size limits would blur large
 * exports, and the device's pixel ratio never enters: a design has its own pixels.
 */
export function setUpFabric(): void {
  config.configure({
    perfLimitSizeTotal: Number.MAX_SAFE_INTEGER,
    maxCacheSideLimit: Number.MAX_SAFE_INTEGER,
    devicePixelRatio: 1,
  });
  FabricObject.ownDefaults.objectCaching = false;
  FabricText.ownDefaults.objectCaching = false;
}
