# What PHP 5.6's source needs to be changed for WASI and for a JVM's limits; read by ../edits.pl.
use strict;
use warnings;

edit 'main/php_open_temporary_file.c' => \&temporary_files;
edit $_ => \&numbers_of_errors for 'ext/standard/dir.c', 'ext/session/mod_files.c';

# No machine code is made at run time.
edit 'ext/pcre/pcrelib/config.h' => sub {
    once qr/\n#define SUPPORT_JIT\n/ => sub { "\n" };
};

# wasi-libc's address has no such field.
edit 'main/network.c' => sub {
    once qr/\t+memset\(&\(in4->sin_zero\)[^\n]*\n/ => sub { '' };
};

# WebAssembly checks the signature of every call through a pointer, so a function of two arguments
# is not called with three, and one that returns nothing not for its result.
edit 'Zend/zend_qsort.c' => sub {
    once qr/(?=ZEND_API void zend_qsort\()/ => sub { <<'C' };
static int lb_compare_two(const void *a, const void *b TSRMLS_DC, void *compare)
{
	return ((compare_func_t) compare)(a, b TSRMLS_CC);
}

C
    once qr/\(compare_r_func_t\)compare, NULL TSRMLS_CC/ => sub { 'lb_compare_two, (void *) compare TSRMLS_CC' };
};
edit 'Zend/zend_generators.c' => sub {
    once qr/static void (copy_closure_static_var\(.*?sizeof\(zval \*\), NULL\);\n)/s => sub { "static int $1\treturn ZEND_HASH_APPLY_KEEP;\n" };
};
edit 'Zend/zend_builtin_functions.c' => sub {
    once qr/static int (add_zendext_info\([^{]*\{.*?)\n\treturn 0;/s => sub { "static void $1" };
};

# Regular expressions: characters beyond ASCII out of line, so that match() fits into one JVM method.
edit 'ext/pcre/pcrelib/pcre_exec.c' => sub {
    once qr/#include "pcre_internal\.h"\n\K/ => sub { <<'C' };

#if defined __wasi__ && defined SUPPORT_UTF && defined COMPILE_PCRE8
static __attribute__((noinline)) unsigned lb_character(PCRE_PUCHAR at, unsigned c)
{
	GETUTF8(c, at);
	return c;
}
static __attribute__((noinline)) unsigned lb_character_and_length(PCRE_PUCHAR at, unsigned c, int *more)
{
	int length = 0;
	GETUTF8LEN(c, at, length);
	*more += length;
	return c;
}
#undef GETUTF8
#undef GETUTF8INC
#undef GETUTF8LEN
#define GETUTF8(c, eptr) c = lb_character(eptr, c)
#define GETUTF8INC(c, eptr) do { \
		PCRE_PUCHAR after = eptr; \
		unsigned first = c; \
		c = lb_character(after - 1, first); \
		eptr = after + PRIV(utf8_table4)[first & 0x3fu]; \
	} while (0)
#define GETUTF8LEN(c, eptr, len) do { \
		int more = 0; \
		c = lb_character_and_length(eptr, c, &more); \
		len += more; \
	} while (0)
#endif
C
};

# A test program cannot be run; libmagic's own function does.
edit 'configure' => sub {
    once qr/checking for strcasestr\.\.\. " >&6; \}\n  if test \K"\$cross_compiling"/ => sub { 'no' };
};

1;
