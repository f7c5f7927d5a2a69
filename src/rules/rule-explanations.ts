/** What people read about each rule: why it exists, on whose word, and its examples. Apart from the rules, because nobody who only types needs it. */
import * as addressLeadingZeros from './address-leading-zeros.ts';
import * as clusterMonitorUnsupported from './cluster-monitor-unsupported.ts';
import * as clusterNodeDuplicate from './cluster-node-duplicate.ts';
import * as clusterNodePortsDiffer from './cluster-node-ports-differ.ts';
import * as clusterNodesMissing from './cluster-nodes-missing.ts';
import * as clusterPrinterLoopback from './cluster-printer-loopback.ts';
import * as clusterPrintersMany from './cluster-printers-many.ts';
import * as connectionPathInvalid from './connection-path-invalid.ts';
import * as connectionTargetMissing from './connection-target-missing.ts';
import * as connectionTargetRenamed from './connection-target-renamed.ts';
import * as cupsOptionContradicted from './cups-option-contradicted.ts';
import * as cupsUriOptionUnknown from './cups-uri-option-unknown.ts';
import * as deviceConnectionsExceeded from './device-connections-exceeded.ts';
import * as deviceFactsContradict from './device-facts-contradict.ts';
import * as deviceIdleTimeoutShort from './device-idle-timeout-short.ts';
import * as devicePagesExceeded from './device-pages-exceeded.ts';
import * as deviceSchemeUnknown from './device-scheme-unknown.ts';
import * as deviceUriInvalid from './device-uri-invalid.ts';
import * as deviceUriSecret from './device-uri-secret.ts';
import * as dlcPortsMany from './dlc-ports-many.ts';
import * as errorPolicyDropsJobs from './error-policy-drops-jobs.ts';
import * as errorPolicyStopsPrinter from './error-policy-stops-printer.ts';
import * as forwardingLoop from './forwarding-loop.ts';
import * as hostNameDuplicate from './host-name-duplicate.ts';
import * as ignoreUnused from './ignore-unused.ts';
import * as jetdirectContinuousShared from './jetdirect-continuous-shared.ts';
import * as jetdirectJobBasedHighVolume from './jetdirect-job-based-high-volume.ts';
import * as keyDuplicate from './key-duplicate.ts';
import * as keyEmpty from './key-empty.ts';
import * as lpdFormatPlainText from './lpd-format-plain-text.ts';
import * as lprHostNameTooLong from './lpr-host-name-too-long.ts';
import * as lprOrderRefused from './lpr-order-refused.ts';
import * as lprPrinterPrintsDirectly from './lpr-printer-prints-directly.ts';
import * as lprQueueBackslash from './lpr-queue-backslash.ts';
import * as lprQueueKnownDevice from './lpr-queue-known-device.ts';
import * as lprQueueMissingOnServer from './lpr-queue-missing-on-server.ts';
import * as lprSizeNotAnnounced from './lpr-size-not-announced.ts';
import * as lprSourcePortsDefault from './lpr-source-ports-default.ts';
import * as lprSourcePortsExhausted from './lpr-source-ports-exhausted.ts';
import * as lprSourcePortsInclude515 from './lpr-source-ports-include-515.ts';
import * as lprSourcePortsInvalid from './lpr-source-ports-invalid.ts';
import * as lprSourcePortsNotSettable from './lpr-source-ports-not-settable.ts';
import * as lprSourcePortsOutsideRfc1179 from './lpr-source-ports-outside-rfc1179.ts';
import * as lprStartImmediatelyUseless from './lpr-start-immediately-useless.ts';
import * as lprmonIgnoresRefusal from './lprmon-ignores-refusal.ts';
import * as monitorUnsupported from './monitor-unsupported.ts';
import * as poolPortDuplicate from './pool-port-duplicate.ts';
import * as poolSnmpOff from './pool-snmp-off.ts';
import * as portDeviceMissing from './port-device-missing.ts';
import * as portMonitorMismatch from './port-monitor-mismatch.ts';
import * as portNameBackslash from './port-name-backslash.ts';
import * as portNameDuplicate from './port-name-duplicate.ts';
import * as portNameTooLong from './port-name-too-long.ts';
import * as portProtocolMismatch from './port-protocol-mismatch.ts';
import * as portSnmpMismatch from './port-snmp-mismatch.ts';
import * as portTimeoutExceedsIdleTimeout from './port-timeout-exceeds-idle-timeout.ts';
import * as printerCommentTooLong from './printer-comment-too-long.ts';
import * as printerNameDuplicate from './printer-name-duplicate.ts';
import * as printerNameInvalid from './printer-name-invalid.ts';
import * as printerPortElsewhere from './printer-port-elsewhere.ts';
import * as printerPortMissing from './printer-port-missing.ts';
import * as propertyUnknown from './property-unknown.ts';
import * as propertyWithoutEffect from './property-without-effect.ts';
import * as referenceUnknown from './reference-unknown.ts';
import type { Rule, RuleExamples, RuleExplanation } from './rule.ts';
import * as serverPrintersMany from './server-printers-many.ts';
import * as shareDuplicate from './share-duplicate.ts';
import * as shareNameInvalid from './share-name-invalid.ts';
import * as syntaxInvalid from './syntax-invalid.ts';
import * as testPrintFormatRefused from './test-print-format-refused.ts';
import * as textDriverLosesLine from './text-driver-loses-line.ts';
import * as timeWaitOutOfRange from './time-wait-out-of-range.ts';
import * as valueNotAllowed from './value-not-allowed.ts';
import * as valueTypeWrong from './value-type-wrong.ts';
import * as versionUnknown from './version-unknown.ts';
import * as win32splLoopbackUnpatched from './win32spl-loopback-unpatched.ts';

