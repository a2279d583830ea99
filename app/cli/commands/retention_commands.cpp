// What is kept how long, and the evidence of what was deleted (R-PA-6, R-AU-6, R-LO-1).

#include "app/base/numbers.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/page_lines.h"
#include "app/desk/queries/query_desk.h"
#include "app/desk/queries/retention_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/words/counted.h"

namespace jcic::cli {
namespace {

QString yes_no(bool value) {
    return value ? Cli::tr("是") : Cli::tr("否");
}

/// "812=已銷毀" a line: what became of each export of the ledger (R-PA-10).
Result<inquiry::ExportsSaid> exports_said(const Arguments& arguments) {
    inquiry::ExportsSaid out;
    if (!arguments.has("--exports")) return out;
    JCIC_TRY(const auto typed, values_in(arguments, "--exports"));
    for (const auto& [number, words] : typed) {
        const auto sequence = whole_number<std::uint64_t>(number);
        if (!sequence) return fail(FaultCode::input_form, "exports", {{"field", "exports"}, {"value", number}});
        out.emplace(*sequence, words);
    }
    return out;
}

Answer deletion_told(const ledger::DeletionEvidence& one) {
    const auto& deletion = one.deletion;
    return Answer{{"key", deletion.key},
                  {"sequence", deletion.sequence},
                  {"event", to_hex(deletion.event)},
                  {"at", deletion.at == UtcTime{} ? "" : domain::iso_text(deletion.at)},
                  {"person", one.person},
                  {"announced", one.announced},
                  {"listed", one.listed},
                  {"destroyed", one.destroyed},
                  {"indexed", one.indexed},
                  {"marks", deletion.marks.size()},
                  {"remains", one.remains},
                  {"holds", one.holds()}}
        .say(Cli::tr("第 %1 筆：%2，%3；事件在：%4，清單有：%5，金鑰已毀：%6，索引仍有：%7，殘跡：%8"),
             deletion.sequence, deletion.key, one.person, yes_no(one.announced), yes_no(one.listed),
             yes_no(one.destroyed), yes_no(one.indexed), one.remains);
}

QString filed_told(const desk::KeptRow& row) {
    QString out;
    for (const auto& one : row.filed)
        if (one.review_by) out += filled(Cli::tr("，%1 併案附卷，%2 前複核"), one.item, *one.review_by);
    return out;
}

Answer kept_told(const desk::KeptRow& row) {
    const auto& [until, reason] = std::tie(row.retention.until, row.retention.reason);
    return Answer{{"query", row.query}, {"case", row.case_number}, {"until", until ? until->text() : ""},
                  {"reason", reason},   {"over", row.over},        {"copy_left_out", row.copy_left_out},
                  {"hold", row.hold}}
        .list("filed", row.filed,
              [](const desk::FiledRecord& one) {
                  return Answer{{"item", one.item}}.add_known("review_by", one.review_by);
              })
        .say(Cli::tr("%1 %2：%3（%4）%5%6%7"), row.query, row.case_number,
             until ? filled(Cli::tr("保存至 %1"), *until) : Cli::tr("繼續保存"), words::word_for(reason),
             row.over ? Cli::tr("，%1").arg(told(desk::state_of_kept(row).title)) : QString(),
             row.hold.empty() ? QString() : filled(Cli::tr("，保全登記第 %1 筆"), row.hold), filed_told(row));
}

/// What was deleted, as it was signed; `answer` has which.
Answer& add_page(Answer&& answer, const std::string& page) {
    return answer.add("page", page).say_lines(page_lines(page)).say(Cli::tr("已刪除；佐證詳 ledger deletions。"));
}

/// The record that a command names: its query and item.
struct Record {
    inquiry::QueryId query;
    domain::Item item;
    [[nodiscard]] Answer done() const { return Answer{{"ok", true}, {"query", query}, {"item", item}}; }
};
Result<Record> record_in(const Arguments& arguments) {
    JCIC_TRY(const auto item, domain::parse_item(arguments.values.back()));
    return Record{arguments.values.front(), item};
}

}  // namespace

Result<Answer> ledger_deletions(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto report, workplace->ledger().deletions());
    Answer answer{{"ok", report.ok()}, {"list_damaged", report.list_damaged}, {"journal", report.journal}};
    const int deletions = words::counted(report.deletions.size());
    answer.say(report.ok() ? Cli::tr("刪除 %n 筆，佐證均完整", nullptr, deletions)
                           : Cli::tr("刪除 %n 筆，佐證不全", nullptr, deletions));
    if (report.list_damaged) answer.say(Cli::tr("刪除清單受損"));
    return answer.list("deletions", report.deletions, deletion_told)
        .with(report.ok() ? Outcome::done : Outcome::integrity);
}

Result<Answer> record_delete(const Arguments& arguments) {
    JCIC_CHECK(need(arguments, {"--reason"}));
    JCIC_TRY(const auto witness, person_in(arguments, "--second"));
    JCIC_TRY(const auto record, record_in(arguments));
    JCIC_TRY(const auto exports, exports_said(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    auto& retention = workplace->retention();
    JCIC_TRY(const auto page, retention.deletion_page(record.query, record.item));
    if (arguments.has("--check")) return page_to_sign(page.text);
    JCIC_TRY(const auto password, seconds_password(arguments, page.text, filled(Cli::tr("見證人 %1 的密碼"), witness)));
    JCIC_CHECK(
        retention.erase_record(record.query, record.item, arguments.option("--reason"), witness, password, exports));
    return add_page(record.done(), page.text);
}

Result<Answer> retention_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto rows, workplace->retention().kept(std::numeric_limits<std::int64_t>::max()));
    return Answer{{"years", workplace->parts().seating.policy().retention_years}}
        .say(Cli::tr("%n 筆查詢", nullptr, words::counted(rows.size())))
        .list("queries", rows, kept_told);
}

Result<Answer> retention_erase(const Arguments& arguments) {
    JCIC_TRY(const auto second, domain::PersonId::parse(arguments.option("--second")));
    JCIC_TRY(const auto exports, exports_said(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto& query = arguments.values.front();
    JCIC_TRY(const auto page, workplace->retention().page({query}, exports));
    if (arguments.has("--check")) return page_to_sign(page.text);
    JCIC_TRY(const auto password, seconds_password(arguments, page.text, filled(Cli::tr("%1 同意，密碼"), second)));
    JCIC_CHECK(workplace->retention().erase(page, second, password, exports));
    return add_page(Answer{{"ok", true}, {"query", query}, {"digest", page.digest_text}}, page.text);
}

}  // namespace jcic::cli
