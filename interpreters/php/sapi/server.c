/* The server interface: output, headers, post data, cookies, variables, messages. */
#include "livebridge.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "php_main.h"
#include "php_variables.h"

int lb_is_command_line;

static lb_write_size lb_write(const char *bytes, lb_write_count size)
{
    size_t done = 0;
    while (done < size) {
        ssize_t count = write(STDOUT_FILENO, bytes + done, size - done);
        if (count <= 0) {
            php_handle_aborted_connection();
            break;
        }
        done += count;
    }
    return done;
}

static void lb_flush(void *context)
{
}

static void write_status(sapi_headers_struct *headers)
{
    char line[1100];
    const char *text = headers->http_status_line ? strchr(headers->http_status_line, ' ') : NULL;
    int length = 0;
    if (text && !strncasecmp(headers->http_status_line, "HTTP/", 5)) {
        length = snprintf(line, sizeof line, "Status:%s\r\n", text);
    } else if (headers->http_response_code && headers->http_response_code != 200) {
        length = snprintf(line, sizeof line, "Status: %d\r\n", headers->http_response_code);
    }
    if (length >= (int) sizeof line) {
        length = sizeof line - 1;
    }
    lb_write(line, length);
}

static int lb_send_headers(sapi_headers_struct *headers)
{
    zend_llist_position at;
    sapi_header_struct *header;
    if (lb_is_command_line) {
        return SAPI_HEADER_SENT_SUCCESSFULLY;
    }
    write_status(headers);
    header = zend_llist_get_first_ex(&headers->headers, &at);
    while (header) {
        if (header->header_len) {
            lb_write(header->header, header->header_len);
            lb_write("\r\n", 2);
        }
        header = zend_llist_get_next_ex(&headers->headers, &at);
    }
    lb_write("\r\n", 2);
    return SAPI_HEADER_SENT_SUCCESSFULLY;
}

static lb_write_size lb_read_post(char *buffer, lb_post_size size)
{
    zend_long left = SG(request_info).content_length - SG(read_post_bytes);
    size_t done = 0;
    if (left <= 0) {
        return 0;
    }
    if ((zend_long) size > left) {
        size = left;
    }
    while (done < size) {
        ssize_t count = read(STDIN_FILENO, buffer + done, size - done);
        if (count <= 0) {
            break;
        }
        done += count;
    }
    return done;
}

static char *lb_read_cookies(void)
{
    return getenv("HTTP_COOKIE");
}

#if PHP_MAJOR_VERSION < 7
static char *lb_getenv(char *name, size_t length)
#else
static char *lb_getenv(const char *name, size_t length)
#endif
{
    return getenv(name);
}

static void lb_register_variables(zval *variables)
{
    static char *names[] = {"PHP_SELF", "SCRIPT_NAME", "SCRIPT_FILENAME", "PATH_TRANSLATED"};
    char *self = getenv("SCRIPT_NAME");
    php_import_environment_variables(variables);
    if (lb_is_command_line && SG(request_info).argc > 0) {
        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
            php_register_variable(names[i], SG(request_info).argv[0], variables);
        }
        php_register_variable("DOCUMENT_ROOT", "", variables);
    } else if (self) {
        php_register_variable("PHP_SELF", self, variables);
    }
}

#if PHP_MAJOR_VERSION < 7
static void lb_log(char *message)
#else
static void lb_log(const char *message, int type)
#endif
{
    size_t size = strlen(message);
    if (write(STDERR_FILENO, message, size) == (ssize_t) size) {
        (void) !write(STDERR_FILENO, "\n", 1);
    }
}

static int lb_module_startup(sapi_module_struct *module)
{
#if PHP_MAJOR_VERSION < 7
    return php_module_startup(module, &lb_functions, 1);
#else
    return php_module_startup(module, &lb_functions);
#endif
}

sapi_module_struct lb_sapi = {
    .name = "cgi-fcgi",
    .pretty_name = "LiveBridge",
    .startup = lb_module_startup,
    .shutdown = php_module_shutdown_wrapper,
    .ub_write = lb_write,
    .flush = lb_flush,
    .getenv = lb_getenv,
    .sapi_error = php_error,
    .send_headers = lb_send_headers,
    .read_post = lb_read_post,
    .read_cookies = lb_read_cookies,
    .register_server_variables = lb_register_variables,
    .log_message = lb_log,
};
