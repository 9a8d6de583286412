/**
 * Excel writes characters that XML cannot hold as `_x0001_`, and the text `_x0001_` itself with its
 * first underscore escaped (ECMA-376 part 1, 22.4.2.4).
 */
export function readEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
