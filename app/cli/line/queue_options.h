#pragma once
// Options of the way of many queries, from approval to paper.

#include "app/cli/line/upkeep_options.h"

namespace jcic::cli {

inline constexpr std::array board_options{
    user_options[0],
    user_options[1],
    rows_options[2],
    rows_options[3],
    OptionInfo{"--mine", takes::nothing, QT_TRANSLATE_NOOP("Cli", "只列出案件在本人手上的")},
    list_options[5],
    list_options[6],
};
inline constexpr std::array why_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--reason", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "為什麼撤回；記在日誌裡")},
};
inline constexpr std::array approve_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--seen", takes::file_or_pipe,
               QT_TRANSLATE_NOOP("Cli",
                                 "逐行「查詢編號=頁面代碼」的檔案（- 為標準輸入）：只核准這些，且要和 query waiting "
                                 "列出的相同；未給時在終端機顯示每一頁")},
    OptionInfo{"--second", takes::person,
               QT_TRANSLATE_NOOP("Cli", "在查詢人員的座位上簽署的主管人員代號；未給時是簽入的人")},
    OptionInfo{"--second-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀簽署的主管人員的密碼；未給時在終端機詢問")},
};
inline constexpr std::array decide_options{
    user_options[0],
    user_options[1],
    OptionInfo{
        "--values", takes::file_or_pipe,
        QT_TRANSLATE_NOOP("Cli",
                          "逐行的檔案（- 為標準輸入）：seen=頁面代碼、refuse=不核准的項目（T51,T52）、cause=原因"
                          "（reason、authorisation、not-needed、asked-already、wrong-data、other）、remark=意見")},
    approve_options[3],
    approve_options[4],
};
inline constexpr std::array run_options{
    pin_options[0],   pin_options[1], host_password_options[2], pin_options[2], pin_options[3],
    trace_options[0], typist_option,  typist_password_option,
};
inline constexpr OptionInfo again_option{
    "--reason", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "先前的份號都作廢了的，為什麼再給一個份號；未給時不做這些")};
inline constexpr OptionInfo other_name_option{
    "--other-name", takes::nothing,
    QT_TRANSLATE_NOOP("Cli", "資料所載姓名與查詢申請或授權書不符的也要，經查閱確為本案當事人；未給時不做這些")};
inline constexpr std::array print_records_options{
    user_options[0],
    user_options[1],
    again_option,
    other_name_option,
    OptionInfo{"--cover", takes::nothing, QT_TRANSLATE_NOOP("Cli", "每案先印一張封面，不寫當事人")},
};
inline constexpr std::array save_records_options{
    user_options[0], user_options[1], again_option, other_name_option, save_options[2],
};
inline constexpr OptionInfo witness_option{"--second", takes::person, QT_TRANSLATE_NOOP("Cli", "見證人的使用者代號")};
inline constexpr OptionInfo witness_password_option{"--second-password-fd", takes::descriptor,
                                                    QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀見證人的密碼")};
inline constexpr std::array deleting_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--reason", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "為什麼刪除；記在日誌裡")},
    witness_option,
    witness_password_option,
    erasing_options[4],
};
inline constexpr std::array account_copy_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--sheets", {"N"}, QT_TRANSLATE_NOOP("Cli", "由印表機取到幾張；0 為一張也沒有，號碼作廢")},
    OptionInfo{"--where", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "歸檔在哪裡")},
    OptionInfo{"--set-aside", takes::nothing, QT_TRANSLATE_NOOP("Cli", "不用了，待銷毀")},
    OptionInfo{"--missing", takes::nothing, QT_TRANSLATE_NOOP("Cli", "不見了")},
};
inline constexpr std::array destroy_copy_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--how", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "怎麼銷毀的，或檔案怎麼刪除的")},
    witness_option,
    witness_password_option,
};

}  // namespace jcic::cli
