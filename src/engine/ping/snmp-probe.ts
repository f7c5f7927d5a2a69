/** What a printer reports by SNMP, in version 2c or 1, whichever is answered: state, errors, alerts, supplies, page count. */
import {
  alertSeverities,
  countInWords,
  detectedErrorsInWords,
  deviceStatuses,
  hostObjects,
  printerObjects,
  printerStatuses,
  supplyLevelInWords,
  systemObjects,
} from '../../knowledge/printer-mib.ts';
import { addressText } from '../../model/address-text.ts';
import { errorCode } from '../errors.ts';
import type { Fact, Limit, ProbeAnswer } from './probe-result.ts';
import { unanswered } from './probe-result.ts';
import type { OpenSnmp, SnmpAgent, SnmpTarget, SnmpValue } from './snmp-agent.ts';

export interface SnmpQuestion {
  readonly open: OpenSnmp;
  /** Undefined is the usual one. */
  readonly community: string | undefined;
  /** hrDeviceIndex of the printer. */
  readonly index: number;
  readonly port: number;
}

/** What nearly every device answers to that nobody has configured. */
const usualCommunity = 'public';
/** A device that has not answered by then is asked once more. */
const answerMs = 2000;
const maxRows = 32;

/** @param hostAnswers whether the device answered otherwise; asked when SNMP has not */
export async function snmpProbe(
  { open, community, index, port }: SnmpQuestion,
  address: string,
  hostAnswers: () => Promise<boolean>,
  { limitMs, signal }: Limit,
): Promise<ProbeAnswer> {
  const agents: SnmpAgent[] = [];
  const close = () => {
    for (const agent of agents) agent.close();
  };
  signal.addEventListener('abort', close, { once: true });
  const timeoutMs = Math.min(answerMs, limitMs / 3);
  const target = { address, port, community: community ?? usualCommunity, timeoutMs };
  try {
    const { agent, system } = await firstToAnswer(target, open, agents);
    return withoutCommunity(await describe(agent, index, system), community);
  } catch (error) {
    const place = addressText(address, port);
    const isClosed = errorsOf(error).some((one) => errorCode(one) === 'snmp-port-closed');
    if (isClosed)
      return unanswered(`The host answers that nothing listens on ${place} (UDP): SNMP is off there.`);
    return unanswered(whySilent(place, community, await hostAnswers()));
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

/** A device may name its community in a text of its own, and a community that is not everybody's is a password. */
function withoutCommunity(answer: ProbeAnswer, community: string | undefined): ProbeAnswer {
  if (community === undefined || community === '' || community === usualCommunity) return answer;
  const facts = answer.facts?.map(({ name, value }) => ({
    name,
    value: value.replaceAll(community, '(the community)'),
  }));
  return facts ? { ...answer, facts } : answer;
}

type System = readonly (SnmpValue | undefined)[];

/** A device that knows one version only ignores the other, so both are asked at once. */
function firstToAnswer(target: Omit<SnmpTarget, 'version'>, open: OpenSnmp, agents: SnmpAgent[]) {
  const versions: readonly SnmpTarget['version'][] = ['2c', '1'];
  return Promise.any(
    versions.map(async (version): Promise<{ readonly agent: SnmpAgent; readonly system: System }> => {
      const agent = await open({ ...target, version });
      agents.push(agent);
      return { agent, system: await agent.get([systemObjects.description, systemObjects.name]) };
    }),
  );
}

function errorsOf(error: unknown): readonly unknown[] {
  return error instanceof AggregateError ? error.errors : [error];
}

function whySilent(place: string, community: string | undefined, hostAnswers: boolean): string {
  const which = community === undefined ? 'the usual community' : 'the community of the file';
  const first = hostAnswers
    ? 'although the device answers otherwise: either'
    : 'and the device did not answer otherwise: either it is off or out of reach, or';
  return `No answer came from ${place} (UDP), ${first} ${which} is not the one that it answers to, for SNMP is silent then; or its SNMP is off; or a firewall drops the question.`;
}

async function describe(agent: SnmpAgent, index: number, [description, name]: System): Promise<ProbeAnswer> {
  const facts: Fact[] = [];
  const add = (title: string, value: string | undefined) => {
    if (value !== undefined && value !== '') facts.push({ name: title, value });
  };
  add('description', textOf(description));
  add('system name', textOf(name));
  let summary = 'It answers, and reports no printer.';
  try {
    const printers = [...(await agent.walk(hostObjects.printerStatus, maxRows)).keys()];
    if (!printers.includes(String(index)))
      return { outcome: 'answered', summary: withoutPrinter(index, printers), facts };
    summary = await describeState(agent, index, add);
    await describeAlerts(agent, index, add);
    await describeSupplies(agent, index, add);
    await describeCounts(agent, index, add);
    return { outcome: 'answered', summary, facts };
  } catch {
    // What it has answered stands.
    return { outcome: 'answered', summary: `${summary} Then no further answer came.`, facts };
  }
}

type Add = (title: string, value: string | undefined) => void;

function withoutPrinter(index: number, printers: readonly string[]): string {
  if (printers.length === 0)
    return 'It answers, and reports no printer at any index (its hrPrinterTable is empty or missing).';
  return `There is no printer at the index ${index}: it has ${printers.length === 1 ? 'one' : 'some'} at ${printers.join(', ')}.`;
}

async function describeState(agent: SnmpAgent, index: number, add: Add): Promise<string> {
  const objects = [hostObjects.deviceStatus, hostObjects.printerStatus, hostObjects.detectedErrors];
  const [device, printer, errors] = await agent.get(objects.map((object) => `${object}.${index}`));
  const printerWord = wordOf(printerStatuses, printer);
  const errorWords = errors instanceof Uint8Array ? detectedErrorsInWords(errors) : [];
  add('device', wordOf(deviceStatuses, device));
  add('printer', printerWord);
  add('errors', errorWords.join(', '));
  const reasons = errorWords.length > 0 ? `: ${errorWords.join(', ')}` : '';
  return `The printer is ${printerWord ?? 'in a state that it does not name'}${reasons}.`;
}

async function describeAlerts(agent: SnmpAgent, index: number, add: Add): Promise<void> {
  const severities = await agent.walk(`${printerObjects.alertSeverity}.${index}`, maxRows);
  if (severities.size === 0) return;
  const descriptions = await agent.walk(`${printerObjects.alertDescription}.${index}`, maxRows);
  const codes = await agent.walk(`${printerObjects.alertCode}.${index}`, maxRows);
  for (const [row, severity] of severities) {
    const words = textOf(descriptions.get(row)) || `code ${numberOf(codes.get(row)) ?? 'unknown'}`;
    add('alert', `${wordOf(alertSeverities, severity) ?? 'of unknown severity'}: ${words}`);
  }
}

async function describeSupplies(agent: SnmpAgent, index: number, add: Add): Promise<void> {
  const column = (object: string) => agent.walk(`${object}.${index}`, maxRows);
  const levels = await column(printerObjects.supplyLevel);
  if (levels.size === 0) return;
  const maxima = await column(printerObjects.supplyMaximum);
  const units = await column(printerObjects.supplyUnit);
  const classes = await column(printerObjects.supplyClass);
  const descriptions = await column(printerObjects.supplyDescription);
  for (const [row, level] of levels) {
    const words = supplyLevelInWords({
      level: numberOf(level),
      maximum: numberOf(maxima.get(row)),
      unit: numberOf(units.get(row)),
      supplyClass: numberOf(classes.get(row)),
    });
    add('supply', `${textOf(descriptions.get(row)) || `number ${row}`}: ${words}`);
  }
}

async function describeCounts(agent: SnmpAgent, index: number, add: Add): Promise<void> {
  const counts = await agent.walk(`${printerObjects.markerLifeCount}.${index}`, maxRows);
  const units = await agent.walk(`${printerObjects.markerUnit}.${index}`, maxRows);
  for (const [row, count] of counts) {
    const number = numberOf(count);
    // A marker that does not count says so by a number below zero.
    if (number !== undefined && number >= 0)
      add('printed in its life', countInWords(number, numberOf(units.get(row))));
  }
}

function wordOf(words: ReadonlyMap<number, string>, value: SnmpValue | undefined): string | undefined {
  return typeof value === 'number' ? (words.get(value) ?? String(value)) : undefined;
}

function numberOf(value: SnmpValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

const maxTextLength = 200;

/** On one line; the encoding is anybody's guess, and mostly ASCII. */
function textOf(value: SnmpValue | undefined): string | undefined {
  if (!(value instanceof Uint8Array)) return undefined;
  const text = new TextDecoder().decode(value.subarray(0, 4 * maxTextLength)).replace(/[\s\0]+/g, ' ');
  return text.trim().slice(0, maxTextLength);
}
