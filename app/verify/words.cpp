#include "app/verify/words.h"

#include <algorithm>
#include <array>

namespace jcic::verify {
namespace {

struct Entry {
    std::string_view reason;
    Words words;
};

constexpr std::array entries{
    Entry{
        "opening",
        {"檔案不是日誌匯出檔，或開頭已損壞：請指定 ledger export 寫出之檔案；確為該檔者，請重新匯出",
         "not an export of a ledger, or its beginning is damaged: name the file that \"ledger export\" wrote; if it is "
         "that file, export it again"}},
    Entry{"record", {"資料段的格式不符", "a record is malformed"}},
    Entry{"cut", {"檔案在此之後被截斷或無法讀取", "the file is truncated or cannot be read from here on"}},
    Entry{"after-end", {"結尾之後尚有資料", "there is data after the end"}},
    Entry{"number", {"號碼不連續：有事件遺漏、重複或對調", "wrong number: an event is missing, duplicated or moved"}},
    Entry{"body", {"事件的內容無法解讀", "the event cannot be read"}},
    Entry{"action", {"不是任何已知的事件", "unknown event"}},
    Entry{"subject", {"此種事件不可能以所載對象為主題", "an event of this kind is never about this subject"}},
    Entry{"field", {"有欄位重複，或並非此種事件之欄位", "a field is repeated, or is not one of this event's fields"}},
    Entry{"hash", {"事件的內容與雜湊不符", "the event does not match its hash"}},
    Entry{
        "founding",
        {"建立日誌之事件非第一筆，或逾一筆", "the event that set up the ledger is not the first, or not the only one"}},
    Entry{"origin", {"鏈首所稱的日誌與第一筆不符", "the file names another ledger than event 1"}},
    Entry{"seal-key", {"封印之金鑰並非由前一把交接", "a seal key that the previous one did not authorise"}},
    Entry{"seal-restarted",
          {"封印鏈在此重新開始（還原或遺失金鑰）", "the chain of seals restarts (restored, or the key was lost)"}},
    Entry{"file-damaged",
          {"小檔案之二份均損壞：磁碟損壞或遭更動",
           "both copies of a small file were damaged: by the disk, or by somebody"}},
    Entry{"seal",
          {"下一個封印不符：從本筆起已不可信", "the next seal does not match: nothing from here on can be trusted"}},
    Entry{"card", {"封印上的晶片卡簽章不符", "the card's signature under the seal is invalid"}},
    Entry{"certificate",
          {"晶片卡憑證不是由指定的機構簽發", "the card's certificate was not issued by the given authorities"}},
    Entry{"checkpoint",
          {"結尾之檢查點不符：從本筆起已不可信",
           "the checkpoint at the end does not match: nothing from here on can be trusted"}},
    Entry{"signer",
          {"簽章人員不存在、已終止，或並非應簽署者", "not signed by an authorised person, or not by its author"}},
    Entry{"signature", {"個人簽章不符", "a person's signature is invalid"}},
    Entry{"recovery",
          {"復原或還原無復原金鑰的證明", "a person recovered, or a backup restored, without the recovery key's proof"}},
    Entry{"roster", {"人員異動的內容不符", "an impossible change of people"}},
    Entry{"handed-over",
          {"帳號管理人員的帳號交接：與另一位的期間重疊，而未註明並存",
           "two account administrators overlap without a note that both remain"}},
    Entry{"headless",
          {"單位自某日起無單位主管：終止最後一位而無繼任者",
           "the branch has no unit head from some day on: the last one was ended without a successor"}},
    Entry{"unsigned", {"缺少應有的簽章", "signatures are missing"}},
    Entry{"purpose", {"簽章的用途不符", "signed for another purpose"}},
    Entry{"page", {"未留存所顯示之內容，或顯示者為另一份", "the page shown was not kept, or another page was shown"}},
    Entry{"rests-on", {"所依據的先前事件不存在", "it rests on an earlier event that is not there"}},
    Entry{"answered",
          {"所依據之事件先前已處理，或未經核准",
           "the request that it answers was already answered, or was not approved"}},
    Entry{"state", {"登記簿當時狀態不得辦理此步驟", "a step that the entry's state did not allow at that time"}},
    Entry{"taken-by",
          {"此動作僅得由登記所載人員辦理，或不得由其辦理",
           "only the person in the entry may do this, or that person must not"}},
    Entry{"time",
          {"所載時間不可能：早於先前事件或封印，又無調整時鐘之紀錄；或簽署人員於封印時已離職",
           "its time is before an earlier event or after the next seal although the clock was not set back, or a "
           "signer had left when it was sealed"}},
    Entry{"authorisation",
          {"所依據之授權書未登記、未經聯徵中心審核通過、已結束，或不含該項目、該日",
           "the authorisation was not entered, not accepted, has ended, or does not cover this item or day"}},
    Entry{"author",
          {"本事件記錄人員當日不在職，或無辦理該事項之授權",
           "its author was not in office that day, or did not have the duty for it"}},
    Entry{"named",
          {"所載人員未簽署、並非登記人員，或依其授權事項不得為此處所載人員",
           "a named person did not sign, is unknown, or must not be named here"}},
    Entry{"case",
          {"當時該員非本案承辦人員、並非該員送出，或不得如此移交",
           "that person was not the case officer at that time or did not submit the query, or the case may not be "
           "handed over like this"}},
    Entry{"used",
          {"註記登記錯誤的授權書，有查詢據以送出；或登記簿載明已查詢之項目又送出查詢",
           "submitted on an authorisation that was entered by mistake, or for an item that was already queried"}},
    Entry{"volume",
          {"當日查詢超過分行所定項數而無核准主管核可，或須二位核准主管之查詢未經另一位先初核",
           "more items than the branch's number for a day without a supervisor's consent, or without the first of two "
           "approvals"}},
    Entry{"typist",
          {"依分行規定，晶片卡密碼由密碼保管人員到場輸入並簽署；本次使用未有",
           "the password custodian had to type the card's password and sign, and did not"}},
    Entry{"copies",
          {"刪除時尚有份數未確認銷毀，或所記份數與日誌不符，或刪除後又有份數",
           "erased while copies were not confirmed as destroyed, or the number of copies does not match the ledger, or "
           "a copy was made afterwards"}},
    Entry{"id", {"編號與先前的事件相同", "an earlier event has the same id"}},
    Entry{"value", {"個人資料與事件的承諾不符", "a personal value does not match the event's commitment"}},
    Entry{"commitment",
          {"事件所載個人資料遺失，而金鑰未銷毀",
           "a personal value of the event is missing, although its key was not destroyed"}},
    Entry{"erased",
          {"個人資料或附件遺失，而無刪除事件",
           "a value or an attachment is missing, and no event says that it was deleted"}},
    Entry{"deletion", {"事件所載已刪除之資料仍存在", "data that an event records as deleted still exists"}},
    Entry{"attachment", {"附件與事件所載的摘要不符", "an attachment does not match the digest in its event"}},
    Entry{"key", {"個人資料放在別的對象的金鑰之下", "a personal value is stored under another subject's key"}},
    Entry{"term", {"保存期滿前即刪除", "erased before the end of the term for which it must be kept"}},
    Entry{"held", {"保全期間刪除應予保全之資料", "data under a legal hold was deleted while the hold was in force"}},
    Entry{"brought",
          {"登記貸款結束或當事人撤回授權，而未隨之登記各筆查詢或授權書；或未登記而逕記其結果",
           "a loan's end or a revocation was entered, but its consequence for a query or an authorisation was not "
           "recorded right after it; or only the consequence was recorded"}},
    Entry{"corrected",
          {"更正案號之查詢不存在，或所載原案號、更正後案號與日誌不符",
           "a case number was corrected of a query that does not exist or had another number until then, or it stays "
           "the same"}},
    Entry{"not-there",
          {"登記所指之查詢、資料、紙本或檔案，日誌無此筆或已不存在",
           "a register names a query, record, copy or file that does not exist, or of which nothing is left"}},
    Entry{"old-key", {"資料金鑰更換後，仍以舊金鑰加密", "sealed under an older records key than the one in force"}},
    Entry{"renewal",
          {"資料金鑰應更換而未更換、無人離任而更換，或更換後有人無法開啟",
           "the records key was not renewed when required, was renewed although nobody had left, or in a way that a "
           "reader cannot open"}},
    Entry{"sample",
          {"每月抽查紀錄或其設定與當時的日誌不符，或查核簿記的查詢人員不是送出查詢的人",
           "the monthly sample or its setting does not match the ledger of that time, or a review names another query "
           "officer than the one who submitted the query"}},
    Entry{"sheet",
          {"查詢紀錄單各筆與日誌不符，或有人員之查詢未列於單上",
           "the lines of a weekly query record do not match the ledger, or somebody's requests are on none"}},
    Entry{"outer", {"無人登入時的日誌曾被截斷", "the journal of events outside a sign-in was truncated"}},
    Entry{"head", {"檔外的鏈首曾經遺失", "the head outside the ledger was missing"}},
    Entry{"deletions", {"刪除清單曾經受損", "the list of deletions was damaged"}},
    Entry{
        "anchor",
        {"與紙本錨點或先前的檢查點不一致", "it does not extend the ledger of the anchor or of the earlier checkpoint"}},
    Entry{"witness",
          {"與見證已簽署者不一致：整個資料夾換回舊版，或內容遭變更；或事件所稱的見證不成立",
           "it does not extend what a witness signed: it may have been replaced by an older one or altered; or the "
           "signature of a recorded witness is invalid"}},
    Entry{"fingerprint", {"首把封印金鑰並非總行登記者", "the first seal key is not the one that head office keeps"}},
    Entry{"event", {"查無本筆事件", "there is no such event"}},
    Entry{"part",
          {"此為一部分，而未指定一部分（--since）、或並非自該日起、或日誌未曾如此匯出",
           "it is a part although none was requested (--since), or it begins later, or the ledger has no record of "
           "such an export"}},
    Entry{"path", {"本筆之包含證明不成立", "the event's inclusion proof is invalid"}},
};

}  // namespace

Words words_for_reason(std::string_view reason) {
    const auto* found = std::ranges::find(entries, reason, &Entry::reason);
    return found == entries.end() ? Words{reason, reason} : found->words;
}

}  // namespace jcic::verify
