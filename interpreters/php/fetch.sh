#!/usr/bin/env bash
# Brings the sources of one PHP, each checked by its SHA-256.
#   fetch.sh VERSION TARGET     TARGET keeps the files and, in sysroot/, the C library
# Looks first into $LIVEBRIDGE_SOURCES (a folder with files of the same names), then asks apt with a
# configuration of its own (no root needed, nothing is installed) and npm. Exit status 4: not to be had.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$1 target=$2
mkdir -p "$target"
work=$(mktemp -d "$target/fetch-XXXXXX")
trap 'rm -rf "$work"' EXIT

give_up() {
  echo "$1" >&2
  exit 4
}

right() { [ -f "$1" ] && [ "$(sha256sum "$1" | cut -d' ' -f1)" = "$2" ]; }

# The machine's own mirror, asked for the sources of one suite and the packages of the next.
apt_ready=
prepare_apt() {
  [ -z "$apt_ready" ] || return 0
  command -v apt-get >/dev/null || give_up "apt-get is needed to fetch PHP's source; or put the files of $version/sources.tsv into a folder and set LIVEBRIDGE_SOURCES to it"
  local site keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  site=$(apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(SITE)' 'Created-By: Packages' | awk -F'|' '$1 == "Debian" && $2 == "Debian" { print $3; exit }')
  [ -n "$site" ] && [ -f "$keyring" ] || give_up "this machine has no Debian mirror in its package sources"
  mkdir -p "$work/lists/partial" "$work/archives/partial"
  echo "deb-src [signed-by=$keyring] $site bookworm main" >"$work/sources.list"
  echo "deb [arch=$(dpkg --print-architecture) signed-by=$keyring] $site trixie main" >>"$work/sources.list"
  printf '%s\n' "Dir::Etc::sourcelist \"$work/sources.list\";" 'Dir::Etc::sourceparts "/dev/null";' "Dir::State::lists \"$work/lists\";" \
    "Dir::Cache::archives \"$work/archives\";" 'Dir::Cache::pkgcache "";' 'Dir::Cache::srcpkgcache "";' 'APT::Sandbox::User "";' >"$work/apt.conf"
  APT_CONFIG=$work/apt.conf apt-get -qq update >"$work/log" 2>&1 || give_up "the package lists could not be read: $(tail -1 "$work/log")"
  apt_ready=1
}

ask_apt() { (cd "$work" && APT_CONFIG=$work/apt.conf apt-get -qq "$@") >"$work/log" 2>&1; }

# A later revision of the same source will do: the checksum decides.
fetch() {
  local kind=$1 package=$2 release=$3 log=$work/log
  case $kind in
    source) prepare_apt; ask_apt source --download-only "$package=$release" || ask_apt source --download-only "$package" ;;
    package) prepare_apt; ask_apt download "$package=$release" || ask_apt download "$package" ;;
    npm) (cd "$work" && npm pack --silent "$package@$release") >"$log" 2>&1 ;;
  esac || give_up "$package $release could not be fetched: $(tail -1 "$log")"
}

while IFS=$'\t' read -r kind package release file sum; do
  case $kind in '' | '#'*) continue ;; esac
  if ! right "$target/$file" "$sum"; then
    if right "${LIVEBRIDGE_SOURCES:-/nowhere}/$file" "$sum"; then
      cp "$LIVEBRIDGE_SOURCES/$file" "$work/$file"
    else
      echo "fetching $package $release"
      fetch "$kind" "$package" "$release"
    fi
    right "$work/$file" "$sum" || give_up "$file is not the file that was expected (SHA-256 $sum)"
    mv "$work/$file" "$target/$file"
  fi
  if [ "$package" = wasi-libc ] && [ ! -d "$target/sysroot-${sum:0:12}" ]; then
    dpkg-deb -x "$target/$file" "$work/libc"
    mv "$work/libc/usr" "$target/sysroot-${sum:0:12}"
  fi
  [ "$package" != wasi-libc ] || ln -sfn "sysroot-${sum:0:12}" "$target/sysroot"
done <"$here/$version/sources.tsv"
