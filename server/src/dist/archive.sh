#!/usr/bin/env bash
# Makes target/livebridge-VERSION and its .tar.gz out of what was packaged: runs with a Java 25 runtime and nothing else.
set -euo pipefail
version=$1
cd "$(dirname "$0")/../.."
folder=target/livebridge-$version
rm -rf "$folder" "$folder.tar.gz"
mkdir -p "$folder"
# Not hard links: the archive keeps each file's own time, by which the AOT cache knows its jars.
cp -a target/livebridge/lib "$folder/lib"
for name in cpapi2 uapi cpapi1 whmapi1; do ln -s livebridge "$folder/$name"; done
cp -a ../livebridge ../README.md ../LICENSE ../NOTICE ../CHANGELOG.md ../Containerfile ../samples ../docs "$folder/"
"$folder/livebridge" train-aot
tar -C target -czf "$folder.tar.gz" "livebridge-$version"
du -h "$folder.tar.gz"
