#!/usr/bin/env bash
# Says which tool a build of PHP lacks, with exit status 3; says nothing when all are there.
set -euo pipefail

SYSROOT=/ . "$(dirname "${BASH_SOURCE[0]}")/toolchain.sh"
for tool in make perl tar xz bzip2 sha256sum dpkg-deb npm; do
  command -v "$tool" >/dev/null || { echo "$tool was not found" >&2; exit 3; }
done
