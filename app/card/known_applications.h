#pragma once
// Identifiers of applications that a card in a branch's reader may have (ISO/IEC 7816-4, 12.2.3; registered identifiers
// of 7816-5), to tell a clerk which card was inserted by mistake; nothing else is done with them.

#include <span>
#include <string_view>

#include "app/base/bytes.h"

namespace jcic::card {

struct KnownApplication {
    std::string_view name;
    ByteView aid;  ///< or its beginning
};

[[nodiscard]] std::span<const KnownApplication> known_applications();

}  // namespace jcic::card
