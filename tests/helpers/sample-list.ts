import type { DisplayItem, DisplayList } from '#core/design/display-list.ts';

const PAGE = { xPx: 0, yPx: 0, widthPx: 1080, heightPx: 1350 } as const;

/** A display list that uses every kind of item, every paint and every face style once. */
export function sampleList({
  title = 'Tidak benar ada “titipan”',
  photo,
}: { title?: string; photo?: string } = {}): DisplayList {
  const items: DisplayItem[] = [
    { kind: 'rect', ...PAGE, radiusPx: 0, fill: '#FBF6E9', stroke: null },
    {
      kind: 'rect',
      ...PAGE,
      heightPx: 400,
      radiusPx: 0,
      stroke: null,
      fill: {
        kind: 'linear',
        from: { xPx: 0, yPx: 0 },
        to: { xPx: 0, yPx: 400 },
        stops: [
          { offset: 0, color: '#08291D', opacity: 1 },
          { offset: 1, color: '#08291D', opacity: 0.4 },
        ],
      },
    },
    {
      kind: 'path',
      d: 'M72 600 C 200 500 400 700 1008 600 L 1008 640 Z',
      fill: '#D4AF37',
      stroke: null,
      opacity: 0.6,
    },
    {
      kind: 'line',
      from: { xPx: 72, yPx: 420.5 },
      to: { xPx: 1008, yPx: 420.5 },
      stroke: { color: '#0E4D34', widthPx: 6 },
    },
    {
      kind: 'circle',
      center: { xPx: 140, yPx: 740 },
      radiusPx: 40.25,
      fill: '#0E4D34',
      stroke: { color: '#D4AF37', widthPx: 3 },
    },
    text({
      title,
      sizePx: 74.5,
      baselinePx: 320,
      weight: 700,
      family: 'Plus Jakarta Sans',
      face: 'sans-700',
      italic: false,
      color: '#FFFFFF',
    }),
    text({
      title: 'Réal: šumber fi ffi Rp1.250.000',
      sizePx: 38.37,
      baselinePx: 900.4,
      weight: 500,
      family: 'Newsreader',
      face: 'serif-500i',
      italic: true,
      color: '#17231D',
    }),
    {
      ...text({
        title: 'HOAKS',
        sizePx: 96,
        baselinePx: 1100,
        weight: 700,
        family: 'Plus Jakarta Sans',
        face: 'sans-700',
        italic: false,
        color: '#B3261E',
      }),
      rotation: { angleDeg: -7, about: { xPx: 540, yPx: 1060 } },
    },
    {
      kind: 'rect',
      xPx: 60,
      yPx: 1000,
      widthPx: 420,
      heightPx: 130,
      radiusPx: 10,
      fill: null,
      stroke: { color: '#B3261E', widthPx: 8 },
      rotation: { angleDeg: -7, about: { xPx: 540, yPx: 1060 } },
    },
    ...(photo === undefined ? [] : [photoItem(photo), ovalItem(photo)]),
  ];
  return {
    schema: 1,
    layout: '4x5',
    widthPx: 1080,
    heightPx: 1350,
    faces: ['sans-700', 'serif-500i'],
    images: photo === undefined ? [] : [photo],
    items,
  };
}

function ovalItem(sha256: string): DisplayItem {
  return {
    kind: 'image',
    sha256,
    xPx: 80,
    yPx: 900,
    widthPx: 240,
    heightPx: 180,
    source: { xPx: 100, yPx: 50, widthPx: 640, heightPx: 480 },
    clipRadiusPx: 0,
    clip: 'ellipse',
  };
}

function photoItem(sha256: string): DisplayItem {
  return {
    kind: 'image',
    sha256,
    xPx: 600,
    yPx: 700,
    widthPx: 400,
    heightPx: 500,
    source: { xPx: 100, yPx: 50, widthPx: 640, heightPx: 800 },
    clipRadiusPx: 24,
  };
}

function text(line: {
  title: string;
  sizePx: number;
  baselinePx: number;
  weight: number;
  family: string;
  face: string;
  italic: boolean;
  color: string;
}): DisplayItem {
  const { title, baselinePx, ...style } = line;
  return {
    kind: 'text',
    slot: 'judul',
    ...style,
    lines: [{ text: title, xPx: 72, baselinePx, widthPx: 900 }],
    box: { xPx: 72, yPx: baselinePx - 100, widthPx: 936, heightPx: 120 },
  };
}
