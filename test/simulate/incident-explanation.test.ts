/** Articles are explained by whatever people call them, and say all that is claimed. */
import { strict as assert } from 'node:assert';
import { explain } from '../../src/language/hover/explanation.ts';
import { articleLinks, incidentClaims } from '../../src/simulate/incident-claims.ts';
import { explainSubject } from '../../src/simulate/incident-explanation.ts';
import { incidentIds, incidents } from '../../src/simulate/incidents.ts';

describe('an incident', () => {
  for (const id of incidentIds) {
    it(`${id} is explained with every claim, its rules and how to replay it`, () => {
      const text = explainSubject(id) ?? '';
      for (const { claim, note } of incidentClaims[id])
        assert.ok(text.includes(claim) && text.includes(note ?? ''), claim);
      for (const rule of incidents.find((each) => each.id === id)?.rules ?? [])
        assert.ok(text.includes(rule));
      assert.ok(text.includes(`platen simulate --incident ${id}`) && text.includes(articleLinks[id]));
    });
  }

  it('is found by its number, however it is written', () => {
    const text = explainSubject('kb822553');
    for (const subject of ['KB822553', 'KB 822553', '822553', ' kb 822553 '])
      assert.equal(explainSubject(subject), text);
    assert.equal(explainSubject('Q249017'), explainSubject('q249017'));
  });

  it('takes nothing from rules and events, and unknown articles are none', () => {
    for (const subject of ['lpr-source-ports-default', '2004', 'HPMON 1044'])
      assert.equal(explainSubject(subject), explain(subject));
    for (const subject of ['', 'q249018', '053', '249017x', 'constructor'])
      assert.equal(explainSubject(subject), undefined);
  });
});
