#pragma once
// Data sent to an approver at another desk beside the signed text, and the question as shown there: the same page as at
// one seat.

#include <map>
#include <optional>
#include <vector>

#include "app/desk/rooms/elsewhere.h"

namespace jcic::desk {

class Seat;

struct PageBeside {
    std::vector<inquiry::Remark> remarks;     ///< points to note, as sentences
    std::map<domain::Item, FaultCode> items;  ///< each with the rule that allows it
    std::optional<int> year{};
    std::optional<domain::RocDate> querier_from{};
    UtcTime submitted_at{};
    std::optional<Fault> again{};  ///< why the last answer was rejected
    std::optional<ImageAsked> image{};
    std::string file{};  ///< name of the file in which it is a line
};
[[nodiscard]] PageBeside page_beside(const Seat& seat, const inquiry::QueryEntry& query,
                                     std::vector<inquiry::Remark> remarks);
[[nodiscard]] Bytes packed(const PageBeside& beside);

/// Returns the start of the querier's designation (聯徵4), by the register of people.
[[nodiscard]] std::optional<domain::RocDate> designated_since(const Seat& seat, const domain::PersonId& querier);
[[nodiscard]] std::set<domain::Item> submitted_of(const inquiry::QueryEntry& query);

/// Fault input.form: the signed text is not a question, or does not match the data beside it.
[[nodiscard]] Result<AskedHere> as_asked(ledger::AskedOfUs question, const std::string& desk);

}  // namespace jcic::desk
