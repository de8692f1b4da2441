#ifndef LB_SYSLOG_H
#define LB_SYSLOG_H

enum { LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO, LOG_DEBUG };
enum {
    LOG_KERN = 0, LOG_USER = 8, LOG_MAIL = 16, LOG_DAEMON = 24, LOG_AUTH = 32, LOG_SYSLOG = 40,
    LOG_LPR = 48, LOG_NEWS = 56, LOG_UUCP = 64, LOG_CRON = 72, LOG_AUTHPRIV = 80,
    LOG_LOCAL0 = 128, LOG_LOCAL1 = 136, LOG_LOCAL2 = 144, LOG_LOCAL3 = 152,
    LOG_LOCAL4 = 160, LOG_LOCAL5 = 168, LOG_LOCAL6 = 176, LOG_LOCAL7 = 184
};
#define LOG_PID 1
#define LOG_CONS 2
#define LOG_ODELAY 4
#define LOG_NDELAY 8
#define LOG_NOWAIT 16
#define LOG_PERROR 32

void openlog(const char *identity, int options, int facility);
void closelog(void);
void syslog(int priority, const char *format, ...);

#endif
