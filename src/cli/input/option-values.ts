/** Options that several commands have, and values that commander does not read by itself. */
import { InvalidArgumentError, Option } from 'commander';

/** `--format`, of which the first form is the default. */
export function formatOption(forms: readonly string[] = ['text', 'json']): Option {
  return new Option('--format <format>', 'form of the result').choices(forms).default(forms[0]);
}

/** For an option that may be repeated. */
export function collect(value: string, all: readonly string[]): string[] {
  return [...all, value];
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is a whole number, 0 or more.');
  return Number(text);
}

/** Up to a day; a timer beyond that would not fire as asked. */
export function seconds(text: string): number {
  const amount = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || amount <= 0 || amount > 86_400) {
    throw new InvalidArgumentError('It is a number of seconds above 0 and up to 86400.');
  }
  return amount;
}
