#include "app/paper/pdf/file_signature.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "app/openssl/owned.h"
#include "app/openssl/x509_der.h"
#include "app/paper/pdf/cms.h"
#include "app/paper/pdf/signed_range.h"

namespace jcic::paper {

using openssl::Owned;

namespace {

struct Signed {
    Bytes certificate;  ///< the one that the structure itself carries
    Bytes signature;
};

std::optional<Signed> signed_in(const Owned<CMS_ContentInfo>& cms) {
    const Owned<STACK_OF(X509)> certificates(CMS_get1_certs(cms.get()));
    STACK_OF(CMS_SignerInfo)* const signers = CMS_get0_SignerInfos(cms.get());  // not ours to free
    if (sk_X509_num(certificates.get()) != 1 || sk_CMS_SignerInfo_num(signers) != 1) return std::nullopt;
    const ASN1_OCTET_STRING* value = CMS_SignerInfo_get0_signature(sk_CMS_SignerInfo_value(signers, 0));
    const auto* begin = ASN1_STRING_get0_data(value);
    return Signed{openssl::der_of(sk_X509_value(certificates.get(), 0)),
                  Bytes(begin, begin + ASN1_STRING_length(value))};
}

/// BER and a PDF's hex leave a writer choices, which no signature covers: another case of a digit, another form of a
/// length, a digest's parameters said or left out. What is not written as ours is written is not what was signed.
bool as_we_write(std::string_view hex, const Bytes& covered, const Signed& found) {
    const auto ours = signed_data(sha256(covered), found.certificate, found.signature);
    if (!ours) return false;
    const std::string digits = to_hex(*ours);
    return hex.starts_with(digits) && hex.find_first_not_of('0', digits.size()) == std::string_view::npos;
}

bool holds(CMS_ContentInfo* cms, const Bytes& covered) {
    const auto content = openssl::reading(covered);
    // No chain: a fingerprint is what the certificate is believed by.
    return CMS_verify(cms, nullptr, nullptr, content.get(), nullptr,
                      CMS_DETACHED | CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) == 1;
}

std::optional<Digest> signer_of(const SignedRange& range) {
    const auto cms = signature_in(range);
    if (!cms) return std::nullopt;
    const auto found = signed_in(cms);
    if (!found || !as_we_write(range.hex, range.covered, *found) || !holds(cms.get(), range.covered))
        return std::nullopt;
    return sha256(found->certificate);
}

}  // namespace

std::optional<Digest> signed_whole_by(ByteView file) {
    const auto range = signed_range_in(file).whole;
    if (!range) return std::nullopt;
    const auto signer = signer_of(*range);
    ERR_clear_error();
    return signer;
}

bool has_broken_signature(ByteView file) {
    const std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
    // As the desk writes its signature. One byte may be all that was changed, and it may be in one of these: each of
    // them says it alone.
    constexpr std::array<std::string_view, 3> said{"/ByteRange [ 0 ", "/Filter /Adobe.PPKLite", "ETSI.CAdES.detached"};
    if (std::ranges::none_of(said, [&](auto word) { return text.find(word) != std::string_view::npos; })) return false;
    const auto range = signed_range_in(file).whole;
    const auto cms = range ? signature_in(*range) : nullptr;
    const bool good = cms && holds(cms.get(), range->covered);
    ERR_clear_error();
    return !good;
}

}  // namespace jcic::paper
