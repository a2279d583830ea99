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
    Entry{"opening", {"檔案不是日誌匯出檔，或開頭已損壞", "no export of a ledger, or its beginning is damaged"}},
    Entry{"record", {"資料段的格式不符", "a record is not in the form"}},
    Entry{"cut", {"檔案在此之後被截斷或無法讀取", "the file is cut, or cannot be read, from here on"}},
    Entry{"after-end", {"結尾之後還有資料", "there is something after the end"}},
    Entry{"number", {"號碼不連續：有事件遺漏、重複或對調", "wrong number: an event is missing, duplicated or moved"}},
    Entry{"body", {"事件的內容無法解讀", "the event cannot be read"}},
    Entry{"action", {"不是任何已知的事件", "no event that this verifier knows"}},
    Entry{"subject", {"這種事件不可能是關於它所說的對象", "about something that such an event is never about"}},
    Entry{"field", {"有欄位重複，或不是這種事件的欄位", "a field stands twice, or is none that such an event has"}},
    Entry{"hash", {"事件的內容與雜湊不符", "the event does not match its hash"}},
    Entry{"founding",
          {"建立日誌的事件不在第一筆，或不只一筆", "the founding is not the first event, or not the only one"}},
    Entry{"origin", {"檔頭所稱的日誌與第一筆不符", "the file names another ledger than event 1"}},
    Entry{"seal-key", {"封印的金鑰不是由前一把交接", "a seal key that the previous one did not authorise"}},
    Entry{"seal-restarted",
          {"封印鏈在此重新開始（還原或遺失金鑰）", "the chain of seals restarts (restored, or the key was lost)"}},
    Entry{"file-damaged",
          {"小檔案的兩份都損壞：磁碟，或有人動過",
           "both copies of a small file were damaged: by the disk, or by somebody"}},
    Entry{"seal",
          {"下一個封印不符：從這一筆起已不可信", "the next seal does not match: nothing is vouched for from here on"}},
    Entry{"card", {"封印上的晶片卡簽章不符", "the card's signature under the seal does not hold"}},
    Entry{"certificate", {"晶片卡憑證不是由指定的機構簽發", "the card's certificate is not of the authorities given"}},
    Entry{"checkpoint",
          {"結尾的檢查點不符：從這一筆起已不可信",
           "the checkpoint at the end does not fit: nothing is vouched for from here on"}},
    Entry{"signer",
          {"簽章的人不存在、已終止，或不是該簽的人", "not signed by somebody who may sign, or not by its author"}},
    Entry{"signature", {"個人簽章不符", "a person's signature does not hold"}},
    Entry{"recovery",
          {"復原或還原沒有復原金鑰的證明",
           "somebody let in again, or a backup put back, without the recovery key's proof"}},
    Entry{"roster", {"人員異動的內容不符", "an impossible change of people"}},
    Entry{"handed-over",
          {"帳號管理人員的帳號交接：與另一位的期間重疊，而未註明並存",
           "an administrator's account handed over: beside another's on some day, and not said to be so"}},
    Entry{"headless",
          {"單位從某一天起沒有單位主管：終止了最後一位，而沒有繼任者",
           "the unit has no head from some day on: the last one was ended without a successor"}},
    Entry{"unsigned", {"缺少應有的簽章", "signatures are missing"}},
    Entry{"purpose", {"簽章的用途不符", "signed for something else"}},
    Entry{"page", {"沒有留下所顯示的內容，或顯示的是另一份", "what was shown is not kept, or is another page"}},
    Entry{"rests-on", {"所依據的先前事件不存在", "it rests on an earlier event that is not there"}},
    Entry{"answered",
          {"所依據的事件先前已經處理過，或未經核准",
           "the request that it answers was already answered, or was not approved"}},
    Entry{"state", {"登記簿當時狀態不得辦理此步驟", "a step that the entry's state did not allow at that time"}},
    Entry{"taken-by",
          {"這個動作只能由登記所載的人辦理，或不能由其辦理",
           "a step that, by what its row of the register says, another has to take"}},
    Entry{"time",
          {"所寫的時間不可能：比前面的事件或封印早，又沒有撥過時鐘的紀錄；或簽署的人在封印時已經離職",
           "a time that cannot be: earlier than what stands before it, or later than the seal after it, and no clock "
           "was set back; or a signer was no longer there when it was sealed"}},
    Entry{"authorisation",
          {"所依據的授權書沒有登記、未經聯徵審核通過、已結束，或不含這個項目、這一天",
           "on an authorisation that no register has, that JCIC did not accept, that has ended, or that is not of the "
           "item or of the day"}},
    Entry{"author",
          {"寫下這筆事件的人當天不在職，或沒有辦理這件事的授權事項",
           "who wrote it was not designated that day, or has none of the duties that write such an event"}},
    Entry{
        "named",
        {"所寫的人沒有簽署、不是登記的人，或依其授權事項不能是這裡所寫的人",
         "it names somebody who did not sign it and must, whom nobody knows, or who may not be that by their duties"}},
    Entry{"case",
          {"這一案當時不在這個人手上、不是這個人送出的，或不能這樣移交",
           "the case was not in that person's hands then, the query not theirs, or it may not be handed over so"}},
    Entry{
        "used",
        {"註記登記錯誤的授權書，有查詢據以送出；或登記簿載明已查過的項目又送出查詢",
         "an authorisation that was taken back as a mistake, and a query that leans on it; or an item is queried again "
         "that was used before, by the register"}},
    Entry{"volume",
          {"當日查詢超過分行所定項數而沒有主管核可，或須兩位主管的查詢沒有另一位主管先初核",
           "above the branch's number of items of a day, and no supervisor signed for it; or a query that two "
           "supervisors approve, and no other one approved it first"}},
    Entry{"typist",
          {"依分行決定，卡片密碼由密碼保管人員到座輸入並簽署；這次使用沒有",
           "by the branch's decision the card's password is its custodian's to type, who signs; nobody did for this "
           "use"}},
    Entry{
        "copies",
        {"刪除時還有份數沒有確認銷毀，或所記的份數與日誌不符，或刪除之後又有份數",
         "a copy was not confirmed as destroyed at the deletion, or what it says of the copies is not the trail's, or "
         "a copy begins after it"}},
    Entry{"id", {"編號與先前的事件相同", "an earlier event has the same id"}},
    Entry{"value", {"個人資料與事件的承諾不符", "a personal value is not the one that the event commits to"}},
    Entry{"commitment",
          {"事件所載的個人資料不在了，而金鑰未銷毀",
           "a personal value that the event commits to is not there, though its key was not destroyed"}},
    Entry{"erased",
          {"個人資料或附件不見了，而沒有事件說要刪除", "a value or an attachment is gone, and no event says so"}},
    Entry{"deletion", {"事件說已刪除的資料還在", "what an event says is destroyed is still there"}},
    Entry{"attachment", {"附件與事件所載的摘要不符", "an attachment is not the one that its event names"}},
    Entry{"key", {"個人資料放在別的對象的金鑰之下", "a personal value lies under another subject's key"}},
    Entry{"term", {"保存期滿之前就刪除", "erased before the end of the term for which it must be kept"}},
    Entry{"held", {"保全期間刪除了應予保全的資料", "destroyed while a legal hold was in force on it"}},
    Entry{
        "brought",
        {"登記貸款結束或當事人撤回授權，卻沒有隨之登記各筆查詢或授權書；或沒有登記而逕記其結果",
         "a loan's end, or an authorisation taken back by its subject, was entered, and what follows of it for a query "
         "or an authorisation does not stand right after it; or that stands alone"}},
    Entry{"corrected",
          {"更正案號之查詢不存在，或所載之原案號、更正後之案號與日誌不符",
           "a case number is corrected of no query, or it was another until then, or it stays the same"}},
    Entry{"old-key", {"資料金鑰更換之後，仍以舊的金鑰加密", "sealed under an older records key than the one in force"}},
    Entry{
        "renewal",
        {"資料金鑰該換而未先更換、沒有人離開而更換，或換得有人打不開",
         "the records key was not renewed though somebody who had it had left, was renewed though nobody had, or in a "
         "way that a reader cannot open"}},
    Entry{"sample",
          {"每月抽查抽出的紀錄或其設定與當時的日誌不符，或查核簿記的查詢人員不是送出查詢的人",
           "a month's sample, or a setting of it, is not the one that the ledger gives, or a review names as querier "
           "another than who submitted the query"}},
    Entry{"sheet",
          {"查詢紀錄單的各筆與日誌不符，或有人的查詢不在單上",
           "a weekly sheet's lines are not what the ledger gives, or somebody's requests stand on none"}},
    Entry{"outer", {"無人登入時的日誌曾被截斷", "the outer journal was cut"}},
    Entry{"head", {"檔外的鏈首曾經遺失", "the head outside the ledger was lost"}},
    Entry{"deletions", {"刪除清單曾經受損", "the list of deletions was damaged"}},
    Entry{"anchor", {"與紙本錨點或先前的檢查點不一致", "does not extend the anchor or earlier checkpoint"}},
    Entry{"witness",
          {"與見證簽署過的不一致：整個資料夾換回舊的，或內容改過；或事件所稱的見證不成立",
           "does not extend what a witness signed: an earlier folder was put back, or it was altered; or an event "
           "tells of "
           "a witness's signature that does not hold"}},
    Entry{"fingerprint",
          {"第一把封印金鑰不是總行登記的那一把", "the first seal key is not the one head office was told"}},
    Entry{"event", {"沒有這一筆事件", "there is no such event"}},
    Entry{"part",
          {"這是一部分，而沒有說要一部分（--since）、或不是從那一天起、或日誌沒有這樣匯出過",
           "a part, and none was asked for (--since), or it begins later, or the ledger tells of no such export"}},
    Entry{"path", {"這一筆的包含證明不成立", "the event's inclusion proof does not hold"}},
};

}  // namespace

Words words_for_reason(std::string_view reason) {
    const auto* found = std::ranges::find(entries, reason, &Entry::reason);
    return found == entries.end() ? Words{reason, reason} : found->words;
}

}  // namespace jcic::verify
