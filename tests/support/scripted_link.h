#pragma once
// A card that follows a script: the commands it expects, byte for byte, and what it answers to each. Also what goes
// wrong: return codes, answers cut short, a card pulled.

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "pcsc/link.h"

namespace jcic::test {

class ScriptedLink : public pcsc::Link {
public:
    static constexpr const char* reader = "Scripted Reader 00";

    /// Hex, spaces allowed, for people to read.
    void expect(const std::string& command, const std::string& answer) {
        script_.push_back({bytes(command), bytes(answer), pcsc::Code::ok});
    }
    void expect_failure(const std::string& command, pcsc::Code code) { script_.push_back({bytes(command), {}, code}); }
    /// What the reader's state says when it is asked after a failure.
    void set_present(bool present) { present_ = present; }
    void fail_begin(pcsc::Code code) { begin_ = code; }
    void fail_connect(pcsc::Code code) { connect_ = code; }

    /// True when the whole script was played and nothing else was sent.
    [[nodiscard]] bool done() const { return script_.empty() && surprises.empty(); }
    std::vector<std::string> sent;       ///< hex of every command
    std::vector<std::string> surprises;  ///< commands that were not in the script
    std::vector<pcsc::Leave> left;       ///< how connections were left

    pcsc::Code establish(pcsc::Context& out) override {
        out = 1;
        return pcsc::Code::ok;
    }
    pcsc::Code release(pcsc::Context) override { return pcsc::Code::ok; }
    pcsc::Code list_readers(pcsc::Context, std::vector<std::string>& out) override {
        out = {reader};
        return pcsc::Code::ok;
    }
    pcsc::Code wait_change(pcsc::Context, std::optional<Millis>, std::span<pcsc::ReaderState> states) override {
        const auto now = present_ ? std::uint32_t{pcsc::state_present} : std::uint32_t{pcsc::state_empty};
        bool changed = false;
        for (auto& state : states) {
            changed = changed || state.known != now;
            state.now = now;
        }
        return changed ? pcsc::Code::ok : pcsc::Code::timeout;
    }
    pcsc::Code cancel(pcsc::Context) override { return pcsc::Code::ok; }
    pcsc::Code connect(pcsc::Context, const std::string&, pcsc::Share, pcsc::Connection& out) override {
        out = {7, pcsc::Protocol::t1};
        return connect_;
    }
    pcsc::Code disconnect(pcsc::Handle, pcsc::Leave leave) override {
        left.push_back(leave);
        return pcsc::Code::ok;
    }
    pcsc::Code begin(pcsc::Handle) override { return begin_; }
    pcsc::Code end(pcsc::Handle, pcsc::Leave) override { return pcsc::Code::ok; }
    pcsc::Code transmit(pcsc::Handle, pcsc::Protocol, ByteView command, std::span<std::uint8_t> answer,
                        std::size_t& length) override {
        sent.push_back(to_hex(command));
        if (script_.empty() || script_.front().command != Bytes(command.begin(), command.end())) {
            surprises.push_back(to_hex(command));
            return pcsc::Code::internal_error;
        }
        const auto step = script_.front();
        script_.pop_front();
        length = step.answer.size();
        if (length > answer.size()) return pcsc::Code::insufficient_buffer;
        std::copy(step.answer.begin(), step.answer.end(), answer.begin());
        return step.code;
    }
    pcsc::Code control(pcsc::Handle, std::uint32_t, ByteView, std::span<std::uint8_t>, std::size_t&) override {
        return pcsc::Code::unsupported_feature;
    }
    pcsc::Code status(pcsc::Handle, Bytes& atr) override {
        atr = {0x3B, 0x80};
        return pcsc::Code::ok;
    }

private:
    struct Step {
        Bytes command;
        Bytes answer;
        pcsc::Code code = pcsc::Code::ok;
    };
    static Bytes bytes(std::string hex) {
        hex.erase(std::remove(hex.begin(), hex.end(), ' '), hex.end());
        return from_hex(hex).value();
    }
    std::deque<Step> script_;
    bool present_ = true;
    pcsc::Code begin_ = pcsc::Code::ok;
    pcsc::Code connect_ = pcsc::Code::ok;
};

}  // namespace jcic::test
