<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_TW">
<context>
    <name>CustodyReasons</name>
    <message>
        <source>本卡已登記借用中。</source>
        <translation>According to the register, this card is already lent.</translation>
    </message>
    <message>
        <source>登記簿上已有本卡。</source>
        <translation>According to the register, this card is already known.</translation>
    </message>
    <message>
        <source>登記簿上查無本卡。</source>
        <translation>This card is not in the register.</translation>
    </message>
    <message>
        <source>本卡由保管人員保管中，未辦理借用。</source>
        <translation>According to the register, this card is with its custodian and not lent.</translation>
    </message>
    <message>
        <source>登記簿上本卡已毀損、遺失、停用或繳回。</source>
        <translation>According to the register, this card is damaged, lost, stopped or returned.</translation>
    </message>
    <message>
        <source>已登記本卡密碼疑似外洩，尚未登記變更。</source>
        <translation>Somebody registered that this card&apos;s password may be known, and no change is registered yet.</translation>
    </message>
    <message>
        <source>請先變更晶片卡密碼，並於晶片卡密碼保管登記簿登記變更，再行發查。</source>
        <translation>Change the card&apos;s password first and register it in the register of card passwords, then query.</translation>
    </message>
    <message>
        <source>查詢人員異動，本卡的密碼應變更，尚未變更。</source>
        <translation>A query officer has left or changed duties, so this card&apos;s password has to be changed. That has not been done yet.</translation>
    </message>
    <message>
        <source>請先變更晶片卡密碼，再行發查：於晶片卡頁自行變更，或登記聯徵中心已變更。</source>
        <translation>Change the card&apos;s password first: on the card page, or by entering that JCIC has changed it. Then send the query.</translation>
    </message>
    <message>
        <source>本卡密碼函收到或交付時彌封破損，密碼尚未變更，缺失亦尚未結案。</source>
        <translation>The seal of this card&apos;s password letter was broken when it arrived or was handed on. Since then, neither has the password been changed nor the finding closed.</translation>
    </message>
    <message>
        <source>請先變更晶片卡密碼並登記變更；或將本件缺失改善至結案，再行發查。</source>
        <translation>Change the card&apos;s password and enter the change, or remedy this finding and close it. Then send the query.</translation>
    </message>
    <message>
        <source>本卡密碼函仍由單位主管保管，尚未彌封交付。</source>
        <translation>This card&apos;s password letter is still with the unit head; it has not been handed on under seal.</translation>
    </message>
    <message>
        <source>請單位主管於晶片卡密碼保管登記簿登記彌封交付，再行發查。</source>
        <translation>Have the unit head register the handing on in the register of card passwords; then send the query.</translation>
    </message>
    <message>
        <source>本卡密碼保管人員已離任或職務異動。</source>
        <translation>According to the register, the custodian of this card&apos;s password has left or has another duty.</translation>
    </message>
    <message>
        <source>請單位主管於晶片卡密碼保管登記簿更換保管人員，再行發查。</source>
        <translation>The unit head changes the custodian in the register of card passwords; then send the query.</translation>
    </message>
    <message>
        <source>本卡已由其他人員借用。</source>
        <translation>According to the register, another person has borrowed this card.</translation>
    </message>
</context>
<context>
    <name>DamageWords</name>
    <message>
        <source>檔案部分頁面損壞或為舊版</source>
        <translation>pages of the file are damaged, or older</translation>
    </message>
    <message>
        <source>無法讀取：檔案損壞或不存在</source>
        <translation>cannot be read: damaged or missing</translation>
    </message>
    <message>
        <source>資料庫內有並非本程式建立之表、索引或觸發</source>
        <translation>the database has tables, indexes or triggers that this program never made</translation>
    </message>
    <message>
        <source>查閱索引與事件不符</source>
        <translation>the search index does not match the events</translation>
    </message>
    <message>
        <source>搜尋用的檔案與事件不符</source>
        <translation>the search file does not match the events</translation>
    </message>
    <message>
        <source>找回舊資料之標籤與事件不符</source>
        <translation>the labels of closed entries do not match the events</translation>
    </message>
    <message>
        <source>個人資料的索引不符</source>
        <translation>the index of personal values does not match</translation>
    </message>
    <message>
        <source>事件編號的索引不符</source>
        <translation>the index of event ids does not match</translation>
    </message>
    <message>
        <source>該員金鑰檔遺失、損壞，或屬於他人</source>
        <translation>this person&apos;s key file is missing, damaged or somebody else&apos;s</translation>
    </message>
    <message>
        <source>復原金鑰檔遺失、損壞或為較早之檔案，請重新製作復原金鑰</source>
        <translation>the recovery key&apos;s file is missing, damaged or an earlier one; make the recovery key again</translation>
    </message>
    <message>
        <source>附件檔案遺失，或遭更動</source>
        <translation>an attachment&apos;s file is missing or was altered</translation>
    </message>
    <message>
        <source>應刪除之檔案仍存在</source>
        <translation>a file that should be deleted is still there</translation>
    </message>
    <message>
        <source>刪除清單遺失，或遭更動</source>
        <translation>the list of deletions is missing or was altered</translation>
    </message>
    <message>
        <source>資料金鑰遺失，惟無刪除事件</source>
        <translation>a value&apos;s key is missing, and no event says that it was deleted</translation>
    </message>
    <message>
        <source>日誌外部鏈首曾經遺失</source>
        <translation>the head beside the ledger was missing</translation>
    </message>
    <message>
        <source>登入之外的紀錄遭截短</source>
        <translation>the journal of events outside a sign-in was truncated</translation>
    </message>
    <message>
        <source>號碼不連續：有事件遺漏、重複或對調</source>
        <translation>wrong number: an event is missing, duplicated or moved</translation>
    </message>
    <message>
        <source>事件的內容無法解讀</source>
        <translation>the event cannot be read</translation>
    </message>
    <message>
        <source>事件的內容與雜湊不符</source>
        <translation>the event does not match its hash</translation>
    </message>
    <message>
        <source>欄位的值與事件所載的不符</source>
        <translation>a field&apos;s value does not match the event&apos;s commitment</translation>
    </message>
    <message>
        <source>與先前事件編號相同</source>
        <translation>an earlier event has the same id</translation>
    </message>
    <message>
        <source>建立日誌之事件非第一筆，或逾一筆</source>
        <translation>the ledger&apos;s set-up is not the first event, or not the only one</translation>
    </message>
    <message>
        <source>下一個封印不符：從本筆起已不可信</source>
        <translation>the next seal does not match: nothing from here on can be trusted</translation>
    </message>
    <message>
        <source>封印之金鑰並非由前一把交接</source>
        <translation>a seal key that the previous one did not authorise</translation>
    </message>
    <message>
        <source>封印鏈在此重新開始（還原或遺失金鑰）</source>
        <translation>the chain of seals restarts (restored, or the key was lost)</translation>
    </message>
    <message>
        <source>檢查點不符：從本筆起已不可信</source>
        <translation>the checkpoint does not match: nothing from here on can be trusted</translation>
    </message>
    <message>
        <source>封印上的晶片卡簽章不符</source>
        <translation>the card&apos;s signature under the seal is invalid</translation>
    </message>
    <message>
        <source>個人簽章不符</source>
        <translation>a person&apos;s signature is invalid</translation>
    </message>
    <message>
        <source>簽章人員不存在、已終止，或並非應簽署者</source>
        <translation>not signed by an authorised person, or not by its author</translation>
    </message>
    <message>
        <source>缺少應有的簽章</source>
        <translation>signatures are missing</translation>
    </message>
    <message>
        <source>人員異動的內容不符</source>
        <translation>an impossible change of people</translation>
    </message>
    <message>
        <source>復原或還原無復原金鑰的證明</source>
        <translation>a person recovered, or a backup restored, without the recovery key&apos;s proof</translation>
    </message>
    <message>
        <source>所依據的先前事件不存在</source>
        <translation>it rests on an earlier event that is not there</translation>
    </message>
    <message>
        <source>登記簿當時狀態不得辦理此步驟</source>
        <translation>a step that the entry&apos;s state did not allow at that time</translation>
    </message>
    <message>
        <source>當時該員非本案承辦人員</source>
        <translation>that person was not the case officer at that time</translation>
    </message>
    <message>
        <source>與留存之錨不符：並非由當時日誌延續，可能遭換回舊版</source>
        <translation>it does not extend the ledger of the anchor that was kept; an older ledger may have been restored</translation>
    </message>
    <message>
        <source>所依據之事件先前已處理，或未經核准</source>
        <translation>the request that it answers was already answered, or was not approved</translation>
    </message>
    <message>
        <source>此處原無日誌</source>
        <translation>no ledger was here</translation>
    </message>
    <message>
        <source>原日誌無法讀取</source>
        <translation>the ledger that was here could not be read</translation>
    </message>
    <message>
        <source>原有之封印金鑰遺失</source>
        <translation>the previous seal key was missing</translation>
    </message>
    <message>
        <source>%1 由備份還原，以復原金鑰二段證明，並銜接原封印鏈</source>
        <translation>restored from a backup on %1, proven by both parts of the recovery key, and signed into the previous chain of seals</translation>
    </message>
    <message>
        <source>%1 由備份還原，由 %2 簽署，並銜接原封印鏈</source>
        <translation>restored from a backup on %1, signed by %2, and into the previous chain of seals</translation>
    </message>
    <message>
        <source>檔案的二份均損壞（磁碟損壞或遭更動）；請保留資料夾，通知資訊人員</source>
        <translation>both copies of the file were damaged (the disk, or somebody); keep the folder, tell IT</translation>
    </message>
    <message>
        <source>檔案 %1 有一份損壞，另一份完好，下次登入時補回</source>
        <translation>file %1: one copy is damaged, the other is intact; the next sign-in repairs it</translation>
    </message>
    <message>
        <source>檔案 %1 有一份於磁碟損壞，%2 已由另一份補回</source>
        <translation>file %1: one copy was damaged on the disk and repaired from the other on %2</translation>
    </message>
    <message>
        <source>個人資料放在別的對象的金鑰之下</source>
        <translation>A personal value is stored under another subject&apos;s key</translation>
    </message>
    <message>
        <source>保存期滿前即刪除</source>
        <translation>Deleted before the end of the term for which it must be kept</translation>
    </message>
    <message>
        <source>資料金鑰更換後，仍以舊金鑰加密</source>
        <translation>Sealed under an older records key than the one in force</translation>
    </message>
    <message>
        <source>資料金鑰應更換而未更換、無人離任而更換，或更換後有人無法開啟</source>
        <translation>The records key was not renewed when required, was renewed although nobody had left, or in a way that a reader cannot open</translation>
    </message>
    <message>
        <source>與見證所簽不符：可能遭換回舊版或更動；或所記之見證不成立</source>
        <translation>it does not match what a witness signed: it may have been replaced by an older one or altered; or a recorded witness&apos;s signature is invalid</translation>
    </message>
    <message>
        <source>保全期間刪除應予保全之資料</source>
        <translation>what a legal hold keeps was deleted while it was in force</translation>
    </message>
    <message>
        <source>登記貸款結束或當事人撤回授權，未隨之登記各筆查詢或授權書</source>
        <translation>a loan&apos;s end or a revocation was entered, but its consequence for a query or an authorisation was not recorded</translation>
    </message>
    <message>
        <source>更正案號之查詢不存在，或所載原案號與日誌不符</source>
        <translation>a case number was corrected of a query that does not exist, or that had another number until then</translation>
    </message>
    <message>
        <source>與總行留存之指紋不符：並非總行留存指紋之日誌</source>
        <translation>different from the fingerprint at head office: not the ledger that it knows</translation>
    </message>
    <message>
        <source>%1 由備份還原，封印鏈重新開始：%2；經復原金鑰二段證明，由 %3 負責</source>
        <translation>restored from a backup on %1, with a new chain of seals: %2; both parts of the recovery key and %3 vouch for it</translation>
    </message>
    <message>
        <source>事件的內容與樹根不符</source>
        <translation>the event does not match the root of the tree</translation>
    </message>
    <message>
        <source>封印之金鑰已換，而日誌為較早之版本</source>
        <translation>the seal key has changed, but the ledger is an older copy</translation>
    </message>
    <message>
        <source>由備份還原，封印鏈在此重新開始</source>
        <translation>restored from a backup: the chain of seals restarts here</translation>
    </message>
    <message>
        <source>並非任何已知之事件</source>
        <translation>unknown event</translation>
    </message>
    <message>
        <source>此種事件不可能以所載對象為主題</source>
        <translation>an event of this kind is never about this subject</translation>
    </message>
    <message>
        <source>有欄位重複，或並非此種事件之欄位</source>
        <translation>a field is repeated, or is not one of this event&apos;s fields</translation>
    </message>
    <message>
        <source>簽章之用途不符</source>
        <translation>signed for another purpose</translation>
    </message>
    <message>
        <source>未留存所顯示之內容，或顯示者為另一份</source>
        <translation>the page shown was not kept, or another page was shown</translation>
    </message>
    <message>
        <source>記錄本事件之人員當日不在職，或無辦理該事項之授權</source>
        <translation>its author was not in office that day, or did not have the duty for it</translation>
    </message>
    <message>
        <source>所載人員未簽署，或不得為此處所載人員</source>
        <translation>a named person did not sign, or must not be named here</translation>
    </message>
    <message>
        <source>僅得由登記所載人員辦理，或不得由其辦理</source>
        <translation>only the person in the entry may do this, or that person must not</translation>
    </message>
    <message>
        <source>所載時間早於先前事件或封印，而無調整時鐘之紀錄；或簽署人員於封印時已離職</source>
        <translation>its time is before an earlier event or seal although the clock was not set, or a signer had left when it was sealed</translation>
    </message>
    <message>
        <source>所依據之授權書未登記、未經審核通過、已結束，或不含該項目、該日</source>
        <translation>the authorisation was not entered, not accepted, has ended, or does not cover this item or day</translation>
    </message>
    <message>
        <source>授權書註記登記錯誤或項目已查詢，仍據以送出查詢</source>
        <translation>submitted on an authorisation that was entered by mistake, or for an item that was already queried</translation>
    </message>
    <message>
        <source>當日查詢逾分行所定項數而無核准主管核可，或未經另一位先初核</source>
        <translation>more items than the branch&apos;s number for a day without a supervisor&apos;s consent, or without the first of two approvals</translation>
    </message>
    <message>
        <source>晶片卡密碼應由密碼保管人員到場輸入並簽署，本次使用未有</source>
        <translation>the password custodian had to type the card&apos;s password and sign, and did not</translation>
    </message>
    <message>
        <source>刪除時尚有份數未確認銷毀，或所記份數與日誌不符</source>
        <translation>erased while copies were not confirmed as destroyed, or the number of copies does not match the ledger</translation>
    </message>
    <message>
        <source>每月抽查之紀錄或設定與當時之日誌不符</source>
        <translation>the monthly sample or its setting does not match the ledger of that time</translation>
    </message>
    <message>
        <source>帳號管理人員之交接期間重疊，而未註明並存</source>
        <translation>two account administrators overlap without a note that both remain</translation>
    </message>
    <message>
        <source>單位自某日起無單位主管：終止最後一位而無繼任者</source>
        <translation>the branch has no unit head from some day on: the last one was ended without a successor</translation>
    </message>
    <message>
        <source>檔案 %1 不屬於本日誌之任何人員，無法開啟任何資料：請查明由何人存放，移出該資料夾</source>
        <translation>The file %1 belongs to nobody of this ledger and opens nothing: find out who put it there, and move it out of the folder</translation>
    </message>
    <message>
        <source>查詢紀錄單各筆與日誌不符，或有人員之查詢未列於單上</source>
        <translation>The lines of a weekly query record do not match the ledger, or somebody&apos;s requests are on none</translation>
    </message>
    <message>
        <source>第一筆所載之日誌識別與本日誌不符</source>
        <translation>Event 1 names another ledger than this one</translation>
    </message>
    <message>
        <source>登記所指之查詢、資料、紙本或檔案，日誌無此筆或已不存在</source>
        <translation>a register names a query, record, copy or file that does not exist, or of which nothing is left</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>第 1 碼應為英文字母。</source>
        <translation>The first character must be a letter.</translation>
    </message>
    <message>
        <source>第 2 碼應為 1、2（身分證），8、9（新式統一證號）或 A 到 D（舊式統一證號）。</source>
        <translation>The second character must be 1 or 2 (national ID), 8 or 9 (new resident number), or A to D (old resident number).</translation>
    </message>
    <message>
        <source>第 %1 碼應為數字。</source>
        <translation>Character %1 must be a digit.</translation>
    </message>
    <message>
        <source>應為 10 碼，自第 %1 碼起短少或多出。</source>
        <translation>Ten characters are needed; there are too few or too many from character %1 on.</translation>
    </message>
    <message>
        <source>檢查碼不符：依前九碼推算，最後一碼應為 %1；錯誤者亦可能為前面某一碼。</source>
        <translation>According to the first nine characters the last should be %1, or one of the nine is wrong.</translation>
    </message>
    <message>
        <source>號碼的格式或檢查碼不符。</source>
        <translation>The form or the check digit of the number is wrong.</translation>
    </message>
    <message>
        <source>應為 %1 碼數字。</source>
        <translation>Required: a number of length %1.</translation>
    </message>
    <message>
        <source>檢查碼不符，至少有一碼錯誤。</source>
        <translation>The check digit does not match: at least one digit is wrong.</translation>
    </message>
    <message>
        <source>應為 %1 碼數字，且須通過檢查。</source>
        <translation>Required: a number of length %1 that passes the check.</translation>
    </message>
    <message>
        <source>受查人身分證字號</source>
        <translation>Subject&apos;s ID number</translation>
    </message>
    <message>
        <source>受查人姓名</source>
        <translation>Subject&apos;s name</translation>
    </message>
    <message>
        <source>業務別</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>對象別</source>
        <translation>Kind of subject</translation>
    </message>
    <message>
        <source>授信戶證號</source>
        <translation>Borrower&apos;s ID</translation>
    </message>
    <message>
        <source>授信戶名稱</source>
        <translation>Borrower&apos;s name</translation>
    </message>
    <message>
        <source>案號</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>授權書</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>申辦業務名稱</source>
        <translation>Name of the business applied for</translation>
    </message>
    <message>
        <source>金融機構代號</source>
        <translation>Institution code</translation>
    </message>
    <message>
        <source>簽章日期</source>
        <translation>Date signed</translation>
    </message>
    <message>
        <source>授權迄日</source>
        <translation>End date</translation>
    </message>
    <message>
        <source>「我已詳閱」方框</source>
        <translation>&quot;I have read&quot; box</translation>
    </message>
    <message>
        <source>查詢項目</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>調閱年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>調閱序號</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>使用者代碼</source>
        <translation>User code</translation>
    </message>
    <message>
        <source>授權辦理事項</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>密碼</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>歸檔位置</source>
        <translation>Filing location</translation>
    </message>
    <message>
        <source>銷毀方式</source>
        <translation>Method of destruction</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>自 %1 起始得辦理。</source>
        <translation>Available only since %1.</translation>
    </message>
    <message>
        <source>讀卡服務未執行</source>
        <translation>The smart card service is not running</translation>
    </message>
    <message>
        <source>作業系統之讀卡服務（pcscd）未啟動或已停止，無法讀取任何讀卡機。</source>
        <translation>The system&apos;s smart card service (pcscd) was not started or has just stopped, so no reader can be seen.</translation>
    </message>
    <message>
        <source>請資訊人員啟動 pcscd 服務；啟動後本程式自動連接，無須重新開啟。</source>
        <translation>Ask IT to start pcscd. The desk then connects automatically; no restart is needed.</translation>
    </message>
    <message>
        <source>讀卡服務不允許本程式使用</source>
        <translation>The smart card service refuses access to this program</translation>
    </message>
    <message>
        <source>請資訊人員開放此帳號存取 pcscd，再重新登入作業系統。</source>
        <translation>Ask IT to allow this login to use pcscd, then log in to the system again.</translation>
    </message>
    <message>
        <source>未偵測到讀卡機</source>
        <translation>No card reader found</translation>
    </message>
    <message>
        <source>讀卡服務正常，惟未列出可用之讀卡機。</source>
        <translation>The smart card service works but lists no usable reader.</translation>
    </message>
    <message>
        <source>請插上讀卡機並確認指示燈亮；已插上者，更換 USB 插孔，或執行自我檢測。</source>
        <translation>Plug the reader in and look for its light. If it is plugged in, try another USB port or run the self-test.</translation>
    </message>
    <message>
        <source>讀卡機被拔除</source>
        <translation>The card reader was unplugged</translation>
    </message>
    <message>
        <source>作業中讀卡機斷線，晶片卡的工作階段已結束。</source>
        <translation>The reader was disconnected during the operation; the card&apos;s session is over.</translation>
    </message>
    <message>
        <source>請重新插妥讀卡機與晶片卡，再次輸入晶片卡密碼。</source>
        <translation>Plug in the reader and the card again, then enter the card password again.</translation>
    </message>
    <message>
        <source>電腦未連接讀卡機</source>
        <translation>No card reader is plugged in</translation>
    </message>
    <message>
        <source>讀卡服務正常，惟本機 USB 裝置內無讀卡機。</source>
        <translation>The smart card service works, but no USB device of this computer is a card reader.</translation>
    </message>
    <message>
        <source>請插上讀卡機；已插上者更換 USB 插孔或連接線，勿經由無供電之集線器。</source>
        <translation>Plug one in. If it is plugged in, try another USB port or cable, and no hub without power.</translation>
    </message>
    <message>
        <source>讀卡機已連接，惟無可用驅動程式</source>
        <translation>Reader connected, but no driver handles it</translation>
    </message>
    <message>
        <source>讀卡機：%1。</source>
        <translation>Reader: %1. </translation>
    </message>
    <message>
        <source>USB 代號 %1。</source>
        <translation>USB id %1. </translation>
    </message>
    <message>
        <source>由系統核心之驅動程式 %1 占用。</source>
        <translation>The kernel&apos;s driver %1 is using it.</translation>
    </message>
    <message>
        <source>驅動程式已安裝，惟讀卡服務未連接此讀卡機。</source>
        <translation>Its driver is installed, but the smart card service has not detected this reader.</translation>
    </message>
    <message>
        <source>已安裝之驅動程式均無法辨識此讀卡機。</source>
        <translation>No installed driver knows this reader.</translation>
    </message>
    <message>
        <source>請資訊人員停用核心模組 %1（modprobe 的 blacklist）後重插讀卡機。</source>
        <translation>Ask IT to blacklist the kernel module %1 (modprobe), then plug the reader in again.</translation>
    </message>
    <message>
        <source>請資訊人員安裝讀卡機廠商提供的 PC/SC 驅動程式，再重插讀卡機。</source>
        <translation>Ask IT to install the PC/SC driver of the reader&apos;s maker, then plug the reader in again.</translation>
    </message>
    <message>
        <source>請資訊人員安裝或更新套件 %1，再重插讀卡機。</source>
        <translation>Ask IT to install or update the package %1, then plug the reader in again.</translation>
    </message>
    <message>
        <source>請資訊人員安裝讀卡機的 PC/SC 驅動程式，再重插讀卡機。</source>
        <translation>Ask IT to install the reader&apos;s PC/SC driver, then plug the reader in again.</translation>
    </message>
    <message>
        <source>指令：%1</source>
        <translation> Command: %1</translation>
    </message>
    <message>
        <source>讀卡機內無晶片卡</source>
        <translation>No card in the reader</translation>
    </message>
    <message>
        <source>本步驟需要聯徵中心晶片卡。</source>
        <translation>This step needs the JCIC card.</translation>
    </message>
    <message>
        <source>請向保管人員借用晶片卡並插入讀卡機，晶片朝內、插到底。</source>
        <translation>Get the card from its custodian and insert it all the way, chip first.</translation>
    </message>
    <message>
        <source>晶片卡被拔出</source>
        <translation>The card was removed</translation>
    </message>
    <message>
        <source>作業中晶片卡離開讀卡機，聯徵連線已登出，資料已遮蔽。</source>
        <translation>The card was removed during the operation. JCIC is signed out and records are covered.</translation>
    </message>
    <message>
        <source>請將晶片卡插回並重新輸入晶片卡密碼；已送出之發查將自動查證結果，不會重送。</source>
        <translation>Insert the card and enter its password again. The outcome of requests already sent is checked automatically; nothing is sent twice.</translation>
    </message>
    <message>
        <source>晶片卡被其他程式重置</source>
        <translation>Another program reset the card</translation>
    </message>
    <message>
        <source>另一程式重新啟動晶片卡，先前驗證之密碼已失效。</source>
        <translation>Another program restarted the card, so the password is no longer verified.</translation>
    </message>
    <message>
        <source>請關閉其他使用晶片卡之程式，再次輸入晶片卡密碼。</source>
        <translation>Close other programs that use the card, then enter the card password again.</translation>
    </message>
    <message>
        <source>晶片卡未回應</source>
        <translation>The card does not respond</translation>
    </message>
    <message>
        <source>晶片卡未在時限內回應，可能插反、接點髒污或卡片損壞。</source>
        <translation>The card did not respond in time. It may be upside down, dirty or broken.</translation>
    </message>
    <message>
        <source>請拔出晶片卡，擦拭晶片接點後重插；仍無回應時，依毀損程序具函退還聯徵中心。</source>
        <translation>Remove it, wipe its contacts, insert it again. If it still does not respond, return it to JCIC by letter as damaged.</translation>
    </message>
    <message>
        <source>晶片卡未通電</source>
        <translation>The card has no power</translation>
    </message>
    <message>
        <source>讀卡機無法供電予晶片卡，常見於接觸不良、晶片卡插反或讀卡機故障。</source>
        <translation>The reader cannot power the card: a bad contact, a card upside down, or a broken reader.</translation>
    </message>
    <message>
        <source>請拔出晶片卡重插；仍無法使用時，更換讀卡機或 USB 插孔。</source>
        <translation>Remove the card and insert it again. If that does not help, try another reader or USB port.</translation>
    </message>
    <message>
        <source>讀卡機與晶片卡無共同通訊協定</source>
        <translation>Reader and card support no common protocol</translation>
    </message>
    <message>
        <source>晶片卡與讀卡機無共同支援之 T=0 或 T=1 協定。</source>
        <translation>Reader and card have neither T=0 nor T=1 in common.</translation>
    </message>
    <message>
        <source>請改用另一台讀卡機；驅動程式過舊時請資訊人員更新。</source>
        <translation>Use another reader, or ask IT for a newer driver.</translation>
    </message>
    <message>
        <source>晶片卡正被其他程式使用</source>
        <translation>Another program is using the card</translation>
    </message>
    <message>
        <source>另一程式占用讀卡機，系統未告知為何程式。</source>
        <translation>Another program is using the reader; the system does not say which.</translation>
    </message>
    <message>
        <source>本機設定為獨占晶片卡：其他程式仍連接本卡時不得使用。</source>
        <translation> This desk is set to use the card exclusively: it cannot use it while any other program is connected to it.</translation>
    </message>
    <message>
        <source>請關閉其他使用晶片卡之程式（例如網路銀行、報稅軟體）後再試。</source>
        <translation>Close other programs that use cards (online banking, tax filing) and try again.</translation>
    </message>
    <message>
        <source>無法辨識晶片卡</source>
        <translation>Unknown card</translation>
    </message>
    <message>
        <source>插入者並非已設定之聯徵中心晶片卡。</source>
        <translation>The card is not a JCIC card that was set up here. </translation>
    </message>
    <message>
        <source>卡片識別（ATR）：%1。</source>
        <translation>Card&apos;s answer to reset (ATR): %1.</translation>
    </message>
    <message>
        <source>請確認並非插入健保卡、自然人憑證或金融卡；確為聯徵中心新版晶片卡時，請資訊人員加入卡片設定檔。</source>
        <translation>Make sure it is not a health, citizen or bank card. If it is a new JCIC card, ask IT to add its profile.</translation>
    </message>
    <message>
        <source>狀態碼 %1。</source>
        <translation>Status word %1. </translation>
    </message>
    <message>
        <source>晶片卡通電後無應答</source>
        <translation>The card does not respond to power</translation>
    </message>
    <message>
        <source>晶片卡接上電源後未送出識別（ATR），可能插反、接點髒污或卡片損壞。</source>
        <translation>After power-on the card sent no answer to reset. It may be upside down, dirty or broken.</translation>
    </message>
    <message>
        <source>請確認晶片朝內，擦拭接點後重插；仍無法使用時更換讀卡機，再無法使用時依毀損程序退還聯徵中心。</source>
        <translation>Insert it chip first with clean contacts. If that does not help, try another reader; then return it to JCIC as damaged.</translation>
    </message>
    <message>
        <source>晶片卡回應過短</source>
        <translation>The card&apos;s response is too short</translation>
    </message>
    <message>
        <source>讀卡機交回之回應不足二個位元組，無法得知晶片卡是否已執行。</source>
        <translation>The reader returned less than the two bytes that every response has; it is unknown whether the card acted.</translation>
    </message>
    <message>
        <source>晶片卡回應過長</source>
        <translation>The card&apos;s response is too long</translation>
    </message>
    <message>
        <source>晶片卡所給資料多於要求，因此不予採用。</source>
        <translation>The card returned more than requested, so none of it is used.</translation>
    </message>
    <message>
        <source>晶片卡回報長度錯誤</source>
        <translation>The card reports a wrong length</translation>
    </message>
    <message>
        <source>晶片卡不接受此指令長度。指令未自動重送。</source>
        <translation>The card does not accept a command of this length. It was not sent again automatically.</translation>
    </message>
    <message>
        <source>請資訊人員核對卡片設定檔與卡片的規格。</source>
        <translation>Ask IT to compare the card&apos;s profile with the card&apos;s specification.</translation>
    </message>
    <message>
        <source>分段傳送未接續</source>
        <translation>The chain of commands was interrupted</translation>
    </message>
    <message>
        <source>指令或回應過長而分段傳送，晶片卡中途不再接續。</source>
        <translation>The command or response was too long for one piece, and the card did not continue.</translation>
    </message>
    <message>
        <source>請重插晶片卡再試一次；反覆發生時，請資訊人員核對卡片設定檔之分段方式。</source>
        <translation>Insert the card again and retry. If it happens often, ask IT to check how the profile sends long commands.</translation>
    </message>
    <message>
        <source>晶片卡不支援本項功能</source>
        <translation>The card does not support this function</translation>
    </message>
    <message>
        <source>晶片卡無法辨識此指令或參數。</source>
        <translation>The card does not support this instruction or its parameters.</translation>
    </message>
    <message>
        <source>請資訊人員確認卡片設定檔之卡種是否正確。</source>
        <translation>Ask IT whether the profile is right for this kind of card.</translation>
    </message>
    <message>
        <source>晶片卡上無本項資料</source>
        <translation>This is not on the card</translation>
    </message>
    <message>
        <source>擬讀取之檔案、物件或金鑰不在晶片卡上。</source>
        <translation>The file, object or key is not on the card.</translation>
    </message>
    <message>
        <source>請確認插對卡片；卡片正確時，請資訊人員核對卡片設定檔。</source>
        <translation>Make sure it is the right card. If it is, ask IT to check the profile.</translation>
    </message>
    <message>
        <source>晶片卡的回應附帶警告</source>
        <translation>The card responded with a warning</translation>
    </message>
    <message>
        <source>晶片卡已回應，但表示資料可能不完整或已停用，因此不予採用。</source>
        <translation>The card responded, but says that its data may be incomplete or out of use, so it is not used.</translation>
    </message>
    <message>
        <source>請重插晶片卡再試一次；仍有警告時，洽發卡單位。</source>
        <translation>Insert the card again and retry. If the warning remains, ask the card&apos;s issuer.</translation>
    </message>
    <message>
        <source>晶片卡內部發生錯誤</source>
        <translation>The card reports an internal error</translation>
    </message>
    <message>
        <source>卡片回報執行錯誤或記憶體故障。</source>
        <translation>The card reports an execution error or a memory failure.</translation>
    </message>
    <message>
        <source>請重插晶片卡再試一次；仍無法使用時，依毀損程序退還聯徵中心。</source>
        <translation>Insert the card again and retry. If the error remains, return the card to JCIC as damaged.</translation>
    </message>
    <message>
        <source>讀卡機無此項密碼鍵盤功能</source>
        <translation>The reader&apos;s keypad does not support this</translation>
    </message>
    <message>
        <source>此讀卡機不提供所需之密碼輸入功能（PC/SC 第 10 部分）。</source>
        <translation>This reader does not offer the required PIN function (PC/SC part 10).</translation>
    </message>
    <message>
        <source>請改在電腦上輸入，或改用有密碼鍵盤的讀卡機。</source>
        <translation>Enter it at the computer, or use a reader whose keypad supports it.</translation>
    </message>
    <message>
        <source>已於讀卡機按取消</source>
        <translation>Cancelled at the reader</translation>
    </message>
    <message>
        <source>密碼未送入晶片卡，亦未扣除次數。</source>
        <translation>No password reached the card, and no try was used up.</translation>
    </message>
    <message>
        <source>如需繼續，請重新開始，並於讀卡機輸入密碼。</source>
        <translation>To continue, start again and enter the password at the reader.</translation>
    </message>
    <message>
        <source>讀卡機等候輸入逾時</source>
        <translation>The reader timed out</translation>
    </message>
    <message>
        <source>未在時限內於讀卡機完成輸入；密碼未送入晶片卡，亦未扣除次數。</source>
        <translation>The password was not entered in time. No password reached the card, and no try was used up.</translation>
    </message>
    <message>
        <source>請重新開始，並於讀卡機時限內輸入密碼，再按確認鍵。</source>
        <translation>Start again, and enter the password and press OK before the reader times out.</translation>
    </message>
    <message>
        <source>兩次輸入之新密碼不同</source>
        <translation>The two new passwords differ</translation>
    </message>
    <message>
        <source>讀卡機比對兩次輸入之新密碼，結果不一致；密碼未變更。</source>
        <translation>The reader compared both entries of the new password and they are not the same. Nothing was changed.</translation>
    </message>
    <message>
        <source>請重新開始，兩次輸入相同之新密碼。</source>
        <translation>Start again and enter the same new password twice.</translation>
    </message>
    <message>
        <source>資料於傳輸途中遭截斷，或晶片卡回覆非預期之內容，因此不予採用。</source>
        <translation>The response was cut off or is not what was expected, so it is not used.</translation>
    </message>
    <message>
        <source>請重插晶片卡再試一次；反覆發生時，更換讀卡機並執行自我檢測。</source>
        <translation>Insert the card again and retry. If it happens often, try another reader and run the self-test.</translation>
    </message>
    <message>
        <source>晶片卡拒絕本項操作</source>
        <translation>The card refuses this operation</translation>
    </message>
    <message>
        <source>晶片卡目前狀態不允許本項操作，通常係密碼尚未驗證。</source>
        <translation>The card&apos;s state does not allow it, usually because its password was not verified.</translation>
    </message>
    <message>
        <source>請重新輸入晶片卡密碼後再次辦理。</source>
        <translation>Enter the card password again, then repeat.</translation>
    </message>
    <message>
        <source>晶片卡密碼錯誤</source>
        <translation>Wrong card password</translation>
    </message>
    <message>
        <source>晶片卡不接受此密碼。</source>
        <translation>The card does not accept this password. </translation>
    </message>
    <message>
        <source>請確認輸入者為晶片卡密碼（第二道），並非帳號密碼；不確定時請先停止，由密碼保管人員確認，以免鎖卡。</source>
        <translation>Make sure it is the card password (the second one), not the account&apos;s. If in doubt, stop and ask the password custodian before the card is blocked.</translation>
    </message>
    <message>
        <source>應先輸入晶片卡密碼</source>
        <translation>The card password is required first</translation>
    </message>
    <message>
        <source>晶片卡尚未驗證密碼，或驗證已因拔出、重置而失效。</source>
        <translation>The card has not verified a password, or lost the verification when it was removed or reset.</translation>
    </message>
    <message>
        <source>請輸入晶片卡密碼（第二道）後再次辦理。</source>
        <translation>Enter the card password (the second one), then repeat.</translation>
    </message>
    <message>
        <source>晶片卡已鎖卡</source>
        <translation>The card is blocked</translation>
    </message>
    <message>
        <source>密碼錯誤次數已用盡，晶片卡自行鎖卡；鎖卡應追查原因。</source>
        <translation>All tries are used up, so the card blocked itself. The cause must be investigated.</translation>
    </message>
    <message>
        <source>請停止使用並通知單位主管，以解鎖碼（PUK）解鎖，或向聯徵中心申請處理。</source>
        <translation>Stop, tell the unit head, and unblock the card with the PUK or apply to JCIC.</translation>
    </message>
    <message>
        <source>晶片卡密碼的長度或字元不符</source>
        <translation>The card password has the wrong length or characters</translation>
    </message>
    <message>
        <source>晶片卡密碼僅得為數字。</source>
        <translation>The card password is digits only. </translation>
    </message>
    <message>
        <source>新密碼為同一段數字重複而成，過於容易猜測。</source>
        <translation>The new password repeats one piece: too easy to guess. </translation>
    </message>
    <message>
        <source>新密碼為連續數字，過於容易猜測。</source>
        <translation>The new password counts up or down: too easy to guess. </translation>
    </message>
    <message>
        <source>廢止清單之生效日尚未屆至；並請核對電腦日期。</source>
        <translation>The revocation list is not valid yet; check the computer&apos;s date too. </translation>
    </message>
    <message>
        <source>廢止清單不涵蓋此種憑證。</source>
        <translation>The revocation list does not cover this kind of certificate. </translation>
    </message>
    <message>
        <source>晶片卡內無憑證。</source>
        <translation>The card has no certificate. </translation>
    </message>
    <message>
        <source>憑證屬於另一張晶片卡。</source>
        <translation>The certificate belongs to another card. </translation>
    </message>
    <message>
        <source>憑證之金鑰種類不得使用。</source>
        <translation>The certificate&apos;s key type is not supported. </translation>
    </message>
    <message>
        <source>僅餘一次輸入機會</source>
        <translation>Only one try is left</translation>
    </message>
    <message>
        <source>本次再錯誤即鎖卡。密碼未送入晶片卡，亦未扣除次數。</source>
        <translation>After one more mistake the card is blocked. The password was not sent to the card, and no try was used up.</translation>
    </message>
    <message>
        <source>請先向密碼保管人員確認密碼；確定使用最後一次機會時，再明確表示同意。</source>
        <translation>Ask the password custodian first. To use the last try, confirm it expressly.</translation>
    </message>
    <message>
        <source>新密碼與舊密碼相同。</source>
        <translation>The new password is the same as the old one. </translation>
    </message>
    <message>
        <source>密碼須為 %1 到 %2 碼。</source>
        <translation>The password must have a length of %1 to %2. </translation>
    </message>
    <message>
        <source>密碼的位數不符。</source>
        <translation>The password has the wrong length. </translation>
    </message>
    <message>
        <source>此密碼不可能為本卡密碼。</source>
        <translation>This cannot be this card&apos;s password. </translation>
    </message>
    <message>
        <source>未送入晶片卡，亦未扣除次數。</source>
        <translation>It was not sent to the card, and no try was used up.</translation>
    </message>
    <message>
        <source>請依卡片規定的位數重新輸入。</source>
        <translation>Enter it again according to the card&apos;s rules.</translation>
    </message>
    <message>
        <source>晶片卡憑證無法信任</source>
        <translation>The card&apos;s certificate cannot be trusted</translation>
    </message>
    <message>
        <source>憑證已過期。</source>
        <translation>The certificate has expired.</translation>
    </message>
    <message>
        <source>憑證之生效日尚未屆至；並請核對電腦日期。</source>
        <translation>The certificate is not valid yet; check the computer&apos;s date as well.</translation>
    </message>
    <message>
        <source>憑證並非簽章用途。</source>
        <translation>The certificate is not meant for signing.</translation>
    </message>
    <message>
        <source>憑證已被廢止。</source>
        <translation>The certificate was revoked.</translation>
    </message>
    <message>
        <source>憑證內容無法解讀。</source>
        <translation>The certificate cannot be read.</translation>
    </message>
    <message>
        <source>請勿使用本卡，並洽聯徵中心換發；換發前晶片卡請歸還保管人員。</source>
        <translation>Do not use this card. Ask JCIC for a new one; until then return the card to its custodian.</translation>
    </message>
    <message>
        <source>卡片設定檔有誤</source>
        <translation>The card profile file is faulty</translation>
    </message>
    <message>
        <source>第 %1 行：</source>
        <translation>Line %1: </translation>
    </message>
    <message>
        <source>設定檔內容不符規定，因此整份不採用。</source>
        <translation>The profile is invalid, so none of it is used.</translation>
    </message>
    <message>
        <source>請資訊人員依文件修正卡片設定檔，再重新啟動。</source>
        <translation>Ask IT to correct the profile as documented and restart. </translation>
    </message>
    <message>
        <source>原因：%1</source>
        <translation>Reason: %1</translation>
    </message>
    <message>
        <source>非借用登記之晶片卡</source>
        <translation>This is not the card that was lent</translation>
    </message>
    <message>
        <source>登記借用者為 %1，插入者為 %2。</source>
        <translation>Card %1 was lent, card %2 is inserted.</translation>
    </message>
    <message>
        <source>插入卡號與保管登記簿登記之借用卡號不同。</source>
        <translation>The card&apos;s number differs from the one lent in the custody register.</translation>
    </message>
    <message>
        <source>請改插借用登記之晶片卡；須使用本卡者，先由保管人員辦理借用登記。</source>
        <translation>Insert the registered card. To use this one, have its custodian lend it first.</translation>
    </message>
    <message>
        <source>授權書不得用於查詢 %1</source>
        <translation>The authorisation cannot be used for %1</translation>
    </message>
    <message>
        <source>授權書無法使用</source>
        <translation>The authorisation cannot be used</translation>
    </message>
    <message>
        <source>聯徵中心尚未回覆審核結果；完備的授權書約 20 分鐘內回覆。</source>
        <translation>JCIC has not replied yet; a complete authorisation is answered within about 20 minutes.</translation>
    </message>
    <message>
        <source>聯徵中心審核未通過（回覆代碼並非 0000）。</source>
        <translation>JCIC did not accept it (its reply code is not 0000).</translation>
    </message>
    <message>
        <source>本授權書由他人簽署。</source>
        <translation>Somebody else signed this authorisation.</translation>
    </message>
    <message>
        <source>授權書未勾選本項為「是」。</source>
        <translation>This item is not ticked &quot;yes&quot; on the authorisation.</translation>
    </message>
    <message>
        <source>授權書的簽章日期尚未到。</source>
        <translation>The authorisation&apos;s signing date has not come yet.</translation>
    </message>
    <message>
        <source>授權迄日已過。</source>
        <translation>The authorisation&apos;s end date has passed.</translation>
    </message>
    <message>
        <source>查調前須取得當事人的授權，並經聯徵中心審核通過。</source>
        <translation>Before a query the subject&apos;s authorisation must be held and accepted by JCIC.</translation>
    </message>
    <message>
        <source>請選用本人有效且審核通過的授權書，或請當事人補簽後重新送審。</source>
        <translation>Choose a valid, accepted authorisation of this person, or have a new one signed and accepted.</translation>
    </message>
    <message>
        <source>授權書填寫有誤</source>
        <translation>The authorisation form contains an error</translation>
    </message>
    <message>
        <source>授權書的「%1」有誤</source>
        <translation>&quot;%1&quot; of the authorisation contains an error</translation>
    </message>
    <message>
        <source>日期未補滿：月、日為個位數時，十位數須補 0。</source>
        <translation>The date is not padded: write a month or day of one digit with a leading 0.</translation>
    </message>
    <message>
        <source>授權迄日早於簽章日期。</source>
        <translation>The end date precedes the signing date.</translation>
    </message>
    <message>
        <source>簽章欄「我已詳閱…」前的方框未勾選。</source>
        <translation>The box before &quot;I have read…&quot; is not ticked.</translation>
    </message>
    <message>
        <source>「是」「否」均未勾選。</source>
        <translation>Neither &quot;yes&quot; nor &quot;no&quot; is ticked.</translation>
    </message>
    <message>
        <source>「是」「否」均勾選。</source>
        <translation>Both &quot;yes&quot; and &quot;no&quot; are ticked.</translation>
    </message>
    <message>
        <source>描述檔與授權書的內容不同。</source>
        <translation>The descriptor file differs from the form.</translation>
    </message>
    <message>
        <source>常見錯誤：日期未補零、方框未勾、項目未勾是或否、描述檔不符。</source>
        <translation>Common mistakes: dates not padded, box not ticked, an item neither yes nor no, a differing descriptor file.</translation>
    </message>
    <message>
        <source>請更正後再傳送，以免遭聯徵中心退件；影像應以掃描設備產生，300 dpi。</source>
        <translation>Correct it before sending, or JCIC will return it. The image must come from a scanner at 300 dpi.</translation>
    </message>
    <message>
        <source>本授權書之 %1 已使用</source>
        <translation>%1 of this authorisation was already used</translation>
    </message>
    <message>
        <source>本授權書已使用</source>
        <translation>This authorisation was already used</translation>
    </message>
    <message>
        <source>T50、T51、T52 為單次授權：一份授權書於授權期間內，每個項目僅得查詢一次。</source>
        <translation>T50, T51 and T52 are single-use: each item once per authorisation, within its period.</translation>
    </message>
    <message>
        <source>請當事人另簽授權書，審核通過後再行查詢。</source>
        <translation>Have the subject sign another authorisation and query after it is accepted.</translation>
    </message>
    <message>
        <source>僅單位主管指定並登記之人員得辦理查詢。</source>
        <translation>Only persons designated by the unit head and registered may query.</translation>
    </message>
    <message>
        <source>該員當日未登記為「%1」。</source>
        <translation>On that day this person was not registered as &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>「%1」與「%2」依內部控制原則不得由同一人擔任。</source>
        <translation>&quot;%1&quot; and &quot;%2&quot; may not be held by the same person (internal control).</translation>
    </message>
    <message>
        <source>授權事項互相牴觸或未經指定</source>
        <translation>Conflicting or missing duties</translation>
    </message>
    <message>
        <source>請單位主管依查詢作業相關人員授權登記簿（聯徵4）重新指定。</source>
        <translation>Ask the unit head to designate the person again in the register (聯徵4).</translation>
    </message>
    <message>
        <source>晶片卡及其密碼應由不同人員保管</source>
        <translation>Card and card password are kept by different persons</translation>
    </message>
    <message>
        <source>保管晶片卡密碼的人不得持有或保管晶片卡，反之亦然。</source>
        <translation>The custodian of the card password may neither borrow nor keep the card, and vice versa.</translation>
    </message>
    <message>
        <source>請改由其他人員借用或保管。</source>
        <translation>Choose another person to borrow or keep it.</translation>
    </message>
    <message>
        <source>帳號不得共用</source>
        <translation>Accounts are never shared</translation>
    </message>
    <message>
        <source>一人一組帳號；離調職者的帳號至遲於生效日停用。</source>
        <translation>One person, one account; a leaver&apos;s account ends on that day at the latest.</translation>
    </message>
    <message>
        <source>請以本人的帳號登入。</source>
        <translation>Sign in with your own account.</translation>
    </message>
    <message>
        <source>本筆查詢之核准不成立</source>
        <translation>The approval of this query is invalid</translation>
    </message>
    <message>
        <source>核准主管不得是查詢人員本人。</source>
        <translation>The approver may not be the query officer.</translation>
    </message>
    <message>
        <source>查詢前須輸入日期、人員、案號及事由，並經授權層級的另一人核准。</source>
        <translation>Before a query, date, person, case number and reason are entered, and another person of the authorised level approves it.</translation>
    </message>
    <message>
        <source>請補齊案號與事由，並請另一位授權主管核准。</source>
        <translation>Complete the case number and reason, and ask another authorised supervisor to approve.</translation>
    </message>
    <message>
        <source>晶片卡應先登記歸還</source>
        <translation>The card must be returned first</translation>
    </message>
    <message>
        <source>晶片卡之借用與歸還均應登記；查詢完畢須拔出歸還，離座須登出。</source>
        <translation>Every loan and return of the card is registered. Remove and return it after the queries; leaving the seat means signing out.</translation>
    </message>
    <message>
        <source>請將晶片卡歸還保管人員，由二人確認歸還。</source>
        <translation>Return the card to its custodian; both confirm the return.</translation>
    </message>
    <message>
        <source>尚有列印本未歸檔或銷毀</source>
        <translation>Copies not filed or destroyed</translation>
    </message>
    <message>
        <source>銷毀應由另一人見證，不得為經手人本人。</source>
        <translation>Destruction needs a witness other than the person who destroys.</translation>
    </message>
    <message>
        <source>印出後不使用的資料表須控管或銷毀，並登記。</source>
        <translation>Printed records that are not used must be controlled or destroyed, and registered.</translation>
    </message>
    <message>
        <source>長度（至少 8 個字元）</source>
        <translation>length (at least 8 characters)</translation>
    </message>
    <message>
        <source>數字</source>
        <translation>a digit</translation>
    </message>
    <message>
        <source>小寫英文</source>
        <translation>a lower-case letter</translation>
    </message>
    <message>
        <source>大寫英文</source>
        <translation>an upper-case letter</translation>
    </message>
    <message>
        <source>特殊符號</source>
        <translation>a symbol</translation>
    </message>
    <message>
        <source>密碼至少 8 個字元，並混合數字、大小寫英文與特殊符號。</source>
        <translation>At least 8 characters, mixing digits, lower and upper case letters and symbols.</translation>
    </message>
    <message>
        <source>尚缺：%1。</source>
        <translation>Still missing: %1.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>請改用符合規定之密碼。</source>
        <translation>Choose a password that follows the rules.</translation>
    </message>
    <message>
        <source>密碼已滿 90 日</source>
        <translation>The password is 90 days old</translation>
    </message>
    <message>
        <source>密碼每 90 日強制變更一次。</source>
        <translation>Passwords must be changed every 90 days.</translation>
    </message>
    <message>
        <source>請先更換密碼再繼續。</source>
        <translation>Change the password first.</translation>
    </message>
    <message>
        <source>%1 的密碼已滿 90 日</source>
        <translation>The password of %1 is 90 days old</translation>
    </message>
    <message>
        <source>請本人先登入更換密碼，再回來簽署。</source>
        <translation>They must sign in and change it first, then come back to sign.</translation>
    </message>
    <message>
        <source>新密碼與近期密碼相同</source>
        <translation>The new password was used recently</translation>
    </message>
    <message>
        <source>不得與前三次使用之密碼相同。</source>
        <translation>It may not be one of the last three.</translation>
    </message>
    <message>
        <source>請改用未曾使用之密碼。</source>
        <translation>Choose a password that was not used recently.</translation>
    </message>
    <message>
        <source>密碼錯誤次數達到上限</source>
        <translation>Too many wrong passwords</translation>
    </message>
    <message>
        <source>帳號依規定鎖定。</source>
        <translation>The account is locked according to the rules.</translation>
    </message>
    <message>
        <source>查無主機名稱。</source>
        <translation>The host&apos;s name was not found.</translation>
    </message>
    <message>
        <source>主機未開放此連接埠。</source>
        <translation>The host does not accept connections on this port.</translation>
    </message>
    <message>
        <source>主機未在時限內回應。</source>
        <translation>The host did not answer in time.</translation>
    </message>
    <message>
        <source>主機回覆暫時無法服務（HTTP 狀態 %1）。</source>
        <translation>The host reports that it cannot serve at present (HTTP status %1).</translation>
    </message>
    <message>
        <source>專屬網路未回應，或主機位址無法連線。</source>
        <translation>The dedicated network does not answer, or the host&apos;s address cannot be reached.</translation>
    </message>
    <message>
        <source>請確認網路線與專線設備；其他單位亦無法連線時洽資訊人員。尚未送出之查詢不致遺失。</source>
        <translation>Check the cable and the line; if other units are affected too, call IT. Queries that were not sent are not lost.</translation>
    </message>
    <message>
        <source>無法確認聯徵中心主機身分</source>
        <translation>JCIC&apos;s host could not be authenticated</translation>
    </message>
    <message>
        <source>主機憑證名稱與設定之主機不符，因此未送出任何資料。</source>
        <translation>The certificate names another host than the configured one, so nothing was sent.</translation>
    </message>
    <message>
        <source>主機不接受本工作站的憑證，可能已過期或未登記。</source>
        <translation>The host does not accept this workstation&apos;s certificate: expired or not registered.</translation>
    </message>
    <message>
        <source>設定檔所載主機位址，並非日誌建立時封存者（%1）；未連線，亦未送出任何資料。</source>
        <translation>The settings name another host than the one sealed at the ledger&apos;s set-up (%1); no connection was made and nothing was sent.</translation>
    </message>
    <message>
        <source>此為練習環境之憑證，正式工作站不接受，因此未送出任何資料。</source>
        <translation>This certificate belongs to practice, which a production workstation refuses, so nothing was sent.</translation>
    </message>
    <message>
        <source>與主機的加密連線未通過檢查，因此未送出任何資料。</source>
        <translation>The encrypted connection did not pass the check, so nothing was sent.</translation>
    </message>
    <message>
        <source>請勿繼續，立即通知資訊人員查明；更換憑證時須先更新設定。</source>
        <translation>Do not continue; tell IT at once. For a new certificate, the settings must be changed first.</translation>
    </message>
    <message>
        <source>聯徵中心拒絕本項要求</source>
        <translation>JCIC refused this request</translation>
    </message>
    <message>
        <source>主機的說明：%1</source>
        <translation>The host says: %1</translation>
    </message>
    <message>
        <source>主機未說明原因。</source>
        <translation>The host gave no reason.</translation>
    </message>
    <message>
        <source>請依說明更正後再次傳送；不清楚時附上錯誤代碼洽聯徵中心。</source>
        <translation>Correct it as explained and send it again; if unclear, ask JCIC and quote the fault code.</translation>
    </message>
    <message>
        <source>資料第 %1 列的內容不符欄位規定，因此不予採用。</source>
        <translation>Row %1 of the record does not match its columns, so it is not used. </translation>
    </message>
    <message>
        <source>主機回覆為另一項目，因此不予採用。</source>
        <translation>The host returned another item, so it is not used. </translation>
    </message>
    <message>
        <source>主機回覆為另一人之資料，因此不予採用。</source>
        <translation>The host returned another person&apos;s data, so it is not used. </translation>
    </message>
    <message>
        <source>主機回覆為另一年度之資料，因此不予採用。</source>
        <translation>The host returned another year, so it is not used. </translation>
    </message>
    <message>
        <source>主機所給調閱期限不合理：調閱序號保留，期限改自發查起算。</source>
        <translation>The host gave an impossible deadline: the serial number is kept, and the deadline is counted from the request. </translation>
    </message>
    <message>
        <source>回覆超過容許的大小（%1 位元組），因此不予採用。</source>
        <translation>The response is larger than allowed (%1 B), so it is not used. </translation>
    </message>
    <message>
        <source>回覆的標頭超過容許的大小（%1 位元組），因此不予採用。</source>
        <translation>The headers of the response are larger than allowed (%1 B), so it is not used. </translation>
    </message>
    <message>
        <source>資料第 %1 列</source>
        <translation>Row %1 of the record: </translation>
    </message>
    <message>
        <source>回覆的格式與約定不同，因此不予採用。</source>
        <translation>The response has another format than agreed, so it is not used. </translation>
    </message>
    <message>
        <source>HTTP 狀態 %1。</source>
        <translation>HTTP status %1.</translation>
    </message>
    <message>
        <source>再次調閱結果相同。請於調閱期限前附上錯誤代碼洽資訊人員；必要時請申請人向資料主管機關申請後提供。</source>
        <translation>Retrieving it again gives the same result. Give IT the fault code before the record&apos;s deadline; if necessary, the applicant obtains the data from the authority and submits it.</translation>
    </message>
    <message>
        <source>請稍後再次調閱；仍相同時附上錯誤代碼洽資訊人員。</source>
        <translation>Try again later; if the problem remains, give IT the fault code.</translation>
    </message>
    <message>
        <source>聯徵中心或資料機關維護中</source>
        <translation>JCIC or the agency is under maintenance</translation>
    </message>
    <message>
        <source>查詢服務全日開放，惟目前進行系統維護。</source>
        <translation>The service runs around the clock, but is under maintenance now. </translation>
    </message>
    <message>
        <source>請稍後再試；等待中之項目保留不變，請注意調閱期限。</source>
        <translation>Try again later. Waiting items are unchanged; watch their deadlines.</translation>
    </message>
    <message>
        <source>聯徵中心的連線已登出</source>
        <translation>JCIC&apos;s session has ended</translation>
    </message>
    <message>
        <source>連線逾時、已登出，或晶片卡已拔出。</source>
        <translation>It timed out, was signed out, or the card was removed.</translation>
    </message>
    <message>
        <source>請重新登入；需要晶片卡時再次輸入晶片卡密碼。</source>
        <translation>Sign in again, and enter the card password if the card is needed.</translation>
    </message>
    <message>
        <source>聯徵中心不接受帳號密碼</source>
        <translation>JCIC does not accept the account password</translation>
    </message>
    <message>
        <source>聯徵中心的帳號已鎖定。</source>
        <translation>JCIC&apos;s account is locked.</translation>
    </message>
    <message>
        <source>輸入者為本程式密碼，不得離開本機，因此未送出。</source>
        <translation>You typed the desk&apos;s own password, which never leaves this computer; it was not sent.</translation>
    </message>
    <message>
        <source>主機回覆帳號密碼（第一道）錯誤。</source>
        <translation>The host reports that the account password (the first password) is wrong. </translation>
    </message>
    <message>
        <source>請重新輸入聯徵中心的帳號密碼；同一組錯誤密碼不會再次送出。帳號鎖定時由帳號管理人員向聯徵中心申請。</source>
        <translation>Enter JCIC&apos;s account password again; the same wrong one is not sent twice. For a locked account the account administrator applies to JCIC.</translation>
    </message>
    <message>
        <source>資料尚未備妥</source>
        <translation>The record is not ready yet</translation>
    </message>
    <message>
        <source>所得及財產資料平均須 30 分鐘至 4 小時始得調閱。</source>
        <translation>Income and property data take 30 minutes to 4 hours on average. </translation>
    </message>
    <message>
        <source>可於 %1 再試。</source>
        <translation>Try again at %1.</translation>
    </message>
    <message>
        <source>無須守候：期限屆至時，連線開啟中即自動調閱，否則由案件頁提示。</source>
        <translation>You need not wait: while JCIC is signed in the record is retrieved when ready; otherwise the cases page says so.</translation>
    </message>
    <message>
        <source>聯徵中心暫存的資料已刪除</source>
        <translation>JCIC has deleted the record</translation>
    </message>
    <message>
        <source>超過暫存期限（所得、財產 7 日，職業投保 3 日），此調閱序號已失效，亦無法展延。</source>
        <translation>The holding period is over (income and property 7 days, insurance 3 days): the serial number has expired and cannot be extended.</translation>
    </message>
    <message>
        <source>請重新取得授權書，再重新發查。</source>
        <translation>Get a new authorisation and request again.</translation>
    </message>
    <message>
        <source>調閱序號屬於其他分行</source>
        <translation>The serial number belongs to another branch</translation>
    </message>
    <message>
        <source>主機檢核：調閱序號僅得由原取得機構（7 碼代號，含分行）使用。</source>
        <translation>According to the host, only the institution that obtained it (7-digit code, including the branch) may use it.</translation>
    </message>
    <message>
        <source>請由原來發查的分行調閱，或由本分行另取授權書重新發查。</source>
        <translation>Let the branch that requested it retrieve it, or request again with an authorisation of your own.</translation>
    </message>
    <message>
        <source>調閱序號係以其他方式取得</source>
        <translation>The serial number was obtained in another way</translation>
    </message>
    <message>
        <source>主機檢核：發查及調閱之查詢方式應一致，以晶片卡取得者僅得以晶片卡調閱。</source>
        <translation>According to the host, request and retrieval must use the same way: a number obtained by card can be used by card only.</translation>
    </message>
    <message>
        <source>請用原來的查詢方式調閱。</source>
        <translation>Retrieve it in the way in which it was obtained.</translation>
    </message>
    <message>
        <source>同一要求編號之內容不同</source>
        <translation>The same request key was sent with different contents</translation>
    </message>
    <message>
        <source>主機已以此編號收受另一份內容，為免重複發查，本次未受理。</source>
        <translation>The host has received other contents under this key. To avoid a duplicate request, this one was not accepted.</translation>
    </message>
    <message>
        <source>請勿重送；附上錯誤代碼通知資訊人員查明。</source>
        <translation>Do not send it again; give IT the fault code for investigation.</translation>
    </message>
    <message>
        <source>已送出，未收到回覆</source>
        <translation>Sent, no response received</translation>
    </message>
    <message>
        <source>無法確定聯徵中心是否已受理，先記為「結果未明」。</source>
        <translation>It is not certain whether JCIC accepted it; its state is &quot;outcome unknown&quot;.</translation>
    </message>
    <message>
        <source>請勿另行發查；本程式將以同一份要求或受查人身分證字號查證結果，下次登入亦將繼續。</source>
        <translation>Do not request again. The desk finds out the outcome with the same request or by the subject&apos;s number, also after the next sign-in.</translation>
    </message>
    <message>
        <source>日誌未開啟</source>
        <translation>The ledger is closed</translation>
    </message>
    <message>
        <source>無人登入時，日誌的金鑰不在記憶體中。</source>
        <translation>While nobody is signed in, the ledger&apos;s key is not in memory.</translation>
    </message>
    <message>
        <source>請登入後再試。</source>
        <translation>Sign in and try again.</translation>
    </message>
    <message>
        <source>日誌已由另一程式開啟</source>
        <translation>Another program has the ledger open</translation>
    </message>
    <message>
        <source>同一資料夾之日誌一次僅得由一個程式寫入。</source>
        <translation>Only one program at a time can write to the ledger of a folder.</translation>
    </message>
    <message>
        <source>請關閉另一個 jcic-desk 視窗或指令後再試。</source>
        <translation>Close the other jcic-desk window or command and try again.</translation>
    </message>
    <message>
        <source>日誌內容不一致</source>
        <translation>The ledger is inconsistent</translation>
    </message>
    <message>
        <source>自第 %1 筆起，</source>
        <translation>From event %1 on: </translation>
    </message>
    <message>
        <source>資料、簽章或封印與計算結果不符，可能為磁碟損壞或遭竄改。</source>
        <translation>Data, signatures or seals differ from what is computed: a damaged disk or tampering.</translation>
    </message>
    <message>
        <source>請停止使用並保留現場，以 ledger verify 查明項目，通知稽核及資訊人員；請勿自行修復或覆寫。</source>
        <translation>Stop, leave everything unchanged, run ledger verify to find the extent, and tell the auditor and IT. Do not repair or overwrite anything.</translation>
    </message>
    <message>
        <source>第 %1 頁，</source>
        <translation>page %1, </translation>
    </message>
    <message>
        <source>日誌遭換成舊版</source>
        <translation>The ledger was replaced by an older one</translation>
    </message>
    <message>
        <source>檔案缺少已寫入之紀錄，可能由舊備份還原。</source>
        <translation>Entries that had been written are missing; an old backup may have been restored.</translation>
    </message>
    <message>
        <source>請停止使用，通知稽核人員核對；確為還原備份時，依還原程序登記。</source>
        <translation>Stop and have the auditor compare it. If a backup was restored, register it according to the procedure.</translation>
    </message>
    <message>
        <source>並非本工作站之日誌</source>
        <translation>This ledger belongs to another workstation</translation>
    </message>
    <message>
        <source>檔案來源與設定檔不符，或該處已有另一份日誌。</source>
        <translation>The file&apos;s origin differs from the profile, or another ledger is already there.</translation>
    </message>
    <message>
        <source>請確認資料夾（--profile）是否選對，勿混用其他工作站之檔案。</source>
        <translation>Check the folder (--profile); never mix the files of several workstations.</translation>
    </message>
    <message>
        <source>加密資料庫元件不合格</source>
        <translation>The encrypted database library is not acceptable</translation>
    </message>
    <message>
        <source>檢查項目「%1」未通過。</source>
        <translation>The check &quot;%1&quot; failed. </translation>
    </message>
    <message>
        <source>為避免資料未加密即寫入磁碟，程式已停止開啟日誌。</source>
        <translation>The ledger was not opened, so that nothing is written to the disk unencrypted.</translation>
    </message>
    <message>
        <source>請以本程式所附安裝檔重新安裝，勿替換其中函式庫。</source>
        <translation>Install again from this program&apos;s own package; do not replace its libraries.</translation>
    </message>
    <message>
        <source>請清出磁碟空間或請資訊人員檢查權限，再次辦理。</source>
        <translation>Free disk space or have IT check the permissions, then repeat.</translation>
    </message>
    <message>
        <source>無檢視此項資料之權限</source>
        <translation>You are not permitted to read this</translation>
    </message>
    <message>
        <source>本人之授權事項不包含閱覽查得資料。</source>
        <translation>Your duties do not include reading records.</translation>
    </message>
    <message>
        <source>請由查詢人員、核准主管或覆核人員登入後查看。</source>
        <translation>A query officer, supervisor or reviewer can sign in and view it.</translation>
    </message>
    <message>
        <source>尚未取得更換後之資料金鑰</source>
        <translation>You have not been given the new records key yet</translation>
    </message>
    <message>
        <source>本人無法閱覽查得資料期間，資料金鑰已更換，新金鑰尚未交付，因此未寫入。</source>
        <translation>The records key was renewed while you could not read records, and you have not been given the new one yet. Nothing was written.</translation>
    </message>
    <message>
        <source>請單位主管或另一位得閱覽查得資料之人員登入一次，以交付新金鑰；之後請重新登入再辦理。</source>
        <translation>Have the unit head, or another person who reads records, sign in once: this gives you the new key. Then sign in again and continue.</translation>
    </message>
    <message>
        <source>本項資料已依規定刪除</source>
        <translation>This was deleted according to the rules</translation>
    </message>
    <message>
        <source>金鑰已銷毀，內容無法再開啟；紀錄及刪除佐證仍在。</source>
        <translation>Its key is destroyed and nobody can open it; the entry and the evidence remain.</translation>
    </message>
    <message>
        <source>需要資料時，請另取授權書重新發查。</source>
        <translation>If the data is needed, get a new authorisation and request it again.</translation>
    </message>
    <message>
        <source>無此使用者代碼</source>
        <translation>No such user code</translation>
    </message>
    <message>
        <source>授權登記簿查無此代碼。</source>
        <translation>There is no such code in the register.</translation>
    </message>
    <message>
        <source>請核對代碼；新進人員請單位主管先完成指定登記。</source>
        <translation>Check the code; new people must be designated by the unit head first.</translation>
    </message>
    <message>
        <source>密碼錯誤</source>
        <translation>Wrong password</translation>
    </message>
    <message>
        <source>密碼與此帳號不符；本步驟未成立，亦未送出任何資料。</source>
        <translation>The password is not this account&apos;s. The step was not carried out, and nothing was sent. </translation>
    </message>
    <message>
        <source>請檢查大小寫與輸入法後再試；忘記密碼請洽帳號管理人員。</source>
        <translation>Check capital letters and the input method. If you have forgotten it, ask the account administrator.</translation>
    </message>
    <message>
        <source>帳號已鎖定</source>
        <translation>The account is locked</translation>
    </message>
    <message>
        <source>連續輸入錯誤達到上限，帳號已自動鎖定。</source>
        <translation>Too many wrong entries in a row locked it.</translation>
    </message>
    <message>
        <source>請帳號管理人員查明原因後解除鎖定；解除鎖定人員均遭鎖定時，由二人會同解除。</source>
        <translation>The account administrator investigates and unlocks it; if everybody who could is locked, two persons unlock each other.</translation>
    </message>
    <message>
        <source>授權已結束</source>
        <translation>The designation has ended</translation>
    </message>
    <message>
        <source>依授權登記簿，該員之授權起日未到或迄日已過。</source>
        <translation>According to the register, this person&apos;s first day has not come yet or the last day has passed. </translation>
    </message>
    <message>
        <source>迄日：%1。</source>
        <translation>Last day: %1.</translation>
    </message>
    <message>
        <source>如仍承辦查詢業務，請單位主管重新指定並登記。</source>
        <translation>If the person is to continue, the unit head designates them again.</translation>
    </message>
    <message>
        <source>無此項授權</source>
        <translation>Not within your duties</translation>
    </message>
    <message>
        <source>代為收回須由保管人員與單位主管二人辦理，借用人員不得為其中之一。</source>
        <translation>Taking a card back needs two persons, the custodian and the unit head; the borrower can be neither.</translation>
    </message>
    <message>
        <source>兩次輸入的新密碼不一致。</source>
        <translation>The two new passwords differ. </translation>
    </message>
    <message>
        <source>該員保存之草稿過多，未再儲存。</source>
        <translation>This person already has too many drafts; this one was not saved.</translation>
    </message>
    <message>
        <source>檔案已存在；為免覆寫原有內容，未寫入。</source>
        <translation>Such a file already exists; nothing was written, so as not to overwrite it.</translation>
    </message>
    <message>
        <source>此位置屬於日誌與設定之資料夾，不得存於該處，因此未寫入。</source>
        <translation>This is the folder of the ledger and its settings, where no files can be saved; nothing was written.</translation>
    </message>
    <message>
        <source>請由有授權的人員辦理，或請單位主管調整授權登記。</source>
        <translation>Ask a person who has the duty, or ask the unit head to change the register.</translation>
    </message>
    <message>
        <source>尚未登入</source>
        <translation>Not signed in</translation>
    </message>
    <message>
        <source>短時間內輸入錯誤次數過多。</source>
        <translation>Too many wrong entries in a short time. </translation>
    </message>
    <message>
        <source>尚須等候 %1 秒。</source>
        <translation>Wait %1 s.</translation>
    </message>
    <message>
        <source>請稍候再試，並確認輸入者為本人密碼。</source>
        <translation>Wait a little, and make sure that it is your own password.</translation>
    </message>
    <message>
        <source>密碼到期，應先變更</source>
        <translation>The password must be changed first</translation>
    </message>
    <message>
        <source>此帳號密碼已註記為應變更。</source>
        <translation>The account&apos;s password was marked for change.</translation>
    </message>
    <message>
        <source>資料未填妥</source>
        <translation>Incomplete form</translation>
    </message>
    <message>
        <source>「%1」未填</source>
        <translation>&quot;%1&quot; is empty</translation>
    </message>
    <message>
        <source>必填欄位未填，無法送出。</source>
        <translation>A required field may not be empty.</translation>
    </message>
    <message>
        <source>請補齊後再次傳送。</source>
        <translation>Fill it in and submit again.</translation>
    </message>
    <message>
        <source>此處將留存於不加密之紀錄，不得填寫姓名或身分證字號。</source>
        <translation>This is stored unencrypted in the record: no names, no ID numbers.</translation>
    </message>
    <message>
        <source>登記簿內查無本筆。</source>
        <translation>The register holds no such entry.</translation>
    </message>
    <message>
        <source>內容的格式不符。</source>
        <translation>The format is wrong.</translation>
    </message>
    <message>
        <source>調閱年度須為已結束的年度，可填 %1 到 %2。</source>
        <translation>The tax year must have ended: %1 to %2.</translation>
    </message>
    <message>
        <source>輸入的內容無法辨識</source>
        <translation>Invalid input</translation>
    </message>
    <message>
        <source>「%1」內容錯誤</source>
        <translation>&quot;%1&quot; is invalid</translation>
    </message>
    <message>
        <source>自第 %1 字元起。</source>
        <translation> From character %1 on.</translation>
    </message>
    <message>
        <source>請依欄位說明更正。</source>
        <translation>Correct it as described at the field.</translation>
    </message>
    <message>
        <source>查無本筆查詢</source>
        <translation>No such query</translation>
    </message>
    <message>
        <source>日誌查無此查詢編號。</source>
        <translation>The ledger holds no query of that number.</translation>
    </message>
    <message>
        <source>請由清單選取；於另一工作站發查者，請至該工作站查看。</source>
        <translation>Choose from the list; queries of another workstation are shown there.</translation>
    </message>
    <message>
        <source>本筆查詢目前狀態無法辦理此步驟</source>
        <translation>This is not possible in the query&apos;s present state</translation>
    </message>
    <message>
        <source>請檢視清單最新狀態，再決定下一步驟。</source>
        <translation>Check its latest state, then decide.</translation>
    </message>
    <message>
        <source>內容在核准後有變動</source>
        <translation>The contents changed after approval</translation>
    </message>
    <message>
        <source>簽核者為另一份內容，因此本簽核無法使用。</source>
        <translation>A different text was signed, so this signature cannot be used.</translation>
    </message>
    <message>
        <source>請核准主管重新檢視目前內容，再次簽核。</source>
        <translation>The approver must review the present contents and sign again.</translation>
    </message>
    <message>
        <source>簽核的時間不符</source>
        <translation>The time of the signature does not match</translation>
    </message>
    <message>
        <source>內容未變動，惟簽核時間晚於目前或早於其所依據之事件：本機時鐘曾遭調整。</source>
        <translation>The contents did not change, but the signature is dated after the present time, or before the event that it rests on: this computer&apos;s clock was set.</translation>
    </message>
    <message>
        <source>請先確認電腦的時間正確，再請同一人重新簽核一次。</source>
        <translation>Make sure that the computer&apos;s time is right, and have the same person sign again.</translation>
    </message>
    <message>
        <source>本筆發查尚未查明結果</source>
        <translation>The outcome of this request is not known yet</translation>
    </message>
    <message>
        <source>先前送出後未收到回覆，聯徵中心目前亦無法確認。</source>
        <translation>It was sent without a response, and JCIC does not know the outcome yet either.</translation>
    </message>
    <message>
        <source>請稍後再行查證；在此之前勿對同一人另行發查。</source>
        <translation>Check the outcome later; until then do not request data about the same person again.</translation>
    </message>
    <message>
        <source>晶片卡的保管紀錄不符</source>
        <translation>The card&apos;s custody does not match</translation>
    </message>
    <message>
        <source>依保管登記簿，本卡目前非由本人借用。</source>
        <translation>According to the register you have not borrowed this card.</translation>
    </message>
    <message>
        <source>請與晶片卡保管人員辦理借用或歸還登記，由二人分別簽署。</source>
        <translation>Have its custodian lend it or take it back; both confirm.</translation>
    </message>
    <message>
        <source>列印未完成</source>
        <translation>Printing did not finish</translation>
    </message>
    <message>
        <source>列印服務（CUPS）未回應。</source>
        <translation>The print service (CUPS) does not respond. </translation>
    </message>
    <message>
        <source>列印服務未接受本份文件。</source>
        <translation>The print service did not accept the document. </translation>
    </message>
    <message>
        <source>服務的說明：%1。</source>
        <translation>The service reports: %1.</translation>
    </message>
    <message>
        <source>請檢查紙張與印表機，將印壞者登記銷毀；再印時另編份號。</source>
        <translation>Check paper and printer, and register spoilt sheets for destruction. Printing again uses a new copy number.</translation>
    </message>
    <message>
        <source>頁面無法排版</source>
        <translation>The page cannot be laid out</translation>
    </message>
    <message>
        <source>內容或版面設定超出紙張能容納的範圍。</source>
        <translation>The contents or layout settings exceed the size of the paper.</translation>
    </message>
    <message>
        <source>請將錯誤代碼交付資訊人員；資料未遺失。</source>
        <translation>Give IT the fault code; no data is lost.</translation>
    </message>
    <message>
        <source>版面設定檔有誤</source>
        <translation>A layout file is invalid</translation>
    </message>
    <message>
        <source>檔案 %1：</source>
        <translation>File %1: </translation>
    </message>
    <message>
        <source>請資訊人員依 resources/layouts 之說明修正，再重新啟動。</source>
        <translation>Ask IT to correct it as resources/layouts describes and start again. </translation>
    </message>
    <message>
        <source>缺少字型，部分文字無法列印</source>
        <translation>A character cannot be printed because a font is missing</translation>
    </message>
    <message>
        <source>無含 %1 之字型。</source>
        <translation>No font contains %1. </translation>
    </message>
    <message>
        <source>為免姓名缺字，本頁未產生。</source>
        <translation>The page was not made, so that no name lacks a character.</translation>
    </message>
    <message>
        <source>請資訊人員安裝 Noto Sans CJK TC 與全字庫正宋體（fonts-cns11643-sung）。</source>
        <translation>Ask IT to install Noto Sans CJK TC and the CNS 11643 fonts (fonts-cns11643-sung).</translation>
    </message>
    <message>
        <source>檔案簽署用之金鑰不得使用</source>
        <translation>The key that signs files cannot be used</translation>
    </message>
    <message>
        <source>工作站憑證無法讀取。</source>
        <translation>The workstation&apos;s certificate cannot be read.</translation>
    </message>
    <message>
        <source>工作站金鑰無法讀取，或無法簽署。</source>
        <translation>The workstation&apos;s key cannot be read, or does not sign.</translation>
    </message>
    <message>
        <source>金鑰並非 P-256。</source>
        <translation>The key is not a P-256 key.</translation>
    </message>
    <message>
        <source>憑證與金鑰不成對。</source>
        <translation>Certificate and key do not match.</translation>
    </message>
    <message>
        <source>憑證大於預留空間，或簽署未完成。</source>
        <translation>The certificate is too large for its place, or signing did not finish.</translation>
    </message>
    <message>
        <source>請資訊人員核對設定之工作站憑證與金鑰；檔案未產生。</source>
        <translation>Ask IT to check the workstation&apos;s certificate and key in the settings; no file was made.</translation>
    </message>
    <message>
        <source>第 %1 頁：</source>
        <translation>Page %1: </translation>
    </message>
    <message>
        <source>影像內無可讀取之驗證碼。</source>
        <translation>There is no readable code in the image.</translation>
    </message>
    <message>
        <source>請以 150 至 600 dpi 重新掃描整頁，紙張放平，勿遮蔽方框。</source>
        <translation>Scan the whole page again at 150 to 600 dpi, flat and with nothing covering the code.</translation>
    </message>
    <message>
        <source>並非本系統之驗證碼</source>
        <translation>This is not a code of this system</translation>
    </message>
    <message>
        <source>碼的格式或版本不符。</source>
        <translation>The code has another format or version.</translation>
    </message>
    <message>
        <source>請確認頁面係本系統列印；如是，視同遭變更，留存原件並通知單位主管。</source>
        <translation>Make sure that this system printed the page. If so, treat it as altered, keep it and tell the unit head.</translation>
    </message>
    <message>
        <source>驗證碼屬於別的機構或分行</source>
        <translation>The code belongs to another institution or branch</translation>
    </message>
    <message>
        <source>碼上的機構代號是 %1，</source>
        <translation>The code names institution %1, </translation>
    </message>
    <message>
        <source>驗證用的公鑰屬於 %1。</source>
        <translation>the public keys are of %1. </translation>
    </message>
    <message>
        <source>請改用該分行匯出之公鑰驗證；頁面自稱為本分行者，留存原件並通知單位主管。</source>
        <translation>Check it with the public keys exported by that branch. If the page claims to be of this branch, keep it and tell the unit head.</translation>
    </message>
    <message>
        <source>驗證碼的簽章不符</source>
        <translation>The code&apos;s signature is invalid</translation>
    </message>
    <message>
        <source>公鑰檔內無此時期的公鑰：該檔較舊，或屬於另一日誌。</source>
        <translation>The file of public keys has no key of that epoch: it is older, or another ledger&apos;s.</translation>
    </message>
    <message>
        <source>並非由本日誌之金鑰簽署，或驗證碼遭更動。</source>
        <translation>It was not made by this ledger&apos;s key, or the code was altered.</translation>
    </message>
    <message>
        <source>公鑰檔較舊時請重新匯出；否則視為偽造，留存原件並通知單位主管。</source>
        <translation>Export the public keys again if they are old. Otherwise treat the page as forged, keep it and tell the unit head.</translation>
    </message>
    <message>
        <source>份號不符</source>
        <translation>The copy number does not match</translation>
    </message>
    <message>
        <source>驗證碼屬於第 %1 份，</source>
        <translation>The code is of copy %1, </translation>
    </message>
    <message>
        <source>紙上是第 %1 份。</source>
        <translation>the sheet says copy %1. </translation>
    </message>
    <message>
        <source>驗證碼可能取自另一份；請留存原件，並與列印本及檔案清單核對。</source>
        <translation>The code may belong to another copy. Keep the sheet and compare it with the register of copies.</translation>
    </message>
    <message>
        <source>日誌內本筆與驗證碼不同</source>
        <translation>The ledger&apos;s event does not match the code</translation>
    </message>
    <message>
        <source>日誌第 %1 筆並非本頁之列印紀錄。</source>
        <translation>Event %1 of the ledger did not produce this page. </translation>
    </message>
    <message>
        <source>驗證碼所載機構與驗證所用公鑰不同。</source>
        <translation>The code&apos;s institution is not the one whose public keys are used.</translation>
    </message>
    <message>
        <source>驗證碼所載份號與紙本不一致。</source>
        <translation>The code&apos;s copy number is not the one on the sheet.</translation>
    </message>
    <message>
        <source>日誌所載與碼上的承諾值不同。</source>
        <translation>The ledger&apos;s content differs from the code&apos;s commitment.</translation>
    </message>
    <message>
        <source>請先驗證整本日誌；日誌完整時，本頁視為偽造。</source>
        <translation>Verify the whole ledger first. If it is intact, this page is forged.</translation>
    </message>
    <message>
        <source>頁面內容遭變更</source>
        <translation>The page was altered</translation>
    </message>
    <message>
        <source>頁面上的文字與驗證碼所證明的不同。</source>
        <translation>The text on the page is not the text that the code proves.</translation>
    </message>
    <message>
        <source>請勿採用；留存原件，向原分行另取一份並通知單位主管。</source>
        <translation>Do not use it. Keep the sheet, get another from the branch, and tell the unit head.</translation>
    </message>
    <message>
        <source>指令用法錯誤</source>
        <translation>Wrong use of the command</translation>
    </message>
    <message>
        <source>「%1」：</source>
        <translation>&quot;%1&quot;: </translation>
    </message>
    <message>
        <source>缺少本項，或其後缺少值。</source>
        <translation>missing, or without a value.</translation>
    </message>
    <message>
        <source>後面不帶值。</source>
        <translation>It takes no value.</translation>
    </message>
    <message>
        <source>後面應有值。</source>
        <translation>a value must follow.</translation>
    </message>
    <message>
        <source>重複指定。</source>
        <translation>given twice.</translation>
    </message>
    <message>
        <source>參數過多。</source>
        <translation>too many arguments.</translation>
    </message>
    <message>
        <source>應為整數。</source>
        <translation>must be a whole number.</translation>
    </message>
    <message>
        <source>應為 1 至 65535 之埠號。</source>
        <translation>must be a port from 1 to 65535.</translation>
    </message>
    <message>
        <source>應寫成 vpcd:PORT，例如 vpcd:35963。</source>
        <translation>must be written vpcd:PORT, for instance vpcd:35963.</translation>
    </message>
    <message>
        <source>應為西元日期 YYYYMMDD，且確有該日。</source>
        <translation>must be a date YYYYMMDD that exists.</translation>
    </message>
    <message>
        <source>終端機無法讀取輸入。</source>
        <translation>nothing can be read from the terminal.</translation>
    </message>
    <message>
        <source>過長。</source>
        <translation>too long.</translation>
    </message>
    <message>
        <source>無此指令。</source>
        <translation>there is no such command.</translation>
    </message>
    <message>
        <source>無法辨識，可能拼錯。</source>
        <translation>Not recognised, perhaps misspelt.</translation>
    </message>
    <message>
        <source>請加上 --help 查看此指令之用法。</source>
        <translation>Add --help to see how the command is used.</translation>
    </message>
    <message>
        <source>查無檔案</source>
        <translation>File not found</translation>
    </message>
    <message>
        <source>指定的檔案或資料夾不存在。</source>
        <translation>The file or folder does not exist.</translation>
    </message>
    <message>
        <source>「%1」不存在，或無讀取權限。</source>
        <translation>&quot;%1&quot; does not exist or may not be read.</translation>
    </message>
    <message>
        <source>此資料夾尚無工作站設定。請以 --profile 指定工作站資料夾；如需練習，請以 jcic-desk --practice 開啟。</source>
        <translation>This folder is not a workstation&apos;s profile. Name the workstation&apos;s folder with --profile; to practise, start jcic-desk --practice.</translation>
    </message>
    <message>
        <source>無法讀取檔案</source>
        <translation>The file cannot be read</translation>
    </message>
    <message>
        <source>無讀取權限，或磁碟故障。</source>
        <translation>Permission denied or disk error. </translation>
    </message>
    <message>
        <source>檔案內容不符格式</source>
        <translation>The file has the wrong format</translation>
    </message>
    <message>
        <source>第 %1 行有誤。</source>
        <translation>Line %1 is wrong. </translation>
    </message>
    <message>
        <source>本 PDF 設有密碼。</source>
        <translation>This PDF has a password.</translation>
    </message>
    <message>
        <source>「%1」缺少、重複或無法辨識。</source>
        <translation>&quot;%1&quot; is missing, given twice or not recognised. </translation>
    </message>
    <message>
        <source>檔案內容均未採用。</source>
        <translation>Nothing from the file was used.</translation>
    </message>
    <message>
        <source>無法寫入檔案</source>
        <translation>The file cannot be written</translation>
    </message>
    <message>
        <source>磁碟已滿、權限不足，或目的地不存在。</source>
        <translation>The disk is full, permission is denied, or the folder does not exist.</translation>
    </message>
    <message>
        <source>請清出空間或改選其他位置。</source>
        <translation>Free some space or choose another place.</translation>
    </message>
    <message>
        <source>本機時間不正確</source>
        <translation>This computer&apos;s clock is wrong</translation>
    </message>
    <message>
        <source>與聯徵主機相差 %1 秒。</source>
        <translation>It differs from JCIC&apos;s host by %1 s. </translation>
    </message>
    <message>
        <source>憑證及保留期限均以時間為準。</source>
        <translation>Certificates and deadlines depend on the time.</translation>
    </message>
    <message>
        <source>請將系統時間設為自動校時後，再次檢查。</source>
        <translation>Set the system&apos;s time to synchronise automatically, then check again.</translation>
    </message>
    <message>
        <source>練習與正式資料不得混用</source>
        <translation>Practice and production data do not mix</translation>
    </message>
    <message>
        <source>此資料夾之練習主機或練習卡已由另一程式使用。</source>
        <translation>Another program already uses this folder&apos;s practice host or card.</translation>
    </message>
    <message>
        <source>練習資料夾應為空資料夾，此處已有檔案。</source>
        <translation>A practice folder must be empty; there are files in this one.</translation>
    </message>
    <message>
        <source>設定檔之機構代號與日誌不同，設定檔可能遭更動。</source>
        <translation>The institution in the settings is not the ledger&apos;s: the settings may have been altered.</translation>
    </message>
    <message>
        <source>此資料夾與所執行之動作，一屬練習，一屬正式。</source>
        <translation>The folder and the action do not match: one is for practice, the other for production.</translation>
    </message>
    <message>
        <source>請改用正確的資料夾（--profile）。</source>
        <translation>Use the right folder (--profile).</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>已依指示停止，未送出任何資料。</source>
        <translation>Cancelled. Nothing was sent.</translation>
    </message>
    <message>
        <source>需要時可重新開始。</source>
        <translation>Start again when needed.</translation>
    </message>
    <message>
        <source>程式內部錯誤</source>
        <translation>Internal fault of the program</translation>
    </message>
    <message>
        <source>位置：%1。</source>
        <translation>Place: %1. </translation>
    </message>
    <message>
        <source>發生程式未預期之情況，本步驟未完成。</source>
        <translation>Something unexpected happened; this step was not finished.</translation>
    </message>
    <message>
        <source>請按「複製詳細資訊」，將錯誤代碼交付資訊人員；已寫入日誌之紀錄不受影響。</source>
        <translation>Use &quot;Copy details&quot; and give IT the fault code. The contents of the ledger are not affected.</translation>
    </message>
    <message>
        <source>身分證字號錯誤</source>
        <translation>The national ID number is wrong</translation>
    </message>
    <message>
        <source>請對照身分證件更正。</source>
        <translation>Correct it by the ID card.</translation>
    </message>
    <message>
        <source>統一證號（居留證號）錯誤</source>
        <translation>The resident number is wrong</translation>
    </message>
    <message>
        <source>請對照居留證更正；新式第 2 碼為 8 或 9，舊式為 A 到 D。</source>
        <translation>Correct it by the residence permit; the second character is 8 or 9 (new) or A to D (old).</translation>
    </message>
    <message>
        <source>統一編號錯誤</source>
        <translation>The business number is wrong</translation>
    </message>
    <message>
        <source>請對照商工登記資料更正；112-04-01 起之新編號亦適用。</source>
        <translation>Correct it by the business register; numbers under the rule of 2023-04-01 are valid, too.</translation>
    </message>
    <message>
        <source>金融機構代號錯誤</source>
        <translation>The institution code is wrong</translation>
    </message>
    <message>
        <source>請填 7 碼代號：總機構 3 碼加分支機構 4 碼。</source>
        <translation>Enter the 7-digit code: 3 digits for the institution and 4 for the branch.</translation>
    </message>
    <message>
        <source>日期錯誤</source>
        <translation>The date is wrong</translation>
    </message>
    <message>
        <source>「%1」日期錯誤</source>
        <translation>The date in &quot;%1&quot; is wrong</translation>
    </message>
    <message>
        <source>民國日期應填滿 7 碼，不足補 0。</source>
        <translation>An ROC date has seven digits, padded with zeros.</translation>
    </message>
    <message>
        <source>民國日期僅得為數字。</source>
        <translation>An ROC date has digits only.</translation>
    </message>
    <message>
        <source>民國年須在 001 到 999 之間。</source>
        <translation>The ROC year is 001 to 999.</translation>
    </message>
    <message>
        <source>月份須在 01 到 12 之間。</source>
        <translation>The month is 01 to 12.</translation>
    </message>
    <message>
        <source>該月無該日。</source>
        <translation>That month has no such day.</translation>
    </message>
    <message>
        <source>曆上無該日。</source>
        <translation>The calendar has no such day.</translation>
    </message>
    <message>
        <source>並非曆上有的日期，或未填滿 7 碼。</source>
        <translation>It is not an existing date, or does not have seven digits.</translation>
    </message>
    <message>
        <source>請照 YYYMMDD 填寫，例如 115 年 1 月 5 日寫成 1150105。</source>
        <translation>Write YYYMMDD, such as 1150105 for 5 January of year 115 (2026).</translation>
    </message>
    <message>
        <source>T53 駕籍、T54 車籍已停止查調</source>
        <translation>T53 (driving licence) and T54 (vehicle) have ended</translation>
    </message>
    <message>
        <source>公路總局（今公路局）自 111 年 10 月起終止此二項資料之查調，因此未送出。</source>
        <translation>The Highway Bureau ended both items in October 2022 (111年10月), so the query is not sent.</translation>
    </message>
    <message>
        <source>請改由申請人自行提供駕籍或車籍證明。</source>
        <translation>Ask the applicant for documents on the licence or vehicle.</translation>
    </message>
    <message>
        <source>T50 缺少調閱年度</source>
        <translation>T50 lacks the tax year</translation>
    </message>
    <message>
        <source>T50「財政部個人最新年度所得資料」調閱年度不可為空白</source>
        <translation>T50 &quot;Individual income of the latest year&quot;: the tax year may not be empty</translation>
    </message>
    <message>
        <source>請填入調閱年度（民國年）；查詢值不完整時，聯徵中心不產生調閱序號。</source>
        <translation>Enter the tax year (ROC). Without complete query values JCIC gives no serial number.</translation>
    </message>
    <message>
        <source>此項目已要求</source>
        <translation>This item was already requested</translation>
    </message>
    <message>
        <source>查一給一：一次查詢僅提供一份資料，聯徵中心不留存。</source>
        <translation>One query, one response: JCIC keeps no copy.</translation>
    </message>
    <message>
        <source>請使用已取得的資料；確需再查時另取授權書。</source>
        <translation>Use the record that was retrieved; to query again, get another authorisation.</translation>
    </message>
    <message>
        <source>調閱序號已過期</source>
        <translation>The serial number has expired</translation>
    </message>
    <message>
        <source>資料暫存期限已過，重新查詢亦不再回傳此序號。</source>
        <translation>The holding period is over, and a new query does not bring the number back.</translation>
    </message>
    <message>
        <source>請重新取得授權書，再重新發查取得新的調閱序號。</source>
        <translation>Get a new authorisation and request a new serial number.</translation>
    </message>
    <message>
        <source>調閱序號不得與其他分行共用</source>
        <translation>A serial number cannot be shared with other branches</translation>
    </message>
    <message>
        <source>調閱序號僅供原取得機構使用，代號 7 碼含分行均須相同。</source>
        <translation>It is valid only for the institution that obtained it; all 7 digits, including the branch, must match.</translation>
    </message>
    <message>
        <source>請由原來取得序號的分行調閱。</source>
        <translation>Let the branch that obtained it retrieve it.</translation>
    </message>
    <message>
        <source>調閱方式與取得序號的方式不同</source>
        <translation>Retrieval and request use different ways</translation>
    </message>
    <message>
        <source>序號以「%1」取得，卻以「%2」調閱（N 晶片卡、B 檔案傳輸、Q 伺服器、W API）。</source>
        <translation>The serial number was obtained by &quot;%1&quot; and used by &quot;%2&quot; (N card, B file transfer, Q server, W API).</translation>
    </message>
    <message>
        <source>調閱序號與查調資料的查詢方式必須一致。</source>
        <translation>Request and retrieval must go the same way.</translation>
    </message>
    <message>
        <source>請改用取得序號時之方式；以晶片卡取得者，應以晶片卡調閱。</source>
        <translation>Use the way in which it was obtained: numbers obtained by card are used by card.</translation>
    </message>
    <message>
        <source>授信戶本人的查調尚未開放</source>
        <translation>Queries about the borrower were not permitted yet</translation>
    </message>
    <message>
        <source>授信業務可查調授信戶本人的 T50、T51、T52，109-01-15 上線。</source>
        <translation>For lending, T50, T51 and T52 of the borrower may be queried since 2020-01-15. </translation>
    </message>
    <message>
        <source>請確認查詢日期與電腦時間。</source>
        <translation>Check the date of the query and the computer&apos;s clock.</translation>
    </message>
    <message>
        <source>保證人及企業負責人當時尚未開放</source>
        <translation>Queries about guarantors and responsible persons were not permitted yet</translation>
    </message>
    <message>
        <source>保證人與企業負責人的 T50、T51 依 113-04-17 函開放。</source>
        <translation>T50 and T51 of guarantors and responsible persons were permitted by the letter of 2024-04-17. </translation>
    </message>
    <message>
        <source>保證人及企業負責人不得查調 T52</source>
        <translation>T52 of guarantors and responsible persons may not be queried</translation>
    </message>
    <message>
        <source>勞動部不同意查保證人與負責人（113-04-17 函）；T50、T51 可查。</source>
        <translation>The Ministry of Labor does not agree to it (letter of 2024-04-17); T50 and T51 may be queried.</translation>
    </message>
    <message>
        <source>請取消勾選 T52；需要投保資料時，請當事人以 MyData 或勞保局 e 化服務自行調閱後提供。</source>
        <translation>Untick T52. If insurance data is needed, the person obtains it from MyData or the Bureau of Labor Insurance and submits it.</translation>
    </message>
    <message>
        <source>信用卡業務當時尚未開放</source>
        <translation>Queries for credit cards were not permitted yet</translation>
    </message>
    <message>
        <source>信用卡申請、額度調整自 112-11-01 起可查調本人的 T50、T51。</source>
        <translation>For credit card applications and limit changes, the holder&apos;s own T50 and T51 may be queried since 2023-11-01. </translation>
    </message>
    <message>
        <source>信用卡業務不得查調 T52</source>
        <translation>T52 may not be queried for credit cards</translation>
    </message>
    <message>
        <source>信用卡業務僅限查調信用卡戶本人的財政部資料（112-11-01 起），職業投保資料未開放。</source>
        <translation>For credit cards, only the holder&apos;s own tax data may be queried (since 2023-11-01); insurance data is not permitted.</translation>
    </message>
    <message>
        <source>請取消勾選 T52，改請申請人自行提供投保資料。</source>
        <translation>Untick T52 and ask the applicant for insurance documents.</translation>
    </message>
    <message>
        <source>信用卡業務不得查調保證人或負責人</source>
        <translation>Guarantors and responsible persons may not be queried for credit cards</translation>
    </message>
    <message>
        <source>信用卡申請、額度調整僅得查調當事人本人的資料（113-04-17 函）。</source>
        <translation>For credit card applications and limit changes, only the applicant may be queried (letter of 2024-04-17).</translation>
    </message>
    <message>
        <source>請改查信用卡戶本人，或請保證人、負責人自行提供資料。</source>
        <translation>Query the card holder, or ask the others for documents.</translation>
    </message>
    <message>
        <source>授權書之申辦業務名稱未敘明身分</source>
        <translation>The authorisation does not say what the subject is</translation>
    </message>
    <message>
        <source>查調保證人或企業負責人時，申辦業務名稱須寫明，例如「房貸保證人」「授信企業負責人」。</source>
        <translation>For a guarantor or responsible person the business name must say so, such as 房貸保證人 or 授信企業負責人.</translation>
    </message>
    <message>
        <source>請當事人重新填寫授權書的申辦業務名稱，並重新送審。</source>
        <translation>Have the authorisation&apos;s business name written again and accepted again.</translation>
    </message>
    <message>
        <source>此用途不得查調</source>
        <translation>Queries for this purpose are not permitted</translation>
    </message>
    <message>
        <source>公務機關資料僅供授信及信用卡業務，不得用於洗錢防制或法令遵循等目的。</source>
        <translation>Government data serves lending and credit cards only, not anti-money-laundering or compliance.</translation>
    </message>
    <message>
        <source>請停止本筆查詢，改由其他合法管道取得資料。</source>
        <translation>Stop this query and obtain the data in another lawful way.</translation>
    </message>
    <message>
        <source>此業務別不開放查調此對象</source>
        <translation>This kind of subject is not permitted for this business</translation>
    </message>
    <message>
        <source>授信業務限授信戶本人、保證人、企業負責人；信用卡業務限信用卡戶本人。其他利害關係人未開放。</source>
        <translation>Lending: borrower, guarantor, responsible person. Credit card: the holder. Other interested parties are not permitted.</translation>
    </message>
    <message>
        <source>請確認業務別與對象別是否選對；確非開放對象時，請當事人自行提供資料。</source>
        <translation>Check business and kind of subject; if the person may not be queried, ask for documents.</translation>
    </message>
    <message>
        <source>查詢保證人或負責人時，應載明授信戶</source>
        <translation>For a guarantor or responsible person, name the borrower, too</translation>
    </message>
    <message>
        <source>受查人應為自然人；企業僅得為授信戶，與其保證人或負責人並列。</source>
        <translation>The subject is always a natural person; an enterprise is only the borrower, beside its guarantor or responsible person.</translation>
    </message>
    <message>
        <source>授信戶與受查人是同一人：查本人時，對象別請選授信戶本人。</source>
        <translation>Borrower and subject are the same person: choose the borrower as the kind of subject.</translation>
    </message>
    <message>
        <source>受查的是保證人或企業負責人時，須一併填寫授信戶（身分證字號或統一編號）。</source>
        <translation>For a guarantor or responsible person the borrower (ID number or business number) is needed too.</translation>
    </message>
    <message>
        <source>請填入授信戶之身分證字號或統一編號及名稱；企業本身不得查調，請改填其負責人。</source>
        <translation>Enter the borrower&apos;s number and name. An enterprise itself cannot be queried; query its responsible person.</translation>
    </message>
    <message>
        <source>無印表機</source>
        <translation>There is no printer</translation>
    </message>
    <message>
        <source>列印服務未列出任何印表機。</source>
        <translation>The print service lists no printers.</translation>
    </message>
    <message>
        <source>查無此印表機</source>
        <translation>No such printer</translation>
    </message>
    <message>
        <source>印表機「%1」：</source>
        <translation>Printer &quot;%1&quot;: </translation>
    </message>
    <message>
        <source>列印服務查無此印表機，可能已更名或移除。</source>
        <translation>The print service does not know it: it was renamed or removed.</translation>
    </message>
    <message>
        <source>列印服務未執行</source>
        <translation>The print service is not running</translation>
    </message>
    <message>
        <source>印表機已停用</source>
        <translation>The printer is stopped</translation>
    </message>
    <message>
        <source>此印表機於列印服務為停用狀態，送出之資料將留待其後印出。</source>
        <translation>The print service has stopped it: documents sent now would be printed later.</translation>
    </message>
    <message>
        <source>請排除印表機的問題後啟用（cupsenable），或另選一台。</source>
        <translation>Check the printer and enable it (cupsenable), or choose another.</translation>
    </message>
    <message>
        <source>印表機不收新的文件</source>
        <translation>The printer accepts no documents</translation>
    </message>
    <message>
        <source>此印表機於列印服務設為不接受新文件。</source>
        <translation>The print service rejects new documents for it.</translation>
    </message>
    <message>
        <source>請資訊人員開放接受（cupsaccept），或另選一台。</source>
        <translation>Have IT make it accept documents (cupsaccept), or choose another.</translation>
    </message>
    <message>
        <source>印表機無紙</source>
        <translation>The printer is out of paper</translation>
    </message>
    <message>
        <source>紙匣無紙，或未裝妥。</source>
        <translation>A tray is empty or not inserted.</translation>
    </message>
    <message>
        <source>印表機卡紙</source>
        <translation>Paper jam</translation>
    </message>
    <message>
        <source>印表機卡紙。</source>
        <translation>A sheet is stuck in the printer.</translation>
    </message>
    <message>
        <source>請取出卡住之紙張，連同印壞者登記銷毀；再印時另編份號。</source>
        <translation>Remove it and register it for destruction with the spoilt sheets. Printing again uses a new copy number.</translation>
    </message>
    <message>
        <source>印表機需要處理</source>
        <translation>The printer needs attention</translation>
    </message>
    <message>
        <source>印表機回報有狀況，無法繼續列印。</source>
        <translation>It reports a condition that prevents printing.</translation>
    </message>
    <message>
        <source>印表機的說明：%1。</source>
        <translation> It reports: %1.</translation>
    </message>
    <message>
        <source>請至印表機前查看並排除，或取消列印後另選印表機。</source>
        <translation>Check the printer and clear the condition, or cancel the job and choose another.</translation>
    </message>
    <message>
        <source>印表機無此選項</source>
        <translation>The printer lacks this option</translation>
    </message>
    <message>
        <source>無指定之單面或雙面列印。</source>
        <translation>It cannot print on one or two sides as asked.</translation>
    </message>
    <message>
        <source>無指定之紙匣。</source>
        <translation>It has no such tray.</translation>
    </message>
    <message>
        <source>無指定之紙張大小。</source>
        <translation>It has no such paper size.</translation>
    </message>
    <message>
        <source>此印表機不支援指定之雙面、紙匣或紙張。</source>
        <translation>It has no such duplex mode, tray or paper size.</translation>
    </message>
    <message>
        <source>請改選其他設定；若是管理員固定的設定，請管理員修改 settings.conf。</source>
        <translation>Make another choice. If the option is fixed, have the administrator change settings.conf.</translation>
    </message>
    <message>
        <source>列印服務查無本份文件</source>
        <translation>The print service does not know this job</translation>
    </message>
    <message>
        <source>列印服務已無本份文件之紀錄，無法得知是否印出。</source>
        <translation>It no longer has the job, and cannot say whether it was printed.</translation>
    </message>
    <message>
        <source>請至印表機清點，再登記實際列印張數。</source>
        <translation>Count at the printer, and register how many sheets were printed.</translation>
    </message>
    <message>
        <source>文件仍在列印服務中</source>
        <translation>The job is still in the queue</translation>
    </message>
    <message>
        <source>請待列印完成，或先取消列印，再清點張數。</source>
        <translation>Wait until it ends, or cancel it first; then count.</translation>
    </message>
    <message>
        <source>列印服務留存已列印之文件</source>
        <translation>The print service keeps what it printed</translation>
    </message>
    <message>
        <source>無法檢視列印服務之設定；CUPS 未設定時，已列印之文件以明文留存於磁碟一日。</source>
        <translation>Its settings cannot be read; by default, CUPS keeps printed documents unencrypted on disk for a day.</translation>
    </message>
    <message>
        <source>列印服務將已列印之文件以明文留存於磁碟（CUPS 預設一日）。</source>
        <translation>Documents stay on its disk unencrypted (CUPS keeps them for a day by default).</translation>
    </message>
    <message>
        <source>請資訊人員在 cupsd.conf 設定「PreserveJobFiles No」後重新啟動列印服務。</source>
        <translation>Have IT set &quot;PreserveJobFiles No&quot; in cupsd.conf and restart the print service.</translation>
    </message>
    <message>
        <source>文件以明文送到印表機</source>
        <translation>Documents are transmitted unencrypted</translation>
    </message>
    <message>
        <source>此印表機之連線未加密，資料經過網路時可能遭讀取。</source>
        <translation>The connection to this printer is not encrypted: what is printed can be read on the network.</translation>
    </message>
    <message>
        <source>請資訊人員改用 ipps:// 連線，或用 USB 直接連接。</source>
        <translation>Have IT connect it by ipps://, or directly by USB.</translation>
    </message>
    <message>
        <source>尚有得單獨解除鎖定之人員未遭鎖定。</source>
        <translation>Somebody who can unlock the account alone is not locked.</translation>
    </message>
    <message>
        <source>復原金鑰不符</source>
        <translation>Recovery key not accepted</translation>
    </message>
    <message>
        <source>輸入內容有誤，或非復原金鑰。</source>
        <translation>The input contains a mistake, or is not a part of a recovery key.</translation>
    </message>
    <message>
        <source>此段屬其他日誌。</source>
        <translation>This part belongs to another ledger.</translation>
    </message>
    <message>
        <source>此段已失效：復原金鑰嗣後已重新製作。</source>
        <translation>This part is outdated: a newer recovery key was made since.</translation>
    </message>
    <message>
        <source>兩次輸入為同一段。</source>
        <translation>The same part was typed twice.</translation>
    </message>
    <message>
        <source>此段尚未由保管人依抄本輸入核對，無法簽收。</source>
        <translation>Its keeper has not yet typed this part back from what was written down, and therefore cannot sign for it.</translation>
    </message>
    <message>
        <source>此段非本日誌所製作。</source>
        <translation>This ledger never issued this part.</translation>
    </message>
    <message>
        <source>此段無法開啟本日誌。</source>
        <translation>This part does not open this ledger.</translation>
    </message>
    <message>
        <source>請二位復原金鑰保管人核對最近一次製作之段；仍無法使用者，由帳號管理人員或單位主管重新製作。</source>
        <translation>Both keepers compare it with the newest part they have; if that does not help, the administrator or the unit head makes a new recovery key.</translation>
    </message>
    <message>
        <source>無可用之復原金鑰</source>
        <translation>No recovery key</translation>
    </message>
    <message>
        <source>請由尚能登入之帳號管理人員或單位主管製作。</source>
        <translation>An administrator or unit head who can still sign in makes one.</translation>
    </message>
    <message>
        <source>列印服務上有多台印表機，無預設，設定亦未指定分行印表機。</source>
        <translation>The print service has several printers and no default, and the settings do not say which is the branch&apos;s.</translation>
    </message>
    <message>
        <source>請由「選項…」另選一台，或請管理員更正設定中的印表機名稱。</source>
        <translation>Choose one under Options, or have the administrator correct its name in the settings.</translation>
    </message>
    <message>
        <source>本文件仍可能印出，目前無法登記其去處。</source>
        <translation>Sheets may still be printed, so the result cannot be registered yet.</translation>
    </message>
    <message>
        <source>檔案描述符無法使用。</source>
        <translation>This file descriptor cannot be used.</translation>
    </message>
    <message>
        <source>檔案讀取逾時，已中止。</source>
        <translation>Reading the file took too long and was stopped.</translation>
    </message>
    <message>
        <source>讀取此檔案之程式異常結束，或所需記憶體過多，已中止。</source>
        <translation>The process that read the file crashed, or needed too much memory, and was stopped.</translation>
    </message>
    <message>
        <source>檔案密碼不正確</source>
        <translation>The file&apos;s password is wrong</translation>
    </message>
    <message>
        <source>此密碼無法開啟本 PDF。</source>
        <translation>This password does not open the PDF.</translation>
    </message>
    <message>
        <source>請重新輸入存檔時所設之密碼；大小寫及全形半形須相同。</source>
        <translation>Type the password that was set when it was saved, in the same case and width.</translation>
    </message>
    <message>
        <source>頁不齊，或並非同一份之頁</source>
        <translation>Pages are missing, or not all of one copy</translation>
    </message>
    <message>
        <source>無第 %1 頁。</source>
        <translation>Page %1 is missing. </translation>
    </message>
    <message>
        <source>第 %1 頁之後尚有頁，未附於此。</source>
        <translation>More pages follow after page %1; they are missing here. </translation>
    </message>
    <message>
        <source>第 %1 頁重複。</source>
        <translation>Page %1 appears more than once. </translation>
    </message>
    <message>
        <source>檔案第 %1 頁屬於其他紀錄或其他份。</source>
        <translation>Page %1 of the file belongs to another record or another copy. </translation>
    </message>
    <message>
        <source>檔案第 %1 頁有多個驗證碼。</source>
        <translation>Page %1 of the file has more than one code. </translation>
    </message>
    <message>
        <source>第 %1 頁是否為最後一頁，驗證碼所載與日誌不同。</source>
        <translation>Whether page %1 is the last: the code and the ledger differ. </translation>
    </message>
    <message>
        <source>缺頁、多頁、次序錯誤，或夾有其他份之頁。</source>
        <translation>Pages are missing, duplicated, out of order, or belong to another copy.</translation>
    </message>
    <message>
        <source>請以全份的紙依頁次重新掃描；仍然如此時請勿採用，留存原件並通知單位主管。</source>
        <translation>Scan the whole copy again, in order. If the problem remains, do not use it, keep it and tell the unit head.</translation>
    </message>
    <message>
        <source>依日誌，本份不應留存</source>
        <translation>According to the ledger this copy should not be here</translation>
    </message>
    <message>
        <source>第 %1 份：</source>
        <translation>Copy %1: </translation>
    </message>
    <message>
        <source>僅預覽，未列印。</source>
        <translation>It was viewed on screen only, never printed.</translation>
    </message>
    <message>
        <source>已作廢，未印出。</source>
        <translation>It is void and was not printed.</translation>
    </message>
    <message>
        <source>已登記銷毀。</source>
        <translation>Its destruction is registered.</translation>
    </message>
    <message>
        <source>登記為遺失。</source>
        <translation>It is registered as missing.</translation>
    </message>
    <message>
        <source>已登記為遺失而結案。</source>
        <translation>It is registered as not found and written off as lost.</translation>
    </message>
    <message>
        <source>日誌查無本份。</source>
        <translation>The ledger has no such copy.</translation>
    </message>
    <message>
        <source>尚未指定分行的印表機</source>
        <translation>The branch&apos;s printer is not set</translation>
    </message>
    <message>
        <source>請由「選項…」選一台，或請管理員在 settings.conf 以 printer 指定。</source>
        <translation>Choose one under &quot;Options…&quot;, or have the administrator name it in settings.conf (printer).</translation>
    </message>
    <message>
        <source>列印服務內留有文件</source>
        <translation>The print service still holds documents</translation>
    </message>
    <message>
        <source>列印服務內可能留有本份資料</source>
        <translation>The print service may still hold this record</translation>
    </message>
    <message>
        <source>列印服務之暫存資料夾內有文件；目前無文件列印中，應為以明文留存者。</source>
        <translation>There are documents in its temporary folder although nothing prints: they were left there unencrypted.</translation>
    </message>
    <message>
        <source>此帳號無法檢視列印服務之暫存資料夾，無法得知是否留有文件。</source>
        <translation>This account may not read its temporary folder: it is unknown whether documents were left there.</translation>
    </message>
    <message>
        <source>列印中，本印表機已遭移除；整份資料可能以明文留在列印服務的暫存資料夾。</source>
        <translation>The printer was removed during a job: the whole record may be unencrypted in the service&apos;s temporary folder.</translation>
    </message>
    <message>
        <source>本人之帳號及授權應由他人辦理。</source>
        <translation>Another person must change one&apos;s own account and duties.</translation>
    </message>
    <message>
        <source>經復原人員不得確認本人身分。</source>
        <translation>A recovered person cannot confirm themselves.</translation>
    </message>
    <message>
        <source>應由二人辦理：本人不得同意本人之請求。</source>
        <translation>Two people are needed: nobody consents to their own request.</translation>
    </message>
    <message>
        <source>另一位同意人員須登記為核准主管、覆核人員或稽核人員。</source>
        <translation>The other consenting person must be registered as supervisor, reviewer or auditor.</translation>
    </message>
    <message>
        <source>復原金鑰第一段及第二段應由不同人員分別保管。</source>
        <translation>Parts 1 and 2 of the recovery key must be kept by two different persons.</translation>
    </message>
    <message>
        <source>該員以復原金鑰復原，單位主管確認身分前，其簽署不生效力。</source>
        <translation>This person was recovered by the recovery key; until the unit head confirms their identity, nothing they sign is valid.</translation>
    </message>
    <message>
        <source>請留存原件，與列印本及檔案清單核對，並通知單位主管；遺失者尋獲時，請先於本系統登記。</source>
        <translation>Keep the sheet, compare it with the register of copies, and tell the unit head. If a missing copy was found, register that first.</translation>
    </message>
    <message>
        <source>請資訊人員於無文件列印時查看 /var/spool/cups/tmp，刪除留存檔案（sudo find /var/spool/cups/tmp -type f -delete）。</source>
        <translation>While nothing prints, have IT look into /var/spool/cups/tmp and delete leftover documents (sudo find /var/spool/cups/tmp -type f -delete).</translation>
    </message>
    <message>
        <source>此程式內無練習環境</source>
        <translation>This program has no practice environment</translation>
    </message>
    <message>
        <source>練習用之主機、晶片卡及憑證機構位於另一程式：正式工作站無須具備。</source>
        <translation>The practice host, card and certificate authority are in other programs: a production workstation does not need them and should not have them.</translation>
    </message>
    <message>
        <source>如需練習，請安裝套件 jcic-desk-practice，再以 jcic-desk-practice 開啟（終端機用 jcic-desk-practice-cli）。</source>
        <translation>To practise, install the package jcic-desk-practice, then open jcic-desk-practice (in a terminal jcic-desk-practice-cli).</translation>
    </message>
    <message>
        <source>登記簿內查無此編號。</source>
        <translation>The register has no such number.</translation>
    </message>
    <message>
        <source>此編號已登記。</source>
        <translation>This number is already entered.</translation>
    </message>
    <message>
        <source>目前狀態無法辦理本步驟。</source>
        <translation>Its state does not allow this step.</translation>
    </message>
    <message>
        <source>請檢視登記簿最新狀態，再決定下一步驟。</source>
        <translation>Check the register, then decide.</translation>
    </message>
    <message>
        <source>此姓名已有帳號</source>
        <translation>This name already has an account</translation>
    </message>
    <message>
        <source>一人一組帳號，而 %1 是同名的在職人員。</source>
        <translation>One person, one account; %1 has the same name and is in force.</translation>
    </message>
    <message>
        <source>確為另一人者，請勾選「與在職人員同名，確為另一人」；為同一人者，請變更該帳號之辦理事項。</source>
        <translation>If it is a different person, say so (&quot;Another person of the same name&quot;); if it is the same one, change that account&apos;s duties.</translation>
    </message>
    <message>
        <source>應為其中之一：%1。</source>
        <translation>it must be one of these: %1.</translation>
    </message>
    <message>
        <source>其後須接下列字詞之一：%1。</source>
        <translation>one of these must follow: %1.</translation>
    </message>
    <message>
        <source>此選項應置於其指令之後。</source>
        <translation>this option must come after its command.</translation>
    </message>
    <message>
        <source>密碼不得由參數提供：其他程式可讀取參數。</source>
        <translation>secrets are never given as arguments, because other programs can see arguments.</translation>
    </message>
    <message>
        <source>請確認是否為「%1」。</source>
        <translation> Did you mean &quot;%1&quot;?</translation>
    </message>
    <message>
        <source>請以 %1 由檔案描述符提供，或待終端機詢問；先前輸入者可能仍留於終端機指令紀錄，請清除。</source>
        <translation>Give it by file descriptor with %1, or wait for the prompt; what you typed may still be in the shell&apos;s history: clear it. </translation>
    </message>
    <message>
        <source>本分行決定以另一種方式變更晶片卡密碼</source>
        <translation>This branch decided to have the card&apos;s password changed in the other way</translation>
    </message>
    <message>
        <source>依決定，由本機構自行變更。</source>
        <translation>According to that decision the member changes it itself.</translation>
    </message>
    <message>
        <source>依決定，向聯徵中心申請變更。</source>
        <translation>According to that decision the branch applies to JCIC.</translation>
    </message>
    <message>
        <source>請依決定之方式辦理；如需變更方式，由單位主管於分行規定決定簿另作決定。</source>
        <translation>Do it in that way; to change the way, the unit head makes a new decision in the register of branch policies.</translation>
    </message>
    <message>
        <source>應介於 %1 與 %2 之間。</source>
        <translation>It must be between %1 and %2.</translation>
    </message>
    <message>
        <source>本步驟無此欄位。</source>
        <translation>This step has no such field.</translation>
    </message>
    <message>
        <source>檔案內出現二次。</source>
        <translation>It occurs twice in the file.</translation>
    </message>
    <message>
        <source>應保存至 %1，尚不得刪除。</source>
        <translation>It must be kept until %1, and cannot be deleted yet.</translation>
    </message>
    <message>
        <source>可用的值：%1。</source>
        <translation>Allowed values: %1. </translation>
    </message>
    <message>
        <source>無「%1」此項設定。</source>
        <translation>There is no setting &quot;%1&quot;. </translation>
    </message>
    <message>
        <source>「%1」不得由此檔案固定。</source>
        <translation>&quot;%1&quot; cannot be fixed by this file. </translation>
    </message>
    <message>
        <source>缺少「%1」。</source>
        <translation>&quot;%1&quot; is missing. </translation>
    </message>
    <message>
        <source>「%1」重複。</source>
        <translation>&quot;%1&quot; is given twice. </translation>
    </message>
    <message>
        <source>「%1」的值不得使用。</source>
        <translation>The value of &quot;%1&quot; is not allowed. </translation>
    </message>
    <message>
        <source>本項設定固定</source>
        <translation>This setting is fixed</translation>
    </message>
    <message>
        <source>「%1」為固定設定</source>
        <translation>&quot;%1&quot; is fixed</translation>
    </message>
    <message>
        <source>本機管理人員已固定此項，分行不得變更。</source>
        <translation>The machine&apos;s administrators fixed it; the branch cannot change it. </translation>
    </message>
    <message>
        <source>需要變更時，請洽本機的管理人員。</source>
        <translation>To have it changed, ask the machine&apos;s administrators. </translation>
    </message>
    <message>
        <source>需要變更時，請重新建立本工作站之資料夾。</source>
        <translation>To have it changed, set up this workstation&apos;s profile again. </translation>
    </message>
    <message>
        <source>工作站金鑰封存於日誌，有人登入時始可開啟：請登入後再試。</source>
        <translation>The workstation&apos;s key is sealed in the ledger and opens only while a person is signed in: sign in and try again.</translation>
    </message>
    <message>
        <source>本工作站尚無憑證：請以設立步驟取出憑證申請檔，再匯入核發之憑證。</source>
        <translation>This workstation has no certificate yet: save the certificate request in set-up, and import the certificate that comes back.</translation>
    </message>
    <message>
        <source>由 %1 第 %2 行「%3」所設。</source>
        <translation> It was set by &quot;%3&quot; in line %2 of %1.</translation>
    </message>
    <message>
        <source>請核對電腦日期；日期無誤時，請以申請檔重新申請。</source>
        <translation>Check this computer&apos;s date; if it is right, ask for a new certificate with the request.</translation>
    </message>
    <message>
        <source>請先執行 setup，產生金鑰與申請檔。</source>
        <translation>Run setup first; it makes the key and the request.</translation>
    </message>
    <message>
        <source>工作站憑證不得使用</source>
        <translation>This workstation certificate cannot be used</translation>
    </message>
    <message>
        <source>此憑證與本工作站金鑰不符。</source>
        <translation>The certificate is not for this workstation&apos;s key.</translation>
    </message>
    <message>
        <source>憑證上之名稱並非本工作站名稱 %1。</source>
        <translation>The name in the certificate is not this workstation&apos;s, %1.</translation>
    </message>
    <message>
        <source>憑證已過期，或尚未生效。</source>
        <translation>The certificate has expired, or is not valid yet.</translation>
    </message>
    <message>
        <source>本工作站尚無金鑰。</source>
        <translation>This workstation has no key yet.</translation>
    </message>
    <message>
        <source>憑證與本工作站不符。</source>
        <translation>The certificate is not valid for this workstation.</translation>
    </message>
    <message>
        <source>此檔案並非憑證（PEM）。</source>
        <translation>The file is not a certificate (PEM).</translation>
    </message>
    <message>
        <source>二人之密碼相同；各人應有各自之密碼。</source>
        <translation>The two persons have the same password; each needs their own.</translation>
    </message>
    <message>
        <source>單位主管與帳號管理人員應為不同人員。</source>
        <translation>Unit head and account administrator must be two different persons.</translation>
    </message>
    <message>
        <source>「%1」並非於此匯入之檔案，或內容遭更動，因此不採用。</source>
        <translation>&quot;%1&quot; is not the one that was imported here, or was altered, and is ignored. </translation>
    </message>
    <message>
        <source>已匯入之辦公日曆有一份不在資料夾內。</source>
        <translation>An imported office calendar is no longer in the folder. </translation>
    </message>
    <message>
        <source>辦公日曆與匯入的紀錄不符</source>
        <translation>The office calendars are not the imported ones</translation>
    </message>
    <message>
        <source>期限改以其餘的日曆計算。</source>
        <translation>Deadlines are counted with the others.</translation>
    </message>
    <message>
        <source>請單位主管或帳號管理人員刪除不明檔案，再由程式匯入一次。</source>
        <translation>Unit head or account administrator: remove the unknown file, and import the calendar again with the program.</translation>
    </message>
    <message>
        <source>「%1」不得由一人單獨放寬</source>
        <translation>&quot;%1&quot; cannot be loosened by one person</translation>
    </message>
    <message>
        <source>此值較目前寬鬆，將減弱檢查。</source>
        <translation>The new value is less strict than the present one: the check would be weaker.</translation>
    </message>
    <message>
        <source>確有需要時，由本機管理人員寫入 /etc/jcic-desk/policy.conf。</source>
        <translation>If it is necessary, this computer&apos;s administrators write it into /etc/jcic-desk/policy.conf.</translation>
    </message>
    <message>
        <source>檔案：%1，第 %2 行。</source>
        <translation> File: %1, line %2.</translation>
    </message>
    <message>
        <source>此為練習環境之憑證機構，正式工作站不得使用。</source>
        <translation>It is the authority of practice, which no production workstation may use.</translation>
    </message>
    <message>
        <source>%1 停止查詢</source>
        <translation>Queries of %1 are stopped</translation>
    </message>
    <message>
        <source>本單位停止查詢</source>
        <translation>This unit&apos;s queries are stopped</translation>
    </message>
    <message>
        <source>聯徵中心以 %1 函停止。</source>
        <translation>JCIC stopped it by letter %1. </translation>
    </message>
    <message>
        <source>財政部財政資訊中心以 %1 函停止。</source>
        <translation>The MOF Fiscal Information Agency stopped it by letter %1. </translation>
    </message>
    <message>
        <source>勞動部勞工保險局以 %1 函停止。</source>
        <translation>The Bureau of Labor Insurance stopped it by letter %1. </translation>
    </message>
    <message>
        <source>金管會以 %1 函停止。</source>
        <translation>The FSC stopped it by letter %1. </translation>
    </message>
    <message>
        <source>依 %1 函停止。</source>
        <translation>Stopped by letter %1. </translation>
    </message>
    <message>
        <source>單位主管命令停止。</source>
        <translation>The unit head stopped it. </translation>
    </message>
    <message>
        <source>原因是資料外洩或資安事件。</source>
        <translation>The cause is a leak or security incident. </translation>
    </message>
    <message>
        <source>原因是查詢異常待查。</source>
        <translation>The cause is abnormal queries that are being investigated. </translation>
    </message>
    <message>
        <source>原因是晶片卡或密碼保管異常。</source>
        <translation>The cause is that custody of card or password is not in order. </translation>
    </message>
    <message>
        <source>原因是查核或改善期間。</source>
        <translation>The cause is an inspection or a period for remedy. </translation>
    </message>
    <message>
        <source>原因是項目或服務終止。</source>
        <translation>The cause is that the item or service has ended. </translation>
    </message>
    <message>
        <source>停止至解除為止。</source>
        <translation>It applies until it is lifted. </translation>
    </message>
    <message>
        <source>（停止查詢登記簿第 %1 筆）</source>
        <translation>(register of stops, entry %1)</translation>
    </message>
    <message>
        <source>使用中之程式為 %1（括號內為程序編號）。</source>
        <translation> It is in use by %1 (process number in brackets). </translation>
    </message>
    <message>
        <source>本步驟僅得由登記之 %1 本人辦理。</source>
        <translation>Only %1, whom the entry names, may take this step.</translation>
    </message>
    <message>
        <source>本步驟應由 %1 以外的人辦理。</source>
        <translation>Somebody other than %1 must take this step.</translation>
    </message>
    <message>
        <source>本機時間遭更動</source>
        <translation>The time of this machine was changed</translation>
    </message>
    <message>
        <source>時區改成 %1。</source>
        <translation>The time zone is now %1. </translation>
    </message>
    <message>
        <source>請確認系統時間設為自動校時；並非本人變更者，請通知資訊人員。</source>
        <translation>Make sure that the system sets its time automatically; if you did not change it, tell IT.</translation>
    </message>
    <message>
        <source>磁碟空間不足</source>
        <translation>The disk is nearly full</translation>
    </message>
    <message>
        <source>日誌所在磁碟僅餘 %1 MB。</source>
        <translation>Only %1 MB are left on the ledger&apos;s disk. </translation>
    </message>
    <message>
        <source>低於 %1 MB 時提醒。</source>
        <translation>This warning is shown below %1 MB. </translation>
    </message>
    <message>
        <source>空間用罄後無法記入日誌，查詢、列印及晶片卡借還均將停止。</source>
        <translation>When it is full, nothing can be written to the ledger: queries, printing and the card&apos;s custody stop.</translation>
    </message>
    <message>
        <source>請立即清出空間，或請資訊人員擴充磁碟；日誌資料夾內之檔案均勿刪除。</source>
        <translation>Free some space now, or have IT provide more; delete nothing in the ledger&apos;s folder.</translation>
    </message>
    <message>
        <source>此資料夾已由另一視窗開啟</source>
        <translation>Another window has this folder open</translation>
    </message>
    <message>
        <source>已請該程式將視窗移至最前面，惟其未回應。</source>
        <translation>It was asked to come to the front and did not respond.</translation>
    </message>
    <message>
        <source>請切換至該視窗；查無或無反應時，請資訊人員結束該程序後再開啟。</source>
        <translation>Switch to that window; if it cannot be found or does not respond, have IT end that process and open the desk again.</translation>
    </message>
    <message>
        <source>%1 %2已停止查調</source>
        <translation>%1 %2 has ended</translation>
    </message>
    <message>
        <source>%1自 %2 年 %3 月起終止本項資料之查調，因此未送出。</source>
        <translation>%1 ended this item in month %3 of ROC year %2, so the query is not sent.</translation>
    </message>
    <message>
        <source>請改由申請人自行提供證明。</source>
        <translation>Ask the applicant for their own documents.</translation>
    </message>
    <message>
        <source>不核准的原因</source>
        <translation>Cause of refusal</translation>
    </message>
    <message>
        <source>意見</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>日誌曾由備份還原，而聯徵中心發查紀錄（Z52）有一筆本機日誌所無之查詢：授權可能已使用。</source>
        <translation>The ledger was restored from a backup, and JCIC&apos;s query records (Z52) contain a query that is not in it: the authorisation may be used up.</translation>
    </message>
    <message>
        <source>本筆有僅供核准主管及覆核人員檢視之事項，不得於此座位核准。</source>
        <translation>Some points to note about this query are for supervisors and reviewers only: it cannot be approved at this seat.</translation>
    </message>
    <message>
        <source>請核准主管以本人帳號登入，檢視後再核准。</source>
        <translation>The supervisor signs in with their own account, reviews it, and approves it there.</translation>
    </message>
    <message>
        <source>此序號無法併入本查詢</source>
        <translation>This query cannot take over this serial number</translation>
    </message>
    <message>
        <source>序號是另一位當事人的。</source>
        <translation>The number belongs to another subject.</translation>
    </message>
    <message>
        <source>查詢案內無此項目，或此項目並非「已核准、待發查」。</source>
        <translation>The query does not have the item, or the item is not approved and waiting to be requested.</translation>
    </message>
    <message>
        <source>找回之序號與查詢案不符。</source>
        <translation>The number found and the query do not match.</translation>
    </message>
    <message>
        <source>請選取同一當事人、同一項目已核准而尚未發查之查詢案；無此查詢案者，請先建立查詢並經核准。</source>
        <translation>Choose a query about the same subject with the same item approved and not requested; if there is none, enter one and have it approved first.</translation>
    </message>
    <message>
        <source>程式的檔案與安裝時不符</source>
        <translation>A file of the program differs from the installed one</translation>
    </message>
    <message>
        <source>不符的是「%1」。</source>
        <translation>The file is &quot;%1&quot;. </translation>
    </message>
    <message>
        <source>檔案遭更動、損壞或遺失，程式執行結果可能與畫面所示不同。已記入日誌。</source>
        <translation>It was changed, damaged or removed; the program may behave differently from what it says. This is recorded in the ledger.</translation>
    </message>
    <message>
        <source>請停止查詢，通知資訊人員：由可信的套件重新安裝，再以第二個驗證程式核對日誌。</source>
        <translation>Stop querying and tell IT: reinstall from a trusted package, and verify the ledger with the second verifier.</translation>
    </message>
    <message>
        <source>已有查詢案持有此序號。</source>
        <translation>A query already has this serial number.</translation>
    </message>
    <message>
        <source>授權書登記簿查無此人之授權書。</source>
        <translation>The register of authorisations has none of this person.</translation>
    </message>
    <message>
        <source>檔案第 %1 列已以本授權書查詢本項；一份授權書每個項目僅得查詢一次。</source>
        <translation>Line %1 of the file already requests this item under the same authorisation; an authorisation covers each item once.</translation>
    </message>
    <message>
        <source>本筆查詢屬於他人，僅得由承辦人員辦理。</source>
        <translation>This query belongs to another person: only the case officer may do that.</translation>
    </message>
    <message>
        <source>該員已為本案承辦人員。</source>
        <translation>This person is already the case officer.</translation>
    </message>
    <message>
        <source>核准主管不得將他人之案件移交本人。</source>
        <translation>A supervisor may not hand another&apos;s case over to themselves.</translation>
    </message>
    <message>
        <source>接辦人員於本日須登記為查詢人員。</source>
        <translation>The new case officer must be a query officer today.</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>本案由其他人員承辦</source>
        <translation>Somebody else is the case officer</translation>
    </message>
    <message>
        <source>查得資料僅由本案承辦人員檢視。</source>
        <translation>Records are shown to the case officer only.</translation>
    </message>
    <message>
        <source>本案目前由 %1 承辦，查得資料僅由承辦人員檢視。</source>
        <translation>The case officer is %1; records are shown to them only.</translation>
    </message>
    <message>
        <source>應由本人接辦時，請承辦人員或核准主管於本案按「移交」，並敘明原因。</source>
        <translation>To take it over, have its officer or a supervisor hand the case over, with the reason.</translation>
    </message>
    <message>
        <source>須至該週最後辦公日始得結算。</source>
        <translation>It can be closed on the week&apos;s last office day at the earliest.</translation>
    </message>
    <message>
        <source>無尚未列入查詢紀錄單之查詢。</source>
        <translation>All queries are already on a weekly query record.</translation>
    </message>
    <message>
        <source>此月份尚未結束（以臺灣時間計）。</source>
        <translation>This month is not over yet (in Taiwan&apos;s time).</translation>
    </message>
    <message>
        <source>此月份結束時，本日誌尚未開始。</source>
        <translation>This ledger had not begun when that month ended.</translation>
    </message>
    <message>
        <source>時間：%1。</source>
        <translation>Time: %1.</translation>
    </message>
    <message>
        <source>刪除應包括列印及另存之各份，含已歸檔者（R-PA-10）。</source>
        <translation>A deletion covers every copy that was printed or saved, including filed ones (R-PA-10). </translation>
    </message>
    <message>
        <source>尚未確認銷毀的是第 %1 份。</source>
        <translation>Copy %1 is not confirmed as destroyed.</translation>
    </message>
    <message>
        <source>請先將各份登記銷毀，遺失者由單位主管登記遺失核銷，再刪除資料。</source>
        <translation>Register each copy as destroyed, or have the unit head write off a missing one, before deleting the data.</translation>
    </message>
    <message>
        <source>本日誌由較新版本之程式寫入</source>
        <translation>A newer version of the program wrote this ledger</translation>
    </message>
    <message>
        <source>日誌的格式是第 %1 版，</source>
        <translation>The ledger&apos;s format is version %1, </translation>
    </message>
    <message>
        <source>此程式僅支援至第 %1 版，</source>
        <translation>this program knows those up to %1; </translation>
    </message>
    <message>
        <source>因此未開啟，亦未更動任何檔案。</source>
        <translation>so it was not opened, and no file was changed.</translation>
    </message>
    <message>
        <source>請以寫入該資料之版本或更新版本開啟；如係退回舊版，請重新安裝新版。</source>
        <translation>Open it with the version that wrote it, or a newer one; if an older version was just installed, install the newer one again.</translation>
    </message>
    <message>
        <source>檔案的憑證指紋：%1。</source>
        <translation>The file&apos;s certificate has the fingerprint %1.</translation>
    </message>
    <message>
        <source>此交換檔無法採用</source>
        <translation>This exchange file cannot be used</translation>
    </message>
    <message>
        <source>檔案不完整：結尾的簽章不在。</source>
        <translation>The file is incomplete: the signature at its end is missing.</translation>
    </message>
    <message>
        <source>授權書使用紀錄超過 20,000 筆。</source>
        <translation>There are more than 20,000 lines of authorisations used.</translation>
    </message>
    <message>
        <source>簽章不符：內容遭更動，或並非此憑證之金鑰所簽。</source>
        <translation>The signature is invalid: something was altered, or another key signed.</translation>
    </message>
    <message>
        <source>簽署憑證並非登記簿內經 %1 核對者。</source>
        <translation>It is not signed by the certificate that was compared for %1 in the register. </translation>
    </message>
    <message>
        <source>產出檔案時，簽署的憑證已過期或尚未生效。</source>
        <translation>The signing certificate was not valid when the file was made.</translation>
    </message>
    <message>
        <source>登記簿內查無 %1，或已停用。</source>
        <translation>The register has no desk %1 in use. </translation>
    </message>
    <message>
        <source>此為本機產出之檔案。</source>
        <translation>This desk made the file itself.</translation>
    </message>
    <message>
        <source>此為其他機構之檔案。</source>
        <translation>The file belongs to another institution.</translation>
    </message>
    <message>
        <source>此為另一單位（%1）之檔案。</source>
        <translation>The file belongs to another branch (%1).</translation>
    </message>
    <message>
        <source>練習檔案不得用於正式環境，反之亦然。</source>
        <translation>A practice file cannot be used in production, nor vice versa.</translation>
    </message>
    <message>
        <source>已匯入他台日誌至第 %1 筆之檔案，本份並無較新內容。</source>
        <translation>A file up to event %1 of its ledger was already read; this one is not newer.</translation>
    </message>
    <message>
        <source>產出時間晚於本機時間：二台時鐘不一致。</source>
        <translation>Its date is in the future by this machine&apos;s clock: the two clocks differ.</translation>
    </message>
    <message>
        <source>並非本程式產出之交換檔，或內容遭更動。</source>
        <translation>It is not an exchange file of this program, or was altered.</translation>
    </message>
    <message>
        <source>請核對二台電腦之時間。</source>
        <translation>Compare the time of the two machines.</translation>
    </message>
    <message>
        <source>請資訊人員於列印服務（CUPS）加入印表機；尚未送印各份未印出，之後請再次列印。</source>
        <translation>Have IT add a printer to the print service (CUPS). What was not sent was not printed: print it again then.</translation>
    </message>
    <message>
        <source>標誌</source>
        <translation>logo</translation>
    </message>
    <message>
        <source>授權書影像或檔案</source>
        <translation>image or file of the authorisation</translation>
    </message>
    <message>
        <source>核對身分</source>
        <translation>identity verified</translation>
    </message>
    <message>
        <source>核對身分之日</source>
        <translation>day on which identity was verified</translation>
    </message>
    <message>
        <source>告知事項</source>
        <translation>notices given</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>name</translation>
    </message>
    <message>
        <source>此欄無內容。</source>
        <translation>This is empty.</translation>
    </message>
    <message>
        <source>未附授權書影像或檔案。</source>
        <translation>No image or file of the authorisation is attached.</translation>
    </message>
    <message>
        <source>未登記已告知當事人授權內容與法定事項（R-AU-9）。</source>
        <translation>It is not registered that the subject was informed of the content and of what the law requires (R-AU-9).</translation>
    </message>
    <message>
        <source>未登記核對身分及申辦目的之人員及方式（R-AU-8）。</source>
        <translation>It is not registered who verified identity and purpose, and by what means (R-AU-8).</translation>
    </message>
    <message>
        <source>本分行決定一份授權書整份僅得送出查詢一次，本份前已送出。</source>
        <translation>The branch has decided that one authorisation is valid for one submission as a whole, and this one was submitted.</translation>
    </message>
    <message>
        <source>此資料夾由較新版本之程式寫入</source>
        <translation>A newer version of the program wrote this folder</translation>
    </message>
    <message>
        <source>資料夾的格式是第 %1 版，</source>
        <translation>The folder&apos;s format is version %1; </translation>
    </message>
    <message>
        <source>此資料夾仍為舊格式</source>
        <translation>This folder still has an older format</translation>
    </message>
    <message>
        <source>程式更新後，應先備份並改為新格式，始得開始作業。</source>
        <translation>After the program was updated, it is backed up and migrated to the new format before work continues.</translation>
    </message>
    <message>
        <source>請單位主管或帳號管理人員先登入一次；備份與改寫會自動進行。</source>
        <translation>Let the unit head or an administrator sign in once; backup and migration then happen automatically.</translation>
    </message>
    <message>
        <source>此為較新版本程式產出之檔案（第 %1 版）。</source>
        <translation>It was made by a later version of the program (format %1).</translation>
    </message>
    <message>
        <source>第 %1 行之編號格式不符，或含有身分證字號。</source>
        <translation>A number in line %1 does not have the required format, or contains a national ID number.</translation>
    </message>
    <message>
        <source>第 %1 行並非交換檔應有之格式。</source>
        <translation>Line %1 does not have the format of an exchange file.</translation>
    </message>
    <message>
        <source>僅匯入他台日誌至第 %1 筆，本份由更後面開始。</source>
        <translation>The other desk&apos;s ledger was read up to event %1 only, and this file begins later. </translation>
    </message>
    <message>
        <source>缺的是第 %1 筆</source>
        <translation>Event %1 is missing</translation>
    </message>
    <message>
        <source>至第 %1 筆。</source>
        <translation> to %1.</translation>
    </message>
    <message>
        <source>請他台查明此編號；更正前，本檔案無法採用。</source>
        <translation>Have the other desk investigate that number; until it is corrected the file cannot be used.</translation>
    </message>
    <message>
        <source>授權書傳送檔無法產生</source>
        <translation>The package of authorisations cannot be made</translation>
    </message>
    <message>
        <source>未設定收件憑證（package_certificate），未加密之授權書不得離開本機。</source>
        <translation>No recipient&apos;s certificate is set (package_certificate); no authorisation leaves this computer unencrypted.</translation>
    </message>
    <message>
        <source>未設定傳送檔資料夾（package_folder）。</source>
        <translation>No folder for packages is set (package_folder).</translation>
    </message>
    <message>
        <source>傳送檔資料夾不存在，或位於本程式資料夾內。</source>
        <translation>The folder for packages does not exist, or is within the program&apos;s own.</translation>
    </message>
    <message>
        <source>收件憑證並非憑證檔，或無法讀取。</source>
        <translation>The recipient&apos;s certificate is not a certificate, or cannot be read.</translation>
    </message>
    <message>
        <source>收件憑證之金鑰不得使用：須 RSA 2048 位元以上，或 P-256、P-384、P-521。</source>
        <translation>The key of the recipient&apos;s certificate is not supported: RSA of at least 2048 bits, or P-256, P-384, P-521.</translation>
    </message>
    <message>
        <source>收件憑證的用途不含加密。</source>
        <translation>The recipient&apos;s certificate is not for encryption.</translation>
    </message>
    <message>
        <source>收件憑證已過期或尚未生效。</source>
        <translation>The recipient&apos;s certificate has expired, or is not valid yet.</translation>
    </message>
    <message>
        <source>無待送授權書。</source>
        <translation>No authorisation is waiting to be sent.</translation>
    </message>
    <message>
        <source>授權書 %1 不在待送的狀態。</source>
        <translation>Authorisation %1 is not waiting to be sent.</translation>
    </message>
    <message>
        <source>授權書 %1 尚有須更正之處。</source>
        <translation>Authorisation %1 needs correction.</translation>
    </message>
    <message>
        <source>授權書 %1 重複指定。</source>
        <translation>Authorisation %1 was named twice.</translation>
    </message>
    <message>
        <source>登記簿內查無授權書 %1。</source>
        <translation>There is no authorisation %1 in the register.</translation>
    </message>
    <message>
        <source>描述檔寫出後讀回不一致。</source>
        <translation>The descriptor does not match the register when read back.</translation>
    </message>
    <message>
        <source>加密或簽署未完成。</source>
        <translation>Encrypting or signing did not finish.</translation>
    </message>
    <message>
        <source>請恢復資料夾或更正設定後再次傳送。</source>
        <translation>Restore the folder or correct the setting, then send again.</translation>
    </message>
    <message>
        <source>請更換為有效之收件憑證。</source>
        <translation>Replace it by a valid recipient&apos;s certificate.</translation>
    </message>
    <message>
        <source>請先於授權書登記簿登記並附影像。</source>
        <translation>Enter it in the register of authorisations first, with its image.</translation>
    </message>
    <message>
        <source>請依清單所列說明更正後重新傳送。</source>
        <translation>See what the list says about each, correct it, then send again.</translation>
    </message>
    <message>
        <source>請更正後再次傳送；無授權書離開本機。</source>
        <translation>Correct it and send again; no authorisation has left this computer.</translation>
    </message>
    <message>
        <source>此回覆檔無法採用</source>
        <translation>This file of replies cannot be used</translation>
    </message>
    <message>
        <source>第 %1 行並非回覆檔格式。</source>
        <translation>Line %1 is not in the format of a file of replies.</translation>
    </message>
    <message>
        <source>檔案不完整：最後一行不在。</source>
        <translation>The file is incomplete: its last line is missing.</translation>
    </message>
    <message>
        <source>超過 5,000 筆回覆。</source>
        <translation>More than 5,000 replies.</translation>
    </message>
    <message>
        <source>此為其他機構之回覆檔。</source>
        <translation>This file of replies belongs to another institution.</translation>
    </message>
    <message>
        <source>此檔案已於 %1 採用，未再次登記。</source>
        <translation>This file was imported on %1; nothing was entered again.</translation>
    </message>
    <message>
        <source>未設定回覆檔資料夾（package_inbox）。</source>
        <translation>No folder for replies is set (package_inbox).</translation>
    </message>
    <message>
        <source>檢視之後檔案或登記簿有變動。</source>
        <translation>The file or the register changed after it was shown.</translation>
    </message>
    <message>
        <source>無可登記之回覆。</source>
        <translation>None of the replies can be entered.</translation>
    </message>
    <message>
        <source>並非本程式所定格式之回覆檔。</source>
        <translation>It is not a file of replies in this program&apos;s format.</translation>
    </message>
    <message>
        <source>無須處理。</source>
        <translation>Nothing needs to be done.</translation>
    </message>
    <message>
        <source>請重新檢視，再次採用。</source>
        <translation>Check it again, then import it.</translation>
    </message>
    <message>
        <source>檢視清單所列各筆之說明。</source>
        <translation>See what the list says about each.</translation>
    </message>
    <message>
        <source>請向傳輸單位重新取得檔案，或逐筆登記回覆。</source>
        <translation>Get the file again from the person who transfers it, or enter the replies one by one.</translation>
    </message>
    <message>
        <source>該等數字由日誌清查產生，不得自行填入：請於「清查受影響資料」按「記入事件」。</source>
        <translation>These numbers are counted from the ledger and are not typed: press &quot;Enter into the incident&quot; under &quot;Records touched&quot;.</translation>
    </message>
    <message>
        <source>此期間的答覆已由二人簽章，不得再改。</source>
        <translation>Two people signed this period&apos;s answers: they can no longer be changed.</translation>
    </message>
    <message>
        <source>收件憑證與先前顯示的不同。</source>
        <translation>The recipient&apos;s certificate is not the one that was shown.</translation>
    </message>
    <message>
        <source>請核對目前顯示之指紋；並非該收件人者，請勿傳送並通知單位主管。</source>
        <translation>Compare the fingerprint now shown; if it is not that recipient&apos;s, send nothing and tell the unit head.</translation>
    </message>
    <message>
        <source>此欄內容無法寫入描述檔：僅有一個「-」，或含有換行、定位字元。</source>
        <translation>This text cannot be written to the descriptor: a single dash, or a line end or tab.</translation>
    </message>
    <message>
        <source>附檔無電子簽章：應為由當事人憑證簽署之 PDF。</source>
        <translation>The attached file has no electronic signature: a PDF signed by the subject&apos;s certificate is needed.</translation>
    </message>
    <message>
        <source>簽章未涵蓋整個檔案：簽署後另加內容。</source>
        <translation>The signature does not cover the whole file: something was added after it was signed.</translation>
    </message>
    <message>
        <source>電子簽章不成立：檔案或簽章遭變更，或演算法不安全。</source>
        <translation>The electronic signature is invalid: file or signature was changed, or its algorithm is not safe.</translation>
    </message>
    <message>
        <source>簽署的憑證已過期或尚未生效。</source>
        <translation>The signing certificate has expired or is not valid yet.</translation>
    </message>
    <message>
        <source>簽署憑證的用途不含數位簽章。</source>
        <translation>The signing certificate is not for digital signatures.</translation>
    </message>
    <message>
        <source>簽署憑證上無當事人姓名及身分證字號。</source>
        <translation>The signing certificate has neither the subject&apos;s name nor their ID number.</translation>
    </message>
    <message>
        <source>標誌不得使用，列印頁面無標誌</source>
        <translation>The logo cannot be used; pages are printed without it</translation>
    </message>
    <message>
        <source>檔案遺失、無法讀取，或並非 512 KB 以內之 PNG；其他均照常。</source>
        <translation>Its file is missing, cannot be read, or is not a PNG of up to 512 KB; everything else continues.</translation>
    </message>
    <message>
        <source>請資訊人員放回檔案，或由單位主管、帳號管理人員改設定；重新啟動後生效。</source>
        <translation>Have IT restore the file, or the unit head or account administrator change the setting; it takes effect at the next start.</translation>
    </message>
    <message>
        <source>核准主管</source>
        <translation>Approving supervisor</translation>
    </message>
    <message>
        <source>輸入之第 %1 段：</source>
        <translation>Part %1 as typed: </translation>
    </message>
    <message>
        <source>此段較復原檔新：資料夾已換回較早內容，或備份早於重新製作，須使用備份當時之復原金鑰。</source>
        <translation>This part is newer than the recovery file: the folder was replaced by an older one, or the backup was made before the new key and needs the parts of its day.</translation>
    </message>
    <message>
        <source>查核 %1 未抽查本項資料，或已登記結果。</source>
        <translation>Review %1 did not draw this record, or its result is already entered.</translation>
    </message>
    <message>
        <source>「%1」並非七碼之機構代號。</source>
        <translation>&quot;%1&quot; is not an institution code of seven digits. </translation>
    </message>
    <message>
        <source>「%1」並非憑證指紋（64 個十六進位數字，小寫）。</source>
        <translation>&quot;%1&quot; is not a certificate fingerprint (64 hexadecimal digits, lower case). </translation>
    </message>
    <message>
        <source>收到的晶片卡插入讀卡機登記，卡號由卡片讀取：請按「收到晶片卡」，或以 jcic-desk-cli card receive 登記。</source>
        <translation>A new card is entered while it is in the reader, from which its number is read: press &quot;New card received&quot;, or use jcic-desk-cli card receive.</translation>
    </message>
    <message>
        <source>設定之廢止清單（subject_crl）內有檔案並非憑證廢止清單（CRL）。</source>
        <translation>The configured revocation lists (subject_crl) include a file that is not one (CRL).</translation>
    </message>
    <message>
        <source>簽署的憑證已被廢止。</source>
        <translation>The signing certificate was revoked.</translation>
    </message>
    <message>
        <source>現有日誌嗣後已重新製作復原金鑰：備份當時之復原金鑰不得用以覆寫。</source>
        <translation>The present ledger has made a newer recovery key: the key of the backup&apos;s day cannot restore over it.</translation>
    </message>
    <message>
        <source>核對結果由核對產生，不得自行填入：請按「核對 Z52」，或用 jcic-desk-cli z52 match。</source>
        <translation>The outcome is counted by the comparison and never typed: press &quot;Check Z52&quot;, or use jcic-desk-cli z52 match.</translation>
    </message>
    <message>
        <source>已有查詢依本授權書送出，不得再註記為登記錯誤。</source>
        <translation>A query was sent under this authorisation; it can no longer be marked as a mistake.</translation>
    </message>
    <message>
        <source>晶片卡密碼應由密碼保管人員到場輸入</source>
        <translation>The custodian types the card&apos;s password, at the seat</translation>
    </message>
    <message>
        <source>登入人員不得為密碼保管人員：由另一位到場輸入。</source>
        <translation>The signed-in person cannot be their own custodian: another one must step in.</translation>
    </message>
    <message>
        <source>所選人員於本日非密碼保管人員。</source>
        <translation>The chosen person is not a password custodian today.</translation>
    </message>
    <message>
        <source>依晶片卡密碼保管登記簿，本卡密碼由另一位保管人員保管。</source>
        <translation>According to the register, another person keeps this card&apos;s password.</translation>
    </message>
    <message>
        <source>依分行規定，晶片卡密碼由其保管人員輸入，並以密碼簽署。</source>
        <translation>According to branch policy the custodian types it, and signs with their own password.</translation>
    </message>
    <message>
        <source>請密碼保管人員到場，先輸入本程式登入密碼，再輸入晶片卡密碼。</source>
        <translation>Ask the password custodian to step in: first their own password for this program, then the card&apos;s.</translation>
    </message>
    <message>
        <source>尚屬有效或尚未開始：由另一項決定取代後，始起算保存年限。</source>
        <translation>It is still in force, or will be: its term begins after another decision has replaced it.</translation>
    </message>
    <message>
        <source>已指定檔案密碼：加密或不加密，僅得擇一。</source>
        <translation>The file&apos;s password was given, too: choose either encrypted or unencrypted.</translation>
    </message>
    <message>
        <source>此憑證檔不得使用</source>
        <translation>This certificate file cannot be used</translation>
    </message>
    <message>
        <source>檔案欄名得為：%1。</source>
        <translation>Allowed columns of the file: %1. </translation>
    </message>
    <message>
        <source>授權書係為其他業務或身分簽署</source>
        <translation>The authorisation is for another business or person</translation>
    </message>
    <message>
        <source>申辦業務名稱為另一種業務：信用卡授權書不得用於授信，授信授權書亦不得用於信用卡。</source>
        <translation>Its business name is for another business: one for a credit card cannot be used for a loan, nor one for a loan for a credit card.</translation>
    </message>
    <message>
        <source>申辦業務名稱載明當事人為保證人或負責人，不得以本人名義查詢。</source>
        <translation>According to its business name the subject is a guarantor or responsible person, who cannot be queried as the borrower.</translation>
    </message>
    <message>
        <source>企業負責人的授信戶是企業：請填該企業的統一編號。</source>
        <translation>For a responsible person, the borrower is an enterprise: enter its business number (統一編號).</translation>
    </message>
    <message>
        <source>檔案過大，或其中一格過長。</source>
        <translation>The file is too large, or one of its cells is too long. </translation>
    </message>
    <message>
        <source>事由字數不足</source>
        <translation>Reason too short</translation>
    </message>
    <message>
        <source>請具體敘明後重新辦理。</source>
        <translation>Write it in full and try again.</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>檔案內的第 %1 張憑證：</source>
        <translation>Certificate %1 of the file: </translation>
    </message>
    <message>
        <source>登記簿載明：本項已於啟用前或他處查詢（%1）。</source>
        <translation>According to the register this item was queried before the start or elsewhere (%1).</translation>
    </message>
    <message>
        <source>事由未具體敘明</source>
        <translation>Reason not meaningful</translation>
    </message>
    <message>
        <source>事由及說明僅有數字或同一字，無法得知辦理原因。</source>
        <translation>The reason or explanation consists of digits only, or of one repeated character: it does not say why this is done.</translation>
    </message>
    <message>
        <source>設定檔所載主機位址，並非本分行依聯徵中心來函登記後改用者（%1）；未連線，亦未送出任何資料。</source>
        <translation>The host&apos;s address in the settings is not the one that this branch entered from JCIC&apos;s letter and moved to (%1). No connection was made and nothing was sent.</translation>
    </message>
    <message>
        <source>因此整個檔案均未採用。請更正所列各行，再次開啟。</source>
        <translation>Therefore nothing from the file was used. Correct each line named here, and open it again.</translation>
    </message>
    <message>
        <source>（空白）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>工作站設定遭更動，並非於程式內變更</source>
        <translation>The workstation&apos;s settings were changed outside the program</translation>
    </message>
    <message>
        <source>「%1」原為 %2，現為 %3。</source>
        <translation>&quot;%1&quot; was %2 and is %3. </translation>
    </message>
    <message>
        <source>請與資訊人員核對變更人員；無法說明時停止查詢，改回原值。各項均記入日誌之「登入時的工作站設定」。</source>
        <translation>Find out with IT who changed it; if nobody can say, stop querying and restore the old value. Each change is in the ledger, under &quot;Workstation&apos;s settings as seen at a sign-in&quot;.</translation>
    </message>
    <message>
        <source>此為聯徵中心主機登記簿之一筆：不據以連線，其餘照常。請通知稽核及資訊人員，以 ledger verify 查明；無法連線時，由單位主管會同另一人重新登記聯徵中心主機一次。</source>
        <translation>This is an entry of the register of JCIC&apos;s hosts: no connection relies on it, and everything else continues. Tell the auditor and IT, and run ledger verify to find the extent; if JCIC cannot be reached, the unit head and a second person announce its host again.</translation>
    </message>
    <message>
        <source>%1 已讀取標準輸入（-）；僅一項得由此讀取，另一項請指定檔案。</source>
        <translation>%1 already reads standard input (-); only one option may: give the other a file.</translation>
    </message>
    <message>
        <source>指令已執行，惟結果未全部寫至標準輸出。</source>
        <translation>The command was carried out, but not all of its answer could be written to standard output.</translation>
    </message>
    <message>
        <source>晶片卡憑證之廢止清單不得使用</source>
        <translation>The revocation list of cards&apos; certificates cannot be used</translation>
    </message>
    <message>
        <source>資料夾 %1：</source>
        <translation>Folder %1:</translation>
    </message>
    <message>
        <source>閒置逾時，已自動登出；詢問中之作業未執行。</source>
        <translation>Signed out: idle timeout. The pending question was not carried out.</translation>
    </message>
    <message>
        <source>應指定其中一項，且僅指定一項。</source>
        <translation>Give one of these, and only one.</translation>
    </message>
    <message>
        <source>此憑證無法簽發憑證：無 CA 基本限制，或無簽發憑證之金鑰用途（RFC 5280）。</source>
        <translation>This certificate cannot issue others: it lacks the basic constraint CA, or the key usage of signing certificates (RFC 5280).</translation>
    </message>
    <message>
        <source>請取回原檔案；無原檔案者，由單位主管或帳號管理人員執行 setup --new-key，重新申請憑證。</source>
        <translation>Restore the former file; if there is none, the unit head or account administrator runs setup --new-key and asks for a new certificate.</translation>
    </message>
    <message>
        <source>本工作站之金鑰遺失。</source>
        <translation>This workstation&apos;s key is missing.</translation>
    </message>
    <message>
        <source>本工作站之金鑰檔無法開啟：已損壞，或屬於其他工作站。</source>
        <translation>The file of this workstation&apos;s key cannot be opened: it is damaged, or belongs to another workstation.</translation>
    </message>
    <message>
        <source>本工作站之憑證檔不得使用：已損壞，或與此金鑰不符。</source>
        <translation>The file of this workstation&apos;s certificate cannot be used: it is damaged, or belongs to another key.</translation>
    </message>
    <message>
        <source>登入後，由登入聯徵中心之步驟連線；設立步驟最後亦測試一次。</source>
        <translation>After a sign-in, signing in to JCIC connects; set-up also tries it at its end.</translation>
    </message>
    <message>
        <source>請由單位主管或帳號管理人員開啟「待辦設定事項」，或執行 setup。</source>
        <translation>Unit head or account administrator opens the list of what is missing, or runs setup.</translation>
    </message>
    <message>
        <source>由帳號管理人員將核發之憑證再次匯入（執行 setup），或取回原檔案。</source>
        <translation>The account administrator imports the returned certificate again (run setup), or restores the former file.</translation>
    </message>
    <message>
        <source>依本機的時間，主機出示的憑證已過期，因此未送出任何資料。</source>
        <translation>According to this computer&apos;s clock the host&apos;s certificate has expired, so nothing was sent.</translation>
    </message>
    <message>
        <source>依本機的時間，主機出示的憑證尚未生效，因此未送出任何資料。</source>
        <translation>According to this computer&apos;s clock the host&apos;s certificate is not valid yet, so nothing was sent.</translation>
    </message>
    <message>
        <source>主機出示之憑證並非主機用途，因此未送出任何資料。</source>
        <translation>The certificate is not for a host, so nothing was sent.</translation>
    </message>
    <message>
        <source>請核對本機日期與時間；無誤時，立即通知資訊人員，由聯徵中心更換憑證。</source>
        <translation>Check this computer&apos;s date and time; if they are right, tell IT at once: JCIC must renew its certificate.</translation>
    </message>
    <message>
        <source>請核對本機日期與時間；無誤時，立即通知資訊人員查明。</source>
        <translation>Check this computer&apos;s date and time; if they are right, tell IT at once.</translation>
    </message>
    <message>
        <source>此備份檔不得使用</source>
        <translation>This backup file cannot be used</translation>
    </message>
    <message>
        <source>並非日誌之備份，或已損壞、遭更動。現有日誌未更動。</source>
        <translation>It is not a backup of a ledger, or it is damaged or was altered. The present ledger was not touched.</translation>
    </message>
    <message>
        <source>請確認是否選對檔案，或改用另一份備份；本份請保留，交付稽核及資訊人員。</source>
        <translation>Check that it is the right file, or use another backup; keep this one for the auditor and IT.</translation>
    </message>
    <message>
        <source>請更正所列各行，再次執行。</source>
        <translation>Correct each line named here, and run it again.</translation>
    </message>
    <message>
        <source>引號未成對，或收尾引號後尚有文字。</source>
        <translation>A quotation mark is not closed, or text follows the closing one. </translation>
    </message>
    <message>
        <source>「%1」有不可見或不得使用之字元。</source>
        <translation>&quot;%1&quot; contains characters that are invisible or not allowed. </translation>
    </message>
    <message>
        <source>「%1」過長：最多 64 個位元組，一個中文字占 3 個。</source>
        <translation>&quot;%1&quot; is too long: 64 bytes at most, and a Chinese character takes 3.</translation>
    </message>
    <message>
        <source>每行應寫成「名稱 = 值」。</source>
        <translation>A line must be &quot;name = value&quot;. </translation>
    </message>
    <message>
        <source>設立時無「%1」此項。</source>
        <translation>Set-up does not ask for &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>密碼不寫入檔案：由本人輸入，或以 --password-fd 提供。</source>
        <translation>A password must not be in the file: its owner types it, or --password-fd passes it.</translation>
    </message>
    <message>
        <source>工作站金鑰不得使用</source>
        <translation>The workstation&apos;s key cannot be used</translation>
    </message>
    <message>
        <source>備份已寫入，惟讀回之內容不同</source>
        <translation>The backup was written, but does not read back correctly</translation>
    </message>
    <message>
        <source>寫入之磁碟（例如 USB 隨身碟）可能故障，備份未完成。日誌及先前備份檔均未更動。</source>
        <translation>Most likely the target disk (for example a USB stick) is failing. There is no backup of the present state; the ledger and the earlier backup file were not touched.</translation>
    </message>
    <message>
        <source>請更換磁碟後再次備份。此磁碟勿再存放備份，並請通知資訊人員。</source>
        <translation>Back up again, to another disk. Keep no backups on this one, and tell IT.</translation>
    </message>
    <message>
        <source>授權書登記簿所載本份已結束：婉拒、往來結束、未通過或登記錯誤。</source>
        <translation>According to the register this authorisation has ended: the application was refused, the relation ended, it was not accepted, or entered by mistake.</translation>
    </message>
    <message>
        <source>%1 的密碼應先更換</source>
        <translation>%1&apos;s password must be changed first</translation>
    </message>
    <message>
        <source>請本人先登入更換密碼，再繼續作業。</source>
        <translation>Have the person sign in and change it first, then continue.</translation>
    </message>
    <message>
        <source>授權測試尚未通過</source>
        <translation>The authorisation test has not been passed yet</translation>
    </message>
    <message>
        <source>本單位的授權書傳送帳號尚未登記測試通過；通過以前不得發查正式資料。</source>
        <translation>No passed test of this branch&apos;s account for sending authorisations is registered; before that no production data may be queried.</translation>
    </message>
    <message>
        <source>請單位主管於授權書傳送帳號登記簿登記授權測試通過（回覆 0000，並經雙方電話確認），再行發查。</source>
        <translation>The unit head enters in the register of that account that the test was passed (reply 0000, confirmed by telephone both ways); then send the query.</translation>
    </message>
    <message>
        <source>有一字無法讀取：存檔時遺失，或編碼不符。</source>
        <translation>One character cannot be read: it was lost when the file was saved, or the encoding is different.</translation>
    </message>
    <message>
        <source>「%1」有無法讀取之文字</source>
        <translation>&quot;%1&quot; has a character that cannot be read</translation>
    </message>
    <message>
        <source>請於原程式補上該字，另存為 CSV UTF-8，再匯入。</source>
        <translation>Enter the character in the original, save it as CSV UTF-8 and read it again.</translation>
    </message>
    <message>
        <source>有一字無法讀取。</source>
        <translation>One character cannot be read. </translation>
    </message>
    <message>
        <source>檔案的編碼是 %1；</source>
        <translation>The file is in %1; </translation>
    </message>
    <message>
        <source>為此行之第 %1 字元，</source>
        <translation>it is character %1 of this line, </translation>
    </message>
    <message>
        <source>檔案的第 %1 個位元組。</source>
        <translation>byte %1 of the file. </translation>
    </message>
    <message>
        <source>此為 Excel 活頁簿，並非 CSV 文字檔。</source>
        <translation>This is an Excel workbook, not CSV text. </translation>
    </message>
    <message>
        <source>請於原程式更正該處，另存為 UTF-8，再匯入。</source>
        <translation>Correct that place in the original, save it as UTF-8 and read it again.</translation>
    </message>
    <message>
        <source>請於試算表軟體開啟，另存為 CSV UTF-8，再匯入。</source>
        <translation>Open it in a spreadsheet program, save it as CSV UTF-8 and read that file.</translation>
    </message>
    <message>
        <source>請更換為正確之檔案；編碼可用 UTF-8、UTF-16 或 Big5（cp950）。</source>
        <translation>Use a correct file; UTF-8, UTF-16 and Big5 (cp950) are supported.</translation>
    </message>
    <message>
        <source>無法得知晶片卡密碼是否已變更</source>
        <translation>It is not known whether the card password changed</translation>
    </message>
    <message>
        <source>晶片卡收到新密碼後、回應前即中斷：目前有效的可能為新密碼，亦可能為舊密碼。</source>
        <translation>The connection to the card was lost after it received the new password and before it responded: either the new or the old password is valid. </translation>
    </message>
    <message>
        <source>請將晶片卡插回，先以新密碼驗證一次（尚可輸入二次以上時始為之）；錯誤時再以舊密碼驗證。任一驗證正確，待辦即消除；有效者為新密碼時，請登記密碼變更。</source>
        <translation>Insert the card and try the new password once, if two or more tries are left; if it is wrong, use the old one. When either is verified, the task is done; if it is the new one, enter the change.</translation>
    </message>
    <message>
        <source>此登入帳號無權限；檔案可能屬於 root 或其他帳號。</source>
        <translation>This login has no permission; the file may belong to root or to another login. </translation>
    </message>
    <message>
        <source>檔案或資料夾不存在。</source>
        <translation>The file or folder does not exist. </translation>
    </message>
    <message>
        <source>磁碟已滿。</source>
        <translation>The disk is full. </translation>
    </message>
    <message>
        <source>此登入帳號之磁碟配額已用盡。</source>
        <translation>This login&apos;s disk quota is used up. </translation>
    </message>
    <message>
        <source>此磁碟為唯讀；磁碟故障時，系統亦會自動改為唯讀。</source>
        <translation>The disk is read-only; the system also does this when the disk fails. </translation>
    </message>
    <message>
        <source>此磁碟無法鎖定檔案（常見於網路磁碟）。</source>
        <translation>Files on this disk cannot be locked, which is common on network disks. </translation>
    </message>
    <message>
        <source>開啟之檔案已達系統上限。</source>
        <translation>The maximum number of open files is reached. </translation>
    </message>
    <message>
        <source>此名稱為資料夾，並非檔案。</source>
        <translation>This name is a folder, not a file. </translation>
    </message>
    <message>
        <source>路徑內有一段為檔案，並非資料夾。</source>
        <translation>A part of the path is a file, not a folder. </translation>
    </message>
    <message>
        <source>名稱或路徑過長。</source>
        <translation>The name or the path is too long. </translation>
    </message>
    <message>
        <source>系統或另一程式正使用中。</source>
        <translation>The system or another program is using it. </translation>
    </message>
    <message>
        <source>磁碟回報讀寫錯誤。</source>
        <translation>The disk reports a read or write error. </translation>
    </message>
    <message>
        <source>系統回報錯誤 %1（errno）。</source>
        <translation>The system reports error %1 (errno). </translation>
    </message>
    <message>
        <source>請資訊人員將其擁有者及權限改回此登入帳號，再次辦理；內容勿更動。</source>
        <translation>Ask IT to restore ownership and permissions to this login, then repeat; the content must not be changed.</translation>
    </message>
    <message>
        <source>請確認位置；遭移走者請放回原處，再次辦理。</source>
        <translation>Check the location; restore what was moved away, then repeat.</translation>
    </message>
    <message>
        <source>請清出磁碟空間，再次辦理；日誌資料夾內之檔案均勿刪除。</source>
        <translation>Free disk space, then repeat; delete nothing in the ledger&apos;s folder.</translation>
    </message>
    <message>
        <source>請資訊人員提高此帳號配額，或清出此帳號其他檔案，再次辦理。</source>
        <translation>Ask IT for a larger quota, or remove other files of this login, then repeat.</translation>
    </message>
    <message>
        <source>請資訊人員先檢查磁碟，再改回可寫入，然後再次辦理。</source>
        <translation>Ask IT to check the disk first and to make it writable again, then repeat.</translation>
    </message>
    <message>
        <source>請改用本機磁碟之資料夾；日誌勿置於網路磁碟。</source>
        <translation>Use a folder on a local disk; the ledger does not belong on a network disk.</translation>
    </message>
    <message>
        <source>請關閉其他程式，重新開啟本程式再次辦理；反覆發生時請資訊人員提高上限。</source>
        <translation>Close other programs, start this one again and repeat; if it happens often, ask IT to raise the limit.</translation>
    </message>
    <message>
        <source>請改為指定檔案，或更換名稱。</source>
        <translation>Name a file, or use another name.</translation>
    </message>
    <message>
        <source>請改用其他位置之資料夾。</source>
        <translation>Use a folder elsewhere.</translation>
    </message>
    <message>
        <source>請改用較短之名稱或路徑。</source>
        <translation>Use a shorter name or path.</translation>
    </message>
    <message>
        <source>請關閉使用中之程式，再次辦理。</source>
        <translation>Close the program that uses it, then repeat.</translation>
    </message>
    <message>
        <source>請停止使用此磁碟，並請資訊人員檢查；備份請勿存於同一磁碟。</source>
        <translation>Stop using this disk and ask IT to check it; keep no backup on the same disk.</translation>
    </message>
    <message>
        <source>請將畫面所示錯誤號碼告知資訊人員，查明後再次辦理。</source>
        <translation>Give IT the error number, and repeat when it is explained.</translation>
    </message>
    <message>
        <source>未讀取內容，因此未能判斷是否遭更動；檔案均未更動。</source>
        <translation>Its content was not read, so this does not mean that it was altered; no file was changed.</translation>
    </message>
    <message>
        <source>請資訊人員檢查檔案權限與磁碟，再次辦理。</source>
        <translation>Ask IT to check the file&apos;s permission and the disk, then repeat.</translation>
    </message>
    <message>
        <source>各步驟均應先記錄再執行；本次未寫入成功。</source>
        <translation>Every step is recorded before it is carried out; this time writing failed. </translation>
    </message>
    <message>
        <source>常見原因為磁碟已滿或權限不足。</source>
        <translation>Usually the disk is full, or permission is denied.</translation>
    </message>
    <message>
        <source>「%1」所填 %2 未簽署：請填寫簽署人員，或請本人簽署。</source>
        <translation>&quot;%1&quot; names %2, who has not signed: name the person who signs, or have that person sign.</translation>
    </message>
    <message>
        <source>「%1」所填 %2 為辦理人員：請填寫在場簽署之另一人。</source>
        <translation>&quot;%1&quot; names %2, who takes this step: name the other person, who is present and signs.</translation>
    </message>
    <message>
        <source>「%1」所填 %2，授權登記簿查無此人：請填寫已登記之使用者代碼。</source>
        <translation>&quot;%1&quot; names %2, who is not in the register: name a user code from the register.</translation>
    </message>
    <message>
        <source>「%1」所填 %2，本日未登記為：%3。</source>
        <translation>&quot;%1&quot; names %2, who is not registered today as: %3.</translation>
    </message>
    <message>
        <source>「%1」所填 %2 登記為「%3」，不得同時擔任：請填寫另一人。</source>
        <translation>&quot;%1&quot; names %2, who is registered as %3 and therefore cannot be named here: name another person.</translation>
    </message>
    <message>
        <source>無檔案名稱。</source>
        <translation>The file has no name.</translation>
    </message>
    <message>
        <source>該視窗位於另一畫面（%1），已移至最前面。</source>
        <translation>Its window is on another display (%1), where it was brought to the front.</translation>
    </message>
    <message>
        <source>請至該畫面繼續，或於該處關閉視窗後再開啟。</source>
        <translation>Continue at that display, or close the window there and open the desk again.</translation>
    </message>
    <message>
        <source>此資料夾屬於另一個登入帳號</source>
        <translation>This folder belongs to another login</translation>
    </message>
    <message>
        <source>擁有者是 %1，</source>
        <translation>Its owner is %1. </translation>
    </message>
    <message>
        <source>目前登入帳號為 %1。</source>
        <translation>This login is %1. </translation>
    </message>
    <message>
        <source>以其他帳號（含 root）執行將變更檔案擁有者，致本人無法登入，故未執行。</source>
        <translation>A run by another login, even root, would change the owner of the files, and the owner could not sign in afterwards; so nothing was done.</translation>
    </message>
    <message>
        <source>請以擁有者帳號登入作業系統再執行；擁有者有誤時，請資訊人員將整個資料夾改回正確帳號。</source>
        <translation>Log in to the system as the owner and repeat; if the owner is wrong, ask IT to give the whole folder back to the right login.</translation>
    </message>
    <message>
        <source>無可顯示視窗之畫面</source>
        <translation>There is no display for the windows</translation>
    </message>
    <message>
        <source>畫面是 %1。</source>
        <translation>The display is %1. </translation>
    </message>
    <message>
        <source>此登入無圖形畫面，或圖形畫面不允許本程式連線。</source>
        <translation>This login has no graphical display, or the display refuses access to this program.</translation>
    </message>
    <message>
        <source>請於桌面環境開啟；無畫面時，請改用 jcic-desk-cli。</source>
        <translation>Open it on a desktop; if there is no display, use jcic-desk-cli.</translation>
    </message>
    <message>
        <source>最前面有不可見的字元 %1。</source>
        <translation>An invisible character, %1, is at the very beginning. </translation>
    </message>
    <message>
        <source>第 %1 碼後有不可見之字元 %2。</source>
        <translation>An invisible character, %2, follows character %1. </translation>
    </message>
    <message>
        <source>最前面有空白。</source>
        <translation>A blank is at the very beginning. </translation>
    </message>
    <message>
        <source>第 %1 碼後面有空白。</source>
        <translation>A blank follows character %1. </translation>
    </message>
    <message>
        <source>請刪除此字元；不可見時請全部重新輸入。</source>
        <translation>Delete that character; if you cannot find it, type the whole text again.</translation>
    </message>
    <message>
        <source>請刪去空白。</source>
        <translation>Delete the blank.</translation>
    </message>
    <message>
        <source>印表機佇列保留所有新文件</source>
        <translation>The printer&apos;s queue holds every new job</translation>
    </message>
    <message>
        <source>此佇列收受文件但不列印，放行後始印出，屆時可能無人在場；因此未送出。</source>
        <translation>It accepts documents but prints them only after they are released, when perhaps nobody is there; so nothing was sent. </translation>
    </message>
    <message>
        <source>請資訊人員放行（cupsenable --release），或另選一台。</source>
        <translation>Ask IT to release it (cupsenable --release), or choose another printer.</translation>
    </message>
    <message>
        <source>並非日誌所載之檔案</source>
        <translation>This is not the file recorded in the ledger</translation>
    </message>
    <message>
        <source>檔案於產出後遭變更</source>
        <translation>The file was changed after it was made</translation>
    </message>
    <message>
        <source>檔案附有簽章，惟簽章與內容不符：內容、簽章遭更動，或其後另有附加。</source>
        <translation>Its signature does not match its content: the content or the signature was changed, or something was appended. </translation>
    </message>
    <message>
        <source>日誌所載本檔案之摘要，與此檔案不同。</source>
        <translation>The digest of this file differs from the one that the ledger has for this copy. </translation>
    </message>
    <message>
        <source>檔案與產出時不同。</source>
        <translation>The file differs from the original. </translation>
    </message>
    <message>
        <source>請勿採用；留存此檔案，向原分行另取一份核對，並通知單位主管。</source>
        <translation>Do not use it; keep the file, get another from the branch to compare, and tell the unit head.</translation>
    </message>
    <message>
        <source>本機未安裝字型「%1」。</source>
        <translation>The font &quot;%1&quot; is not installed on this computer. </translation>
    </message>
    <message>
        <source>設定之檔案不存在。</source>
        <translation>The configured file does not exist. </translation>
    </message>
    <message>
        <source>設定之檔案並非字型，或無造字（U+E000 至 U+F8FF）。</source>
        <translation>The configured file is not a font, or has no user-defined characters (U+E000 to U+F8FF). </translation>
    </message>
    <message>
        <source>造字字型不得使用，頁面造字以編號印出</source>
        <translation>The bank&apos;s own font cannot be used: pages show its characters as numbers</translation>
    </message>
    <message>
        <source>其他字照常；頁上說明編號的意思。</source>
        <translation>All other characters are unaffected; a page explains the numbers.</translation>
    </message>
    <message>
        <source>請資訊人員放回字型檔，或由單位主管、帳號管理人員改設定；重新啟動後生效。</source>
        <translation>Ask IT to restore the font&apos;s file, or let the unit head or the account administrator change the setting; it takes effect at the next start.</translation>
    </message>
    <message>
        <source>請資訊人員將字型檔改為此登入帳號可讀取；重新啟動後生效。</source>
        <translation>Ask IT to let this login read the font&apos;s file; it takes effect at the next start.</translation>
    </message>
    <message>
        <source>請更換為銀行之造字字型檔（TTF、TTE、OTF）；重新啟動後生效。</source>
        <translation>Set the file of the bank&apos;s own font (TTF, TTE, OTF); it takes effect at the next start.</translation>
    </message>
    <message>
        <source>時鐘為 %1，早於本日誌已有之紀錄；以此計算，各人之授權均不在期間內。</source>
        <translation>The clock says %1, which is earlier than entries in this ledger; at that time nobody&apos;s duty would be in force. </translation>
    </message>
    <message>
        <source>請資訊人員校正系統時間（設為自動校時），再次登入；授權登記無須變更。</source>
        <translation>Ask IT to set the system&apos;s time (automatically), then sign in again; no designation needs to be changed.</translation>
    </message>
    <message>
        <source>如此，%1 起本單位將無單位主管：無人可指定人員、解除停止查詢。</source>
        <translation>From %1 on the unit would have no head: nobody could designate people or lift a stop. </translation>
    </message>
    <message>
        <source>請現任單位主管先指定接任之單位主管（授權起日不晚於該日），再辦理。</source>
        <translation>Have the present head designate a successor first, whose authorisation begins no later than that day; then repeat.</translation>
    </message>
    <message>
        <source>此為本程式之檔案：請資訊人員由套件重新安裝，勿自行補上檔案。</source>
        <translation>This is one of the program&apos;s own files: have IT install the package again; do not put a file there yourself.</translation>
    </message>
    <message>
        <source>請確認路徑與檔案名稱。</source>
        <translation>Check the path and the file&apos;s name.</translation>
    </message>
    <message>
        <source>此資料夾已有分行資料</source>
        <translation>This folder already contains a branch</translation>
    </message>
    <message>
        <source>練習主機或練習卡使用中</source>
        <translation>The practice host or card is in use</translation>
    </message>
    <message>
        <source>此資料夾並非空資料夾</source>
        <translation>This folder is not empty</translation>
    </message>
    <message>
        <source>機構代號與日誌不符</source>
        <translation>The institution&apos;s code is not the ledger&apos;s</translation>
    </message>
    <message>
        <source>此處已設立分行，因此未再設立，亦未更動任何檔案。</source>
        <translation>A branch was set up here before: no new one was set up, and no file was changed.</translation>
    </message>
    <message>
        <source>使用此分行者，請直接開啟程式並登入；另建分行者，請以 --profile 指定空資料夾。</source>
        <translation>To use this branch, start the program and sign in; to set up another one, give an empty folder with --profile.</translation>
    </message>
    <message>
        <source>請關閉使用中之程式，或改用另一練習資料夾（--profile）。</source>
        <translation>Close the program that uses it, or use another practice folder (--profile).</translation>
    </message>
    <message>
        <source>請以 --profile 指定空資料夾，或尚不存在之資料夾。</source>
        <translation>Give an empty folder with --profile, or one that does not exist yet.</translation>
    </message>
    <message>
        <source>請資訊人員將設定檔之機構代號改回日誌所載，並查明由何人變更。</source>
        <translation>Have IT restore the ledger&apos;s institution code in the settings file, and find out who changed it.</translation>
    </message>
    <message>
        <source>統一編號查證處所</source>
        <translation>Where the business number was looked up</translation>
    </message>
    <message>
        <source>該員為單位主管，其授權僅得由另一位單位主管終止。</source>
        <translation>They are unit head: only another unit head can end their authorisation.</translation>
    </message>
    <message>
        <source>有控制字元 %1，無法顯示及列印。</source>
        <translation>It contains the control character %1, which can be neither shown nor printed.</translation>
    </message>
    <message>
        <source>請刪除此字元；不可見時請整段重新輸入。</source>
        <translation>Delete that character; if you cannot see it, type the text again.</translation>
    </message>
    <message>
        <source>請縮短內容；詳細情形另以附件或案卷保存。</source>
        <translation>Shorten the text; keep details in an attachment or in the case file.</translation>
    </message>
    <message>
        <source>資料所載姓名不符</source>
        <translation>The record names another person</translation>
    </message>
    <message>
        <source>請於資料頁查閱；確為本案當事人時，加上 --other-name 再執行。</source>
        <translation>View the record first; if it is about this case&apos;s subject, run the command again with --other-name.</translation>
    </message>
    <message>
        <source>確認人員無法核可，而其他人員均未登記為核准主管或單位主管。</source>
        <translation>The person who confirms does not approve, and nobody else is registered as a supervisor or unit head.</translation>
    </message>
    <message>
        <source>請由另一人確認，或請單位主管先指定另一位核准主管。</source>
        <translation>Have another person confirm it, or have the unit head first designate another approver.</translation>
    </message>
    <message>
        <source>請先指定接任人員；確定須如此辦理者，檢視後再次辦理（終端機加 --leaves-vacant）。</source>
        <translation>Designate the successor first; if this is intended, repeat the step now that you know it (in the terminal with --leaves-vacant).</translation>
    </message>
    <message>
        <source>附件不得設有開啟密碼：請於可開啟之程式另存一份無密碼者，再附加。</source>
        <translation>An attachment must open without a password: save a copy without one in the program that opens it, and attach that.</translation>
    </message>
    <message>
        <source>請重新掃描，或再次取得；其他程式尚可開啟者，請由該程式另存一份。</source>
        <translation>Scan it again, or obtain it again; if another program can still open it, save a copy from there.</translation>
    </message>
    <message>
        <source>請再次附加；檢查完成前請勿更動檔案。</source>
        <translation>Attach it again, and do not change the file until it has been checked.</translation>
    </message>
    <message>
        <source>請以 300 dpi、灰階或黑白重新掃描，一頁不超過 A3。</source>
        <translation>Scan it again at 300 dpi, in grey or black and white, with no page larger than A3.</translation>
    </message>
    <message>
        <source>請分為數個檔案，每個不超過 4,095 頁。</source>
        <translation>Divide it into several files of at most 4,095 pages each.</translation>
    </message>
    <message>
        <source>請印出後掃描，或由可檢視之程式另存成影像。</source>
        <translation>Print and scan it, or save it as an image from a program that shows it.</translation>
    </message>
    <message>
        <source>請填「PDF 密碼」，終端機以 --file-password-fd；或於可開啟之程式另存一份無密碼者。</source>
        <translation>Fill in &quot;Password of the PDF&quot;, at a terminal --file-password-fd; or save a copy without a password in the program that opens it.</translation>
    </message>
    <message>
        <source>請更換為掃描之 PNG、JPEG、TIFF 或 PDF。</source>
        <translation>Use a scanned PNG, JPEG, TIFF or PDF instead.</translation>
    </message>
    <message>
        <source>並非 PNG、JPEG、TIFF 或 PDF。</source>
        <translation>This is not a PNG, JPEG, TIFF or PDF.</translation>
    </message>
    <message>
        <source>檔案不完整，或內容已損壞。</source>
        <translation>The file is incomplete, or its contents are damaged.</translation>
    </message>
    <message>
        <source>檔案已非先前所附之檔案，因此未檢查；所附為更動前之內容。</source>
        <translation>The file has changed since it was attached and was not checked; the attached content is unchanged.</translation>
    </message>
    <message>
        <source>檔案已變更</source>
        <translation>The file has changed</translation>
    </message>
    <message>
        <source>頁面、頁面影像或解開後之內容過大。</source>
        <translation>A page, an image on a page or what the file unpacks to is too large.</translation>
    </message>
    <message>
        <source>頁面內容過於複雜，本程式不予繪製。</source>
        <translation>The contents of a page are too complex: this program does not render them.</translation>
    </message>
    <message>
        <source>頁數過多，或所載頁數不實。</source>
        <translation>There are too many pages, or the file states a wrong number.</translation>
    </message>
    <message>
        <source>本 PDF 含有指令碼或自動執行之動作，因此不予附加。</source>
        <translation>This PDF contains a script or an action that runs by itself, and is not attached.</translation>
    </message>
    <message>
        <source>本 PDF 內含其他檔案、聲音或影片，因此不予附加。</source>
        <translation>This PDF contains other files, sound or film, and is not attached.</translation>
    </message>
    <message>
        <source>本 PDF 之表單或圖層會改變所顯示之內容，因此不予附加。</source>
        <translation>A form or layers of this PDF change what is shown. It is not attached.</translation>
    </message>
    <message>
        <source>第 %1 頁空白，無任何內容；</source>
        <translation>Page %1 is blank and shows nothing; </translation>
    </message>
    <message>
        <source>第 %1 頁全黑，無任何內容；</source>
        <translation>Page %1 is black and shows nothing; </translation>
    </message>
    <message>
        <source>自第 %1 頁起未逐頁檢查是否空白；</source>
        <translation>From page %1 on nobody looked for blank pages; </translation>
    </message>
    <message>
        <source>有空白頁，無任何內容。</source>
        <translation>A page is blank and shows nothing.</translation>
    </message>
    <message>
        <source>有全黑頁，無任何內容。</source>
        <translation>A page is black and shows nothing.</translation>
    </message>
    <message>
        <source>頁數眾多，未逐頁檢查是否空白。</source>
        <translation>There are so many pages that nobody looked for blank ones.</translation>
    </message>
    <message numerus="yes">
        <source>全部 %n 頁。</source>
        <translation>
            <numerusform>%n page in all.</numerusform>
            <numerusform>%n pages in all.</numerusform>
        </translation>
    </message>
    <message>
        <source>附件有空白頁，尚未附上</source>
        <translation>A page is blank: not attached yet</translation>
    </message>
    <message>
        <source>附件有全黑頁，尚未附上</source>
        <translation>A page is black: not attached yet</translation>
    </message>
    <message>
        <source>附件頁數眾多，尚未附上</source>
        <translation>The file has many pages: not attached yet</translation>
    </message>
    <message>
        <source>紙張是否放反？請翻面再掃描。</source>
        <translation>Did the sheet lie the wrong way up? Turn it over and scan it again. </translation>
    </message>
    <message>
        <source>請自行逐頁檢視，或分為數個檔案。</source>
        <translation>Look at each page yourself, or split the file. </translation>
    </message>
    <message>
        <source>請確認原稿朝向玻璃、上蓋已蓋妥，再掃描一次。</source>
        <translation>Check that the sheet faces the glass and the cover is closed, then scan it again. </translation>
    </message>
    <message>
        <source>確認無誤者，按「仍要附上」（終端機加 --empty-pages）。</source>
        <translation>If it is right, press &quot;Attach anyway&quot; (terminal: --empty-pages).</translation>
    </message>
    <message>
        <source>統一編號檢查碼不符</source>
        <translation>The business number fails its check digit</translation>
    </message>
    <message>
        <source>%1 的檢查碼不符，未填查證處所。</source>
        <translation>%1 fails its check digit, and no source is given.</translation>
    </message>
    <message>
        <source>請對照商工登記資料更正；登記資料確為此號碼時，請填寫統一編號查證處所，核准時將列示。</source>
        <translation>Correct it from the business register; if the register has this number, enter where it was looked up. The approver will see it.</translation>
    </message>
    <message>
        <source>請先送出或捨棄無須使用之草稿，再次存檔。</source>
        <translation>Submit or discard drafts that are not needed, then save again.</translation>
    </message>
    <message>
        <source>請查明輸出所接之檔案或程式，以查詢類指令檢視結果；請勿重複執行同一指令。</source>
        <translation>Find out to which file or program the output goes, and check the result with a command that only reads; do not repeat this command.</translation>
    </message>
    <message>
        <source>請改用其他檔名或位置，或先移走原檔案。</source>
        <translation>Use another name or place, or move the present file away first.</translation>
    </message>
    <message>
        <source>請寫出檔案的名稱。</source>
        <translation>Give the file a name.</translation>
    </message>
    <message>
        <source>請改存到日誌與設定以外的資料夾。</source>
        <translation>Save into a folder that is not the ledger&apos;s and its settings&apos;.</translation>
    </message>
    <message>
        <source>「%1」不存在。</source>
        <translation>&quot;%1&quot; does not exist.</translation>
    </message>
    <message>
        <source>「%1」內無工作站的設定（settings.conf）。</source>
        <translation>&quot;%1&quot; contains no workstation settings (settings.conf).</translation>
    </message>
    <message>
        <source>服務執行中，惟此登入帳號無使用讀卡機之權限（polkit 規則，或服務的 socket 不允許連線）。</source>
        <translation>The service runs, but this login may not use readers (the polkit rules, or access to the service&apos;s socket).</translation>
    </message>
    <message>
        <source>讀卡服務未回應</source>
        <translation>The card service does not respond</translation>
    </message>
    <message>
        <source>作業系統之讀卡服務（pcscd）執行中，惟未在時限內回應；尚未詢問任何卡片。</source>
        <translation>The system&apos;s smart card service (pcscd) runs, but did not respond in time; no card was accessed yet.</translation>
    </message>
    <message>
        <source>請資訊人員重新啟動 pcscd 服務；啟動後本程式自動連接，無須重新開啟。晶片卡無須更換。</source>
        <translation>Have IT restart the pcscd service; the program then connects automatically. The card need not be replaced.</translation>
    </message>
    <message>
        <source>憑證上的簽章不成立。</source>
        <translation>The signature on the certificate is invalid.</translation>
    </message>
    <message>
        <source>請資訊人員校正系統時間（設為自動校時），再次辦理；時間無誤時，洽聯徵中心。晶片卡無須換發。</source>
        <translation>Have IT set the system&apos;s time (automatically), then try again; if it is right, ask JCIC. The card need not be replaced.</translation>
    </message>
    <message>
        <source>請先核對電腦日期；日期無誤時，洽聯徵中心換發，換發前晶片卡請歸還保管人員。</source>
        <translation>Check the computer&apos;s date first; if it is right, ask JCIC for a new card. Until then return the card to its custodian.</translation>
    </message>
    <message>
        <source>正式工作站請使用聯徵中心核發之晶片卡；如需練習，請以 jcic-desk-practice 開啟。</source>
        <translation>Use a card from JCIC on a production workstation; to practise, start jcic-desk-practice.</translation>
    </message>
    <message>
        <source>聯徵中心主機不接受本工作站之憑證</source>
        <translation>JCIC&apos;s host does not accept this workstation&apos;s certificate</translation>
    </message>
    <message>
        <source>請帳號管理人員核對本工作站憑證：已到期時，以設立步驟換發；未到期時，洽聯徵中心確認已登記。</source>
        <translation>Have an account administrator check this workstation&apos;s certificate: if it has expired, renew it by the set-up steps; if not, ask JCIC whether it is registered.</translation>
    </message>
    <message>
        <source>請依紙本再次抄寫；空白與短橫可省略。</source>
        <translation>Copy it from the paper again; blanks and hyphens may be omitted.</translation>
    </message>
    <message>
        <source>錨</source>
        <translation>Anchor</translation>
    </message>
    <message>
        <source>指紋</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>時鐘撥快 %1 日。</source>
        <translation>The clock was set forward by %1 d. </translation>
    </message>
    <message>
        <source>時鐘撥慢 %1 日。</source>
        <translation>The clock was set back by %1 d. </translation>
    </message>
    <message>
        <source>日誌的小檔案損壞</source>
        <translation>A small file of the ledger is damaged</translation>
    </message>
    <message>
        <source>二份均與其摘要不符，為磁碟損壞。</source>
        <translation>Neither of its two copies matches its own digest: the disk is damaged.</translation>
    </message>
    <message>
        <source>請資訊人員檢查磁碟；個人金鑰檔損壞時，以復原金鑰復原該員帳號，或由備份還原。</source>
        <translation>Have IT check the disk; if it is a person&apos;s key file, recover the account by the recovery key, or restore a backup.</translation>
    </message>
    <message>
        <source>本日誌未曾製作復原金鑰，或復原檔遺失。</source>
        <translation>None was made for this ledger, or its file is missing.</translation>
    </message>
    <message>
        <source>此復原金鑰製作人員已閱覽二段，二位保管人合併即可使用，均不得確認以其復原之人員；待確認期間，亦不得依總行函指派或受指派。</source>
        <translation>The maker of this recovery key saw both parts, and its keepers can use it together. None of them may confirm the person whom it recovers, name a head by letter, or be named, while that head waits to be confirmed.</translation>
    </message>
    <message>
        <source>本日有單位主管在任或待確認：由單位主管指定。單位主管亡故或離任而無法指定者，「接替的單位主管」應載明在任各員代碼，新任及會同之人員不在其中。</source>
        <translation>A unit head is in force today, or waits to be confirmed: they designate. If they died or left and cannot, name each of them by user code in &quot;Unit head who is replaced&quot;; the person named and the second signatory must be others.</translation>
    </message>
    <message>
        <source>授權辦理事項內無本日起之單位主管。</source>
        <translation>The duties do not make them unit head from today on.</translation>
    </message>
    <message>
        <source>本總行函文已指派一位單位主管。</source>
        <translation>This letter of head office has already named a unit head.</translation>
    </message>
    <message>
        <source>%1 與此位置應有的內容不同。</source>
        <translation>%1 is not what belongs in that place.</translation>
    </message>
    <message>
        <source>櫃台連線中斷</source>
        <translation>The hub cannot be reached</translation>
    </message>
    <message>
        <source>網路未回應，或櫃台連線伺服器的位址無法連線。</source>
        <translation>The network does not answer, or the hub&apos;s address cannot be reached.</translation>
    </message>
    <message>
        <source>櫃台連線伺服器中途斷線。</source>
        <translation>The hub closed the connection.</translation>
    </message>
    <message>
        <source>櫃台連線伺服器未在時限內回應。</source>
        <translation>The hub did not answer in time.</translation>
    </message>
    <message>
        <source>可連線之伺服器均為備援，目前不接受寫入。</source>
        <translation>Every server that can be reached is a standby and accepts no writes.</translation>
    </message>
    <message>
        <source>櫃台連線伺服器的連線數已滿。</source>
        <translation>The hub has no connection left.</translation>
    </message>
    <message>
        <source>本工作站無櫃台連線之金鑰或憑證，或憑證檔無法讀取。</source>
        <translation>This workstation has no key or certificate for the hub, or its file cannot be read.</translation>
    </message>
    <message>
        <source>請通知資料庫人員將備援伺服器升為主要伺服器；本櫃已送出的查詢照常辦理。</source>
        <translation>Ask the database administrators to promote the standby. Queries submitted at this desk continue.</translation>
    </message>
    <message>
        <source>請通知資料庫人員調高連線數上限；本櫃已送出的查詢照常辦理。</source>
        <translation>Ask the database administrators to allow more connections. Queries submitted at this desk continue.</translation>
    </message>
    <message>
        <source>請由帳號管理人員重新申請櫃台連線的憑證，或取回原來的檔案。</source>
        <translation>Ask the account administrator to request a certificate for the hub again, or to bring back the files.</translation>
    </message>
    <message>
        <source>本櫃已送出的查詢照常辦理，恢復後自動接續；持續中斷時通知資訊人員。</source>
        <translation>Queries submitted at this desk continue, and the rest follows automatically. Tell IT if it lasts.</translation>
    </message>
    <message>
        <source>櫃台連線伺服器不接受本工作站之憑證</source>
        <translation>The hub rejects this workstation&apos;s certificate</translation>
    </message>
    <message>
        <source>伺服器不接受加密連線，因此未送出任何資料。</source>
        <translation>The server accepts no encrypted connection. Nothing was sent.</translation>
    </message>
    <message>
        <source>與伺服器的加密連線未通過檢查，因此未送出任何資料。</source>
        <translation>The encrypted connection did not pass its checks. Nothing was sent.</translation>
    </message>
    <message>
        <source>請資料庫人員開啟伺服器之 TLS；在此之前本櫃照常獨立作業。</source>
        <translation>Ask the database administrators to turn on TLS. Until then this desk works alone.</translation>
    </message>
    <message>
        <source>請通知資訊人員查明；在此之前本櫃照常獨立作業。</source>
        <translation>Ask IT to find out why. Until then this desk works alone.</translation>
    </message>
    <message>
        <source>櫃台連線伺服器拒絕本項要求</source>
        <translation>The hub refuses this request</translation>
    </message>
    <message>
        <source>本工作站於伺服器已登記停用。</source>
        <translation>This workstation is retired at the hub.</translation>
    </message>
    <message>
        <source>本工作站之資料庫角色無此項權限。</source>
        <translation>This workstation&apos;s database role lacks the right.</translation>
    </message>
    <message>
        <source>伺服器上未登記本工作站之日誌。</source>
        <translation>This workstation&apos;s ledger is not enrolled at the hub.</translation>
    </message>
    <message>
        <source>伺服器不允許本工作站辦理此項。</source>
        <translation>The hub does not allow this workstation to do this.</translation>
    </message>
    <message>
        <source>請資料庫人員以本櫃產出之申請檔登記本工作站。</source>
        <translation>Give the database administrators this desk&apos;s enrolment file to enrol it.</translation>
    </message>
    <message>
        <source>請資料庫人員檢查本工作站之登記與權限。</source>
        <translation>Ask the database administrators to check this workstation&apos;s enrolment and rights.</translation>
    </message>
    <message>
        <source>回覆超過容許的大小，因此不予採用。</source>
        <translation>The answer is larger than allowed and was not used. </translation>
    </message>
    <message>
        <source>伺服器無法完成本項要求。</source>
        <translation>The hub could not do what was asked. </translation>
    </message>
    <message>
        <source>SQLSTATE %1。</source>
        <translation>SQLSTATE %1.</translation>
    </message>
    <message>
        <source>請附上錯誤代碼通知資料庫人員；本櫃已送出的查詢照常辦理。</source>
        <translation>Give the error code to the database administrators. Queries submitted at this desk continue.</translation>
    </message>
    <message>
        <source>櫃台連線伺服器的版本較新</source>
        <translation>The hub is newer than this program</translation>
    </message>
    <message>
        <source>伺服器的資料結構是第 %1 版，</source>
        <translation>The hub&apos;s schema is version %1; </translation>
    </message>
    <message>
        <source>本程式支援至第 %1 版。</source>
        <translation>this program knows versions up to %1. </translation>
    </message>
    <message>
        <source>因此未使用。</source>
        <translation>It was not used.</translation>
    </message>
    <message>
        <source>請資訊人員更新本工作站之程式；在此之前本櫃照常獨立作業。</source>
        <translation>Ask IT to update the program here. Until then this desk works alone.</translation>
    </message>
    <message>
        <source>櫃台連線伺服器的版本較舊</source>
        <translation>The hub is older than this program</translation>
    </message>
    <message>
        <source>本程式須第 %1 版以上。</source>
        <translation>this program needs version %1 or later. </translation>
    </message>
    <message>
        <source>請資料庫人員執行 jcic-desk-hub migrate；在此之前本櫃照常獨立作業。</source>
        <translation>Ask the database administrators to run jcic-desk-hub migrate. Until then this desk works alone.</translation>
    </message>
    <message>
        <source>櫃台連線伺服器退回到較早的內容</source>
        <translation>The hub went back to an earlier state</translation>
    </message>
    <message>
        <source>本櫃前次確認之內容已不在伺服器上。</source>
        <translation>Data that the hub acknowledged to this desk is missing.</translation>
    </message>
    <message>
        <source>櫃台連線伺服器所載多於本櫃日誌</source>
        <translation>The hub knows more than this desk&apos;s ledger</translation>
    </message>
    <message>
        <source>櫃台連線伺服器上有偽造的內容</source>
        <translation>Something at the hub is forged</translation>
    </message>
    <message>
        <source>有一筆授權書使用紀錄之簽章並非登記櫃台所簽。</source>
        <translation>A use of an authorisation was not signed by the desk that it names. </translation>
    </message>
    <message>
        <source>有一筆內容之簽章不符。</source>
        <translation>A signature does not match. </translation>
    </message>
    <message>
        <source>所稱的櫃台：%1。</source>
        <translation>Desk named: %1. </translation>
    </message>
    <message>
        <source>本櫃不採用該筆內容；請立即通知資訊安全人員保全伺服器的紀錄。</source>
        <translation>This desk does not use it. Tell information security at once to preserve the server&apos;s records.</translation>
    </message>
    <message>
        <source>同一個工作站名稱已登記另一份日誌（%1）。</source>
        <translation>Another ledger (%1) is enrolled under this workstation&apos;s name. </translation>
    </message>
    <message>
        <source>舊日誌確定不再使用時，請先執行 jcic-desk-hub retire，再登記新日誌。</source>
        <translation>Once the old ledger is certainly out of use, run jcic-desk-hub retire, then enrol the new one.</translation>
    </message>
    <message>
        <source>申請檔簽章並非所附憑證之金鑰所簽：檔案已遭更動或不完整。</source>
        <translation>The enrolment file was not signed by the key of the certificate in it: it was changed, or is not whole. </translation>
    </message>
    <message>
        <source>請勿登記；請該櫃重新產出申請檔，並查明檔案於何處遭更動。</source>
        <translation>Do not enrol it. Have that desk write another, and find out where this one was changed.</translation>
    </message>
    <message>
        <source>對外有一份至本機日誌第 %1 筆者，本日誌未曾產出。</source>
        <translation>An exchange file of this desk, up to event %1 of its ledger, is in use outside, but this ledger never wrote it.</translation>
    </message>
    <message>
        <source>伺服器已寫入，惟備援尚未確認，無法得知是否留存。</source>
        <translation>The server wrote it and no standby has confirmed it: whether it will last is not known yet.</translation>
    </message>
    <message>
        <source>請單位主管會同另一人於櫃台連線伺服器登記簿登記；設定遭更動時，請先改回。</source>
        <translation>The unit head and another person enter it in the register of hubs. If the settings were altered, restore them first.</translation>
    </message>
    <message>
        <source>請以電話向資料庫人員核對代號；相符時由單位主管會同另一人登記此代號。</source>
        <translation>Compare the id with the database administrators by telephone. If it is the same, the unit head and another person enter it.</translation>
    </message>
    <message>
        <source>請該等櫃台登入一次；確定不再使用者，請資料庫人員登記停用。</source>
        <translation>Have somebody sign in at each of these desks once. The database administrators retire one that is no longer used.</translation>
    </message>
    <message>
        <source>請資料庫人員查明；確為還原時，以 jcic-desk-hub put-back 取得新代號，由單位主管會同另一人登記。在此之前本櫃不採用此伺服器。</source>
        <translation>Ask the database administrators to investigate. If a backup was restored, jcic-desk-hub put-back gives a new id, which the unit head and another person enter. Until then this desk does not use the hub.</translation>
    </message>
    <message>
        <source>此為櫃台連線伺服器登記簿之一筆：不據以連線，其餘照常。請通知稽核及資訊人員，以 ledger verify 查明；無法連線時，由單位主管會同另一人重新登記伺服器一次。</source>
        <translation>This is an entry of the register of hubs: it is not used to connect; everything else continues. Tell audit and IT, and run ledger verify to find the cause. If the hub cannot be reached, the unit head and another person enter it again.</translation>
    </message>
    <message>
        <source>登記簿同一位址查無此伺服器代號：伺服器曾由備份還原，或並非同一部。</source>
        <translation>The register has no such id at this address: the hub was restored from a backup, or is another one. </translation>
    </message>
    <message>
        <source>伺服器的代號：%1。</source>
        <translation>The hub&apos;s id: %1.</translation>
    </message>
    <message>
        <source>伺服器由備份還原後，尚有櫃台未重新登記其使用紀錄。</source>
        <translation>Some desks have not reported their uses again since the hub was restored from a backup. </translation>
    </message>
    <message>
        <source>櫃台：%1。</source>
        <translation>Desks: %1. </translation>
    </message>
    <message>
        <source>本櫃台之另一筆查詢已於櫃台連線伺服器登記本項。</source>
        <translation>Another query of this desk has registered this item at the hub. </translation>
    </message>
    <message>
        <source>與櫃台連線伺服器相差 %1 秒。</source>
        <translation>It differs from the hub&apos;s by %1 s. </translation>
    </message>
    <message>
        <source>請查明使用該授權之本櫃查詢；未送出成功者一分鐘後自動收回，屆時請再次送出。</source>
        <translation>Find out which query of this desk used it. A failed submission is released automatically after a minute: submit again then.</translation>
    </message>
    <message>
        <source>本授權書已由 %1 登錄，僅得於該台查詢。</source>
        <translation>%1 entered this authorisation; only that desk may query under it. </translation>
    </message>
    <message>
        <source>請由該櫃台辦理；二台登錄同一份紙本者，請查明並於其中一台作廢。</source>
        <translation>Do it at that desk. If one paper was entered at both, find out how, and cancel it at one desk.</translation>
    </message>
    <message>
        <source>請由該櫃台辦理借用；晶片卡確已移至本櫃時，請該櫃台之單位主管先登記停用。</source>
        <translation>Lend it there. If it was brought here, the unit head at that desk first registers that it is out of use there.</translation>
    </message>
    <message>
        <source>伺服器曾確認本櫃之使用登記，目前查無。</source>
        <translation>The server acknowledged a use of this desk and does not have it any more. </translation>
    </message>
    <message>
        <source>授權書與項目：%1。</source>
        <translation>Authorisation and item: %1.</translation>
    </message>
    <message>
        <source>依櫃台連線伺服器，本卡由另一櫃台保管。</source>
        <translation>According to the hub, this card is kept at another desk. </translation>
    </message>
    <message>
        <source>有一筆內容以本櫃未登記之憑證簽署：伺服器以該憑證登記該櫃，同單位其他櫃台登記簿所載為另一張。</source>
        <translation>Something was signed with a certificate that this desk has not entered: the hub has it enrolled for that desk, the register of other desks has another one. </translation>
    </message>
    <message>
        <source>請以電話與該櫃核對憑證指紋：該櫃確已換發者，在登記簿重新登記後再試一次；否則立即通知資訊安全人員保全伺服器的紀錄。</source>
        <translation>Compare the certificate&apos;s fingerprint with that desk by telephone. If it was renewed, enter it again in the register and try again; otherwise tell information security at once to preserve the server&apos;s records.</translation>
    </message>
    <message>
        <source>伺服器記到第 %1 筆，</source>
        <translation>The hub has events up to %1. </translation>
    </message>
    <message>
        <source>本櫃日誌有 %1 筆。</source>
        <translation>This desk&apos;s ledger has %1. </translation>
    </message>
    <message>
        <source>伺服器有本櫃日誌所無之事件雜湊：整個資料夾可能遭換回舊版，或有人於伺服器上加寫。</source>
        <translation>The hub has hashes of events that this ledger does not have: the whole folder may have been replaced by an older one, or they were written at the server.</translation>
    </message>
    <message>
        <source>見證簽署之筆數多於本櫃日誌：整個資料夾可能遭換回舊版。</source>
        <translation>A witness signed more events than this ledger has: the whole folder may have been replaced by an older one.</translation>
    </message>
    <message>
        <source>伺服器有本櫃金鑰所簽、本櫃日誌所無之封印：整個資料夾遭換回舊版。</source>
        <translation>The hub has a seal by this desk&apos;s key that this ledger does not have: the whole folder was replaced by an older one.</translation>
    </message>
    <message>
        <source>請停止查詢並通知單位主管及稽核人員：以備份及查詢紀錄單之錨核對何者不符，再依還原程序處理。</source>
        <translation>Stop querying, and tell the unit head and audit: use a backup and the anchors of weekly query records to determine which side is wrong, then follow the restore procedure.</translation>
    </message>
    <message>
        <source>請停止查詢並通知單位主管及稽核人員：以見證留存之檢查點執行 ledger verify，再依還原程序處理。</source>
        <translation>Stop querying, and tell the unit head and audit: run ledger verify with the checkpoint that the witness kept, then follow the restore procedure.</translation>
    </message>
    <message>
        <source>請停止查詢並通知單位主管及稽核人員：依還原程序處理，並查明日誌遭換回之原因。</source>
        <translation>Stop querying, and tell the unit head and audit: follow the restore procedure, and find out why the ledger was replaced.</translation>
    </message>
    <message>
        <source>伺服器上的事件雜湊與本櫃已封印的日誌不同。</source>
        <translation>A hash of an event at the hub is not that of this desk&apos;s sealed ledger. </translation>
    </message>
    <message>
        <source>第 %1 筆。</source>
        <translation>Event %1. </translation>
    </message>
    <message>
        <source>伺服器上有一個封印並非本櫃日誌之金鑰所簽。</source>
        <translation>A seal at the hub is not signed by a key of this desk&apos;s ledger. </translation>
    </message>
    <message>
        <source>伺服器上有一個見證簽章不符，未採用。</source>
        <translation>A witness&apos;s signature at the hub is invalid, and was not accepted. </translation>
    </message>
    <message>
        <source>見證：%1。</source>
        <translation>Witness: %1. </translation>
    </message>
    <message>
        <source>此為日誌見證登記簿之一筆：不採信該見證簽章，其餘照常。請通知稽核及資訊人員，以 ledger verify 查明，再由單位主管會同另一人重新登記。</source>
        <translation>This is an entry of the register of witnesses: that witness&apos;s signatures are not accepted; everything else continues. Tell audit and IT, run ledger verify to find the cause, and have the unit head and another person enter it again.</translation>
    </message>
    <message>
        <source>有一筆他台送核查詢，無法以本人在本櫃之金鑰開啟。</source>
        <translation>One of another desk&apos;s queries does not open with your key at this desk. </translation>
    </message>
    <message>
        <source>送核櫃台：%1。</source>
        <translation>Requested by desk: %1.</translation>
    </message>
    <message>
        <source>請以 approver-key write 重新產出本人金鑰，由送核櫃台之單位主管登記，並停用原登記。</source>
        <translation>Write your key again with approver-key write, have the unit head at the asking desk enter it, and withdraw the former one.</translation>
    </message>
    <message>
        <source>送核櫃台已換人使用</source>
        <translation>Somebody else is signed in at the requesting desk</translation>
    </message>
    <message>
        <source>內容未變動，惟簽核附有送核時該櫃之人員，目前該櫃為另一位。</source>
        <translation>The contents are the same, but the signature names the person who was signed in there at the request, and another person is signed in now.</translation>
    </message>
    <message>
        <source>請核准主管再次簽核。</source>
        <translation>The approver must sign again.</translation>
    </message>
    <message>
        <source>本授權書由另一櫃台登錄</source>
        <translation>Another desk has entered this authorisation</translation>
    </message>
    <message>
        <source>憑證可能已過期、伺服器未登記本工作站，或 pg_hba.conf 前面的一行先要求密碼。</source>
        <translation>The certificate may have expired, the hub may not know this workstation, or an earlier line of its pg_hba.conf asks for a password first.</translation>
    </message>
    <message>
        <source>請帳號管理人員核對憑證效期，並請資料庫人員確認本工作站已登記，且櫃台之 hostssl 各行排在最前面。</source>
        <translation>Check the certificate&apos;s dates. Ask the database administrators whether this workstation is enrolled, and whether the hostssl lines for desks come first.</translation>
    </message>
    <message>
        <source>授權書影像不在伺服器上，或尚未傳送完成。</source>
        <translation>The form&apos;s image is not at the server, or not all of it has come. </translation>
    </message>
    <message>
        <source>請待送核櫃台傳送完成後再開啟；該櫃未登入時，請以電話聯絡該櫃。</source>
        <translation>Open it after the asking desk has sent it completely; if nobody is signed in there, call that desk.</translation>
    </message>
    <message>
        <source>當事人已撤回本授權；撤回後不得再據以查詢。</source>
        <translation>The subject has revoked this authorisation; no more queries may be made under it.</translation>
    </message>
    <message>
        <source>請撤回待處理之查詢；已取得之資料請於待辦事項逐筆決定。仍需查詢者，請當事人另簽授權書。</source>
        <translation>Withdraw the waiting queries; decide on each retrieved record in the tasks. If a query is still needed, have the subject sign another authorisation.</translation>
    </message>
    <message>
        <source>依法院 %1 函保全。</source>
        <translation>Held by a court&apos;s letter no. %1.</translation>
    </message>
    <message>
        <source>依檢察機關 %1 函保全。</source>
        <translation>Held by a prosecutor&apos;s letter no. %1.</translation>
    </message>
    <message>
        <source>依司法警察或調查機關 %1 函保全。</source>
        <translation>Held by the letter no. %1 of the police or investigators.</translation>
    </message>
    <message>
        <source>依金管會 %1 函保全。</source>
        <translation>Held by the FSC&apos;s letter no. %1.</translation>
    </message>
    <message>
        <source>依資料主管機關或聯徵中心 %1 函保全。</source>
        <translation>Held by the letter no. %1 of the agency responsible for the data, or of JCIC.</translation>
    </message>
    <message>
        <source>依總行 %1 函保全。</source>
        <translation>Held by head office&apos;s letter no. %1.</translation>
    </message>
    <message>
        <source>依 %1 函保全。</source>
        <translation>Held by letter no. %1.</translation>
    </message>
    <message>
        <source>保全中，不得刪除</source>
        <translation>On hold: not to be deleted</translation>
    </message>
    <message>
        <source>（保全登記簿第 %1 筆）</source>
        <translation> (register of legal holds, entry %1)</translation>
    </message>
    <message>
        <source>資料、紀錄與登記均未刪除。保存期滿或 R-PA-6 之一個月期限屆至者，俟單位主管與另一人會同解除保全後再辦理刪除。</source>
        <translation>Nothing was deleted. If its term or the month of R-PA-6 is over, delete it after the unit head and another person have lifted the hold.</translation>
    </message>
    <message>
        <source>須二位核准主管核准</source>
        <translation>Two supervisors approve this query</translation>
    </message>
    <message>
        <source>%1（%2）已初核。初核主管不得再核准同一筆，另一位核准主管亦不得核准初核以外之項目。</source>
        <translation>%1 (%2) approved it first. The first approver may not decide it as well, and the second may approve no other items.</translation>
    </message>
    <message>
        <source>依分行規定，應先由一位核准主管於受理櫃台初核。</source>
        <translation>By branch policy one supervisor approves it first, at the desk where it was submitted.</translation>
    </message>
    <message>
        <source>請另一位核准主管核准已初核之項目；尚有項目須核准時，請原初核主管連同該等項目重新初核。</source>
        <translation>Have another supervisor approve the items that were approved first; for further items, the first one approves all again.</translation>
    </message>
    <message>
        <source>已達分行所定的每日查詢項數上限</source>
        <translation>The branch&apos;s number of items a day is reached</translation>
    </message>
    <message>
        <source>本日可送出 %1 項，已送出 %2 項，本批尚有 %3 項。</source>
        <translation>Items for today: at most %1, submitted %2, in this case %3 more.</translation>
    </message>
    <message>
        <source>確有需要時，請於「超量查詢核可簿」載明事由，核可至 %1 項以上，由核准主管到場會同簽署後再送出。</source>
        <translation>If it is needed, make an entry in the register &quot;Excess queries&quot; with the reason, for %1 or more items; a supervisor co-signs; then submit.</translation>
    </message>
    <message>
        <source>程式版本將停用</source>
        <translation>This version of the program will no longer be used</translation>
    </message>
    <message>
        <source>現用 %1，自 %2 起須為 %3 以上。</source>
        <translation>It is %1; from %2 on %3 or newer is needed.</translation>
    </message>
    <message>
        <source>請資訊人員於該日以前安裝新版。</source>
        <translation>Have IT staff install the newer version before that day.</translation>
    </message>
    <message>
        <source>程式版本已停用</source>
        <translation>This version of the program is no longer used</translation>
    </message>
    <message>
        <source>現用 %1，須為 %2 以上。</source>
        <translation>It is %1; %2 or newer is needed.</translation>
    </message>
    <message>
        <source>請資訊人員安裝新版後再開啟；資料不受影響。</source>
        <translation>Have IT staff install the newer version and start again; the data are not affected.</translation>
    </message>
    <message>
        <source>承作系統的資料夾無法使用</source>
        <translation>The loan system&apos;s folder cannot be used</translation>
    </message>
    <message>
        <source>未設定承作系統送件資料夾（integration_folder）。</source>
        <translation>No folder of the loan system is set (integration_folder).</translation>
    </message>
    <message>
        <source>資料夾「%1」任何人均可寫入，無法得知檔案由何人存放。</source>
        <translation>Anybody may write to the folder &quot;%1&quot;, so it is not known who put a file there.</translation>
    </message>
    <message>
        <source>此資料夾屬於工作站 %1；一個資料夾僅由一台處理。</source>
        <translation>The folder belongs to workstation %1; one desk alone works with a folder.</translation>
    </message>
    <message>
        <source>資料夾位於本程式之資料夾內。</source>
        <translation>The folder is within this program&apos;s own.</translation>
    </message>
    <message>
        <source>資料夾不存在，或此登入帳號無法讀寫。</source>
        <translation>The folder is not there, or this login cannot read and write it.</translation>
    </message>
    <message>
        <source>請資訊人員取消其他人的寫入權限。</source>
        <translation>Have IT take the right to write there from everybody else.</translation>
    </message>
    <message>
        <source>請帳號管理人員為本機設定另一個資料夾。</source>
        <translation>Have the account administrator set another folder for this desk.</translation>
    </message>
    <message>
        <source>請資訊人員恢復資料夾或更正設定；未取件，未送出。</source>
        <translation>Have IT restore the folder or correct the setting. Nothing was taken or submitted.</translation>
    </message>
    <message>
        <source>承作系統的檔案無法採用</source>
        <translation>The loan system&apos;s file cannot be used</translation>
    </message>
    <message>
        <source>第 %1 件：</source>
        <translation>Case %1: </translation>
    </message>
    <message>
        <source>內容相同的檔案已在 %1 取件。</source>
        <translation>A file of the same content was taken on %1.</translation>
    </message>
    <message>
        <source>檔案於讀取時仍有變動。</source>
        <translation>The file changed while it was read.</translation>
    </message>
    <message>
        <source>無「%1」此欄位。</source>
        <translation>There is no field &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>欄位「%1」重複。</source>
        <translation>The field &quot;%1&quot; occurs twice.</translation>
    </message>
    <message>
        <source>檔案內無案件。</source>
        <translation>The file has no cases.</translation>
    </message>
    <message>
        <source>並非 jcic-desk cases v1 格式。</source>
        <translation>It is not in the format jcic-desk cases v1.</translation>
    </message>
    <message>
        <source>並非完整之 JSON。</source>
        <translation>It is not complete JSON.</translation>
    </message>
    <message>
        <source>超過 5,000 件。</source>
        <translation>It has more than 5,000 cases.</translation>
    </message>
    <message>
        <source>檔案擁有者並非承作系統之帳號。</source>
        <translation>Its owner is not the loan system&apos;s account.</translation>
    </message>
    <message>
        <source>無案件編號，或編號並非 1 至 64 個英文字母、數字或連字號。</source>
        <translation>There is no reference, or it is not 1 to 64 letters, digits or hyphens.</translation>
    </message>
    <message>
        <source>案件編號 %1 先前已送來。</source>
        <translation>The reference %1 was sent before.</translation>
    </message>
    <message>
        <source>案件編號 %1 重複。</source>
        <translation>The reference %1 occurs twice.</translation>
    </message>
    <message>
        <source>檔案超過 8 MB。</source>
        <translation>The file is larger than 8 MB.</translation>
    </message>
    <message>
        <source>欄位「%1」內容過長，或並非文字、數字、是否。</source>
        <translation>The value of &quot;%1&quot; is too long, or is neither text, number, true nor false.</translation>
    </message>
    <message>
        <source>檔案不符合公布的格式。</source>
        <translation>The file is not in the published format.</translation>
    </message>
    <message>
        <source>無須處理；先前取件之案件不受影響。</source>
        <translation>There is nothing to do. The cases that were taken are not affected.</translation>
    </message>
    <message>
        <source>請承作系統以新的案件編號送件；先前的案件不受影響。</source>
        <translation>Have the loan system send it under a new reference. The earlier case is not affected.</translation>
    </message>
    <message>
        <source>請通知承作系統人員更正後，以新檔名再次傳送；整份檔案未取件。</source>
        <translation>Tell the operators of the loan system to correct it and send it again. Nothing from the file was taken.</translation>
    </message>
    <message>
        <source>請關閉掃描器電源再開啟後掃描；仍無法使用時洽資訊人員，授權書可改由檔案附加。</source>
        <translation>Switch the scanner off and on, then scan again. If that does not help, call IT; a file can be attached instead.</translation>
    </message>
    <message>
        <source>請確認掃描器已開啟並接上；名稱變更時請更正設定 scanner。</source>
        <translation>Make sure that the scanner is on and connected. If its name has changed, correct the setting scanner.</translation>
    </message>
    <message>
        <source>掃描器未掃描</source>
        <translation>The scanner did not scan</translation>
    </message>
    <message>
        <source>此登入帳號不得使用掃描器。</source>
        <translation>This login may not use the scanner.</translation>
    </message>
    <message>
        <source>掃描器正由其他程式或其他人使用。</source>
        <translation>Another program or person is using the scanner.</translation>
    </message>
    <message>
        <source>掃描器的蓋子開著。</source>
        <translation>The scanner&apos;s cover is open.</translation>
    </message>
    <message>
        <source>掃描器的驅動程式中途停止。</source>
        <translation>The scanner&apos;s driver stopped half-way.</translation>
    </message>
    <message>
        <source>掃描器卡紙。</source>
        <translation>Paper is jammed in the scanner.</translation>
    </message>
    <message>
        <source>掃描器逾時未回應。</source>
        <translation>The scanner did not respond for too long.</translation>
    </message>
    <message>
        <source>此掃描器無法以 300 dpi 灰階掃描 A4。</source>
        <translation>This scanner cannot scan A4 in grey at 300 dpi.</translation>
    </message>
    <message>
        <source>未偵測到掃描器。</source>
        <translation>No scanner was found.</translation>
    </message>
    <message>
        <source>掃描器的進紙匣無紙。</source>
        <translation>There is no paper in the scanner&apos;s feeder.</translation>
    </message>
    <message>
        <source>有多台掃描器，未設定使用之掃描器：%1</source>
        <translation>There are several scanners, and none is set: %1</translation>
    </message>
    <message>
        <source>未偵測到設定之掃描器「%1」。</source>
        <translation>The scanner &quot;%1&quot; of the settings was not found.</translation>
    </message>
    <message>
        <source>掃描器回報錯誤。</source>
        <translation>The scanner reports an error.</translation>
    </message>
    <message>
        <source>請資訊人員將此帳號加入 scanner 群組，再重新登入作業系統。</source>
        <translation>Have IT add this login to the group scanner, then log in to the system again.</translation>
    </message>
    <message>
        <source>請稍候，或關閉使用掃描器之程式後再掃描。</source>
        <translation>Wait, or close the program that uses it, then scan again.</translation>
    </message>
    <message>
        <source>請蓋妥上蓋再掃描。</source>
        <translation>Close the cover, then scan again.</translation>
    </message>
    <message>
        <source>請取出卡住之授權書，確認無破損後再掃描。</source>
        <translation>Take out the form, make sure that it is not torn, then scan again.</translation>
    </message>
    <message>
        <source>請改用其他掃描器，或由檔案附上。</source>
        <translation>Use another scanner, or attach a file.</translation>
    </message>
    <message>
        <source>請放入授權書再掃描。</source>
        <translation>Put the form in, then scan again.</translation>
    </message>
    <message>
        <source>密碼可能已送入卡片：是否正確、是否扣除一次機會，均不明。</source>
        <translation> The card may have the password: it is not known whether it was right, or cost a try.</translation>
    </message>
    <message>
        <source>無法得知晶片卡是否已驗證密碼</source>
        <translation>It is not known whether the card verified the password</translation>
    </message>
    <message>
        <source>密碼已送出，惟未獲回應：可能已扣除一次機會，亦可能未扣除。</source>
        <translation>The password was sent and no answer came: a try may have been spent, or not.</translation>
    </message>
    <message>
        <source>請先查看尚可輸入之次數，再決定是否重新輸入；不確定時，勿再輸入。</source>
        <translation>Check how many tries are left before you decide to enter it again; if in doubt, do not.</translation>
    </message>
    <message>
        <source>晶片卡廠商模組異常</source>
        <translation>The card vendor&apos;s module is at fault</translation>
    </message>
    <message>
        <source>廠商模組並非 PKCS#11 第 2 版。</source>
        <translation>The vendor&apos;s module is not of PKCS#11 version 2.</translation>
    </message>
    <message>
        <source>廠商模組未於時限內回應，已予終止。</source>
        <translation>The vendor&apos;s module did not answer in time and was ended.</translation>
    </message>
    <message>
        <source>廠商模組執行中斷。</source>
        <translation>The vendor&apos;s module stopped.</translation>
    </message>
    <message>
        <source>廠商模組之回應不可能為真，已予終止。</source>
        <translation>The vendor&apos;s module gave an answer that cannot be true, and was ended.</translation>
    </message>
    <message>
        <source>有二張以上之晶片卡可用（%1），無從判斷使用何者。</source>
        <translation>There are several cards (%1), and nothing says which is meant.</translation>
    </message>
    <message>
        <source>卡上符合之憑證逾一張。</source>
        <translation>Several certificates of the card match.</translation>
    </message>
    <message>
        <source>卡上無符合之金鑰。</source>
        <translation>No key of the card matches.</translation>
    </message>
    <message>
        <source>卡上符合之金鑰逾一把。</source>
        <translation>Several keys of the card match.</translation>
    </message>
    <message>
        <source>晶片卡廠商所提供之 PKCS#11 模組未完成本項操作。</source>
        <translation>The PKCS#11 module that the card&apos;s vendor supplies did not complete the operation.</translation>
    </message>
    <message>
        <source>請資訊人員確認廠商模組已安裝，且所設路徑正確。</source>
        <translation>Ask IT to check that the vendor&apos;s module is installed and that its path is set correctly.</translation>
    </message>
    <message>
        <source>請僅留所需之晶片卡於讀卡機，再試一次。</source>
        <translation>Leave only the card that is needed in a reader and try again.</translation>
    </message>
    <message>
        <source>請資訊人員於卡片設定檔指明憑證與金鑰。</source>
        <translation>Ask IT to name certificate and key in the card profile.</translation>
    </message>
    <message>
        <source>請重插晶片卡再試一次；反覆發生時，請資訊人員更新廠商模組。</source>
        <translation>Reinsert the card and try again; if it happens repeatedly, ask IT to update the vendor&apos;s module.</translation>
    </message>
    <message>
        <source>晶片卡密碼僅得為數字與英文字母。</source>
        <translation>A card&apos;s password consists of digits and Latin letters only. </translation>
    </message>
    <message>
        <source>無法得知尚可輸入之次數</source>
        <translation>How many tries are left is not known</translation>
    </message>
    <message>
        <source>前次密碼錯誤或結果不明，且本卡不告知剩餘次數：再錯誤可能即鎖卡。密碼未送入晶片卡，亦未扣除次數。</source>
        <translation>The last password was wrong, or its outcome is not known, and this card does not report the tries left: one more mistake may block it. The password was not sent to the card, and no try was used up.</translation>
    </message>
    <message>
        <source>請先向密碼保管人員確認密碼；確定輸入時，再明確表示同意。</source>
        <translation>Ask the password custodian first. To enter it all the same, confirm it expressly.</translation>
    </message>
    <message>
        <source>此卡片設定檔須經廠商模組，惟本機未指定模組。</source>
        <translation>This card profile needs the vendor&apos;s module, but none is named on this machine.</translation>
    </message>
    <message>
        <source>「%1」並非屬於 root：他人得予替換，模組會收到所輸入之密碼。</source>
        <translation>&quot;%1&quot; does not belong to root: others could replace it, and the module is given the card&apos;s password.</translation>
    </message>
    <message>
        <source>「%1」得由 root 以外之人寫入：模組可遭替換，且會收到所輸入之密碼。</source>
        <translation>&quot;%1&quot; can be written by others than root: the module could be replaced, and it is given the card&apos;s password.</translation>
    </message>
    <message>
        <source>卡上金鑰須於每次簽章時輸入密碼，本程式不支援。</source>
        <translation>The card&apos;s key requires the password for every signature, which this program does not support.</translation>
    </message>
    <message>
        <source>請資訊人員於 /etc/jcic-desk/policy.conf 以 card_module 指定模組之路徑。</source>
        <translation>Ask IT to name the module&apos;s path as card_module in /etc/jcic-desk/policy.conf.</translation>
    </message>
    <message>
        <source>請資訊人員將該檔案及其上層資料夾改屬 root，權限不開放他人寫入。</source>
        <translation>Ask IT to make root the owner of that file and the folders above it, writable by nobody else.</translation>
    </message>
    <message>
        <source>請資訊人員於卡片設定檔改用卡上另一把簽章金鑰。</source>
        <translation>Ask IT to name another signing key of the card in the card profile.</translation>
    </message>
    <message>
        <source>「%1」僅得由 /etc/jcic-desk/policy.conf 指定。</source>
        <translation>&quot;%1&quot; may be set in /etc/jcic-desk/policy.conf only. </translation>
    </message>
    <message>
        <source>「%1」僅得由本機管理人員指定</source>
        <translation>&quot;%1&quot; is set by this machine&apos;s administrators only</translation>
    </message>
    <message>
        <source>本項設定關係本機安全，不由分行人員變更。</source>
        <translation>This setting concerns the machine&apos;s security and is not changed by the branch&apos;s people.</translation>
    </message>
    <message>
        <source>需要變更時，由本機管理人員寫入 /etc/jcic-desk/policy.conf。</source>
        <translation>To change it, this machine&apos;s administrators write it in /etc/jcic-desk/policy.conf.</translation>
    </message>
    <message numerus="yes">
        <source>尚可再試 %n 次。</source>
        <translation>
            <numerusform>%n try left.</numerusform>
            <numerusform>%n tries left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>案號、事由及說明應具體敘明用途，至少 %n 字（標點不計）。</source>
        <translation>
            <numerusform>A case number, a reason or an explanation must say why this is done: at least %n character, not counting punctuation.</numerusform>
            <numerusform>A case number, a reason or an explanation must say why this is done: at least %n characters, not counting punctuation.</numerusform>
        </translation>
    </message>
    <message>
        <source>案號、事由及說明應具體敘明用途。</source>
        <translation>A case number, a reason or an explanation must say why this is done.</translation>
    </message>
    <message numerus="yes">
        <source>連續錯誤 %n 次，</source>
        <translation>
            <numerusform>%n failure in a row. </numerusform>
            <numerusform>%n failures in a row. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>資料超過容許的 %n 列，因此不予採用。</source>
        <translation>
            <numerusform>The record has more than the %n row allowed, so it is not used. </numerusform>
            <numerusform>The record has more than the %n rows allowed, so it is not used. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>有欄位超過容許的 %n 字，因此不予採用。</source>
        <translation>
            <numerusform>a field is longer than the %n character allowed, so it is not used. </numerusform>
            <numerusform>a field is longer than the %n characters allowed, so it is not used. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>回覆內有文字超過容許之 %n 字，因此不予採用。</source>
        <translation>
            <numerusform>A text in the response is longer than the %n character allowed, so it is not used. </numerusform>
            <numerusform>A text in the response is longer than the %n characters allowed, so it is not used. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>有 %n 字，最多 %1 字。</source>
        <translation>
            <numerusform>It has %n character; at most %1 are allowed.</numerusform>
            <numerusform>It has %n characters; at most %1 are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>新增不符 %n 筆，超過 200 筆，均未登記：可能為其他機構或其他月份之清單。請先向聯徵中心查明，再重新核對。</source>
        <translation>
            <numerusform>%n difference is new, more than 200, and none was entered: the list may be of another institution or another month. Ask JCIC first, then compare again.</numerusform>
            <numerusform>%n differences are new, more than 200, and none was entered: the list may be of another institution or another month. Ask JCIC first, then compare again.</numerusform>
        </translation>
    </message>
    <message>
        <source>遠端連線轉送之讀卡機不得使用</source>
        <translation>A reader redirected by a remote session is not used</translation>
    </message>
    <message>
        <source>讀卡機「%1」由遠端電腦轉送。</source>
        <translation>Reader &quot;%1&quot; is redirected from a remote computer. </translation>
    </message>
    <message>
        <source>此登入為遠端連線，另行指定轉送讀卡機之服務；本程式不予採用，而本工作站未連接讀卡機。</source>
        <translation>This login is a remote session that names its own service for redirected readers; this program does not use it, and no reader is connected to this workstation. </translation>
    </message>
    <message>
        <source>晶片卡由保管人員於查詢工作站交付使用，不離開辦公場所（R-DU-3、R-DU-9、R-DU-10）；密碼亦不得經由其他電腦傳送。密碼未送入晶片卡，亦未扣除次數。</source>
        <translation>The custodian hands the card out at the query workstation, and it stays in the office (R-DU-3, R-DU-9, R-DU-10); nor may its password pass through another computer. No password was sent to the card, and no try was used up.</translation>
    </message>
    <message>
        <source>請至查詢工作站登入，將借用之晶片卡插入該工作站之讀卡機。</source>
        <translation>Sign in at the query workstation, and insert the borrowed card into that workstation&apos;s reader.</translation>
    </message>
    <message>
        <source>請先以「補查調閱序號」找回仍有效之序號；已逾期者，請當事人另簽授權書。</source>
        <translation>First recover the serial numbers that are still valid (Recover serial numbers); if they have expired, have the subject sign another authorisation.</translation>
    </message>
    <message>
        <source>無法以本人卡片登入</source>
        <translation>Sign-in by your own card is not possible</translation>
    </message>
    <message>
        <source>此帳號須以密碼及本人卡片登入，惟本機未設定登入用卡片。</source>
        <translation>This account signs in by password and own card, but no sign-in card is set on this machine.</translation>
    </message>
    <message>
        <source>本機規定以密碼及本人卡片登入，惟 %1 尚未綁定卡片。</source>
        <translation>This machine asks for password and own card, but %1 has not bound a card yet.</translation>
    </message>
    <message>
        <source>此卡片已綁定 %1 之帳號。</source>
        <translation>This card is bound to the account of %1.</translation>
    </message>
    <message>
        <source>卡片號碼相符，惟卡片金鑰與綁定時不同：卡片已換發或更新憑證。</source>
        <translation>The number is that of your card, but its key differs from the one that was bound: the card or its certificate was renewed.</translation>
    </message>
    <message>
        <source>此卡片之金鑰不適用於登入：須為 RSA 2048 位元以上，或得協商金鑰之 P-256。</source>
        <translation>This card&apos;s key cannot serve for the sign-in: it must be RSA of 2048 bits or more, or P-256 that agrees on keys.</translation>
    </message>
    <message>
        <source>卡片就同一內容所為之回應不一致，不適用於登入。</source>
        <translation>The card answered the same question differently each time and cannot serve for the sign-in.</translation>
    </message>
    <message>
        <source>本機規定以密碼及本人卡片登入，不得解除綁定。</source>
        <translation>This machine asks everybody for password and own card, so the card stays bound.</translation>
    </message>
    <message>
        <source>卡片與帳號不符。</source>
        <translation>The card is not this account&apos;s.</translation>
    </message>
    <message>
        <source>請本人先於本機登入並綁定卡片，再行會同簽署。</source>
        <translation>Let the person sign in here first, which binds their card, and then co-sign.</translation>
    </message>
    <message>
        <source>請改插本人之卡片。</source>
        <translation>Insert your own card.</translation>
    </message>
    <message>
        <source>舊卡仍可使用者，以舊卡登入後換綁；否則以復原金鑰復原帳號後，綁定新卡。</source>
        <translation>If the old card still works, sign in with it and change the card; else use the recovery key, then bind the new card.</translation>
    </message>
    <message>
        <source>請改用另一張卡片，或請資訊人員查明卡片設定檔。</source>
        <translation>Use another card, or ask the IT staff to check the card&apos;s profile.</translation>
    </message>
    <message>
        <source>卡片遺失或損壞者，以復原金鑰復原帳號後，綁定新卡。</source>
        <translation>If the card is lost or damaged, use the recovery key, then bind a new card.</translation>
    </message>
    <message>
        <source>請資訊人員依管理文件設定「登入方式」及「登入用卡片設定檔」。</source>
        <translation>Ask the IT staff to set &quot;Way of signing in&quot; and &quot;Profile of sign-in cards&quot; as the guide for administrators says.</translation>
    </message>
    <message>
        <source>TPM 異常，工作站金鑰不得使用</source>
        <translation>The TPM is at fault; the workstation&apos;s key cannot be used</translation>
    </message>
    <message>
        <source>本機無 TPM 裝置（%1）。</source>
        <translation>This machine has no TPM (%1). </translation>
    </message>
    <message>
        <source>此登入帳號無使用 TPM 裝置（%1）之權限。</source>
        <translation>This login may not use the TPM (%1). </translation>
    </message>
    <message>
        <source>本機未安裝使用 TPM 所需之套件（tpm2-openssl）。</source>
        <translation>The package that a TPM is used with (tpm2-openssl) is not installed. </translation>
    </message>
    <message>
        <source>與 TPM 之連線中斷（%1）。</source>
        <translation>The connection to the TPM (%1) is cut off. </translation>
    </message>
    <message>
        <source>TPM 未於時限內回應。</source>
        <translation>The TPM did not answer in time. </translation>
    </message>
    <message>
        <source>TPM 忙碌中，或已無空間載入金鑰。</source>
        <translation>The TPM is busy, or has no room to load the key. </translation>
    </message>
    <message>
        <source>TPM 因先前密碼錯誤過多，已自行鎖定。</source>
        <translation>The TPM has locked itself after too many wrong passwords. </translation>
    </message>
    <message>
        <source>TPM 之擁有者階層（owner hierarchy）設有密碼，或已停用。</source>
        <translation>The TPM&apos;s owner hierarchy has a password, or is turned off. </translation>
    </message>
    <message>
        <source>此金鑰並非由本機之 TPM 產生，或 TPM 於產生後曾遭清除。</source>
        <translation>This key was not made by this machine&apos;s TPM, or the TPM was cleared since. </translation>
    </message>
    <message>
        <source>TPM 回報錯誤。</source>
        <translation>The TPM reports an error. </translation>
    </message>
    <message>
        <source>回應碼：%1。</source>
        <translation>Response code: %1. </translation>
    </message>
    <message>
        <source>TPM 未完成本項操作。</source>
        <translation>The TPM did not complete the operation. </translation>
    </message>
    <message>
        <source>未簽署任何內容。</source>
        <translation>Nothing was signed.</translation>
    </message>
    <message>
        <source>請資訊人員於 BIOS 設定啟用 TPM 2.0；本機確無 TPM 者，金鑰改存於檔案（key_in = file）。</source>
        <translation>Ask IT to turn on TPM 2.0 in the BIOS settings; on a machine without a TPM the key is kept in a file (key_in = file).</translation>
    </message>
    <message>
        <source>請資訊人員將此登入帳號加入 tss 群組；重新登入電腦後生效。</source>
        <translation>Ask IT to add this login to the group tss; it takes effect at the next login to the computer.</translation>
    </message>
    <message>
        <source>請資訊人員安裝 tpm2-openssl，再試一次。</source>
        <translation>Ask IT to install tpm2-openssl, and try again.</translation>
    </message>
    <message>
        <source>請關閉其他使用 TPM 之程式，稍後再試。</source>
        <translation>Close other programs that use the TPM, and try again later.</translation>
    </message>
    <message>
        <source>請勿反覆重試；請資訊人員查明原因，並解除 TPM 鎖定。</source>
        <translation>Do not try again and again; ask IT to find the cause and to unlock the TPM.</translation>
    </message>
    <message>
        <source>請資訊人員移除該階層之密碼或予以啟用，再試一次。</source>
        <translation>Ask IT to remove that hierarchy&apos;s password or to turn it on, and try again.</translation>
    </message>
    <message>
        <source>請由單位主管或帳號管理人員執行 setup --new-key，重新申請憑證。</source>
        <translation>Have the unit head or the account administrator run setup --new-key, and ask for a new certificate.</translation>
    </message>
    <message>
        <source>請稍後再試；仍相同時，請資訊人員重新啟動電腦，並附上錯誤代碼。</source>
        <translation>Try again later; if it persists, ask IT to restart the computer, and give them the fault code.</translation>
    </message>
    <message>
        <source>查無指定之讀卡機「%1」。</source>
        <translation>The reader &quot;%1&quot; was not found. </translation>
    </message>
    <message>
        <source>請重插讀卡機；仍無法使用時請資訊人員重新啟動 pcscd，並確認套件 %1 完整。</source>
        <translation>Plug the reader in again. If that does not help, ask IT to restart pcscd and to check the package %1.</translation>
    </message>
    <message>
        <source>讀卡機「%1」內無晶片卡。</source>
        <translation>The reader &quot;%1&quot; is empty. </translation>
    </message>
    <message>
        <source>晶片卡回應不完整或不合規格</source>
        <translation>Invalid response from the card</translation>
    </message>
    <message>
        <source>廢止清單並非本憑證之憑證機構所發。</source>
        <translation>The revocation list was not issued by the authority of this certificate. </translation>
    </message>
    <message>
        <source>廢止清單已過期，無法得知憑證是否已廢止。</source>
        <translation>The revocation list is out of date: it is unknown whether the certificate is revoked. </translation>
    </message>
    <message>
        <source>並非本工作站所信任之憑證機構（設定 card_ca）所核發。</source>
        <translation>It was not issued by an authority that this workstation trusts (setting card_ca).</translation>
    </message>
    <message>
        <source>憑證或其憑證機構不符規定（RFC 5280）。</source>
        <translation>The certificate or its issuer violates a rule (RFC 5280).</translation>
    </message>
    <message>
        <source>憑證未通過檢查（效期、用途、憑證機構或廢止清單）。</source>
        <translation>The certificate did not pass the check (validity, usage, issuer or revocation list).</translation>
    </message>
    <message>
        <source>請資訊人員存放憑證機構之新清單，無須重新啟動；存放前，晶片卡均無法通過檢查。</source>
        <translation>Have IT replace it by the issuer&apos;s new list; no restart is needed. Until then no card is accepted.</translation>
    </message>
    <message>
        <source>請更換為憑證機構所給憑證檔（PEM），或改寫指向該檔之設定行。</source>
        <translation>Replace it by the certificate file (PEM) that the issuer gave, or change the line that names it.</translation>
    </message>
    <message>
        <source>請資訊人員更換為憑證機構之新清單（設定 card_crl），無須重新啟動。晶片卡無誤，無須換發。</source>
        <translation>Have IT install the issuer&apos;s new list (setting card_crl); no restart is needed. Nothing is wrong with the card: it need not be replaced.</translation>
    </message>
    <message>
        <source>請資訊人員核對設定 card_ca 是否為聯徵中心所給之憑證機構憑證。核對前，晶片卡無須換發。</source>
        <translation>Have IT check that the setting card_ca names the issuer&apos;s certificate provided by JCIC. Do not replace the card before that.</translation>
    </message>
    <message>
        <source>請資訊人員先校正系統時間（設為自動校時）；時間無誤時，更換為憑證機構之清單。晶片卡無須換發。</source>
        <translation>Have IT set the system&apos;s time first (automatically); if it is right, install the issuer&apos;s list. The card need not be replaced.</translation>
    </message>
    <message>
        <source>查無廠商模組，或所設檔案並非 PKCS#11 模組。</source>
        <translation>The vendor&apos;s module is missing, or the file that is set is no PKCS#11 module.</translation>
    </message>
    <message>
        <source>未設定信任之憑證機構（subject_ca），電子授權簽章無法核驗。</source>
        <translation>No trusted issuer of certificates is set (subject_ca), so an electronic authorisation&apos;s signature cannot be checked.</translation>
    </message>
    <message>
        <source>設定之當事人憑證機構檔案（subject_ca）無法讀取憑證。</source>
        <translation>The configured issuers contain no readable certificate (subject_ca).</translation>
    </message>
    <message>
        <source>簽署憑證並非所信任之憑證機構核發。</source>
        <translation>The signing certificate is not from a trusted issuer.</translation>
    </message>
    <message>
        <source>廢止清單（subject_crl）內無此憑證機構目前有效之清單，無法得知憑證是否已廢止。</source>
        <translation>The revocation lists (subject_crl) include no list of this issuer in force: it is unknown whether the certificate was revoked.</translation>
    </message>
    <message>
        <source>晶片卡 %1 於另一櫃台登記</source>
        <translation>Card %1 is at another desk</translation>
    </message>
    <message>
        <source>%2 停止查詢 %1</source>
        <translation>%1 is stopped for %2</translation>
    </message>
    <message>
        <source>停止查詢 %1</source>
        <translation>%1 is stopped</translation>
    </message>
    <message>
        <source>停止至 %1 止，含當日。</source>
        <translation>It applies until %1, that day included. </translation>
    </message>
    <message>
        <source>不得送出、核准、發查或調閱；聯徵中心暫存期限照常計算。已調閱之資料仍得閱覽、列印、歸檔及銷毀，待核准查詢得撤回或不核准，結果未明者得查證。解除由單位主管與另一人會同登記。</source>
        <translation>Nothing is submitted, approved, requested or retrieved; JCIC&apos;s holding period keeps running. Retrieved records can still be used, filed and destroyed, queries withdrawn or refused, unknown outcomes checked. The unit head and a second person lift it.</translation>
    </message>
    <message>
        <source>新密碼強度不足</source>
        <translation>The new password is too weak</translation>
    </message>
    <message>
        <source>請帳號管理人員確認本人身分後解除鎖定。</source>
        <translation>The account administrator confirms your identity and unlocks it.</translation>
    </message>
    <message>
        <source>無法連線聯徵中心主機</source>
        <translation>JCIC&apos;s host cannot be reached</translation>
    </message>
    <message>
        <source>請勿繼續，立即通知資訊人員查明。聯徵中心確已更換主機或憑證機構時，先依原設定登入，由單位主管於「聯徵中心主機登記簿」登記，再更新設定。</source>
        <translation>Do not continue; tell IT at once. If JCIC has indeed moved its host or renewed its authority, sign in under the former settings, have the unit head enter it in the register of JCIC&apos;s hosts, and change the settings then.</translation>
    </message>
    <message>
        <source>主機憑證並非設定之憑證機構所簽發，因此未送出任何資料。</source>
        <translation>The certificate was not issued by the configured authority, so nothing was sent.</translation>
    </message>
    <message>
        <source>設定檔指定之憑證機構憑證檔，並非日誌建立時封存者；未連線，亦未送出任何資料。</source>
        <translation>The settings&apos; authority file is not the one sealed at the ledger&apos;s set-up; no connection was made and nothing was sent.</translation>
    </message>
    <message>
        <source>設定檔指定之憑證機構憑證檔，並非本分行依聯徵中心來函登記後改用者；未連線，亦未送出任何資料。</source>
        <translation>The authority&apos;s certificate file in the settings is not the one that this branch entered from JCIC&apos;s letter and moved to. No connection was made and nothing was sent.</translation>
    </message>
    <message>
        <source>聯徵中心回覆不合規格</source>
        <translation>Invalid response from JCIC</translation>
    </message>
    <message>
        <source>主機回覆之項目或調閱序號與發查者不符，因此不予採用。</source>
        <translation>Items or serial numbers in the response are not those requested, so it is not used. </translation>
    </message>
    <message>
        <source>主機回覆之可調閱時間晚於期限：調閱序號保留，時間不予採用。</source>
        <translation>The host named a time after the deadline: the serial number is kept, the time is not used. </translation>
    </message>
    <message>
        <source>主機回覆之可調閱時間不合理，因此不予採用。</source>
        <translation>The host named an impossible time for trying again, so it is not used. </translation>
    </message>
    <message>
        <source>預計至 %1。</source>
        <translation>Expected until %1.</translation>
    </message>
    <message>
        <source>無法連線櫃台連線伺服器。</source>
        <translation>The hub does not answer.</translation>
    </message>
    <message>
        <source>無法確認櫃台連線伺服器身分</source>
        <translation>This is not the hub that was set up</translation>
    </message>
    <message>
        <source>伺服器憑證並非設定之憑證機構所簽，或名稱不符，因此未送出任何資料。</source>
        <translation>The server&apos;s certificate was not issued by the authority in the settings, or names another server. Nothing was sent.</translation>
    </message>
    <message>
        <source>櫃台連線伺服器登記簿所載之位址及憑證機構憑證未經設定，因此未連線。</source>
        <translation>The register of hubs does not have the address and the issuer that the settings name, so nothing was connected.</translation>
    </message>
    <message>
        <source>櫃台連線伺服器回覆不合規格</source>
        <translation>The hub&apos;s answer is not as agreed</translation>
    </message>
    <message>
        <source>請帳號管理人員於「全部設定」填入資料夾，重新啟動後再辦理。</source>
        <translation>Have the account administrator enter it in the settings, restart, then repeat.</translation>
    </message>
    <message>
        <source>請單位主管或帳號管理人員於「全部設定」指定一台（scanner）。</source>
        <translation>Have the unit head or the account administrator choose one in the settings (scanner).</translation>
    </message>
    <message>
        <source>請再次掃描；仍無法掃描時由檔案附加，並洽資訊人員。</source>
        <translation>Scan again. If that does not help, attach a file, and call IT.</translation>
    </message>
    <message>
        <source>無法讀取日誌檔案</source>
        <translation>A file of the ledger cannot be read</translation>
    </message>
    <message>
        <source>無法寫入日誌，本項作業未執行</source>
        <translation>The ledger cannot be written, so the action was not carried out</translation>
    </message>
    <message>
        <source>本步驟應由登記為「%1」之人員辦理。</source>
        <translation>Only a person registered as &quot;%1&quot; may do this.</translation>
    </message>
    <message>
        <source>授權登記簿未授權本人辦理此步驟。</source>
        <translation>The register does not give you this duty.</translation>
    </message>
    <message>
        <source>本步驟須先登入；閒置逾時即自動登出。</source>
        <translation>This needs a sign-in; you are signed out after being idle too long.</translation>
    </message>
    <message>
        <source>本機暫停輸入密碼</source>
        <translation>This seat accepts no passwords for a while</translation>
    </message>
    <message>
        <source>請將最近一次申請檔送憑證機構；須更換金鑰者，執行 setup --new-key 後重新申請。</source>
        <translation>Send the newest request to the issuer; for another key run setup --new-key and send the new request.</translation>
    </message>
    <message>
        <source>請向正式的憑證機構申請。</source>
        <translation>Ask the production issuer for one.</translation>
    </message>
    <message>
        <source>請將申請檔再次送憑證機構，請其依申請檔發證。</source>
        <translation>Send the request to the issuer again, and ask for a certificate exactly as it says.</translation>
    </message>
    <message>
        <source>第 %1 欄之欄名無法辨識；欄名詳範例檔。</source>
        <translation>Column %1 has an unknown name; the sample file has the names.</translation>
    </message>
    <message>
        <source>本筆登記目前無法辦理此步驟</source>
        <translation>This is not possible in the entry&apos;s present state</translation>
    </message>
    <message>
        <source>請資訊人員啟動列印服務（systemctl start cups）；已送印之各份於服務恢復後繼續追蹤。</source>
        <translation>Have IT start it (systemctl start cups). Copies at the printer are followed again when it is back.</translation>
    </message>
    <message>
        <source>請補紙並裝妥紙匣；等候中之各份將接續列印，請於旁等候至列印完成。</source>
        <translation>Fill and close the tray. The waiting copy then continues to print: stay until it is out.</translation>
    </message>
    <message>
        <source>設定之檔案無法讀取。</source>
        <translation>The configured file cannot be read. </translation>
    </message>
    <message>
        <source>請確認檔案權限；仍無法讀取時請資訊人員檢查磁碟。</source>
        <translation>Check the file&apos;s permissions; if that does not help, have IT check the disk.</translation>
    </message>
    <message>
        <source>時鐘撥快 %1 分鐘。</source>
        <translation>The clock was set forward by %1 min. </translation>
    </message>
    <message>
        <source>時鐘撥慢 %1 分鐘。</source>
        <translation>The clock was set back by %1 min. </translation>
    </message>
    <message>
        <source>已記入日誌。聯徵中心之期限依聯徵中心時間計算；日期一律依臺灣時間。</source>
        <translation>It is recorded in the ledger. JCIC&apos;s periods are counted by JCIC&apos;s time; dates are always Taiwan&apos;s.</translation>
    </message>
    <message>
        <source>設定檔、其所指檔案或固定設定之檔案，與前次登入時不同。</source>
        <translation>settings.conf, a file that it names, or the policy file differs from the previous sign-in. </translation>
    </message>
    <message>
        <source>本項於設立分行時決定，嗣後不得變更。</source>
        <translation>It is fixed when the branch is set up, and cannot be changed. </translation>
    </message>
    <message>
        <source>憑證機構更換時，由本機管理人員寫入 /etc/jcic-desk/policy.conf。</source>
        <translation>When the issuer changes, this computer&apos;s administrators write it into /etc/jcic-desk/policy.conf.</translation>
    </message>
    <message>
        <source>無法讀取紙本驗證碼</source>
        <translation>The code on the page cannot be read</translation>
    </message>
    <message>
        <source>第 %1 頁次序有誤。</source>
        <translation>Page %1 is out of order. </translation>
    </message>
    <message>
        <source>依日誌所載狀態，本份不應留存。</source>
        <translation>According to its state in the ledger it cannot exist.</translation>
    </message>
    <message>
        <source>請帳號管理人員於「全部設定」填入收件憑證（PEM 或 DER 檔），重新啟動後再傳送。</source>
        <translation>Have the account administrator set the recipient&apos;s certificate (a PEM or DER file) in all settings, start again, then send.</translation>
    </message>
    <message>
        <source>請帳號管理人員於「全部設定」填入資料夾，重新啟動後再傳送。</source>
        <translation>Have the account administrator set the folder in all settings, start again, then send.</translation>
    </message>
    <message>
        <source>請帳號管理人員於「全部設定」填入資料夾，重新啟動後再讀取；或逐筆登記回覆。</source>
        <translation>Have the account administrator set the folder in all settings, start again, then import; or enter the replies one by one.</translation>
    </message>
    <message>
        <source>請依授權書選擇業務別及對象別；確為本人或另一種業務時，請當事人另簽授權書。</source>
        <translation>Choose business and kind of subject as on the authorisation; if it is for the borrower, or another business, have another one signed.</translation>
    </message>
    <message>
        <source>無法以本人卡片簽章</source>
        <translation>Signing with your own card is not possible</translation>
    </message>
    <message>
        <source>本機未設定得以簽章之本人卡片。</source>
        <translation>No own card that signs is set up on this machine.</translation>
    </message>
    <message>
        <source>請改由本工作站簽章，或請資訊人員於卡片設定檔載明簽章金鑰。</source>
        <translation>Let this workstation sign, or ask the IT staff to name the signature key in the card&apos;s profile.</translation>
    </message>
    <message>
        <source>新金鑰並非由本機之 TPM 產生，或 TPM 於產生後曾遭清除；目前之金鑰及憑證未更動。</source>
        <translation>The new key was not made by this machine&apos;s TPM, or the TPM has been cleared since; the key and the certificate in use were left as they are. </translation>
    </message>
    <message>
        <source>請由單位主管或帳號管理人員執行 hub request --new-key，重新申請櫃台連線憑證。</source>
        <translation>Have the unit head or the account administrator run hub request --new-key and ask for a new certificate for the hub.</translation>
    </message>
    <message>
        <source>請停止使用並通知單位主管，依發卡機構之規定解鎖或換發；本程式無法解鎖。</source>
        <translation>Stop, tell the unit head, and have the card unblocked or replaced as its issuer prescribes. This program cannot unblock it.</translation>
    </message>
    <message>
        <source>晶片卡密碼應先變更</source>
        <translation>The card password must be changed first</translation>
    </message>
    <message>
        <source>密碼正確，惟已逾期，或仍為發卡時之密碼；變更前，卡片不執行其他作業。</source>
        <translation>The password is right, but it has expired or is still the one that the card was issued with. The card does nothing else until it is changed.</translation>
    </message>
    <message>
        <source>請由密碼保管人員變更晶片卡密碼，再以新密碼辦理。</source>
        <translation>Have the password custodian change the card password, then continue with the new one.</translation>
    </message>
    <message>
        <source>晶片卡不接受此密碼之長度或字元</source>
        <translation>The card does not accept the length or the characters of this password</translation>
    </message>
    <message>
        <source>密碼已送入晶片卡。是否扣除一次輸入機會，卡片未告知。</source>
        <translation>The password was sent to the card. The card does not say whether that cost a try.</translation>
    </message>
    <message>
        <source>請先向密碼保管人員確認密碼；密碼無誤者，請資訊人員更正卡片設定檔所載之長度與字元。</source>
        <translation>Confirm the password with the password custodian first. If it is right, ask IT to correct the length and the characters in the card&apos;s profile.</translation>
    </message>
    <message>
        <source>本人卡片 PIN</source>
        <translation>PIN of your own card</translation>
    </message>
    <message>
        <source>讀卡機內有二張以上可綁定之卡片，無法確定何者為本人卡片。</source>
        <translation>Two or more cards that could be bound are in the readers; the program cannot tell which one is yours.</translation>
    </message>
    <message>
        <source>請拔出其他卡片，僅留本人欲綁定之卡片。</source>
        <translation>Remove the others and leave only your own card.</translation>
    </message>
    <message>
        <source>工作站金鑰尚未移入 TPM</source>
        <translation>The workstation&apos;s key is not in the TPM yet</translation>
    </message>
    <message>
        <source>設定為存於 TPM，惟使用中之金鑰仍存於檔案；移入前仍得使用。</source>
        <translation>The settings require the TPM, but the key in use is still in a file. It can be used until then.</translation>
    </message>
    <message>
        <source>請由單位主管或帳號管理人員執行 setup --new-key，再將申請檔送憑證機構。</source>
        <translation>Have the unit head or the account administrator run setup --new-key, then send the request to the authority.</translation>
    </message>
    <message>
        <source>本人卡片 PIN 錯誤</source>
        <translation>Wrong PIN of your own card</translation>
    </message>
    <message>
        <source>卡片不接受此 PIN。</source>
        <translation>The card does not accept this PIN.</translation>
    </message>
    <message>
        <source>請確認輸入者為本人卡片之 PIN，並非本程式密碼；不確定時請先停止，以免鎖卡。</source>
        <translation>Make sure it is the PIN of your own card, not this program&apos;s password. If in doubt, stop before the card is blocked.</translation>
    </message>
    <message>
        <source>本人卡片已鎖卡</source>
        <translation>Your own card is blocked</translation>
    </message>
    <message>
        <source>PIN 錯誤次數已用盡，卡片自行鎖卡。</source>
        <translation>All tries of the PIN are used up, so the card blocked itself.</translation>
    </message>
    <message>
        <source>請依發卡機構之規定解鎖或換發；其間無法登入者，以復原金鑰復原帳號。</source>
        <translation>Have it unblocked or replaced as its issuer prescribes. If you cannot sign in meanwhile, recover the account by the recovery key.</translation>
    </message>
    <message>
        <source>本人卡片可能僅餘一次輸入機會</source>
        <translation>Your own card may have one try left</translation>
    </message>
    <message>
        <source>本次再錯誤可能即鎖卡。PIN 未送入卡片，亦未扣除次數。</source>
        <translation>After one more mistake the card may be blocked. The PIN was not sent to the card, and no try was used up.</translation>
    </message>
    <message>
        <source>確定 PIN 無誤時，再明確表示同意；不確定時，請洽發卡機構。</source>
        <translation>If you are sure of the PIN, confirm it expressly. If not, ask the card&apos;s issuer.</translation>
    </message>
    <message>
        <source>讀卡機內無本人卡片</source>
        <translation>Your own card is not in a reader</translation>
    </message>
    <message>
        <source>讀卡機「%1」內無卡片。</source>
        <translation>There is no card in the reader &quot;%1&quot;. </translation>
    </message>
    <message>
        <source>本步驟需要本人卡片。</source>
        <translation>This step needs your own card.</translation>
    </message>
    <message>
        <source>請將本人卡片插入讀卡機，晶片朝內、插到底，再試一次。</source>
        <translation>Insert your own card, chip first and all the way, and try again.</translation>
    </message>
    <message>
        <source>無法辨識本人卡片</source>
        <translation>The card is not recognised as your own</translation>
    </message>
    <message>
        <source>讀卡機內之卡片並非「登入用卡片設定檔」所指之種類。</source>
        <translation>The card in the reader is not of the kind that &quot;Profile of sign-in cards&quot; names. </translation>
    </message>
    <message>
        <source>請插入本人卡片再試一次；確為本人卡片時，請資訊人員核對該設定檔。</source>
        <translation>Insert your own card and try again. If this is your own card, have IT check that profile.</translation>
    </message>
    <message>
        <source>並非本人已綁定之卡片</source>
        <translation>This is not the card bound to your account</translation>
    </message>
    <message>
        <source>本人帳號綁定者為 %1，插入者為 %2。</source>
        <translation>Card %1 is bound to your account; card %2 was inserted.</translation>
    </message>
    <message>
        <source>插入者並非本人帳號所綁定之卡片。</source>
        <translation>The inserted card is not the one that is bound to your account.</translation>
    </message>
    <message>
        <source>請改插已綁定之卡片；卡片遺失或損壞者，於登入畫面以復原金鑰復原帳號，再綁定新卡。</source>
        <translation>Insert the bound card. If it is lost or damaged, recover the account with the recovery key on the sign-in page, then bind a new card.</translation>
    </message>
    <message>
        <source>本人卡片被拔出</source>
        <translation>Your own card was removed</translation>
    </message>
    <message>
        <source>作業中本人卡片離開讀卡機，本步驟未完成。</source>
        <translation>Your own card left the reader during the step, which was not completed.</translation>
    </message>
    <message>
        <source>請將本人卡片插回，再試一次。</source>
        <translation>Insert your own card again and retry.</translation>
    </message>
    <message>
        <source>本人卡片被其他程式重置</source>
        <translation>Another program reset your own card</translation>
    </message>
    <message>
        <source>另一程式重新啟動卡片，先前驗證之 PIN 已失效。</source>
        <translation>Another program restarted the card, so the PIN is no longer verified.</translation>
    </message>
    <message>
        <source>請關閉其他使用卡片之程式，再試一次。</source>
        <translation>Close other programs that use the card and try again.</translation>
    </message>
    <message>
        <source>本人卡片未回應</source>
        <translation>Your own card does not answer</translation>
    </message>
    <message>
        <source>卡片未在時限內回應，可能插反、接點髒污或卡片損壞。</source>
        <translation>The card did not answer in time. It may be inserted the wrong way, dirty or damaged.</translation>
    </message>
    <message>
        <source>請拔出卡片，擦拭晶片接點後重插；仍無回應時，請洽發卡機構。</source>
        <translation>Remove the card, wipe its contacts and insert it again. If it still does not answer, ask its issuer.</translation>
    </message>
    <message>
        <source>本人卡片拒絕本項操作</source>
        <translation>Your own card refused the operation</translation>
    </message>
    <message>
        <source>卡片目前狀態不允許本項操作，通常係 PIN 尚未驗證。</source>
        <translation>The card&apos;s state does not allow this operation, usually because its PIN is not verified.</translation>
    </message>
    <message>
        <source>請再試一次；反覆發生時，請資訊人員核對「登入用卡片設定檔」。</source>
        <translation>Try again. If it happens repeatedly, have IT check &quot;Profile of sign-in cards&quot;.</translation>
    </message>
    <message>
        <source>應先輸入本人卡片 PIN</source>
        <translation>Enter the PIN of your own card first</translation>
    </message>
    <message>
        <source>卡片尚未驗證 PIN，或驗證已因拔出、重置而失效。</source>
        <translation>The card has not verified its PIN, or was removed or reset since.</translation>
    </message>
    <message>
        <source>請輸入本人卡片 PIN 後再次辦理。</source>
        <translation>Enter the PIN of your own card and try again.</translation>
    </message>
    <message>
        <source>無法得知本人卡片是否已驗證 PIN</source>
        <translation>It is not known whether your own card verified the PIN</translation>
    </message>
    <message>
        <source>PIN 已送出，惟未獲回應：可能已扣除一次機會，亦可能未扣除。</source>
        <translation>The PIN was sent, but no answer came: a try may or may not have been used.</translation>
    </message>
    <message>
        <source>請重插卡片；確定 PIN 無誤時再次輸入，不確定時，請洽發卡機構。</source>
        <translation>Insert the card again. Enter the PIN again only if you are sure of it; otherwise ask the card&apos;s issuer.</translation>
    </message>
    <message>
        <source>本人卡片 PIN 的長度或字元不符</source>
        <translation>The PIN of your own card has the wrong length or characters</translation>
    </message>
    <message>
        <source>PIN 僅得為數字。</source>
        <translation>The PIN consists of digits only. </translation>
    </message>
    <message>
        <source>PIN 僅得為數字與英文字母。</source>
        <translation>The PIN consists of digits and letters only. </translation>
    </message>
    <message>
        <source>PIN 須為 %1 到 %2 碼。</source>
        <translation>The PIN has %1 to %2 characters. </translation>
    </message>
    <message>
        <source>PIN 的位數不符。</source>
        <translation>The PIN has another length. </translation>
    </message>
    <message>
        <source>此 PIN 不可能為本卡之 PIN。</source>
        <translation>This cannot be the PIN of this card. </translation>
    </message>
    <message>
        <source>未送入卡片，亦未扣除次數。</source>
        <translation>It was not sent to the card, and no try was used.</translation>
    </message>
    <message>
        <source>請確認輸入者為本人卡片之 PIN，並非本程式密碼。</source>
        <translation>Check that you entered the PIN of your own card, not the password of this program.</translation>
    </message>
    <message>
        <source>本人卡片 PIN 應先變更</source>
        <translation>The PIN of your own card must be changed first</translation>
    </message>
    <message>
        <source>PIN 正確，惟已逾期，或仍為發卡時之 PIN；變更前，卡片不執行其他作業。</source>
        <translation>The PIN is right, but it has expired or is still the one from issuance. The card does nothing else until it is changed.</translation>
    </message>
    <message>
        <source>請以發卡機構之程式變更 PIN，再以新 PIN 辦理。</source>
        <translation>Change the PIN with the issuer&apos;s program, then use the new one.</translation>
    </message>
    <message>
        <source>本人卡片不接受此 PIN 之長度或字元</source>
        <translation>Your own card does not accept the length or characters of this PIN</translation>
    </message>
    <message>
        <source>PIN 已送入卡片。是否扣除一次輸入機會，卡片未告知。</source>
        <translation>The PIN was sent to the card. The card did not say whether a try was used.</translation>
    </message>
    <message>
        <source>請先確認 PIN；PIN 無誤者，請資訊人員更正「登入用卡片設定檔」所載之長度與字元。</source>
        <translation>Check the PIN first. If it is right, have IT correct the length and characters in &quot;Profile of sign-in cards&quot;.</translation>
    </message>
    <message>
        <source>本人卡片憑證不得使用</source>
        <translation>The certificate of your own card cannot be used</translation>
    </message>
    <message>
        <source>請資訊人員校正系統時間（設為自動校時），再次辦理；時間無誤時，洽發卡機構。</source>
        <translation>Have IT correct the system time (set it to automatic) and try again. If the time is right, ask the card&apos;s issuer.</translation>
    </message>
    <message>
        <source>請先核對電腦日期；日期無誤時，洽發卡機構換發。</source>
        <translation>Check the computer&apos;s date first. If it is right, have the issuer replace the card.</translation>
    </message>
    <message>
        <source>請洽發卡機構；憑證無誤者，請資訊人員核對「登入用卡片設定檔」所指之金鑰與憑證。</source>
        <translation>Ask the card&apos;s issuer. If the certificate is in order, have IT check the key and certificate named in &quot;Profile of sign-in cards&quot;.</translation>
    </message>
    <message>
        <source>本人卡片通電後無應答</source>
        <translation>Your own card does not respond after power-up</translation>
    </message>
    <message>
        <source>卡片接上電源後未送出識別（ATR），可能插反、接點髒污或卡片損壞。</source>
        <translation>The card sent no ATR after power-up. It may be inserted the wrong way, dirty or damaged.</translation>
    </message>
    <message>
        <source>請確認晶片朝內，擦拭接點後重插；仍無法使用時，更換讀卡機或洽發卡機構。</source>
        <translation>Make sure the chip goes in first, wipe the contacts and insert the card again. If it still fails, use another reader or ask the card&apos;s issuer.</translation>
    </message>
    <message>
        <source>本人卡片內部發生錯誤</source>
        <translation>Internal error of your own card</translation>
    </message>
    <message>
        <source>請重插卡片再試一次；仍無法使用時，請洽發卡機構。</source>
        <translation>Insert the card again and retry. If it still fails, ask the card&apos;s issuer.</translation>
    </message>
    <message>
        <source>本工作站無櫃台連線之金鑰，或金鑰檔已損壞；日誌不受影響。</source>
        <translation>This workstation has no key for the hub, or the key&apos;s file is damaged. The ledger is not affected.</translation>
    </message>
    <message>
        <source>請由帳號管理人員執行 hub request 申請新憑證，或取回原來的檔案。</source>
        <translation>Ask the account administrator to run hub request and to apply for a new certificate, or to bring back the file.</translation>
    </message>
    <message>
        <source>未送出任何資料，無須清點紙張。</source>
        <translation>Nothing was sent; there are no sheets to count. </translation>
    </message>
    <message>
        <source>資料已送出，可能已印出；請至印表機清點。</source>
        <translation>The document was sent and may be printed; count at the printer. </translation>
    </message>
    <message>
        <source>列印服務未回應</source>
        <translation>The print service does not answer</translation>
    </message>
    <message>
        <source>列印服務之回應中斷</source>
        <translation>The print service&apos;s answer broke off</translation>
    </message>
    <message>
        <source>列印服務不允許本程式使用</source>
        <translation>The print service refuses access to this program</translation>
    </message>
    <message>
        <source>列印服務（CUPS）已接受連線，惟未在時限內回應。</source>
        <translation>CUPS accepted the connection and did not answer in time. </translation>
    </message>
    <message>
        <source>列印服務（CUPS）中斷連線，或其回應無法辨識。</source>
        <translation>CUPS ended the connection, or its answer is not understood. </translation>
    </message>
    <message>
        <source>列印服務（CUPS）執行中，惟此登入帳號無權連線。</source>
        <translation>CUPS runs, but this login may not connect to it. </translation>
    </message>
    <message>
        <source>請資訊人員重新啟動列印服務（systemctl restart cups）；已送印之各份於服務恢復後繼續追蹤。</source>
        <translation>Have IT restart it (systemctl restart cups). Copies at the printer are followed again when it is back.</translation>
    </message>
    <message>
        <source>請資訊人員開放此帳號使用列印服務，再重新登入作業系統。</source>
        <translation>Have IT allow this login to use the print service, then log in to the system again.</translation>
    </message>
    <message>
        <source>請資訊人員查看列印服務的說明，排除後再次列印。</source>
        <translation>Have IT look at what the service says; print again once it is mended.</translation>
    </message>
    <message>
        <source>本程式之元件無法執行</source>
        <translation>A part of this program cannot be run</translation>
    </message>
    <message>
        <source>無執行權限，或所在磁碟不允許執行程式（noexec）。</source>
        <translation>It may not be executed: by its permissions, or because its file system allows no programs (noexec).</translation>
    </message>
    <message>
        <source>並非本機可執行之程式，檔案可能已損壞。</source>
        <translation>It is no program that runs on this machine; the file may be damaged.</translation>
    </message>
    <message>
        <source>系統之行程、記憶體或開檔數已達上限。</source>
        <translation>The system has no room for more processes, memory or open files.</translation>
    </message>
    <message>
        <source>請資訊人員確認該檔案之執行權限與磁碟之掛載選項，或由套件重新安裝本程式。</source>
        <translation>Have IT check the file&apos;s permissions and the mount options, or install the program again from its package.</translation>
    </message>
    <message>
        <source>請資訊人員由套件重新安裝本程式。</source>
        <translation>Have IT install the program again from its package.</translation>
    </message>
    <message>
        <source>請關閉其他程式後再試一次；仍無法執行時請重新開機。</source>
        <translation>Close other programs and try again; if it still cannot be run, restart the machine.</translation>
    </message>
    <message>
        <source>讀卡服務之回應無法辨識</source>
        <translation>The smart card service&apos;s answer is not understood</translation>
    </message>
    <message>
        <source>作業系統之讀卡服務（pcscd）之 socket 由其他程式占用，或其回應無法辨識；尚未詢問任何卡片。</source>
        <translation>Another program has the socket of the system&apos;s smart card service (pcscd), or its answer is not understood; no card was asked.</translation>
    </message>
    <message>
        <source>來源與目的地不在同一磁碟。</source>
        <translation>Source and destination are on different disks. </translation>
    </message>
    <message>
        <source>檔案超過此磁碟或此登入帳號所允許之大小。</source>
        <translation>The file is larger than this disk or this login allows. </translation>
    </message>
    <message>
        <source>此磁碟不接受名稱中之某些字元。</source>
        <translation>This disk does not accept some characters of the name. </translation>
    </message>
    <message>
        <source>此磁碟之檔案系統不支援此項作業，或不接受此名稱。</source>
        <translation>The disk&apos;s file system does not support this, or does not accept this name. </translation>
    </message>
    <message>
        <source>記憶體不足。</source>
        <translation>There is not enough memory. </translation>
    </message>
    <message>
        <source>網路磁碟無回應，或連線已中斷。</source>
        <translation>The network disk does not answer, or the connection was lost. </translation>
    </message>
    <message>
        <source>該處已有同名之檔案或資料夾。</source>
        <translation>A file or folder of this name is there already. </translation>
    </message>
    <message>
        <source>並非一般檔案（管道、裝置或連線端點），因此未開啟。</source>
        <translation>It is not a regular file (a pipe, device or socket), so it was not opened. </translation>
    </message>
    <message>
        <source>請以檔案本身取代該連結，或直接指定連結所指之位置，再次辦理；內容勿更動。</source>
        <translation>Put the file itself in the link&apos;s place, or name the place where the link leads, then repeat; do not change the content.</translation>
    </message>
    <message>
        <source>請改用同一磁碟上之位置。</source>
        <translation>Choose a place on the same disk.</translation>
    </message>
    <message>
        <source>請改存於其他磁碟（FAT32 隨身碟單一檔案以 4 GB 為限），或請資訊人員放寬限制。</source>
        <translation>Save to another disk (a FAT32 stick takes at most 4 GB a file), or ask IT to raise the limit.</translation>
    </message>
    <message>
        <source>請改用僅含一般文字之名稱，或其他磁碟。</source>
        <translation>Choose a name of ordinary characters, or another disk.</translation>
    </message>
    <message>
        <source>請改用本機磁碟之資料夾；名稱含 : ? * 等符號者，請改用其他名稱。</source>
        <translation>Choose a folder on this computer&apos;s disk; if the name has signs such as : ? *, choose another name.</translation>
    </message>
    <message>
        <source>請關閉其他程式，再次辦理；反覆發生時請資訊人員檢查記憶體。</source>
        <translation>Close other programs, then repeat; if it happens again, ask IT to check the memory.</translation>
    </message>
    <message>
        <source>請確認網路及檔案伺服器，連線恢復後再次辦理。</source>
        <translation>Check network and file server; repeat once the connection is back.</translation>
    </message>
    <message>
        <source>請先移走該檔案或資料夾，或改用其他名稱。</source>
        <translation>Move that file or folder away first, or choose another name.</translation>
    </message>
    <message>
        <source>請將其移走，該處應為一般檔案；不明來源時請通知資訊人員。</source>
        <translation>Move it away: a regular file belongs there. If nobody knows where it came from, tell IT.</translation>
    </message>
    <message>
        <source>檔名結尾並非 .csv 或 .json。</source>
        <translation>The name does not end in .csv or .json.</translation>
    </message>
    <message>
        <source>為連結，指向「%1」，並非檔案本身。</source>
        <translation>It is a link to &quot;%1&quot;, not the file itself.</translation>
    </message>
    <message>
        <source>為連結，或檔案另有其他名稱。</source>
        <translation>It is a link, or the file has another name as well.</translation>
    </message>
    <message>
        <source>檔名逾 200 個位元組，或含無法顯示之字元。</source>
        <translation>The name has more than 200 bytes, or characters that cannot be shown.</translation>
    </message>
    <message>
        <source>並非一般檔案（資料夾、管道、裝置或連線端點）。</source>
        <translation>It is not a regular file (a folder, pipe, device or socket).</translation>
    </message>
    <message>
        <source>名稱以點開頭或結尾為 .part，視為尚未寫完。</source>
        <translation>The name begins with a dot or ends in .part: it counts as not completely written.</translation>
    </message>
    <message>
        <source>請承作系統人員改為 .csv 或 .json 之檔名；非送件之檔案請移走。</source>
        <translation>Ask the loan system&apos;s staff for a name in .csv or .json; move away what is no delivery.</translation>
    </message>
    <message>
        <source>請承作系統人員縮短或更改檔名；檔案留在原處，未取件。</source>
        <translation>Ask the loan system&apos;s staff to shorten or change the name; the file stays where it is and was not taken.</translation>
    </message>
    <message>
        <source>寫完後改為正式檔名即可取件；已無程式寫入者請移走。</source>
        <translation>Once written, rename it to its final name and it is taken; if no program writes it any more, move it away.</translation>
    </message>
    <message>
        <source>第一行應有政府辦公日曆表之欄名。</source>
        <translation>The first line must name the columns of the government&apos;s calendar. </translation>
    </message>
    <message>
        <source>並非日期（例如 20260216、115/2/16）。</source>
        <translation>It is not a date (for example 20260216 or 115/2/16). </translation>
    </message>
    <message>
        <source>與該日之星期不符，可能錯行。</source>
        <translation>It is not that day&apos;s weekday: the rows may have slipped. </translation>
    </message>
    <message>
        <source>此欄應為 0（上班日）或 2（例假日）。</source>
        <translation>This must be 0 (office day) or 2 (day off). </translation>
    </message>
    <message>
        <source>檔案內無內容。</source>
        <translation>The file has no content. </translation>
    </message>
    <message>
        <source>內容不全、已損壞或遭更動。</source>
        <translation>The content is incomplete, damaged or altered. </translation>
    </message>
    <message>
        <source>屬於另一份日誌，與所給之金鑰摘要不符。</source>
        <translation>It belongs to another ledger: the fingerprint given is not its own. </translation>
    </message>
    <message>
        <source>由較新版本之程式寫出。</source>
        <translation>It was written by a later version of the program. </translation>
    </message>
    <message>
        <source>請向產出該檔案之單位重新取得；本機之日誌與此無關。</source>
        <translation>Get it again from whoever made it; this has nothing to do with the ledger on this computer.</translation>
    </message>
    <message>
        <source>請以相同或更新版本之程式檢查。</source>
        <translation>Check it with the same or a later version of the program.</translation>
    </message>
    <message>
        <source>欄位「%1」：</source>
        <translation>Column &quot;%1&quot;: </translation>
    </message>
    <message>
        <source>檔名結尾並非 .replies，未讀取。</source>
        <translation>The name does not end in .replies, so it was not read.</translation>
    </message>
    <message>
        <source>檔名過長，或含無法顯示之字元，未讀取。</source>
        <translation>The name is too long, or has characters that cannot be shown, so it was not read.</translation>
    </message>
    <message>
        <source>為回覆檔者，請傳輸單位改為 .replies 之檔名；其他檔案請移走。</source>
        <translation>If it is a file of replies, ask for a name in .replies; move other files away.</translation>
    </message>
    <message>
        <source>請傳輸單位縮短或更改檔名。</source>
        <translation>Ask for a shorter name, or another one.</translation>
    </message>
    <message>
        <source>此名稱為連結，指向「%1」。</source>
        <translation>This name is a link to &quot;%1&quot;. </translation>
    </message>
    <message>
        <source>此名稱為連結。</source>
        <translation>This name is a link. </translation>
    </message>
    <message>
        <source>系統回報錯誤 %1（errno）：%2。</source>
        <translation>The system reports error %1 (errno): %2. </translation>
    </message>
    <message>
        <source>另一程式已登入本卡，且未登出。密碼未經卡片比對，亦未扣除次數。</source>
        <translation>Another program is logged in to this card and has not logged out. The card did not look at the password, and no try was used up.</translation>
    </message>
    <message>
        <source>請關閉該程式（例如網路銀行、報稅軟體、卡片廠商之工具）後再試；仍相同時，重插晶片卡。</source>
        <translation>Close that program (such as online banking, tax software, the card vendor&apos;s tool) and try again; if nothing changes, reinsert the card.</translation>
    </message>
    <message>
        <source>晶片卡不接受此新密碼</source>
        <translation>The card does not accept this new password</translation>
    </message>
    <message>
        <source>卡片認為新密碼過於簡單；密碼未變更。</source>
        <translation>The card considers the new password too weak; nothing was changed.</translation>
    </message>
    <message>
        <source>請改用較不易猜測之新密碼，再次變更。</source>
        <translation>Change it again, to a password that is harder to guess.</translation>
    </message>
    <message>
        <source>設定之憑證機構（host_ca）並非根憑證機構，且檔案內無其上層憑證，因此未送出任何資料。</source>
        <translation>The authority that the settings name (host_ca) is no root authority, and its file lacks the certificate above it, so nothing was sent.</translation>
    </message>
    <message>
        <source>請資訊人員向憑證機構取得其根憑證，加入 host_ca 所指之檔案。主機本身並無異常。</source>
        <translation>Ask IT to get the authority&apos;s root certificate and to add it to the file that host_ca names. The host itself is in order.</translation>
    </message>
    <message>
        <source>廠商模組所需之另一程式庫未安裝。</source>
        <translation>Another library that the vendor&apos;s module needs is not installed.</translation>
    </message>
    <message>
        <source>廠商模組自行結束執行（結束碼 %1）。</source>
        <translation>The vendor&apos;s module ended its own process (status %1).</translation>
    </message>
    <message>
        <source>廠商模組未完成本項操作。</source>
        <translation>The vendor&apos;s module did not complete the operation.</translation>
    </message>
    <message>
        <source>廠商模組之回應不合 PKCS#11 標準。</source>
        <translation>The vendor&apos;s module answered against the PKCS#11 standard.</translation>
    </message>
    <message>
        <source>廠商模組回報廠商自訂之錯誤。</source>
        <translation>The vendor&apos;s module reported an error of the vendor&apos;s own.</translation>
    </message>
    <message>
        <source>廠商模組無法配合作業系統之執行緒，單一執行緒亦不接受。</source>
        <translation>The vendor&apos;s module can use no threads of this system, and does not accept a single one either.</translation>
    </message>
    <message>
        <source>讀卡機或晶片卡發生裝置錯誤。</source>
        <translation>The reader or the card had a device error.</translation>
    </message>
    <message>
        <source>電腦可用之記憶體不足。</source>
        <translation>The computer has too little free memory.</translation>
    </message>
    <message>
        <source>晶片卡之記憶體不足。</source>
        <translation>The card&apos;s memory is full.</translation>
    </message>
    <message>
        <source>使用晶片卡之連線數已達上限。</source>
        <translation>The card is at its limit of sessions.</translation>
    </message>
    <message>
        <source>本項操作於卡片、讀卡機或廠商之畫面遭取消。</source>
        <translation>The operation was cancelled at the card, at the reader or in the vendor&apos;s window.</translation>
    </message>
    <message>
        <source>廠商模組無此功能。</source>
        <translation>The vendor&apos;s module lacks this function.</translation>
    </message>
    <message>
        <source>晶片卡禁止寫入，未變更任何內容。</source>
        <translation>The card is write-protected; nothing was changed.</translation>
    </message>
    <message>
        <source>卡片尚未設定密碼：無從比對，亦未扣除次數。</source>
        <translation>The card&apos;s password was never set: there is nothing to compare with, and no try was used up.</translation>
    </message>
    <message>
        <source>讀卡機內之卡片尚未初始化，卡上無任何資料。</source>
        <translation>The card in the reader was never initialised and holds nothing.</translation>
    </message>
    <message>
        <source>本卡密碼須於卡片或讀卡機自有之鍵盤輸入，經廠商模組者本程式不支援。密碼未送出。</source>
        <translation>This card&apos;s password is typed at the card&apos;s or the reader&apos;s own keypad, which this program does not support through a vendor&apos;s module. The password was not sent.</translation>
    </message>
    <message>
        <source>晶片卡或廠商模組無法以本程式所需之方式簽章。</source>
        <translation>The card or the vendor&apos;s module cannot sign in any way that this program can use.</translation>
    </message>
    <message>
        <source>卡上之金鑰不得用於本項操作。</source>
        <translation>The card&apos;s key may not be used for this.</translation>
    </message>
    <message>
        <source>資料並非以卡上之金鑰加密。</source>
        <translation>The data was not encrypted for the card&apos;s key.</translation>
    </message>
    <message>
        <source>卡上之憑證不予讀取。</source>
        <translation>The card&apos;s certificate cannot be read.</translation>
    </message>
    <message>
        <source>請資訊人員更新廠商模組；仍相同時，附上錯誤代碼洽廠商。重插晶片卡並無作用。</source>
        <translation>Ask IT to update the vendor&apos;s module; if nothing changes, to send the code to the vendor. Reinserting the card does not help.</translation>
    </message>
    <message>
        <source>請資訊人員以廠商之程式試用本卡；該程式亦無法使用者，洽廠商。</source>
        <translation>Ask IT to try this card in the vendor&apos;s own program; if it fails there, too, to ask the vendor.</translation>
    </message>
    <message>
        <source>請資訊人員以此代碼查閱廠商之文件，或洽廠商。</source>
        <translation>Ask IT to look the code up in the vendor&apos;s documents, or to ask the vendor.</translation>
    </message>
    <message>
        <source>請擦拭晶片接點後重插，或更換讀卡機及 USB 插孔；仍相同時，洽發卡機構。</source>
        <translation>Wipe the chip&apos;s contacts and reinsert the card, or use another reader and USB port; if nothing changes, ask the card&apos;s issuer.</translation>
    </message>
    <message>
        <source>請關閉其他程式，再試一次；仍相同時，重新啟動電腦。</source>
        <translation>Close other programs and try again; if nothing changes, restart the computer.</translation>
    </message>
    <message>
        <source>請洽發卡機構處理；更換讀卡機或模組並無作用。</source>
        <translation>Ask the card&apos;s issuer; another reader or module does not help.</translation>
    </message>
    <message>
        <source>請關閉其他使用晶片卡之程式（例如網路銀行、報稅軟體），再試一次。</source>
        <translation>Close other programs that use the card (such as online banking or tax software) and try again.</translation>
    </message>
    <message>
        <source>如需繼續，請再次辦理，並於該處確認。</source>
        <translation>To continue, start again and confirm it there.</translation>
    </message>
    <message>
        <source>請以廠商之程式辦理本項操作；無此程式者，洽廠商。</source>
        <translation>Do this in the vendor&apos;s own program; if there is none, ask the vendor.</translation>
    </message>
    <message>
        <source>請依發卡機構之規定，以其程式或具函申請變更。</source>
        <translation>Apply for the change as the card&apos;s issuer provides: in its program or by letter.</translation>
    </message>
    <message>
        <source>請依發卡機構之規定設定密碼後，再行使用。</source>
        <translation>Have the password set as the card&apos;s issuer provides, then use the card.</translation>
    </message>
    <message>
        <source>請改插正確之卡片；確為該卡者，洽發卡機構換發。</source>
        <translation>Insert the right card; if this is the one, ask its issuer for another.</translation>
    </message>
    <message>
        <source>請改用無密碼鍵盤之讀卡機，或由資訊人員於廠商模組之設定改於電腦輸入密碼。</source>
        <translation>Use a reader without a keypad, or ask IT to set the vendor&apos;s module so that the password is typed at the computer.</translation>
    </message>
    <message>
        <source>請資訊人員洽廠商：RSA 金鑰須有 CKM_SHA256_RSA_PKCS、CKM_RSA_PKCS 或 CKM_RSA_X_509，EC 金鑰須有 CKM_ECDSA 或 CKM_ECDSA_SHA256。</source>
        <translation>Ask IT to ask the vendor: an RSA key needs CKM_SHA256_RSA_PKCS, CKM_RSA_PKCS or CKM_RSA_X_509, an EC key CKM_ECDSA or CKM_ECDSA_SHA256.</translation>
    </message>
    <message>
        <source>無 A4 紙張；各頁均為 A4，以其他紙張列印將遭裁切。</source>
        <translation>It has no A4 paper; every page is A4 and would be cut off on other paper.</translation>
    </message>
    <message>
        <source>模組回報 %1（%2）。</source>
        <translation> The module reported %1 (%2).</translation>
    </message>
    <message>
        <source>同單位之 %1 已以本授權書查詢本項（依其所告）。</source>
        <translation>%1 of this branch says that it has used this authorisation for this item. </translation>
    </message>
    <message>
        <source>同單位之 %1 已送出本項，尚未發查（依其所告）。</source>
        <translation>%1 of this branch says that it has submitted this item and not requested it yet. </translation>
    </message>
    <message>
        <source>請由該櫃台辦理；該櫃台撤回者，連線後自動更新。</source>
        <translation>Continue at that desk; if it withdraws the query, this updates once connected.</translation>
    </message>
    <message>
        <source>請與他台核對憑證指紋，相符後於「同單位其他櫃台登記簿」登記，其後自動匯入。</source>
        <translation>Compare the certificate&apos;s fingerprint with the other desk, and if it matches enter it in the register of the branch&apos;s other desks; its statements are then read automatically.</translation>
    </message>
    <message>
        <source>請向他台查明；他台確已換發憑證者，核對指紋後重新登記其憑證，其後自動匯入。</source>
        <translation>Ask the other desk. If its certificate was replaced, compare the fingerprint and enter it again; its statements are then read automatically.</translation>
    </message>
    <message>
        <source>請將本機程式更新至他台版本，其後自動匯入。</source>
        <translation>Update this desk&apos;s program to the other desk&apos;s version; the statement is then read automatically.</translation>
    </message>
    <message>
        <source>他台由備份還原者，核對指紋後重新登記其憑證，其後自動匯入；否則請他台查明。</source>
        <translation>If the other desk was restored from a backup, compare the fingerprint and enter its certificate again; its statements are then read automatically. Otherwise ask that desk to find out why.</translation>
    </message>
    <message>
        <source>請他台重新送出所缺之份；仍缺者，核對指紋後重新登記其憑證。</source>
        <translation>Ask the other desk to send the missing statement; if it stays missing, compare the fingerprint and enter its certificate again.</translation>
    </message>
    <message>
        <source>請管理者查明櫃台連線伺服器上何以有此內容。</source>
        <translation>Ask the hub&apos;s administrator why the server has this.</translation>
    </message>
    <message>
        <source>本機曾由備份還原者，請依櫃台連線說明「還原之櫃台」辦理，各台重新核對並登記本機憑證；否則請通知單位主管。</source>
        <translation>If this desk was restored from a backup, follow &quot;A restored desk&quot; in the hub&apos;s document, and have each desk compare and enter this certificate again; otherwise inform the unit head.</translation>
    </message>
    <message>
        <source>請他台查明後重新送出；仍然如此時請勿採用，並通知單位主管。</source>
        <translation>Ask the other desk to find out why and to send it again. If it stays so, do not use it, and inform the unit head.</translation>
    </message>
    <message>
        <source>系統匯流排未回應（D-Bus）</source>
        <translation>The system bus does not answer (D-Bus)</translation>
    </message>
    <message>
        <source>輔助使用匯流排未回應（AT-SPI）</source>
        <translation>The accessibility bus does not answer (AT-SPI)</translation>
    </message>
    <message>
        <source>輸入法未回應（IBus）</source>
        <translation>The input method does not answer (IBus)</translation>
    </message>
    <message>
        <source>桌面匯流排未回應（D-Bus）</source>
        <translation>The desktop&apos;s bus does not answer (D-Bus)</translation>
    </message>
    <message>
        <source>本次執行不使用。</source>
        <translation>This run does without it. </translation>
    </message>
    <message>
        <source>系統睡眠、關機前不先行登出。</source>
        <translation>Nobody is signed out before the system sleeps or shuts down.</translation>
    </message>
    <message>
        <source>螢幕報讀程式無法讀出本程式。</source>
        <translation>A screen reader cannot read this program.</translation>
    </message>
    <message>
        <source>無法以輸入法輸入中文。</source>
        <translation>Chinese cannot be typed.</translation>
    </message>
    <message>
        <source>無桌面通知，螢幕報讀程式無法讀出本程式，畫面鎖定時不登出。</source>
        <translation>There are no desktop notifications, a screen reader cannot read this program, and nobody is signed out when the screen is locked.</translation>
    </message>
    <message>
        <source>請資訊人員查看系統之 D-Bus 服務；恢復後，再開啟本程式。</source>
        <translation>Have IT look at the system&apos;s D-Bus service, then start this program again.</translation>
    </message>
    <message>
        <source>使用螢幕報讀程式者，請重新登入桌面後，再開啟本程式。</source>
        <translation>If you use a screen reader, log in to the desktop again, then start this program again.</translation>
    </message>
    <message>
        <source>請重新啟動輸入法（ibus restart），再開啟本程式；其間可貼上文字。</source>
        <translation>Restart the input method (ibus restart), then start this program again. Text can be pasted meanwhile.</translation>
    </message>
    <message>
        <source>請重新登入桌面後，再開啟本程式；其間離座前，請先登出。</source>
        <translation>Log in to the desktop again, then start this program again. Sign out before you leave your seat meanwhile.</translation>
    </message>
    <message>
        <source>會同簽署人員（--second）</source>
        <translation>Co-signer (--second)</translation>
    </message>
    <message>
        <source>列印服務未接受要求</source>
        <translation>The print service refused the request</translation>
    </message>
    <message>
        <source>列印服務（CUPS）執行中，惟未接受本程式之要求。</source>
        <translation>The print service (CUPS) is running, but did not accept what this program asked. </translation>
    </message>
    <message>
        <source>請稍候再試；仍未接受時，請資訊人員查看列印服務的說明。</source>
        <translation>Try again in a moment. If it is refused again, have IT look at what the print service says.</translation>
    </message>
    <message>
        <source>此二人保管時，無人得確認以此復原金鑰復原之人員。請改由他人保管，至少留一位單位主管、核准主管、覆核人員或稽核人員不製作亦不保管。</source>
        <translation>If these two keep the parts, nobody can confirm a person recovered by this key. Choose other keepers: at least one unit head, supervisor, reviewer or auditor must neither make it nor keep a part.</translation>
    </message>
    <message>
        <source>本筆目前為「%1」，無法辦理「%2」。</source>
        <translation>This entry is &quot;%1&quot; now, which does not allow &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>並非由公鑰檔內之金鑰簽署：公鑰檔可能屬於另一日誌，或驗證碼遭更動。</source>
        <translation>It was signed by no key in the file of public keys: that file may be another ledger&apos;s, or the code was altered.</translation>
    </message>
    <message>
        <source>請以總行留存之首把公鑰指紋（--key）再驗一次；指紋相符而簽章仍不符者視為偽造，留存原件並通知單位主管。</source>
        <translation>Verify again with the first key&apos;s fingerprint, as head office keeps it (--key). If the fingerprint fits and the signature still does not, treat the page as forged, keep it and tell the unit head.</translation>
    </message>
    <message>
        <source>此伺服器已由登記簿較新之一筆取代，因此未送出任何資料。</source>
        <translation>A newer entry in the register has replaced this server, so nothing was sent.</translation>
    </message>
    <message>
        <source>請資料庫人員停用舊伺服器；設定仍為舊位址者，請改為登記簿最新一筆所載者。</source>
        <translation>Ask the database administrators to shut the old server down. If the settings still name the old address, change it to the one in the newest entry.</translation>
    </message>
    <message>
        <source>本工作站之連線憑證已於伺服器註銷，或已由較新之憑證取代。</source>
        <translation>This workstation&apos;s certificate for the connection was revoked at the hub, or replaced by a newer one.</translation>
    </message>
    <message>
        <source>本工作站當日寫入伺服器之資料量已達上限。</source>
        <translation>This workstation has written as much to the hub today as it may.</translation>
    </message>
    <message>
        <source>請以 hub request --new-key 申請新憑證；確為誤註銷者，請資料庫人員執行 jcic-desk-hub lift。</source>
        <translation>Request a new certificate with hub request --new-key. If it was revoked by mistake, ask the database administrators to run jcic-desk-hub lift.</translation>
    </message>
    <message>
        <source>請通知資訊安全人員查明何者大量寫入；明日重新計算。</source>
        <translation>Ask information security to find out what writes so much. The count starts again tomorrow.</translation>
    </message>
    <message>
        <source>伺服器所載本櫃之連線次數少於本櫃前次確認者：伺服器曾由備份還原。</source>
        <translation>The hub&apos;s count of this desk&apos;s connections is lower than the one it acknowledged last: the server was restored from a backup.</translation>
    </message>
</context>
<context>
    <name>FormImageWords</name>
    <message>
        <source>檔案記有相機的曝光資料</source>
        <translation>the file has a camera&apos;s exposure data</translation>
    </message>
    <message>
        <source>頁面兩側的線條不平行</source>
        <translation>lines at opposite sides are not parallel</translation>
    </message>
    <message>
        <source>光線不均</source>
        <translation>uneven light</translation>
    </message>
    <message>
        <source>頁緣有黑邊</source>
        <translation>a dark rim</translation>
    </message>
    <message>
        <source>筆畫邊緣模糊</source>
        <translation>soft strokes</translation>
    </message>
    <message>
        <source>黑白二色，且寬度與傳真機相同</source>
        <translation>black and white, and exactly a fax machine&apos;s width</translation>
    </message>
    <message>
        <source>零星黑點過多</source>
        <translation>many single dots</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>量得：歪斜 %1 度，紙面亮度相差 %2／255。</source>
        <translation>Measured: skew of %1°; the paper&apos;s brightness differs by %2 of 255.</translation>
    </message>
    <message>
        <source>危險</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Caution</translation>
    </message>
    <message>
        <source>檔案標示 %1 dpi，聯徵中心僅收 300 dpi。請以 300 dpi 重新掃描。</source>
        <translation>The file says %1 dpi; JCIC accepts 300 dpi only. Scan again at 300 dpi.</translation>
    </message>
    <message>
        <source>檔案未標示解析度，聯徵中心僅收 300 dpi。</source>
        <translation>The file states no resolution; JCIC accepts 300 dpi only.</translation>
    </message>
    <message>
        <source>此為 PDF，無法得知其影像之掃描 dpi。</source>
        <translation>This is a PDF: the scanning resolution of its picture is unknown.</translation>
    </message>
    <message>
        <source>以 A4 紙計算，像素相當於 %1 dpi，並非 300 dpi。</source>
        <translation>On an A4 sheet its pixels make %1 dpi, not 300.</translation>
    </message>
    <message>
        <source>長寬比並非 A4，無法量測實際解析度；請檢視是否遭裁切。</source>
        <translation>Its sides are not A4&apos;s, so the real resolution cannot be measured; check whether it was cropped.</translation>
    </message>
    <message>
        <source>影像為橫向，請轉正。</source>
        <translation>The image is sideways. Turn it upright.</translation>
    </message>
    <message>
        <source>各列像素均重複一次：影像由較低解析度放大。</source>
        <translation>Each row of pixels occurs twice: the image was enlarged from a lower resolution.</translation>
    </message>
    <message>
        <source>影像歪斜約 %1 度。請擺正後重新掃描。</source>
        <translation>The image is skewed by about %1°. Lay it straight and scan again.</translation>
    </message>
    <message>
        <source>頁面成列之內容過少，無法量測是否歪斜。</source>
        <translation>Too few lines of text to measure skew.</translation>
    </message>
    <message>
        <source>光線不均：紙面亮度相差 %1／255。</source>
        <translation>Uneven light: the paper&apos;s brightness differs by %1 of 255.</translation>
    </message>
    <message>
        <source>很可能為拍照，並非掃描：%1。</source>
        <translation>Very likely photographed, not scanned: %1.</translation>
    </message>
    <message>
        <source>可能為拍照，並非掃描：%1。</source>
        <translation>Possibly photographed, not scanned: %1.</translation>
    </message>
    <message>
        <source>很可能經傳真或多次影印：%1。</source>
        <translation>Very likely faxed or copied several times: %1.</translation>
    </message>
    <message>
        <source>可能經過傳真或多次影印：%1。</source>
        <translation>Possibly faxed or copied several times: %1.</translation>
    </message>
    <message>
        <source>定位點、勾選及日期欄未檢查：授權書版面位置未公開。請以目視核對；是否有誤，以聯徵中心之回覆為準。</source>
        <translation>Registration marks, boxes and dates were not checked: the form&apos;s layout is not public. Compare them by eye; JCIC&apos;s reply decides.</translation>
    </message>
    <message>
        <source>很可能</source>
        <translation>very likely</translation>
    </message>
    <message>
        <source>可能</source>
        <translation>possibly</translation>
    </message>
    <message>
        <source>%1無定位點「%2」，或遭遮蔽：該處墨色 %3％。</source>
        <translation>Registration mark &quot;%2&quot; is %1 missing or covered: %3% ink there.</translation>
    </message>
    <message>
        <source>定位點內空白處「%2」%1有註記、條碼或污點：墨色 %3％。註記僅得置於定位點外。</source>
        <translation>Within the marks, where &quot;%2&quot; should be blank, there is %1 a note, a bar code or a stain: %3% ink. Notes belong outside the marks.</translation>
    </message>
    <message>
        <source>「我已詳閱…」前的方框%1未勾選：墨色 %2％。</source>
        <translation>The box before &quot;I have read…&quot; is %1 not ticked: %2% ink.</translation>
    </message>
    <message>
        <source>日期欄「%2」%1未填：墨色 %3％。月、日為個位數時，十位數須補 0。</source>
        <translation>Cell &quot;%2&quot; of a date is %1 empty: %3% ink. A month or day of one digit needs a 0 before it.</translation>
    </message>
    <message>
        <source>%2 的「是」「否」%1均未勾選。</source>
        <translation>For %2 %1 neither yes nor no is ticked.</translation>
    </message>
    <message>
        <source>%2 的「是」「否」%1均勾選。</source>
        <translation>For %2 %1 both yes and no are ticked.</translation>
    </message>
    <message>
        <source>影像上 %2 %1勾選「是」；請與登記之授權項目核對。</source>
        <translation>On the image %2 is %1 ticked &quot;yes&quot;; compare it with the items that are registered.</translation>
    </message>
    <message>
        <source>影像上 %2 %1勾選「否」；請與登記之授權項目核對。</source>
        <translation>On the image %2 is %1 ticked &quot;no&quot;; compare it with the items that are registered.</translation>
    </message>
    <message>
        <source>查得之定位點不足三個，無法量測方框及日期欄；請以目視核對。</source>
        <translation>Fewer than three registration marks were found, so boxes and dates could not be measured; compare them by eye.</translation>
    </message>
    <message>
        <source>定位點、勾選及日期欄依本行自訂版面檔（form_layout）檢查，僅供推測：請以目視核對；是否有誤，以聯徵中心之回覆為準。</source>
        <translation>Marks, boxes and dates were checked with the branch&apos;s own layout (form_layout), which is an estimate: compare by eye; JCIC&apos;s reply decides.</translation>
    </message>
    <message>
        <source>量測結果：歪斜無法量測，紙面亮度相差 %1／255。</source>
        <translation>Measured: skew not measurable; the paper&apos;s brightness differs by %1 of 255.</translation>
    </message>
    <message>
        <source>附註</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>本頁空白，無任何內容。紙張是否放反？請翻面後重新掃描。</source>
        <translation>This page is blank: nothing is on it. Does the paper lie the wrong way up? Turn it over and scan again.</translation>
    </message>
    <message>
        <source>本頁全黑，無任何內容。請確認原稿朝向玻璃、上蓋已蓋妥後重新掃描。</source>
        <translation>This page is black all over: nothing is on it. Check that the original faces the glass and that the lid is closed, then scan again.</translation>
    </message>
</context>
<context>
    <name>IncidentReasons</name>
    <message>
        <source>本事件已結案。</source>
        <translation>This incident is closed.</translation>
    </message>
    <message>
        <source>應指明範圍：人員、期間、查詢、卡片、工作站或當事人，至少一項。</source>
        <translation>A scope is needed: at least one of person, days, query, card, workstation or subject.</translation>
    </message>
    <message>
        <source>列印本編號應與項目及查詢編號或案號一併指明。</source>
        <translation>A copy&apos;s number needs its item, and its query or case.</translation>
    </message>
    <message>
        <source>答覆期限僅得延長一次。</source>
        <translation>The answer can be postponed only once.</translation>
    </message>
    <message>
        <source>本項請求已答覆，不再列出所存資料（R-PA-7）。</source>
        <translation>This request is answered: the data held is no longer listed (R-PA-7).</translation>
    </message>
    <message>
        <source>此類函件無由登記簿填寫之格式。</source>
        <translation>A letter of this kind has no layout that is filled from the register.</translation>
    </message>
    <message>
        <source>因該資安事件登記之停止查詢（停止查詢登記簿第 %1 筆）仍進行中，請先解除再結案（R-LO-6）。</source>
        <translation>Queries are still stopped because of it (entry %1 of the register of stops): lift that first, then close it (R-LO-6).</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>%1 年下半年</source>
        <translation>%1, second half-year</translation>
    </message>
    <message>
        <source>%1 年上半年</source>
        <translation>%1, first half-year</translation>
    </message>
    <message>
        <source>待查核</source>
        <translation>To be reviewed</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>Conforms</translation>
    </message>
    <message>
        <source>不符，已登記缺失</source>
        <translation>Does not conform; a finding is entered</translation>
    </message>
    <message>
        <source>不符，尚未登記缺失</source>
        <translation>Does not conform; no finding is entered yet</translation>
    </message>
    <message>
        <source>隨機</source>
        <translation>By chance</translation>
    </message>
    <message>
        <source>異常加抽</source>
        <translation>Also, because of points to note</translation>
    </message>
    <message>
        <source>檔案不完整：結尾的簽章不在。</source>
        <translation>The file is incomplete: the signature at its end is missing.</translation>
    </message>
    <message>
        <source>並非本程式產出之報告檔，或內容遭更動。</source>
        <translation>Not a report of this program, or it was altered.</translation>
    </message>
    <message>
        <source>簽章不符：內容遭更動，或並非此憑證之金鑰所簽。</source>
        <translation>The signature is invalid: altered, or not signed by this certificate&apos;s key.</translation>
    </message>
    <message>
        <source>產出檔案時，簽署的憑證已過期或尚未生效。</source>
        <translation>The signing certificate was not valid when the file was made.</translation>
    </message>
    <message>
        <source>產出時間晚於目前：請核對二台時鐘。</source>
        <translation>Its date is in the future: compare both machines&apos; clocks.</translation>
    </message>
    <message>
        <source>此為另一環境（%1）之檔案。</source>
        <translation>It is a file of another environment (%1).</translation>
    </message>
    <message>
        <source>此為另一期間（%1）之檔案。</source>
        <translation>It is of another period (%1).</translation>
    </message>
    <message>
        <source>期間尚未結束即產出（%1），數字不完整：請單位於期間結束後重新產出。</source>
        <translation>Made before the period was over (%1), so its figures are incomplete: have the branch make it again when the period is over.</translation>
    </message>
    <message>
        <source>名單內查無此機構代號：%1。</source>
        <translation>The list does not have this institution code: %1.</translation>
    </message>
    <message>
        <source>憑證不在名單內；檔案之憑證指紋：%1。</source>
        <translation>Signed with another certificate than the list&apos;s; the file&apos;s fingerprint: %1.</translation>
    </message>
    <message>
        <source>同一單位有更晚產出的檔案：%1。</source>
        <translation>The same unit made a later one: %1.</translation>
    </message>
    <message>
        <source>無法讀取（%1）。</source>
        <translation>Cannot be read (%1).</translation>
    </message>
    <message>
        <source>期間尚未結束，數字不完整：總機構不予採用，請於期間結束後重新產出。</source>
        <translation>The period is not over and the figures are incomplete: head office will not accept it. Make it again when the period is over.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>排隊中</source>
        <translation>Waiting in the queue</translation>
    </message>
    <message>
        <source>送往印表機中</source>
        <translation>On its way to the printer</translation>
    </message>
    <message>
        <source>停在佇列中</source>
        <translation>Stopped in the queue</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>列印服務放棄本份文件</source>
        <translation>The print service aborted the document</translation>
    </message>
    <message>
        <source>印表機已接收完成</source>
        <translation>The printer received everything</translation>
    </message>
    <message>
        <source>單面</source>
        <translation>One side</translation>
    </message>
    <message>
        <source>雙面，沿長邊翻</source>
        <translation>Two sides, turned on the long edge</translation>
    </message>
    <message>
        <source>雙面，沿短邊翻</source>
        <translation>Two sides, turned on the short edge</translation>
    </message>
    <message>
        <source>紙匣 %1</source>
        <translation>Tray %1</translation>
    </message>
    <message>
        <source>自動選擇</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>主紙匣</source>
        <translation>Main tray</translation>
    </message>
    <message>
        <source>手動送紙</source>
        <translation>Manual feed</translation>
    </message>
    <message>
        <source>多功能紙匣</source>
        <translation>Bypass tray</translation>
    </message>
    <message>
        <source>上紙匣</source>
        <translation>Upper tray</translation>
    </message>
    <message>
        <source>中紙匣</source>
        <translation>Middle tray</translation>
    </message>
    <message>
        <source>下紙匣</source>
        <translation>Lower tray</translation>
    </message>
    <message>
        <source>%1（%2 × %3 %4）</source>
        <translation>%1 (%2 × %3 %4)</translation>
    </message>
    <message>
        <source>遭保留：文件仍在列印服務內，放行即印出</source>
        <translation>held: the document is on the print server and comes out when released</translation>
    </message>
</context>
<context>
    <name>QueryEnds</name>
    <message>
        <source>%1 %2不核准：%3</source>
        <translation>%1 refused by %2: %3</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 %2：%3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1 %2，聯徵中心已刪除；如須再查，須重新取得授權。</source>
        <translation>%1 %2: JCIC has deleted it. Another query needs a new authorisation.</translation>
    </message>
</context>
<context>
    <name>SetupWords</name>
    <message>
        <source>分行與工作站</source>
        <translation>Branch, machine</translation>
    </message>
    <message>
        <source>聯徵主機與憑證</source>
        <translation>Host and certificate</translation>
    </message>
    <message>
        <source>晶片卡與聯徵帳號</source>
        <translation>Cards and account</translation>
    </message>
    <message>
        <source>設立與復原金鑰</source>
        <translation>Set-up, recovery key</translation>
    </message>
    <message>
        <source>日曆與指紋</source>
        <translation>Calendar, seal</translation>
    </message>
    <message>
        <source>授權書傳送測試</source>
        <translation>Transmission</translation>
    </message>
    <message>
        <source>書面作業程序</source>
        <translation>Procedures</translation>
    </message>
    <message>
        <source>人員與職務</source>
        <translation>People</translation>
    </message>
    <message>
        <source>卡片與密碼函</source>
        <translation>Card, password letter</translation>
    </message>
    <message>
        <source>第一份授權書</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>分行規定</source>
        <translation>Branch policies</translation>
    </message>
</context>
<context>
    <name>TypedReasons</name>
    <message>
        <source>本列儲存格多於欄名：內容之逗號應以引號括住。</source>
        <translation>This line has more cells than there are columns: put text that contains a comma in quotation marks.</translation>
    </message>
    <message>
        <source>使用者代碼是 1 到 16 個英文字母、數字或連字號。</source>
        <translation>A user code is 1 to 16 letters, digits or hyphens.</translation>
    </message>
    <message>
        <source>每行應寫成「欄位=內容」，每個欄位僅寫一次。</source>
        <translation>A line is &quot;field=value&quot;, each field once.</translation>
    </message>
    <message>
        <source>此檔案並非本工作站之金鑰。</source>
        <translation>This file is not this workstation&apos;s key.</translation>
    </message>
    <message>
        <source>此檔案並非憑證廢止清單（CRL），或無下次更新日。</source>
        <translation>The file is not a revocation list (CRL), or names no next update.</translation>
    </message>
    <message>
        <source>此檔案無法作為標誌：應為 PNG，512 KB 以內，每邊 2,000 像素以內，寬不超過高之 6 倍。</source>
        <translation>This file cannot be the logo: it must be a PNG of at most 512 KB and 2,000 pixels a side, and not wider than six times its height.</translation>
    </message>
    <message>
        <source>格式應為 https://名稱:埠，例如 https://jcic.example.tw:443。</source>
        <translation>Write https://name:port, such as https://jcic.example.tw:443.</translation>
    </message>
    <message>
        <source>有不可見或不得使用之字元。</source>
        <translation>It contains characters that are invisible or not allowed. </translation>
    </message>
    <message>
        <source>過長：最多 64 個位元組，一個中文字占 3 個。</source>
        <translation>Too long: 64 bytes at most, and a Chinese character takes 3.</translation>
    </message>
    <message>
        <source>設立時兼辦事項不得有起迄日；之後由單位主管於登記簿調整。</source>
        <translation>Further duties at set-up have no first or last day; the unit head changes them in the register afterwards.</translation>
    </message>
    <message>
        <source>檔案超過 5,000 列，請分開。</source>
        <translation>The file has more than 5,000 lines: divide it.</translation>
    </message>
    <message>
        <source>檔案超過 100,000 列，並非一個月之清單。</source>
        <translation>The file has more than 100,000 lines: it is not a list of one month.</translation>
    </message>
    <message>
        <source>本清單於該月結束前匯入，嗣後登記將計入整月：未登記。請重新取得清單再核對。</source>
        <translation>This list was imported before the month was over; entered now, it would count as the whole month, so nothing was entered. Get a new list and compare again.</translation>
    </message>
    <message>
        <source>半年寫成 115H1 或 115H2，全年寫成 115。</source>
        <translation>Write a half-year as 115H1 or 115H2, a whole year as 115.</translation>
    </message>
    <message>
        <source>月份寫成 115/10（民國年/月）。</source>
        <translation>Write a month as 115/10 (ROC year/month).</translation>
    </message>
    <message>
        <source>此時間不在所指的月份內。</source>
        <translation>This time is not in the month named.</translation>
    </message>
    <message>
        <source>該日早於其前一日期。</source>
        <translation>This day is before the one that it should follow. </translation>
    </message>
    <message>
        <source>日期尚未屆至。</source>
        <translation>This day has not come yet. </translation>
    </message>
    <message>
        <source>時刻請寫成時:分，例如 09:30。</source>
        <translation>Write the time as hours:minutes, such as 09:30.</translation>
    </message>
    <message>
        <source>此時刻尚未屆至。</source>
        <translation>That time has not come yet.</translation>
    </message>
    <message>
        <source>日期已過，授權起日不得為過去日期。</source>
        <translation>This day has passed: rights cannot begin in the past.</translation>
    </message>
    <message>
        <source>該日已過。</source>
        <translation>That day has passed.</translation>
    </message>
    <message>
        <source>該員未授權辦理所需事項。</source>
        <translation>This person lacks the required duty.</translation>
    </message>
    <message>
        <source>登記簿上尚有晶片卡未歸還。</source>
        <translation>According to the register a card is still out.</translation>
    </message>
    <message>
        <source>任一欄為「否」者，查核結果不得為「符合」。</source>
        <translation>One column says no: the result cannot conform.</translation>
    </message>
    <message>
        <source>自行查核及內部稽核均應列入視訊身分確認。</source>
        <translation>Self-audit and internal audit both cover video identification.</translation>
    </message>
    <message>
        <source>兩次輸入不一致。</source>
        <translation>The two entries differ.</translation>
    </message>
    <message>
        <source>附件限 PDF、PNG 或 JPEG。</source>
        <translation>PDF, PNG or JPEG can be attached.</translation>
    </message>
    <message>
        <source>本步驟須晶片卡、附件或另一人簽署，不得由檔案登記。</source>
        <translation>This step needs the card, an attachment or another person&apos;s signature: it cannot come from a file.</translation>
    </message>
    <message>
        <source>檔案得檢查，惟應逐筆登記：各人應自行輸入密碼，或應由本人簽署。</source>
        <translation>The file can be checked, but is entered one by one: each person types their own password, or you sign.</translation>
    </message>
    <message>
        <source>僅二人會同之盤點及檢核得一次登記多筆，其他步驟須逐筆登記。</source>
        <translation>Only counts and checks that two persons sign can be taken for many entries at once; take any other step entry by entry.</translation>
    </message>
    <message>
        <source>此案號有多位當事人或承辦人員，請改以查詢編號指明。</source>
        <translation>Several subjects or officers have this case number: name a query instead.</translation>
    </message>
    <message>
        <source>檔案超過 20 MB。</source>
        <translation>The file is larger than 20 MB.</translation>
    </message>
    <message>
        <source>附件已不存在，請重新附加。</source>
        <translation>The attached file is missing; attach it again.</translation>
    </message>
    <message>
        <source>0000 是審核通過，請用「登記審核通過」。</source>
        <translation>0000 means accepted: use &quot;Enter: accepted&quot;. </translation>
    </message>
    <message>
        <source>查無此項設定。</source>
        <translation>There is no such setting. </translation>
    </message>
    <message>
        <source>必須有值，不得留空。</source>
        <translation>It must not be left empty. </translation>
    </message>
    <message>
        <source>聯徵中心僅留存 12 個月內紀錄，本月已有數日無法查得：請以先前儲存之清單檔核對。</source>
        <translation>JCIC keeps records for 12 months only, and some days of this month are no longer there: compare with a list saved earlier.</translation>
    </message>
    <message>
        <source>此檔案無法作為造字字型：應為 TTF、TTE 或 OTF，64 MB 以內，且有造字（U+E000 至 U+F8FF）。</source>
        <translation>This file cannot be the bank&apos;s own font: TTF, TTE or OTF, at most 64 MB, with user-defined characters (U+E000 to U+F8FF).</translation>
    </message>
    <message>
        <source>抄寫錯誤：開頭（錨為 jcic1-，指紋為 seal1-）或最後之檢查碼不符。</source>
        <translation>Typing error: the beginning (jcic1- of an anchor, seal1- of a fingerprint) or the check at the end does not match.</translation>
    </message>
    <message>
        <source>辦公時間應為星期及起訖時刻，1 為週一，例如 1-5 08:30-17:30; 6 09:00-12:00，一日最多四段。</source>
        <translation>Office hours are days of the week and times, 1 is Monday: 1-5 08:30-17:30; 6 09:00-12:00; at most four spans a day.</translation>
    </message>
    <message>
        <source>「登入用卡片設定檔」尚未設定，或仍為登入所需。</source>
        <translation>&quot;Profile of sign-in cards&quot; is not set, or the sign-in still needs it.</translation>
    </message>
    <message>
        <source>本廢止清單並非晶片卡憑證機構所發。</source>
        <translation>The revocation list is not by the issuer of the cards&apos; certificates.</translation>
    </message>
    <message>
        <source>檔案無內容。</source>
        <translation>The file is empty.</translation>
    </message>
    <message>
        <source>身分證字號、案號、查詢編號、查詢人員及期間，僅得擇一填寫。</source>
        <translation>Give one only: an ID number, a case number, a query, or an officer and a period.</translation>
    </message>
</context>
<context>
    <name>VacancyWords</name>
    <message>
        <source>%1 起無人登記為「%2」。</source>
        <translation>From %1 nobody is registered as &quot;%2&quot;. </translation>
    </message>
    <message>
        <source>%1 起，除查詢人員 %2 本人外，無人登記為「%3」。</source>
        <translation>From %1 nobody but the query officer %2 is registered as &quot;%3&quot;. </translation>
    </message>
    <message>
        <source>登記之後：</source>
        <translation>When this is entered: </translation>
    </message>
    <message>
        <source>%1 起，規定由二人核准，除查詢人員 %2 本人外，登記為「%3」者僅一人。</source>
        <translation>From %1 two are to approve, and beside query officer %2 only one person is registered as &quot;%3&quot;.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>單位主管</source>
        <translation>Unit head</translation>
    </message>
    <message>
        <source>查詢人員</source>
        <translation>Query officer</translation>
    </message>
    <message>
        <source>核准主管</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>晶片卡保管人員</source>
        <translation>Card custodian</translation>
    </message>
    <message>
        <source>密碼保管人員</source>
        <translation>Password custodian</translation>
    </message>
    <message>
        <source>覆核人員</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <source>稽核人員</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>帳號管理人員</source>
        <translation>Account administrator</translation>
    </message>
    <message>
        <source>授信</source>
        <translation>Lending</translation>
    </message>
    <message>
        <source>信用卡</source>
        <translation>Credit card</translation>
    </message>
    <message>
        <source>授信戶本人</source>
        <translation>Borrower</translation>
    </message>
    <message>
        <source>保證人</source>
        <translation>Guarantor</translation>
    </message>
    <message>
        <source>企業負責人</source>
        <translation>Responsible person of an enterprise</translation>
    </message>
    <message>
        <source>信用卡戶本人</source>
        <translation>Card holder</translation>
    </message>
    <message>
        <source>書面授權</source>
        <translation>Paper authorisation</translation>
    </message>
    <message>
        <source>電子授權（自然人憑證）</source>
        <translation>Electronic (citizen certificate)</translation>
    </message>
    <message>
        <source>電子授權（軟體C3憑證）</source>
        <translation>Electronic (software C3 certificate)</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>未勾選</source>
        <translation>Not ticked</translation>
    </message>
    <message>
        <source>是、否均已勾選</source>
        <translation>Both ticked</translation>
    </message>
    <message>
        <source>財政部個人最新年度所得資料</source>
        <translation>Individual income, latest year (Ministry of Finance)</translation>
    </message>
    <message>
        <source>財政部個人財產資料</source>
        <translation>Individual property (Ministry of Finance)</translation>
    </message>
    <message>
        <source>勞動部職業投保資料</source>
        <translation>Occupational insurance (Ministry of Labor)</translation>
    </message>
    <message>
        <source>所得</source>
        <translation>Income</translation>
    </message>
    <message>
        <source>財產</source>
        <translation>Property</translation>
    </message>
    <message>
        <source>職業投保</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>授信戶本人可查 T50、T51、T52（109-01-15 起）</source>
        <translation>The borrower: T50, T51, T52 (since 2020-01-15)</translation>
    </message>
    <message>
        <source>保證人及企業負責人可查 T50、T51（113-04-17 函）</source>
        <translation>Guarantor and responsible person: T50, T51 (letter of 2024-04-17)</translation>
    </message>
    <message>
        <source>信用卡戶本人可查 T50、T51（112-11-01 起）</source>
        <translation>The card holder: T50, T51 (since 2023-11-01)</translation>
    </message>
    <message>
        <source>已到期</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>讀卡服務執行中</source>
        <translation>The smart card service runs</translation>
    </message>
    <message>
        <source>讀卡機已連接</source>
        <translation>A reader is connected</translation>
    </message>
    <message>
        <source>驅動程式運作正常</source>
        <translation>A driver handles it</translation>
    </message>
    <message>
        <source>讀卡服務列出讀卡機</source>
        <translation>The service lists the reader</translation>
    </message>
    <message>
        <source>卡片已插入</source>
        <translation>A card is in it</translation>
    </message>
    <message>
        <source>卡片有正確回應</source>
        <translation>The card responds correctly</translation>
    </message>
    <message>
        <source>為聯徵中心晶片卡</source>
        <translation>It is a JCIC card</translation>
    </message>
    <message>
        <source>卡片憑證有效</source>
        <translation>The card&apos;s certificate is valid</translation>
    </message>
    <message>
        <source>聯徵主機可連線</source>
        <translation>JCIC&apos;s host can be reached</translation>
    </message>
    <message>
        <source>電腦時鐘準確</source>
        <translation>The computer&apos;s clock is right</translation>
    </message>
    <message>
        <source>虛擬讀卡機為程式，無 USB 裝置及驅動程式。</source>
        <translation>A virtual reader is a program: it has no USB device and no driver.</translation>
    </message>
    <message>
        <source>讀卡機不在本機 USB 上（序列埠或遠端）。</source>
        <translation>The reader is not on this computer&apos;s USB (serial or remote).</translation>
    </message>
    <message>
        <source>預設</source>
        <translation>by default</translation>
    </message>
    <message>
        <source>%1 第 %2 行</source>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>%1，下次啟動時生效</source>
        <translation>%1; takes effect at the next start</translation>
    </message>
    <message>
        <source>建立分行時決定，不再變更</source>
        <translation>nobody: settled at set-up</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1；如需放寬，僅得修改固定設定之檔案</source>
        <translation>%1; less strict only by a policy file</translation>
    </message>
    <message>
        <source>由 %1 第 %2 行固定</source>
        <translation>fixed by %1, line %2</translation>
    </message>
    <message>
        <source>自 %1 起：%2</source>
        <translation>from %1: %2</translation>
    </message>
    <message>
        <source>（無權讀取）</source>
        <translation>(you may not read this)</translation>
    </message>
    <message>
        <source>%1（有效至 %2）</source>
        <translation>%1 (valid until %2)</translation>
    </message>
    <message>
        <source>資料所載姓名與查詢申請或授權書不符：列印前請核對身分證字號是否為本案當事人。</source>
        <translation>The name in the record differs from the query&apos;s or the authorisation&apos;s: before printing, check that the ID number is this case&apos;s subject&apos;s.</translation>
    </message>
    <message>
        <source>已取件，待送出</source>
        <translation>Taken, to be submitted</translation>
    </message>
    <message>
        <source>有誤，待更正</source>
        <translation>Wrong, to be corrected</translation>
    </message>
    <message>
        <source>待核准</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>已核准，待發查</source>
        <translation>Approved, to be requested</translation>
    </message>
    <message>
        <source>已發查</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>結果未明</source>
        <translation>Outcome unknown</translation>
    </message>
    <message>
        <source>已調閱</source>
        <translation>Retrieved</translation>
    </message>
    <message>
        <source>不核准</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已結束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>僅得由固定設定之檔案指定</source>
        <translation>Only a policy file</translation>
    </message>
    <message>
        <source>廠商模組正常運作</source>
        <translation>The vendor&apos;s module works</translation>
    </message>
    <message>
        <source>廠商模組已讀到卡片</source>
        <translation>The vendor&apos;s module found a card</translation>
    </message>
    <message>
        <source>符合卡片設定檔</source>
        <translation>It matches the card profile</translation>
    </message>
    <message>
        <source>廠商模組未經讀卡服務即讀到卡片。</source>
        <translation>The vendor&apos;s module found its card without the card service.</translation>
    </message>
    <message>
        <source>分行規定第 %1 號，自 %2 起</source>
        <translation>branch policy no. %1, from %2</translation>
    </message>
    <message>
        <source>%1（%2 至 %3）</source>
        <translation>%1 (%2 to %3)</translation>
    </message>
    <message>
        <source>餘 %1 日 %2 小時</source>
        <translation>%1 d %2 h left</translation>
    </message>
    <message>
        <source>餘 %1 小時 %2 分</source>
        <translation>%1 h %2 min left</translation>
    </message>
    <message>
        <source>餘 %1 分</source>
        <translation>%1 min left</translation>
    </message>
    <message>
        <source>餘不足 1 分</source>
        <translation>Less than 1 min left</translation>
    </message>
    <message>
        <source>卡片可簽章</source>
        <translation>The card signs</translation>
    </message>
    <message>
        <source>工作站金鑰可用</source>
        <translation>The workstation&apos;s key is at hand</translation>
    </message>
    <message>
        <source>磁碟空間充足</source>
        <translation>There is enough disk space</translation>
    </message>
    <message>
        <source>本機尚無工作站設定，無憑證機構、金鑰、主機及時限可供比對。</source>
        <translation>There is no workstation here yet, so there is no authority, key, host or limit to check against.</translation>
    </message>
    <message>
        <source>尚未輸入晶片卡密碼；登入聯徵中心後再次檢測，即實際簽章一次。</source>
        <translation>The card password was not entered yet; checked again after the sign-in to JCIC, the card signs once.</translation>
    </message>
    <message>
        <source>金鑰於登入後始得開啟；登入後再次檢測。</source>
        <translation>The key opens at a sign-in; check again then.</translation>
    </message>
</context>
</TS>
