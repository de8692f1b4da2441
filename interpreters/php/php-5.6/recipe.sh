# PHP 5.6; sourced by build.sh. Integers have 32 bits, as on any 32-bit PHP 5.
. "$here/libraries.sh"

php_archive=php-5.6.15.tar.gz
zlib_archive=zlib_1.2.13.dfsg.orig.tar.bz2
libxml_archive=libxml2_2.9.14+dfsg.orig.tar.xz
sqlite_archive=better-sqlite3-13.2.0.tgz

optimize=-O2
configure_at=45
usual_seconds=150
# Functions that configure does not find, as compat.h has declared them already, or as they would have to be run.
php_flags="-DHAVE_REALPATH=1 -DHAVE_PUTENV=1 -DHAVE_GETHOSTNAME=1 -DHAVE_LCHOWN=1 -DHAVE_GETSERVBYNAME=1 -DHAVE_GETSERVBYPORT=1 -DHAVE_GETPROTOBYNAME=1 -DHAVE_GETPROTOBYNUMBER=1 -DHAVE_FNMATCH=1 -DLB_PHP5 -std=gnu89 -fwrapv -fno-strict-aliasing -Wno-everything -Wno-error=incompatible-pointer-types -Wno-incompatible-pointer-types -Wno-int-conversion -Wno-implicit-function-declaration"
php_library=libphp5.a
php_target=libphp5.la
php_libraries="-lxml2 -lsqlite3 -lz"
small_objects="ext/pcre/pcrelib/pcre_exec.lo ext/date/lib/parse_date.lo"

prepare_source() {
  unpack "$sources/php-embed-0.5.3.tgz" "$work/php-embed"
  unpack "$work/php-embed/deps/$php_archive" "$php"
  perl "$here/edits.pl" "$here/php-5.6/edits.pl" "$php"
  own_names "$php"
}

build_libraries() {
  build_zlib
  build_sqlite
  build_libxml
  # iconv is in the C library; PHP 5 looks for it under a folder.
  cp "$SYSROOT/include/wasm32-wasip1/iconv.h" "$libraries/include"
  "$AR" crs "$libraries/lib/libiconv.a"
  # PHP 5 asks this program, which libxml2 would install.
  mkdir -p "$libraries/bin"
  cat >"$libraries/bin/xml2-config" <<SCRIPT
#!/bin/sh
case \$1 in
  --version) echo 2.9.14 ;;
  --cflags) echo "-I$libraries/include/libxml2" ;;
  --libs) echo "-L$libraries/lib -lxml2" ;;
esac
SCRIPT
  chmod +x "$libraries/bin/xml2-config"
}

configure_php() {
  # Macros, or not to be tried without running a program.
  export ac_cv_func_flock=yes ac_cv_func_getrusage=yes ac_cv_func_mmap=no ac_cv_func_isnan=yes ac_cv_func_isinf=yes ac_cv_func_isfinite=yes ac_cv_func_gethostname=yes
  # Declared by compat.h in another way than configure's own tests declare them.
  export ac_cv_func_putenv=yes ac_cv_func_realpath=yes ac_cv_func_inet_ntop=yes ac_cv_func_inet_pton=yes
  export php_cv_libxml_build_works=yes php_cv_iconv_errno=yes php_cv_iconv_ignore=no
  "$php/configure" -q --host=wasm32-unknown-wasi --build="$(uname -m)-pc-linux-gnu" \
    --disable-all --disable-cli --disable-cgi --enable-embed=static --without-pear --disable-zend-signals --disable-rpath --disable-opcache \
    --with-regex=php --with-pcre-regex --enable-bcmath --enable-calendar --enable-ctype --enable-exif --enable-fileinfo --enable-filter --enable-hash \
    --enable-json --enable-mbstring --disable-mbregex --enable-phar --enable-posix --enable-session --enable-tokenizer --with-iconv="$libraries" --with-zlib="$libraries" \
    --enable-libxml --with-libxml-dir="$libraries" --enable-dom --enable-simplexml --enable-xml --enable-xmlreader --enable-xmlwriter \
    --with-sqlite3="$libraries" --enable-pdo --with-pdo-sqlite="$libraries"
}

after_configure() { :; }
