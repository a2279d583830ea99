#include "app/desk/registers/z52_desk.h"

#include <algorithm>
#include <map>

#include "app/base/brought_table.h"
#include "app/desk/exchange/exchange_judge.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/sampled_records.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/plugs.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/bills.h"
#include "app/domain/registers/comparisons.h"
#include "app/domain/registers/differences.h"
#include "app/domain/registers/parts.h"
#include "app/domain/registers/samples.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/inquiry/book/written.h"
#include "app/tables/table.h"

namespace jcic::desk {
namespace {

constexpr std::size_t most_z52_lines = 100'000;
/// So many at once are another branch's list or another month's, and each would wait for a person.
constexpr std::size_t most_new_differences = 200;

/// Queries of which something was sent, or settled, in that time.
Result<void> add_queries(ledger::Session& session, std::string_view action, UtcTime from, std::optional<UtcTime> until,
                         std::set<inquiry::QueryId>& out) {
    ledger::EventQuery wanted;
    wanted.action = action;
    wanted.since = from;
    wanted.until = until;
    return each_event(session, wanted, [&](const domain::Recorded& event) {
        if (const auto id = inquiry::query_of(event.entry.subject)) out.insert(*id);
        return true;
    });
}

/// The month and a day on either side: what another clock dates into it. Issued in it, a number may be taken over as
/// long as JCIC holds it (R-SE-2).
Result<std::set<inquiry::QueryId>> queries_about(ledger::Session& session, UtcTime from, UtcTime until) {
    std::set<inquiry::QueryId> out;
    JCIC_CHECK(add_queries(session, action::query_requesting, from, until, out));
    JCIC_CHECK(add_queries(session, action::query_serial, from, until, out));
    JCIC_CHECK(add_queries(session, action::query_serial_taken_over, from, std::nullopt, out));
    return out;
}

Fault outside(domain::RocMonth month) {
    return {FaultCode::input_form, "z52.file", {{"field", "查詢時間"}, {"reason", "month"}, {"month", month.text()}}};
}

/// What is told of it, from JCIC's list where that has it.
domain::registers::NamedDifference named_in(const Z52Report& report, const inquiry::Z52Match& match,
                                            inquiry::Z52Difference difference, domain::RocMonth month) {
    domain::registers::NamedDifference out;
    out.month = month.text();
    out.kind = inquiry::name_of(difference);
    out.subject = match.line ? report.lines[*match.line].subject_id : report.sent[*match.here].subject_id;
    if (match.here) {
        const auto& here = report.sent[*match.here];
        out.at = domain::iso_text(here.from);
        out.item = domain::code_of(here.item);
        out.user = here.user_code;
        out.query = here.query;
        if (match.line && difference == inquiry::Z52Difference::querier)
            out.user_there = report.lines[*match.line].asked.user_code;
        if (match.line && difference == inquiry::Z52Difference::time)
            out.at_there = domain::iso_text(report.lines[*match.line].asked.at);
    } else if (match.line) {
        const auto& line = report.lines[*match.line].asked;
        out.at = domain::iso_text(line.at);
        // Plain for ever: what is no item's code may be anything that stood in a file.
        out.item = domain::parse_item(line.item) ? line.item : "other";
        out.user = line.user_code;
    }
    return out;
}

domain::Entry difference_entry(const std::string& row, const domain::registers::NamedDifference& difference) {
    const auto about = std::string(domain::registers::differences.about) + row;
    auto out = plain_entry(action::difference_found, about,
                           {{field::month, difference.month},
                            {field::kind, difference.kind},
                            {field::at, difference.at},
                            {field::item, difference.item},
                            {field::user, difference.user},
                            {field::query, difference.query}});
    if (!difference.user_there.empty()) out.plain(std::string(field::user_there), difference.user_there);
    if (!difference.at_there.empty()) out.plain(std::string(field::at_there), difference.at_there);
    out.personal(field::subject, difference.subject, about);
    return out;
}

std::string key_of(const domain::registers::NamedDifference& one) {
    std::string out;
    for (const auto* part : {&one.kind, &one.at, &one.item, &one.user, &one.query, &one.subject}) out += *part + "\n";
    return out;
}

bool is_within(const inquiry::Z52Line& line, domain::RocMonth month) {
    return line.asked.at >= month.begins() && line.asked.at < month.ends();
}

/// What is counted of it, as a step.
domain::registers::StepRequest comparison_of(const Seat& seat, domain::RocMonth month, const Z52Report& report) {
    namespace comparison = domain::registers::comparison;
    const auto& book = domain::registers::comparisons;
    const auto sent = std::ranges::count_if(
        report.sent, [&](const auto& one) { return month.begins() <= one.from && one.from < month.ends(); });
    domain::registers::Values values;
    values.emplace(field::month, month.text());
    values.emplace(comparison::source, report.from_host ? comparison::of_host : comparison::of_file);
    values.emplace(field::lines, std::to_string(report.lines.size()));
    values.emplace(comparison::sent, std::to_string(sent));
    values.emplace(comparison::differing, std::to_string(report.differing()));
    values.emplace(comparison::other_desks, std::to_string(report.other_desks));
    const auto row = std::to_string(domain::registers::last_number(seat.registers(), book) + 1);
    return {&book, book.step(comparison::made), row, std::move(values), std::nullopt};
}

}  // namespace

std::size_t Z52Report::differing() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(matches, [](const auto& match) { return !match.differences.empty(); }));
}

