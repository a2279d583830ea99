/* Writes down whom a program calls: preloaded (LD_PRELOAD), it logs every connect() and every name looked up to the
 * file that CONNECT_SPY_LOG names, one a line: "connect 127.0.0.1:443", "connect unix /path", "lookup host". It changes
 * nothing. What a statically linked or raw-system-call client does it cannot see. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static void note(const char* line) {
    const char* path = getenv("CONNECT_SPY_LOG");
    if (path == NULL) return;
    const int file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) return;
    /* One write a line: threads do not mix. */
    if (write(file, line, strlen(line)) < 0) abort();
    close(file);
}

static void note_address(const char* what, const struct sockaddr* address) {
    char host[INET6_ADDRSTRLEN] = "?";
    char line[256];
    if (address->sa_family == AF_INET) {
        const struct sockaddr_in* in = (const struct sockaddr_in*)address;
        inet_ntop(AF_INET, &in->sin_addr, host, sizeof host);
        snprintf(line, sizeof line, "%s %s:%d\n", what, host, ntohs(in->sin_port));
    } else if (address->sa_family == AF_INET6) {
        const struct sockaddr_in6* in = (const struct sockaddr_in6*)address;
        inet_ntop(AF_INET6, &in->sin6_addr, host, sizeof host);
        snprintf(line, sizeof line, "%s [%s]:%d\n", what, host, ntohs(in->sin6_port));
    } else if (address->sa_family == AF_UNIX) {
        const struct sockaddr_un* un = (const struct sockaddr_un*)address;
        snprintf(line, sizeof line, "%s unix %s\n", what, un->sun_path[0] ? un->sun_path : un->sun_path + 1);
    } else {
        return;
    }
    note(line);
}

int connect(int socket, const struct sockaddr* address, socklen_t length) {
    int (*real)(int, const struct sockaddr*, socklen_t) = dlsym(RTLD_NEXT, "connect");
    note_address("connect", address);
    return real(socket, address, length);
}

ssize_t sendto(int socket, const void* data, size_t size, int flags, const struct sockaddr* address, socklen_t length) {
    ssize_t (*real)(int, const void*, size_t, int, const struct sockaddr*, socklen_t) = dlsym(RTLD_NEXT, "sendto");
    if (address != NULL) note_address("sendto", address);
    return real(socket, data, size, flags, address, length);
}

int getaddrinfo(const char* node, const char* service, const struct addrinfo* hints, struct addrinfo** found) {
    int (*real)(const char*, const char*, const struct addrinfo*, struct addrinfo**) = dlsym(RTLD_NEXT, "getaddrinfo");
    char line[256];
    snprintf(line, sizeof line, "lookup %s\n", node != NULL ? node : "-");
    note(line);
    return real(node, service, hints, found);
}
