#pragma once
// Readers that a remote session brings along. The card stays at the branch's workstation with its custodian (R-DU-3,
// R-DU-9, R-DU-10): one that lies elsewhere is not used, and its password does not travel.

#include <string_view>

#include "app/base/fault.h"

namespace jcic::pcsc {

/// By the names that such services give them: "... (RDP)", "xrdp ...", "Remote Desktop ...", "Redirected ...".
[[nodiscard]] bool is_redirected(std::string_view reader);

/// reader.none of a reader that is listed and not used.
[[nodiscard]] Fault redirected(std::string_view step, std::string_view reader);

/// reader.none where none is listed, or not the one that is meant ("": any). Where the session names a card service of
/// its own, which is not asked (app/base/own_environment.h), that is its reason.
[[nodiscard]] Fault no_reader(std::string_view step, std::string_view meant);

}  // namespace jcic::pcsc
