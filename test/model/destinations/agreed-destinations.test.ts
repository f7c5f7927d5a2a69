/** What counts as agreed, and what is read back of a list that anybody may have written. */
import assert from 'node:assert/strict';
import {
  agreementOn,
  confirmAddresses,
  confirmCertificate,
  type Destination,
  describeAddresses,
  readDestinations,
  withDestination,
} from '../../../src/model/destinations/agreed-destinations.ts';
import type { PresentedCertificate } from '../../../src/model/destinations/presented-certificate.ts';

const at = (host: string, port: number, ...addresses: string[]): Destination => ({ host, port, addresses });
const agreed = [at('printer', 515, '10.0.0.1', 'fe80::1'), at('10.0.0.9', 9100, '10.0.0.9')];

describe('agreed destinations', () => {
  for (const [name, destination, kind] of [
    ['the same name and addresses', at('printer', 515, '10.0.0.1', 'fe80::1'), 'agreed'],
    ['addresses in another order', at('printer', 515, 'fe80::1', '10.0.0.1'), 'agreed'],
    ['a name in other case', at('Printer', 515, '10.0.0.1', 'fe80::1'), 'agreed'],
    ['an address written out', at('10.0.0.9', 9100, '10.0.0.9'), 'agreed'],
    ['another port', at('printer', 9100, '10.0.0.1', 'fe80::1'), 'new'],
    ['another name for the same addresses', at('printer2', 515, '10.0.0.1', 'fe80::1'), 'new'],
    ['an address more', at('printer', 515, '10.0.0.1', '10.0.0.2', 'fe80::1'), 'changed'],
    ['an address less', at('printer', 515, '10.0.0.1'), 'changed'],
    ['another address', at('printer', 515, '127.0.0.1'), 'changed'],
  ] as const) {
    it(`${name}: ${kind}`, () => assert.equal(agreementOn(agreed, destination).kind, kind));
  }

  for (const [what, addresses, known, asksAnyway, answer, expected, asked, remembered] of [
    ['a new one is asked about', ['10.0.0.1'], [], false, true, ['10.0.0.1'], ['new'], 1],
    ['a no is remembered nowhere', ['10.0.0.1'], [], false, false, undefined, ['new'], 0],
    ['a known one is not', ['10.0.0.1', 'fe80::1'], agreed, false, false, ['10.0.0.1', 'fe80::1'], [], 0],
    ['one with a warning is', ['10.0.0.1', 'fe80::1'], agreed, true, false, undefined, ['agreed'], 0],
    ['one that leads elsewhere is', ['10.6.6.6'], agreed, false, true, ['10.6.6.6'], ['changed'], 1],
    ['nothing is sent to a name without an address', [], agreed, false, true, [], [], 0],
  ] as const) {
    it(`are confirmed: ${what}`, async () => {
      const questions: string[] = [];
      const yes: Destination[] = [];
      const given = await confirmAddresses('printer', 515, {
        resolve: async () => addresses,
        list: () => known,
        ask: async (_, { kind }) => {
          questions.push(kind);
          return answer;
        },
        remember: async (destination) => {
          yes.push(destination);
        },
        asksAnyway,
      });
      assert.deepEqual(given, expected);
      assert.deepEqual(questions, asked);
      assert.deepEqual(yes, remembered ? [at('printer', 515, ...addresses)] : []);
    });
  }

  it('hold one entry for a name, the newest, and at most a thousand', () => {
    const changed = withDestination(agreed, at('PRINTER', 515, '10.0.0.2'));
    assert.deepEqual(changed, [agreed[1], at('PRINTER', 515, '10.0.0.2')]);
    let many: readonly Destination[] = [];
    for (let count = 0; count <= 1000; count++)
      many = withDestination(many, at(`h${count}`, 515, '10.0.0.1'));
    assert.deepEqual([many.length, many[0]?.host], [1000, 'h1']);
  });

  it('are read back as they were', () => {
    assert.deepEqual(readDestinations(JSON.parse(JSON.stringify(agreed))), agreed);
    assert.deepEqual(readDestinations([at('fe80::1%eth0', 515, 'fe80::1%eth0')]).length, 1);
  });

  for (const value of [
    null,
    {},
    'printer:515',
    ['printer:515'],
    [null],
    [{ host: 'printer', port: 515 }],
    [{ host: 'printer', port: 515, addresses: [] }],
    [{ host: 'printer', port: 515, addresses: ['*'] }],
    [{ host: 'printer', port: 515, addresses: ['10.0.0.1', 7] }],
    [{ host: 'printer', port: '515', addresses: ['10.0.0.1'] }],
    [{ host: 'printer', port: 0, addresses: ['10.0.0.1'] }],
    [{ host: 'pri\u202enter', port: 515, addresses: ['10.0.0.1'] }],
    [{ host: ['printer'], port: 515, addresses: ['10.0.0.1'] }],
  ]) {
    it(`are none in ${JSON.stringify(value)}`, () => assert.deepEqual(readDestinations(value), []));
  }

  it('show every address, IPv6 in brackets', () => {
    assert.equal(describeAddresses(at('printer', 515, '10.0.0.1', 'fe80::1')), '10.0.0.1, [fe80::1]');
    assert.equal(describeAddresses(at('::1', 515, '::1')), '');
  });

  describe('with a certificate', () => {
    const fingerprint = (pair: string) => Array(32).fill(pair).join(':');
    const shown = (pair: string, problems: PresentedCertificate['problems'] = ['self-signed']) => ({
      fingerprint: fingerprint(pair),
      subject: '',
      names: [],
      issuer: '',
      validFrom: '2020-01-01',
      validTo: '2024-05-01',
      problems,
    });

    async function confirmed(
      known: readonly Destination[],
      certificate: PresentedCertificate,
      says: boolean,
      pinned?: string,
    ) {
      const asked: (string | undefined)[] = [];
      const remembered: Destination[] = [];
      const answer = await confirmCertificate(at('printer', 631, '10.0.0.1'), certificate, {
        pinned,
        list: () => known,
        ask: async (_certificate, before) => {
          asked.push(before);
          return says;
        },
        remember: async (destination) => void remembered.push(destination),
      });
      return { answer, asked, remembered };
    }

    const before = [{ ...at('PRINTER', 631, '10.0.0.1'), certificate: fingerprint('11') }];

    it('that an authority vouches for have no question', async () => {
      const { answer, asked } = await confirmed(before, shown('22', []), false);
      assert.deepEqual([answer, asked], [{ accepted: undefined }, []]);
    });

    it('that are not the configured one have none, for no yes lets them pass', async () => {
      const { answer, asked, remembered } = await confirmed([], shown('22'), true, fingerprint('11'));
      assert.deepEqual([answer, asked, remembered], [{ accepted: undefined }, [], []]);
      const configured = await confirmed([], shown('11'), true, fingerprint('11'));
      assert.deepEqual([configured.answer, configured.asked], [{ accepted: fingerprint('11') }, [undefined]]);
    });

    it('that was accepted before have none', async () => {
      const { answer, asked } = await confirmed(before, shown('11'), false);
      assert.deepEqual([answer, asked], [{ accepted: fingerprint('11') }, []]);
    });

    it('that is new or another one are asked about, and remembered after a yes alone', async () => {
      for (const [known, asked] of [
        [[], [undefined]],
        [before, [fingerprint('11')]],
      ] as const) {
        const yes = await confirmed(known, shown('22'), true);
        assert.deepEqual([yes.answer, yes.asked], [{ accepted: fingerprint('22') }, asked]);
        assert.equal(yes.remembered[0]?.certificate, fingerprint('22'));
        const no = await confirmed(known, shown('22'), false);
        assert.deepEqual([no.answer, no.remembered], [undefined, []]);
      }
    });

    it('keep it when their addresses are agreed to again, and are read back with it if it is one', () => {
      const again = withDestination(before, at('printer', 631, '10.0.0.2'));
      assert.equal(again[0]?.certificate, fingerprint('11'));
      assert.deepEqual(readDestinations(before), before);
      assert.deepEqual(readDestinations([{ ...at('h', 1, '::1'), certificate: 'x' }]), [at('h', 1, '::1')]);
    });
  });
});
