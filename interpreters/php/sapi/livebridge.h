/* LiveBridge's own way to run PHP: what its parts share. */
#ifndef LB_LIVEBRIDGE_H
#define LB_LIVEBRIDGE_H

#include "php.h"
#include "SAPI.h"

#define LB_EXPORT(name) __attribute__((export_name(#name), visibility("default"))) name
#define LB_IMPORT(name) __attribute__((import_module("lb"), import_name(#name)))

#if PHP_MAJOR_VERSION < 7
typedef long zend_long;
typedef uint lb_post_size;
typedef int lb_write_size;
typedef uint lb_write_count;
#else
typedef size_t lb_post_size;
typedef size_t lb_write_size;
typedef size_t lb_write_count;
#endif

/* The last parameter that PHP 5 declares, and nothing in builds without threads. */
#if PHP_MAJOR_VERSION < 7
#define LB_TSRM TSRMLS_DC
#define LB_TSRM_CALL TSRMLS_CC
#else
#define LB_TSRM
#define LB_TSRM_CALL
#endif

extern sapi_module_struct lb_sapi;
extern zend_module_entry lb_functions;

/* Whether PHP behaves as its command line: no headers, STDIN and its sisters, the folder stays. */
extern int lb_is_command_line;

void lb_open_standard_streams(void);

void lb_register_connections(void);
int lb_register_extensions(void);

PHP_FUNCTION(livebridge_replace);
PHP_FUNCTION(livebridge_warn);

void lb_open_file(zend_file_handle *file, const char *path);
void lb_open_script(zend_file_handle *file, const char *path);
void lb_close_file(zend_file_handle *file);
void lb_fill_superglobals(void);

/*
 * Calls the host function NAME with SIZE bytes. The answer is for free(); NULL when the host knows no
 * such function or refuses it, with its sentence as the answer's bytes in *REFUSAL, if wanted.
 */
char *lb_host_call(const char *name, const char *input, size_t size, size_t *answer_size, char **refusal);

#endif
