// A card whose answers are the fuzzer's: one length byte, then so many bytes, again and again. Everything the desk says
// to a card of either profile is said to it, and it never gets a password or a signature out of turn.
#include <algorithm>

#include "app/card/commands.h"
#include "pcsc/iso7816.h"
#include "tests/fuzz/check.h"

using namespace jcic;

namespace {

constexpr std::uint8_t ins_verify = 0x20;

class FuzzedLink final : public pcsc::Link {
public:
    explicit FuzzedLink(ByteView answers) : answers_(answers) {}
    int passwords = 0;

    pcsc::Code establish(pcsc::Context& out) override { return out = 1, pcsc::Code::ok; }
    pcsc::Code release(pcsc::Context) override { return pcsc::Code::ok; }
    pcsc::Code list_readers(pcsc::Context, std::vector<std::string>&) override { return pcsc::Code::ok; }
    pcsc::Code wait_change(pcsc::Context, std::optional<Millis>, std::span<pcsc::ReaderState> states) override {
        for (auto& state : states) state.now = pcsc::state_present;
        return pcsc::Code::timeout;
    }
    pcsc::Code cancel(pcsc::Context) override { return pcsc::Code::ok; }
    pcsc::Code connect(pcsc::Context, const std::string&, pcsc::Share, pcsc::Connection& out) override {
        return out = {1, pcsc::Protocol::t1}, pcsc::Code::ok;
    }
    pcsc::Code disconnect(pcsc::Handle, pcsc::Leave) override { return pcsc::Code::ok; }
    pcsc::Code begin(pcsc::Handle) override { return pcsc::Code::ok; }
    pcsc::Code end(pcsc::Handle, pcsc::Leave) override { return pcsc::Code::ok; }
    pcsc::Code control(pcsc::Handle, std::uint32_t, ByteView, std::span<std::uint8_t>, std::size_t&) override {
        return pcsc::Code::invalid_parameter;
    }
    pcsc::Code status(pcsc::Handle, Bytes& atr) override { return atr = {0x3B, 0x00}, pcsc::Code::ok; }
    pcsc::Code transmit(pcsc::Handle, pcsc::Protocol, ByteView command, std::span<std::uint8_t> answer,
                        std::size_t& length) override {
        if (command.size() > 5 && command[1] == ins_verify) ++passwords;
        const std::size_t wanted = answers_.empty() ? 0 : answers_[0];
        if (!answers_.empty()) answers_ = answers_.subspan(1);
        length = std::min({wanted, answers_.size(), answer.size()});
        std::copy_n(answers_.begin(), length, answer.begin());
        answers_ = answers_.subspan(length);
        return pcsc::Code::ok;
    }

private:
    ByteView answers_;
};

card::Profile profile(card::CommandSet commands) {
    card::Profile out;
    out.commands = commands;
    out.aid = {0xF0, 'J', 'C', 'I', 'C'};
    out.pin.reference = 0x80;
    out.files = {0x5FC102, 0x5FC105, 0x7E};
    out.key_reference = 0x9A;
    out.algorithms = {{card::SignatureAlgorithm::ecdsa_p256_sha256, std::uint8_t{0x11}},
                      {card::SignatureAlgorithm::rsa2048_pkcs1_sha256, std::uint8_t{0x07}}};
    out.limits.certificate = 4096;
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const bool piv = data[0] % 2 == 1;
    const auto link = std::make_shared<FuzzedLink>(ByteView(data + 1, size - 1));
    auto session = pcsc::Session::establish(link);
    auto channel = pcsc::Channel::open(*session, "reader", pcsc::Share::shared);
    auto transaction = pcsc::Transaction::begin(*channel);
    const auto commands = card::Commands::of(profile(piv ? card::CommandSet::piv : card::CommandSet::iso7816));

    static_cast<void>(commands->select(*transaction));
    static_cast<void>(commands->discover(*transaction));
    if (const auto number = commands->read_number(*transaction)) fuzz::promise(!number->empty());
    if (const auto certificate = commands->read_certificate(*transaction)) fuzz::promise(!certificate->der().empty());
    if (const auto tries = pcsc::tries_left(*transaction, commands->pin_reference()); tries && *tries)
        fuzz::promise(**tries >= 0 && **tries <= 15);
    static_cast<void>(pcsc::verify(*transaction, commands->pin_reference(), Secret::from(Bytes(8, '1'))));
    fuzz::promise(link->passwords == 1);  // and never a second time, whatever is answered
    if (const auto raw = commands->sign(*transaction, card::SignatureAlgorithm::ecdsa_p256_sha256, view("message")))
        fuzz::promise(raw->size() == 64);
    return 0;
}
