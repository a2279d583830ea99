#include "app/card/commands.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <openssl/x509.h>
#include <zlib.h>
#include <algorithm>
#include <array>
#include <memory>

#include "app/openssl/ecdsa_form.h"
#include "app/openssl/owned.h"
#include "pcsc/codes.h"
#include "pcsc/iso7816.h"
#include "pcsc/piv.h"
#include "pcsc/tlv.h"

namespace jcic::card {

std::unique_ptr<Commands> Commands::of(const Profile& profile) {
    if (profile.commands == CommandSet::piv) return std::make_unique<PivCommands>(profile);
    return std::make_unique<IsoCommands>(profile);
}

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

namespace {

// Unpacks gzip (RFC 1952), with which PIV cards compress their certificates.

constexpr int gzip_only = 15 + 16;  // largest window; zlib's number for a gzip header

struct End {
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

/// One gzip member, whole, with nothing behind it. Fault card.answer, "reason" = "compression", also where more than
/// `limit` bytes come out.
Result<Bytes> gunzip(ByteView packed, std::size_t limit) {
    const auto broken = [] { return fail(FaultCode::card_answer, "card.gunzip", {{"reason", "compression"}}); };
    z_stream stream{};
    if (inflateInit2(&stream, gzip_only) != Z_OK) return broken();
    const std::unique_ptr<z_stream, End> end(&stream);
    // zlib's interface is older than const.
    stream.next_in = const_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    Bytes out(limit);
    stream.next_out = out.data();
    stream.avail_out = static_cast<uInt>(out.size());
    if (inflate(&stream, Z_FINISH) != Z_STREAM_END || stream.avail_in != 0) return broken();
    out.resize(stream.total_out);
    return out;
}

constexpr std::uint32_t tag_guid = 0x34;
constexpr std::size_t guid_bytes = 16;

constexpr std::uint32_t tag_certificate = 0x70;
constexpr std::uint32_t tag_certificate_info = 0x71;
constexpr std::uint8_t info_plain = 0x00;
constexpr std::uint8_t info_gzip = 0x01;
constexpr std::uint8_t info_gzip_of_old = 0x80;  // the same bit as SP 800-73-1 counted it; such cards are about

constexpr std::uint32_t tag_pin_policy = 0x5F2F;
// First byte of the PIN policy, part 1, 3.3.2; the second says which of two is meant.
constexpr std::uint8_t has_application_pin = 0x40;
constexpr std::uint8_t has_global_pin = 0x20;
constexpr std::uint8_t global_pin_is_primary = 0x20;

tl::unexpected<Fault> malformed(const char* reason) {
    return fail(FaultCode::card_answer, "card.piv", {{"reason", reason}});
}

/// The only object of a tag; nullptr where there is none or more than one.
const pcsc::Tlv* only(const std::vector<pcsc::Tlv>& objects, std::uint32_t tag) {
    const auto is_it = [tag](const pcsc::Tlv& object) { return object.tag == tag; };
    if (std::count_if(objects.begin(), objects.end(), is_it) != 1) return nullptr;
    return &*std::find_if(objects.begin(), objects.end(), is_it);
}

}  // namespace

Result<std::optional<std::string>> uuid_in(ByteView chuid) {
    const auto objects = pcsc::read_tlv(chuid);
    if (!objects) return malformed("chuid");
    const auto* guid = only(*objects, tag_guid);
    if (guid == nullptr) return std::optional<std::string>{};
    if (guid->value.size() != guid_bytes) return malformed("chuid");
    if (std::all_of(guid->value.begin(), guid->value.end(), [](std::uint8_t byte) { return byte == 0; }))
        return std::optional<std::string>{};
    auto text = to_hex(guid->value);
    for (const std::size_t at : {8U, 13U, 18U, 23U}) text.insert(at, "-");
    return std::optional<std::string>(std::move(text));
}

Result<Bytes> certificate_in(ByteView object, std::size_t limit) {
    const auto objects = pcsc::read_tlv(object);
    if (!objects) return malformed("certificate-object");
    if (objects->empty()) return fail(FaultCode::card_certificate, "card.piv", {{"reason", "missing"}});
    const auto* certificate = only(*objects, tag_certificate);
    const auto* info = only(*objects, tag_certificate_info);
    if (certificate == nullptr || (info != nullptr && info->value.size() != 1)) return malformed("certificate-object");
    if (certificate->value.empty()) return fail(FaultCode::card_certificate, "card.piv", {{"reason", "missing"}});
    const auto how = info == nullptr ? info_plain : info->value[0];
    if (how == info_gzip || how == info_gzip_of_old) return gunzip(certificate->value, limit);
    if (how != info_plain || certificate->value.size() > limit) return malformed("certificate-object");
    return Bytes(certificate->value.begin(), certificate->value.end());
}

Result<std::uint8_t> pin_reference_in(ByteView discovery) {
    const auto objects = pcsc::read_tlv(discovery);
    const auto* policy = objects ? only(*objects, tag_pin_policy) : nullptr;
    if (policy == nullptr || policy->value.size() != 2) return malformed("discovery");
    const auto which = policy->value[0];
    if ((which & has_application_pin) == 0) return malformed("discovery");  // mandatory on every card
    const bool global = (which & has_global_pin) != 0 && policy->value[1] == global_pin_is_primary;
    return global ? pcsc::piv::global_pin : pcsc::piv::application_pin;
}

using openssl::Owned;

namespace {

constexpr std::size_t rsa_bytes = 256;

/// DigestInfo of SHA-256 up to the hash itself, RFC 8017, 9.2, note 1.
constexpr std::array<std::uint8_t, 19> digest_info{0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01,
                                                   0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20};

Bytes as_openssl_wants(const Certificate& certificate, ByteView signature) {
    if (certificate.signs_with() == SignatureAlgorithm::ecdsa_p256_sha256) return openssl::der_from_raw(signature);
    if (certificate.signs_with() == SignatureAlgorithm::rsa2048_pkcs1_sha256 && signature.size() == rsa_bytes)
        return Bytes(signature.begin(), signature.end());
    return {};
}

}  // namespace

Digest sha256(ByteView message) {
    Digest digest{};
    SHA256(message.data(), message.size(), digest.data());
    return digest;
}

Bytes digest_info_of(const Digest& hash) {
    Bytes out(digest_info.size() + hash.size());
    std::copy(hash.begin(), hash.end(), std::copy(digest_info.begin(), digest_info.end(), out.begin()));
    return out;
}

Bytes pkcs1_block(const Digest& hash) {
    Bytes block(rsa_bytes, 0xFF);
    block[0] = 0x00;
    block[1] = 0x01;
    const auto info = block.end() - static_cast<std::ptrdiff_t>(digest_info.size() + hash.size());
    *(info - 1) = 0x00;
    std::copy(hash.begin(), hash.end(), std::copy(digest_info.begin(), digest_info.end(), info));
    return block;
}

Result<void> verify_signature(const Certificate& certificate, ByteView message, ByteView signature) {
    const auto bytes = as_openssl_wants(certificate, signature);
    auto* key = X509_get0_pubkey(certificate.native());
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    // RSA: padding of PKCS #1 v1.5 is OpenSSL's default.
    const bool good = !bytes.empty() && key != nullptr && context &&
                      EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1 &&
                      EVP_DigestVerify(context.get(), bytes.data(), bytes.size(), message.data(), message.size()) == 1;
    ERR_clear_error();
    if (!good) return fail(FaultCode::card_certificate, "card.certificate", {{"reason", "signature"}});
    return {};
}

}  // namespace jcic::card
