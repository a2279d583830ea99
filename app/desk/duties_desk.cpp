#include "app/desk/duties_desk.h"

#include <algorithm>
#include <set>

#include "app/desk/rooms/parts.h"
#include "app/domain/icalendar.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/settled.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/inquiry/checks/standing_out.h"

namespace jcic::desk {
namespace {

namespace registers = domain::registers;
using domain::RocDate;

constexpr std::chrono::days days_ahead{366};
constexpr std::chrono::days days_back{31};

void add_person(DutyLine& line, const Seat& seat, const domain::PersonId& person) {
    line.who.push_back(person.text());
    line.names.push_back(seat.names().display_name(person));
    line.mine = line.mine || person == seat.person();
}

bool may_read(const Seat& seat, const registers::Register& book) {
    return registers::holds_one(seat.duties(), book.readers);
}

/// What is over in a register that grows was not read at the sign-in.
Result<void> bring_done(Seat& seat, const registers::Register& book, RocDate today) {
    if (!book.grows) return {};
    const auto since = domain::roc_date_at(domain::start_of(today) - days_back);
    JCIC_TRY(const auto subjects, seat.archive().written_about_since(since, book.about));
    return seat.load_rows(book, subjects);
}

void add_done(std::vector<DutyLine>& out, const Seat& seat, const registers::Register& book, RocDate today) {
    for (const auto& [id, row] : seat.registers().of(book))
        for (const auto& passage : row.story) {
            const auto day = domain::roc_date_at(passage.at);
            if (day.days() + days_back < today.days()) continue;
            DutyLine line{DutyLine::Kind::done, &book, id, passage.step->title, day, day, {}, {}, false};
            for (const auto& code : {passage.by, passage.beside})
                if (const auto person = domain::PersonId::parse(code)) add_person(line, seat, *person);
            out.push_back(std::move(line));
        }
}

/// What was due on those days, and was done: by whom.
class Settled {
public:
    Settled(const Seat& seat, const domain::OfficeCalendar& calendar, domain::RocMonth month)
        : seat_(seat), calendar_(calendar), month_(month) {}

    void add(const registers::Register& book, std::vector<DutyLine>& out) {
        for (const auto& [id, row] : seat_.registers().of(book))
            for (std::size_t i = 0; i < row.story.size(); ++i) {
                const auto& passage = row.story[i];
                if (passage.at < month_.begins() || passage.at >= month_.ends()) continue;
                const auto person = domain::PersonId::parse(passage.by);
                const auto day = domain::roc_date_at(passage.at);
                if (!person || !registers::settles(book, row, i, on(day))) continue;
                auto& line = out.emplace_back(
                    DutyLine{DutyLine::Kind::done, &book, id, passage.step->title, day, day, {}, {}, false});
                add_person(line, seat_, *person);
            }
    }

private:
    const registers::DueContext& on(RocDate day) {
        return days_.try_emplace(day, seat_.registers(), day, calendar_).first->second;
    }
    const Seat& seat_;
    const domain::OfficeCalendar& calendar_;
    domain::RocMonth month_;
    std::map<RocDate, registers::DueContext> days_;  ///< once a day, not once a row
};

std::vector<DutyPerson> people_of(const Seat& seat, domain::RocMonth month) {
    std::vector<DutyPerson> out;
    for (const auto& [code, person] : seat.people().people()) {
        auto duties = seat.people().duties(code, month.first_day());
        duties.merge(seat.people().duties(code, month.last_day()));
        out.push_back({code, seat.names().display_name(code), std::move(duties), {}, {}});
    }
    return out;
}

DutyLine line_of(const Owed& one, const registers::Register& book, const domain::PersonId& person) {
    DutyLine out{one.is_held() ? DutyLine::Kind::held
                 : one.late    ? DutyLine::Kind::late
                               : DutyLine::Kind::due,
                 &book,
                 one.row,
                 one.owed,
                 *one.by,
                 one.office_day.value_or(*one.by),
                 {},
                 one.names,
                 one.is_of(person)};
    for (const auto& who : one.hands) out.who.push_back(who.text());
    if (one.due != nullptr) out.due = one.due->title;
    if (one.is_held()) out.hold = one.hold;
    return out;
}

bool is_alike(const DutyLine& one, const DutyLine& other) {
    return one.book == other.book && one.row == other.row && one.what == other.what && one.day == other.day &&
           one.who == other.who && one.hold == other.hold;
}

/// Numbers only, and a card's: a row that is called by something of its own may be called by a person.
std::string numbered(const DutyLine& line) {
    const bool says_nobody = line.book->key.empty() || line.book == &registers::cards;
    return says_nobody && !line.row.empty() ? " " + line.row : "";
}

domain::CalendarEntry entry_of(const DutyLine& line, const std::string& institution) {
    std::string summary = std::string(line.book->title) + numbered(line) + "：" + line.what;
    if (!line.hold.empty()) summary += "，" + inquiry::filled(registers::held_word, {line.hold});
    // The same thing again replaces what was read before; what is called by a person is told apart by its day alone.
    const auto uid = std::string(line.book->name) + (numbered(line).empty() ? "" : "-" + line.row) + "-" +
                     line.day.text() + "-" +
                     digest_text(sha256_of(view(std::string_view(line.due != nullptr ? line.due : line.what)))) + "@" +
                     institution + ".jcic-desk";
    std::string description = std::string(line.book->rule) + "，期限 " + line.day.dashed();
    if (line.office_day != line.day)
        description += "（例假日），請於前一辦公日 " + line.office_day.dashed() + " 前辦理";
    return {uid, line.office_day, summary, description};
}

}  // namespace

Result<std::vector<DutyLine>> DutiesDesk::owed() {
    return owed_on([last = parts_.machine.today().days() + days_ahead](RocDate day) { return day.days() <= last; });
}

Result<std::vector<DutyLine>> DutiesDesk::owed_on(const WantedDay& wanted) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    std::vector<DutyLine> out;
    for (const auto& one : owed_of(*view_of(parts_), parts_, *seat, wanted)) {
        const auto* book = registers::find(one.book);
        if (book == nullptr || !one.by || !wanted(*one.by) || !may_read(*seat, *book)) continue;
        auto line = line_of(one, *book, seat->person());
        // Several of one kind, day and person that no row is called by are one line: it names nobody.
        const auto same = [&](const DutyLine& other) { return is_alike(line, other); };
        if (!line.row.empty() || std::ranges::none_of(out, same)) out.push_back(std::move(line));
    }
    std::ranges::stable_sort(out, {}, &DutyLine::day);
    return out;
}

