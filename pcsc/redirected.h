#pragma once
// Readers redirected by a remote session. The card stays at the branch's workstation with its custodian (R-DU-3,
// R-DU-9, R-DU-10): a card elsewhere is not used, and its password is not transmitted.

#include <string_view>

#include "app/base/fault.h"

namespace jcic::pcsc {

/// By the names that such services use: "... (RDP)", "xrdp ...", "Remote Desktop ...", "Redirected ...".
[[nodiscard]] bool is_redirected(std::string_view reader);

/// reader.none for a reader that is listed but not used.
[[nodiscard]] Fault redirected(std::string_view step, std::string_view reader);

/// reader.none if no reader is listed, or not the `meant` one ("": any). If the session sets its own card service,
/// which is ignored (app/base/own_environment.h), that is the reason.
[[nodiscard]] Fault no_reader(std::string_view step, std::string_view meant);

}  // namespace jcic::pcsc
