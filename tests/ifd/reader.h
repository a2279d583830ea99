#pragma once
// The test's side of the reader driver (handler.c): a reader with a card slot and, if wanted, a keypad. What the daemon
// asks is answered here, in a thread of its own.

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "app/practice/card/card_vpcd.h"
#include "support/built.h"

namespace jcic::test {

/// Response codes of an IFD handler (ifdhandler.h of pcsc-lite).
enum class Response : std::uint32_t {
    success = 0,
    power_refused = 608,
    not_supported = 614,
    communication_error = 612,
    present = 615,
    absent = 616,
    no_such_device = 617
};

/// Names the reader to a daemon that is started with this folder (pcscd -c).
inline void write_reader_configuration(const std::filesystem::path& folder, const std::string& socket) {
    std::ofstream(folder / "reader.conf")
        << "FRIENDLYNAME \"JCIC Test Reader\"\nDEVICENAME " << socket << "\nLIBPATH "
        << built("tests/ifd/libjcic_test_reader.so").toStdString() << "\nCHANNELID 0\n";
}

class Reader {
public:
    /// Answers a control code. Runs in the reader's thread; it may block as a person at the keys does.
    using Control = std::function<std::pair<Response, Bytes>(std::uint32_t code, const Bytes& sent)>;
    enum class Pull { before, after };

