/*
 * Connections to other machines as PHP's own transports (tcp, ssl, tls): the host makes them where
 * it is allowed, so that fsockopen, stream_socket_client and the http, https and ftp wrappers are PHP's.
 */
#include "livebridge.h"

#include <stdlib.h>
#include "php_network.h"
#include "ext/standard/file.h"
#include "ext/standard/php_fopen_wrappers.h"

#define LONGEST_REQUEST 2048

#if PHP_MAJOR_VERSION < 7
typedef size_t lb_io_count;
#else
typedef ssize_t lb_io_count;
#endif

typedef struct {
    char number[16]; /* what the host calls it; empty before it is there */
    char protocol[8];
    int verify;
    int timed_out;
    int blocking;
    struct timeval timeout;
} lb_connection;

static double seconds(const struct timeval *time)
{
    return time->tv_sec + time->tv_usec / 1e6;
}

/* "NUMBER\nBYTES": the way of every request but the first. */
static char *ask(lb_connection *self, const char *name, const char *bytes, size_t size, size_t *answer_size)
{
    size_t head = strlen(self->number) + 1;
    char *request, *answer = NULL;
    if (!self->number[0] || !(request = malloc(head + size))) {
        return NULL;
    }
    memcpy(request, self->number, head - 1);
    request[head - 1] = '\n';
    memcpy(request + head, bytes, size);
    answer = lb_host_call(name, request, head + size, answer_size, NULL);
    free(request);
    return answer;
}

static lb_io_count lb_connection_write(php_stream *stream, const char *bytes, size_t size LB_TSRM)
{
    size_t answer_size;
    char *answer = ask(stream->abstract, "send", bytes, size, &answer_size);
    free(answer);
    return answer ? (lb_io_count) size : (lb_io_count) (PHP_MAJOR_VERSION < 7 ? 0 : -1);
}

/* The answer's first letter says what it is: data, end, or time out. */
static lb_io_count lb_connection_read(php_stream *stream, char *buffer, size_t size LB_TSRM)
{
    lb_connection *self = stream->abstract;
    char wish[64];
    size_t answer_size, count = 0;
    int length = snprintf(wish, sizeof wish, "%zu %.3f", size, self->blocking ? seconds(&self->timeout) : 0.0);
    char *answer = ask(self, "receive", wish, length, &answer_size);
    self->timed_out = 0;
    if (!answer || answer_size == 0 || answer[0] == 'e') {
        stream->eof = 1;
    } else if (answer[0] == 't') {
        self->timed_out = self->blocking;
    } else {
        count = answer_size - 1 > size ? size : answer_size - 1;
        memcpy(buffer, answer + 1, count);
    }
    free(answer);
    return count;
}

static int lb_connection_close(php_stream *stream, int close_handle LB_TSRM)
{
    size_t answer_size;
    free(ask(stream->abstract, "disconnect", "", 0, &answer_size));
    free(stream->abstract);
    stream->abstract = NULL;
    return 0;
}

static int lb_connection_flush(php_stream *stream LB_TSRM)
{
    return 0;
}

static void set_error(php_stream_xport_param *parameter, const char *text)
{
    parameter->outputs.error_code = 111;
    if (parameter->want_errortext) {
#if PHP_MAJOR_VERSION < 7
        parameter->outputs.error_text = estrdup(text);
#else
        parameter->outputs.error_text = zend_string_init(text, strlen(text), 0);
#endif
    }
}

/* "PROTOCOL VERIFY TIMEOUT\nHOST:PORT" */
static void open_connection(php_stream *stream, php_stream_xport_param *parameter)
{
    lb_connection *self = stream->abstract;
    struct timeval *timeout = parameter->inputs.timeout;
    char request[LONGEST_REQUEST], *answer, *refusal = NULL;
    size_t answer_size = 0;
    int length = snprintf(request, sizeof request, "%s %d %.3f\n%.*s", self->protocol, self->verify,
        timeout ? seconds(timeout) : seconds(&self->timeout), (int) parameter->inputs.namelen, parameter->inputs.name);
    parameter->outputs.returncode = -1;
    if (length >= (int) sizeof request) {
        set_error(parameter, "The address is too long");
        return;
    }
    answer = lb_host_call("connect", request, length, &answer_size, &refusal);
    if (answer && answer_size < sizeof self->number) {
        memcpy(self->number, answer, answer_size + 1);
        parameter->outputs.returncode = 0;
    } else {
        set_error(parameter, refusal ? refusal : "The host cannot connect");
    }
    free(answer);
    free(refusal);
}

