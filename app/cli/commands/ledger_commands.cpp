#include "app/base/brought_table.h"
#include "app/base/numbers.h"
#include "app/cli/command_values.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/progress_line.h"
#include "app/desk/seat/seat.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/words/counted.h"
#include "app/words/damage.h"

namespace jcic::cli {
namespace {

/// Verified also where signing in fails over what is damaged; where nothing is found then, it failed over the person.
Result<desk::Verification> verified(desk::Workplace& workplace, const Arguments& arguments) {
    JCIC_TRY(const auto person, person_in(arguments, "--user"));
    JCIC_TRY(const auto password, own_password(arguments, person));
    const auto signed_in = sign_in_as(workplace, person, password, desk::HostAccount::leave);
    if (!signed_in && outcome_of(signed_in.error().code) != Outcome::integrity)
        return tl::unexpected<Fault>(signed_in.error());
    ProgressLine line;
    const desk::VerifyProgress progress = [&line](desk::VerifyStage stage, std::uint64_t done, std::uint64_t total) {
        static constexpr const char* stages[]{"1/4 ", "2/4 ", "3/4 ", "4/4 "};
        line.show_count(done, total, stages[static_cast<std::size_t>(stage)]);
    };
    const auto anchor = arguments.option("--anchor");
    const auto key = arguments.option("--key");
    const auto witness = arguments.option("--witness");
    std::string cosigned;
    if (arguments.has("--cosigned")) {
        JCIC_TRY(const auto bytes, files::read_given(arguments.option("--cosigned")));
        JCIC_TRY(cosigned, files::of_file(decode_lines(bytes), arguments.option("--cosigned")));
    }
    if (signed_in) return workplace.ledger().verify({}, anchor, key, witness, cosigned, progress);
    JCIC_TRY(auto found, workplace.ledger().verify_unread(person, password, anchor, key, witness, cosigned, progress));
    if (found.ok) return tl::unexpected<Fault>(signed_in.error());
    return found;
}

QString what_to_do(const std::filesystem::path& profile) {
    return filled(
        Cli::tr("日誌位於 %1。請停止使用並保留現場，請勿自行修復或覆寫；請通知單位主管及稽核人員。由備份還原，見 %2。"),
        files::whole_path(profile / "ledger"), std::string(documents_folder) + "/run/administrators.zh.md.gz");
}

/// Where it is, and what is wrong there.
Answer damage_told(const Fault& fault) {
    const auto reason = fault.detail("reason");
    const auto file = fault.detail("file");
    const auto page = whole_number<std::uint64_t>(fault.detail("page"));
    const auto sequence = whole_number<std::uint64_t>(fault.detail("sequence")).value_or(0);
    Answer out{{"sequence", sequence}, {"fault", fault}, {"reason", reason}, {"file", file}};
    out.add_known("page", page);
    const auto word = words::word_for_damage(reason);
    const auto said = word.isEmpty() ? text_of(fault.text()) : word;
    const auto what = file.empty() ? said : filled(Cli::tr("%1：%2"), file, said);
    const auto line = fault.detail("sequence") == "0"
                          ? filled(Cli::tr("日誌的檔案或索引：%1（%2）"), what, reason)
                          : filled(Cli::tr("第 %1 筆：%2（%3）"), fault.detail("sequence"), what, reason);
    return out.say(page ? line + filled(Cli::tr("，第 %1 頁"), *page) : line);
}

Answer finding_told(const ledger::Notice& one) {
    const auto when = text_of(domain::roc_date_at(one.at).text() + " " + domain::time_of_day_text(one.at));
    const auto sentence = words::sentence_told(one.reason, text_of(listed(one.who)), when, one.why);
    return Answer{
        {"sequence", one.sequence}, {"reason", one.reason}, {"at", one.at}, {"who", one.who}, {"why", one.why}}
        .say(one.sequence == 0 ? sentence : filled(Cli::tr("第 %1 筆：%2"), one.sequence, sentence));
}

}  // namespace

Result<Answer> ledger_verify(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_TRY(const auto report, verified(*workplace, arguments));
    if (report.ok && report.unwritten) return tl::unexpected<Fault>(*report.unwritten);
    Answer answer{
        {"ok", report.ok}, {"events", report.events}, {"head", report.head}, {"not_compared", report.not_compared}};
    answer
        .say(report.ok ? Cli::tr("日誌完整：%n 筆，樹根 %1", nullptr, words::counted(report.events))
                       : Cli::tr("日誌有誤：%n 筆，樹根 %1", nullptr, words::counted(report.events)),
             report.head)
        .list("faults", report.faults, damage_told);
    if (report.only_look_ups())
        answer.say(Cli::tr("事件全部相符；查閱索引不符，請以 ledger index 重建，並通知稽核。"));
    else if (!report.ok)
        answer.say(what_to_do(profile_of(arguments)));
    if (report.unwritten) answer.say(Cli::tr("本次驗證未記入日誌（%1）"), *report.unwritten);
    if (report.labels_unread) answer.say(Cli::tr("找回舊資料用之標籤未核對（%1）"), *report.labels_unread);
    answer.list("told", report.told, finding_told);
    if (report.not_compared > 0)
        answer.say(Cli::tr("未核對：%1 項個人資料，無資料金鑰可供開啟（非錯誤）"), report.not_compared);
    if (report.ok && arguments.option("--anchor").empty() && !arguments.has("--cosigned"))
        answer.say(
            Cli::tr("整個資料夾一併遭換回舊版者，此處無法發現：應以查詢紀錄單之錨（--anchor）、見證簽署檢查點（--"
                    "cosigned）、總行留存封印或 Z52 核對。"));
    const auto whole = report.labels_unread ? Outcome::unproven : Outcome::done;
    return answer.with(report.ok ? whole : Outcome::integrity);
}

Answer witnessed_answer(const desk::WitnessedView& one) {
    return Answer{{"through", one.through}, {"by", one.by}, {"at", domain::iso_text(one.at)}}.say(
        Cli::tr("見證至第 %1 筆（%2，%3）"), one.through, one.by, domain::roc_time_text(one.at));
}

Result<Answer> ledger_head(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto paper, workplace->ledger().head_on_paper());
    const auto& head = paper.head;
    Answer answer{{"events", head.events},
                  {"head", head.hash},
                  {"checkpoint", paper.checkpoint},
                  {"anchor", paper.anchor},
                  {"fingerprint", paper.fingerprint},
                  {"key", paper.key}};
    answer.say_lines(std::to_string(head.events) + " " + head.hash + "\n\n" + paper.checkpoint + "\n")
        .say(Cli::tr("錨（抄在紙上，日後以 ledger verify --anchor 核對）：%1"), paper.anchor)
        .say(Cli::tr("首把封印金鑰的指紋（一次交給總行）：%1"), paper.fingerprint)
        .say(Cli::tr("日誌金鑰（以 jcic-desk-witness trust 登錄）：%1"), paper.key);
    if (paper.witnessed.empty()) return answer;
    answer.add("witnessed", witnessed_answer(paper.witnessed.front()));
    // Where there are several: who has not come so far is to be asked.
    const std::vector<desk::WitnessedView> others(paper.witnessed.begin() + 1, paper.witnessed.end());
    if (!others.empty()) answer.list("also_witnessed", others, witnessed_answer);
    return answer;
}

