#include "app/paper/pdf/subject_signature.h"

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <optional>

#include "app/base/numbers.h"
#include "app/openssl/owned.h"
#include "app/openssl/x509_der.h"
#include "app/paper/pdf/cms.h"
#include "app/paper/pdf/signed_range.h"

namespace jcic::paper {
namespace {

/// Signed, so that nobody but the signer said it; once, as RFC 5652 has it.
std::optional<UtcTime> attribute_time(CMS_SignerInfo* signer) {
    const auto* object = OBJ_nid2obj(NID_pkcs9_signingTime);
    for (const int type : {V_ASN1_UTCTIME, V_ASN1_GENERALIZEDTIME}) {
        const auto* time = static_cast<const ASN1_TIME*>(CMS_signed_get0_data_by_OBJ(signer, object, -3, type));
        std::tm parts{};
        if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1) continue;
        return UtcTime(std::chrono::seconds(timegm(&parts)));
    }
    return std::nullopt;
}

/// So many digits at the front, which are taken off; `otherwise` where the text has ended or goes on otherwise.
std::optional<int> taken(std::string_view& text, std::size_t digits, int otherwise) {
    if (text.empty() || text.front() < '0' || text.front() > '9') return otherwise;
    const auto number = padded_number<int>(text.substr(0, digits));
    if (text.size() < digits || !number) return std::nullopt;
    text.remove_prefix(digits);
    return number;
}

}  // namespace

std::optional<UtcTime> pdf_date(std::string_view text) {
    constexpr std::string_view begins = "(D:";
    if (!text.starts_with(begins)) return std::nullopt;
    text = text.substr(begins.size(), text.find(')') - begins.size());
    std::array<int, 6> parts{};
    constexpr std::array otherwise{-1, 1, 1, 0, 0, 0};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto part = taken(text, i == 0 ? 4 : 2, otherwise[i]);
        if (!part || *part < 0) return std::nullopt;
        parts[i] = *part;
    }
    const std::chrono::year_month_day day{std::chrono::year{parts[0]}, std::chrono::month{unsigned(parts[1])},
                                          std::chrono::day{unsigned(parts[2])}};
    if (!day.ok() || parts[3] > 23 || parts[4] > 59 || parts[5] > 59) return std::nullopt;
    auto at = std::chrono::sys_days(day) + std::chrono::hours(parts[3]) + std::chrono::minutes(parts[4]) +
              std::chrono::seconds(parts[5]);
    if (text.empty() || text.front() == 'Z') return UtcTime(at);  // without a zone it is unknown: as it stands
    const bool ahead = text.front() == '+';
    if (!ahead && text.front() != '-') return std::nullopt;
    text.remove_prefix(1);
    const auto hours = taken(text, 2, -1);
    if (text.starts_with('\'')) text.remove_prefix(1);
    const auto minutes = taken(text, 2, 0);
    if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes > 59) return std::nullopt;
    const auto offset = std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
    return UtcTime(ahead ? at - offset : at + offset);
}

std::optional<UtcTime> claimed_time(CMS_SignerInfo* signer, std::string_view dictionary) {
    if (const auto signed_one = attribute_time(signer)) return signed_one;
    constexpr std::string_view key = "/M";
    for (auto at = dictionary.find(key); at != std::string_view::npos; at = dictionary.find(key, at + 1)) {
        const auto value = dictionary.find_first_not_of(" \r\n\t", at + key.size());
        if (value == std::string_view::npos) break;
        if (const auto time = pdf_date(dictionary.substr(value))) return time;
    }
    return std::nullopt;
}

using openssl::Owned;

namespace {

constexpr int least_security = 2;  // OpenSSL's level of 112 bits: RSA 2048, no SHA-1

tl::unexpected<Fault> not_signed(const char* reason) {
    ERR_clear_error();
    return fail(FaultCode::rule_au_4, "paper.subject-signature", {{"field", "form"}, {"reason", reason}});
}

bool is_strong(const X509_ALGOR* digest) {
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, digest);
    constexpr std::array known{NID_sha256, NID_sha384, NID_sha512};
    return std::ranges::find(known, OBJ_obj2nid(object)) != known.end();
}

