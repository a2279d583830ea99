// From exec to the end after the first painted window: ours against a minimal Qt Widgets window.
//   bench_start MINIMAL_PROGRAM PROGRAM ARGUMENT...
// Cold where the kernel lets us drop its file cache (as root), else warm.
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "tests/bench/bench.h"

using namespace jcic::bench;

extern char** environ;

namespace {

constexpr int rounds = 9;

bool drop_file_cache() {
    ::sync();
    std::ofstream control("/proc/sys/vm/drop_caches");
    control << "3" << std::flush;
    return control.good();
}

/// Starts a program and waits for its end; ends the bench where it fails.
void run(std::vector<char*> arguments) {
    arguments.push_back(nullptr);
    pid_t child = 0;
    int status = 0;
    const bool started = ::posix_spawn(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) == 0;
    if (!started || ::waitpid(child, &status, 0) != child || status != 0) {
        std::fprintf(stderr, "bench_start: %s failed\n", arguments[0]);
        std::exit(1);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: bench_start MINIMAL_PROGRAM PROGRAM ARGUMENT...\n");
        return 2;
    }
    const std::vector<char*> minimal{argv[1]};
    const std::vector<char*> ours(argv + 2, argv + argc);
    compare(
        "start, warm", rounds, [&] { run(ours); }, [&] { run(minimal); });
    if (!drop_file_cache()) return 0;
    std::vector<Micros> ours_times;
    std::vector<Micros> minimal_times;
    for (int round = 0; round < rounds; ++round) {
        drop_file_cache();
        ours_times.push_back(time_of([&] { run(ours); }));
        drop_file_cache();
        minimal_times.push_back(time_of([&] { run(minimal); }));
    }
    report("start, cold", median(ours_times), median(minimal_times));
    return 0;
}
