#pragma once
// Authorisations that bear on another: the same file attached as the form of other people, the same ID number under
// another name. Those of earlier years are found by the search index, without being loaded first.

#include <optional>
#include <string>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/inquiry/ports.h"

namespace jcic::desk {

class Seat;

/// One as it is entered, or as it stands in the register.
struct AuthorisationInHand {
    std::string reference;  ///< itself is left out
    std::string subject;    ///< ID number
    std::string name;
    std::optional<Digest> form{};  ///< mark of its file (domain::Attachment); nullopt: as the register has it
};

/// Entries made by mistake and erased ones do not count. Faults are those of reading.
[[nodiscard]] Result<inquiry::Alike> alike_of(Seat& seat, const AuthorisationInHand& one);

}  // namespace jcic::desk
