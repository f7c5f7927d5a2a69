/** Which drivers Windows brings along. */
import { strict as assert } from 'node:assert';
import { isInBoxDriver } from '../../../src/knowledge/windows/in-box-drivers.ts';

describe('in-box drivers', () => {
  for (const name of [
    'Microsoft Print To PDF',
    'Microsoft XPS Document Writer v4',
    'Generic / Text Only',
    'Remote Desktop Easy Print',
    'HP LaserJet Class Driver',
    'Brother Laser Type1 Class Driver',
  ])
    it(`has ${name}`, () => assert.ok(isInBoxDriver(name)));
  for (const name of [
    'HP Universal Printing PCL 6',
    'KONICA MINOLTA Universal PCL',
    'Xerox Global Print Driver PCL6',
  ])
    it(`has no ${name}`, () => assert.ok(!isInBoxDriver(name)));
});
