#pragma once
// PC/SC replayed from a script: the calls that are expected, in order, and what each answers; beside it one disturbance
// at a chosen call or APDU. A call that is not the script's next one is a surprise and fails.
//
//   establish = ok                         any call may answer a code: = 0x8010001D
//   list-readers = Reader A, Reader B
//   wait = present | empty                 the state of every reader asked for
//   connect shared = t1
//   status = 3b80
//   begin = ok
//   transmit 00200080 = 63c3               hex, spaces allowed; an empty answer is success with nothing
//   control 42000d48 = 0604 42330006       code, then what is sent
//   end leave = ok
//   disconnect reset = ok
//   release = ok

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "pcsc/link.h"
#include "pcsc/status_words.h"

namespace jcic::test {

/// What goes wrong, once, at the n-th call or the n-th APDU (from 1).
struct Disturbance {
    enum class Kind {
        none,
        code_at_call,    ///< `code` instead of the answer; the script goes no further
        removal_before,  ///< the card is pulled before it sees the APDU
        removal_after,   ///< the card acts, its answer is lost
        short_answer,    ///< one byte
        long_answer,     ///< 70,000 bytes more
        too_much,        ///< more bytes than asked for, and they fit the buffer
        random_answer,   ///< as many bytes as the right answer, any of them
        delayed_call     ///< the call goes on when go_on() is called
    };
    Kind kind = Kind::none;
    int at = 0;
    pcsc::Code code = pcsc::Code::ok;
    unsigned seed = 0;
};

class ReplayLink : public pcsc::Link {
public:
    explicit ReplayLink(const std::string& script, Disturbance disturbance = {}) : disturbance_(disturbance) {
        std::size_t at = 0;
        while (at < script.size()) {
            const auto end = std::min(script.find('\n', at), script.size());
            if (const auto line = trimmed(script.substr(at, end - at)); !line.empty()) add(line);
            at = end + 1;
        }
    }

    [[nodiscard]] bool done() const { return script_.empty() && surprises.empty(); }
    [[nodiscard]] std::size_t left() const { return script_.size(); }
    /// Nothing was left open: what was established is released, what was connected is disconnected.
    [[nodiscard]] bool all_closed() const { return contexts_ == 0 && handles_ == 0; }
    std::vector<std::string> calls;      ///< every call, as the script writes it
    std::vector<std::string> sent;       ///< hex of every APDU that reached the card
    std::vector<std::string> surprises;  ///< calls that were not the next of the script

    [[nodiscard]] bool is_delayed() const {
        const std::lock_guard lock(mutex_);
        return delayed_;
    }
    void go_on() {
        const std::lock_guard lock(mutex_);
        delayed_ = false;
        released_ = true;
        wake_.notify_all();
    }

    pcsc::Code establish(pcsc::Context& out) override {
        out = 1;
        const auto code = simple("establish");
        if (code == pcsc::Code::ok) ++contexts_;
        return code;
    }
    pcsc::Code release(pcsc::Context) override {
        --contexts_;
        return simple("release");
    }
    pcsc::Code list_readers(pcsc::Context, std::vector<std::string>& out) override {
        const auto [code, answer] = play("list-readers");
        for (std::size_t at = 0; at < answer.size();) {
            const auto end = std::min(answer.find(',', at), answer.size());
            out.push_back(trimmed(answer.substr(at, end - at)));
            at = end + 1;
        }
        return code;
    }
    pcsc::Code wait_change(pcsc::Context, std::optional<Millis>, std::span<pcsc::ReaderState> states) override {
        auto [code, answer] = pulled_ ? std::pair(pcsc::Code::ok, std::string("empty")) : play("wait");
        if (code != pcsc::Code::ok) return code;
        const auto now = answer == "empty" ? std::uint32_t{pcsc::state_empty} : std::uint32_t{pcsc::state_present};
        bool changed = false;
        for (auto& state : states) {
            changed = changed || state.known != now;
            state.now = now;
        }
        return changed ? pcsc::Code::ok : pcsc::Code::timeout;
    }
    pcsc::Code cancel(pcsc::Context) override { return pcsc::Code::ok; }
    pcsc::Code connect(pcsc::Context, const std::string&, pcsc::Share share, pcsc::Connection& out) override {
        const auto [code, answer] = play(share == pcsc::Share::shared ? "connect shared" : "connect exclusive");
        out = {7, answer == "t0" ? pcsc::Protocol::t0 : pcsc::Protocol::t1};
        if (code == pcsc::Code::ok) ++handles_;
        return code;
    }
    pcsc::Code disconnect(pcsc::Handle, pcsc::Leave leave) override {
        --handles_;
        return simple("disconnect " + name_of(leave));
    }
    pcsc::Code begin(pcsc::Handle) override { return simple("begin"); }
    pcsc::Code end(pcsc::Handle, pcsc::Leave leave) override { return simple("end " + name_of(leave)); }
    pcsc::Code status(pcsc::Handle, Bytes& atr) override {
        const auto [code, answer] = play("status");
        atr = bytes_of(answer);
        return code;
    }
    pcsc::Code transmit(pcsc::Handle, pcsc::Protocol, ByteView command, std::span<std::uint8_t> answer,
                        std::size_t& length) override {
        length = 0;
        if (pulled_) return pcsc::Code::removed_card;
        const bool disturbed = disturbance_.kind != Disturbance::Kind::code_at_call &&
                               disturbance_.kind != Disturbance::Kind::delayed_call && ++apdus_ == disturbance_.at;
        if (disturbed && disturbance_.kind == Disturbance::Kind::removal_before) return pull();
        sent.push_back(to_hex(command));
        const auto [code, text] = play("transmit " + to_hex(command));
        auto bytes = bytes_of(text);
        if (disturbed && disturbance_.kind == Disturbance::Kind::removal_after) return pull();
        if (disturbed) disturb(bytes);
        return give(code, bytes, answer, length);
    }
    pcsc::Code control(pcsc::Handle, std::uint32_t code, ByteView command, std::span<std::uint8_t> answer,
                       std::size_t& length) override {
        length = 0;
        const auto [result, text] = play("control " + pcsc::hex_digits(code, 8) + to_hex(command));
        return give(result, bytes_of(text), answer, length);
    }

private:
    struct Step {
        std::string call;
        std::string answer;
    };

