#pragma once
// A key in a TPM for libpq, which takes a key out of a file or from an engine of OpenSSL's, by its name there.

#include <memory>
#include <string>

#include "app/tpm/key.h"

namespace jcic::tpm {

/// Found under its name as long as somebody holds this.
class LentKey {
public:
    /// nullptr where OpenSSL has no engines.
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
