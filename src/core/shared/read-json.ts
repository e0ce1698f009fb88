/** What a text says as JSON, or null where it is none: for what a browser or a clipboard kept and anything may have cut. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}
