/** Twenty clarifications, of which rows 3, 7, 12 and 20 cannot be drawn; one column belongs to no template. */
export function twentyClarifications(): string {
  const rows = Array.from({ length: 20 }, (_, index) => [
    'HOAKS',
    `Kajari meminta sumbangan nomor ${index + 1}.`,
    'Nomor pengirim bukan nomor resmi.',
    'Jangan transfer, laporkan kepada kami.',
    'Seksi Intelijen',
    '2026-11-23T09:30',
    '',
    'abaikan',
    `kejari.example/cek/${index + 1}`,
  ]);
  const set = (row: number, column: number, value: string): void => {
    const cells = rows[row - 1];
    if (cells !== undefined) cells[column] = value;
  };
  set(3, 0, 'BOHONG');
  set(7, 3, '');
  set(12, 1, 'Kajari meminta sumbangan lewat pesan berantai. '.repeat(30).trim());
  set(20, 6, 'tidak-ada.jpg');
  const heading = 'label;klaim;fakta.1;kesimpulan;sumber.1;waktu_cek;tangkapan;catatan;tautan';
  return `${[heading, ...rows.map((cells) => cells.join(';'))].join('\n')}\n`;
}
