#pragma once
// Ratios of ours against bare, measured in one run. Each bench program prints one line a comparison:
//   name TAB ratio (or difference) TAB ours TAB bare TAB unit of both: "µs", "KB", "events"
// What is measured alone has 0 for bare.
// `tests/bench/run` makes the table of docs/develop/figures.md from them.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace jcic::bench {

using Micros = std::chrono::duration<double, std::micro>;

/// Time that one call takes.
template <class Call>
[[nodiscard]] Micros time_of(Call&& call) {
    const auto begin = std::chrono::steady_clock::now();
    call();
    return std::chrono::steady_clock::now() - begin;
}

[[nodiscard]] inline Micros median(std::vector<Micros> times) {
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

inline void report(const char* name, Micros ours, Micros bare) {
    std::printf("%s\t%.2f\t%.0f\t%.0f\tµs\n", name, ours / bare, ours.count(), bare.count());
}

/// Where both wait for the same third thing, what ours takes more than bare in the same round; the second column is the
/// median of that.
inline void report_difference(const char* name, const std::vector<Micros>& ours, const std::vector<Micros>& bare) {
    std::vector<Micros> more;
    for (std::size_t round = 0; round < ours.size(); ++round) more.push_back(ours[round] - bare[round]);
    std::printf("%s\t%+.1f ms\t%.0f\t%.0f\tµs\n", name, median(more).count() / 1000, median(ours).count(),
                median(bare).count());
}

inline void report_count(const char* name, std::uint64_t ours, std::uint64_t bare, const char* unit) {
    std::printf("%s\t%.2f\t%llu\t%llu\t%s\n", name, double(ours) / double(std::max<std::uint64_t>(bare, 1)),
                static_cast<unsigned long long>(ours), static_cast<unsigned long long>(bare), unit);
}

/// Where JCIC_BENCH_ONCE is set nothing is measured: it is only seen that the program comes to its end (bench.*).
[[nodiscard]] inline int rounds_of(int rounds) {
    return std::getenv("JCIC_BENCH_ONCE") == nullptr ? rounds : 1;
}

/// Calls both in turn, so that a busy machine slows both alike, and prints the ratio of the medians.
/// The first round only warms up.
template <class Ours, class Bare>
void compare(const char* name, int wanted, Ours&& ours, Bare&& bare) {
    const int rounds = rounds_of(wanted);
    std::vector<Micros> ours_times;
    std::vector<Micros> bare_times;
    for (int round = 0; round <= rounds; ++round) {
        const Micros ours_time = time_of(ours);
        const Micros bare_time = time_of(bare);
        if (round == 0) continue;
        ours_times.push_back(ours_time);
        bare_times.push_back(bare_time);
    }
    report(name, median(ours_times), median(bare_times));
}

}  // namespace jcic::bench
