#!/usr/bin/env bash
# Unpacks kubectl from Debian 13's package into a directory. Needs apt and dpkg, no root; the system's packages and
# sources stay as they are.
#   deploy/kubernetes/get-kubectl.sh DIRECTORY      afterwards DIRECTORY/kubectl is there
set -euo pipefail
target=${1:?name the directory that kubectl is put into}

for tool in apt-get dpkg; do
  command -v "$tool" >/dev/null || { echo "$tool is not here, so Debian's package of kubectl cannot be fetched." >&2; exit 1; }
done
keys=/usr/share/keyrings/debian-archive-keyring.gpg
[ -r "$keys" ] || { echo "$keys is not here: install the package debian-archive-keyring." >&2; exit 1; }

mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2>/dev/null | grep -m1 'debian/$' || true)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/archives/partial" "$target"
echo "deb [signed-by=$keys] ${mirror:-http://deb.debian.org/debian/} trixie main" >"$work/sources.list"
own=(-q -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$work/lists"
  -o "Dir::State::status=/dev/null" -o "Dir::Cache=$work" -o "APT::Sandbox::User=$(id -un)")
cd "$work"
apt-get "${own[@]}" update
apt-get "${own[@]}" download kubectl
dpkg -x kubectl_*.deb unpacked
install -m 0755 unpacked/usr/bin/kubectl "$target/kubectl.part"
mv "$target/kubectl.part" "$target/kubectl"
