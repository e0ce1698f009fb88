import { spawn } from 'node:child_process';

/** The program that opens an address in the reader's usual browser, by platform. */
function opener(address: string): { readonly file: string; readonly args: readonly string[] } {
  switch (process.platform) {
    case 'win32':
      return { file: 'rundll32', args: ['url.dll,FileProtocolHandler', address] };
    case 'darwin':
      return { file: 'open', args: [address] };
    default:
      return { file: 'xdg-open', args: [address] };
  }
}

/** Opens an address in the default browser. @returns false when no program for that could be started */
export function openInBrowser(address: string): Promise<boolean> {
  const { file, args } = opener(address);
  return new Promise((done) => {
    const child = spawn(file, args, { stdio: 'ignore', detached: true });
    child.once('error', () => done(false));
    child.once('spawn', () => {
      child.unref();
      done(true);
    });
  });
}
