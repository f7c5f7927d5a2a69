/** What a device says in any of its TXT records. */
import assert from 'node:assert/strict';
import { type AnnouncedService, announcedText } from '../../../src/model/discovery/announced-device.ts';

const service = (text: Readonly<Record<string, string>>): AnnouncedService => ({
  type: '_ipp._tcp',
  instance: 'Lab',
  host: undefined,
  port: undefined,
  addresses: [],
  text: new Map(Object.entries(text)),
});

describe('announced device', () => {
  for (const [title, services, expected] of [
    ['the first service that has it', [{ ty: 'A' }, { ty: 'B' }], 'A'],
    ['passing over an empty one', [{ ty: '' }, { ty: 'B' }], 'B'],
    ['nothing where none has it', [{ note: 'A' }], undefined],
  ] as const)
    it(`takes the text of ${title}`, () => {
      const device = {
        name: 'Lab',
        host: undefined,
        addresses: [],
        uuid: undefined,
        services: services.map(service),
      };
      assert.equal(announcedText(device, 'ty'), expected);
    });
});