interface RuleFile {
  readonly default: Rule;
  readonly explanation: RuleExplanation;
  readonly examples: RuleExamples;
}

const files: readonly RuleFile[] = [
  addressLeadingZeros,
  clusterMonitorUnsupported,
  clusterNodeDuplicate,
  clusterNodePortsDiffer,
  clusterNodesMissing,
  clusterPrinterLoopback,
  clusterPrintersMany,
  connectionPathInvalid,
  connectionTargetMissing,
  connectionTargetRenamed,
  cupsOptionContradicted,
  cupsUriOptionUnknown,
  deviceConnectionsExceeded,
  deviceFactsContradict,
  deviceIdleTimeoutShort,
  devicePagesExceeded,
  deviceSchemeUnknown,
  deviceUriInvalid,
  deviceUriSecret,
  dlcPortsMany,
  errorPolicyDropsJobs,
  errorPolicyStopsPrinter,
  forwardingLoop,
  hostNameDuplicate,
  ignoreUnused,
  jetdirectContinuousShared,
  jetdirectJobBasedHighVolume,
  keyDuplicate,
  keyEmpty,
  lpdFormatPlainText,
  lprHostNameTooLong,
  lprOrderRefused,
  lprPrinterPrintsDirectly,
  lprQueueBackslash,
  lprQueueKnownDevice,
  lprQueueMissingOnServer,
  lprSizeNotAnnounced,
  lprSourcePortsDefault,
  lprSourcePortsExhausted,
  lprSourcePortsInclude515,
  lprSourcePortsInvalid,
  lprSourcePortsNotSettable,
  lprSourcePortsOutsideRfc1179,
  lprStartImmediatelyUseless,
  lprmonIgnoresRefusal,
  monitorUnsupported,
  poolPortDuplicate,
  poolSnmpOff,
  portDeviceMissing,
  portMonitorMismatch,
  portNameBackslash,
  portNameDuplicate,
  portNameTooLong,
  portProtocolMismatch,
  portSnmpMismatch,
  portTimeoutExceedsIdleTimeout,
  printerCommentTooLong,
  printerNameDuplicate,
  printerNameInvalid,
  printerPortElsewhere,
  printerPortMissing,
  propertyUnknown,
  propertyWithoutEffect,
  referenceUnknown,
  serverPrintersMany,
  shareDuplicate,
  shareNameInvalid,
  syntaxInvalid,
  testPrintFormatRefused,
  textDriverLosesLine,
  timeWaitOutOfRange,
  valueNotAllowed,
  valueTypeWrong,
  versionUnknown,
  win32splLoopbackUnpatched,
];

const filesById: ReadonlyMap<string, RuleFile> = new Map(files.map((file) => [file.default.id, file]));

export function explanationOf({ id }: Pick<Rule, 'id'>): RuleExplanation {
  return fileOf(id).explanation;
}

/** The examples of all rules, by id. */
export const ruleExamples: ReadonlyMap<string, RuleExamples> = new Map(
  files.map((file) => [file.default.id, file.examples]),
);

export function examplesOf({ id }: Pick<Rule, 'id'>): RuleExamples {
  return fileOf(id).examples;
}

function fileOf(id: string): RuleFile {
  const file = filesById.get(id);
  if (!file) throw new Error(`The rule ${id} is not in rule-explanations.ts.`);
  return file;
}