Result<std::vector<inquiry::SentHere>> Z52Desk::sent_within(Seat& seat, UtcTime from, UtcTime until) {
    JCIC_TRY(const auto ids, queries_about(seat.session(), from, until));
    inquiry::Book book;
    JCIC_TRY(const auto last, seat.session().count());
    book.begin_after(last, {}, seat.archive());
    for (const auto& id : ids) JCIC_CHECK(book.load(id));
    return inquiry::sent_here(book, from, until);
}

Result<Z52Report> Z52Desk::matched(Seat& seat, domain::RocMonth month, Z52Report report) {
    const auto from = month.begins() - std::chrono::days{1};
    const auto until = month.ends() + std::chrono::days{1};
    JCIC_TRY(report.sent, sent_within(seat, from, until));
    report.matches = inquiry::match_z52(report.lines, report.sent, month);
    JCIC_TRY(const auto told, used_at_other_desks_since(seat.session(), from));
    report.other_desks = inquiry::take_out_what_other_desks_told(report.matches, report.lines, told);
    return report;
}

Result<Z52Report> Z52Desk::from_file(domain::RocMonth month, const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(register_steps_of(parts_.machine, *seat).may_read(domain::registers::reviews));
    JCIC_TRY(const auto bytes, files::read_given(file));
    JCIC_TRY(const auto rows, files::of_file(tables::from_csv(bytes), file));
    const auto head = tables::head_of(rows);
    if (head == rows.size()) return fail(FaultCode::input_missing, "z52.file", {{"field", "查詢時間"}});
    if (rows.size() > most_z52_lines)
        return fail(FaultCode::input_form, "z52.file", {{"field", "file"}, {"reason", "month-lines"}});
    const auto& columns = rows[head];
    JCIC_CHECK(files::of_file(inquiry::are_z52_columns(columns), file));
    Z52Report report;
    report.read = parts_.machine.clock().now();
    for (std::size_t i = head + 1; i < rows.size(); ++i) {
        if (rows[i].empty()) continue;
        auto line = inquiry::z52_line(columns, rows[i]);
        if (!line)
            report.wrong.push_back({i + 1, std::move(line).error()});
        else if (!is_within(*line, month))
            report.wrong.push_back({i + 1, outside(month)});
        else
            report.lines.push_back(*std::move(line));
        const bool taken = report.wrong.empty() || report.wrong.back().number != i + 1;
        if (auto lost = inquiry::lost_in_z52_line(columns, rows[i]); taken && lost)
            report.lost.push_back({i + 1, *std::move(lost)});
    }
    return matched(*seat, month, std::move(report));
}

Result<Z52Report> Z52Desk::from_host(domain::RocMonth month, std::stop_token stop) {
    JCIC_TRY(Seat * seat, parts_.seating.officers_seat("z52"));
    if (!seat->jcic().is_open()) return fail(FaultCode::host_session, "z52");
    // Of a month that JCIC has in part only, what it has not would seem to be here alone (R-IT-5).
    const auto reach = domain::registers::months_later(parts_.machine.today(), -domain::registers::months_kept_by_jcic);
    if (reach && month.first_day() < *reach)
        return fail(FaultCode::input_form, "z52", {{"field", "month"}, {"reason", "beyond-reach"}});
    const auto to = std::min(month.last_day(), parts_.machine.today());
    Z52Report report;
    report.from_host = true;
    report.read = parts_.machine.clock().now();
    JCIC_TRY(auto records, PluggedHost(parts_).query_records(month.first_day(), to, std::move(stop)));
    for (auto& record : records) {
        auto line = z52_line_of(std::move(record));
        if (is_within(line, month)) report.lines.push_back(std::move(line));
    }
    return matched(*seat, month, std::move(report));
}

Result<std::size_t> Z52Desk::enter(domain::RocMonth month, const Z52Report& report) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    std::size_t entered = 0;
    const auto decide = [&]() -> Result<std::vector<domain::Entry>> {
        const auto duties = seat->people().duties(seat->person(), parts_.machine.today());
        // Whom it is about lies under the records key.
        if (!domain::reads_records(duties)) return fail(FaultCode::person_duty, "z52");
        if (report.read < month.ends() && month.ends() <= parts_.machine.clock().now())
            return fail(FaultCode::input_form, "z52.enter", {{"field", "file"}, {"reason", "list-too-early"}});
        entered = 0;
        // What is missing at JCIC may stand in the line that could not be read.
        if (!report.wrong.empty()) return std::vector<domain::Entry>();
        auto row = domain::registers::last_number(seat->registers(), domain::registers::differences);
        std::vector<domain::Entry> out;
        const auto comparison = comparison_of(*seat, month, report);
        if (domain::registers::holds_one(duties, comparison.step->by)) {
            JCIC_TRY(auto made, register_steps_of(parts_.machine, *seat).event_of(comparison));
            out.push_back(std::move(made));
        }
        std::map<std::string, std::size_t> told;  // of this list, alike so far
        for (const auto& match : report.matches)
            for (const auto one : match.differences) {
                const auto difference = named_in(report, match, one, month);
                if (++told[key_of(difference)] <= domain::registers::times_entered(seat->registers(), difference))
                    continue;
                out.push_back(difference_entry(std::to_string(++row), difference));
                ++entered;
            }
        if (entered > most_new_differences)
            return fail(FaultCode::input_form, "z52.enter",
                        {{"field", "file"}, {"reason", "new-differences"}, {"count", std::to_string(entered)}});
        return out;
    };
    JCIC_CHECK(seat->transact(decide));
    return entered;
}

