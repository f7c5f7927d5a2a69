/** The settings of the editor: what package.json says of each, and how they are read. Severities of rules are none: they stand in `.platenrc.jsonc`. */
import * as vscode from 'vscode';
import type { SettingContribution } from './contributions.ts';

const defaultSeconds = 30;
const minSeconds = 1;
const maxSeconds = 3600;

/** In the order that people see. */
export const contribution = {
  'validate.enable': {
    default: true,
    scope: 'language-overridable',
    en: 'Report findings. Severities of single rules stand in `.platenrc.jsonc`, so that editor and command line agree.',
    de: 'Befunde melden. Die Schweregrade einzelner Regeln stehen in `.platenrc.jsonc`, damit Editor und Kommandozeile übereinstimmen.',
  },
  'validate.workspace': {
    default: true,
    en: 'Also report findings in matching files of the workspace that are not open.',
    de: 'Befunde auch in passenden Dateien des Arbeitsbereichs melden, die nicht geöffnet sind.',
  },
  'codeLens.enable': {
    default: true,
    en: 'Show *Test Print* above each printer.',
    de: 'Über jedem Drucker *Testdruck* anzeigen.',
  },
  'testPrint.timeoutSeconds': {
    default: defaultSeconds,
    minimum: minSeconds,
    maximum: maxSeconds,
    en: 'A test print gives up after this many seconds and reports what it saw last.',
    de: 'Nach so vielen Sekunden gibt ein Testdruck auf und meldet, was er zuletzt gesehen hat.',
  },
  'inlayHints.enable': {
    default: true,
    en: 'Show what is in force and not written beside the text. `#editor.inlayHints.enabled#` switches hints of every kind off and on.',
    de: 'Neben dem Text anzeigen, was gilt und nicht dasteht. `#editor.inlayHints.enabled#` schaltet Hinweise jeder Art ein und aus.',
  },
  'inlayHints.monitor.enable': {
    // It would stand on every row.
    default: false,
    en: 'Show the monitor of a port that the scheme of its device implies. Needs `#platen.inlayHints.enable#`.',
    de: 'Den Anschlussmonitor anzeigen, der sich aus dem Schema des Geräte-URI ergibt. Braucht `#platen.inlayHints.enable#`.',
  },
  'inlayHints.tcpPort.enable': {
    default: true,
    en: 'Show the TCP port that a device URI leaves out. Needs `#platen.inlayHints.enable#`.',
    de: 'Den TCP-Port anzeigen, den ein Geräte-URI weglässt. Braucht `#platen.inlayHints.enable#`.',
  },
  'inlayHints.sourcePorts.enable': {
    default: true,
    en: 'Show the source ports that are in force, written or not. Needs `#platen.inlayHints.enable#`.',
    de: 'Die Quellports anzeigen, die gelten, ob sie dastehen oder nicht. Braucht `#platen.inlayHints.enable#`.',
  },
  'inlayHints.jobsPerHour.enable': {
    default: true,
    en: 'Show how many jobs an hour the source ports of a port carry. Needs `#platen.inlayHints.enable#`.',
    de: 'Anzeigen, wie viele Aufträge in der Stunde die Quellports eines Anschlusses bewältigen. Braucht `#platen.inlayHints.enable#`.',
  },
  'inlayHints.server.enable': {
    // It would stand on every row.
    default: false,
    en: 'Show the server that a printer has from its port. Needs `#platen.inlayHints.enable#`.',
    de: 'Den Server anzeigen, den ein Drucker von seinem Anschluss hat. Braucht `#platen.inlayHints.enable#`.',
  },
} as const satisfies Readonly<Record<string, SettingContribution>>;

type Settings = typeof contribution;
type Switch = {
  [Name in keyof Settings]: Settings[Name]['default'] extends boolean ? Name : never;
}[keyof Settings];

/** All of them are on where nobody says otherwise. */
export function isOn(name: Switch, where: vscode.ConfigurationScope): boolean {
  return vscode.workspace.getConfiguration('platen', where).get(name, true);
}

/** What a person wrote may be anything. */
export function testPrintTimeoutMs(where?: vscode.ConfigurationScope): number {
  const seconds = vscode.workspace
    .getConfiguration('platen', where)
    .get('testPrint.timeoutSeconds', defaultSeconds);
  return Math.min(maxSeconds, Math.max(minSeconds, seconds)) * 1000;
}
