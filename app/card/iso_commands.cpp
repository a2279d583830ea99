#include "app/card/iso_commands.h"

#include <algorithm>

#include "app/card/signature.h"
#include "pcsc/iso7816.h"

namespace jcic::card {
namespace {

constexpr std::size_t longest_number = 32;
constexpr std::size_t signature_bytes = 64;

bool is_card_number(std::string_view number) {
    const auto digits = [](std::string_view text) {
        return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    return number.size() == 10 && number[7] == '-' && digits(number.substr(0, 7)) && digits(number.substr(8));
}

}  // namespace

Result<void> IsoCommands::select(pcsc::Transaction& card) {
    JCIC_CHECK(pcsc::select_application(card, profile_.aid));
    return {};
}

Result<std::string> IsoCommands::read_number(pcsc::Transaction& card) {
    JCIC_CHECK(pcsc::select_file(card, static_cast<std::uint16_t>(profile_.files.number)));
    JCIC_TRY(const auto content, pcsc::read_binary(card, longest_number));
    auto number = to_text(content);
    if (!is_card_number(number)) return fail(FaultCode::card_answer, "card.number", {{"reason", "form"}});
    return number;
}

Result<Certificate> IsoCommands::read_certificate(pcsc::Transaction& card) {
    JCIC_CHECK(pcsc::select_file(card, static_cast<std::uint16_t>(profile_.files.certificate)));
    JCIC_TRY(const auto content, pcsc::read_binary(card, profile_.limits.certificate));
    if (content.empty()) return fail(FaultCode::card_certificate, "card.certificate", {{"reason", "missing"}});
    return Certificate::from_der(content);
}

Result<Bytes> IsoCommands::sign(pcsc::Transaction& card, SignatureAlgorithm algorithm, ByteView message) {
    JCIC_CHECK(pcsc::set_signature_key(card, profile_.key_reference, profile_.algorithms.at(algorithm)));
    JCIC_TRY(auto signature, pcsc::compute_signature(card, sha256(message)));
    if (signature.size() != signature_bytes)
        return fail(FaultCode::card_answer, "card.sign", {{"length", std::to_string(signature.size())}});
    return signature;
}

bool IsoCommands::names(const Certificate& certificate, const std::string& number) const {
    return certificate.subject() == number;
}

}  // namespace jcic::card
