#pragma once
// How this desk stands, for head office (app/domain/standing.h): counted at the seat, by whoever sits there, since it
// tells nobody's name and no query's subject.

#include "app/domain/standing.h"

namespace jcic::desk {

class Machine;
class Seat;

/// As of now; not signed yet. Faults of reading the trail.
[[nodiscard]] Result<domain::DeskStanding> own_standing(const Machine& machine, Seat& seat);
/// The bytes that go out. Faults paper.signer, host.unreachable (there is no key yet).
[[nodiscard]] Result<std::string> signed_standing(const Machine& machine, Seat& seat, const domain::DeskStanding& said);

}  // namespace jcic::desk
