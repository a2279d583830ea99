#include "app/ledger/workstation_key.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "app/ledger/crypto.h"
#include "app/ledger/files.h"
#include "app/ledger/opened.h"
#include "app/openssl/owned.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view workstation_form = "jcic-desk workstation key v1";
constexpr std::size_t workstation_room = 1024;
constexpr std::size_t longest_common_name = 64;  ///< RFC 5280: ub-common-name

using openssl::Owned;

tl::unexpected<Fault> openssl_failed() {
    return fail(FaultCode::ledger_library, "workstation.key");
}

Secret workstation_sealing_key(const OpenLedger& opened) {
    return derive(opened.ledger_key.view(), opened.origin.id, opened.origin.prefix("workstation-key"));
}

}  // namespace

Result<WorkstationKey> WorkstationKey::make() {
    Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
    if (!key) return openssl_failed();
    return WorkstationKey(std::move(key));
}

Result<WorkstationKey> WorkstationKey::read(Session& session, const std::filesystem::path& file) {
    const auto corrupt = [] { return fail(FaultCode::ledger_corrupt, "workstation.key"); };
    auto& opened = session.opened();
    JCIC_TRY(const auto bytes, read_file(file, workstation_room * 4));
    Unpacker in(bytes);
    if (in.text() != workstation_form) return corrupt();
    JCIC_TRY(const auto pem, unseal_secret(workstation_sealing_key(opened), view(workstation_form), in.bytes()));
    Owned<EVP_PKEY> key(PEM_read_bio_PrivateKey(openssl::reading(pem.view()).get(), nullptr, nullptr, nullptr));
    if (!key) return corrupt();
    return WorkstationKey(std::move(key));
}

Result<void> WorkstationKey::write(Session& session, const std::filesystem::path& file) const {
    auto& opened = session.opened();
    JCIC_TRY(const auto plain, pem());
    const auto box =
        seal(workstation_sealing_key(opened), view(workstation_form), plain.view(), opened.dependencies.random);
    return replace_file(file, Packer().text(workstation_form).bytes(box).take());
}

Result<Digest> WorkstationKey::digest() const {
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key_.get(), &der);
    if (size <= 0) return openssl_failed();
    const auto out = sha256({ByteView(der, static_cast<std::size_t>(size))});
    OPENSSL_free(der);
    return out;
}

Result<std::string> WorkstationKey::request(const std::string& common_name) const {
    if (common_name.empty() || common_name.size() > longest_common_name)
        return fail(FaultCode::input_form, "workstation.request", {{"field", "workstation"}, {"reason", "length"}});
    const Owned<X509_REQ> request(X509_REQ_new());
    const Owned<BIO> out(BIO_new(BIO_s_mem()));
    if (!request || !out || X509_REQ_set_version(request.get(), 0) != 1) return openssl_failed();
    auto* name = X509_REQ_get_subject_name(request.get());
    const auto* text = reinterpret_cast<const unsigned char*>(common_name.data());
    if (X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8, text, static_cast<int>(common_name.size()), -1,
                                   0) != 1 ||
        X509_REQ_set_pubkey(request.get(), key_.get()) != 1 ||
        X509_REQ_sign(request.get(), key_.get(), EVP_sha256()) <= 0 ||
        PEM_write_bio_X509_REQ(out.get(), request.get()) != 1)
        return openssl_failed();
    char* data = nullptr;
    const long size = BIO_get_mem_data(out.get(), &data);
    return std::string(data, static_cast<std::size_t>(size));
}

bool WorkstationKey::is_of(std::string_view certificate_pem) const {
    const Owned<X509> certificate(
        PEM_read_bio_X509(openssl::reading(view(certificate_pem)).get(), nullptr, nullptr, nullptr));
    return certificate && X509_check_private_key(certificate.get(), key_.get()) == 1;
}

void* WorkstationKey::reference() const {
    return EVP_PKEY_up_ref(key_.get()) == 1 ? key_.get() : nullptr;
}

Result<Secret> WorkstationKey::pem() const {
    const Owned<BIO> out(BIO_new(BIO_s_secmem()));
    if (!out || PEM_write_bio_PKCS8PrivateKey(out.get(), key_.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return openssl_failed();
    Secret secret(workstation_room);
    const auto room = secret.resize(workstation_room);
    const int size = BIO_read(out.get(), room.data(), static_cast<int>(room.size()));
    if (size <= 0 || BIO_pending(out.get()) != 0) return openssl_failed();
    secret.resize(static_cast<std::size_t>(size));
    return secret;
}

}  // namespace jcic::ledger
