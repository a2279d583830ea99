#pragma once
// A key in a TPM, as OpenSSL's users hold one: an EVP_PKEY of the usual library context with the public half alone,
// whose signatures are asked of the device.

#include <openssl/types.h>

#include <memory>
#include <optional>
#include <string>

#include "app/tpm/device.h"

namespace jcic::tpm {

class Signer;

class Key {
public:
    /// Faults key.tpm, ledger.library.
    [[nodiscard]] static Result<std::shared_ptr<const Key>> make(std::shared_ptr<Device> device);
    /// What was made before; asks the TPM nothing. nullptr where the public half is no P-256 key.
    [[nodiscard]] static std::shared_ptr<const Key> of(std::shared_ptr<Device> device, MadeKey made);

    [[nodiscard]] const MadeKey& made() const { return made_; }
    [[nodiscard]] const std::shared_ptr<EVP_PKEY>& handle() const { return handle_; }
    /// Whether its TPM still makes a signature with it that holds. Fault key.tpm.
    [[nodiscard]] Result<void> try_out() const;
    /// What kept its last signature from being made, once; asked by who was told by a library only that there is none.
    [[nodiscard]] std::optional<Fault> take_trouble() const;

private:
    Key(MadeKey made, std::shared_ptr<Signer> signer, std::shared_ptr<EVP_PKEY> handle)
        : made_(std::move(made)), signer_(std::move(signer)), handle_(std::move(handle)) {}
    MadeKey made_;
    std::shared_ptr<Signer> signer_;
    std::shared_ptr<EVP_PKEY> handle_;
};

}  // namespace jcic::tpm
