#pragma once
// A private key that libpq can name as a file and that is on no disk: in memory of this process alone (memfd), as
// encrypted PKCS#8 under a passphrase that was drawn for it.

#include <openssl/types.h>

#include <filesystem>
#include <memory>

#include "app/base/fault.h"
#include "app/base/random.h"
#include "app/base/secret.h"

namespace jcic::hub {

class KeyFile {
public:
    /// Fault internal where the system gives no such memory.
    [[nodiscard]] static Result<std::shared_ptr<const KeyFile>> of(EVP_PKEY* key, Random& random);
    ~KeyFile();
    KeyFile(const KeyFile&) = delete;
    KeyFile& operator=(const KeyFile&) = delete;

    [[nodiscard]] std::filesystem::path path() const;
    [[nodiscard]] Secret passphrase() const { return passphrase_.clone(); }

private:
    KeyFile(int descriptor, Secret passphrase) : descriptor_(descriptor), passphrase_(std::move(passphrase)) {}
    int descriptor_;
    Secret passphrase_;
};

}  // namespace jcic::hub
