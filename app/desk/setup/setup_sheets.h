#pragma once
// What of the ledger itself goes on paper at the branch's printer: the fingerprint for head office, a half for its
// keeper, the head with its anchor.
// "sheet.printed" is written before the page leaves.

#include "app/desk/upkeep/recovery_desk.h"

namespace jcic::desk {

class Seat;

class SetupSheets {
public:
    explicit SetupSheets(const With<const Machine, Seating, Printing>& parts) : parts_(parts) {}

    /// Faults person.duty, printer.*, paper.*.
    Result<void> print_fingerprint();
    /// Where the trail stands now; held against it later by the anchor. By whoever is signed in. Faults as above.
    Result<void> print_head();
    /// A secret on its way through a print server: only one that is known to keep no documents. Faults printer.keeps
    /// ("known"), as above.
    Result<void> print_half(const Making& making, int number);

private:
    [[nodiscard]] Result<void> print(Seat& seat, const std::string& kind, const Bytes& pdf);
    With<const Machine, Seating, Printing> parts_;
};

}  // namespace jcic::desk
