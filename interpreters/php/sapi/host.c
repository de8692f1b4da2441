/* The way to functions of the host: one import, bytes in, bytes out; and PHP's function for it. */
#include "livebridge.h"

#include <stdlib.h>

/*
 * Calls a host function and keeps its answer for lb_take_answer. Returns the answer's size; below
 * zero when the host knows no such function or refuses the call: then -1 - the size of its sentence.
 */
LB_IMPORT(host_call) int lb_host_call_raw(const char *name, size_t name_size, const char *input, size_t size);
LB_IMPORT(host_answer) void lb_host_answer(char *target);

char *lb_host_call(const char *name, const char *input, size_t size, size_t *answer_size, char **refusal)
{
    int result = lb_host_call_raw(name, strlen(name), input, size);
    size_t length = result < 0 ? -1 - result : result;
    char *answer = malloc(length + 1);
    if (!answer) {
        return NULL;
    }
    lb_host_answer(answer);
    answer[length] = 0;
    if (result >= 0) {
        *answer_size = length;
        return answer;
    }
    if (refusal) {
        *refusal = answer;
    } else {
        free(answer);
    }
    return NULL;
}

/* livebridge_host(string $function, string $input): string; false, with a warning, when refused. */
#if PHP_MAJOR_VERSION < 7
static PHP_FUNCTION(livebridge_host)
{
    char *name, *input, *answer, *refusal = NULL;
    int name_length, input_length;
    size_t size;
    if (zend_parse_parameters(ZEND_NUM_ARGS(), "ss", &name, &name_length, &input, &input_length) == FAILURE) {
        return;
    }
    answer = lb_host_call(name, input, input_length, &size, &refusal);
    if (answer) {
        RETVAL_STRINGL(answer, size, 1);
        free(answer);
        return;
    }
#else
static PHP_FUNCTION(livebridge_host)
{
    zend_string *name, *input;
    char *answer, *refusal = NULL;
    size_t size;
    ZEND_PARSE_PARAMETERS_START(2, 2)
        Z_PARAM_STR(name)
        Z_PARAM_STR(input)
    ZEND_PARSE_PARAMETERS_END();
    answer = lb_host_call(ZSTR_VAL(name), ZSTR_VAL(input), ZSTR_LEN(input), &size, &refusal);
    if (answer) {
        RETVAL_STRINGL(answer, size);
        free(answer);
        return;
    }
#endif
    if (refusal) {
        php_error_docref(NULL, E_WARNING, "%s", refusal);
        free(refusal);
    }
    RETVAL_FALSE;
}

ZEND_BEGIN_ARG_INFO_EX(livebridge_host_arguments, 0, 0, 2)
    ZEND_ARG_INFO(0, function)
    ZEND_ARG_INFO(0, input)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(livebridge_replace_arguments, 0, 0, 1)
    ZEND_ARG_INFO(0, function)
ZEND_END_ARG_INFO()

ZEND_BEGIN_ARG_INFO_EX(livebridge_warn_arguments, 0, 0, 1)
    ZEND_ARG_INFO(0, message)
    ZEND_ARG_INFO(0, level)
ZEND_END_ARG_INFO()

static const zend_function_entry functions[] = {
    PHP_FE(livebridge_host, livebridge_host_arguments)
    PHP_FE(livebridge_replace, livebridge_replace_arguments)
    PHP_FE(livebridge_warn, livebridge_warn_arguments)
    {NULL, NULL, NULL, 0, 0},
};

/* While modules start, as names that are registered later do not outlive the request. */
static PHP_MINIT_FUNCTION(livebridge)
{
    lb_register_connections();
    return lb_register_extensions();
}

zend_module_entry lb_functions = {
    STANDARD_MODULE_HEADER,
    "livebridge",
    functions,
    PHP_MINIT(livebridge), NULL, NULL, NULL, NULL,
    "1",
    STANDARD_MODULE_PROPERTIES,
};
