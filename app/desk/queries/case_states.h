#pragma once
// How a case of the bank's own loan system stands, as that is told (docs/integration.md): by the ledger's states of its
// query, without a record's contents, a serial number or whom it is about.

#include <map>
#include <string>

#include "app/desk/queries/laid_cases.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

class Machine;

/// The words of the published form, in the order in which a case goes through them.
namespace told_state {
inline constexpr std::string_view laid = "laid";
inline constexpr std::string_view wrong = "wrong";
inline constexpr std::string_view submitted = "submitted";
inline constexpr std::string_view approved = "approved";
inline constexpr std::string_view asked = "asked";
inline constexpr std::string_view not_known = "not-known";  ///< whether JCIC took the request: the desk finds out
inline constexpr std::string_view answered = "answered";
inline constexpr std::string_view refused = "refused";      ///< by the approver, every item
inline constexpr std::string_view withdrawn = "withdrawn";  ///< by the officer, before or after it was submitted
inline constexpr std::string_view ended = "ended";          ///< nothing more comes of it
inline constexpr std::string_view all[]{laid,      wrong,    submitted, approved,  asked,
                                        not_known, answered, refused,   withdrawn, ended};
}  // namespace told_state

struct CaseState {
    std::string state;
    std::string reason{};  ///< a stable code: a fault's of what is wrong, the approver's cause, why an item ended
    std::string column{};  ///< of what is wrong
    std::map<std::string, std::string> items{};  ///< "T50" to one of the words above
    UtcTime since{};
    std::string corrected{};  ///< the case number that counts, where it was corrected since it was laid; else ""
    /// It changes no more.
    [[nodiscard]] bool is_over() const;
};

/// `query`: null for none that is at hand.
[[nodiscard]] CaseState state_of(const LaidCase& laid, const inquiry::QueryEntry* query);
/// What is signed; `number` counts what was told of the case.
[[nodiscard]] std::string state_text(const Machine& machine, const LaidCase& laid, const CaseState& state,
                                     std::uint64_t number, UtcTime made);

}  // namespace jcic::desk
