#pragma once
// Pages about the ledger itself, printed at the branch's printer: the fingerprint for head office, a recovery key's
// part for its keeper, the head with its anchor. "sheet.printed" is written before a page is sent.

#include "app/desk/upkeep/recovery_desk.h"

namespace jcic::desk {

class Seat;

class SetupSheets {
public:
    explicit SetupSheets(const With<const Machine, Seating, Printing>& parts) : parts_(parts) {}

    /// Faults person.duty, printer.*, paper.*.
    Result<void> print_fingerprint();
    /// Prints the ledger's head; its anchor can be verified against later. For any signed-in person. Faults as above.
    Result<void> print_head();
    /// Prints a secret: only through a print server known to keep no documents. Faults printer.keeps ("known"), as
    /// above.
    Result<void> print_half(const Making& making, int number);

private:
    [[nodiscard]] Result<void> print(Seat& seat, const std::string& kind, const Bytes& pdf);
    With<const Machine, Seating, Printing> parts_;
};

}  // namespace jcic::desk
