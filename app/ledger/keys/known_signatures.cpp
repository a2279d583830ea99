#include "app/ledger/keys/known_signatures.h"

#include <cstring>

#include "app/ledger/keys/crypto.h"

namespace jcic::ledger {

std::size_t KnownDigests::Hash::operator()(const Digest& digest) const {
    std::size_t out = 0;
    std::memcpy(&out, digest.data(), sizeof out);
    return out;
}

void KnownDigests::remember(const Digest& digest) {
    if (known_.size() == most) known_.clear();
    known_.insert(digest);
}

bool KnownSignatures::hold(const PublicKey& key, ByteView message, const SignatureBytes& signature) {
    const auto digest = sha256({key, signature, message});
    if (known_.has(digest)) return true;
    if (!signature_holds(key, message, signature)) return false;
    known_.remember(digest);
    return true;
}

}  // namespace jcic::ledger
