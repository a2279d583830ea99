#pragma once
// The commands of accounts, their passwords and their recovery: a part of the table of commands (command_table.cpp).

#include "app/cli/line/command_places.h"
#include "app/cli/line/upkeep_options.h"
#include "app/cli/terminal/cli_text.h"

namespace jcic::cli {

inline constexpr std::array account_table{
    Command{"account password",
            {},
            QT_TRANSLATE_NOOP("Cli", "變更本人簽入本程式的密碼；已滿 90 天、復原或還原後須更換時也以此變更（R-PW-2）"),
            own_password_options,
            account_password},
    Command{"account unlock", one_person, QT_TRANSLATE_NOOP("Cli", "解鎖一個帳號（帳號管理人員；R-PW-4）"),
            user_options, account_unlock},
    Command{"account host-password",
            {},
            QT_TRANSLATE_NOOP("Cli", "變更自己在聯徵中心的帳號密碼（R-DU-2）"),
            host_password_options,
            account_host_password},
    Command{"account unlock-together", two_persons,
            QT_TRANSLATE_NOOP("Cli", "所有能解鎖的人都被鎖住時，由兩個人的密碼一起解開彼此（R-PW-4）"),
            together_options, account_unlock_together},
    Command{"ledger recovery make",
            {},
            QT_TRANSLATE_NOOP("Cli", "製作復原金鑰的兩半，保管人各自簽收；先前的兩半作廢"),
            recovery_make_options,
            recovery_make},
    Command{"ledger recovery records",
            {},
            QT_TRANSLATE_NOOP("Cli", "把資料金鑰補進管理人員製作的復原金鑰（單位主管）"),
            user_options,
            recovery_records},
    Command{"ledger recovery confirm", one_person,
            QT_TRANSLATE_NOOP("Cli", "確認恢復的人是本人，其簽署從此算數（單位主管；本人與製作兩半的人除外）"),
            user_options, recovery_confirm},
    Command{"ledger recovery use",
            {},
            QT_TRANSLATE_NOOP("Cli", "以兩半恢復一個人：新的金鑰與只用一次的新密碼"),
            recovery_use_options,
            recovery_use},
};

}  // namespace jcic::cli
