#pragma once
// A service behind a socket, of Unix or at a port of the loopback, that is no service: what the desk's partners do when
// they do not do their work. Plain C++, in a thread of the test's.

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace jcic::test {

enum class Conduct {
    absent,    ///< there is no socket
    refused,   ///< a socket that nobody listens at
    barred,    ///< one that this login may not use: the test makes it so by its own means
    stopped,   ///< a queue of callers that nobody takes (SIGSTOP)
    silent,    ///< takes the call, and never answers
    hangs_up,  ///< hears the first words, and ends the call
    dies,      ///< hears the first words, and is gone: this call is reset, and nobody listens from then on
    nonsense,  ///< answers what no service says, and stays
    trickles   ///< a byte of an answer each second, without end
};

struct ConductName {
    Conduct conduct;
    const char* name;
};
inline constexpr std::array conducts{
    ConductName{Conduct::absent, "absent"},     ConductName{Conduct::refused, "refused"},
    ConductName{Conduct::stopped, "stopped"},   ConductName{Conduct::silent, "silent"},
    ConductName{Conduct::hangs_up, "hangs up"}, ConductName{Conduct::dies, "dies"},
    ConductName{Conduct::nonsense, "nonsense"}, ConductName{Conduct::trickles, "trickles"}};

class Partner {
public:
    /// `answer`: what one that trickles begins to say.
    Partner(const std::filesystem::path& socket, Conduct conduct, std::string answer = "HTTP/1.1 200 OK\r\n")
        : socket_(socket.string()), conduct_(conduct), answer_(std::move(answer)) {
        ::unlink(socket_.c_str());
        if (conduct == Conduct::absent) return;
        sockaddr_un here{};
        here.sun_family = AF_UNIX;
        std::copy_n(socket_.data(), std::min(socket_.size(), sizeof here.sun_path - 1), here.sun_path);
        stand(reinterpret_cast<const sockaddr*>(&here), sizeof here);
    }
    /// At that port of 127.0.0.1, or at a free one, which port() says also of one that is absent.
    Partner(std::uint16_t port, Conduct conduct, std::string answer) : conduct_(conduct), answer_(std::move(answer)) {
        sockaddr_in here{};
        here.sin_family = AF_INET;
        here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        here.sin_port = htons(port);
        stand(reinterpret_cast<const sockaddr*>(&here), sizeof here);
        socklen_t size = sizeof here;
        ::getsockname(listening_, reinterpret_cast<sockaddr*>(&here), &size);
        port_ = ntohs(here.sin_port);
        if (conduct == Conduct::absent) leave();
    }
    ~Partner() {
        if (thread_.joinable()) {
            thread_.request_stop();
            thread_.join();
        }
        for (const int line : lines_) ::close(line);
        leave();
    }
    Partner(const Partner&) = delete;
    Partner& operator=(const Partner&) = delete;

    [[nodiscard]] bool stands() const { return stands_ || conduct_ == Conduct::absent; }
    /// Calls that were taken.
    [[nodiscard]] int calls() const { return calls_; }
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    void stand(const sockaddr* here, socklen_t size) {
        listening_ = ::socket(here->sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
        constexpr int again = 1;  // calls of a moment ago keep no port
        ::setsockopt(listening_, SOL_SOCKET, SO_REUSEADDR, &again, sizeof again);
        stands_ = listening_ >= 0 && ::bind(listening_, here, size) == 0;
        if (conduct_ == Conduct::refused || conduct_ == Conduct::absent || !stands_) return;
        stands_ = ::listen(listening_, conduct_ == Conduct::stopped ? 1 : 64) == 0;
        if (conduct_ != Conduct::stopped) thread_ = std::jthread([this](const std::stop_token& stop) { serve(stop); });
    }
    void leave() {
        if (listening_ >= 0) ::close(std::exchange(listening_, -1));
        if (!socket_.empty()) ::unlink(socket_.c_str());
    }
    void serve(const std::stop_token& stop) {
        constexpr int looks_for_a_stop = 20;  // milliseconds
        int ticks = 0;
        while (!stop.stop_requested()) {
            std::vector<pollfd> waits{{listening_, POLLIN, 0}};  // poll() passes over one that is gone
            if (conduct_ != Conduct::silent && conduct_ != Conduct::trickles)
                for (const int line : lines_) waits.push_back({line, POLLIN, 0});
            ::poll(waits.data(), waits.size(), looks_for_a_stop);
            if ((waits[0].revents & POLLIN) != 0) take(::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC));
            for (std::size_t i = 1; i < waits.size(); ++i)
                if (waits[i].revents != 0) hear(waits[i].fd);
            if (conduct_ == Conduct::trickles && ++ticks % 50 == 0) trickle(static_cast<std::size_t>(ticks / 50 - 1));
        }
    }
    void take(int line) {
        if (line < 0) return;
        ++calls_;
        lines_.push_back(line);
    }
    void hear(int line) {
        std::array<char, 4096> words{};
        const auto heard = ::recv(line, words.data(), words.size(), MSG_DONTWAIT);
        const bool over = heard == 0 || (heard > 0 && conduct_ == Conduct::hangs_up);
        if (heard > 0 && conduct_ == Conduct::nonsense) {
            const std::string nonsense = std::string("\x00\xFF what?\r\n\r\n", 11);
            for (int i = 0; i < 20; ++i) ::send(line, nonsense.data(), nonsense.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        }
        if (heard > 0 && conduct_ == Conduct::dies) return die();
        if (!over) return;
        ::close(line);
        std::erase(lines_, line);
    }
    void die() {
        leave();
        constexpr linger at_once{1, 0};
        for (const int line : lines_) {
            ::setsockopt(line, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
            ::close(line);
        }
        lines_.clear();
    }
    void trickle(std::size_t at) {
        const char next = at < answer_.size() ? answer_[at] : 'a';
        for (const int line : lines_) ::send(line, &next, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
    }

    const std::string socket_{};  ///< "" at a port
    const Conduct conduct_;
    const std::string answer_;
    int listening_ = -1;
    std::uint16_t port_ = 0;
    bool stands_ = false;
    std::atomic<int> calls_ = 0;
    std::vector<int> lines_;  ///< the thread's, until it has ended
    std::jthread thread_;
};

}  // namespace jcic::test
