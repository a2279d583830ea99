#include "app/ledger/trail/checkpoint.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <algorithm>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/numbers.h"
#include "app/domain/roc_date.h"
#include "app/openssl/ecdsa_form.h"
#include "app/openssl/owned.h"

namespace jcic::ledger {
namespace {

struct NamedClosing {
    Closing why;
    std::string_view name;
};
constexpr std::array closings{NamedClosing{Closing::founding, "founding"}, NamedClosing{Closing::sign_out, "sign-out"},
                              NamedClosing{Closing::end, "end"}, NamedClosing{Closing::hand_over, "hand-over"},
                              NamedClosing{Closing::catch_up, "catch-up"}};

tl::unexpected<Fault> no_seal() {
    return fail(FaultCode::ledger_corrupt, "ledger.seal", {{"reason", "form"}});
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// What stands between `before` and the line's end; empty where the line begins otherwise.
std::string_view after(std::string_view line, std::string_view before) {
    return line.starts_with(before) ? line.substr(before.size()) : std::string_view{};
}

std::optional<Digest> in_base64(std::string_view text) {
    const auto bytes = from_base64(text);
    return bytes ? array_of<Digest>(*bytes) : std::nullopt;
}

}  // namespace

std::string note_origin(const Origin& origin) {
    return "jcic-desk/" + std::string(name_of(origin.kind)) + "/" + origin.institution.text() + "/" + to_hex(origin.id);
}

std::string Checkpoint::text() const {
    return origin + "\n" + std::to_string(size) + "\n" + to_base64(root) + "\n";
}

Result<Checkpoint> Checkpoint::parse(std::string_view text) {
    const auto lines = lines_of(text);
    const auto size = lines.size() < 3 ? std::nullopt : whole_number<std::uint64_t>(lines[1]);
    const auto root = size ? in_base64(lines[2]) : std::nullopt;
    if (!root) return no_seal();
    Checkpoint out{std::string(lines[0]), *size, *root};
    if (!text.starts_with(out.text())) return no_seal();
    return out;
}

std::string_view name_of(Closing why) {
    return std::ranges::find(closings, why, &NamedClosing::why)->name;
}

std::string Seal::text() const {
    return head.text() + "epoch " + std::to_string(epoch) + "\nclosed " + std::string(name_of(why)) + " " +
           domain::iso_text(at) + "\nnext " + to_base64(next) + "\n";
}

Result<Seal> Seal::parse(std::string_view text) {
    const auto lines = lines_of(text);
    if (lines.size() != 6) return no_seal();
    const auto size = whole_number<std::uint64_t>(lines[1]);
    const auto root = in_base64(lines[2]);
    const auto epoch = whole_number<std::uint64_t>(after(lines[3], "epoch "));
    const auto next = in_base64(after(lines[5], "next "));
    if (!size || !root || !epoch || !next) return no_seal();
    Seal out{{std::string(lines[0]), *size, *root}};
    out.epoch = *epoch;
    out.next = *next;
    const auto closed = after(lines[4], "closed ");
    const auto blank = std::min(closed.find(' '), closed.size());
    const auto* why = std::ranges::find(closings, closed.substr(0, blank), &NamedClosing::name);
    if (why == closings.end()) return no_seal();
    out.why = why->why;
    JCIC_TRY(out.at, domain::parse_iso(closed.substr(std::min(blank + 1, closed.size()))));
    if (out.text() != text) return no_seal();  // one way to write it only
    return out;
}

using openssl::Owned;

namespace {

// What kind of line it is follows from the card's key.
constexpr std::string_view of_p256 = "\xFFjcic-desk card ES256 v1";
constexpr std::string_view of_rsa = "\xFFjcic-desk card RS256 v1";
constexpr int rsa_bits = 2048;

Owned<EVP_PKEY> key_of(ByteView certificate) {
    const auto* at = certificate.data();
    const Owned<X509> parsed(d2i_X509(nullptr, &at, static_cast<long>(certificate.size())));
    return Owned<EVP_PKEY>(parsed == nullptr ? nullptr : X509_get_pubkey(parsed.get()));
}

bool is_rsa(const Owned<EVP_PKEY>& key) {
    return key != nullptr && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA;
}

std::string_view type_of(ByteView certificate) {
    return is_rsa(key_of(certificate)) ? of_rsa : of_p256;
}

std::string line_name(const Origin& origin, std::string_view number) {
    return note_origin(origin) + "/card/" + std::string(number);
}

bool card_signature_holds(ByteView certificate, ByteView message, ByteView value) {
    const auto key = key_of(certificate);
    if (key == nullptr) return false;
    const bool rsa = is_rsa(key) && EVP_PKEY_get_bits(key.get()) == rsa_bits && value.size() * 8 == rsa_bits;
    if (!rsa && EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_EC) return false;
    const auto signature = rsa ? Bytes(value.begin(), value.end()) : openssl::der_from_raw(value);
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    // RSA: padding of PKCS #1 v1.5 is OpenSSL's default.
    return !signature.empty() && context != nullptr &&
           EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(), message.size()) == 1;
}

}  // namespace

Bytes card_message(const Origin& origin, std::string_view note_text) {
    return concatenated({origin.prefix("checkpoint"), view(note_text)});
}

NoteLine card_line(const Origin& origin, const domain::CardSignature& signature) {
    const auto name = line_name(origin, signature.card_number);
    return {name, note_key_id(name, view(type_of(signature.certificate)), signature.certificate), signature.value};
}

bool names_card(const Note& note, const Origin& origin) {
    const auto names = line_name(origin, "");
    return std::ranges::any_of(note.lines, [&](const auto& line) { return line.name.starts_with(names); });
}

bool signed_by_card(const Note& note, const Origin& origin, ByteView certificate) {
    const auto message = card_message(origin, note.text);
    const auto names = line_name(origin, "");
    const auto type = type_of(certificate);
    bool found = false;
    for (const auto& line : note.lines) {
        if (!line.name.starts_with(names) || line.key_id != note_key_id(line.name, view(type), certificate)) continue;
        if (!card_signature_holds(certificate, message, line.signature)) return false;
        found = true;
    }
    return found;
}

}  // namespace jcic::ledger
