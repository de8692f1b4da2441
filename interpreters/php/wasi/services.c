/* The names of services and protocols that every /etc/services and /etc/protocols has. */
#include <arpa/inet.h>
#include <netdb.h>
#include <string.h>
#include "compat.h"

static const struct {
    const char *name;
    int port;
    int udp; /* whether it is one over UDP, too */
} services[] = {
    {"tcpmux", 1, 0}, {"echo", 7, 1}, {"discard", 9, 1}, {"systat", 11, 0}, {"daytime", 13, 1}, {"netstat", 15, 0}, {"qotd", 17, 0}, {"chargen", 19, 1},
    {"ftp-data", 20, 0}, {"ftp", 21, 0}, {"ssh", 22, 0}, {"telnet", 23, 0}, {"smtp", 25, 0}, {"time", 37, 1}, {"whois", 43, 0}, {"nicname", 43, 0}, {"domain", 53, 1},
    {"tftp", 69, 1}, {"gopher", 70, 0}, {"finger", 79, 0}, {"http", 80, 0}, {"www", 80, 0}, {"kerberos", 88, 1}, {"pop3", 110, 0}, {"pop-3", 110, 0}, {"sunrpc", 111, 1}, {"nntp", 119, 0},
    {"ntp", 123, 1}, {"imap2", 143, 0}, {"imap", 143, 0}, {"snmp", 161, 1}, {"irc", 194, 1}, {"ldap", 389, 1}, {"https", 443, 1}, {"submissions", 465, 0},
    {"syslog", 514, 1}, {"submission", 587, 0}, {"ldaps", 636, 1}, {"ftps", 990, 0}, {"imaps", 993, 0}, {"pop3s", 995, 0}, {"mysql", 3306, 0},
    {"postgresql", 5432, 0}, {"http-alt", 8080, 1},
};

static const struct {
    const char *name;
    int number;
} protocols[] = {
    {"ip", 0}, {"icmp", 1}, {"igmp", 2}, {"ipencap", 4}, {"tcp", 6}, {"egp", 8}, {"igp", 9}, {"udp", 17}, {"ipv6", 41}, {"gre", 47}, {"esp", 50}, {"ah", 51},
    {"ipv6-icmp", 58}, {"ospf", 89}, {"sctp", 132},
};

static char *no_aliases[] = {NULL};

static struct servent *service(const char *name, int port, const char *protocol)
{
    static struct servent found;
    static char over[4];
    int udp = protocol && !strcmp(protocol, "udp");
    if (protocol && !udp && strcmp(protocol, "tcp")) {
        return NULL;
    }
    for (size_t i = 0; i < sizeof services / sizeof *services; i++) {
        if ((name ? !strcmp(name, services[i].name) : port == services[i].port) && (!udp || services[i].udp)) {
            strcpy(over, udp ? "udp" : "tcp");
            found.s_name = (char *) services[i].name;
            found.s_aliases = no_aliases;
            found.s_port = htons(services[i].port);
            found.s_proto = over;
            return &found;
        }
    }
    return NULL;
}

struct servent *getservbyname(const char *name, const char *protocol)
{
    return service(name, 0, protocol);
}

struct servent *getservbyport(int port, const char *protocol)
{
    return service(NULL, ntohs(port), protocol);
}

static struct protoent *protocol(const char *name, int number)
{
    static struct protoent found;
    for (size_t i = 0; i < sizeof protocols / sizeof *protocols; i++) {
        if (name ? !strcmp(name, protocols[i].name) : number == protocols[i].number) {
            found.p_name = (char *) protocols[i].name;
            found.p_aliases = no_aliases;
            found.p_proto = protocols[i].number;
            return &found;
        }
    }
    return NULL;
}

struct protoent *getprotobyname(const char *name)
{
    return protocol(name, 0);
}

struct protoent *getprotobynumber(int number)
{
    return protocol(NULL, number);
}
