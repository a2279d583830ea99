#pragma once
// The witness's own key: Ed25519, as a line of text.

#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/verify/trail/cosignature.h"

namespace jcic::witness {

class SigningKey {
public:
    [[nodiscard]] static SigningKey generate(std::string name, Random& random);
    /// Fault file.form unless it is in the form of text().
    [[nodiscard]] static Result<SigningKey> parse(ByteView text);
    /// "<name> <base64 of the seed>" and a newline.
    [[nodiscard]] Secret text() const;
    [[nodiscard]] const verify::NoteKey& public_half() const { return public_; }
    /// Adds a cosignature with that time (POSIX seconds).
    void cosign(verify::Note& note, std::uint64_t time) const;

private:
    SigningKey(std::string name, Secret seed);
    Secret seed_;
    verify::NoteKey public_;
};

}  // namespace jcic::witness
