/** The files that are printer configurations: the language id, and the names it claims in package.json. */

export const LANGUAGE = 'printer-config';

export const FILE_PATTERN = '**/{printers.jsonc,*.printers.jsonc}';
export const EXCLUDED_PATTERN = '**/{node_modules,.git,.vscode-test}/**';
