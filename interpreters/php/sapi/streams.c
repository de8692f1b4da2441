/* STDIN, STDOUT and STDERR, which PHP's command line has and its CGI has not. */
#include "livebridge.h"

static void open_stream(const char *name, const char *url, const char *mode)
{
    zend_constant constant;
    php_stream *stream = php_stream_open_wrapper_ex((char *) url, mode, 0, NULL, NULL);
    if (!stream) {
        return;
    }
    stream->flags |= PHP_STREAM_FLAG_NO_CLOSE;
#if PHP_MAJOR_VERSION < 7
    ZVAL_RESOURCE(&constant.value, stream->rsrc_id);
    constant.flags = CONST_CS;
    constant.module_number = 0;
    constant.name = zend_strndup(name, strlen(name));
    constant.name_len = strlen(name) + 1;
#else
    php_stream_to_zval(stream, &constant.value);
    Z_CONSTANT_FLAGS(constant.value) = 0;
    constant.name = zend_string_init_interned(name, strlen(name), 0);
#endif
    zend_register_constant(&constant);
}

void lb_open_standard_streams(void)
{
    open_stream("STDIN", "php://stdin", "rb");
    open_stream("STDOUT", "php://stdout", "wb");
    open_stream("STDERR", "php://stderr", "wb");
}
