#pragma once
// The proof on each page of a record (docs/page-proof.md): the ledger first, then the code.

#include <string_view>

#include "app/desk/rooms/with.h"
#include "app/inquiry/book/book.h"
#include "app/paper/layout/document.h"

namespace jcic::desk {

/// What a page's proof is signed for.
inline constexpr std::string_view page_proof_purpose = "page-proof";

/// Whose pages they are.
struct CopyOfRecord {
    inquiry::QueryId query;
    domain::Item item{};
    int copy = 0;
};

/// Given the words of all pages, appends "page.committed" with a commitment to each, and then has the open epoch's key
/// sign the codes. What it is handed and the seat outlive it. Faults of the journal.
[[nodiscard]] paper::Prove prove_by_ledger(const With<const Machine, Seating>& parts, const CopyOfRecord& copy);

}  // namespace jcic::desk
