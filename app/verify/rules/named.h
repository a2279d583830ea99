#pragma once
// People that events name, and the conditions on them: docs/trust/ledger-format.md, "Whom an event names". This
// verifier's own table; a test compares it with the desk's.

#include <span>
#include <string_view>

namespace jcic::verify {

struct NamedPerson {
    std::string_view action;
    std::string_view field;
    bool signs = false;         ///< one of the event's signers, or its author if it has none; else only named
    bool another = false;       ///< and not its author
    std::string_view having{};  ///< one of these duties on the event's day, separated by commas; "": any
    std::string_view barred{};  ///< none of these
};
[[nodiscard]] std::span<const NamedPerson> named_persons();

}  // namespace jcic::verify
