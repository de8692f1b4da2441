/* Files of scripts and superglobals, where PHP 5 and PHP 8 differ. */
#include "livebridge.h"

#include "php_variables.h"

#define MOST_SUPERGLOBALS 16

#if PHP_MAJOR_VERSION < 7

void lb_open_file(zend_file_handle *file, const char *path)
{
    memset(file, 0, sizeof *file);
    file->type = ZEND_HANDLE_FILENAME;
    file->filename = (char *) path;
}

/* PHP 5 leaves a first line "#!…" to its server interface. */
void lb_open_script(zend_file_handle *file, const char *path)
{
    FILE *stream = VCWD_FOPEN(path, "rb");
    int c;
    lb_open_file(file, path);
    if (!stream) {
        return;
    }
    c = fgetc(stream);
    if (c != '#' || (c = fgetc(stream)) != '!') {
        if (!lb_is_command_line) {
            fclose(stream);
            return;
        }
        rewind(stream);
        file->type = ZEND_HANDLE_FP;
        file->handle.fp = stream;
        return;
    }
    while (c != '\n' && c != '\r' && c != EOF) {
        c = fgetc(stream);
    }
    if (c == '\r' && (c = fgetc(stream)) != '\n') {
        ungetc(c, stream);
    }
    file->type = ZEND_HANDLE_FP;
    file->handle.fp = stream;
    CG(start_lineno) = 2;
}

/* zend_execute_scripts closes files itself. */
void lb_close_file(zend_file_handle *file)
{
}

/* Those that scripts compiled so far have asked for are filled anew, the others when asked for. */
void lb_fill_superglobals(void)
{
    HashPosition at;
    zend_auto_global *global, *used[MOST_SUPERGLOBALS];
    int count = 0;
    zend_hash_internal_pointer_reset_ex(CG(auto_globals), &at);
    while (zend_hash_get_current_data_ex(CG(auto_globals), (void **) &global, &at) == SUCCESS) {
        if (global->jit && !global->armed && count < MOST_SUPERGLOBALS) {
            used[count++] = global;
        }
        zend_hash_move_forward_ex(CG(auto_globals), &at);
    }
    php_hash_environment();
    while (count-- > 0) {
        zend_is_auto_global(used[count]->name, used[count]->name_len);
    }
}

#else

void lb_open_file(zend_file_handle *file, const char *path)
{
    zend_stream_init_filename(file, path);
}

void lb_open_script(zend_file_handle *file, const char *path)
{
    /* The command line opens its script itself: no setting keeps it from that. */
    FILE *stream = lb_is_command_line ? VCWD_FOPEN(path, "rb") : NULL;
    if (stream) {
        zend_stream_init_fp(file, stream, path);
    } else {
        zend_stream_init_filename(file, path);
    }
    file->primary_script = 1;
    CG(skip_shebang) = 1;
}

void lb_close_file(zend_file_handle *file)
{
    zend_destroy_file_handle(file);
}

void lb_fill_superglobals(void)
{
    zend_auto_global *global;
    zend_string *used[MOST_SUPERGLOBALS];
    int count = 0;
    ZEND_HASH_FOREACH_PTR(CG(auto_globals), global) {
        if (global->jit && !global->armed && count < MOST_SUPERGLOBALS) {
            used[count++] = global->name;
        }
    } ZEND_HASH_FOREACH_END();
    php_hash_environment();
    while (count-- > 0) {
        zend_is_auto_global(used[count]);
    }
}

#endif
