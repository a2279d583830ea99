#pragma once
// The proof on each page of a record (docs/trust/page-proof.md): first recorded in the ledger, then signed in the code.

#include <string_view>

#include "app/desk/rooms/with.h"
#include "app/inquiry/book/book.h"
#include "app/paper/layout/document.h"

namespace jcic::desk {

/// Purpose of a page proof's signature.
inline constexpr std::string_view page_proof_purpose = "page-proof";

/// The copy to which the pages belong.
struct CopyOfRecord {
    inquiry::QueryId query;
    domain::Item item{};
    int copy = 0;
};

/// From the words of all pages, appends "page.committed" with a commitment to each, then signs the codes with the open
/// epoch's key. Arguments and seat must outlive it. Faults of the journal.
[[nodiscard]] paper::Prove prove_by_ledger(const With<const Machine, Seating>& parts, const CopyOfRecord& copy);

}  // namespace jcic::desk
