/** What a virtual printer announces of itself: TXT records as `ippeveprinter` writes them (PWG 5100.14 §4.2; Bonjour Printing Specification 1.2.1 §9). */
import { addressText } from '../../model/address-text.ts';
import type { VirtualPrinterKind } from '../../model/print-plan.ts';
import type { IppAttribute } from '../wire/ipp/ipp-message.ts';
import type { ServiceToAnnounce } from './owned-records.ts';

export interface AnnouncedPrinter {
  readonly kind: VirtualPrinterKind;
  readonly port: number;
  /** What an IPP printer says of itself; empty for the others. */
  readonly attributes: readonly IppAttribute[];
  /** Whether the same port takes encrypted connections. */
  readonly hasTls: boolean;
}

/** LPD takes any queue; this is one that all of them know. */
const lpdQueue = 'raw';
const ippPath = 'ipp/print';

export function printerServices(printer: AnnouncedPrinter): ServiceToAnnounce[] {
  const { kind, port, hasTls } = printer;
  const plain = (type: string, rp: readonly (readonly [string, string])[]): ServiceToAnnounce => ({
    type,
    subtypes: [],
    port,
    textFor: () => new Map([['txtvers', '1'], ['qtotal', '1'], ...rp, ['ty', `Platen ${kind} printer`]]),
  });
  switch (kind) {
    case 'lpd':
      return [plain('_printer._tcp', [['rp', lpdQueue]])];
    case 'raw':
      return [plain('_pdl-datastream._tcp', [])];
    case 'ipp':
      return [...(hasTls ? ['_ipps._tcp'] : []), '_ipp._tcp'].map((type) => ({
        type,
        subtypes: ['_print', ...(textsOf(printer, 'urf-supported').length > 0 ? ['_universal'] : [])],
        port,
        textFor: (host) => ippText(printer, host),
      }));
    default:
      return kind satisfies never;
  }
}

function ippText(printer: AnnouncedPrinter, host: string): ReadonlyMap<string, string> {
  const [model = ''] = textsOf(printer, 'printer-make-and-model');
  const [place = ''] = textsOf(printer, 'printer-location');
  const [uuid = ''] = textsOf(printer, 'printer-uuid');
  const [web = `http://${addressText(host, printer.port)}/`] = textsOf(printer, 'printer-more-info');
  const sides = textsOf(printer, 'sides-supported');
  const [hasColor = ''] = textsOf(printer, 'color-supported');
  const entries: (readonly [string, string])[] = [
    ['txtvers', '1'],
    ['qtotal', '1'],
    ['rp', ippPath],
    ['ty', model],
    ['note', place],
    ['adminurl', web],
    ['pdl', textsOf(printer, 'document-format-supported').join(',')],
    ['UUID', uuid.replace(/^urn:uuid:/i, '')],
    ['Color', hasColor === '' ? '' : hasColor === 'true' ? 'T' : 'F'],
    ['Duplex', sides.length === 0 ? '' : sides.length > 1 ? 'T' : 'F'],
    ['URF', textsOf(printer, 'urf-supported').join(',')],
    ['TLS', printer.hasTls ? '1.2' : ''],
  ];
  return new Map(entries.filter(([, value]) => value !== ''));
}

function textsOf({ attributes }: AnnouncedPrinter, wanted: string): string[] {
  const values = attributes.find(({ name }) => name === wanted)?.values ?? [];
  return values.flatMap(({ value }) =>
    typeof value === 'string' || typeof value === 'boolean' ? [String(value)] : [],
  );
}
