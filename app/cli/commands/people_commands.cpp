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
    const auto who = text_of(person.text());
    constexpr auto option = "--new-host-password-fd";
    if (!workplace.rooms().settings.host_account_apart)
        return read_secret(arguments, option,
                           Cli::tr("%1 在本程式的密碼（聯徵中心的帳號密碼由它衍生）").arg(who).toStdString());
    return new_password(arguments, option, Cli::tr("%1 在聯徵中心的帳號的新密碼").arg(who).toStdString());
}

}  // namespace

Result<Answer> account_unlock(const Arguments& arguments) {
    JCIC_TRY(const auto person, domain::PersonId::parse(arguments.values.front()));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_CHECK(workplace->people().unlock(person));
    return Answer{{{"unlocked", person.text()}}, said_of(person.text(), Cli::tr("帳號已解鎖").toStdString())};
}

Result<Answer> account_password(const Arguments& arguments) {
    JCIC_TRY(const auto person, person_named(arguments));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_TRY(const auto now, own_password(arguments, person));
    JCIC_CHECK(sign_in_as(*workplace, person, now, desk::HostAccount::leave));
    const auto who = text_of(person.text());
    JCIC_TRY(const auto next,
             new_password(arguments, "--new-password-fd", Cli::tr("%1 的新密碼").arg(who).toStdString()));
    JCIC_CHECK(workplace->seat().change_password(now, next));
    return Answer{{{"changed", person.text()}}, said_of(person.text(), Cli::tr("密碼已變更。").toStdString())};
}

Result<Answer> account_host_password(const Arguments& arguments) {
    JCIC_TRY(const auto person, person_named(arguments));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto now,
             read_secret(arguments, "--host-password-fd",
                         Cli::tr("%1 在聯徵中心的帳號目前的密碼").arg(text_of(person.text())).toStdString()));
    JCIC_TRY(const auto next, account_of_host_becomes(*workplace, arguments, person));
    JCIC_CHECK(workplace->seat().change_account_password(now, next));
    return Answer{{{"changed", true}}, Cli::tr("聯徵中心帳號的密碼已變更").toStdString()};
}

Result<Answer> account_unlock_together(const Arguments& arguments) {
    JCIC_TRY(const auto one, domain::PersonId::parse(arguments.values[0]));
    JCIC_TRY(const auto other, domain::PersonId::parse(arguments.values[1]));
    const auto asks = Cli::tr("%1 的密碼");
    JCIC_TRY(const auto one_password,
             read_secret(arguments, "--password-fd", asks.arg(text_of(one.text())).toStdString()));
    JCIC_TRY(const auto other_password,
             read_secret(arguments, "--second-password-fd", asks.arg(text_of(other.text())).toStdString()));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(workplace->people().unlock_together(one, one_password, other, other_password));
    const auto both = one.text() + ", " + other.text();
    return Answer{{{"unlocked", both}}, said_of(both, Cli::tr("帳號已解鎖").toStdString())};
}

}  // namespace jcic::cli
