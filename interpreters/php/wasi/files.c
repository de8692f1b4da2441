/* Files: what WASI can do through our host, and honest errors for the rest. */
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

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
    unsigned value = arc4random() + count++;
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

/* Files have neither modes nor owners here: a change succeeds for what is there. */
int __wrap_chmod(const char *path, mode_t mode)
{
    struct stat found;
    return stat(path, &found);
}

int __wrap_fchmod(int number, mode_t mode)
{
    struct stat found;
    return fstat(number, &found);
}

int chown(const char *path, uid_t user, gid_t group)
{
    return __wrap_chmod(path, 0);
}

int lchown(const char *path, uid_t user, gid_t group)
{
    struct stat found;
    return lstat(path, &found);
}

int fchown(int number, uid_t user, gid_t group)
{
    return __wrap_fchmod(number, 0);
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
