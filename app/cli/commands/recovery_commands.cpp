#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "app/cli/command.h"
#include "app/cli/command_values.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/cli/terminal/dialogue.h"
#include "app/desk/upkeep/recovery_desk.h"

namespace jcic::cli {
namespace {

Result<void> write_all(int descriptor, ByteView bytes, const std::string& option) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "descriptor"}});
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

/// On the terminal itself, never on standard output; gone from the screen once its keeper has it.
Result<void> show(const Secret& half, const QString& title, const std::string& option) {
    Dialogue dialogue;
    if (!dialogue.there()) return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "missing"}});
    JCIC_TRY(const auto code, desk::code_of_half(half));
    Secret both(code.size() + half.size() + 1);
    both.append(code.view());
    both.append('\n');
    both.append(half.view());
    return dialogue.show_until_enter(
        both, title.toStdString(),
        "\n" + Cli::tr("抄好或掃描後按 Enter，螢幕會清除；接著請照抄本輸入。").toStdString());
}

Result<void> hand_over(const Arguments& arguments, const Secret& half, const QString& title,
                       const std::string& option) {
    if (arguments.has(option)) {
        JCIC_TRY(const int descriptor, descriptor_in(arguments, option));
        JCIC_CHECK(write_all(descriptor, half.view(), option));
        return write_all(descriptor, view("\n"), option);
    }
    return show(half, title, option);
}

/// Before anything is made: a half that nobody could be shown would end the halves before it for nothing.
Result<void> can_hand_over(const Arguments& arguments, const std::string& option) {
    if (arguments.has(option)) {
        JCIC_TRY(const int descriptor, descriptor_in(arguments, option));
        if (fcntl(descriptor, F_GETFL) >= 0) return {};
        return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "descriptor"}});
    }
    if (!Dialogue().there()) return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "missing"}});
    return {};
}

}  // namespace

namespace {

/// Who keeps the half, and how it reaches them.
struct Keeping {
    int number;
    std::string shown_by;   ///< option: where the half goes
    std::string back_by;    ///< option: where it comes back from
    std::string proven_by;  ///< option: the keeper's password
    QString title;
};

Result<domain::PersonId> keeper_named(const Arguments& arguments, const std::string& option) {
    if (!arguments.has(option))
        return fail(FaultCode::usage, "arguments", {{"argument", option}, {"reason", "missing"}});
    return domain::PersonId::parse(arguments.option(option));
}

/// To its keeper's eyes, and typed back from what they wrote down. A program that took it by a descriptor has it as it
/// is; where it keeps it is that program's to prove, by the other descriptor, if it is given one.
Result<void> hand_over_and_back(desk::RecoveryDesk& recovery, desk::Making& making, const Keeping& keeping,
                                const Arguments& arguments) {
    JCIC_TRY(const auto half, recovery.text_of(making, keeping.number));
    const bool by_program = arguments.has(keeping.shown_by) && !arguments.has(keeping.back_by);
    const auto prompt = Cli::tr("請 %1 照抄本輸入").arg(text_of(making.keeper(keeping.number).text())).toStdString();
    for (;;) {
        JCIC_CHECK(hand_over(arguments, half, keeping.title, keeping.shown_by));
        if (by_program) return recovery.typed_back(making, keeping.number, half);
        JCIC_TRY(const auto typed, read_secret(arguments, keeping.back_by, prompt));
        auto same = recovery.typed_back(making, keeping.number, typed);
        if (same || same.error().code != FaultCode::recovery_half || arguments.has(keeping.back_by)) return same;
        Dialogue().complain(same.error());  // and looked at again
    }
}

/// The half to its keeper, and the keeper's signature for it.
Result<void> take(desk::RecoveryDesk& recovery, desk::Making& making, const Keeping& keeping,
                  const Arguments& arguments) {
    JCIC_TRY(const auto statement, recovery.statement_of(making, keeping.number));
    JCIC_CHECK(hand_over_and_back(recovery, making, keeping, arguments));
    Secret password;
    if (making.keeper(keeping.number).text() != arguments.option("--user")) {
        JCIC_TRY(password,
                 signers_password(
                     arguments, keeping.proven_by, statement,
                     Cli::tr("%1 簽收這一半，密碼").arg(text_of(making.keeper(keeping.number).text())).toStdString()));
    }
    return recovery.sign_for(making, keeping.number, password);
}

}  // namespace

