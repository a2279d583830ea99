#pragma once
// A PDF of one page, with a signature over all of it but itself (ISO 32000-1 section 12.8).

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>

#include "app/base/bytes.h"

namespace jcic::test {

inline std::string signed_pdf(EVP_PKEY* key, const Bytes& certificate, const EVP_MD* digest = EVP_sha256()) {
    constexpr std::size_t room = 8192;  // hex digits
    const auto ten = [](std::size_t number) {
        const auto digits = std::to_string(number);
        return std::string(10 - digits.size(), '0') + digits;
    };
    const std::string objects[]{
        "2 0 obj<</Type/Catalog/Pages 3 0 R>>endobj\n", "3 0 obj<</Type/Pages/Kids[4 0 R]/Count 1>>endobj\n",
        "4 0 obj<</Type/Page/Parent 3 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 5 0 R>>endobj\n",
        "5 0 obj<</Length 19>>stream\n90 90 300 40 re f \n\nendstream endobj\n"};
    std::string beginning = "%PDF-1.4\n";
    std::string table;
    for (const auto& object : objects) {
        table += ten(beginning.size()) + " 00000 n \n";
        beginning += object;
    }
    // Its own object, the first, stands last.
    table = "xref\n0 6\n0000000000 65535 f \n" + ten(beginning.size()) + " 00000 n \n" + table;
    const auto head_of = [&](std::size_t before, std::size_t after, std::size_t rest) {
        return beginning + "1 0 obj\n<< /Type /Sig /SubFilter /ETSI.CAdES.detached\n/ByteRange [0 " + ten(before) +
               " " + ten(after) + "\n" + ten(rest) + "] /Contents ";
    };
    const auto before = head_of(0, 0, 0).size();
    const std::string end_of_object = " >>\nendobj\n";
    const std::string tail = end_of_object + table + "trailer<</Size 6/Root 2 0 R>>\nstartxref\n" +
                             ten(before + room + 2 + end_of_object.size()) + "\n%%EOF\n";
    const auto head = head_of(before, before + room + 2, tail.size());
    const std::string covered = head + tail;

    const unsigned char* at = certificate.data();
    const std::unique_ptr<X509, void (*)(X509*)> x509(d2i_X509(nullptr, &at, static_cast<long>(certificate.size())),
                                                      X509_free);
    constexpr unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP | CMS_PARTIAL;
    const std::unique_ptr<CMS_ContentInfo, void (*)(CMS_ContentInfo*)> cms(
        CMS_sign(nullptr, nullptr, nullptr, nullptr, flags), CMS_ContentInfo_free);
    const std::unique_ptr<BIO, int (*)(BIO*)> content(BIO_new_mem_buf(covered.data(), static_cast<int>(covered.size())),
                                                      BIO_free);
    if (!cms || CMS_add1_signer(cms.get(), x509.get(), key, digest, flags) == nullptr ||
        CMS_final(cms.get(), content.get(), nullptr, flags) != 1)
        return {};
    Bytes der(static_cast<std::size_t>(i2d_CMS_ContentInfo(cms.get(), nullptr)));
    unsigned char* end = der.data();
    i2d_CMS_ContentInfo(cms.get(), &end);
    auto hex = to_hex(der);
    hex.resize(room, '0');
    return head + "<" + hex + ">" + tail;
}

}  // namespace jcic::test
