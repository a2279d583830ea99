// Accounts at the terminal: passwords, what is locked, and who comes in by the halves of the recovery key.

#include "app/cli/commands/recovery_half.h"
#include "app/cli/secrets.h"
#include "app/desk/registers/people_desk.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/seat/seat.h"
#include "app/domain/typed_secret.h"

namespace jcic::cli {
namespace {

/// Derived from the person's own password, which is known; apart, it is set now.
Result<Secret> account_of_host_becomes(desk::Workplace& workplace, const Arguments& arguments,
                                       const domain::PersonId& person) {
    constexpr auto option = "--new-host-password-fd";
    if (!workplace.parts().machine.settings().host_account_apart)
        return read_secret(arguments, option,
                           filled(Cli::tr("%1 在本程式的密碼（聯徵中心的帳號密碼由它衍生）"), person));
    return new_password(arguments, option, filled(Cli::tr("%1 在聯徵中心的帳號的新密碼"), person));
}

}  // namespace

Result<Answer> account_unlock(const Arguments& arguments) {
    JCIC_TRY(const auto person, domain::PersonId::parse(arguments.values.front()));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_CHECK(workplace->people().unlock(person));
    return Answer{{"unlocked", person}}.say(Cli::tr("%1：%2"), person, Cli::tr("帳號已解除鎖定"));
}

Result<Answer> account_password(const Arguments& arguments) {
    JCIC_TRY(const auto person, person_in(arguments, "--user"));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_TRY(const auto now, own_password(arguments, person));
    JCIC_CHECK(sign_in_as(*workplace, person, now, desk::HostAccount::leave));
    JCIC_TRY(const auto next, new_password(arguments, "--new-password-fd", filled(Cli::tr("%1 的新密碼"), person)));
    JCIC_CHECK(workplace->seat().change_password(now, next));
    return Answer{{"changed", person}}.say(Cli::tr("%1：%2"), person, Cli::tr("密碼已變更。"));
}

/// By who signed in, whose session has the card before: another card may be there now.
Result<Answer> account_card(const Arguments& arguments) {
    JCIC_TRY(const auto person, person_in(arguments, "--user"));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_TRY(const auto password, own_password(arguments, person));
    JCIC_CHECK(sign_in_as(*workplace, person, password, desk::HostAccount::leave));
    JCIC_CHECK(workplace->seat().bind_card(domain::password_in(password)));
    return Answer{{"bound", person}}.say(Cli::tr("%1：%2"), person, Cli::tr("登入用卡片已綁定"));
}

Result<Answer> account_card_release(const Arguments& arguments) {
    JCIC_TRY(const auto person, person_in(arguments, "--user"));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_TRY(const auto password, own_password(arguments, person));
    JCIC_CHECK(sign_in_as(*workplace, person, password, desk::HostAccount::leave));
    JCIC_CHECK(workplace->seat().release_card(domain::password_in(password)));
    return Answer{{"released", person}}.say(Cli::tr("%1：%2"), person, Cli::tr("登入用卡片已解除綁定"));
}

Result<Answer> account_host_password(const Arguments& arguments) {
    JCIC_TRY(const auto person, person_in(arguments, "--user"));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const auto now,
             read_secret(arguments, "--host-password-fd", filled(Cli::tr("%1 在聯徵中心的帳號目前的密碼"), person)));
    JCIC_TRY(const auto next, account_of_host_becomes(*workplace, arguments, person));
    JCIC_CHECK(workplace->seat().change_account_password(now, next));
    return Answer{{"changed", true}}.say(Cli::tr("聯徵中心帳號的密碼已變更"));
}

