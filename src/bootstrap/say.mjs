/**
 * @param {NodeJS.WriteStream} stream
 * @returns {(line: string) => void} writes one line there
 */
export function sayTo(stream) {
  return (line) => void stream.write(`${line}\n`);
}
