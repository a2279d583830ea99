#include "app/desk/rooms/system_log.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace jcic::desk {
namespace {

/// RFC 3164: facility authpriv, and the severity.
constexpr int authpriv = 10;
constexpr int facilities_begin_at = 8;
constexpr int severity_of(SystemLog::Level level) {
    return level == SystemLog::Level::warning ? 4 : 5;
}

}  // namespace

SystemLog::SystemLog(std::string socket) : socket_(std::move(socket)) {}

SystemLog::~SystemLog() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool SystemLog::connect() {
    sockaddr_un there{};
    there.sun_family = AF_UNIX;
    if (socket_.size() >= sizeof there.sun_path) return false;
    std::ranges::copy(socket_, there.sun_path);
    const int made = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (made < 0) return false;
    // NOLINTNEXTLINE: the socket's own address, as POSIX passes every kind of it
    if (::connect(made, reinterpret_cast<const sockaddr*>(&there), sizeof there) != 0) {
        ::close(made);
        return false;
    }
    descriptor_ = made;
    return true;
}

bool SystemLog::line(Level level, std::string_view words) {
    const auto text = "<" + std::to_string(authpriv * facilities_begin_at + severity_of(level)) + ">jcic-desk[" +
                      std::to_string(::getpid()) + "]: " + std::string(words);
    for (int tries = 0; tries < 2; ++tries) {
        if (descriptor_ < 0 && !connect()) return false;
        if (::send(descriptor_, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT) >= 0) return true;
        if (errno == EAGAIN) return false;
        // Who listened has been started anew: once more, to the new one.
        ::close(descriptor_);
        descriptor_ = -1;
    }
    return false;
}

}  // namespace jcic::desk
