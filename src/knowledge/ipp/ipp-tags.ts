/** The tags of IPP's encoding: groups and values (RFC 8010 §3.5). */

export const groupTags = {
  operation: 0x01,
  job: 0x02,
  end: 0x03,
  printer: 0x04,
  unsupported: 0x05,
  subscription: 0x06,
  eventNotification: 0x07,
  resource: 0x08,
  document: 0x09,
  system: 0x0a,
} as const;

export type GroupName = Exclude<keyof typeof groupTags, 'end'>;

export const valueTags = {
  unsupported: 0x10,
  unknown: 0x12,
  noValue: 0x13,
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  octetString: 0x30,
  dateTime: 0x31,
  resolution: 0x32,
  rangeOfInteger: 0x33,
  collection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  endCollection: 0x37,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  uriScheme: 0x46,
  charset: 0x47,
  naturalLanguage: 0x48,
  mimeMediaType: 0x49,
  memberName: 0x4a,
} as const;

const valueNames: ReadonlyMap<number, string> = new Map(
  Object.entries(valueTags).map(([name, tag]) => [tag, name]),
);

/** As people read it: "keyword", "0x7f" for a tag that no table has. */
export function valueTagName(tag: number): string {
  return valueNames.get(tag) ?? `0x${tag.toString(16).padStart(2, '0')}`;
}

/** A tag below 0x10 begins a group, or ends them (RFC 8010 §3.5.1). */
export function isGroupTag(tag: number): boolean {
  return tag < 0x10;
}

/** 0x10 to 0x1f: the attribute has no value, and the tag says why (RFC 8010 §3.8). */
export function isOutOfBand(tag: number): boolean {
  return tag >= 0x10 && tag <= 0x1f;
}
