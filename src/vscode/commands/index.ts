/** Every command of the editor, by its file: written by `npm run update`. */
export { cancelTestPrint } from './cancel-test-print.ts';
export { explainFinding } from './explain-finding.ts';
export { exportConfiguration } from './export-configuration.ts';
export { fixAllSafe } from './fix-all-safe.ts';
export { fixFinding } from './fix-finding.ts';
export { forgetDestinations } from './forget-destinations.ts';
export { heldTestPrints } from './held-test-prints.ts';
export { importConfiguration } from './import-configuration.ts';
export { pingDevice } from './ping-device.ts';
export { replayIncident } from './replay-incident.ts';
export { showLog } from './show-log.ts';
export { showTrace } from './show-trace.ts';
export { testPrint } from './test-print.ts';
export { testPrintVirtual } from './test-print-virtual.ts';
export { useContinuousConnection } from './use-continuous-connection.ts';
export { useRfc1179SourcePorts } from './use-rfc1179-source-ports.ts';
