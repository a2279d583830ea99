<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_TW">
<context>
    <name>Cli</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>業務別</source>
        <translation>business</translation>
    </message>
    <message>
        <source>對象別</source>
        <translation>kind of subject</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>item</translation>
    </message>
    <message>
        <source>查詢日（西元），預設為本日</source>
        <translation>day of the query (AD); by default today</translation>
    </message>
    <message>
        <source>登入的使用者代碼</source>
        <translation>user code to sign in with</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取密碼；未給時於終端機詢問</source>
        <translation>read the password from file descriptor N; otherwise the terminal asks for it</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取晶片卡密碼</source>
        <translation>read the card password from file descriptor N</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取新晶片卡密碼</source>
        <translation>read the new card password from file descriptor N</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀解鎖碼</source>
        <translation>read the unblocking code from file descriptor N</translation>
    </message>
    <message>
        <source>練習主機的埠</source>
        <translation>the practice host&apos;s port</translation>
    </message>
    <message>
        <source>將練習卡插入虛擬讀卡機，例如 vpcd:35963</source>
        <translation>put the practice card into a virtual reader, such as vpcd:35963</translation>
    </message>
    <message>
        <source>練習主機的故障劇本（JSON）</source>
        <translation>script of the practice host&apos;s faults (JSON)</translation>
    </message>
    <message>
        <source>PDF 存放於此資料夾</source>
        <translation>the PDF files go into this folder</translation>
    </message>
    <message>
        <source>檢查身分證字號、居留證號、統一編號或機構代號</source>
        <translation>check a national ID, resident, business or institution number</translation>
    </message>
    <message>
        <source>各業務別及對象別得查詢之項目</source>
        <translation>which business and kind of subject may query which item</translation>
    </message>
    <message>
        <source>N 筆查詢紀錄每月應抽查筆數（R-LO-3）</source>
        <translation>how many of N queries are sampled each month (R-LO-3)</translation>
    </message>
    <message>
        <source>由近至遠逐項檢查，停於第一個斷點</source>
        <translation>check link by link from near to far, up to the first break</translation>
    </message>
    <message>
        <source>列出讀卡機與卡片</source>
        <translation>list readers and cards</translation>
    </message>
    <message>
        <source>卡號、剩餘次數及憑證；不消耗任何次數</source>
        <translation>card number, tries left and certificate; uses up no try</translation>
    </message>
    <message>
        <source>驗證晶片卡密碼</source>
        <translation>verify the card password</translation>
    </message>
    <message>
        <source>變更晶片卡密碼</source>
        <translation>change the card password</translation>
    </message>
    <message>
        <source>以解鎖碼解鎖並設定新晶片卡密碼</source>
        <translation>unblock by the unblocking code and set a new card password</translation>
    </message>
    <message>
        <source>以晶片卡簽署檔案（僅簽署於「jcic-desk file v1」之下）</source>
        <translation>sign a file with the card (only under &quot;jcic-desk file v1&quot;)</translation>
    </message>
    <message>
        <source>驗證整本日誌</source>
        <translation>verify the whole ledger</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀匯出檔的密碼</source>
        <translation>Read the export&apos;s password from file descriptor N</translation>
    </message>
    <message>
        <source>離線：以 ledger seals 匯出的公鑰驗證</source>
        <translation>Offline: check with the public keys that ledger seals exported</translation>
    </message>
    <message>
        <source>紙上所載份號</source>
        <translation>The copy number on the sheet</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀加密檔的密碼</source>
        <translation>Read the encrypted file&apos;s password from descriptor N</translation>
    </message>
    <message>
        <source>匯出封印與公鑰，供離線驗證紙本</source>
        <translation>Export seals and public keys, to check paper offline</translation>
    </message>
    <message>
        <source>檔案密碼</source>
        <translation>File password</translation>
    </message>
    <message>
        <source>封印與公鑰已寫出，可離線驗證紙本</source>
        <translation>Seals and public keys were exported; paper can be checked offline</translation>
    </message>
    <message>
        <source>已匯出 %1 筆事件、%2 個封印、%3 個個人資料值；以 jcic-ledger-verify 驗證。</source>
        <translation>Exported: events %1, seals %2, personal values %3; verify with jcic-ledger-verify.</translation>
    </message>
    <message>
        <source>日誌目前的筆數、樹根、簽章的檢查點，與可抄寫的錨</source>
        <translation>the ledger&apos;s number of entries, its root, a signed checkpoint, and an anchor to write down</translation>
    </message>
    <message>
        <source>執行練習主機，直到被停止</source>
        <translation>run the practice host until it is stopped</translation>
    </message>
    <message>
        <source>於終端機執行全日作業（自登入至歸還晶片卡）</source>
        <translation>a whole day without a window, from signing in to returning the IC card</translation>
    </message>
    <message>
        <source>錨（抄在紙上，日後以 ledger verify --anchor 核對）：%1</source>
        <translation>Anchor (write it down; later, ledger verify --anchor compares): %1</translation>
    </message>
    <message>
        <source>第 %1 筆：%2（%3）</source>
        <translation>Entry %1: %2 (%3)</translation>
    </message>
    <message>
        <source>發查</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>驗證日誌</source>
        <translation>Verify the ledger</translation>
    </message>
    <message>
        <source>印出文件存於 %1</source>
        <translation>Printed papers go to %1</translation>
    </message>
    <message>
        <source>登入 %1</source>
        <translation>Sign in %1</translation>
    </message>
    <message>
        <source>新查詢 %1</source>
        <translation>New query %1</translation>
    </message>
    <message>
        <source>核准 %1 %2</source>
        <translation>Approve %1 %2</translation>
    </message>
    <message>
        <source>辦理晶片卡借用</source>
        <translation>Lend the IC card</translation>
    </message>
    <message>
        <source>歸還晶片卡</source>
        <translation>Return the IC card</translation>
    </message>
    <message>
        <source>插卡，登入聯徵中心</source>
        <translation>Insert the card, sign in to JCIC</translation>
    </message>
    <message>
        <source>調閱 %1</source>
        <translation>Retrieve %1</translation>
    </message>
    <message>
        <source>列印 %1 第 %2 份</source>
        <translation>Print %1, copy %2</translation>
    </message>
    <message numerus="yes">
        <source>晶片卡密碼尚可輸入 %n 次</source>
        <translation>
            <numerusform>%n try left for the card password</numerusform>
            <numerusform>%n tries left for the card password</numerusform>
        </translation>
    </message>
    <message>
        <source>憑證 %1，%2，有效至 %3</source>
        <translation>Certificate %1, %2, valid until %3</translation>
    </message>
    <message>
        <source>晶片卡密碼正確</source>
        <translation>the card password is correct</translation>
    </message>
    <message>
        <source>晶片卡密碼已變更</source>
        <translation>the card password was changed</translation>
    </message>
    <message>
        <source>卡片已解鎖</source>
        <translation>the card was unblocked</translation>
    </message>
    <message>
        <source>練習主機在 %1，練習卡已插入虛擬讀卡機；按 Ctrl+C 停止。</source>
        <translation>The practice host is at %1, the practice card in the virtual reader; Ctrl+C stops.</translation>
    </message>
    <message>
        <source>練習主機在 %1；按 Ctrl+C 停止。</source>
        <translation>The practice host is at %1; Ctrl+C stops.</translation>
    </message>
    <message>
        <source>練習主機已停止。</source>
        <translation>The practice host has stopped.</translation>
    </message>
    <message>
        <source>於標準輸出印出一個 JSON 物件</source>
        <translation>print one JSON object on standard output</translation>
    </message>
    <message>
        <source>日誌與設定所在的資料夾</source>
        <translation>folder of the ledger and its settings</translation>
    </message>
    <message>
        <source>指定讀卡機</source>
        <translation>use this reader</translation>
    </message>
    <message>
        <source>訊息的語言，預設中文</source>
        <translation>language of the messages; by default Chinese</translation>
    </message>
    <message>
        <source>本說明</source>
        <translation>this help</translation>
    </message>
    <message>
        <source>聯徵查調櫃台的終端機程式</source>
        <translation>the terminal program of the JCIC desk</translation>
    </message>
    <message>
        <source>僅餘一次，輸入錯誤即鎖卡。確定輸入者，請加 --last-try %1。</source>
        <translation>One try is left; if it fails, the card is blocked. To use it, add --last-try %1.</translation>
    </message>
    <message>
        <source>再次輸入</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>僅餘最後一次時，載明卡號表示同意；再次錯誤即鎖卡</source>
        <translation>if one try is left, the card&apos;s number as consent; if that try fails, the card is blocked</translation>
    </message>
    <message>
        <source>不用工作站設定：以本機讀卡服務及隨附之卡片設定檔執行；未設定時即為如此</source>
        <translation>without a profile: this machine&apos;s card service and the included card profiles; the default if there is no profile</translation>
    </message>
    <message>
        <source>卡片保管人員的使用者代碼</source>
        <translation>user code of the card&apos;s custodian</translation>
    </message>
    <message>
        <source>登記讀卡機內之新晶片卡及其保管人員（單位主管）</source>
        <translation>enter the new card in the reader and its custodian (unit head)</translation>
    </message>
    <message>
        <source>卡片已登記，由 %1 保管</source>
        <translation>Card entered, in the custody of %1</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀保管人員的密碼</source>
        <translation>reads the custodian&apos;s password from file descriptor N</translation>
    </message>
    <message>
        <source>將借用之晶片卡歸還保管人員：借用人員登入，保管人員輸入密碼；晶片卡無須置於讀卡機</source>
        <translation>return a borrowed card to its custodian: the borrower signs in, the custodian types a password; the card need not be in a reader</translation>
    </message>
    <message>
        <source>%1 的密碼</source>
        <translation>Password of %1</translation>
    </message>
    <message>
        <source>晶片卡已歸還，由 %1 保管</source>
        <translation>Card returned, in the custody of %1</translation>
    </message>
    <message>
        <source>原來的日誌保留在：%1</source>
        <translation>The previous ledger is kept in: %1</translation>
    </message>
    <message>
        <source>明示：放棄備份之後的事件（單位主管）</source>
        <translation>expressly give up events after the backup (unit head)</translation>
    </message>
    <message>
        <source>備份使用中的日誌，加密，並由備份檔還原驗證</source>
        <translation>back up the ledger while in use, encrypted, verified by restoring</translation>
    </message>
    <message>
        <source>由備份還原；較現有日誌舊時拒絕，有權人員明示者除外；原日誌另行保留</source>
        <translation>restore from a backup; refused if older than the present ledger, unless an authorised person says so; the present ledger is kept</translation>
    </message>
    <message>
        <source>印表機是否可列印，文件傳送途中是否可能遭他人讀取</source>
        <translation>Whether the printer prints, and whether others can read documents on the way</translation>
    </message>
    <message>
        <source>%1：可列印</source>
        <translation>%1: ready</translation>
    </message>
    <message>
        <source>第 N 筆事件連同證明，以 jcic-ledger-verify 驗證；不含個人資料</source>
        <translation>event N and everything that proves it, for jcic-ledger-verify; no personal values</translation>
    </message>
    <message>
        <source>已寫出第 %1 筆事件的證明；以 jcic-ledger-verify 驗證。</source>
        <translation>The proof of event %1 is written; verify it with jcic-ledger-verify.</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>刪除清單受損</source>
        <translation>The list of deletions is damaged</translation>
    </message>
    <message>
        <source>第 %1 筆：%2，%3；事件在：%4，清單有：%5，金鑰已毀：%6，索引仍有：%7，殘跡：%8</source>
        <translation>Event %1: %2, %3; event there: %4, listed: %5, key destroyed: %6, still indexed: %7, remains: %8</translation>
    </message>
    <message numerus="yes">
        <source>%n 筆查詢</source>
        <translation>
            <numerusform>%n query</numerusform>
            <numerusform>%n queries</numerusform>
        </translation>
    </message>
    <message>
        <source>繼續保存</source>
        <translation>kept on</translation>
    </message>
    <message>
        <source>保存至 %1</source>
        <translation>keep until %1</translation>
    </message>
    <message>
        <source>已登記。</source>
        <translation>Registered.</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取另一位同意人員之密碼</source>
        <translation>read the password of the other consenting person from file descriptor N</translation>
    </message>
    <message>
        <source>列出各筆刪除，並重新查核佐證</source>
        <translation>lists each deletion and checks its evidence again</translation>
    </message>
    <message>
        <source>各筆查詢之保存期限及依據</source>
        <translation>until when each query is kept, and by which rule</translation>
    </message>
    <message>
        <source>二人同意後，刪除保存期滿之一筆查詢</source>
        <translation>with two persons&apos; consent, deletes a query whose term is over</translation>
    </message>
    <message>
        <source>解除一個帳號之鎖定（帳號管理人員；R-PW-4）</source>
        <translation>Unlock an account (administrator; R-PW-4)</translation>
    </message>
    <message>
        <source>解除鎖定人員均遭鎖定時，以二人之密碼互相解除鎖定（R-PW-4）</source>
        <translation>If everybody who could unlock is locked: two persons unlock each other with both their passwords (R-PW-4)</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀第一位的密碼</source>
        <translation>Read the first person&apos;s password from file descriptor N</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀第二位的密碼</source>
        <translation>Read the second person&apos;s password from file descriptor N</translation>
    </message>
    <message>
        <source>聯徵中心帳號的密碼已變更</source>
        <translation>The JCIC account&apos;s password is changed</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀聯徵中心帳號目前的密碼</source>
        <translation>read the JCIC account&apos;s password as it is from file descriptor N</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀新的密碼；host_account = derived 時讀本程式的密碼，由它衍生</source>
        <translation>read the new one from file descriptor N; with host_account = derived the desk&apos;s own, from which it is derived</translation>
    </message>
    <message>
        <source>變更本人於聯徵中心之帳號密碼（R-DU-2）</source>
        <translation>change one&apos;s own account&apos;s password at JCIC (R-DU-2)</translation>
    </message>
    <message>
        <source>第一段寫入檔案描述符 N；未給時顯示於終端機</source>
        <translation>Write part 1 to descriptor N; otherwise it is shown in the terminal</translation>
    </message>
    <message>
        <source>第二段寫入檔案描述符 N；未給時顯示於終端機</source>
        <translation>Write part 2 to descriptor N; otherwise it is shown in the terminal</translation>
    </message>
    <message>
        <source>待復原人員之使用者代碼</source>
        <translation>user code of the person to be recovered</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀第二段</source>
        <translation>Read part 2 from descriptor N</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取新密碼；下次登入應再變更</source>
        <translation>Read the new password from descriptor N; it must be changed at the next sign-in</translation>
    </message>
    <message>
        <source>以復原金鑰第一段及第二段復原帳號：換發金鑰，並訂定僅用一次之新密碼</source>
        <translation>Recover an account by both parts of the recovery key: new keys, and a new password for one sign-in</translation>
    </message>
    <message>
        <source>抄寫或掃描後按 Enter，螢幕即清除；接著請依抄本輸入。</source>
        <translation>Press Enter when it is copied or scanned; the screen is then cleared. Then type it from your copy.</translation>
    </message>
    <message>
        <source>復原金鑰第二段</source>
        <translation>Recovery key, part 2</translation>
    </message>
    <message>
        <source>本次驗證未記入日誌（%1）</source>
        <translation>The verification could not be recorded in the ledger (%1)</translation>
    </message>
    <message>
        <source>事件全部相符；查閱索引不符，請以 ledger index 重建，並通知稽核。</source>
        <translation>All events agree; the search index does not. Rebuild it with ledger index, and tell the auditor.</translation>
    </message>
    <message>
        <source>驗證掃描的紙本或檔案：證明事項、依據，及須目視核對事項</source>
        <translation>Check a scanned sheet or a file: what is proven, by what, and what must be compared by eye</translation>
    </message>
    <message>
        <source>機構 %1，日誌第 %2 筆，第 %3 份，第 %4 頁%5</source>
        <translation>Institution %1, event %2 of the ledger, copy %3, page %4%5</translation>
    </message>
    <message>
        <source>（最後一頁）</source>
        <translation> (the last)</translation>
    </message>
    <message>
        <source>驗證碼的簽章相符</source>
        <translation>The code&apos;s signature is valid</translation>
    </message>
    <message>
        <source>日誌查無本份</source>
        <translation>the ledger has no such copy</translation>
    </message>
    <message>
        <source>整個檔案與當時列印或匯出者相同（摘要相符）。</source>
        <translation>The whole file is what was printed or exported (its digest is the same).</translation>
    </message>
    <message>
        <source>整個檔案由所指之憑證簽署，簽署後未更動。</source>
        <translation>The whole file was signed by the certificate that was named, and not altered since.</translation>
    </message>
    <message>
        <source>未能證明任何內容。</source>
        <translation>This proves nothing.</translation>
    </message>
    <message>
        <source>請以目視核對：該份現況、案號、項目及受查人與紙本是否相符，頁數是否齊全。</source>
        <translation>Compare by eye: do the copy&apos;s state, case, item and subject match the sheet, and are all pages there?</translation>
    </message>
    <message>
        <source>請以目視核對：日誌筆號、份號及頁次是否與紙本相符，各頁是否齊全。</source>
        <translation>Compare by eye: do event, copy and page match the sheet, and are all pages there?</translation>
    </message>
    <message>
        <source>僅驗證驗證碼：確有本頁，惟影像或 PDF 上文字、金額及姓名均無證明，照片或另貼之驗證碼亦將相符。</source>
        <translation>Only the code was checked: such a page was made, but no word, amount or name in the picture or PDF is proven; a photographed or pasted code is valid, too. </translation>
    </message>
    <message>
        <source>無分行印表機</source>
        <translation>The branch&apos;s printer is not set</translation>
    </message>
    <message>
        <source>由頁邊及空白處之細線讀出一張紙（或一角）所屬份號；有 --user 時查日誌</source>
        <translation>Read which copy a leaf or a piece of it is from the fine lines in margins and gaps; with --user, look it up in the ledger</translation>
    </message>
    <message>
        <source>印出本程式的手冊頁（man）</source>
        <translation>Print this program&apos;s manual page (man)</translation>
    </message>
    <message>
        <source>印出 bash 的自動補全</source>
        <translation>Print bash&apos;s completion</translation>
    </message>
    <message>
        <source>密碼由檔案描述符（--password-fd 等）讀取，或於終端機詢問而不顯示；不得由參數提供。</source>
        <translation>Passwords are read from a file descriptor (--password-fd and similar options), or at a prompt without echo; they are never an argument.</translation>
    </message>
    <message>
        <source>練習：機構 %1，日誌第 %2 筆</source>
        <translation>Practice: institution %1, event %2 of the ledger</translation>
    </message>
    <message>
        <source>機構 %1，日誌第 %2 筆</source>
        <translation>Institution %1, event %2 of the ledger</translation>
    </message>
    <message>
        <source>%1 第 %2 份，案號 %3，%4 於 %5 編號；目前：%6</source>
        <translation>%1 copy %2, case %3, numbered by %4 at %5; now: %6</translation>
    </message>
    <message>
        <source>第 %1 頁：</source>
        <translation>Page %1: </translation>
    </message>
    <message>
        <source>另一位同意人員之代碼：覆核人員、稽核人員或核准主管；一位為單位主管</source>
        <translation>user code of the other consenting person: a reviewer, an auditor or a supervisor; one is the unit head</translation>
    </message>
    <message>
        <source>連同個人資料：單位主管請求、第二人同意；整個檔案以密碼加密</source>
        <translation>with personal data: the unit head asks, a second person consents; the whole file is encrypted with a password</translation>
    </message>
    <message>
        <source>連同個人資料匯出的事由</source>
        <translation>reason for exporting personal data</translation>
    </message>
    <message>
        <source>第二段保管人</source>
        <translation>keeper of part 2</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取第一位保管人簽收之密碼</source>
        <translation>read the first keeper&apos;s password, which signs for part 1, from file descriptor N</translation>
    </message>
    <message>
        <source>由事件重建查閱索引與搜尋（帳號管理人員或單位主管）</source>
        <translation>rebuild the index of events and the search index (administrator or unit head)</translation>
    </message>
    <message>
        <source>匯出日誌供稽核，以 jcic-ledger-verify 驗證；個人資料須二人同意始列入</source>
        <translation>export the ledger for the auditor, to be verified by jcic-ledger-verify; with personal data only if two persons consent</translation>
    </message>
    <message>
        <source>製作復原金鑰第一段及第二段，保管人各自簽收；原金鑰失效</source>
        <translation>make parts 1 and 2 of a recovery key, each signed for by its keeper; the earlier key becomes invalid</translation>
    </message>
    <message>
        <source>將資料金鑰補入管理人員製作之復原金鑰（單位主管）</source>
        <translation>add the records key to recovery keys that an administrator made (unit head)</translation>
    </message>
    <message>
        <source>確認經復原人員之身分，其簽署自此生效（單位主管；該員本人及復原金鑰製作人員除外）</source>
        <translation>confirm the identity of a recovered person, whose signatures are then valid (unit head; neither the person nor the maker of the recovery key)</translation>
    </message>
    <message>
        <source>復原金鑰第一段：僅供 %1 閱覽</source>
        <translation>Recovery key, part 1: for %1&apos;s eyes only</translation>
    </message>
    <message>
        <source>復原金鑰第二段：僅供 %1 閱覽</source>
        <translation>Recovery key, part 2: for %1&apos;s eyes only</translation>
    </message>
    <message>
        <source>復原金鑰已製作：第一段及第二段由二人分別保管，均已簽收。</source>
        <translation>The recovery key is made: two parts, kept by two persons, each of whom signed for theirs.</translation>
    </message>
    <message>
        <source>已確認為本人：其簽署自此生效。</source>
        <translation>Confirmed: their signatures are valid from now on.</translation>
    </message>
    <message>
        <source>僅列尚未結束者</source>
        <translation>only open entries</translation>
    </message>
    <message>
        <source>登記簿編號；新登記者免填</source>
        <translation>the entry&apos;s number; none for a new one</translation>
    </message>
    <message>
        <source>逐行「欄位=內容」的檔案（- 為標準輸入）</source>
        <translation>file of lines &quot;field=value&quot; (- is standard input)</translation>
    </message>
    <message>
        <source>會同人員代碼，須會同時使用</source>
        <translation>code of the second person, if one is needed</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀會同人員的密碼</source>
        <translation>reads the second person&apos;s password from file descriptor N</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀檔案的密碼</source>
        <translation>reads the file&apos;s password from file descriptor N</translation>
    </message>
    <message>
        <source>列出有權閱覽的登記簿</source>
        <translation>lists the registers that you may read</translation>
    </message>
    <message>
        <source>列出登記簿的各筆，新的在前</source>
        <translation>lists a register&apos;s entries, newest first</translation>
    </message>
    <message>
        <source>一筆登記之內容、辦理經過及目前可辦理步驟</source>
        <translation>an entry&apos;s fields, history and available steps</translation>
    </message>
    <message>
        <source>登記一筆，或登記其下一步驟</source>
        <translation>makes an entry, or takes its next step</translation>
    </message>
    <message>
        <source>將登記簿存成檔案：.pdf 以密碼加密，.zip 內為 CSV 與 Excel，以 AES-256 加密</source>
        <translation>saves a register to a file: .pdf encrypted with a password, .zip with CSV and Excel, AES-256</translation>
    </message>
    <message>
        <source>（不可讀）</source>
        <translation>(not readable)</translation>
    </message>
    <message>
        <source>第 %1 筆 %2 %3 %4 %5</source>
        <translation>event %1 %2 %3 %4 %5</translation>
    </message>
    <message>
        <source>%1：%2，編號 %3</source>
        <translation>%1: %2, number %3</translation>
    </message>
    <message numerus="yes">
        <source>已存 %n 筆，以密碼加密。</source>
        <translation>
            <numerusform>%n row saved, encrypted under the password.</numerusform>
            <numerusform>%n rows saved, encrypted under the password.</numerusform>
        </translation>
    </message>
    <message>
        <source>僅列含檔案（- 為標準輸入）第一行文字者</source>
        <translation>only entries with the text of the file&apos;s first line (- is standard input)</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀本人自訂的密碼，指定人員時用</source>
        <translation>Read the password that the person chose from file descriptor N, for a designation</translation>
    </message>
    <message>
        <source>將登記簿送分行印表機列印</source>
        <translation>Print a register on the branch&apos;s printer</translation>
    </message>
    <message>
        <source>已送印：%1。</source>
        <translation>Sent to the printer: %1.</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>done</translation>
    </message>
    <message>
        <source>依規則拒絕，或密碼錯誤</source>
        <translation>refused by a rule, or a wrong secret</translation>
    </message>
    <message>
        <source>用法錯誤</source>
        <translation>wrong usage</translation>
    </message>
    <message>
        <source>無法使用（服務、讀卡機、卡片、主機、印表機）</source>
        <translation>not available (service, reader, card, host, printer)</translation>
    </message>
    <message>
        <source>完整性或真實性不符</source>
        <translation>integrity or authenticity failed</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>程式內部錯誤</source>
        <translation>internal fault</translation>
    </message>
    <message>
        <source>未發現不符，亦無證明：請人工核對</source>
        <translation>nothing found wrong, but not proven: a person has to compare</translation>
    </message>
    <message>
        <source>結束碼</source>
        <translation>Exit status</translation>
    </message>
    <message>
        <source>工作站之日誌、金鑰與設定（settings.conf）；--profile 指定其他位置，XDG_DATA_HOME 取代 ~/.local/share</source>
        <translation>A workstation&apos;s ledger, keys and settings (settings.conf); --profile names another folder, XDG_DATA_HOME replaces ~/.local/share</translation>
    </message>
    <message>
        <source>練習環境專用；無工作站設定時使用</source>
        <translation>The same for practice, used if there is no workstation&apos;s</translation>
    </message>
    <message>
        <source>卡片設定檔、版面與辦公日曆</source>
        <translation>Card profiles, layouts and the office calendar</translation>
    </message>
    <message>
        <source>各指令共用選項，置於指令前或後；指令本身之選項置於其後。值寫成下一個參數，或接於「=」之後（--option=value）。「--」之後無選項。同一選項僅指定一次。</source>
        <translation>Common options may precede or follow the command; its own options follow it. A value is the next argument or follows &quot;=&quot; (--option=value). &quot;--&quot; ends the options. No option may be given twice.</translation>
    </message>
    <message>
        <source>僅檢查，不登記</source>
        <translation>check only, enter nothing</translation>
    </message>
    <message>
        <source>由 CSV 檔登記多筆：逐列檢查，全部無誤始登記</source>
        <translation>Enter many lines from a CSV file: each line is checked, and they are entered only if all are right</translation>
    </message>
    <message>
        <source>%1 列可登記，%2 列有誤；未登記。</source>
        <translation>Lines that can be entered: %1, wrong ones: %2; nothing was entered.</translation>
    </message>
    <message numerus="yes">
        <source>已登記 %n 列。</source>
        <translation>
            <numerusform>%n line entered.</numerusform>
            <numerusform>%n lines entered.</numerusform>
        </translation>
    </message>
    <message>
        <source>匯入新公布的政府辦公日曆（CSV）</source>
        <translation>import a newer office calendar of the government (CSV)</translation>
    </message>
    <message>
        <source>列出所有設定：目前值、決定人員、是否固定</source>
        <translation>list all settings: value, source, whether fixed</translation>
    </message>
    <message>
        <source>一項設定：可用值、依據、得變更之人員</source>
        <translation>one setting: allowed values, rule, who may change it</translation>
    </message>
    <message>
        <source>變更一項設定：工作站者寫入 settings.conf，分行者為決定，須會同</source>
        <translation>change a setting: the machine&apos;s in settings.conf; the branch&apos;s is a decision, co-signed</translation>
    </message>
    <message>
        <source>%1 = %2（%3：%4）</source>
        <translation>%1 = %2 (%3: %4)</translation>
    </message>
    <message>
        <source>可用的值</source>
        <translation>Allowed values</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>依據</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>得變更之人員</source>
        <translation>Changed by</translation>
    </message>
    <message>
        <source>逐行「項目 = 內容」的答案檔，不含任何密碼</source>
        <translation>A file of answers, &quot;key = value&quot; lines, without passwords</translation>
    </message>
    <message>
        <source>僅列出已完成及尚缺者；有 --user 時查日誌</source>
        <translation>Only list what is done and what is missing; with --user also from the ledger</translation>
    </message>
    <message>
        <source>單位主管之使用者代碼，設立日誌後始使用</source>
        <translation>The unit head&apos;s user code; only if there is already a ledger</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取單位主管密碼；未給時於終端機詢問</source>
        <translation>Read the unit head&apos;s password from file descriptor N; otherwise the terminal asks for it</translation>
    </message>
    <message>
        <source>帳號管理人員之使用者代碼，設立日誌後始使用</source>
        <translation>The administrator&apos;s user code; only if there is already a ledger</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取帳號管理人員密碼；未給時於終端機詢問</source>
        <translation>Read the administrator&apos;s password from file descriptor N; otherwise the terminal asks for it</translation>
    </message>
    <message>
        <source>復原金鑰第一段寫到檔案描述符 N</source>
        <translation>Write part 1 of the recovery key to file descriptor N</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀依抄本輸入之第一段</source>
        <translation>Read part 1, as typed back, from file descriptor N</translation>
    </message>
    <message>
        <source>復原金鑰第二段寫到檔案描述符 N</source>
        <translation>Write part 2 of the recovery key to file descriptor N</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀依抄本輸入之第二段</source>
        <translation>Read part 2, as typed back, from file descriptor N</translation>
    </message>
    <message>
        <source>設立本工作站：單位主管與帳號管理人員共同辦理；中斷後再次執行即接續</source>
        <translation>Set this workstation up: unit head and account administrator together; after an interruption, run it again to continue</translation>
    </message>
    <message>
        <source>%1 自訂密碼</source>
        <translation>Password that %1 chooses</translation>
    </message>
    <message>
        <source>以 --user 登入，始得知日誌內已完成者。</source>
        <translation>Sign in with --user to see which steps are done according to the ledger.</translation>
    </message>
    <message>
        <source>自我檢測停在：%1（%2）</source>
        <translation>The self-test stopped at: %1 (%2)</translation>
    </message>
    <message>
        <source>請 %1 照抄本輸入</source>
        <translation>%1, type the copy you wrote down</translation>
    </message>
    <message>
        <source>產生新工作站金鑰與申請檔；新憑證匯入前，使用目前金鑰</source>
        <translation>Make a new workstation key and a request for it; the present key is used until the new certificate is imported</translation>
    </message>
    <message>
        <source>%1：%2%3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>第 %1 行 %2：%3 %4 [%5]</source>
        <translation>Line %1 %2: %3. %4 [%5]</translation>
    </message>
    <message>
        <source>請輸入須更正之項次；無須更正請按 Enter</source>
        <translation>Which one do you want to change? Type its number, or press Enter if all are right</translation>
    </message>
    <message>
        <source>請輸入 1 到 %1 的號碼。</source>
        <translation>Please type a number from 1 to %1.</translation>
    </message>
    <message>
        <source>（不改按 Enter）</source>
        <translation> (Enter to leave it unchanged)</translation>
    </message>
    <message>
        <source>%1. %2：%3</source>
        <translation>%1. %2: %3</translation>
    </message>
    <message>
        <source>（固定：%1 第 %2 行）</source>
        <translation>(fixed: %1, line %2)</translation>
    </message>
    <message>
        <source>（第 %1 行）</source>
        <translation> (line %1)</translation>
    </message>
    <message>
        <source>未完成：%1%2：%3 [%4]</source>
        <translation>Not done: %1%2: %3 [%4]</translation>
    </message>
    <message>
        <source>發回的憑證檔；尚無者按 Enter</source>
        <translation>Certificate file from the issuer; Enter if there is none yet</translation>
    </message>
    <message>
        <source>今年的辦公日曆檔（CSV）；尚無者按 Enter</source>
        <translation>This year&apos;s office calendar (CSV); Enter if there is none yet</translation>
    </message>
    <message>
        <source>（民國年月日，如 1151123）</source>
        <translation> (ROC year, month, day: 1151123)</translation>
    </message>
    <message>
        <source>（本日起按 Enter）</source>
        <translation> (Enter: from today)</translation>
    </message>
    <message>
        <source>（稍後處理請按 Enter）</source>
        <translation> (Enter: later)</translation>
    </message>
    <message>
        <source>%1；%2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>逾期、到期與近日辦妥的事項，依辦公日曆，逐人列出</source>
        <translation>Overdue, due and recently completed duties by the office calendar, each with its people</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>辦妥</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>%1（例假日，前一辦公日 %2）</source>
        <translation>%1 (day off, before it %2)</translation>
    </message>
    <message>
        <source>%1 %2&#x3000;%3：%4&#x3000;%5</source>
        <translation>%1 %2 – %3: %4 – %5</translation>
    </message>
    <message>
        <source>無到期或逾期事項。</source>
        <translation>Nothing is due or overdue.</translation>
    </message>
    <message>
        <source>僅顯示報告，不存檔；無 --output 時亦同</source>
        <translation>Only show the report and save nothing; the same without --output</translation>
    </message>
    <message>
        <source>將報告存成此檔案</source>
        <translation>Save the report as this file</translation>
    </message>
    <message>
        <source>供資訊人員之報告：版本、狀態、錯誤代碼及時間，不含個人資料；存檔前請先檢視內容</source>
        <translation>A report for IT: version, states, fault codes and times, nothing about a person; read it before it is saved</translation>
    </message>
    <message>
        <source>報告已存檔；交付他人前請先檢視</source>
        <translation>the report is saved; read it before you give it to anybody</translation>
    </message>
    <message>
        <source>找回舊資料用之標籤未核對（%1）</source>
        <translation>The labels of closed entries were not checked (%1)</translation>
    </message>
    <message>
        <source>二行之檔案（- 為標準輸入）：subject=身分證字號、why=補查事由</source>
        <translation>File of two lines (- for standard input): subject=ID number, why=reason for asking</translation>
    </message>
    <message>
        <source>併入的查詢：同一當事人、同一項目，已核准而未發查</source>
        <translation>The query that takes it over: same subject, same item, approved and not requested</translation>
    </message>
    <message>
        <source>核准主管之代碼</source>
        <translation>User code of the approving supervisor</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取核准主管密碼</source>
        <translation>Read the supervisor&apos;s password from file descriptor N</translation>
    </message>
    <message>
        <source>可能有序號待補查之當事人：本機未發查者，及 Z52 有、本機無者</source>
        <translation>Subjects whose serial numbers may be lost: not requested here, or in Z52 and not here</translation>
    </message>
    <message>
        <source>向聯徵中心查詢該當事人尚持有之序號（R-SE-2）；無查詢案者列入補查登記簿</source>
        <translation>Ask JCIC which serial numbers it still holds for the subject (R-SE-2); those without a query here are registered</translation>
    </message>
    <message>
        <source>經核准主管核准，將登記簿序號併入已核准查詢案，之後照常調閱</source>
        <translation>With a supervisor&apos;s approval, an approved query takes over a registered number, which is then retrieved as usual</translation>
    </message>
    <message>
        <source>查詢 %1</source>
        <translation>query %1</translation>
    </message>
    <message>
        <source>本機無查詢案，登記為補查第 %1 筆</source>
        <translation>no query here, registered as no. %1</translation>
    </message>
    <message>
        <source>%1 %2，暫存至 %3：%4</source>
        <translation>%1 %2, held until %3: %4</translation>
    </message>
    <message>
        <source>Z52 有、本機無：%1 %2，案號 %3，%4</source>
        <translation>In Z52, not here: %1 %2, case %3, %4</translation>
    </message>
    <message>
        <source>本機有未發查或結果未明的查詢</source>
        <translation>A query here is not requested yet, or its outcome is unknown</translation>
    </message>
    <message>
        <source>Z52 有、本機無之查詢</source>
        <translation>Z52 has a query that is not here</translation>
    </message>
    <message>
        <source>已併入；請於到期前以此序號調閱。</source>
        <translation>Taken over; retrieve it with this number before the deadline.</translation>
    </message>
    <message>
        <source>僅檢查，不送出</source>
        <translation>Only checks, submits nothing</translation>
    </message>
    <message>
        <source>查核期間：115H1、115H2，或全年 115（民國）</source>
        <translation>Period of the check: 115H1, 115H2, or the whole year 115 (ROC)</translation>
    </message>
    <message>
        <source>查核基準日（民國）；預設為期間末日，至遲本日</source>
        <translation>Reference day of the check (ROC); by default the period&apos;s last day, but not later than today</translation>
    </message>
    <message>
        <source>查核人；未給時留白</source>
        <translation>Person who checks; blank if not given</translation>
    </message>
    <message>
        <source>該日起登錄或發查者（民國）</source>
        <translation>Entered or requested from this day on (ROC)</translation>
    </message>
    <message>
        <source>迄日（民國）；預設為本日</source>
        <translation>Up to this day (ROC); today by default</translation>
    </message>
    <message>
        <source>僅列該查詢人員者</source>
        <translation>Only this officer&apos;s</translation>
    </message>
    <message>
        <source>僅列本項</source>
        <translation>Only this item</translation>
    </message>
    <message>
        <source>僅列目前為此狀態者</source>
        <translation>Only those in this state now</translation>
    </message>
    <message>
        <source>由 CSV 檔送出多筆查詢：逐列檢查，無誤者送出，已送出者不重複送出</source>
        <translation>Submits many queries from a CSV file: every line is checked, those without errors are submitted, none twice</translation>
    </message>
    <message>
        <source>存一個範例檔：query batch 認得的欄位</source>
        <translation>Saves a sample file: the columns that query batch knows</translation>
    </message>
    <message>
        <source>一張查詢紀錄單之各筆（R-LO-1）；登記簿 weekly-sheets 列出各週各人之紀錄單</source>
        <translation>The lines of one weekly query record (R-LO-1); the register weekly-sheets lists them by week and person</translation>
    </message>
    <message>
        <source>於一週最後辦公日產出本人之查詢紀錄單；未辦理者，週末後自動產出</source>
        <translation>Generate your own weekly query record on the week&apos;s last office day; others are generated automatically after the week</translation>
    </message>
    <message>
        <source>將一張查詢紀錄單送分行印表機列印，附日誌之錨</source>
        <translation>Print one weekly query record on the branch&apos;s printer, with the ledger&apos;s anchor</translation>
    </message>
    <message>
        <source>將一張查詢紀錄單存成 PDF，以密碼加密</source>
        <translation>Save one weekly query record as a PDF encrypted with a password</translation>
    </message>
    <message>
        <source>由日誌填寫查核工作底稿聯徵1 至 4（R-LO-5）；須由人判斷的留白</source>
        <translation>Fills working papers 聯徵1 to 4 from the ledger (R-LO-5); fields that a person must judge stay blank</translation>
    </message>
    <message>
        <source>檢查人員所需之查詢紀錄清冊（R-LO-7）：.pdf 或 .zip（CSV 與 Excel），以密碼加密</source>
        <translation>The list of queries that an inspector asks for (R-LO-7): .pdf or .zip (CSV and Excel), encrypted with a password</translation>
    </message>
    <message>
        <source>第 %1 列：%2 已送出，不重複送出</source>
        <translation>Line %1: submitted %2, not submitted again</translation>
    </message>
    <message>
        <source>第 %1 列「%2」：%3。%4</source>
        <translation>Line %1, &quot;%2&quot;: %3. %4</translation>
    </message>
    <message numerus="yes">
        <source>已送出 %n 列，每列為一筆查詢，待核准主管核准。</source>
        <translation>
            <numerusform>%n line submitted as a separate query, waiting for approval.</numerusform>
            <numerusform>%n lines submitted, each as a separate query, waiting for approval.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 列：%2 列可送出，%3 列有誤，%4 列前已送出。</source>
        <translation>Lines: %1; to be submitted: %2, with errors: %3, submitted before: %4.</translation>
    </message>
    <message>
        <source>僅檢查：未送出。</source>
        <translation>Checked only: nothing was submitted.</translation>
    </message>
    <message>
        <source>已儲存範例檔；授權書等欄留白時，由登記簿帶入唯一相符者。</source>
        <translation>The sample is saved. If the authorisation and what it says are blank, the only matching one is taken from the register.</translation>
    </message>
    <message>
        <source>（已刪除）</source>
        <translation>(deleted)</translation>
    </message>
    <message>
        <source>第 %1 筆 %2 %3 %4 %5 %6 案號 %7：%8</source>
        <translation>Event %1 %2 %3 %4 %5 %6 case %7: %8</translation>
    </message>
    <message>
        <source>無查詢</source>
        <translation>no query</translation>
    </message>
    <message>
        <source>已產出本週的查詢紀錄單，編號 %1</source>
        <translation>This week&apos;s query record is generated, number %1</translation>
    </message>
    <message>
        <source>已送印：查詢紀錄單 %1。</source>
        <translation>Sent to the printer: weekly query record %1.</translation>
    </message>
    <message>
        <source>聯徵中心一個月之發查紀錄（Z52，CSV 檔）與日誌、紙本核對；任一列有誤即均不核對</source>
        <translation>compare JCIC&apos;s list of a month (Z52, a CSV file) with ledger and paper; if one line is wrong, none is compared</translation>
    </message>
    <message>
        <source>向聯徵中心查詢一個月之發查紀錄（Z52），與日誌、紙本核對</source>
        <translation>ask JCIC for a month&apos;s list (Z52), and compare it with ledger and paper</translation>
    </message>
    <message>
        <source>抽查一個月（115/10）並列入查核（R-LO-3）；再次抽查亦留有紀錄</source>
        <translation>draw a month&apos;s sample (115/10) to be reviewed (R-LO-3); drawing again is recorded, too</translation>
    </message>
    <message>
        <source>一個月之抽查：筆數、各筆紀錄及查核結果</source>
        <translation>a month&apos;s sample: counts, the records drawn and their results</translation>
    </message>
    <message>
        <source>抽查之一筆，自授權至銷毀，依聯徵2 欄位</source>
        <translation>one drawn record, from authorisation to destruction, by the columns of 聯徵2</translation>
    </message>
    <message>
        <source>%1&#x3000;%2 %3&#x3000;查詢人員 %4&#x3000;%5&#x3000;%6</source>
        <translation>%1  %2 %3  query officer %4  %5  %6</translation>
    </message>
    <message>
        <source>查詢 %1 筆，抽查 %2 筆，加抽 %3 筆，已查核 %4 筆，符合 %5 筆，登記缺失 %6 筆</source>
        <translation>Queries: %1; sampled: %2, additional: %3, reviewed: %4, conforming: %5, with a finding: %6</translation>
    </message>
    <message>
        <source>第 %1 份&#x3000;%2</source>
        <translation>copy %1  %2</translation>
    </message>
    <message>
        <source>見證 %1</source>
        <translation>witness %1</translation>
    </message>
    <message>
        <source>%1：查詢 %2 筆，抽查 %3 筆，加抽 %4 筆，新列入查核 %5 筆</source>
        <translation>%1; queries: %2, drawn: %3, additional: %4, new to be reviewed: %5</translation>
    </message>
    <message>
        <source>此月份尚未抽樣。</source>
        <translation>Nothing was drawn for this month yet.</translation>
    </message>
    <message>
        <source>未列印</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>%1&#x3000;%2&#x3000;%3&#x3000;%4</source>
        <translation>%1  %2  %3  %4</translation>
    </message>
    <message>
        <source>聯徵 %1 %2 %3 案號 %4</source>
        <translation>JCIC %1 %2 %3 case %4</translation>
    </message>
    <message>
        <source>本機 %1 %2 %3 案號 %4 查詢 %5</source>
        <translation>here %1 %2 %3 case %4 query %5</translation>
    </message>
    <message>
        <source>可能：%1</source>
        <translation>perhaps: %1</translation>
    </message>
    <message>
        <source>聯徵清單 %1 筆，不符 %2 筆</source>
        <translation>Lines in JCIC&apos;s list: %1, differing: %2</translation>
    </message>
    <message>
        <source>存成 .pdf 或 .zip（內為 Excel），以密碼加密</source>
        <translation>to a .pdf or .zip (containing a workbook), encrypted with a password</translation>
    </message>
    <message>
        <source>本人職務不得登記不符之紀錄。</source>
        <translation>Your duties do not include entering differences.</translation>
    </message>
    <message>
        <source>另存成 .pdf 或 .zip（內為 CSV 與 Excel），以密碼加密；未給時僅列出</source>
        <translation>Also save as .pdf or .zip (CSV and Excel), encrypted with the password; otherwise only list</translation>
    </message>
    <message>
        <source>半年期間：115H1、115H2（民國）；預設為本日所在之半年</source>
        <translation>Half-year: 115H1, 115H2 (ROC years); by default today&apos;s</translation>
    </message>
    <message>
        <source>授權書影像送出前的檢查：解析度、歪斜、光線、是否拍照或影印（R-AU-4）</source>
        <translation>Check an authorisation form&apos;s image before it is sent: resolution, skew, light, photographed or copied (R-AU-4)</translation>
    </message>
    <message>
        <source>本機工作站憑證的指紋，供同單位的另一台登記時核對</source>
        <translation>fingerprint of this workstation&apos;s certificate, to be compared by another desk of the branch</translation>
    </message>
    <message>
        <source>權限一覽：各職務辦理及會同事項，及各帳號職務、起迄日與最近使用情形（R-DU-8）</source>
        <translation>Who may do what: which duty carries out or co-signs each action, and each account&apos;s duties, days and last use (R-DU-8)</translation>
    </message>
    <message>
        <source>帳號及權限盤點表：半年內每個帳號的審查結果；審查以 register act people 登記（R-DU-8）</source>
        <translation>The review of accounts and rights: its result for each account of a half-year; accounts are reviewed by register act people (R-DU-8)</translation>
    </message>
    <message>
        <source>本機工作站憑證的指紋：%1</source>
        <translation>fingerprint of this workstation&apos;s certificate: %1</translation>
    </message>
    <message>
        <source>簽署憑證的指紋：%1</source>
        <translation>fingerprint of the signing certificate: %1</translation>
    </message>
    <message>
        <source>本機已送出，惟不再發查：%1</source>
        <translation>Submitted here, and no longer to be requested: %1</translation>
    </message>
    <message>
        <source>任何人</source>
        <translation>anybody</translation>
    </message>
    <message>
        <source>未曾</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>%1 %2 %3&#x3000;%4（%5 至 %6）&#x3000;%7&#x3000;最近登入 %8</source>
        <translation>%1 %2 %3  %4 (%5 to %6)  %7  last sign-in %8</translation>
    </message>
    <message>
        <source>&#x3000;審查 %1 %2</source>
        <translation> reviewed by %1 %2</translation>
    </message>
    <message>
        <source>&#x3000;下次期限 %1</source>
        <translation> next due %1</translation>
    </message>
    <message>
        <source>（逾期）</source>
        <translation> (overdue)</translation>
    </message>
    <message>
        <source>權限一覽</source>
        <translation>Rights overview</translation>
    </message>
    <message>
        <source>帳號</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>帳號及權限盤點表，%1</source>
        <translation>Review of accounts and rights, %1</translation>
    </message>
    <message>
        <source>聯徵中心之授權書傳送格式未公開；此為本程式自訂之格式（docs/run/authorisation-package.md）。</source>
        <translation>JCIC&apos;s format for sending authorisations is not public; this is the program&apos;s own (docs/run/authorisation-package.md).</translation>
    </message>
    <message>
        <source>收件憑證的指紋：%1</source>
        <translation>Fingerprint of the recipient&apos;s certificate: %1</translation>
    </message>
    <message>
        <source>可送出</source>
        <translation>can be sent</translation>
    </message>
    <message>
        <source>待更正</source>
        <translation>needs correction</translation>
    </message>
    <message>
        <source>傳送檔未放入資料夾，請再次傳送</source>
        <translation>its package is not in the folder yet: send again</translation>
    </message>
    <message>
        <source>逾 20 分鐘未獲回覆</source>
        <translation>no reply after 20 minutes</translation>
    </message>
    <message>
        <source>等待回覆</source>
        <translation>waiting for a reply</translation>
    </message>
    <message>
        <source>先前登記的傳送檔已放進資料夾：%1</source>
        <translation>Package recorded earlier, now put into the folder: %1</translation>
    </message>
    <message>
        <source>待更正而未送：%1</source>
        <translation>Left out, needs correction: %1</translation>
    </message>
    <message>
        <source>僅檢視，未登記。</source>
        <translation>Checked only; nothing was entered.</translation>
    </message>
    <message>
        <source>已登記：審核通過 %1 份，未通過 %2 份。</source>
        <translation>Entered: accepted %1, refused %2.</translation>
    </message>
    <message>
        <source>僅傳送該等授權書編號，以逗號分隔；預設為待送且無誤者全部</source>
        <translation>only these authorisations, by number, separated by commas; by default all that are waiting and have no fault</translation>
    </message>
    <message>
        <source>僅檢查，不產出</source>
        <translation>check only, make nothing</translation>
    </message>
    <message>
        <source>僅讀取此回覆檔；預設為設定資料夾內全部</source>
        <translation>only this file of replies; by default all in the folder of the setting</translation>
    </message>
    <message>
        <source>僅檢視，不登記</source>
        <translation>check only, enter nothing</translation>
    </message>
    <message>
        <source>範圍，逐行「欄位=內容」的檔案（- 為標準輸入）：from、to（民國）、person、workstation、card、items、query、case、copy、subject，至少一項</source>
        <translation>The scope, a file of &quot;field=value&quot; lines (- for standard input), at least one of: from, to (ROC), person, workstation, card, items, query, case, copy, subject</translation>
    </message>
    <message>
        <source>將範圍及筆數記入此事件</source>
        <translation>Enter scope and counts into this incident</translation>
    </message>
    <message>
        <source>改印權限一覽表</source>
        <translation>Print the overview of rights instead</translation>
    </message>
    <message>
        <source>該日起登記、變動或為查詢依據者（民國）</source>
        <translation>Those entered, changed or used by a query from this day on (ROC)</translation>
    </message>
    <message>
        <source>逐行「項次=yes|no|not-applicable 說明」之檔案（- 為標準輸入），例如 4.10=yes；未給時僅列出</source>
        <translation>File of lines &quot;item=yes|no|not-applicable remark&quot; (- is standard input), as 4.10=yes; without it they are only listed</translation>
    </message>
    <message>
        <source>應送單位的名單（CSV：機構代號、單位、憑證指紋）；未給時不列缺送</source>
        <translation>List of the units that report (CSV: institution code, unit, fingerprint); without it missing ones are not found</translation>
    </message>
    <message>
        <source>存成 .csv 或 .xlsx</source>
        <translation>Save as .csv or .xlsx</translation>
    </message>
    <message>
        <source>彙總練習環境的報告檔</source>
        <translation>Gather reports of practice branches</translation>
    </message>
    <message>
        <source>將待送授權書製成簽署加密傳送檔，放入設定之資料夾（R-AU-1）；格式為本程式自訂</source>
        <translation>make a signed and encrypted package of the waiting authorisations, in the folder of the setting (R-AU-1); its format is the program&apos;s own</translation>
    </message>
    <message>
        <source>檢視並採用聯徵中心之授權書回覆檔；格式由本程式自訂</source>
        <translation>show files with JCIC&apos;s replies to authorisations and import them; their format is the program&apos;s own</translation>
    </message>
    <message>
        <source>由日誌算出範圍內之資料、列印本、檔案及經手人員（R-LO-6），可記入資安事件或存檔</source>
        <translation>Compute from the ledger the records, copies and people of a scope (R-LO-6), to be entered into an incident or saved</translation>
    </message>
    <message>
        <source>當事人查閱登記簿一筆待答覆請求：本機構存有該當事人之資料（R-PA-7）</source>
        <translation>For a request of the register of access that waits for its answer: the data held here about the person (R-PA-7)</translation>
    </message>
    <message>
        <source>將帳號及權限盤點表，或權限一覽表，送分行印表機列印</source>
        <translation>Print the review of accounts and rights, or the overview of rights, on the branch&apos;s printer</translation>
    </message>
    <message>
        <source>檢查人員所需之授權書清冊（R-LO-7）：.pdf 或 .zip（CSV 與 Excel），以密碼加密</source>
        <translation>What an inspector asks for about authorisations (R-LO-7): .pdf or .zip (CSV and Excel), encrypted with a password</translation>
    </message>
    <message>
        <source>聯徵1 由人員判斷之答覆：列出本次及上次者，或填寫；簽章以 register act self-checks 登記</source>
        <translation>Answers to 聯徵1 that people give: list this time&apos;s and last time&apos;s, or fill them in; signed by register act self-checks</translation>
    </message>
    <message>
        <source>產出報總機構的簽章檔（.report）：每月四項數字、答覆、缺失與事件件數，不含個人資料</source>
        <translation>Write the signed report for head office (.report): four figures a month, answers, counts of findings and incidents; no personal data</translation>
    </message>
    <message>
        <source>總機構彙總資料夾內各單位之 .report 檔：逐檔驗章，列出缺送、重送及不採用者；無須工作站設定</source>
        <translation>Head office collects the .report files of a folder: each signature is checked; missing, duplicate and refused ones are listed; no profile is needed</translation>
    </message>
    <message>
        <source>%1 %2&#x3000;%3&#x3000;%4</source>
        <translation>%1 %2  %3  %4</translation>
    </message>
    <message>
        <source>未取得資料</source>
        <translation>No data was retrieved</translation>
    </message>
    <message>
        <source>第 %1 份：%2</source>
        <translation>Copy %1: %2</translation>
    </message>
    <message>
        <source>查詢 %1 筆，資料 %2 筆，當事人 %3 人，列印本及檔案 %4 份（尚存 %5 份），%6 人曾檢視或取出</source>
        <translation>Queries: %1, records: %2, subjects: %3, copies: %4 (left: %5), people who viewed or exported a record: %6</translation>
    </message>
    <message numerus="yes">
        <source>；%n 筆之當事人無法讀取或已刪除</source>
        <translation>
            <numerusform>; %n query whose subject is not readable or deleted</numerusform>
            <numerusform>; %n queries whose subjects are not readable or deleted</numerusform>
        </translation>
    </message>
    <message>
        <source>已存函稿，以密碼加密；寄出後請登記寄出日及發文字號。</source>
        <translation>The letter is saved, encrypted with the password; when it was sent, enter the day and its number.</translation>
    </message>
    <message>
        <source>%1 的預覽，未編號：案號 %2，%3 於 %4 在螢幕上開啟</source>
        <translation>Preview of %1, without a number: case %2, viewed on screen by %3 at %4</translation>
    </message>
    <message>
        <source>本日誌本筆，並非已編號之一份，亦非預覽</source>
        <translation>This event of this ledger is neither a numbered copy nor a preview</translation>
    </message>
    <message>
        <source>%1：答覆簿第 %2 號，%3 填</source>
        <translation>%1: register number %2, filled in by %3</translation>
    </message>
    <message>
        <source>上次（%1）：%2</source>
        <translation>Last time (%1): %2</translation>
    </message>
    <message>
        <source>已產出報總機構的檔案：%1 個月，答覆 %2 項；不含任何人的個人資料。</source>
        <translation>Written for head office: months (%1) and answers (%2); no personal data.</translation>
    </message>
    <message>
        <source>採用 %1 個單位，不採用 %2 個檔案，缺 %3 個單位。</source>
        <translation>Branches: %1 collected, %3 missing; files refused: %2.</translation>
    </message>
    <message>
        <source>未送：%1 %2</source>
        <translation>Missing: %1 %2</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>已送印：權限一覽表。</source>
        <translation>Sent to the printer: overview of rights.</translation>
    </message>
    <message>
        <source>已送印：帳號及權限盤點表，%1。</source>
        <translation>Sent to the printer: review of accounts and rights, %1.</translation>
    </message>
    <message>
        <source>簽章成立，簽署憑證：%1</source>
        <translation>The signature is valid; signed with: %1</translation>
    </message>
    <message>
        <source>傳送檔已滿，請再次傳送：%1</source>
        <translation>The package was full; send again for the others: %1</translation>
    </message>
    <message>
        <source>將函件登記簿一筆事件或晶片卡之函，依登記內容填成 PDF，以密碼加密</source>
        <translation>A letter about an incident or a card, an entry of the register of letters, filled in from the entry; as a PDF, encrypted with a password</translation>
    </message>
    <message>
        <source>授權書 %1&#x3000;%2&#x3000;%3&#x3000;%4</source>
        <translation>Authorisation %1  %2  %3  %4</translation>
    </message>
    <message>
        <source>復原金鑰第一段</source>
        <translation>Recovery key, part 1</translation>
    </message>
    <message>
        <source>無人知悉備份當時之密碼：以復原金鑰第一段及第二段還原，單位主管與帳號管理人員更換新金鑰</source>
        <translation>If nobody knows a password of the backup&apos;s day: restores with parts 1 and 2 of the recovery key; unit head and administrator get new keys</translation>
    </message>
    <message>
        <source>於尚未設定之電腦還原：設立用答案檔，本機部分由其取得</source>
        <translation>Restores on a machine without settings: uses what the file of answers for set-up says about the machine</translation>
    </message>
    <message>
        <source>以復原金鑰還原時，帳號管理人員之使用者代碼</source>
        <translation>With the recovery key: the administrator&apos;s user code</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取帳號管理人員新密碼；下次登入應再變更</source>
        <translation>Reads the administrator&apos;s new password from file descriptor N; it must be changed at the next sign-in</translation>
    </message>
    <message>
        <source>僅列本人辦理或列名者</source>
        <translation>only those in which the person acted or is named</translation>
    </message>
    <message>
        <source>逐行「日誌匯出的編號=下落」的檔案（- 為標準輸入）：已銷毀，或無法確認之原因</source>
        <translation>File of lines &quot;number of the export=what happened to it&quot; (- for standard input): destroyed, or why that cannot be confirmed</translation>
    </message>
    <message>
        <source>查詢 %1，頁面代碼 %2</source>
        <translation>Query %1, page code %2</translation>
    </message>
    <message>
        <source>%1 簽署，密碼</source>
        <translation>Signed by %1, password</translation>
    </message>
    <message>
        <source>查詢 %1 列有應注意事項，未併同核准；請以 query decide 逐筆決定：</source>
        <translation>Query %1 has points to note and was not approved together with the others; decide it separately with query decide:</translation>
    </message>
    <message>
        <source>查詢 %1 未核准：%2，%3</source>
        <translation>Query %1 was not approved: %2, %3</translation>
    </message>
    <message>
        <source>已核准 %1 筆，各有本人簽章；%2 筆未核准。</source>
        <translation>%1 approved, each with its own signature; %2 not approved.</translation>
    </message>
    <message>
        <source>待核准查詢：各筆頁面、應注意事項及核准時應載明之頁面代碼</source>
        <translation>Queries waiting for approval: each one&apos;s page, points to note, and the page code that an approval names</translation>
    </message>
    <message>
        <source>逐筆決定一筆查詢：全部核准，或不核准部分項目並敘明原因（R-DU-6）</source>
        <translation>Decides one query: approves all of it, or refuses some items, with the reason (R-DU-6)</translation>
    </message>
    <message>
        <source>借得晶片卡後執行：發查本人已核准者，調閱已備妥者；Ctrl+C 暫停，再次執行即接續</source>
        <translation>With the borrowed card: requests your approved queries, retrieves what is ready; Ctrl+C pauses, the next run continues</translation>
    </message>
    <message>
        <source>將本人已調閱而尚無列印本之資料，逐案送分行印表機列印；各份均予編號</source>
        <translation>Prints your retrieved records that have no copy yet on the branch&apos;s printer, case by case; each copy is numbered</translation>
    </message>
    <message>
        <source>將本人已調閱而尚無列印本之資料存成 PDF 放入資料夾，以密碼加密；檔名無姓名及案號</source>
        <translation>Saves your retrieved records that have no copy yet as PDF in a folder, encrypted with a password; file names contain no name or case number</translation>
    </message>
    <message>
        <source>調閱</source>
        <translation>Retrieve</translation>
    </message>
    <message>
        <source>%1 %2／%3 項</source>
        <translation>%1 %2 of %3</translation>
    </message>
    <message>
        <source>，約尚須 %1 分鐘</source>
        <translation>, about %1 min left</translation>
    </message>
    <message>
        <source>，約尚須 1 分鐘以內</source>
        <translation>, less than a minute left</translation>
    </message>
    <message>
        <source>，%1 秒內未按 Enter 即登出</source>
        <translation>, signed out in %1 s unless Enter is pressed</translation>
    </message>
    <message>
        <source>最早於 %1 再次執行 query run。</source>
        <translation>Run query run again at %1 at the earliest.</translation>
    </message>
    <message>
        <source>%1 %2：%3。%4</source>
        <translation>%1 %2: %3. %4</translation>
    </message>
    <message>
        <source>閒置逾時，已登出。</source>
        <translation>Signed out: idle timeout.</translation>
    </message>
    <message>
        <source>已暫停。</source>
        <translation>Paused.</translation>
    </message>
    <message>
        <source>停在此處：%1。%2</source>
        <translation>Stopped: %1. %2</translation>
    </message>
    <message>
        <source>逐行「查詢編號=頁面代碼」之檔案（- 為標準輸入）：僅核准該等查詢，且應與 query waiting 所列相同；未給時於終端機顯示各頁</source>
        <translation>A file of &quot;query=page code&quot; lines (- for standard input): only these are approved, and only as query waiting listed them; without it each page is shown on the terminal</translation>
    </message>
    <message>
        <source>於查詢人員座位簽署之核准主管代碼；未給時為登入人員</source>
        <translation>Code of the supervisor who signs at the officer&apos;s seat; by default the signed-in person</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取簽署之核准主管密碼；未給時於終端機詢問</source>
        <translation>Reads the signing supervisor&apos;s password from file descriptor N; otherwise the terminal asks for it</translation>
    </message>
    <message>
        <source>逐行的檔案（- 為標準輸入）：seen=頁面代碼、refuse=不核准的項目（T51,T52）、cause=原因（reason、authorisation、not-needed、asked-already、wrong-data、other）、remark=意見</source>
        <translation>A file of lines (- for standard input): seen=page code, refuse=items refused (T51,T52), cause=why (reason, authorisation, not-needed, asked-already, wrong-data, other), remark=in words</translation>
    </message>
    <message>
        <source>先前份號均已作廢者，再編份號之事由；未給時不辦理該等項目</source>
        <translation>Reason for another copy if all earlier copy numbers are void; without it these records are left out</translation>
    </message>
    <message>
        <source>每案先印一張封面，不寫當事人</source>
        <translation>Prints a cover before each case, which names no applicant</translation>
    </message>
    <message>
        <source>%1／%2 案</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 %2 第 %3 份</source>
        <translation>%1 %2 copy %3</translation>
    </message>
    <message>
        <source>，%1</source>
        <translation>, %1</translation>
    </message>
    <message>
        <source>不加密，無須密碼即可讀取：限單位主管，附 --reason；存成 .pdf、.csv 或 .xlsx</source>
        <translation>Not encrypted, readable without a password: the unit head only, with --reason; as .pdf, .csv or .xlsx</translation>
    </message>
    <message>
        <source>不加密的事由</source>
        <translation>Reason for not encrypting</translation>
    </message>
    <message numerus="yes">
        <source>已存 %n 筆，未加密：使用後請刪除。</source>
        <translation>
            <numerusform>%n row saved, not encrypted: delete the file after use.</numerusform>
            <numerusform>%n rows saved, not encrypted: delete the file after use.</numerusform>
        </translation>
    </message>
    <message>
        <source>尚缺 %1：%2</source>
        <translation>Missing %1: %2</translation>
    </message>
    <message>
        <source>由分行登記：%1</source>
        <translation>To be entered by the branch: %1</translation>
    </message>
    <message>
        <source>查無錯誤；未設立。</source>
        <translation>No errors were found; nothing was set up.</translation>
    </message>
    <message>
        <source>未設立任何資料。</source>
        <translation>Nothing was set up.</translation>
    </message>
    <message>
        <source>僅檢查答案檔及管理人員之 policy.conf：逐行列出錯誤及缺少項目；不設立</source>
        <translation>Only check the file of answers and the administrators&apos; policy.conf: each wrong line, and what is missing; nothing is set up</translation>
    </message>
    <message>
        <source>單位主管頁：是否均正常；不正常者逐行列出，附處理命令（結束碼 1）</source>
        <translation>The unit head&apos;s page: in order, or what is not, each line with the command that remedies it (exit status 1)</translation>
    </message>
    <message>
        <source>待處理</source>
        <translation>Needs attention</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Caution</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>均正常。</source>
        <translation>No problems found.</translation>
    </message>
    <message>
        <source>有應處理或注意事項：</source>
        <translation>Needs attention:</translation>
    </message>
    <message>
        <source>到場輸入晶片卡密碼之保管人員代碼（分行決定由其輸入時）；僅一位時免填</source>
        <translation>User code of the custodian who steps in to type the card&apos;s password (if the branch decided so); not needed if there is only one</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取該保管人員密碼</source>
        <translation>Read that custodian&apos;s own password from file descriptor N</translation>
    </message>
    <message>
        <source>不加密，無須密碼即可讀取：限單位主管，附 --reason；存成 .pdf</source>
        <translation>not encrypted, readable without a password: by the unit head, with --reason; as .pdf</translation>
    </message>
    <message>
        <source>不加密，無須密碼即可讀取：限單位主管，附 --reason；存成 .pdf 或 .xlsx</source>
        <translation>not encrypted, readable without a password: by the unit head, with --reason; as .pdf or .xlsx</translation>
    </message>
    <message>
        <source>以上為報告全部內容。按 Enter 存檔；按 Ctrl+C 不存檔</source>
        <translation>This is the complete report. Press Enter to save it, or Ctrl+C to cancel</translation>
    </message>
    <message>
        <source>僅本筆：全部內容及辦理經過（R-AU-3）</source>
        <translation>This entry only: all its fields and its history (R-AU-3)</translation>
    </message>
    <message>
        <source>該日起尚有效或發生者（民國）；與 --to 併用</source>
        <translation>Entries valid or made from this day on (ROC); together with --to</translation>
    </message>
    <message>
        <source>至該日止已開始者（民國）</source>
        <translation>Entries begun by this day (ROC)</translation>
    </message>
    <message>
        <source>日誌的檔案或索引：%1（%2）</source>
        <translation>The ledger&apos;s file or an index: %1 (%2)</translation>
    </message>
    <message>
        <source>，%1 刪除</source>
        <translation>, deleted %1</translation>
    </message>
    <message>
        <source>共 %1 項。</source>
        <translation>%1 in all.</translation>
    </message>
    <message>
        <source>僅搜尋最近事件，可能尚有較早者：請增加字詞後再搜尋。</source>
        <translation>Only the newest events were searched, there may be older ones: type more to narrow the search.</translation>
    </message>
    <message>
        <source>盤點：逐行登記編號的檔案（- 為標準輸入），一次密碼，每筆各有簽章</source>
        <translation>A count: a file with an entry&apos;s number on each line (- for standard input); one password, and each entry is signed separately</translation>
    </message>
    <message>
        <source>案件頁的各項：查詢編號、案號、狀態</source>
        <translation>The items of the cases page: number of the query, case, state</translation>
    </message>
    <message>
        <source>本日待辦事項，各附處理指令</source>
        <translation>List today&apos;s tasks with their commands</translation>
    </message>
    <message>
        <source>僅列本人承辦案件者</source>
        <translation>Only those of your cases</translation>
    </message>
    <message>
        <source>%1 未登記：%2，%3</source>
        <translation>%1 was not entered: %2, %3</translation>
    </message>
    <message>
        <source>檔案內之憑證</source>
        <translation>certificates in the file</translation>
    </message>
    <message>
        <source>本日無待辦。</source>
        <translation>No tasks today.</translation>
    </message>
    <message>
        <source>說明文件與範例：%1</source>
        <translation>Documents and examples: %1</translation>
    </message>
    <message>
        <source>本機管理人員固定之設定；無亦可</source>
        <translation>What this machine&apos;s administrators fix; optional</translation>
    </message>
    <message>
        <source>說明文件：run/administrators.zh.md.gz 供管理人員，trust/threats.zh.md.gz 供資安單位及稽核人員，help 為各項工作說明；examples 為答案檔及 policy.conf 範例</source>
        <translation>Documents: run/administrators.md.gz for administrators, trust/threats.md.gz for the security department and auditors, help with a page for each task; examples of a file of answers and of policy.conf</translation>
    </message>
    <message>
        <source>%1 %2 %3 第 %4 份：%5</source>
        <translation>%1 %2 %3 copy %4: %5</translation>
    </message>
    <message>
        <source>見證人的使用者代碼</source>
        <translation>User code of the witness</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀見證人的密碼</source>
        <translation>Reads the witness&apos;s password from file descriptor N</translation>
    </message>
    <message>
        <source>刪除原因（記入日誌）</source>
        <translation>Reason for deleting it; recorded in the ledger</translation>
    </message>
    <message>
        <source>由印表機取得之張數；0 為無，份號作廢</source>
        <translation>How many sheets came out; with 0 the number is void</translation>
    </message>
    <message>
        <source>歸檔位置</source>
        <translation>Filing location</translation>
    </message>
    <message>
        <source>列待銷毀</source>
        <translation>Not needed; mark for destruction</translation>
    </message>
    <message>
        <source>遺失</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>取件後點收：copy account，號碼見 copy list。</source>
        <translation>Count the sheets when you have them: copy account; copy list has the numbers.</translation>
    </message>
    <message>
        <source>列印控管頁各份：份號、狀態</source>
        <translation>Copies on the page 列印控管: copy number, state</translation>
    </message>
    <message>
        <source>登記列印本處理情形：點收、歸檔、列待銷毀或遺失（R-PA-4）</source>
        <translation>Records what happened to a copy: counted, filed, not needed, or missing (R-PA-4)</translation>
    </message>
    <message>
        <source>自檔案第 N 列起：前次停於該列</source>
        <translation>from line N of the file on: where it stopped before</translation>
    </message>
    <message>
        <source>僅列出本步驟之欄位及可用值；不登入，亦不登記</source>
        <translation>Only lists the step&apos;s fields and their allowed values; nobody signs in, nothing is entered</translation>
    </message>
    <message>
        <source>民國年月日，如 1151123</source>
        <translation>ROC year, month and day, such as 1151123</translation>
    </message>
    <message>
        <source>使用者代碼</source>
        <translation>user code</translation>
    </message>
    <message>
        <source>檔案的路徑</source>
        <translation>path of a file</translation>
    </message>
    <message>
        <source>數字</source>
        <translation>number</translation>
    </message>
    <message>
        <source>（選填）</source>
        <translation>(optional)</translation>
    </message>
    <message>
        <source>另一人會同：--second。</source>
        <translation>Another person co-signs: --second.</translation>
    </message>
    <message>
        <source>不加密，無須密碼即可讀取：限單位主管，附 --reason；存成原來的 .pdf、.png 或 .jpg</source>
        <translation>not encrypted, readable without a password: the unit head only, with --reason; as it was, to .pdf, .png or .jpg</translation>
    </message>
    <message>
        <source>將一筆登記所附檔案存成 .zip，以密碼加密；存出留有紀錄</source>
        <translation>Save an entry&apos;s attachment as .zip, encrypted with a password; the export is recorded</translation>
    </message>
    <message>
        <source>第 %1 列：%2：%3</source>
        <translation>Line %1: %2: %3</translation>
    </message>
    <message>
        <source>%1 的新密碼</source>
        <translation>New password of %1</translation>
    </message>
    <message>
        <source>晶片卡 %1 的密碼</source>
        <translation>Password of card %1</translation>
    </message>
    <message>
        <source>晶片卡 %1 的新密碼</source>
        <translation>New password of card %1</translation>
    </message>
    <message>
        <source>晶片卡 %1 的解鎖碼</source>
        <translation>Unblocking code of card %1</translation>
    </message>
    <message>
        <source>見證人 %1 的密碼</source>
        <translation>Password of %1, the witness</translation>
    </message>
    <message>
        <source>匯出檔的新密碼</source>
        <translation>New password of the exported file</translation>
    </message>
    <message>
        <source>%1 同意，密碼</source>
        <translation>Password of %1, who consents</translation>
    </message>
    <message>
        <source>%1 在本程式的密碼（聯徵中心的帳號密碼由它衍生）</source>
        <translation>Password of %1 at this desk (the one at JCIC is derived from it)</translation>
    </message>
    <message>
        <source>%1 在聯徵中心的帳號的新密碼</source>
        <translation>New password of %1&apos;s account at JCIC</translation>
    </message>
    <message>
        <source>密碼已變更。</source>
        <translation>The password was changed.</translation>
    </message>
    <message>
        <source>%1 在聯徵中心的帳號目前的密碼</source>
        <translation>Password of %1&apos;s account at JCIC, as it is now</translation>
    </message>
    <message>
        <source>%1 簽收本段，密碼</source>
        <translation>Password of %1, who signs for this part</translation>
    </message>
    <message>
        <source>%1 會同，密碼</source>
        <translation>Password of %1, who co-signs</translation>
    </message>
    <message>
        <source>%1 核准，密碼</source>
        <translation>Password of %1, who approves</translation>
    </message>
    <message>
        <source>設定均已完成。</source>
        <translation>Set-up is complete.</translation>
    </message>
    <message>
        <source>已勾選者已完成；其餘均非查詢前應完成。</source>
        <translation>Steps with a tick are done; no other step is required before a query.</translation>
    </message>
    <message>
        <source>已勾選者已完成；其餘應於查詢前完成者 %1 項。</source>
        <translation>Steps with a tick are done; %1 of the others are required before a query.</translation>
    </message>
    <message>
        <source>變更本人登入密碼；已滿 90 日、復原或還原後須變更時亦同（R-PW-2）</source>
        <translation>Change your own password at this desk, also when it has expired after 90 days or must be changed after a recovery or a restore (R-PW-2)</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取新密碼；未給時於終端機詢問，輸入二次</source>
        <translation>read the new password from file descriptor N; otherwise the terminal asks for it twice</translation>
    </message>
    <message>
        <source>兩次輸入不同，請重新輸入。</source>
        <translation>The two entries differ. Type it again.</translation>
    </message>
    <message>
        <source>檔案的新密碼</source>
        <translation>New password of the file</translation>
    </message>
    <message>
        <source>經第三人確認（ledger recovery confirm）前，單位主管與帳號管理人員無法簽署；確認後各以 account password 變更密碼。復原金鑰已顯示，請重新製作。</source>
        <translation>Until a third person confirms them (ledger recovery confirm), unit head and account administrator cannot sign; then each changes their password with account password. The recovery key was seen: make a new one.</translation>
    </message>
    <message>
        <source>帳號已復原：經單位主管確認（ledger recovery confirm）前無法簽署；確認後請以 account password 變更密碼。復原金鑰已顯示，請重新製作。</source>
        <translation>The person can sign in again but cannot sign until the unit head confirms their identity (ledger recovery confirm); then they change the password with account password. The recovery key was seen: make a new one.</translation>
    </message>
    <message>
        <source>；與已送出之內容不同：%1。以已送出者為準；尚未發查者可撤回後重新申請</source>
        <translation>; this file differs from what was submitted: %1. The submitted version counts; items not requested yet can be withdrawn and applied for again</translation>
    </message>
    <message>
        <source>%1：%2，可登記；僅檢查，未登記。</source>
        <translation>%1: %2 can be entered; only checked, nothing was entered.</translation>
    </message>
    <message>
        <source>（選填：當日登記者為目前時刻）</source>
        <translation>(optional: by default now, if the day is today)</translation>
    </message>
    <message>
        <source>%1：--new-password-fd，或於終端機輸入二次。</source>
        <translation>%1: --new-password-fd, or typed twice at the terminal.</translation>
    </message>
    <message>
        <source>得免填之欄位，依其他欄位內容可能須填：--check 逐項檢查，不登記。</source>
        <translation>An optional field may be required by the values of other fields: --check examines the whole step and enters nothing.</translation>
    </message>
    <message>
        <source>%1 筆可登記；僅檢查，未登記。</source>
        <translation>%1 can be entered; only checked, nothing was entered.</translation>
    </message>
    <message>
        <source>程式的版本</source>
        <translation>the program&apos;s version</translation>
    </message>
    <message>
        <source>查詢紀錄單所載之錨：證明目前日誌由其延續</source>
        <translation>the anchor of a weekly query record: proves that today&apos;s ledger extends it</translation>
    </message>
    <message>
        <source>僅檢查：列出將登記內容或有誤之處；不登記，不詢問會同人員密碼</source>
        <translation>check only: what would be entered, or what is wrong; enters nothing, and asks for no second person&apos;s password</translation>
    </message>
    <message>
        <source>無字形可列印之字：%1，頁面以編號代替並加說明。</source>
        <translation>No font can print %1: the page shows numbers instead and explains them.</translation>
    </message>
    <message>
        <source>第 %1 列：無字形可列印之字：%2，頁面以編號代替並加說明。</source>
        <translation>Line %1: no font can print %2; the page shows numbers instead and explains them.</translation>
    </message>
    <message>
        <source>，資料所載姓名不符</source>
        <translation>, record names another person</translation>
    </message>
    <message>
        <source>第 %1 頁無法辨識印字（邊緣及淡色不計），未計入，請目視確認</source>
        <translation>Page %1 shows no print (apart from its edge and light tones) and was skipped: check it yourself</translation>
    </message>
    <message>
        <source>第 %1 列：%2。</source>
        <translation>Line %1: %2.</translation>
    </message>
    <message>
        <source>%1 項待調閱。</source>
        <translation>%1 waiting.</translation>
    </message>
    <message>
        <source>資料所載姓名與查詢申請或授權書不符者亦包括在內，經查閱確為本案當事人；未給時不辦理該等項目</source>
        <translation>also records whose name differs from the query&apos;s or the authorisation&apos;s, after they were viewed; otherwise these are left out</translation>
    </message>
    <message>
        <source>登記後有職務無人擔任（--check 列出）時，仍須登記</source>
        <translation>Enter it although a duty will be vacant afterwards (--check lists which)</translation>
    </message>
    <message>
        <source>附件有空白或全黑之頁，確認無誤仍附上</source>
        <translation>Attach a file although a page of it is blank or black</translation>
    </message>
    <message>
        <source>第 %1 筆：%2</source>
        <translation>Event %1: %2</translation>
    </message>
    <message>
        <source>未核對：%1 項個人資料，無資料金鑰可供開啟（非錯誤）</source>
        <translation>Personal values not compared because the records key is missing (no fault): %1</translation>
    </message>
    <message>
        <source>以此復原金鑰復原之人員，無其他人員可確認身分：請更換保管人並重新製作，或增加核准、覆核或稽核人員。</source>
        <translation>Nobody else could confirm a person recovered by this recovery key: make it again with other keepers, or designate a supervisor, reviewer or auditor.</translation>
    </message>
    <message>
        <source>單位主管亡故或不在任：確認後由該員接任單位主管</source>
        <translation>The unit head died, or none is in force: this person becomes unit head when confirmed</translation>
    </message>
    <message>
        <source>，第 %1 頁</source>
        <translation>, page %1</translation>
    </message>
    <message>
        <source>第 %1 筆起完整；之前僅有雜湊，另有人員異動。</source>
        <translation>Complete from event %1; of the earlier ones only hashes, and the changes of people.</translation>
    </message>
    <message>
        <source>日誌：</source>
        <translation>Ledger: </translation>
    </message>
    <message>
        <source>該日（民國）起之事件；之前者僅留雜湊</source>
        <translation>only events from this day (ROC) on; of earlier ones only hashes</translation>
    </message>
    <message>
        <source>日誌位於 %1。請停止使用並保留現場，請勿自行修復或覆寫；請通知單位主管及稽核人員。由備份還原，見 %2。</source>
        <translation>The ledger is in %1. Stop using it and leave everything unchanged; do not repair or overwrite it; tell unit head and auditor. To restore from a backup, see %2.</translation>
    </message>
    <message>
        <source>復原金鑰已補上資料金鑰。</source>
        <translation>The recovery key now opens records, too.</translation>
    </message>
    <message>
        <source>復原金鑰不缺資料金鑰。</source>
        <translation>The recovery key already includes every records key.</translation>
    </message>
    <message>
        <source>第一段保管人</source>
        <translation>keeper of part 1</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取第二位保管人簽收之密碼</source>
        <translation>read the second keeper&apos;s password, which signs for part 2, from file descriptor N</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀第一段</source>
        <translation>Read part 1 from descriptor N</translation>
    </message>
    <message>
        <source>日誌金鑰（以 jcic-desk-witness trust 登錄）：%1</source>
        <translation>Ledger key (for jcic-desk-witness trust): %1</translation>
    </message>
    <message>
        <source>見證已簽至另一筆數：請以 ledger witness ask --since %1 再次要求</source>
        <translation>It has signed up to another event: ask again with ledger witness ask --since %1</translation>
    </message>
    <message>
        <source>見證未登錄本日誌：請見證以 trust 登錄 ledger head 所印之日誌金鑰</source>
        <translation>It does not trust this ledger: it has to trust the key that ledger head prints</translation>
    </message>
    <message>
        <source>無法辨識目前之封印金鑰：封印鏈曾重新開始，請見證查明後再登錄</source>
        <translation>It does not know the present seal key: the chain of seals was restarted; the witness must find out why before it trusts the new key</translation>
    </message>
    <message>
        <source>本日誌並非見證曾見證者（至第 %1 筆）：可能遭換回舊版或更動。請停止使用，通知單位主管及稽核人員</source>
        <translation>This ledger is not what it witnessed (up to event %1): it may have been replaced by an older one, or altered. Stop using it, and tell the unit head and audit</translation>
    </message>
    <message>
        <source>已寫出見證要求，到第 %1 筆。</source>
        <translation>The request to the witness was written, up to event %1.</translation>
    </message>
    <message>
        <source>封印過多，須分次要求：匯入本次回覆後再次要求。</source>
        <translation>There are too many seals for one request: import its answer, then ask again.</translation>
    </message>
    <message>
        <source>見證拒絕簽署（%1）。</source>
        <translation>The witness refused to sign (%1).</translation>
    </message>
    <message>
        <source>見證至第 %1 筆（%2），已記入日誌。</source>
        <translation>Witnessed up to event %1 (%2), recorded in the ledger.</translation>
    </message>
    <message>
        <source>見證之公開金鑰，與 --cosigned 併用</source>
        <translation>a witness&apos;s public key, with --cosigned</translation>
    </message>
    <message>
        <source>見證簽署之檢查點：證明目前日誌由其延續</source>
        <translation>a checkpoint that the witness signed: proves that the present ledger extends it</translation>
    </message>
    <message>
        <source>見證已簽署至第 N 筆；預設為日誌所記</source>
        <translation>the witness has signed up to event N; by default what the ledger says</translation>
    </message>
    <message>
        <source>見證之公開金鑰；首次匯入或更換見證時須指定</source>
        <translation>the witness&apos;s public key; needed the first time, and for another witness</translation>
    </message>
    <message>
        <source>產出見證要求檔，交付 jcic-desk-witness</source>
        <translation>write a request for jcic-desk-witness</translation>
    </message>
    <message>
        <source>匯入見證之回覆，記入日誌</source>
        <translation>import the witness&apos;s answer, and record it in the ledger</translation>
    </message>
    <message>
        <source>%1：讀取他台日誌至第 %2 筆，%3 產出；本次匯入 %4 份，新增授權書使用紀錄 %5 筆。</source>
        <translation>%1: read up to number %2 of its ledger, made %3; files read this time: %4; new uses of authorisations: %5.</translation>
    </message>
    <message>
        <source>%1：尚未讀到。</source>
        <translation>%1: nothing was read yet.</translation>
    </message>
    <message>
        <source>櫃台連線：連線中</source>
        <translation>Hub: connecting</translation>
    </message>
    <message>
        <source>櫃台連線：正常</source>
        <translation>Hub: connected</translation>
    </message>
    <message>
        <source>櫃台連線：中斷</source>
        <translation>Hub: offline</translation>
    </message>
    <message>
        <source>櫃台連線：伺服器未獲採用</source>
        <translation>Hub: reached but not used</translation>
    </message>
    <message>
        <source>申請檔：%1，交資料庫人員以 jcic-desk-hub enrol 登記。</source>
        <translation>Enrolment: %1. Give it to the database administrators for jcic-desk-hub enrol.</translation>
    </message>
    <message>
        <source>本機工作站憑證的指紋，登記前以電話核對：%1</source>
        <translation>Fingerprint of this workstation&apos;s certificate, to be compared by telephone before enrolling: %1</translation>
    </message>
    <message>
        <source>未設定櫃台連線伺服器。</source>
        <translation>No hub is set.</translation>
    </message>
    <message>
        <source>伺服器：%1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>  %1 %2（已停用）</source>
        <translation>  %1 %2 (retired)</translation>
    </message>
    <message>
        <source>  %1 %2</source>
        <translation>  %1 %2</translation>
    </message>
    <message>
        <source>於資料夾產出加入櫃台連線伺服器之二份申請檔</source>
        <translation>write the two files with which this desk joins the hub into a folder</translation>
    </message>
    <message>
        <source>櫃台連線的狀態；順便核對本機的授權書使用</source>
        <translation>the hub&apos;s state; also checks this desk&apos;s uses of authorisations</translation>
    </message>
    <message>
        <source>  %1：未通過</source>
        <translation>  %1: failed</translation>
    </message>
    <message>
        <source>  %1：正常 %2</source>
        <translation>  %1: good %2</translation>
    </message>
    <message>
        <source>經櫃台連線與同單位其他櫃台交換：匯入各台新內容，本機有異動者上傳</source>
        <translation>exchange with the branch&apos;s other desks over the hub: import what is new at each, upload what is new here</translation>
    </message>
    <message>
        <source>已寫出：%1。請由單位主管在另一台登記，本人在場會同。</source>
        <translation>Written: %1. The unit head enters it at the other desk, and you co-sign.</translation>
    </message>
    <message>
        <source>登記時二台核對簽章公鑰：%1</source>
        <translation>Compare the signing key at both desks as it is entered: %1</translation>
    </message>
    <message>
        <source>將本人於本機之核准金鑰寫成檔案，供同單位另一台登記（他台核准金鑰登記簿）</source>
        <translation>Write your approver&apos;s key of this desk into a file, for another desk of the branch to enter (register of approvers&apos; keys)</translation>
    </message>
    <message>
        <source>日誌雜湊：已上傳 %1 筆，共 %2 筆；封印至第 %3 筆</source>
        <translation>Ledger&apos;s hashes: %1 of %2 uploaded; sealed up to event %3</translation>
    </message>
    <message>
        <source>伺服器上為還原前之日誌雜湊，不再上傳：請資料庫人員依文件清除後重新上傳。</source>
        <translation>The hub has the ledger&apos;s hashes from before the restore; nothing more is uploaded. Ask the database administrators to delete them as the documentation describes; then they are uploaded again.</translation>
    </message>
    <message>
        <source>見證至第 %1 筆（%2，%3）</source>
        <translation>Witnessed up to event %1 (%2, %3)</translation>
    </message>
    <message>
        <source>見證 %1 未登記，未採信其簽章：由單位主管會同另一人登記其公鑰。</source>
        <translation>Witness %1 is not entered, and its signature is not accepted: the unit head and another person enter its key.</translation>
    </message>
    <message>
        <source>尚未送達原櫃，保留於本機；連線恢復後送出。</source>
        <translation>It has not reached the requesting desk, and is kept here; it is sent when the connection is back.</translation>
    </message>
    <message>
        <source>已送回原櫃記入日誌。</source>
        <translation>It was sent to the requesting desk, which records it.</translation>
    </message>
    <message>
        <source>送核櫃台：%1</source>
        <translation>Requested by desk: %1</translation>
    </message>
    <message>
        <source>前次送核內容已不適用，請重新審核：%1</source>
        <translation>The earlier request is no longer valid; review it again: %1</translation>
    </message>
    <message>
        <source>同時送 %1（%2）核准</source>
        <translation>Also waits at %1 (%2)</translation>
    </message>
    <message>
        <source>未取得他台送核之查詢：%1。</source>
        <translation>The requests of other desks could not be read: %1.</translation>
    </message>
    <message>
        <source>整份</source>
        <translation>the whole form</translation>
    </message>
    <message>
        <source>依伺服器，晶片卡 %1 在 %2：確在本櫃者，請該櫃台先登記停用；不在本櫃者，請更正登記簿。</source>
        <translation>According to the hub, IC card %1 is with %2. If it is here, that desk first registers that it is out of use there; if it is not, correct the register here.</translation>
    </message>
    <message>
        <source>二台均已使用：%1（%2），另一台 %3。請登記缺失。</source>
        <translation>Used at both desks: %1 (%2), the other is %3. Enter a finding.</translation>
    </message>
    <message>
        <source>本櫃登錄、位於另一台：%1（%2），另一台 %3。同一份重複登錄時請登記缺失。</source>
        <translation>Entered here, and another desk has it: %1 (%2), the other is %3. If one paper was entered twice, enter a finding.</translation>
    </message>
    <message>
        <source>第 %1 列未送出：%2。%3</source>
        <translation>Line %1 is not submitted: %2. %3</translation>
    </message>
    <message>
        <source>停在此處：%1。%2再次執行即接續送出；已送出者不重複送出。</source>
        <translation>Stopped: %1. %2 Run the command again to continue; nothing is submitted twice.</translation>
    </message>
    <message>
        <source>授權書影像以 query image 開啟。</source>
        <translation>The form&apos;s image is opened by query image.</translation>
    </message>
    <message>
        <source>授權書影像傳送中。</source>
        <translation>The form&apos;s image is being sent.</translation>
    </message>
    <message>
        <source>將他台送核之授權書影像存成 .zip，以密碼加密；開啟及存出均留有紀錄</source>
        <translation>Save the form&apos;s image of a query that another desk asks about as a .zip encrypted under a password; opening and saving are recorded</translation>
    </message>
    <message>
        <source>本工作站的憑證 %1 到期：以 hub request 申請換發。</source>
        <translation>This workstation&apos;s certificate expires on %1: ask for a new one by hub request.</translation>
    </message>
    <message>
        <source>  %1：%2 到期，請申請換發</source>
        <translation>  %1: expires on %2, have it renewed</translation>
    </message>
    <message>
        <source>本人承辦之其他待決定者，亦以同一事由附卷</source>
        <translation>also all others of your cases that wait for a decision, for the same reason</translation>
    </message>
    <message>
        <source>編號</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>狀態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>上次：%1 %2</source>
        <translation>Last time: %1 %2</translation>
    </message>
    <message>
        <source>名稱</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>登記簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>筆數</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>未結</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>七日內到期</source>
        <translation>Due within 7 days</translation>
    </message>
    <message>
        <source>符合筆數過多，僅列最近 %1 筆。</source>
        <translation>Too many match: only the latest %1 are listed.</translation>
    </message>
    <message>
        <source>%1，應於 %2 前</source>
        <translation>%1, by %2</translation>
    </message>
    <message>
        <source>已存空白表格：%1</source>
        <translation>The empty table is saved: %1</translation>
    </message>
    <message>
        <source>僅列逾期者</source>
        <translation>only what is overdue</translation>
    </message>
    <message>
        <source>僅列七日內到期者</source>
        <translation>only what is due within 7 days</translation>
    </message>
    <message>
        <source>存一份空白表格（CSV），register read 以它的欄位登記</source>
        <translation>saves an empty table (CSV): the columns that register read takes</translation>
    </message>
    <message>
        <source>，保全登記第 %1 筆</source>
        <translation>, legal hold %1</translation>
    </message>
    <message>
        <source>%1 已初核 %2：另一位核准主管核准即成立。</source>
        <translation>%1 approved %2 first: another supervisor&apos;s approval decides.</translation>
    </message>
    <message>
        <source>須二位核准主管核准：第一位簽署為初核，再由另一位核准。</source>
        <translation>Two supervisors approve this: the first signs a first approval, another then approves.</translation>
    </message>
    <message>
        <source>查詢 %1 已初核，待另一位核准主管核准。</source>
        <translation>Query %1 is first approved; another supervisor still has to approve.</translation>
    </message>
    <message>
        <source>該期間無送出之查詢。</source>
        <translation>No query was submitted in these days.</translation>
    </message>
    <message>
        <source>該日起送出者（民國）</source>
        <translation>submitted from this day on (ROC)</translation>
    </message>
    <message>
        <source>另存：.pdf 或 .zip（CSV 與 Excel），以密碼加密</source>
        <translation>save as .pdf or .zip (CSV and Excel), encrypted under a password</translation>
    </message>
    <message>
        <source>查詢統計：依月份、人員、項目列結果、取得時數及不核准原因，不含受查人</source>
        <translation>statistics of queries by month, officer and item: outcomes, hours until obtained, and why some were refused; no subject</translation>
    </message>
    <message>
        <source>%1 不採用：%2</source>
        <translation>%1 was not taken: %2</translation>
    </message>
    <message>
        <source>案件編號</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>案號</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>待取件的檔案：%1</source>
        <translation>Files to be taken: %1</translation>
    </message>
    <message>
        <source>不採用的檔案：%1</source>
        <translation>Files that were not taken: %1</translation>
    </message>
    <message>
        <source>已取 %1 份檔案、%2 筆；以 integration submit 送出，未送出者不查詢。</source>
        <translation>Taken: files (%1) with cases (%2). Nothing is queried until integration submit.</translation>
    </message>
    <message>
        <source>尚有檔案未取：本人待送出者已達 5,000 筆，請送出後再取。</source>
        <translation>Some files were left: 5,000 cases already wait for you. Submit these, then take the rest.</translation>
    </message>
    <message>
        <source>共 %1 件，%2 件的狀態有變動，已寫入承作系統的資料夾。</source>
        <translation>Cases (%1): the states that have changed (%2) were written into the loan system&apos;s folder.</translation>
    </message>
    <message>
        <source>以掃描器掃描一份授權書，附於此欄位（R-AU-4）</source>
        <translation>scans a form and attaches it to this field (R-AU-4)</translation>
    </message>
    <message>
        <source>承作系統的資料夾：待取件的檔案、不採用的，與取件後各案的狀態</source>
        <translation>the loan system&apos;s folder: waiting files, refused files, and the state of each case</translation>
    </message>
    <message>
        <source>取承作系統送來的案件，逐件檢查，列入本人待送出的；由人送出，不自動送</source>
        <translation>takes and checks the cases that the loan system sent, for you to submit; submits nothing</translation>
    </message>
    <message>
        <source>送出本人已取件且無誤之案件，有誤者保留</source>
        <translation>submits the cases that you took and that are right; the others stay</translation>
    </message>
    <message>
        <source>將各案狀態寫入承作系統資料夾，由工作站金鑰簽署；視窗開啟時自動寫入</source>
        <translation>writes the state of each case for the loan system, signed with the workstation&apos;s key; open windows do this automatically</translation>
    </message>
    <message>
        <source>改印各筆的標籤（QR），供盤點時掃描</source>
        <translation>print a label (QR) for each row instead, to be scanned at counting</translation>
    </message>
    <message>
        <source>整批檔案：%1</source>
        <translation>Line of the file: %1</translation>
    </message>
    <message numerus="yes">
        <source>已產出 %1，授權書 %n 份：%2</source>
        <translation>
            <numerusform>%1 made with %n authorisation: %2</numerusform>
            <numerusform>%1 made with %n authorisations: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>日誌完整：%n 筆，樹根 %1</source>
        <translation>
            <numerusform>The ledger is intact: %n event, root %1</numerusform>
            <numerusform>The ledger is intact: %n events, root %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>日誌有誤：%n 筆，樹根 %1</source>
        <translation>
            <numerusform>The ledger is faulty: %n event, root %1</numerusform>
            <numerusform>The ledger is faulty: %n events, root %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>日誌所載：案號 %1，%2，當事人 %3，第 %4 份，共 %n 頁，現況：%5</source>
        <translation>
            <numerusform>The ledger says: case %1, %2, subject %3, copy %4, %n page, state: %5</numerusform>
            <numerusform>The ledger says: case %1, %2, subject %3, copy %4, %n pages, state: %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已存聯徵%1（%n 列）；查核結果及處理意見由人員填寫。</source>
        <translation>
            <numerusform>聯徵%1 is saved with %n row; a person must write results and opinions.</numerusform>
            <numerusform>聯徵%1 is saved with %n rows; a person must write results and opinions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1：%n 筆</source>
        <translation>
            <numerusform>%1: %n entry</numerusform>
            <numerusform>%1: %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已登記 %n 列，停在第 %1 列：%2</source>
        <translation>
            <numerusform>%n line entered; stopped at line %1: %2</numerusform>
            <numerusform>%n lines entered; stopped at line %1: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>查詢紀錄單 %1：%2 至 %3，%4，%n 筆，%5</source>
        <translation>
            <numerusform>Weekly query record %1: %2 to %3, %4, %n line, %5</numerusform>
            <numerusform>Weekly query record %1: %2 to %3, %4, %n lines, %5</numerusform>
        </translation>
    </message>
    <message>
        <source>保全中</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>%1：資料機關公告 %2 至 %3 維護，期間內可能無回覆。</source>
        <translation>%1: the agency announced maintenance from %2 to %3 and may not answer meanwhile.</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>，%1 併案附卷，%2 前複核</source>
        <translation>, %1 filed with its case, review by %2</translation>
    </message>
    <message>
        <source>%1 %2：%3（%4）%5%6%7</source>
        <translation>%1 %2: %3 (%4)%5%6%7</translation>
    </message>
    <message>
        <source>前次密碼錯誤或結果不明，本卡不告知剩餘次數</source>
        <translation>The last password was wrong or its outcome is not known, and this card does not report the tries left</translation>
    </message>
    <message>
        <source>再錯誤可能即鎖卡。確定輸入者，請加 --last-try %1。</source>
        <translation>One more mistake may block the card. To enter it all the same, add --last-try %1.</translation>
    </message>
    <message>
        <source>無法得知剩餘次數</source>
        <translation>The number of tries left is not known</translation>
    </message>
    <message numerus="yes">
        <source>%n 筆查詢待核准。</source>
        <translation>
            <numerusform>%n query is waiting for approval.</numerusform>
            <numerusform>%n queries are waiting for approval.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>查詢 %1：初核 %n 項，已簽署；待另一位核准主管核准。</source>
        <translation>
            <numerusform>Query %1: first approval of %n item, signed; another supervisor still has to approve.</numerusform>
            <numerusform>Query %1: first approval of %n items, signed; another supervisor still has to approve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>查詢 %1：核准 %n 項，不核准 %2 項，已簽署。</source>
        <translation>
            <numerusform>Query %1: %n item approved, %2 refused, signed.</numerusform>
            <numerusform>Query %1: %n items approved, %2 refused, signed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已還原 %n 筆事件；封印鏈由第 %1 筆事件重新開始，原封印鏈可讀取時，已與其銜接。</source>
        <translation>
            <numerusform>%n event restored; a new chain of seals begins at event %1, joined to the previous chain if that could be read.</numerusform>
            <numerusform>%n events restored; a new chain of seals begins at event %1, joined to the previous chain if that could be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已還原 %n 筆事件；封印鏈由第 %1 筆事件重新開始。原日誌不在此處：第三人確認（ledger recovery confirm）前，驗證將回報本筆並以結束碼 4 結束；確認後改為說明負責人員，不列為不符。</source>
        <translation>
            <numerusform>%n event restored; a new chain of seals begins at event %1. The previous ledger is not here: until a third person confirms (ledger recovery confirm), verification reports that event and ends with exit code 4; afterwards it reports who vouches for it, and that is no fault.</numerusform>
            <numerusform>%n events restored; a new chain of seals begins at event %1. The previous ledger is not here: until a third person confirms (ledger recovery confirm), verification reports that event and ends with exit code 4; afterwards it reports who vouches for it, and that is no fault.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已還原 %n 筆事件；封印鏈由第 %1 筆事件重新開始。原日誌不在此處，因此驗證將持續回報本筆並以結束碼 4 結束：請告知稽核人員，此為還原所致。</source>
        <translation>
            <numerusform>%n event restored; a new chain of seals begins at event %1. The previous ledger is not here, so every verification will report that event and end with status 4: tell the auditor that the restore caused it.</numerusform>
            <numerusform>%n events restored; a new chain of seals begins at event %1. The previous ledger is not here, so every verification will report that event and end with status 4: tell the auditor that the restore caused it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已備份 %n 筆事件，並由備份檔還原驗證；加密方式同日誌，以各人密碼開啟。