    /// Listens before the daemon starts: `socket` is the device name in the daemon's configuration.
    explicit Reader(const std::string& socket) : listening_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::filesystem::remove(socket);
        socket.copy(address.sun_path, sizeof address.sun_path - 1);
        if (bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
            listen(listening_, 1) != 0)
            std::abort();
        thread_ = std::thread([this] { serve(); });
    }
    ~Reader() {
        const std::uint64_t one = 1;
        if (write(stop_, &one, sizeof one) != sizeof one) std::abort();
        thread_.join();
        close(stop_);
        close(listening_);
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// A hand is slower than the daemon, which looks into the slot every 400 ms: a card that follows another before it
    /// has looked counts as the same one, and after a reset that failed (the other was pulled while it was reset)
    /// pcscd 1.9.9 keeps calling it absent. So this waits until the empty slot was seen.
    void insert(std::shared_ptr<practice::CardChip> card) {
        std::unique_lock lock(mutex_);
        looked_.wait_for(lock, std::chrono::seconds(20), [this] { return !emptied_; });
        card_ = std::move(card);
    }
    void pull() {
        const std::lock_guard lock(mutex_);
        pull_now();
    }
    /// As a reader that was unplugged: the driver finds no device, until it is back.
    void unplug(bool unplugged) {
        const std::lock_guard lock(mutex_);
        unplugged_ = unplugged;
    }
    /// The card does not come to life.
    void refuse_power(bool refused) {
        const std::lock_guard lock(mutex_);
        powerless_ = refused;
    }
    /// At the n-th APDU from now (from 1), before the card sees it or after it acted.
    void pull_at(Pull when, int apdu) {
        const std::lock_guard lock(mutex_);
        when_ = when;
        countdown_ = apdu;
    }
    void set_control(Control control) {
        const std::lock_guard lock(mutex_);
        control_ = std::move(control);
    }
    /// Hands an APDU to the card as the keypad does; empty without a card.
    [[nodiscard]] Bytes to_card(ByteView apdu) {
        const std::lock_guard lock(mutex_);
        return card_ ? card_->transmit(apdu) : Bytes{};
    }
    /// APDUs that reached the card through the computer.
    [[nodiscard]] std::vector<Bytes> apdus() const {
        const std::lock_guard lock(mutex_);
        return apdus_;
    }

private:
    void serve() {
        for (int line = -1;;) {
            std::array<pollfd, 2> waits{{{stop_, POLLIN, 0}, {line < 0 ? listening_ : line, POLLIN, 0}}};
            if (poll(waits.data(), waits.size(), -1) < 0) continue;
            if (waits[0].revents != 0) {
                if (line >= 0) close(line);
                return;
            }
            if (line < 0) {
                line = accept(listening_, nullptr, nullptr);
            } else if (!answer_one(line)) {
                close(line);  // the daemon ended; it will come again
                line = -1;
                const std::lock_guard lock(mutex_);
                note_looked();
            }
            asked_ = line >= 0;
        }
    }
    static bool read_all(int line, std::span<std::uint8_t> out) {
        return out.empty() || recv(line, out.data(), out.size(), MSG_WAITALL) == static_cast<ssize_t>(out.size());
    }
    static std::uint32_t number(ByteView bytes) {
        return bytes[0] | static_cast<std::uint32_t>(bytes[1]) << 8U | static_cast<std::uint32_t>(bytes[2]) << 16U |
               static_cast<std::uint32_t>(bytes[3]) << 24U;
    }
    static void put_number(Bytes& out, std::uint32_t value) {
        for (unsigned shift = 0; shift < 32; shift += 8) out.push_back(static_cast<std::uint8_t>(value >> shift));
    }
    bool answer_one(int line) {
        std::array<std::uint8_t, 5> head{};
        if (!read_all(line, head)) return false;
        Bytes question(number(ByteView(head).subspan(1)));
        if (!read_all(line, question)) return false;
        const auto [code, answer] = reply(static_cast<char>(head[0]), question);
        Bytes out;
        put_number(out, static_cast<std::uint32_t>(code));
        put_number(out, static_cast<std::uint32_t>(answer.size()));
        out.insert(out.end(), answer.begin(), answer.end());
        return send(line, out.data(), out.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(out.size());
    }
    std::pair<Response, Bytes> reply(char letter, const Bytes& question) {
        if (letter == 'c') return answer_control(question);
        const std::lock_guard lock(mutex_);
        if (letter == 'p' && (unplugged_ || !card_)) note_looked();
        if (unplugged_) return {Response::no_such_device, {}};
        if (letter == 'p') return {card_ ? Response::present : Response::absent, {}};
        if (!card_) return {Response::communication_error, {}};
        if (letter == 'd') {
            card_->power_off();
            return {Response::success, {}};
        }
        if (letter == 'u' && powerless_) return {Response::power_refused, {}};
        if (letter == 'u') {
            card_->power_off();
            card_->power_on();
            return {Response::success, card_->answer_to_reset()};
        }
        return transmit(question);
    }
    std::pair<Response, Bytes> transmit(const Bytes& apdu) {
        const bool pulled = countdown_ > 0 && --countdown_ == 0;
        if (pulled && when_ == Pull::before) {
            pull_now();
            return {Response::communication_error, {}};
        }
        apdus_.push_back(apdu);
        auto answer = card_->transmit(apdu);
        if (!pulled) return {Response::success, std::move(answer)};
        pull_now();
        return {Response::communication_error, {}};
    }
    std::pair<Response, Bytes> answer_control(const Bytes& question) {
        Control control;
        {
            const std::lock_guard lock(mutex_);
            control = control_;
        }
        if (!control) return {Response::not_supported, {}};
        return control(number(question), Bytes(question.begin() + 4, question.end()));
    }
    void pull_now() {
        if (!card_) return;
        card_->power_off();
        card_.reset();
        emptied_ = asked_.load();
    }
    void note_looked() {
        emptied_ = false;
        looked_.notify_all();
    }

    mutable std::mutex mutex_;  ///< guards the card, the plan and the control
    std::condition_variable looked_;
    std::atomic<bool> emptied_ = false;  ///< the card was pulled, and the daemon has not looked since
    std::atomic<bool> asked_ = false;    ///< by a daemon
    std::shared_ptr<practice::CardChip> card_;
    Control control_;
    std::vector<Bytes> apdus_;
    Pull when_ = Pull::before;
    int countdown_ = 0;
    bool unplugged_ = false;
    bool powerless_ = false;
    int listening_;
    int stop_ = eventfd(0, EFD_CLOEXEC);
    std::thread thread_;
};

}  // namespace jcic::test
