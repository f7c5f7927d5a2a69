/** Every kind of port, by its file: written by `npm run update`. */
export { port as hpNetworkPort } from './hp-network/hp-network-port.ts';
export { port as ippPort } from './ipp/ipp-port.ts';
export { port as lprPort } from './lpr/lpr-port.ts';
export { port as rawPort } from './raw/raw-port.ts';
