// Measures dockerfile-ast as SideBySide measures ours: node dockerfile-ast.js FOLDER
const fs = require('fs');
const path = require('path');
const { DockerfileParser } = require('dockerfile-ast');

const folder = process.argv[2];
const RUNS = 25;

// In microseconds: processor time unless CLOCK=wall.
function now() {
  const used = process.cpuUsage();
  return process.env.CLOCK === 'wall' ? performance.now() * 1000 : used.user + used.system;
}

// Short runs several at once, as SideBySide has it.
function time(run, times) {
  const start = now();
  for (let i = 0; i < times; i++) {
    run();
  }
  return now() - start;
}

function median(run, runs = RUNS) {
  let batch = 1;
  while (runs === RUNS && batch < 1024 && time(run, batch) < 1000) {
    batch *= 2;
  }
  const times = [];
  for (let i = 0; i < runs; i++) {
    times.push(time(run, batch) / batch);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

function print(name, value) {
  console.log(`dockerfile-ast\t${name}\t${value.toFixed(2)}`);
}

const files = fs.readdirSync(path.join(folder, 'files')).map((it) => fs.readFileSync(path.join(folder, 'files', it), 'utf8'));
for (let i = 0; i < 60; i++) {
  files.forEach((it) => DockerfileParser.parse(it));
}
print('parse', files.reduce((sum, it) => sum + median(() => DockerfileParser.parse(it)), 0));
const edits = files
  .map((it) => it.slice(0, it.length / 2) + 'x' + it.slice(it.length / 2))
  .map((it) => median(() => DockerfileParser.parse(it)))
  .sort((a, b) => a - b);
print('edit', edits[Math.floor(edits.length / 2)]);
for (const [lines, runs] of [[1000, 25], [10000, 5], [100000, 1]]) {
  const text = fs.readFileSync(path.join(folder, `long-${lines}`), 'utf8');
  const time = median(() => DockerfileParser.parse(text), runs);
  print(`parse-${lines}`, time);
  // It knows no edits: every change is a parse.
  print(`edit-${lines}`, time);
}
