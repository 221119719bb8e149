#!/bin/sh
# Has Microsoft's validator judge the SARIF that `check` writes of all fixtures. The validator exits with 0 whatever it
# finds, so its results are counted. Needs Node and, once: npm install @microsoft/sarif-multitool@5.7.0
#
# usage: validate.sh SLIPWAY MULTITOOL     e.g. server/target/slipway/bin/slipway node_modules/.bin/sarif-multitool
set -eu
slipway=$1
multitool=$2
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

(cd "$here/.." && "$slipway" check --profile all --format sarif --fail-on never --output "$work/out.sarif" test-fixtures) ||
    [ $? -eq 2 ]
# SARIF2005 wants a page about the tool, which does not exist yet; the schema and embedded content are not fetched.
# npm's wrapper hands its arguments to a shell, which must not take the semicolons.
quote=
head -n 1 "$multitool" | grep -aq node && quote="'"
DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$multitool" validate "$work/out.sarif" --rule-kind "${quote}Sarif;Ghas$quote" \
    --level "${quote}Error;Warning$quote" --output "$work/result.sarif" --log ForceOverwrite >"$work/log"
node -e '
const results = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")).runs[0].results || [];
const bad = results.filter(it => it.ruleId !== "SARIF2005" && it.ruleId !== "SARIF2006");
bad.slice(0, 20).forEach(it => console.log(it.ruleId, it.level || "warning", JSON.stringify(it.message).slice(0, 200)));
const log = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
console.log(`${log.runs[0].results.length} results written, ${bad.length} complaints of the validator`);
process.exit(bad.length ? 1 : 0);
' "$work/result.sarif" "$work/out.sarif"
