#pragma once
// The commands of records and their copies: a part of the table of commands (command_table.cpp).

#include "app/cli/line/command_places.h"
#include "app/cli/line/queue_options.h"
#include "app/cli/terminal/cli_text.h"

namespace jcic::cli {

inline constexpr std::array record_table{
    Command{"record still-needed", query_and_item,
            QT_TRANSLATE_NOOP("Cli", "手上這一案的 T52 還需要，以及原因；一個月後再問（R-PA-6）"), still_needed_options,
            record_still_needed},
    Command{"record used-up", query_and_item,
            QT_TRANSLATE_NOOP("Cli", "登記一筆資料使用完竣；離職人員留下的也由查詢人員登記（R-PA-6）"), user_options,
            record_used_up},
    Command{"record delete", query_and_item,
            QT_TRANSLATE_NOOP("Cli", "刪除使用完竣的一筆資料：每份紙本都交代了以後，有見證人會簽（R-PA-6）"),
            deleting_options, record_delete},
    Command{"record print",
            {},
            QT_TRANSLATE_NOOP("Cli", "把本人調閱到而還沒有複本的資料，逐案印到分行的印表機；每份各有編號"),
            print_records_options,
            record_print},
    Command{
        "record save", one_folder,
        QT_TRANSLATE_NOOP("Cli", "把本人調閱到而還沒有複本的資料存成 PDF 放進資料夾，以密碼加密；檔名沒有姓名與案號"),
        save_records_options, record_save},
    Command{"copy list", {}, QT_TRANSLATE_NOOP("Cli", "列印與份數頁的各份：號碼、狀態"), user_options, copy_list},
    Command{"copy account", one_copy,
            QT_TRANSLATE_NOOP("Cli", "交代一份紙本的去處：點收、歸檔、不用了或不見了（R-PA-4）"), account_copy_options,
            copy_account},
    Command{"copy destroy", one_copy,
            QT_TRANSLATE_NOOP("Cli", "登記一份紙本的銷毀或檔案的刪除，有見證人會簽（R-PA-4、R-PA-10）"),
            destroy_copy_options, copy_destroy},
};

}  // namespace jcic::cli
