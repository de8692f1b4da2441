#ifndef LB_GRP_H
#define LB_GRP_H

#include <sys/types.h>

struct group {
    char *gr_name, *gr_passwd;
    gid_t gr_gid;
    char **gr_mem;
};

struct group *getgrnam(const char *name);
struct group *getgrgid(gid_t gid);
int initgroups(const char *user, gid_t group);

#endif
