/* Preloaded into a program under test: kills it (SIGKILL) at the n-th durable write, as a power cut would, or at the n-th
   message that it sends.
   JCIC_KILL_AT=n kills before the n-th fsync or fdatasync takes effect; JCIC_KILL_AT=-n right after it.
   JCIC_KILL_AT_SEND=n, or -n: the same of send.
   JCIC_KILL_COUNT=FILE writes how many there were of both, at the program's own end. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static atomic_long calls;
static atomic_long sends;

static void die_if(const char* variable, long call) {
    const char* text = getenv(variable);
    if (text != NULL && atol(text) == call) kill(getpid(), SIGKILL);
}

static int counted(int (*real)(int), int file) {
    const long call = atomic_fetch_add(&calls, 1) + 1;
    die_if("JCIC_KILL_AT", call);
    const int answer = real(file);
    die_if("JCIC_KILL_AT", -call);
    return answer;
}

int fsync(int file) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    return counted(real, file);
}

int fdatasync(int file) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    return counted(real, file);
}

ssize_t send(int socket, const void* bytes, size_t size, int flags) {
    ssize_t (*real)(int, const void*, size_t, int) =
        (ssize_t(*)(int, const void*, size_t, int))dlsym(RTLD_NEXT, "send");
    const long call = atomic_fetch_add(&sends, 1) + 1;
    die_if("JCIC_KILL_AT_SEND", call);
    const ssize_t answer = real(socket, bytes, size, flags);
    die_if("JCIC_KILL_AT_SEND", -call);
    return answer;
}

__attribute__((destructor)) static void tell(void) {
    const char* path = getenv("JCIC_KILL_COUNT");
    FILE* out = path != NULL ? fopen(path, "w") : NULL;
    if (out == NULL) return;
    fprintf(out, "%ld\n%ld\n", atomic_load(&calls), atomic_load(&sends));
    fclose(out);
}
