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

# What was made runs from another place, with another home and nothing of this environment.
trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT
tar -C "$trial" -xzf "$folder.tar.gz"
cd "$trial/livebridge-$version"
for script in php/resetsecquestions.live.php perl/resetsecquestions.live.pl; do
  env -i HOME="$trial" JAVA_HOME="${JAVA_HOME:-}" ./livebridge run "samples/$script" 2>"$trial/err" | cmp - "samples/${script%.live.*}.out" ||
    { cat "$trial/err"; echo "the archive does not run samples/$script"; exit 1; }
done
[ -d "$trial/.local/share/livebridge" ]
