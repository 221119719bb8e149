#!/bin/sh
# Installs the VS Code server that the tests drive, from npm alone: install.sh FOLDER. Needs gcc, make and python3 for
# its terminal, and ripgrep. What code-server would download itself (ripgrep) is the system's instead.
set -eu
folder=$1
version=4.100.3
mark=$folder/installed-$version
[ -f "$mark" ] && exit 0
rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
echo '{"private":true}' >package.json
npm install --ignore-scripts --no-audit --no-fund --loglevel=error "code-server@$version"
cd node_modules/code-server/lib/vscode
npm install --ignore-scripts --omit=dev --no-audit --no-fund --loglevel=error
# The headers of the Node that runs this, where they lie beside it; else node-gyp would fetch them.
node_home=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
[ ! -f "$node_home/include/node/node.h" ] || export npm_config_nodedir="$node_home"
# Its last step asks for a tool that npm does not bring; the module is built before that.
npm rebuild node-pty >"$folder/node-pty.log" 2>&1 || test -f node_modules/node-pty/build/Release/pty.node
ln -sfn node_modules node_modules.asar
mkdir -p node_modules/@vscode/ripgrep/bin
ln -sf "$(command -v rg)" node_modules/@vscode/ripgrep/bin/rg
(cd extensions && npm install --ignore-scripts --omit=dev --no-audit --no-fund --loglevel=error)
: >"$mark"
