# Sourced by prove.sh: base images with a package manager and packages of our own in /packages, so that a RUN installs
# something without a network. Made of Debian's packages; nothing for users.
#
#   proof_package_image proof.test/apt:1 ...      makes those that are not there yet

proof_package_image() {
  for tag in "$@"; do
    proof_has "$tag" || proof_package_base "$tag" || { proof_say "no image $tag"; return 1; }
  done
}

# A package of each kind that holds one file, and one that depends on it.
proof_package_base() {
  install='apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends'
  clean='rm -rf /var/lib/apt/lists/* /var/cache/apt/*.bin'
  case $1 in
    proof.test/apt:1)
      # docker-clean is what the official images of Debian have.
      proof_image debian:bookworm-slim && proof_make "$1" <<'EOF'
FROM debian:bookworm-slim
RUN mkdir -p /packages && cd /packages && for name in hello-data hello; do \
      mkdir -p /tmp/$name/DEBIAN /tmp/$name/usr/share/$name && echo "$name" > /tmp/$name/usr/share/$name/file \
   && printf 'Package: %s\nVersion: 1.0\nArchitecture: all\nMaintainer: nobody <nobody@example.com>\nDescription: proof\n' $name > /tmp/$name/DEBIAN/control \
   && if [ $name = hello ]; then echo 'Depends: hello-data' >> /tmp/$name/DEBIAN/control; fi \
   && dpkg-deb --root-owner-group -b /tmp/$name /packages/${name}_1.0_all.deb >/dev/null \
   && { cat /tmp/$name/DEBIAN/control; printf 'Filename: ./%s_1.0_all.deb\nSize: %s\nSHA256: %s\n\n' $name \
        "$(stat -c %s ${name}_1.0_all.deb)" "$(sha256sum ${name}_1.0_all.deb | cut -d' ' -f1)"; } >> Packages; done \
 && rm -rf /tmp/hello* /etc/apt/sources.list.d/* && echo 'deb [trusted=yes] file:/packages ./' > /etc/apt/sources.list \
 && printf 'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true"; };\n' > /etc/apt/apt.conf.d/docker-clean
EOF
      ;;
    proof.test/dnf:1)
      # assumeyes, since a build in which dnf asks ends there and has no image to compare.
      proof_image debian:bookworm-slim && proof_make "$1" <<EOF
FROM debian:bookworm-slim
RUN $install dnf rpm createrepo-c zypper && $clean && ln -s dnf /usr/bin/yum
RUN mkdir -p /packages && printf 'Name: hello\nVersion: 1.0\nRelease: 1\nSummary: proof\nLicense: MIT\nBuildArch: noarch\n%%%%description\nproof\n%%%%install\nmkdir -p %%{buildroot}/usr/share/hello\necho hello > %%{buildroot}/usr/share/hello/file\n%%%%files\n/usr/share/hello/file\n' > /tmp/hello.spec \
 && rpmbuild -bb --define '_rpmdir /packages' /tmp/hello.spec >/dev/null && createrepo_c -q /packages && rm -rf /tmp/hello.spec /root/rpmbuild \
 && mkdir -p /etc/yum.repos.d /etc/zypp/repos.d && printf '[local]\nname=local\nbaseurl=file:///packages\ngpgcheck=0\nenabled=1\n' | tee /etc/yum.repos.d/local.repo > /etc/zypp/repos.d/local.repo \
 && printf '[main]\nassumeyes=True\n' > /etc/dnf/dnf.conf
EOF
      ;;
    proof.test/pip:1)
      # A source package: pip builds a wheel of it and keeps that in its cache.
      proof_image python:3.11-slim && proof_make "$1" <<'EOF'
FROM python:3.11-slim
RUN mkdir -p /packages /tmp/hello-1.0 && cd /tmp && printf 'from setuptools import setup\nsetup(name="hello", version="1.0", py_modules=["hello"])\n' > hello-1.0/setup.py \
 && echo 'NAME = "hello"' > hello-1.0/hello.py && printf 'Metadata-Version: 2.1\nName: hello\nVersion: 1.0\n' > hello-1.0/PKG-INFO \
 && tar --sort=name --mtime=@0 -czf /packages/hello-1.0.tar.gz hello-1.0 && rm -rf hello-1.0
ENV PIP_NO_INDEX=1 PIP_FIND_LINKS=/packages PIP_NO_BUILD_ISOLATION=0 PIP_NO_COMPILE=1 PIP_ROOT_USER_ACTION=ignore
EOF
      ;;
    proof.test/npm:1)
      proof_image node:20-slim && proof_make "$1" <<'EOF'
FROM node:20-slim
RUN mkdir -p /packages/package && printf '{"name":"hello","version":"1.0.0","main":"index.js"}\n' > /packages/package/package.json && echo 'module.exports = "hello"' > /packages/package/index.js \
 && tar -C /packages --sort=name --mtime=@0 -czf /packages/hello-1.0.0.tgz package && rm -r /packages/package
WORKDIR /app
RUN echo '{"name":"app","version":"1.0.0","dependencies":{"hello":"file:/packages/hello-1.0.0.tgz"}}' > package.json && npm install --package-lock-only --offline --no-audit --no-fund && rm -rf /root/.npm
EOF
      ;;
    proof.test/yarn:1)
      proof_image debian:bookworm-slim && proof_make "$1" <<EOF
FROM debian:bookworm-slim
RUN $install yarnpkg && $clean && ln -s yarnpkg /usr/bin/yarn
RUN mkdir -p /packages/package && printf '{"name":"hello","version":"1.0.0","main":"index.js"}\n' > /packages/package/package.json && echo 'module.exports = "hello"' > /packages/package/index.js \
 && tar -C /packages --sort=name --mtime=@0 -czf /packages/hello-1.0.0.tgz package && rm -r /packages/package
WORKDIR /app
RUN echo '{"name":"app","version":"1.0.0","license":"MIT","dependencies":{"hello":"file:/packages/hello-1.0.0.tgz"}}' > package.json
EOF
      ;;
    proof.test/wget:1)
      proof_image debian:bookworm-slim && proof_make "$1" <<EOF
FROM debian:bookworm-slim
RUN $install wget busybox && $clean && mkdir /packages && echo hello > /packages/hello && touch -d @0 /packages/hello
EOF
      ;;
    *) return 1 ;;
  esac
}
