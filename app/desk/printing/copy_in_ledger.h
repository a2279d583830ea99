#pragma once
// A page's code against the ledger at hand: its event, and what became of the copy.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/desk/printing/page_check.h"
#include "app/desk/printing/proof_report.h"
#include "app/domain/events/journal.h"
#include "app/paper/proof/page_proof.h"

namespace jcic::desk {

struct Seat;

class LedgerOfCopies {
public:
    /// The seat, its book up to date, outlives it.
    explicit LedgerOfCopies(Seat& seat) : seat_(seat) {}

    /// Whether the event laid this page out, is in the tree, and has as many pages as the code says. Faults proof.event
    /// and proof.pages (reason "last") into the page; else the journal's.
    Result<void> check_event(CheckedPage& page, std::size_t number);
    /// What a person has to compare with the sheet, and whether the file's bytes are the copy's; nullopt where the
    /// event did not lay the page out.
    [[nodiscard]] Result<std::optional<CopyInLedger>> find(const paper::PageProof& proof, const Digest& file);

private:
    [[nodiscard]] Result<std::optional<domain::Recorded>> event(std::uint64_t sequence);
    [[nodiscard]] Result<std::vector<domain::Recorded>> events(std::string_view action, const CopyInLedger& copy);
    Seat& seat_;
};

/// Why a page of it cannot be in anybody's hands: never printed, void, destroyed, missing. Fault proof.state.
[[nodiscard]] std::optional<Fault> fault_of_state(const CopyInLedger& copy);

}  // namespace jcic::desk
