#include "app/paper/pdf/file_signature.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "app/openssl/owned.h"
#include "app/paper/pdf/cms.h"

namespace jcic::paper {

using openssl::Owned;

namespace {

constexpr std::string_view range_key = "/ByteRange [ 0 ";
constexpr std::size_t longest_signature = 64U << 10U;

/// The signature's place: what is before it and after it is signed.
struct Gap {
    std::size_t begin;
    std::size_t end;
};

/// As signature.cpp writes it; only a gap of hex digits, with the rest of the file on both its sides, will do: so
/// whatever else the file says, what was signed is what is there.
std::optional<Gap> gap_in(std::string_view file) {
    const auto at = file.find(range_key);
    if (at == std::string_view::npos) return std::nullopt;
    std::array<std::size_t, 3> numbers{};
    const char* next = file.data() + at + range_key.size();
    const char* const end = file.data() + file.size();
    for (std::size_t& number : numbers) {
        next = std::find_if(next, end, [](char c) { return c != ' '; });
        const auto read = std::from_chars(next, end, number);
        if (read.ec != std::errc{}) return std::nullopt;
        next = read.ptr;
    }
    const auto [before, after, rest] = numbers;
    if (after > file.size() || rest != file.size() - after || before > after || after - before < 2) return std::nullopt;
    if (file[before] != '<' || file[after - 1] != '>') return std::nullopt;
    return Gap{before, after};
}

Bytes der_of(X509* certificate) {
    Bytes der(static_cast<std::size_t>(std::max(0, i2d_X509(certificate, nullptr))));
    unsigned char* end = der.data();
    if (!der.empty()) i2d_X509(certificate, &end);
    return der;
}

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
    return Signed{der_of(sk_X509_value(certificates.get(), 0)), Bytes(begin, begin + ASN1_STRING_length(value))};
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

std::optional<Digest> signer_of(std::string_view hex, const Bytes& covered) {
    if (hex.size() > longest_signature) return std::nullopt;
    const auto bytes = from_hex(hex);
    if (!bytes) return std::nullopt;
    const unsigned char* begin = bytes->data();
    const Owned<CMS_ContentInfo> cms(d2i_CMS_ContentInfo(nullptr, &begin, static_cast<long>(bytes->size())));
    if (!cms) return std::nullopt;
    const auto found = signed_in(cms);
    if (!found || !as_we_write(hex, covered, *found) || !holds(cms.get(), covered)) return std::nullopt;
    return sha256(found->certificate);
}

}  // namespace

std::optional<Digest> signed_whole_by(ByteView file) {
    const std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
    const auto gap = gap_in(text);
    if (!gap) return std::nullopt;
    Bytes covered(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(gap->begin));
    covered.insert(covered.end(), file.begin() + static_cast<std::ptrdiff_t>(gap->end), file.end());
    const auto signer = signer_of(text.substr(gap->begin + 1, gap->end - gap->begin - 2), covered);
    ERR_clear_error();
    return signer;
}

}  // namespace jcic::paper
