#pragma once
// This desk's status (standing) for head office (app/domain/standing.h): counted in any person's session, because it
// names no person and no query's subject.

#include "app/domain/standing.h"

namespace jcic::desk {

class Machine;
class Seat;

/// The current status, not signed yet. Faults of reading the trail.
[[nodiscard]] Result<domain::DeskStanding> own_standing(const Machine& machine, Seat& seat);
/// Returns the signed bytes. Faults paper.signer, host.unreachable (there is no key yet).
[[nodiscard]] Result<std::string> signed_standing(const Machine& machine, Seat& seat, const domain::DeskStanding& said);

}  // namespace jcic::desk
