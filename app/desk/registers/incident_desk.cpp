#include "app/desk/registers/incident_desk.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "app/desk/registers/card_letters.h"
#include "app/desk/registers/register_sheets.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/sheet_heads.h"
#include "app/domain/compared.h"
#include "app/domain/registers/incidents.h"
#include "app/domain/registers/linked_numbers.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/trail_access.h"
#include "app/inquiry/book/written.h"
#include "app/paper/sheets/jcic_letters.h"
#include "app/search/look_up.h"

namespace jcic::desk {
namespace {

using domain::registers::Notice;
using papers::Affected;
using papers::AffectedScope;
using papers::QueryRead;
namespace registers = domain::registers;

/// What is entered is true as of its event: where something is written meanwhile it is counted anew.
constexpr int tries_to_count = 5;
constexpr std::string_view affected_name = "affected";
constexpr const char* incident_title = "事件受影響資料清冊";
constexpr const char* access_title = "當事人資料清冊";

tl::unexpected<Fault> not_in_register(const registers::Register& book, const std::string& row, const char* reason) {
    return fail(FaultCode::register_state, "incidents",
                {{"register", std::string(book.name)}, {"row", row}, {"reason", reason}});
}
tl::unexpected<Fault> not_theirs_to_do(registers::Duties needed) {
    std::string duties;
    for (const auto duty : needed) duties.append(duties.empty() ? "" : ",").append(domain::name_of(duty));
    return fail(FaultCode::person_duty, "incidents", {{"duty", duties}});
}

// Whose duty each list is: asked before it is made, and inside the transaction that tells that it was saved.
Result<void> may_list_affected(const std::set<domain::Duty>& duties) {
    if (domain::lists_events(duties)) return {};
    return fail(FaultCode::person_duty, "incidents");
}
Result<void> may_answer_subjects(const std::set<domain::Duty>& duties) {
    const auto* answering = registers::subject_access.step(registers::access_answered);
    if (registers::holds_one(duties, answering->by) || registers::holds_one(duties, answering->beside->who)) return {};
    return not_theirs_to_do(answering->by);
}

/// All the days of the ledger.
Result<papers::Span> all_days(Seat& seat, domain::RocDate today) {
    JCIC_TRY(const auto first, first_moment(seat.session()));
    return papers::Span{first ? std::min(today, domain::roc_date_at(*first)) : today, today};
}

/// What the search knows of a query's submission is the number that it bore then.
Result<std::vector<inquiry::QueryId>> queries_that_bore(Seat& seat, const std::string& case_number) {
    JCIC_CHECK(seat.follow_queries());
    JCIC_CHECK(seat.load_queries_of_case(case_number));
    std::vector<inquiry::QueryId> out;
    for (const auto& [id, query] : seat.book().queries())
        if (inquiry::bore(query, case_number)) out.push_back(id);
    return out;
}

/// Those that can be named without looking through days.
Result<std::vector<inquiry::QueryId>> named_queries(Seat& seat, const AffectedScope& scope,
                                                    const std::stop_token& stop) {
    if (!scope.query.empty()) return std::vector{scope.query};
    if (!scope.case_number.empty()) return queries_that_bore(seat, scope.case_number);
    std::set<inquiry::QueryId> out;
    auto numbers = scope.linked;
    if (scope.subject) numbers.push_back(scope.subject->text());
    for (const auto& number : numbers) {
        // Anywhere in what was submitted: a borrower beside a guarantor is held too (R-EL-2), papers::add looks who it
        // is.
        ledger::LookUp look_up;
        look_up.words.push_back({number});
        look_up.kind = action::query_submitted;
        look_up.limit = std::numeric_limits<std::int64_t>::max();
        JCIC_TRY(const auto found, seat.archive().subjects_of(look_up, "query:", stop));
        for (const auto& subject : found.subjects)
            if (const auto id = inquiry::query_of(subject)) out.insert(*id);
    }
    return std::vector(out.begin(), out.end());
}

/// Also those on which no query leaned.
Result<std::vector<registers::Row>> all_authorisations_of(Seat& seat, const std::string& subject,
                                                          const papers::Watched& watched) {
    const auto& book = registers::authorisations;
    ledger::LookUp look_up;
    look_up.words.push_back({subject});
    look_up.kind = book.about;
    look_up.kind.back() = '.';  // "authorisation.": any step of it
    look_up.limit = std::numeric_limits<std::int64_t>::max();
    JCIC_TRY(const auto found, seat.archive().subjects_of(look_up, book.about, watched.stop));
    std::vector<registers::Row> out;
    for (const auto& one : found.subjects) {
        if (watched.stop.stop_requested()) return fail(FaultCode::cancelled, "incidents");
        JCIC_TRY(auto row, papers::authorisation_named(seat, one.substr(book.about.size())));
        if (row && row->value("subject") == subject) out.push_back(*std::move(row));
    }
    return out;
}

/// As the incident's step asks them.
registers::Values counts_of(const Affected& found) {
    auto said = papers::text_of(found.scope);
    if (found.no_such_case) said += "（本單位無此案號之查詢）";
    if (found.unnamed != 0) said += "；另有 " + std::to_string(found.unnamed) + " 筆查詢之個人資料已刪除，未計入人數";
    return {{"scope", std::move(said)},
            {"queries", std::to_string(found.queries)},
            {"records", std::to_string(found.records)},
            {"people", std::to_string(found.people.size())},
            {"copies", std::to_string(found.copies)},
            {"copies-left", std::to_string(found.copies_left)},
            {"seen-by", std::to_string(found.seen_by.size())}};
}

std::string told_on(const registers::Row& row, const char* field, const char* whom) {
    const auto day = domain::RocDate::written(row.value(field));
    return day ? std::string(whom) + " " + day->dashed() : std::string();
}

/// 聯徵中心 115-11-20、金管會 115-11-20.
std::string who_was_told(const registers::Row& incident) {
    std::string out;
    for (const auto& one : {told_on(incident, "jcic", "聯徵中心"), told_on(incident, "mof", "財政部財政資訊中心"),
                            told_on(incident, "bli", "勞保局"), told_on(incident, "fsc", "金管會"),
                            told_on(incident, "head-office", "總行")})
        if (!one.empty()) out.append(out.empty() ? "" : "、").append(one);
    return out.empty() ? "（通報中）" : out;
}

std::string what_was_affected(const registers::Row& incident) {
    if (incident.value("records").empty()) return "清查中，另行補報。";
    return "查詢 " + incident.value("queries") + " 筆、資料 " + incident.value("records") + " 筆、當事人 " +
           incident.value("people") + " 人、列印本及檔案 " + incident.value("copies") + " 份（尚存 " +
           incident.value("copies-left") + " 份）。";
}

/// A person is addressed by name: of an ID number that was typed, as a query about them says; as typed if none does.
Result<std::string> name_of_subject(Seat& seat, const std::string& typed) {
    const auto id = domain::PersonalId::parse(typed);
    if (!id) return typed;
    JCIC_CHECK(seat.load_queries_about(*id));
    for (const auto& [query, entry] : seat.book().queries())
        if (entry.query && entry.query->subject == *id) return entry.query->subject_name;
    return typed;
}

std::string addressee_of(Notice notice, const registers::Row& letter) {
    if (notice == Notice::jcic) return "財團法人金融聯合徵信中心";
    if (notice == Notice::fsc) return "金融監督管理委員會";
    return letter.value("about");
}

std::optional<domain::RocDate> written_day(const registers::Row& row, const char* field) {
    const auto day = domain::RocDate::written(row.value(field));
    return day ? std::optional(*day) : std::nullopt;
}

std::string title_of_choice(const registers::Row& row, std::string_view field) {
    const auto* asked = registers::incidents.field(field);
    return asked == nullptr ? std::string() : domain::registers::shown_value(*asked, row.value(field));
}

/// To the subjects goes what a person wrote for them when the letter was begun, else a blank: what the branch noted
/// for itself about the incident may name others (R-PA-7), and no later step changes a letter that was sent.
paper::IncidentLetter filled(Notice notice, const registers::Row& letter, const registers::Row& incident) {
    const bool to_subjects = notice == Notice::subjects;
    paper::IncidentLetter out;
    out.to = to_subjects ? paper::IncidentLetter::To::subjects : paper::IncidentLetter::To::authority;
    out.addressee = addressee_of(notice, letter);
    out.certainty = title_of_choice(incident, incident.value("verdict") == "certain" ? "verdict" : "certainty");
    out.noticed = written_day(incident, "since");
    out.circumstances = to_subjects ? letter.value(registers::subject_facts_field) : incident.value("what");
    out.measures = to_subjects ? letter.value(registers::subject_measures_field) : incident.value("measures");
    out.affected = what_was_affected(incident);
    out.tax = incident.value("tax") == "yes";
    out.t52 = incident.value("t52") == "yes";
    out.told = who_was_told(incident);
    out.dated = written_day(letter, "sent");
    out.number = letter.value("number");
    out.reference = incident.id;
    return out;
}

}  // namespace

namespace {

/// Who has two numbers is one person, called by the first of them.
std::set<std::string> persons_of(const registers::Rows& rows, const std::set<std::string>& numbers) {
    std::set<std::string> out;
    for (const auto& number : numbers) {
        const auto all = registers::numbers_of(rows, number);
        out.insert(*std::ranges::min_element(all));
    }
    return out;
}

}  // namespace

Result<Affected> IncidentDesk::compute(Seat& seat, const AffectedScope& scope, const papers::Watched& watched) {
    JCIC_CHECK(papers::check(scope));
    Affected out;
    out.scope = scope;
    out.scope.query = domain::typed_query(scope.query);
    ledger::EventQuery exports;
    exports.action = action::ledger_exported_with_values;
    JCIC_CHECK(each_event(seat.session(), exports, [&](domain::Recorded&& event) {
        out.exports.push_back(std::move(event));
        return true;
    }));
    bool met = false;
    const auto add_query = [&](const QueryRead& query) -> Result<void> {
        met = true;
        papers::add(out, query);
        return {};
    };
    if (scope.query.empty() && !scope.subject && scope.case_number.empty()) {
        JCIC_TRY(const auto all, all_days(seat, parts_.machine.today()));
        const auto days = papers::asks_of_exports(out) ? all : scope.span.value_or(all);
        JCIC_CHECK(papers::each_query(seat, days, papers::touching_actions(), add_query, watched));
        out.people = persons_of(seat.registers(), out.people);
        return out;
    }
    // Whom a query is about is found by who reads it only: to find none would be no answer.
    if (scope.subject && !seat.session().reads_records()) return fail(FaultCode::ledger_sealed, "incidents");
    // Whoever has another number is one person: what is held about them is told by any of theirs (R-PA-7).
    if (scope.subject) out.scope.linked = registers::other_numbers_of(seat.registers(), scope.subject->text());
    JCIC_TRY(const auto ids, named_queries(seat, out.scope, watched.stop));
    out.no_such_case = !scope.case_number.empty() && scope.query.empty() && ids.empty();
    JCIC_CHECK(papers::each_query(seat, ids, add_query, watched));
    if (!out.scope.query.empty() && !met)
        return fail(FaultCode::query_unknown, "incidents", {{"query", out.scope.query}});
    out.people = persons_of(seat.registers(), out.people);
    if (!scope.subject) return out;
    for (const auto& number : registers::numbers_of(seat.registers(), scope.subject->text())) {
        JCIC_TRY(auto theirs, all_authorisations_of(seat, number, watched));
        std::ranges::move(theirs, std::back_inserter(out.authorisations));
    }
    return out;
}

Result<Affected> IncidentDesk::affected(const AffectedScope& scope, const papers::Watched& watched) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(may_list_affected));
    return compute(*seat, scope, watched);
}

