#include "app/openssl/ecdsa_form.h"

#include <openssl/ecdsa.h>
#include <openssl/err.h>

#include "app/openssl/owned.h"

namespace jcic::openssl {
namespace {

constexpr int half = raw_signature_size / 2;

}  // namespace

Bytes der_from_raw(ByteView raw) {
    if (raw.size() != raw_signature_size) return {};
    const Owned<ECDSA_SIG> pair(ECDSA_SIG_new());
    Owned<BIGNUM> r(BN_bin2bn(raw.data(), half, nullptr));
    Owned<BIGNUM> s(BN_bin2bn(raw.data() + half, half, nullptr));
    if (!pair || !r || !s || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1) return {};
    static_cast<void>(r.release());  // both are the pair's now
    static_cast<void>(s.release());
    Bytes der(static_cast<std::size_t>(std::max(i2d_ECDSA_SIG(pair.get(), nullptr), 0)));
    auto* out = der.data();
    if (!der.empty()) i2d_ECDSA_SIG(pair.get(), &out);
    return der;
}

std::optional<Bytes> raw_from_der(ByteView der) {
    const auto* in = der.data();
    const Owned<ECDSA_SIG> pair(d2i_ECDSA_SIG(nullptr, &in, static_cast<long>(der.size())));
    ERR_clear_error();
    if (!pair || in != der.data() + der.size()) return std::nullopt;
    Bytes raw(raw_signature_size);
    if (BN_bn2binpad(ECDSA_SIG_get0_r(pair.get()), raw.data(), half) != half ||
        BN_bn2binpad(ECDSA_SIG_get0_s(pair.get()), raw.data() + half, half) != half)
        return std::nullopt;
    return raw;
}

}  // namespace jcic::openssl
