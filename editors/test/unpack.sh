#!/bin/sh
# Unpacks Debian packages of another release into a folder, without touching the system: unpack.sh SUITE FOLDER PACKAGE...
# Programs in it start with FOLDER/start PROGRAM [ARGUMENT...].
set -eu
suite=$1
folder=$2
shift 2
[ -f "$folder/unpacked" ] && exit 0
rm -rf "$folder"
mkdir -p "$folder/apt/state/lists/partial" "$folder/apt/cache/archives/partial" "$folder/apt/none" "$folder/root"
: >"$folder/apt/state/status"
keys=/usr/share/keyrings/debian-archive-keyring.gpg
# The mirror of this system, so that whatever it is set up with holds here too.
find_mirror() {
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep -v -e security -e '^copy:' -e '^file:' | grep -m1 debian || true)
}
find_mirror
[ -n "$mirror" ] || { apt-get update -qq || true; find_mirror; }
[ -n "$mirror" ] || { echo "unpack: apt knows no mirror of Debian; run \`apt-get update\` as root." >&2; exit 2; }
echo "deb [signed-by=$keys] $mirror $suite main" >"$folder/apt/sources.list"
cat >"$folder/apt/apt.conf" <<EOF
Dir::State "$folder/apt/state";
Dir::State::status "$folder/apt/state/status";
Dir::Cache "$folder/apt/cache";
Dir::Etc::sourcelist "$folder/apt/sources.list";
Dir::Etc::sourceparts "$folder/apt/none";
Dir::Etc::preferencesparts "$folder/apt/none";
APT::Install-Recommends "false";
APT::Sandbox::User "root";
EOF
export APT_CONFIG="$folder/apt/apt.conf"
apt-get update -qq
apt-get install -qq -y --download-only "$@" >/dev/null
for package in "$folder"/apt/cache/archives/*.deb; do
    dpkg-deb -x "$package" "$folder/root"
done
rm -rf "$folder/apt/cache"
# Its programs need its own libraries, and its own loader to find them.
cat >"$folder/start" <<'EOF'
#!/bin/sh
root=$(cd "$(dirname "$0")" && pwd)/root
loader=$(ls "$root"/usr/lib/*/ld-linux-*.so.* "$root"/lib*/ld-linux-*.so.* 2>/dev/null | head -1)
libraries=$(ls -d "$root"/usr/lib/*-linux-gnu | head -1)
program=$1
shift
export VIMRUNTIME="$root/usr/share/nvim/runtime" HELIX_RUNTIME="$root/usr/lib/helix/runtime"
exec "$loader" --library-path "$libraries" "$root/usr/bin/$program" "$@"
EOF
chmod +x "$folder/start"
: >"$folder/unpacked"
