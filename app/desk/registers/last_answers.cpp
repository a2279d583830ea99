// What was judged last time of a row, for who judges it now (R-LO-5).
#include "app/desk/papers/line_answers.h"
#include "app/desk/registers/papers_sources.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/samples.h"

namespace jcic::desk {
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
