#!/bin/bash
# Proves the split by real builds: for every case with a prove.conf, BuildKit builds the original and what `slipway split`
# makes of it, both run, and exit code, output, HTTP answers, configuration, users and sizes are compared. Every
# bad-*.Dockerfile of a case must be found out. Fails when fewer than five ecosystems were built and compared.
#
#   test-fixtures/split/prove.sh [--style slim|conservative] [CASE...]
#
# Needs root, apt and a network for Debian packages; see ../docker.sh. prove.conf, read by the shell:
#   ecosystem=NAME   port=N paths="/ /x"  (HTTP)   network=host  (the build installs packages)
#   ratio=N          the split is at most N per cent of the original
#   gone="gcc go"    commands that the original has and the split has not
set -u
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../docker.sh"
slipway=${SLIPWAY:-$here/../../server/target/slipway/bin/slipway}
[ -x "$slipway" ] || { echo "prove: build Slipway first: mvn -q -DskipTests package" >&2; exit 2; }
style=slim
if [ "${1:-}" = --style ]; then style=$2; shift 2; fi
least=5
[ $# -gt 0 ] && least=0
work=$(mktemp -d)
trap 'rm -rf "$work"; proof_stop' EXIT
proof_start || exit 2

failed=0
proven=
say() { printf '%-18s %s\n' "$case" "$*"; }
wrong() { say "FAILED: $*"; failed=$((failed + 1)); }

# images FILE: every image that its FROM and --from name.
images() {
  sed -n -e 's/^[Ff][Rr][Oo][Mm] \+\(--[^ ]* \+\)*\([^ ]*\).*/\2/p' -e 's/.*--from=\([^ ]*[:/][^ ]*\).*/\1/p' "$1" | grep '[:/]' | sort -u
}

# build TAG FILE
build() {
  proof_image $(images "$2") || return 1
  docker build --network="${network:-none}" -q -t "$1" -f "$2" "$work/context" >"$work/build.log" 2>&1 || { tail -4 "$work/build.log" >"$work/why"; return 1; }
}

# observe TAG: what somebody sees who runs the image.
observe() {
  if [ -n "${port:-}" ]; then
    id=$(docker run -d --network=none "$1") || return 1
    pid=$(docker inspect --format '{{.State.Pid}}' "$id")
    for i in $(seq 100); do
      nsenter -t "$pid" -n curl -s -o /dev/null "http://127.0.0.1:$port/" 2>/dev/null && break
      sleep 0.1
    done
    for path in $paths; do
      nsenter -t "$pid" -n curl -s -o "$work/body" -w "$path %{http_code} %{content_type}\n" "http://127.0.0.1:$port$path" 2>&1
      cat "$work/body" 2>/dev/null; rm -f "$work/body"
    done
    awk '/^Uid:/ { print "uid", $2 }' "/proc/$pid/status" 2>/dev/null
    docker rm -f "$id" >/dev/null
  else
    docker run --rm --network=none "$1" 2>&1
    echo "exit $?"
  fi
}

# configuration TAG: what both images must say alike. PATH and what only the base image sets are left out.
configuration() {
  docker inspect --format '{{json .Config.Entrypoint}}
{{json .Config.Cmd}}
{{json .Config.WorkingDir}}
{{json .Config.User}}
{{json .Config.ExposedPorts}}
{{json .Config.Volumes}}
{{json .Config.StopSignal}}
{{json .Config.Healthcheck}}
{{json .Config.Labels}}' "$1"
  docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' "$1" | grep -E "^(LANG|LC_ALL|TZ|GEM_HOME|$(declared))=" | sort
}

# declared: the names of ENV instructions of the original, for grep.
declared() {
  sed -e ':a' -e '/\\$/{N;s/\\\n//;ta}' "$work/context/Dockerfile" | sed -n 's/^ENV \+//p' | grep -o '\b[A-Z_]\+=' | tr -d = | sort -u | paste -sd'|' | sed 's/^$/-/'
}

# compare TAG: says what is different, one line; nothing when the image is as the original.
compare() {
  observe "$1" >"$work/now"
  cmp -s "$work/was" "$work/now" || { echo "behaves differently: $(diff "$work/was" "$work/now" | sed -n 2p)"; return; }
  configuration "$1" >"$work/config.now"
  # An entrypoint of the build image that only starts the command may go.
  sed 1d "$work/config.was" >"$work/a"; sed 1d "$work/config.now" >"$work/b"
  grep -qi '^ENTRYPOINT' "$work/context/Dockerfile" && { cp "$work/config.was" "$work/a"; cp "$work/config.now" "$work/b"; }
  cmp -s "$work/a" "$work/b" || { echo "is configured differently: $(diff "$work/a" "$work/b" | sed -n 2p)"; return; }
}

prove() {
  folder=$here/$case
  ecosystem= port= paths= network= ratio=100 gone=
  . "$folder/prove.conf"
  rm -rf "$work/context"; mkdir "$work/context"
  cp -R "$folder/." "$work/context/"
  "$slipway" split "$work/context/Dockerfile" --style "$style" --output "$work/split" >"$work/log" 2>&1 || { wrong "$(tail -1 "$work/log")"; return; }
  [ "$style" != slim ] || cmp -s "$work/split" "$folder/expected.Dockerfile" || { wrong "slipway split makes something else than expected.Dockerfile"; return; }
  build proof/was "$work/context/Dockerfile" || { wrong "the original does not build: $(cat "$work/why")"; return; }
  observe proof/was >"$work/was"
  configuration proof/was >"$work/config.was"
  build proof/now "$work/split" || { wrong "the split does not build: $(cat "$work/why")"; return; }
  difference=$(compare proof/now)
  [ -z "$difference" ] || { wrong "the split $difference"; return; }
  for stage in $(sed -n 's/^[Ff][Rr][Oo][Mm] .* [Aa][Ss] \+\([^ ]*\).*/\1/p' "$work/split"); do
    docker build --network="${network:-none}" -q --target "$stage" -f "$work/split" "$work/context" >/dev/null 2>&1 || { wrong "--target $stage does not build"; return; }
  done
  was=$(docker inspect --format '{{.Size}}' proof/was) now=$(docker inspect --format '{{.Size}}' proof/now)
  percent=$((now * 100 / was))
  if [ "$style" = slim ]; then
    [ "$percent" -le "$ratio" ] || { wrong "$percent % of the original, not $ratio %"; return; }
    for tool in $gone; do
      docker run --rm --entrypoint "" proof/was sh -c "command -v $tool" >/dev/null 2>&1 || { wrong "the original has no $tool; mend prove.conf"; return; }
      docker run --rm --entrypoint "" proof/now sh -c "command -v $tool" >/dev/null 2>&1 && { wrong "$tool is still there"; return; }
    done
  fi
  found=0
  for bad in "$folder"/bad-*.Dockerfile; do
    [ -e "$bad" ] || continue
    if build proof/bad "$bad"; then why=$(compare proof/bad); else why="does not build: $(tail -1 "$work/why")"; fi
    expected=$(sed -n '1s/^# must fail: //p' "$bad")
    case $why in
      "") wrong "$(basename "$bad") was not found out"; return ;;
      *"$expected"*) found=$((found + 1)) ;;
      *) wrong "$(basename "$bad") was found out for another reason: $why"; return ;;
    esac
  done
  say "alike, $percent % of the original$([ $found = 0 ] || echo ", $found bad splits found out")"
  case " $proven " in *" $ecosystem "*) ;; *) proven="$proven $ecosystem" ;; esac
}

cases=${*:-$(cd "$here" && ls -d */prove.conf | sed 's,/.*,,')}
for case in $cases; do prove; done
set -- $proven
echo "proven: $# ecosystems ($*), $failed failed"
[ "$failed" = 0 ] && [ $# -ge "$least" ]
