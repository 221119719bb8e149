#!/bin/sh
# Measures our parser and two others one after the other and prints the ratios. Run it in the root of the repository, when
# parser/bench/target/benchmarks.jar is built:
#   [CLOCK=wall] parser/bench/side-by-side.sh [FOLDER OF DOCKERFILES]
# It measures processor time unless CLOCK is wall, which needs a machine without other work.
set -eu
files=${1:-test-fixtures/corpus}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ ! -d parser/bench/target/peers ]; then
  mkdir -p parser/bench/target/peers
  cp parser/bench/peers/package.json parser/bench/target/peers/
  (cd parser/bench/target/peers && npm install --silent)
  python3 -m venv parser/bench/target/peers/venv
  parser/bench/target/peers/venv/bin/pip install --quiet -r parser/bench/peers/requirements.txt
fi
java -Dslipway.bench.files="$files" -cp parser/bench/target/benchmarks.jar dev.slipway.bench.SideBySide "$work" | tee "$work/results"
NODE_PATH=parser/bench/target/peers/node_modules node parser/bench/peers/dockerfile-ast.js "$work" | tee -a "$work/results"
parser/bench/target/peers/venv/bin/python parser/bench/peers/tree-sitter.py "$work" | tee -a "$work/results"
awk -F'\t' '
  $1 == "slipway" { ours[$2] = $3 }
  $1 != "slipway" && ours[$2] > 0 { printf "%s takes %.1f times as long for %s\n", $1, $3 / ours[$2], $2 }
' "$work/results"
