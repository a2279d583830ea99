#include "app/card/left_mute.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "app/base/clock.h"
#include "app/base/numbers.h"

namespace jcic::card {
namespace {

constexpr std::chrono::hours longest_left{1};
constexpr unsigned counter_bits = 16;  ///< above them a reader's state counts cards that came and went

/// Ours alone, or none: nobody else is to say what our readers do.
std::optional<std::string> folder(bool made) {
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    const bool given = runtime != nullptr && *runtime == '/';
    auto path = given ? std::string(runtime) : "/tmp/jcic-desk-" + std::to_string(::getuid());
    if (made && !given) static_cast<void>(::mkdir(path.c_str(), S_IRWXU));  // it may be there
    struct stat found {};
    if (::lstat(path.c_str(), &found) != 0 || !S_ISDIR(found.st_mode) || found.st_uid != ::getuid())
        return std::nullopt;
    if ((found.st_mode & (S_IRWXG | S_IRWXO)) != 0) return std::nullopt;
    return path;
}

std::optional<std::string> file_of(const std::string& reader, bool made = false) {
    auto path = folder(made);
    if (!path) return path;
    *path += "/jcic-desk-mute-";
    for (const char one : reader) {
        const bool plain = (one >= '0' && one <= '9') || (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z');
        *path += plain ? one : '_';
    }
    return path;
}

std::int64_t booted() {
    return SystemClock().since_boot().count();
}

}  // namespace

void note_left_mute(const std::string& reader, std::uint32_t state) {
    const auto path = file_of(reader, true);
    if (!path) return;
    const int file = ::open(path->c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return;
    const auto text =
        std::to_string(state >> counter_bits) + " " + std::to_string(booted()) + " " + std::to_string(::getpid());
    static_cast<void>(!::write(file, text.data(), text.size()));  // without it the next program says less
    ::close(file);
}

bool was_left_mute(const std::string& reader, std::uint32_t state) {
    const auto path = file_of(reader);
    if (!path) return false;
    const int file = ::open(path->c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0) return false;
    std::array<char, 64> bytes{};
    const auto got = ::read(file, bytes.data(), bytes.size());
    ::close(file);
    if (got <= 0) return false;
    const std::string_view text(bytes.data(), static_cast<std::size_t>(got));
    const auto first = std::min(text.find(' '), text.size());
    const auto second = std::min(text.find(' ', first + 1), text.size());
    if (second == text.size()) return false;
    const auto counted = whole_number<std::uint32_t>(text.substr(0, first));
    const auto at = whole_number<std::int64_t>(text.substr(first + 1, second - first - 1));
    const auto writer = whole_number<pid_t>(text.substr(second + 1), 1);
    if (!counted || !at || !writer || *counted != state >> counter_bits) return false;
    if (::kill(*writer, 0) == 0 || errno != ESRCH) return false;  // it knows itself what is silent
    const auto passed = booted() - *at;                           // below zero: of another boot
    return passed >= 0 && passed <= std::chrono::duration_cast<Millis>(longest_left).count();
}

void forget_left_mute(const std::string& reader) {
    if (const auto path = file_of(reader)) ::unlink(path->c_str());
}

}  // namespace jcic::card
