/** What a ZPL II printer keeps from command to command and from label to label. */
import type { Rotation } from '../drawing/ink.ts';
import type { ZplToken } from './zpl-tokens.ts';

export interface LabelSettings {
  /** In dots; undefined where nothing sets it. */
  readonly width: number | undefined;
  readonly length: number | undefined;
  readonly homeX: number;
  readonly homeY: number;
  readonly top: number;
  readonly font: string;
  readonly fontHeight: number;
  readonly fontWidth: number;
  readonly rotation: Rotation;
  readonly moduleWidth: number;
  readonly ratio: number;
  readonly barHeight: number;
  /** The number of ^CI. */
  readonly encoding: number;
  readonly isReversed: boolean;
  readonly isTurned: boolean;
  readonly isMirrored: boolean;
  /** Bitmaps of ~DG by their names without drive and ending. */
  readonly stored: ReadonlyMap<string, ZplToken>;
}

export const initialSettings: LabelSettings = {
  width: undefined,
  length: undefined,
  homeX: 0,
  homeY: 0,
  top: 0,
  font: 'A',
  fontHeight: 0,
  fontWidth: 0,
  rotation: 0,
  moduleWidth: 2,
  ratio: 3,
  barHeight: 10,
  encoding: 0,
  isReversed: false,
  isTurned: false,
  isMirrored: false,
  stored: new Map(),
};

const maxStoredCount = 100;

/** The settings after a command; the same where it sets nothing. */
export function settingsAfter(settings: LabelSettings, token: ZplToken): LabelSettings {
  const { name, parameters } = token;
  const [first, second, third] = parameters;
  switch (name) {
    case '^PW':
      return { ...settings, width: dots(first) ?? settings.width };
    case '^LL':
      return { ...settings, length: dots(first) ?? settings.length };
    case '^LH':
      return { ...settings, homeX: dots(first) ?? settings.homeX, homeY: dots(second) ?? settings.homeY };
    case '^LT':
      return { ...settings, top: dots(first) ?? settings.top };
    case '^CF':
      return {
        ...settings,
        font: first || settings.font,
        fontHeight: dots(second) ?? (dots(third) === undefined ? settings.fontHeight : 0),
        fontWidth: dots(third) ?? 0,
      };
    case '^FW':
      return { ...settings, rotation: rotationOf(first) ?? settings.rotation };
    case '^BY':
      return {
        ...settings,
        moduleWidth: dots(first) ?? settings.moduleWidth,
        ratio: Math.min(3, Math.max(2, dots(second) ?? settings.ratio)),
        barHeight: dots(third) ?? settings.barHeight,
      };
    case '^CI':
      return { ...settings, encoding: dots(first) ?? settings.encoding };
    case '^LR':
      return { ...settings, isReversed: isYes(first) };
    case '^PO':
      return { ...settings, isTurned: first?.toUpperCase() === 'I' };
    case '^PM':
      return { ...settings, isMirrored: isYes(first) };
    case '~DG':
      if (settings.stored.size >= maxStoredCount) return settings;
      return { ...settings, stored: new Map(settings.stored).set(storedName(first), token) };
    case '~EG':
    case '^EG':
      return { ...settings, stored: new Map() };
    default:
      return settings;
  }
}

/** "R:LOGO.GRF" is LOGO. */
export function storedName(text = ''): string {
  return text.replace(/^.*:/, '').replace(/\..*$/, '').toUpperCase();
}

export function rotationOf(letter: string | undefined): Rotation | undefined {
  const rotations: Readonly<Record<string, Rotation>> = { N: 0, R: 90, I: 180, B: 270 };
  return rotations[letter?.toUpperCase() ?? ''];
}

/** A number within what any printer has; undefined where there is none. */
export function dots(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? Math.max(-32_000, Math.min(32_000, value)) : undefined;
}

function isYes(text: string | undefined): boolean {
  return text?.toUpperCase() === 'Y';
}
