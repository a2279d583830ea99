#pragma once
// The parts of the workplace that a desk receives, by name: only those it needs.
//
//     explicit BackupDesk(With<const Machine, Seating> parts);
//     ... parts_.seating.taken_seat() ... parts_.machine.profile() ...
//
// A With converts to one with fewer parts, or with the same ones const. Each part encapsulates its state: a desk
// changes it through the part's functions, or not at all if it is const, except for the session of the signed-in
// person, which guards itself.

#include <concepts>
#include <type_traits>

namespace jcic::desk {

class Machine;       // machine.h: profile, settings, clock, random source and calendar
class Diagnostics;   // diagnostics.h: the log beside the ledger
class Seating;       // seating.h: the ledger and its seat
class HostLine;      // host_line.h: the connection to JCIC's host, and whether it is trusted
class HubLine;       // hub_line.h: the connection to the hub of the bank's desks
class CardLine;      // card_line.h: readers, the card in them and its view
class Printing;      // printing.h: printers and layouts
class LastRound;     // last_round.h: state of the regular round
class MachineWatch;  // machine_watch.h: the machine's clock, disk and own files
class Verified;      // verified.h: time and result of the last verification

struct PartsForTests;  // tests/support/parts_for_tests.h: access for tests only

template <class Part, class Wanted>
concept IsPart = std::same_as<std::remove_const_t<Part>, Wanted>;

/// The member of a With that holds a part.
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
    /// A compile error here: the source lacks that part, or has it only as const.
    template <class... More>
    With(const With<More...>& from) : Slot<Part>{Slot<Part>::of(from)}... {}  // NOLINT(google-explicit-constructor)
};

/// For the code that composes desks.
using AllParts =
    With<Machine, Diagnostics, Seating, HostLine, HubLine, CardLine, Printing, LastRound, MachineWatch, Verified>;

}  // namespace jcic::desk
