#include "app/desk/registers/made_lists.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <map>
#include <set>

#include "app/desk/rooms/legal_holds.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/case_number.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/made_lists.h"
#include "app/inquiry/book/written.h"
#include "app/search/look_up.h"
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

namespace {

using domain::CopyState;
using domain::registers::Row;

constexpr std::string_view about_queries = "query:";
constexpr auto every = std::numeric_limits<std::size_t>::max();

std::size_t at_most(std::size_t limit) {
    return std::min<std::size_t>(limit, std::numeric_limits<std::int64_t>::max());
}

void set_value(Row& row, std::string_view field, std::string value) {
    if (!value.empty()) row.values.insert_or_assign(std::string(field), std::move(value));
}

std::string day_of(const std::optional<UtcTime>& at) {
    return at ? domain::roc_date_at(*at).text() : std::string();
}

void set_moment(Row& row, std::string_view day, std::string_view time, const std::optional<UtcTime>& at) {
    set_value(row, day, day_of(at));
    if (at) set_value(row, time, domain::time_of_day_text(*at));
}

/// Queries of which something says what is looked for.
Result<void> bring_said(Seat& seat, const RowFilter& filter) {
    if (filter.text.empty()) return {};
    ledger::LookUp look_up;
    look_up.words.push_back({filter.text});
    look_up.limit = at_most(filter.limit);
    JCIC_TRY(const auto found, seat.archive().subjects_of(look_up, about_queries));
    for (const auto& subject : found.subjects)
        if (const auto id = inquiry::query_of(subject)) JCIC_CHECK(seat.load_query(*id));
    return {};
}

Row row_of_copy(const LegalHolds& held, const inquiry::QueryEntry& query, domain::Item item,
                const inquiry::CopyEntry& copy) {
    namespace copy_of = domain::registers::destroyed_copy;
    Row row;
    const auto code = std::string(domain::code_of(item));
    row.id = query.id + "/" + code + "/" + std::to_string(copy.number);
    set_value(row, field::item, code);
    set_value(row, field::case_number, domain::with_correction(query.case_number, query.case_number_before));
    set_value(row, field::number, std::to_string(copy.number));
    set_value(row, copy_of::form, std::string(copy.as_file ? copy_of::as_file : copy_of::on_paper));
    if (!copy.as_file) set_value(row, field::sheets, std::to_string(copy.sheets));
    set_moment(row, copy_of::printed_on, copy_of::printed_at, copy.sent_at);
    set_value(row, field::cause, copy.cause);
    row.state = copy.state == CopyState::destroyed ? copy_of::destroyed : copy_of::waiting;
    if (copy.state != CopyState::destroyed) {
        auto hold = held.of(query);
        if (!hold.empty()) row.state = copy_of::held;
        set_value(row, copy_of::hold, std::move(hold));
        return row;
    }
    set_moment(row, copy_of::destroyed_on, copy_of::destroyed_at, copy.moved_at);
    set_value(row, field::how, copy.where);
    if (copy.moved_by) set_value(row, copy_of::by, copy.moved_by->text());
    set_value(row, field::witness, copy.witness);
    return row;
}

Result<MadeRows> list_destroyed(Seat& seat, const RowFilter& filter) {
    constexpr std::array destroying{action::copy_destroyed};
    JCIC_CHECK(bring_said(seat, filter));
    if (!filter.only_open) {
        ledger::EventQuery destroyed;
        destroyed.action = action::copy_destroyed;
        destroyed.newest_first = true;
        destroyed.limit = at_most(filter.limit);
        JCIC_TRY(const auto events, seat.session().events(destroyed));
        for (const auto& event : events)
            if (const auto id = inquiry::query_of(event.entry.subject)) JCIC_CHECK(seat.load_query(*id));
    }
    std::vector<std::pair<UtcTime, Row>> dated;
    std::size_t waiting = 0;
    const LegalHolds held(seat);
    for (const auto& [id, query] : seat.book().queries())
        for (const auto& [item, entry] : query.items)
            for (const auto& copy : entry.copies) {
                if (!copy.set_aside() && copy.state != CopyState::destroyed) continue;
                if (copy.set_aside()) ++waiting;
                const auto when = copy.set_aside() ? UtcTime::max() : copy.moved_at.value_or(UtcTime{});
                dated.emplace_back(when, row_of_copy(held, query, item, copy));
            }
    std::ranges::stable_sort(dated, std::greater{}, [](const auto& one) { return one.first; });
    MadeRows out;
    for (auto& [when, row] : dated) out.rows.push_back(std::move(row));
    if (!filter.text.empty()) return out;
    JCIC_TRY(const auto ever, seat.session().how_many(destroying));
    out.there = waiting + (filter.only_open ? 0 : static_cast<std::size_t>(ever));
    return out;
}

Row row_of_kept(const KeptRow& one) {
    namespace kept_of = domain::registers::kept_query;
    Row row;
    row.id = one.query;
    row.state = state_of_kept(one).name;
    set_value(row, field::case_number, one.case_number);
    set_value(row, field::subject_name, one.subject_name);
    if (one.subject_name.empty()) row.sealed.insert(std::string(field::subject_name));
    set_value(row, kept_of::submitted_on, day_of(one.submitted_at));
    if (one.retention.until) set_value(row, kept_of::until, one.retention.until->text());
    set_value(row, kept_of::reason, std::string(domain::name_of(one.retention.reason)));
    set_value(row, kept_of::hold, one.hold);
    set_value(row, kept_of::records, std::to_string(one.records));
    set_value(row, kept_of::deleted, std::to_string(one.deleted));
    set_value(row, kept_of::copies, std::to_string(one.copies));
    return row;
}

Result<MadeRows> list_kept(const With<const Machine, const Seating>& parts, Seat& seat, const RowFilter& filter) {
    JCIC_CHECK(bring_said(seat, filter));
    JCIC_TRY(const auto kept, kept_rows(parts, seat, at_most(filter.limit)));
    MadeRows out;
    std::set<std::string> there;
    for (const auto& one : kept) {
        there.insert(one.query);
        out.rows.push_back(row_of_kept(one));
    }
    if (!filter.text.empty()) return out;
    JCIC_TRY(const auto with_term, ledger::SubjectLabels(seat.session()).subjects({label::term, "", label::no_end}));
    for (const auto& subject : with_term)
        if (const auto id = inquiry::query_of(subject)) {
            const auto* query = seat.book().find(*id);
            if (query == nullptr || !query->erased) there.insert(*id);
        }
    out.there = there.size();
    return out;
}

/// A field that is not ours to read is said to be there.
void set_told(Row& row, std::string_view name, const domain::Entry& entry) {
    const auto* field = entry.field(name);
    if (field == nullptr) return;
    if (field->value)
        set_value(row, name, *field->value);
    else
        row.sealed.insert(std::string(name));
}

Row row_of_loan(const std::string& card, const domain::Recorded& event) {
    namespace loan = domain::registers::card_loan;
    Row row;
    row.id = card + "/" + std::to_string(event.sequence);
    row.state = loan::out;
    set_value(row, loan::card, card);
    set_told(row, field::purpose, event.entry);
    set_moment(row, loan::lent_on, loan::lent_at, event.at);
    set_value(row, loan::lent_by, event.entry.value(field::custodian));
    set_value(row, field::holder, event.entry.value(field::holder));
    return row;
}

void give_back(Row& row, const domain::Recorded& event) {
    namespace loan = domain::registers::card_loan;
    row.state = event.entry.action == action::card_taken_back ? loan::taken_back : loan::returned;
    set_moment(row, loan::returned_on, loan::returned_at, event.at);
    set_value(row, loan::returned_to, event.entry.value(field::custodian));
    set_value(row, field::failed_tries, event.entry.value(field::failed_tries));
    set_told(row, field::reason, event.entry);
}

/// The event with which the earliest loan began that stands; 0 for none.
std::uint64_t first_standing(const Seat& seat) {
    std::uint64_t out = 0;
    for (const auto& [number, card] : seat.registers().of(domain::registers::cards)) {
        const auto* lent = domain::registers::lent_to(card) ? card.last_of(action::card_handed_out) : nullptr;
        if (lent != nullptr && (out == 0 || lent->sequence < out)) out = lent->sequence;
    }
    return out;
}

/// Changes of hands, as they happened: all from that event on, or, for 0, the newest so many loans, and their returns,
/// which may stand behind those of as many as there are cards.
Result<std::vector<domain::Recorded>> changes_of_hands(Seat& seat, std::size_t loans, std::uint64_t first) {
    const auto cards = seat.people().cards().size();
    std::vector<domain::Recorded> out;
    for (const auto what : {action::card_handed_out, action::card_handed_back, action::card_taken_back}) {
        ledger::EventQuery wanted;
        wanted.action = what;
        wanted.newest_first = first == 0;
        wanted.start = first;
        wanted.limit = at_most(what == action::card_handed_out ? loans : loans + std::min(cards, every - loans));
        JCIC_TRY(auto found, seat.session().events(wanted));
        std::ranges::move(found, std::back_inserter(out));
    }
    std::ranges::sort(out, {}, &domain::Recorded::sequence);
    return out;
}

Result<MadeRows> list_loans(Seat& seat, const RowFilter& filter) {
    constexpr std::array lending{action::card_handed_out};
    MadeRows out;
    // However many have come back since, one that stands is listed.
    const auto first = filter.only_open ? first_standing(seat) : 0;
    if (filter.only_open && first == 0) return out;
    // Whose own they are, and what they say, no index knows.
    const bool all =
        !filter.text.empty() || filter.mine || !filter.only.empty() || filter.since || filter.until || filter.only_open;
    JCIC_TRY(const auto events, changes_of_hands(seat, all ? every : filter.limit, first));
    std::map<std::string, std::size_t> last;  // loan of each card
    for (const auto& event : events) {
        const auto card = event.entry.subject.substr(domain::registers::cards.about.size());
        if (event.entry.action == action::card_handed_out) {
            last[card] = out.rows.size();
            out.rows.push_back(row_of_loan(card, event));
        } else if (const auto found = last.find(card); found != last.end()) {
            give_back(out.rows[found->second], event);
        }
    }
    // One that never came back, and is out no more, was lost: a later loan of the card, or its row, says so.
    namespace loan = domain::registers::card_loan;
    for (std::size_t i = 0; i < out.rows.size(); ++i) {
        auto& row = out.rows[i];
        const auto card = row.value(loan::card);
        const auto* known = seat.registers().row(domain::registers::cards, card);
        const bool out_now = known != nullptr && domain::registers::lent_to(*known) && last.at(card) == i;
        if (row.state == loan::out && !out_now) row.state = loan::lost;
    }
    std::ranges::reverse(out.rows);
    if (all) return out;
    JCIC_TRY(const auto ever, seat.session().how_many(lending));
    out.there = static_cast<std::size_t>(ever);
    return out;
}

}  // namespace

Result<MadeRows> made_rows(const With<const Machine, const Seating>& parts, Seat& seat,
                           const domain::registers::Register& book, const RowFilter& filter) {
    if (&book == &domain::registers::card_loans) return list_loans(seat, filter);
    if (&book == &domain::registers::kept_queries) return list_kept(parts, seat, filter);
    return list_destroyed(seat, filter);
}

Result<void> bring_made(Seat& seat, const domain::registers::Register& book, const std::string& row) {
    if (&book == &domain::registers::card_loans) return {};
    return seat.load_query(row.substr(0, row.find('/')));
}

}  // namespace jcic::desk
