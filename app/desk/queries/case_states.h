#pragma once
// Status of the loan system's cases as reported to it (docs/run/integration.md): the query's states in the ledger,
// without contents of records, serial numbers or subjects.

#include <map>
#include <string>

#include "app/desk/queries/laid_cases.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

class Machine;

/// The words of the published format, in the order of a case's progress.
namespace told_state {
inline constexpr std::string_view laid = "laid";
inline constexpr std::string_view wrong = "wrong";
inline constexpr std::string_view submitted = "submitted";
inline constexpr std::string_view approved = "approved";
inline constexpr std::string_view asked = "asked";
inline constexpr std::string_view not_known = "not-known";  ///< whether JCIC took the request: being checked
inline constexpr std::string_view answered = "answered";
inline constexpr std::string_view refused = "refused";      ///< by the approver, every item
inline constexpr std::string_view withdrawn = "withdrawn";  ///< by the officer, before or after it was submitted
inline constexpr std::string_view ended = "ended";          ///< finished without a further result
inline constexpr std::string_view all[]{laid,      wrong,    submitted, approved,  asked,
                                        not_known, answered, refused,   withdrawn, ended};
}  // namespace told_state

struct CaseState {
    std::string state;
    std::string reason{};  ///< a stable code: of the line's fault, of the approver's cause, or why an item ended
    std::string column{};  ///< of the fault
    std::map<std::string, std::string> items{};  ///< "T50" to one of the words above
    UtcTime since{};
    std::string corrected{};  ///< the valid case number, if it was corrected since it was laid; else ""
    /// Whether the state is final.
    [[nodiscard]] bool is_over() const;
};

/// `query`: null if none is loaded.
[[nodiscard]] CaseState state_of(const LaidCase& laid, const inquiry::QueryEntry* query);
/// Returns the text to be signed; `number` counts the case's reports.
[[nodiscard]] std::string state_text(const Machine& machine, const LaidCase& laid, const CaseState& state,
                                     std::uint64_t number, UtcTime made);

}  // namespace jcic::desk
