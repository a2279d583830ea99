#pragma once
// A service behind a Unix socket that is no service: what the desk's partners do when they do not do their work. Plain
// C++, in a thread of the test's.

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

namespace jcic::test {

enum class Conduct {
    absent,    ///< there is no socket
    refused,   ///< a socket that nobody listens at
    barred,    ///< one that this login may not use: the test makes it so by its own means
    stopped,   ///< a queue of callers that nobody takes (SIGSTOP)
    silent,    ///< takes the call, and never answers
    hangs_up,  ///< hears the first words, and ends the call
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
    ConductName{Conduct::hangs_up, "hangs up"}, ConductName{Conduct::nonsense, "nonsense"},
    ConductName{Conduct::trickles, "trickles"}};

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
        listening_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        stands_ = listening_ >= 0 && ::bind(listening_, reinterpret_cast<const sockaddr*>(&here), sizeof here) == 0;
        if (conduct == Conduct::refused || !stands_) return;
        stands_ = ::listen(listening_, conduct == Conduct::stopped ? 1 : 64) == 0;
        if (conduct != Conduct::stopped) thread_ = std::jthread([this](const std::stop_token& stop) { serve(stop); });
    }
    ~Partner() {
        if (thread_.joinable()) {
            thread_.request_stop();
            thread_.join();
        }
        for (const int line : lines_) ::close(line);
        if (listening_ >= 0) ::close(listening_);
        ::unlink(socket_.c_str());
    }
    Partner(const Partner&) = delete;
    Partner& operator=(const Partner&) = delete;

    [[nodiscard]] bool stands() const { return stands_ || conduct_ == Conduct::absent; }
    /// Calls that were taken.
    [[nodiscard]] int calls() const { return calls_; }

private:
    void serve(const std::stop_token& stop) {
        constexpr int looks_for_a_stop = 20;  // milliseconds
        int ticks = 0;
        while (!stop.stop_requested()) {
            std::vector<pollfd> waits{{listening_, POLLIN, 0}};
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
        if (!over) return;
        ::close(line);
        std::erase(lines_, line);
    }
    void trickle(std::size_t at) {
        const char next = at < answer_.size() ? answer_[at] : 'a';
        for (const int line : lines_) ::send(line, &next, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
    }

    const std::string socket_;
    const Conduct conduct_;
    const std::string answer_;
    int listening_ = -1;
    bool stands_ = false;
    std::atomic<int> calls_ = 0;
    std::vector<int> lines_;  ///< the thread's, until it has ended
    std::jthread thread_;
};

}  // namespace jcic::test
