#!/bin/sh
# Measures our parser and two others one after the other and prints the ratios. Run it in the root of the repository, when
# bench/target/benchmarks.jar is built:
#   bench/side-by-side.sh [FOLDER OF DOCKERFILES]
set -eu
files=${1:-test-fixtures/corpus}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ ! -d bench/target/peers ]; then
  mkdir -p bench/target/peers
  cp bench/peers/package.json bench/target/peers/
  (cd bench/target/peers && npm install --silent)
  python3 -m venv bench/target/peers/venv
  bench/target/peers/venv/bin/pip install --quiet -r bench/peers/requirements.txt
fi
java -Dslipway.bench.files="$files" -cp bench/target/benchmarks.jar dev.slipway.bench.SideBySide "$work" | tee "$work/results"
NODE_PATH=bench/target/peers/node_modules node bench/peers/dockerfile-ast.js "$work" | tee -a "$work/results"
bench/target/peers/venv/bin/python bench/peers/tree-sitter.py "$work" | tee -a "$work/results"
awk -F'\t' '
  $1 == "slipway" { ours[$2] = $3 }
  $1 != "slipway" && ours[$2] > 0 { printf "%s takes %.1f times as long for %s\n", $1, $3 / ours[$2], $2 }
' "$work/results"
