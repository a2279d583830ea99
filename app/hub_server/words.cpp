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
    OfFault{FaultCode::hub_unreachable, "time", {"伺服器未及時回應", "The server did not answer in time"}},
    OfFault{
        FaultCode::hub_unreachable,
        "standby",
        {"已寫入此伺服器，惟同步備援未確認；請先恢復備援，再次執行",
         "Written on this server, but no synchronous standby confirmed it: restore the standby, then run it again"}},
    OfFault{FaultCode::hub_unreachable, "full", {"伺服器的連線已滿", "All connections of the server are in use"}},
    OfFault{FaultCode::hub_unreachable, "", {"連線已中斷", "The connection was closed"}},
    OfFault{FaultCode::hub_untrusted,
            "own-certificate",
            {"伺服器不允許此角色連線：請查看 pg_hba.conf 與角色",
             "The server does not permit this role to connect: see pg_hba.conf and the role"}},
    OfFault{FaultCode::hub_untrusted, "", {"伺服器的憑證不可信", "The server's certificate is not trusted"}},
    OfFault{FaultCode::hub_refused,
            "retired",
            {"本日誌已停用，不得再登記", "This ledger was retired and cannot be enrolled again"}},
    OfFault{FaultCode::hub_refused,
            "in-use",
            {"此名稱或角色仍由另一個登記：工作站請先 retire，見證請更換名稱",
             "Another one is enrolled under this name or role: retire that workstation first, or give the witness "
             "another name"}},
    OfFault{FaultCode::hub_refused, "not-enrolled", {"未登記此工作站", "No such workstation is enrolled"}},
    OfFault{FaultCode::hub_refused,
            "",
            {"此角色無權限：請以資料表之擁有者執行", "This role has no permission: run it as the tables' owner"}},
    OfFault{FaultCode::hub_newer,
            "",
            {"資料表較本程式新：請更新 jcic-desk-hub", "The schema is newer than this program: update jcic-desk-hub"}},
    OfFault{FaultCode::hub_older,
            "",
            {"資料庫內尚無資料表，或版本較舊：請先 init 或 migrate",
             "The database has no schema, or an older one: run init or migrate"}},
    OfFault{FaultCode::hub_forged,
            "",
            {"登記檔不是它所說的工作站簽署的", "The enrolment file is not signed by the workstation that it names"}},
    OfFault{FaultCode::hub_answer, "", {"伺服器拒絕執行", "The server did not carry it out"}},
    OfFault{FaultCode::file_missing, "", {"查無檔案", "The file does not exist"}},
    OfFault{FaultCode::file_read, "", {"檔案無法讀取", "The file cannot be read"}},
    OfFault{FaultCode::file_write,
            "exists",
            {"檔案已存在，未覆寫：以新檔取代時請加 --replace",
             "The file already exists and was not overwritten: add --replace to replace it"}},
    OfFault{FaultCode::file_write, "", {"無法輸出", "The output cannot be written"}},
    OfFault{FaultCode::file_form,
            "quote",
            {"清單並非 CSV：引號未結束", "The list is not CSV: a quotation mark is not closed"}},
    OfFault{FaultCode::file_form, "workbook", {"清單不是 CSV", "The list is not CSV"}},
    OfFault{FaultCode::file_form,
            "code",
            {"清單有一行的機構代號有誤", "A line of the list has an invalid institution code"}},
    OfFault{FaultCode::file_form,
            "fingerprint",
            {"清單有一行的憑證指紋有誤", "A line of the list has an invalid fingerprint"}},
    OfFault{
        FaultCode::file_form, "twice", {"清單上有一個機構代號重複", "An institution code occurs twice in the list"}},
    OfFault{FaultCode::file_form, "empty", {"清單無分行", "The list has no branch"}},
    OfFault{FaultCode::file_form, "", {"檔案過大", "The file is too large"}},
    OfFault{FaultCode::paper_font,
            "",
            {"無印出本頁所需字型：請安裝 fonts-noto-cjk", "A font for the page is missing: install fonts-noto-cjk"}},
};

struct OfField {
    std::string_view field;
    Words words;
};
constexpr std::array of_fields{
    OfField{"enrolment", {"此檔案並非櫃台之登記檔", "The file is not a desk's enrolment file"}},
    OfField{"conninfo", {"--connect 的內容不是連線字串", "--connect takes a connection string of libpq"}},
    OfField{"password",
            {"密碼不可寫在命令列：用 PGPASSFILE 指的檔案，或 peer 認證",
             "A password must not be on the command line: use a file that PGPASSFILE names, or peer authentication"}},
    OfField{"fingerprint", {"指紋是 64 個十六進位數字", "A fingerprint is 64 hexadecimal digits"}},
    OfField{"KEY", {"並非見證金鑰", "This is not a witness's key"}},
    OfField{"week",
            {"--week 是七位數的民國日期，例如 1151221",
             "--week takes a date of the ROC calendar in seven digits: 1151221"}},
};

