
#include "app/base/numbers.h"
#include "app/cli/command.h"
#include "app/cli/command_values.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/progress_line.h"
#include "app/desk/seat/seat.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/files/named.h"
#include "app/words/damage.h"

namespace jcic::cli {
namespace {

/// Verified also where signing in fails over what is damaged; where nothing is found then, it failed over the person.
Result<desk::Verification> verified(desk::Workplace& workplace, const Arguments& arguments) {
    JCIC_TRY(const auto person, person_named(arguments));
    JCIC_TRY(const auto password, own_password(arguments, person));
    const auto signed_in = sign_in_as(workplace, person, password, desk::HostAccount::leave);
    if (!signed_in && outcome_of(signed_in.error().code) != Outcome::integrity)
        return tl::unexpected<Fault>(signed_in.error());
    ProgressLine line;
    const desk::VerifyProgress progress = [&line](desk::VerifyStage stage, std::uint64_t done, std::uint64_t total) {
        static constexpr const char* stages[]{"1/4 ", "2/4 ", "3/4 ", "4/4 "};
        line.show(done, total, stages[static_cast<std::size_t>(stage)]);
    };
    const auto anchor = arguments.option("--anchor");
    const auto key = arguments.option("--key");
    if (signed_in) return workplace.ledger().verify({}, anchor, key, progress);
    JCIC_TRY(auto found, workplace.ledger().verify_unread(person, password, anchor, key, progress));
    if (found.ok) return tl::unexpected<Fault>(signed_in.error());
    return found;
}

std::string what_to_do(const std::filesystem::path& profile) {
    const auto page = std::string(documents_folder) + "/administrators.zh.md.gz";
    return Cli::tr("日誌在 %1。請停止使用並保留現場，不要自行修復或覆蓋；通知單位主管與稽核。由備份還原，見 %2。")
        .arg(text_of(files::whole_path(profile / "ledger").string()), text_of(page))
        .toStdString();
}

}  // namespace

Result<Answer> ledger_verify(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_TRY(const auto report, verified(*workplace, arguments));
    if (report.ok && report.unwritten) return tl::unexpected<Fault>(*report.unwritten);
    Answer answer;
    answer.json = {{"ok", report.ok},
                   {"events", report.events},
                   {"head", report.head},
                   {"faults", Json::array()},
                   {"not_compared", report.not_compared},
                   {"told", Json::array()}};
    answer.text = (report.ok ? Cli::tr("日誌完整：%1 筆，樹根 %2") : Cli::tr("日誌有誤：%1 筆，樹根 %2"))
                      .arg(QString::number(report.events), text_of(report.head))
                      .toStdString();
    for (const auto& fault : report.faults) {
        const auto page = whole_number<std::uint64_t>(fault.detail("page"));
        Json one{{"sequence", whole_number<std::uint64_t>(fault.detail("sequence")).value_or(0)},
                 {"fault", std::string(fault.text())},
                 {"reason", std::string(fault.detail("reason"))},
                 {"file", std::string(fault.detail("file"))}};
        if (page) one["page"] = *page;
        answer.json["faults"].push_back(std::move(one));
        const auto sequence = fault.detail("sequence");
        const auto reason = text_of(fault.detail("reason"));
        const auto word = words::word_for_damage(fault.detail("reason"));
        const auto file = text_of(fault.detail("file"));
        const auto said = word.isEmpty() ? text_of(fault.text()) : word;
        const auto what = file.isEmpty() ? said : Cli::tr("%1：%2").arg(file, said);
        const auto line = sequence == "0" ? Cli::tr("日誌的檔案或索引：%1（%2）").arg(what, reason)
                                          : Cli::tr("第 %1 筆：%2（%3）").arg(text_of(sequence), what, reason);
        answer.text += "\n" + line.toStdString();
        if (page) answer.text += Cli::tr("，第 %1 頁").arg(*page).toStdString();
    }
    if (report.only_look_ups())
        answer.text +=
            "\n" + Cli::tr("事件全部相符；查閱用的索引不符，請以 ledger index 重建，並通知稽核。").toStdString();
    else if (!report.ok)
        answer.text += "\n" + what_to_do(profile_of(arguments));
    if (report.unwritten)
        answer.text +=
            "\n" + Cli::tr("這次驗證沒有記入日誌（%1）").arg(text_of(report.unwritten->text())).toStdString();
    if (report.labels_unread)
        answer.text +=
            "\n" +
            Cli::tr("用來找回舊資料的標籤沒有核對（%1）").arg(text_of(report.labels_unread->text())).toStdString();
    for (const auto& one : report.told) {
        answer.json["told"].push_back({{"sequence", one.sequence},
                                       {"reason", one.reason},
                                       {"at", domain::iso_text(one.at)},
                                       {"who", one.who},
                                       {"why", one.why}});
        const auto when = text_of(domain::roc_date_at(one.at).text() + " " + domain::time_of_day_text(one.at));
        const auto sentence = words::sentence_told(one.reason, text_of(listed(one.who)), when, one.why);
        const auto line =
            one.sequence == 0 ? sentence : Cli::tr("第 %1 筆：%2").arg(QString::number(one.sequence), sentence);
        answer.text += "\n" + line.toStdString();
    }
    if (report.not_compared > 0)
        answer.text += "\n" + Cli::tr("未核對：%1 項個人資料，沒有資料金鑰可供開啟（不是錯誤）")
                                  .arg(QString::number(report.not_compared))
                                  .toStdString();
    if (report.ok && arguments.option("--anchor").empty())
        answer.text += "\n" + Cli::tr(
                                  "整個資料夾一起換回舊的，這裡看不出來：要用查詢紀錄單上的錨（--anchor）、"
                                  "總處留存的封印或 Z52 核對。")
                                  .toStdString();
    const auto whole = report.labels_unread ? Outcome::unproven : Outcome::done;
    answer.status = report.ok ? whole : Outcome::integrity;
    return answer;
}

Result<Answer> ledger_head(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto paper, workplace->ledger().head_on_paper());
    const auto& head = paper.head;
    Answer answer;
    answer.json = {{"events", head.events},
                   {"head", head.hash},
                   {"checkpoint", paper.checkpoint},
                   {"anchor", paper.anchor},
                   {"fingerprint", paper.fingerprint}};
    answer.text =
        std::to_string(head.events) + " " + head.hash + "\n\n" + paper.checkpoint + "\n" +
        Cli::tr("錨（抄在紙上，日後以 ledger verify --anchor 核對）：%1").arg(text_of(paper.anchor)).toStdString() +
        "\n" + Cli::tr("首把封印金鑰的指紋（一次交給總處）：%1").arg(text_of(paper.fingerprint)).toStdString();
    return answer;
}