/// Should this be ended on the way, a listing stays as it was, and the search goes on from where it was left.
Result<Answer> ledger_index(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    ProgressLine line;
    const auto show = [&line](std::uint64_t done, std::uint64_t total) { line.show_count(done, total); };
    JCIC_TRY(auto index, workplace->ledger().begin_index({}, show));
    while (!index.complete()) {
        show(index.done, index.total);
        JCIC_TRY(index, workplace->ledger().advance_index());
    }
    return Answer{{"ok", true}, {"events", index.total}}.say(
        Cli::tr("查閱索引已由 %n 筆事件重建。", nullptr, words::counted(index.total)));
}

namespace {

/// With all personal values: the unit head asks, the second person reads the page and types their password.
Result<desk::ExportSummary> export_values(desk::LedgerDesk& ledger, const Arguments& arguments,
                                          const desk::ExportProgress& progress) {
    JCIC_TRY(const auto second, domain::PersonId::parse(arguments.option("--second")));
    JCIC_TRY(auto page, ledger.values_statement(second, arguments.option("--reason")));
    JCIC_TRY(const auto password, new_password(arguments, "--export-password-fd", Cli::tr("匯出檔的新密碼")));
    JCIC_TRY(const auto consent, seconds_password(arguments, page.text(), filled(Cli::tr("%1 同意，密碼"), second)));
    return ledger.export_values(std::move(page), arguments.values.front(), password, consent, {}, progress);
}

}  // namespace

Result<Answer> ledger_export(const Arguments& arguments) {
    JCIC_TRY(const auto since, given(arguments, "--since", domain::RocDate::parse));
    if (since && arguments.has("--with-values"))  // both consent to all of them
        return fail(FaultCode::usage, "arguments", {{"argument", "--since|--with-values"}, {"reason", "one"}});
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto exported = [&] {
        ProgressLine line;
        const auto show = [&line](std::uint64_t done, std::uint64_t total) { line.show_count(done, total); };
        auto& ledger = workplace->ledger();
        return arguments.has("--with-values") ? export_values(ledger, arguments, show)
                                              : ledger.export_to(arguments.values.front(), {}, show, since);
    };
    JCIC_TRY(const auto summary, exported());
    Answer answer{{"ok", true},
                  {"events", summary.events},
                  {"from", summary.from},
                  {"seals", summary.seals},
                  {"values", summary.values},
                  {"checkpoint", summary.checkpoint}};
    answer.say(Cli::tr("已匯出 %1 筆事件、%2 個封印、%3 個個人資料值；以 jcic-ledger-verify 驗證。"), summary.events,
               summary.seals, summary.values);
    if (summary.from > 1) answer.say(Cli::tr("第 %1 筆起完整；之前僅有雜湊，另有人員異動。"), summary.from);
    return answer;
}

Result<Answer> ledger_proof(const Arguments& arguments) {
    const auto sequence = whole_number<std::uint64_t>(arguments.values.front());
    if (!sequence) return fail(FaultCode::input_form, "arguments", {{"field", "N"}});
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto summary, workplace->ledger().prove_event(*sequence, arguments.values.back()));
    return Answer{{"ok", true},
                  {"event", *sequence},
                  {"events", summary.events},
                  {"seals", summary.seals},
                  {"checkpoint", summary.checkpoint}}
        .say(Cli::tr("已寫出第 %1 筆事件的證明；以 jcic-ledger-verify 驗證。"), *sequence);
}

}  // namespace jcic::cli