Result<Answer> account_unlock_together(const Arguments& arguments) {
    JCIC_TRY(const auto one, domain::PersonId::parse(arguments.values[0]));
    JCIC_TRY(const auto other, domain::PersonId::parse(arguments.values[1]));
    const auto asks = Cli::tr("%1 的密碼");
    JCIC_TRY(const auto one_password, read_secret(arguments, "--password-fd", filled(asks, one)));
    JCIC_TRY(const auto other_password, read_secret(arguments, "--second-password-fd", filled(asks, other)));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(workplace->people().unlock_together(one, one_password, other, other_password));
    const auto both = one.text() + ", " + other.text();
    return Answer{{"unlocked", both}}.say(Cli::tr("%1：%2"), both, Cli::tr("帳號已解除鎖定"));
}

namespace {

/// The half to its keeper, and the keeper's signature for it.
Result<void> hand_and_sign(desk::RecoveryDesk& recovery, desk::Making& making, int number, const Arguments& arguments) {
    const auto& keeper = making.keeper(number);
    JCIC_TRY(const auto statement, recovery.statement_of(making, number));
    JCIC_CHECK(hand_half(arguments, recovery, making, number, true));
    Secret password;
    if (keeper.text() != arguments.option("--user")) {
        JCIC_TRY(password, signers_password(arguments, options_of_half(number) + "-password-fd", statement,
                                            filled(Cli::tr("%1 簽收本段，密碼"), keeper)));
    }
    return recovery.sign_for(making, number, password);
}

}  // namespace

Result<Answer> recovery_make(const Arguments& arguments) {
    JCIC_TRY(const auto first, person_in(arguments, "--first-keeper"));
    JCIC_TRY(const auto second, person_in(arguments, "--second-keeper"));
    for (const int number : {1, 2}) JCIC_CHECK(can_hand_half(arguments, number));
    JCIC_TRY(auto workplace, signed_in(arguments));
    auto& recovery = workplace->recovery();
    JCIC_TRY(auto making, recovery.begin_key({first, second}));
    for (const int number : {1, 2}) JCIC_CHECK(hand_and_sign(recovery, making, number, arguments));
    JCIC_CHECK(recovery.finish(making));
    Answer answer{{"made", true}, {"keepers", std::vector{first, second}}};
    answer.say(Cli::tr("復原金鑰已製作：第一段及第二段由二人分別保管，均已簽收。"));
    if (recovery.leaves_somebody({first, second})) return answer;
    return answer.add("nobody_confirms", true)
        .say(Cli::tr(
            "以此復原金鑰復原之人員，無其他人員可確認身分：請更換保管人並重新製作，或增加核准、覆核或稽核人員。"));
}

Result<Answer> recovery_records(const Arguments& arguments) {
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_TRY(const bool added, workplace->recovery().add_records_key());
    return Answer{{"added", added}}.say(added ? Cli::tr("復原金鑰已補上資料金鑰。")
                                              : Cli::tr("復原金鑰不缺資料金鑰。"));
}

Result<Answer> recovery_confirm(const Arguments& arguments) {
    JCIC_TRY(const auto person, domain::PersonId::parse(arguments.values.front()));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_CHECK(workplace->recovery().confirm(person));
    return Answer{{"confirmed", person}}.say(Cli::tr("%1：%2"), person, Cli::tr("已確認為本人：其簽署自此生效。"));
}

Result<Answer> recovery_use(const Arguments& arguments) {
    JCIC_TRY(const auto person, person_in(arguments, "--person"));
    JCIC_TRY(const auto first, read_secret(arguments, "--first-fd", Cli::tr("復原金鑰第一段")));
    JCIC_TRY(const auto other, read_secret(arguments, "--second-fd", Cli::tr("復原金鑰第二段")));
    JCIC_TRY(const auto password, new_password(arguments, "--new-password-fd", filled(Cli::tr("%1 的新密碼"), person)));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(workplace->recovery().recover(person, first, other, password, arguments.has("--as-head")));
    return Answer{{"recovered", person}}.say(
        Cli::tr("%1：%2"), person,
        Cli::tr("帳號已復原：經單位主管確認（ledger recovery confirm）前無法簽署；確認後請以 account password "
                "變更密碼。復原金鑰已顯示，請重新製作。"));
}

}  // namespace jcic::cli
