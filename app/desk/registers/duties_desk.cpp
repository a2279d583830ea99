#include "app/desk/registers/duties_desk.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "app/desk/rooms/legal_holds.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/plugs.h"
#include "app/domain/icalendar.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/people.h"
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
constexpr std::array who_changes_passwords{domain::Duty::unit_head, domain::Duty::query_officer};

void add_person(DutyLine& line, const Seat& seat, const domain::PersonId& person) {
    line.who.push_back(person.text());
    line.names.push_back(seat.names().display_name(person));
    line.mine = line.mine || person == seat.person();
}

void add_who(DutyLine& line, const Seat& seat, const registers::Obligation& owed, RocDate today) {
    if (const auto named = seat.named_for(owed, today)) return add_person(line, seat, *named);
    for (const auto& [code, person] : seat.people().people())
        if (registers::holds_one(seat.people().duties(code, today), owed.due->who)) add_person(line, seat, code);
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

void hold_back(DutyLine& line, std::string hold) {
    if (!hold.empty()) line.kind = DutyLine::Kind::held;
    line.hold = std::move(hold);
}

/// What no register owes by its rows: a record's month (R-PA-6), of who has the case, and the password that a leaver
/// knows (R-DU-5), of who may change it. Several of one kind, day and person are one line.
std::vector<DutyLine> owed_besides(const Seat& seat, const LegalHolds& held, const domain::OfficeCalendar& calendar,
                                   RocDate today) {
    std::vector<DutyLine> out;
    const auto add = [&](const registers::Register& book, const std::string& row, const char* what, RocDate day) {
        const auto kind = day < today ? DutyLine::Kind::late : DutyLine::Kind::due;
        out.push_back({kind, &book, row, what, day, calendar.office_day_until(day), {}, {}, false});
    };
    std::set<std::tuple<const char*, RocDate, std::string, std::string>> known;
    for (const auto& entered : seat.book().queries()) {
        const auto& query = entered.second;
        if (query.erased) continue;
        const auto hold = held.of(query);
        const auto owe = [&](const char* what, const std::optional<RocDate>& day, const std::string& by = {}) {
            if (!day || !known.emplace(what, *day, query.holder.text(), by).second) return;
            add(registers::deletions, "", what, *day);
            hold_back(out.back(), by);
            add_person(out.back(), seat, query.holder);
        };
        for (const auto& [item, entry] : query.items) {
            owe(entry.filed_at ? JCIC_WORD("registers", "併案附卷之資料：每年複核是否仍有必要")
                               : JCIC_WORD("registers", "一個月內應刪除之資料：決定是否保存"),
                inquiry::decide_by(item, entry));
            owe(hold.empty() ? JCIC_WORD("registers", "資料使用完竣，一個月內刪除")
                             : JCIC_WORD("registers", "資料使用完竣，保全中不得刪除"),
                inquiry::delete_by(item, entry), hold);
        }
    }
    for (const auto& [number, card] : seat.people().cards()) {
        const auto leaver = password_known_to_leaver(seat.people(), seat.registers(), card, today);
        const auto* row = leaver ? seat.registers().row(registers::people, leaver->text()) : nullptr;
        if (row == nullptr) continue;
        add(registers::cards, number, JCIC_WORD("registers", "查詢人員離任，變更晶片卡密碼"),
            std::min(today, registers::authorised_until(*row).value_or(today)));
        for (const auto& [code, person] : seat.people().people())
            if (registers::holds_one(seat.people().duties(code, today), who_changes_passwords))
                add_person(out.back(), seat, code);
    }
    return out;
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
    return owed_as([](const DutyLine&) { return true; });
}

Result<std::vector<DutyLine>> DutiesDesk::pressing() {
    return owed_as([today = parts_.machine.today()](const DutyLine& line) {
        const auto state = state_of(line, today);
        return state == DutyState::late || state == DutyState::this_week;
    });
}

Result<std::vector<DutyLine>> DutiesDesk::owed_as(const std::function<bool(const DutyLine&)>& wanted) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    const auto today = parts_.machine.today();
    const LegalHolds held(*seat);
    std::vector<DutyLine> out;
    for (const auto& owed : seat->owed()) {
        if (!may_read(*seat, *owed.book) || today.days() + days_ahead < owed.until.days()) continue;
        DutyLine line{owed.until < today ? DutyLine::Kind::late : DutyLine::Kind::due,
                      owed.book,
                      owed.row,
                      owed.due->title,
                      owed.until,
                      parts_.machine.calendar().office_day_until(owed.until),
                      {},
                      {},
                      false};
        if (!wanted(line)) continue;
        line.due = owed.due->title;
        hold_back(line, held.of(owed));
        line.what = owed_title(owed, line.hold);
        if (!wanted(line)) continue;
        add_who(line, *seat, owed, today);
        out.push_back(std::move(line));
    }
    for (auto& line : owed_besides(*seat, held, parts_.machine.calendar(), today))
        if (may_read(*seat, *line.book) && wanted(line)) out.push_back(std::move(line));
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
    JCIC_TRY(auto lines, owed_as([&](const DutyLine& line) { return counts_in(line, month, today); }));
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
