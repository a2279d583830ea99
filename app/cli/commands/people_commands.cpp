#include "app/cli/command.h"
#include "app/cli/terminal/cli_text.h"
#include "app/desk/registers/people_desk.h"
#include "app/desk/seat/seat.h"

namespace jcic::cli {

Result<Answer> account_unlock(const Arguments& arguments) {
    JCIC_TRY(const auto person, domain::PersonId::parse(arguments.values.front()));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_CHECK(workplace->people().unlock(person));
    return Answer{{{"unlocked", person.text()}}, said_of(person.text(), Cli::tr("帳號已解鎖").toStdString())};
}

Result<Answer> account_host_password(const Arguments& arguments) {
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_TRY(const auto now,
             read_secret(arguments, "--host-password-fd", Cli::tr("聯徵中心帳號目前的密碼").toStdString()));
    JCIC_TRY(const auto next,
             read_secret(arguments, "--new-host-password-fd",
                         Cli::tr("聯徵中心帳號的新密碼（host_account = derived 時為本程式的密碼）").toStdString()));
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
