#pragma once
// A person's own PIV card in software.

#include "support/piv_chip.h"

namespace jcic::scenario {

inline constexpr const char* pin = "314159";
inline const test::TestAuthority& nobodys_authority() {
    static const test::TestAuthority nobodys("An authority that no desk trusts");
    return nobodys;
}

/// One key to sign in by (9D); and where it is given one to sign documents by (9C), of that certificate.
inline std::shared_ptr<test::PivChip> own_chip(std::uint8_t number, const test::KeyPtr& key,
                                               const test::KeyPtr& documents = {},
                                               const test::CertificateWish& wish = {}) {
    test::PivContent content;
    content.key = test::ec_key();
    content.certificate = nobodys_authority().issue(content.key.get());
    content.management_key = key;
    test::CertificateWish sign_in;
    sign_in.usage = "critical,keyEncipherment";
    content.management_certificate = nobodys_authority().issue(key.get(), sign_in);
    content.signature_key = documents;
    if (documents) content.signature_certificate = nobodys_authority().issue(documents.get(), wish);
    content.guid = Bytes(16, number);
    return std::make_shared<test::PivChip>(std::move(content));
}

}  // namespace jcic::scenario
