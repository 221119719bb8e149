#!/bin/bash
# Builds every pair lint/<Rule>/proof*.dockerfile and its .fixed.dockerfile with BuildKit and compares what comes out: the
# images' configuration, and every file with its mode, owner, size and content. A pair whose settings say proof=trim may
# differ below the caches of package managers. That the second file is what the fix makes of the first is LintFixtureTest's.
#
# usage: prove.sh [RULE...]      talks to the daemon of DOCKER_HOST; exit 0 when every pair is alike
set -u
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOCKER_BUILDKIT=1

# A client that can talk BuildKit: those before 23 do it themselves, later ones need the plugin.
client=
for each in $(which -a docker); do
  [ -z "$client" ] || break
  major=$("$each" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
  if [ "$major" -lt 23 ] || "$each" buildx version >/dev/null 2>&1; then client=$each; fi
done
[ -n "$client" ] || { echo "prove: no docker client with BuildKit; install docker.io or the buildx plugin" >&2; exit 2; }
docker() { "$client" "$@"; }
docker version >/dev/null 2>&1 || { echo "prove: no Docker daemon answers; set DOCKER_HOST" >&2; exit 2; }
caches='^\./(var/(lib/apt/lists|cache|log)|root/\.(cache|npm)|tmp)/'

mkdir "$work/context"
printf 'first\n' >"$work/context/a"
printf 'second\n' >"$work/context/b"
touch -d @0 "$work/context/a" "$work/context/b"

# image FILE NAME: builds FILE without its caret lines; leaves NAME.config and NAME.files.
image() {
  sed '/^# *\^/d' "$1" >"$work/Dockerfile"
  docker build -q -t "slipway-prove-$2" -f "$work/Dockerfile" "$work/context" >"$work/$2.id" 2>"$work/$2.log" || return 1
  docker image inspect -f '{{json .Config}} {{.Os}} {{.Architecture}}' "slipway-prove-$2" |
    sed 's/"\(Image\|Hostname\)":"[^"]*"//g' >"$work/$2.config"
  container=$(docker create "slipway-prove-$2" x) || return 1
  rm -rf "${work:?}/$2"
  mkdir "$work/$2"
  docker export "$container" | tar -x -C "$work/$2"
  docker rm "$container" >/dev/null
  (cd "$work/$2" && find . -printf '%p %M %U:%G %s\n' | sort && find . -type f -exec sha256sum {} + | sort -k 2) >"$work/$2.files"
  [ "$3" = trim ] && { grep -vE "$caches" "$work/$2.files" | grep -vE "  $caches" >"$work/$2.kept"; mv "$work/$2.kept" "$work/$2.files"; }
  return 0
}

alike=0
bad=0
for before in "$here"/*/proof*.dockerfile; do
  case $before in *.fixed.dockerfile) continue ;; esac
  rule=$(basename "$(dirname "$before")")
  [ $# = 0 ] || [[ " $* " = *" $rule "* ]] || continue
  after=${before%.dockerfile}.fixed.dockerfile
  kind=same
  grep -qs '^proof=trim' "${before%.dockerfile}.settings" && kind=trim
  if ! image "$before" before $kind || ! image "$after" after $kind; then
    echo "NOT BUILT $rule: $(cat "$work/before.log" "$work/after.log" 2>/dev/null | tail -3)"
    bad=$((bad + 1))
  elif cmp -s "$work/before.config" "$work/after.config" && cmp -s "$work/before.files" "$work/after.files"; then
    echo "alike     $rule ($kind)"
    alike=$((alike + 1))
  else
    echo "DIFFERENT $rule"
    diff "$work/before.config" "$work/after.config"
    diff "$work/before.files" "$work/after.files" | head -20
    bad=$((bad + 1))
  fi
  docker image rm -f slipway-prove-before slipway-prove-after >/dev/null 2>&1
done
echo "$alike pairs alike, $bad not"
[ $bad = 0 ]
