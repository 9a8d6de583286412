/**
 * A name as SharePoint takes it. The rule: each of `/ \ : * ? " < > |`, which no file may have, and
 * `#` and `%`, which break links to it, becomes `-`; control characters go; spaces and dots at either
 * end go; a name that Windows or SharePoint keeps for itself gets `_` before it; what is longer than
 * 120 characters is cut before its ending; and nothing at all becomes `unnamed`.
 */
export function sharePointName(name: string): string {
  const plain = [...name.toWellFormed()].map(allowed).join('');
  const trimmed = trimmedEnds(plain);
  if (trimmed === '') return 'unnamed';
  return shortened(isReserved(trimmed) ? `_${trimmed}` : trimmed);
}

const refusedCharacters = '/\\:*?"<>|#%';

function allowed(character: string): string {
  if (refusedCharacters.includes(character)) return '-';
  const code = character.codePointAt(0) ?? 0;
  return code < 32 || code === 127 ? '' : character;
}

function trimmedEnds(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && isLoose(name[start])) start += 1;
  while (end > start && isLoose(name[end - 1])) end -= 1;
  return name.slice(start, end);
}

function isLoose(character: string | undefined): boolean {
  return character === '.' || character?.trim() === '';
}

const reserved = new Set(['con', 'prn', 'aux', 'nul', 'desktop.ini', 'forms', '.lock', '_vti_']);
const device = /^(?:com|lpt)\d$/;

function isReserved(name: string): boolean {
  const lower = name.toLowerCase();
  const [stem = ''] = lower.split('.');
  if (lower.startsWith('~$') || lower.includes('_vti_')) return true;
  return reserved.has(lower) || reserved.has(stem) || device.test(stem);
}

const longest = 120;

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= longest) return name;
  const dot = characters.lastIndexOf('.');
  const ending = dot > 0 && characters.length - dot <= 10 ? characters.slice(dot) : [];
  return [...characters.slice(0, longest - ending.length), ...ending].join('');
}
