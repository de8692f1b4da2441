# What PHP 8.2's source needs to be changed for WASI and for a JVM's limits; read by ../edits.pl.
use strict;
use warnings;

# Memory chunks: from malloc, as the emulated mmap cannot give back parts of a mapping.
edit 'Zend/zend_alloc.c' => sub {
    once qr/static void zend_mm_munmap\(void \*addr, size_t size\)\n\{\n\K#ifdef _WIN32/ => sub {
        "#ifdef __wasi__\n\tfree(addr);\n#elif defined(_WIN32)";
    };
    once qr/static void \*zend_mm_chunk_alloc_int\(size_t size, size_t alignment\)\n\{\n\K(.*?)(?=\n\}\n)/s => sub {
        my $body = $1;
        <<"C";
#ifdef __wasi__
	void *chunk = NULL;
	if (posix_memalign(&chunk, alignment, size)) {
		return NULL;
	}
	memset(chunk, 0, ZEND_MM_PAGE_SIZE);
	return chunk;
#else
$body
#endif
C
    };
    once qr/static int zend_mm_chunk_truncate\([^{]*\{.*?\K#ifndef _WIN32/s => sub { '#if !defined(_WIN32) && !defined(__wasi__)' };
    once qr/static int zend_mm_chunk_extend\([^{]*\{.*?\K#elif !defined\(_WIN32\)/s => sub { '#elif !defined(_WIN32) && !defined(__wasi__)' };
    once qr/\t\(void\)madvise\(ptr, size, MADV_HUGEPAGE\);/ => sub { "#ifndef __wasi__\n$&\n#endif" };
};

# Chance of the host's own, without a file that a snapshot would believe open.
edit 'ext/random/random.c' => sub {
    once qr/#elif HAVE_DECL_ARC4RANDOM_BUF && / => sub { <<'C' . $& };
#elif defined(__wasi__)
	for (size_t at = 0; at < size; at += 256) {
		getentropy((char *) bytes + at, size - at < 256 ? size - at : 256);
	}
C
};

edit 'main/php_open_temporary_file.c' => \&temporary_files;
edit $_ => \&numbers_of_errors for 'ext/standard/dir.c', 'ext/session/mod_files.c';
edit 'main/streams/plain_wrapper.c' => sub {
    each_one qr/errno, strerror\(errno\)\)/ => sub { 'lb_linux_number(errno), strerror(errno))' };
};

# Dates: 64-bit numbers although pointers are 32-bit.
edit 'ext/date/lib/timelib.h' => sub {
    once qr/\n#if [^\n]*\K(?=\ntypedef int64_t timelib_long;\ntypedef uint64_t timelib_ulong;\n# define TIMELIB_LONG_MAX INT64_MAX)/ => sub { ' || defined(__wasi__)' };
};

# Regular expressions: characters beyond ASCII out of line, so that match() fits into one JVM method.
edit 'ext/pcre/pcre2lib/pcre2_match.c' => sub {
    once qr/#include "pcre2_internal\.h"\n\K/ => sub { <<'C' };

#if defined __wasi__ && defined SUPPORT_UNICODE && PCRE2_CODE_UNIT_WIDTH == 8
static __attribute__((noinline)) uint32_t lb_character(PCRE2_SPTR at, uint32_t c)
{
	GETUTF8(c, at);
	return c;
}
static __attribute__((noinline)) uint32_t lb_character_and_length(PCRE2_SPTR at, uint32_t c, int *more)
{
	int length = 0;
	GETUTF8LEN(c, at, length);
	*more += length;
	return c;
}
static __attribute__((noinline)) const ucd_record *lb_properties(uint32_t c)
{
	return REAL_GET_UCD(c);
}
#undef GET_UCD
#undef GETUTF8
#undef GETUTF8INC
#undef GETUTF8LEN
#define GET_UCD(ch) lb_properties(ch)
#define GETUTF8(c, eptr) c = lb_character(eptr, c)
#define GETUTF8INC(c, eptr) do { \
		PCRE2_SPTR after = eptr; \
		uint32_t first = c; \
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

our $recipe;
do "$recipe/sizes.pl" or die $@ || "sizes.pl: $!\n";

1;