/// Should this be ended on the way, a listing stays as it was, and the search goes on from where it was left.
Result<Answer> ledger_index(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    ProgressLine line;
    const auto show = [&line](std::uint64_t done, std::uint64_t total) { line.show(done, total); };
    JCIC_TRY(auto index, workplace->ledger().begin_index({}, show));
    while (!index.complete()) {
        show(index.done, index.total);
        JCIC_TRY(index, workplace->ledger().advance_index());
    }
    Answer answer;
    answer.json = {{"ok", true}, {"events", index.total}};
    answer.text = Cli::tr("查閱用的索引已由 %1 筆事件重建。").arg(QString::number(index.total)).toStdString();
    return answer;
}

namespace {

/// With all personal values: the unit head asks, the second person reads the page and types their password.
Result<desk::ExportSummary> export_values(desk::LedgerDesk& ledger, const Arguments& arguments,
                                          const desk::ExportProgress& progress) {
    JCIC_TRY(const auto second, domain::PersonId::parse(arguments.option("--second")));
    JCIC_TRY(auto page, ledger.values_statement(second, arguments.option("--reason")));
    JCIC_TRY(const auto password,
             new_password(arguments, "--export-password-fd", Cli::tr("匯出檔的新密碼").toStdString()));
    JCIC_TRY(const auto consent, signers_password(arguments, "--second-password-fd", page.text(),
                                                  Cli::tr("%1 同意，密碼").arg(text_of(second.text())).toStdString()));
    return ledger.export_values({std::move(page), arguments.values.front(), password, consent}, {}, progress);
}

}  // namespace

Result<Answer> ledger_export(const Arguments& arguments) {
    std::optional<domain::RocDate> since;
    if (const auto day = arguments.option("--since"); !day.empty()) {
        JCIC_TRY(since, domain::RocDate::parse(day));
        if (arguments.has("--with-values"))  // both consent to all of them
            return fail(FaultCode::usage, "arguments", {{"argument", "--since|--with-values"}, {"reason", "one"}});
    }
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    const auto exported = [&] {
        ProgressLine line;
        const auto show = [&line](std::uint64_t done, std::uint64_t total) { line.show(done, total); };
        auto& ledger = workplace->ledger();
        return arguments.has("--with-values") ? export_values(ledger, arguments, show)
                                              : ledger.export_to(arguments.values.front(), {}, show, since);
    };
    JCIC_TRY(const auto summary, exported());
    Answer answer;
    answer.json = {{"ok", true},
                   {"events", summary.events},
                   {"from", summary.from},
                   {"seals", summary.seals},
                   {"values", summary.values},
                   {"checkpoint", summary.checkpoint}};
    answer.text =
        Cli::tr("已匯出 %1 筆事件、%2 個封印、%3 個個人資料值；以 jcic-ledger-verify 驗證。")
            .arg(QString::number(summary.events), QString::number(summary.seals), QString::number(summary.values))
            .toStdString();
    if (summary.from > 1)
        answer.text += "\n" + Cli::tr("第 %1 筆起是完整的；之前的只有雜湊，另有人員異動。")
                                  .arg(QString::number(summary.from))
                                  .toStdString();
    return answer;
}

Result<Answer> ledger_proof(const Arguments& arguments) {
    const auto sequence = whole_number<std::uint64_t>(arguments.values.front());
    if (!sequence) return fail(FaultCode::input_form, "arguments", {{"field", "N"}});
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto summary, workplace->ledger().prove_event(*sequence, arguments.values.back()));
    Answer answer;
    answer.json = {{"ok", true},
                   {"event", *sequence},
                   {"events", summary.events},
                   {"seals", summary.seals},
                   {"checkpoint", summary.checkpoint}};
    answer.text =
        Cli::tr("已寫出第 %1 筆事件的證明；以 jcic-ledger-verify 驗證。").arg(QString::number(*sequence)).toStdString();
    return answer;
}

}  // namespace jcic::cli
