import { SAVING } from '../texts/en/interview-saving.ts';

const WRITE_REASONS: Readonly<Record<string, string>> = SAVING.reasons;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOTDIR: 'a part of the path is not a folder',
  ENXIO: 'this is a pipe or a device, not a file',
  ENAMETOOLONG: 'the path is too long',
  ELOOP: 'the links go round in a circle',
  EIO: 'the disk reports an error',
  ESTALE: 'the network folder it lies in has gone',
  EFTYPE: 'this is no regular file',
};

export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // What a full or read-only disk says while something is read is odd, and has words all the same.
  return REASONS[code] ?? WRITE_REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

export function writeReasonOf(error: unknown, reasons: Readonly<Record<string, string>> = SAVING.reasons): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? reasonOf(error);
}
