#include "app/card/opened.h"

#include <openssl/sha.h>

#include <algorithm>

#include "app/card/pin_block.h"
#include "pcsc/iso7816.h"

namespace jcic::card {
namespace {

constexpr std::size_t longest_number = 32;
constexpr std::size_t longest_certificate = 8192;
constexpr std::size_t signature_bytes = 64;

bool is_card_number(std::string_view number) {
    const auto digits = [](std::string_view text) {
        return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    return number.size() == 10 && number[7] == '-' && digits(number.substr(0, 7)) && digits(number.substr(8));
}

Result<std::string> read_number(pcsc::Transaction& card, const Profile& profile) {
    JCIC_CHECK(pcsc::select_file(card, profile.number_file));
    JCIC_TRY(const auto content, pcsc::read_binary(card, longest_number));
    auto number = to_text(content);
    if (!is_card_number(number)) return fail(FaultCode::card_answer, "card.number", {{"reason", "form"}});
    return number;
}

Result<Certificate> read_certificate(pcsc::Transaction& card, const Profile& profile) {
    JCIC_CHECK(pcsc::select_file(card, profile.certificate_file));
    JCIC_TRY(const auto content, pcsc::read_binary(card, longest_certificate));
    return Certificate::from_der(content);
}

Digest sha256(ByteView message) {
    Digest digest{};
    SHA256(message.data(), message.size(), digest.data());
    return digest;
}

}  // namespace

Result<std::shared_ptr<Card::Opened>> Card::Opened::open(std::shared_ptr<pcsc::Session> session,
                                                         const std::string& reader, const Profile& profile) {
    JCIC_TRY(auto channel, pcsc::Channel::open(*session, reader));
    std::string number;
    std::optional<Certificate> certificate;
    {
        JCIC_TRY(auto card, pcsc::Transaction::begin(channel));
        const auto selected = pcsc::select_application(card, profile.aid);
        if (!selected && selected.error().code == FaultCode::card_refused)
            return fail(FaultCode::card_unknown, "card.open",
                        {{"reader", reader}, {"atr", to_hex(channel.atr())}, {"profile", profile.name}});
        JCIC_CHECK(selected);
        JCIC_TRY(number, read_number(card, profile));
        JCIC_TRY(certificate, read_certificate(card, profile));
    }
    CardIdentity identity{reader, channel.atr(), profile.name, std::move(number), std::move(*certificate)};
    return std::shared_ptr<Opened>(new Opened(std::move(session), std::move(channel), profile, std::move(identity)));
}

Card::Opened::Opened(std::shared_ptr<pcsc::Session> session, pcsc::Channel channel, const Profile& profile,
                     CardIdentity identity)
    : session_(std::move(session)), channel_(std::move(channel)), profile_(profile), identity_(std::move(identity)) {}

Result<pcsc::Transaction> Card::Opened::begin() {
    queued_ = true;
    auto card = pcsc::Transaction::begin(channel_);
    queued_ = false;
    JCIC_CHECK(still_wanted());
    return card;
}

/// A call whose time was over may come back to life when another program lets the card go: what was typed for it is
/// not used any more.
Result<void> Card::Opened::still_wanted() const {
    if (lost_) return fail(FaultCode::cancelled, "card");
    return {};
}

/// A card pulled and put back, or another put in, within one poll of the service goes unseen on the old handle:
/// before a password is sent the application is selected anew and the number compared. This ends what was verified.
Result<void> Card::Opened::confirm(pcsc::Transaction& card) {
    verified_ = false;
    JCIC_CHECK(pcsc::select_application(card, profile_.aid));
    JCIC_TRY(const auto number, read_number(card, profile_));
    if (number != identity_.number)
        return fail(FaultCode::card_foreign, "card.confirm", {{"wanted", identity_.number}, {"found", number}});
    return {};
}

/// No password goes to a card that has not said how many tries are left.
Result<void> Card::Opened::confirm_tries(pcsc::Transaction& card) {
    JCIC_TRY(const auto tries, pcsc::tries_left(card, profile_.pin.reference));
    if (!tries) return fail(FaultCode::card_answer, "card.tries", {{"reason", "the card does not tell its tries"}});
    if (*tries == 0) return fail(FaultCode::card_pin_blocked, "card.tries", {{"tries", "0"}});
    return {};
}

Result<int> Card::Opened::tries_left() {
    JCIC_TRY(auto card, begin());
    const bool verified = verified_;
    if (!verified) JCIC_CHECK(confirm(card));
    JCIC_TRY(const auto tries, pcsc::tries_left(card, profile_.pin.reference));
    if (verified && tries) return fail(FaultCode::card_reset, "card.tries");
    // Verified: the count stands at its full value.
    return tries.value_or(profile_.pin.tries);
}

Result<void> Card::Opened::verify_pin(const Secret& pin) {
    JCIC_TRY(auto block, pin_block(profile_.pin, pin));
    JCIC_TRY(auto card, begin());
    JCIC_CHECK(confirm(card));
    JCIC_CHECK(confirm_tries(card));
    JCIC_CHECK(still_wanted());
    channel_.reset_on_leaving();
    JCIC_CHECK(pcsc::verify(card, profile_.pin.reference, std::move(block)));
    verified_ = !lost_;
    return {};
}

Result<Bytes> Card::Opened::sign(ByteView message) {
    if (!verified_) return fail(FaultCode::card_pin_needed, "card.sign");
    JCIC_TRY(auto card, begin());
    const auto signature =
        pcsc::set_signature_key(card, profile_.key_reference, profile_.algorithm_reference).and_then([&] {
            return pcsc::compute_signature(card, sha256(message));
        });
    if (!signature) return tl::unexpected<Fault>(refused_or_forgotten(card, signature.error()));
    if (signature->size() != signature_bytes)
        return fail(FaultCode::card_answer, "card.sign", {{"length", std::to_string(signature->size())}});
    if (!verify_signature(identity_.certificate, message, *signature))
        return fail(FaultCode::card_answer, "card.sign", {{"reason", "not a signature of the certificate's key"}});
    return *signature;
}

/// A verified card that refuses has perhaps been reset unseen: it is asked whether it remembers the password.
Fault Card::Opened::refused_or_forgotten(pcsc::Transaction& card, Fault refused) const {
    if (refused.code != FaultCode::card_refused && refused.code != FaultCode::card_pin_needed) return refused;
    const auto tries = pcsc::tries_left(card, profile_.pin.reference);
    if (tries && !*tries) return refused;
    return {FaultCode::card_reset, "card.sign", std::move(refused.details)};
}

Result<void> Card::Opened::change_pin(const Secret& old_pin, const Secret& new_pin) {
    JCIC_TRY(const auto old_block, pin_block(profile_.pin, old_pin));
    JCIC_TRY(const auto new_block, pin_block(profile_.pin, new_pin));
    if (old_block.equals(new_block)) return fail(FaultCode::card_pin_format, "card.pin", {{"reason", "same"}});
    JCIC_TRY(auto card, begin());
    JCIC_CHECK(confirm(card));
    JCIC_CHECK(confirm_tries(card));
    JCIC_CHECK(still_wanted());
    return pcsc::change_reference_data(card, profile_.pin.reference, joined(old_block, new_block));
}

Result<void> Card::Opened::unblock(const Secret& puk, const Secret& new_pin) {
    JCIC_TRY(const auto puk_block, pin_block(profile_.puk, puk));
    JCIC_TRY(const auto new_block, pin_block(profile_.pin, new_pin));
    JCIC_TRY(auto card, begin());
    JCIC_CHECK(confirm(card));
    JCIC_CHECK(still_wanted());
    auto done = pcsc::reset_retry_counter(card, profile_.pin.reference, joined(puk_block, new_block));
    if (!done) done.error().details.push_back({"which", "puk"});
    return done;
}

}  // namespace jcic::card
