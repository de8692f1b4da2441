/*
 * The life of a request, step by step, so that the host can take a snapshot between any two of them:
 * start the module, begin a request, load a file into it, give it another world (environment and
 * input), compile a script, execute it, finish.
 */
#include "livebridge.h"

#include <errno.h>
#include <stdlib.h>
#include <wasi/api.h>
#include "php_main.h"
#include "php_variables.h"
#include "ext/standard/php_filestat.h"
#include "zend_exceptions.h"

extern void __wasilibc_deinitialize_environ(void);
extern void __wasilibc_initialize_environ(void);

static zend_op_array *(*compile)(zend_file_handle *file, int type);

/* The script as lb_compile left it: compiled, or refused with its exception pending. */
static zend_file_handle primary;
static zend_op_array *compiled;
static int is_compiled;

/* Gives what lb_compile made to zend_execute_scripts, which believes that it compiles. */
static zend_op_array *lb_compile_file(zend_file_handle *file, int type)
{
    if (is_compiled && file == &primary) {
        is_compiled = 0;
        return compiled;
    }
    return compile(file, type);
}

void *LB_EXPORT(lb_alloc)(size_t size)
{
    return malloc(size);
}

/* Starts PHP with settings in the manner of php.ini. Returns 0 when that went well. */
int LB_EXPORT(lb_start)(int command_line, char *settings)
{
    lb_is_command_line = command_line;
    if (command_line) {
        lb_sapi.name = "cli";
        lb_sapi.phpinfo_as_text = 1;
    }
    sapi_startup(&lb_sapi);
    lb_sapi.php_ini_ignore = 1;
    lb_sapi.ini_entries = settings;
    if (lb_sapi.startup(&lb_sapi) != SUCCESS) {
        return 1;
    }
    compile = zend_compile_file;
    zend_compile_file = lb_compile_file;
    return 0;
}

/* The words of this run: the script and what was given for it; only then they are no query string. */
static void read_arguments(void)
{
    size_t count = 0, size = 0;
    char **words, *texts;
    SG(request_info).argc = 0;
    SG(request_info).argv = NULL;
    if (__wasi_args_sizes_get(&count, &size) != 0 || (count < 2 && !lb_is_command_line)) {
        return;
    }
    words = malloc((count + 1) * sizeof *words);
    texts = malloc(size);
    if (words && texts && __wasi_args_get((uint8_t **) words, (uint8_t *) texts) == 0) {
        words[count] = NULL;
        SG(request_info).argc = count;
        SG(request_info).argv = words;
        if (lb_is_command_line) {
            SG(request_info).path_translated = words[0];
        }
    }
}

/* Reads the environment of this run and describes the request by it. */
static void describe_request(void)
{
    const char *length;
    __wasilibc_deinitialize_environ();
    __wasilibc_initialize_environ();
    length = getenv("CONTENT_LENGTH");
    SG(server_context) = (void *) 1;
    SG(request_info).request_method = getenv("REQUEST_METHOD");
    SG(request_info).query_string = getenv("QUERY_STRING");
    SG(request_info).request_uri = getenv("REQUEST_URI");
    SG(request_info).path_translated = getenv("SCRIPT_FILENAME");
    SG(request_info).content_type = getenv("CONTENT_TYPE");
    SG(request_info).content_length = length ? atol(length) : 0;
    read_arguments();
    SG(sapi_headers).http_response_code = 200;
    if (!SG(request_info).content_type) {
        SG(request_info).content_type = "";
    }
    php_handle_auth_data(getenv("HTTP_AUTHORIZATION"));
}

/* Begins a request. Returns 0 when that went well. */
int LB_EXPORT(lb_begin)(void)
{
    describe_request();
    if (php_request_startup() != SUCCESS) {
        return 1;
    }
    PG(during_request_startup) = 0;
    return 0;
}

/* The command line has its streams, and stays in the folder where it was called. */
static void apply_mode(void)
{
    const char *folder = getenv("PWD");
    if (lb_is_command_line) {
        if (folder && VCWD_CHDIR(folder) != 0) {
            errno = 0;
        }
        lb_open_standard_streams();
        SG(sapi_headers).http_response_code = 0;
    }
}

/* Gives the request, which has read and written nothing so far, another environment and input. */
void LB_EXPORT(lb_renew)(void)
{
    describe_request();
    realpath_cache_clean();
    php_clear_stat_cache(0, NULL, 0);
    zend_first_try {
        sapi_activate();
        if (PG(expose_php)) {
            sapi_add_header(SAPI_PHP_VERSION_HEADER, sizeof(SAPI_PHP_VERSION_HEADER) - 1, 1);
        }
        apply_mode();
        lb_fill_superglobals();
    } zend_end_try();
}

/*
 * Runs a file in the request before its script, which does not see it among the files that it
 * included. Returns 0 when it ran to its end.
 */
int LB_EXPORT(lb_load)(const char *path)
{
    zend_file_handle file;
    int status = FAILURE;
    lb_open_file(&file, path);
    zend_first_try {
        status = zend_execute_scripts(ZEND_REQUIRE, NULL, 1, &file);
    } zend_end_try();
    lb_close_file(&file);
    zend_hash_clean(&EG(included_files));
    return status == SUCCESS ? 0 : 1;
}

/*
 * Compiles the script. Returns 0 when it can be executed; 1 when it does not parse, which
 * lb_execute then tells; 2 when it was refused with a message that is out already.
 */
int LB_EXPORT(lb_compile)(const char *path)
{
    int result = 2;
    lb_open_script(&primary, path);
    zend_first_try {
        compiled = compile(&primary, ZEND_REQUIRE);
        is_compiled = 1;
        result = compiled ? 0 : 1;
    } zend_end_try();
    return result;
}

/* Executes what lb_compile compiled. */
void LB_EXPORT(lb_execute)(void)
{
    zend_first_try {
        if (lb_is_command_line) {
            SG(options) |= SAPI_OPTION_NO_CHDIR;
        }
        php_execute_script(&primary);
    } zend_end_try();
    lb_close_file(&primary);
}

/* Runs code that has no file, as php -r does. */
void LB_EXPORT(lb_evaluate)(const char *code)
{
    zend_first_try {
        zend_eval_string_ex((char *) code, NULL, "Command line code", 1);
    } zend_end_try();
}

/* Ends the request: shutdown functions, destructors, output. Returns the exit status. */
int LB_EXPORT(lb_finish)(void)
{
    php_request_shutdown(NULL);
    return EG(exit_status) & 0xff;
}
