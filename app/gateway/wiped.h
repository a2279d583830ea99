#pragma once
// Wipes a request's bytes that held a secret.

#include <QByteArray>

#include "app/base/secret.h"

namespace jcic::gateway {

/// Overwrites the bytes unless they are shared.
inline void wipe_bytes(QByteArray& bytes) {
    if (bytes.isDetached())
        wipe({reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    bytes.clear();
}

}  // namespace jcic::gateway
