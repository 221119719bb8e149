# Sourced by scripts that prove things with real builds: a Docker daemon of our own, and base images by the names of the
# official ones, made of Debian's packages and of the Node on this machine. Needs root, apt, and a network for packages.
#
#   . test-fixtures/docker.sh
#   proof_start                      starts the daemon (again: nothing happens)
#   proof_image node:20 gcc:13 ...   makes base images that are not there yet
#   docker build ...                 talks to it
#   proof_stop                       stops it; its data stays for the next run, in $PROOF_HOME
#
# What the names stand for: the distribution of the official image, and its language in the version that Debian has. Enough
# to see whether two images behave alike; nothing for users.

PROOF_HOME=${PROOF_HOME:-${TMPDIR:-/tmp}/slipway-proof}
PROOF_SUITE=bookworm
export DOCKER_HOST="unix://$PROOF_HOME/docker.sock" DOCKER_BUILDKIT=1 BUILDKIT_PROGRESS=plain

# A client that can talk BuildKit: old ones do it themselves, newer ones need the plugin.
proof_client() {
  for client in $(which -a docker 2>/dev/null); do
    major=$("$client" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
    if [ "$major" -lt 23 ] || "$client" buildx version >/dev/null 2>&1; then echo "$client"; return 0; fi
  done
  return 1
}
docker() { "${PROOF_CLIENT:=$(proof_client)}" "$@"; }

proof_say() { echo "proof: $*" >&2; }

# The tools of the proof, by apt where they are missing.
proof_tools() {
  missing=
  command -v dockerd >/dev/null && proof_client >/dev/null || missing="$missing docker.io"
  command -v debootstrap >/dev/null || missing="$missing debootstrap"
  command -v curl >/dev/null || missing="$missing curl"
  [ -z "$missing" ] && return 0
  [ "$(id -u)" = 0 ] || { proof_say "run as root, or install:$missing"; return 1; }
  proof_say "installing$missing"
  apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null || return 1
  # Newer clients build with a plugin; where it is not packaged, the client does it itself.
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends docker-buildx >/dev/null 2>&1 || true
}

proof_start() {
  proof_tools || return 1
  mkdir -p "$PROOF_HOME"
  docker info >/dev/null 2>&1 && return 0
  rm -f "$PROOF_HOME/dockerd.pid"
  nohup dockerd --iptables=false --bridge=none --data-root "$PROOF_HOME/data" --exec-root "$PROOF_HOME/exec" \
    --pidfile "$PROOF_HOME/dockerd.pid" -H "$DOCKER_HOST" >"$PROOF_HOME/dockerd.log" 2>&1 &
  for i in $(seq 120); do
    docker info >/dev/null 2>&1 && return 0
    sleep 0.5
  done
  proof_say "the daemon did not start; see $PROOF_HOME/dockerd.log"
  return 1
}

proof_stop() {
  [ -f "$PROOF_HOME/dockerd.pid" ] || return 0
  pid=$(cat "$PROOF_HOME/dockerd.pid")
  kill "$pid" 2>/dev/null || return 0
  for i in $(seq 120); do kill -0 "$pid" 2>/dev/null || return 0; sleep 0.5; done
}

# Where this machine gets Debian's packages; empty on another distribution, where debootstrap knows better.
proof_mirror() {
  apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(CODENAME)' 2>/dev/null \
    | awk '$2 == "Debian" && $3 !~ /-/ { print $1; exit }'
}

proof_has() { docker image inspect "$1" >/dev/null 2>&1; }

# proof_make TAG [CONTEXT]: builds the Dockerfile of standard input.
proof_make() {
  proof_say "image $1"
  if [ $# = 1 ]; then
    docker build --network=host -q -t "$1" - >/dev/null
  else
    cat > "$2/Dockerfile" && docker build --network=host -q -t "$1" "$2" >/dev/null
  fi
}

proof_rootfs() {
  [ -f "$PROOF_HOME/rootfs/rootfs.tar" ] && return 0
  proof_say "a minimal $PROOF_SUITE (debootstrap)"
  rm -rf "$PROOF_HOME/rootfs"; mkdir -p "$PROOF_HOME/rootfs/root"
  debootstrap --variant=minbase "$PROOF_SUITE" "$PROOF_HOME/rootfs/root" $(proof_mirror) >"$PROOF_HOME/debootstrap.log" 2>&1 \
    || { tail -5 "$PROOF_HOME/debootstrap.log" >&2; return 1; }
  rm -rf "$PROOF_HOME/rootfs/root"/var/cache/apt/archives/*.deb "$PROOF_HOME/rootfs/root"/var/lib/apt/lists/* \
    "$PROOF_HOME/rootfs/root"/dev/* "$PROOF_HOME/rootfs/root"/usr/share/man/* "$PROOF_HOME/rootfs/root"/usr/share/doc/*
  tar -C "$PROOF_HOME/rootfs/root" -cf "$PROOF_HOME/rootfs/rootfs.tar" . && rm -rf "$PROOF_HOME/rootfs/root"
}

proof_image() {
  for tag in "$@"; do
    proof_has "$tag" || proof_base "$tag" || { proof_say "no image $tag"; return 1; }
  done
}

# The recipe of one base image; what it stands on is made first.
proof_base() {
  install='apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends'
  clean='rm -rf /var/lib/apt/lists/*'
  case $1 in
    debian:bookworm-slim | debian:bookworm)
      proof_rootfs && proof_make "$1" "$PROOF_HOME/rootfs" <<EOF
FROM scratch
ADD rootfs.tar /
CMD ["bash"]
EOF
      ;;
    buildpack-deps:bookworm | gcc:13)
      proof_image debian:bookworm && proof_make "$1" <<EOF
FROM debian:bookworm
RUN $install build-essential ca-certificates curl git pkg-config python3 && $clean
EOF
      ;;
    gcr.io/distroless/static-debian12)
      proof_image buildpack-deps:bookworm && proof_make "$1" <<EOF
FROM buildpack-deps:bookworm AS b
RUN mkdir -p /r/etc/ssl/certs /r/tmp /r/home/nonroot && cp -L /etc/ssl/certs/ca-certificates.crt /r/etc/ssl/certs/ \
 && printf 'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\n' > /r/etc/passwd
FROM scratch
COPY --from=b /r /
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
WORKDIR /
EOF
      ;;
    golang:1.22)
      proof_image buildpack-deps:bookworm && proof_make "$1" <<EOF
FROM buildpack-deps:bookworm
RUN $install golang-go && $clean && ln -s /usr/lib/go /usr/local/go
ENV GOPATH=/go GOTOOLCHAIN=local GOFLAGS=-mod=mod PATH=/go/bin:/usr/local/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
WORKDIR /go
EOF
      ;;
    rust:1-bookworm)
      proof_image buildpack-deps:bookworm && proof_make "$1" <<EOF
FROM buildpack-deps:bookworm
RUN $install cargo && $clean
ENV CARGO_HOME=/usr/local/cargo PATH=/usr/local/cargo/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
EOF
      ;;
    node:20 | node:20-slim)
      from=debian:bookworm-slim
      [ "$1" = node:20 ] && from=buildpack-deps:bookworm
      proof_image $from || return 1
      context=$PROOF_HOME/node; rm -rf "$context"; mkdir -p "$context"
      cp "$(readlink -f "$(command -v node)")" "$context/node" || { proof_say "there is no node on this machine"; return 1; }
      cp -rL "$(dirname "$(readlink -f "$(command -v npm)")")/.." "$context/npm"
      printf '#!/bin/sh\nset -e\nif [ "${1#-}" != "$1" ] || [ -z "$(command -v "$1")" ]; then set -- node "$@"; fi\nexec "$@"\n' > "$context/entry"
      chmod 755 "$context/entry"
      proof_make "$1" "$context" <<EOF
FROM $from
RUN groupadd --gid 1000 node && useradd --uid 1000 --gid node --create-home node
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
COPY entry /usr/local/bin/docker-entrypoint.sh
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
ENV NODE_VERSION=20 YARN_VERSION=1
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["node"]
EOF
      rm -rf "$context"
      ;;
    python:3.11 | python:3.11-slim)
      from=debian:bookworm-slim; more=
      [ "$1" = python:3.11 ] && from=buildpack-deps:bookworm && more=python3-dev
      # pip has setuptools at hand, so that packages of a case build without a network.
      proof_image $from && proof_make "$1" <<EOF
FROM $from
RUN $install python3 python3-pip python3-setuptools python3-wheel $more && $clean && rm -f /usr/lib/python3*/EXTERNALLY-MANAGED \
 && ln -s /usr/bin/python3 /usr/local/bin/python && ln -s /usr/bin/python3 /usr/local/bin/python3
ENV LANG=C.UTF-8 PATH=/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
CMD ["python3"]
EOF
      ;;
    eclipse-temurin:17-jdk | eclipse-temurin:17-jre)
      package=openjdk-17-${1#*17-}-headless
      proof_image debian:bookworm-slim && proof_make "$1" <<EOF
FROM debian:bookworm-slim
RUN $install $package && $clean && mkdir -p /opt/java && ln -s /usr/lib/jvm/java-17-openjdk-* /opt/java/openjdk
ENV JAVA_HOME=/opt/java/openjdk PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=en_US.UTF-8 LANGUAGE=en_US:en LC_ALL=en_US.UTF-8
EOF
      ;;
    ruby:3.1 | ruby:3.1-slim)
      from=debian:bookworm-slim; more=
      [ "$1" = ruby:3.1 ] && from=buildpack-deps:bookworm && more=ruby-dev
      proof_image $from && proof_make "$1" <<EOF
FROM $from
RUN $install ruby bundler $more && $clean
ENV LANG=C.UTF-8 GEM_HOME=/usr/local/bundle BUNDLE_APP_CONFIG=/usr/local/bundle BUNDLE_SILENCE_ROOT_WARNING=1 PATH=/usr/local/bundle/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
CMD ["irb"]
EOF
      ;;
    nginx:1.27)
      proof_image debian:bookworm-slim && proof_make "$1" <<EOF
FROM debian:bookworm-slim
RUN $install nginx-light && $clean && mkdir -p /usr/share/nginx/html /docker-entrypoint.d && rm -f /etc/nginx/sites-enabled/* \
 && printf 'server { listen 80; root /usr/share/nginx/html; }\n' > /etc/nginx/conf.d/default.conf && echo welcome > /usr/share/nginx/html/index.html \
 && printf '#!/bin/sh\nexec "\$@"\n' > /docker-entrypoint.sh && chmod 755 /docker-entrypoint.sh
EXPOSE 80
STOPSIGNAL SIGQUIT
ENTRYPOINT ["/docker-entrypoint.sh"]
CMD ["nginx", "-g", "daemon off;"]
EOF
      ;;
    *) return 1 ;;
  esac
}
