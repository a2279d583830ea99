#include "app/hub_server/words.h"

#include <algorithm>
#include <array>

namespace jcic::hub_server {
namespace {

struct OfFault {
    FaultCode code;
    std::string_view reason;  ///< "" for the others
    Words words;
};
constexpr std::array of_faults{
    OfFault{FaultCode::hub_unreachable, "network", {"連不到伺服器", "The server cannot be reached"}},
    OfFault{FaultCode::hub_unreachable, "time", {"伺服器沒有及時回答", "The server did not answer in time"}},
    OfFault{FaultCode::hub_unreachable,
            "standby",
            {"已寫在這台伺服器，但未等到同步備援；先恢復備援，再執行一次",
             "Written on this server, and no synchronous standby confirmed it: bring the standby back, then run it "
             "again"}},
    OfFault{FaultCode::hub_unreachable, "full", {"伺服器的連線已滿", "The server has no connection left"}},
    OfFault{FaultCode::hub_unreachable, "", {"連線已中斷", "The connection was closed"}},
    OfFault{
        FaultCode::hub_untrusted,
        "own-certificate",
        {"伺服器不讓這個角色進入：查看 pg_hba.conf 與角色", "The server does not let this role in: see pg_hba.conf"}},
    OfFault{FaultCode::hub_untrusted, "", {"伺服器的憑證不可信", "The server's certificate is not trusted"}},
    OfFault{FaultCode::hub_refused,
            "retired",
            {"這本日誌已經停用，不能再登記", "This ledger was retired and is not enrolled again"}},
    OfFault{FaultCode::hub_refused,
            "in-use",
            {"這個名稱或角色還登記在另一個：工作站先 retire，見證換一個名稱",
             "Another is enrolled under this name or role: retire that workstation first, or give the witness another "
             "name"}},
    OfFault{FaultCode::hub_refused, "not-enrolled", {"沒有登記這個工作站", "No such workstation is enrolled"}},
    OfFault{FaultCode::hub_refused,
            "",
            {"這個角色沒有權限：以資料表的擁有者執行", "This role may not: run it as the tables' owner"}},
    OfFault{
        FaultCode::hub_newer,
        "",
        {"資料表比這個程式新：請更新 jcic-desk-hub", "The schema is newer than this program: upgrade jcic-desk-hub"}},
    OfFault{FaultCode::hub_older,
            "",
            {"資料庫裡尚未資料表，或版本較舊：先 init 或 migrate",
             "The database has no schema, or an older one: run init or migrate"}},
    OfFault{FaultCode::hub_forged,
            "",
            {"登記檔不是它所說的工作站簽署的", "The enrolment file is not signed by the workstation that it names"}},
    OfFault{FaultCode::hub_answer, "", {"伺服器拒絕執行", "The server did not carry it out"}},
    OfFault{FaultCode::file_missing, "", {"找不到檔案", "The file is not there"}},
    OfFault{FaultCode::file_read, "", {"檔案無法讀取", "The file cannot be read"}},
    OfFault{FaultCode::file_write,
            "exists",
            {"檔案已存在，未覆寫：要以新的一份取代時加 --replace",
             "The file is there already and stays as it is: --replace puts the new one in its place"}},
    OfFault{FaultCode::file_write, "", {"無法輸出", "The output cannot be written"}},
    OfFault{FaultCode::file_form, "quote", {"清單不是 CSV：引號沒有結束", "The list is no CSV: a quote does not end"}},
    OfFault{FaultCode::file_form, "workbook", {"清單不是 CSV", "The list is no CSV"}},
    OfFault{FaultCode::file_form, "code", {"清單有一行的機構代號有誤", "A line of the list has no institution's code"}},
    OfFault{FaultCode::file_form,
            "fingerprint",
            {"清單有一行的憑證指紋有誤", "A line of the list has a fingerprint that is none"}},
    OfFault{FaultCode::file_form, "twice", {"清單上有一個機構代號重複", "The list has an institution's code twice"}},
    OfFault{FaultCode::file_form, "empty", {"清單上沒有分行", "The list has no branch"}},
    OfFault{FaultCode::file_form, "", {"檔案過大", "The file is too large"}},
    OfFault{
        FaultCode::paper_font,
        "",
        {"沒有印出這一頁所需的字型：安裝 fonts-noto-cjk", "A font for the page is missing: install fonts-noto-cjk"}},
};

struct OfField {
    std::string_view field;
    Words words;
};
constexpr std::array of_fields{
    OfField{"enrolment", {"這個檔案不是櫃台的登記檔", "The file is no desk's enrolment"}},
    OfField{"conninfo", {"--connect 的內容不是連線字串", "--connect takes a connection string of libpq's"}},
    OfField{
        "password",
        {"密碼不可寫在命令列：用 PGPASSFILE 指的檔案，或 peer 認證",
         "A password does not stand on the command line: use a file that PGPASSFILE names, or peer authentication"}},
    OfField{"fingerprint", {"指紋是 64 個十六進位數字", "A fingerprint is 64 hexadecimal digits"}},
    OfField{"KEY", {"這不是見證金鑰", "This is no witness's key"}},
    OfField{"week",
            {"--week 是七位數的民國日期，例如 1151221",
             "--week takes a date of the ROC calendar in seven digits: 1151221"}},
};

struct OfReason {
    std::string_view reason;
    Words words;
};
constexpr std::array of_reasons{
    OfReason{"login", {"角色不是這本日誌的", "The role is not that ledger's"}},
    OfReason{"enrolment",
             {"與歷次登記都不同：登記的內容改過", "It is as it was never enrolled: what was enrolled was altered"}},
    OfReason{"desk", {"不是已登記的櫃台所說的", "It is not of the desk that is enrolled"}},
    OfReason{"institution", {"機構不是這個櫃台的", "The institution is not the desk's"}},
    OfReason{"signature",
             {"簽章不符：內容改過，或不是它簽的", "Its signature does not hold: altered, or never signed"}},
    OfReason{"certificate", {"簽署的憑證不是登記的憑證", "Signed under another certificate than the enrolled one"}},
    OfReason{"form", {"不是約定的格式", "It has not the form agreed on"}},
    OfReason{"kind", {"這個程式不認得這一種", "This program does not know that kind"}},
    OfReason{"position", {"位置不是它所說的", "Its place is not the one that it names"}},
    OfReason{"missing", {"總行的清單上有，伺服器上沒有", "On head office's list, and at the hub not enrolled"}},
    OfReason{"unlisted", {"不在總行的清單上", "Not on head office's list"}},
    OfReason{"fingerprint",
             {"登記的憑證都不是總行清單上核對過的", "None of its certificates is the one that head office compared"}},
    OfReason{"future", {"所說的時間尚未到", "It was made later than now, by what it says"}},
    OfReason{"gap", {"前面缺了：刪除或未送達", "What comes before it is missing: deleted, or never sent"}},
    OfReason{"twice", {"同一項目同時使用兩次", "One item is in use twice"}},
    OfReason{"other-key",
             {"授權書編號金鑰與同機構其他櫃台不同",
              "Its key for forms' numbers is not that of the institution's other desks"}},
    OfReason{"contrary", {"與先前所說的矛盾", "It says the contrary of an earlier one"}},
    OfReason{"origin", {"不是這本日誌的", "It is of another ledger"}},
    OfReason{"size", {"筆數不是它所說的", "Its size is not the one that it names"}},
    OfReason{"key",
             {"不是封印鏈交接的金鑰所簽：封印鏈重新開始，或偽造",
              "Not signed by the key that the seals hand over: the seals began anew, or it is forged"}},
    OfReason{"epoch", {"封印的順序不連續", "The seals do not follow one another"}},
    OfReason{"leaves", {"到這個筆數的葉子不齊", "The leaves up to its size are not there"}},
    OfReason{"root", {"葉子的樹根與它不符：有葉子改過", "The leaves have another root: one was altered"}},
    OfReason{"witness", {"沒有登記這個見證", "No such witness is enrolled"}},
    OfReason{"checkpoint", {"這個筆數沒有樹頭", "There is no head of that size"}},
};

}  // namespace

Words words_for(const Fault& fault) {
    if (fault.code == FaultCode::input_form) {
        const auto found = std::ranges::find(of_fields, fault.detail("field"), &OfField::field);
        return found == of_fields.end() ? Words{"用法有誤，請以 --help 查看", "Wrong usage: see --help"} : found->words;
    }
    const auto found = std::ranges::find_if(of_faults, [&](const OfFault& one) {
        return one.code == fault.code && (one.reason.empty() || one.reason == fault.detail("reason"));
    });
    return found == of_faults.end() ? Words{"未能完成", "It could not be done"} : found->words;
}

Words words_for_reason(std::string_view reason) {
    const auto found = std::ranges::find(of_reasons, reason, &OfReason::reason);
    return found == of_reasons.end() ? Words{reason, reason} : found->words;
}

Words words_for(Line line) {
    switch (line) {
        case Line::made:
            return {"資料表已是版本", "The schema is now version"};
        case Line::there_already:
            return {"資料庫裡已經有資料表：更新用 migrate",
                    "The database has a schema already: migrate brings it up to date"};
        case Line::not_there:
            return {"資料庫裡尚未資料表：先 init", "The database has no schema yet: run init first"};
        case Line::up_to_date:
            return {"資料表不需更新，版本", "Nothing to do: the schema is version"};
        case Line::compare:
            return {
                "尚未登記。請向該櫃台以電話核對指紋，相符再加上 --fingerprint 執行一次",
                "Not enrolled yet. Compare the fingerprint with that desk by telephone; if it is the same, run this "
                "again with --fingerprint"};
        case Line::other_fingerprint:
            return {"指紋不符，沒有登記：這個檔案不是那個櫃台的",
                    "The fingerprints differ, and nothing was enrolled: the file is not that desk's"};
        case Line::enrolled:
            return {"已登記。角色（也是連線憑證的 CN）",
                    "Enrolled. Its role, and the CN of its certificate for the connection"};
        case Line::retired:
            return {"已停用。仍算使用中的授權項目", "Retired. Items of authorisations that stay in use"};
        case Line::put_back:
            return {
                "這是新的代號。請以電話告知各分行：由單位主管會同另一人登記，其後每個櫃台登入一次，重新登記各自的使用",
                "This is the new id. Tell each branch by telephone: its unit head and another enter it, and then each "
                "desk signs in once and tells of its uses again"};
        case Line::good:
            return {"全部相符", "All of it holds"};
        case Line::no_standby:
            return {"沒有同步備援連線：櫃台的登記會等到備援恢復",
                    "No synchronous standby is connected: what desks claim waits until one is"};
        case Line::never:
            return {"從未", "never"};
        case Line::retired_desk:
            return {"（已停用）", " (retired)"};
        case Line::runs_out:
            return {"登記的憑證將到期，請該櫃台換新並再登記一次：",
                    "The enrolled certificate runs out; that desk has it renewed and is enrolled again: "};
        case Line::all_branches:
            return {"分行", "branches"};
    }
    return {};
}

Words help_words() {
    return {
        "jcic-desk-hub 指令 [選項]\n"
        "  供管理 PostgreSQL 伺服器的人員設定聯徵查調櫃台的櫃台連線伺服器（hub）。以資料表的擁有者執行。\n"
        "  init                        在空的資料庫建立資料表與角色\n"
        "  migrate [--print]           更新資料表；--print 只印出將執行的 SQL\n"
        "  enrol FILE [--fingerprint HEX]  登記一個櫃台；先印出指紋，以電話核對後再給指紋\n"
        "  retire INSTITUTION WORKSTATION  停用一個櫃台\n"
        "  witness ROLE KEY            讓持有這個金鑰的見證以這個角色連線\n"
        "  put-back                    由備份還原之後執行一次：換新代號\n"
        "  status                      伺服器與每個櫃台的狀態\n"
        "  check [--witness KEY]...    讀遍全部內容，列出不符的；可給見證金鑰\n"
        "  office [--week DATE] [--page FILE] [--xlsx FILE] [--replace]\n"
        "         [--expected FILE] [--calendar FILE]... [--witness KEY]...\n"
        "                              總行：每個分行一列，異常與逾期在上，沒有任何當事人資料；也可由角色 jcic_office "
        "執行\n"
        "  --replace                   --page 與 --xlsx 的檔案已存在時，以新的一份取代；未加時不會覆寫\n"
        "  --connect CONNINFO          libpq 的連線字串，預設用 PG* 環境變數；不可含密碼\n"
        "  --json                      在標準輸出印一個 JSON 物件\n"
        "  --language zh|en            訊息的語言，預設中文\n"
        "  --version                   程式的版本\n"
        "結束碼：0 完成；1 拒絕；2 用法有誤；3 伺服器或檔案無法使用；4 內容不符或偽造\n",
        "jcic-desk-hub COMMAND [options]\n"
        "  For who runs the PostgreSQL server where desks of JCIC desk meet (the hub). Run it as the tables' owner.\n"
        "  init                        makes tables and roles in an empty database\n"
        "  migrate [--print]           brings the tables up to date; --print only prints the SQL that it would run\n"
        "  enrol FILE [--fingerprint HEX]  enrols a desk: prints its fingerprint first; compare it by telephone\n"
        "  retire INSTITUTION WORKSTATION  retires a desk\n"
        "  witness ROLE KEY            lets the witness with that key connect under that role\n"
        "  put-back                    to be run once after a backup was restored: gives the hub a new id\n"
        "  status                      how the server and each desk stand\n"
        "  check [--witness KEY]...    reads everything and lists what does not hold; witnesses' keys may be given\n"
        "  office [--week DATE] [--page FILE] [--xlsx FILE] [--replace]\n"
        "         [--expected FILE] [--calendar FILE]... [--witness KEY]...\n"
        "                              for head office: a row a branch, what is wrong or late on top, never a subject; "
        "a role of jcic_office may run it, too\n"
        "  --replace                   a new --page or --xlsx takes the place of the file that is there, which else "
        "stays\n"
        "  --connect CONNINFO          a connection string of libpq's, without a password; default: the PG* "
        "environment\n"
        "  --json                      one JSON object on standard output\n"
        "  --language zh|en            default zh\n"
        "  --version                   the version of the program\n"
        "Exit status: 0 done; 1 refused; 2 wrong usage; 3 the server or a file cannot be used; 4 something does not "
        "hold or is forged\n"};
}

}  // namespace jcic::hub_server
