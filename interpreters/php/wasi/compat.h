/* What PHP expects of a Unix C library and wasi-libc does not declare. Included before every file. */
#ifndef LB_COMPAT_H
#define LB_COMPAT_H

#include <poll.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/types.h>

#ifndef LOCK_SH
#define LOCK_SH 1
#define LOCK_EX 2
#define LOCK_NB 4
#define LOCK_UN 8
#endif
#ifndef F_RDLCK
#define F_RDLCK 0
#define F_WRLCK 1
#define F_UNLCK 2
#endif
#ifndef F_GETLK
#define F_GETLK 5
#define F_SETLK 6
#define F_SETLKW 7
#endif
#ifndef POLLPRI
#define POLLPRI 0
#endif
#ifndef MSG_OOB
#define MSG_OOB 0
#endif
#ifndef PF_UNIX
#define PF_UNIX AF_UNIX
#endif
#ifndef SOMAXCONN
#define SOMAXCONN 128
#endif
#ifndef SO_BROADCAST
#define SO_BROADCAST 6
#endif
#ifndef SO_REUSEADDR
#define SO_REUSEADDR 2
#endif
#ifndef SO_ERROR
#define SO_ERROR 4
#endif
#ifndef SO_KEEPALIVE
#define SO_KEEPALIVE 9
#endif
#ifndef SOL_IP
#define SOL_IP 0
#endif

/* What a message says in the place of errno. */
int lb_linux_number(int error);

/*
 * A number of 64 bits as a size of 32: what is larger than any object stays so, on either side of
 * zero, where a conversion would cut it. Other types are sizes already.
 */
static inline size_t lb_size_of_number(long long number)
{
    return (size_t) (number > 0x7fffffffLL ? 0x7fffffffLL : number < -0x80000000LL ? -0x80000000LL : number);
}
#define LB_SIZE(number) _Generic((number), long long: lb_size_of_number((long long) (number)), default: (size_t) (number))

/* A limit: none, or one beyond memory, is the largest size. */
static inline size_t lb_limit(unsigned long long number)
{
    return number > (size_t) -1 ? (size_t) -1 : (size_t) number;
}

/* files */
int dup(int number);
int dup2(int from, int to);
int flock(int number, int operation);
mode_t umask(mode_t mask);
char *mktemp(char *template);
int mkfifo(const char *path, mode_t mode);
int mknod(const char *path, mode_t mode, dev_t device);
int chown(const char *path, uid_t user, gid_t group);
int lchown(const char *path, uid_t user, gid_t group);
int fchown(int number, uid_t user, gid_t group);
int getdtablesize(void);

/* processes and users */
FILE *popen(const char *command, const char *mode);
int pclose(FILE *stream);
uid_t getuid(void);
uid_t geteuid(void);
gid_t getgid(void);
gid_t getegid(void);
int setuid(uid_t user);
int setgid(gid_t group);
int seteuid(uid_t user);
int setegid(gid_t group);
int getgroups(int size, gid_t *list);
pid_t getppid(void);
pid_t getpgrp(void);
pid_t getpgid(pid_t process);
pid_t getsid(pid_t process);
pid_t setsid(void);
int setpgid(pid_t process, pid_t group);
char *ctermid(char *name);
char *getlogin(void);
char *ttyname(int number);
int kill(pid_t process, int signal);

/* sockets */
int socket(int domain, int type, int protocol);
int bind(int number, const struct sockaddr *address, socklen_t length);
int connect(int number, const struct sockaddr *address, socklen_t length);
int listen(int number, int backlog);
ssize_t sendto(int number, const void *data, size_t size, int flags, const struct sockaddr *to, socklen_t length);
ssize_t recvfrom(int number, void *data, size_t size, int flags, struct sockaddr *from, socklen_t *length);
int getsockname(int number, struct sockaddr *address, socklen_t *length);
int getpeername(int number, struct sockaddr *address, socklen_t *length);
int setsockopt(int number, int level, int option, const void *value, socklen_t length);
int gethostname(char *name, size_t size);

#ifdef LB_PHP5
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdlib.h>
char *inet_ntoa(struct in_addr address);
int inet_aton(const char *text, struct in_addr *address);
int mkstemp(char *template);
void tzset(void);
#endif

#endif
