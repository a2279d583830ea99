#pragma once
// What a desk is handed: the parts of the workplace that it needs, and no others, by name.
//
//     explicit BackupDesk(With<const Machine, Seating> parts);
//     ... parts_.seating.taken_seat() ... parts_.machine.profile() ...
//
// Who has more hands on less: a With becomes any other one of fewer parts, or of the same ones const. Each part keeps
// what it has to itself; a desk changes it by what the part offers, or, where it is handed const, not at all: but for
// the session of whoever sits there, which guards itself.

#include <concepts>
#include <type_traits>

namespace jcic::desk {

class Machine;       // machine.h: profile, settings, clock, chance and calendar
class Diagnostics;   // diagnostics.h: the log beside the ledger
class Seating;       // seating.h: the ledger, and who sits at it
class HostLine;      // host_line.h: the line to JCIC's host, and whether it is the branch's own
class HubLine;       // hub_line.h: the line to the hub where the bank's desks meet
class CardLine;      // card_line.h: readers, the card in them, and what is shown of it
class Printing;      // printing.h: printers and layouts
class LastRound;     // last_round.h: the regular round's own
class MachineWatch;  // machine_watch.h: the machine's clock, disk and own files
class Verified;      // verified.h: when the ledger was last verified, and what came of it

struct PartsForTests;  // tests/support/parts_for_tests.h: what only tests put into them

template <class Part, class Wanted>
concept IsPart = std::same_as<std::remove_const_t<Part>, Wanted>;

/// Where a part stands in a With.
template <class Part>
struct Slot;
template <IsPart<Machine> Part>
struct Slot<Part> {
    Part& machine;
    static Part& of(const auto& from) { return from.machine; }
};
template <IsPart<Diagnostics> Part>
struct Slot<Part> {
    Part& diagnostics;
    static Part& of(const auto& from) { return from.diagnostics; }
};
template <IsPart<Seating> Part>
struct Slot<Part> {
    Part& seating;
    static Part& of(const auto& from) { return from.seating; }
};
template <IsPart<HostLine> Part>
struct Slot<Part> {
    Part& host_line;
    static Part& of(const auto& from) { return from.host_line; }
};
template <IsPart<HubLine> Part>
struct Slot<Part> {
    Part& hub_line;
    static Part& of(const auto& from) { return from.hub_line; }
};
template <IsPart<CardLine> Part>
struct Slot<Part> {
    Part& card_line;
    static Part& of(const auto& from) { return from.card_line; }
};
template <IsPart<Printing> Part>
struct Slot<Part> {
    Part& printing;
    static Part& of(const auto& from) { return from.printing; }
};
template <IsPart<LastRound> Part>
struct Slot<Part> {
    Part& last_round;
    static Part& of(const auto& from) { return from.last_round; }
};
template <IsPart<MachineWatch> Part>
struct Slot<Part> {
    Part& machine_watch;
    static Part& of(const auto& from) { return from.machine_watch; }
};
template <IsPart<Verified> Part>
struct Slot<Part> {
    Part& verified;
    static Part& of(const auto& from) { return from.verified; }
};

template <class... Part>
struct With : Slot<Part>... {
    explicit With(Part&... parts) : Slot<Part>{parts}... {}
    /// An error here: whoever hands it on was not handed that part, or only const.
    template <class... More>
    With(const With<More...>& from) : Slot<Part>{Slot<Part>::of(from)}... {}  // NOLINT(google-explicit-constructor)
};

/// Of who puts desks together.
using AllParts =
    With<Machine, Diagnostics, Seating, HostLine, HubLine, CardLine, Printing, LastRound, MachineWatch, Verified>;

}  // namespace jcic::desk
