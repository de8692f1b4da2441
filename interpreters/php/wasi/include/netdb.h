#ifndef LB_NETDB_H
#define LB_NETDB_H

#include <sys/socket.h>

struct hostent {
    char *h_name;
    char **h_aliases;
    int h_addrtype, h_length;
    char **h_addr_list;
};
#define h_addr h_addr_list[0]

struct servent {
    char *s_name;
    char **s_aliases;
    int s_port;
    char *s_proto;
};

struct protoent {
    char *p_name;
    char **p_aliases;
    int p_proto;
};

#define NI_MAXHOST 255
#define NI_NUMERICHOST 1
#define NI_NAMEREQD 8

struct hostent *gethostbyname(const char *name);
struct hostent *gethostbyaddr(const void *address, unsigned length, int type);
struct servent *getservbyname(const char *name, const char *protocol);
struct servent *getservbyport(int port, const char *protocol);
struct protoent *getprotobyname(const char *name);
struct protoent *getprotobynumber(int number);
int getnameinfo(const struct sockaddr *address, socklen_t length, char *host, socklen_t host_size,
                char *service, socklen_t service_size, int flags);

extern int h_errno;
const char *hstrerror(int error);

#endif
