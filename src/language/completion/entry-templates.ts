/** New entries of each section as snippets: what is usually written, with the places to fill in. */
import type { SectionName } from '../../model/config.ts';
import { hole } from './suggestion.ts';

export interface EntryTemplate {
  readonly label: string;
  readonly summary: string;
  /** The placeholder for its key. */
  readonly key: string;
  /** The object, as a snippet whose places are numbered from 2; `SERVER` and `PORT` stand for a name of the file. */
  readonly value: string;
}

export const entryTemplates: Readonly<Record<SectionName, readonly EntryTemplate[]>> = {
  servers: [
    {
      label: 'New server',
      summary: 'A machine that runs a spooler, with its system.',
      key: 'PRINT01',
      value: `{ "system": "${hole(2)}" }`,
    },
  ],
  clusters: [
    {
      label: 'New cluster',
      summary: 'Servers that share one virtual server name.',
      key: 'PRINTVS',
      value: `{ "nodes": ["${hole(2, 'SERVER')}", "${hole(3)}"] }`,
    },
  ],
  devices: [
    {
      label: 'New LPD device',
      summary: 'A device that is reached by LPR, with the source ports it accepts.',
      key: 'device',
      value: `{ "uri": "lpd://${hole(2, 'HOST')}/${hole(3, 'raw')}", "acceptsSourcePorts": "${hole(4, 'rfc1179')}" }`,
    },
    {
      label: 'New raw device',
      summary: 'A device that takes bytes on TCP port 9100.',
      key: 'device',
      value: `{ "uri": "socket://${hole(2, 'HOST')}:${hole(3, '9100')}" }`,
    },
  ],
  ports: [
    {
      label: 'New LPR port',
      summary: 'A port of the LPR monitor: an LPD queue on a device.',
      key: 'LPR1',
      value: `{ "monitor": "lpr", "device": "lpd://${hole(2, 'HOST')}/${hole(3, 'raw')}", "server": "${hole(4, 'SERVER')}" }`,
    },
    {
      label: 'New raw port',
      summary: 'Bytes over TCP to port 9100.',
      key: 'RAW1',
      value: `{ "device": "socket://${hole(2, 'HOST')}:${hole(3, '9100')}", "server": "${hole(4, 'SERVER')}" }`,
    },
    {
      label: 'New Standard TCP/IP port',
      summary: 'The Standard TCP/IP port monitor of Windows 2000 and later.',
      key: 'IP_1',
      value: `{ "monitor": "standard-tcpip", "device": "socket://${hole(2, 'HOST')}:${hole(3, '9100')}", "server": "${hole(4, 'SERVER')}" }`,
    },
    {
      label: 'New IPP port',
      summary: 'A port that speaks the Internet Printing Protocol.',
      key: 'IPP1',
      value: `{ "device": "ipp://${hole(2, 'HOST')}/${hole(3, 'ipp/print')}", "server": "${hole(4, 'SERVER')}" }`,
    },
    {
      label: 'New HP Network Port',
      summary: 'HPMON over DLC to a JetDirect adapter.',
      key: 'JD1',
      value: `{ "monitor": "hp-network", "device": "dlc://${hole(2, '0060b0a1b2c3')}", "connectionType": "${hole(3, 'job-based')}", "server": "${hole(4, 'SERVER')}" }`,
    },
  ],
  printers: [
    {
      label: 'New printer',
      summary: 'A queue that prints to a port, with its share.',
      key: 'Printer',
      value: `{ "port": "${hole(2, 'PORT')}", "share": "${hole(3, 'SHARE')}" }`,
    },
    {
      label: 'New printer with a test print',
      summary: 'A queue with a test print and what must come of it.',
      key: 'Printer',
      value: `{ "port": "${hole(2, 'PORT')}", "testPrint": { "page": "${hole(3, 'text')}", "expect": { "outcome": "${hole(4, 'sent')}", "withinSeconds": ${hole(5, '10')} } } }`,
    },
    {
      label: 'New printer pool',
      summary: 'A queue that prints to several ports.',
      key: 'Pool',
      value: `{ "port": ["${hole(2, 'PORT')}", "${hole(3)}"] }`,
    },
  ],
  connections: [
    {
      label: 'New connection',
      summary: "A client's link to a shared printer.",
      key: 'front desk',
      value: `{ "path": "//${hole(2, 'SERVER')}/${hole(3, 'SHARE')}", "from": "${hole(4, 'WS001')}" }`,
    },
  ],
  virtualPrinters: [
    {
      label: 'New virtual LPD printer',
      summary: 'An LPD that Platen itself runs.',
      key: 'lab',
      value: `{ "kind": "lpd", "acceptsSourcePorts": "${hole(2, 'any')}" }`,
    },
    {
      label: 'New virtual JetDirect',
      summary: 'A raw printer that Platen itself runs.',
      key: 'lab',
      value: '{ "kind": "raw" }',
    },
    {
      label: 'New virtual IPP printer',
      summary: 'An IPP printer that Platen itself runs.',
      key: 'lab',
      value: '{ "kind": "ipp" }',
    },
  ],
};

export interface UriTemplate {
  readonly scheme: string;
  readonly label: string;
  readonly summary: string;
  readonly snippet: string;
}

export const uriTemplates: readonly UriTemplate[] = [
  {
    scheme: 'lpd',
    label: 'lpd://HOST/QUEUE',
    summary: 'An LPD queue (RFC 1179), TCP port 515.',
    snippet: `lpd://${hole(1, 'HOST')}/${hole(2, 'raw')}`,
  },
  {
    scheme: 'socket',
    label: 'socket://HOST:9100',
    summary: 'Bytes over TCP (AppSocket, JetDirect), port 9100.',
    snippet: `socket://${hole(1, 'HOST')}:${hole(2, '9100')}`,
  },
  {
    scheme: 'ipp',
    label: 'ipp://HOST/ipp/print',
    summary: 'The Internet Printing Protocol (RFC 8010), TCP port 631.',
    snippet: `ipp://${hole(1, 'HOST')}/${hole(2, 'ipp/print')}`,
  },
  {
    scheme: 'ipps',
    label: 'ipps://HOST/ipp/print',
    summary: 'The Internet Printing Protocol over TLS, TCP port 631.',
    snippet: `ipps://${hole(1, 'HOST')}/${hole(2, 'ipp/print')}`,
  },
  {
    scheme: 'dlc',
    label: 'dlc://ADDRESS',
    summary: 'A JetDirect adapter by its hardware address, as HPMON reaches it.',
    snippet: `dlc://${hole(1, '0060b0a1b2c3')}`,
  },
  {
    scheme: 'usb',
    label: 'usb://MAKER/MODEL',
    summary: 'A USB device, as CUPS names it.',
    snippet: `usb://${hole(1, 'MAKER')}/${hole(2, 'MODEL')}`,
  },
  { scheme: 'file', label: 'file:///PATH', summary: 'A file.', snippet: `file:///${hole(1, 'PATH')}` },
  {
    scheme: 'virtual',
    label: 'virtual:NAME',
    summary: 'A virtual printer of this file.',
    snippet: `virtual:${hole(1, 'NAME')}`,
  },
];
