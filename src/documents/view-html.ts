/** The empty page that the editor opens for a view: its policy, its style and its script. */

export interface ViewHtml {
  /** Addresses as the view reaches them. */
  readonly script: string;
  readonly styles: string;
  /** Where files of the extension come from. */
  readonly source: string;
  /** New for each page. */
  readonly nonce: string;
  readonly language: string;
}

/** Nothing runs but its own script and what that loads from the extension; no network, and no style or image of a document. */
export function viewHtml({ script, styles, source, nonce, language }: ViewHtml): string {
  const policy = [
    `default-src 'none'`,
    // Decoders of pictures are WebAssembly, which reaches nothing but what it is handed; eval stays forbidden.
    `script-src 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'`,
    `style-src ${source}`,
    'img-src blob:',
    'font-src data: blob:',
    'worker-src blob:',
    `connect-src ${source}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Platen</title>
<link rel="stylesheet" href="${styles}">
</head>
<body>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
