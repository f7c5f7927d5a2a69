/** The job template attributes (RFC 8011 §5.2, PWG 5100.3, 5100.7, 5100.13), which a client sets and a printer describes by -default, -supported and -ready. */

const names: ReadonlySet<string> = new Set([
  ...['copies', 'cover-back', 'cover-front', 'feed-orientation', 'finishings', 'finishings-col'],
  ...['force-front-side', 'imposition-template', 'insert-sheet', 'job-account-id', 'job-account-type'],
  ...['job-accounting-sheets', 'job-accounting-user-id', 'job-copies', 'job-delay-output-until'],
  ...['job-error-action', 'job-error-sheet', 'job-finishings', 'job-hold-until', 'job-hold-until-time'],
  ...[
    'job-message-to-operator',
    'job-phone-number',
    'job-priority',
    'job-recipient-name',
    'job-retain-until',
  ],
  ...['job-sheet-message', 'job-sheets', 'job-sheets-col', 'media', 'media-col', 'media-input-tray-check'],
  ...['multiple-document-handling', 'number-up', 'orientation-requested', 'output-bin', 'output-device'],
  ...['overrides', 'page-delivery', 'page-order-received', 'page-ranges', 'presentation-direction-number-up'],
  ...[
    'print-color-mode',
    'print-content-optimize',
    'print-darkness',
    'print-quality',
    'print-rendering-intent',
  ],
  ...['print-scaling', 'print-speed', 'printer-resolution', 'proof-print', 'separator-sheets', 'sides'],
  ...['x-image-position', 'x-image-shift', 'x-side1-image-shift', 'x-side2-image-shift', 'y-image-position'],
  ...['y-image-shift', 'y-side1-image-shift', 'y-side2-image-shift'],
]);

export function isJobTemplateName(name: string): boolean {
  return names.has(name);
}

/** Whether a printer's attribute describes one of them: `sides-default`, `media-col-ready`, `media-type-supported`. */
export function describesJobTemplate(name: string): boolean {
  const match = /^(.+)-(?:default|supported|ready|database)$/.exec(name);
  const [, of = ''] = match ?? [];
  // The members of media-col are described one by one (PWG 5100.7 §6.3).
  return names.has(of) || (of.startsWith('media-') && of !== 'media-col-ready');
}