/// Who signed, and what they signed with it: both stay the structure's.
struct Signer {
    X509* certificate = nullptr;  ///< null where nobody signed exactly these bytes
    CMS_SignerInfo* info = nullptr;
};
Signer subject_signer(CMS_ContentInfo* cms, const Bytes& covered) {
    if (OBJ_obj2nid(CMS_get0_type(cms)) != NID_pkcs7_signed || CMS_is_detached(cms) != 1) return {};
    STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(cms);  // not ours to free
    if (sk_CMS_SignerInfo_num(signers) != 1) return {};
    const auto content = openssl::reading(covered);
    constexpr unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;  // the chain is judged below
    if (CMS_verify(cms, nullptr, nullptr, content.get(), nullptr, flags) != 1) return {};
    Signer out{nullptr, sk_CMS_SignerInfo_value(signers, 0)};
    X509_ALGOR* digest = nullptr;
    CMS_SignerInfo_get0_algs(out.info, nullptr, &out.certificate, &digest, nullptr);
    return digest != nullptr && is_strong(digest) ? out : Signer{};
}

int asks_nobody_for_a_password(char*, int, int, void*) {
    return -1;
}

/// How many were added.
int add_authorities(X509_STORE* store, ByteView pem) {
    const auto in = openssl::reading(pem);
    int added = 0;
    while (const Owned<X509> one{PEM_read_bio_X509(in.get(), nullptr, asks_nobody_for_a_password, nullptr)})
        added += X509_STORE_add_cert(store, one.get());
    ERR_clear_error();
    return added;
}

Owned<X509_CRL> list_from(const Bytes& bytes) {
    const unsigned char* at = bytes.data();
    Owned<X509_CRL> out(d2i_X509_CRL(nullptr, &at, static_cast<long>(bytes.size())));
    if (!out)
        out.reset(PEM_read_bio_X509_CRL(openssl::reading(bytes).get(), nullptr, asks_nobody_for_a_password, nullptr));
    ERR_clear_error();
    return out;
}

/// Only the signer's own certificate is asked about: lists of the authorities above it come from elsewhere.
Result<void> ask_lists(X509_STORE* store, const std::vector<Bytes>& lists) {
    for (const auto& bytes : lists) {
        const auto list = list_from(bytes);
        if (!list || X509_STORE_add_crl(store, list.get()) != 1) return not_signed("list");
    }
    X509_STORE_set_flags(store, X509_V_FLAG_CRL_CHECK);
    return {};
}

const char* problem_with_signer(int problem) {
    switch (problem) {
        case X509_V_ERR_CERT_HAS_EXPIRED:
        case X509_V_ERR_CERT_NOT_YET_VALID:
            return "signer-days";
        case X509_V_ERR_EE_KEY_TOO_SMALL:
        case X509_V_ERR_CA_KEY_TOO_SMALL:
        case X509_V_ERR_CA_MD_TOO_WEAK:
            return "signature";
        case X509_V_ERR_CERT_REVOKED:
            return "signer-revoked";
        case X509_V_ERR_UNABLE_TO_GET_CRL:
        case X509_V_ERR_UNABLE_TO_GET_CRL_ISSUER:
        case X509_V_ERR_CRL_HAS_EXPIRED:
        case X509_V_ERR_CRL_NOT_YET_VALID:
        case X509_V_ERR_CRL_SIGNATURE_FAILURE:
        case X509_V_ERR_DIFFERENT_CRL_SCOPE:
        case X509_V_ERR_UNHANDLED_CRITICAL_CRL_EXTENSION:
        case X509_V_ERR_ERROR_IN_CRL_LAST_UPDATE_FIELD:
        case X509_V_ERR_ERROR_IN_CRL_NEXT_UPDATE_FIELD:
        case X509_V_ERR_KEYUSAGE_NO_CRL_SIGN:
            return "signer-list";
        default:
            return "signer-issuer";
    }
}

