/** A snippet as it stands in the text before anything is typed into it. */
/** `<1:HOST>` for each place to fill in. */
export function drawHoles(snippet: string): string {
  return snippet.replace(/\$\{(\d+(?::[^}]*)?)\}/g, '<$1>');
}
