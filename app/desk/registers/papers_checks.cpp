// A person's answers to 聯徵1, and the branch's report to head office (R-LO-5).
#include <algorithm>

#include "app/desk/exchange/own_statement.h"
#include "app/desk/exchange/report_outbox.h"
#include "app/desk/papers/given_answers.h"
#include "app/desk/registers/papers_desk.h"
#include "app/desk/registers/papers_sources.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/host_plug.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/comparisons.h"
#include "app/domain/registers/parts.h"
#include "app/files/files.h"
#include "app/files/named.h"

namespace jcic::desk {
namespace {

namespace books = domain::registers;

/// Months until the answers are owed, where nobody named a day: a row that is begun by its filler (ours).
constexpr int months_to_fill = 1;

/// The row that is being filled for the half, "" for none. What was signed is not filled anew.
Result<std::string> open_row(const Seat& seat, const papers::Span& span) {
    const auto given = papers::answers_about(seat.registers(), span);
    if (!given) return std::string();
    if (given->is_signed)
        return fail(FaultCode::register_state, "papers",
                    {{"register", std::string(books::self_checks.name)}, {"row", given->row}, {"reason", "signed"}});
    return given->row;
}

/// "115H2": its year, and H1, H2 or the whole year.
books::Values beginning(std::string_view half, const domain::PersonId& filler, domain::RocDate today) {
    constexpr std::size_t year_digits = 3;
    const auto part = half.substr(year_digits);
    const auto due = books::months_later(today, months_to_fill).value_or(today);
    books::Values out;
    out.emplace(books::self_check::year, half.substr(0, year_digits));
    out.emplace(books::self_check::part, part.empty() ? books::self_check::whole_year : part);
    out.emplace(books::self_check::filler, filler.text());
    out.emplace(books::self_check::due, due.text());
    return out;
}

/// Its filler alone; where there is none, who may begin it with themselves as the filler.
bool may_be_filled(const Seat& seat, const std::optional<papers::GivenAnswers>& given) {
    const auto& book = books::self_checks;
    if (!books::holds_one(seat.duties(), book.step(books::self_check::answered)->by)) return false;
    if (given) return !given->is_signed && given->filler == seat.person().text();
    return books::holds_one(seat.duties(), book.step(books::self_check::begun)->by);
}

void count_findings(domain::BranchReport& out, const books::Rows& rows, const papers::Span& span,
                    domain::RocDate today) {
    for (const auto& [id, row] : rows.of(books::findings)) {
        if (span.holds(row.story.front().at)) ++out.findings;
        if (books::findings.state(row.state).over) continue;
        ++out.findings_open;
        const auto due = books::day_in(row, "due");
        if (due && *due < today) ++out.findings_late;
    }
}

void count_incidents(domain::BranchReport& out, const books::Rows& rows, const papers::Span& span) {
    for (const auto& [id, row] : rows.of(books::incidents)) {
        const auto since = books::day_in(row, "since");
        if (!since || !span.holds(*since) || row.state == books::mistaken) continue;
        ++out.incidents;
        if (row.value("t52") == "yes") ++out.incidents_t52;
    }
}

void count_checks(domain::BranchReport& out, const books::Rows& rows, const papers::Span& span) {
    for (const auto& [id, row] : rows.of(books::audits)) {
        const auto on = books::day_in(row, "on");
        if (!on || !span.holds(*on)) continue;
        if (row.value("kind") == "self-check") ++out.self_checks;
        if (row.value("kind") == "internal") ++out.audits;
    }
}

/// As the branch said last (L 4-3), up to the span's end.
std::string needed_by(const books::Rows& rows, const papers::Span& span) {
    std::string out;
    std::optional<domain::RocDate> last;
    for (const auto& [id, row] : rows.of(books::needs)) {
        const auto on = books::day_in(row, "on");
        if (!on || span.to < *on || (last && *on < *last)) continue;
        last = on;
        out = row.value("needed");
    }
    return out;
}

/// A rate is of what 聯徵1 takes it of: of Z52's records where there are more of them than here (R-LO-3).
std::vector<domain::ReportedMonth> reported(const std::vector<papers::MonthFigures>& months, const books::Rows& rows) {
    std::vector<domain::ReportedMonth> out;
    for (const auto& one : months) {
        const auto month = papers::month_text(one.month);
        auto population = one.population;
        if (population) population = std::max(*population, books::z52_lines(rows, month).value_or(0));
        out.push_back({month, one.queries, population, one.sampled, one.answered, one.conforming});
    }
    return out;
}

void take_answers(domain::BranchReport& out, const std::optional<papers::GivenAnswers>& given) {
    if (!given) return;
    out.answers_signed = given->is_signed;
    for (const auto& question : books::check_questions())
        if (const auto found = given->items.find(question.item); found != given->items.end())
            out.answers.push_back({std::string(question.item), found->second.verdict});
}

}  // namespace

Result<CheckSheet> PapersDesk::check(std::string_view half) {
    JCIC_TRY(const auto span, papers::parse_span(half));
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!books::holds_one(seat->duties(), books::self_checks.readers))
        return fail(FaultCode::person_duty, "papers",
                    {{"duty", "unit-head,query-officer,supervisor,reviewer,auditor"}});
    const auto now = papers::answers_about(seat->registers(), span);
    const auto before = papers::answers_before(seat->registers(), span);
    CheckSheet out;
    out.half = half;
    out.may_fill = may_be_filled(*seat, now);
    if (now) {
        out.row = now->row;
        out.filler = seat->names().named(now->filler);
        out.is_signed = now->is_signed;
    }
    if (before) out.before = before->half;
    for (const auto& question : books::check_questions()) {
        CheckLine line{&question, {}, {}, before ? papers::said_so(*before, question.item) : std::string()};
        if (now)
            if (const auto found = now->items.find(question.item); found != now->items.end()) {
                line.verdict = found->second.verdict;
                line.note = found->second.note;
            }
        out.lines.push_back(std::move(line));
    }
    return out;
}

