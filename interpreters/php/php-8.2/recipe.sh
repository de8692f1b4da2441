# PHP 8.2; sourced by build.sh.
. "$here/libraries.sh"

php_archive=php8.2_8.2.32.orig.tar.xz
zlib_archive=zlib_1.2.13.dfsg.orig.tar.bz2
libxml_archive=libxml2_2.9.14+dfsg.orig.tar.xz
sqlite_archive=better-sqlite3-13.2.0.tgz

optimize=-O2
configure_at=45
usual_seconds=230
# 64-bit integers, as on every server: PHP's own switch, which it sets by itself on 64-bit machines only.
# Functions of wasi/ and of the C library that configure cannot find without running or linking them.
php_flags="-DZEND_ENABLE_ZVAL_LONG64=1 -DHAVE_GETHOSTNAME=1 -DHAVE_LCHOWN=1 -DHAVE_GETSERVBYNAME=1 -DHAVE_GETSERVBYPORT=1 -DHAVE_GETPROTOBYNAME=1 -DHAVE_GETPROTOBYNUMBER=1 -DHAVE_FNMATCH=1 -Wno-deprecated"
php_library=libphp.a
php_target=libphp.la
php_libraries="-lxml2 -lsqlite3 -lz"
small_objects="Zend/zend_language_scanner.lo ext/pcre/pcre2lib/pcre2_match.lo ext/date/lib/parse_date.lo"

prepare_source() {
  unpack "$sources/$php_archive" "$php"
  perl "$here/edits.pl" "$here/php-8.2/edits.pl" "$php"
}

build_libraries() {
  build_zlib
  build_sqlite
  build_libxml
}

configure_php() {
  export ac_cv_func_flock=yes ac_cv_func_getrusage=yes
  export LIBXML_CFLAGS="-I$libraries/include/libxml2" LIBXML_LIBS="-L$libraries/lib -lxml2"
  export SQLITE_CFLAGS="-I$libraries/include" SQLITE_LIBS="-L$libraries/lib -lsqlite3"
  export ZLIB_CFLAGS="-I$libraries/include" ZLIB_LIBS="-L$libraries/lib -lz"
  "$php/configure" -q --host=wasm32-unknown-wasi --build="$(uname -m)-pc-linux-gnu" \
    --disable-all --disable-cli --disable-phpdbg --disable-cgi --enable-embed=static --without-pear --without-valgrind \
    --disable-zend-signals --disable-fiber-asm --disable-opcache --disable-gcc-global-regs --disable-rtld-now --without-pcre-jit \
    --enable-bcmath --enable-calendar --enable-ctype --enable-exif --enable-fileinfo --enable-filter --enable-mbstring --disable-mbregex \
    --enable-phar --enable-posix --enable-session --enable-tokenizer --with-iconv --with-zlib \
    --with-libxml --enable-dom --enable-simplexml --enable-xml --enable-xmlreader --enable-xmlwriter \
    --with-sqlite3 --enable-pdo --with-pdo-sqlite
}

after_configure() { :; }
