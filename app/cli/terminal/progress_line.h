#pragma once
// Progress of a long command: on a terminal one line that is overwritten; elsewhere nothing, or a line for each text.

#include <unistd.h>

#include <cstdint>
#include <functional>
#include <iostream>
#include <string_view>

namespace jcic::cli {

class ProgressLine {
public:
    ProgressLine() = default;
    ~ProgressLine() {
        if (begun_) std::cerr << "\n";
    }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// "2/3 512 / 1024 KiB"
    void show_count(std::uint64_t done, std::uint64_t total, std::string_view stage = {}, std::string_view unit = {}) {
        if (!watched_) return;
        std::cerr << "\r" << stage << done << " / " << total << unit << std::flush;
        begun_ = true;
    }

    /// In words: on a terminal overwrites the previous text; elsewhere, for the reader of a script's output, a line.
    void show_text(std::string_view text) {
        std::cerr << (watched_ ? "\r" : "") << text << (watched_ ? "\x1b[K" : "\n") << std::flush;
        begun_ = watched_;
    }

private:
    bool watched_ = ::isatty(STDERR_FILENO) == 1;
    bool begun_ = false;
};

/// Shows bytes of a file in KiB.
[[nodiscard]] inline std::function<void(std::uint64_t, std::uint64_t)> shown_on(ProgressLine& line) {
    return [&line](std::uint64_t done, std::uint64_t total) { line.show_count(done / 1024, total / 1024, {}, " KiB"); };
}

}  // namespace jcic::cli
