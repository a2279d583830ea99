#pragma once
// Text that says what is somebody's secret, or of a person, is overwritten once nobody needs it.

#include <QString>

#include "app/base/secret.h"

namespace jcic::ui {

using jcic::wipe;

/// Where it stands, and so in every copy that shares it: one that Qt holds, too. It is as long as before.
inline void wipe(const QString& text) {
    // A literal of the program itself stands in read-only memory, and is nobody's secret.
    if (!text.data_ptr().isMutable()) return;
    auto* characters = const_cast<QChar*>(text.constData());
    wipe({reinterpret_cast<std::uint8_t*>(characters), static_cast<std::size_t>(text.size()) * sizeof(QChar)});
}

}  // namespace jcic::ui