Result<Answer> recovery_make(const Arguments& arguments) {
    JCIC_TRY(const auto first, keeper_named(arguments, "--first-keeper"));
    JCIC_TRY(const auto second, keeper_named(arguments, "--second-keeper"));
    JCIC_CHECK(can_hand_over(arguments, "--first-fd"));
    JCIC_CHECK(can_hand_over(arguments, "--second-fd"));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    auto& recovery = workplace->recovery();
    JCIC_TRY(auto making, recovery.begin({first, second}));
    const auto first_title = Cli::tr("第一半：只給 %1 看").arg(text_of(first.text()));
    JCIC_CHECK(
        take(recovery, making, {1, "--first-fd", "--first-back-fd", "--first-password-fd", first_title}, arguments));
    const auto second_title = Cli::tr("第二半：只給 %1 看").arg(text_of(second.text()));
    JCIC_CHECK(take(recovery, making, {2, "--second-fd", "--second-back-fd", "--second-password-fd", second_title},
                    arguments));
    JCIC_CHECK(recovery.finish(making));
    Answer answer{{{"made", true}, {"keepers", std::vector{first.text(), second.text()}}},
                  Cli::tr("復原金鑰已製作：兩半由兩個人分開保管，兩人都已簽收。").toStdString()};
    if (recovery.leaves_somebody({first, second})) return answer;
    answer.json["nobody_confirms"] = true;
    answer.text +=
        "\n" +
        Cli::tr("以這兩半恢復的人，沒有別人能確認是本人：換人保管並重製，或增加核准、覆核或稽核人員。").toStdString();
    return answer;
}

Result<Answer> recovery_records(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const bool added, workplace->recovery().add_records_key());
    return Answer{{{"added", added}},
                  (added ? Cli::tr("復原金鑰已補上資料金鑰。") : Cli::tr("復原金鑰不缺資料金鑰。")).toStdString()};
}

Result<Answer> recovery_confirm(const Arguments& arguments) {
    JCIC_TRY(const auto person, domain::PersonId::parse(arguments.values.front()));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_CHECK(workplace->recovery().confirm(person));
    return Answer{{{"confirmed", person.text()}},
                  said_of(person.text(), Cli::tr("已確認是本人：簽署從現在起算數。").toStdString())};
}

Result<Answer> recovery_use(const Arguments& arguments) {
    if (!arguments.has("--person"))
        return fail(FaultCode::usage, "arguments", {{"argument", "--person"}, {"reason", "missing"}});
    JCIC_TRY(const auto person, domain::PersonId::parse(arguments.option("--person")));
    JCIC_TRY(const auto first, read_secret(arguments, "--first-fd", Cli::tr("第一半").toStdString()));
    JCIC_TRY(const auto other, read_secret(arguments, "--second-fd", Cli::tr("第二半").toStdString()));
    JCIC_TRY(const auto password, new_password(arguments, "--new-password-fd",
                                               Cli::tr("%1 的新密碼").arg(text_of(person.text())).toStdString()));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(workplace->recovery().recover(person, first, other, password, arguments.has("--as-head")));
    return Answer{
        {{"recovered", person.text()}},
        said_of(
            person.text(),
            Cli::tr("已恢復：經單位主管確認（ledger recovery confirm）之前不能簽署；確認之後，請以 account password "
                    "更換密碼。看過的兩半請重製。")
                .toStdString())};
}

}  // namespace jcic::cli
