import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Bytes as sent. */
export interface Size {
  readonly gzip: number;
  readonly brotli: number;
}

/** What a file weighs as sent, at the best that gzip and brotli can do. */
export function sizeOf(content: string | Buffer): Size {
  const bytes = Buffer.from(content);
  return {
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
      .length,
  };
}

/** Of several files, each sent on its own. */
export const sumOf = (sizes: readonly Size[]): Size => ({
  gzip: sizes.reduce((sum, { gzip }) => sum + gzip, 0),
  brotli: sizes.reduce((sum, { brotli }) => sum + brotli, 0),
});
