#!/usr/bin/env bash
# Builds one PHP for WebAssembly.
#   build.sh VERSION SOURCES WORK OUT     VERSION: a folder beside this file, such as php-8.2
# SOURCES holds the files that VERSION/sources.tsv names and an unpacked wasi-libc in sysroot/.
# Lines that begin with "@" tell the steps: "@ 35/190 text", in seconds of a quiet machine with two cores.
# Exit status 3: a tool is missing.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
version=$1 sources=$2 work=$3 out=$4
jobs=$(getconf _NPROCESSORS_ONLN)
SYSROOT=$sources/sysroot
. "$here/toolchain.sh"
. "$here/$version/recipe.sh"

# say AT TEXT: a step begins that is usually reached after AT seconds.
say() {
  echo "@ $1/$usual_seconds $2"
}

unpack() {
  mkdir -p "$2"
  tar -xf "$1" -C "$2" --strip-components=1
}

php=$work/php build=$work/build libraries=$work/libraries
mkdir -p "$build" "$libraries"

# The same bytes whatever the folder: no path of this machine stays in the module.
same_paths="-ffile-prefix-map=$work=/build -ffile-prefix-map=$here=/recipe -ffile-prefix-map=$sources=/sources"
common_flags="$setjmp_flags -D_GNU_SOURCE $emulated_flags -include $here/wasi/compat.h -I$here/wasi/include $same_paths -Wno-unused-command-line-argument"

say 0 "unpacking"
prepare_source

build_libraries

say "$configure_at" "configuring PHP"
export CFLAGS="$optimize $common_flags $php_flags" LDFLAGS="$setjmp_flags" LIBS="$system_libraries"
(cd "$build" && configure_php) >"$work/configure.log" 2>&1 || { tail -20 "$work/configure.log" >&2; exit 1; }

say $((configure_at + 25)) "compiling PHP"
after_configure
# Functions that would exceed a JVM method are compiled for size.
for object in $small_objects; do
  make -C "$build" -s EXTRA_CFLAGS=-Oz "$object"
done >"$work/make.log" 2>&1 || { tail -20 "$work/make.log" >&2; exit 1; }
make -C "$build" -s -j"$jobs" "$php_target" >>"$work/make.log" 2>&1 || { grep -E 'error:|Error ' "$work/make.log" | head -20 >&2; exit 1; }

say $((usual_seconds - 6)) "compiling the server interface"
objects=()
include="-I$build/main -I$build -I$build/Zend -I$php -I$php/main -I$php/Zend -I$php/TSRM -I$build/TSRM -I$here/wasi -I$here/sapi"
for file in "$here"/wasi/*.c "$here"/sapi/*.c; do
  object=$work/$(basename "$file" .c).o
  $CC $CFLAGS $include -Wall -Wno-unused-parameter -c "$file" -o "$object"
  objects+=("$object")
done

say $((usual_seconds - 3)) "linking"
wrapped=
for function in chmod fchmod stat lstat fstat access mkdir open; do
  wrapped="$wrapped -Wl,--wrap=$function"
done
$CC -mexec-model=reactor "${objects[@]}" "$build/libs/$php_library" -L"$libraries/lib" $php_libraries -lm $system_libraries \
  -Wl,--wrap=close -Wl,--wrap=mprotect $wrapped -Wl,-z,stack-size=8388608 -Wl,--gc-sections -Wl,--strip-debug -Wl,--export-table -o "$out.new"
mv "$out.new" "$out"
