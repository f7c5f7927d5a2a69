/** What reads and writes files of other programs: a bundle of its own, loaded by the first document that may be one. */

export { configText } from '../../format/edit/write-config.ts';
export { confSuggestions } from '../../interchange/cups-language/conf-completion.ts';
export { confHover } from '../../interchange/cups-language/conf-hover.ts';
export { confIndentation } from '../../interchange/cups-language/conf-indentation.ts';
export { confBlocks } from '../../interchange/cups-language/conf-outline.ts';
export { exporters } from '../../interchange/exporters.ts';
export { foreignFormats, recogniseFormat } from '../../interchange/formats.ts';
export { importFiles } from '../../interchange/import/import-files.ts';