Result<std::vector<DutyLine>> DutiesDesk::list() {
    JCIC_TRY(auto out, owed());
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    const auto today = parts_.machine.today();
    const auto open = static_cast<std::ptrdiff_t>(out.size());
    for (const auto* book : registers::all()) {
        if (!may_read(*seat, *book)) continue;
        JCIC_CHECK(bring_done(*seat, *book, today));
        add_done(out, *seat, *book, today);
    }
    std::stable_sort(out.begin() + open, out.end(),
                     [](const DutyLine& one, const DutyLine& other) { return other.day < one.day; });
    return out;
}

Result<DutyMonth> DutiesDesk::month(std::optional<domain::RocMonth> wanted) {
    const auto today = parts_.machine.today();
    const auto month = wanted.value_or(domain::RocMonth::of(today));
    const auto counts = [&, &calendar = parts_.machine.calendar()](RocDate day) {
        return counts_in(
            {DutyLine::Kind::due, nullptr, {}, nullptr, day, calendar.office_day_until(day), {}, {}, false}, month,
            today);
    };
    JCIC_TRY(auto lines, owed_on(counts));
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    Settled settled(*seat, parts_.machine.calendar(), month);
    for (const auto* book : registers::all())
        if (!book->grows && may_read(*seat, *book)) settled.add(*book, lines);
    return duty_month(month, today, parts_.machine.calendar(), people_of(*seat, month), std::move(lines));
}

Result<std::size_t> DutiesDesk::save(const std::filesystem::path& file) {
    JCIC_TRY(const auto lines, owed());
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    std::vector<domain::CalendarEntry> entries;
    const auto institution = parts_.machine.settings().institution.text();
    // Where only who owes it tells two lines apart, the file, which names nobody, has it once.
    std::set<std::string> known;
    for (const auto& line : lines)
        if (auto entry = entry_of(line, institution); known.insert(entry.uid).second)
            entries.push_back(std::move(entry));
    const auto text = domain::icalendar(entries, parts_.machine.clock().now());
    JCIC_CHECK(parts_.seating.seat()->session().append(
        plain_entry(action::register_exported, "register:duties",
                    {{field::rows, std::to_string(entries.size())},
                     {field::form, std::string(saved_form::calendar)},
                     {field::digest, to_hex(sha256_of(view(std::string_view(text))))}}),
        ledger::anybody));
    JCIC_CHECK(files::create(file, text));
    return entries.size();
}

}  // namespace jcic::desk