Result<Affected> IncidentDesk::assess(const std::string& incident, const AffectedScope& scope,
                                      const papers::Watched& watched) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    const auto* step = registers::incidents.step(registers::incident_assessed);
    if (!registers::holds_one(seat->duties(), step->by)) return not_theirs_to_do(step->by);
    const auto* row = seat->registers().row(registers::incidents, incident);
    if (row == nullptr) return not_in_register(registers::incidents, incident, "unknown");
    if (!seat->session().reads_records()) return fail(FaultCode::ledger_sealed, "incidents");
    for (int i = 0; i < tries_to_count; ++i) {
        JCIC_TRY(const auto before, seat->session().count());
        JCIC_TRY(auto out, compute(*seat, scope, watched));
        const domain::registers::StepRequest wanted{&registers::incidents, step, incident, counts_of(out),
                                                    std::nullopt};
        bool moved = false;
        JCIC_CHECK(seat->transact([&]() -> Result<std::vector<domain::Entry>> {
            JCIC_TRY(const auto now, seat->session().count());
            moved = now != before;
            if (moved) return std::vector<domain::Entry>();
            JCIC_TRY(auto event, register_steps_of(parts_.machine, *seat).event_of(wanted));
            return std::vector{std::move(event)};
        }));
        if (!moved) return out;
    }
    return fail(FaultCode::ledger_busy, "incidents");
}

