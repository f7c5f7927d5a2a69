/** What passes between the editor and the page that shows a received document. */

/** From the page. */
export type ViewRequest =
  /** It can take the document now. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'save' }
  /** Asks for what was sent. */
  | { readonly kind: 'compare' }
  /** Both documents as text, to be shown beside each other. */
  | { readonly kind: 'compared'; readonly sent: string; readonly received: string };

/** To the page. */
export type ViewMessage =
  | {
      readonly kind: 'document';
      readonly bytes: Uint8Array;
      readonly words: ViewWords;
      /** Where scripts and workers for PDF stand. */
      readonly scripts: { readonly pdf: string; readonly pdfWorker: string };
    }
  | { readonly kind: 'problem'; readonly message: string }
  | { readonly kind: 'sent'; readonly bytes: Uint8Array };

/** What the page says, in the language of the editor; "{0}" is filled in by the page. */
export interface ViewWords {
  readonly actions: string;
  readonly save: string;
  readonly compare: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly drawing: string;
  readonly commands: string;
  readonly filter: string;
  readonly offset: string;
  readonly command: string;
  readonly meaning: string;
  readonly unknown: string;
  readonly more: string;
  readonly page: string;
  readonly previousPage: string;
  readonly nextPage: string;
  readonly byteCount: string;
  readonly cannotBeShown: string;
  readonly textCut: string;
}
