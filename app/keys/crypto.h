#pragma once
// The ledger's symmetric cryptography: OpenSSL's SHA-256 and AES-256-GCM (SP 800-38D); HMAC (RFC 2104) and HKDF (RFC
// 5869) over that SHA-256.

#include <initializer_list>

#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/openssl/owned.h"

struct evp_md_ctx_st;

namespace jcic::ledger {

/// SHA-256 over the concatenated parts.
[[nodiscard]] Digest sha256(std::initializer_list<ByteView> parts);
/// SHA-256 over input that is too long for memory.
class RunningHash {
public:
    RunningHash();
    void add(ByteView bytes);
    /// Returns the digest of everything added, and starts again.
    Digest finish();

private:
    void reset();
    openssl::Owned<evp_md_ctx_st> context_;
};
[[nodiscard]] Digest hmac_sha256(ByteView key, ByteView data);
/// HKDF-SHA-256, 32 bytes.
[[nodiscard]] Secret derive(ByteView secret, ByteView salt, ByteView info);
[[nodiscard]] Secret random_secret(Random& random);  ///< 32 bytes
/// Constant time for equal lengths.
[[nodiscard]] bool same_bytes(ByteView a, ByteView b);

/// AES-256-GCM under a fresh random nonce: nonce (12), ciphertext, tag (16). `bound` is authenticated with it.
[[nodiscard]] Bytes seal(const Secret& key, ByteView bound, ByteView plain, Random& random);
/// Fault ledger.corrupt if key, bound or a single bit differs.
[[nodiscard]] Result<Bytes> unseal(const Secret& key, ByteView bound, ByteView sealed);
[[nodiscard]] Result<Secret> unseal_secret(const Secret& key, ByteView bound, ByteView sealed);
/// The same into an existing Secret, which saves locking a page in memory.
[[nodiscard]] Result<void> unseal_into(Secret& out, const Secret& key, ByteView bound, ByteView sealed);
/// Known-answer tests of everything that the rooms above use, run once per process. Fault ledger.library.
[[nodiscard]] Result<void> self_test();

}  // namespace jcic::ledger
