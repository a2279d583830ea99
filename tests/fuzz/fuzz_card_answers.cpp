// A card that answers whatever it likes, APDU after APDU: every command ends, and what spends a try or signs goes out
// once.
#include <algorithm>
#include <memory>

#include "pcsc/pinpad.h"
#include "pcsc/piv.h"
#include "tests/fuzz/check.h"

using namespace jcic;

namespace {

/// Each answer is one byte of length and that many bytes of the input; at its end the card is gone.
class FuzzedLink : public pcsc::Link {
public:
    explicit FuzzedLink(ByteView input) : input_(input) {}
    int verified = 0;  ///< VERIFY with data that were sent
    int signed_ = 0;   ///< ends of GENERAL AUTHENTICATE that were sent

    pcsc::Code establish(pcsc::Context& out) override {
        out = 1;
        return pcsc::Code::ok;
    }
    pcsc::Code release(pcsc::Context) override { return pcsc::Code::ok; }
    pcsc::Code list_readers(pcsc::Context, std::vector<std::string>&) override { return pcsc::Code::ok; }
    pcsc::Code wait_change(pcsc::Context, std::optional<Millis>, std::span<pcsc::ReaderState>) override {
        return pcsc::Code::timeout;
    }
    pcsc::Code cancel(pcsc::Context) override { return pcsc::Code::ok; }
    pcsc::Code connect(pcsc::Context, const std::string&, pcsc::Share, pcsc::Connection& out) override {
        out = {1, pcsc::Protocol::t1};
        return pcsc::Code::ok;
    }
    pcsc::Code disconnect(pcsc::Handle, pcsc::Leave) override { return pcsc::Code::ok; }
    pcsc::Code begin(pcsc::Handle) override { return pcsc::Code::ok; }
    pcsc::Code end(pcsc::Handle, pcsc::Leave) override { return pcsc::Code::ok; }
    pcsc::Code transmit(pcsc::Handle, pcsc::Protocol, ByteView command, std::span<std::uint8_t> answer,
                        std::size_t& length) override {
        if (command[1] == 0x20 && command.size() > 5) ++verified;
        if (command[0] == 0x00 && command[1] == 0x87) ++signed_;
        return give(answer, length);
    }
    pcsc::Code control(pcsc::Handle, std::uint32_t, ByteView, std::span<std::uint8_t> answer,
                       std::size_t& length) override {
        return give(answer, length);
    }
    pcsc::Code status(pcsc::Handle, Bytes& atr) override {
        atr = {0x3B, 0x00};
        return pcsc::Code::ok;
    }

private:
    pcsc::Code give(std::span<std::uint8_t> answer, std::size_t& length) {
        if (input_.empty()) return pcsc::Code::removed_card;
        length = std::min<std::size_t>(input_[0], input_.size() - 1);
        if (length > answer.size()) return pcsc::Code::insufficient_buffer;
        std::copy_n(input_.begin() + 1, length, answer.begin());
        input_ = input_.subspan(1 + length);
        return pcsc::Code::ok;
    }
    ByteView input_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto link = std::make_shared<FuzzedLink>(ByteView{data, size});
    auto session = pcsc::Session::establish(link);
    auto channel = pcsc::Channel::open(*session, "", pcsc::Share::shared);
    auto card = pcsc::Transaction::begin(*channel);
    static_cast<void>(pcsc::Pinpad::of(*card));
    static_cast<void>(pcsc::piv::select(*card));
    static_cast<void>(pcsc::piv::get_data(*card, pcsc::piv::authentication_certificate));
    const auto content = pcsc::read_binary(*card, 1000);
    fuzz::promise(!content || content->size() <= 1000);
    static_cast<void>(pcsc::tries_left(*card, 0x80));
    static_cast<void>(pcsc::verify(*card, 0x80, Secret::from(Bytes(8, 0x31))));
    static_cast<void>(pcsc::piv::general_authenticate(*card, 0x07, 0x9A, Bytes(256, 0x01)));
    fuzz::promise(link->verified <= 1 && link->signed_ <= 1);
    return 0;
}
