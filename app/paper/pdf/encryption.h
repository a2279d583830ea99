#pragma once
// How qpdf encrypts a file: AES-256 (PDF 2.0, ISO 32000-2 section 7.6, revision 6).

#include <qpdf/qpdf-c.h>

#include <string>

#include "app/base/secret.h"

namespace jcic::paper {

class Encryption {
public:
    /// Fault input.missing for an empty password.
    [[nodiscard]] static Result<Encryption> under(const Secret& password);
    /// The password opens the file; printing and reading aloud are allowed, copying out and changing are not.
    void set(qpdf_data file) const;

private:
    Encryption(Secret terminated, std::string owner) : user_(std::move(terminated)), owner_(std::move(owner)) {}
    Secret user_;        ///< with a zero byte at its end
    std::string owner_;  ///< random, disclosed to no one
};

}  // namespace jcic::paper
