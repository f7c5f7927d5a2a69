/** Bytes to characters by the code pages of receipt and label printers: those of DOS, which browsers and Node do not know. */
import { latin1Text } from '../../engine/latin1-text.ts';

/** Characters from 128 on (Unicode, "VENDORS/MICSFT/PC"). */
const upperHalves: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0',
};

export type CodePage =
  | 'cp437'
  | 'cp850'
  | 'cp858'
  | 'windows-1252'
  | 'windows-1251'
  | 'windows-1250'
  | 'ibm866'
  | 'shift_jis'
  | 'gb18030'
  | 'big5'
  | 'utf-8';

export function decodeText(bytes: Uint8Array, codePage: CodePage): string {
  const upper = upperHalves[codePage === 'cp858' ? 'cp850' : codePage];
  if (upper === undefined) return new TextDecoder(codePage).decode(bytes);
  const text = latin1Text(bytes).replace(
    /[\x80-\xff]/g,
    (character) => upper[character.charCodeAt(0) - 0x80] ?? character,
  );
  // The dotless i of 850 gave way to the euro.
  return codePage === 'cp858' ? text.replaceAll('\u0131', '\u20ac') : text;
}

/** Characters of ISO 8859-1 back to the bytes that they were. */
export function bytesOfLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
