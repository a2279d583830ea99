// What is kept how long, and the evidence of what was deleted (R-PA-6, R-AU-6, R-LO-1).

#include "app/base/numbers.h"
#include "app/cli/command.h"
#include "app/cli/commands/register_acts.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/page_lines.h"
#include "app/desk/queries/retention_desk.h"
#include "app/desk/rooms/rooms.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/words/counted.h"

namespace jcic::cli {
namespace {

std::string yes_no(bool value) {
    return (value ? Cli::tr("是") : Cli::tr("否")).toStdString();
}

/// "812=已銷毀" a line: what became of each export of the ledger (R-PA-10).
Result<inquiry::ExportsSaid> exports_said(const Arguments& arguments) {
    inquiry::ExportsSaid out;
    if (!arguments.has("--exports")) return out;
    JCIC_TRY(const auto typed, values_in(arguments.option("--exports")));
    for (const auto& [number, words] : typed) {
        const auto sequence = whole_number<std::uint64_t>(number);
        if (!sequence) return fail(FaultCode::input_form, "exports", {{"field", "exports"}, {"value", number}});
        out.emplace(*sequence, words);
    }
    return out;
}

}  // namespace

Result<Answer> ledger_deletions(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto report, workplace->ledger().deletions());
    Answer answer;
    answer.json = {{"ok", report.ok()},
                   {"list_damaged", report.list_damaged},
                   {"journal", report.journal},
                   {"deletions", Json::array()}};
    answer.text = (report.ok() ? Cli::tr("%1 筆刪除，證據都成立") : Cli::tr("%1 筆刪除，證據有缺"))
                      .arg(report.deletions.size())
                      .toStdString();
    if (report.list_damaged) answer.text += "\n" + Cli::tr("刪除清單受損").toStdString();
    for (const auto& one : report.deletions) {
        const auto& deletion = one.deletion;
        answer.json["deletions"].push_back({{"key", deletion.key},
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
                                            {"holds", one.holds()}});
        answer.text +=
            "\n" + Cli::tr("第 %1 筆：%2，%3；事件在：%4，清單有：%5，金鑰已毀：%6，索引仍有：%7，殘跡：%8")
                       .arg(QString::number(deletion.sequence), text_of(deletion.key), text_of(one.person),
                            text_of(yes_no(one.announced)), text_of(yes_no(one.listed)), text_of(yes_no(one.destroyed)),
                            text_of(yes_no(one.indexed)), QString::number(one.remains))
                       .toStdString();
    }
    answer.status = report.ok() ? Outcome::done : Outcome::integrity;
    return answer;
}

Result<Answer> record_still_needed(const Arguments& arguments) {
    if (!arguments.has("--reason"))
        return fail(FaultCode::usage, "arguments", {{"argument", "--reason"}, {"reason", "missing"}});
    const auto& query = arguments.values.front();
    JCIC_TRY(const auto item, domain::parse_item(arguments.values.back()));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_CHECK(workplace->retention().still_needed(query, item, arguments.option("--reason")));
    Answer answer;
    answer.json = {{"ok", true}, {"query", query}, {"item", std::string(domain::code_of(item))}};
    answer.text = Cli::tr("已登記；一個月後再問一次。").toStdString();
    return answer;
}

Result<Answer> record_used_up(const Arguments& arguments) {
    const auto& query = arguments.values.front();
    JCIC_TRY(const auto item, domain::parse_item(arguments.values.back()));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_CHECK(workplace->retention().use_up(query, item));
    Answer answer;
    answer.json = {{"ok", true}, {"query", query}, {"item", domain::code_of(item)}};
    answer.text = Cli::tr("已登記使用完竣。").toStdString();
    return answer;
}

Result<Answer> record_delete(const Arguments& arguments) {
    for (const auto* option : {"--reason", "--second"})
        if (!arguments.has(option))
            return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "missing"}});
    const auto& query = arguments.values.front();
    JCIC_TRY(const auto item, domain::parse_item(arguments.values.back()));
    JCIC_TRY(const auto witness, domain::PersonId::parse(arguments.option("--second")));
    JCIC_TRY(const auto exports, exports_said(arguments));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto page, workplace->retention().deletion_page(query, item));
    JCIC_TRY(const auto password,
             signers_password(arguments, "--second-password-fd", page.text,
                              Cli::tr("見證人 %1 的密碼").arg(text_of(witness.text())).toStdString()));
    JCIC_CHECK(
        workplace->retention().erase_record(query, item, arguments.option("--reason"), witness, password, exports));
    Answer answer;
    answer.json = {{"ok", true}, {"query", query}, {"item", domain::code_of(item)}, {"page", page.text}};
    answer.text = page_lines(page.text) + Cli::tr("已刪除；證據見 ledger deletions。").toStdString();
    return answer;
}

Result<Answer> retention_list(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto rows, workplace->retention().kept(std::numeric_limits<std::int64_t>::max()));
    Answer answer;
    answer.json = {{"years", workplace->rooms().policy().retention_years}, {"queries", Json::array()}};
    answer.text = Cli::tr("%n 筆查詢", nullptr, words::counted(rows.size())).toStdString();
    for (const auto& row : rows) {
        const auto until = row.retention.until ? row.retention.until->dashed() : std::string();
        answer.json["queries"].push_back({{"query", row.query},
                                          {"case", row.case_number},
                                          {"until", row.retention.until ? row.retention.until->text() : ""},
                                          {"reason", std::string(domain::name_of(row.retention.reason))},
                                          {"over", row.over},
                                          {"copy_left_out", row.copy_left_out}});
        answer.text += "\n" + Cli::tr("%1 %2：%3（%4）%5")
                                  .arg(text_of(row.query), text_of(row.case_number),
                                       until.empty() ? Cli::tr("繼續保存") : Cli::tr("保存至 %1").arg(text_of(until)),
                                       words::word_for(row.retention.reason),
                                       row.over ? Cli::tr("，%1").arg(told(desk::state_of_kept(row).title)) : QString())
                                  .toStdString();
    }
    return answer;
}

Result<Answer> retention_end(const Arguments& arguments) {
    JCIC_TRY(const auto on, domain::RocDate::parse(arguments.option("--on")));
    JCIC_TRY(const auto end, domain::parse_relation_end(arguments.option("--how")));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    const auto& query = arguments.values.front();
    JCIC_CHECK(workplace->retention().end_relation(query, end, on));
    Answer answer;
    answer.json = {{"ok", true}, {"query", query}, {"on", on.text()}, {"how", std::string(domain::name_of(end))}};
    answer.text = Cli::tr("已登記。").toStdString();
    return answer;
}

Result<Answer> retention_erase(const Arguments& arguments) {
    JCIC_TRY(const auto second, domain::PersonId::parse(arguments.option("--second")));
    JCIC_TRY(const auto exports, exports_said(arguments));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto page, workplace->retention().page({arguments.values.front()}, exports));
    JCIC_TRY(const auto password, signers_password(arguments, "--second-password-fd", page.text,
                                                   Cli::tr("%1 同意，密碼").arg(text_of(second.text())).toStdString()));
    JCIC_CHECK(workplace->retention().erase(page, second, password, exports));
    Answer answer;
    answer.json = {
        {"ok", true}, {"query", arguments.values.front()}, {"page", page.text}, {"digest", page.digest_text}};
    answer.text = page_lines(page.text) + Cli::tr("已刪除；證據見 ledger deletions。").toStdString();
    return answer;
}

}  // namespace jcic::cli
