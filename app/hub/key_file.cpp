#include "app/hub/key_file.h"

#include <openssl/pem.h>

#include "app/openssl/owned.h"

namespace jcic::hub {
namespace {

constexpr std::size_t passphrase_bytes = 32;

/// "3f…" : letters that libpq hands on as text.
Secret drawn_passphrase(Random& random) {
    auto drawn = random.bytes<passphrase_bytes>();
    auto hex = to_hex(drawn);
    auto out = Secret::from(view(hex));
    wipe(hex);
    wipe(drawn);
    return out;
}

bool write_key(int descriptor, EVP_PKEY* key, const Secret& passphrase) {
    const openssl::Owned<BIO> out(BIO_new_fd(descriptor, BIO_NOCLOSE));
    return out && PEM_write_bio_PKCS8PrivateKey(out.get(), key, EVP_aes_256_cbc(),
                                                reinterpret_cast<const char*>(passphrase.view().data()),
                                                static_cast<int>(passphrase.size()), nullptr, nullptr) == 1;
}

}  // namespace

Result<std::shared_ptr<const KeyFile>> KeyFile::of(EVP_PKEY* key, Random& random) {
    JCIC_TRY(auto file, MemoryFile::make());
    const int descriptor = file->descriptor();
    std::shared_ptr<const KeyFile> out(new KeyFile(std::move(file), drawn_passphrase(random)));
    if (!write_key(descriptor, key, out->passphrase_)) return fail(FaultCode::internal, "hub.key");
    return out;
}

}  // namespace jcic::hub
