/* Files: what WASI can do through our host, and honest errors for the rest. */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ACCOUNT_ID 1000
#define LONGEST_PATH 4096
#define USUAL_MODE 0644

__attribute__((import_module("lb"), import_name("dup"))) int lb_dup(int number, int *result);

int dup(int number)
{
    int result;
    errno = lb_dup(number, &result);
    return errno ? -1 : result;
}

int dup2(int from, int to)
{
    errno = ENOSYS;
    return -1;
}

/* A run owns its account's files alone, so a lock is always granted. */
int flock(int number, int operation)
{
    return 0;
}

static mode_t mask = 022;

mode_t umask(mode_t changed)
{
    mode_t before = mask;
    mask = changed & 0777;
    return before;
}

/* Ends a name in six letters as mkstemp does, without making the file. */
char *mktemp(char *template)
{
    static unsigned count;
    size_t length = 0;
    while (template[length]) {
        length++;
    }
    if (length < 6) {
        errno = EINVAL;
        *template = 0;
        return template;
    }
    unsigned value;
    getentropy(&value, sizeof value);
    value += count++;
    for (int i = 1; i <= 6; i++, value /= 26) {
        template[length - i] = 'a' + value % 26;
    }
    return template;
}

#define REFUSED(signature, answer) \
    signature                      \
    {                              \
        errno = ENOSYS;            \
        return answer;             \
    }

REFUSED(int mkfifo(const char *path, mode_t mode), -1)
REFUSED(int mknod(const char *path, mode_t mode, dev_t device), -1)

/* WASI has no modes: the host keeps them, and tells them in the upper half of a device's number. */
__attribute__((import_module("lb"), import_name("chmod"))) int lb_chmod(const char *path, size_t size, int mode);

static int set_mode(const char *path, mode_t mode)
{
    char whole[LONGEST_PATH];
    size_t size = 0;
    if (path[0] != '/') {
        if (!getcwd(whole, sizeof whole - 1)) {
            return -1;
        }
        size = strlen(whole);
        whole[size++] = '/';
    }
    if (size + strlen(path) >= sizeof whole) {
        errno = ENAMETOOLONG;
        return -1;
    }
    memcpy(whole + size, path, strlen(path));
    errno = lb_chmod(whole, size + strlen(path), mode);
    return errno ? -1 : 0;
}

int __wrap_chmod(const char *path, mode_t mode)
{
    struct stat found;
    return stat(path, &found) ? -1 : set_mode(path, mode);
}

int __wrap_fchmod(int number, mode_t mode)
{
    struct stat found;
    return fstat(number, &found);
}

static int with_mode(int result, struct stat *found)
{
    if (result == 0) {
        found->st_mode |= (found->st_dev >> 32) & 07777;
        found->st_dev &= 0xffffffff;
        found->st_uid = found->st_gid = ACCOUNT_ID;
    }
    return result;
}

int __real_stat(const char *path, struct stat *found);
int __wrap_stat(const char *path, struct stat *found)
{
    return with_mode(__real_stat(path, found), found);
}

int __real_lstat(const char *path, struct stat *found);
int __wrap_lstat(const char *path, struct stat *found)
{
    return with_mode(__real_lstat(path, found), found);
}

int __real_fstat(int number, struct stat *found);
int __wrap_fstat(int number, struct stat *found)
{
    return with_mode(__real_fstat(number, found), found);
}

int __real_access(const char *path, int wish);
int __wrap_access(const char *path, int wish)
{
    struct stat found;
    int result = __real_access(path, wish);
    if (result == 0 && wish != F_OK && stat(path, &found) == 0 && (((found.st_mode >> 6) & 7) & wish) != wish) {
        errno = EACCES;
        return -1;
    }
    return result;
}

int __real_mkdir(const char *path, mode_t mode);
int __wrap_mkdir(const char *path, mode_t mode)
{
    int result = __real_mkdir(path, mode);
    if (result == 0 && (mode & ~mask & 0777) != 0755) {
        set_mode(path, mode & ~mask);
    }
    return result;
}

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...)
{
    struct stat found;
    mode_t mode = 0;
    int number, fresh = 0;
    if (flags & O_CREAT) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t) & ~mask;
        va_end(rest);
        fresh = mode != USUAL_MODE && __real_stat(path, &found) != 0;
    }
    number = __real_open(path, flags, mode);
    if (number >= 0 && fresh) {
        int before = errno;
        set_mode(path, mode);
        errno = before;
    }
    return number;
}

int chown(const char *path, uid_t user, gid_t group)
{
    struct stat found;
    return stat(path, &found);
}

int lchown(const char *path, uid_t user, gid_t group)
{
    struct stat found;
    return lstat(path, &found);
}

int fchown(int number, uid_t user, gid_t group)
{
    struct stat found;
    return fstat(number, &found);
}

int getdtablesize(void)
{
    return 1024;
}

/* The streams that the host gave stay open to the end, as PHP closes its own copies of them. */
int __real_close(int number);
int __wrap_close(int number)
{
    return number >= 0 && number <= 2 ? 0 : __real_close(number);
}

/* Guard pages cannot be had in linear memory. */
int __wrap_mprotect(void *address, size_t size, int protection)
{
    return 0;
}

void *dlopen(const char *path, int flags)
{
    return NULL;
}

void *dlsym(void *library, const char *name)
{
    return NULL;
}

int dlclose(void *library)
{
    return 0;
}

char *dlerror(void)
{
    return "this PHP loads no shared libraries";
}