static int transport_option(php_stream *stream, php_stream_xport_param *parameter)
{
    lb_connection *self = stream->abstract;
    size_t answer_size;
    switch (parameter->op) {
        case STREAM_XPORT_OP_CONNECT:
        case STREAM_XPORT_OP_CONNECT_ASYNC:
            open_connection(stream, parameter);
            return PHP_STREAM_OPTION_RETURN_OK;
        case STREAM_XPORT_OP_SEND:
            parameter->outputs.returncode = php_stream_write(stream, parameter->inputs.buf, parameter->inputs.buflen);
            return PHP_STREAM_OPTION_RETURN_OK;
        case STREAM_XPORT_OP_RECV:
            if (parameter->inputs.flags & STREAM_PEEK) {
                return PHP_STREAM_OPTION_RETURN_NOTIMPL;
            }
            parameter->outputs.returncode = lb_connection_read(stream, parameter->inputs.buf, parameter->inputs.buflen LB_TSRM_CALL);
            return PHP_STREAM_OPTION_RETURN_OK;
        case STREAM_XPORT_OP_SHUTDOWN:
            free(ask(self, "shutdown", parameter->how == STREAM_SHUT_RD ? "r" : parameter->how == STREAM_SHUT_WR ? "w" : "rw", 2 - (parameter->how != STREAM_SHUT_RDWR), &answer_size));
            parameter->outputs.returncode = 0;
            return PHP_STREAM_OPTION_RETURN_OK;
        default:
            return PHP_STREAM_OPTION_RETURN_NOTIMPL;
    }
}

static int lb_connection_option(php_stream *stream, int option, int value, void *parameter LB_TSRM)
{
    lb_connection *self = stream->abstract;
    php_stream_xport_crypto_param *crypto = parameter;
    size_t answer_size;
    char *answer;
    switch (option) {
        case PHP_STREAM_OPTION_XPORT_API:
            return transport_option(stream, parameter);
        case PHP_STREAM_OPTION_CRYPTO_API:
            if (crypto->op == STREAM_XPORT_CRYPTO_OP_SETUP) {
                crypto->outputs.returncode = 0;
                return PHP_STREAM_OPTION_RETURN_OK;
            }
            answer = crypto->inputs.activate ? ask(self, "secure", self->verify ? "1" : "0", 1, &answer_size) : NULL;
            crypto->outputs.returncode = answer ? 1 : -1;
            free(answer);
            return PHP_STREAM_OPTION_RETURN_OK;
        case PHP_STREAM_OPTION_READ_TIMEOUT:
            self->timeout = *(struct timeval *) parameter;
            return PHP_STREAM_OPTION_RETURN_OK;
        case PHP_STREAM_OPTION_BLOCKING:
            value = value ? 1 : 0;
            option = self->blocking;
            self->blocking = value;
            return option;
        case PHP_STREAM_OPTION_META_DATA_API:
            add_assoc_bool((zval *) parameter, "timed_out", self->timed_out);
            add_assoc_bool((zval *) parameter, "blocked", self->blocking);
            add_assoc_bool((zval *) parameter, "eof", stream->eof);
            return PHP_STREAM_OPTION_RETURN_OK;
        default:
            return PHP_STREAM_OPTION_RETURN_NOTIMPL;
    }
}

static php_stream_ops lb_connection_ops = {
    lb_connection_write, lb_connection_read, lb_connection_close, lb_connection_flush,
    "tcp_socket",
    NULL, NULL, NULL, lb_connection_option,
};

/* Whether the context lets any certificate pass. */
static int verifies(php_stream_context *context LB_TSRM)
{
#if PHP_MAJOR_VERSION < 7
    zval **value;
    return !context || php_stream_context_get_option(context, "ssl", "verify_peer", &value) != SUCCESS || zend_is_true(*value);
#else
    zval *value = context ? php_stream_context_get_option(context, "ssl", "verify_peer") : NULL;
    return !value || zend_is_true(value);
#endif
}

static php_stream *lb_transport(const char *protocol, size_t protocol_length, const char *name, size_t length,
    const char *persistent_id, int options, int flags, struct timeval *timeout, php_stream_context *context STREAMS_DC LB_TSRM)
{
    lb_connection *self;
    if (flags & STREAM_XPORT_SERVER) {
        php_error_docref(NULL LB_TSRM_CALL, E_WARNING, "a page opens no port for others");
        return NULL;
    }
    self = calloc(1, sizeof *self);
    if (!self) {
        return NULL;
    }
    snprintf(self->protocol, sizeof self->protocol, "%s", protocol_length == 3 && !strncmp(protocol, "tcp", 3) ? "tcp" : "tls");
    self->verify = verifies(context LB_TSRM_CALL);
    self->blocking = 1;
    self->timeout.tv_sec = FG(default_socket_timeout);
    return php_stream_alloc_rel(&lb_connection_ops, self, NULL, "r+");
}

void lb_register_connections(void)
{
    static const char *const names[] = {"tcp", "ssl", "tls", "tlsv1.0", "tlsv1.1", "tlsv1.2"};
    size_t i;
    for (i = 0; i < sizeof names / sizeof *names; i++) {
        php_stream_xport_register(names[i], lb_transport);
    }
    php_register_url_stream_wrapper("https", &php_stream_http_wrapper);
    php_register_url_stream_wrapper("ftps", &php_stream_ftp_wrapper);
}
