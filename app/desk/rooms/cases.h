#pragma once
// The board by cases: what of one applicant's case stands where, whose turn it is, and what runs out first. Judged
// here, by values alone; windows only show it.

#include <set>

#include "app/desk/rooms/board_row.h"
#include "app/domain/duties.h"

namespace jcic::desk {

/// Whose turn it is, in the order of the board.
enum class CaseGroup { mine, waiting, done };
/// What the person at the seat can do, the most pressing first.
enum class CaseStep {
    fetch,
    settle,
    request,
    ask_anew,  ///< approved for who handed it over: withdrawn, and asked for anew (R-DU-6)
    look_at_end,
    approve,
    hand_over,
    open_record,
    none
};
/// Whether JCIC is asked in it, which takes the card.
[[nodiscard]] bool needs_card(CaseStep step);
/// What runs out.
enum class RunsOut { jcic_deletes, authorisation, record_here };

/// For whom, or for what, the person at the seat waits.
enum class WaitsFor { nothing, agency, approval, colleague };
struct Wait {
    WaitsFor what = WaitsFor::nothing;
    std::optional<UtcTime> at{};  ///< it is asked again then, nullopt: not by itself; of an approval, it was submitted
    std::string who{};            ///< the colleague's name
    std::string problem{};        ///< fault code of the agency's last answer, "" for none
};

struct CaseItem {
    BoardRow row;
    CaseGroup group{};
    CaseStep step = CaseStep::none;
};

/// One case number and one applicant.
struct CaseRow {
    std::vector<CaseItem> items;  ///< by item, of each the newest last
    CaseGroup group{};            ///< of the one that is nearest to the person
    CaseStep step = CaseStep::none;
    std::optional<UtcTime> until;  ///< what of it runs out first
    RunsOut runs_out{};
    domain::Item first{};  ///< which item that is
    Wait waits;            ///< of a case that waits, what comes first
    UtcTime changed_at{};

    /// Never empty: where the case's name and number stand.
    [[nodiscard]] const BoardRow& row() const { return items.front().row; }
    /// The one that stands for the item: whose turn is nearest, of several the newest. nullptr where none was asked
    /// for.
    [[nodiscard]] const CaseItem* shown(domain::Item item) const;
    /// The rule against asking for the item on that day, whichever query of the case it were added to. nullopt where
    /// one of them allows it, or is not ours to read.
    [[nodiscard]] std::optional<FaultCode> barred(domain::Item item, domain::RocDate on) const;
    /// The queries of which an item is at this step.
    [[nodiscard]] std::set<inquiry::QueryId> at(CaseStep step) const;
    [[nodiscard]] bool has(const inquiry::QueryId& query) const;
    /// The record to be opened: what is still to be dealt with first, and of that what was not printed yet. nullptr
    /// without any.
    [[nodiscard]] const CaseItem* to_open() const;
    /// The item's; nullptr where none is held.
    [[nodiscard]] const CaseItem* record_of(domain::Item item) const;
    /// Queries in the signed-in person's hands that are not at JCIC yet.
    [[nodiscard]] std::set<inquiry::QueryId> to_withdraw() const;
    /// One of the case's, whose holder's it would be to hand over: the signed-in person's, where they have any; for a
    /// supervisor the first. nullptr where it is not theirs to hand over.
    [[nodiscard]] const BoardRow* to_hand_over(const std::set<domain::Duty>& duties) const;
};

/// The cases of the rows for who has these duties: by group, what runs out first on top, then the newest.
[[nodiscard]] std::vector<CaseRow> cases_of(const std::vector<BoardRow>& rows, const std::set<domain::Duty>& duties);
/// Case numbers whose next step needs the card, each once, in the order of the board: what it is handed out for.
[[nodiscard]] std::vector<std::string> cases_for_card(const std::vector<CaseRow>& cases);

}  // namespace jcic::desk
