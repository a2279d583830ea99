#include "app/cli/cli_text.h"
#include "app/cli/command.h"
#include "app/desk/people_desk.h"

namespace jcic::cli {

Result<Answer> account_unlock(const Arguments& arguments) {
    JCIC_TRY(const auto person, domain::PersonId::parse(arguments.values.front()));
    JCIC_TRY(auto workplace, open_workplace(arguments));
    JCIC_CHECK(sign_in(*workplace, arguments));
    JCIC_CHECK(workplace->people().unlock(person));
    return Answer{{{"unlocked", person.text()}}, said_of(person.text(), Cli::tr("帳號已解鎖").toStdString())};
}

}  // namespace jcic::cli
