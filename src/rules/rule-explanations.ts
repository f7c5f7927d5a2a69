/** What people read about each rule: why it exists, on whose word, and its examples. Apart from the rules, because nobody who only types needs it. */

import * as clusterMonitorUnsupported from './cluster/cluster-monitor-unsupported.ts';
import * as clusterNodeDuplicate from './cluster/cluster-node-duplicate.ts';
import * as clusterNodePortsDiffer from './cluster/cluster-node-ports-differ.ts';
import * as clusterNodesMissing from './cluster/cluster-nodes-missing.ts';
import * as clusterPrinterLoopback from './cluster/cluster-printer-loopback.ts';
import * as clusterPrintersMany from './cluster/cluster-printers-many.ts';
import * as win32splLoopbackUnpatched from './cluster/win32spl-loopback-unpatched.ts';
import * as connectionPathInvalid from './connection/connection-path-invalid.ts';
import * as connectionTargetMissing from './connection/connection-target-missing.ts';
import * as connectionTargetRenamed from './connection/connection-target-renamed.ts';
import * as forwardingLoop from './connection/forwarding-loop.ts';
import * as shareDuplicate from './connection/share-duplicate.ts';
import * as shareNameInvalid from './connection/share-name-invalid.ts';
import * as cupsOptionContradicted from './cups/cups-option-contradicted.ts';
import * as cupsUriOptionUnknown from './cups/cups-uri-option-unknown.ts';
import * as errorPolicyDropsJobs from './cups/error-policy-drops-jobs.ts';
import * as errorPolicyStopsPrinter from './cups/error-policy-stops-printer.ts';
import * as addressLeadingZeros from './device/address-leading-zeros.ts';
import * as deviceConnectionsExceeded from './device/device-connections-exceeded.ts';
import * as deviceFactsContradict from './device/device-facts-contradict.ts';
import * as deviceIdleTimeoutShort from './device/device-idle-timeout-short.ts';
import * as devicePagesExceeded from './device/device-pages-exceeded.ts';
import * as deviceSchemeUnknown from './device/device-scheme-unknown.ts';
import * as deviceUriInvalid from './device/device-uri-invalid.ts';
import * as deviceUriSecret from './device/device-uri-secret.ts';
import * as hostNameDuplicate from './device/host-name-duplicate.ts';
import * as dlcPortsMany from './jetdirect/dlc-ports-many.ts';
import * as jetdirectContinuousShared from './jetdirect/jetdirect-continuous-shared.ts';
import * as jetdirectJobBasedHighVolume from './jetdirect/jetdirect-job-based-high-volume.ts';
import * as lpdFormatPlainText from './lpr/lpd-format-plain-text.ts';
import * as lprHostNameTooLong from './lpr/lpr-host-name-too-long.ts';
import * as lprOrderRefused from './lpr/lpr-order-refused.ts';
import * as lprPrinterPrintsDirectly from './lpr/lpr-printer-prints-directly.ts';
import * as lprQueueBackslash from './lpr/lpr-queue-backslash.ts';
import * as lprQueueKnownDevice from './lpr/lpr-queue-known-device.ts';
import * as lprQueueMissingOnServer from './lpr/lpr-queue-missing-on-server.ts';
import * as lprSizeNotAnnounced from './lpr/lpr-size-not-announced.ts';
import * as lprSourcePortsDefault from './lpr/lpr-source-ports-default.ts';
import * as lprSourcePortsExhausted from './lpr/lpr-source-ports-exhausted.ts';
import * as lprSourcePortsInclude515 from './lpr/lpr-source-ports-include-515.ts';
import * as lprSourcePortsInvalid from './lpr/lpr-source-ports-invalid.ts';
import * as lprSourcePortsNotSettable from './lpr/lpr-source-ports-not-settable.ts';
import * as lprSourcePortsOutsideRfc1179 from './lpr/lpr-source-ports-outside-rfc1179.ts';
import * as lprStartImmediatelyUseless from './lpr/lpr-start-immediately-useless.ts';
import * as lprmonIgnoresRefusal from './lpr/lprmon-ignores-refusal.ts';
import * as timeWaitOutOfRange from './lpr/time-wait-out-of-range.ts';
import * as monitorUnsupported from './port/monitor-unsupported.ts';
import * as poolPortDuplicate from './port/pool-port-duplicate.ts';
import * as poolSnmpOff from './port/pool-snmp-off.ts';
import * as portDeviceMissing from './port/port-device-missing.ts';
import * as portMonitorMismatch from './port/port-monitor-mismatch.ts';
import * as portNameBackslash from './port/port-name-backslash.ts';
import * as portNameDuplicate from './port/port-name-duplicate.ts';
import * as portNameTooLong from './port/port-name-too-long.ts';
import * as portProtocolMismatch from './port/port-protocol-mismatch.ts';
import * as portSnmpMismatch from './port/port-snmp-mismatch.ts';
import * as portTimeoutExceedsIdleTimeout from './port/port-timeout-exceeds-idle-timeout.ts';
import * as printerCommentTooLong from './printer/printer-comment-too-long.ts';
import * as printerNameDuplicate from './printer/printer-name-duplicate.ts';
import * as printerNameInvalid from './printer/printer-name-invalid.ts';
import * as printerPortElsewhere from './printer/printer-port-elsewhere.ts';
import * as printerPortMissing from './printer/printer-port-missing.ts';
import * as serverPrintersMany from './printer/server-printers-many.ts';
import * as testPrintFormatRefused from './printer/test-print-format-refused.ts';
import * as textDriverLosesLine from './printer/text-driver-loses-line.ts';
import type { Rule, RuleExamples, RuleExplanation } from './rule.ts';
import * as ignoreUnused from './structure/ignore-unused.ts';
import * as keyDuplicate from './structure/key-duplicate.ts';
import * as keyEmpty from './structure/key-empty.ts';
import * as propertyUnknown from './structure/property-unknown.ts';
import * as propertyWithoutEffect from './structure/property-without-effect.ts';
import * as referenceUnknown from './structure/reference-unknown.ts';
import * as syntaxInvalid from './structure/syntax-invalid.ts';
import * as valueNotAllowed from './structure/value-not-allowed.ts';
import * as valueTypeWrong from './structure/value-type-wrong.ts';
import * as versionUnknown from './structure/version-unknown.ts';

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