namespace {

Fault of_another_month(domain::RocMonth month) {
    return {FaultCode::input_form, "bill.file", {{"field", "月份"}, {"reason", "month"}, {"month", month.text()}}};
}

/// "T50 0129999-03 12/11; …". Plain for ever: what is no item, or no card of the branch's, may be anything that stood
/// in a file.
std::string details_of(const BillReport& report) {
    std::string out;
    for (const auto& one : report.matches) {
        if (!one.differs()) continue;
        out.append(out.empty() ? "" : "; ").append(domain::parse_item(one.item) ? one.item : "other").append(" ");
        out.append(report.own_cards.contains(one.card) ? one.card : "other").append(" ");
        out.append(std::to_string(one.billed)).append("/").append(std::to_string(one.here));
    }
    return out;
}

domain::registers::StepRequest comparison_of(const Seat& seat, domain::RocMonth month, const BillReport& report) {
    namespace bill = domain::registers::bill;
    const auto& book = domain::registers::bills;
    const bool agrees = report.differing() == 0;
    domain::registers::Values values;
    values.emplace(field::month, month.text());
    values.emplace(bill::billed, std::to_string(report.billed()));
    values.emplace(bill::sent, std::to_string(report.sent));
    if (!agrees) values.emplace(bill::details, details_of(report));
    const auto row = std::to_string(domain::registers::last_number(seat.registers(), book) + 1);
    return {&book, book.step(agrees ? bill::agreed : bill::differed), row, std::move(values), std::nullopt};
}

Result<void> take_bill(BillReport& report, const TableRows& rows, domain::RocMonth month) {
    const auto head = head_of_table(rows);
    if (head == rows.size()) return fail(FaultCode::input_missing, "bill.file", {{"field", "月份"}});
    JCIC_CHECK(inquiry::are_bill_columns(rows[head]));
    for (std::size_t i = head + 1; i < rows.size(); ++i) {
        if (rows[i].empty()) continue;
        auto line = inquiry::bill_line(rows[head], rows[i]);
        if (!line)
            report.wrong.push_back({i + 1, std::move(line).error()});
        else if (line->month != month)
            report.wrong.push_back({i + 1, of_another_month(month)});
        else
            report.lines.push_back(*std::move(line));
    }
    return {};
}

}  // namespace

std::size_t BillReport::differing() const {
    return static_cast<std::size_t>(std::ranges::count_if(matches, &inquiry::BillMatch::differs));
}
std::size_t BillReport::billed() const {
    std::size_t out = 0;
    for (const auto& line : lines) out += line.times;
    return out;
}

Result<BillReport> Z52Desk::bill(domain::RocMonth month, const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(register_steps_of(parts_.machine, *seat).may_read(domain::registers::bills));
    JCIC_TRY(const auto bytes, files::read_given(file));
    JCIC_TRY(const auto rows, files::of_file(read_brought_table(bytes), file));
    BillReport report;
    JCIC_CHECK(files::of_file(take_bill(report, rows, month), file));
    for (const auto& [card, row] : seat->registers().of(domain::registers::cards)) report.own_cards.insert(card);
    JCIC_TRY(auto sent, sent_within(*seat, month.begins(), month.ends()));
    std::erase_if(sent, [&](const auto& one) { return one.from < month.begins() || one.card.empty(); });
    report.sent = sent.size();
    report.matches = inquiry::match_bill(report.lines, sent);
    return report;
}

Result<bool> Z52Desk::enter_bill(domain::RocMonth month, const BillReport& report) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!report.wrong.empty())
        return fail(FaultCode::input_form, "bill.enter", {{"field", "file"}, {"reason", "value"}});
    if (parts_.machine.clock().now() < month.ends())
        return fail(FaultCode::input_form, "bill.enter", {{"field", "file"}, {"reason", "list-too-early"}});
    JCIC_CHECK(seat->transact([&]() -> Result<std::vector<domain::Entry>> {
        JCIC_TRY(auto made, register_steps_of(parts_.machine, *seat).event_of(comparison_of(*seat, month, report)));
        return std::vector{std::move(made)};
    }));
    return report.differing() == 0;
}

}  // namespace jcic::desk
