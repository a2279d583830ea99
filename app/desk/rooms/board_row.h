#pragma once
// One item of one query, as the board shows it.

#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/domain/eligibility.h"
#include "app/domain/items.h"
#include "app/domain/states.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {

struct BoardRow {
    inquiry::QueryId query;
    domain::Item item{};
    domain::ItemState state{};
    std::optional<int> year;
    std::optional<domain::Business> business{};         ///< nullopt where not ours to read
    std::optional<domain::SubjectKind> subject_kind{};  ///< likewise
    std::string applicant{};     ///< the same for the same person, within one snapshot; "" where not ours to read
    std::string subject_name;    ///< "" where not ours to read
    std::string subject_masked;  ///< "A12●●●●789"
    std::string case_number;
    std::string serial_masked;
    std::optional<UtcTime> deadline;  ///< JCIC deletes then
    std::optional<UtcTime> requested_at;
    std::optional<UtcTime> ask_again;
    std::optional<UtcTime> authorised_until{};  ///< the end of the authorisation's last day
    UtcTime submitted_at{};                     ///< its query
    UtcTime changed_at{};                       ///< its query's last event's
    std::string querier_name{};
    std::optional<domain::PersonId> holder{};  ///< who has its case now
    std::string holder_name{};
    std::string approver_name{};  ///< of who decided, "" before
    std::string cause{};          ///< why they refused it, as the catalogue names it; "" where nobody did
    std::string remark{};         ///< theirs
    bool own = false;             ///< asked by whoever is signed in
    bool in_hand = false;         ///< its case is theirs: asked and not handed over, or taken over (R-DU-15)
    bool left = false;            ///< who has its case is not designated today
    bool ready = false;           ///< may be asked for now
    bool fetchable = false;       ///< and by whoever is signed in
    bool refused = false;         ///< by the host: not asked for again by itself
    bool end_seen = false;        ///< refused, failed or expired, and its querier knows
    std::string problem;          ///< fault code of the last refusal, "" for none
    std::vector<inquiry::CopyEntry> copies;
    bool holds_record = false;           ///< retrieved and not erased
    bool other_name = false;             ///< and it names its subject otherwise than query or authorisation
    bool used_up = false;                ///< and of no more use
    std::optional<UtcTime> delete_by{};  ///< R-PA-6: a used-up T52 goes before this
    std::optional<UtcTime> decide_by{};  ///< R-PA-6: before this it is said whether a T52 is needed still
    bool asked_to_decide = false;        ///< and its last use was on an earlier day: not while somebody works with it
};

}  // namespace jcic::desk
