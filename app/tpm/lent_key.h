#pragma once
// A key in a TPM for libpq, which takes a key from a file or, by name, from an OpenSSL engine.

#include <memory>
#include <string>

#include "app/tpm/key.h"

namespace jcic::tpm {

/// Registered under its name while this object exists.
class LentKey {
public:
    /// nullptr if OpenSSL has no engines.
    [[nodiscard]] static std::shared_ptr<const LentKey> of(std::shared_ptr<const Key> key);
    ~LentKey();
    LentKey(const LentKey&) = delete;
    LentKey& operator=(const LentKey&) = delete;

    [[nodiscard]] const std::string& name() const { return name_; }  ///< "jcic-tpm:7"

private:
    explicit LentKey(std::string name) : name_(std::move(name)) {}
    std::string name_;
};

}  // namespace jcic::tpm
