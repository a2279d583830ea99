#include "app/desk/registers/papers_sources.h"

#include "app/desk/papers/samples.h"
#include "app/desk/rooms/rooms.h"
#include "app/domain/events/names.h"

namespace jcic::desk {

Result<std::vector<papers::Designated>> designations_in(Seat& seat) {
    std::vector<domain::Recorded> events;
    const auto actions = papers::designating_actions();
    JCIC_CHECK(seat.session->read(actions, 1, [&](const domain::Recorded& event) -> Result<void> {
        events.push_back(event);
        return {};
    }));
    return papers::designations(events);
}

Result<papers::QueryFigures> figures_in(Rooms& rooms, Seat& seat, const papers::Span& span,
                                        const std::vector<papers::Designated>& people, domain::RocDate base_day) {
    papers::QueryFigures out;
    out.months = papers::months_of(span);
    const auto years = rooms.policy().retention_years;
    const auto visit = [&](const papers::QueryRead& query) -> Result<void> {
        const auto before = out.requested;
        papers::count(out, query, span, people, years, base_day);
        const auto reference = query.said(field::authorisation);
        if (out.requested == before || out.known.contains(reference)) return {};
        JCIC_TRY(const auto row, papers::authorisation_of(seat, query));
        papers::count(out, reference, row);
        return {};
    };
    JCIC_CHECK(papers::each_query(seat, span, papers::counted_actions(), visit));
    papers::take_in(out.months, papers::samples_of(seat.registers, span));
    return out;
}

}  // namespace jcic::desk
