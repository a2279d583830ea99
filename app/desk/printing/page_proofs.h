#pragma once
// The proof on each page of a record (docs/page-proof.md): the ledger first, then the code.

#include <string_view>

#include "app/inquiry/book/book.h"
#include "app/paper/layout/document.h"

namespace jcic::desk {

struct Rooms;

/// What a page's proof is signed for.
inline constexpr std::string_view page_proof_purpose = "page-proof";

/// Whose pages they are.
struct CopyOfRecord {
    inquiry::QueryId query;
    domain::Item item{};
    int copy = 0;
};

/// Given the words of all pages, appends "page.committed" with a commitment to each, and then has the open epoch's key
/// sign the codes. Rooms and seat outlive it. Faults of the journal.
[[nodiscard]] paper::Prove prove_by_ledger(Rooms& rooms, const CopyOfRecord& copy);

}  // namespace jcic::desk
