# Where numbers of 64 bits become sizes of 32: what is beyond memory stays beyond it (LB_SIZE), and is
# refused as on a machine of 64 bits, instead of being cut to its lower half. clang's
# -Wshorten-64-to-32 names the places without a cast; docs/engines.md tells how they are tested.
use strict;
use warnings;

edit 'Zend/zend_execute.c' => sub {
    each_one qr/\(size_t\)(offset|lval)\b/ => sub { "LB_SIZE($1)" };
};
edit 'Zend/zend_builtin_functions.c' => sub {
    each_one qr/(zend_binary_strn(?:case)?cmp\([^;]*, )len\)/ => sub { "$1LB_SIZE(len))" };
};
edit 'ext/standard/string.c' => sub {
    each_one qr/\(size_t\) ?(-?\(?-?(?:start|len|offset|chunklen|f|l|length|pad_length|split_length)\b\)?)/ => sub { "LB_SIZE($1)" };
    each_one qr/(zend_string_safe_alloc\(ZSTR_LEN\(input_str\), )mult\b/ => sub { "$1LB_SIZE(mult)" };
    each_one qr/num_pad_chars = pad_length\b/ => sub { 'num_pad_chars = LB_SIZE(pad_length)' };
};
edit 'ext/standard/file.c' => sub {
    each_one qr/php_stream_copy_to_mem\(stream, maxlen\b/ => sub { 'php_stream_copy_to_mem(stream, LB_SIZE(maxlen)' };
    each_one qr/php_stream_truncate_set_size\(stream, size\b/ => sub { 'php_stream_truncate_set_size(stream, LB_SIZE(size)' };
    each_one qr/\(size_t\) (maxlen)/ => sub { "LB_SIZE($1)" };
    each_one qr/\bzend_string_alloc\(len, 0\)/ => sub { 'zend_string_alloc(LB_SIZE(len), 0)' };
    each_one qr/php_stream_read_to_str\(stream, len\)/ => sub { 'php_stream_read_to_str(stream, LB_SIZE(len))' };
    each_one qr/php_stream_get_line\(stream, ZSTR_VAL\(str\), len,/ => sub { 'php_stream_get_line(stream, ZSTR_VAL(str), LB_SIZE(len),' };
    each_one qr/emalloc\(len \+ 1\)/ => sub { 'emalloc(LB_SIZE(len) + 1)' };
    each_one qr/php_stream_get_line\(stream, buf, len \+ 1,/ => sub { 'php_stream_get_line(stream, buf, LB_SIZE(len) + 1,' };
};
edit 'ext/standard/streamsfuncs.c' => sub {
    each_one qr/(zend_string_alloc\(|php_stream_xport_recvfrom\(stream, ZSTR_VAL\(read_buf\), )to_read\b/ => sub { "$1LB_SIZE(to_read)" };
    each_one qr/(php_stream_copy_to_mem\(stream|php_stream_copy_to_stream_ex\(src, dest), maxlen/ => sub { "$1, LB_SIZE(maxlen)" };
    each_one qr/php_stream_get_record\(stream, max_length/ => sub { 'php_stream_get_record(stream, LB_SIZE(max_length)' };
    each_one qr/\bbuff = arg2;/ => sub { 'buff = LB_SIZE(arg2);' };
};
edit 'ext/standard/var_unserializer.c' => sub {
    once qr/result = (result \* 10 \+ \(size_t\)\(cursor - \(unsigned char\)'0'\));/ => sub { "result = result > 0xccccccc ? 0x7fffffff : $1;" };
};
edit 'ext/standard/metaphone.c' => sub {
    each_one qr/\bmax_buffer_len = max_phonemes;/ => sub { 'max_buffer_len = LB_SIZE(max_phonemes);' };
    each_one qr/sizeof\(char\) \* max_phonemes/ => sub { 'LB_SIZE(max_phonemes)' };
};
edit 'ext/hash/hash.c' => sub {
    each_one qr/zend_string_alloc\(length, 0\)/ => sub { 'zend_string_alloc(LB_SIZE(length), 0)' };
    each_one qr/safe_emalloc\(loops,/ => sub { 'safe_emalloc(LB_SIZE(loops),' };
};
edit 'ext/random/random.c' => sub {
    each_one qr/zend_string_alloc\(size, 0\)/ => sub { 'zend_string_alloc(LB_SIZE(size), 0)' };
};
edit 'ext/random/randomizer.c' => sub {
    each_one qr/zend_string_alloc\(length, 0\)/ => sub { 'zend_string_alloc(LB_SIZE(length), 0)' };
};
edit 'ext/iconv/iconv.c' => sub {
    each_one qr/\(size_t\)(offset|len|\(offset \+ len\))(?![\w(])/ => sub { "LB_SIZE($1)" };
    each_one qr/(_php_iconv_strpos\([^;]*?\n\s+)offset,/ => sub { "$1LB_SIZE(offset)," };
};
edit 'ext/pcre/php_pcre.c' => sub {
    each_one qr/\(PCRE2_SIZE\)(-?start_offset)\b/ => sub { "LB_SIZE($1)" };
    each_one qr/(subject_str|subject_entry_str), limit(_val)?, &replace_count/ => sub { "$1, LB_SIZE(limit" . ($2 // '') . '), &replace_count' };
};
edit 'ext/mbstring/mbstring.c' => sub {
    each_one qr/\(size_t\) ?(split_length|from|len)\b/ => sub { "LB_SIZE($1)" };
    each_one qr/chunk_len = split_length \*/ => sub { 'chunk_len = LB_SIZE(split_length) *' };
    each_one qr/mbfl_memory_device_init\(&device, split_length \+ 1/ => sub { 'mbfl_memory_device_init(&device, LB_SIZE(split_length) + 1' };
    each_one qr/mb_chunk_length = split_length - 1/ => sub { 'mb_chunk_length = LB_SIZE(split_length) - 1' };
    each_one qr/mbfl_strpos\(&haystack, &needle, offset,/ => sub { 'mbfl_strpos(&haystack, &needle, LB_SIZE(offset),' };
    each_one qr/mbfl_strcut\(&string, &result, from, len\)/ => sub { 'mbfl_strcut(&string, &result, LB_SIZE(from), LB_SIZE(len))' };
};
edit 'ext/spl/spl_fixedarray.c' => sub {
    each_one qr/(safe_emalloc\(|safe_erealloc\(array->elements, )size,/ => sub { "$1LB_SIZE(size)," };
};
edit 'ext/spl/spl_directory.c' => sub {
    each_one qr/max_line_len = max_len;/ => sub { 'max_line_len = LB_SIZE(max_len);' };
    each_one qr/php_stream_read_to_str\(intern->u\.file\.stream, length\)/ => sub { 'php_stream_read_to_str(intern->u.file.stream, LB_SIZE(length))' };
    each_one qr/php_stream_truncate_set_size\(intern->u\.file\.stream, size\)/ => sub { 'php_stream_truncate_set_size(intern->u.file.stream, LB_SIZE(size))' };
    each_one qr/\(size_t\)length\b/ => sub { 'LB_SIZE(length)' };
};
edit 'ext/zlib/zlib.c' => sub {
    each_one qr/(php_zlib_decode\(in_buf, in_len, &out_buf, &out_len, encoding, )max_len\)/ => sub { "$1LB_SIZE(max_len))" };
};
edit 'main/output.c' => sub {
    each_one qr/php_output_start_user\(output_handler, chunk_size,/ => sub { 'php_output_start_user(output_handler, LB_SIZE(chunk_size),' };
};
edit 'main/streams/memory.c' => sub {
    each_one qr/\(size_t\)(\(-?offset\))/ => sub { "LB_SIZE($1)" };
};
edit 'main/main.c' => sub {
    each_one qr/zend_set_memory_limit\(PG\(memory_limit\)\)/ => sub { 'zend_set_memory_limit(lb_limit(PG(memory_limit)))' };
    each_one qr/value = zend_ini_parse_uquantity_warn\(new_value, entry->name\);/ => sub { 'value = lb_limit(zend_ini_parse_uquantity_warn(new_value, entry->name));' };
};

# What does not fit into 32 bits is more than there may be, as it is said on machines of 64 bits.
edit 'Zend/zend_multiply.h' => sub {
    once qr/zend_error_noreturn\(E_ERROR, "Possible integer overflow in memory allocation \(%zu \* %zu \+ %zu\)", nmemb, size, offset\);/ => sub { 'lb_too_much_memory();' };
    once qr/(?=static zend_always_inline size_t zend_safe_address_guarded)/ => sub { "ZEND_API ZEND_COLD ZEND_NORETURN void lb_too_much_memory(void);\n\n" };
};
edit 'Zend/zend_alloc.c' => sub {
    once qr/zend_error_noreturn\(E_ERROR, "Possible integer overflow in memory allocation \(%zu \+ %zu\)", size, alignment\);/ => sub { 'lb_too_much_memory();' };
    once qr/(?=ZEND_API zend_result zend_set_memory_limit\()/ => sub { <<'C' };
ZEND_API ZEND_COLD ZEND_NORETURN void lb_too_much_memory(void)
{
	zend_mm_safe_error(AG(mm_heap), "Allowed memory size of %zu bytes exhausted (tried to allocate %zu bytes)", AG(mm_heap)->limit, SIZE_MAX);
}

C
};
edit 'Zend/zend_alloc.h' => sub {
    once qr/(?=ZEND_API zend_result zend_set_memory_limit\()/ => sub { "ZEND_API ZEND_COLD ZEND_NORETURN void lb_too_much_memory(void);\n" };
};

1;