struct OfReason {
    std::string_view reason;
    Words words;
};
constexpr std::array of_reasons{
    OfReason{"login", {"角色並非本日誌所有", "The role does not belong to that ledger"}},
    OfReason{
        "enrolment",
        {"與歷次登記均不同：登記內容遭更動", "It matches none of the enrolments: the enrolled content was altered"}},
    OfReason{"desk", {"不是已登記的櫃台所說的", "It does not come from the enrolled desk"}},
    OfReason{"institution", {"機構並非此櫃台所屬", "The institution is not that of the desk"}},
    OfReason{"signature",
             {"簽章不符：內容遭變更，或非其簽署", "Its signature is invalid: altered, or not signed by that desk"}},
    OfReason{"certificate", {"簽署的憑證不是登記的憑證", "Signed under another certificate than the enrolled one"}},
    OfReason{"form", {"不是約定的格式", "It is not in the agreed format"}},
    OfReason{"kind", {"本程式無法辨識此種類", "This program does not know that kind"}},
    OfReason{"position", {"位置不是它所說的", "Its position is not the one that it states"}},
    OfReason{"missing", {"總行清單所列，伺服器查無", "On head office's list, but not enrolled at the hub"}},
    OfReason{"unlisted", {"不在總行的清單上", "Not on head office's list"}},
    OfReason{"fingerprint",
             {"登記之憑證均非總行清單所核對者", "None of its certificates is the one that head office compared"}},
    OfReason{"future", {"所說的時間尚未到", "The time that it states is in the future"}},
    OfReason{"gap", {"前段缺漏：刪除或未送達", "What comes before it is missing: deleted, or never sent"}},
    OfReason{"twice", {"同一項目同時使用二次", "One item is in use twice"}},
    OfReason{"absent", {"本程式之資料表應有而無", "The schema of this program has it, the server has not"}},
    OfReason{"altered", {"與本程式所建立或文件所載不同", "Not as this program makes it, or as the page says"}},
    OfReason{"extra", {"並非本程式所建立", "Not made by this program"}},
    OfReason{"contrary", {"與先前所說的矛盾", "It contradicts an earlier one"}},
    OfReason{"origin", {"並非本日誌所有", "It belongs to another ledger"}},
    OfReason{"size", {"筆數不是它所說的", "Its size is not the one that it states"}},
    OfReason{"key",
             {"不是封印鏈交接的金鑰所簽：封印鏈重新開始，或偽造",
              "Not signed by the key that follows from the chain of seals: the chain was restarted, or it is forged"}},
    OfReason{"epoch", {"封印的順序不連續", "The seals do not follow one another"}},
    OfReason{"leaves", {"至此筆數之葉不齊", "The leaves up to its size are incomplete"}},
    OfReason{"root", {"葉子的樹根與它不符：有葉子遭變更", "The root of the leaves does not match: a leaf was altered"}},
    OfReason{"witness", {"未登記此見證", "No such witness is enrolled"}},
    OfReason{"checkpoint", {"此筆數無樹頭", "There is no head of that size"}},
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
            return {"資料庫內已有資料表：更新請用 migrate",
                    "The database already has a schema: run migrate to update it"};
        case Line::not_there:
            return {"資料庫內尚無資料表：請先 init", "The database has no schema yet: run init first"};
        case Line::up_to_date:
            return {"資料表不需更新，版本", "Nothing to do: the schema is version"};
        case Line::compare:
            return {
                "尚未登記。請向該櫃台以電話核對指紋，相符再加上 --fingerprint 執行一次",
                "Not enrolled yet. Compare the fingerprint with that desk by telephone; if it is the same, run this "
                "again with --fingerprint"};
        case Line::other_fingerprint:
            return {"指紋不符，未登記：此檔案並非該櫃台所有",
                    "The fingerprints differ, so nothing was enrolled: the file does not come from that desk"};
        case Line::enrolled:
            return {"已登記。角色（即連線憑證之 CN）",
                    "Enrolled. Its role, and the CN of its certificate for the connection"};
        case Line::retired:
            return {"已停用。仍算使用中的授權項目", "Retired. Items of authorisations that remain in use"};
        case Line::reinstated:
            return {"已恢復使用", "Reinstated"};
        case Line::second_person:
            return {"已記錄。請另一位管理人員於一日內以本人之登入角色執行同一指令",
                    "Noted. Another administrator must run the same command within a day, under a login of their own"};
        case Line::revoked:
            return {"憑證終止，即時生效", "Revoked, from now on"};
        case Line::lifted:
            return {"已恢復", "No longer revoked"};
        case Line::put_back:
            return {"此為新代號。請以電話告知各分行：由單位主管會同另一人登記，其後各櫃台登入一次，重新登記其使用紀錄",
                    "This is the new id. Inform each branch by telephone: its unit head and another person enter it, "
                    "then somebody signs in once at each desk, which reports its uses again"};
        case Line::good:
            return {"全部相符", "Everything agrees"};
        case Line::no_standby:
            return {"無同步備援連線：櫃台之登記須待備援恢復",
                    "No synchronous standby is connected: the desks' claims wait until one is"};
        case Line::never:
            return {"從未", "never"};
        case Line::retired_desk:
            return {"（已停用）", " (retired)"};
        case Line::runs_out:
            return {"登記的憑證將到期，請該櫃台換新並再登記一次：",
                    "The enrolled certificate expires soon; that desk must renew it and be enrolled again: "};
        case Line::all_branches:
            return {"分行", "branches"};
    }
    return {};
}

