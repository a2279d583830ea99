#include "app/desk/registers/papers_sources.h"

#include <algorithm>
#include <array>
#include <set>

#include "app/desk/papers/line_answers.h"
#include "app/desk/papers/samples.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/domain/items.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/samples.h"

namespace jcic::desk {

namespace {

Result<std::vector<domain::Recorded>> all_of(Seat& seat, const std::vector<std::string_view>& actions) {
    std::vector<domain::Recorded> out;
    JCIC_CHECK(seat.session().read(actions, 1, [&](const domain::Recorded& event) -> Result<void> {
        out.push_back(event);
        return {};
    }));
    return out;
}

}  // namespace

Result<std::vector<papers::Designated>> designations_in(Seat& seat) {
    JCIC_TRY(const auto events, all_of(seat, papers::designating_actions()));
    return papers::designations(events);
}

Result<std::vector<domain::Recorded>> judgements_in(Seat& seat) {
    return all_of(seat, papers::judging_actions());
}

Result<papers::QueryFigures> figures_in(const With<const Machine, const Seating>& parts, Seat& seat,
                                        const papers::Span& span, const std::vector<papers::Designated>& people,
                                        domain::RocDate base_day) {
    papers::QueryFigures out;
    out.months = papers::months_of(span);
    out.holds = domain::registers::holds_in_force(seat.registers());
    const auto years = parts.seating.policy().retention_years;
    const auto visit = [&](const papers::QueryRead& query) -> Result<void> {
        const auto before = out.requested;
        papers::count(out, query, span, people, years, base_day);
        const auto reference = query.said(field::authorisation);
        if (out.requested == before || out.known.contains(reference)) return {};
        JCIC_TRY(const auto row, papers::authorisation_of(seat, query));
        papers::count(out, reference, row);
        return {};
    };
    std::set<inquiry::QueryId> counted;
    const auto once = [&](const papers::QueryRead& query) {
        return counted.insert(query.entry.id).second ? visit(query) : Result<void>();
    };
    JCIC_CHECK(papers::each_query(seat, span, papers::counted_actions(), once));
    // What goes within a month, of before, that stood open at the span's end: deleted since, or not yet (R-PA-6).
    static constexpr std::array deleted{action::record_erased};
    JCIC_CHECK(papers::each_query(seat, {span.from, std::max(span.to, parts.machine.today())}, deleted, once));
    std::vector<inquiry::QueryId> open;
    for (const auto& [id, query] : seat.book().queries()) {
        const bool stood_open = std::ranges::any_of(query.items, [](const auto& one) {
            return domain::info(one.first).delete_within_month && one.second.retrieved_at;
        });
        if (stood_open) open.push_back(id);
    }
    JCIC_CHECK(papers::each_query(seat, open, once, {}));
    JCIC_TRY(const auto erasures, papers::events_in(seat, span, domain::registers::authorisation_erased));
    for (const auto& erasure : erasures) {
        JCIC_TRY(const auto about, seat.archive().about_any(erasure.entry.subject));
        papers::count_erased_row(out, erasure, about, seat.registers());
    }
    papers::add_samples(out.months, papers::samples_of(seat.registers(), span));
    return out;
}

// What was judged last time of a row, for who judges it now (R-LO-5).

namespace {

/// Of a drawn record what was answered of an earlier month; of others what was answered up to now.
domain::RocDate before_which(const domain::registers::Row& row, domain::RocDate today) {
    const auto month = domain::registers::month_of_draw(row.value(field::sample));
    return month ? month->first_day() : domain::RocMonth::of(today).next().first_day();
}

}  // namespace

Result<std::optional<LastAnswer>> RegisterDesk::last_answer(const domain::registers::Register& book,
                                                            const std::string& id) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(register_steps_of(parts_.machine, *seat).may_read(book));
    std::optional<LastAnswer> out;
    if (papers::judged_lines(book) == nullptr) return out;
    JCIC_CHECK(seat->load_row(book, id));
    const auto* row = seat->registers().row(book, id);
    if (row == nullptr)
        return fail(FaultCode::register_state, "register",
                    {{"register", std::string(book.name)}, {"row", id}, {"reason", "unknown"}});
    JCIC_TRY(const auto judging, judgements_in(*seat));
    const auto before =
        papers::answer_before(judging, seat->registers(), book, *row, before_which(*row, parts_.machine.today()));
    if (before) out = LastAnswer{before->about(), seat->names().named(before->event->person), before->values()};
    return out;
}

}  // namespace jcic::desk
