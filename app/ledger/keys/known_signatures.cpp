#include "app/ledger/keys/known_signatures.h"

#include <cstring>

#include "app/ledger/keys/crypto.h"

namespace jcic::ledger {

std::size_t KnownSignatures::Hash::operator()(const Digest& digest) const {
    std::size_t out = 0;
    std::memcpy(&out, digest.data(), sizeof out);
    return out;
}

bool KnownSignatures::hold(const PublicKey& key, ByteView message, const SignatureBytes& signature) {
    const auto digest = sha256({key, signature, message});
    if (known_.contains(digest)) return true;
    if (!signature_holds(key, message, signature)) return false;
    if (known_.size() == most) known_.clear();
    known_.insert(digest);
    return true;
}

}  // namespace jcic::ledger
