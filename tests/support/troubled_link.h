#pragma once
// The practice card in process, with trouble at a chosen APDU: pulled before or after the card acts, silent, answers
// cut or changed. Counts what reaches the card.

#include <algorithm>
#include <functional>
#include <future>
#include <optional>
#include <vector>

#include "app/practice/card/card_link.h"

namespace jcic::test {

class TroubledLink : public pcsc::Link {
public:
    enum class Kind { pull_before, pull_after, mute, cut };

    std::shared_ptr<practice::SoftLink> inner = std::make_shared<practice::SoftLink>();

    /// At the n-th APDU from now, from 1.
    void plan(Kind kind, int at) {
        kind_ = kind;
        countdown_ = at;
    }
    /// Changes answers before they are handed on.
    std::function<void(ByteView command, Bytes& answer)> forge;
    /// Ends a mute card's silence, as pulling it does.
    void release_mute() {
        if (!released_) mute_.set_value();
        released_ = true;
    }
    ~TroubledLink() override { release_mute(); }

    std::vector<std::uint8_t> instructions;  ///< INS of every APDU that reached the card
    std::vector<std::uint8_t> with_data;     ///< those of them that carried data: a VERIFY without any spends nothing
    int count(std::uint8_t ins) const {
        return static_cast<int>(std::count(instructions.begin(), instructions.end(), ins));
    }
    int commands_with_data(std::uint8_t ins) const {
        return static_cast<int>(std::count(with_data.begin(), with_data.end(), ins));
    }

    pcsc::Code establish(pcsc::Context& out) override { return inner->establish(out); }
    pcsc::Code release(pcsc::Context context) override { return inner->release(context); }
    pcsc::Code list_readers(pcsc::Context context, std::vector<std::string>& out) override {
        return inner->list_readers(context, out);
    }
    pcsc::Code wait_change(pcsc::Context context, std::optional<Millis> limit,
                           std::span<pcsc::ReaderState> states) override {
        // Shorter than the second that a pulled card is waited for where nothing will come.
        if (limit) limit = std::min(*limit, Millis{20});
        return inner->wait_change(context, limit, states);
    }
    pcsc::Code cancel(pcsc::Context context) override { return inner->cancel(context); }
    pcsc::Code connect(pcsc::Context context, const std::string& reader, pcsc::Share share,
                       pcsc::Connection& out) override {
        return inner->connect(context, reader, share, out);
    }
    pcsc::Code disconnect(pcsc::Handle handle, pcsc::Leave leave) override { return inner->disconnect(handle, leave); }
    pcsc::Code begin(pcsc::Handle handle) override { return inner->begin(handle); }
    pcsc::Code end(pcsc::Handle handle, pcsc::Leave leave) override { return inner->end(handle, leave); }
    pcsc::Code control(pcsc::Handle handle, std::uint32_t code, ByteView command, std::span<std::uint8_t> answer,
                       std::size_t& length) override {
        return inner->control(handle, code, command, answer, length);
    }
    pcsc::Code status(pcsc::Handle handle, Bytes& atr) override { return inner->status(handle, atr); }
    pcsc::Code transmit(pcsc::Handle handle, pcsc::Protocol protocol, ByteView command, std::span<std::uint8_t> answer,
                        std::size_t& length) override {
        const auto trouble = trouble_now();
        if (trouble == Kind::pull_before) return pulled(length);
        instructions.push_back(command[1]);
        if (command.size() > 5) with_data.push_back(command[1]);
        if (trouble == Kind::mute) {
            mute_.get_future().wait();
            return pulled(length);
        }
        const auto code = inner->transmit(handle, protocol, command, answer, length);
        if (trouble == Kind::pull_after) return pulled(length);
        if (trouble == Kind::cut) length = 1;
        if (forge && code == pcsc::Code::ok) {
            Bytes bytes(answer.begin(), answer.begin() + static_cast<std::ptrdiff_t>(length));
            forge(command, bytes);
            if (bytes.size() > answer.size()) return pcsc::Code::insufficient_buffer;
            std::copy(bytes.begin(), bytes.end(), answer.begin());
            length = bytes.size();
        }
        return code;
    }

private:
    /// What pcscd says of a card pulled during the call: success with nothing.
    pcsc::Code pulled(std::size_t& length) {
        inner->remove();
        length = 0;
        return pcsc::Code::ok;
    }
    std::optional<Kind> trouble_now() {
        if (countdown_ == 0 || --countdown_ > 0) return std::nullopt;
        return kind_;
    }

    Kind kind_ = Kind::cut;
    int countdown_ = 0;
    std::promise<void> mute_;
    bool released_ = false;
};

}  // namespace jcic::test