Result<std::string> PapersDesk::answer(std::string_view half, const domain::registers::Values& answers) {
    JCIC_TRY(const auto span, papers::parse_span(half));
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    const auto& book = books::self_checks;
    const auto* answering = book.step(books::self_check::answered);
    if (!books::holds_one(seat->duties(), answering->by))
        return fail(FaultCode::person_duty, "papers", {{"duty", "query-officer,supervisor,reviewer,unit-head"}});
    if (answers.empty()) return fail(FaultCode::input_missing, "papers", {{"field", "answers"}});
    // Looked up and begun in one: two desks do not begin the half twice.
    std::string row;
    JCIC_CHECK(seat->transact([&]() -> Result<std::vector<domain::Entry>> {
        JCIC_TRY(row, open_row(*seat, span));
        if (!row.empty()) return std::vector<domain::Entry>();
        JCIC_TRY(auto begun, register_steps_of(parts_.machine, *seat)
                                 .event_of({&book, book.step(books::self_check::begun), "",
                                            beginning(half, seat->person(), parts_.machine.today()), std::nullopt}));
        row = begun.subject.substr(book.about.size());
        return std::vector{std::move(begun)};
    }));
    return registers_.take_step({&book, answering, row, answers, std::nullopt});
}

Result<ReportWritten> PapersDesk::report(std::string_view half, const std::filesystem::path& file) {
    JCIC_TRY(const auto span, papers::parse_span(half));
    JCIC_TRY(Seat * seat, this->seat());
    const auto today = parts_.machine.today();
    if (span.from > today) return fail(FaultCode::input_form, "papers", {{"field", "half"}, {"reason", "future"}});
    if (file.extension() != ".report")
        return fail(FaultCode::input_form, "papers", {{"field", "file"}, {"reason", "ending"}});
    JCIC_CHECK(files::may_be_made(file, parts_.machine.profile()));
    JCIC_TRY(auto signer, workstation_signer(parts_.machine, seat->session()));
    JCIC_TRY(const auto people, designations_in(*seat));
    JCIC_TRY(const auto figures, figures_in(parts_, *seat, span, people, std::min(span.to, today)));
    ReportWritten out;
    auto& said = out.said;
    said.world = ledger::name_of(seat->session().origin().kind);
    said.institution = seat->session().origin().institution.text();
    said.branch = parts_.machine.settings().branch;
    said.half = half;
    said.made = parts_.machine.clock().now();
    said.months = reported(figures.months, seat->registers());
    take_answers(said, papers::answers_about(seat->registers(), span));
    count_findings(said, seat->registers(), span, today);
    count_incidents(said, seat->registers(), span);
    count_checks(said, seat->registers(), span);
    said.needed = needed_by(seat->registers(), span);
    out.fingerprint = to_hex(sha256_of(signer.certificate()));
    const auto text = domain::report_text(said, signer.certificate());
    JCIC_TRY(const auto signature, statement_signature(signer, text));
    const auto whole = domain::report_file(text, signature);
    JCIC_CHECK(seat->session().append(plain_entry(action::register_exported, "register:branch-report",
                                                  {{field::rows, std::to_string(said.months.size())},
                                                   {field::form, std::string(saved_form::report)},
                                                   {field::digest, to_hex(sha256_of(view(whole)))}}),
                                      ledger::anybody));
    JCIC_TRY(const auto through, seat->session().count());
    JCIC_CHECK(keep_report(parts_.machine, through, whole));
    JCIC_CHECK(files::create(file, whole));
    return out;
}

}  // namespace jcic::desk
