#include "app/tpm/key.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <algorithm>
#include <mutex>
#include <utility>

#include "app/openssl/owned.h"

// EC_KEY_METHOD is deprecated for providers' sake, and is in every OpenSSL 3. A provider's own key would be handed by
// libssl to OpenSSL's own ECDSA first, which finds no private half in it (docs/trust/keys.md).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace jcic::tpm {

using openssl::Owned;

class Signer {
public:
    Signer(std::shared_ptr<Device> in, std::string key, std::shared_ptr<EVP_PKEY> half)
        : device_(std::move(in)), wrapped_(std::move(key)), public_half_(std::move(half)) {}
    Result<Bytes> sign(ByteView digest) {
        auto out = device_->sign(wrapped_, digest);
        // One that does not hold goes nowhere.
        if (out && !holds(digest, *out))
            out = fail(FaultCode::key_tpm, "tpm", {{"reason", "answer"}, {"device", device_->place().text()}});
        const std::lock_guard lock(mutex_);
        trouble_ = out ? std::nullopt : std::optional(out.error());
        return out;
    }
    std::optional<Fault> take_trouble() {
        const std::lock_guard lock(mutex_);
        return std::exchange(trouble_, std::nullopt);
    }

private:
    [[nodiscard]] bool holds(ByteView digest, ByteView signature) const {
        const Owned<EVP_PKEY_CTX> checking(EVP_PKEY_CTX_new(public_half_.get(), nullptr));
        return checking && EVP_PKEY_verify_init(checking.get()) == 1 &&
               EVP_PKEY_verify(checking.get(), signature.data(), signature.size(), digest.data(), digest.size()) == 1;
    }
    std::shared_ptr<Device> device_;
    std::string wrapped_;
    std::shared_ptr<EVP_PKEY> public_half_;
    std::mutex mutex_;
    std::optional<Fault> trouble_;
};

namespace {

constexpr std::size_t point_size = 65;  ///< of P-256, uncompressed (SEC 1, 2.3.3)

int place_of_signer() {
    static const int place = EC_KEY_get_ex_new_index(0, nullptr, nullptr, nullptr,
                                                     [](void* /*of*/, void* held, CRYPTO_EX_DATA*, int, long, void*) {
                                                         delete static_cast<std::shared_ptr<Signer>*>(held);
                                                     });
    return place;
}

int sign(int /*type*/, const unsigned char* digest, int size, unsigned char* signature, unsigned int* length,
         const BIGNUM* /*inverse*/, const BIGNUM* /*r*/, EC_KEY* key) {
    const auto* signer = static_cast<std::shared_ptr<Signer>*>(EC_KEY_get_ex_data(key, place_of_signer()));
    if (signer == nullptr || size <= 0) return 0;
    const auto made = (*signer)->sign({digest, static_cast<std::size_t>(size)});
    if (!made || made->size() > static_cast<std::size_t>(ECDSA_size(key))) return 0;
    std::ranges::copy(*made, signature);
    *length = static_cast<unsigned int>(made->size());
    return 1;
}

ECDSA_SIG* sign_apart(const unsigned char* digest, int size, const BIGNUM* inverse, const BIGNUM* r, EC_KEY* key) {
    Bytes der(static_cast<std::size_t>(std::max(0, ECDSA_size(key))));
    unsigned int length = 0;
    if (sign(0, digest, size, der.data(), &length, inverse, r, key) != 1) return nullptr;
    const auto* at = der.data();
    return d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(length));
}

const EC_KEY_METHOD* method() {
    static const EC_KEY_METHOD* const one = [] {
        auto* out = EC_KEY_METHOD_new(EC_KEY_OpenSSL());
        if (out != nullptr) EC_KEY_METHOD_set_sign(out, sign, nullptr, sign_apart);
        return out;
    }();
    return one;
}

/// TLS holds it longer than whoever read it: with what signs.
std::shared_ptr<EVP_PKEY> handle_of(ByteView point, const std::shared_ptr<Signer>& signer) {
    std::unique_ptr<EC_KEY, decltype(&EC_KEY_free)> key(EC_KEY_new_by_curve_name(NID_X9_62_prime256v1), EC_KEY_free);
    if (!key || EC_KEY_oct2key(key.get(), point.data(), point.size(), nullptr) != 1 || method() == nullptr ||
        EC_KEY_set_method(key.get(), method()) != 1)
        return nullptr;
    auto held = std::make_unique<std::shared_ptr<Signer>>(signer);
    if (EC_KEY_set_ex_data(key.get(), place_of_signer(), held.get()) != 1) return nullptr;
    static_cast<void>(held.release());
    std::shared_ptr<EVP_PKEY> out(EVP_PKEY_new(), EVP_PKEY_free);
    if (!out || EVP_PKEY_assign_EC_KEY(out.get(), key.get()) != 1) return nullptr;
    static_cast<void>(key.release());
    return out;
}

}  // namespace

std::shared_ptr<const Key> Key::of(std::shared_ptr<Device> device, MadeKey made) {
    const auto* at = made.public_key.data();
    std::shared_ptr<EVP_PKEY> half(d2i_PUBKEY(nullptr, &at, static_cast<long>(made.public_key.size())), EVP_PKEY_free);
    if (!half || EVP_PKEY_is_a(half.get(), "EC") != 1 || at != made.public_key.data() + made.public_key.size())
        return nullptr;
    Bytes point(point_size);
    std::size_t size = 0;
    if (EVP_PKEY_get_octet_string_param(half.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size(), &size) != 1 ||
        size != point_size)
        return nullptr;
    auto signer = std::make_shared<Signer>(std::move(device), made.wrapped, std::move(half));
    auto handle = handle_of(point, signer);
    if (!handle) return nullptr;
    return std::shared_ptr<const Key>(new Key(std::move(made), std::move(signer), std::move(handle)));
}

Result<std::shared_ptr<const Key>> Key::make(std::shared_ptr<Device> device) {
    JCIC_TRY(auto made, device->make());
    auto out = of(std::move(device), std::move(made));
    if (!out) return fail(FaultCode::ledger_library, "tpm");
    return out;
}

Result<void> Key::try_out() const {
    const Bytes of_nothing(32);  // no text is known that has this digest: the signature says nothing
    return signer_->sign(of_nothing).map([](const Bytes&) {});
}

std::optional<Fault> Key::take_trouble() const {
    return signer_->take_trouble();
}

}  // namespace jcic::tpm

#pragma GCC diagnostic pop
