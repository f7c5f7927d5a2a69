/** One message of IPP as data, a request or an answer, and how its attributes are made and looked up (RFC 8010, RFC 8011). */
import { type GroupName, groupTags, valueTags } from '../../../knowledge/ipp/ipp-tags.ts';

export interface IppMessage {
  /** 2.0 is { major: 2, minor: 0 }. */
  readonly version: IppVersion;
  /** The operation of a request, the status of an answer: 0 to 0x7fff. */
  readonly code: number;
  /** 1 to 2^31 - 1; the answer has that of its request. */
  readonly requestId: number;
  readonly groups: readonly IppGroup[];
}

export interface IppVersion {
  readonly major: number;
  readonly minor: number;
}

export interface IppGroup {
  /** One of `groupTags`. */
  readonly tag: number;
  readonly attributes: readonly IppAttribute[];
}

export interface IppAttribute {
  readonly name: string;
  /** One at least. */
  readonly values: readonly IppValue[];
}

export interface IppValue {
  /** One of `valueTags`, or a number that no table has. */
  readonly tag: number;
  readonly value: IppPlainValue;
}

/** Undefined for out-of-band tags; bytes for what no table has. */
export type IppPlainValue =
  | undefined
  | number
  | boolean
  | string
  | Uint8Array
  | IppResolution
  | IppRange
  | IppLocalText
  | IppCollection;

/** Dots per unit; `unit` is 3 for inches, 4 for centimetres. */
export interface IppResolution {
  readonly kind: 'resolution';
  readonly across: number;
  readonly along: number;
  readonly unit: number;
}

export interface IppRange {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
}

/** Text or a name together with its language. */
export interface IppLocalText {
  readonly kind: 'local-text';
  readonly language: string;
  readonly text: string;
}

export interface IppCollection {
  readonly kind: 'collection';
  readonly members: readonly IppAttribute[];
}

export type NamedValues = readonly [name: string, ...values: IppValue[]];

/** A group of attributes: `group('operation', ['attributes-charset', charset('utf-8')])`. */
export function group(name: GroupName, ...attributes: readonly NamedValues[]): IppGroup {
  return { tag: groupTags[name], attributes: attributes.map(attribute) };
}

export function attribute([name, ...values]: NamedValues): IppAttribute {
  return { name, values };
}

function maker<T extends IppPlainValue>(tag: number): (value: T) => IppValue {
  return (value) => ({ tag, value });
}

export const integer = maker<number>(valueTags.integer);
export const boolean = maker<boolean>(valueTags.boolean);
export const enumValue = maker<number>(valueTags.enum);
export const octets = maker<Uint8Array>(valueTags.octetString);
export const dateTime = maker<Uint8Array>(valueTags.dateTime);
export const text = maker<string>(valueTags.text);
export const nameText = maker<string>(valueTags.name);
export const keyword = maker<string>(valueTags.keyword);
export const uri = maker<string>(valueTags.uri);
export const uriScheme = maker<string>(valueTags.uriScheme);
export const charset = maker<string>(valueTags.charset);
export const naturalLanguage = maker<string>(valueTags.naturalLanguage);
export const mimeType = maker<string>(valueTags.mimeMediaType);
export const noValue: IppValue = { tag: valueTags.noValue, value: undefined };
export const unknownValue: IppValue = { tag: valueTags.unknown, value: undefined };
export const unsupportedValue: IppValue = { tag: valueTags.unsupported, value: undefined };

export function range(low: number, high: number): IppValue {
  return { tag: valueTags.rangeOfInteger, value: { kind: 'range', low, high } };
}

/** Dots per inch, the same both ways. */
export function dotsPerInch(dots: number): IppValue {
  return { tag: valueTags.resolution, value: { kind: 'resolution', across: dots, along: dots, unit: 3 } };
}

export function collection(...members: readonly NamedValues[]): IppValue {
  return { tag: valueTags.collection, value: { kind: 'collection', members: members.map(attribute) } };
}

/** The first group of the name; undefined where there is none. */
export function findGroup(message: IppMessage, name: GroupName): IppGroup | undefined {
  return message.groups.find(({ tag }) => tag === groupTags[name]);
}

/** The values of the attribute in the group; empty where it is not there or out of band. */
export function valuesOf(from: IppGroup | undefined, name: string): readonly IppPlainValue[] {
  const found = from?.attributes.find((one) => one.name === name);
  return (found?.values ?? []).map(({ value }) => value).filter((value) => value !== undefined);
}

/** Texts, names and keywords among the values, in whatever language they are. */
export function textsOf(from: IppGroup | undefined, name: string): readonly string[] {
  return valuesOf(from, name).flatMap((value) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && 'kind' in value && value.kind === 'local-text' ? [value.text] : [];
  });
}

export function textOf(from: IppGroup | undefined, name: string): string | undefined {
  return textsOf(from, name)[0];
}

export function numberOf(from: IppGroup | undefined, name: string): number | undefined {
  const [value] = valuesOf(from, name);
  return typeof value === 'number' ? value : undefined;
}

export function booleanOf(from: IppGroup | undefined, name: string): boolean | undefined {
  const [value] = valuesOf(from, name);
  return typeof value === 'boolean' ? value : undefined;
}
