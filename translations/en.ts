<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_TW">
<context>
    <name>BatchWords</name>
    <message>
        <source>尚無檔案</source>
        <translation>No file yet</translation>
    </message>
    <message>
        <source>前次未送出之資料列</source>
        <translation>Lines not submitted last time</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 列</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Big5（cp950）</source>
        <translation>Big5 (cp950)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 列 · %1 欄對上 · 編碼 %2，自動辨識</source>
        <translation>
            <numerusform>%Ln line · recognised %1 of its columns · %2, detected automatically</numerusform>
            <numerusform>%Ln lines · recognised %1 of its columns · %2, detected automatically</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 列前已送出，不重複送出。</source>
        <translation>
            <numerusform>%Ln line was submitted before and is not submitted again. </numerusform>
            <numerusform>%Ln lines were submitted before and are not submitted again. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>將送出檔案全部資料列，不限畫面所列 %Ln 列。</source>
        <translation>
            <numerusform>The whole file is submitted, not just the %Ln line shown.</numerusform>
            <numerusform>The whole file is submitted, not just the %Ln lines shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 列均可送出。</source>
        <translation>
            <numerusform>%Ln line can be submitted. </numerusform>
            <numerusform>All %Ln lines can be submitted. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 列須更正，按 F8 移至須更正欄位。</source>
        <translation>
            <numerusform>%Ln line needs correction. F8 goes to the next cell. </numerusform>
            <numerusform>%Ln lines need correction. F8 goes to the next cell. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 列須更正（F8）；其餘 %L1 列可先送出，須更正者保留。</source>
        <translation>
            <numerusform>%Ln line needs correction (F8) and stays; the other %L1 can be submitted first. </numerusform>
            <numerusform>%Ln lines need correction (F8) and stay; the other %L1 can be submitted first. </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已送出 %Ln 列，待核准主管核准。</source>
        <translation>
            <numerusform>%Ln line submitted; waiting for approval. </numerusform>
            <numerusform>%Ln lines submitted; waiting for approval. </numerusform>
        </translation>
    </message>
    <message>
        <source>檔案含個人資料，使用後請刪除。</source>
        <translation>The file contains personal data: delete it when done.</translation>
    </message>
    <message>
        <source>第 %1 列：%2</source>
        <translation>Line %1: %2</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>請先選擇檔案</source>
        <translation>Choose a file first</translation>
    </message>
    <message>
        <source>尚有列待檢查</source>
        <translation>Some lines are still being checked</translation>
    </message>
    <message>
        <source>無可送出之資料列，請更正錯誤</source>
        <translation>No line can be submitted: correct the lines with faults</translation>
    </message>
    <message>
        <source>CSV 檔，每列一筆查詢，第一列為欄名：%1。三個項目填是或否；授權書及其載明之欄位留白時，帶入登記簿上唯一相符者。不確定時請先儲存範例檔填寫。送出前逐列檢查，可於欄位內更正。</source>
        <translation>A CSV file with one query per line; its first line names the columns: %1. The three items are 是 or 否 (Y or N). If the authorisation and what it says are blank, the only matching one is taken from the register. Save a sample to begin with. Every line is checked before anything is submitted, and can be corrected in its cell.</translation>
    </message>
    <message>
        <source>承作系統送來的案件</source>
        <translation>Cases from the loan system</translation>
    </message>
    <message>
        <source>已取 %L1 份檔案、%L2 件，送出前請逐列核對。</source>
        <translation>Taken: files (%L1) with cases (%L2). Check each line before you submit.</translation>
    </message>
    <message>
        <source>%1 不採用：%2</source>
        <translation>%1 was not taken: %2</translation>
    </message>
    <message>
        <source>尚有檔案未取：待送出者已達 5,000 列，請送出後再取。</source>
        <translation>Some files were left: 5,000 lines already wait. Submit these, then take the rest.</translation>
    </message>
    <message>
        <source>%1 未取件，留置原處：%2</source>
        <translation>%1 was not taken and stays where it is: %2</translation>
    </message>
    <message>
        <source>不採用之檔案請由送件單位更正後重送。</source>
        <translation>The sender must correct the files that were not accepted, and send them again.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>可調閱</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>無後續步驟</source>
        <translation>No next step</translation>
    </message>
    <message>
        <source>%1 %2 年</source>
        <translation>%1, year %2</translation>
    </message>
    <message>
        <source>調閱遭拒</source>
        <translation>Retrieval refused</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>授權%1</source>
        <translation>Authorised, %1</translation>
    </message>
    <message>
        <source>%1 刪除%2</source>
        <translation>Delete %1: %2</translation>
    </message>
    <message>
        <source>待本人處理</source>
        <translation>Your turn</translation>
    </message>
    <message>
        <source>處理中</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>由本人辦理下一步驟</source>
        <translation>you take the next step</translation>
    </message>
    <message>
        <source>無須處理，狀態異動後移至上方</source>
        <translation>no action needed; they move up when their state changes</translation>
    </message>
    <message>
        <source>近七日案件；按 → 展開，較早案件請用搜尋</source>
        <translation>last 7 days; press → to expand, search for older cases</translation>
    </message>
    <message>
        <source>%1 %2 由聯徵中心刪除，不予展延；逾期須重新取得授權。</source>
        <translation>JCIC deletes %1 %2, without extension; then a new authorisation is needed.</translation>
    </message>
    <message>
        <source>授權期間至 %1 止；逾期發查須請申請人重新授權。</source>
        <translation>Authorised until %1; for a later request the customer must sign a new authorisation.</translation>
    </message>
    <message>
        <source>%1 使用完竣，最晚 %2 刪除並登記（R-PA-6）。</source>
        <translation>%1 is no longer needed: delete it by %2 and record it (R-PA-6).</translation>
    </message>
    <message>
        <source>本日 %1</source>
        <translation>today %1</translation>
    </message>
    <message>
        <source>授權至 %1</source>
        <translation>authorised to %1</translation>
    </message>
    <message>
        <source>承辦 %1</source>
        <translation>with %1</translation>
    </message>
    <message>
        <source>核准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>發查</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>撤回並重新申請…</source>
        <translation>Reapply…</translation>
    </message>
    <message>
        <source>查證</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>調閱</source>
        <translation>Retrieve</translation>
    </message>
    <message>
        <source>確認已閱</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>移交…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>檢視資料</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>待核准</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>%1前送出</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>機關維護中</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>前次未成功</source>
        <translation>Last attempt failed</translation>
    </message>
    <message>
        <source>已停止自動調閱</source>
        <translation>no more retries</translation>
    </message>
    <message>
        <source>由 %1 辦理</source>
        <translation>With %1</translation>
    </message>
    <message>
        <source>授權餘 %1 日</source>
        <translation>Authorised, %1 d</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>調閱遭拒 · %1</source>
        <translation>Retrieval refused · %1</translation>
    </message>
    <message>
        <source>%1 · %2，將自動再次調閱</source>
        <translation>%1 · %2, retries automatically</translation>
    </message>
    <message>
        <source>需晶片卡</source>
        <translation>card needed</translation>
    </message>
    <message>
        <source>%1 · %2後再次調閱</source>
        <translation>%1 · retries in %2</translation>
    </message>
    <message>
        <source>資料已刪除</source>
        <translation>record deleted</translation>
    </message>
    <message>
        <source>資料所載姓名不符</source>
        <translation>record names another person</translation>
    </message>
    <message>
        <source>自動查證</source>
        <translation>checking automatically</translation>
    </message>
    <message>
        <source>聯徵已刪除</source>
        <translation>deleted by JCIC</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>約 %1 再次調閱</source>
        <translation>retries ~%1</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>同時送 %1 核准</source>
        <translation>also waits at %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>於 %1 簽署</source>
        <translation>signed at %1</translation>
    </message>
    <message>
        <source>併案附卷</source>
        <translation>Filed with the case</translation>
    </message>
    <message>
        <source>借卡發查</source>
        <translation>Borrow card</translation>
    </message>
    <message>
        <source>借卡查證</source>
        <translation>Borrow card</translation>
    </message>
    <message>
        <source>借卡調閱</source>
        <translation>Borrow card</translation>
    </message>
    <message>
        <source>列印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>歸檔</source>
        <translation>File</translation>
    </message>
    <message>
        <source>停止查詢中</source>
        <translation>Queries stopped</translation>
    </message>
    <message>
        <source>保全中不得刪除，%1</source>
        <translation>On hold, not to be deleted: %1</translation>
    </message>
    <message>
        <source>保全中</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>使用完竣之資料，%1。</source>
        <translation>Record no longer needed. %1.</translation>
    </message>
</context>
<context>
    <name>CardTypist</name>
    <message>
        <source>到場輸入晶片卡密碼之人員</source>
        <translation>Person who types the card&apos;s password</translation>
    </message>
    <message>
        <source>密碼保管人員密碼</source>
        <translation>The password custodian&apos;s own password</translation>
    </message>
    <message>
        <source>到場輸入晶片卡密碼之人員(&amp;W)</source>
        <translation>Person typing the card&apos;s password (&amp;W)</translation>
    </message>
    <message>
        <source>其本程式的密碼，簽署用(&amp;T)</source>
        <translation>&amp;Their own password, to sign</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>本日 %1</source>
        <translation>today %1</translation>
    </message>
    <message numerus="yes">
        <source>%n 次</source>
        <translation>
            <numerusform>%n</numerusform>
            <numerusform>%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>本次借用錯誤 %n 次</source>
        <translation>
            <numerusform>%n wrong entry in this loan</numerusform>
            <numerusform>%n wrong entries in this loan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>本次借用結果不明 %n 次</source>
        <translation>
            <numerusform>%n entry of unknown outcome in this loan</numerusform>
            <numerusform>%n entries of unknown outcome in this loan</numerusform>
        </translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1（已逾 %2）</source>
        <translation>%1 (late since %2)</translation>
    </message>
    <message>
        <source>%1（%2 前）</source>
        <translation>%1 (by %2)</translation>
    </message>
    <message>
        <source>發查與調閱：%1</source>
        <translation>Request and retrieve: %1</translation>
    </message>
    <message>
        <source>%1（%2 讀取）</source>
        <translation>%1 (read %2)</translation>
    </message>
    <message>
        <source>插入讀卡機後顯示</source>
        <translation>shown when the card is in the reader</translation>
    </message>
    <message>
        <source>次數不明</source>
        <translation>tries not known</translation>
    </message>
    <message>
        <source>本卡經廠商模組使用，解鎖請依廠商之方式</source>
        <translation>This card is used through its vendor&apos;s module: unblock it the vendor&apos;s way</translation>
    </message>
    <message>
        <source>晶片卡未鎖卡</source>
        <translation>The card is not blocked</translation>
    </message>
    <message>
        <source>晶片卡已鎖卡，請依廠商之方式解鎖，或洽聯徵中心。</source>
        <translation>The card is blocked. Unblock it the vendor&apos;s way, or contact JCIC.</translation>
    </message>
    <message>
        <source>晶片卡已鎖卡，請以解鎖碼解鎖，或洽聯徵中心。</source>
        <translation>The card is blocked: unblock it with the PUK, or ask JCIC.</translation>
    </message>
</context>
<context>
    <name>CopyWays</name>
    <message>
        <source>檢視資料</source>
        <translation>Open record</translation>
    </message>
    <message>
        <source>確認列印</source>
        <translation>Printed whole</translation>
    </message>
    <message>
        <source>取消列印</source>
        <translation>Cancel printing</translation>
    </message>
    <message>
        <source>列印未完成…</source>
        <translation>Report incomplete…</translation>
    </message>
    <message>
        <source>確認檔案已刪除…</source>
        <translation>Confirm…</translation>
    </message>
    <message>
        <source>登記使用完竣…</source>
        <translation>Mark as no longer needed…</translation>
    </message>
    <message>
        <source>刪除資料…</source>
        <translation>Delete record…</translation>
    </message>
</context>
<context>
    <name>DutyWords</name>
    <message>
        <source>%1 筆逾期</source>
        <translation>%1 overdue</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>七日內到期</source>
        <translation>Due within 7 days</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not yet due</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>%1 年 %2 月</source>
        <translation>ROC %1-%2</translation>
    </message>
    <message>
        <source>%1 月 %2 日（%3）</source>
        <translation>%1-%2 (%3)</translation>
    </message>
    <message>
        <source>%1，本日</source>
        <translation>%1, today</translation>
    </message>
    <message>
        <source>%1，例假日</source>
        <translation>%1, day off</translation>
    </message>
    <message>
        <source>本日到期</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>%1 筆將到期</source>
        <translation>%1 due soon</translation>
    </message>
    <message>
        <source>%1 筆未到期</source>
        <translation>%1 to come</translation>
    </message>
    <message>
        <source>已齊</source>
        <translation>all done</translation>
    </message>
    <message>
        <source>%1，%2：%3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>無</source>
        <translation>nothing</translation>
    </message>
    <message>
        <source>%1（期限 %2，例假日）</source>
        <translation>%1 (by %2, a day off)</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>保全中</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>%1 筆保全中</source>
        <translation>%1 on hold</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 日</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>第 %1 筆的%2</source>
        <translation>event %1: %2</translation>
    </message>
    <message>
        <source>期限一覽</source>
        <translation>due dates</translation>
    </message>
    <message>
        <source>%1 的資料（查詢 %2）</source>
        <translation>record %1 (query %2)</translation>
    </message>
    <message>
        <source>查詢 %1 的個人資料</source>
        <translation>personal data of query %1</translation>
    </message>
    <message>
        <source>匯出事由的內容</source>
        <translation>the reason of an export</translation>
    </message>
    <message>
        <source>案件清單</source>
        <translation>List of cases</translation>
    </message>
    <message>
        <source>列印本及檔案清單</source>
        <translation>List of copies</translation>
    </message>
    <message>
        <source>他台送核之查詢</source>
        <translation>Queries of other desks to approve</translation>
    </message>
    <message>
        <source>刪除佐證</source>
        <translation>Evidence of deletions</translation>
    </message>
    <message>
        <source>全部設定</source>
        <translation>All settings</translation>
    </message>
</context>
<context>
    <name>FieldOrigins</name>
    <message>
        <source>依授權書勾選</source>
        <translation>as authorised</translation>
    </message>
    <message>
        <source>最新年度</source>
        <translation>latest year</translation>
    </message>
    <message>
        <source>取自授權書</source>
        <translation>as authorised</translation>
    </message>
    <message>
        <source>唯一相符，已帶入</source>
        <translation>only match</translation>
    </message>
    <message>
        <source>已轉半形大寫</source>
        <translation>converted to capitals</translation>
    </message>
    <message>
        <source>取自前筆</source>
        <translation>from last case</translation>
    </message>
    <message>
        <source>分行範本</source>
        <translation>branch template</translation>
    </message>
    <message>
        <source>依案號格式</source>
        <translation>by the branch&apos;s pattern</translation>
    </message>
</context>
<context>
    <name>FilePicker</name>
    <message>
        <source>檔案已存在</source>
        <translation>The file exists</translation>
    </message>
    <message>
        <source>「%1」已存在，是否以新檔覆寫？</source>
        <translation>&quot;%1&quot; already exists. Overwrite it?</translation>
    </message>
    <message>
        <source>覆寫(&amp;O)</source>
        <translation>&amp;Overwrite</translation>
    </message>
</context>
<context>
    <name>FilingPlace</name>
    <message>
        <source>請輸入歸檔位置，例如：授信檔案 115-房貸-00417 卷。</source>
        <translation>Where is it filed? For example: loan file 2026-房貸-00417.</translation>
    </message>
    <message>
        <source>歸檔</source>
        <translation>File the copy</translation>
    </message>
    <message numerus="yes">
        <source>已選取 %Ln 份，歸檔於同一位置。</source>
        <translation>
            <numerusform>%Ln copy is selected. </numerusform>
            <numerusform>%Ln copies are selected and will be filed in one place. </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstDay</name>
    <message>
        <source>離座登出及重新登入</source>
        <translation>Leave the seat, and come back</translation>
    </message>
    <message>
        <source>檢視期限並另存行事曆檔</source>
        <translation>See what is due, and save it as a calendar</translation>
    </message>
    <message>
        <source>驗證日誌</source>
        <translation>Verify the ledger</translation>
    </message>
    <message>
        <source>日誌頁，驗證日誌；結果列示於該頁及左下角。</source>
        <translation>Ledger page, verify; the result is shown on the page and at the lower left.</translation>
    </message>
    <message>
        <source>變更密碼</source>
        <translation>Change your own password</translation>
    </message>
    <message>
        <source>設定頁。變更後登入頁所列練習密碼不再適用，請記住新密碼。</source>
        <translation>Settings page. The practice password on the sign-in page is then no longer valid: remember the new one.</translation>
    </message>
    <message>
        <source>列印登記簿</source>
        <translation>Print a register</translation>
    </message>
    <message>
        <source>登記一則常用事由</source>
        <translation>Enter a template of reasons</translation>
    </message>
    <message>
        <source>登記簿，常用事由簿，登記事由；於新查詢頁即可選用。</source>
        <translation>Registers, templates of reasons, enter one; a new query offers it.</translation>
    </message>
    <message>
        <source>登記一台查詢設備</source>
        <translation>Enter a device</translation>
    </message>
    <message>
        <source>登記簿，查詢設備保管登記簿，登記設備。</source>
        <translation>Registers, devices, enter one.</translation>
    </message>
    <message>
        <source>送出一筆查詢</source>
        <translation>Submit a query</translation>
    </message>
    <message>
        <source>按 F2，填入範例，送出核准。</source>
        <translation>Press F2, fill in an example, submit it.</translation>
    </message>
    <message>
        <source>登入聯徵中心</source>
        <translation>Sign in to JCIC</translation>
    </message>
    <message>
        <source>請核准主管核准、保管人員辦理晶片卡借用；插卡，登入聯徵中心。晶片卡密碼列於登入頁。</source>
        <translation>Have the supervisor approve and the custodian lend the card; insert it, sign in to JCIC. The card&apos;s password is on the sign-in page.</translation>
    </message>
    <message>
        <source>發查</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>案件頁，全部發查。</source>
        <translation>Cases, request all.</translation>
    </message>
    <message>
        <source>調閱</source>
        <translation>Retrieve</translation>
    </message>
    <message>
        <source>審核一筆查詢</source>
        <translation>Decide a query</translation>
    </message>
    <message>
        <source>於核准頁選取一筆，檢視後核准或不核准。須先有送出之查詢。</source>
        <translation>Approval page: read one, then approve or refuse. Somebody must submit one first.</translation>
    </message>
    <message>
        <source>登記一份向聯徵中心提出之申請</source>
        <translation>Enter an application to JCIC</translation>
    </message>
    <message>
        <source>登記簿，函件及申請書登記簿，登記申請。</source>
        <translation>Registers, letters and forms, enter one.</translation>
    </message>
    <message>
        <source>辦理晶片卡借用</source>
        <translation>Lend the card</translation>
    </message>
    <message>
        <source>辦理晶片卡歸還</source>
        <translation>Take the card back for the borrower</translation>
    </message>
    <message>
        <source>登入</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>已完成：每次登入均記入日誌。</source>
        <translation>Already done: each sign-in is recorded in the ledger.</translation>
    </message>
    <message>
        <source>登記一項缺失</source>
        <translation>Enter a finding</translation>
    </message>
    <message>
        <source>登記簿，缺失改善登記簿，登記缺失，指定改善人員。</source>
        <translation>Registers, findings, enter one and name who remedies it.</translation>
    </message>
    <message>
        <source>排定一次查核</source>
        <translation>Plan an audit</translation>
    </message>
    <message>
        <source>登記簿，查核計畫及紀錄簿，排定查核。</source>
        <translation>Registers, plans and records of audits, plan one.</translation>
    </message>
    <message>
        <source>登記加強抽查對象</source>
        <translation>List a person</translation>
    </message>
    <message>
        <source>登記簿，加強抽查名單，列管；核准時列為應注意事項。</source>
        <translation>Registers, list for closer checks, enter one; it is pointed out at approval.</translation>
    </message>
    <message>
        <source>匯出日誌</source>
        <translation>Export the ledger</translation>
    </message>
    <message>
        <source>登記一台存放資料的主機</source>
        <translation>Enter a machine that holds data</translation>
    </message>
    <message>
        <source>登記簿，資料存放主機檢核簿，登記主機。</source>
        <translation>Registers, machines that hold data, enter one.</translation>
    </message>
    <message>
        <source>備份日誌</source>
        <translation>Back up the ledger</translation>
    </message>
    <message>
        <source>日誌頁，備份，輸入檔名。</source>
        <translation>Ledger page, back up, choose a file.</translation>
    </message>
    <message>
        <source>登記一份內部規範</source>
        <translation>Enter a procedure</translation>
    </message>
    <message>
        <source>登記簿，作業規範登記簿，登記規範。</source>
        <translation>Registers, procedures, enter one.</translation>
    </message>
    <message>
        <source>日誌頁，匯出供稽核；再以第二個驗證程式驗證匯出檔。</source>
        <translation>Ledger page, export for audit; then verify the export with the second verifier.</translation>
    </message>
    <message>
        <source>按 Ctrl+L：畫面立即遮蔽，聯徵中心一併登出。其後重新登入。</source>
        <translation>Press Ctrl+L: the screen is covered at once, and JCIC is signed out too. Sign in again.</translation>
    </message>
    <message>
        <source>登記簿頁選取登記簿，列印。未連接印表機者存為練習用 PDF 檔。</source>
        <translation>Choose a register on the page of registers, and print it. Without a printer it becomes a practice PDF file.</translation>
    </message>
    <message>
        <source>登記簿頁，檢視期限，另存行事曆檔。</source>
        <translation>Registers page: show the dates and save them as a calendar file.</translation>
    </message>
    <message>
        <source>練習選單，時間快轉 30 分鐘，至可調閱；全部調閱。</source>
        <translation>Practice menu: advance the time by 30 minutes until they are ready; then retrieve all.</translation>
    </message>
    <message>
        <source>列印並歸檔</source>
        <translation>Print and file</translation>
    </message>
    <message>
        <source>案件頁，列印，點收後歸檔。未連接印表機者存為練習用 PDF 檔。</source>
        <translation>Cases page: print, count the sheets, then file them. Without a printer they become a practice PDF file.</translation>
    </message>
    <message>
        <source>歸還晶片卡</source>
        <translation>Return the card</translation>
    </message>
    <message>
        <source>晶片卡保管頁，取出卡片，歸還晶片卡；保管人員輸入密碼。</source>
        <translation>Card page: take the card out and return it; the custodian types their own password.</translation>
    </message>
    <message>
        <source>由查詢人員於其晶片卡保管頁按借用晶片卡並填寫用途；保管人員到場輸入本人密碼簽署。</source>
        <translation>The query officer presses Borrow card on their card page and enters the purpose; you come and sign with your own password.</translation>
    </message>
    <message>
        <source>由查詢人員於其晶片卡保管頁按歸還晶片卡；保管人員點收卡片，輸入本人密碼簽署。</source>
        <translation>The query officer presses Return card on their card page; you take the card and sign with your own password.</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
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
        <source>授信戶姓名</source>
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
        <source>查詢項目</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>調閱年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>「%1」%2</source>
        <translation>&quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>「%1」未填</source>
        <translation>&quot;%1&quot; is still empty</translation>
    </message>
    <message>
        <source>「%1」：%2</source>
        <translation>&quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>欄位均已填妥，可送出核准。</source>
        <translation>The form is complete and can be submitted.</translation>
    </message>
    <message numerus="yes">
        <source>尚缺 %n 字</source>
        <translation>
            <numerusform>%n more character</numerusform>
            <numerusform>%n more characters</numerusform>
        </translation>
    </message>
    <message>
        <source>檢查碼正確 · 國民身分證</source>
        <translation>Check digit correct · national ID</translation>
    </message>
    <message>
        <source>檢查碼正確 · 新式居留證</source>
        <translation>Check digit correct · resident number, new form</translation>
    </message>
    <message>
        <source>檢查碼正確 · 舊式居留證</source>
        <translation>Check digit correct · resident number, old form</translation>
    </message>
    <message>
        <source>檢查碼正確 · 統一編號</source>
        <translation>Check digit correct · enterprise number</translation>
    </message>
    <message>
        <source>授權書登記簿查無受查人之授權書，請先取得並登記。</source>
        <translation>The register has no authorisation of this person: obtain one first, and enter it in the register of authorisations.</translation>
    </message>
    <message numerus="yes">
        <source>已登記 %n 份授權書，本日均不得使用：%1</source>
        <translation>
            <numerusform>The %n registered cannot be used today: %1</numerusform>
            <numerusform>None of the %n registered can be used today: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>可用授權書 %1 份，請選取。</source>
        <translation>%1 can be used: choose one.</translation>
    </message>
    <message>
        <source>事由與案號 %1 完全相同</source>
        <translation>Same reason, word for word, as case %1</translation>
    </message>
    <message>
        <source>%1：%2 刪除，期間適逢例假日，請於 %3 前調閱</source>
        <translation>%1: deleted on %2, with days off before that; retrieve it before %3</translation>
    </message>
    <message>
        <source>%1 第 %2 版（%3 起施行，存放於 %4）</source>
        <translation>%1, version %2 (in force from %3, kept at %4)</translation>
    </message>
    <message>
        <source>有效至 %1；聯徵回覆 %2；%3 尚未使用</source>
        <translation>Valid until %1; JCIC&apos;s reply %2; unused: %3</translation>
    </message>
    <message>
        <source>尚有一項待處理：%1</source>
        <translation>To resolve: %1</translation>
    </message>
    <message numerus="yes">
        <source>尚有 %n 項待處理，首項：%1</source>
        <translation>
            <numerusform>%n item to resolve. First: %1</numerusform>
            <numerusform>%n items to resolve. First: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>統一編號查證處所</source>
        <translation>Where the business number was looked up</translation>
    </message>
    <message>
        <source>檢查碼不符 · 已填查證處所，核准時將列示</source>
        <translation>Fails its check digit · source given; the approver will see it</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>作業規範登記簿無施行中之勞保資料使用規範，請單位主管登記（R-IT-11）。</source>
        <translation>The register of procedures has no procedure in force for labour insurance data. The unit head must enter it (R-IT-11).</translation>
    </message>
    <message>
        <source>使用勞保資料應依：%1（R-IT-11）</source>
        <translation>Labour insurance data are used according to %1 (R-IT-11)</translation>
    </message>
    <message>
        <source>無法送出：%1</source>
        <translation>Cannot be submitted. %1</translation>
    </message>
    <message>
        <source>身分證字號</source>
        <translation>ID number</translation>
    </message>
    <message numerus="yes">
        <source>%1 字，至少 %n 字</source>
        <translation>
            <numerusform>%1, at least %n character</numerusform>
            <numerusform>%1, at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 字</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 日前 %1 以案號 %2 查詢 %3</source>
        <translation>
            <numerusform>%3 queried %n day ago by %1, case %2</numerusform>
            <numerusform>%3 queried %n days ago by %1, case %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>%1：處理後接續列印，或取消列印。</source>
        <translation>%1: remedy it and printing continues, or cancel.</translation>
    </message>
    <message>
        <source>%1…請至印表機旁等候。</source>
        <translation>%1… Wait at the printer.</translation>
    </message>
    <message>
        <source>詢問列印服務中…</source>
        <translation>Asking the print service…</translation>
    </message>
    <message>
        <source>%1：請到印表機清點後登記張數。</source>
        <translation>%1: count at the printer and register the sheets.</translation>
    </message>
    <message numerus="yes">
        <source>%1：請清點 %n 張後確認。</source>
        <translation>
            <numerusform>%1: count %n sheet, then confirm.</numerusform>
            <numerusform>%1: count %n sheets, then confirm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1：應有 %n 張，請清點實際張數。</source>
        <translation>
            <numerusform>%1: of %n sheet, count what came out.</numerusform>
            <numerusform>%1: of %n sheets, count those that came out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>本視窗說明</source>
        <translation>Help for this window</translation>
    </message>
    <message>
        <source>本視窗按鍵</source>
        <translation>Keys for this window</translation>
    </message>
    <message>
        <source>本視窗按鍵（非輸入欄位時）</source>
        <translation>Keys for this window (outside input fields)</translation>
    </message>
    <message>
        <source>新查詢</source>
        <translation>New query</translation>
    </message>
    <message>
        <source>回到首頁</source>
        <translation>Back to the home page</translation>
    </message>
    <message>
        <source>待辦事項</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>重新整理</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>自我檢測</source>
        <translation>Self-test</translation>
    </message>
    <message>
        <source>離座：登出並遮蔽畫面</source>
        <translation>Leave the seat: sign out and cover the screen</translation>
    </message>
    <message>
        <source>登出</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>列印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>由檔案送出多筆查詢</source>
        <translation>Submit many queries from a file</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>縮小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>符合寬度</source>
        <translation>Fit the width</translation>
    </message>
    <message>
        <source>下一頁</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>上一頁</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>於資料中尋找</source>
        <translation>Find in the record</translation>
    </message>
    <message>
        <source>尋找下一筆</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>尋找上一筆</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>結束尋找</source>
        <translation>End the search</translation>
    </message>
    <message>
        <source>另存清單（加密）</source>
        <translation>Save the list (encrypted)</translation>
    </message>
    <message>
        <source>選擇清單的欄位</source>
        <translation>Choose the list&apos;s columns</translation>
    </message>
    <message>
        <source>搜尋清單</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>功能搜尋：頁面、登記簿及步驟</source>
        <translation>Find a page, register or step</translation>
    </message>
    <message>
        <source>辦理本案下一步驟</source>
        <translation>The case&apos;s next step</translation>
    </message>
    <message>
        <source>上個月</source>
        <translation>A month back</translation>
    </message>
    <message>
        <source>下個月</source>
        <translation>A month forward</translation>
    </message>
    <message>
        <source>下一個須更正欄位</source>
        <translation>Next cell to correct</translation>
    </message>
</context>
<context>
    <name>NewPasswordState</name>
    <message>
        <source>新密碼符合規定，請再次輸入</source>
        <translation>The new password follows the rules; type it again</translation>
    </message>
    <message>
        <source>兩次輸入之新密碼不一致</source>
        <translation>The two new passwords differ</translation>
    </message>
    <message>
        <source>兩次輸入之新密碼一致</source>
        <translation>Both new passwords are the same</translation>
    </message>
</context>
<context>
    <name>OtherPeople</name>
    <message>
        <source>本日無人可選，請單位主管先指定</source>
        <translation>Nobody can be chosen today; the unit head must designate a person first</translation>
    </message>
</context>
<context>
    <name>Path</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n 項</source>
        <translation>
            <numerusform>%1 %n item</numerusform>
            <numerusform>%1 %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>請將晶片卡 %1 插入讀卡機。</source>
        <translation>Insert card %1 into the reader.</translation>
    </message>
    <message>
        <source>晶片卡 %1 由保管人員 %2 保管。</source>
        <translation>Card %1 is kept by custodian %2.</translation>
    </message>
    <message>
        <source>晶片卡 %1 由 %2 借用中。</source>
        <translation>Card %1 is out with %2.</translation>
    </message>
    <message>
        <source>停止期間不得核准、發查及調閱（R-LO-6）</source>
        <translation>During a stop nothing is approved, requested or retrieved (R-LO-6)</translation>
    </message>
    <message>
        <source>歸還晶片卡…</source>
        <translation>Return card…</translation>
    </message>
    <message>
        <source>本案已辦畢。</source>
        <translation>This case is done.</translation>
    </message>
    <message>
        <source>無待辦步驟</source>
        <translation>No next step</translation>
    </message>
    <message>
        <source>本案無待辦步驟</source>
        <translation>This case has no next step</translation>
    </message>
    <message>
        <source>申請</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>核准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>借卡</source>
        <translation>Borrow</translation>
    </message>
    <message>
        <source>發查</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>調閱</source>
        <translation>Retrieve</translation>
    </message>
    <message>
        <source>列印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>歸檔</source>
        <translation>File</translation>
    </message>
    <message>
        <source>還卡</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>。晶片卡由本人借用中，本日下班前應歸還</source>
        <translation>. You have the card: return it before closing time today</translation>
    </message>
</context>
<context>
    <name>PeriodBox</name>
    <message>
        <source>%1 年</source>
        <translation>Year %1</translation>
    </message>
    <message>
        <source>全部期間</source>
        <translation>Any time</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>晶片卡 卡片 新卡 IC卡 領卡 領新卡 收卡 取卡 收件 掛號 收到卡片 換發 補發 登記新卡 接收</source>
        <translation>IC card chip card smart card new card receive card collect card register card arrived delivered</translation>
    </message>
    <message>
        <source>密碼函 密碼信 密碼信封 信封 密碼單 密碼通知 彌封 掛號 收信 收件 收密碼 領密碼 卡片密碼 查詢密碼 PIN PUK 接收</source>
        <translation>password letter envelope password letter sealed letter PIN mailer PUK registered mail receive password card password</translation>
    </message>
    <message>
        <source>密碼函 密碼信封 信封 彌封 密交 轉交 交付密碼 交給保管人員</source>
        <translation>password letter envelope seal hand over password under seal custodian</translation>
    </message>
    <message>
        <source>借卡 借用 領用 領出 拿卡 用卡 晶片卡</source>
        <translation>borrow card lend card take card hand out</translation>
    </message>
    <message>
        <source>還卡 交還 繳回 收回 晶片卡</source>
        <translation>return card give card back hand back</translation>
    </message>
    <message>
        <source>改密碼 換密碼 查詢密碼 晶片卡密碼 PIN</source>
        <translation>new password PIN change PIN card password</translation>
    </message>
    <message>
        <source>鎖卡 卡片鎖住 解鎖碼 密碼錯誤 PUK</source>
        <translation>card blocked locked PUK unlock wrong password</translation>
    </message>
    <message>
        <source>清點 點卡 年度盤點</source>
        <translation>count stocktaking yearly count</translation>
    </message>
    <message>
        <source>遺失 掛失 失竊 找不到 補發 晶片卡</source>
        <translation>lost stolen missing report replace card</translation>
    </message>
    <message>
        <source>補發 換卡 換發 新卡 註銷 申請書 聯徵中心</source>
        <translation>reissue replace exchange new card cancel application JCIC</translation>
    </message>
    <message>
        <source>改密碼 換密碼 忘記密碼 密碼到期 登入密碼</source>
        <translation>change password forgotten expired sign-in</translation>
    </message>
    <message>
        <source>忘記密碼 重設密碼 帳號鎖定 密碼外洩</source>
        <translation>forgotten password reset locked account leaked</translation>
    </message>
    <message>
        <source>離職 離任 調職 退休 請假 停權 職務異動</source>
        <translation>leaves left moves retires leave suspended change of duty</translation>
    </message>
</context>
<context>
    <name>Programs</name>
    <message>
        <source>晶片卡密碼 %1 · 解鎖碼 PUK %2</source>
        <translation>Card password %1 · unblocking code PUK %2</translation>
    </message>
    <message>
        <source>練習日之圖片與文件存於 %1</source>
        <translation>The practice day&apos;s pictures and papers go to %1</translation>
    </message>
</context>
<context>
    <name>ProofText</name>
    <message>
        <source>機構 %1，日誌第 %2 筆，第 %3 份，第 %4 頁%5</source>
        <translation>Institution %1, event %2, copy %3, page %4%5</translation>
    </message>
    <message>
        <source>（最後一頁）</source>
        <translation> (the last)</translation>
    </message>
    <message>
        <source>■ 本紙本供練習使用，資料並非真實。</source>
        <translation>■ This is a practice page, no real record.</translation>
    </message>
    <message>
        <source>● 驗證碼的簽章相符</source>
        <translation>● The code&apos;s signature is valid</translation>
    </message>
    <message>
        <source>日誌查無本份</source>
        <translation>no such copy in the ledger</translation>
    </message>
    <message>
        <source>未能證明任何內容。</source>
        <translation>This proves nothing.</translation>
    </message>
    <message>
        <source>整個檔案與當時印出或匯出的相同。</source>
        <translation>The whole file is what was printed or exported.</translation>
    </message>
    <message>
        <source>僅驗證驗證碼：確有本頁，惟影像或 PDF 上文字、金額及姓名均無證明，照片或另貼之驗證碼亦將相符。</source>
        <translation>Only the code is proven: such a page exists. The words, amounts and names on the picture or PDF are not proven; a photographed or pasted code is valid, too. </translation>
    </message>
    <message>
        <source>請以目視核對：該份現況、案號、項目及受查人與紙本是否相符，頁數是否齊全。</source>
        <translation>Compare by eye: state of the copy, case, item and subject with the sheet, and that all pages are there.</translation>
    </message>
    <message>
        <source>請以目視核對：日誌筆號、份號及頁次是否與紙本相符，各頁是否齊全。</source>
        <translation>Compare by eye: event, copy and page numbers with the sheet, and that all pages are there.</translation>
    </message>
    <message>
        <source>練習：機構 %1，日誌第 %2 筆</source>
        <translation>Practice: institution %1, event %2</translation>
    </message>
    <message>
        <source>機構 %1，日誌第 %2 筆</source>
        <translation>Institution %1, event %2</translation>
    </message>
    <message>
        <source>● %1 第 %2 份，案號 %3，%4 於 %5 編號；目前：%6</source>
        <translation>● %1 copy %2, case %3, numbered by %4 at %5; now: %6</translation>
    </message>
    <message>
        <source>有不符或無法讀取之處，詳下。</source>
        <translation>Something does not match or could not be read, see below. </translation>
    </message>
    <message>
        <source>第 %1 頁：%2</source>
        <translation>Page %1: %2</translation>
    </message>
    <message>
        <source>無法辨識來源，請提高掃描品質，或改以含條碼部分掃描。</source>
        <translation>No origin could be read: scan it more clearly, or scan another piece with a bar code.</translation>
    </message>
    <message>
        <source>已讀取來源。所屬份號應由經辦查詢結果之人員登入後查詢。</source>
        <translation>An origin was read. People who work with records can look up which copy it is.</translation>
    </message>
    <message>
        <source>讀取之來源中，有本日誌所無者。</source>
        <translation>Some of the origins are not in this ledger.</translation>
    </message>
    <message>
        <source>條碼所示份號如下。條碼任何人均可複製：請以目視核對案號及項目。</source>
        <translation>The copies that the bar codes name are below. Anybody can copy a bar code: compare case and item by eye.</translation>
    </message>
    <message>
        <source>● %1 的預覽，未編號：案號 %2，%3 於 %4 在螢幕上開啟</source>
        <translation>● Preview of %1, without a number: case %2, viewed on screen by %3 at %4</translation>
    </message>
    <message>
        <source>▲ 本日誌本筆，並非已編號之一份，亦非預覽</source>
        <translation>▲ This event of this ledger is neither a numbered copy nor a preview</translation>
    </message>
    <message>
        <source>第 %1 頁無法辨識印字（邊緣及淡色不計），未計入，請目視確認</source>
        <translation>Page %1 shows no print (apart from its edge and light tones) and was skipped: check it yourself</translation>
    </message>
    <message numerus="yes">
        <source>日誌所載：案號 %1，%2，當事人 %3，第 %4 份，共 %n 頁，現況：%5</source>
        <translation>
            <numerusform>According to the ledger: case %1, %2, subject %3, copy %4, %n page, now: %5</numerusform>
            <numerusform>According to the ledger: case %1, %2, subject %3, copy %4, %n pages, now: %5</numerusform>
        </translation>
    </message>
    <message>
        <source>第 %1 頁：■ 無法辨識來源</source>
        <translation>Page %1: ■ no origin could be read</translation>
    </message>
    <message>
        <source>● 檔案由存檔人員以本人卡片 %1 簽章</source>
        <translation>● Whoever saved the file signed it with their own card %1</translation>
    </message>
