#!/usr/bin/env node
'use strict';

// Written so that any Node since 12 reads it (hence the package.json next to it), and an old one is told what it lacks.
const { engines } = require('../package.json');

const needed = engines.node.replace(/^>=/, '');
const [major, minor] = needed.split('.').map(Number);
const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);

if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) start();
else refuse(`outready needs Node.js ${needed} or newer; this is ${process.versions.node}`);

async function start() {
  if (!require('node:fs').existsSync(`${__dirname}/../dist/cli.js`))
    return refuse('outready is not built yet: npm ci && npm run build');
  const { main } = await import('../dist/cli.js');
  await main(process.argv);
}

function refuse(reason) {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 2;
}
