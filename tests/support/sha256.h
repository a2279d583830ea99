#pragma once
// SHA-256 as the desk hands it to rooms that know no cryptography. Link OpenSSL::Crypto.

#include <openssl/sha.h>

#include "app/base/bytes.h"

namespace jcic::test {

[[nodiscard]] inline Digest sha256(ByteView bytes) {
    Digest out{};
    SHA256(bytes.data(), bytes.size(), out.data());
    return out;
}

}  // namespace jcic::test