</context>
<context>
    <name>ReaderKeys</name>
    <message>
        <source>請在讀卡機的按鍵上輸入密碼，限 %1 秒。</source>
        <translation>Type the password on the reader&apos;s own keys, within %1 s. </translation>
    </message>
    <message>
        <source>按「取消」即停止。</source>
        <translation>Press Cancel to stop.</translation>
    </message>
    <message>
        <source>如需停止，請按讀卡機之取消鍵（Cancel）。</source>
        <translation>To stop, press Cancel on the reader.</translation>
    </message>
    <message>
        <source>請依讀卡機指示，於讀卡機按鍵依序輸入，每次限 %1 秒。</source>
        <translation>Follow the reader and type on its own keys, one after the other, each within %1 s. </translation>
    </message>
</context>
<context>
    <name>RowWindows</name>
    <message>
        <source>開啟查詢紀錄單…</source>
        <translation>Open the weekly query record…</translation>
    </message>
    <message>
        <source>清查受影響資料…</source>
        <translation>Find affected records…</translation>
    </message>
    <message>
        <source>檢視所存資料…</source>
        <translation>View what is held…</translation>
    </message>
    <message>
        <source>填寫聯徵1 答覆…</source>
        <translation>Answer 聯徵1…</translation>
    </message>
    <message>
        <source>開啟函稿或申請書…</source>
        <translation>Open letter or form…</translation>
    </message>
    <message>
        <source>開啟查核頁…</source>
        <translation>Open the page…</translation>
    </message>
    <message>
        <source>變更晶片卡密碼…</source>
        <translation>Change card password…</translation>
    </message>
</context>
<context>
    <name>SheetsQuestion</name>
    <message>
        <source>清點張數</source>
        <translation>Count the sheets</translation>
    </message>
    <message>
        <source>實際列印張數</source>
        <translation>Sheets printed</translation>
    </message>
    <message numerus="yes">
        <source>本份應有 %n 張，請輸入實際列印張數。未印出者份號作廢；已印出者應予銷毀。</source>
        <translation>
            <numerusform>This copy has %n sheet. How many came out? None: its number is void. Some: they must be destroyed.</numerusform>
            <numerusform>This copy has %n sheets. How many came out? None: its number is void. Some: they must be destroyed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>T50：財政部的個人最新年度所得資料。</source>
        <translation>T50: a person&apos;s income of the latest tax year, from the Ministry of Finance.</translation>
    </message>
    <message>
        <source>T51：財政部的個人財產資料。</source>
        <translation>T51: a person&apos;s property, from the Ministry of Finance.</translation>
    </message>
    <message>
        <source>Z52：聯徵中心所記載、本機構查詢公務機關資料之清單。</source>
        <translation>Z52: JCIC&apos;s list of this institution&apos;s own queries of government data.</translation>
    </message>
    <message>
        <source>解鎖碼</source>
        <translation>PUK</translation>
    </message>
    <message>
        <source>解鎖碼：鎖卡後用以解鎖之號碼（PUK），次數亦有限制。</source>
        <translation>PUK: the number that unblocks a blocked card; its tries are limited, too.</translation>
    </message>
    <message>
        <source>金管會：金融監督管理委員會。</source>
        <translation>FSC: the Financial Supervisory Commission.</translation>
    </message>
    <message>
        <source>民國紀年：西元年減 1911。</source>
        <translation>ROC years: the common year less 1911.</translation>
    </message>
    <message>
        <source>CSV：以逗號分隔的文字表格，Excel 可開啟及另存。</source>
        <translation>CSV: a table as text with commas, which Excel can open and save.</translation>
    </message>
    <message>
        <source>SHA-256：由檔案內容計算之字串，內容變更任一字即不同。</source>
        <translation>SHA-256: characters computed from a file&apos;s contents; changing one letter changes them.</translation>
    </message>
    <message>
        <source>IP：工作站在網路上的位址。</source>
        <translation>IP: the workstation&apos;s address in the network.</translation>
    </message>
    <message>
        <source>指紋</source>
        <translation>fingerprint</translation>
    </message>
    <message>
        <source>鏈首</source>
        <translation>head and anchor</translation>
    </message>
    <message>
        <source>鏈首：日誌寫入筆數，及當時之樹根。</source>
        <translation>Head: the number of events in the ledger, and the root of its tree at that time.</translation>
    </message>
    <message>
        <source>錨</source>
        <translation>anchor</translation>
    </message>
    <message>
        <source>錨：記載於日誌以外之鏈首；以後之日誌應由其延續。</source>
        <translation>Anchor: a head kept outside the ledger; every later ledger must extend it.</translation>
    </message>
    <message>
        <source>樹根</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>樹根：由所有事件計算之字串，任一筆更動即不同。</source>
        <translation>Root: characters computed from all events; changing one event changes them.</translation>
    </message>
    <message>
        <source>檢查點</source>
        <translation>checkpoint</translation>
    </message>
    <message>
        <source>檢查點：某一刻的日誌大小與樹根，經簽署留存。</source>
        <translation>Checkpoint: the ledger&apos;s size and root at one moment, signed and kept.</translation>
    </message>
    <message>
        <source>封印</source>
        <translation>seal key</translation>
    </message>
    <message>
        <source>摘要</source>
        <translation>digest</translation>
    </message>
    <message>
        <source>摘要：由內容計算之字串，內容變更任一字即不同。</source>
        <translation>Digest: characters computed from contents; changing one letter changes them.</translation>
    </message>
    <message>
        <source>雜湊</source>
        <translation>hash</translation>
    </message>
    <message>
        <source>雜湊：由內容計算之字串，內容變更任一字即不同。</source>
        <translation>Hash: characters computed from contents; changing one letter changes them.</translation>
    </message>
    <message>
        <source>憑證</source>
        <translation>certificate</translation>
    </message>
    <message>
        <source>公鑰</source>
        <translation>public key</translation>
    </message>
    <message>
        <source>公鑰：金鑰中可公開之部分，用以核對簽章。</source>
        <translation>Public key: the part of a key that anybody may have, used to check signatures.</translation>
    </message>
    <message>
        <source>復原金鑰</source>
        <translation>recovery key</translation>
    </message>
    <message>
        <source>描述檔</source>
        <translation>descriptor</translation>
    </message>
    <message>
        <source>描述檔：隨授權書影像傳送之資料檔，內容應與授權書相同。</source>
        <translation>Descriptor: the data sent with an authorisation&apos;s image; they must match the form.</translation>
    </message>
    <message>
        <source>7 碼</source>
        <translation>7 digits</translation>
    </message>
    <message>
        <source>七碼</source>
        <translation>seven digits</translation>
    </message>
    <message>
        <source>調閱序號</source>
        <translation>serial number</translation>
    </message>
    <message>
        <source>調閱序號：聯徵中心受理發查後給予之號碼，憑以取得資料。</source>
        <translation>Serial number: given by JCIC for an accepted request; the data is retrieved by it.</translation>
    </message>
    <message>
        <source>補查調閱序號</source>
        <translation>recovered serial number</translation>
    </message>
    <message>
        <source>補查調閱序號：向聯徵中心查詢是否尚有未記載之調閱序號。</source>
        <translation>Recover serial numbers: JCIC is asked for serial numbers that are not known here.</translation>
    </message>
    <message>
        <source>廢止清單</source>
        <translation>revocation list</translation>
    </message>
    <message>
        <source>T52：勞動部的職業投保資料，於使用完竣且確認無保存必要後一個月內刪除。</source>
        <translation>T52: labour insurance (Ministry of Labor); deleted within a month once no longer needed and without a reason to keep it.</translation>
    </message>
    <message>
        <source>封印：經簽署之日誌狀態；之前的事件如有異動，驗證時可發現。</source>
        <translation>Seal: a signed state of the ledger; verification finds a change of any event before it.</translation>
    </message>
    <message>
        <source>復原金鑰：分為第一段及第二段，由不同人員分別保管，供人員密碼遺忘或金鑰損壞時復原。</source>
        <translation>Recovery key: two parts kept by two people; it recovers a person who forgot a password or whose key is damaged.</translation>
    </message>
    <message>
        <source>晶片卡：聯徵中心核發之卡片，供認證後發查及調閱，並用以簽署。</source>
        <translation>IC card: the card issued by JCIC, which opens and signs queries.</translation>
    </message>
    <message>
        <source>財政部：T50 及 T51 資料之提供機關。</source>
        <translation>MOF: the Ministry of Finance, which gives the data of T50 and T51.</translation>
    </message>
    <message>
        <source>PEM：以文字寫成之憑證檔，由憑證機構核發。</source>
        <translation>PEM: a certificate as a text file, from the issuer of the certificate.</translation>
    </message>
    <message>
        <source>CD：聯徵中心核發之檔案傳輸帳號，每一機構一組。</source>
        <translation>CD: the file-transfer account, one for each institution, assigned by JCIC.</translation>
    </message>
    <message>
        <source>指紋：由憑證或金鑰計算之字串，雙方唸讀核對相同者，即為同一憑證或金鑰。</source>
        <translation>Fingerprint: characters computed from a certificate or key; if both sides read out the same, it is the same one.</translation>
    </message>
    <message>
        <source>憑證：證明金鑰所屬對象之檔案，由憑證機構簽署。</source>
        <translation>Certificate: a file that says to whom a key belongs, signed by its issuer.</translation>
    </message>
    <message>
        <source>7 碼：應填滿七位數字，不足者於前補 0。</source>
        <translation>7 digits: write all of them, with leading zeros if there are fewer.</translation>
    </message>
    <message>
        <source>七碼：應填滿七位數字，不足者於前補 0。</source>
        <translation>Seven digits: write all of them, with leading zeros if there are fewer.</translation>
    </message>
    <message>
        <source>廢止清單（CRL）：憑證機構所列已失效之憑證。</source>
        <translation>Revocation list (CRL): the certificates that are no longer valid, listed by their issuer.</translation>
    </message>
    <message>
        <source>CRL：憑證機構所列已失效憑證之清單。</source>
        <translation>CRL: the certificates that are no longer valid, listed by their issuer.</translation>
    </message>
    <message>
        <source>PIN：本人卡片之密碼，由發卡機構核發，與登入密碼不同。</source>
        <translation>PIN: the password of your own card, given by its issuer; not the one that you sign in with.</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>%1 年 %2 月 %3 日（%4） %5</source>
        <translation>ROC %1-%2-%3 (%4) %5</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1（更正，原 %2）</source>
        <translation>%1 (corrected, originally %2)</translation>
    </message>
    <message>
        <source>%1 日 %2 小時</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 小時 %2 分</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>UseUp</name>
    <message>
        <source>最遲 %1 刪除（R-PA-6）。</source>
        <translation>To be deleted by %1 at the latest (R-PA-6).</translation>
    </message>
    <message>
        <source>之後可刪除。</source>
        <translation>It can be deleted then.</translation>
    </message>
    <message>
        <source>資料使用完竣</source>
        <translation>Record no longer needed</translation>
    </message>
    <message>
        <source>是否登記 %1 %2 使用完竣？登記後不得更正。%3</source>
        <translation>Mark %1 %2 as no longer needed? This cannot be undone. %3</translation>
    </message>
</context>
<context>
    <name>WhyGrey</name>
    <message>
        <source>尚缺：%1</source>
        <translation>Still missing: %1</translation>
    </message>
    <message>
        <source>無進行中之工作可停止</source>
        <translation>Nothing is under way that could be stopped</translation>
    </message>
