#include "app/card/revocation.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <fstream>
#include <iterator>

#include "app/card/certificate.h"
#include "app/card/x509_fields.h"
#include "app/openssl/owned.h"

namespace jcic::card {

using openssl::Owned;

namespace {

constexpr std::uintmax_t longest_file = 16U * 1024 * 1024;

std::shared_ptr<X509_CRL> read_der(ByteView bytes) {
    const auto* in = bytes.data();
    std::shared_ptr<X509_CRL> crl = Owned<X509_CRL>(d2i_X509_CRL(nullptr, &in, static_cast<long>(bytes.size())));
    return crl && in == bytes.data() + bytes.size() ? crl : nullptr;
}

std::shared_ptr<X509_CRL> read_pem(ByteView bytes) {
    const auto bio = openssl::reading(bytes);
    return Owned<X509_CRL>(PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr));
}

}  // namespace

RevocationList::RevocationList(std::shared_ptr<X509_CRL> crl)
    : crl_(std::move(crl)),
      issuer_(common_name(X509_CRL_get_issuer(crl_.get()))),
      made_(utc_of(X509_CRL_get0_lastUpdate(crl_.get()))),
      next_(utc_of(X509_CRL_get0_nextUpdate(crl_.get()))) {}

bool RevocationList::is_by(const Certificate& authority) const {
    auto* key = X509_get0_pubkey(authority.native());
    const bool signed_by_it = key != nullptr && X509_CRL_verify(crl_.get(), key) == 1;
    ERR_clear_error();
    return signed_by_it;
}

Result<RevocationList> RevocationList::from_bytes(ByteView bytes) {
    auto crl = read_der(bytes);
    if (!crl) crl = read_pem(bytes);
    ERR_clear_error();
    // Without a next one announced nobody can tell whether it is stale (RFC 5280, 5.1.2.5 asks for it).
    if (!crl || X509_CRL_get0_nextUpdate(crl.get()) == nullptr)
        return fail(FaultCode::file_form, "card.revocation", {{"reason", "no revocation list"}});
    return RevocationList(std::move(crl));
}

Result<RevocationList> RevocationList::from_file(const std::filesystem::path& file) {
    const std::vector<Detail> which{{"file", file.string()}};
    std::error_code problem;
    const auto size = std::filesystem::file_size(file, problem);
    std::ifstream in(file, std::ios::binary);
    if (problem || !in) return fail(FaultCode::file_missing, "card.revocation", which);
    if (size > longest_file) return fail(FaultCode::file_form, "card.revocation", which);
    const Bytes bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    auto list = from_bytes(bytes);
    if (!list) list.error().details.push_back(which.front());
    return list;
}

}  // namespace jcic::card