Words help_words() {
    return {
        "jcic-desk-hub 指令 [選項]\n"
        "  供管理 PostgreSQL 伺服器的人員設定聯徵查調櫃台的櫃台連線伺服器（hub）。以資料表擁有者執行。\n"
        "  init                        在空的資料庫建立資料表與角色\n"
        "  migrate [--print]           更新資料表；--print 僅印出將執行之 SQL\n"
        "  enrol FILE [--fingerprint HEX]  登記一個櫃台；先印出指紋，以電話核對後再指定指紋\n"
        "  retire INSTITUTION WORKSTATION  停用一個櫃台\n"
        "  reinstate INSTITUTION WORKSTATION  恢復誤停用之櫃台：二位管理人員各執行一次\n"
        "  revoke SERIAL               註銷一張連線憑證，即時生效；序號見 status\n"
        "  lift SERIAL                 取消註銷\n"
        "  witness ROLE KEY            使持有此金鑰之見證以此角色連線\n"
        "  put-back                    由備份還原後執行一次：更換新代號\n"
        "  status                      伺服器與各櫃台之狀態\n"
        "  check [--witness KEY]...    讀取全部內容，列出不符者；得指定見證金鑰\n"
        "  office [--week DATE] [--page FILE] [--xlsx FILE] [--replace]\n"
        "         [--expected FILE] [--calendar FILE]... [--witness KEY]...\n"
        "                              總行：各分行一列，異常與逾期在上，無任何當事人資料；也可由角色 jcic_office "
        "執行\n"
        "  --replace                   --page 與 --xlsx 的檔案已存在時，以新檔取代；未加時不覆寫\n"
        "  --connect CONNINFO          libpq 之連線字串，預設用 PG* 環境變數；不得含密碼\n"
        "  --json                      於標準輸出印出一個 JSON 物件\n"
        "  --language zh|en            訊息的語言，預設中文\n"
        "  --version                   程式的版本\n"
        "結束碼：0 完成；1 拒絕；2 用法有誤；3 伺服器或檔案無法使用；4 內容不符或偽造\n",
        "jcic-desk-hub COMMAND [options]\n"
        "  For the administrators of the PostgreSQL server that desks share (the hub). Run it as the tables' owner.\n"
        "  init                        makes tables and roles in an empty database\n"
        "  migrate [--print]           updates the tables; --print only prints the SQL that it would run\n"
        "  enrol FILE [--fingerprint HEX]  enrols a desk: prints its fingerprint first; compare it by telephone\n"
        "  retire INSTITUTION WORKSTATION  retires a desk\n"
        "  reinstate INSTITUTION WORKSTATION  takes that back: two administrators, each once\n"
        "  revoke SERIAL               ends a connection's certificate at once; status prints its serial\n"
        "  lift SERIAL                 takes that back\n"
        "  witness ROLE KEY            lets the witness with that key connect under that role\n"
        "  put-back                    run once after a backup was restored: gives the hub a new id\n"
        "  status                      state of the server and of each desk\n"
        "  check [--witness KEY]...    reads everything and lists what does not match; witnesses' keys may be given\n"
        "  office [--week DATE] [--page FILE] [--xlsx FILE] [--replace]\n"
        "         [--expected FILE] [--calendar FILE]... [--witness KEY]...\n"
        "                              for head office: one row per branch, irregular and overdue first, no subjects; "
        "the role jcic_office may run it, too\n"
        "  --replace                   a new --page or --xlsx replaces an existing file, which otherwise "
        "stays\n"
        "  --connect CONNINFO          a connection string of libpq, without a password; default: the PG* "
        "environment\n"
        "  --json                      one JSON object on standard output\n"
        "  --language zh|en            default zh\n"
        "  --version                   the version of the program\n"
        "Exit status: 0 done; 1 refused; 2 wrong usage; 3 the server or a file cannot be used; 4 something does not "
        "match or is forged\n"};
}

}  // namespace jcic::hub_server
