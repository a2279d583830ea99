#include "app/witness/signing_key.h"

#include <openssl/evp.h>

#include <algorithm>

#include "app/base/bytes.h"
#include "app/openssl/owned.h"
#include "app/verify/trail/crypto.h"

namespace jcic::witness {
namespace {

using openssl::Owned;

Owned<EVP_PKEY> private_key(const Secret& seed) {
    return Owned<EVP_PKEY>(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.view().data(), seed.view().size()));
}

Bytes public_half_of(const Secret& seed) {
    Bytes out(verify::key_size);
    auto size = out.size();
    EVP_PKEY_get_raw_public_key(private_key(seed).get(), out.data(), &size);
    return out;
}

Bytes signature_by(const Secret& seed, ByteView message) {
    Bytes out(2 * verify::key_size);
    auto size = out.size();
    const auto key = private_key(seed);
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get());
    EVP_DigestSign(context.get(), out.data(), &size, message.data(), message.size());
    return out;
}

}  // namespace

SigningKey::SigningKey(std::string name, Secret seed)
    : seed_(std::move(seed)), public_{std::move(name), verify::KeyType::witness, public_half_of(seed_)} {}

SigningKey SigningKey::generate(std::string name, Random& random) {
    Secret seed;
    random.fill(seed.resize(verify::key_size));
    return {std::move(name), std::move(seed)};
}

Result<SigningKey> SigningKey::parse(ByteView text) {
    const auto damaged = [] { return fail(FaultCode::file_form, "witness.key", {{"part", "key"}}); };
    const auto blank = std::ranges::find(text, std::uint8_t{' '});
    if (blank == text.end() || text.back() != '\n') return damaged();
    auto name = to_text({text.begin(), blank});
    auto bytes =
        from_base64({reinterpret_cast<const char*>(&*blank) + 1, static_cast<std::size_t>(text.end() - blank) - 2});
    if (!bytes || bytes->size() != verify::key_size || !verify::may_be_name(name)) return damaged();
    auto seed = Secret::from(*bytes);
    wipe(*bytes);
    return SigningKey(std::move(name), std::move(seed));
}

Secret SigningKey::text() const {
    constexpr std::size_t seed_and_ends = 64;
    Secret out(public_.name.size() + seed_and_ends);
    auto seed = to_base64(seed_.view());
    out.append(view(public_.name + " "));
    out.append(view(seed));
    out.append(view("\n"));
    wipe(seed);
    return out;
}

void SigningKey::cosign(verify::Note& note, std::uint64_t time) const {
    const auto signature = signature_by(seed_, view(verify::cosigned_text(time, note.text)));
    note.lines.push_back({public_.name, public_.id(), concatenated({Packer().u64(time).done(), signature})});
}

}  // namespace jcic::witness
