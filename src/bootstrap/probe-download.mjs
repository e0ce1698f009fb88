/**
 * Asks for the first byte of the address given and ends 0 when it comes within 15 s, 1 otherwise. A program of its own
 * so that it runs on the product's Node with the office's proxy, and so that ending it ends the download.
 */
const FIRST_BYTE_MS = 15_000;

try {
  const response = await fetch(process.argv[2] ?? '', {
    headers: { range: 'bytes=0-0' },
    signal: AbortSignal.timeout(FIRST_BYTE_MS),
  });
  const first = response.ok ? await response.body?.getReader().read() : undefined;
  process.exit(first?.value === undefined ? 1 : 0);
} catch {
  process.exit(1);
}
