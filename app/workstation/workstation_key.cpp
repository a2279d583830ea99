#include "app/workstation/workstation_key.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "app/keys/crypto.h"
#include "app/keys/files.h"
#include "app/ledger/session/opened.h"
#include "app/openssl/owned.h"

namespace jcic::ledger {
namespace {

constexpr std::size_t sealed_secret_room = 1024;  ///< bytes, of the file at most

Secret secret_sealing_key(const OpenLedger& opened, const SealedSecretForm& form) {
    return derive(opened.ledger_key().view(), opened.origin().id, opened.origin().prefix(form.purpose));
}

}  // namespace

Result<Secret> read_sealed_secret(Session& session, const std::filesystem::path& file, const SealedSecretForm& form) {
    const auto corrupt = [] { return fail(FaultCode::ledger_corrupt, "sealed.secret"); };
    // Where it cannot be read, nothing is known of it: what mends a damaged one would give up one that is whole.
    const auto bytes = files::read(file, sealed_secret_room);
    if (!bytes && bytes.error().code == FaultCode::file_form) return corrupt();
    if (!bytes) return tl::unexpected<Fault>(bytes.error());
    Unpacker in(*bytes);
    if (in.text() != form.text) return corrupt();
    return unseal_secret(secret_sealing_key(session.opened(), form), view(form.text), in.bytes());
}

bool lacks_sealed_secret(const Fault& fault) {
    return fault.code == FaultCode::file_missing || fault.code == FaultCode::ledger_corrupt;
}

Result<void> write_sealed_secret(Session& session, const std::filesystem::path& file, const SealedSecretForm& form,
                                 const Secret& secret) {
    auto& opened = session.opened();
    const auto box =
        seal(secret_sealing_key(opened, form), view(form.text), secret.view(), opened.dependencies().random);
    return replace_file(file, Packer().text(form.text).bytes(box).take());
}

namespace {

constexpr SealedSecretForm workstation_form{"jcic-desk workstation key v2", "workstation-key"};
constexpr SealedSecretForm tpm_form{"jcic-desk workstation key in a TPM v1", "workstation-key"};
constexpr int private_size = 32;  ///< of P-256, sealed first; then its point, uncompressed (SEC 1, 2.3.3)
constexpr int point_size = 65;
constexpr std::size_t longest_common_name = 64;  ///< RFC 5280: ub-common-name

using openssl::Owned;

tl::unexpected<Fault> openssl_failed() {
    return fail(FaultCode::ledger_library, "workstation.key");
}

/// Null where they are of no key.
Owned<EVP_PKEY> key_of(Secret& numbers) {
    char curve[] = "P-256";
    const auto bytes = numbers.resize(numbers.size());
    OSSL_PARAM parts[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, curve, 0),
        OSSL_PARAM_construct_BN(OSSL_PKEY_PARAM_PRIV_KEY, bytes.data(), private_size),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, bytes.data() + private_size, point_size),
        OSSL_PARAM_construct_end(),
    };
    const Owned<EVP_PKEY_CTX> making(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY* made = nullptr;
    if (!making || EVP_PKEY_fromdata_init(making.get()) != 1 ||
        EVP_PKEY_fromdata(making.get(), &made, EVP_PKEY_KEYPAIR, parts) != 1)
        return nullptr;
    return Owned<EVP_PKEY>(made);
}

/// nullopt for what is none.
std::optional<tpm::MadeKey> made_of(const Secret& sealed) {
    Unpacker in(sealed.view());
    tpm::MadeKey out;
    out.wrapped = in.text();
    out.public_key = in.bytes();
    if (!in.finished()) return std::nullopt;
    return out;
}

}  // namespace

Result<WorkstationKey> WorkstationKey::make() {
    Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
    if (!key) return openssl_failed();
    return WorkstationKey(std::move(key));
}

Result<WorkstationKey> WorkstationKey::make_in(std::shared_ptr<tpm::Device> device) {
    JCIC_TRY(auto key, tpm::Key::make(std::move(device)));
    return WorkstationKey(std::move(key));
}

Result<WorkstationKey> WorkstationKey::read(Session& session, const std::filesystem::path& file,
                                            std::shared_ptr<tpm::Device> device) {
    const auto corrupt = [] { return fail(FaultCode::ledger_corrupt, "workstation.key"); };
    if (const auto wrapped = read_sealed_secret(session, file, tpm_form)) {
        auto made = made_of(*wrapped);
        auto key = made ? tpm::Key::of(std::move(device), *std::move(made)) : nullptr;
        if (!key) return corrupt();
        return WorkstationKey(std::move(key));
    }
    JCIC_TRY(auto numbers, read_sealed_secret(session, file, workstation_form));
    if (numbers.size() != private_size + point_size) return corrupt();
    auto key = key_of(numbers);
    if (!key) return corrupt();
    return WorkstationKey(std::move(key));
}

Result<void> WorkstationKey::write(Session& session, const std::filesystem::path& file) const {
    if (in_tpm_) {
        const auto& made = in_tpm_->made();
        return write_sealed_secret(session, file, tpm_form,
                                   Secret::from(Packer().text(made.wrapped).bytes(made.public_key).take()));
    }
    JCIC_TRY(const auto plain, numbers());
    return write_sealed_secret(session, file, workstation_form, plain);
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
        X509_REQ_set_pubkey(request.get(), key_.get()) != 1)
        return openssl_failed();
    if (X509_REQ_sign(request.get(), key_.get(), EVP_sha256()) <= 0) {
        const auto why = take_trouble();
        return why ? tl::unexpected<Fault>(*why) : openssl_failed();
    }
    if (PEM_write_bio_X509_REQ(out.get(), request.get()) != 1) return openssl_failed();
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

/// What is sealed. As PKCS #8 the library's own reader would leave the private half in memory that it gives back.
Result<Secret> WorkstationKey::numbers() const {
    BIGNUM* read = nullptr;
    Secret out(private_size + point_size);
    const auto room = out.resize(private_size + point_size);
    const bool known = EVP_PKEY_get_bn_param(key_.get(), OSSL_PKEY_PARAM_PRIV_KEY, &read) == 1;
    const Owned<BIGNUM> number(read);
    std::size_t size = 0;
    // In the order of this machine's bytes, as OSSL_PARAM has numbers.
    if (!known || BN_bn2nativepad(number.get(), room.data(), private_size) != private_size ||
        EVP_PKEY_get_octet_string_param(key_.get(), OSSL_PKEY_PARAM_PUB_KEY, room.data() + private_size, point_size,
                                        &size) != 1 ||
        size != point_size)
        return openssl_failed();
    return out;
}

}  // namespace jcic::ledger
