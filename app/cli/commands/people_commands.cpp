#include "app/cli/command.h"
#include "app/cli/secrets.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/registers/people_desk.h"
#include "app/desk/rooms/rooms.h"
#include "app/desk/seat/seat.h"

namespace jcic::cli {
namespace {

/// Derived from the person's own password, which is known; apart, it is set now.
Result<Secret> account_of_host_becomes(desk::Workplace& workplace, const Arguments& arguments,
                                       const domain::PersonId& person) {
    constexpr auto option = "--new-host-password-fd";
    if (!workplace.rooms().settings.host_account_apart)
        return read_secret(arguments, option,
                           filled(Cli::tr("%1 在本程式的密碼（聯徵中心的帳號密碼由它衍生）"), person));
    return new_password(arguments, option, filled(Cli::tr("%1 在聯徵中心的帳號的新密碼"), person));
}

}  // namespace

Result<Answer> account_unlock(const Arguments& arguments) {
    JCIC_TRY(const auto person, domain::PersonId::parse(arguments.values.front()));
    JCIC_TRY(auto workplace, signed_in(arguments));
    JCIC_CHECK(workplace->people().unlock(person));
    return Answer{{"unlocked", person}}.say(Cli::tr("%1：%2"), person, Cli::tr("帳號已解鎖"));
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
    return Answer{{"unlocked", both}}.say(Cli::tr("%1：%2"), both, Cli::tr("帳號已解鎖"));
}

}  // namespace jcic::cli