</context>
<context>
    <name>Z52Dialog</name>
    <message>
        <source>無</source>
        <translation>nobody</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ActingDialog</name>
    <message>
        <source>關閉(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>取消(&amp;C)</source>
        <translation>&amp;Cancel</translation>
    </message>
</context>
<context>
    <name>jcic::ui::AffectedDialog</name>
    <message>
        <source>未取得資料</source>
        <translation>No data was retrieved</translation>
    </message>
    <message>
        <source>（已刪除）</source>
        <translation>(deleted)</translation>
    </message>
    <message>
        <source>（不可讀）</source>
        <translation>(not readable)</translation>
    </message>
    <message>
        <source>第 %1 份：%2</source>
        <translation>Copy %1: %2</translation>
    </message>
    <message>
        <source>事件 %L1</source>
        <translation>Event %L1</translation>
    </message>
    <message>
        <source>記入事件(&amp;E)</source>
        <translation>&amp;Enter into the incident</translation>
    </message>
    <message>
        <source>停止查詢…(&amp;S)</source>
        <translation>&amp;Stop queries…</translation>
    </message>
    <message>
        <source>登記通報函…(&amp;M)</source>
        <translation>Enter letter… (&amp;M)</translation>
    </message>
    <message>
        <source>另存…(&amp;A)</source>
        <translation>S&amp;ave as…</translation>
    </message>
    <message>
        <source>選定範圍後按「列出」；期間、人員、晶片卡與工作站須屬同一事件。</source>
        <translation>Choose a scope, then press &quot;List&quot;; days, person, card and workstation must belong to one and the same event.</translation>
    </message>
    <message>
        <source>資料及經手人員</source>
        <translation>Records, and who did what with them</translation>
    </message>
    <message>
        <source>案號／時間</source>
        <translation>Case / time</translation>
    </message>
    <message>
        <source>項目／人員</source>
        <translation>Item / person</translation>
    </message>
    <message>
        <source>身分證字號／事項</source>
        <translation>ID number / what</translation>
    </message>
    <message>
        <source>姓名／列印本</source>
        <translation>Name / copy</translation>
    </message>
    <message>
        <source>資料／工作站</source>
        <translation>Record / workstation</translation>
    </message>
    <message>
        <source>承辦／事件</source>
        <translation>Requested by / event</translation>
    </message>
    <message>
        <source>查詢 %L1 筆、資料 %L2 筆、當事人 %L3 人、列印本及檔案 %L4 份（尚存 %L5 份），檢視或取出者 %L6 人。</source>
        <translation>Queries: %L1, records: %L2, subjects: %L3, copies: %L4 (left: %L5), people who viewed or exported a record: %L6.</translation>
    </message>
    <message numerus="yes">
        <source>另有 %Ln 筆之當事人無法讀取或已刪除。</source>
        <translation>
            <numerusform> %Ln query more has a subject that is not readable or deleted.</numerusform>
            <numerusform> %Ln queries more have subjects that are not readable or deleted.</numerusform>
        </translation>
    </message>
    <message>
        <source>僅列前 %L1 筆，另存檔案含全部。</source>
        <translation> Only the first %L1 are listed; the saved file has all.</translation>
    </message>
    <message>
        <source>已記入事件。</source>
        <translation>Entered into the incident. </translation>
    </message>
    <message>
        <source>CSV 與 Excel，加密壓縮 (*.zip);;加密 PDF (*.pdf)</source>
        <translation>CSV and Excel, encrypted archive (*.zip);;Encrypted PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>已存 %Ln 筆，以密碼加密。</source>
        <translation>
            <numerusform>%Ln row saved, encrypted under the password.</numerusform>
            <numerusform>%Ln rows saved, encrypted under the password.</numerusform>
        </translation>
    </message>
    <message>
        <source>授權書 %1</source>
        <translation>Authorisation %1</translation>
    </message>
    <message>
        <source>此範圍內無查詢：請放寬期間，或減少限定條件，再按「列出」。</source>
        <translation>No query in this scope: widen the period, or omit a limit, and press &quot;List&quot; again.</translation>
    </message>
    <message>
        <source>未保有該當事人資料。</source>
        <translation>No data about this person is held.</translation>
    </message>
    <message>
        <source>請先按「列出」，僅所列資料得登記或存檔</source>
        <translation>List first: the result is then entered or saved</translation>
    </message>
    <message>
        <source>受影響人員清單</source>
        <translation>Affected people</translation>
    </message>
    <message>
        <source>資安事件第 %1 筆：受影響資料</source>
        <translation>Incident %1: records touched</translation>
    </message>
    <message>
        <source>查閱第 %1 筆：所存資料</source>
        <translation>Request %1: what is held</translation>
    </message>
    <message>
        <source>讀取進度</source>
        <translation>Queries read</translation>
    </message>
    <message>
        <source>停止(&amp;H)</source>
        <translation>Stop (&amp;H)</translation>
    </message>
    <message>
        <source>已登記於%1第 %2 筆。</source>
        <translation>Entered in &quot;%1&quot;, entry %2.</translation>
    </message>
    <message>
        <source>資安事件第 %1 筆</source>
        <translation>Incident %1</translation>
    </message>
</context>
<context>
    <name>jcic::ui::AffectedScopeForm</name>
    <message>
        <source>列出(&amp;L)</source>
        <translation>&amp;List</translation>
    </message>
    <message>
        <source>起日(&amp;F)</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>迄日(&amp;T)</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>另行指明(&amp;K)</source>
        <translation>Also (&amp;K)</translation>
    </message>
    <message>
        <source>指明內容(&amp;V)</source>
        <translation>Its &amp;value</translation>
    </message>
    <message>
        <source>份號(&amp;N)</source>
        <translation>Copy &amp;no.</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>不限</source>
        <translation>No further limit</translation>
    </message>
    <message>
        <source>案號</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>查詢編號</source>
        <translation>Query number</translation>
    </message>
    <message>
        <source>晶片卡卡號</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>工作站</source>
        <translation>Workstation</translation>
    </message>
    <message>
        <source>當事人身分證字號</source>
        <translation>Subject&apos;s ID number</translation>
    </message>
    <message>
        <source>項目(&amp;D)</source>
        <translation>Item (&amp;D)</translation>
    </message>
    <message>
        <source>使用者代碼(&amp;P)</source>
        <translation>&amp;Person</translation>
    </message>
</context>
<context>
    <name>jcic::ui::AfterSending</name>
    <message>
        <source>%1 小時</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 分鐘</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>核准主管</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>本日無核准主管，請單位主管先行指定</source>
        <translation>Nobody can approve today: the unit head must designate a person first</translation>
    </message>
    <message>
        <source>%1 等 %2 人</source>
        <translation>%1 and others, %2 in all</translation>
    </message>
    <message>
        <source>%1；無其他待核准查詢</source>
        <translation>%1; nothing else waiting</translation>
    </message>
    <message>
        <source>%1；待核准 %2 筆</source>
        <translation>%1; %2 waiting</translation>
    </message>
    <message>
        <source>晶片卡</source>
        <translation>IC card</translation>
    </message>
    <message>
        <source>%1 在讀卡機，核准後可接續發查</source>
        <translation>%1 in reader: request next</translation>
    </message>
    <message>
        <source>%1 由本人借用中，核准後插卡發查</source>
        <translation>You hold %1: insert it after approval</translation>
    </message>
    <message>
        <source>登記簿上無可用之晶片卡</source>
        <translation>The register has no card to use</translation>
    </message>
    <message>
        <source>%1 由 %2 保管，核准後辦理借用</source>
        <translation>Custodian %2 keeps %1: borrow it after approval</translation>
    </message>
    <message>
        <source>%1 由 %2 借用中，歸還後始得借用</source>
        <translation>%1 is out with %2, until it is returned</translation>
    </message>
    <message>
        <source>%1 立即</source>
        <translation>%1 at once</translation>
    </message>
    <message>
        <source>%1 約 %2至 %3後</source>
        <translation>%1: %2 to %3</translation>
    </message>
    <message>
        <source>可調閱</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>調閱期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>%1下班前</source>
        <translation>%1, close of business</translation>
    </message>
    <message>
        <source>%1 %2 前</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1。倘即時發查，聯徵中心於 %2 刪除。</source>
        <translation>%1. Requested now, JCIC deletes it at %2.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::AnswersDialog</name>
    <message>
        <source>存入答覆簿(&amp;S)</source>
        <translation>&amp;Save answers</translation>
    </message>
    <message>
        <source>聯徵1 的答覆</source>
        <translation>Answers to 聯徵1</translation>
    </message>
    <message>
        <source>%1 的答覆已由二人簽章，不得再改。</source>
        <translation>The answers of %1 are signed by two persons and cannot be changed.</translation>
    </message>
    <message>
        <source>%1 尚無填寫人員，儲存後由本人為填寫人員；填妥後於自行查核答覆簿與另一人員會同簽章。</source>
        <translation>Nobody is assigned to fill in %1 yet: saving assigns it to you. When everything is answered, sign it with another person in the register of self-audit answers.</translation>
    </message>
    <message>
        <source>%1 由 %2 填寫。填妥後於自行查核答覆簿與另一人簽章。</source>
        <translation>%1 is filled in by %2. When everything is answered, sign it with another person in the register of self-audit answers.</translation>
    </message>
    <message>
        <source>上次（%1）：%2</source>
        <translation>Last time (%1): %2</translation>
    </message>
    <message>
        <source>未答</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>%1 尚未指定填寫人員：由單位主管、核准主管或覆核人員在自行查核答覆簿指定。</source>
        <translation>Nobody is assigned to fill in %1 yet: the unit head, a supervisor or a reviewer names the person in the register of self-audit answers.</translation>
    </message>
    <message>
        <source>%1 由 %2 填寫：僅填寫人員得存入。</source>
        <translation>%1 is filled in by %2: only they can save it.</translation>
    </message>
    <message>
        <source>無新增答覆</source>
        <translation>There are no new answers yet</translation>
    </message>
    <message>
        <source>已存入自行查核答覆簿第 %1 筆：%2 欄。</source>
        <translation>Saved in the register of self-audit answers, number %1; fields: %2.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ApprovalFacts</name>
    <message>
        <source>申請人員</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>授權依據</source>
        <translation>Authorised by</translation>
    </message>
    <message>
        <source>%1 起指定查詢（聯徵4）</source>
        <translation>query officer since %1 (聯徵4)</translation>
    </message>
    <message>
        <source>%1 簽署，授權至 %2</source>
        <translation>Signed %1, until %2</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>申請時間</source>
        <translation>Requested</translation>
    </message>
    <message>
        <source>授信戶</source>
        <translation>Borrower</translation>
    </message>
    <message>
        <source>授權項目</source>
        <translation>Items authorised</translation>
    </message>
    <message>
        <source>聯徵中心回覆</source>
        <translation>JCIC&apos;s reply</translation>
    </message>
    <message>
        <source>案號</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>簽署效力以「簽署內容」所列中文為準，其他語言僅供參考。</source>
        <translation>You sign the Chinese text, word for word as in &quot;Signed text&quot;. The English here only explains it.</translation>
    </message>
    <message>
        <source>受查人</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>查詢事由</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ApprovalItems</name>
    <message>
        <source>得查詢&#x3000;%1</source>
        <translation>Permitted&#x3000;%1</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ApprovalPage</name>
    <message>
        <source>核准</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>待核准的查詢</source>
        <translation>Queries awaiting approval</translation>
    </message>
    <message>
        <source>簽署內容</source>
        <translation>Page to be signed</translation>
    </message>
    <message>
        <source>意見(&amp;M)</source>
        <translation>Re&amp;mark</translation>
    </message>
    <message>
        <source>核准意見</source>
        <translation>Approver&apos;s remark</translation>
    </message>
    <message>
        <source>核准主管(&amp;U)</source>
        <translation>Appro&amp;ver</translation>
    </message>
    <message>
        <source>核准主管的密碼(&amp;P)</source>
        <translation>Approver&apos;s &amp;password</translation>
    </message>
    <message>
        <source>核准(&amp;Y)</source>
        <translation>&amp;Approve</translation>
    </message>
    <message>
        <source>本筆為本人申請，應由其他核准主管核准。</source>
        <translation>This query is your own: another person must approve it.</translation>
    </message>
    <message>
        <source>請於左側選取查詢。</source>
        <translation>Choose a query on the left.</translation>
    </message>
    <message>
        <source>全選(&amp;A)</source>
        <translation>Tick a&amp;ll</translation>
    </message>
    <message>
        <source>應注意事項</source>
        <translation>Points to note</translation>
    </message>
    <message>
        <source>不核准的原因(&amp;R)</source>
        <translation>Cause of refusal (&amp;Y)</translation>
    </message>
    <message>
        <source>任一項目不核准時必填，查詢人員得檢視</source>
        <translation>Needed if anything is refused; the officer sees it</translation>
    </message>
    <message>
        <source>簽署內容(&amp;T)</source>
        <translation>&amp;Signed text</translation>
    </message>
    <message>
        <source>不核准應選原因；原因為「其他」者，應填意見</source>
        <translation>A refusal needs a cause. The cause &quot;Other&quot; also needs a remark.</translation>
    </message>
    <message>
        <source>（不核准時必填）</source>
        <translation>(needed to refuse)</translation>
    </message>
    <message>
        <source>目前無待核准查詢，送出後列示於此。</source>
        <translation>No queries await approval; they are listed here after submission.</translation>
    </message>
    <message>
        <source>未勾選項目，請按「不核准」</source>
        <translation>No items ticked. Choose Refuse.</translation>
    </message>
    <message>
        <source>勾選之查詢逐筆列示後簽署；輸入密碼一次，各筆分別簽章。</source>
        <translation>The ticked queries are listed, then signed: one password, a signature for each.</translation>
    </message>
    <message>
        <source>併同核准(&amp;B)…</source>
        <translation>Review and approve (&amp;B)…</translation>
    </message>
    <message>
        <source>依重要程度排列</source>
        <translation>most serious first</translation>
    </message>
    <message>
        <source>簽署內容驗證碼 %1</source>
        <translation>Signed page: %1</translation>
    </message>
    <message>
        <source>目前無待核准查詢。</source>
        <translation>No queries await approval.</translation>
    </message>
    <message>
        <source>核准 %1 項(&amp;Y)</source>
        <translation>&amp;Approve %1</translation>
    </message>
    <message>
        <source>勾選項目核准，未勾選項目不核准</source>
        <translation>Approves ticked items and refuses the others</translation>
    </message>
    <message>
        <source>應注意事項 %1</source>
        <translation>Points to note: %1</translation>
    </message>
    <message>
        <source>%1 前次送核內容已不適用，請重新審核：%2</source>
        <translation>The earlier request of %1 is no longer valid; review it again: %2</translation>
    </message>
    <message>
        <source>由 %1 送核，簽署後回送該櫃記入日誌</source>
        <translation>requested by %1; your signature goes back there, into its ledger</translation>
    </message>
    <message>
        <source>櫃台連線離線，自 %1：簽署後留存本機，恢復連線時回送 %2。</source>
        <translation>The hub has been offline since %1: your signature stays here, and is sent to %2 when it is back.</translation>
    </message>
    <message>
        <source>%1 %2 已初核 %3：另一位核准主管核准即成立。</source>
        <translation>%1 %2 approved %3 first: another supervisor&apos;s approval decides.</translation>
    </message>
    <message>
        <source>須二位核准主管核准：第一位簽署為初核，再由另一位核准。</source>
        <translation>Two supervisors approve this: the first signs a first approval, another then approves.</translation>
    </message>
    <message>
        <source>初核 %1 項(&amp;Y)</source>
        <translation>First &amp;approval of %1</translation>
    </message>
    <message>
        <source>第一位核准主管簽署後，須由另一位核准</source>
        <translation>After the first supervisor signs, another still has to approve</translation>
    </message>
    <message numerus="yes">
        <source>已核准 %1 %n 項</source>
        <translation>
            <numerusform>Approved: %1, %n item</numerusform>
            <numerusform>Approved: %1, %n items</numerusform>
        </translation>
    </message>
    <message>
        <source>不核准 %1</source>
        <translation>Refused: %1</translation>
    </message>
    <message>
        <source>%1 · 下一筆 %2</source>
        <translation>%1 · next: %2</translation>
    </message>
    <message>
        <source>停止查詢中，不得核准（R-LO-6）</source>
        <translation>Queries are stopped: nothing can be approved (R-LO-6)</translation>
    </message>
    <message>
        <source>查詢項目</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>列有注意或危險事項者須逐筆審核；僅列附註者得併同簽署。簽署內容同畫面所示。</source>
        <translation>Review cautions and dangers one by one; queries with notes only can be signed together. You sign exactly what is shown.</translation>
    </message>
    <message>
        <source>不核准(&amp;D)…</source>
        <translation>&amp;Refuse…</translation>
    </message>
    <message>
        <source>不核准(&amp;N)</source>
        <translation>Refuse (&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>檢視其餘 %n 項(&amp;Y)</source>
        <translation>
            <numerusform>Show the other %n (&amp;Y)</numerusform>
            <numerusform>Show the other %n (&amp;Y)</numerusform>
        </translation>
    </message>
    <message>
        <source>查詢項目及應注意事項均列示後，始得核准</source>
        <translation>Approve after all items and points to note were shown</translation>
    </message>
    <message>
        <source>返回(&amp;D)</source>
        <translation>Back (&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>尚有 %n 項未列示</source>
        <translation>
            <numerusform>%n not shown yet</numerusform>
            <numerusform>%n not shown yet</numerusform>
        </translation>
    </message>
    <message>
        <source>全部項目及事項均已列示</source>
        <translation>All items and points were shown</translation>
    </message>
    <message>
        <source>列有「危險」事項，應填意見</source>
        <translation>Danger: remark due</translation>
    </message>
    <message>
        <source>逐行列示簽署之全部內容：文件版本、查詢編號、機構代號、隨機碼</source>
        <translation>Everything that is signed, line by line: document version, query number, institution, random code</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ApprovalQueue</name>
    <message>
        <source>併同核准(&amp;B)…</source>
        <translation>Review and approve (&amp;B)…</translation>
    </message>
    <message>
        <source>併同核准 %1 筆(&amp;B)…</source>
        <translation>Review and approve %1 (&amp;B)…</translation>
    </message>
    <message>
        <source>逐筆列示後簽署：輸入密碼一次，各筆分別簽章</source>
        <translation>Each is listed before it is signed: one password, a separate signature for each</translation>
    </message>
    <message>
        <source>停止查詢中，不得核准（R-LO-6）</source>
        <translation>Queries are stopped: nothing can be approved (R-LO-6)</translation>
    </message>
    <message>
        <source>請先勾選得併同簽署之查詢</source>
        <translation>Tick queries that can be signed together first</translation>
    </message>
    <message>
        <source>無可併同簽署之查詢：各筆均列有注意或危險事項，須逐筆審核</source>
        <translation>No query can be signed together: each has a caution or a danger and is reviewed separately</translation>
    </message>
    <message>
        <source>勾選所有得併同簽署之查詢</source>
        <translation>Tick all that can be signed together</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ApprovalRowDelegate</name>
    <message>
        <source>%1 · %2 · %3前</source>
        <translation>%1 · %2 · %3 ago</translation>
    </message>
    <message>
        <source>須逐筆審核 %1</source>
        <translation>Review one by one: %1</translation>
    </message>
    <message>
        <source>重新送核 · %1</source>
        <translation>asked again · %1</translation>
    </message>
    <message>
        <source>%1 已初核 · %2</source>
        <translation>First approved by %1 · %2</translation>
    </message>
    <message>
        <source>待初核 · %1</source>
        <translation>First approval due · %1</translation>
    </message>
    <message>
        <source>已選 %1</source>
        <translation>%1 chosen</translation>
    </message>
    <message>
        <source>已收合</source>
        <translation>Collapsed</translation>
    </message>
    <message>
        <source>已展開</source>
        <translation>Expanded</translation>
    </message>
    <message>
        <source>得併同簽署 %1</source>
        <translation>Can be signed together: %1</translation>
    </message>
    <message>
        <source>無事項或僅附註</source>
        <translation>Nothing, or notes only</translation>
    </message>
    <message>
        <source>依重要程度排列</source>
        <translation>Most serious first</translation>
    </message>
    <message numerus="yes">
        <source>%n 筆</source>
        <translation>
            <numerusform>%n query</numerusform>
            <numerusform>%n queries</numerusform>
        </translation>
    </message>
    <message>
        <source>整批 %1</source>
        <translation>File %1</translation>
    </message>
    <message numerus="yes">
        <source>%1，%n 筆，已選 %2</source>
        <translation>
            <numerusform>%1, %n query, %2 chosen</numerusform>
            <numerusform>%1, %n queries, %2 chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::AttachmentDialog</name>
    <message>
        <source>關閉(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>jcic::ui::AuthorisationBox</name>
    <message>
        <source>%1（已用）</source>
        <translation>%1 (used)</translation>
    </message>
    <message>
        <source>未回覆</source>
        <translation>no reply</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 至 %4 · %5 · %6</source>
        <translation>%1 · %2 · %3 to %4 · %5 · %6</translation>
    </message>
</context>
<context>
    <name>jcic::ui::AuthorisationsDialog</name>
    <message>
        <source>產出傳送檔(&amp;S)</source>
        <translation>Make a &amp;package</translation>
    </message>
    <message>
        <source>檢視回覆檔(&amp;L)</source>
        <translation>&amp;Look at replies</translation>
    </message>
    <message>
        <source>登記回覆(&amp;R)</source>
        <translation>Enter these &amp;replies</translation>
    </message>
    <message>
        <source>傳送授權書與回覆</source>
        <translation>Sending authorisations, and replies</translation>
    </message>
    <message>
        <source>傳送檔為簽署加密檔案，放入銜接本行檔案傳輸帳號（CD）之資料夾；回覆檔由該處取回。聯徵中心授權書傳送格式未公開，此處檔案為本程式自訂格式。</source>
        <translation>A package is a signed and encrypted file, put into the folder that feeds the member&apos;s file-transfer account (CD); replies come back there. JCIC&apos;s format for sending authorisations is not public; these files are in this program&apos;s own format.</translation>
    </message>
    <message>
        <source>待送與等待回覆的授權書</source>
        <translation>Authorisations to be sent, and those waiting for a reply</translation>
    </message>
    <message>
        <source>授權書編號</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>情形</source>
        <translation>State</translation>
    </message>
    <message>
        <source>說明</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>回覆檔的內容</source>
        <translation>Contents of the files of replies</translation>
    </message>
    <message>
        <source>檔案</source>
        <translation>File</translation>
    </message>
    <message>
        <source>代碼</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>回覆時間</source>
        <translation>Replied at</translation>
    </message>
    <message>
        <source>收件憑證的指紋：%1</source>
        <translation>Fingerprint of the recipient&apos;s certificate: %1</translation>
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
        <source>%1 登記傳送</source>
        <translation>entered as sent %1</translation>
    </message>
    <message>
        <source>%1 傳送，%2</source>
        <translation>sent %1, %2</translation>
    </message>
    <message>
        <source>可送出</source>
        <translation>can be sent</translation>
    </message>
    <message>
        <source>待更正</source>
        <translation>needs correction</translation>
    </message>
    <message numerus="yes">
        <source>待更正未傳送 %Ln 份。</source>
        <translation>
            <numerusform>%Ln authorisation was left out because it needs correction.</numerusform>
            <numerusform>%Ln authorisations were left out because they need correction.</numerusform>
        </translation>
    </message>
    <message>
        <source>已登記：審核通過 %L1 份，未通過 %L2 份。</source>
        <translation>Entered: accepted %L1, refused %L2.</translation>
    </message>
    <message>
        <source>所選授權書均無法傳送。</source>
        <translation>None of the selected ones can be sent.</translation>
    </message>
    <message>
        <source>簽章成立，簽署憑證：%1</source>
        <translation>The signature is valid; signed with: %1</translation>
    </message>
    <message>
        <source>傳送檔已滿，另 %L1 份請再次傳送。</source>
        <translation>The package was full; send again for %L1 more.</translation>
    </message>
    <message>
        <source>無待送授權書。於登記簿「授權書」登記後，即可於此傳送。</source>
        <translation>No authorisation is waiting to be sent. Enter one in the register of authorisations, and it can be sent here.</translation>
    </message>
    <message>
        <source>資料夾無回覆檔。聯徵中心回覆後，請再按「檢視回覆檔」。</source>
        <translation>The folder contains no file of replies. Press &quot;Look at replies&quot; again when JCIC has answered.</translation>
    </message>
    <message>
        <source>按「檢視回覆檔」讀取資料夾。</source>
        <translation>Press &quot;Look at replies&quot; to read the folder.</translation>
    </message>
    <message>
        <source>聯徵中心回覆代碼（4 碼）：0000 為審核通過，其餘為未通過。</source>
        <translation>JCIC&apos;s answer in four digits: only 0000 means accepted.</translation>
    </message>
    <message>
        <source>目前無待送項目</source>
        <translation>Nothing can be sent now</translation>
    </message>
    <message>
        <source>請先檢視回覆檔（目前無可採用者）</source>
        <translation>Look at the files of replies first: there is none to import yet</translation>
    </message>
    <message numerus="yes">
        <source>已產出 %1，授權書 %Ln 份。</source>
        <translation>
            <numerusform>%1 made with %Ln authorisation.</numerusform>
            <numerusform>%1 made with %Ln authorisations.</numerusform>
        </translation>
    </message>
    <message>
        <source>採用結果</source>
        <translation>When imported</translation>
    </message>
    <message>
        <source>尚未存入資料夾</source>
        <translation>not in the folder yet</translation>
    </message>
    <message numerus="yes">
        <source>先前登記之傳送檔 %Ln 份已存入資料夾。</source>
        <translation>
            <numerusform>%Ln package recorded earlier was now put into the folder.</numerusform>
            <numerusform>%Ln packages recorded earlier were now put into the folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::BatchChips</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Caution</translation>
    </message>
    <message>
        <source>可送出</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>有誤</source>
        <translation>To correct</translation>
    </message>
</context>
<context>
    <name>jcic::ui::BatchModel</name>
    <message>
        <source>「授權書」有 %1 份可用，請選取一份：%2</source>
        <translation>&quot;Authorisation&quot;: %1 match, choose one: %2</translation>
    </message>
    <message>
        <source>可填內容：%1</source>
        <translation>Allowed: %1</translation>
    </message>
    <message>
        <source>由授權書登記簿帶入，得修改。</source>
        <translation>Taken from the register of authorisations; it can be changed.</translation>
    </message>
    <message>
        <source>檢查中</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>已送出 %1，不重複送出</source>
        <translation>Submitted %1, not again</translation>
    </message>
    <message>
        <source>空白</source>
        <translation>blank</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>須更正：%1 等 %2 處</source>
        <translation>To correct: %1, %2 in all</translation>
    </message>
    <message>
        <source>須更正：%1</source>
        <translation>To correct: %1</translation>
    </message>
    <message>
        <source>可送出</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>%1 等 %2 項</source>
        <translation>%1, %2 in all</translation>
    </message>
    <message>
        <source>檢查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>承作系統的案件編號：%1</source>
        <translation>The loan system&apos;s reference: %1</translation>
    </message>
</context>
<context>
    <name>jcic::ui::BatchPanel</name>
    <message>
        <source>存範例檔…(&amp;E)</source>
        <translation>Save a sampl&amp;e…</translation>
    </message>
    <message>
        <source>選擇檔案…(&amp;F)</source>
        <translation>Choose a &amp;file…</translation>
    </message>
    <message>
        <source>檔案的各列</source>
        <translation>Lines of the file</translation>
    </message>
    <message>
        <source>進度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>停止(&amp;X)</source>
        <translation>Stop (&amp;X)</translation>
    </message>
    <message>
        <source>清除(&amp;Z)</source>
        <translation>Clear (&amp;Z)</translation>
    </message>
    <message>
        <source>本批送出後</source>
        <translation>After submitting</translation>
    </message>
    <message>
        <source>查無符合之資料列，按「全部」顯示整份檔案。</source>
        <translation>No such line: &quot;All&quot; shows the whole file.</translation>
    </message>
    <message>
        <source>尚未匯入檔案：請按「選擇檔案…」，或先儲存範例檔填寫。</source>
        <translation>No file has been read yet: press &quot;Choose a file…&quot;, or save the sample file first and fill it in.</translation>
    </message>
    <message>
        <source>選擇檔案</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>存範例檔</source>
        <translation>Save a sample</translation>
    </message>
    <message>
        <source>已儲存：%1。請以受查人資料取代其中二列範例。</source>
        <translation>Saved: %1. Replace its two lines by your own queries.</translation>
    </message>
    <message numerus="yes">
        <source>接續上次未送出的 %Ln 列。</source>
        <translation>
            <numerusform>Continuing with %Ln line that was not submitted last time.</numerusform>
            <numerusform>Continuing with %Ln lines that were not submitted last time.</numerusform>
        </translation>
    </message>
    <message>
        <source>更換檔案…(&amp;F)</source>
        <translation>Change &amp;file…</translation>
    </message>
    <message>
        <source>再檢查(&amp;K)</source>
        <translation>Check again (&amp;K)</translation>
    </message>
    <message>
        <source>尚未匯入檔案</source>
        <translation>No file has been read yet</translation>
    </message>
    <message>
        <source>上述資料列不再保留，已送出者不受影響。</source>
        <translation>These lines are no longer kept; submitted queries are not affected.</translation>
    </message>
    <message>
        <source>承作系統取件(&amp;T)</source>
        <translation>&amp;Take from the loan system</translation>
    </message>
    <message numerus="yes">
        <source>承作系統取件，%Ln 份(&amp;T)</source>
        <translation>
            <numerusform>&amp;Take %Ln file from the loan system</numerusform>
            <numerusform>&amp;Take %Ln files from the loan system</numerusform>
        </translation>
    </message>
    <message>
        <source>承作系統無新送案件</source>
        <translation>The loan system has sent nothing new</translation>
    </message>
    <message>
        <source>多筆查詢範例</source>
        <translation>sample of many queries</translation>
    </message>
    <message>
        <source>前往核准(&amp;C)</source>
        <translation>To approval (&amp;C)</translation>
    </message>
    <message>
        <source>送出核准(&amp;K)</source>
        <translation>Submit (&amp;K)</translation>
    </message>
    <message numerus="yes">
        <source>送出核准 %Ln 列(&amp;K)</source>
        <translation>
            <numerusform>Submit %Ln line (&amp;K)</numerusform>
            <numerusform>Submit %Ln lines (&amp;K)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::BatchSteps</name>
    <message>
        <source>匯入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>檢查與修正</source>
        <translation>Check and correct</translation>
    </message>
    <message>
        <source>核准</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>發查與調閱</source>
        <translation>Request and retrieve</translation>
    </message>
    <message>
        <source>彙總</source>
        <translation>Summary</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 列</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 列須更正</source>
        <translation>%L1 to correct</translation>
    </message>
    <message>
        <source>%L1 項待核准</source>
        <translation>%L1 waiting</translation>
    </message>
    <message>
        <source>%L1／%L2 項</source>
        <translation>%L1 of %L2</translation>
    </message>
    <message>
        <source>調閱 %L1 項</source>
        <translation>%L1 retrieved</translation>
    </message>
    <message numerus="yes">
        <source>已調閱 %Ln 項，未調閱 %L1 項，詳各案件</source>
        <translation>
            <numerusform>%Ln item retrieved, %L1 not: see their cases</numerusform>
            <numerusform>%Ln items retrieved, %L1 not: see their cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::BesideBox</name>
    <message>
        <source>會同人員</source>
        <translation>Second person</translation>
    </message>
    <message>
        <source>請選擇</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>登記所列人員不得於此會同</source>
        <translation>The registered person cannot sign here</translation>
    </message>
</context>
<context>
    <name>jcic::ui::BillDialog</name>
    <message>
        <source>帳單核對</source>
        <translation>Compare the bill</translation>
    </message>
    <message>
        <source>帳單月份(&amp;M)</source>
        <translation>&amp;Month of the bill</translation>
    </message>
    <message>
        <source>由檔案核對…(&amp;F)</source>
        <translation>Compare with a &amp;file…</translation>
    </message>
    <message>
        <source>選擇帳單檔案</source>
        <translation>Choose the bill&apos;s file</translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>不符的項目</source>
        <translation>Items that differ</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>晶片卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>帳單</source>
        <translation>Bill</translation>
    </message>
    <message>
        <source>本機</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>可能原因</source>
        <translation>Possible cause</translation>
    </message>
    <message>
        <source>無不符項目。</source>
        <translation>Nothing differs.</translation>
    </message>
    <message>
        <source>由檔案核對，不符之項目列示於此。</source>
        <translation>Compare with a file; what differs is listed here.</translation>
    </message>
    <message>
        <source>登記核對結果(&amp;S)</source>
        <translation>&amp;Enter the comparison</translation>
    </message>
    <message>
        <source>CSV，欄名：月份、項目、卡號、筆數。任一列有誤，其餘照樣核對，但均不登記。</source>
        <translation>CSV with the columns 月份, 項目, 卡號 and 筆數. If a line is wrong, the others are compared, but nothing is entered.</translation>
    </message>
    <message>
        <source>帳單 %L1 筆，本機 %L2 項，不符 %L3 筆。</source>
        <translation>%L1 on the bill, %L2 here, %L3 differ.</translation>
    </message>
    <message>
        <source>第 %1 列</source>
        <translation>Line %1</translation>
    </message>
    <message>
        <source>已登記：帳單相符。</source>
        <translation>Entered: the bill agrees.</translation>
    </message>
    <message>
        <source>已登記：帳單不符，待說明。</source>
        <translation>Entered: the bill differs, to be explained.</translation>
    </message>
    <message>
        <source>請先選擇檔案</source>
        <translation>Choose a file first</translation>
    </message>
    <message>
        <source>帳單有誤：更正後請再次選擇</source>
        <translation>The bill has errors: correct it and choose it again</translation>
    </message>
</context>
<context>
    <name>jcic::ui::BoardModel</name>
    <message>
        <source>受查人</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>案號</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>最近期限</source>
        <translation>Next deadline</translation>
    </message>
    <message>
        <source>下一步驟</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>— 不得查詢</source>
        <translation>— Not permitted</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>Corrected</translation>
    </message>
</context>
<context>
    <name>jcic::ui::BoardPage</name>
    <message>
        <source>撤回(&amp;W)</source>
        <translation>&amp;Withdraw</translation>
    </message>
    <message>
        <source>撤回查詢</source>
        <translation>Withdraw the query</translation>
    </message>
    <message>
        <source>請輸入撤回原因（記入日誌）。</source>
        <translation>Why is it withdrawn? The reason is recorded in the ledger.</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>搜尋案件</source>
        <translation>Search cases</translation>
    </message>
    <message>
        <source>案件清單</source>
        <translation>List of cases</translation>
    </message>
    <message>
        <source>全部發查(&amp;A)</source>
        <translation>Request &amp;all</translation>
    </message>
    <message>
        <source>發查本人案件中全部已核准項目</source>
        <translation>Requests all approved items of your cases</translation>
    </message>
    <message>
        <source>全部調閱(&amp;F)</source>
        <translation>Re&amp;trieve all</translation>
    </message>
    <message>
        <source>調閱所有可調閱的項目</source>
        <translation>Retrieves all that is ready</translation>
    </message>
    <message numerus="yes">
        <source>將撤回本案查詢 %n 筆：%1。請輸入撤回原因（記入日誌）。</source>
        <translation>
            <numerusform>This withdraws %n query of the case: %1. Why? The reason is recorded in the ledger.</numerusform>
            <numerusform>This withdraws %n queries of the case: %1. Why? The reason is recorded in the ledger.</numerusform>
        </translation>
    </message>
    <message>
        <source>移交(&amp;H)…</source>
        <translation>&amp;Hand over…</translation>
    </message>
    <message>
        <source>變更本案承辦人員</source>
        <translation>Another officer takes over this case</translation>
    </message>
    <message>
        <source>僅列本人(&amp;V)</source>
        <translation>Mine only (&amp;V)</translation>
    </message>
    <message>
        <source>本筆係核准予移交前承辦人員，不得由接辦人員發查（R-DU-6）。請撤回後按 F2 以本人名義重新申請。請輸入撤回原因（記入日誌）。</source>
        <translation>It was approved for the previous case officer, so you cannot request it (R-DU-6). After withdrawing it, press F2 to apply again in your own name and have it approved. Why is it withdrawn? The reason is recorded in the ledger.</translation>
    </message>
    <message>
        <source>請先選取案件</source>
        <translation>Choose a case first</translation>
    </message>
    <message>
        <source>本案無可撤回項目：僅承辦人員得撤回尚未發查之項目</source>
        <translation>Nothing to withdraw: only the case officer can withdraw items that were not requested yet</translation>
    </message>
    <message>
        <source>本案應由承辦人員移交；承辦人員離任者，由核准主管移交</source>
        <translation>Only the case officer (or a supervisor, if the officer has left) can hand this case over</translation>
    </message>
    <message>
        <source>無待發查項目</source>
        <translation>Nothing is approved and waiting to be requested</translation>
    </message>
    <message>
        <source>無可調閱項目</source>
        <translation>Nothing is ready to be retrieved</translation>
    </message>
    <message>
        <source>本人承辦案件，或全部案件</source>
        <translation>Your cases, or all</translation>
    </message>
    <message>
        <source>目前無進行中案件，請按 F2 新增查詢。</source>
        <translation>No case is in progress. Press F2 for a new query.</translation>
    </message>
    <message>
        <source>目前無進行中案件。</source>
        <translation>No case is in progress.</translation>
    </message>
    <message>
        <source>待本人處理 %1 件，處理中 %2 件。&#x3000;依到期先後排列；按「下一步驟」或 Enter 辦理。</source>
        <translation>%1 for you, %2 waiting. Earliest first; Enter acts.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::BranchReportsDialog</name>
    <message>
        <source>選擇資料夾…(&amp;D)</source>
        <translation>Choose fol&amp;der…</translation>
    </message>
    <message>
        <source>選擇應報名單…(&amp;E)</source>
        <translation>Choose &amp;expected branches…</translation>
    </message>
    <message>
        <source>產出本單位的報告…(&amp;W)</source>
        <translation>&amp;Write this branch&apos;s report…</translation>
    </message>
    <message>
        <source>彙總…(&amp;G)</source>
        <translation>&amp;Gather…</translation>
    </message>
    <message>
        <source>報總機構與彙總</source>
        <translation>Reports to head office</translation>
    </message>
    <message>
        <source>產出本單位的報告</source>
        <translation>Write this branch&apos;s report</translation>
    </message>
    <message>
        <source>報告 (*.report)</source>
        <translation>Reports (*.report)</translation>
    </message>
    <message>
        <source>彙總</source>
        <translation>Gather</translation>
    </message>
    <message>
        <source>期間(&amp;P)</source>
        <translation>&amp;Period</translation>
    </message>
    <message>
        <source>各單位報告所在的資料夾（總機構彙總用）(&amp;R)</source>
        <translation>Folder of the branches&apos; &amp;reports (for head office)</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>報告僅含統計數字及答覆，不含個人資料，由工作站金鑰簽署。未選應報單位名單者，採用全部已送報告，無法判斷未送單位。</source>
        <translation>A report contains figures and answers but no personal data, and is signed with the workstation&apos;s key. Without a list of expected branches every report is accepted, and no missing branch is found.</translation>
    </message>
    <message>
        <source>選擇資料夾</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>應報單位名單</source>
        <translation>Expected branches</translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>已產出報總機構的檔案：%L1 個月，答覆 %L2 項；不含任何人的個人資料。
簽署憑證的指紋：%3</source>
        <translation>Written for head office: months (%L1) and answers (%L2); no personal data.
Fingerprint of the certificate that signed: %3</translation>
    </message>
    <message>
        <source>採用 %L1 個單位，不採用 %L2 個檔案，缺 %L3 個單位。</source>
        <translation>Branches: %L1 collected, %L3 missing; files refused: %L2.</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>未送：%1 %2</source>
        <translation>Missing: %1 %2</translation>
    </message>
    <message>
        <source>Excel 活頁簿 (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel workbook (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>應報單位名單：%1，%L2 個單位。</source>
        <translation>Expected branches: %1 (%L2).</translation>
    </message>
    <message>
        <source>%1 %2：無憑證指紋，未核對憑證</source>
        <translation>%1 %2: no fingerprint, so its certificate was not compared</translation>
    </message>
    <message>
        <source>單位報告</source>
        <translation>branch report</translation>
    </message>
    <message>
        <source>單位報告彙總</source>
        <translation>summary of branch reports</translation>
    </message>
</context>
<context>
    <name>jcic::ui::CardDialog</name>
    <message>
        <source>本人知悉此為最後一次，輸入錯誤即鎖卡(&amp;L)</source>
        <translation>I know this is the &amp;last try: a wrong one blocks the card</translation>
    </message>
    <message>
        <source>無法得知剩餘次數</source>
        <translation>The card does not report how many tries are left</translation>
    </message>
    <message numerus="yes">
        <source>尚可輸入 %n 次，逾次即鎖卡</source>
        <translation>
            <numerusform>%n try left; after it the card is blocked</numerusform>
            <numerusform>%n tries left; after them the card is blocked</numerusform>
        </translation>
    </message>
    <message>
        <source>本卡目前無法使用，原因詳上方</source>
        <translation>This card cannot be used now: the reason is above</translation>
    </message>
    <message>
        <source>本人知悉剩餘次數不明，輸入錯誤可能即鎖卡(&amp;L)</source>
        <translation>I know that the tries left are not known and a mistake may b&amp;lock the card</translation>
    </message>
    <message>
        <source>前次密碼錯誤或結果不明，本卡不告知剩餘次數</source>
        <translation>The last password was wrong or its outcome is not known, and this card does not report the tries left</translation>
    </message>
</context>
<context>
    <name>jcic::ui::CardLoans</name>
    <message>
        <source>%1 起</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>尚無借用紀錄。</source>
        <translation>Not lent yet.</translation>
    </message>
    <message>
        <source>無輸入錯誤</source>
        <translation>no wrong entry</translation>
    </message>
    <message numerus="yes">
        <source>輸入錯誤 %n 次</source>
        <translation>
            <numerusform>%n wrong entry</numerusform>
            <numerusform>%n wrong entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::CardPage</name>
    <message>
        <source>晶片卡保管</source>
        <translation>IC card custody</translation>
    </message>
    <message>
        <source>晶片卡登記簿</source>
        <translation>IC card register</translation>
    </message>
    <message>
        <source>借用用途</source>
        <translation>Purpose for which the IC card is borrowed</translation>
    </message>
    <message>
        <source>由 %1 保管</source>
        <translation>Kept by %1</translation>
    </message>
    <message>
        <source>晶片卡登記簿尚無登記。</source>
        <translation>The register has no card yet.</translation>
    </message>
    <message>
        <source>請填寫用途，由保管人員 %1 輸入密碼辦理借用。</source>
        <translation>Enter the purpose, then have custodian %1 type their password here.</translation>
    </message>
    <message>
        <source>查詢完畢請拔出晶片卡，當面歸還保管人員 %1。</source>
        <translation>When finished, remove the card and return it to custodian %1 in person.</translation>
    </message>
    <message>
        <source>晶片卡由 %1 借用中，由借用人員登入後辦理歸還。</source>
        <translation>Borrowed by %1, who must sign in to return it.</translation>
    </message>
    <message>
        <source>借用人員無法簽署時，由保管人員與單位主管二人代為收回</source>
        <translation>If the borrower cannot sign, the custodian and the unit head take the card back</translation>
    </message>
    <message>
        <source>%1 已離任，無法簽署，請由保管人員與單位主管代為收回。</source>
        <translation>%1 is no longer in office and cannot sign: the custodian and the unit head take the card back.</translation>
    </message>
    <message>
        <source>%1 已解除查詢職務，應變更晶片卡密碼（R-DU-5）；變更前列為待辦事項。</source>
        <translation>%1 is no longer a query officer: the password must be changed (R-DU-5); this remains a task until it is.</translation>
    </message>
    <message>
        <source>本機設定為獨占，讀取晶片卡時其他程式無法使用。</source>
        <translation> This desk uses the card exclusively: while it is read here, other programs cannot use it.</translation>
    </message>
    <message>
        <source>代為收回晶片卡</source>
        <translation>Take the card back for the borrower</translation>
    </message>
    <message>
        <source>請輸入借用人員未能簽署之原因（記入日誌）。</source>
        <translation>Why can the borrower not sign? The answer is recorded in the ledger.</translation>
    </message>
    <message>
        <source>登記由聯徵變更</source>
        <translation>Changed by JCIC</translation>
    </message>
    <message>
        <source>請輸入聯徵中心變更密碼之申請文號（記入日誌）。</source>
        <translation>On which application (letter number) did JCIC change the card&apos;s password? The number is recorded in the ledger.</translation>
    </message>
    <message>
        <source>晶片卡由本人借用中，請插入讀卡機辦理發查及調閱，使用完竣當面歸還保管人員 %1。</source>
        <translation>You have borrowed the card: insert it into the reader to request and retrieve. When finished, return it to custodian %1 in person.</translation>
    </message>
    <message>
        <source>請借用人員登入並插入晶片卡</source>
        <translation>The borrower of this card signs in and inserts it into the reader</translation>
    </message>
    <message>
        <source>已鎖卡，請先解鎖</source>
        <translation>The card is blocked: unblock it first</translation>
    </message>
    <message>
        <source>請輸入查詢密碼啟用日期（民國年月日 7 碼）。</source>
        <translation>From which day is the new password in use? (ROC date, seven digits)</translation>
    </message>
    <message>
        <source>聯徵中心寄達之新晶片卡，插入讀卡機後登記</source>
        <translation>A new card from JCIC: insert it into the reader, then enter it</translation>
    </message>
    <message>
        <source>聯徵中心以掛號寄達的密碼函，登記後彌封交付保管人員</source>
        <translation>A password letter that arrived by registered mail: enter it, then hand it over under seal</translation>
    </message>
    <message>
        <source>登記簿尚無晶片卡：請插入收到的晶片卡，按「收到晶片卡」。</source>
        <translation>The register has no card yet: insert the card that arrived into the reader and press &quot;New card received&quot;.</translation>
    </message>
    <message>
        <source>%1 借用中</source>
        <translation>Out with %1</translation>
    </message>
    <message>
        <source>借用及歸還由借用人員與保管人員分別簽署；晶片卡與其密碼由不同人員保管。</source>
        <translation>Borrower and custodian both sign when the card goes out and comes back; card and password are kept by different persons.</translation>
    </message>
    <message>
        <source>密碼剩餘次數</source>
        <translation>Tries left</translation>
    </message>
    <message>
        <source>密碼保管人員</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>最近盤點</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>應歸還時間</source>
        <translation>Due back</translation>
    </message>
    <message>
        <source>借用用途(&amp;U)</source>
        <translation>P&amp;urpose</translation>
    </message>
    <message>
        <source>代為收回晶片卡…(&amp;T)</source>
        <translation>&amp;Take back…</translation>
    </message>
    <message>
        <source>歸還晶片卡…(&amp;R)</source>
        <translation>&amp;Return card…</translation>
    </message>
    <message>
        <source>借用晶片卡…(&amp;O)</source>
        <translation>B&amp;orrow card…</translation>
    </message>
    <message>
        <source>密碼及異常</source>
        <translation>Password and trouble</translation>
    </message>
    <message>
        <source>通報毀損或遺失…</source>
        <translation>Report damage or loss…</translation>
    </message>
    <message>
        <source>登記遺失…</source>
        <translation>Enter loss…</translation>
    </message>
    <message>
        <source>登記毀損…</source>
        <translation>Enter damage…</translation>
    </message>
    <message>
        <source>本單位晶片卡</source>
        <translation>The unit&apos;s cards</translation>
    </message>
    <message>
        <source>最近借用</source>
        <translation>Last loans</translation>
    </message>
    <message>
        <source>借用登記簿</source>
        <translation>Register of loans</translation>
    </message>
    <message>
        <source>盤點…</source>
        <translation>Count…</translation>
    </message>
    <message>
        <source>更換保管人員…</source>
        <translation>Change custodian…</translation>
    </message>
    <message numerus="yes">
        <source>本單位晶片卡 %n</source>
        <translation>
            <numerusform>The unit&apos;s card: %n</numerusform>
            <numerusform>The unit&apos;s cards: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>尚無晶片卡</source>
        <translation>No card yet</translation>
    </message>
    <message>
        <source>借用中</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>保管中</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>自%1，已 %2</source>
        <translation>Since %1, for %2</translation>
    </message>
    <message>
        <source>自%1</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>已逾下班時間，請即歸還</source>
        <translation>The office has closed: at once</translation>
    </message>
    <message>
        <source>本日下班前</source>
        <translation>today, before the office closes</translation>
    </message>
    <message>
        <source>保管人員</source>
        <translation>Custodian</translation>
    </message>
    <message>
        <source>本人，到場輸入密碼</source>
        <translation>you: sign there</translation>
    </message>
    <message>
        <source>到場輸入密碼</source>
        <translation>signs here, too</translation>
    </message>
    <message>
        <source>借用人員</source>
        <translation>Borrower</translation>
    </message>
    <message>
        <source>尚無人借用</source>
        <translation>Nobody yet</translation>
    </message>
    <message>
        <source>本人</source>
        <translation>you</translation>
    </message>
    <message>
        <source>登入後辦理歸還</source>
        <translation>signs in to return</translation>
    </message>
    <message>
        <source>已離任，無法簽署</source>
        <translation>has left</translation>
    </message>
    <message>
        <source>由查詢人員登入後辦理</source>
        <translation>a query officer</translation>
    </message>
    <message>
        <source>本卡登記為「%1」，不得借用。</source>
        <translation>This card is registered as &quot;%1&quot;: it cannot be lent.</translation>
    </message>
    <message>
        <source>查詢人員借用時，請當面交付晶片卡，由保管人員於其畫面輸入密碼。</source>
        <translation>When a query officer borrows it, hand the card over and type your password on their screen.</translation>
    </message>
    <message>
        <source>由查詢人員登入後辦理借用。</source>
        <translation>A query officer signs in and borrows it.</translation>
    </message>
    <message>
        <source>請 %1 於其畫面辦理歸還：當面清點晶片卡，保管人員輸入密碼。未能到場者，單位主管登入後代為收回。</source>
        <translation>%1 returns it on their own screen: check the card and type your password there. If they cannot come, the unit head signs in and takes it back.</translation>
    </message>
    <message>
        <source>待辦事項</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>變更晶片卡密碼…</source>
        <translation>Change card password…</translation>
    </message>
    <message>
        <source>解鎖…</source>
        <translation>Unblock…</translation>
    </message>
    <message>
        <source>登記聯徵中心變更…</source>
        <translation>Enter change by JCIC…</translation>
    </message>
    <message>
        <source>收到晶片卡…</source>
        <translation>Receive card…</translation>
    </message>
    <message>
        <source>收到密碼函…</source>
        <translation>Receive password letter…</translation>
    </message>
    <message>
        <source>自我檢測…</source>
        <translation>Run self-test…</translation>
    </message>
</context>
<context>
    <name>jcic::ui::CardPasswordDialog</name>
    <message>
        <source>變更晶片卡密碼</source>
        <translation>Change card password</translation>
    </message>
    <message>
        <source>晶片卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>目前晶片卡密碼(&amp;P)</source>
        <translation>&amp;Present card password</translation>
    </message>
    <message>
        <source>目前晶片卡密碼</source>
        <translation>Present card password</translation>
    </message>
    <message>
        <source>新密碼(&amp;N)</source>
        <translation>&amp;New password</translation>
    </message>
    <message>
        <source>新晶片卡密碼</source>
        <translation>New card password</translation>
    </message>
    <message>
        <source>再次輸入(&amp;A)</source>
        <translation>Once &amp;again</translation>
    </message>
    <message>
        <source>再次輸入晶片卡新密碼</source>
        <translation>New card password again</translation>
    </message>
    <message>
        <source>變更(&amp;S)</source>
        <translation>Chan&amp;ge</translation>
    </message>
    <message>
        <source>解鎖晶片卡</source>
        <translation>Unblock the card</translation>
    </message>
    <message>
        <source>解鎖碼 PUK(&amp;P)</source>
        <translation>&amp;PUK</translation>
    </message>
    <message>
        <source>解鎖碼</source>
        <translation>PUK</translation>
    </message>
    <message>
        <source>解鎖並設定新密碼(&amp;S)</source>
        <translation>Unblock and &amp;set the new password</translation>
    </message>
    <message>
        <source>新密碼為 %1 至 %2 位數字；不得與原密碼相同，亦不得為重複或連續數字。變更後應重新登入聯徵中心。</source>
        <translation>New password, in length %1 to %2; not the present one, nor one repeated digit or digits in a row. Sign in to JCIC again afterwards.</translation>
    </message>
    <message>
        <source>解鎖碼亦有次數限制，用盡後晶片卡僅得由聯徵中心換發</source>
        <translation>The PUK&apos;s tries are limited too; after the last one only JCIC can replace the card</translation>
    </message>
    <message>
        <source>卡片已鎖，請以解鎖碼解鎖</source>
        <translation>The card is blocked: unblock it with the PUK</translation>
    </message>
    <message>
        <source>兩次輸入的新密碼不一致，請再次輸入</source>
        <translation>The two new passwords differ: type them again</translation>
    </message>
    <message>
        <source>變更中…</source>
        <translation>Changing…</translation>
    </message>
    <message>
        <source>新密碼為 %1 至 %2 位英數字；不得與原密碼相同。變更後應重新登入聯徵中心。</source>
        <translation>The new password has %1 to %2 letters and digits and differs from the old one. Sign in to JCIC again after changing it.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::CardPicture</name>
    <message>
        <source>尚無晶片卡</source>
        <translation>No card yet</translation>
    </message>
    <message>
        <source>晶片卡 %1，%2，%3</source>
        <translation>Card %1, %2, %3</translation>
    </message>
    <message>
        <source>聯徵中心 晶片卡</source>
        <translation>JCIC IC card</translation>
    </message>
</context>
<context>
    <name>jcic::ui::CaseCard</name>
    <message>
        <source>辦理經過</source>
        <translation>History</translation>
    </message>
    <message>
        <source>本案辦理經過</source>
        <translation>History of this case</translation>
    </message>
    <message>
        <source>全部列印(&amp;L)…</source>
        <translation>Print al&amp;l…</translation>
    </message>
    <message>
        <source>查閱日誌(&amp;J)</source>
        <translation>In the ledger (&amp;J)</translation>
    </message>
    <message>
        <source>選取案件後顯示辦理經過</source>
        <translation>Select a case to see its history</translation>
    </message>
    <message>
        <source>請先選取案件</source>
        <translation>Choose a case first</translation>
    </message>
    <message>
        <source>本案尚無可列印資料</source>
        <translation>Nothing to print in this case yet</translation>
    </message>
    <message>
        <source>本案全部日誌事件</source>
        <translation>Every event of this case</translation>
    </message>
    <message>
        <source>更正案號(&amp;X)…</source>
        <translation>Correct the case number (&amp;X)…</translation>
    </message>
    <message>
        <source>送出後發現案號錯誤：二案號均留存，嗣後以更正者為準，核准主管會同簽署</source>
        <translation>The number was mistyped and found after the request: both remain, the corrected one counts from then on, and a supervisor signs with you</translation>
    </message>
    <message>
        <source>資料及列印本</source>
        <translation>Records</translation>
    </message>
</context>
<context>
    <name>jcic::ui::CasePapers</name>
    <message>
        <source>第 %1 份</source>
        <translation>Copy %1</translation>
    </message>
    <message>
        <source>開啟 %1 資料</source>
        <translation>Open the record of %1</translation>
    </message>
    <message>
        <source>歸檔…</source>
        <translation>File…</translation>
    </message>
    <message>
        <source>歸檔 %1</source>
        <translation>File %1</translation>
    </message>
    <message>
        <source>— 不得查詢</source>
        <translation>— Not permitted</translation>
    </message>
    <message numerus="yes">
        <source>%n 頁</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>尚無 %1 的資料</source>
        <translation>No %1 record is held yet</translation>
    </message>
</context>
<context>
    <name>jcic::ui::CasePath</name>
    <message>
        <source>Enter 辦理此步驟</source>
        <translation>Enter takes this step</translation>
    </message>
</context>
<context>
    <name>jcic::ui::CaseTree</name>
    <message>
        <source>尚無案件。</source>
        <translation>There are no cases yet.</translation>
    </message>
    <message>
        <source>尚無案件，請按 F2 新增查詢。</source>
        <translation>There are no cases yet. Press F2 for a new query.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ChipBox</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ComingCard</name>
    <message numerus="yes">
        <source>逾期 %n 日</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>本日到期</source>
        <translation>due today</translation>
    </message>
    <message numerus="yes">
        <source>餘 %n 日</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message>
        <source>未來事項</source>
        <translation>Coming up</translation>
    </message>
    <message numerus="yes">
        <source>其餘 %n 項列於期限一覽</source>
        <translation>
            <numerusform>%n more in the list of due dates</numerusform>
            <numerusform>%n more in the list of due dates</numerusform>
        </translation>
    </message>
    <message>
        <source>前往</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>jcic::ui::CopiesModel</name>
    <message>
        <source>（不可讀）</source>
        <translation>(not readable)</translation>
    </message>
    <message>
        <source>第 %1 份</source>
        <translation>Copy %1</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>受查人</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>案號</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>編號時間</source>
        <translation>Numbered at</translation>
    </message>
    <message>
        <source>資料已刪除</source>
        <translation>Record deleted</translation>
    </message>
    <message>
        <source>%1 前刪除資料</source>
        <translation>Delete the record before %1</translation>
    </message>
    <message>
        <source>資料使用完竣</source>
        <translation>Record no longer needed</translation>
    </message>
    <message numerus="yes">
        <source>近七日結案 %n</source>
        <translation>
            <numerusform>Closed in the last seven days: %n</numerusform>
            <numerusform>Closed in the last seven days: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>檢視列印</source>
        <translation>See printing</translation>
    </message>
    <message>
        <source>狀態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>下一步驟</source>
        <translation>Next step</translation>
    </message>
</context>
<context>
    <name>jcic::ui::CopiesPage</name>
    <message>
        <source>列印控管</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>搜尋列印本及檔案</source>
        <translation>Search the copies</translation>
    </message>
    <message>
        <source>列印本及檔案清單</source>
        <translation>List of copies</translation>
    </message>
    <message>
        <source>列印本均予編號：已列印者應歸檔，不使用者應由見證人見證銷毀。</source>
        <translation>Every copy has a number: file what was printed; destroy what is not needed in front of a witness.</translation>
    </message>
    <message>
        <source>開啟銷毀登記簿…(&amp;G)</source>
        <translation>Open destruction re&amp;gister…</translation>
    </message>
    <message numerus="yes">
        <source>待銷毀 %n 份，應由見證人在場。</source>
        <translation>
            <numerusform>%n copy must be destroyed in front of a witness.</numerusform>
            <numerusform>%n copies must be destroyed in front of a witness.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>加密檔 %n 份尚未刪除；使用後請刪除，並由見證人確認。</source>
        <translation>
            <numerusform>%n copy is out as an encrypted file: delete it after use, in front of a witness.</numerusform>
            <numerusform>%n copies are out as encrypted files: delete each after use, in front of a witness.</numerusform>
        </translation>
    </message>
    <message>
        <source>近期無列印；較早者請於搜尋欄輸入後按 Enter 尋找。</source>
        <translation>No recent copies. For older ones type in the search field and press Enter.</translation>
    </message>
    <message>
        <source>近期無列印紀錄。</source>
        <translation>No recent copies.</translation>
    </message>
    <message>
        <source>僅列本人(&amp;V)</source>
        <translation>Mine only (&amp;V)</translation>
    </message>
    <message>
        <source>本人列印、另存或經手者</source>
        <translation>Copies that you printed, saved or handled</translation>
    </message>
    <message>
        <source>尚無列印本或加密檔。檢視資料後按 Ctrl+P 列印，各份列示於此。</source>
        <translation>No copies yet. Open a record and press Ctrl+P; every copy is listed here.</translation>
    </message>
    <message>
        <source>各份均已結案。</source>
        <translation>Nothing is open.</translation>
    </message>
    <message>
        <source>取消選取</source>
        <translation>Choose none</translation>
    </message>
    <message>
        <source>其他作業…(&amp;M)</source>
        <translation>&amp;More…</translation>
    </message>
    <message>
        <source>檢視保存期限…</source>
        <translation>View retention periods…</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n 份</source>
        <translation>
            <numerusform>%1 %n copy</numerusform>
            <numerusform>%1 %n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已選 %n 份</source>
        <translation>
            <numerusform>%n copy chosen</numerusform>
            <numerusform>%n copies chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter 辦理下一步驟 · Space 選取 · Shift+↑↓ 連續選取</source>
        <translation>Enter: next step · Space: choose · Shift+↑↓: choose several</translation>
    </message>
    <message>
        <source>未結案之列印本及加密檔，或全部</source>
        <translation>Copies and files that are not closed, or all</translation>
    </message>
    <message>
        <source>%1 第 %2 份：</source>
        <translation>%1, copy %2: </translation>
    </message>
</context>
<context>
    <name>jcic::ui::CountDialog</name>
    <message>
        <source>併同登記：%1。輸入密碼一次，各筆分別簽章；情形不同者請另行登記。</source>
        <translation>Entered together: %1. One password, and a separate signature for each entry; enter different results one by one.</translation>
    </message>
    <message>
        <source>不在內：%1。</source>
        <translation>Left out: %1.</translation>
    </message>
    <message numerus="yes">
        <source>會同人員簽署內容（%n 頁）：%1</source>
        <translation>
            <numerusform>Page the second person signs: %1</numerusform>
            <numerusform>The %n pages the second person signs: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>已登記：%1。未登記：%2。</source>
        <translation>Entered: %1. Not entered: %2.</translation>
    </message>
    <message>
        <source>無</source>
        <translation>None</translation>
    </message>
    <message>
        <source>關閉</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 筆</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::DeletionsDialog</name>
    <message>
        <source>日誌查無本筆事件</source>
        <translation>the event is not in the ledger</translation>
    </message>
    <message>
        <source>刪除清單未列</source>
        <translation>not on the list of deletions</translation>
    </message>
    <message>
        <source>金鑰或內容仍存在</source>
        <translation>key or contents still there</translation>
    </message>
    <message>
        <source>搜尋索引內尚有其字詞</source>
        <translation>its words are still in the search index</translation>
    </message>
    <message>
        <source>檔案內尚有殘跡 %L1 處</source>
        <translation>Remains in the files: %L1</translation>
    </message>
    <message>
        <source>重新查核(&amp;R)</source>
        <translation>Check &amp;again</translation>
    </message>
    <message>
        <source>逐筆重新查核刪除結果：事件及刪除清單留存、金鑰及內容已銷毀、檔案無殘留資料。佐證資料應保存五年。</source>
        <translation>Each deletion is checked again in the files: event and list are both there, key and contents are destroyed, and nothing remains anywhere in the file. The evidence is kept for five years.</translation>
    </message>
    <message>
        <source>序號</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>人員</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>刪除項目</source>
        <translation>Deleted item</translation>
    </message>
    <message>
        <source>查核中：讀整個日誌檔…</source>
        <translation>Checking: reading the whole ledger…</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>成立</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>尚無刪除紀錄。</source>
        <translation>No deletions.</translation>
    </message>
    <message numerus="yes">
        <source>刪除 %Ln 筆，佐證不全，請立即通知單位主管及稽核人員。</source>
        <translation>
            <numerusform>%Ln deletion; evidence is missing: tell the unit head and the auditor at once.</numerusform>
            <numerusform>%Ln deletions; evidence is missing: tell the unit head and the auditor at once.</numerusform>
        </translation>
    </message>
    <message>
        <source>刪除清單受損：受損處以後均不計入。</source>
        <translation>The list of deletions is damaged: entries after the damage do not count.</translation>
    </message>
    <message numerus="yes">
        <source>資料庫之復原檔內尚有 %Ln 個位元組。</source>
        <translation>
            <numerusform>%Ln byte is left in the database&apos;s journal.</numerusform>
            <numerusform>%Ln bytes are left in the database&apos;s journal.</numerusform>
        </translation>
    </message>
    <message>
        <source>刪除佐證</source>
        <translation>Evidence of deletions</translation>
    </message>
    <message>
        <source>佐證</source>
        <translation>Evidence</translation>
    </message>
    <message numerus="yes">
        <source>刪除 %Ln 筆，佐證均完整。</source>
        <translation>
            <numerusform>%Ln deletion, with valid evidence.</numerusform>
            <numerusform>%Ln deletions, all with valid evidence.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::DeskLinksDialog</name>
    <message>
        <source>內容牴觸：%1，%2；本機 %3，他台 %4。請登記缺失。</source>
        <translation>Contradiction: %1, %2; here %3, there %4. Enter a finding.</translation>
    </message>
    <message>
        <source>本機已送出，惟不再發查：%1</source>
        <translation>Submitted here, and no longer to be requested: %1</translation>
    </message>
    <message>
        <source>本單位未設定櫃台連線伺服器：各台互不知他台已使用之授權書及晶片卡借用情形。</source>
        <translation>No hub is set for this branch: its desks do not know which authorisations others have used, or who has their cards.</translation>
    </message>
    <message>
        <source>同單位櫃台之連線</source>
        <translation>Connection of the branch&apos;s desks</translation>
    </message>
    <message>
        <source>各台經櫃台連線伺服器互告晶片卡借用情形、已使用授權書及每週查詢紀錄單之進度，由工作站金鑰簽署，不含當事人資料。登記他台前，請當面或以已知之電話核對其指紋。</source>
        <translation>Over the hub the desks tell each other who has which card, which authorisations were used and how far each weekly query record is, signed with the workstation&apos;s key, and nothing about the subjects. Before you enter another desk, compare its fingerprint in person or by a telephone number known before.</translation>
    </message>
    <message>
        <source>本機憑證的指紋(&amp;F)</source>
        <translation>This certificate&apos;s &amp;fingerprint</translation>
    </message>
    <message>
        <source>各台之狀態</source>
        <translation>State of each desk</translation>
    </message>
    <message>
        <source>%1：讀至其日誌第 %L2 筆，產出於 %3。</source>
        <translation>%1: read up to event %L2 of its ledger, made at %3.</translation>
    </message>
    <message>
        <source>%1：尚未讀到。</source>
        <translation>%1: nothing read yet.</translation>
    </message>
    <message>
        <source>未採用：%1%2</source>
        <translation>Not accepted: %1 %2</translation>
    </message>
    <message>
        <source>本機：其他櫃台得讀至日誌第 %L1 筆。</source>
        <translation>This desk: others can read up to event %L1 of the ledger.</translation>
    </message>
    <message>
        <source>至第 %L1 筆尚待送出。</source>
        <translation>Up to event %L1 is waiting to go out.</translation>
    </message>
    <message>
        <source>未送出 %1：請以其他方式告知他台。</source>
        <translation>Not sent: %1. Tell the other desk by other means.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::DeskStates</name>
    <message>
        <source>無法得知，自 %1</source>
        <translation>not known since %1</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>未曾連線</source>
        <translation>never connected</translation>
    </message>
    <message>
        <source>離線，自 %1</source>
        <translation>offline since %1</translation>
    </message>
    <message>
        <source>另 %1 台</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>%1 台離線</source>
        <translation>%1 offline</translation>
    </message>
    <message>
        <source>本機</source>
        <translation>this desk</translation>
    </message>
    <message>
        <source>櫃台連線</source>
        <translation>Hub</translation>
    </message>
</context>
<context>
    <name>jcic::ui::DesktopNotice</name>
    <message>
        <source>有查詢結果可供檢視。</source>
        <translation>A query result can be viewed.</translation>
    </message>
    <message>
        <source>有查詢已核准或已有結果。</source>
        <translation>A query was approved, or has ended.</translation>
    </message>
    <message>
        <source>有待核准查詢。</source>
        <translation>A query is waiting for your approval.</translation>
    </message>
    <message>
        <source>有待辦事項。</source>
        <translation>You have a task.</translation>
    </message>
    <message>
        <source>聯徵查調櫃台</source>
        <translation>JCIC desk</translation>
    </message>
    <message>
        <source>開啟視窗</source>
        <translation>Open the desk</translation>
    </message>
</context>
<context>
    <name>jcic::ui::DutiesDialog</name>
    <message>
        <source>%1（例假日，前一辦公日 %2）</source>
        <translation>%1 (day off, before it %2)</translation>
    </message>
    <message>
        <source>僅列本人(&amp;M)</source>
        <translation>Only &amp;mine</translation>
    </message>
    <message>
        <source>顯示已辦妥(&amp;D)</source>
        <translation>Incl&amp;ude what is done</translation>
    </message>
    <message>
        <source>開啟本筆(&amp;O)</source>
        <translation>&amp;Open this entry</translation>
    </message>
    <message>
        <source>期限一覽</source>
        <translation>Due dates</translation>
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
        <source>登記簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>事項</source>
        <translation>What</translation>
    </message>
    <message>
        <source>人員</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>另存行事曆檔…(&amp;S)</source>
        <translation>&amp;Save for calendars…</translation>
    </message>
    <message>
        <source>無到期或逾期事項。</source>
        <translation>Nothing is due or overdue.</translation>
    </message>
    <message>
        <source>%L1 項，其中逾期 %L2 項。</source>
        <translation>%L1, including %L2 overdue.</translation>
    </message>
    <message>
        <source>另存行事曆檔</source>
        <translation>Save for calendar programs</translation>
    </message>
    <message>
        <source>行事曆檔 (*.ics)</source>
        <translation>iCalendar (*.ics)</translation>
    </message>
    <message>
        <source>無到期或逾期事項。勾選「顯示已辦妥」檢視最近辦妥者。</source>
        <translation>Nothing is due or overdue. Tick &quot;Include what is done&quot; for recently completed duties.</translation>
    </message>
    <message>
        <source>本人無到期或逾期事項；取消「僅列本人」可檢視全單位。</source>
        <translation>None of your duties is due or overdue. Clear &quot;Only mine&quot; to see the whole branch&apos;s.</translation>
    </message>
    <message numerus="yes">
        <source>另有保全中不得刪除 %n 項。</source>
        <translation>
            <numerusform> %n is on hold and not to be deleted.</numerusform>
            <numerusform> %n are on hold and not to be deleted.</numerusform>
        </translation>
    </message>
    <message>
        <source>已存 %L1 項，不含任何人員之姓名或代碼。</source>
        <translation>%L1 saved, without anybody&apos;s name or code.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::DutyGridModel</name>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>Month</translation>
    </message>
</context>
<context>
    <name>jcic::ui::DutyMonthCard</name>
    <message>
        <source>例假日，期限提前至前一辦公日</source>
        <translation>Day off: due before it</translation>
    </message>
    <message>
        <source>檢視期限…(&amp;D)</source>
        <translation>View &amp;due dates…</translation>
    </message>
    <message>
        <source>本月各人的期限</source>
        <translation>Everybody&apos;s duties of the month</translation>
    </message>
    <message>
        <source>本日或逾期</source>
        <translation>Today or overdue</translation>
    </message>
</context>
<context>
    <name>jcic::ui::DutyTermsBox</name>
    <message>
        <source>起日</source>
        <translation>From</translation>
    </message>
    <message>
        <source>迄日</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>%1的起日</source>
        <translation>%1: first day</translation>
    </message>
    <message>
        <source>%1的迄日</source>
        <translation>%1: last day</translation>
    </message>
</context>
<context>
    <name>jcic::ui::EmptyBoard</name>
    <message>
        <source>目前無進行中案件</source>
        <translation>No case is open</translation>
    </message>
    <message>
        <source>輸入身分證字號即可開始；授權書及借款資料自登記簿帶入。</source>
        <translation>Type an ID number to begin; authorisation and loan come from the registers.</translation>
    </message>
    <message>
        <source>新查詢&#x3000;F2</source>
        <translation>New query&#x3000;F2</translation>
    </message>
    <message>
        <source>由檔案送出…</source>
        <translation>Submit from a file…</translation>
    </message>
</context>
<context>
    <name>jcic::ui::EmptyNote</name>
    <message>
        <source>清除搜尋與篩選</source>
        <translation>Clear search and filter</translation>
    </message>
    <message>
        <source>於搜尋欄按 Esc 亦可。</source>
        <translation>Pressing Esc in the search does the same.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ExportLines</name>
    <message>
        <source>日誌匯出第 %1 號（%2）：已銷毀，或無法確認之原因</source>
        <translation>Export %1 of the ledger (%2): destroyed, or why that cannot be confirmed</translation>
    </message>
    <message>
        <source>請勿填寫當事人姓名或身分證字號</source>
        <translation>No name or ID number of the person concerned</translation>
    </message>
</context>
<context>
    <name>jcic::ui::FaultPanel</name>
    <message>
        <source>複製詳細資訊(&amp;I)</source>
        <translation>Copy deta&amp;ils</translation>
    </message>
    <message>
        <source>複製詳細資訊：代碼及內容，不含個人資料</source>
        <translation>Copy details: code and place, no personal data</translation>
    </message>
    <message>
        <source>代碼 %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>未完成</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>關閉(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>查閱代碼說明</source>
        <translation>Help for this code</translation>
    </message>
</context>
<context>
    <name>jcic::ui::FirstDayDialog</name>
    <message>
        <source>首日練習</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>關閉(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>%1：已完成</source>
        <translation>%1: done</translation>
    </message>
    <message>
        <source>完成者依日誌中本人之事件自動標記。已完成 %1 項，共 %2 項。</source>
        <translation>Completed tasks are marked automatically, from your own events in the ledger. Done: %1 of %2.</translation>
    </message>
    <message>
        <source>離座</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>前往</source>
        <translation>Go to</translation>
    </message>
</context>
<context>
    <name>jcic::ui::FormLink</name>
    <message>
        <source>檢視影像(&amp;F)</source>
        <translation>View &amp;form</translation>
    </message>
    <message>
        <source>授權書影像</source>
        <translation>The authorisation form&apos;s image</translation>
    </message>
    <message>
        <source>開啟登記簿所附授權書影像或檔案；開啟將記入日誌</source>
        <translation>Opens the image or file attached in the register; opening it is recorded in the ledger</translation>
    </message>
    <message>
        <source>影像傳送中</source>
        <translation>Image being sent</translation>
    </message>
    <message>
        <source>停止(&amp;F) %1%</source>
        <translation>&amp;Form: stop, %1%</translation>
    </message>
    <message>
        <source>停止取得授權書影像</source>
        <translation>Stop fetching the form&apos;s image</translation>
    </message>
    <message>
        <source>送核櫃台傳送授權書影像中，傳送完成即可開啟</source>
        <translation>The asking desk is sending the form&apos;s image; it can be opened when the transfer is complete</translation>
    </message>
    <message>
        <source>取得授權書影像中，按此停止</source>
        <translation>The form&apos;s image is being fetched; press to stop</translation>
    </message>
</context>
<context>
    <name>jcic::ui::FormLook</name>
    <message>
        <source>檢查影像中…</source>
        <translation>Checking the image…</translation>
    </message>
    <message>
        <source>第 %1 頁</source>
        <translation>Page %1</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>影像未檢核：%1。仍可登記，傳送前請以目視核對。</source>
        <translation>The image was not checked: %1. It may still be entered; compare it by eye before it is sent.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::HandsLine</name>
    <message>
        <source>由%1 %2 交予%3 %4</source>
        <translation>From %1 %2 to %3 %4</translation>
    </message>
</context>
<context>
    <name>jcic::ui::HeadDialog</name>
    <message>
        <source>複製全部(&amp;Y)</source>
        <translation>Cop&amp;y all</translation>
    </message>
    <message>
        <source>列印(&amp;P)</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>日誌的鏈首與錨</source>
        <translation>the ledger&apos;s head and anchor</translation>
    </message>
    <message>
        <source>日誌目前筆數、樹根及錨，請另行留存。整個資料夾遭換回舊版時，須以留存之錨核對始能發現。</source>
        <translation>The ledger&apos;s size, root and anchor. Keep them away from the ledger: if the whole folder is replaced by an older one, only a kept anchor shows it.</translation>
    </message>
    <message>
        <source>鏈首與錨(&amp;A)</source>
        <translation>Head and &amp;anchor</translation>
    </message>
    <message>
        <source>讀取中…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>筆數：%L1</source>
        <translation>Events: %L1</translation>
    </message>
    <message>
        <source>樹根：%1</source>
        <translation>Root: %1</translation>
    </message>
    <message>
        <source>錨：%1</source>
        <translation>Anchor: %1</translation>
    </message>
    <message>
        <source>首把封印金鑰的指紋：%1</source>
        <translation>Fingerprint of the first seal key: %1</translation>
    </message>
    <message>
        <source>已複製到剪貼簿。</source>
        <translation>Copied to the clipboard.</translation>
    </message>
    <message>
        <source>已送到印表機，並記入日誌。</source>
        <translation>Sent to the printer, and recorded in the ledger.</translation>
    </message>
    <message>
        <source>留存的錨（查詢紀錄單或印出的鏈首上）(&amp;K)</source>
        <translation>Anchor that was &amp;kept (on a weekly query record or a printed head)</translation>
    </message>
    <message>
        <source>指紋格式不符：應以 seal1 起始，計九組，每組五字元，請依留存者核對。</source>
        <translation>This is not a fingerprint: compare it again with what was kept; it begins with seal1 and has nine groups of five characters.</translation>
    </message>
    <message>
        <source>錨格式不符：應以 jcic1 起始，計九組，每組五字元，請依紙本核對。</source>
        <translation>This is not an anchor: compare it again with the paper; it begins with jcic1 and has nine groups of five characters.</translation>
    </message>
    <message>
        <source>檢視封印…(&amp;S)</source>
        <translation>View &amp;seals…</translation>
    </message>
    <message>
        <source>鏈首尚未讀到</source>
        <translation>The head has not been read yet</translation>
    </message>
    <message>
        <source>請先填留存的錨或指紋</source>
        <translation>Enter a kept anchor or fingerprint first</translation>
    </message>
    <message>
        <source>見證至第 %L1 筆（%2，%3）</source>
        <translation>Witnessed up to event %L1 (%2, %3)</translation>
    </message>
    <message>
        <source>總行留存之指紋（選填）(&amp;F)</source>
        <translation>&amp;Fingerprint that head office keeps (may be empty)</translation>
    </message>
    <message>
        <source>驗證整本日誌(&amp;V)</source>
        <translation>&amp;Verify the ledger against it</translation>
    </message>
</context>
<context>
    <name>jcic::ui::HelpDialog</name>
    <message>
        <source>說明</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>搜尋說明與錯誤代碼(&amp;S)</source>
        <translation>&amp;Search help and fault codes</translation>
    </message>
    <message>
        <source>頁(&amp;P)</source>
        <translation>&amp;Pages</translation>
    </message>
    <message>
        <source>內容(&amp;T)</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>說明的頁</source>
        <translation>Pages of the help</translation>
    </message>
    <message>
        <source>說明的內容</source>
        <translation>Text of the page</translation>
    </message>
    <message>
        <source>上一頁(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>檢視按鍵(&amp;K)…</source>
        <translation>View &amp;keys…</translation>
    </message>
    <message>
        <source>關閉(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>查無符合之說明頁。</source>
        <translation>No help page contains these words.</translation>
    </message>
    <message>
        <source>無前一頁</source>
        <translation>There is no page before this one</translation>
    </message>
</context>
<context>
    <name>jcic::ui::HelpLibrary</name>
    <message>
        <source>代碼</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>建議處理方式</source>
        <translation>What to do now</translation>
    </message>
    <message>
        <source>依據</source>
        <translation>The rule</translation>
    </message>
</context>
<context>
    <name>jcic::ui::InspectionDialog</name>
    <message>
        <source>停止(&amp;T)</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>另存…(&amp;S)</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>金融檢查清單</source>
        <translation>Lists for an inspector</translation>
    </message>
    <message>
        <source>查詢</source>
        <translation>Queries</translation>
    </message>
    <message>
        <source>授權書</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>清單(&amp;L)</source>
        <translation>&amp;List</translation>
    </message>
    <message>
        <source>起日(&amp;F)</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>迄日(&amp;U)</source>
        <translation>&amp;Until</translation>
    </message>
    <message>
        <source>使用者代碼，空白為全部(&amp;O)</source>
        <translation>User c&amp;ode (empty: all)</translation>
    </message>
    <message>
        <source>狀態(&amp;A)</source>
        <translation>St&amp;ate</translation>
    </message>
    <message>
        <source>清單含全部欄位及完整身分證字號；檔案以密碼加密，匯出作業記入日誌。</source>
        <translation>Every column is included, with complete ID numbers; the file is encrypted with a password, and its creation is recorded in the ledger.</translation>
    </message>
    <message>
        <source>清單的進度</source>
        <translation>Progress of the list</translation>
    </message>
    <message>
        <source>CSV 與 Excel，加密壓縮 (*.zip);;加密 PDF (*.pdf)</source>
        <translation>CSV and Excel, encrypted archive (*.zip);;Encrypted PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>已存 %Ln 筆，以密碼加密。</source>
        <translation>
            <numerusform>%Ln row saved, encrypted under the password.</numerusform>
            <numerusform>%Ln rows saved, encrypted under the password.</numerusform>
        </translation>
    </message>
    <message>
        <source>項目(&amp;M)</source>
        <translation>Ite&amp;m</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ItemChoices</name>
    <message>
        <source>調閱年度，民國年</source>
        <translation>Tax year, ROC year</translation>
    </message>
    <message>
        <source>待填寫</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>年度(&amp;Y)</source>
        <translation>&amp;Year</translation>
    </message>
    <message>
        <source>得查詢</source>
        <translation>Permitted</translation>
    </message>
    <message>
        <source>不得查詢</source>
        <translation>Not permitted</translation>
    </message>
    <message>
        <source>請先選取業務別及對象別</source>
        <translation>Choose the business and the kind of subject first</translation>
    </message>
</context>
<context>
    <name>jcic::ui::KeepersPage</name>
    <message>
        <source>密碼遺忘或金鑰損壞時，須以復原金鑰第一段及第二段合併復原，單一段無效。各段僅供其保管人閱覽，抄寫後密封並分別保管；重新製作後，原金鑰失效。</source>
        <translation>If a password is forgotten or a key is damaged, parts 1 and 2 of the recovery key together recover an account; one alone is useless. Each part is for its keeper&apos;s eyes only, on paper, sealed, and kept apart from the other. A new key replaces the previous one.</translation>
    </message>
    <message>
        <source>請選擇</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>第一段保管人</source>
        <translation>Keeper of part 1</translation>
    </message>
    <message>
        <source>第一段保管人(&amp;1)</source>
        <translation>Keeper of part &amp;1</translation>
    </message>
    <message>
        <source>第二段保管人</source>
        <translation>Keeper of part 2</translation>
    </message>
    <message>
        <source>第二段保管人(&amp;2)</source>
        <translation>Keeper of part &amp;2</translation>
    </message>
    <message>
        <source>單位內無其他人員可確認以此復原金鑰復原者之身分，復原後無法簽署。仍可製作；請更換保管人，或嗣後增加核准、覆核或稽核人員。</source>
        <translation>Nobody else here could confirm a person recovered by this recovery key, who then could not sign anything. Choose other keepers, or designate a supervisor, reviewer or auditor.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::KeysDialog</name>
    <message>
        <source>按鍵一覽</source>
        <translation>List of keys</translation>
    </message>
    <message>
        <source>本視窗目前可用按鍵(&amp;L)；Tab 移至下一欄位，Esc 關閉對話框。</source>
        <translation>Keys visible in this window now (&amp;L); Tab goes to the next field, Esc closes a dialog.</translation>
    </message>
    <message>
        <source>按鍵</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>功能</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>目前</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>本視窗</source>
        <translation>This window</translation>
    </message>
    <message>
        <source>每個視窗</source>
        <translation>Every window</translation>
    </message>
    <message>
        <source>關閉(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>目前不可用</source>
        <translation>not available now</translation>
    </message>
</context>
<context>
    <name>jcic::ui::KnownAids</name>
    <message>
        <source>帶入本人前筆案號、事由及項目：%1</source>
        <translation>Takes case number, reason and items of your last case: %1</translation>
    </message>
    <message>
        <source>本人尚未送出查詢。</source>
        <translation>You have not submitted a query yet.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::LedgerModel</name>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>作業</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>對象</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>內容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>工作站與 IP</source>
        <translation>Workstation, IP</translation>
    </message>
    <message>
        <source>序號</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>人員</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>本日 %1</source>
        <translation>Today %1</translation>
    </message>
</context>
<context>
    <name>jcic::ui::LedgerPage</name>
    <message>
        <source>日誌</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>停止(&amp;T)</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>驗證日誌(&amp;V)</source>
        <translation>&amp;Verify ledger</translation>
    </message>
    <message>
        <source>驗證中：各筆號碼、雜湊及簽章</source>
        <translation>Checking number, hash and signature of every event</translation>
    </message>
    <message>
        <source>驗證不符（自第 %1 筆起），請立即停止作業，並通知單位主管及稽核人員。</source>
        <translation>Verification failed from event %1 on. Stop, and tell the unit head and the auditor at once.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 筆</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message>
        <source>搜尋索引建立至第 %L1 筆</source>
        <translation>Indexed up to event %L1</translation>
    </message>
    <message>
        <source>搜尋索引建立中：%L1／%L2 筆，較新事件尚無法搜尋</source>
        <translation>Building the search index: %L1 of %L2; newer events are not found yet</translation>
    </message>
    <message>
        <source>進度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>備份日誌</source>
        <translation>Back up the ledger</translation>
    </message>
    <message>
        <source>日誌備份 (*.backup)</source>
        <translation>Ledger backup (*.backup)</translation>
    </message>
    <message>
        <source>備份中</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <source>備份中：複製日誌</source>
        <translation>Backing up: copying the ledger</translation>
    </message>
    <message>
        <source>備份中：寫備份檔</source>
        <translation>Backing up: writing the backup</translation>
    </message>
    <message>
        <source>備份中：由備份檔還原驗證</source>
        <translation>Backing up: verifying by restoring from the file</translation>
    </message>
    <message numerus="yes">
        <source>已備份 %Ln 筆，並由備份檔還原驗證</source>
        <translation>
            <numerusform>%Ln event backed up, verified by restoring from the file</numerusform>
            <numerusform>%Ln events backed up, verified by restoring from the file</numerusform>
        </translation>
    </message>
    <message>
        <source>驗證不符：日誌的檔案或索引。請立即停止作業，並通知單位主管及稽核人員。</source>
        <translation>Verification failed: the ledger&apos;s file or its indexes. Tell the unit head and the auditor now, and stop working.</translation>
    </message>
    <message>
        <source>事件全部相符；惟查閱索引與事件不符，請按「重建搜尋」，並通知稽核人員。</source>
        <translation>All events agree; the search index does not. Rebuild it, and tell the auditor.</translation>
    </message>
    <message>
        <source>僅列示本人辦理之事件。</source>
        <translation>Only your own actions are listed.</translation>
    </message>
    <message>
        <source>匯出日誌供稽核</source>
        <translation>Export the ledger for the auditor</translation>
    </message>
    <message>
        <source>日誌匯出檔 (*.export)</source>
        <translation>Ledger exports (*.export)</translation>
    </message>
    <message>
        <source>匯出中</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>本事件不屬任何案件或登記簿。</source>
        <translation>This event belongs to no case and no register.</translation>
    </message>
    <message>
        <source>無法檢視本案送出紀錄，查無案號。</source>
        <translation>The event that submitted this case cannot be seen here; its number was not found.</translation>
    </message>
    <message>
        <source>本案請於案件頁，由得閱覽紀錄內容之人員開啟。</source>
        <translation>This case is on the cases page, and can be opened by people who may read records.</translation>
    </message>
    <message>
        <source>本人尚無辦理紀錄。</source>
        <translation>You have no events yet; your actions are recorded here.</translation>
    </message>
    <message>
        <source>。第 %1 筆：%2</source>
        <translation>. Event %1: %2</translation>
    </message>
    <message>
        <source>。%1</source>
        <translation>. %1</translation>
    </message>
    <message>
        <source>檔案 %1 的二份均損壞：磁碟損壞或遭更動。請先通知資訊人員與單位主管；查明前請保留整個資料夾，請勿還原。</source>
        <translation>Both copies of file %1 are damaged: by the disk, or by somebody. Tell IT and the unit head first; until they have investigated, keep the whole folder and restore nothing.</translation>
    </message>
    <message>
        <source>檔案 %1 當時二份均損壞（第 %2 筆），其後日誌正常：磁碟損壞或遭更動。請通知資訊人員與單位主管查明，無須還原。</source>
        <translation>Both copies of file %1 were damaged then (event %2), by the disk or by somebody; the ledger continued since. Have IT and the unit head find out which; nothing needs to be restored.</translation>
    </message>
    <message numerus="yes">
        <source>。未核對：%Ln 項個人資料，無資料金鑰可供開啟</source>
        <translation>
            <numerusform>. Not compared: %Ln personal value, because the records key is missing</numerusform>
            <numerusform>. Not compared: %Ln personal values, because the records key is missing</numerusform>
        </translation>
    </message>
    <message>
        <source>與留存的錨不符：本日誌非由當時之日誌延續，可能遭置換為舊版。請立即停止作業，並通知單位主管及稽核人員。</source>
        <translation>It does not match the kept anchor: this ledger does not extend the one of that day, and may have been replaced by an older one. Stop using it at once, and tell the unit head and the auditor.</translation>
    </message>
    <message>
        <source>日誌備份</source>
        <translation>ledger backup</translation>
    </message>
    <message>
        <source>日誌匯出</source>
        <translation>ledger export</translation>
    </message>
    <message>
        <source>選取一列按 Enter，開啟該案件或登記</source>
        <translation>Select a row and press Enter to open its case or register entry</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 筆全部相符，樹根 %1</source>
        <translation>
            <numerusform>%Ln event agrees, root %1</numerusform>
            <numerusform>All %Ln events agree, root %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 筆以上</source>
        <translation>
            <numerusform>%Ln event or more</numerusform>
            <numerusform>%Ln events or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已匯出 %Ln 筆事件（封印 %L1 個），無個人資料；以 jcic-ledger-verify 驗證。</source>
        <translation>
            <numerusform>%Ln event exported with seals (%L1) and without personal data; verify with jcic-ledger-verify.</numerusform>
            <numerusform>%Ln events exported with seals (%L1) and without personal data; verify with jcic-ledger-verify.</numerusform>
        </translation>
    </message>
    <message>
        <source>驗證中：檔案各頁、索引與事件</source>
        <translation>Verifying: every page of the file, and the indexes against the events</translation>
    </message>
    <message>
        <source>驗證中：搜尋索引與事件</source>
        <translation>Verifying: the search index against its contents</translation>
    </message>
    <message>
        <source>；與總行留存之指紋相符</source>
        <translation>; it matches the fingerprint at head office</translation>
    </message>
    <message>
        <source>；與留存之錨相符，日誌由其延續</source>
        <translation>; it matches the kept anchor, and extends it</translation>
    </message>
    <message>
        <source>與總行留存之指紋不符：本日誌並非總行留存指紋之日誌。請立即停止作業，並通知單位主管及稽核人員。</source>
        <translation>It does not match the fingerprint at head office: this is not the ledger that head office knows. Tell the unit head and the auditor at once, and stop using it.</translation>
    </message>
    <message>
        <source>查閱索引重建中：%L1／%L2 筆</source>
        <translation>Rebuilding the index: %L1 of %L2</translation>
    </message>
</context>
<context>
    <name>jcic::ui::LedgerSearch</name>
    <message>
        <source>搜尋範圍</source>
        <translation>Search in</translation>
    </message>
    <message>
        <source>搜尋日誌</source>
        <translation>Search the ledger</translation>
    </message>
    <message>
        <source>起日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>迄日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>自 1151101</source>
        <translation>From 1151101</translation>
    </message>
    <message>
        <source>至 1151130</source>
        <translation>To 1151130</translation>
    </message>
    <message>
        <source>日期寫成七位數字，例如 1151101</source>
        <translation>Seven digits for a date: 1151101</translation>
    </message>
    <message>
        <source>查詢</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>資料</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>紙本</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>晶片卡</source>
        <translation>IC card</translation>
    </message>
    <message>
        <source>聯徵</source>
        <translation>JCIC</translation>
    </message>
    <message>
        <source>登入與登出</source>
        <translation>Sign-in and sign-out</translation>
    </message>
    <message>
        <source>人員</source>
        <translation>People</translation>
    </message>
    <message>
        <source>密碼</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>日誌管理</source>
        <translation>The ledger itself</translation>
    </message>
    <message>
        <source>無人登入期間</source>
        <translation>While nobody was signed in</translation>
    </message>
    <message>
        <source>全文</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <source>案號</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>序號末碼</source>
        <translation>Serial&apos;s last digits</translation>
    </message>
    <message>
        <source>對象</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>全部人員</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>僅列本人(&amp;M)</source>
        <translation>&amp;Mine only</translation>
    </message>
    <message>
        <source>本人辦理之事件</source>
        <translation>Your own actions</translation>
    </message>
    <message>
        <source>受查人身分證字號</source>
        <translation>Subject&apos;s ID number</translation>
    </message>
    <message>
        <source>作業、人員、內容；以空格分隔</source>
        <translation>Actions, people, contents; separate words by spaces</translation>
    </message>
    <message>
        <source>期間</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>作業</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>全部期間</source>
        <translation>Any time</translation>
    </message>
    <message>
        <source>本日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>近七日</source>
        <translation>Last 7 days</translation>
    </message>
    <message>
        <source>近三十日</source>
        <translation>Last 30 days</translation>
    </message>
    <message>
        <source>指定日期</source>
        <translation>Dates to be typed</translation>
    </message>
    <message>
        <source>搜尋</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>全部作業</source>
        <translation>All actions</translation>
    </message>
    <message>
        <source>全部項目</source>
        <translation>All items</translation>
    </message>
</context>
<context>
    <name>jcic::ui::LedgerWays</name>
    <message>
        <source>驗證紙本…(&amp;P)</source>
        <translation>Verify &amp;paper…</translation>
    </message>
    <message>
        <source>檢視鏈首與錨…(&amp;A)</source>
        <translation>View head and &amp;anchor…</translation>
    </message>
    <message>
        <source>查核刪除…(&amp;D)</source>
        <translation>Check &amp;deletions…</translation>
    </message>
    <message>
        <source>匯出供稽核…(&amp;E)</source>
        <translation>&amp;Export for audit…</translation>
    </message>
    <message>
        <source>連同個資匯出…(&amp;W)</source>
        <translation>Export &amp;with values…</translation>
    </message>
    <message>
        <source>檔案含全部個人資料，須經另一人同意</source>
        <translation>The file also contains all personal data: a second person must consent</translation>
    </message>
    <message>
        <source>停止建立索引(&amp;H)</source>
        <translation>&amp;Pause indexing</translation>
    </message>
    <message>
        <source>重建搜尋(&amp;H)</source>
        <translation>Rebuild searc&amp;h index</translation>
    </message>
    <message>
        <source>工具(&amp;O)</source>
        <translation>T&amp;ools</translation>
    </message>
    <message>
        <source>備份…(&amp;B)</source>
        <translation>&amp;Back up…</translation>
    </message>
    <message>
        <source>繼續建立索引(&amp;H)</source>
        <translation>Resume inde&amp;xing</translation>
    </message>
    <message>
        <source>匯出及查核刪除限 %1。</source>
        <translation>Export and evidence of deletions: only %1.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ListColumns</name>
    <message>
        <source>還原欄位(&amp;R)</source>
        <translation>&amp;Reset columns</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ListDialog</name>
    <message>
        <source>請先於清單選取一筆</source>
        <translation>First select one in the list</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ListSaving</name>
    <message>
        <source>另存清單…(&amp;A)</source>
        <translation>S&amp;ave list…</translation>
    </message>
    <message>
        <source>CSV 與 Excel，加密壓縮 (*.zip)</source>
        <translation>CSV and Excel, encrypted ZIP (*.zip)</translation>
    </message>
    <message>
        <source>另存清單</source>
        <translation>Save list</translation>
    </message>
    <message numerus="yes">
        <source>已存 %Ln 筆，以密碼加密。</source>
        <translation>
            <numerusform>%Ln row saved, encrypted under the password.</numerusform>
            <numerusform>%Ln rows saved, encrypted under the password.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::ListWays</name>
    <message>
        <source>搜尋（Ctrl+F）</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>搜尋本清單</source>
        <translation>Search this list</translation>
    </message>
    <message>
        <source>查無符合資料。</source>
        <translation>No entry matches the search or the filter.</translation>
    </message>
    <message>
        <source>查無</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>查得 %L1 列</source>
        <translation>%L1 found</translation>
    </message>
</context>
<context>
    <name>jcic::ui::MainWindow</name>
    <message>
        <source>聯徵查調櫃台</source>
        <translation>JCIC desk</translation>
    </message>
    <message>
        <source>未驗證</source>
        <translation>not verified yet</translation>
    </message>
    <message>
        <source>已驗證 %1</source>
        <translation>verified %1</translation>
    </message>
    <message>
        <source>未送出的查詢</source>
        <translation>A query not submitted</translation>
    </message>
    <message>
        <source>前次離座時有一筆未完成之查詢，已加密保存。是否取回繼續填寫？</source>
        <translation>When you left the seat, a query was unfinished. It was saved encrypted. Continue with it?</translation>
    </message>
    <message>
        <source>取回(&amp;T)</source>
        <translation>&amp;Continue</translation>
    </message>
    <message>
        <source>稍後處理(&amp;N)</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>，驗證中</source>
        <translation>, verifying</translation>
    </message>
    <message>
        <source>，個資未核對</source>
        <translation>, personal values not compared</translation>
    </message>
    <message>
        <source>，本日驗證未完成</source>
        <translation>; today&apos;s was interrupted</translation>
    </message>
    <message>
        <source>查詢辦理中，關閉後未開始之項目維持原狀。</source>
        <translation>Queries are being processed; items that were not begun stay as they are.</translation>
    </message>
    <message>
        <source>晶片卡 %1 由本人借用中，尚未歸還保管人員。</source>
        <translation>You have borrowed card %1 and not returned it to its custodian.</translation>
    </message>
    <message>
        <source>關閉程式</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>是否仍登出並關閉？</source>
        <translation>Sign out and close all the same?</translation>
    </message>
    <message>
        <source>登出並關閉(&amp;X)</source>
        <translation>Sign out and close (&amp;X)</translation>
    </message>
    <message>
        <source>取消(&amp;C)</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>F2 新查詢</source>
        <translation>F2 New query</translation>
    </message>
    <message>
        <source>F9 自我檢測&#x3000;Ctrl+L 離座</source>
        <translation>F9 Self-test&#x3000;Ctrl+L Leave</translation>
    </message>
</context>
<context>
    <name>jcic::ui::MineSwitch</name>
    <message>
        <source>僅列本人：%1 件，全部 %2 件</source>
        <translation>Mine only: %1, of %2 in all</translation>
    </message>
    <message>
        <source>本人(&amp;V) %1</source>
        <translation>Mine (&amp;V) %1</translation>
    </message>
    <message>
        <source>全部 %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>僅列未結：%1 份，全部 %2 份</source>
        <translation>Only what is open: %1, all: %2</translation>
    </message>
    <message>
        <source>未結(&amp;N) %1</source>
        <translation>Ope&amp;n %1</translation>
    </message>
</context>
<context>
    <name>jcic::ui::MissingDialog</name>
    <message>
        <source>製作復原金鑰…</source>
        <translation>Make recovery key…</translation>
    </message>
    <message>
        <source>存申請檔…</source>
        <translation>Save the request…</translation>
    </message>
    <message>
        <source>匯入憑證…</source>
        <translation>Import it…</translation>
    </message>
    <message>
        <source>匯入日曆…</source>
        <translation>Import one…</translation>
    </message>
    <message>
        <source>顯示指紋</source>
        <translation>Show it</translation>
    </message>
    <message>
        <source>登記…</source>
        <translation>Enter…</translation>
    </message>
    <message>
        <source>待前項完成</source>
        <translation>Waits for an earlier step</translation>
    </message>
    <message>
        <source>列印指紋(&amp;P)</source>
        <translation>&amp;Print the fingerprint</translation>
    </message>
    <message>
        <source>待辦設定事項</source>
        <translation>Set-up steps remaining</translation>
    </message>
    <message>
        <source>設定事項均已完成，可開始查詢。</source>
        <translation>Set-up is complete: queries can be made.</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>存憑證申請檔</source>
        <translation>Save the certificate request</translation>
    </message>
    <message>
        <source>憑證申請檔 (*.csr)</source>
        <translation>Certificate requests (*.csr)</translation>
    </message>
    <message>
        <source>匯入工作站的憑證</source>
        <translation>Import the workstation&apos;s certificate</translation>
    </message>
    <message>
        <source>憑證 (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>匯入辦公日曆</source>
        <translation>Import an office calendar</translation>
    </message>
    <message>
        <source>CSV 檔 (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>憑證已匯入，可連線聯徵中心主機。</source>
        <translation>The certificate was imported: JCIC&apos;s host can be reached.</translation>
    </message>
    <message>
        <source>辦公日曆已匯入。</source>
        <translation>The office calendar was imported.</translation>
    </message>
    <message>
        <source>設定本分行</source>
        <translation>Set up this branch</translation>
    </message>
    <message>
        <source>已完成 %1／%2</source>
        <translation>%1 of %2 done</translation>
    </message>
    <message>
        <source>進度自動保存；隨時可由設定頁再次開啟。</source>
        <translation>Each step is saved; you can also open this list from the settings page.</translation>
    </message>
    <message>
        <source>接續：%1(&amp;N)</source>
        <translation>&amp;Next: %1</translation>
    </message>
    <message>
        <source>可稍後</source>
        <translation>later</translation>
    </message>
    <message>
        <source>必要</source>
        <translation>needed</translation>
    </message>
    <message>
        <source>尚缺 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>接續辦理(&amp;N)</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>憑證申請</source>
        <translation>certificate request</translation>
    </message>
    <message numerus="yes">
        <source>待辦 %n 項，列於上方。本清單僅供提示；各筆查詢之要件於送出時另行檢核。</source>
        <translation>
            <numerusform>%n step remains, listed first. This list blocks nothing: each query checks what it needs.</numerusform>
            <numerusform>%n steps remain, listed first. This list blocks nothing: each query checks what it needs.</numerusform>
        </translation>
    </message>
    <message>
        <source>前往登記簿</source>
        <translation>To the register</translation>
    </message>
    <message>
        <source>期限 %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>重新製作復原金鑰…</source>
        <translation>Renew recovery key…</translation>
    </message>
    <message>
        <source>申請檔已儲存，請送憑證機構；憑證核發後於此匯入。</source>
        <translation>The request is saved: send it to the issuer, and import the certificate here when it comes back.</translation>
    </message>
    <message>
        <source>首把封印金鑰之指紋，抄交總行留存：</source>
        <translation>Fingerprint of the first seal key, for head office to keep:</translation>
    </message>
    <message>
        <source>首把封印金鑰的指紋已送印，交總行留存：</source>
        <translation>Sent to the printer: the fingerprint of the first seal key, for head office to keep:</translation>
    </message>
</context>
<context>
    <name>jcic::ui::MonthSteps</name>
    <message>
        <source>回本月(&amp;T)</source>
        <translation>&amp;This month</translation>
    </message>
    <message>
        <source>上個月</source>
        <translation>A month back</translation>
    </message>
    <message>
        <source>上個月（Alt+←）</source>
        <translation>A month back (Alt+←)</translation>
    </message>
    <message>
        <source>下個月</source>
        <translation>A month forward</translation>
    </message>
    <message>
        <source>下個月（Alt+→）</source>
        <translation>A month forward (Alt+→)</translation>
    </message>
    <message>
        <source>目前即為本月</source>
        <translation>This month is shown</translation>
    </message>
    <message>
        <source>尚未讀取此月</source>
        <translation>This month has not been read yet</translation>
    </message>
</context>
<context>
    <name>jcic::ui::NewPasswordPage</name>
    <message>
        <source>自訂密碼</source>
        <translation>A password of your own</translation>
    </message>
    <message>
        <source>自訂密碼(&amp;P)</source>
        <translation>A &amp;password of your own</translation>
    </message>
    <message>
        <source>至少 8 個字元，混合數字、大小寫英文與特殊符號。</source>
        <translation>At least 8 characters, with digits, upper and lower case and symbols.</translation>
    </message>
    <message>
        <source>再次輸入</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>再次輸入(&amp;A)</source>
        <translation>Again (&amp;A)</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>請 %1 本人自訂本程式登入密碼；其他人員請迴避。密碼僅本人知悉，遺忘時僅得以復原金鑰辦理復原。</source>
        <translation>%1 sits at the keyboard and chooses the password for signing in; everybody else looks away. Nobody else knows it: if it is forgotten, only the recovery key recovers the account.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::NewQueryPage</name>
    <message>
        <source>新查詢</source>
        <translation>New query</translation>
    </message>
    <message>
        <source>填入範例(&amp;E)</source>
        <translation>&amp;Example</translation>
    </message>
    <message>
        <source>受查人身分證字號或居留證號</source>
        <translation>Subject&apos;s ID or resident number</translation>
    </message>
    <message>
        <source>姓名(&amp;N)</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>受查人姓名</source>
        <translation>Subject&apos;s name</translation>
    </message>
    <message>
        <source>業務別(&amp;B)</source>
        <translation>&amp;Business</translation>
    </message>
    <message>
        <source>業務別</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>對象別(&amp;S)</source>
        <translation>Kind of &amp;subject</translation>
    </message>
    <message>
        <source>對象別</source>
        <translation>Kind of subject</translation>
    </message>
    <message>
        <source>授信戶身分證字號或統一編號</source>
        <translation>Borrower&apos;s ID or business number</translation>
    </message>
    <message>
        <source>授信戶姓名或名稱</source>
        <translation>Borrower&apos;s name</translation>
    </message>
    <message>
        <source>案號(&amp;C)</source>
        <translation>&amp;Case number</translation>
    </message>
    <message>
        <source>案號</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>事由(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>授權書(&amp;A)</source>
        <translation>&amp;Authorisation</translation>
    </message>
    <message>
        <source>授權書</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>查詢項目</source>
        <translation>Items to query</translation>
    </message>
    <message>
        <source>清除(&amp;Z)</source>
        <translation>C&amp;lear</translation>
    </message>
    <message>
        <source>取回草稿(&amp;G)</source>
        <translation>&amp;Get draft</translation>
    </message>
    <message>
        <source>存為草稿(&amp;F)</source>
        <translation>Sa&amp;ve draft</translation>
    </message>
    <message>
        <source>送出核准(&amp;K)</source>
        <translation>Submit for a&amp;pproval</translation>
    </message>
    <message>
        <source>帶入前筆(&amp;L)</source>
        <translation>Repeat last (&amp;H)</translation>
    </message>
    <message>
        <source>分行範本(&amp;T)</source>
        <translation>&amp;Templates</translation>
    </message>
    <message>
        <source>送出前提醒</source>
        <translation>Before you submit</translation>
    </message>
    <message>
        <source>移至該欄(&amp;O)</source>
        <translation>G&amp;o to the field</translation>
    </message>
    <message>
        <source>復原(&amp;Z)</source>
        <translation>Undo c&amp;lear</translation>
    </message>
    <message>
        <source>復原已清除內容</source>
        <translation>Restores what you cleared</translation>
    </message>
    <message>
        <source>清除全部欄位，可立即復原</source>
        <translation>Empties the form; this can be undone at once</translation>
    </message>
    <message>
        <source>單筆(&amp;U)</source>
        <translation>One case (&amp;U)</translation>
    </message>
    <message>
        <source>單筆填寫</source>
        <translation>One case at a time, field by field</translation>
    </message>
    <message>
        <source>整批 CSV(&amp;D)</source>
        <translation>CSV batch (&amp;D)</translation>
    </message>
    <message>
        <source>由 CSV 檔送出多筆查詢，每列一筆（Shift+F2）</source>
        <translation>Submit many queries from a CSV file, one per line (Shift+F2)</translation>
    </message>
    <message>
        <source>身分證字號(&amp;I)</source>
        <translation>&amp;ID number</translation>
    </message>
    <message>
        <source>受查人的身分證字號或居留證號</source>
        <translation>National ID or resident number of the subject</translation>
    </message>
    <message>
        <source>授信戶證號(&amp;J)</source>
        <translation>Borrower&apos;s ID (&amp;J)</translation>
    </message>
    <message>
        <source>授信戶的身分證字號，企業則為統一編號</source>
        <translation>National ID number of the borrower; for an enterprise its business number</translation>
    </message>
    <message>
        <source>授信戶姓名(&amp;M)</source>
        <translation>Borrower&apos;s na&amp;me</translation>
    </message>
    <message>
        <source>授信戶的姓名，企業則為名稱</source>
        <translation>Name of the borrower, person or enterprise</translation>
    </message>
    <message>
        <source>送出之後</source>
        <translation>After submitting</translation>
    </message>
    <message>
        <source>請先輸入身分證字號；自動帶入之欄位於右上方註明來源，均可修改。</source>
        <translation>Begin with the ID number. Known values are filled in, with their origin beside the label; all can be changed.</translation>
    </message>
    <message>
        <source>無提醒事項</source>
        <translation>No warnings</translation>
    </message>
    <message>
        <source>填妥後列示核准主管將審核之事項</source>
        <translation>When the form is complete, this shows what the approver will see</translation>
    </message>
    <message>
        <source>新查詢 · 整批</source>
        <translation>New query · batch</translation>
    </message>
    <message>
        <source>檢查碼不符之統一編號係於何處查得，例如經濟部商工登記公示資料</source>
        <translation>Where a business number that fails its check digit was looked up, for example the Ministry of Economic Affairs&apos; company register</translation>
    </message>
    <message>
        <source>統一編號查證處所(&amp;V)</source>
        <translation>Where the business number was looked up (&amp;V)</translation>
    </message>
    <message>
        <source>無保留之草稿</source>
        <translation>No draft was kept</translation>
    </message>
    <message>
        <source>前往授權書登記簿(&amp;W)</source>
        <translation>To the register of authorisations (&amp;W)</translation>
    </message>
</context>
<context>
    <name>jcic::ui::OpenJcicDialog</name>
    <message>
        <source>登入聯徵中心</source>
        <translation>Sign in to JCIC</translation>
    </message>
    <message>
        <source>晶片卡認證（第二道密碼）</source>
        <translation>IC card (second password)</translation>
    </message>
    <message>
        <source>晶片卡密碼(&amp;K)</source>
        <translation>Ca&amp;rd password</translation>
    </message>
    <message>
        <source>聯徵中心登入已逾時，請輸入帳號密碼(&amp;P)</source>
        <translation>The JCIC sign-in has ended: your account &amp;password first</translation>
    </message>
    <message>
        <source>聯徵中心帳號密碼（並非本程式密碼）(&amp;P)</source>
        <translation>&amp;Password of your account at JCIC, not of this program</translation>
    </message>
    <message>
        <source>帳號密碼</source>
        <translation>Account password</translation>
    </message>
    <message>
        <source>登入(&amp;O)</source>
        <translation>&amp;Sign in to JCIC</translation>
    </message>
    <message>
        <source>%1自 %2 借用，%3保管</source>
        <translation>%1 has borrowed it since %2, custodian %3</translation>
    </message>
    <message>
        <source>本卡未辦理借用登記，請先辦理借用。</source>
        <translation>This card is not registered as borrowed. Lend it first.</translation>
    </message>
    <message>
        <source>已鎖卡，請依「晶片卡保管」步驟辦理</source>
        <translation>The card is blocked; follow the instructions on the page IC card custody</translation>
    </message>
    <message>
        <source>讀卡機內為 %1，登記借用為 %2，請更換為登記之晶片卡。</source>
        <translation>The reader contains %1; you borrowed %2. Insert the card that you borrowed.</translation>
    </message>
    <message>
        <source>變更聯徵帳號密碼…(&amp;J)</source>
        <translation>Change &amp;JCIC account password…</translation>
    </message>
    <message>
        <source>%1；密碼由 %2 到場輸入（R-DU-2）</source>
        <translation>%1; %2 comes to type its password (R-DU-2)</translation>
    </message>
</context>
<context>
    <name>jcic::ui::OwnPinDialog</name>
    <message>
        <source>本人卡片</source>
        <translation>Own card</translation>
    </message>
    <message>
        <source>請將本人卡片插入讀卡機，並由本人輸入 PIN。輸入錯誤達次數上限即鎖卡。</source>
        <translation>Insert your own card and type its PIN yourself. Too many wrong ones block the card.</translation>
    </message>
    <message>
        <source>本人卡片 PIN(&amp;N)</source>
        <translation>PI&amp;N of your own card</translation>
    </message>
    <message>
        <source>本人知悉此為最後一次，輸入錯誤即鎖卡(&amp;L)</source>
        <translation>I know this is the &amp;last try: a wrong one blocks the card</translation>
    </message>
    <message>
        <source>確認(&amp;S)</source>
        <translation>Con&amp;firm</translation>
    </message>
</context>
<context>
    <name>jcic::ui::PageBar</name>
    <message>
        <source>查無</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>第 %1 處，共 %2 處</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>上一頁</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一頁</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>縮小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>尋找上一筆</source>
        <translation>Find previous</translation>
    </message>
    <message>
        <source>尋找下一筆</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>尋找(&amp;F)</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>於本份資料中尋找</source>
        <translation>Find in this record</translation>
    </message>
    <message>
        <source>頁面排版中…</source>
        <translation>Laying out the pages…</translation>
    </message>
    <message>
        <source>尋找中…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>第 %1 處，已尋得 %2 處…</source>
        <translation>Match %1, %2 found so far…</translation>
    </message>
    <message>
        <source>其餘各頁排版中…</source>
        <translation>The other pages are being laid out…</translation>
    </message>
    <message>
        <source>僅有影像，無文字可搜尋</source>
        <translation>Pictures only: no text to find</translation>
    </message>
</context>
<context>
    <name>jcic::ui::PageToSign</name>
    <message>
        <source>簽署內容</source>
        <translation>Page to be signed</translation>
    </message>
    <message>
        <source>%1 的密碼</source>
        <translation>Password of %1</translation>
    </message>
    <message>
        <source>%1 的密碼(&amp;U)</source>
        <translation>Passwor&amp;d of %1</translation>
    </message>
</context>
<context>
    <name>jcic::ui::PageVoice</name>
    <message>
        <source>第 %1 頁，共 %2 頁</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>第 %1 頁，其餘各頁排版中</source>
        <translation>Page %1, the others are being laid out</translation>
    </message>
</context>
<context>
    <name>jcic::ui::PaintedPages</name>
    <message>
        <source>停止(&amp;T)</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>進度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>開啟頁面中…</source>
        <translation>Opening pages…</translation>
    </message>
</context>
<context>
    <name>jcic::ui::PaintedPane</name>
    <message>
        <source>已停止。換頁或重新開啟後再行繪製。</source>
        <translation>Stopped. It is rendered again on another page, or when you open it again.</translation>
    </message>
    <message>
        <source>檔案無法讀取。</source>
        <translation>This file cannot be read.</translation>
    </message>
    <message>
        <source>檔案未內嵌所用字型：部分文字可能無法檢視。</source>
        <translation>The file does not contain the fonts that it uses: some of its words may be invisible.</translation>
    </message>
    <message>
        <source>本頁為影像，無可讀取之文字。</source>
        <translation>This page is a picture: there is no text to read.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::PaperDialog</name>
    <message>
        <source>整頁：掃描或 PDF，驗頁上的驗證碼</source>
        <translation>A whole page: scan or PDF, by the code on it</translation>
    </message>
    <message>
        <source>一角或碎片：由邊緣條碼查明所屬份號</source>
        <translation>A corner or piece: which copy it is, by the bar codes at its edge</translation>
    </message>
    <message>
        <source>選擇檔案…(&amp;F)</source>
        <translation>Choose a &amp;file…</translation>
    </message>
    <message>
        <source>停止(&amp;T)</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>再次讀取(&amp;R)</source>
        <translation>&amp;Read again</translation>
    </message>
    <message>
        <source>驗證紙本</source>
        <translation>Verify paper</translation>
    </message>
    <message>
        <source>請拖曳掃描檔或 PDF 至此，或選擇檔案。</source>
        <translation>Drop a scan or PDF here, or choose a file.</translation>
    </message>
    <message>
        <source>讀到的內容</source>
        <translation>Content found</translation>
    </message>
    <message>
        <source>進度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>PDF 的密碼</source>
        <translation>Password of the PDF</translation>
    </message>
    <message>
        <source>紙上的份號(&amp;N)</source>
        <translation>Copy &amp;number on the sheet</translation>
    </message>
    <message>
        <source>PDF 密碼，設有密碼始填(&amp;W)</source>
        <translation>Pass&amp;word of the PDF, if any</translation>
    </message>
    <message>
        <source>掃描檔或 PDF</source>
        <translation>Scan or PDF</translation>
    </message>
    <message>
        <source>掃描檔與 PDF (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</source>
        <translation>Scans and PDF (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)</translation>
    </message>
    <message>
        <source>讀取中：由另一程式隔離讀取。</source>
        <translation>Reading, in a separate program without access to anything else.</translation>
    </message>
    <message>
        <source>查詢本份(&amp;L)</source>
        <translation>&amp;Look up</translation>
    </message>
    <message>
        <source>碼旁的數字</source>
        <translation>Digits beside the code</translation>
    </message>
    <message>
        <source>或輸入碼旁的數字(&amp;D)</source>
        <translation>Or the &amp;digits beside the code</translation>
    </message>
    <message>
        <source>核對碼不符：請依紙本數字再次核對。</source>
        <translation>The check digits do not match: compare with the digits on the paper.</translation>
    </message>
    <message>
        <source>請先選擇或拖放檔案</source>
        <translation>First choose a file, or drop one</translation>
    </message>
    <message>
        <source>請先將頁邊數字完整輸入</source>
        <translation>First type all the digits at the page&apos;s edge</translation>
    </message>
    <message>
        <source>選填</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>jcic::ui::PapersDialog</name>
    <message>
        <source>查核工作底稿</source>
        <translation>Working papers of a check</translation>
    </message>
    <message>
        <source>聯徵1 查核報告</source>
        <translation>聯徵1 Report of the check</translation>
    </message>
    <message>
        <source>聯徵2 抽查紀錄</source>
        <translation>聯徵2 Queries sampled</translation>
    </message>
    <message>
        <source>聯徵3 查詢設備</source>
        <translation>聯徵3 Query equipment</translation>
    </message>
    <message>
        <source>聯徵4 人員授權登記簿</source>
        <translation>聯徵4 Register of authorised people</translation>
    </message>
    <message>
        <source>依日誌及登記簿產生；須人工判斷者留白。</source>
        <translation>Filled in from the ledger and the registers; fields that a person must judge stay blank.</translation>
    </message>
    <message>
        <source>另存…(&amp;S)</source>
        <translation>&amp;Save as…</translation>
    </message>
    <message>
        <source>底稿(&amp;K)</source>
        <translation>Pape&amp;r</translation>
    </message>
    <message>
        <source>查核期間(&amp;P)</source>
        <translation>&amp;Period of the check</translation>
    </message>
    <message>
        <source>查核人(&amp;R)</source>
        <translation>Checked &amp;by</translation>
    </message>
    <message>
        <source>%1 年全年</source>
        <translation>%1, whole year</translation>
    </message>
    <message>
        <source>加密 PDF (*.pdf);;Excel，加密壓縮 (*.zip)</source>
        <translation>Encrypted PDF (*.pdf);;Excel, encrypted archive (*.zip)</translation>
    </message>
    <message>
        <source>已存底稿，以密碼加密；查核結果與處理意見由人填寫。</source>
        <translation>The paper is saved, encrypted with the password; a person must write results and opinions.</translation>
    </message>
    <message>
        <source>填寫答覆…(&amp;F)</source>
        <translation>&amp;Fill in answers…</translation>
    </message>
    <message>
        <source>金融檢查清單…(&amp;L)</source>
        <translation>Save &amp;lists for an inspector…</translation>
    </message>
    <message>
        <source>報總機構與彙總…(&amp;H)</source>
        <translation>Report to &amp;head office…</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf);;Excel 活頁簿 (*.xlsx)</source>
        <translation>PDF documents (*.pdf);;Excel workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>底稿已儲存（未加密），使用後請刪除；查核結果及處理意見請人工填寫。</source>
        <translation>The paper is saved, not encrypted: delete it after use. A person must fill in results and remarks.</translation>
    </message>
    <message>
        <source>產出統計…(&amp;T)</source>
        <translation>Show s&amp;tatistics…</translation>
    </message>
    <message>
        <source>工作底稿</source>
        <translation>Working paper</translation>
    </message>
</context>
<context>
    <name>jcic::ui::PathBar</name>
    <message>
        <source>本次申請</source>
        <translation>This application</translation>
    </message>
    <message>
        <source>下一步驟：%1</source>
        <translation>Next step: %1</translation>
    </message>
</context>
<context>
    <name>jcic::ui::PlacesDialog</name>
    <message>
        <source>前往(&amp;G)</source>
        <translation>&amp;Go there</translation>
    </message>
    <message>
        <source>功能搜尋</source>
        <translation>Find a function</translation>
    </message>
    <message>
        <source>可辦理事項</source>
        <translation>Available functions</translation>
    </message>
    <message>
        <source>功能</source>
        <translation>Function</translation>
    </message>
    <message>
        <source>位置</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>關閉(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>輸入關鍵字，列出可辦理事項及所在頁面；按 Enter 前往選取之項目（↓ 改選），不會直接執行。</source>
        <translation>Type a word to list what you can do and where. Enter goes to the selected one (Down selects another); nothing is carried out.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::PracticeDrawer</name>
    <message>
        <source>練習帳號及密碼</source>
        <translation>Practice accounts</translation>
    </message>
    <message>
        <source>收合(&amp;X)</source>
        <translation>Hide (&amp;X)</translation>
    </message>
    <message>
        <source>均為虛構資料。選取帳號後，游標移至密碼欄。</source>
        <translation>All data is fictitious. Choose an account, then type its password.</translation>
    </message>
    <message>
        <source>晶片卡密碼 %1
解鎖碼（PUK） %2</source>
        <translation>Card password %1
PUK %2</translation>
    </message>
</context>
<context>
    <name>jcic::ui::PracticeMenu</name>
    <message>
        <source>練習</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>練習模式：資料均為虛構</source>
        <translation>Practice: fictitious data</translation>
    </message>
    <message>
        <source>插入晶片卡</source>
        <translation>Insert card</translation>
    </message>
    <message>
        <source>拔出晶片卡</source>
        <translation>Remove card</translation>
    </message>
    <message>
        <source>時間快轉 30 分鐘</source>
        <translation>Clock +30 minutes</translation>
    </message>
    <message>
        <source>開始首日練習…</source>
        <translation>Start first day…</translation>
    </message>
</context>
<context>
    <name>jcic::ui::PrintCaseDialog</name>
    <message>
        <source>設定列印(&amp;O)…</source>
        <translation>Set print &amp;options…</translation>
    </message>
    <message>
        <source>全部列印(&amp;P)</source>
        <translation>&amp;Print all</translation>
    </message>
    <message>
        <source>加印事由(&amp;W)</source>
        <translation>Reason &amp;why another copy</translation>
    </message>
    <message>
        <source>印表機 %1 可列印</source>
        <translation>Printer %1 is ready</translation>
    </message>
    <message>
        <source>詢問列印服務中…</source>
        <translation>Asking the print service…</translation>
    </message>
    <message>
        <source>附封面(&amp;F)</source>
        <translation>With a co&amp;ver</translation>
    </message>
    <message>
        <source>請先印一張封面：項目、份號、頁數、經手人員與時間；不寫當事人。</source>
        <translation>Prints a cover first: items, copies, pages, who and when; no names of subjects.</translation>
    </message>
    <message>
        <source>封面：%1</source>
        <translation>Cover: %1</translation>
    </message>
    <message>
        <source>已送印</source>
        <translation>sent to the printer</translation>
    </message>
    <message>
        <source>確認並歸檔(&amp;A)</source>
        <translation>Confirm &amp;all and file</translation>
    </message>
    <message>
        <source>列印與歸檔全案資料</source>
        <translation>Print and file the case&apos;s records</translation>
    </message>
    <message>
        <source>%1 · %2：各項分別編份號、點收及歸檔。全部送至同一印表機，請當場取件。</source>
        <translation>%1 · %2: each copy is numbered, counted and filed separately. All go to one printer; fetch them at once.</translation>
    </message>
    <message>
        <source>例如：授信檔案 %1 卷</source>
        <translation>For example: loan file %1</translation>
    </message>
    <message>
        <source>歸檔位置(&amp;R)</source>
        <translation>Filing location (&amp;R)</translation>
    </message>
    <message>
        <source>送印中…</source>
        <translation>Sending to the printer…</translation>
    </message>
    <message>
        <source>封面列有未送印之份號，請勿使用</source>
        <translation>it lists a copy that was not sent to the printer; do not use it.</translation>
    </message>
    <message>
        <source>補印(&amp;P)</source>
        <translation>Re&amp;print missing</translation>
    </message>
    <message>
        <source>未歸檔者列入待辦事項，可先關閉本視窗。</source>
        <translation>You can close this window: unfiled copies stay in your tasks.</translation>
    </message>
    <message>
        <source>點收與歸檔</source>
        <translation>Count and file</translation>
    </message>
    <message>
        <source>%1 · %2：請當場取件，清點後填寫歸檔位置。</source>
        <translation>%1 · %2: fetch it at once, count it and enter the filing location.</translation>
    </message>
    <message>
        <source>無待列印資料</source>
        <translation>Nothing is left to print</translation>
    </message>
    <message>
        <source>無可用印表機</source>
        <translation>No printer can be used</translation>
    </message>
    <message>
        <source>無須歸檔者</source>
        <translation>Nothing is waiting to be filed</translation>
    </message>
</context>
<context>
    <name>jcic::ui::Progress</name>
    <message>
        <source>已完成 %p%</source>
        <translation>%p% done</translation>
    </message>
</context>
<context>
    <name>jcic::ui::Rail</name>
    <message>
        <source>聯徵查調櫃台</source>
        <translation>JCIC desk</translation>
    </message>
    <message>
        <source>新查詢(&amp;2)</source>
        <translation>New query (&amp;2)</translation>
    </message>
    <message>
        <source>核准(&amp;3)</source>
        <translation>Approval (&amp;3)</translation>
    </message>
    <message>
        <source>列印控管(&amp;4)</source>
        <translation>Copies (&amp;4)</translation>
    </message>
    <message>
        <source>晶片卡保管(&amp;5)</source>
        <translation>IC card (&amp;5)</translation>
    </message>
    <message>
        <source>登記簿(&amp;6)</source>
        <translation>Registers (&amp;6)</translation>
    </message>
    <message>
        <source>日誌(&amp;7)</source>
        <translation>Ledger (&amp;7)</translation>
    </message>
    <message>
        <source>設定(&amp;Q)</source>
        <translation>Settings (&amp;Q)</translation>
    </message>
    <message>
        <source>案件(&amp;1)</source>
        <translation>Cases (&amp;1)</translation>
    </message>
    <message>
        <source>單位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>待辦</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>F3 首頁</source>
        <translation>F3: home page</translation>
    </message>
    <message>
        <source>F4 待辦事項</source>
        <translation>F4: tasks</translation>
    </message>
    <message>
        <source>功能搜尋</source>
        <translation>Find a function</translation>
    </message>
    <message>
        <source>Ctrl+G 功能搜尋</source>
        <translation>Ctrl+G find</translation>
    </message>
    <message>
        <source>說明</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>F1 說明</source>
        <translation>F1 help</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RailButton</name>
    <message numerus="yes">
        <source>%n 件待辦</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::ReadInDialog</name>
    <message>
        <source>選擇檔案…(&amp;F)</source>
        <translation>Choose a &amp;file…</translation>
    </message>
    <message>
        <source>存空白表格…(&amp;E)</source>
        <translation>Save an &amp;empty table…</translation>
    </message>
    <message>
        <source>%1：由檔案登記</source>
        <translation>%1: from a file</translation>
    </message>
    <message>
        <source>登記之步驟</source>
        <translation>Step to enter</translation>
    </message>
    <message>
        <source>檔案的各列</source>
        <translation>The file&apos;s lines</translation>
    </message>
    <message>
        <source>選擇檔案</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>存空白表格</source>
        <translation>Save an empty table</translation>
    </message>
    <message>
        <source>已儲存：%1。第一列為欄名，請自第二列填寫。</source>
        <translation>Saved: %1. Its first line names the columns; fill in from the second on.</translation>
    </message>
    <message>
        <source>CSV 檔，第一列為欄名；不確定欄名時請先儲存空白表格填寫。登記前逐列檢查，並列出有誤之處。</source>
        <translation>A CSV file whose first line names the columns; if in doubt, save an empty table and fill it in. Each line is checked before it is entered, and errors are reported.</translation>
    </message>
    <message>
        <source>列</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>檢查結果</source>
        <translation>Result of the check</translation>
    </message>
    <message>
        <source>可登記</source>
        <translation>Can be entered</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 列均可登記。</source>
        <translation>
            <numerusform>%Ln line can be entered.</numerusform>
            <numerusform>All %Ln lines can be entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已登記 %Ln 列，停在第 %L1 列：其後未登記。</source>
        <translation>
            <numerusform>%Ln line entered; stopped at line %L1: nothing after it was entered.</numerusform>
            <numerusform>%Ln lines entered; stopped at line %L1: nothing after it was entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已登記 %Ln 列。</source>
        <translation>
            <numerusform>%Ln line entered.</numerusform>
            <numerusform>%Ln lines entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>登記 %Ln 列(&amp;S)</source>
        <translation>
            <numerusform>Enter %Ln line (&amp;S)</numerusform>
            <numerusform>Enter %Ln lines (&amp;S)</numerusform>
        </translation>
    </message>
    <message>
        <source>登記(&amp;S)</source>
        <translation>Enter (&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 列有誤，請更正檔案後重新選擇；全部無誤始予登記。</source>
        <translation>
            <numerusform>%Ln line is wrong. Correct the file and choose it again; lines are entered when all are right.</numerusform>
            <numerusform>%Ln lines are wrong. Correct the file and choose it again; lines are entered when all are right.</numerusform>
        </translation>
    </message>
    <message>
        <source>尚未匯入檔案：請按「選擇檔案…」，或先儲存空白表格填寫。</source>
        <translation>No file has been read yet: press &quot;Choose a file…&quot;, or save an empty table first and fill it in.</translation>
    </message>
    <message>
        <source>請先選擇檔案</source>
        <translation>Choose a file first</translation>
    </message>
    <message>
        <source>無可登記之列</source>
        <translation>No line can be entered</translation>
    </message>
    <message>
        <source>部分資料列無法登記，請更正檔案後重新匯入</source>
        <translation>Some lines cannot be entered: correct the file and read it again</translation>
    </message>
    <message>
        <source>；無字形可列印之字：%1</source>
        <translation>; no font can print %1</translation>
    </message>
    <message>
        <source>空白表格</source>
        <translation>blank form</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ReasonChips</name>
    <message>
        <source>分行範本</source>
        <translation>Templates</translation>
    </message>
    <message>
        <source>尚無範本（由核准主管登記）</source>
        <translation>None yet (register of reasons)</translation>
    </message>
    <message>
        <source>管理…</source>
        <translation>Manage…</translation>
    </message>
    <message>
        <source>核准主管登記於常用事由簿之事由；套用者不列為事由重複。</source>
        <translation>Reasons that supervisors entered in the register; using one does not count as a copied reason.</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>jcic::ui::Recall</name>
    <message>
        <source>搜尋（Enter 併尋較早者）</source>
        <translation>Search, Enter: older</translation>
    </message>
    <message>
        <source>搜尋</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>尋找較早的…</source>
        <translation>Searching older entries…</translation>
    </message>
    <message>
        <source>查無較早資料。</source>
        <translation>No older entries found.</translation>
    </message>
    <message numerus="yes">
        <source>查得較早資料 %Ln 筆，清除搜尋即隱藏。</source>
        <translation>
            <numerusform>%Ln older entry found. Clear the search to hide it.</numerusform>
            <numerusform>%Ln older entries found. Clear the search to hide them.</numerusform>
        </translation>
    </message>
    <message>
        <source>符合筆數過多，僅列最近資料，請增加搜尋字詞。</source>
        <translation>Too many matches; only the newest were searched. Type more to narrow the search.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ReceiveCardForm</name>
    <message>
        <source>登記收到(&amp;S)</source>
        <translation>En&amp;ter receipt</translation>
    </message>
    <message>
        <source>收到晶片卡</source>
        <translation>New card received</translation>
    </message>
    <message>
        <source>請將聯徵中心寄達之晶片卡插入讀卡機，並指定保管人員。卡號由晶片卡讀取，無須輸入（R-DU-9）。</source>
        <translation>Insert the IC card from JCIC into the reader and name its custodian. The card number is read from the card, not typed (R-DU-9).</translation>
    </message>
    <message>
        <source>保管人員(&amp;W)</source>
        <translation>C&amp;ustodian</translation>
    </message>
    <message>
        <source>讀卡服務未執行，請資訊人員檢查</source>
        <translation>The card service is not running: ask IT to check</translation>
    </message>
    <message>
        <source>未偵測到讀卡機，請接上讀卡機</source>
        <translation>No reader found: connect one</translation>
    </message>
    <message>
        <source>讀卡機內無晶片卡，請插入收到的晶片卡</source>
        <translation>No card in the reader: insert the card that arrived</translation>
    </message>
    <message>
        <source>讀卡機內並非聯徵中心晶片卡，請更換</source>
        <translation>The card in the reader is not a JCIC card: insert the right one</translation>
    </message>
    <message>
        <source>晶片卡無回應，請拔出後重新插入</source>
        <translation>The card does not respond: remove it and insert it again</translation>
    </message>
    <message>
        <source>其他程式使用晶片卡中，請先關閉該程式</source>
        <translation>Another program is using the card: close it first</translation>
    </message>
    <message>
        <source>晶片卡 %1 已登記，由 %2 保管，無須再登記</source>
        <translation>Card %1 is already in the register, with custodian %2: nothing to enter</translation>
    </message>
    <message>
        <source>讀卡機內：晶片卡 %1</source>
        <translation>In the reader: card %1</translation>
    </message>
    <message>
        <source>晶片卡 %1 已登記收到，由 %2 保管。請接續登記其密碼函。</source>
        <translation>Receipt of card %1 is entered, with custodian %2. Enter its password letter next.</translation>
    </message>
    <message>
        <source>關閉(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>登記密碼函…(&amp;L)</source>
        <translation>Enter password &amp;letter…</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RecordForms</name>
    <message>
        <source>加印</source>
        <translation>Another copy</translation>
    </message>
    <message>
        <source>本日無其他核准主管，請單位主管先指定。</source>
        <translation>No other supervisor can approve today: the unit head must designate one first.</translation>
    </message>
    <message>
        <source>加印事由(&amp;W)</source>
        <translation>Reason &amp;why another copy</translation>
    </message>
    <message>
        <source>核准主管(&amp;U)</source>
        <translation>Approving s&amp;upervisor</translation>
    </message>
    <message>
        <source>核准主管的密碼(&amp;P)</source>
        <translation>Approver&apos;s &amp;password</translation>
    </message>
    <message>
        <source>本筆資料已有列印本，請輸入加印事由。</source>
        <translation>This record already has a numbered copy. Why is another one needed?</translation>
    </message>
    <message>
        <source>本筆資料已有列印本，加印須經核准主管核准。</source>
        <translation>This record already has numbered copies: another one needs a supervisor&apos;s approval.</translation>
    </message>
    <message>
        <source>核准主管簽署(&amp;N)</source>
        <translation>Supervisor&apos;s sig&amp;nature</translation>
    </message>
    <message>
        <source>核准主管簽署內容 %1</source>
        <translation>Page to be signed: %1</translation>
    </message>
    <message>
        <source>核准加印(&amp;A)</source>
        <translation>&amp;Approve another copy</translation>
    </message>
    <message>
        <source>註記(&amp;N)</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>申請人的疑義與告知內容(&amp;W)</source>
        <translation>&amp;What is doubted, and the explanation given</translation>
    </message>
    <message>
        <source>已請申請人提出佐證文件(&amp;R)</source>
        <translation>Asked applicant for suppo&amp;rting documents</translation>
    </message>
    <message>
        <source>申請人對資料有疑義</source>
        <translation>Applicant doubts the data</translation>
    </message>
    <message>
        <source>財稅資料可能落後於現況，本單位不變更資料。請選擇下列一種作法，並記錄申請人之疑義；經辦人員及時間一併記入辦理經過。</source>
        <translation>Tax data may lag, and this unit cannot alter it. Choose what is done, and note what the applicant doubts; the query&apos;s history records who noted it and when.</translation>
    </message>
    <message>
        <source>向資料主管機關申請查驗(&amp;A)</source>
        <translation>Verification by the &amp;agency</translation>
    </message>
    <message>
        <source>請先選取作法</source>
        <translation>Choose one of the two first</translation>
    </message>
    <message>
        <source>移交案件</source>
        <translation>Hand a case over</translation>
    </message>
    <message>
        <source>整案移交：查得資料嗣後僅由接辦人員檢視及列印；已核准尚未發查者，應由接辦人員撤回，並以本人名義重新申請。</source>
        <translation>The whole case is handed over: from now on only the new officer sees and prints its records. Items that are approved but not requested must be withdrawn and applied for again in the new officer&apos;s own name.</translation>
    </message>
    <message>
        <source>接辦人員(&amp;T)</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>移交原因(&amp;R)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>移交(&amp;H)</source>
        <translation>&amp;Hand over</translation>
    </message>
    <message>
        <source>現由 %1 承辦。</source>
        <translation>Case officer: %1</translation>
    </message>
    <message>
        <source>本日無其他查詢人員可接辦，請單位主管先指定。</source>
        <translation>No other query officer can take it over today: the unit head must designate one first.</translation>
    </message>
    <message>
        <source>列印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>印表機(&amp;Q)</source>
        <translation>Printer (&amp;Q)</translation>
    </message>
    <message>
        <source>單面或雙面(&amp;S)</source>
        <translation>&amp;Sides</translation>
    </message>
    <message>
        <source>紙匣(&amp;T)</source>
        <translation>&amp;Tray</translation>
    </message>
    <message>
        <source>紙張(&amp;M)</source>
        <translation>Paper (&amp;M)</translation>
    </message>
    <message>
        <source>無法變更之項目由管理人員於設定檔固定。</source>
        <translation>What cannot be changed is fixed by the administrator in the settings.</translation>
    </message>
    <message>
        <source>列印(&amp;P)</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>列印第 %1 份(&amp;P)</source>
        <translation>&amp;Print copy %1</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>可列印</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>由印表機決定</source>
        <translation>Printer&apos;s default</translation>
    </message>
    <message>
        <source>請先選取印表機</source>
        <translation>Choose a printer first</translation>
    </message>
    <message>
        <source>全部列印(&amp;P)</source>
        <translation>&amp;Print all</translation>
    </message>
    <message>
        <source>核准併入(&amp;S)</source>
        <translation>Approve and &amp;sign</translation>
    </message>
    <message>
        <source>併入找回的序號</source>
        <translation>Serial number taken over</translation>
    </message>
    <message>
        <source>併入之查詢(&amp;Q)</source>
        <translation>&amp;Query that takes it over</translation>
    </message>
    <message>
        <source>核准主管(&amp;A)</source>
        <translation>&amp;Approving supervisor</translation>
    </message>
    <message>
        <source>核准主管密碼(&amp;P)</source>
        <translation>Supervisor&apos;s &amp;password</translation>
    </message>
    <message>
        <source>簽署內容驗證碼 %1</source>
        <translation>Signed page: %1</translation>
    </message>
    <message>
        <source>無已核准之查詢案可併入。</source>
        <translation>No approved query can take it over.</translation>
    </message>
    <message>
        <source>無另一位核准主管可核准；請單位主管登記。</source>
        <translation>There is no other supervisor who could approve it; ask the unit head to register one.</translation>
    </message>
    <message>
        <source>簽署內容尚未顯示</source>
        <translation>The page to be signed is not shown yet</translation>
    </message>
    <message>
        <source>銷毀紙本</source>
        <translation>Destroy the paper</translation>
    </message>
    <message>
        <source>應由見證人在場並輸入密碼。</source>
        <translation>A witness is present and enters their own password here.</translation>
    </message>
    <message>
        <source>銷毀方式(&amp;H)</source>
        <translation>Met&amp;hod</translation>
    </message>
    <message>
        <source>碎紙機</source>
        <translation>Shredder</translation>
    </message>
    <message>
        <source>見證人(&amp;W)</source>
        <translation>&amp;Witness</translation>
    </message>
    <message>
        <source>見證人的密碼(&amp;P)</source>
        <translation>Witness&apos;s &amp;password</translation>
    </message>
    <message>
        <source>已銷毀(&amp;D)</source>
        <translation>&amp;Destroyed</translation>
    </message>
    <message>
        <source>%1 第 %2 份</source>
        <translation>%1 copy %2</translation>
    </message>
    <message>
        <source>刪除資料</source>
        <translation>Delete the record</translation>
    </message>
    <message>
        <source>%1 的資料與金鑰</source>
        <translation>%1&apos;s record and its key</translation>
    </message>
    <message>
        <source>刪除原因(&amp;H)</source>
        <translation>Cause (&amp;H)</translation>
    </message>
    <message>
        <source>使用完竣</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>刪除(&amp;D)</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>確認檔案已刪除</source>
        <translation>Confirm deletion of the file</translation>
    </message>
    <message>
        <source>%1 第 %2 份，加密檔</source>
        <translation>%1 copy %2, encrypted file</translation>
    </message>
    <message>
        <source>刪除方式（含備份及轉寄檔案）(&amp;H)</source>
        <translation>&amp;How it was deleted, including backups and passed-on copies</translation>
    </message>
    <message>
        <source>刪除方式</source>
        <translation>How it was deleted</translation>
    </message>
    <message>
        <source>已刪除(&amp;D)</source>
        <translation>&amp;Deleted</translation>
    </message>
    <message>
        <source>刪除的範圍</source>
        <translation>Scope of the deletion</translation>
    </message>
    <message>
        <source>請先說明各匯出檔之處理情形</source>
        <translation>First say what happens to each exported file</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RecordPage</name>
    <message>
        <source>其餘各頁排版中…</source>
        <translation>Other pages are being laid out…</translation>
    </message>
    <message>
        <source>註記疑義(&amp;D)</source>
        <translation>Note &amp;doubt</translation>
    </message>
    <message>
        <source>資料頁，與紙本相同</source>
        <translation>The record as on paper</translation>
    </message>
    <message>
        <source>資料</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>印表機</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>列印(&amp;P)</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>另存加密檔(&amp;E)</source>
        <translation>Save &amp;encrypted</translation>
    </message>
    <message>
        <source>未印出(&amp;N)</source>
        <translation>&amp;Not printed</translation>
    </message>
    <message>
        <source>本筆查詢</source>
        <translation>This query</translation>
    </message>
    <message>
        <source>調閱序號已遮蔽</source>
        <translation>Serial number hidden</translation>
    </message>
    <message>
        <source>顯示(&amp;V)</source>
        <translation>&amp;Show</translation>
    </message>
    <message>
        <source>顯示完整調閱序號將記入日誌</source>
        <translation>Showing the whole number is recorded in the ledger</translation>
    </message>
    <message>
        <source>本筆查詢之辦理經過</source>
        <translation>History of this query</translation>
    </message>
    <message>
        <source>可列印</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>列印第 %1 份(&amp;P)</source>
        <translation>&amp;Print copy %1</translation>
    </message>
    <message>
        <source>尚未列印；未列印即離開者，份號作廢。</source>
        <translation>Not printed yet. If you leave without printing, this number becomes void.</translation>
    </message>
    <message>
        <source>已送印。請至印表機取件後返回確認。</source>
        <translation>Sent to the printer. Fetch it, then confirm here.</translation>
    </message>
    <message>
        <source>設定列印…(&amp;O)</source>
        <translation>Set &amp;options…</translation>
    </message>
    <message>
        <source>（無）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>詢問列印服務中…</source>
        <translation>Asking the print service…</translation>
    </message>
    <message>
        <source>取消列印(&amp;N)</source>
        <translation>Ca&amp;ncel printing</translation>
    </message>
    <message>
        <source>列印未完成…(&amp;N)</source>
        <translation>Report i&amp;ncomplete…</translation>
    </message>
    <message>
        <source>已存成加密檔，如需列印請再次開啟，另編份號。檔案使用後刪除，並至「列印控管」登記。</source>
        <translation>Saved as an encrypted file. To print, open the record again, which uses a new copy number. When the file is deleted, register that under &quot;Copies&quot;.</translation>
    </message>
    <message numerus="yes">
        <source>預覽，共 %n 頁</source>
        <translation>
            <numerusform>Preview, %n page</numerusform>
            <numerusform>Preview, %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>尚未編號，於列印或存檔時編號；僅檢視者不編號。</source>
        <translation>No number yet: printing or saving assigns one; viewing makes no copy.</translation>
    </message>
    <message>
        <source>本份號已作廢，重新檢視後另編份號。</source>
        <translation>This number is void; open the record again for a new one.</translation>
    </message>
    <message>
        <source>點收…(&amp;Y)</source>
        <translation>Confirm prin&amp;ted…</translation>
    </message>
    <message>
        <source>已點收，尚未歸檔：請按「點收」辦理歸檔，或至「列印控管」歸檔或登記銷毀。</source>
        <translation>Counted, not filed yet: &quot;Printed…&quot; continues, or file it or record its destruction under &quot;Copies&quot;.</translation>
    </message>
    <message>
        <source>申請人對資料有疑義時：財稅資料可能落後於現況，請主動向資料主管機關申請查驗，或請申請人檢附佐證文件，並將疑義註記於案件。</source>
        <translation>Does the applicant doubt the data? Tax data may lag. Have the agency verify it, or ask the applicant for supporting documents, and note the doubt on the case.</translation>
    </message>
    <message>
        <source>回案件清單(&amp;B)</source>
        <translation>&amp;Back to the cases</translation>
    </message>
    <message>
        <source>請先開啟一份資料</source>
        <translation>First open a record</translation>
    </message>
    <message>
        <source>無可用印表機</source>
        <translation>No printer can be used</translation>
    </message>
    <message numerus="yes">
        <source>第 %1 份，共 %n 頁</source>
        <translation>
            <numerusform>Copy %1, %n page</numerusform>
            <numerusform>Copy %1, %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::RecoveryDialog</name>
    <message>
        <source>再次檢視(&amp;B)</source>
        <translation>See it again (&amp;B)</translation>
    </message>
    <message>
        <source>復原金鑰</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>本段內容，請照抄</source>
        <translation>The part, to be written down</translation>
    </message>
    <message>
        <source>列印本段(&amp;R)</source>
        <translation>P&amp;rint this part</translation>
    </message>
    <message>
        <source>本段抄本(&amp;H)</source>
        <translation>T&amp;he part as written down</translation>
    </message>
    <message>
        <source>保管人以本人登入密碼簽收本段。</source>
        <translation>The keeper signs for this part with their own sign-in password.</translation>
    </message>
    <message>
        <source>復原金鑰分段保管</source>
        <translation>Recovery key: a keeper for each part</translation>
    </message>
    <message>
        <source>復原金鑰第一段：%1</source>
        <translation>Recovery key, part 1: %1</translation>
    </message>
    <message>
        <source>復原金鑰第二段：%1</source>
        <translation>Recovery key, part 2: %1</translation>
    </message>
    <message>
        <source>僅供 %1 閱覽，其他人員請迴避。請抄寫於紙上，每組五字元，連字號可省略。</source>
        <translation>For %1 only; everybody else looks away. Write it down, five characters a group; the hyphens between them do not matter.</translation>
    </message>
    <message>
        <source>請 %1 依抄本輸入，以確認抄寫無誤。</source>
        <translation>%1 types it from the paper, because a part that was written down wrongly is useless later.</translation>
    </message>
    <message>
        <source>%1 的密碼(&amp;P)</source>
        <translation>&amp;Password of %1</translation>
    </message>
    <message>
        <source>%1 的密碼</source>
        <translation>Password of %1</translation>
    </message>
    <message>
        <source>已送印，請當場取件</source>
        <translation>Sent to the printer: take it now</translation>
    </message>
    <message>
        <source>製作(&amp;N)</source>
        <translation>Make them (&amp;N)</translation>
    </message>
    <message>
        <source>抄寫完成(&amp;N)</source>
        <translation>Writte&amp;n down</translation>
    </message>
    <message>
        <source>簽收(&amp;N)</source>
        <translation>Sig&amp;n for it</translation>
    </message>
    <message>
        <source>核對(&amp;N)</source>
        <translation>Compare (&amp;N)</translation>
    </message>
    <message>
        <source>請選取二位不同保管人員</source>
        <translation>First choose two different keepers</translation>
    </message>
    <message>
        <source>本段已送印</source>
        <translation>This part was sent to the printer</translation>
    </message>
    <message>
        <source>密碼(&amp;P)</source>
        <translation>&amp;Password</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RegisterChoice</name>
    <message>
        <source>選擇登記簿(&amp;R)</source>
        <translation>&amp;Register</translation>
    </message>
    <message>
        <source>選擇另一登記簿</source>
        <translation>Another register</translation>
    </message>
    <message>
        <source>登記簿名稱、用途或規則</source>
        <translation>A register&apos;s name, purpose or rule</translation>
    </message>
    <message>
        <source>搜尋登記簿</source>
        <translation>Find a register</translation>
    </message>
    <message>
        <source>輸入名稱後按 Enter，或按 Alt+字母。數字為未結筆數；有期限待處理者附記號。</source>
        <translation>Type a name and press Enter, or press Alt and its letter. The number counts open entries; a mark shows that some need attention.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RegisterDialog</name>
    <message>
        <source>列印(&amp;P)</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>銷毀登記簿</source>
        <translation>Destruction register</translation>
    </message>
    <message>
        <source>登記簿，與紙本相同</source>
        <translation>Register, as on paper</translation>
    </message>
    <message>
        <source>送印中…</source>
        <translation>Sending to the printer…</translation>
    </message>
    <message>
        <source>已送印。</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>未送印。</source>
        <translation>Not sent.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RegisterHead</name>
    <message>
        <source>由系統依日誌產生，可檢視、列印及匯出。</source>
        <translation>Listed by the program from the ledger: it can be read, printed and saved.</translation>
    </message>
    <message>
        <source>搜尋本登記簿</source>
        <translation>Search this register</translation>
    </message>
    <message>
        <source>僅列本人(&amp;V)</source>
        <translation>&amp;Mine only</translation>
    </message>
    <message>
        <source>本人辦理、會同或所列者</source>
        <translation>Your own steps and signatures, and entries that name you</translation>
    </message>
    <message>
        <source>待處理者列於上方。&#x3000;選取登記後，右側顯示辦理經過及可辦理步驟。</source>
        <translation>Most urgent first. Select one to act.</translation>
    </message>
    <message>
        <source>搜尋，或掃描標籤</source>
        <translation>Search, or scan a label</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RegisterModel</name>
    <message>
        <source>編號</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>狀態</source>
        <translation>State</translation>
    </message>
    <message>
        <source>本日到期</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>%1 前</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>%1，應於 %2 前</source>
        <translation>%1, due by %2</translation>
    </message>
    <message numerus="yes">
        <source>逾期 %Ln 日</source>
        <translation>
            <numerusform>%Ln day overdue</numerusform>
            <numerusform>%Ln days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 日後到期</source>
        <translation>
            <numerusform>due in %Ln day</numerusform>
            <numerusform>due in %Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::RegisterNames</name>
    <message>
        <source>登記簿</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>%1：未結 %L2，逾期 %L3，應注意 %L4</source>
        <translation>%1: %L2 open, %L3 overdue, %L4 due soon</translation>
    </message>
    <message>
        <source>，保全中 %L1</source>
        <translation>, on hold %L1</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RegisterRows</name>
    <message>
        <source>目前無資料（本清單由系統依日誌產生）。</source>
        <translation>Nothing to list at present: the program makes this list from the ledger.</translation>
    </message>
    <message>
        <source>尚無登記，請按上方按鈕辦理。</source>
        <translation>No entries yet. Enter the first one with the buttons above.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 筆，列出最新的 %L1 筆。</source>
        <translation>
            <numerusform>%Ln entry; the newest %L1 are shown.</numerusform>
            <numerusform>%Ln entries; the newest %L1 are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 筆。</source>
        <translation>
            <numerusform>%Ln entry.</numerusform>
            <numerusform>%Ln entries.</numerusform>
        </translation>
    </message>
    <message>
        <source>登記簿的各筆</source>
        <translation>Entries of the register</translation>
    </message>
    <message>
        <source>尚無登記：由有權辦理之職務登記後，列示於此。</source>
        <translation>No entries yet. Other duties make entries here.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RegisterWays</name>
    <message>
        <source>由檔案登記…(&amp;F)</source>
        <translation>Enter from a &amp;file…</translation>
    </message>
    <message>
        <source>補查調閱序號…(&amp;J)</source>
        <translation>Recover serial numbers… (&amp;J)</translation>
    </message>
    <message>
        <source>產出本週的查詢紀錄單(&amp;W)</source>
        <translation>Generate this &amp;week&apos;s query record</translation>
    </message>
    <message>
        <source>產出工作底稿…(&amp;W)</source>
        <translation>Prepare &amp;working papers…</translation>
    </message>
    <message>
        <source>審查權限…(&amp;W)</source>
        <translation>Revie&amp;w rights…</translation>
    </message>
    <message>
        <source>傳送授權書…(&amp;X)</source>
        <translation>Send forms… (&amp;X)</translation>
    </message>
    <message>
        <source>每月抽查…(&amp;W)</source>
        <translation>Sample a month… (&amp;W)</translation>
    </message>
    <message>
        <source>核對 Z52…(&amp;W)</source>
        <translation>Check Z52… (&amp;W)</translation>
    </message>
    <message>
        <source>列印(&amp;P)</source>
        <translation>&amp;Print</translation>
    </message>
    <message>
        <source>匯出(&amp;E)</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>列印本筆、所列各筆或整本登記簿</source>
        <translation>Print this entry, those listed, or the whole register</translation>
    </message>
    <message>
        <source>另存本筆、所列各筆或整本登記簿，記入日誌</source>
        <translation>Save this entry, those listed, or the whole register; it is recorded in the ledger</translation>
    </message>
    <message>
        <source>本筆全部內容及辦理經過…(&amp;1)</source>
        <translation>This entry, with all fields and its history… (&amp;1)</translation>
    </message>
    <message>
        <source>列出的各筆…(&amp;2)</source>
        <translation>Those listed… (&amp;2)</translation>
    </message>
    <message>
        <source>整本，%1…</source>
        <translation>The whole register, %1…</translation>
    </message>
    <message>
        <source>當時有效或發生者，狀態為目前狀態</source>
        <translation>Entries valid or made in a period, in their present state</translation>
    </message>
    <message>
        <source>請先選取登記簿</source>
        <translation>Choose a register first</translation>
    </message>
    <message>
        <source>標籤，供盤點時掃描…(&amp;3)</source>
        <translation>Labels, to be scanned at counting… (&amp;3)</translation>
    </message>
    <message>
        <source>標籤：%1</source>
        <translation>Labels: %1</translation>
    </message>
    <message>
        <source>檢視櫃台之連線…(&amp;X)</source>
        <translation>View desks&apos; co&amp;nnection…</translation>
    </message>
    <message>
        <source>核對帳單…(&amp;W)</source>
        <translation>Compare bill… (&amp;W)</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RegistersPage</name>
    <message>
        <source>檢視期限…(&amp;D)</source>
        <translation>View &amp;due dates…</translation>
    </message>
    <message numerus="yes">
        <source>已掃描 %Ln 筆，盤點時一併登記</source>
        <translation>
            <numerusform>%Ln scanned; they are counted together</numerusform>
            <numerusform>%Ln scanned; they are counted together</numerusform>
        </translation>
    </message>
    <message>
        <source>已掃描 %L1 筆；未列出：%2</source>
        <translation>%L1 scanned; not listed: %2</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RemarkList</name>
    <message>
        <source>%1 日前 %2 曾以案號 %3 查詢 %4，核准時將列示。</source>
        <translation>%2 queried %4 under case %3 (%1 d ago). The approver will see this.</translation>
    </message>
    <message>
        <source>目前為非辦公時間（%1）。</source>
        <translation>It is outside office hours (%1).</translation>
    </message>
    <message>
        <source>事由與案號 %1 相同，請確認是否應另行敘明。</source>
        <translation>The reason is the same as in case %1. Make sure that it is not a copy.</translation>
    </message>
    <message>
        <source>倘於本日取得調閱序號，聯徵中心於 %2 刪除 %1；期間適逢例假日 %3 至 %4，不予展延，請於 %5 前調閱。</source>
        <translation>If JCIC issues the serial number today, it deletes %1 on %2, and the days off from %3 to %4 do not extend that: retrieve it before %5.</translation>
    </message>
    <message>
        <source>同一人另有案號 %1（%2），核准時將列示。</source>
        <translation>Same person at another case: %1 (%2). The approver will see this.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ReportForm</name>
    <message>
        <source>存檔(&amp;S)…</source>
        <translation>&amp;Save…</translation>
    </message>
    <message>
        <source>系統診斷報告</source>
        <translation>Report for IT</translation>
    </message>
    <message>
        <source>報告全部內容如下(&amp;T)：版本、設定種類、狀態、錯誤代碼及時間；無姓名、號碼、密碼或檔名。</source>
        <translation>&amp;This is the complete report: versions, kinds of settings, states, fault codes and times; no names, numbers, passwords or file names.</translation>
    </message>
    <message>
        <source>製作中…</source>
        <translation>Making the report…</translation>
    </message>
    <message>
        <source>存報告</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>文字檔 (*.txt)</source>
        <translation>Text file (*.txt)</translation>
    </message>
    <message>
        <source>報告製作中</source>
        <translation>The report is being made</translation>
    </message>
    <message>
        <source>診斷報告</source>
        <translation>report</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RestorePage</name>
    <message>
        <source>選擇檔案…(&amp;F)</source>
        <translation>Choose a &amp;file…</translation>
    </message>
    <message>
        <source>停止(&amp;T)</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>備份檔(&amp;K)</source>
        <translation>Bac&amp;kup file</translation>
    </message>
    <message>
        <source>使用者代碼</source>
        <translation>User code</translation>
    </message>
    <message>
        <source>使用者代碼(&amp;U)</source>
        <translation>&amp;User code</translation>
    </message>
    <message>
        <source>該員密碼(&amp;P)</source>
        <translation>This person&apos;s &amp;password</translation>
    </message>
    <message>
        <source>選擇備份檔</source>
        <translation>Choose the backup</translation>
    </message>
    <message>
        <source>日誌備份 (*.backup)</source>
        <translation>Ledger backup (*.backup)</translation>
    </message>
    <message>
        <source>仍須還原，放棄較新的事件</source>
        <translation>Restore it, and give up the newer events</translation>
    </message>
    <message>
        <source>此處日誌有部分無法讀取，本備份有 %1 筆：還原可能放棄較新之事件。</source>
        <translation>The number of events in the present ledger cannot be read; this backup has %1. Restoring it may give up newer ones.</translation>
    </message>
    <message>
        <source>本備份較此處日誌舊：備份 %1 筆，此處 %2 筆。</source>
        <translation>This backup is older than the present ledger: it ends with event %1, the ledger with event %2.</translation>
    </message>
    <message>
        <source>由單位主管或帳號管理人員以備份當時之密碼還原；無人知悉者，以復原金鑰第一段及第二段還原。還原前先驗證整份備份；既有日誌另行保留，不予覆寫。</source>
        <translation>The unit head or the administrator restores, with the password of the backup&apos;s day; if nobody knows it, with parts 1 and 2 of the recovery key. The whole backup is verified before it is put in place; an existing ledger is kept beside it and not overwritten.</translation>
    </message>
    <message>
        <source>該員於備份當時之密碼</source>
        <translation>This person&apos;s password of the backup&apos;s day</translation>
    </message>
    <message>
        <source>復原金鑰第一段及第二段，二人變更密碼</source>
        <translation>Recovery key, parts 1 and 2; two people get new passwords</translation>
    </message>
    <message>
        <source>開啟方式(&amp;W)</source>
        <translation>Opened &amp;with</translation>
    </message>
    <message>
        <source>帳號管理人員的使用者代碼(&amp;A)</source>
        <translation>The &amp;administrator&apos;s user code</translation>
    </message>
    <message>
        <source>第一段(&amp;1)</source>
        <translation>Part &amp;1</translation>
    </message>
    <message>
        <source>第二段(&amp;2)</source>
        <translation>Part &amp;2</translation>
    </message>
    <message>
        <source>單位主管的使用者代碼(&amp;U)</source>
        <translation>The unit head&apos;s &amp;user code</translation>
    </message>
    <message>
        <source>單位主管的使用者代碼</source>
        <translation>The unit head&apos;s user code</translation>
    </message>
    <message>
        <source>本人卡片 PIN，以卡片登入者填寫(&amp;D)</source>
        <translation>Own car&amp;d&apos;s PIN, if the account has a card</translation>
    </message>
    <message>
        <source>本人知悉此為最後一次，輸入錯誤即鎖卡(&amp;L)</source>
        <translation>I know this is the &amp;last try: a wrong one blocks the card</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RetentionDialog</name>
    <message>
        <source>（不可讀）</source>
        <translation>(not readable)</translation>
    </message>
    <message>
        <source>—</source>
        <translation>—</translation>
    </message>
    <message>
        <source>摘要：%1</source>
        <translation>Digest: %1</translation>
    </message>
    <message>
        <source>請輸入往來結束日（民國年月日 7 碼，例如 1150630）。</source>
        <translation>On which day did the relation end? ROC date of seven digits, such as 1150630.</translation>
    </message>
    <message>
        <source>請輸入婉拒日（民國年月日 7 碼，例如 1150630）。</source>
        <translation>On which day was it refused? ROC date of seven digits, such as 1150630.</translation>
    </message>
    <message>
        <source>保存期的起算</source>
        <translation>Start of the term</translation>
    </message>
    <message>
        <source>保存期限</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>各筆查詢之保存期限及依據。期滿者應經二人同意始刪除：單位主管，與核准主管、覆核或稽核人員。</source>
        <translation>Until when each query is kept, and why. Deletion needs two people: the unit head, and a supervisor, reviewer or auditor.</translation>
    </message>
    <message>
        <source>保存期限清單</source>
        <translation>List of terms</translation>
    </message>
    <message>
        <source>案號</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>受查人</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>保存至</source>
        <translation>Keep until</translation>
    </message>
    <message>
        <source>依據</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>現況</source>
        <translation>State</translation>
    </message>
    <message>
        <source>登記往來結束…(&amp;N)</source>
        <translation>E&amp;nd relation…</translation>
    </message>
    <message>
        <source>二人同意內容</source>
        <translation>Text both consent to</translation>
    </message>
    <message>
        <source>同意人員(&amp;W)</source>
        <translation>Consenting &amp;with</translation>
    </message>
    <message>
        <source>同意人員密碼(&amp;P)</source>
        <translation>Consenting person&apos;s &amp;password</translation>
    </message>
    <message>
        <source>二人同意刪除(&amp;D)</source>
        <translation>Both consent, &amp;delete</translation>
    </message>
    <message>
        <source>未調閱資料</source>
        <translation>no record retrieved</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>尚無保存的查詢。</source>
        <translation>No queries are kept yet.</translation>
    </message>
    <message>
        <source>請先選取一列</source>
        <translation>First select an entry</translation>
    </message>
    <message>
        <source>保全登記第 %1 筆</source>
        <translation>legal hold %1</translation>
    </message>
    <message>
        <source>請先說明各匯出檔之處理情形</source>
        <translation>First say what happens to each exported file</translation>
    </message>
    <message>
        <source>%1 併案附卷，%2 前複核</source>
        <translation>%1 filed with its case, review by %2</translation>
    </message>
    <message>
        <source>撤銷附卷…(&amp;X)</source>
        <translation>Withdraw &amp;filing…</translation>
    </message>
    <message numerus="yes">
        <source>資料 %Ln 項</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>資料已刪除 %Ln 項</source>
        <translation>
            <numerusform>%Ln record deleted</numerusform>
            <numerusform>%Ln records deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>紙本或檔案 %Ln 份</source>
        <translation>
            <numerusform>%Ln copy on paper or as a file</numerusform>
            <numerusform>%Ln copies on paper or as files</numerusform>
        </translation>
    </message>
    <message>
        <source>登記婉拒…(&amp;J)</source>
        <translation>Enter refusal… (&amp;J)</translation>
    </message>
    <message>
        <source>請先選取資料已併案附卷之查詢</source>
        <translation>First choose one line with a record filed with its case</translation>
    </message>
    <message>
        <source>請先選取保存期滿、未受保全且列印本均已處理之查詢</source>
        <translation>First choose lines whose term is over, that no legal hold keeps, and whose paper is accounted for</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ReviewDialog</name>
    <message>
        <source>見證 %1</source>
        <translation>witness %1</translation>
    </message>
    <message>
        <source>查核頁</source>
        <translation>Page of a drawn record</translation>
    </message>
    <message>
        <source>自授權至銷毀</source>
        <translation>From authorisation to destruction</translation>
    </message>
    <message>
        <source>出處</source>
        <translation>Found in</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>內容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>隨機抽查</source>
        <translation>drawn by chance</translation>
    </message>
    <message>
        <source>有異常加抽</source>
        <translation>drawn additionally, because of points to note</translation>
    </message>
    <message>
        <source>保存期滿已刪除，僅存不含個人資料之部分</source>
        <translation>its term is over: only non-personal data is left</translation>
    </message>
    <message>
        <source>聯徵2 第 %1 欄</source>
        <translation>聯徵2, column %1</translation>
    </message>
    <message>
        <source>日誌</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>份號</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>資料表</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>未列印</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>第 %1 份</source>
        <translation>Copy %1</translation>
    </message>
    <message>
        <source>事件 %1</source>
        <translation>Event %1</translation>
    </message>
    <message>
        <source>閱覽資料(&amp;V)</source>
        <translation>&amp;View record</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ReviewedRecordDialog</name>
    <message>
        <source>查核 %1 的資料</source>
        <translation>Record of review %1</translation>
    </message>
    <message>
        <source>查詢所得資料，僅供查核閱覽</source>
        <translation>The record, for this review only</translation>
    </message>
    <message>
        <source>關閉(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RightsDialog</name>
    <message>
        <source>未曾</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>審查…(&amp;R)</source>
        <translation>&amp;Review…</translation>
    </message>
    <message>
        <source>開啟本筆(&amp;O)</source>
        <translation>&amp;Open this entry</translation>
    </message>
    <message>
        <source>列印…(&amp;P)</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>另存…(&amp;A)</source>
        <translation>S&amp;ave as…</translation>
    </message>
    <message>
        <source>權限與盤點</source>
        <translation>Rights and review</translation>
    </message>
    <message>
        <source>內容(&amp;K)</source>
        <translation>&amp;Kind</translation>
    </message>
    <message>
        <source>權限一覽</source>
        <translation>Rights overview</translation>
    </message>
    <message>
        <source>對象</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>事項</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>限制</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>依日誌規定及各登記簿產生；會同者應為另一人員。</source>
        <translation>Derived from the ledger&apos;s rules and the registers; the second person is always somebody else.</translation>
    </message>
    <message>
        <source>使用者代碼</source>
        <translation>User code</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>授權辦理事項</source>
        <translation>Duties</translation>
    </message>
    <message>
        <source>授權起日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>授權迄日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>帳號狀態</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>最近登入</source>
        <translation>Last sign-in</translation>
    </message>
    <message>
        <source>最近作業</source>
        <translation>Last action</translation>
    </message>
    <message>
        <source>審查結果</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>審查人員</source>
        <translation>Reviewed by</translation>
    </message>
    <message>
        <source>審查日期</source>
        <translation>Reviewed on</translation>
    </message>
    <message>
        <source>下次期限</source>
        <translation>Next due</translation>
    </message>
    <message>
        <source>%1，逾期未使用</source>
        <translation>%1, unused for long</translation>
    </message>
    <message>
        <source>%1（逾期）</source>
        <translation>%1 (overdue)</translation>
    </message>
    <message>
        <source>%1的盤點</source>
        <translation>Review of %1</translation>
    </message>
    <message>
        <source>請先選取一個帳號</source>
        <translation>First choose an account</translation>
    </message>
    <message>
        <source>非本期，過去各期僅供查閱</source>
        <translation>Today is not in this half-year: earlier ones can only be read</translation>
    </message>
    <message>
        <source>本帳號應由本人以外具審查職務之人員審查</source>
        <translation>This account is not yours to review: another person with that duty does it</translation>
    </message>
    <message>
        <source>權限清單</source>
        <translation>Rights</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 個帳號，尚未審查 %L1 個；各帳號由本人以外之人員審查。</source>
        <translation>
            <numerusform>%Ln account, %L1 not reviewed yet; each is reviewed by another person.</numerusform>
            <numerusform>%Ln accounts, %L1 not reviewed yet; each is reviewed by another person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::RowAndStep</name>
    <message>
        <source>返回登記(&amp;K)</source>
        <translation>Bac&amp;k to the step</translation>
    </message>
    <message>
        <source>‹ 檢視登記(&amp;K)</source>
        <translation>‹ &amp;Back to the entry</translation>
    </message>
    <message>
        <source>「%1」尚未完成，請先登記或取消。</source>
        <translation>&quot;%1&quot; is unfinished. Enter or cancel it first.</translation>
    </message>
    <message>
        <source>目前選取其他登記；本步驟所登記者為：%1。</source>
        <translation>Another entry is selected; you are entering: %1.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RowDetail</name>
    <message>
        <source>辦理經過</source>
        <translation>History</translation>
    </message>
    <message>
        <source>（不可讀）</source>
        <translation>(not readable)</translation>
    </message>
    <message>
        <source>%1，會同 %2</source>
        <translation>%1, with %2</translation>
    </message>
    <message>
        <source>檢視%1</source>
        <translation>View: %1</translation>
    </message>
    <message>
        <source>內容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>可辦理步驟</source>
        <translation>Available steps</translation>
    </message>
    <message>
        <source>選取登記後顯示辦理經過及內容。</source>
        <translation>Select an entry to see its history and contents.</translation>
    </message>
    <message>
        <source>應於 %1 前</source>
        <translation>due by %1</translation>
    </message>
</context>
<context>
    <name>jcic::ui::RunningWork</name>
    <message>
        <source>已調閱</source>
        <translation>Retrieved</translation>
    </message>
    <message>
        <source>已取得序號</source>
        <translation>Serial issued</translation>
    </message>
    <message>
        <source>機關尚未回覆</source>
        <translation>Not answered yet</translation>
    </message>
    <message>
        <source>未成功，詳各案件</source>
        <translation>Failed: see case</translation>
    </message>
    <message>
        <source>排隊</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>發查及調閱中</source>
        <translation>At JCIC now</translation>
    </message>
    <message>
        <source>目前無執行中作業。本批核准並登入聯徵中心後，按「全部發查」即於此顯示進度。</source>
        <translation>Nothing at present. When this batch is approved and JCIC is signed in, &quot;Request all&quot; starts it, and its progress is shown here.</translation>
    </message>
    <message>
        <source>已暫停</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>發查與調閱完畢</source>
        <translation>At JCIC: done</translation>
    </message>
    <message>
        <source>約餘 %1 分鐘</source>
        <translation>about %1 min left</translation>
    </message>
    <message>
        <source>繼續(&amp;P)</source>
        <translation>Continue (&amp;P)</translation>
    </message>
    <message>
        <source>暫停(&amp;P)</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>停止(&amp;H)</source>
        <translation>Stop (&amp;H)</translation>
    </message>
    <message>
        <source>收合(&amp;H)</source>
        <translation>Hide (&amp;H)</translation>
    </message>
    <message>
        <source>晶片卡拔出、斷線或停電時，恢復後自中斷處接續，已送出者不重複送出。</source>
        <translation>After a removed card, a lost connection or a power cut it continues where it stopped; nothing is sent twice.</translation>
    </message>
    <message>
        <source>%1／%2 項</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>進度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>已停止</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>%1。尚有 %2 項未執行，可再次執行；已送出者不重複送出。</source>
        <translation>%1. %2 not begun; they can still be done. What was sent is not sent again.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SampleDialog</name>
    <message>
        <source>查詢 %L1 筆，抽查 %L2 筆（%3%），加抽 %L4 筆；已查核 %L5 筆，符合 %L6 筆，登記缺失 %L7 筆。</source>
        <translation>Queries: %L1, sampled %L2 (%3%), additional %L4; reviewed %L5, conforming %L6, with a finding %L7.</translation>
    </message>
    <message>
        <source>抽樣(&amp;D)</source>
        <translation>&amp;Draw</translation>
    </message>
    <message>
        <source>開啟查核頁…(&amp;O)</source>
        <translation>&amp;Open the page…</translation>
    </message>
    <message>
        <source>每月抽查</source>
        <translation>Monthly sample</translation>
    </message>
    <message>
        <source>抽查月份(&amp;M)</source>
        <translation>&amp;Month</translation>
    </message>
    <message>
        <source>抽查紀錄</source>
        <translation>Drawn records</translation>
    </message>
    <message>
        <source>查核編號</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>查詢人員</source>
        <translation>Query officer</translation>
    </message>
    <message>
        <source>抽查方式</source>
        <translation>Drawn by</translation>
    </message>
    <message>
        <source>查核結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>此月份尚未抽樣。</source>
        <translation>Nothing was drawn for this month yet.</translation>
    </message>
    <message>
        <source>重新抽樣(&amp;D)</source>
        <translation>&amp;Draw again</translation>
    </message>
    <message>
        <source>本月份無查詢紀錄可供抽查。</source>
        <translation>There are no queries to draw from in this month.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SaveDialog</name>
    <message>
        <source>另存加密檔</source>
        <translation>Save encrypted</translation>
    </message>
    <message>
        <source>檔案以 AES-256 加密。密碼至少 8 個字元，須含大小寫英文、數字及特殊符號；遺忘密碼將無法開啟。</source>
        <translation>Encrypted with AES-256. At least 8 characters with upper and lower case, digits and symbols. If the password is lost, the file is lost.</translation>
    </message>
    <message>
        <source>改用程式產生的密碼(&amp;G)</source>
        <translation>Use a &amp;generated password</translation>
    </message>
    <message>
        <source>產生的密碼，顯示在螢幕上</source>
        <translation>Generated password, shown on the screen</translation>
    </message>
    <message>
        <source>請即抄錄密碼並與檔案分別保管，關閉視窗後不再顯示</source>
        <translation>Write the password down now and keep it apart from the file; it is not shown again after this window closes</translation>
    </message>
    <message>
        <source>檔案(&amp;F)</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>選擇…(&amp;H)</source>
        <translation>C&amp;hoose…</translation>
    </message>
    <message>
        <source>開啟密碼(&amp;P)</source>
        <translation>&amp;Password to open</translation>
    </message>
    <message>
        <source>再次輸入(&amp;A)</source>
        <translation>Type it &amp;again</translation>
    </message>
    <message>
        <source>再次輸入開啟密碼</source>
        <translation>Type the password to open again</translation>
    </message>
    <message>
        <source>取消(&amp;C)</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>存檔(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>加密 PDF (*.pdf)</source>
        <translation>Encrypted PDF (*.pdf)</translation>
    </message>
    <message>
        <source>兩次輸入的密碼不一致，請再次輸入</source>
        <translation>The two passwords differ; type them again</translation>
    </message>
    <message>
        <source>不加密，不設密碼(&amp;U)</source>
        <translation>Save without encr&amp;yption</translation>
    </message>
    <message>
        <source>不加密的事由(&amp;R)</source>
        <translation>&amp;Reason for not encrypting</translation>
    </message>
    <message>
        <source>不加密存檔由單位主管辦理（R-PA-5）</source>
        <translation>Only the unit head may save without encryption (R-PA-5)</translation>
    </message>
    <message>
        <source>不加密：任何取得檔案者均得閱覽個人資料。由單位主管簽署，連同事由記入日誌；使用後請刪除（R-PA-5、R-PA-7）</source>
        <translation>Not encrypted: anybody who gets the file can read its personal data without a password. You sign for it, and the ledger records the reason; delete the file after use (R-PA-5, R-PA-7)</translation>
    </message>
    <message>
        <source>不加密存檔(&amp;S)</source>
        <translation>&amp;Save unencrypted</translation>
    </message>
    <message>
        <source>存檔，不加密</source>
        <translation>Save, not encrypted</translation>
    </message>
    <message>
        <source>限內部業務使用：不得提供他人、傳輸境外或另作不必要之複本（R-PA-7）。存檔將記入日誌。</source>
        <translation>For internal use only: not for others, not abroad, no unnecessary copies (R-PA-7). Saving is recorded in the ledger.</translation>
    </message>
    <message>
        <source>以本人卡片簽章(&amp;I)</source>
        <translation>S&amp;ign with my own card</translation>
    </message>
    <message>
        <source>本人卡片 PIN(&amp;N)</source>
        <translation>PI&amp;N of your own card</translation>
    </message>
    <message>
        <source>本人知悉此為最後一次，輸入錯誤即鎖卡(&amp;L)</source>
        <translation>I know this is the &amp;last try: a wrong one blocks the card</translation>
    </message>
    <message>
        <source>限內部業務使用：不得提供他人、傳輸境外或另作不必要之複本（R-PA-7）。存檔將記入日誌，檔案經簽章，更動即可發現。</source>
        <translation>For internal use only: not for others, not abroad, no unnecessary copies (R-PA-7). Saving is recorded in the ledger; the file is signed, so that a change shows.</translation>
    </message>
    <message>
        <source>本機未設定得以簽章之本人卡片，由聯徵晶片卡或本工作站簽章</source>
        <translation>No own card that signs is set up here: JCIC&apos;s card or this workstation signs</translation>
    </message>
    <message>
        <source>請插入本人卡片；PIN 錯誤即不存檔，並計入卡片之錯誤次數</source>
        <translation>Insert your own card. With a wrong PIN nothing is saved, and the card counts a try</translation>
    </message>
    <message>
        <source>未勾選者，由聯徵晶片卡或本工作站簽章</source>
        <translation>If not ticked, JCIC&apos;s card or this workstation signs</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SealsDialog</name>
    <message>
        <source>設立日誌</source>
        <translation>Ledger set up</translation>
    </message>
    <message>
        <source>登出</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>程式結束</source>
        <translation>Program ended</translation>
    </message>
    <message>
        <source>晶片卡交接</source>
        <translation>Card lent or returned</translation>
    </message>
    <message>
        <source>登入時補封印</source>
        <translation>Sealed later, at a sign-in</translation>
    </message>
    <message>
        <source>存成檔案…(&amp;E)</source>
        <translation>Sav&amp;e as a file…</translation>
    </message>
    <message>
        <source>日誌的封印</source>
        <translation>Seals of the ledger</translation>
    </message>
    <message>
        <source>封印期</source>
        <translation>Epoch</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>封印原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>至第幾筆事件</source>
        <translation>Up to event</translation>
    </message>
    <message>
        <source>樹根</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>晶片卡</source>
        <translation>Card</translation>
    </message>
    <message>
        <source>尚無封印，於首次登出時產生。</source>
        <translation>No seals yet. The first sign-out creates one.</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>亦簽署</source>
        <translation>signed too</translation>
    </message>
    <message numerus="yes">
        <source>共 %Ln 個封印。</source>
        <translation>
            <numerusform>%Ln seal.</numerusform>
            <numerusform>%Ln seals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>共 %Ln 個封印，此處列示最新 %L1 個；檔案含全部。</source>
        <translation>
            <numerusform>%Ln seal; the newest %L1 are shown here, the file has all.</numerusform>
            <numerusform>%Ln seals; the newest %L1 are shown here, the file has all.</numerusform>
        </translation>
    </message>
    <message>
        <source>存封印與公鑰</source>
        <translation>Save the seals and their keys</translation>
    </message>
    <message>
        <source>封印與公鑰 (*.seals)</source>
        <translation>Seals and public keys (*.seals)</translation>
    </message>
    <message>
        <source>見證至第 %L1 筆（%2，%3）。</source>
        <translation>Witnessed up to event %L1 (%2, %3).</translation>
    </message>
    <message>
        <source>封印與公鑰</source>
        <translation>seals and keys</translation>
    </message>
    <message>
        <source>每次登出、交接及程式結束均以簽章封印至該時之日誌；封印後任一筆異動，驗證時可發現。存成檔案交付總行或稽核人員：連同公鑰，不必有日誌亦能驗證紙本，不含個人資料。</source>
        <translation>At each sign-out, each loan or return of the card and the end of the program the ledger is sealed by a signature up to that event; verification finds any later change. Saved with the public keys as one file, the seals let head office or an auditor verify paper without the ledger. The file contains no personal data.</translation>
    </message>
    <message>
        <source>已存檔。核對時應併用另行告知總行之指紋，始能確認為本日誌檔案。</source>
        <translation>Saved. Checked together with the fingerprint that head office received separately, it shows whose ledger it is.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SeatForms</name>
    <message>
        <source>變更(&amp;S)</source>
        <translation>&amp;Save the change</translation>
    </message>
    <message>
        <source>變更聯徵帳號的密碼</source>
        <translation>Change the JCIC account&apos;s password</translation>
    </message>
    <message>
        <source>聯徵中心帳號密碼（第一道密碼）由聯徵中心核發予本人；人員異動或疑似外洩時應予變更（R-DU-5、R-PW-6），且不得與本程式密碼相同。變更將記入日誌。</source>
        <translation>JCIC gives the account&apos;s password (the first one) to you in person. Change it when another person queries, or when somebody may know it (R-DU-5, R-PW-6). It must not be this program&apos;s password. The change is recorded.</translation>
    </message>
    <message>
        <source>聯徵中心帳號密碼（第一道密碼）由本程式密碼衍生。聯徵中心核發新密碼時，於此變更為衍生密碼。變更將記入日誌。</source>
        <translation>The account&apos;s password (the first one) is derived from this program&apos;s. If JCIC issued a new one, it is replaced here by the derived one. The change is recorded in the ledger.</translation>
    </message>
    <message>
        <source>聯徵中心帳號目前密碼(&amp;P)</source>
        <translation>&amp;Present password of the JCIC account</translation>
    </message>
    <message>
        <source>聯徵帳號的新密碼</source>
        <translation>New password of the JCIC account</translation>
    </message>
    <message>
        <source>新密碼(&amp;N)</source>
        <translation>&amp;New password</translation>
    </message>
    <message>
        <source>至少 8 個字元，混合數字、大小寫英文與特殊符號。</source>
        <translation>At least 8 characters, with digits, upper and lower case and symbols.</translation>
    </message>
    <message>
        <source>再次輸入聯徵中心帳號新密碼</source>
        <translation>New password of the JCIC account again</translation>
    </message>
    <message>
        <source>再次輸入(&amp;A)</source>
        <translation>Once &amp;again</translation>
    </message>
    <message>
        <source>本程式的密碼(&amp;N)</source>
        <translation>This program&apos;s passwor&amp;d</translation>
    </message>
    <message>
        <source>新密碼與目前密碼相同</source>
        <translation>The new password is the present one</translation>
    </message>
    <message>
        <source>變更中…</source>
        <translation>Changing…</translation>
    </message>
    <message>
        <source>保管人員的密碼(&amp;P)</source>
        <translation>Custodian&apos;s &amp;password</translation>
    </message>
    <message>
        <source>簽署(&amp;S)</source>
        <translation>&amp;Sign</translation>
    </message>
    <message>
        <source>雙方簽署內容 %1</source>
        <translation>Page both sign: %1</translation>
    </message>
    <message>
        <source>保管人員%1的密碼(&amp;P)</source>
        <translation>&amp;Password of custodian %1</translation>
    </message>
    <message>
        <source>保管人員%1的密碼</source>
        <translation>Password of custodian %1</translation>
    </message>
    <message>
        <source>本人登入用卡片</source>
        <translation>Own card for signing in</translation>
    </message>
    <message>
        <source>換卡時，將新卡插入讀卡機後綁定，並輸入新卡之 PIN；原卡即不得登入。卡片遺失或損壞而無法登入者，於登入畫面以復原金鑰復原帳號，再綁定新卡。綁定及解除均記入日誌。</source>
        <translation>To change the card, insert the new one, bind it and type its PIN; the old one then no longer signs in. If a lost or broken card keeps you out, recover the account by the recovery key at the sign-in page and bind a new card. Binding and releasing are recorded in the ledger.</translation>
    </message>
    <message>
        <source>本程式密碼(&amp;P)</source>
        <translation>This program&apos;s &amp;password</translation>
    </message>
    <message>
        <source>解除綁定(&amp;R)</source>
        <translation>&amp;Release</translation>
    </message>
    <message>
        <source>綁定讀卡機內之卡片(&amp;B)</source>
        <translation>&amp;Bind the card in the reader</translation>
    </message>
    <message>
        <source>本人帳號已綁定卡片。</source>
        <translation>A card is bound to your account.</translation>
    </message>
    <message>
        <source>本人帳號未綁定卡片。</source>
        <translation>No card is bound to your account.</translation>
    </message>
    <message>
        <source>本機規定以密碼及本人卡片登入，不得解除綁定</source>
        <translation>This machine asks for password and own card, so a card cannot be released</translation>
    </message>
    <message>
        <source>本人帳號未綁定卡片</source>
        <translation>No card is bound to your account</translation>
    </message>
    <message>
        <source>卡片已綁定；下次登入請使用本卡。</source>
        <translation>Bound. Use this card at the next sign-in.</translation>
    </message>
    <message>
        <source>已解除綁定；下次登入僅須密碼。</source>
        <translation>Released. The next sign-in needs only the password.</translation>
    </message>
    <message>
        <source>二人共同解除帳號鎖定</source>
        <translation>Unlock two accounts together</translation>
    </message>
    <message>
        <source>單位主管與帳號管理人員帳號均鎖定時始使用：其中一人與另一人（或核准主管）各自輸入密碼，均正確始解除二個帳號之鎖定（R-PW-4）。輸入錯誤者，至少一小時後始得再試。</source>
        <translation>Only if the unit head and the account administrators are all locked: two of them (or one and a supervisor) each type their own password; both must be right, then both accounts are unlocked (R-PW-4). After a wrong one the next try is possible an hour later at the earliest.</translation>
    </message>
    <message>
        <source>第一位人員(&amp;1)</source>
        <translation>First person (&amp;1)</translation>
    </message>
    <message>
        <source>第一位人員之密碼(&amp;P)</source>
        <translation>First person&apos;s &amp;password</translation>
    </message>
    <message>
        <source>第二位人員(&amp;2)</source>
        <translation>Second person (&amp;2)</translation>
    </message>
    <message>
        <source>第二位人員密碼(&amp;A)</source>
        <translation>Second person&apos;s p&amp;assword</translation>
    </message>
    <message>
        <source>應為不同人員</source>
        <translation>They must be two different people</translation>
    </message>
    <message>
        <source>解除鎖定(&amp;L)</source>
        <translation>Un&amp;lock</translation>
    </message>
    <message>
        <source>復原(&amp;R)</source>
        <translation>&amp;Recover</translation>
    </message>
    <message>
        <source>以復原金鑰復原</source>
        <translation>Recover by the recovery key</translation>
    </message>
    <message>
        <source>密碼遺忘，或隨舊機器遺失：復原金鑰第一段及第二段由保管人各自輸入。單位主管確認身分前，無法簽署，亦無法變更密碼；確認後請自訂密碼。</source>
        <translation>The password was forgotten, or lost with the old machine: each keeper types their part of the recovery key. Until the unit head has confirmed the person&apos;s identity, the person cannot sign or change the password; afterwards they choose one of their own.</translation>
    </message>
    <message>
        <source>待復原人員(&amp;U)</source>
        <translation>Person to be recovered (&amp;U)</translation>
    </message>
    <message>
        <source>新密碼尚未輸入二次</source>
        <translation>The new password has not been typed twice</translation>
    </message>
    <message>
        <source>單位主管亡故或不在任：確認後由該員接任單位主管(&amp;H)</source>
        <translation>The unit head died, or none is in force: this person becomes unit head when confirmed (&amp;H)</translation>
    </message>
    <message>
        <source>第一段(&amp;1)</source>
        <translation>Part &amp;1</translation>
    </message>
    <message>
        <source>第二段(&amp;2)</source>
        <translation>Part &amp;2</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SecretField</name>
    <message>
        <source>逾 %1 秒未輸入，已清除</source>
        <translation>Cleared: nothing typed for %1 s</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SelfCheckDialog</name>
    <message>
        <source>自我檢測</source>
        <translation>Self-test</translation>
    </message>
    <message>
        <source>檢測項目，由讀卡服務至主機時鐘</source>
        <translation>Checks, from the card service to the host&apos;s clock</translation>
    </message>
    <message>
        <source>複製報告(&amp;R)</source>
        <translation>Copy &amp;report</translation>
    </message>
    <message>
        <source>複製報告：各項結果與代碼，不含個人資料</source>
        <translation>Copy the report: each result and code, without personal data</translation>
    </message>
    <message>
        <source>關閉(&amp;C)</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>正常：%1</source>
        <translation>In order: %1</translation>
    </message>
    <message>
        <source>略過：%1</source>
        <translation>Skipped: %1</translation>
    </message>
    <message>
        <source>檢測中…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>異常：%1</source>
        <translation>Failed: %1</translation>
    </message>
    <message>
        <source>未檢測</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>停止(&amp;S)</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>再次檢測(&amp;A)</source>
        <translation>Check &amp;again</translation>
    </message>
    <message>
        <source>由近至遠逐項檢測，於首項異常停止。</source>
        <translation>Checks link by link, from near to far, and stops at the first failure.</translation>
    </message>
    <message>
        <source>無法檢測</source>
        <translation>Cannot check</translation>
    </message>
    <message>
        <source>於第 %1 項停止，其後項目未檢測。</source>
        <translation>Stopped at link %1; those after it were not checked.</translation>
    </message>
    <message>
        <source>至聯徵中心之各步驟均正常</source>
        <translation>Every step to JCIC is in order</translation>
    </message>
    <message>
        <source>已停止，其餘項目未檢測。</source>
        <translation>Stopped; the rest was not checked.</translation>
    </message>
    <message>
        <source>印表機：未檢測</source>
        <translation>Printer: not checked yet</translation>
    </message>
    <message>
        <source>印表機</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>印表機 %1</source>
        <translation>Printer %1</translation>
    </message>
    <message>
        <source>：正常</source>
        <translation>: in order</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>存完整報告(&amp;F)…</source>
        <translation>Save &amp;full report…</translation>
    </message>
    <message>
        <source>完整報告：存檔前先檢視內容，不含個人資料</source>
        <translation>Full report: read it before saving; it contains nothing about a person</translation>
    </message>
    <message>
        <source>檢測完成始可複製</source>
        <translation>The report can be copied when the check is complete</translation>
    </message>
    <message>
        <source>無檢測結果</source>
        <translation>There is no result</translation>
    </message>
    <message>
        <source>櫃台連線：登入後檢測</source>
        <translation>Hub: checked after sign-in</translation>
    </message>
    <message>
        <source>櫃台連線 %1：未通過</source>
        <translation>Hub %1: failed</translation>
    </message>
    <message>
        <source>櫃台連線 %1：正常</source>
        <translation>Hub %1: good</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>停在此步驟：%1</source>
        <translation>Stopped at: %1</translation>
    </message>
    <message>
        <source>%1 %2 到期，請申請換發</source>
        <translation>%1 expires on %2: have it renewed</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SerialsDialog</name>
    <message>
        <source>向聯徵中心查詢(&amp;A)</source>
        <translation>&amp;Ask JCIC</translation>
    </message>
    <message>
        <source>併入查詢…(&amp;T)</source>
        <translation>A&amp;ttach to a query…</translation>
    </message>
    <message>
        <source>補查調閱序號</source>
        <translation>Recover serial numbers</translation>
    </message>
    <message>
        <source>序號遺失，或日誌由備份還原後，以身分證字號向聯徵中心查詢尚持有之序號（須插卡並登入聯徵中心）。無查詢案者，須併入已核准之查詢並經核准主管核准，始得調閱。</source>
        <translation>If numbers were lost, or the ledger was restored from a backup, ask JCIC by ID number which ones it still holds (card inserted, JCIC signed in). A number without a query here is retrieved only after an approved query takes it over with a supervisor&apos;s approval.</translation>
    </message>
    <message>
        <source>身分證字號(&amp;S)</source>
        <translation>ID number (&amp;S)</translation>
    </message>
    <message>
        <source>補查事由(&amp;W)</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>序號與當事人</source>
        <translation>Serial numbers and subjects</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>序號</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>取得時間</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>暫存至</source>
        <translation>Held until</translation>
    </message>
    <message>
        <source>說明</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>補查第 %1 筆，等待已核准的查詢案</source>
        <translation>No. %1, waiting for an approved query</translation>
    </message>
    <message>
        <source>補查第 %1 筆，可併入 %2</source>
        <translation>No. %1, matches %2</translation>
    </message>
    <message>
        <source>無待併入之調閱序號。</source>
        <translation>No numbers are waiting.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 個序號等待併入查詢案。</source>
        <translation>
            <numerusform>%Ln number is waiting to be taken over.</numerusform>
            <numerusform>%Ln numbers are waiting to be taken over.</numerusform>
        </translation>
    </message>
    <message>
        <source>本機有未發查或結果未明的查詢</source>
        <translation>A query here is not requested yet, or its outcome is unknown</translation>
    </message>
    <message>
        <source>Z52 有、本機無之查詢</source>
        <translation>Z52 has a query that is not here</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 位當事人可能有序號待補查。</source>
        <translation>
            <numerusform>%Ln subject may have serial numbers to recover.</numerusform>
            <numerusform>%Ln subjects may have serial numbers to recover.</numerusform>
        </translation>
    </message>
    <message>
        <source>於本機查詢案內</source>
        <translation>In a query here</translation>
    </message>
    <message>
        <source>本機無查詢案，登記為補查第 %1 筆</source>
        <translation>no query here, registered as no. %1</translation>
    </message>
    <message>
        <source>Z52 有、本機無：案號 %1</source>
        <translation>In Z52 but not here: case %1</translation>
    </message>
    <message>
        <source>聯徵中心未持有該當事人之序號。</source>
        <translation>JCIC holds no serial number for this person.</translation>
    </message>
    <message>
        <source>無等待併入之序號；請填寫身分證字號及事由，向聯徵中心查詢。</source>
        <translation>No serial numbers are waiting to be taken over; enter the ID number and the reason to ask JCIC.</translation>
    </message>
    <message>
        <source>請先填身分證字號</source>
        <translation>Enter the ID number first</translation>
    </message>
    <message>
        <source>請先輸入事由</source>
        <translation>Enter the reason first</translation>
    </message>
    <message>
        <source>本筆無可併入之已核准查詢案</source>
        <translation>No approved query can take this one over</translation>
    </message>
    <message>
        <source>補查事由</source>
        <translation>Reason for asking</translation>
    </message>
    <message numerus="yes">
        <source>聯徵中心仍持有 %Ln 個調閱序號。</source>
        <translation>
            <numerusform>JCIC still holds %Ln serial number.</numerusform>
            <numerusform>JCIC still holds %Ln serial numbers.</numerusform>
        </translation>
    </message>
    <message>
        <source>列出可能當事人(&amp;L)</source>
        <translation>&amp;Likely subjects</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SettingsDialog</name>
    <message>
        <source>變更…(&amp;E)</source>
        <translation>Chang&amp;e…</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>目前的值</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>設定來源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>匯入辦公日曆</source>
        <translation>Import an office calendar</translation>
    </message>
    <message>
        <source>CSV 檔 (*.csv)</source>
        <translation>CSV files (*.csv)</translation>
    </message>
    <message>
        <source>檔案及終端機內之名稱：%1</source>
        <translation>Name in files and in the terminal: %1</translation>
    </message>
    <message>
        <source>可用的值：%1</source>
        <translation>Allowed values: %1</translation>
    </message>
    <message>
        <source>依據 %1；部分值較為寬鬆</source>
        <translation>Rule %1 (some values are less strict)</translation>
    </message>
    <message>
        <source>依據 %1</source>
        <translation>Rule %1</translation>
    </message>
    <message>
        <source>得變更之人員：%1</source>
        <translation>May be changed by: %1</translation>
    </message>
    <message>
        <source>已匯入 %1 至 %2 的辦公日曆。</source>
        <translation>The office calendar from %1 to %2 was imported.</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>%1；%2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>匯入辦公日曆…(&amp;R)</source>
        <translation>Import office calenda&amp;r…</translation>
    </message>
    <message>
        <source>已有辦公日曆之年度：%1。其他年度僅以週六、週日為例假日。</source>
        <translation>There are office calendars of the years %1 (ROC). In other years only Saturdays and Sundays count as days off.</translation>
    </message>
    <message>
        <source>目前的值：%1</source>
        <translation>Present value: %1</translation>
    </message>
    <message>
        <source>匯入中…</source>
        <translation>Importing…</translation>
    </message>
    <message>
        <source>檔案內之憑證：%1</source>
        <translation>Certificates in the file: %1</translation>
    </message>
    <message>
        <source>請先選取一項設定</source>
        <translation>First choose a setting</translation>
    </message>
    <message>
        <source>本項不得由本人變更，變更權限詳下方說明</source>
        <translation>You cannot change this setting; see below who can, or what fixed it</translation>
    </message>
    <message>
        <source>全部設定</source>
        <translation>All settings</translation>
    </message>
    <message>
        <source>變更(&amp;S)</source>
        <translation>Change (&amp;S)</translation>
    </message>
    <message>
        <source>變更設定</source>
        <translation>Change a setting</translation>
    </message>
    <message>
        <source>%1(&amp;V)</source>
        <translation>%1 (&amp;V)</translation>
    </message>
    <message>
        <source>變更先記入日誌，於下次啟動時生效。</source>
        <translation>Recorded in the ledger first, then in settings.conf. It takes effect at the next start.</translation>
    </message>
    <message>
        <source>不指定</source>
        <translation>Not specified</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SettingsPage</name>
    <message>
        <source>設定</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>畫面</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>語言 Language(&amp;L)</source>
        <translation>&amp;Language 語言</translation>
    </message>
    <message>
        <source>顏色(&amp;C)</source>
        <translation>&amp;Colours</translation>
    </message>
    <message>
        <source>閒置登出時間(&amp;I)</source>
        <translation>Sign out when &amp;idle for</translation>
    </message>
    <message>
        <source>變更密碼</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>目前的密碼(&amp;O)</source>
        <translation>&amp;Old password</translation>
    </message>
    <message>
        <source>新密碼(&amp;N)</source>
        <translation>&amp;New password</translation>
    </message>
    <message>
        <source>至少 8 個字元，須含數字、大寫與小寫英文及特殊符號；不得與前三次相同；每 90 日須變更。</source>
        <translation>At least 8 characters with digits, upper and lower case and symbols; none of the last three; expires after 90 days.</translation>
    </message>
    <message>
        <source>再次輸入新密碼(&amp;A)</source>
        <translation>New password &amp;again</translation>
    </message>
    <message>
        <source>變更密碼(&amp;P)</source>
        <translation>Change &amp;password</translation>
    </message>
    <message>
        <source>依系統</source>
        <translation>System default</translation>
    </message>
    <message>
        <source>淺色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>變更中…</source>
        <translation>Changing…</translation>
    </message>
    <message>
        <source>密碼已變更</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>密碼未變更</source>
        <translation>Password not changed</translation>
    </message>
    <message numerus="yes">
        <source>密碼將於 %n 日後到期。</source>
        <translation>
            <numerusform>The password expires in %n day.</numerusform>
            <numerusform>The password expires in %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>密碼已到期，請立即變更。</source>
        <translation>The password has expired. Change it now.</translation>
    </message>
    <message>
        <source>分行規定、本工作站及固定之設定，均列於同一表。</source>
        <translation>Branch policies, this workstation&apos;s settings and fixed values, in one table.</translation>
    </message>
    <message>
        <source>檢視全部設定…(&amp;T)</source>
        <translation>View all se&amp;ttings…</translation>
    </message>
    <message>
        <source>待辦設定事項…(&amp;M)</source>
        <translation>Open re&amp;maining set-up…</translation>
    </message>
    <message>
        <source>有待辦事項時顯示桌面通知(&amp;B)</source>
        <translation>Show desktop notifications (&amp;B)</translation>
    </message>
    <message>
        <source>通知不含人名、號碼或案號；關閉時僅視窗閃動。</source>
        <translation>A notification contains no name, number or case; if it is off, only the window asks for attention.</translation>
    </message>
    <message>
        <source>語言、顏色及文字大小僅適用本工作站；密碼屬本人所有。</source>
        <translation>Language, colours and text size apply to this workstation; the password is your own.</translation>
    </message>
    <message>
        <source>文字大小(&amp;Z)</source>
        <translation>Text si&amp;ze</translation>
    </message>
    <message>
        <source>變更聯徵帳號密碼…(&amp;J)</source>
        <translation>Change &amp;JCIC account password…</translation>
    </message>
    <message>
        <source>分行決定最長 %1 分鐘。</source>
        <translation>Branch policy: at most %1 min.</translation>
    </message>
    <message>
        <source>管理本人卡片…(&amp;K)</source>
        <translation>Manage own card… (&amp;K)</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SetupDialog</name>
    <message>
        <source>稍後繼續(&amp;C)</source>
        <translation>&amp;Continue another time</translation>
    </message>
    <message>
        <source>上一步(&amp;B)</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>設定本分行</source>
        <translation>Set up this branch</translation>
    </message>
    <message>
        <source>由備份還原</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>分行已設立：請登入，接續其餘步驟。</source>
        <translation>The branch is already set up: sign in and continue from there.</translation>
    </message>
    <message>
        <source>第 %1 步，共 %2 步。進度自動保存，下次自此接續。</source>
        <translation>Step %1 of %2. Answers are saved; you can continue another time.</translation>
    </message>
    <message>
        <source>單位主管自訂密碼</source>
        <translation>The unit head&apos;s own password</translation>
    </message>
    <message>
        <source>帳號管理人員自訂密碼</source>
        <translation>The account administrator&apos;s own password</translation>
    </message>
    <message>
        <source>備份檔及還原人員</source>
        <translation>The backup, and who restores it</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>分行已設立，日誌由二人各自之金鑰開啟。請單位主管登入，接續其餘步驟：復原金鑰、憑證申請、日曆、指紋及各項決定。</source>
        <translation>The branch is set up; the two persons&apos; own keys open its ledger. The unit head signs in and continues: recovery key, certificate request, calendar, fingerprint and the decisions.</translation>
    </message>
    <message>
        <source>原日誌不在本機，因此驗證將持續回報本筆：請告知稽核人員，此為還原所致。</source>
        <translation> The previous ledger is not on this machine, so every verification will report that event: tell the auditor that the restore caused it.</translation>
    </message>
    <message>
        <source>原來的日誌保留在：%1</source>
        <translation>The previous ledger is kept in: %1</translation>
    </message>
    <message>
        <source>設立分行(&amp;N)</source>
        <translation>Set up the bra&amp;nch</translation>
    </message>
    <message>
        <source>還原(&amp;N)</source>
        <translation>Restore (&amp;N)</translation>
    </message>
    <message>
        <source>下一步(&amp;N)</source>
        <translation>&amp;Next</translation>
    </message>
    <message>
        <source>經第三人確認身分前，二人均無法簽署，亦無法變更密碼；確認後各自變更。復原金鑰已顯示，請重新製作。</source>
        <translation>Until a third person has confirmed their identity, the two cannot sign or change their passwords; afterwards each changes their own. The recovery key was seen: make a new one.</translation>
    </message>
    <message>
        <source>本頁尚未填妥</source>
        <translation>This page is incomplete</translation>
    </message>
    <message>
        <source>進度自動保存。</source>
        <translation>Each answer is saved.</translation>
    </message>
    <message>
        <source>二人自訂密碼，設立分行</source>
        <translation>Two passwords, and the branch&apos;s set-up</translation>
    </message>
    <message>
        <source>備份檔與還原</source>
        <translation>Backup file and restore</translation>
    </message>
    <message>
        <source>原封印鏈可讀取時，已與其銜接。</source>
        <translation>The chain was joined to the previous one, if that could be read. </translation>
    </message>
    <message>
        <source>原日誌不在本機：第三人確認前，驗證將回報本筆；確認後改為說明負責人員，不列為不符。</source>
        <translation>The previous ledger is not on this computer: until a third person confirms, verification reports that event; afterwards it reports who vouches for it, and that is no fault.</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Everything here is done</translation>
    </message>
    <message>
        <source>第一步</source>
        <translation>This is the first step</translation>
    </message>
    <message numerus="yes">
        <source>已還原 %Ln 筆事件；封印鏈由第 %L1 筆事件重新開始。本機應有專屬金鑰及憑證：請登入後接續辦理。</source>
        <translation>
            <numerusform>%Ln event restored; a new chain of seals begins at event %L1. This machine needs its own key and certificate: sign in to continue.</numerusform>
            <numerusform>%Ln events restored; a new chain of seals begins at event %L1. This machine needs its own key and certificate: sign in to continue.</numerusform>
        </translation>
    </message>
    <message>
        <source>前往登入(&amp;N)</source>
        <translation>To sig&amp;n in</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SetupField</name>
    <message>
        <source>選擇檔案…(&amp;F)</source>
        <translation>Choose a &amp;file…</translation>
    </message>
    <message>
        <source>憑證 (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>請選擇</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>由政策檔 %1 第 %2 行規定，不得於此變更</source>
        <translation>Set by the policy file %1, line %2; not changed here</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SheetLine</name>
    <message>
        <source>%1，%2 代碼 %3</source>
        <translation>%1. %2 Code %3</translation>
    </message>
    <message>
        <source>尚未送印</source>
        <translation>not sent yet</translation>
    </message>
    <message>
        <source>第 %1 份已歸檔：%2</source>
        <translation>copy %1 filed: %2</translation>
    </message>
    <message>
        <source>第 %1 份已點收，尚未歸檔</source>
        <translation>copy %1 counted, not filed yet</translation>
    </message>
    <message>
        <source>第 %1 份，%2</source>
        <translation>copy %1, %2</translation>
    </message>
    <message>
        <source>排版中…</source>
        <translation>being laid out…</translation>
    </message>
    <message>
        <source>第 %1 份未印出，份號已作廢</source>
        <translation>copy %1 was not printed, its number is void</translation>
    </message>
    <message>
        <source>取消列印(&amp;%1)</source>
        <translation>Cancel printing (&amp;%1)</translation>
    </message>
    <message>
        <source>列印未完成…(&amp;%1)</source>
        <translation>Not all printed… (&amp;%1)</translation>
    </message>
    <message>
        <source>尚未送印。%1</source>
        <translation>Not printed yet. %1</translation>
    </message>
    <message numerus="yes">
        <source>第 %1 份已送印，共 %n 張：請取件清點</source>
        <translation>
            <numerusform>copy %1 sent, %n sheet: fetch and count it</numerusform>
            <numerusform>copy %1 sent, %n sheets: fetch and count them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>第 %1 份僅印出 %n 張，列為待銷毀，應由見證人在場</source>
        <translation>
            <numerusform>of copy %1 only %n sheet was printed: to be destroyed in front of a witness</numerusform>
            <numerusform>of copy %1 only %n sheets were printed: to be destroyed in front of a witness</numerusform>
        </translation>
    </message>
    <message>
        <source>已有列印本，加印須經核准主管核准，請至資料頁列印</source>
        <translation>has numbered copies; another one needs a supervisor&apos;s approval, on the record&apos;s own page</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SheetOut</name>
    <message>
        <source>CSV 與 Excel，加密壓縮 (*.zip);;加密 PDF (*.pdf)</source>
        <translation>CSV and Excel, encrypted archive (*.zip);;Encrypted PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>已存 %Ln 筆，以密碼加密。</source>
        <translation>
            <numerusform>%Ln row saved, encrypted under the password.</numerusform>
            <numerusform>%Ln rows saved, encrypted under the password.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已存 %Ln 筆，未加密：使用後請刪除。</source>
        <translation>
            <numerusform>%Ln row saved, not encrypted: delete the file after use.</numerusform>
            <numerusform>%Ln rows saved, not encrypted: delete the file after use.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV 表格 (*.csv);;Excel 活頁簿 (*.xlsx);;PDF 文件 (*.pdf)</source>
        <translation>CSV table (*.csv);;Excel workbook (*.xlsx);;PDF document (*.pdf)</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SignInPage</name>
    <message>
        <source>練習</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>聯徵查調櫃台</source>
        <translation>JCIC desk</translation>
    </message>
    <message>
        <source>密碼(&amp;P)</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>本密碼同時登入聯徵中心。</source>
        <translation>It also signs in to JCIC.</translation>
    </message>
    <message>
        <source>登入(&amp;S)</source>
        <translation>&amp;Sign in</translation>
    </message>
    <message>
        <source>閒置逾時，已自動登出；未完成之查詢已加密保存。</source>
        <translation>Signed out: idle timeout. Your unfinished query was saved encrypted.</translation>
    </message>
    <message>
        <source>已登出。</source>
        <translation>Signed out.</translation>
    </message>
    <message>
        <source>登入中…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>晶片卡 %1 仍在讀卡機內，請拔出並歸還保管人員。</source>
        <translation>Card %1 is still in the reader: remove it and return it to its custodian.</translation>
    </message>
    <message>
        <source>螢幕鎖定，已登出；未完成之查詢已加密保存。</source>
        <translation>Signed out because the screen was locked. Your unfinished query was saved encrypted.</translation>
    </message>
    <message>
        <source>電腦休眠，已登出；未完成之查詢已加密保存。</source>
        <translation>Signed out because the computer was suspended. Your unfinished query was saved encrypted.</translation>
    </message>
    <message>
        <source>作業系統結束本程式，已登出；未完成之查詢已加密保存。</source>
        <translation>Signed out because the system ended the program. Your unfinished query was saved encrypted.</translation>
    </message>
    <message>
        <source>%1 帳號已復原，請以新密碼登入後立即變更；經單位主管確認身分前，其簽署不生效力。</source>
        <translation>%1 can sign in again: with the new password, which must then be changed; signatures are valid after the unit head has confirmed the person&apos;s identity.</translation>
    </message>
    <message>
        <source>%1 與 %2 的帳號已解除鎖定，可登入；其他人員由其解除鎖定。</source>
        <translation>The accounts of %1 and %2 are unlocked: they may sign in, and unlock the others.</translation>
    </message>
    <message>
        <source>已離座登出，聯徵中心已登出。晶片卡仍在借用中，請妥善保管或歸還。</source>
        <translation>You left the seat, and JCIC is signed out. You still have the card: keep it safe, or return it.</translation>
    </message>
    <message>
        <source>已離座登出。</source>
        <translation>You left the seat and are signed out.</translation>
    </message>
    <message>
        <source>晶片卡 %1 由 %2 借用中，自 %3。</source>
        <translation>Card %1 is out with %2 since %3.</translation>
    </message>
    <message>
        <source>晶片卡 %1 由保管人員 %2 保管。</source>
        <translation>Card %1 is kept by custodian %2.</translation>
    </message>
    <message>
        <source>語言 Language</source>
        <translation>Language 語言</translation>
    </message>
    <message>
        <source>使用者(&amp;U)</source>
        <translation>&amp;User</translation>
    </message>
    <message>
        <source>忘記密碼…(&amp;R)</source>
        <translation>Fo&amp;rgot password…</translation>
    </message>
    <message>
        <source>以復原金鑰復原帳號</source>
        <translation>Recover the account with a recovery key</translation>
    </message>
    <message>
        <source>解除鎖定…(&amp;L)</source>
        <translation>Un&amp;lock account…</translation>
    </message>
    <message>
        <source>解除鎖定人員均遭鎖定時，由二人解除鎖定</source>
        <translation>Two people unlock accounts if everybody who could is locked</translation>
    </message>
    <message>
        <source>自我檢測…(&amp;K)</source>
        <translation>Run self-tes&amp;t…</translation>
    </message>
    <message>
        <source>練習帳號(&amp;N)</source>
        <translation>Practice accou&amp;nts</translation>
    </message>
    <message>
        <source>按 Enter 登入</source>
        <translation>Press Enter to sign in</translation>
    </message>
    <message numerus="yes">
        <source>尚可輸入 %n 次</source>
        <translation>
            <numerusform>%n try left</numerusform>
            <numerusform>%n tries left</numerusform>
        </translation>
    </message>
    <message>
        <source>尚未綁定卡片；登入後，讀卡機內之本人卡片即綁定。</source>
        <translation>No card is bound yet; this sign-in binds your own card in the reader.</translation>
    </message>
    <message>
        <source>本人卡片 PIN(&amp;C)</source>
        <translation>PIN of your own &amp;card</translation>
    </message>
    <message>
        <source>本人知悉此為最後一次，輸入錯誤即鎖卡(&amp;T)</source>
        <translation>I know this is the last &amp;try: a wrong one blocks the card</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SigningDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>會同簽署(&amp;S)</source>
        <translation>Co-&amp;sign</translation>
    </message>
    <message>
        <source>會同人員簽署(&amp;N)</source>
        <translation>Co-sig&amp;nature</translation>
    </message>
    <message>
        <source>登記(&amp;S)</source>
        <translation>Enter (&amp;S)</translation>
    </message>
    <message>
        <source>尚缺：%1</source>
        <translation>Still required: %1</translation>
    </message>
    <message>
        <source>會同人員</source>
        <translation>Second person</translation>
    </message>
    <message>
        <source>會同人員(&amp;B)</source>
        <translation>&amp;Second person</translation>
    </message>
    <message>
        <source>無字形可列印之字：%1，頁面以編號代替並加說明</source>
        <translation>No font can print %1: the page shows numbers instead and explains them</translation>
    </message>
</context>
<context>
    <name>jcic::ui::StandingCard</name>
    <message>
        <source>登入密碼</source>
        <translation>Sign-in password</translation>
    </message>
    <message>
        <source>%1 前變更</source>
        <translation>change by %1</translation>
    </message>
    <message>
        <source>已到期，請變更</source>
        <translation>has expired; change it</translation>
    </message>
    <message>
        <source>日誌</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>目前狀況</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>檢視期限…</source>
        <translation>View due dates…</translation>
    </message>
    <message>
        <source>均正常</source>
        <translation>All in order</translation>
    </message>
    <message>
        <source>最近辦理</source>
        <translation>Recently done</translation>
    </message>
</context>
<context>
    <name>jcic::ui::StandingList</name>
    <message>
        <source>無應注意事項</source>
        <translation>No points to note</translation>
    </message>
    <message>
        <source>姓名、先前查詢、名單、筆數、時間及事由均無應注意事項。</source>
        <translation>No points about the name, earlier queries, the list, the volume, the hour or the reason.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::StartDialog</name>
    <message>
        <source>聯徵查調櫃台</source>
        <translation>JCIC desk</translation>
    </message>
    <message>
        <source>開始使用</source>
        <translation>How to start</translation>
    </message>
    <message>
        <source>本機尚無分行資料，請選擇開始方式。練習資料與正式資料分別存放，互不混用。</source>
        <translation>This machine has no branch yet. Practice and production data are kept apart and never mix.</translation>
    </message>
    <message>
        <source>練習(&amp;L)</source>
        <translation>Practise (&amp;L)</translation>
    </message>
    <message>
        <source>已安裝練習程式</source>
        <translation>The practice program is installed</translation>
    </message>
    <message>
        <source>尚未安裝練習程式（套件 jcic-desk-practice）</source>
        <translation>The practice program is not installed (package jcic-desk-practice)</translation>
    </message>
    <message>
        <source>設定本分行(&amp;S)…</source>
        <translation>&amp;Set up this branch…</translation>
    </message>
    <message>
        <source>正式使用。由單位主管與帳號管理人員共同設立，各自輸入密碼；進度自動保存，可分次完成。</source>
        <translation>For production. The unit head and the account administrator do it together, each with their own password. Progress is saved, so it can be done in several sessions.</translation>
    </message>
    <message>
        <source>尚未開始</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>由備份還原(&amp;R)…</source>
        <translation>&amp;Restore from a backup…</translation>
    </message>
    <message>
        <source>語言 Language(&amp;G)</source>
        <translation>Lan&amp;guage 語言</translation>
    </message>
    <message>
        <source>離開(&amp;Q)</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>open</translation>
    </message>
    <message>
        <source>設定本分行&#x3000;已填 %1／%2</source>
        <translation>Set up this branch: %1 of %2 filled in</translation>
    </message>
    <message>
        <source>進度自動保存；設立後由單位主管登入，由「待辦設定事項」接續其餘步驟。</source>
        <translation>Each answer is saved. After set-up the unit head signs in, and continues with &quot;Set-up steps remaining&quot;.</translation>
    </message>
    <message>
        <source>均已填妥，可設立分行</source>
        <translation>Complete: the branch can be set up</translation>
    </message>
    <message>
        <source>填妥下列項目後設立分行</source>
        <translation>With these the branch can be set up</translation>
    </message>
    <message>
        <source>繼續設定(&amp;N)</source>
        <translation>C&amp;ontinue</translation>
    </message>
    <message>
        <source>開始設定(&amp;N)</source>
        <translation>Begi&amp;n</translation>
    </message>
    <message numerus="yes">
        <source>設定中：已完成 %n 步，最近儲存 %1</source>
        <translation>
            <numerusform>Unfinished: %n step filled in, last saved %1</numerusform>
            <numerusform>Unfinished: %n steps filled in, last saved %1</numerusform>
        </translation>
    </message>
    <message>
        <source>已填</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>必要</source>
        <translation>needed</translation>
    </message>
    <message>
        <source>檢視(&amp;%1)</source>
        <translation>Review (&amp;%1)</translation>
    </message>
    <message>
        <source>填寫(&amp;%1)</source>
        <translation>Fill in (&amp;%1)</translation>
    </message>
    <message>
        <source>%1：填寫</source>
        <translation>%1: fill in</translation>
    </message>
    <message>
        <source>練習</source>
        <translation>Practise</translation>
    </message>
    <message>
        <source>設定本分行</source>
        <translation>Set up this branch</translation>
    </message>
    <message>
        <source>由備份還原</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>更換電腦或故障時使用。須備妥備份檔，及單位主管或帳號管理人員於備份當時之密碼，或復原金鑰第一段及第二段。</source>
        <translation>On another machine, or after a failure. Needs the backup file, and the password that the unit head or the administrator had then, or parts 1 and 2 of the recovery key.</translation>
    </message>
    <message>
        <source>還原前先驗證備份，不覆寫既有資料</source>
        <translation>The whole backup is verified first; nothing is overwritten</translation>
    </message>
    <message>
        <source>待辦設定事項</source>
        <translation>Set-up steps remaining</translation>
    </message>
    <message>
        <source>人員、晶片卡及主機均為虛構，畫面及列印本均標示「練習」。</source>
        <translation>People, card and host are fictitious. Screens and paper say that it is practice.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::StateChips</name>
    <message>
        <source>未結 %L1</source>
        <translation>%L1 open</translation>
    </message>
    <message>
        <source>逾期 %L1</source>
        <translation>%L1 overdue</translation>
    </message>
    <message>
        <source>應注意 %L1</source>
        <translation>%L1 due soon</translation>
    </message>
    <message>
        <source>全部 %L1</source>
        <translation>all %L1</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>七日內到期</source>
        <translation>Due within 7 days</translation>
    </message>
    <message>
        <source>保全中 %L1</source>
        <translation>On hold %L1</translation>
    </message>
    <message>
        <source>保存期滿，保全中不得刪除，不計入逾期</source>
        <translation>Term over, on hold: not to be deleted, and not counted as overdue</translation>
    </message>
</context>
<context>
    <name>jcic::ui::StatisticsDialog</name>
    <message>
        <source>查詢統計</source>
        <translation>Statistics of queries</translation>
    </message>
    <message>
        <source>起日</source>
        <translation>From</translation>
    </message>
    <message>
        <source>迄日</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>分組</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>依月份</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>依查詢人員</source>
        <translation>By officer</translation>
    </message>
    <message>
        <source>依項目</source>
        <translation>By item</translation>
    </message>
    <message>
        <source>至</source>
        <translation>to</translation>
    </message>
    <message>
        <source>統計(&amp;N)</source>
        <translation>Cou&amp;nt</translation>
    </message>
    <message>
        <source>統計圖</source>
        <translation>Bars</translation>
    </message>
    <message>
        <source>統計表</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>送出項數</source>
        <translation>Items submitted</translation>
    </message>
    <message>
        <source>已取得</source>
        <translation>Obtained</translation>
    </message>
    <message>
        <source>辦理中</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>不核准</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>發查遭拒</source>
        <translation>Refused by JCIC</translation>
    </message>
    <message>
        <source>逾期未調閱</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>該期間無送出之查詢。</source>
        <translation>No query was submitted in these days.</translation>
    </message>
    <message>
        <source>統計的進度</source>
        <translation>Progress of the count</translation>
    </message>
    <message>
        <source>停止(&amp;T)</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>另存…(&amp;S)</source>
        <translation>&amp;Save as…</translation>
    </message>
    <message>
        <source>請先統計，有資料始得存檔</source>
        <translation>Count first: there is nothing to save yet</translation>
    </message>
    <message>
        <source>不核准原因：%1</source>
        <translation>Refused because of: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>CSV 與 Excel，加密壓縮 (*.zip);;加密 PDF (*.pdf)</source>
        <translation>CSV and Excel, encrypted (*.zip);;Encrypted PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>已存 %Ln 筆，以密碼加密。</source>
        <translation>
            <numerusform>%Ln row saved, encrypted under the password.</numerusform>
            <numerusform>%Ln rows saved, encrypted under the password.</numerusform>
        </translation>
    </message>
    <message>
        <source>取得時數中位數</source>
        <translation>Hours, median</translation>
    </message>
    <message>
        <source>九成取得時數</source>
        <translation>Hours, 90 %</translation>
    </message>
</context>
<context>
    <name>jcic::ui::StepButtons</name>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>選取多筆可併同盤點：輸入密碼一次，各筆分別簽章</source>
        <translation>Selected entries are counted together: one password, each with its own signatures</translation>
    </message>
    <message>
        <source>%1…(&amp;Y)</source>
        <translation>%1… (&amp;Y)</translation>
    </message>
    <message>
        <source>須會同</source>
        <translation>two sign</translation>
    </message>
    <message>
        <source>登記(&amp;A)</source>
        <translation>Enter (&amp;A)</translation>
    </message>
</context>
<context>
    <name>jcic::ui::StepDialog</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>會同人員簽署內容 %1</source>
        <translation>Page the second person signs: %1</translation>
    </message>
    <message>
        <source>再次輸入</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>再次輸入(&amp;G)</source>
        <translation>Again (&amp;G)</translation>
    </message>
    <message>
        <source>影像檢核中</source>
        <translation>Checking the image</translation>
    </message>
    <message>
        <source>%1(&amp;U)</source>
        <translation>%1 (&amp;U)</translation>
    </message>
    <message>
        <source>檔案檢查中</source>
        <translation>the result of the image check, which is running</translation>
    </message>
    <message>
        <source>掃描完成</source>
        <translation>the scan, which is under way</translation>
    </message>
    <message>
        <source>仍要附上(&amp;Y)</source>
        <translation>Attach anyway (&amp;Y)</translation>
    </message>
</context>
<context>
    <name>jcic::ui::StepEffect</name>
    <message>
        <source>本筆個人資料、附件及金鑰將予銷毀，無法復原。</source>
        <translation>This entry&apos;s personal data, its files and their keys are destroyed, and cannot be restored.</translation>
    </message>
    <message>
        <source>加入辦理經過，狀態不變。</source>
        <translation>Added to the entry&apos;s history; its state does not change.</translation>
    </message>
    <message>
        <source>登記後成為「%1」。</source>
        <translation>New state: &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>由本人單獨登記，無須會同。</source>
        <translation>No second signature needed.</translation>
    </message>
    <message>
        <source>應由登記所列人員會同簽署。</source>
        <translation>The person named in this entry must co-sign.</translation>
    </message>
    <message>
        <source>須另一人會同簽署。</source>
        <translation>A second person must co-sign.</translation>
    </message>
    <message>
        <source>須會同簽署：%1。</source>
        <translation>Co-signed by: %1.</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>jcic::ui::StepForm</name>
    <message>
        <source>%1（選填）</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>請選擇</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>民國年月日七碼，例如 1151122</source>
        <translation>ROC date, seven digits, such as 1151122</translation>
    </message>
    <message>
        <source>未附檔案</source>
        <translation>No file attached</translation>
    </message>
    <message>
        <source>選擇檔案…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>PDF 或影像 (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>PDF or picture (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>%1 到 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>上次（%1）：%2</source>
        <translation>Last time (%1): %2</translation>
    </message>
    <message>
        <source>時:分，例如 14:06</source>
        <translation>hours:minutes, such as 14:06</translation>
    </message>
    <message>
        <source>檢查檔案中…</source>
        <translation>Checking the file…</translation>
    </message>
    <message>
        <source>1 為週一，例如 1-5 08:30-17:30; 6 09:00-12:00</source>
        <translation>1 is Monday, for example 1-5 08:30-17:30; 6 09:00-12:00</translation>
    </message>
    <message>
        <source>掃描…</source>
        <translation>Scan…</translation>
    </message>
    <message>
        <source>停止掃描</source>
        <translation>Stop scanning</translation>
    </message>
    <message>
        <source>掃描中…%1%</source>
        <translation>Scanning… %1%</translation>
    </message>
</context>
<context>
    <name>jcic::ui::StepLine</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>目前</source>
        <translation>now</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>done</translation>
    </message>
    <message>
        <source>第 %1 步，共 %2 步：%3，%4</source>
        <translation>Step %1 of %2: %3, %4</translation>
    </message>
    <message>
        <source>之後：%1</source>
        <translation>Then: %1</translation>
    </message>
    <message>
        <source>尚未辦理</source>
        <translation>to come</translation>
    </message>
</context>
<context>
    <name>jcic::ui::StopBanner</name>
    <message>
        <source>%1（%2 查詢）</source>
        <translation>%1 (asked by %2)</translation>
    </message>
    <message>
        <source>全單位</source>
        <translation>Whole unit</translation>
    </message>
    <message>
        <source>%1 %2 停止</source>
        <translation>stopped by %1, %2</translation>
    </message>
    <message>
        <source>%1 %2 函</source>
        <translation>letter of %1, %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>至解除為止</source>
        <translation>until it is lifted</translation>
    </message>
    <message>
        <source>停止查詢&#x3000;%1&#x3000;%2&#x3000;%3&#x3000;%4</source>
        <translation>Queries stopped: %1 – %2 – %3 – %4</translation>
    </message>
    <message>
        <source>開啟登記簿</source>
        <translation>Open the register</translation>
    </message>
    <message>
        <source>至 %1 止</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>不得送出、核准、發查或調閱；已調閱之資料仍得閱覽、列印、歸檔及銷毀，待核准查詢得撤回或不核准。</source>
        <translation>Nothing is submitted, approved, requested or retrieved. Records already retrieved can still be read, printed, filed and destroyed; unapproved queries can be withdrawn or refused.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::StoryList</name>
    <message>
        <source>不核准 %1</source>
        <translation>refused %1</translation>
    </message>
    <message>
        <source>「%1」</source>
        <translation>&quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1（於 %2 簽署）</source>
        <translation>%1 (signed at %2)</translation>
    </message>
</context>
<context>
    <name>jcic::ui::Strip</name>
    <message>
        <source>晶片卡</source>
        <translation>IC card</translation>
    </message>
    <message>
        <source>讀卡服務未執行</source>
        <translation>Smart card service not running</translation>
    </message>
    <message>
        <source>無讀卡機</source>
        <translation>No reader</translation>
    </message>
    <message>
        <source>未插卡</source>
        <translation>No card</translation>
    </message>
    <message>
        <source>並非聯徵中心晶片卡</source>
        <translation>Not a JCIC card</translation>
    </message>
    <message>
        <source>晶片卡無回應</source>
        <translation>Card not responding</translation>
    </message>
    <message>
        <source>其他程式使用中</source>
        <translation>Used by another program</translation>
    </message>
    <message>
        <source>%1 借用 · %2</source>
        <translation>%2 · %1</translation>
    </message>
    <message>
        <source>未辦理借用登記</source>
        <translation>Not lent</translation>
    </message>
    <message>
        <source>已認證 · %1</source>
        <translation>Open · %1</translation>
    </message>
    <message>
        <source>聯徵主機</source>
        <translation>JCIC</translation>
    </message>
    <message>
        <source>無法連線</source>
        <translation>Unreachable</translation>
    </message>
    <message>
        <source>未登入</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>已登入</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>已認證</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>維護中</source>
        <translation>Maintenance</translation>
    </message>
    <message>
        <source>印表機</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>自動登出 %1</source>
        <translation>Signs out in %1</translation>
    </message>
    <message>
        <source>非借用登記之晶片卡，應為 %1</source>
        <translation>Not the borrowed card: %1</translation>
    </message>
    <message>
        <source>查詢完畢，請拔出晶片卡並歸還</source>
        <translation>Finished: return the card</translation>
    </message>
    <message>
        <source>詢問中…</source>
        <translation>Asking…</translation>
    </message>
    <message>
        <source>未插卡，本人借用中 · 自 %1</source>
        <translation>Not in reader; yours since %1</translation>
    </message>
    <message>
        <source>未插卡：借用中 %1 張，保管中 %2 張</source>
        <translation>Not in the reader: %1 lent, %2 with their custodians</translation>
    </message>
    <message>
        <source>未插卡，%1 借用中 · 自 %2</source>
        <translation>Not in the reader, with %1 since %2</translation>
    </message>
    <message>
        <source>未插卡，由 %1 保管</source>
        <translation>Not in the reader, with custodian %1</translation>
    </message>
    <message>
        <source>晶片卡 %1</source>
        <translation>Card %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>自動登出</source>
        <translation>Signs out in</translation>
    </message>
    <message>
        <source>櫃台連線</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>連線中…</source>
        <translation>connecting…</translation>
    </message>
    <message>
        <source>離線，自 %1，可續辦已送出之查詢</source>
        <translation>offline since %1; no new queries</translation>
    </message>
    <message>
        <source>未採用 %1 之資料</source>
        <translation>statement of %1 not accepted</translation>
    </message>
    <message>
        <source>傳送中 %L1／%L2</source>
        <translation>sending %L1/%L2</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>good</translation>
    </message>
    <message>
        <source>%L1 項與其他櫃台不符</source>
        <translation>%L1 contradicting another desk</translation>
    </message>
    <message>
        <source>上傳日誌雜湊 %L1／%L2</source>
        <translation>Uploading the ledger&apos;s hashes: %L1 of %L2</translation>
    </message>
    <message>
        <source>見證 %1 未登記，未採信其簽章</source>
        <translation>Witness %1 is not entered: its signature is not accepted</translation>
    </message>
    <message>
        <source>憑證 %1 到期，請換發</source>
        <translation>certificate expires on %1: have it renewed</translation>
    </message>
    <message>
        <source>伺服器未獲信任</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>離線，自 %1，限以本櫃授權書查詢</source>
        <translation>offline since %1; own forms only</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SubmitFoot</name>
    <message>
        <source>送出中…</source>
        <translation>Submitting…</translation>
    </message>
    <message>
        <source>請先輸入受查人身分證字號。</source>
        <translation>Begin with the subject&apos;s number.</translation>
    </message>
    <message>
        <source>檢核中…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>移至「%1」(&amp;O)</source>
        <translation>G&amp;o to &quot;%1&quot;</translation>
    </message>
</context>
<context>
    <name>jcic::ui::SystemWatch</name>
    <message>
        <source>先行登出聯徵查調櫃台</source>
        <translation>The query desk signs out first</translation>
    </message>
</context>
<context>
    <name>jcic::ui::TodoActs</name>
    <message>
        <source>請先當面確認係 %1 本人申請解除鎖定。解除鎖定將記入日誌。</source>
        <translation>First verify in person that %1 is asking for this. The unlocking is recorded in the ledger.</translation>
    </message>
    <message>
        <source>確認身分</source>
        <translation>Confirm identity</translation>
    </message>
    <message>
        <source>請先當面確認本次復原係%1本人請求。確認前其簽署不生效力；確認結果記入日誌。</source>
        <translation>First verify in person that %1 asked for this recovery. Until it is confirmed, nothing that this person signs is valid; the confirmation is recorded in the ledger.</translation>
    </message>
    <message>
        <source>確認身分(&amp;K)</source>
        <translation>Confirm identity (&amp;K)</translation>
    </message>
    <message>
        <source>%1 %2 是否登記使用完竣？登記後一個月內刪除（R-PA-6），不得更正。仍需使用者，先由核准主管移交本案，由接辦人員敘明原因。</source>
        <translation>Is %1 %2 no longer needed? If it is marked so, it is deleted within a month (R-PA-6), which cannot be undone. If it is still needed, a supervisor first hands the case over, and the new officer enters the reason.</translation>
    </message>
    <message>
        <source>資料使用完竣</source>
        <translation>Record no longer needed</translation>
    </message>
    <message>
        <source>%1 %2 已併案附卷。仍有必要者敘明事由再登記一年（R-PA-11）；無必要者撤銷，自撤銷起一個月內決定或刪除（R-PA-6）。</source>
        <translation>%2 of %1 is filed with its case. If that is still necessary, file it for another year with the reason (R-PA-11); if not, withdraw it: then it must be decided on or deleted within a month (R-PA-6).</translation>
    </message>
    <message>
        <source>%1 %2 是否仍需使用？無須使用者，登記使用完竣，並於一個月內刪除（R-PA-6），登記後不得更正；仍需使用者，應敘明原因，一個月後再行確認；須併案附卷者，敘明事由後每年複核一次（R-PA-11）。</source>
        <translation>Is %2 of %1 still needed? If not, mark it as no longer needed: it is deleted within a month (R-PA-6), which cannot be undone. If so, state why; the question is repeated in a month. If it must be filed with the case, state why; it is reviewed once a year (R-PA-11).</translation>
    </message>
    <message>
        <source>%1 %2 之當事人已撤回授權。另有留存依據者敘明依據繼續留存；無依據者登記使用完竣並刪除，登記後不得更正。</source>
        <translation>The subject of %1 %2 has revoked the authorisation. If there is another basis for keeping it, state it and keep it; if there is none, mark it as no longer needed and delete it. This cannot be undone.</translation>
    </message>
    <message>
        <source>%1 %2 之當事人已撤回授權，承辦人員已不辦理查詢。是否登記使用完竣並刪除？登記後不得更正。</source>
        <translation>The subject of %1 %2 has revoked the authorisation, and the case officer no longer queries. Mark it as no longer needed and delete it? This cannot be undone.</translation>
    </message>
    <message>
        <source>撤回授權</source>
        <translation>Authorisation revoked</translation>
    </message>
    <message>
        <source>同一事由一併附卷（勾選）</source>
        <translation>File these for the same reason, too (tick)</translation>
    </message>
    <message>
        <source>確認使用情形</source>
        <translation>Confirm the use</translation>
    </message>
    <message>
        <source>解除帳號鎖定</source>
        <translation>Unlock the account</translation>
    </message>
    <message>
        <source>解除鎖定(&amp;K)</source>
        <translation>Unloc&amp;k</translation>
    </message>
</context>
<context>
    <name>jcic::ui::TodoCard</name>
    <message>
        <source>本日待辦</source>
        <translation>Today&apos;s tasks</translation>
    </message>
    <message>
        <source>依職務：%1</source>
        <translation>as %1</translation>
    </message>
    <message numerus="yes">
        <source>設定尚缺 %n 項…(&amp;M)</source>
        <translation>
            <numerusform>Finish %n set-up step… (&amp;M)</numerusform>
            <numerusform>Finish %n set-up steps… (&amp;M)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::TodoList</name>
    <message>
        <source>本日無待辦事項。</source>
        <translation>No tasks today.</translation>
    </message>
    <message>
        <source>核准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>調閱</source>
        <translation>Retrieve</translation>
    </message>
    <message>
        <source>查證</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>歸還</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>開啟</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>變更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>銷毀</source>
        <translation>Destroy</translation>
    </message>
    <message>
        <source>刪除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>解鎖</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>確認</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>發查</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>檢視原因</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>檢視登記</source>
        <translation>Open register</translation>
    </message>
    <message>
        <source>決定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>檢視案件</source>
        <translation>Show case</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>使用完竣</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>查無符合項目。按 Esc 檢視全部。</source>
        <translation>No task matches the search. Press Esc for all.</translation>
    </message>
    <message>
        <source>搜尋待辦</source>
        <translation>Search tasks</translation>
    </message>
    <message>
        <source>檢測</source>
        <translation>Check</translation>
    </message>
    <message numerus="yes">
        <source>（另 %n 項）</source>
        <translation>
            <numerusform> (%n more)</numerusform>
            <numerusform> (%n more)</numerusform>
        </translation>
    </message>
    <message>
        <source>取件</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>重新製作</source>
        <translation>Make again</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
</context>
<context>
    <name>jcic::ui::TodoPage</name>
    <message>
        <source>本日待辦</source>
        <translation>Today&apos;s tasks</translation>
    </message>
    <message>
        <source>列示本人待辦事項；按各列按鈕前往辦理。</source>
        <translation>Your tasks. Each button takes you to the page for that task.</translation>
    </message>
</context>
<context>
    <name>jcic::ui::TogetherDialog</name>
    <message>
        <source>併同核准 %1 筆</source>
        <translation>Approve %1 together</translation>
    </message>
    <message>
        <source>請逐筆審核後簽署。輸入密碼一次，各筆分別簽章；個別未成立者不影響其他各筆。</source>
        <translation>Review each, then sign. One password, a separate signature for each; a problem with one does not affect the others.</translation>
    </message>
    <message>
        <source>併同簽署內容</source>
        <translation>Signed together</translation>
    </message>
    <message>
        <source>%1：讀取中</source>
        <translation>%1: being read</translation>
    </message>
    <message>
        <source>核准主管的密碼</source>
        <translation>Approver&apos;s password</translation>
    </message>
    <message>
        <source>核准主管(&amp;U)</source>
        <translation>Approver (&amp;U)</translation>
    </message>
    <message>
        <source>密碼(&amp;P)</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>取消(&amp;X)</source>
        <translation>Cancel (&amp;X)</translation>
    </message>
    <message>
        <source>%1：已增列應注意事項，請逐筆審核</source>
        <translation>%1: has points to note now, review it separately</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>核准 %1 筆(&amp;Y)</source>
        <translation>Approve %1 (&amp;Y)</translation>
    </message>
    <message>
        <source>%1：已核准</source>
        <translation>%1: approved</translation>
    </message>
    <message>
        <source>%1：未核准。%2。%3</source>
        <translation>%1: not approved. %2. %3</translation>
    </message>
    <message>
        <source>關閉(&amp;X)</source>
        <translation>Close (&amp;X)</translation>
    </message>
    <message>
        <source>尚有查詢讀取中</source>
        <translation>Some are still being read</translation>
    </message>
    <message>
        <source>無可併同簽署者</source>
        <translation>Nothing can be signed together</translation>
    </message>
    <message>
        <source>核准(&amp;Y)</source>
        <translation>&amp;Approve</translation>
    </message>
    <message>
        <source>已簽署</source>
        <translation>These are signed already</translation>
    </message>
    <message>
        <source>%1&#x3000;%2&#x3000;初核</source>
        <translation>%1&#x3000;%2&#x3000;first approval</translation>
    </message>
    <message>
        <source>%1：已初核，待另一位核准主管核准</source>
        <translation>%1: first approved; another supervisor still has to approve</translation>
    </message>
</context>
<context>
    <name>jcic::ui::TrailBanner</name>
    <message>
        <source>未驗證</source>
        <translation>Not verified yet</translation>
    </message>
    <message>
        <source>驗證不符 %L1 處（%2），請再次驗證日誌以檢視內容</source>
        <translation>Findings: %L1, at the verification of %2; verify the ledger again to see them</translation>
    </message>
    <message>
        <source>%1，個人資料未核對</source>
        <translation>%1, personal data not compared</translation>
    </message>
    <message>
        <source>%1；%2 自動驗證無新增不符，惟無紙本可供核對</source>
        <translation>%1; the desk&apos;s own verification of %2 found nothing new, but had no paper to compare with</translation>
    </message>
    <message>
        <source>%1；本日驗證進行中</source>
        <translation>%1; today&apos;s verification is under way</translation>
    </message>
    <message>
        <source>%1；本日驗證未完成</source>
        <translation>%1; today&apos;s verification was not finished</translation>
    </message>
    <message>
        <source>%1；%2見證至第 %L3 筆</source>
        <translation>%1; %2 witnessed up to event %L3</translation>
    </message>
    <message>
        <source>驗證無不符&#x3000;%1</source>
        <translation>Verified, intact: %1</translation>
    </message>
</context>
<context>
    <name>jcic::ui::TypingKeeper</name>
    <message>
        <source>%1 已自動存草稿</source>
        <translation>Draft saved %1</translation>
    </message>
</context>
<context>
    <name>jcic::ui::UnitGoodCard</name>
    <message>
        <source>目前狀況</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>停止查詢…(&amp;X)</source>
        <translation>Stop queries… (&amp;X)</translation>
    </message>
    <message>
        <source>無：%1</source>
        <translation>None: %1</translation>
    </message>
    <message>
        <source>疑有外洩時先停止查詢；停止期間無法調閱，聯徵中心暫存期限照計。</source>
        <translation>Suspected leak: stop queries first. Nothing is retrieved meanwhile, and JCIC&apos;s holding periods keep running.</translation>
    </message>
    <message numerus="yes">
        <source>其餘 %n 項均無</source>
        <translation>
            <numerusform>%n other matter: none</numerusform>
            <numerusform>%n other matters: none</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jcic::ui::UnitOpenCard</name>
    <message>
        <source>逾期、本週到期及待處理者</source>
        <translation>Overdue, due this week, and open</translation>
    </message>
    <message>
        <source>依急迫性排列</source>
        <translation>urgent first</translation>
    </message>
    <message>
        <source>無待處理事項。</source>
        <translation>Nothing needs attention.</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>jcic::ui::UnitPage</name>
    <message>
        <source>單位現況</source>
        <translation>State of the unit</translation>
    </message>
    <message>
        <source>讀取中…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>處理方式…</source>
        <translation>See what to do…</translation>
    </message>
    <message>
        <source>到晶片卡</source>
        <translation>To the IC card</translation>
    </message>
    <message>
        <source>到核准</source>
        <translation>To approval</translation>
    </message>
    <message>
        <source>開啟</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1 筆逾期</source>
        <translation>%1 overdue</translation>
    </message>
    <message>
        <source>%1 筆七日內到期</source>
        <translation>%1 due within 7 days</translation>
    </message>
    <message>
        <source>無待處理事項。</source>
        <translation>Nothing needs attention.</translation>
    </message>
    <message>
        <source>其餘均在期限內</source>
        <translation>Everything else is on time.</translation>
    </message>
    <message>
        <source>待處理</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Caution</translation>
    </message>
    <message>
        <source>本日</source>
        <translation>today</translation>
    </message>
    <message>
        <source>待辦設定事項…</source>
        <translation>Open remaining set-up…</translation>
    </message>
    <message numerus="yes">
        <source>另有待處理 %1 項、應注意 %n 項。</source>
        <translation>
            <numerusform>%1 more open, %n caution.</numerusform>
            <numerusform>%1 more open, %n cautions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 日</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>均正常。</source>
        <translation>In order.</translation>
    </message>
    <message>
        <source>有待處理事項。</source>
        <translation>Not in order.</translation>
    </message>
    <message>
        <source>前往驗證</source>
        <translation>Verify…</translation>
    </message>
    <message>
        <source>前往備份</source>
        <translation>Back up…</translation>
    </message>
</context>
<context>
    <name>jcic::ui::ValuesExportDialog</name>
    <message>
        <source>顯示簽署內容(&amp;V)</source>
        <translation>Show the page to be signed (&amp;V)</translation>
    </message>
    <message>
        <source>停止(&amp;H)</source>
        <translation>Stop (&amp;H)</translation>
    </message>
    <message>
        <source>匯出…(&amp;E)</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>連同個人資料匯出日誌</source>
        <translation>Export the ledger with personal data</translation>
    </message>
    <message>
        <source>匯出的事由(&amp;R)</source>
        <translation>Reason for the expo&amp;rt</translation>
    </message>
    <message>
        <source>同意人員：核准主管、覆核人員或稽核人員(&amp;W)</source>
        <translation>Consenting person: supervisor, reviewer or auditor (&amp;W)</translation>
    </message>
    <message>
        <source>二人簽署內容(&amp;T)</source>
        <translation>Tex&amp;t both sign</translation>
    </message>
    <message>
        <source>進度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>無可同意之人員：應有核准主管、覆核人員或稽核人員。</source>
        <translation>Nobody can consent: a supervisor, a reviewer or an auditor is needed.</translation>
    </message>
    <message>
        <source>日誌匯出檔 (*.export)</source>
        <translation>Export of the ledger (*.export)</translation>
    </message>
    <message>
        <source>匯出中</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>已匯出 %L1 筆事件、%L2 個封印、%L3 個個人資料值；以 jcic-ledger-verify 與密碼驗證。</source>
        <translation>Exported: events (%L1), seals (%L2) and personal values (%L3); jcic-ledger-verify verifies them with the password.</translation>
    </message>
    <message>
        <source>未匯出。</source>
        <translation>Nothing was exported.</translation>
    </message>
    <message>
        <source>請先檢視須簽署的內容</source>
        <translation>First review the page to be signed</translation>
    </message>
    <message>
        <source>已顯示於上方</source>
        <translation>It is shown above already</translation>
    </message>
    <message>
        <source>日誌內容匯出</source>
        <translation>Ledger export with values</translation>
    </message>
    <message>
        <source>同意人員</source>
        <translation>Consenting person</translation>
    </message>
    <message>
        <source>同意人員閱覽後，輸入密碼(&amp;P)</source>
        <translation>The consenting person reads it and types their own &amp;password</translation>
    </message>
    <message>
        <source>同意人員的密碼</source>
        <translation>Password of the consenting person</translation>
    </message>
    <message>
        <source>檔案含全部個人資料，以密碼加密；須經另一人同意。限內部業務使用，不得提供他人或另作不必要之複本（R-PA-7）；其後刪除資料時，應說明本檔案是否已銷毀（R-PA-10）。</source>
        <translation>The file contains all personal data, encrypted with a password; a second person must consent. It is for the branch&apos;s own work; do not give it to others or copy it without need (R-PA-7). When data is deleted later, you must state what happened to this file (R-PA-10).</translation>
    </message>
</context>
<context>
    <name>jcic::ui::WeeklySheetDialog</name>
    <message>
        <source>列印…(&amp;P)</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>另存…(&amp;A)</source>
        <translation>Save &amp;as…</translation>
    </message>
    <message>
        <source>查詢紀錄單</source>
        <translation>Weekly query record</translation>
    </message>
    <message>
        <source>查詢紀錄單的各筆</source>
        <translation>Lines of the weekly query record</translation>
    </message>
    <message>
        <source>查詢時間</source>
        <translation>Time of the query</translation>
    </message>
    <message>
        <source>使用者代碼</source>
        <translation>User code</translation>
    </message>
    <message>
        <source>來源位址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>身分證字號</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>案號</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>查詢事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>核准</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>結果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>日誌筆號</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>%1 至 %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>本週無查詢紀錄</source>
        <translation>No query this week</translation>
    </message>
    <message numerus="yes">
        <source>%Ln 筆</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message>
        <source>確認：%1</source>
        <translation>Confirmed: %1</translation>
    </message>
    <message>
        <source>核可：%1</source>
        <translation>Approved: %1</translation>
    </message>
    <message>
        <source>（已刪除）</source>
        <translation>(deleted)</translation>
    </message>
    <message>
        <source>（不可讀）</source>
        <translation>(not readable)</translation>
    </message>
    <message>
        <source>%1(&amp;Y)</source>
        <translation>%1 (&amp;Y)</translation>
    </message>
    <message>
        <source>登記不符…</source>
        <translation>Enter a difference…</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>本週無查詢紀錄。</source>
        <translation>No queries in this week.</translation>
    </message>
    <message>
        <source>查詢條件</source>
        <translation>Conditions</translation>
    </message>
</context>
<context>
    <name>jcic::ui::WorkPanel</name>
    <message>
        <source>%1%2：%3</source>
        <translation>%1%2: %3</translation>
    </message>
    <message>
        <source>進行中：%1／%2 項</source>
        <translation>Under way: %1 of %2</translation>
    </message>
    <message>
        <source>%1 項完成</source>
        <translation>%1 done</translation>
    </message>
    <message>
        <source>，%1 項機關尚未回覆</source>
        <translation>, %1 not answered by the agency yet</translation>
    </message>
    <message>
        <source>，%1 項未成功</source>
        <translation>, %1 failed</translation>
    </message>
    <message>
        <source>。已停止：%1。尚有 %2 項未開始，仍可辦理。</source>
        <translation>. Stopped: %1. %2 not begun; they can still be done.</translation>
    </message>
    <message>
        <source>進度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>停止(&amp;X)</source>
        <translation>Stop (&amp;X)</translation>
    </message>
    <message>
        <source>收合(&amp;X)</source>
        <translation>Hide (&amp;X)</translation>
    </message>
    <message>
        <source>另有 %1 項，見各案件。</source>
        <translation>%1 more: see their cases.</translation>
    </message>
    <message>
        <source>，約尚須 %1 分鐘</source>
        <translation>, about %1 min left</translation>
    </message>
    <message>
        <source>，約尚須 1 分鐘以內</source>
        <translation>, less than 1 min left</translation>
    </message>
    <message>
        <source>已暫停：%1／%2 項</source>
        <translation>Paused: %1 of %2</translation>
    </message>
    <message>
        <source>繼續(&amp;Z)</source>
        <translation>Continue (&amp;Z)</translation>
    </message>
    <message>
        <source>暫停(&amp;Z)</source>
        <translation>Pause (&amp;Z)</translation>
    </message>
</context>
<context>
    <name>jcic::ui::Z52Dialog</name>
    <message>
        <source>無</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>由檔案核對…(&amp;F)</source>
        <translation>Compare a &amp;file…</translation>
    </message>
    <message>
        <source>向聯徵中心查詢(&amp;J)</source>
        <translation>Ask &amp;JCIC</translation>
    </message>
    <message>
        <source>停止(&amp;T)</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Z52 核對</source>
        <translation>Z52 compared with the ledger</translation>
    </message>
    <message>
        <source>選擇 Z52 檔案</source>
        <translation>Choose Z52&apos;s file</translation>
    </message>
    <message>
        <source>表格 (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>核對月份(&amp;M)</source>
        <translation>&amp;Month</translation>
    </message>
    <message>
        <source>不符的紀錄</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>不符情形</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>聯徵</source>
        <translation>JCIC</translation>
    </message>
    <message>
        <source>本機</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>可能原因</source>
        <translation>Likely causes</translation>
    </message>
    <message>
        <source>無不符紀錄。</source>
        <translation>Nothing differs.</translation>
    </message>
    <message>
        <source>列出前 %L1 筆。</source>
        <translation>The first %L1 are listed.</translation>
    </message>
    <message>
        <source>新登記待說明 %L1 筆；已登記者不重複登記。</source>
        <translation>%L1 newly entered, to be explained; differences already in the register are not entered again.</translation>
    </message>
    <message>
        <source>由檔案核對，或向聯徵中心查詢，不符之紀錄列示於此。</source>
        <translation>Compare a file or ask JCIC: differences will be listed here.</translation>
    </message>
    <message>
        <source>由檔案核對，不符之紀錄列示於此。</source>
        <translation>Compare a file: differences will be listed here.</translation>
    </message>
    <message>
        <source>登記核對結果(&amp;S)</source>
        <translation>Enter the &amp;outcome</translation>
    </message>
    <message>
        <source>已登記本次核對。</source>
        <translation>This comparison is entered. </translation>
    </message>
    <message>
        <source>無新增不符須登記。</source>
        <translation>No new differences to enter.</translation>
    </message>
    <message>
        <source>請先選擇檔案，或向聯徵中心查詢</source>
        <translation>First choose a file, or ask JCIC</translation>
    </message>
    <message>
        <source>清單有誤：更正後請再次選擇</source>
        <translation>Some lines of the list are wrong: correct them and choose it again</translation>
    </message>
    <message>
        <source>CSV，欄名：查詢時間、項目、身分證字號、使用者代碼、案號；查詢方式、結果可省略。任一列有誤，其餘照樣核對，但均不登記。</source>
        <translation>CSV with the columns 查詢時間, 項目, 身分證字號, 使用者代碼, 案號; 查詢方式 and 結果 are optional. If a line is wrong, the others are compared, but nothing is entered.</translation>
    </message>
    <message>
        <source>第 %1 列</source>
        <translation>Line %1</translation>
    </message>
    <message numerus="yes">
        <source>聯徵清單 %Ln 筆，不符 %L1 筆。</source>
        <translation>
            <numerusform>%Ln line of JCIC&apos;s, %L1 differ.</numerusform>
            <numerusform>%Ln lines of JCIC&apos;s, %L1 differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>檔案有 %Ln 列有誤，更正後請再次選擇始得登記。</source>
        <translation>
            <numerusform>%Ln line of the file is wrong: correct it and choose it again before anything can be entered.</numerusform>
            <numerusform>%Ln lines of the file are wrong: correct them and choose it again before anything can be entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>另有 %Ln 筆係同單位其他櫃台發查。</source>
        <translation>
            <numerusform>%Ln was requested by another desk of this branch.</numerusform>
            <numerusform>%Ln were requested by other desks of this branch.</numerusform>
        </translation>
    </message>
</context>
</TS>
