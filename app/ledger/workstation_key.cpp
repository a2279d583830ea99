#include "app/ledger/workstation_key.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "app/ledger/crypto.h"
#include "app/ledger/files.h"
#include "app/ledger/opened.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view workstation_form = "jcic-desk workstation key v1";
constexpr std::size_t workstation_room = 1024;
constexpr std::size_t longest_common_name = 64;  ///< RFC 5280: ub-common-name

using BioOwner = std::unique_ptr<BIO, decltype(&BIO_free_all)>;
using RequestOwner = std::unique_ptr<X509_REQ, decltype(&X509_REQ_free)>;
using X509Owner = std::unique_ptr<X509, decltype(&X509_free)>;

tl::unexpected<Fault> openssl_failed() {
    return fail(FaultCode::ledger_library, "workstation.key");
}

BioOwner memory_of(ByteView bytes) {
    return {BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())), BIO_free_all};
}

Secret workstation_sealing_key(const OpenLedger& opened) {
    return derive(opened.ledger_key.view(), opened.origin.id, opened.origin.prefix("workstation-key"));
}

}  // namespace

Result<WorkstationKey> WorkstationKey::make() {
    std::shared_ptr<EVP_PKEY> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
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
    std::shared_ptr<EVP_PKEY> key(PEM_read_bio_PrivateKey(memory_of(pem.view()).get(), nullptr, nullptr, nullptr),
                                  EVP_PKEY_free);
    if (!key) return corrupt();
    return WorkstationKey(std::move(key));
}

Result<void> WorkstationKey::write(Session& session, const std::filesystem::path& file) const {
    auto& opened = session.opened();
    JCIC_TRY(const auto plain, pem());
    const auto box = seal(workstation_sealing_key(opened), view(workstation_form), plain.view(), opened.dependencies.random);
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
    const RequestOwner request(X509_REQ_new(), X509_REQ_free);
    const BioOwner out(BIO_new(BIO_s_mem()), BIO_free_all);
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
    const X509Owner certificate(PEM_read_bio_X509(memory_of(view(certificate_pem)).get(), nullptr, nullptr, nullptr),
                                X509_free);
    return certificate && X509_check_private_key(certificate.get(), key_.get()) == 1;
}

Result<Secret> WorkstationKey::pem() const {
    const BioOwner out(BIO_new(BIO_s_secmem()), BIO_free_all);
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
