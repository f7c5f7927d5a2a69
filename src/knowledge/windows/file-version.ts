/** Windows file versions: four numbers, compared one by one. */

/** Negative, zero or positive as `left` is older, equal or newer; undefined where either is no version, or too short to compare. */
export function compareFileVersions(left: string, right: string): number | undefined {
  const a = readFileVersion(left);
  const b = readFileVersion(right);
  if (!a || !b) return undefined;
  for (let index = 0; index < 4; index += 1) {
    const [ours, theirs] = [a[index], b[index]];
    if (ours === undefined || theirs === undefined) return ours === theirs ? 0 : undefined;
    if (ours !== theirs) return ours - theirs;
  }
  return 0;
}

/** The properties of a file show its branch behind the number, and older ones commas: `5.2.3790.1830 (srv03_sp1_rtm.050324-1447)`, `5, 0, 2195, 1`. */
export function readFileVersion(text: string): readonly number[] | undefined {
  const [, numbers] = /^(\d{1,6}(?:(?:\.|, ?)\d{1,6}){1,3})(?:\s+\([^()]{1,80}\))?$/.exec(text) ?? [];
  return numbers?.split(/[.,]/).map(Number);
}
