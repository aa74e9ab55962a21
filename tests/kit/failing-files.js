// Loaded before the program (node --import): a disk that fails. FAILING says at what: «rmSync .acme.yaml.lock EIO».
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

const [call, name, code] = (process.env.FAILING ?? '').split(' ');
const original = fs[call];
fs[call] = (...given) => {
  if (!given.some((each) => typeof each === 'string' && path.basename(each) === name)) return original(...given);
  throw Object.assign(new Error(`${code}: as asked for, ${call} '${name}'`), { code, syscall: call });
};
syncBuiltinESMExports();
