/* Sockets and names: the guest has none of its own; what the host allows comes through lb_host_call. */
#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <syslog.h>
#include "compat.h"

#define REFUSED(signature, answer) \
    signature                      \
    {                              \
        errno = ENOSYS;            \
        return answer;             \
    }

REFUSED(int socket(int domain, int type, int protocol), -1)
REFUSED(int bind(int number, const struct sockaddr *address, socklen_t length), -1)
REFUSED(int connect(int number, const struct sockaddr *address, socklen_t length), -1)
REFUSED(int listen(int number, int backlog), -1)
REFUSED(ssize_t sendto(int n, const void *d, size_t s, int f, const struct sockaddr *to, socklen_t l), -1)
REFUSED(ssize_t recvfrom(int n, void *d, size_t s, int f, struct sockaddr *from, socklen_t *l), -1)
REFUSED(int getsockname(int number, struct sockaddr *address, socklen_t *length), -1)
REFUSED(int getpeername(int number, struct sockaddr *address, socklen_t *length), -1)
REFUSED(int setsockopt(int number, int level, int option, const void *value, socklen_t length), -1)
REFUSED(struct hostent *gethostbyname(const char *name), NULL)
REFUSED(struct hostent *gethostbyaddr(const void *address, unsigned length, int type), NULL)

int getnameinfo(const struct sockaddr *a, socklen_t l, char *h, socklen_t hs, char *s, socklen_t ss, int f)
{
    return -4;
}

int h_errno;

const char *hstrerror(int error)
{
    return "names are not looked up here";
}

void openlog(const char *identity, int options, int facility)
{
}

void closelog(void)
{
}

void syslog(int priority, const char *format, ...)
{
}

#ifdef LB_PHP5
in_addr_t inet_addr(const char *text)
{
    struct in_addr address;
    return inet_pton(AF_INET, text, &address) == 1 ? address.s_addr : INADDR_NONE;
}

char *inet_ntoa(struct in_addr address)
{
    static char text[16];
    unsigned char *byte = (void *) &address;
    snprintf(text, sizeof text, "%d.%d.%d.%d", byte[0], byte[1], byte[2], byte[3]);
    return text;
}
#endif

int gethostname(char *name, size_t size)
{
    if (size == 0) {
        errno = EINVAL;
        return -1;
    }
    snprintf(name, size, "localhost");
    return 0;
}
