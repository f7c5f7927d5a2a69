/** The claims of all articles together: how many are shown, and what the others come with. */
import { strict as assert } from 'node:assert';
import { articleLinks, incidentClaims } from '../../src/simulate/incident-claims.ts';
import { incidentIds } from '../../src/simulate/incidents.ts';

describe('the claims of the articles', () => {
  const claims = Object.values(incidentClaims).flat();

  it('are there for every incident, with a link to its article', () => {
    assert.deepEqual(Object.keys(incidentClaims).sort(), [...incidentIds].sort());
    for (const id of incidentIds) assert.match(articleLinks[id], new RegExp(`${id.replace(/\D/g, '')}/?$`));
  });

  it('are shown, 67 of 78, or come with a reason and a link', () => {
    const shown = claims.filter(({ shownBy }) => shownBy !== undefined);
    assert.deepEqual([claims.length, shown.length], [78, 67]);
    for (const { claim, shownBy, reason, link } of claims)
      if (shownBy === undefined) assert.ok(reason && /^https:/.test(link ?? ''), claim);
  });

  it('say where the article says literally something else, or hedges', () => {
    const notes = claims.flatMap(({ note }) => note ?? []).join('\n');
    assert.match(notes, /unless the randomly selected port does not work within/);
    assert.match(notes, /The article hedges: "typically, 721-731"/);
  });
});
