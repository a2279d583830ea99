#pragma once
// What goes to an approver at another desk beside what is signed, and the question as that desk shows it: the same page
// as at one seat.

#include <map>
#include <optional>
#include <vector>

#include "app/desk/rooms/elsewhere.h"

namespace jcic::desk {

class Seat;

struct PageBeside {
    std::vector<inquiry::Remark> remarks;     ///< what stands out: as signed, it is told in sentences
    std::map<domain::Item, FaultCode> items;  ///< with the rule that allows each
    std::optional<int> year{};
    std::optional<domain::RocDate> querier_from{};
    UtcTime submitted_at{};
    std::optional<Fault> again{};  ///< why the last answer was not taken
    std::optional<ImageAsked> image{};
    std::string file{};  ///< whose line it is, by name
};
[[nodiscard]] PageBeside page_beside(const Seat& seat, const inquiry::QueryEntry& query,
                                     std::vector<inquiry::Remark> remarks);
[[nodiscard]] Bytes packed(const PageBeside& beside);

/// Since when who asks may (聯徵4), by the register of people.
[[nodiscard]] std::optional<domain::RocDate> designated_since(const Seat& seat, const domain::PersonId& querier);
[[nodiscard]] std::set<domain::Item> submitted_of(const inquiry::QueryEntry& query);

/// Fault input.form: what is to be signed is no question, or what stands beside it is not what it says.
[[nodiscard]] Result<AskedHere> as_asked(ledger::AskedOfUs question, const std::string& desk);

}  // namespace jcic::desk
