#pragma once
// Overwrites text that contains a secret or personal data when it is no longer needed.

#include <QString>

#include "app/base/secret.h"

namespace jcic::ui {

using jcic::wipe;

/// Overwrites in place, and so every shared copy, including Qt's. The length does not change.
inline void wipe(const QString& text) {
    // The program's own literals are in read-only memory and no secret.
    if (!text.data_ptr().isMutable()) return;
    auto* characters = const_cast<QChar*>(text.constData());
    wipe({reinterpret_cast<std::uint8_t*>(characters), static_cast<std::size_t>(text.size()) * sizeof(QChar)});
}

}  // namespace jcic::ui
