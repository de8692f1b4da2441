/* What the files below /usr/local/cpanel/php need to put functions of their own in the place of PHP's. */
#include "livebridge.h"

#define OUR_FOLDER "/usr/local/cpanel/php/"

static int is_ours(const char *file)
{
    return file && !strncmp(file, OUR_FOLDER, sizeof OUR_FOLDER - 1);
}

#if PHP_MAJOR_VERSION < 7

/* livebridge_replace(string $function): lets another function be defined under the name of PHP's. */
PHP_FUNCTION(livebridge_replace)
{
    char *name;
    int length;
    if (zend_parse_parameters(ZEND_NUM_ARGS(), "s", &name, &length) == SUCCESS) {
        RETURN_BOOL(is_ours(zend_get_executed_filename()) && zend_hash_del(EG(function_table), name, length + 1) == SUCCESS);
    }
}

/* livebridge_warn(string $message, int $level): a message of PHP's as from the script's own line. */
PHP_FUNCTION(livebridge_warn)
{
    char *message;
    int length;
    long level = E_WARNING;
    zend_execute_data *here = EG(current_execute_data), *frame = here;
    zend_op_array *code = EG(active_op_array);
    zend_op **line = EG(opline_ptr), *at;
    HashTable *symbols = EG(active_symbol_table);
    if (zend_parse_parameters(ZEND_NUM_ARGS(), "s|l", &message, &length, &level) == FAILURE) {
        return;
    }
    while (frame && !(frame->op_array && !is_ours(frame->op_array->filename))) {
        frame = frame->prev_execute_data;
    }
    if (!frame) {
        zend_error(level, "%s", message);
        return;
    }
    at = frame->opline;
    EG(current_execute_data) = frame;
    EG(active_op_array) = frame->op_array;
    EG(opline_ptr) = &frame->opline;
    EG(active_symbol_table) = frame->symbol_table;
    zend_error(level, "%s", message);
    if (EG(exception)) {
        frame->opline = at;
    }
    EG(current_execute_data) = here;
    EG(active_op_array) = code;
    EG(opline_ptr) = line;
    EG(active_symbol_table) = symbols;
}

#else

PHP_FUNCTION(livebridge_replace)
{
    zend_string *name;
    ZEND_PARSE_PARAMETERS_START(1, 1)
        Z_PARAM_STR(name)
    ZEND_PARSE_PARAMETERS_END();
    RETURN_BOOL(is_ours(zend_get_executed_filename()) && zend_hash_del(CG(function_table), name) == SUCCESS);
}

PHP_FUNCTION(livebridge_warn)
{
    zend_string *message;
    zend_long level = E_WARNING;
    zend_execute_data *here = EG(current_execute_data), *frame = here;
    const zend_op *at;
    ZEND_PARSE_PARAMETERS_START(1, 2)
        Z_PARAM_STR(message)
        Z_PARAM_OPTIONAL
        Z_PARAM_LONG(level)
    ZEND_PARSE_PARAMETERS_END();
    while (frame && !(frame->func && ZEND_USER_CODE(frame->func->type) && !is_ours(ZSTR_VAL(frame->func->op_array.filename)))) {
        frame = frame->prev_execute_data;
    }
    if (!frame) {
        zend_error(level, "%s", ZSTR_VAL(message));
        return;
    }
    at = frame->opline;
    EG(current_execute_data) = frame;
    zend_error(level, "%s", ZSTR_VAL(message));
    if (EG(exception)) {
        frame->opline = at;
    }
    EG(current_execute_data) = here;
}

#endif

/* Extensions whose functions are PHP code of ours. */
#define OWN_EXTENSION(name) {STANDARD_MODULE_HEADER, name, NULL, NULL, NULL, NULL, NULL, NULL, "1", STANDARD_MODULE_PROPERTIES}

static zend_module_entry extensions[] = {
    OWN_EXTENSION("curl"), OWN_EXTENSION("openssl"), OWN_EXTENSION("zip"), OWN_EXTENSION("mysqli"),
#if PHP_MAJOR_VERSION < 7
    OWN_EXTENSION("mysql"),
#endif
};

int lb_register_extensions(void)
{
    size_t i;
    /* The functions are there in pages only. */
    for (i = 0; !lb_is_command_line && i < sizeof extensions / sizeof *extensions; i++) {
        if (!zend_register_internal_module(&extensions[i])) {
            return FAILURE;
        }
    }
    return SUCCESS;
}
