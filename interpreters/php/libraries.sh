# The libraries that PHP's extensions stand on; sourced by a recipe.

# compile_all NAME FLAGS FILES…: one static library of the files.
compile_all() {
  local name=$1 flags=$2
  shift 2
  mkdir -p "$work/$name-objects" "$libraries/lib"
  printf '%s\n' "$@" | xargs -P "$jobs" -I{} sh -c \
    '$0 -c "$1" -o "$2/$(basename "$1" .c).o"' "$CC $optimize $common_flags $flags -w" {} "$work/$name-objects"
  rm -f "$libraries/lib/lib$name.a"
  "$AR" Dcr "$libraries/lib/lib$name.a" "$work/$name-objects"/*.o
}

# own_names FOLDER: an old config.sub does not know WASI; the name that it is asked for is complete.
own_names() {
  printf '#!/bin/sh\necho "$1"\n' >"$1/config.sub"
}

build_zlib() {
  say 4 "compiling zlib"
  unpack "$sources/$zlib_archive" "$work/zlib"
  compile_all z "-DHAVE_UNISTD_H -DHAVE_STDARG_H" "$work"/zlib/*.c
  mkdir -p "$libraries/include"
  cp "$work/zlib/zlib.h" "$work/zlib/zconf.h" "$libraries/include"
}

build_sqlite() {
  say 6 "compiling SQLite"
  unpack "$sources/$sqlite_archive" "$work/sqlite"
  local folder=$work/sqlite/deps/sqlite3
  # One process, no shared memory, locks granted: a run owns its account's files.
  compile_all sqlite3 "-DSQLITE_OMIT_WAL -DSQLITE_OMIT_LOAD_EXTENSION -DSQLITE_THREADSAFE=0 -DSQLITE_DEFAULT_UNIX_VFS=\"unix-none\" -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_ENABLE_FTS5 -I$folder" \
    "$folder/sqlite3.c"
  cp "$folder/sqlite3.h" "$libraries/include"
}

build_libxml() {
  say 20 "compiling libxml2"
  unpack "$sources/$libxml_archive" "$work/libxml"
  own_names "$work/libxml"
  (
    cd "$work/libxml"
    CFLAGS="$optimize $common_flags" ./configure -q --host=wasm32-unknown-wasi --prefix="$libraries" --disable-shared --without-threads --without-http --without-ftp \
      --without-python --without-lzma --without-zlib --without-modules --without-debug --without-legacy --with-iconv
    make -s -j"$jobs" libxml2.la
    cp .libs/libxml2.a "$libraries/lib"
    mkdir -p "$libraries/include/libxml2"
    cp -r include/libxml "$libraries/include/libxml2"
  ) >"$work/libxml.log" 2>&1 || { tail -20 "$work/libxml.log" >&2; exit 1; }
}
