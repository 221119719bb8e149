# Sourced: makes $workspace, a new folder whose name has a space, with the files that every editor's test opens, and
# removes it at the end. Sets $fixtures.
fixtures=$root/editors/test/fixtures
scratch=$(mktemp -d "${TMPDIR:-/tmp}/slipway test XXXXXX")
trap 'rm -rf "$scratch"' EXIT
workspace="$scratch/work space"
mkdir -p "$workspace"
cp "$fixtures/stages.dockerfile" "$workspace/Dockerfile"
cp -R "$root/editors/vscode/walkthrough/sample" "$workspace/hello"
