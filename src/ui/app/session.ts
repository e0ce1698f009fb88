const KEY = 'meja-humas.token';

/**
 * The token of this start of the host. It comes once, in the fragment of the printed address (`#token=…`, never sent to
 * any server), is kept for reloads of this tab only, and is taken out of the address at once.
 * @returns the token, or an empty string when this tab never had one; every call then answers `unauthorised`
 */
export function takeToken(
  location: { readonly hash: string; readonly pathname: string },
  storage: {
    readonly getItem: (key: string) => string | null;
    readonly setItem: (key: string, value: string) => void;
  },
  history: {
    readonly state: unknown;
    readonly replaceState: (state: unknown, unused: string, url: string) => void;
  },
): string {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return storage.getItem(KEY) ?? '';
  storage.setItem(KEY, token);
  history.replaceState(history.state, '', location.pathname);
  return token;
}
