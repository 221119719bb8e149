#!/bin/bash
# Builds every pair lint/<Rule>/proof*.dockerfile and its .fixed.dockerfile with BuildKit, without a network, and compares
# what comes out: the images' configuration, and every file with its mode, owner, size and content. A pair whose settings
# say proof=trim may differ below the caches of package managers. What differs between two builds of the very same file,
# such as the time in a log, counts for nothing. That the second file is what the fix makes of the first is
# LintFixtureTest's, and that every SAME or TRIM fix has its pair or a reason in ../proofs.tsv.
#
# usage: prove.sh [RULE...]      exit 0 when every pair is alike; needs root, apt and a network for the base images, once:
#                                see ../docker.sh and bases.sh
set -u
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../docker.sh"
. "$here/bases.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"; proof_stop' EXIT
proof_start || exit 2

# Folders that hold nothing but what package managers fetched or computed, and can fetch again.
caches='\./(var/(lib/apt/lists|cache)|root/\.(cache|npm)|usr/local/share/\.cache|tmp)[/ ]'

mkdir "$work/context"
printf 'first\n' >"$work/context/a"
printf 'second\n' >"$work/context/b"
cp "$work/context/a" "$work/context/a.txt"
cp "$work/context/b" "$work/context/b.txt"
touch -d @0 "$work/context"/*

# image FILE NAME: builds FILE without its caret lines; leaves NAME.config and NAME.files.
image() {
  sed '/^# *\^/d' "$1" >"$work/Dockerfile"
  bases=$(sed -n 's/^[Ff][Rr][Oo][Mm] .*\(proof\.test\/[a-z]*:1\).*/\1/p' "$work/Dockerfile" | sort -u)
  proof_package_image $bases || return 1
  docker build --no-cache --network=none -q -t "slipway-prove-$2" -f "$work/Dockerfile" "$work/context" >"$work/$2.id" 2>"$work/$2.log" || return 1
  docker image inspect -f '{{json .Config}} {{.Os}} {{.Architecture}}' "slipway-prove-$2" |
    sed 's/"\(Image\|Hostname\)":"[^"]*"//g' >"$work/$2.config"
  container=$(docker create "slipway-prove-$2" x) || return 1
  rm -rf "${work:?}/$2"
  mkdir "$work/$2"
  docker export "$container" | tar -x -C "$work/$2"
  docker rm "$container" >/dev/null
  # What each path is, whose, how big; and for files a second line with what is in them.
  (cd "$work/$2" && { find . -type f -printf '%p %M %U:%G %s\n' -o -printf '%p %M %U:%G %l\n'
    find . -type f -exec sha256sum {} + | sed 's/^\\\?\([0-9a-f]*\)  \(.*\)/\2 \1/'; } | LC_ALL=C sort) >"$work/$2.files"
  docker image rm -f "slipway-prove-$2" >/dev/null 2>&1
  rm -rf "${work:?}/$2"
}

# less FILE: the lines of FILE whose path is not noise.
less() { awk 'NR == FNR { noise[$1]; next } !($1 in noise)' "$work/noise" "$1"; }

alike=0
bad=0
for before in "$here"/*/proof*.dockerfile; do
  case $before in *.fixed.dockerfile) continue ;; esac
  rule=$(basename "$(dirname "$before")")
  [ $# = 0 ] || [[ " $* " = *" $rule "* ]] || continue
  after=${before%.dockerfile}.fixed.dockerfile
  kind=same
  grep -qs '^proof=trim' "${before%.dockerfile}.settings" && kind=trim
  if ! image "$before" before || ! image "$after" after; then
    echo "NOT BUILT $rule: $(cat "$work"/{before,after}.log 2>/dev/null | tail -4)"
    bad=$((bad + 1))
    continue
  fi
  # Paths that two builds of one file write differently. Awk wants a first file with a line in it.
  echo - >"$work/noise"
  if ! cmp -s "$work/before.files" "$work/after.files" && image "$before" again; then
    diff "$work/before.files" "$work/again.files" | sed -n 's/^[<>] \([^ ]*\).*/\1/p' | sort -u >>"$work/noise"
  fi
  less "$work/before.files" >"$work/one"
  less "$work/after.files" >"$work/two"
  trimmed=0
  if [ $kind = trim ]; then
    trimmed=$(diff "$work/one" "$work/two" | grep -cE "^[<>] $caches")
    for file in one two; do grep -vE "^$caches" "$work/$file" >"$work/kept"; mv "$work/kept" "$work/$file"; done
  fi
  if cmp -s "$work/before.config" "$work/after.config" && cmp -s "$work/one" "$work/two"; then
    echo "alike     $rule ($kind; $(wc -l <"$work/one") lines, $(($(wc -l <"$work/noise") - 1)) paths never the same$([ $kind = trim ] && echo ", $trimmed in caches"))"
    alike=$((alike + 1))
  else
    echo "DIFFERENT $rule ($kind)"
    diff "$work/before.config" "$work/after.config"
    diff "$work/one" "$work/two" | head -20
    bad=$((bad + 1))
  fi
done
echo "$alike pairs alike, $bad not"
[ $bad = 0 ]