備份不含：目前封印期私鑰、檔外鏈首、未登入時之日誌、輸入錯誤次數、草稿、搜尋索引、設定。</source>
        <translation>
            <numerusform>%n event backed up, and verified by restoring from the file; encrypted like the ledger itself, and opened with each person&apos;s password.
Not in the backup: the open epoch&apos;s private key, the heads outside, the journal of events outside a sign-in, failed tries, drafts, the search index, settings.</numerusform>
            <numerusform>%n events backed up, and verified by restoring from the file; encrypted like the ledger itself, and opened with each person&apos;s password.
Not in the backup: the open epoch&apos;s private key, the heads outside, the journal of events outside a sign-in, failed tries, drafts, the search index, settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已存 %n 項至行事曆檔。</source>
        <translation>
            <numerusform>%n entry saved to the calendar file.</numerusform>
            <numerusform>%n entries saved to the calendar file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>查閱索引已由 %n 筆事件重建。</source>
        <translation>
            <numerusform>The search index was rebuilt from %n event.</numerusform>
            <numerusform>The search index was rebuilt from %n events.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>不核准：%1，%n 項</source>
        <translation>
            <numerusform>Refused: %1, %n item</numerusform>
            <numerusform>Refused: %1, %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已發查 %n 項，已調閱 %1 項。</source>
        <translation>
            <numerusform>%n item requested, %1 retrieved.</numerusform>
            <numerusform>%n items requested, %1 retrieved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>先前未收到回覆之 %n 筆，已查證結果。</source>
        <translation>
            <numerusform>%n earlier query had no response; its outcome is known now.</numerusform>
            <numerusform>%n earlier queries had no response; their outcome is known now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 項結果未明：請勿重新申請，下次執行時再行查證。</source>
        <translation>
            <numerusform>The outcome of %n item is unknown: do not request it again; the next run finds out.</numerusform>
            <numerusform>The outcome of %n items is unknown: do not request them again; the next run finds out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>尚有 %n 項未執行，狀態不變。再次執行 query run 即接續，已發查者不重複發查。</source>
        <translation>
            <numerusform>%n item is unchanged. Run query run again to continue; nothing is requested twice.</numerusform>
            <numerusform>%n items are unchanged. Run query run again to continue; nothing is requested twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>共 %n 份。</source>
        <translation>
            <numerusform>%n copy in all.</numerusform>
            <numerusform>%n copies in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>停在此處：%1。尚有 %n 份未辦理；再次執行即接續，已辦理者不重複辦理。份號已作廢者須附 --reason。</source>
        <translation>
            <numerusform>Stopped: %1. %n copy is left; run the command again to continue, nothing is done twice. If a number became void, --reason is needed.</numerusform>
            <numerusform>Stopped: %1. %n copies are left; run the command again to continue, nothing is done twice. If a number became void, --reason is needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已登記 %n 筆，各有本人簽章。</source>
        <translation>
            <numerusform>%n entry was made, with its own signatures.</numerusform>
            <numerusform>%n entries were made, each with its own signatures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 會同 %n 筆，密碼</source>
        <translation>
            <numerusform>%1 co-signs for %n entry, password</numerusform>
            <numerusform>%1 co-signs for %n entries, password</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 位當事人可能有調閱序號待補查</source>
        <translation>
            <numerusform>%n subject whose serial numbers may be lost</numerusform>
            <numerusform>%n subjects whose serial numbers may be lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>聯徵中心仍持有 %n 個調閱序號</source>
        <translation>
            <numerusform>JCIC still holds %n serial number</numerusform>
            <numerusform>JCIC still holds %n serial numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已匯入辦公日曆：%1 至 %2，%n 日。</source>
        <translation>
            <numerusform>Office calendar imported: %1 to %2, %n day.</numerusform>
            <numerusform>Office calendar imported: %1 to %2, %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>檔案有 %n 列有誤，其餘照樣核對，但均不登記：</source>
        <translation>
            <numerusform>%n line of the file is wrong; the others were compared, but nothing is entered:</numerusform>
            <numerusform>%n lines of the file are wrong; the others were compared, but nothing is entered:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>有 %n 列之文字無法讀取，其餘欄位照樣核對：</source>
        <translation>
            <numerusform>%n line has characters that cannot be read; its other cells were compared:</numerusform>
            <numerusform>%n lines have characters that cannot be read; their other cells were compared:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 筆係同單位其他櫃台發查</source>
        <translation>
            <numerusform>%n was requested by another desk of this branch</numerusform>
            <numerusform>%n were requested by other desks of this branch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>新登記待說明 %n 筆</source>
        <translation>
            <numerusform>%n difference newly entered, to be explained</numerusform>
            <numerusform>%n differences newly entered, to be explained</numerusform>
        </translation>
    </message>
    <message>
        <source>分行規定：逐行「欄位=內容」的檔案（- 為標準輸入），why 為事由，from 為起算日</source>
        <translation>of a branch policy: a file of lines &quot;field=value&quot; (- for standard input); why: the reason, from: its first day</translation>
    </message>
    <message>
        <source>無法得知剩餘次數；前次密碼是否錯誤，登入後始得查知</source>
        <translation>The tries left are not known; whether the last password was wrong is known only after sign-in</translation>
    </message>
    <message>
        <source>登入用卡片已綁定</source>
        <translation>the sign-in card is bound</translation>
    </message>
    <message>
        <source>登入用卡片已解除綁定</source>
        <translation>the sign-in card is released</translation>
    </message>
    <message>
        <source>將讀卡機內之卡片綁定本人帳號：登入時須密碼及該卡片；換卡時亦同</source>
        <translation>bind the card in the reader to your account: the sign-in then needs password and card; also to change the card</translation>
    </message>
    <message>
        <source>解除本人帳號綁定之卡片；登入方式規定須用卡片時不得解除</source>
        <translation>release the card of your account; not while the machine asks everybody for a card</translation>
    </message>
    <message>
        <source>%1 本人卡片的 PIN</source>
        <translation>PIN of %1&apos;s own card</translation>
    </message>
    <message>
        <source>內容牴觸：%1，%2；本機 %3，他台 %4。請登記缺失。</source>
        <translation>Contradiction: %1, %2; here %3, there %4. Enter a finding.</translation>
    </message>
    <message>
        <source>憑證申請檔：%1，交本行憑證機構簽發，名稱須為 %2。</source>
        <translation>Certificate request: %1. The bank&apos;s authority issues it; the name must be %2.</translation>
    </message>
    <message>
        <source>已記入資安事件第 %1 筆。</source>
        <translation>Entered into incident %1.</translation>
    </message>
    <message>
        <source>整個資料夾一併遭換回舊版者，此處無法發現：應以查詢紀錄單之錨（--anchor）、見證簽署檢查點（--cosigned）、總行留存封印或 Z52 核對。</source>
        <translation>If the whole folder was replaced by an older one, this does not show it: compare with the anchor of a weekly query record (--anchor), a checkpoint that a witness signed (--cosigned), a seal at head office, or Z52.</translation>
    </message>
    <message>
        <source>首把封印金鑰的指紋（一次交給總行）：%1</source>
        <translation>Fingerprint of the seals&apos; first key (to head office, once): %1</translation>
    </message>
    <message>
        <source>檔案由指紋為 %1 之憑證簽署：請與總行留存者核對，或以 --certificate 指定後核對。</source>
        <translation>The file was signed by the certificate with the fingerprint %1: compare it with the one at head office, or give that one with --certificate.</translation>
    </message>
    <message>
        <source>公鑰尚未核對，因此不予通過：指紋為 %1，請與總行留存者核對，並以 --key 指定。</source>
        <translation>The keys were not compared, so this is not a success: their fingerprint is %1. Compare it with the one at head office, and give that one with --key.</translation>
    </message>
    <message>
        <source>第 %1 頁：無法辨識來源</source>
        <translation>Page %1: no origin can be read</translation>
    </message>
    <message>
        <source>%1：尚無人填寫。</source>
        <translation>%1: nobody has filled it in yet.</translation>
    </message>
    <message>
        <source>取得時數：中位數 %1，九成於 %2 內</source>
        <translation>hours until obtained: median %1, 90 % within %2</translation>
    </message>
    <message>
        <source>帳號已解除鎖定</source>
        <translation>account unlocked</translation>
    </message>
    <message>
        <source>已刪除；佐證詳 ledger deletions。</source>
        <translation>Deleted; for the evidence see ledger deletions.</translation>
    </message>
    <message numerus="yes">
        <source>刪除 %n 筆，佐證均完整</source>
        <translation>
            <numerusform>%n deletion, with valid evidence</numerusform>
            <numerusform>%n deletions, all with valid evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>刪除 %n 筆，佐證不全</source>
        <translation>
            <numerusform>%n deletion, evidence is missing</numerusform>
            <numerusform>%n deletions, evidence is missing</numerusform>
        </translation>
    </message>
    <message>
        <source>&#x3000;最近作業 %1</source>
        <translation> last action %1</translation>
    </message>
    <message>
        <source>&#x3000;逾期未使用</source>
        <translation> unused for long</translation>
    </message>
    <message>
        <source>首把封印金鑰的指紋（交總行留存）：%1</source>
        <translation>Fingerprint of the first seal key (for head office to keep): %1</translation>
    </message>
    <message>
        <source>憑證檔 %1 尚未取得。憑證機構核發後，請存至此位置，再次執行。</source>
        <translation>Certificate file %1 does not exist yet. When the issuer has sent it back, save it there and run this again.</translation>
    </message>
    <message>
        <source>憑證申請檔：%1（送憑證機構；核發後再次執行，匯入憑證檔）</source>
        <translation>Certificate request: %1 (send it to the issuer; when the certificate comes back, run this again and give it)</translation>
    </message>
    <message>
        <source>將與晶片卡之通訊逐行寫入檔案（- 為標準錯誤）；不含密碼，但含卡號及憑證</source>
        <translation>write all card traffic to a file, line by line (- for standard error): no password, but the card&apos;s number and certificate</translation>
    </message>
    <message>
        <source>總行留存的首把封印金鑰指紋</source>
        <translation>the fingerprint of the seals&apos; first key, as kept at head office</translation>
    </message>
    <message>
        <source>另存為 iCalendar 檔，不含任何人員之姓名或代碼</source>
        <translation>Also save it as an iCalendar file, without anybody&apos;s name or code</translation>
    </message>
    <message>
        <source>總行留存的首把公鑰指紋</source>
        <translation>Fingerprint of the first key, as kept at head office</translation>
    </message>
    <message>
        <source>總行留存的簽署檔案憑證的 SHA-256 指紋（離線）</source>
        <translation>SHA-256 fingerprint, as kept at head office, of the certificate that signs files (offline)</translation>
    </message>
    <message>
        <source>併同核准：各筆分別簽章，輸入密碼一次；列有注意或危險事項者不在內（R-DU-6）</source>
        <translation>Approves several together: each with its own signature, one password; queries with points to note are left out (R-DU-6)</translation>
    </message>
    <message>
        <source>刪除一筆使用完竣之資料：各份列印本均已處理後，由見證人簽署（R-PA-6）</source>
        <translation>Delete a record that is no longer needed: when every copy is accounted for, with a witness who co-signs (R-PA-6)</translation>
    </message>
    <message>
        <source>通訊紀錄寫入不完整。</source>
        <translation>The trace is not complete.</translation>
    </message>
    <message>
        <source>檔案由存檔人員以本人卡片 %1 簽章</source>
        <translation>Whoever saved the file signed it with their own card %1</translation>
    </message>
    <message>
        <source>由檔案描述符 N 讀取本人卡片的 PIN，每次詢問一行；以卡片登入或簽章時始詢問</source>
        <translation>Reads the PIN of one&apos;s own card from file descriptor N, a line each time it is asked for: to sign in or to sign by card</translation>
    </message>
    <message>
        <source>各檔以本人卡片簽章，PIN 逐份送卡；PIN 錯誤即停止</source>
        <translation>Sign each file with one&apos;s own card; the PIN goes to the card for each, and a wrong one ends the command</translation>
    </message>
    <message>
        <source>產生新櫃台連線金鑰；新憑證置入前，使用目前金鑰</source>
        <translation>make a new key for the hub; the one in use works until the new certificate is in the profile</translation>
    </message>
    <message>
        <source>%1：得查詢（%2）</source>
        <translation>%1: may be queried (%2)</translation>
    </message>
    <message>
        <source>%1：%2，%3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>「%1」：%2。%3</source>
        <translation>&quot;%1&quot;: %2. %3</translation>
    </message>
    <message>
        <source>已送出查詢 %1，待核准主管核准。</source>
        <translation>Query %1 was submitted and awaits a supervisor&apos;s approval.</translation>
    </message>
    <message>
        <source>頁面代碼 %1</source>
        <translation>Page code %1</translation>
    </message>
    <message>
        <source>簽署人已檢視之頁面代碼（--check 所列）：頁面已變更者不簽署</source>
        <translation>Code of the page that its signer was shown (as --check lists it): a page that has changed is not signed</translation>
    </message>
    <message>
        <source>僅顯示待簽署之頁面及其代碼，不辦理</source>
        <translation>Only shows the page to be signed and its code; does nothing</translation>
    </message>
    <message>
        <source>逐行「欄位=內容」的檔案（- 為標準輸入）：欄位同 query sample 所列</source>
        <translation>File with a line &quot;field=value&quot; each (- for standard input): the fields that query sample lists</translation>
    </message>
    <message>
        <source>送出一筆查詢：欄位同 query sample 所列，留白者由唯一相符之授權書帶入</source>
        <translation>Submits one query: the fields that query sample lists; empty ones come from the only matching authorisation</translation>
    </message>
    <message>
        <source>頁面代碼 %1；僅檢查，未辦理。</source>
        <translation>Page code %1; only checked, nothing was done.</translation>
    </message>
    <message>
        <source>%1 未取件，留置原處：%2</source>
        <translation>%1 was not taken and stays where it is: %2</translation>
    </message>
    <message>
        <source>未取件、留置原處的檔案：%1</source>
        <translation>Files not taken that stay where they are: %1</translation>
    </message>
    <message>
        <source>未送出 %1：編號，或保管、借用人員代碼不合規定格式。請以其他方式告知他台。</source>
        <translation>Not sent: %1. Its number, or the user code of its custodian or borrower, does not have the required form. Inform the other desk by other means.</translation>
    </message>
    <message>
        <source>本機：已送出至日誌第 %1 筆。</source>
        <translation>This desk: sent up to event %1 of the ledger.</translation>
    </message>
    <message>
        <source>至第 %1 筆者尚待送出，下次再送同一份。</source>
        <translation>Up to event %1 waits to be sent; the same goes next time.</translation>
    </message>
    <message>
        <source>逐項檢查櫃台連線：名稱、連接埠、憑證、角色、版本、時差</source>
        <translation>check the hub step by step: name, port, certificates, role, version, clock</translation>
    </message>
</context>
</TS>
