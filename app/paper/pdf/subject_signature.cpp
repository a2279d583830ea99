#include "app/paper/pdf/subject_signature.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include "app/openssl/owned.h"
#include "app/paper/pdf/cms.h"

namespace jcic::paper {

using openssl::Owned;

namespace {

constexpr std::string_view byte_range = "/ByteRange";
constexpr std::size_t longest_subject_signature = 256U << 10U;
constexpr int least_security = 2;  // OpenSSL's level of 112 bits: RSA 2048, no SHA-1

tl::unexpected<Fault> not_signed(const char* reason) {
    ERR_clear_error();
    return fail(FaultCode::rule_au_4, "paper.subject-signature", {{"field", "form"}, {"reason", reason}});
}

bool stands_between(char c) {
    return c == ' ' || c == '\r' || c == '\n' || c == '\t' || c == '\f' || c == '\0';
}

/// The four numbers of "[ 0 840 960 240 ]", wherever writers put their blanks.
std::optional<std::array<std::size_t, 4>> range_at(std::string_view text) {
    const auto skip = [&] {
        while (!text.empty() && stands_between(text.front())) text.remove_prefix(1);
    };
    skip();
    if (!text.starts_with('[')) return std::nullopt;
    text.remove_prefix(1);
    std::array<std::size_t, 4> out{};
    for (auto& number : out) {
        skip();
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec != std::errc{}) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    }
    skip();
    if (!text.starts_with(']')) return std::nullopt;
    return out;
}

struct Covered {
    std::string_view hex;  ///< the signature, within < and >
    Bytes bytes;           ///< all of the file but these
};

/// Only a gap of one hex string, with the rest of the file on both its sides, will do: whatever else the file says,
/// what was signed is what is there.
std::optional<Covered> covering(std::string_view file, const std::array<std::size_t, 4>& range) {
    const auto [begin, before, after, rest] = range;
    if (begin != 0 || after > file.size() || rest != file.size() - after || before > after || after - before < 2)
        return std::nullopt;
    if (file[before] != '<' || file[after - 1] != '>') return std::nullopt;
    const auto head = view(file.substr(0, before));
    const auto tail = view(file.substr(after));
    Covered out{file.substr(before + 1, after - before - 2), Bytes(head.begin(), head.end())};
    out.bytes.insert(out.bytes.end(), tail.begin(), tail.end());
    return out;
}

Result<Covered> signature_in(std::string_view file) {
    bool found = false;
    for (auto at = file.find(byte_range); at != std::string_view::npos; at = file.find(byte_range, at + 1)) {
        const auto range = range_at(file.substr(at + byte_range.size()));
        if (!range) continue;
        found = true;
        if (auto whole = covering(file, *range)) return *std::move(whole);
    }
    return not_signed(found ? "signed-part" : "unsigned");
}

/// Its room is filled up with zeros; anything else there nobody signed.
Owned<CMS_ContentInfo> cms_of(std::string_view hex) {
    if (hex.size() > longest_subject_signature) return nullptr;
    std::string digits(hex);
    std::ranges::transform(digits, digits.begin(),
                           [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto bytes = from_hex(digits);
    if (!bytes) return nullptr;
    const unsigned char* at = bytes->data();
    Owned<CMS_ContentInfo> out(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(bytes->size())));
    const unsigned char* const end = bytes->data() + bytes->size();
    if (!out || std::any_of(at, end, [](unsigned char byte) { return byte != 0; })) return nullptr;
    return out;
}

bool is_strong(const X509_ALGOR* digest) {
    const ASN1_OBJECT* object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, digest);
    constexpr std::array known{NID_sha256, NID_sha384, NID_sha512};
    return std::ranges::find(known, OBJ_obj2nid(object)) != known.end();
}

/// Who signed exactly these bytes: the certificate stays the structure's; null where nobody did.
X509* subject_signer(CMS_ContentInfo* cms, const Bytes& covered) {
    if (OBJ_obj2nid(CMS_get0_type(cms)) != NID_pkcs7_signed || CMS_is_detached(cms) != 1) return nullptr;
    STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(cms);  // not ours to free
    if (sk_CMS_SignerInfo_num(signers) != 1) return nullptr;
    const auto content = openssl::reading(covered);
    constexpr unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY;  // the chain is judged below
    if (CMS_verify(cms, nullptr, nullptr, content.get(), nullptr, flags) != 1) return nullptr;
    X509* signer = nullptr;
    X509_ALGOR* digest = nullptr;
    CMS_SignerInfo_get0_algs(sk_CMS_SignerInfo_value(signers, 0), nullptr, &signer, &digest, nullptr);
    return digest != nullptr && is_strong(digest) ? signer : nullptr;
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

Result<void> check_signer(X509* signer, CMS_ContentInfo* cms, ByteView authorities, UtcTime at) {
    const Owned<X509_STORE> store(X509_STORE_new());
    const Owned<X509_STORE_CTX> context(X509_STORE_CTX_new());
    const Owned<STACK_OF(X509)> beside(CMS_get1_certs(cms));
    if (!store || !context || add_authorities(store.get(), authorities) == 0) return not_signed("authority");
    if (X509_STORE_CTX_init(context.get(), store.get(), signer, beside.get()) != 1) return not_signed("signature");
    X509_STORE_CTX_set_time(context.get(), 0, std::chrono::system_clock::to_time_t(at));
    X509_STORE_CTX_set_flags(context.get(), X509_V_FLAG_PARTIAL_CHAIN);  // an authority below a root may be trusted
    X509_VERIFY_PARAM_set_auth_level(X509_STORE_CTX_get0_param(context.get()), least_security);
    if (X509_verify_cert(context.get()) != 1) {
        const int problem = X509_STORE_CTX_get_error(context.get());
        if (problem == X509_V_ERR_CERT_HAS_EXPIRED || problem == X509_V_ERR_CERT_NOT_YET_VALID)
            return not_signed("signer-days");
        const bool weak = problem == X509_V_ERR_EE_KEY_TOO_SMALL || problem == X509_V_ERR_CA_KEY_TOO_SMALL ||
                          problem == X509_V_ERR_CA_MD_TOO_WEAK;
        return not_signed(weak ? "signature" : "signer-issuer");
    }
    // Without the extension a certificate may be for anything (RFC 5280 section 4.2.1.3): not good enough here.
    const auto usage = X509_get_key_usage(signer);
    if (usage == UINT32_MAX || (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) == 0)
        return not_signed("signer-use");
    return {};
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

Digest digest_of(X509* certificate) {
    Bytes der(static_cast<std::size_t>(std::max(0, i2d_X509(certificate, nullptr))));
    unsigned char* end = der.data();
    if (!der.empty()) i2d_X509(certificate, &end);
    return sha256(der);
}

}  // namespace

Result<SubjectSignature> signed_by_subject(ByteView file, ByteView authorities, UtcTime at) {
    const std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
    JCIC_TRY(const auto covered, signature_in(text));
    const auto cms = cms_of(covered.hex);
    X509* const signer = cms ? subject_signer(cms.get(), covered.bytes) : nullptr;
    if (signer == nullptr) return not_signed("signature");
    JCIC_CHECK(check_signer(signer, cms.get(), authorities, at));
    const auto* name = X509_get_subject_name(signer);
    SubjectSignature out{in_one_line_of(name), name_values(name), digest_of(signer)};
    ERR_clear_error();
    return out;
}

}  // namespace jcic::paper