Result<std::size_t> IncidentDesk::save(const AffectedScope& scope, const std::filesystem::path& file,
                                       const Secret& secret, const papers::Watched& watched) {
    JCIC_TRY(const auto found, affected(scope, watched));
    return save_found(found, {incident_title, may_list_affected}, file, secret);
}

Result<Affected> IncidentDesk::held_about(const std::string& access, const papers::Watched& watched) {
    JCIC_TRY(Seat * seat, parts_.seating.seat_for(may_answer_subjects));
    const auto& book = registers::subject_access;
    const auto* row = seat->registers().row(book, access);
    if (row == nullptr) return not_in_register(book, access, "unknown");
    if (book.state(row->state).over) return not_in_register(book, access, "answered");
    if (row->sealed.contains("subject")) return fail(FaultCode::ledger_sealed, "incidents");
    AffectedScope scope;
    JCIC_TRY(scope.subject, domain::PersonalId::parse(row->value("subject")));
    return compute(*seat, scope, watched);
}

Result<std::size_t> IncidentDesk::save_held(const std::string& access, const std::filesystem::path& file,
                                            const Secret& secret, const papers::Watched& watched) {
    JCIC_TRY(const auto found, held_about(access, watched));
    return save_found(found, {access_title, may_answer_subjects}, file, secret);
}

