#pragma once
// Whom events name, and what they have to do with them: docs/ledger-format.md, "Whom an event names". A table of this
// verifier's own; a test holds it against the desk's.

#include <span>
#include <string_view>

namespace jcic::verify {

struct NamedPerson {
    std::string_view action;
    std::string_view field;
    bool signs = false;    ///< one of the event's signers, or who wrote it where it has none; else it tells of them
    bool another = false;  ///< and not who wrote it
    std::string_view having{};  ///< one of these duties on the event's day, with a comma between; "": any
    std::string_view barred{};  ///< none of these
};
[[nodiscard]] std::span<const NamedPerson> named_persons();

}  // namespace jcic::verify
