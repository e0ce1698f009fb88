/** The parts of a baseline JPEG with one scan. */
export interface JpegParts {
  /** Tables and sizes: everything after the start of the image and before the scan. */
  readonly head: Buffer;
  /** The scan's own header. */
  readonly scanHead: Buffer;
  /** The coded blocks. */
  readonly blocks: Buffer;
}

const MARKER = {
  start: 0xd8,
  end: 0xd9,
  restart: 0xd0,
  frame: 0xc0,
  tables: 0xc4,
  scan: 0xda,
  interval: 0xdd,
  app1: 0xe1,
};
const END = marker(MARKER.end);
/** Counted round and round, so that a reader notices a lost one. */
const RESTARTS = [0, 1, 2, 3, 4, 5, 6, 7].map((number) => marker(MARKER.restart + number));
const XMP_NAME = 'http://ns.adobe.com/xap/1.0/\0';

/** @throws Error when there is no scan */
export function jpegParts(file: Buffer): JpegParts {
  const scan = segmentsIn(file.subarray(2)).find(({ code }) => code === MARKER.scan);
  if (scan === undefined) throw new Error('A JPEG without a scan');
  const from = 2 + scan.from;
  const end = 2 + scan.end;
  return {
    head: file.subarray(2, from),
    scanHead: file.subarray(from, end),
    blocks: file.subarray(end, file.length - 2),
  };
}

/** The segments of Huffman tables in a head, without marker and length. */
export function huffmanTablesIn(head: Buffer): readonly Buffer[] {
  return segmentsIn(head)
    .filter(({ code }) => code === MARKER.tables)
    .map(({ from, end }) => head.subarray(from + 4, end));
}

/**
 * A JPEG of restart intervals: what each is coded as refers to none before it.
 * @param intervals each of `intervalMcus` MCUs, the last of what is left
 */
export function joinedJpeg(
  { head, scanHead }: Pick<JpegParts, 'head' | 'scanHead'>,
  {
    intervals,
    intervalMcus,
    xmp,
    ...size
  }: {
    readonly intervals: readonly Uint8Array[];
    readonly intervalMcus: number;
    readonly xmp: string;
    readonly widthPx: number;
    readonly heightPx: number;
  },
): Uint8Array {
  const sized = withSize(head, size);
  // JFIF's own segment comes first wherever there is one; what we add comes next.
  const [{ end } = { end: 0 }] = segmentsIn(sized);
  return Buffer.concat([
    marker(MARKER.start),
    sized.subarray(0, end),
    segment(MARKER.app1, Buffer.from(XMP_NAME + xmp)),
    sized.subarray(end),
    segment(MARKER.interval, twoBytes(intervalMcus)),
    scanHead,
    ...intervals.flatMap((blocks, at) => [
      blocks,
      at === intervals.length - 1 ? END : (RESTARTS[at % RESTARTS.length] ?? END),
    ]),
  ]);
}

function withSize(
  head: Buffer,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Buffer {
  const changed = Buffer.from(head);
  const frame = segmentsIn(changed).find(({ code }) => code === MARKER.frame);
  if (frame === undefined) throw new Error('Not a baseline JPEG');
  // Behind marker, length and the bits of a sample.
  changed.writeUInt16BE(heightPx, frame.from + 5);
  changed.writeUInt16BE(widthPx, frame.from + 7);
  return changed;
}

/** The segments up to the scan's header, each from its marker to its end. */
function segmentsIn(bytes: Buffer): readonly { code: number; from: number; end: number }[] {
  const found = [];
  for (let from = 0; from + 4 <= bytes.length;) {
    const code = bytes.readUInt8(from + 1);
    const end = from + 2 + bytes.readUInt16BE(from + 2);
    found.push({ code, from, end });
    if (code === MARKER.scan) break;
    from = end;
  }
  return found;
}

function marker(code: number): Uint8Array {
  return Uint8Array.of(0xff, code);
}

function segment(code: number, data: Uint8Array): Uint8Array {
  return Buffer.concat([marker(code), twoBytes(data.length + 2), data]);
}

function twoBytes(value: number): Uint8Array {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