/// When the newest list was made that this issuer's key signed and that is in force.
std::optional<UtcTime> made_of(X509* issuer, const std::vector<Bytes>& lists, std::time_t at) {
    std::optional<UtcTime> out;
    for (const auto& bytes : lists) {
        const auto list = list_from(bytes);
        std::tm parts{};
        if (!list || issuer == nullptr || X509_CRL_verify(list.get(), X509_get0_pubkey(issuer)) != 1) continue;
        const auto* next = X509_CRL_get0_nextUpdate(list.get());
        const auto* last = X509_CRL_get0_lastUpdate(list.get());
        if (X509_cmp_time(last, &at) > 0 || (next != nullptr && X509_cmp_time(next, &at) < 0)) continue;
        if (ASN1_TIME_to_tm(last, &parts) != 1) continue;
        const UtcTime made{std::chrono::seconds(timegm(&parts))};
        if (!out || *out < made) out = made;
    }
    return out;
}

/// When the list was made that was asked, if one was.
Result<std::optional<UtcTime>> check_signer(X509* signer, CMS_ContentInfo* cms, const SubjectTrust& trust, UtcTime at) {
    const auto seconds = std::chrono::system_clock::to_time_t(at);
    const Owned<X509_STORE> store(X509_STORE_new());
    const Owned<X509_STORE_CTX> context(X509_STORE_CTX_new());
    const Owned<STACK_OF(X509)> beside(CMS_get1_certs(cms));
    if (!store || !context || add_authorities(store.get(), trust.authorities) == 0) return not_signed("authority");
    if (trust.lists) JCIC_CHECK(ask_lists(store.get(), *trust.lists));
    if (X509_STORE_CTX_init(context.get(), store.get(), signer, beside.get()) != 1) return not_signed("signature");
    X509_STORE_CTX_set_time(context.get(), 0, seconds);
    X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_PARTIAL_CHAIN);  // an authority below a root may be trusted
    X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(context.get()), least_security);
    if (X509_verify_cert(context.get()) != 1)
        return not_signed(problem_with_signer(X509_STORE_CTX_get_error(context.get())));
    // Without the extension a certificate may be for anything (RFC 5280 section 4.2.1.3): not good enough here.
    const auto usage = X509_get_key_usage(signer);
    if (usage == UINT32_MAX || (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) == 0)
        return not_signed("signer-use");
    if (!trust.lists) return std::optional<UtcTime>{};
    STACK_OF(X509)* const chain = X509_STORE_CTX_get0_chain(context.get());  // the context's
    return made_of(sk_X509_num(chain) > 1 ? sk_X509_value(chain, 1) : nullptr, *trust.lists, seconds);
}

std::string in_one_line_of(const X509_NAME* name) {
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    constexpr unsigned long flags = XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (!out || X509_NAME_print_ex(out.get(), name, 0, flags) < 0) return {};
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return {text, static_cast<std::size_t>(std::max(size, 0L))};
}

std::vector<std::string> name_values(const X509_NAME* name) {
    std::vector<std::string> out;
    for (int i = 0; i < X509_NAME_entry_count(name); ++i) {
        unsigned char* text = nullptr;
        const int size = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, i)));
        if (size < 0) continue;
        out.emplace_back(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
        OPENSSL_free(text);
    }
    return out;
}

}  // namespace

Result<SubjectSignature> signed_by_subject(ByteView file, const SubjectTrust& trust, UtcTime at) {
    const auto found = signed_range_in(file);
    if (!found.whole) return not_signed(found.any ? "signed-part" : "unsigned");
    const auto cms = signature_in(*found.whole);
    const auto signer = cms ? subject_signer(cms.get(), found.whole->covered) : Signer{};
    if (signer.certificate == nullptr) return not_signed("signature");
    JCIC_TRY(const auto list_made, check_signer(signer.certificate, cms.get(), trust, at));
    const auto* name = X509_get_subject_name(signer.certificate);
    SubjectSignature out{in_one_line_of(name), name_values(name), sha256(openssl::der_of(signer.certificate))};
    out.list_made = list_made;
    out.claimed = claimed_time(signer.info, found.whole->dictionary);
    ERR_clear_error();
    return out;
}

}  // namespace jcic::paper
