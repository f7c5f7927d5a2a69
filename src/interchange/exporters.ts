/** Every way to write a configuration for another program; to add one, add its line. */
import type { Exporter } from './exporter.ts';

export const exporters: readonly Exporter[] = [];
