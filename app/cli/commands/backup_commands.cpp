#include "app/cli/commands/setup.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/progress_line.h"
#include "app/desk/upkeep/backup_desk.h"
#include "app/words/counted.h"

namespace jcic::cli {
namespace {

/// What a backup holds, and what it does not: docs/trust/ledger-format.md, "Backup".
constexpr std::array holds{"events", "seals", "sealed-values", "value-keys", "slots", "recovery", "deletions"};
constexpr std::array lacks{"epoch-key",    "head-slots",   "outer-journal", "drafts",
                           "search-index", "failed-tries", "settings"};

Result<desk::RestoreKey> password_typed(const Arguments& arguments, const domain::PersonId& person) {
    JCIC_TRY(auto password, own_password(arguments, person));
    return desk::RestoreKey(std::move(password));
}

/// Each by who has it: the two keepers, then the two who get new passwords.
Result<desk::RestoreKey> halves_typed(const Arguments& arguments, const domain::PersonId& person) {
    JCIC_TRY(const auto administrator, person_in(arguments, "--administrator"));
    const auto prompt = Cli::tr("%1 的新密碼");
    JCIC_TRY(auto first, read_secret(arguments, "--first-fd", Cli::tr("復原金鑰第一段")));
    JCIC_TRY(auto second, read_secret(arguments, "--second-fd", Cli::tr("復原金鑰第二段")));
    JCIC_TRY(auto head, new_password(arguments, "--new-password-fd", filled(prompt, person)));
    JCIC_TRY(auto own, new_password(arguments, "--administrator-password-fd", filled(prompt, administrator)));
    return desk::RestoreHalves{std::move(first), std::move(second), std::move(head), administrator, std::move(own)};
}

/// What a verification says of the seam: of a chain that is not here, until people stand for the new one.
QString seam_told(bool on_a_new_machine, bool by_halves, int restored) {
    if (!on_a_new_machine)
        return Cli::tr("已還原 %n 筆事件；封印鏈由第 %1 筆事件重新開始，原封印鏈可讀取時，已與其銜接。", nullptr,
                       restored);
    if (by_halves)
        return Cli::tr(
            "已還原 %n 筆事件；封印鏈由第 %1 筆事件重新開始。原日誌不在此處：第三人確認（ledger recovery "
            "confirm）前，驗證將回報本筆並以結束碼 4 結束；確認後改為說明負責人員，不列為不符。",
            nullptr, restored);
    return Cli::tr(
        "已還原 %n 筆事件；封印鏈由第 %1 筆事件重新開始。原日誌不在此處，因此驗證將持續回報本筆並以結束碼 4 "
        "結束：請告知稽核人員，此為還原所致。",
        nullptr, restored);
}

}  // namespace

Result<Answer> ledger_backup(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    const auto made = [&] {
        ProgressLine line;
        return workplace->backups().back_up(
            arguments.values.front(), {},
            [show = shown_on(line)](desk::BackupStage, std::uint64_t done, std::uint64_t total) { show(done, total); });
    };
    JCIC_TRY(const auto summary, made());
    return Answer{{"ok", true},
                  {"events", summary.events},
                  {"head", summary.head},
                  {"checkpoint", summary.checkpoint},
                  {"digest", summary.digest},
                  {"holds", holds},
                  {"lacks", lacks}}
        .say(Cli::tr("已備份 %n "
                     "筆事件，並由備份檔還原驗證；加密方式同日誌，以各人密碼開啟。\n備份不含：目前封印期私鑰、檔外鏈"
                     "首、未登入時之日誌、輸入錯誤次數、草稿、搜尋索引、設定。",
                     nullptr, words::counted(summary.events)));
}

Result<Answer> ledger_restore(const Arguments& arguments) {
    JCIC_TRY(const auto person, person_in(arguments, "--user"));
    std::optional<desk::Setup> machine;  // one that has no settings yet is told what set-up asks of it
    if (arguments.has("--answers")) {
        if (arguments.practice != nullptr)
            return fail(FaultCode::profile_kind, "ledger.restore",
                        {{"kind", std::string(name_of(domain::WorldKind::practice))}});
        JCIC_TRY(const auto answers, answers_of(arguments));
        if (!answers.wrong.empty()) return wrong_answers(answers.wrong);
        JCIC_TRY(machine, desk::Setup::open(setup_profile(arguments)));
        JCIC_CHECK(machine->take_answers(answers.machine));
    }
    const bool by_halves = arguments.has("--by-halves");
    JCIC_TRY(const auto key, by_halves ? halves_typed(arguments, person) : password_typed(arguments, person));
    desk::RestoreOrder order{profile_of(arguments), arguments.values.front(), person, arguments.has("--older")};
    order.asks_pin = [&arguments](const domain::PersonId& whose) { return own_card_pin(arguments, whose); };
    const auto restored = [&] {
        ProgressLine line;
        return machine ? machine->restore(order, key, {}, shown_on(line))
                       : desk::restore_ledger(order, key, {}, shown_on(line));
    };
    JCIC_TRY(const auto summary, restored());
    const auto set_aside = summary.set_aside.string();
    const auto seam = summary.backed_up + 1;
    Answer answer{{"ok", true},
                  {"events", summary.events},
                  {"backed_up", summary.backed_up},
                  {"older", summary.older},
                  {"set_aside", set_aside},
                  {"seam", seam}};
    answer.say(seam_told(set_aside.empty(), by_halves, words::counted(summary.backed_up)), seam);
    if (by_halves)
        answer.say(
            Cli::tr("經第三人確認（ledger recovery confirm）前，單位主管與帳號管理人員無法簽署；確認後各以 account "
                    "password 變更密碼。復原金鑰已顯示，請重新製作。"));
    if (!set_aside.empty()) answer.say(Cli::tr("原來的日誌保留在：%1"), set_aside);
    return answer;
}

}  // namespace jcic::cli
