/* Users and processes: the account as /etc/passwd and /etc/group of the guest tell it. */
#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "compat.h"

#define ACCOUNT_ID 1000
#define LONGEST_LINE 1024

/* The next field of a line whose fields end in a colon. */
static char *field(char **rest)
{
    char *begin = *rest;
    char *end = begin + strcspn(begin, ":\n");
    *rest = *end ? end + 1 : end;
    *end = 0;
    return begin;
}

static struct passwd *find_user(const char *name, uid_t uid)
{
    static char line[LONGEST_LINE];
    static struct passwd user;
    FILE *file = fopen("/etc/passwd", "r");
    struct passwd *found = NULL;
    while (file && !found && fgets(line, sizeof line, file)) {
        char *rest = line;
        user.pw_name = field(&rest);
        user.pw_passwd = field(&rest);
        user.pw_uid = strtoul(field(&rest), NULL, 10);
        user.pw_gid = strtoul(field(&rest), NULL, 10);
        user.pw_gecos = field(&rest);
        user.pw_dir = field(&rest);
        user.pw_shell = field(&rest);
        if (name ? !strcmp(name, user.pw_name) : user.pw_uid == uid) {
            found = &user;
        }
    }
    if (file) {
        fclose(file);
    }
    errno = 0;
    return found;
}

struct passwd *getpwnam(const char *name)
{
    return find_user(name, 0);
}

struct passwd *getpwuid(uid_t uid)
{
    return find_user(NULL, uid);
}

static struct group *find_group(const char *name, gid_t gid)
{
    static char line[LONGEST_LINE];
    static char *nobody[] = {NULL};
    static struct group group;
    FILE *file = fopen("/etc/group", "r");
    struct group *found = NULL;
    while (file && !found && fgets(line, sizeof line, file)) {
        char *rest = line;
        group.gr_name = field(&rest);
        group.gr_passwd = field(&rest);
        group.gr_gid = strtoul(field(&rest), NULL, 10);
        group.gr_mem = nobody;
        if (name ? !strcmp(name, group.gr_name) : group.gr_gid == gid) {
            found = &group;
        }
    }
    if (file) {
        fclose(file);
    }
    errno = 0;
    return found;
}

struct group *getgrnam(const char *name)
{
    return find_group(name, 0);
}

struct group *getgrgid(gid_t gid)
{
    return find_group(NULL, gid);
}

uid_t getuid(void)
{
    return ACCOUNT_ID;
}

uid_t geteuid(void)
{
    return ACCOUNT_ID;
}

gid_t getgid(void)
{
    return ACCOUNT_ID;
}

gid_t getegid(void)
{
    return ACCOUNT_ID;
}

int getgroups(int size, gid_t *list)
{
    if (size > 0) {
        list[0] = ACCOUNT_ID;
    }
    return 1;
}

char *getlogin(void)
{
    struct passwd *user = getpwuid(ACCOUNT_ID);
    return user ? user->pw_name : NULL;
}

pid_t getppid(void)
{
    return 1;
}

pid_t getpgrp(void)
{
    return getpid();
}

#define REFUSED(signature, error, answer) \
    signature                             \
    {                                     \
        errno = error;                    \
        return answer;                    \
    }

REFUSED(FILE *popen(const char *command, const char *mode), ENOSYS, NULL)
REFUSED(int pclose(FILE *stream), ENOSYS, -1)
REFUSED(int setuid(uid_t user), EPERM, -1)
REFUSED(int setgid(gid_t group), EPERM, -1)
REFUSED(int seteuid(uid_t user), EPERM, -1)
REFUSED(int setegid(gid_t group), EPERM, -1)
REFUSED(int initgroups(const char *user, gid_t group), EPERM, -1)
REFUSED(pid_t getpgid(pid_t process), ESRCH, -1)
REFUSED(pid_t getsid(pid_t process), ESRCH, -1)
REFUSED(pid_t setsid(void), EPERM, -1)
REFUSED(int setpgid(pid_t process, pid_t group), EPERM, -1)
REFUSED(int kill(pid_t process, int signal), EPERM, -1)
REFUSED(char *ctermid(char *name), ENOTTY, NULL)
REFUSED(char *ttyname(int number), ENOTTY, NULL)
