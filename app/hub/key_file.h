#pragma once
// A private key in a MemoryFile, as encrypted PKCS#8 under a random passphrase.

#include <openssl/types.h>

#include <filesystem>
#include <memory>

#include "app/base/fault.h"
#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/hub/memory_file.h"

namespace jcic::hub {

class KeyFile {
public:
    /// Fault internal if the system provides no such memory.
    [[nodiscard]] static Result<std::shared_ptr<const KeyFile>> of(EVP_PKEY* key, Random& random);

    [[nodiscard]] std::filesystem::path path() const { return file_->path(); }
    [[nodiscard]] Secret passphrase() const { return passphrase_.clone(); }

private:
    KeyFile(std::shared_ptr<const MemoryFile> file, Secret passphrase)
        : file_(std::move(file)), passphrase_(std::move(passphrase)) {}
    std::shared_ptr<const MemoryFile> file_;
    Secret passphrase_;
};

}  // namespace jcic::hub
