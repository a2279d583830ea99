#pragma once
// A key in a TPM in OpenSSL's form: an EVP_PKEY of the default library context with the public half alone, whose
// signatures the device makes.

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
    /// Wraps an existing key without using the TPM. nullptr if the public half is no P-256 key.
    [[nodiscard]] static std::shared_ptr<const Key> of(std::shared_ptr<Device> device, MadeKey made);

    [[nodiscard]] const MadeKey& made() const { return made_; }
    [[nodiscard]] const std::shared_ptr<EVP_PKEY>& handle() const { return handle_; }
    /// Checks that its TPM still makes a valid signature with it. Fault key.tpm.
    [[nodiscard]] Result<void> try_out() const;
    /// Returns and clears the cause of its last failed signature, for callers whose library reports only a failure.
    [[nodiscard]] std::optional<Fault> take_trouble() const;

private:
    Key(MadeKey made, std::shared_ptr<Signer> signer, std::shared_ptr<EVP_PKEY> handle)
        : made_(std::move(made)), signer_(std::move(signer)), handle_(std::move(handle)) {}
    MadeKey made_;
    std::shared_ptr<Signer> signer_;
    std::shared_ptr<EVP_PKEY> handle_;
};

}  // namespace jcic::tpm
