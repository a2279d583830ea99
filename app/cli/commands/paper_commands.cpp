// Paper at the terminal: what a page or file proves, and which copy a leaf or a piece of it is.

#include <algorithm>
#include <optional>

#include "app/base/numbers.h"
#include "app/cli/command.h"
#include "app/cli/terminal/named.h"
#include "app/desk/printing/proof_desk.h"
#include "app/desk/printing/scan_desk.h"
#include "app/words/counted.h"
#include "app/words/words.h"

namespace jcic::cli {
namespace {

using desk::Proven;

constexpr Named<Proven> kinds_of_proof[]{
    {Proven::nothing, "nothing"}, {Proven::code_only, "code-only"}, {Proven::whole_file, "whole-file"}};

/// Set in under what it is about; what stands by itself by as much.
Answer fault_told(const Fault& fault, const QString& margin = {}) {
    const auto words = words::words_for(fault);
    return Answer{{"fault", fault}, {"title", words.title}, {"cause", words.cause}}
        .say(QStringLiteral("%1%2 [%3]"), margin, words.title, fault)
        .say(margin + "  " + words.cause)
        .say(margin + "  " + words.advice);
}

Answer told_of(const desk::PageFinding& page, std::size_t number) {
    // No "ok" of its own: a page whose code holds is no page that was proven.
    Answer out{{"institution", page.institution},
               {"practice", page.practice},
               {"event", page.event},
               {"copy", page.copy},
               {"page", page.page},
               {"last", page.last},
               {"epoch", page.epoch},
               {"blank", page.blank},
               {"words_compared", page.words_compared},
               {"event_compared", page.event_compared}};
    if (page.blank) out.say(Cli::tr("第 %1 頁無法辨識印字（邊緣及淡色不計），未計入，請目視確認"), number);
    if (!page.institution.empty())
        out.say(Cli::tr("機構 %1，日誌第 %2 筆，第 %3 份，第 %4 頁%5"), page.institution, page.event, page.copy,
                page.page, page.last ? Cli::tr("（最後一頁）") : QString());
    if (page.signature_holds) out.say("  " + Cli::tr("驗證碼的簽章相符"));
    return out.list("faults", page.faults, [](const Fault& fault) { return fault_told(fault); });
}

Answer told_of(const desk::CopyInLedger& copy) {
    Answer out{{"query", copy.query},
               {"case_number", copy.case_number},
               {"item", copy.item},
               {"person", copy.person},
               {"copy", copy.number},
               {"pages", copy.pages},
               {"state", copy.state ? domain::name_of(*copy.state) : "unknown"},
               {"exported", copy.left_as_file},
               {"own_card", copy.own_card}};
    out.say(
        Cli::tr("日誌所載：案號 %1，%2，當事人 %3，第 %4 份，共 %n 頁，現況：%5", nullptr, words::counted(copy.pages)),
        words::read_or_not(copy.case_number), copy.item, words::read_or_not(copy.person), copy.number,
        copy.state ? words::word_for(*copy.state) : Cli::tr("日誌查無本份"));
    if (!copy.own_card.empty()) out.say(Cli::tr("檔案由存檔人員以本人卡片 %1 簽章"), copy.own_card);
    return out;
}

QString what_was_proven(const desk::ProofReport& report) {
    if (report.proven == Proven::whole_file && report.by == "digest")
        return Cli::tr("整個檔案與當時列印或匯出者相同（摘要相符）。");
    if (report.proven == Proven::whole_file) return Cli::tr("整個檔案由所指之憑證簽署，簽署後未更動。");
    if (report.proven == Proven::nothing) return Cli::tr("未能證明任何內容。");
    const auto compare = report.copy
                             ? Cli::tr("請以目視核對：該份現況、案號、項目及受查人與紙本是否相符，頁數是否齊全。")
                             : Cli::tr("請以目視核對：日誌筆號、份號及頁次是否與紙本相符，各頁是否齊全。");
    return Cli::tr("僅驗證驗證碼：確有本頁，惟影像或 PDF 上文字、金額及姓名均無證明，照片或另貼之驗證碼亦將相符。") +
           compare;
}

/// What is forged weighs more than what cannot be read.
Outcome outcome_of_report(const desk::ProofReport& report) {
    Outcome out = report.success() ? Outcome::done : Outcome::unproven;
    const auto weigh = [&](const std::vector<Fault>& faults) {
        for (const auto& fault : faults)
            if (out != Outcome::integrity) out = outcome_of(fault.code);
    };
    weigh(report.faults);
    for (const auto& page : report.pages) weigh(page.faults);
    return out;
}

/// "ok" is true, and the status 0, only where nothing is left to a person's eye: the whole file is proven, by a key
/// that is known. Status 7 where nothing was found wrong and that is all; else the gravest fault's.
Answer answer_of(const desk::ProofReport& report) {
    const auto outcome = outcome_of_report(report);
    std::size_t number = 0;
    Answer answer{{"ok", outcome == Outcome::done},
                  {"proven", row_of(kinds_of_proof, report.proven).name},
                  {"by", report.by},
                  {"key_known", report.key_known},
                  {"fingerprint", report.fingerprint},
                  {"signed_by", report.signed_by}};
    answer.list("pages", report.pages, [&](const auto& page) { return told_of(page, ++number); })
        .list("faults", report.faults, [](const Fault& fault) { return fault_told(fault, "  "); });
    if (report.copy) answer.add("copy", told_of(*report.copy));
    answer.say(what_was_proven(report));
    if (!report.signed_by.empty() && report.by.empty())
        answer.say(Cli::tr("檔案由指紋為 %1 之憑證簽署：請與總行留存者核對，或以 --certificate 指定後核對。"),
                   report.signed_by);
    if (!report.key_known)
        answer.say(Cli::tr("公鑰尚未核對，因此不予通過：指紋為 %1，請與總行留存者核對，並以 --key 指定。"),
                   report.fingerprint);
    return answer.with(outcome);
}

Result<desk::FileRead> read_file(const Arguments& arguments) {
    JCIC_TRY(const auto password, given_file_password(arguments));
    return desk::read_scan(arguments.values.front(), password);
}

Result<std::optional<int>> copy_wanted(const Arguments& arguments) {
    if (!arguments.has("--copy")) return std::optional<int>();
    const auto number = whole_number<int>(arguments.option("--copy"), 1);
    if (!number) return fail(FaultCode::usage, "arguments", {{"argument", "--copy"}, {"reason", "number"}});
    return number;
}

/// With the ledger at hand its own keys count: one that was named is not to be passed over.
Result<void> only_with_seals(const Arguments& arguments) {
    for (const auto* option : {"--key", "--certificate"})
        if (arguments.has(option) && !arguments.has("--seals"))
            return fail(FaultCode::usage, "arguments", {{"argument", "--seals"}, {"reason", "missing"}});
    return {};
}

desk::OfflineKeys keys_given(const Arguments& arguments) {
    return {arguments.option("--seals"), arguments.option("--key"), arguments.option("--certificate")};
}

Result<desk::ProofReport> check_file(const Arguments& arguments, const desk::FileRead& file) {
    JCIC_TRY(const auto copy, copy_wanted(arguments));
    if (arguments.has("--seals")) return desk::check_offline(file, copy, keys_given(arguments));
    JCIC_TRY(auto workplace, signed_in(arguments));
    return workplace->desk<desk::ProofDesk>().check(file, copy);
}

}  // namespace

Result<Answer> paper_verify(const Arguments& arguments) {
    JCIC_CHECK(only_with_seals(arguments));
    if (arguments.has("--seals")) JCIC_CHECK(desk::may_check_offline(keys_given(arguments)));
    JCIC_TRY(const auto file, read_file(arguments));
    JCIC_TRY(const auto report, check_file(arguments, file));
    return answer_of(report);
}

Result<Answer> ledger_seals(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_CHECK(workplace->desk<desk::ProofDesk>().export_seals(arguments.values.front()));
    return Answer{{"ok", true}}.say(Cli::tr("封印與公鑰已寫出，可離線驗證紙本"));
}

namespace {

/// What the ledger knows of the copy, or of the preview.
Answer& add_known(Answer& answer, const desk::CopyOfOrigin& known) {
    answer.add("item", known.copy.item)
        .add("query", known.copy.query)
        .add("case_number", known.case_number)
        .add("by", known.by)
        .add("at", known.at)
        .add("preview", known.is_preview());
    if (known.is_preview())
        return answer.say("  " + Cli::tr("%1 的預覽，未編號：案號 %2，%3 於 %4 在螢幕上開啟"), known.copy.item,
                          known.case_number, known.by, known.at);
    return answer.add("copy", known.copy.number)
        .add("state", known.state)
        .say("  " + Cli::tr("%1 第 %2 份，案號 %3，%4 於 %5 編號；目前：%6"), known.copy.item, known.copy.number,
             known.case_number, known.by, known.at, words::word_for(known.state));
}

Answer told_of(const paper::Origin& origin, std::size_t page) {
    return Answer{{"institution", origin.institution}, {"event", origin.event}, {"practice", origin.practice}}.say(
        "%1%2", filled(Cli::tr("第 %1 頁："), page),
        filled(origin.practice ? Cli::tr("練習：機構 %1，日誌第 %2 筆") : Cli::tr("機構 %1，日誌第 %2 筆"),
               origin.institution, origin.event));
}

/// The empty back of a leaf that has an origin: not where nothing else was brought.
bool is_left_aside(const desk::OriginsRead& read, std::size_t page) {
    return read.blank.size() < read.pages.size() && std::ranges::find(read.blank, page) != read.blank.end();
}

}  // namespace

Result<Answer> paper_origin(const Arguments& arguments) {
    // What stands beside a page's code may be typed where nothing can be scanned.
    const auto typed = desk::typed_origin(arguments.values.front());
    desk::OriginsRead read{{{}}};
    if (typed) read.pages.front().push_back(*typed);
    if (!typed) {
        JCIC_TRY(const auto password, given_file_password(arguments));
        JCIC_TRY(read, desk::read_origins(arguments.values.front(), password));
    }
    std::shared_ptr<desk::Workplace> workplace;
    if (arguments.has("--user")) {
        JCIC_TRY(workplace, open_workplace(arguments));
        JCIC_CHECK(sign_in(*workplace, arguments));
    }
    auto outcome = Outcome::done;
    std::vector<Answer> pages;
    for (const auto& origins : read.pages) {
        const auto number = pages.size() + 1;
        auto& page = pages.emplace_back();
        if (is_left_aside(read, number)) {
            page.say(Cli::tr("第 %1 頁無法辨識印字（邊緣及淡色不計），未計入，請目視確認"), number);
        } else if (origins.empty()) {
            outcome = Outcome::unavailable;
            page.say(Cli::tr("第 %1 頁：無法辨識來源"), number);
        }
        std::vector<Json> facts;
        for (const auto& origin : origins) {
            auto one = told_of(origin, number);
            if (workplace) {
                JCIC_TRY(const auto known, desk::copy_of(workplace->parts(), origin));
                one.add("known", known.has_value());
                if (known)
                    add_known(one, *known);
                else
                    one.say("  " + Cli::tr("本日誌本筆，並非已編號之一份，亦非預覽"));
                // Lines that this ledger never drew are no origin, whoever drew them.
                if (!known && outcome == Outcome::done) outcome = Outcome::unproven;
            }
            facts.push_back(one.json());
            page.say_lines(one.text());
        }
        page.add(Answer::itself, facts);
    }
    return Answer{{"ok", outcome == Outcome::done}, {"blank", read.blank}}.list("pages", pages).with(outcome);
}

}  // namespace jcic::cli
