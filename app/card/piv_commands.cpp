#include "app/card/piv_commands.h"

#include "app/card/piv_objects.h"
#include "app/card/signature.h"
#include "app/openssl/ecdsa_form.h"
#include "pcsc/codes.h"
#include "pcsc/piv.h"

namespace jcic::card {

Result<Bytes> PivCommands::read_object(pcsc::Transaction& card, std::uint32_t tag) const {
    auto content = pcsc::piv::get_data(card, tag);
    if (!content && content.error().code == FaultCode::card_missing) return Bytes();
    return content;
}

Result<void> PivCommands::select(pcsc::Transaction& card) {
    JCIC_CHECK(pcsc::select_application(card, profile_.aid));
    return {};
}

Result<void> PivCommands::discover(pcsc::Transaction& card) {
    const auto discovery = read_object(card, profile_.files.discovery);
    // Cards older than the object (SP 800-73-3) refuse it in ways of their own.
    if (!discovery && pcsc::is_status_word(discovery.error())) return {};
    JCIC_CHECK(discovery);
    if (discovery->empty()) return {};
    JCIC_TRY(pin_reference_, pin_reference_in(*discovery));
    return {};
}

Result<std::string> PivCommands::read_number(pcsc::Transaction& card) {
    JCIC_TRY(const auto chuid, read_object(card, profile_.files.number));
    JCIC_TRY(auto uuid, uuid_in(chuid));
    if (uuid) return std::move(*uuid);
    JCIC_TRY(const auto certificate, read_certificate(card));
    return certificate.card_uuid().value_or("cert-" + certificate.serial());
}

Result<Certificate> PivCommands::read_certificate(pcsc::Transaction& card) {
    JCIC_TRY(const auto object, read_object(card, profile_.files.certificate));
    JCIC_TRY(const auto der, certificate_in(object, profile_.limits.certificate));
    return Certificate::from_der(der);
}

Result<Bytes> PivCommands::sign(pcsc::Transaction& card, SignatureAlgorithm algorithm, ByteView message) {
    const auto number = profile_.algorithms.at(algorithm);
    const auto hash = sha256(message);
    if (algorithm == SignatureAlgorithm::rsa2048_pkcs1_sha256)
        return pcsc::piv::general_authenticate(card, number, profile_.key_reference, pkcs1_block(hash));
    JCIC_TRY(const auto der, pcsc::piv::general_authenticate(card, number, profile_.key_reference, hash));
    auto raw = openssl::raw_from_der(der);
    if (!raw) return fail(FaultCode::card_answer, "card.signature", {{"reason", "signature"}});
    return std::move(*raw);
}

Result<Secret> PivCommands::use_key(pcsc::Transaction& card, SignatureAlgorithm of, KeyUse use, ByteView asked) {
    if (use == KeyUse::rsa_pkcs1) return fail(FaultCode::card_unsupported, "card.own-key");  // OAEP costs no more here
    const auto number = profile_.algorithms.at(of);
    auto given = [&] {
        if (use == KeyUse::rsa_signature) return sign(card, of, asked);
        if (use == KeyUse::ecdh_p256) return pcsc::piv::agree(card, number, profile_.key_reference, asked);
        return pcsc::piv::general_authenticate(card, number, profile_.key_reference, asked);
    }();
    if (!given) return tl::unexpected<Fault>(std::move(given).error());
    auto answer = Secret::from(*given);
    wipe(*given);
    if (use == KeyUse::rsa_signature || use == KeyUse::ecdh_p256) return answer;
    return without_oaep(std::move(answer));
}

bool PivCommands::names(const Certificate& certificate, const std::string& number) const {
    return certificate.card_uuid().value_or(number) == number;
}

}  // namespace jcic::card
