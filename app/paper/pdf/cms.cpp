// OpenSSL 3.0's own CMS always adds signingTime, which the baseline forbids; and a card signs only what is handed to
// it. So the structure is written here, tag by tag (X.690).
#include "app/paper/pdf/cms.h"

#include <openssl/evp.h>
#include <openssl/sha.h>
#include <openssl/x509.h>

#include <algorithm>
#include <initializer_list>

#include "app/openssl/owned.h"

namespace jcic::paper {

using openssl::Owned;

namespace {

enum Tag : std::uint8_t {
    integer = 0x02,
    octets = 0x04,
    oid = 0x06,
    sequence = 0x30,
    set = 0x31,
    context_0 = 0xA0,  ///< [0], constructed
};

Bytes der(Tag tag, std::initializer_list<ByteView> parts) {
    std::size_t size = 0;
    for (const ByteView part : parts) size += part.size();
    Bytes out;
    out.reserve(size + 10);
    out.push_back(tag);
    if (size < 0x80) {
        out.push_back(static_cast<std::uint8_t>(size));
    } else {
        int octets = 1;
        while (size >> (8 * octets) != 0) ++octets;
        out.push_back(static_cast<std::uint8_t>(0x80 | octets));
        for (int octet = octets - 1; octet >= 0; --octet) out.push_back(static_cast<std::uint8_t>(size >> (8 * octet)));
    }
    for (const ByteView part : parts) out.insert(out.end(), part.begin(), part.end());
    return out;
}

// Object identifiers' contents.
constexpr std::uint8_t oid_data[]{0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01};
constexpr std::uint8_t oid_signed_data[]{0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02};
constexpr std::uint8_t oid_content_type[]{0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x03};
constexpr std::uint8_t oid_message_digest[]{0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04};
constexpr std::uint8_t oid_signing_certificate[]{0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x02, 0x2F};
constexpr std::uint8_t oid_sha256[]{0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01};
constexpr std::uint8_t oid_ecdsa_sha256[]{0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02};
constexpr std::uint8_t oid_rsa_sha256[]{0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B};
constexpr std::uint8_t der_null[]{0x05, 0x00};
constexpr std::uint8_t version_1[]{1};

Bytes algorithm(ByteView identifier) {
    return der(sequence, {der(oid, {identifier})});
}

Bytes attribute(ByteView type, const Bytes& value) {
    return der(sequence, {der(oid, {type}), der(set, {value})});
}

/// Parameters: NULL of RSA (RFC 4055 section 5), none of ECDSA (RFC 5758 section 3.2).
Bytes signature_algorithm(const X509* certificate) {
    const bool rsa = EVP_PKEY_is_a(X509_get0_pubkey(certificate), "RSA") == 1;
    return rsa ? der(sequence, {der(oid, {oid_rsa_sha256}), der_null}) : algorithm(oid_ecdsa_sha256);
}

/// What names the signer's certificate, DER.
Bytes issuer_and_serial(const X509* certificate) {
    unsigned char* name = nullptr;
    unsigned char* serial = nullptr;
    const int name_size = i2d_X509_NAME(X509_get_issuer_name(certificate), &name);
    const int serial_size = i2d_ASN1_INTEGER(X509_get0_serialNumber(certificate), &serial);
    Bytes out = der(sequence, {ByteView(name, static_cast<std::size_t>(std::max(name_size, 0))),
                               ByteView(serial, static_cast<std::size_t>(std::max(serial_size, 0)))});
    OPENSSL_free(name);
    OPENSSL_free(serial);
    return out;
}

/// The attributes' contents, in the order of a DER set.
Bytes attributes_of(const Digest& content, const Bytes& certificate) {
    const Digest certificate_digest = sha256(certificate);
    const Bytes identifier = der(sequence, {der(octets, {certificate_digest})});  // SHA-256 is the default, left out
    std::vector<Bytes> attributes{
        attribute(oid_content_type, der(oid, {oid_data})),
        attribute(oid_message_digest, der(octets, {content})),
        attribute(oid_signing_certificate, der(sequence, {der(sequence, {identifier})})),
    };
    std::ranges::sort(attributes);
    Bytes out;
    for (const Bytes& one : attributes) out.insert(out.end(), one.begin(), one.end());
    return out;
}

}  // namespace

Digest sha256(ByteView bytes) {
    Digest out{};
    SHA256(bytes.data(), bytes.size(), out.data());
    return out;
}

Result<Bytes> detached_signature(const Digest& content, DocumentSigner& signer) {
    // Signed as a SET, carried as [0]: RFC 5652 section 5.4.
    JCIC_TRY(const Bytes signature, signer.sign(der(set, {attributes_of(content, signer.certificate())})));
    return signed_data(content, signer.certificate(), signature);
}

namespace {

/// `carried`: what stands in it beside its type; nothing where the content lies elsewhere.
Result<Bytes> signed_data_with(const Digest& content, const Bytes& carried, const Bytes& certificate,
                               ByteView signature) {
    const unsigned char* begin = certificate.data();
    const Owned<X509> x509(d2i_X509(nullptr, &begin, static_cast<long>(certificate.size())));
    if (!x509) return fail(FaultCode::paper_signer, "paper.cms", {{"reason", "certificate"}});
    const Bytes attributes = attributes_of(content, certificate);
    const Bytes version = der(integer, {version_1});
    const Bytes signer_info =
        der(sequence, {version, issuer_and_serial(x509.get()), algorithm(oid_sha256), der(context_0, {attributes}),
                       signature_algorithm(x509.get()), der(octets, {signature})});
    const Bytes data =
        der(sequence, {version, der(set, {algorithm(oid_sha256)}), der(sequence, {der(oid, {oid_data}), carried}),
                       der(context_0, {certificate}), der(set, {signer_info})});
    return der(sequence, {der(oid, {oid_signed_data}), der(context_0, {data})});
}

}  // namespace

Result<Bytes> signed_data(const Digest& content, const Bytes& certificate, ByteView signature) {
    return signed_data_with(content, {}, certificate, signature);
}

Result<Bytes> signed_whole(ByteView content, DocumentSigner& signer) {
    const Digest digest = sha256(content);
    JCIC_TRY(const Bytes signature, signer.sign(der(set, {attributes_of(digest, signer.certificate())})));
    return signed_data_with(digest, der(context_0, {der(octets, {content})}), signer.certificate(), signature);
}

}  // namespace jcic::paper
