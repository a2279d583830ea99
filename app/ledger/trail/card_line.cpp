#include "app/ledger/trail/card_line.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <algorithm>

#include "app/ledger/trail/checkpoint.h"
#include "app/openssl/ecdsa_form.h"
#include "app/openssl/owned.h"

namespace jcic::ledger {

using openssl::Owned;

namespace {

constexpr std::string_view own_type = "\xFFjcic-desk card ES256 v1";

std::string line_name(const Origin& origin, std::string_view number) {
    return note_origin(origin) + "/card/" + std::string(number);
}

bool card_signature_holds(ByteView certificate, ByteView message, ByteView value) {
    const auto* at = certificate.data();
    const Owned<X509> parsed(d2i_X509(nullptr, &at, static_cast<long>(certificate.size())));
    if (parsed == nullptr) return false;
    const Owned<EVP_PKEY> key(X509_get_pubkey(parsed.get()));
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    const auto signature = openssl::der_from_raw(value);
    return !signature.empty() && key != nullptr && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_EC &&
           context != nullptr && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

}  // namespace

Bytes card_message(const Origin& origin, std::string_view note_text) {
    return concatenated({origin.prefix("checkpoint"), view(note_text)});
}

NoteLine card_line(const Origin& origin, const domain::CardSignature& signature) {
    const auto name = line_name(origin, signature.card_number);
    return {name, note_key_id(name, view(own_type), signature.certificate), signature.value};
}

bool names_card(const Note& note, const Origin& origin) {
    const auto names = line_name(origin, "");
    return std::ranges::any_of(note.lines, [&](const auto& line) { return line.name.starts_with(names); });
}

bool signed_by_card(const Note& note, const Origin& origin, ByteView certificate) {
    const auto message = card_message(origin, note.text);
    const auto names = line_name(origin, "");
    bool found = false;
    for (const auto& line : note.lines) {
        if (!line.name.starts_with(names) || line.key_id != note_key_id(line.name, view(own_type), certificate))
            continue;
        if (!card_signature_holds(certificate, message, line.signature)) return false;
        found = true;
    }
    return found;
}

}  // namespace jcic::ledger
