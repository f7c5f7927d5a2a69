/** What PDF.js runs beside the page, so that a document never holds it up. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