    static std::string trimmed(const std::string& text) {
        const auto first = text.find_first_not_of(" \t");
        if (first == std::string::npos) return {};
        return text.substr(first, text.find_last_not_of(" \t") - first + 1);
    }
    /// A call's name, then its hex in one piece and in lower case.
    static std::string normal(const std::string& call) {
        const auto space = call.find(' ');
        if (space == std::string::npos) return call;
        auto rest = call.substr(space);
        std::erase(rest, ' ');
        for (auto& letter : rest) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
        return call.substr(0, space) + " " + rest;
    }
    void add(const std::string& line) {
        const auto equals = line.find('=');
        script_.push_back({normal(trimmed(line.substr(0, equals))), trimmed(line.substr(equals + 1))});
    }
    static Bytes bytes_of(std::string hex) {
        std::erase(hex, ' ');
        return from_hex(hex).value_or(Bytes{});
    }
    static std::string name_of(pcsc::Leave leave) { return leave == pcsc::Leave::reset ? "reset" : "leave"; }

    pcsc::Code simple(const std::string& call) { return play(call).first; }

    /// The next step of the script, or the disturbance in its place.
    std::pair<pcsc::Code, std::string> play(const std::string& plain) {
        const auto call = normal(plain);
        calls.push_back(call);
        const bool disturbed = static_cast<int>(calls.size()) == disturbance_.at;
        if (disturbed && disturbance_.kind == Disturbance::Kind::delayed_call) hold();
        if (disturbed && disturbance_.kind == Disturbance::Kind::code_at_call) {
            broken_ = true;
            return {disturbance_.code, {}};
        }
        if (broken_ || pulled_) return {pcsc::Code::ok, {}};  // what is closed after a disturbance
        if (script_.empty() || script_.front().call != call) {
            surprises.push_back(call);
            return {pcsc::Code::internal_error, {}};
        }
        auto answer = script_.front().answer;
        script_.pop_front();
        if (answer.starts_with("0x")) return {static_cast<pcsc::Code>(std::stoul(answer, nullptr, 16)), {}};
        return {pcsc::Code::ok, answer == "ok" ? std::string() : answer};
    }
    void hold() {
        std::unique_lock lock(mutex_);
        delayed_ = true;
        wake_.wait(lock, [this] { return released_; });
    }
    /// What pcscd says of a card pulled during the call: success with nothing.
    pcsc::Code pull() {
        pulled_ = true;
        return pcsc::Code::ok;
    }
    void disturb(Bytes& bytes) {
        broken_ = disturbance_.kind != Disturbance::Kind::random_answer;
        std::mt19937 random(disturbance_.seed);
        switch (disturbance_.kind) {
            case Disturbance::Kind::short_answer:
                bytes.resize(1);
                break;
            case Disturbance::Kind::long_answer:
                bytes.insert(bytes.begin(), 70'000, 0xAA);
                break;
            case Disturbance::Kind::too_much:
                bytes.insert(bytes.begin(), 2, 0xAA);
                break;
            case Disturbance::Kind::random_answer:
                for (auto& byte : bytes) byte = static_cast<std::uint8_t>(random());
                break;
            case Disturbance::Kind::none:
            case Disturbance::Kind::code_at_call:
            case Disturbance::Kind::removal_before:
            case Disturbance::Kind::removal_after:
            case Disturbance::Kind::delayed_call:
                break;
        }
    }
    static pcsc::Code give(pcsc::Code code, const Bytes& bytes, std::span<std::uint8_t> answer, std::size_t& length) {
        if (code != pcsc::Code::ok) return code;
        length = bytes.size();
        if (length > answer.size()) return pcsc::Code::insufficient_buffer;
        std::copy(bytes.begin(), bytes.end(), answer.begin());
        return code;
    }

    std::deque<Step> script_;
    Disturbance disturbance_;
    int apdus_ = 0;
    int contexts_ = 0;
    int handles_ = 0;
    bool pulled_ = false;
    bool broken_ = false;  ///< a call failed; what follows is only closing
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    bool delayed_ = false;
    bool released_ = false;
};

}  // namespace jcic::test
