#include "app/desk/registers/kept_rows.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"
#include "app/domain/case_number.h"
#include "app/domain/registers/made_lists.h"
#include "app/inquiry/book/written.h"
#include "app/search/subject_labels.h"

namespace jcic::desk {

const domain::registers::State& state_of_kept(const KeptRow& row) {
    namespace kept_of = domain::registers::kept_query;
    return domain::registers::kept_queries.state(!row.over           ? kept_of::kept
                                                 : !row.hold.empty() ? kept_of::held
                                                 : row.copy_left_out ? kept_of::copy_out
                                                                     : kept_of::over);
}

Result<std::vector<KeptRow>> kept_rows(const With<const Machine, const Seating>& parts, Seat& seat, std::size_t most) {
    JCIC_TRY(const auto first,
             ledger::SubjectLabels(seat.session()).subjects({label::term, "", label::no_end, false, most}));
    for (const auto& subject : first)
        if (const auto id = inquiry::query_of(subject)) JCIC_CHECK(seat.load_query(*id));
    JCIC_TRY(const auto all, seat.inquiries().terms.kept(parts.seating.policy().retention_years));
    std::vector<KeptRow> out;
    for (const auto& one : all) {
        const auto& query = *seat.book().find(one.id);
        out.push_back({one.id, domain::with_correction(query.case_number, query.case_number_before),
                       query.query ? query.query->subject_name : "", query.submitted_at, one.retention,
                       one.copy_left_out, one.hold, one.retention.over(parts.machine.today())});
        for (const auto& [item, entry] : query.items) {
            if (entry.record_event.sequence == 0) continue;  // none was ever fetched
            ++(entry.record == domain::RecordState::erased ? out.back().deleted : out.back().records);
            if (entry.filed_at) out.back().filed.push_back({item, inquiry::decide_by(item, entry)});
            out.back().copies += static_cast<std::size_t>(std::ranges::count_if(
                entry.copies, [](const inquiry::CopyEntry& copy) { return !domain::gone(copy.state); }));
        }
    }
    return out;
}

}  // namespace jcic::desk