Result<std::size_t> IncidentDesk::save_found(const Affected& found, const Saving& saving,
                                             const std::filesystem::path& file, const Secret& secret) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto saved, SavedFile::at(parts_.machine, *seat, "incidents", file, secret, saving.permit));
    auto span = found.scope.span;
    if (!span) {
        JCIC_TRY(span, all_days(*seat, parts_.machine.today()));
    }
    return save_listed(parts_, *seat, saved, std::string(affected_name), *span, papers::table_of(found, saving.title));
}

Result<PrintedRegister> IncidentDesk::letter(const std::string& row) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    const auto& book = registers::letters;
    const auto& writers = book.step(registers::letter_prepared)->by;
    if (!registers::holds_one(seat->duties(), writers)) return not_theirs_to_do(writers);
    const auto* letter = seat->registers().row(book, row);
    if (letter == nullptr) return not_in_register(book, row, "unknown");
    const auto today = parts_.machine.today();
    const auto notice = registers::notice_of(letter->value("kind"));
    if (!notice) {
        JCIC_TRY(auto page, letter_by_registers(parts_, *seat, *letter));
        if (!page) return not_in_register(book, row, "no-layout");
        return PrintedRegister{std::string(book.name), today, today, std::make_shared<const Bytes>(*std::move(page))};
    }
    const auto about = letter->value(registers::incident_field);
    const auto* incident = seat->registers().row(registers::incidents, about);
    if (incident == nullptr) return not_in_register(registers::incidents, about, "unknown");
    auto out = filled(*notice, *letter, *incident);
    // By the name that the branch gave its head office, whatever a person typed in haste.
    if (const auto& head_office = parts_.machine.settings().head_office;
        notice == registers::Notice::head_office && !head_office.empty())
        out.addressee = head_office;
    if (notice == registers::Notice::subjects) {
        JCIC_TRY(out.addressee, name_of_subject(*seat, out.addressee));
    }
    JCIC_TRY(out.head, sheet_head_of(parts_.machine, *seat));
    out.contact = seat->names().display_name(seat->person());
    out.unit_head = unit_head(*seat, today);
    JCIC_TRY(auto pdf, paper::lay_out(out, parts_.printing.layouts()));
    return PrintedRegister{std::string(book.name), today, today, std::make_shared<const Bytes>(std::move(pdf))};
}

Result<std::size_t> IncidentDesk::save_letter(const std::string& row, const std::filesystem::path& file,
                                              const Secret& secret) {
    JCIC_TRY(const auto page, letter(row));
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    const auto& writers = registers::letters.step(registers::letter_prepared)->by;
    JCIC_TRY(const auto saved, SavedFile::at(parts_.machine, *seat, "incidents", file, secret,
                                             ledger::whoever_is(writers), SavedFile::Forms::pdf));
    return saved.save_pages(*seat, page.name, 1, *page.pdf);
}

}  // namespace jcic::desk
