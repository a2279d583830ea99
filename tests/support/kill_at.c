/* Preloaded into a program under test: kills it (SIGKILL) at the n-th durable write, as a power cut would.
   JCIC_KILL_AT=n kills before the n-th fsync or fdatasync takes effect; JCIC_KILL_AT=-n right after it.
   JCIC_KILL_COUNT=FILE writes how many there were, at the program's own end. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static atomic_long calls;

static long planned(void) {
    const char* text = getenv("JCIC_KILL_AT");
    return text != NULL ? atol(text) : 0;
}

static int counted(int (*real)(int), int file) {
    const long call = atomic_fetch_add(&calls, 1) + 1;
    if (planned() == call) kill(getpid(), SIGKILL);
    const int answer = real(file);
    if (planned() == -call) kill(getpid(), SIGKILL);
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

__attribute__((destructor)) static void tell(void) {
    const char* path = getenv("JCIC_KILL_COUNT");
    FILE* out = path != NULL ? fopen(path, "w") : NULL;
    if (out == NULL) return;
    fprintf(out, "%ld\n", atomic_load(&calls));
    fclose(out);
}
