<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_TW">
<context>
    <name>SetupWords</name>
    <message>
        <source>機構代號（7 碼，含分行）</source>
        <translation>Institution code (7 digits, branch included)</translation>
    </message>
    <message>
        <source>列印於紙本之分行名稱</source>
        <translation>The branch&apos;s name, as printed</translation>
    </message>
    <message>
        <source>工作站名稱，即憑證所載名稱</source>
        <translation>The workstation&apos;s name, also its certificate&apos;s</translation>
    </message>
    <message>
        <source>聯徵中心主機位址（https://名稱:埠）</source>
        <translation>Address of JCIC&apos;s host (https://name:port)</translation>
    </message>
    <message>
        <source>主機憑證機構的檔案（PEM）</source>
        <translation>File of the host&apos;s certificate authority (PEM)</translation>
    </message>
    <message>
        <source>卡片設定檔</source>
        <translation>Card profile</translation>
    </message>
    <message>
        <source>晶片卡憑證機構的檔案（PEM）</source>
        <translation>File of the cards&apos; certificate authority (PEM)</translation>
    </message>
    <message>
        <source>聯徵帳號密碼：apart 另設，derived 由本程式的密碼衍生</source>
        <translation>JCIC account&apos;s password: apart is a separate one, derived is made from this program&apos;s</translation>
    </message>
    <message>
        <source>固定使用的印表機；不固定時留空</source>
        <translation>The printer to be used; empty for no particular one</translation>
    </message>
    <message>
        <source>單位主管的使用者代碼</source>
        <translation>The unit head&apos;s user code</translation>
    </message>
    <message>
        <source>單位主管的姓名</source>
        <translation>The unit head&apos;s name</translation>
    </message>
    <message>
        <source>單位主管的職稱</source>
        <translation>The unit head&apos;s title</translation>
    </message>
    <message>
        <source>單位主管兼辦事項；無者留空</source>
        <translation>Further duties of the unit head; empty for none</translation>
    </message>
    <message>
        <source>帳號管理人員的使用者代碼</source>
        <translation>The administrator&apos;s user code</translation>
    </message>
    <message>
        <source>帳號管理人員的姓名</source>
        <translation>The administrator&apos;s name</translation>
    </message>
    <message>
        <source>帳號管理人員的職稱</source>
        <translation>The administrator&apos;s title</translation>
    </message>
    <message>
        <source>機構、分行與工作站名稱</source>
        <translation>Institution, branch and workstation&apos;s name</translation>
    </message>
    <message>
        <source>聯徵帳號密碼的方式與印表機</source>
        <translation>How JCIC&apos;s password is kept, and the printer</translation>
    </message>
    <message>
        <source>單位主管與帳號管理人員共同設立日誌</source>
        <translation>The ledger, set up by unit head and administrator together</translation>
    </message>
    <message>
        <source>工作站的設定寫入日誌</source>
        <translation>The workstation&apos;s settings in the ledger</translation>
    </message>
    <message>
        <source>復原金鑰由二人分段保管</source>
        <translation>The two parts of the recovery key, kept by two persons</translation>
    </message>
    <message>
        <source>工作站的金鑰與憑證申請檔</source>
        <translation>The workstation&apos;s key and its certificate request</translation>
    </message>
    <message>
        <source>工作站的憑證</source>
        <translation>The workstation&apos;s certificate</translation>
    </message>
    <message>
        <source>今年的辦公日曆</source>
        <translation>This year&apos;s office calendar</translation>
    </message>
    <message>
        <source>決定晶片卡密碼交付對象</source>
        <translation>Decision on who holds the card&apos;s password</translation>
    </message>
    <message>
        <source>決定晶片卡密碼變更方式</source>
        <translation>Decision on who changes the card&apos;s password</translation>
    </message>
    <message>
        <source>會員的授權書傳送帳號</source>
        <translation>The member&apos;s account for sending authorisations</translation>
    </message>
    <message>
        <source>授權測試通過</source>
        <translation>The authorisation test, passed</translation>
    </message>
    <message>
        <source>資料刪除作業程序</source>
        <translation>Procedure for deleting data</translation>
    </message>
    <message>
        <source>勞保資料使用規範</source>
        <translation>Rules for using labour insurance data</translation>
    </message>
    <message>
        <source>查詢人員</source>
        <translation>Query officer</translation>
    </message>
    <message>
        <source>核准主管（與查詢人員不同人）</source>
        <translation>Supervisor, another person than the query officer</translation>
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
        <source>收到的晶片卡</source>
        <translation>A card received</translation>
    </message>
    <message>
        <source>收到的晶片卡密碼函</source>
        <translation>Its password letter received</translation>
    </message>
    <message>
        <source>聯徵中心審核通過的授權書</source>
        <translation>An authorisation accepted by JCIC</translation>
    </message>
    <message>
        <source>聯徵中心函告的位址與憑證檔</source>
        <translation>Address and certificate file, as JCIC wrote</translation>
    </message>
    <message>
        <source>卡片的憑證機構檔案</source>
        <translation>The certificate file of the cards&apos; authority</translation>
    </message>
    <message>
        <source>另設一組密碼，或由本程式的衍生</source>
        <translation>A password of its own, or derived from this program&apos;s</translation>
    </message>
    <message>
        <source>二人均應在場，各自訂定密碼</source>
        <translation>Both are present, each with their own password</translation>
    </message>
    <message>
        <source>單位主管或帳號管理人員登入後自動寫入</source>
        <translation>Recorded automatically when the unit head or administrator signs in</translation>
    </message>
    <message>
        <source>二位保管人員均應在場</source>
        <translation>Both keepers are present</translation>
    </message>
    <message>
        <source>行政院人事行政總處公布的 CSV 檔</source>
        <translation>The CSV file that the government publishes</translation>
    </message>
    <message>
        <source>單位主管決定，另一人會同</source>
        <translation>The unit head decides, another person co-signs</translation>
    </message>
    <message>
        <source>聯徵中心核給的帳號與函文號</source>
        <translation>JCIC&apos;s account and the number of its letter</translation>
    </message>
    <message>
        <source>送測試檔，聯徵回覆 0000</source>
        <translation>The test file is sent, and JCIC replies 0000</translation>
    </message>
    <message>
        <source>首次刪除資料前應有</source>
        <translation>Before the first deletion</translation>
    </message>
    <message>
        <source>首次查詢 T52 前應有</source>
        <translation>Before the first T52 query</translation>
    </message>
    <message>
        <source>單位主管指定，並登記資安說明</source>
        <translation>Designated by the unit head, and briefed</translation>
    </message>
    <message>
        <source>與查詢人員不同人</source>
        <translation>Another person than the query officer</translation>
    </message>
    <message>
        <source>單位主管指定</source>
        <translation>Designated by the unit head</translation>
    </message>
    <message>
        <source>與晶片卡保管人員不同人</source>
        <translation>Another person than the card custodian</translation>
    </message>
    <message>
        <source>月底抽查前應有；不得僅由查詢人員擔任</source>
        <translation>Before the month&apos;s sample; not only query officers</translation>
    </message>
    <message>
        <source>聯徵中心寄到的卡片，插入讀卡機</source>
        <translation>JCIC&apos;s card, in the reader</translation>
    </message>
    <message>
        <source>掛號密碼函，由單位主管收</source>
        <translation>The registered letter, received by the unit head</translation>
    </message>
    <message>
        <source>第一位申請人的授權書，聯徵審核通過</source>
        <translation>The first applicant&apos;s, accepted by JCIC</translation>
    </message>
    <message>
        <source>單位主管先前已授權時之原授權起日；無者留空</source>
        <translation>Since when the unit head was authorised on paper; empty if not</translation>
    </message>
    <message>
        <source>帳號管理人員先前已授權時之原授權起日；無者留空</source>
        <translation>Since when the account administrator was authorised on paper; empty if not</translation>
    </message>
    <message>
        <source>另設一組，僅於登入聯徵中心時輸入</source>
        <translation>Separate password, typed when signing in to JCIC</translation>
    </message>
    <message>
        <source>由本程式的密碼衍生</source>
        <translation>Derived from the desk&apos;s password</translation>
    </message>
    <message>
        <source>聯徵帳號的密碼</source>
        <translation>Password of JCIC&apos;s account</translation>
    </message>
    <message>
        <source>常用查詢事由</source>
        <translation>Reasons that queries use repeatedly</translation>
    </message>
    <message>
        <source>單位主管或核准主管登記，查詢時逕行套用</source>
        <translation>Entered by the unit head or a supervisor; queries pick one</translation>
    </message>
    <message>
        <source>案號格式，填寫申請時帶入次一號；由承作系統編號者留空</source>
        <translation>Pattern of case numbers, from which the next is proposed; blank if the loan system numbers them</translation>
    </message>
    <message>
        <source>設定檔資料夾內之檔案</source>
        <translation>A file in the profile&apos;s folder</translation>
    </message>
    <message>
        <source>本機之 TPM</source>
        <translation>This machine&apos;s TPM</translation>
    </message>
    <message>
        <source>工作站金鑰之產生處所：file 檔案，tpm 本機之 TPM；留空為檔案</source>
        <translation>Where the workstation&apos;s key is made: file, or tpm for this machine&apos;s TPM; left out, a file</translation>
    </message>
    <message>
        <source>工作站金鑰之產生處所</source>
        <translation>Where the workstation&apos;s keys are made</translation>
    </message>
    <message>
        <source>機構代號、分行名稱及憑證機構所需之工作站名稱</source>
        <translation>Institution code, branch, and the name on the certificate</translation>
    </message>
    <message>
        <source>聯徵中心主機及其憑證機構</source>
        <translation>JCIC&apos;s host and its certificate authority</translation>
    </message>
    <message>
        <source>晶片卡種類及其憑證機構</source>
        <translation>Kind of card and its certificate authority</translation>
    </message>
    <message>
        <source>存成檔案，送憑證機構</source>
        <translation>Saved as a file, for the certificate issuer</translation>
    </message>
    <message>
        <source>憑證機構發回的 PEM 檔</source>
        <translation>The PEM file that comes back</translation>
    </message>
    <message>
        <source>首把封印金鑰之指紋交總行</source>
        <translation>The first seal key&apos;s fingerprint, for head office</translation>
    </message>
    <message>
        <source>列印或抄寫，交總行留存</source>
        <translation>Printed or copied, for head office to keep</translation>
    </message>
    <message>
        <source>信用資訊查詢作業控管要點</source>
        <translation>Rules for credit-information queries</translation>
    </message>
    <message>
        <source>設立後一個月內登記</source>
        <translation>within a month of set-up</translation>
    </message>
</context>
<context>
    <name>registers</name>
    <message>
        <source>待送聯徵中心</source>
        <translation>To be sent to JCIC</translation>
    </message>
    <message>
        <source>等待審核回覆</source>
        <translation>Waiting for JCIC&apos;s answer</translation>
    </message>
    <message>
        <source>審核通過</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>未通過</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>往來已結束</source>
        <translation>Relation ended</translation>
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
        <source>國民身分證</source>
        <translation>National ID card</translation>
    </message>
    <message>
        <source>居留證</source>
        <translation>Resident certificate</translation>
    </message>
    <message>
        <source>雙證件</source>
        <translation>Two documents</translation>
    </message>
    <message>
        <source>自然人憑證</source>
        <translation>Citizen certificate</translation>
    </message>
    <message>
        <source>軟體 C3 憑證</source>
        <translation>Software C3 certificate</translation>
    </message>
    <message>
        <source>已視訊確認</source>
        <translation>Identified by video</translation>
    </message>
    <message>
        <source>非首次申請，免辦</source>
        <translation>Not the first application: not needed</translation>
    </message>
    <message>
        <source>往來結束</source>
        <translation>Relation ended</translation>
    </message>
    <message>
        <source>婉拒</source>
        <translation>Declined</translation>
    </message>
    <message>
        <source>授權書編號</source>
        <translation>Authorisation no.</translation>
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
        <source>申辦業務名稱</source>
        <translation>Business applied for</translation>
    </message>
    <message>
        <source>授權項目</source>
        <translation>Items authorised</translation>
    </message>
    <message>
        <source>簽署日</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>授權迄日</source>
        <translation>Ends on</translation>
    </message>
    <message>
        <source>已告知授權內容與法定事項</source>
        <translation>Content and legal notices were given</translation>
    </message>
    <message>
        <source>已勾選「我已詳閱」</source>
        <translation>Box &quot;I have read&quot; is ticked</translation>
    </message>
    <message>
        <source>核對之身分證件</source>
        <translation>Identity document checked</translation>
    </message>
    <message>
        <source>憑證種類</source>
        <translation>Kind of certificate</translation>
    </message>
    <message>
        <source>來源 IP 或電話</source>
        <translation>Source IP or telephone</translation>
    </message>
    <message>
        <source>授權書版本</source>
        <translation>Version of the form</translation>
    </message>
    <message>
        <source>身分驗證結果</source>
        <translation>Result of identification</translation>
    </message>
    <message>
        <source>首次申請 C3 之視訊確認</source>
        <translation>Video identification at the first C3 application</translation>
    </message>
    <message>
        <source>傳送日</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>傳送檔名或批號</source>
        <translation>File or batch sent</translation>
    </message>
    <message>
        <source>回覆日</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>聯徵回覆代碼</source>
        <translation>JCIC&apos;s reply code</translation>
    </message>
    <message>
        <source>結束方式</source>
        <translation>How it ended</translation>
    </message>
    <message>
        <source>保存期起算日</source>
        <translation>Retention counted from</translation>
    </message>
    <message>
        <source>登記書面授權書</source>
        <translation>Paper authorisation</translation>
    </message>
    <message>
        <source>登記電子授權</source>
        <translation>Electronic authorisation</translation>
    </message>
    <message>
        <source>登記傳送聯徵中心</source>
        <translation>Record: sent to JCIC</translation>
    </message>
    <message>
        <source>登記審核通過（0000）</source>
        <translation>Enter: accepted (0000)</translation>
    </message>
    <message>
        <source>登記未通過</source>
        <translation>Enter: not accepted</translation>
    </message>
    <message>
        <source>登記往來結束</source>
        <translation>Enter: relation ended</translation>
    </message>
    <message>
        <source>書面</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>授權方式</source>
        <translation>How it was given</translation>
    </message>
    <message>
        <source>聯徵回覆</source>
        <translation>JCIC&apos;s answer</translation>
    </message>
    <message>
        <source>傳送聯徵中心</source>
        <translation>Send to JCIC</translation>
    </message>
    <message>
        <source>登記聯徵中心回覆</source>
        <translation>Enter JCIC&apos;s answer</translation>
    </message>
    <message>
        <source>授權書登記簿</source>
        <translation>Authorisations</translation>
    </message>
    <message>
        <source>保管中</source>
        <translation>In keeping</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Out of use</translation>
    </message>
    <message>
        <source>查詢工作站</source>
        <translation>Query workstation</translation>
    </message>
    <message>
        <source>讀卡機</source>
        <translation>Card reader</translation>
    </message>
    <message>
        <source>印表機</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>放置地點</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>保管人員</source>
        <translation>Custodian</translation>
    </message>
    <message>
        <source>設備</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>編號</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>在原處</source>
        <translation>In its place</translation>
    </message>
    <message>
        <source>連線、連接埠、防毒與更新符合規定</source>
        <translation>Connections, ports, antivirus and updates as required</translation>
    </message>
    <message>
        <source>停用原因</source>
        <translation>Cause of taking out of use</translation>
    </message>
    <message>
        <source>登記設備</source>
        <translation>Enter a device</translation>
    </message>
    <message>
        <source>移置或更換保管人員</source>
        <translation>Move, or change custodian</translation>
    </message>
    <message>
        <source>盤點</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Take out of use</translation>
    </message>
    <message>
        <source>每年盤點</source>
        <translation>Yearly count</translation>
    </message>
    <message>
        <source>查詢設備保管登記簿</source>
        <translation>Query devices</translation>
    </message>
    <message>
        <source>單位主管處</source>
        <translation>With the unit head</translation>
    </message>
    <message>
        <source>密碼已變更</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>待變更密碼</source>
        <translation>Password to be changed</translation>
    </message>
    <message>
        <source>已結束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>完整</source>
        <translation>Intact</translation>
    </message>
    <message>
        <source>破損</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>自行變更</source>
        <translation>Changed by ourselves</translation>
    </message>
    <message>
        <source>向聯徵中心申請</source>
        <translation>Applied for at JCIC</translation>
    </message>
    <message>
        <source>查詢人員異動</source>
        <translation>Change of query officers</translation>
    </message>
    <message>
        <source>疑似外洩</source>
        <translation>Suspected to be known</translation>
    </message>
    <message>
        <source>業務需要</source>
        <translation>Business needs it</translation>
    </message>
    <message>
        <source>晶片卡號</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>掛號郵件號碼</source>
        <translation>Registered mail no.</translation>
    </message>
    <message>
        <source>收件日</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>彌封</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>變更原因</source>
        <translation>Cause of the change</translation>
    </message>
    <message>
        <source>變更方式</source>
        <translation>How changed</translation>
    </message>
    <message>
        <source>查詢密碼啟用日期</source>
        <translation>Query password in use from</translation>
    </message>
    <message>
        <source>結束原因</source>
        <translation>Cause of the end</translation>
    </message>
    <message>
        <source>收到密碼函</source>
        <translation>Enter a password letter received</translation>
    </message>
    <message>
        <source>彌封交付</source>
        <translation>Hand on under seal</translation>
    </message>
    <message>
        <source>更換保管人員</source>
        <translation>Change custodian</translation>
    </message>
    <message>
        <source>應變更密碼</source>
        <translation>Request a change of password</translation>
    </message>
    <message>
        <source>登記密碼變更</source>
        <translation>Enter the change of password</translation>
    </message>
    <message>
        <source>結束保管</source>
        <translation>End the keeping</translation>
    </message>
    <message>
        <source>交付密碼保管人員</source>
        <translation>Hand on to the custodian</translation>
    </message>
    <message>
        <source>變更晶片卡密碼</source>
        <translation>Change card password</translation>
    </message>
    <message>
        <source>晶片卡密碼保管登記簿</source>
        <translation>Custody of card passwords</translation>
    </message>
    <message>
        <source>待通報</source>
        <translation>To be reported</translation>
    </message>
    <message>
        <source>已通報，處理中</source>
        <translation>Reported, in work</translation>
    </message>
    <message>
        <source>已結案</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>疑似</source>
        <translation>Suspected</translation>
    </message>
    <message>
        <source>確定</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>疑似或確定</source>
        <translation>Suspected or certain</translation>
    </message>
    <message>
        <source>發現日</source>
        <translation>Noticed on</translation>
    </message>
    <message>
        <source>涉及勞保資料 T52</source>
        <translation>T52 data touched</translation>
    </message>
    <message>
        <source>事件經過</source>
        <translation>History</translation>
    </message>
    <message>
        <source>緊急應變措施</source>
        <translation>Emergency measures</translation>
    </message>
    <message>
        <source>通報聯徵中心</source>
        <translation>JCIC notified on</translation>
    </message>
    <message>
        <source>通報金管會</source>
        <translation>FSC notified on</translation>
    </message>
    <message>
        <source>通報總行</source>
        <translation>Head office notified on</translation>
    </message>
    <message>
        <source>處理情形</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>調查結果與責任</source>
        <translation>Findings and responsibility</translation>
    </message>
    <message>
        <source>改善措施</source>
        <translation>Remedy</translation>
    </message>
    <message>
        <source>登記事件</source>
        <translation>Enter an incident</translation>
    </message>
    <message>
        <source>登記通報</source>
        <translation>Enter a notification</translation>
    </message>
    <message>
        <source>登記處理情形</source>
        <translation>Enter progress</translation>
    </message>
    <message>
        <source>結案</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>立即通報</source>
        <translation>Report at once</translation>
    </message>
    <message>
        <source>個資外洩及資安事件登記簿</source>
        <translation>Leaks and security incidents</translation>
    </message>
    <message>
        <source>待寄出</source>
        <translation>To be sent</translation>
    </message>
    <message>
        <source>待回覆</source>
        <translation>Waiting for the answer</translation>
    </message>
    <message>
        <source>已回覆</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>已撤銷</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>晶片卡遺失</source>
        <translation>Card lost</translation>
    </message>
    <message>
        <source>晶片卡毀損</source>
        <translation>Card damaged</translation>
    </message>
    <message>
        <source>晶片卡停用</source>
        <translation>Card out of use</translation>
    </message>
    <message>
        <source>晶片卡繳回</source>
        <translation>Card returned</translation>
    </message>
    <message>
        <source>晶片卡異動申請書</source>
        <translation>Form: change of card</translation>
    </message>
    <message>
        <source>工作站移機、重新安裝申請書</source>
        <translation>Form: workstation moved or reinstalled</translation>
    </message>
    <message>
        <source>晶片卡密碼重設</source>
        <translation>Card password reset</translation>
    </message>
    <message>
        <source>申請事項</source>
        <translation>Applied for</translation>
    </message>
    <message>
        <source>對象</source>
        <translation>About</translation>
    </message>
    <message>
        <source>發文字號</source>
        <translation>Letter no.</translation>
    </message>
    <message>
        <source>寄出日</source>
        <translation>Sent on</translation>
    </message>
    <message>
        <source>影本存放處</source>
        <translation>Filing location of the copy</translation>
    </message>
    <message>
        <source>回覆內容</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>撤銷原因</source>
        <translation>Cause of the withdrawal</translation>
    </message>
    <message>
        <source>登記申請</source>
        <translation>Enter an application</translation>
    </message>
    <message>
        <source>登記寄出</source>
        <translation>Enter: sent</translation>
    </message>
    <message>
        <source>登記回覆</source>
        <translation>Enter the answer</translation>
    </message>
    <message>
        <source>撤銷</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>寄出申請</source>
        <translation>Send the application</translation>
    </message>
    <message>
        <source>查詢信用資訊申請登記簿</source>
        <translation>Applications and letters to JCIC</translation>
    </message>
    <message>
        <source>備註</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>施行中</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>已廢止</source>
        <translation>Repealed</translation>
    </message>
    <message>
        <source>資料刪除作業程序</source>
        <translation>Procedure for deleting data</translation>
    </message>
    <message>
        <source>勞保資料使用規範</source>
        <translation>Rules for using labour insurance data</translation>
    </message>
    <message>
        <source>查詢作業規範</source>
        <translation>Rules for queries</translation>
    </message>
    <message>
        <source>資安事件通報程序</source>
        <translation>Procedure for incidents</translation>
    </message>
    <message>
        <source>版次</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>施行日</source>
        <translation>In force from</translation>
    </message>
    <message>
        <source>類別</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>名稱</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>存放處</source>
        <translation>Kept at</translation>
    </message>
    <message>
        <source>廢止日</source>
        <translation>Repealed on</translation>
    </message>
    <message>
        <source>登記規範</source>
        <translation>Enter a procedure</translation>
    </message>
    <message>
        <source>登記修訂</source>
        <translation>Enter a revision</translation>
    </message>
    <message>
        <source>廢止</source>
        <translation>Repeal</translation>
    </message>
    <message>
        <source>作業規範登記簿</source>
        <translation>Written procedures</translation>
    </message>
    <message>
        <source>待處理</source>
        <translation>To be answered</translation>
    </message>
    <message>
        <source>已提供</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>未提供</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>護照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>受理日</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>請求內容</source>
        <translation>Requested data</translation>
    </message>
    <message>
        <source>提供內容</source>
        <translation>Data given</translation>
    </message>
    <message>
        <source>答覆日</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>未提供之事由</source>
        <translation>Cause of not giving it</translation>
    </message>
    <message>
        <source>受理請求</source>
        <translation>Enter a request</translation>
    </message>
    <message>
        <source>提供</source>
        <translation>Give</translation>
    </message>
    <message>
        <source>不提供</source>
        <translation>Do not give</translation>
    </message>
    <message>
        <source>答覆當事人</source>
        <translation>Answer the subject</translation>
    </message>
    <message>
        <source>當事人查閱登記簿</source>
        <translation>Access by the subject</translation>
    </message>
    <message>
        <source>借用</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>毀損</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>遺失</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>停用，待繳回</source>
        <translation>Stopped, to be returned</translation>
    </message>
    <message>
        <source>已繳回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>借用人員</source>
        <translation>Borrower</translation>
    </message>
    <message>
        <source>用途</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>尋獲處</source>
        <translation>Found at</translation>
    </message>
    <message>
        <source>收到晶片卡</source>
        <translation>Card received</translation>
    </message>
    <message>
        <source>辦理晶片卡借用</source>
        <translation>Card lent</translation>
    </message>
    <message>
        <source>歸還晶片卡</source>
        <translation>Card returned</translation>
    </message>
    <message>
        <source>代為收回晶片卡</source>
        <translation>Card taken back for borrower</translation>
    </message>
    <message>
        <source>登記毀損</source>
        <translation>Enter: damaged</translation>
    </message>
    <message>
        <source>登記遺失</source>
        <translation>Enter: lost</translation>
    </message>
    <message>
        <source>登記尋獲</source>
        <translation>Enter: found</translation>
    </message>
    <message>
        <source>繳回聯徵中心</source>
        <translation>Return to JCIC</translation>
    </message>
    <message>
        <source>晶片卡登記簿</source>
        <translation>IC cards</translation>
    </message>
    <message>
        <source>授權書影像或檔案</source>
        <translation>Authorisation form</translation>
    </message>
    <message>
        <source>附上授權書影像</source>
        <translation>Attach the authorisation&apos;s form</translation>
    </message>
    <message>
        <source>有</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>無</source>
        <translation>None</translation>
    </message>
    <message>
        <source>影像</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>通報或報告檔案</source>
        <translation>Report as a file</translation>
    </message>
    <message>
        <source>函文檔案</source>
        <translation>Letter as a file</translation>
    </message>
    <message>
        <source>回函檔案</source>
        <translation>Answer as a file</translation>
    </message>
    <message>
        <source>授權中</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>授權中，帳號已鎖</source>
        <translation>In force, account locked</translation>
    </message>
    <message>
        <source>已停用，待單位主管核定</source>
        <translation>Ended, the head&apos;s confirmation is missing</translation>
    </message>
    <message>
        <source>已終止</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>單位主管</source>
        <translation>Unit head</translation>
    </message>
    <message>
        <source>查詢信用資訊</source>
        <translation>Queries credit information</translation>
    </message>
    <message>
        <source>核准查詢</source>
        <translation>Approves queries</translation>
    </message>
    <message>
        <source>保管晶片卡</source>
        <translation>Keeps the card</translation>
    </message>
    <message>
        <source>保管晶片卡密碼</source>
        <translation>Keeps the card&apos;s password</translation>
    </message>
    <message>
        <source>覆核查詢紀錄</source>
        <translation>Reviews query records</translation>
    </message>
    <message>
        <source>稽核</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>帳號管理</source>
        <translation>Administers accounts</translation>
    </message>
    <message>
        <source>N 晶片卡</source>
        <translation>N IC card</translation>
    </message>
    <message>
        <source>B 加密檔案傳輸</source>
        <translation>B encrypted file transfer</translation>
    </message>
    <message>
        <source>Q 伺服器連線</source>
        <translation>Q server connection</translation>
    </message>
    <message>
        <source>W API</source>
        <translation>W API</translation>
    </message>
    <message>
        <source>不辦理查詢</source>
        <translation>Does not query</translation>
    </message>
    <message>
        <source>授權辦理事項</source>
        <translation>Duties</translation>
    </message>
    <message>
        <source>使用者代碼</source>
        <translation>User code</translation>
    </message>
    <message>
        <source>中文姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>職稱</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>授權查詢方式</source>
        <translation>Way of query</translation>
    </message>
    <message>
        <source>保管之晶片卡號碼</source>
        <translation>Card kept</translation>
    </message>
    <message>
        <source>授權起日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>說明資安角色與責任之日</source>
        <translation>Day on which role and duties were explained</translation>
    </message>
    <message>
        <source>與在職人員同名，確為另一人</source>
        <translation>Another person of the same name</translation>
    </message>
    <message>
        <source>指定人員</source>
        <translation>Designate a person</translation>
    </message>
    <message>
        <source>本人自訂的密碼</source>
        <translation>Password, chosen by the person</translation>
    </message>
    <message>
        <source>變更辦理事項</source>
        <translation>Change duties</translation>
    </message>
    <message>
        <source>訂授權迄日</source>
        <translation>Set the last day</translation>
    </message>
    <message>
        <source>停用帳號</source>
        <translation>End the account</translation>
    </message>
    <message>
        <source>解除帳號鎖定</source>
        <translation>Unlock the account</translation>
    </message>
    <message>
        <source>登記資安說明</source>
        <translation>Enter a briefing</translation>
    </message>
    <message>
        <source>核定終止</source>
        <translation>Confirm the end</translation>
    </message>
    <message>
        <source>帳號鎖定</source>
        <translation>Account locked</translation>
    </message>
    <message>
        <source>二人共同解除鎖定</source>
        <translation>Unlocked by two persons</translation>
    </message>
    <message>
        <source>以復原金鑰復原</source>
        <translation>Recovered by the recovery key</translation>
    </message>
    <message>
        <source>設立時</source>
        <translation>At set-up</translation>
    </message>
    <message>
        <source>單位主管核定（起）</source>
        <translation>Confirmed by (first day)</translation>
    </message>
    <message>
        <source>單位主管核定（迄）</source>
        <translation>Confirmed by (last day)</translation>
    </message>
    <message>
        <source>停用迄日已到的帳號</source>
        <translation>End the account whose last day has come</translation>
    </message>
    <message>
        <source>核定終止授權</source>
        <translation>Confirm the end</translation>
    </message>
    <message>
        <source>查詢作業相關人員授權登記簿</source>
        <translation>Register of authorised persons</translation>
    </message>
    <message>
        <source>規定全文</source>
        <translation>Full text</translation>
    </message>
    <message>
        <source>答覆檔案</source>
        <translation>Answer as a file</translation>
    </message>
    <message>
        <source>已決定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>密碼保管人員或查詢人員</source>
        <translation>Password custodian or query officer</translation>
    </message>
    <message>
        <source>密碼保管人員</source>
        <translation>Password custodian</translation>
    </message>
    <message>
        <source>查詢人員</source>
        <translation>Query officer</translation>
    </message>
    <message>
        <source>二者皆可</source>
        <translation>Either way</translation>
    </message>
    <message>
        <source>起算日</source>
        <translation>From</translation>
    </message>
    <message>
        <source>決定事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>晶片卡密碼交付對象</source>
        <translation>Who gets the card&apos;s password</translation>
    </message>
    <message>
        <source>晶片卡密碼變更方式</source>
        <translation>How the card&apos;s password is changed</translation>
    </message>
    <message>
        <source>決定保存年限</source>
        <translation>Decide the retention period</translation>
    </message>
    <message>
        <source>決定閒置登出時間</source>
        <translation>Decide the longest idle time</translation>
    </message>
    <message>
        <source>決定晶片卡密碼交付對象</source>
        <translation>Decide who gets the card&apos;s password</translation>
    </message>
    <message>
        <source>決定晶片卡密碼變更方式</source>
        <translation>Decide how the card&apos;s password is changed</translation>
    </message>
    <message>
        <source>決定事項</source>
        <translation>About</translation>
    </message>
    <message>
        <source>內容</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>分行規定決定簿</source>
        <translation>Register of branch policies</translation>
    </message>
    <message>
        <source>刪除保存期滿的一筆</source>
        <translation>Delete an expired entry</translation>
    </message>
    <message>
        <source>已刪除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>疑似為他人所知</source>
        <translation>Suspected to be known</translation>
    </message>
    <message>
        <source>管理人員更替，帳號無法更換</source>
        <translation>Another administrator, and the account cannot be replaced</translation>
    </message>
    <message>
        <source>更換密碼之原因</source>
        <translation>Cause of the change</translation>
    </message>
    <message>
        <source>要求更換密碼</source>
        <translation>Request a change of password</translation>
    </message>
    <message>
        <source>依據的事件</source>
        <translation>Rests on</translation>
    </message>
    <message>
        <source>簽署的頁面</source>
        <translation>Page signed</translation>
    </message>
    <message>
        <source>銷毀的金鑰</source>
        <translation>Key destroyed</translation>
    </message>
    <message>
        <source>檔案摘要</source>
        <translation>File digest</translation>
    </message>
    <message>
        <source>列印工作</source>
        <translation>Print job</translation>
    </message>
    <message>
        <source>年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>簽章公鑰</source>
        <translation>Signing key</translation>
    </message>
    <message>
        <source>加密公鑰</source>
        <translation>Exchange key</translation>
    </message>
    <message>
        <source>金鑰版次</source>
        <translation>Key generation</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>時間</source>
        <translation>At</translation>
    </message>
    <message>
        <source>密碼錯誤次數</source>
        <translation>Wrong passwords</translation>
    </message>
    <message>
        <source>剩餘次數</source>
        <translation>Tries left</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>申請文號</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>扣除次數</source>
        <translation>Tries used up</translation>
    </message>
    <message>
        <source>原剩餘次數</source>
        <translation>Tries left before</translation>
    </message>
    <message>
        <source>驗證晶片卡密碼</source>
        <translation>Verifying card</translation>
    </message>
    <message>
        <source>晶片卡密碼正確</source>
        <translation>Card verified</translation>
    </message>
    <message>
        <source>晶片卡密碼未通過驗證</source>
        <translation>Card password not accepted</translation>
    </message>
    <message>
        <source>晶片卡密碼驗證結果不明</source>
        <translation>Card password: outcome not known</translation>
    </message>
    <message>
        <source>晶片卡密碼未送入晶片卡</source>
        <translation>Card password not sent</translation>
    </message>
    <message>
        <source>晶片卡密碼已變更</source>
        <translation>Card password changed</translation>
    </message>
    <message>
        <source>晶片卡密碼之變更未完成</source>
        <translation>The change of the card password was not completed</translation>
    </message>
    <message>
        <source>晶片卡密碼是否變更不明</source>
        <translation>Change of the card password: outcome not known</translation>
    </message>
    <message>
        <source>晶片卡密碼之變更未送入晶片卡</source>
        <translation>Change of the card password not sent</translation>
    </message>
    <message>
        <source>解鎖晶片卡</source>
        <translation>Card to be unblocked</translation>
    </message>
    <message>
        <source>晶片卡已解鎖</source>
        <translation>Card unblocked</translation>
    </message>
    <message>
        <source>晶片卡之解鎖未完成</source>
        <translation>Unblocking the card was not completed</translation>
    </message>
    <message>
        <source>晶片卡是否解鎖不明</source>
        <translation>Unblocking of the card: outcome not known</translation>
    </message>
    <message>
        <source>晶片卡之解鎖未送入晶片卡</source>
        <translation>Unblocking of the card not sent</translation>
    </message>
    <message>
        <source>以晶片卡簽署檔案</source>
        <translation>File to be signed by the card</translation>
    </message>
    <message>
        <source>檔案已簽署</source>
        <translation>File signed</translation>
    </message>
    <message>
        <source>檔案未簽署</source>
        <translation>File not signed</translation>
    </message>
    <message>
        <source>卡片未簽封印</source>
        <translation>Card did not sign the seal</translation>
    </message>
    <message>
        <source>登入聯徵中心</source>
        <translation>Signing in to JCIC by card</translation>
    </message>
    <message>
        <source>查詢</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>晶片卡</source>
        <translation>IC card</translation>
    </message>
    <message>
        <source>人員</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>日誌</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>復原金鑰</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>登記簿</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>項目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>張數</source>
        <translation>Sheets</translation>
    </message>
    <message>
        <source>頁數</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>見證人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>憑證摘要</source>
        <translation>Certificate digest</translation>
    </message>
    <message>
        <source>頁面承諾值</source>
        <translation>Page commitments</translation>
    </message>
    <message>
        <source>登記編號</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>欄位</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>筆數</source>
        <translation>Entries</translation>
    </message>
    <message>
        <source>檔案格式</source>
        <translation>File format</translation>
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
        <source>另存加密檔</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>頁面定稿，編入驗證碼</source>
        <translation>Pages final, codes made</translation>
    </message>
    <message>
        <source>送印</source>
        <translation>Sent to print</translation>
    </message>
    <message>
        <source>取消列印</source>
        <translation>Cancel printing</translation>
    </message>
    <message>
        <source>確認印出</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>列印失敗</source>
        <translation>Print failed</translation>
    </message>
    <message>
        <source>列為待銷毀</source>
        <translation>To be destroyed</translation>
    </message>
    <message>
        <source>歸檔</source>
        <translation>Copy filed</translation>
    </message>
    <message>
        <source>銷毀</source>
        <translation>Copy destroyed</translation>
    </message>
    <message>
        <source>紙本遺失</source>
        <translation>Copy missing</translation>
    </message>
    <message>
        <source>紙本尋獲</source>
        <translation>Copy found</translation>
    </message>
    <message>
        <source>遺失核銷</source>
        <translation>Written off</translation>
    </message>
    <message>
        <source>列印登記簿</source>
        <translation>Register printed</translation>
    </message>
    <message>
        <source>開啟登記簿附件</source>
        <translation>Attachment of a register opened</translation>
    </message>
    <message>
        <source>登記簿附件存出（未加密）</source>
        <translation>Attachment of a register saved, not encrypted</translation>
    </message>
    <message>
        <source>樹根</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>日誌識別</source>
        <translation>Ledger&apos;s origin</translation>
    </message>
    <message>
        <source>種類</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>機構代號</source>
        <translation>Institution</translation>
    </message>
    <message>
        <source>外部日誌公鑰</source>
        <translation>Outer journal&apos;s key</translation>
    </message>
    <message>
        <source>封印公鑰</source>
        <translation>Seal key</translation>
    </message>
    <message>
        <source>聯徵主機位址</source>
        <translation>Host&apos;s address</translation>
    </message>
    <message>
        <source>舊公鑰</source>
        <translation>Old public key</translation>
    </message>
    <message>
        <source>舊金鑰的簽章</source>
        <translation>Old key&apos;s signature</translation>
    </message>
    <message>
        <source>先前的封印</source>
        <translation>Earlier seal</translation>
    </message>
    <message>
        <source>序號</source>
        <translation>Sequence</translation>
    </message>
    <message>
        <source>事件摘要</source>
        <translation>Event&apos;s digest</translation>
    </message>
    <message>
        <source>自第幾筆起完整</source>
        <translation>Complete from event</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>最早的不符</source>
        <translation>First finding</translation>
    </message>
    <message>
        <source>不符處數</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>索引相符</source>
        <translation>Search index agrees</translation>
    </message>
    <message>
        <source>備份內</source>
        <translation>In the backup</translation>
    </message>
    <message>
        <source>原有的日誌</source>
        <translation>Previous ledger</translation>
    </message>
    <message>
        <source>放棄較新內容</source>
        <translation>Later entries given up</translation>
    </message>
    <message>
        <source>事件號碼</source>
        <translation>Event number</translation>
    </message>
    <message>
        <source>封印重新起頭</source>
        <translation>Chain of seals restarted</translation>
    </message>
    <message>
        <source>還原後再次刪除</source>
        <translation>Deleted again after a restore</translation>
    </message>
    <message>
        <source>刪除清單受損</source>
        <translation>List of deletions damaged</translation>
    </message>
    <message>
        <source>設定檔與建立時不同，拒絕登入</source>
        <translation>Sign-in refused: the settings differ from those at set-up</translation>
    </message>
    <message>
        <source>建立日誌</source>
        <translation>Ledger set up</translation>
    </message>
    <message>
        <source>驗證日誌</source>
        <translation>Ledger verified</translation>
    </message>
    <message>
        <source>重建查閱索引</source>
        <translation>Search index rebuilt</translation>
    </message>
    <message>
        <source>匯出日誌</source>
        <translation>Ledger exported</translation>
    </message>
    <message>
        <source>連同個人資料匯出日誌</source>
        <translation>Ledger exported with personal data</translation>
    </message>
    <message>
        <source>開始備份日誌</source>
        <translation>Ledger backup begun</translation>
    </message>
    <message>
        <source>日誌已備份</source>
        <translation>Ledger backed up</translation>
    </message>
    <message>
        <source>備份未完成</source>
        <translation>Ledger backup not completed</translation>
    </message>
    <message>
        <source>由備份還原日誌</source>
        <translation>Ledger restored from a backup</translation>
    </message>
    <message>
        <source>匯出一筆事件的證明</source>
        <translation>One event&apos;s proof exported</translation>
    </message>
    <message>
        <source>另一人</source>
        <translation>The other person</translation>
    </message>
    <message>
        <source>復原金鑰版次</source>
        <translation>Recovery key no.</translation>
    </message>
    <message>
        <source>復原金鑰的證明</source>
        <translation>Recovery key&apos;s proof</translation>
    </message>
    <message>
        <source>第一段承諾值</source>
        <translation>Commitment of part 1</translation>
    </message>
    <message>
        <source>第二段承諾值</source>
        <translation>Commitment of part 2</translation>
    </message>
    <message>
        <source>含資料金鑰</source>
        <translation>With records key</translation>
    </message>
    <message>
        <source>第一段保管人</source>
        <translation>Keeper of part 1</translation>
    </message>
    <message>
        <source>第二段保管人</source>
        <translation>Keeper of part 2</translation>
    </message>
    <message>
        <source>記憶體（KiB）</source>
        <translation>Memory (KiB)</translation>
    </message>
    <message>
        <source>運算次數</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>運算路數</source>
        <translation>Lanes</translation>
    </message>
    <message>
        <source>發生時間</source>
        <translation>Happened at</translation>
    </message>
    <message>
        <source>輸入錯誤次數</source>
        <translation>Failures</translation>
    </message>
    <message>
        <source>自第幾號起</source>
        <translation>From number</translation>
    </message>
    <message>
        <source>授予資料金鑰</source>
        <translation>Key granted</translation>
    </message>
    <message>
        <source>確認經復原人員之身分</source>
        <translation>Confirmed a recovered person</translation>
    </message>
    <message>
        <source>製作復原金鑰</source>
        <translation>Recovery key made</translation>
    </message>
    <message>
        <source>補上資料金鑰</source>
        <translation>Records key added to recovery</translation>
    </message>
    <message>
        <source>變更密碼</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>提高密碼的運算成本</source>
        <translation>Password&apos;s cost raised</translation>
    </message>
    <message>
        <source>登入</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>登出</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>鎖定之帳號要求登入</source>
        <translation>Sign-in to a locked account</translation>
    </message>
    <message>
        <source>程式啟動</source>
        <translation>Program started</translation>
    </message>
    <message>
        <source>登入失敗</source>
        <translation>Sign-in failed</translation>
    </message>
    <message>
        <source>二人共同解除鎖定失敗</source>
        <translation>Two people could not unlock each other</translation>
    </message>
    <message>
        <source>復原失敗</source>
        <translation>Recovery failed</translation>
    </message>
    <message>
        <source>聯徵是否已登出不明</source>
        <translation>Unknown whether signed out of JCIC</translation>
    </message>
    <message>
        <source>外部日誌被截斷</source>
        <translation>Outer journal cut</translation>
    </message>
    <message>
        <source>識別碼</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>再次詢問時間</source>
        <translation>Try again at</translation>
    </message>
    <message>
        <source>案號</source>
        <translation>Case number</translation>
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
        <source>依據</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>授權書</source>
        <translation>Authorisation</translation>
    </message>
    <message>
        <source>授權簽署日</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>授權人</source>
        <translation>Authorised by</translation>
    </message>
    <message>
        <source>查詢事由</source>
        <translation>Reason for the query</translation>
    </message>
    <message>
        <source>授信戶身分證字號</source>
        <translation>Borrower&apos;s ID number</translation>
    </message>
    <message>
        <source>授信戶姓名</source>
        <translation>Borrower&apos;s name</translation>
    </message>
    <message>
        <source>核准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>不核准</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>暫存至</source>
        <translation>Held until</translation>
    </message>
    <message>
        <source>期限算自</source>
        <translation>Deadline counted from</translation>
    </message>
    <message>
        <source>調閱序號</source>
        <translation>Serial number</translation>
    </message>
    <message>
        <source>步驟</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>告知申請人</source>
        <translation>Applicant informed</translation>
    </message>
    <message>
        <source>往來</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>保存至</source>
        <translation>Keep until</translation>
    </message>
    <message>
        <source>同意的事件</source>
        <translation>Event of the consent</translation>
    </message>
    <message>
        <source>查詢筆數</source>
        <translation>Queries</translation>
    </message>
    <message>
        <source>送出核准</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>核准決定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>發查</source>
        <translation>Requesting</translation>
    </message>
    <message>
        <source>結果未明</source>
        <translation>Outcome unknown</translation>
    </message>
    <message>
        <source>查證</source>
        <translation>Checking outcome</translation>
    </message>
    <message>
        <source>取得序號</source>
        <translation>Serial held</translation>
    </message>
    <message>
        <source>發查遭拒</source>
        <translation>Request refused</translation>
    </message>
    <message>
        <source>聯徵中心未收到，可再次發查</source>
        <translation>Not received</translation>
    </message>
    <message>
        <source>調閱</source>
        <translation>Retrieve</translation>
    </message>
    <message>
        <source>機關尚未回覆</source>
        <translation>Not ready yet</translation>
    </message>
    <message>
        <source>中止</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>保存期滿刪除</source>
        <translation>Deleted after its term</translation>
    </message>
    <message>
        <source>二人同意刪除</source>
        <translation>Two persons consent to deletion</translation>
    </message>
    <message>
        <source>顯示完整序號</source>
        <translation>Serial shown</translation>
    </message>
    <message>
        <source>閱覽</source>
        <translation>Viewed</translation>
    </message>
    <message>
        <source>申請人有疑義</source>
        <translation>Doubted by applicant</translation>
    </message>
    <message>
        <source>使用完竣</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>刪除資料</source>
        <translation>Record deleted</translation>
    </message>
    <message>
        <source>附件摘要</source>
        <translation>Attachment&apos;s digest</translation>
    </message>
    <message>
        <source>會同人員</source>
        <translation>Second person</translation>
    </message>
    <message>
        <source>首日</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>末日</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>日數</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>工作站公鑰摘要</source>
        <translation>Digest of the workstation&apos;s public key</translation>
    </message>
    <message>
        <source>分行</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>工作站</source>
        <translation>Workstation</translation>
    </message>
    <message>
        <source>卡片設定檔</source>
        <translation>Card profile</translation>
    </message>
    <message>
        <source>卡片憑證機構摘要</source>
        <translation>Digest of the cards&apos; authority</translation>
    </message>
    <message>
        <source>聯徵帳號密碼</source>
        <translation>JCIC account&apos;s password</translation>
    </message>
    <message>
        <source>有效至</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>指紋</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>設定</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>原為</source>
        <translation>Old value</translation>
    </message>
    <message>
        <source>改為</source>
        <translation>New value</translation>
    </message>
    <message>
        <source>變更工作站的設定</source>
        <translation>Change a setting of the workstation</translation>
    </message>
    <message>
        <source>工作站設立</source>
        <translation>Workstation set up</translation>
    </message>
    <message>
        <source>產生工作站金鑰</source>
        <translation>Workstation&apos;s key made</translation>
    </message>
    <message>
        <source>匯入工作站憑證</source>
        <translation>Workstation&apos;s certificate imported</translation>
    </message>
    <message>
        <source>匯入辦公日曆</source>
        <translation>Import an office calendar</translation>
    </message>
    <message>
        <source>保存年數</source>
        <translation>Years kept</translation>
    </message>
    <message>
        <source>閒置登出最長分鐘數</source>
        <translation>Most minutes idle</translation>
    </message>
    <message>
        <source>每月抽查百分比</source>
        <translation>Monthly sample, per cent</translation>
    </message>
    <message>
        <source>決定每月抽查百分比</source>
        <translation>Decide the monthly sample per cent</translation>
    </message>
    <message>
        <source>每月抽查最少筆數</source>
        <translation>Monthly sample, at least</translation>
    </message>
    <message>
        <source>決定每月抽查最少筆數</source>
        <translation>Decide the smallest monthly sample</translation>
    </message>
    <message>
        <source>待測試</source>
        <translation>To be tested</translation>
    </message>
    <message>
        <source>測試通過</source>
        <translation>Test passed</translation>
    </message>
    <message>
        <source>0000 通過</source>
        <translation>0000 passed</translation>
    </message>
    <message>
        <source>檔案傳輸帳號（CD）</source>
        <translation>File-transfer account (CD)</translation>
    </message>
    <message>
        <source>申請函文號</source>
        <translation>Letter&apos;s number</translation>
    </message>
    <message>
        <source>啟用日</source>
        <translation>In use since</translation>
    </message>
    <message>
        <source>測試檔傳送日</source>
        <translation>Test file sent</translation>
    </message>
    <message>
        <source>本行去電確認日</source>
        <translation>Confirmed by our call</translation>
    </message>
    <message>
        <source>聯徵中心來電確認日</source>
        <translation>Confirmed by JCIC&apos;s call</translation>
    </message>
    <message>
        <source>停用日</source>
        <translation>Ended on</translation>
    </message>
    <message>
        <source>登記傳送帳號</source>
        <translation>Enter the transfer account</translation>
    </message>
    <message>
        <source>登記帳號變更</source>
        <translation>Enter a change of account</translation>
    </message>
    <message>
        <source>登記授權測試通過</source>
        <translation>Enter the passed authorisation test</translation>
    </message>
    <message>
        <source>登記停用</source>
        <translation>Enter the end</translation>
    </message>
    <message>
        <source>通過授權測試</source>
        <translation>Pass the authorisation test</translation>
    </message>
    <message>
        <source>授權書傳送帳號登記簿</source>
        <translation>Accounts for sending authorisations</translation>
    </message>
    <message>
        <source>練習</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>正式</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>與其他程式共用</source>
        <translation>Shared with other programs</translation>
    </message>
    <message>
        <source>獨占</source>
        <translation>Exclusive</translation>
    </message>
    <message>
        <source>另有密碼，各自輸入</source>
        <translation>Has a password of its own</translation>
    </message>
    <message>
        <source>由本程式的密碼衍生</source>
        <translation>Derived from the desk&apos;s password</translation>
    </message>
    <message>
        <source>練習卡</source>
        <translation>The practice card</translation>
    </message>
    <message>
        <source>本機讀卡機</source>
        <translation>This machine&apos;s readers</translation>
    </message>
    <message>
        <source>單面</source>
        <translation>One side</translation>
    </message>
    <message>
        <source>雙面，長邊翻頁</source>
        <translation>Two sides, long edge</translation>
    </message>
    <message>
        <source>雙面，短邊翻頁</source>
        <translation>Two sides, short edge</translation>
    </message>
    <message>
        <source>練習或正式</source>
        <translation>Practice or production</translation>
    </message>
    <message>
        <source>金融機構代號</source>
        <translation>Institution code</translation>
    </message>
    <message>
        <source>分行名稱，列印時用</source>
        <translation>Branch&apos;s name, as printed</translation>
    </message>
    <message>
        <source>工作站名稱</source>
        <translation>Workstation&apos;s name</translation>
    </message>
    <message>
        <source>聯徵中心主機</source>
        <translation>JCIC&apos;s host</translation>
    </message>
    <message>
        <source>工作站憑證</source>
        <translation>Workstation&apos;s certificate</translation>
    </message>
    <message>
        <source>工作站私鑰</source>
        <translation>Workstation&apos;s private key</translation>
    </message>
    <message>
        <source>卡片憑證的廢止清單</source>
        <translation>Revocation list of cards&apos; certificates</translation>
    </message>
    <message>
        <source>卡片開啟時其他程式可否使用</source>
        <translation>Other programs, while the card is open</translation>
    </message>
    <message>
        <source>聯徵中心帳號的密碼</source>
        <translation>Password of JCIC&apos;s account</translation>
    </message>
    <message>
        <source>列印伺服器</source>
        <translation>Print server</translation>
    </message>
    <message>
        <source>練習模式使用之讀卡機</source>
        <translation>Readers for practice</translation>
    </message>
    <message>
        <source>固定的印表機</source>
        <translation>Fixed printer</translation>
    </message>
    <message>
        <source>固定的單雙面</source>
        <translation>Fixed sides</translation>
    </message>
    <message>
        <source>固定的紙匣</source>
        <translation>Fixed tray</translation>
    </message>
    <message>
        <source>固定的紙張</source>
        <translation>Fixed paper</translation>
    </message>
    <message>
        <source>密碼運算的記憶體（MiB）</source>
        <translation>Memory of a password&apos;s derivation (MiB)</translation>
    </message>
    <message>
        <source>密碼運算的次數</source>
        <translation>Passes of a password&apos;s derivation</translation>
    </message>
    <message>
        <source>與主機的時差上限（秒）</source>
        <translation>Maximum difference from the host&apos;s clock (seconds)</translation>
    </message>
    <message>
        <source>待核准</source>
        <translation>To approve</translation>
    </message>
    <message>
        <source>已核准，待裝夾</source>
        <translation>Approved, to be filed</translation>
    </message>
    <message>
        <source>不核准，待裝夾</source>
        <translation>Refused, to be filed</translation>
    </message>
    <message>
        <source>已裝夾</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>申請日</source>
        <translation>Day of the application</translation>
    </message>
    <message>
        <source>申請人員及單位</source>
        <translation>Applicant and unit</translation>
    </message>
    <message>
        <source>受查人姓名</source>
        <translation>Name of the subject</translation>
    </message>
    <message>
        <source>查詢項目</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>不核准原因</source>
        <translation>Cause of refusal</translation>
    </message>
    <message>
        <source>裝夾處</source>
        <translation>Binder</translation>
    </message>
    <message>
        <source>查詢編號</source>
        <translation>Number of the query</translation>
    </message>
    <message>
        <source>登記紙本申請</source>
        <translation>Enter a paper application</translation>
    </message>
    <message>
        <source>登記裝夾</source>
        <translation>Enter it as filed</translation>
    </message>
    <message>
        <source>核准或不核准</source>
        <translation>Approve or refuse</translation>
    </message>
    <message>
        <source>申請單裝夾</source>
        <translation>File the application form</translation>
    </message>
    <message>
        <source>已排定</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>已辦理，待歸檔</source>
        <translation>Done, to be filed</translation>
    </message>
    <message>
        <source>已歸檔</source>
        <translation>Filed</translation>
    </message>
    <message>
        <source>自行查核</source>
        <translation>Self-audit</translation>
    </message>
    <message>
        <source>內部稽核</source>
        <translation>Internal audit</translation>
    </message>
    <message>
        <source>查詢異常之專案查核</source>
        <translation>Extra check of abnormal queries</translation>
    </message>
    <message>
        <source>查核種類</source>
        <translation>Kind of check</translation>
    </message>
    <message>
        <source>查核期間</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>預定查核日</source>
        <translation>Planned day</translation>
    </message>
    <message>
        <source>查核人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>列入 C3 憑證視訊身分確認</source>
        <translation>Covers video identification for C3 certificates</translation>
    </message>
    <message>
        <source>查核基準日</source>
        <translation>Base day</translation>
    </message>
    <message>
        <source>查核結果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>缺失件數</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>查核報告</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>副本送總機構或歸檔日</source>
        <translation>Copy sent to head office, or filed, on</translation>
    </message>
    <message>
        <source>報告存放處</source>
        <translation>Where the report is kept</translation>
    </message>
    <message>
        <source>排定查核</source>
        <translation>Plan a check</translation>
    </message>
    <message>
        <source>登記查核結果</source>
        <translation>Enter the result</translation>
    </message>
    <message>
        <source>登記送出或歸檔</source>
        <translation>Enter it as sent or filed</translation>
    </message>
    <message>
        <source>排定並辦理半年一次的內部稽核</source>
        <translation>Plan and carry out the half-yearly internal audit</translation>
    </message>
    <message>
        <source>排定並辦理每年的自行查核</source>
        <translation>Plan and carry out the yearly self-audit</translation>
    </message>
    <message>
        <source>辦理查核</source>
        <translation>Carry out the check</translation>
    </message>
    <message>
        <source>查核報告送出或歸檔</source>
        <translation>Send or file the report</translation>
    </message>
    <message>
        <source>查核有缺失，登記缺失</source>
        <translation>The audit found something: enter a finding</translation>
    </message>
    <message>
        <source>查核計畫及紀錄簿</source>
        <translation>Register of self-audits and internal audits</translation>
    </message>
    <message>
        <source>盤點不符，登記缺失</source>
        <translation>Count differs: enter a finding</translation>
    </message>
    <message>
        <source>已檢查</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>晶片卡均已歸還</source>
        <translation>All cards are returned</translation>
    </message>
    <message>
        <source>均已登出</source>
        <translation>Everybody is signed out</translation>
    </message>
    <message>
        <source>工作站將關機</source>
        <translation>The workstation will be switched off</translation>
    </message>
    <message>
        <source>登記下班檢查</source>
        <translation>Confirm the end of the day</translation>
    </message>
    <message>
        <source>下班檢查</source>
        <translation>Confirm the end of the day</translation>
    </message>
    <message>
        <source>下班檢查不符，登記缺失</source>
        <translation>Something was left at the end of a day: enter a finding</translation>
    </message>
    <message>
        <source>每日下班檢查簿</source>
        <translation>Register of days&apos; ends</translation>
    </message>
    <message>
        <source>改善中</source>
        <translation>To be remedied</translation>
    </message>
    <message>
        <source>待覆核</source>
        <translation>To be evaluated</translation>
    </message>
    <message>
        <source>主機檢核</source>
        <translation>Check of a machine</translation>
    </message>
    <message>
        <source>帳號及權限審查</source>
        <translation>Review of accounts and rights</translation>
    </message>
    <message>
        <source>每月抽查</source>
        <translation>Monthly sample</translation>
    </message>
    <message>
        <source>晶片卡使用情形核對</source>
        <translation>Check of the card&apos;s usage</translation>
    </message>
    <message>
        <source>聯徵中心或金管會查核</source>
        <translation>Inspection by JCIC or the FSC</translation>
    </message>
    <message>
        <source>負責人員</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>改善期限</source>
        <translation>To be remedied by</translation>
    </message>
    <message>
        <source>來源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>所據登記（例如 device:3）</source>
        <translation>Entry that it is about (such as device:3)</translation>
    </message>
    <message>
        <source>缺失內容</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>改派或展期原因</source>
        <translation>Cause of another owner or date</translation>
    </message>
    <message>
        <source>改善情形</source>
        <translation>Action taken</translation>
    </message>
    <message>
        <source>佐證檔案</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Cause of sending it back</translation>
    </message>
    <message>
        <source>覆核結論</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>登記改善完成</source>
        <translation>Enter it as remedied</translation>
    </message>
    <message>
        <source>登記缺失</source>
        <translation>Enter a finding</translation>
    </message>
    <message>
        <source>改派或展期</source>
        <translation>Change owner or date</translation>
    </message>
    <message>
        <source>退回再改善</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>覆核結案</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>改善缺失</source>
        <translation>Remedy the finding</translation>
    </message>
    <message>
        <source>覆核改善情形</source>
        <translation>Evaluate the remedy</translation>
    </message>
    <message>
        <source>缺失改善登記簿</source>
        <translation>Register of findings</translation>
    </message>
    <message>
        <source>函件及申請書登記簿</source>
        <translation>Register of letters and forms to JCIC</translation>
    </message>
    <message>
        <source>列管中</source>
        <translation>Listed</translation>
    </message>
    <message>
        <source>已解除列管</source>
        <translation>No longer listed</translation>
    </message>
    <message>
        <source>本機構同仁</source>
        <translation>Colleague</translation>
    </message>
    <message>
        <source>同仁之親屬</source>
        <translation>Relative of a colleague</translation>
    </message>
    <message>
        <source>知名人士</source>
        <translation>Public person</translation>
    </message>
    <message>
        <source>列管事由</source>
        <translation>Cause of listing</translation>
    </message>
    <message>
        <source>列管起日</source>
        <translation>Listed from</translation>
    </message>
    <message>
        <source>解除列管日</source>
        <translation>Listed until</translation>
    </message>
    <message>
        <source>解除事由</source>
        <translation>Cause of ending it</translation>
    </message>
    <message>
        <source>列管</source>
        <translation>List a person</translation>
    </message>
    <message>
        <source>確認仍須列管</source>
        <translation>Confirm that it is still needed</translation>
    </message>
    <message>
        <source>解除列管</source>
        <translation>End the listing</translation>
    </message>
    <message>
        <source>檢討是否仍須列管</source>
        <translation>Check whether it is still needed</translation>
    </message>
    <message>
        <source>加強抽查名單</source>
        <translation>List for closer checks</translation>
    </message>
    <message>
        <source>使用中</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>已除役</source>
        <translation>Out of use</translation>
    </message>
    <message>
        <source>本程式的日誌</source>
        <translation>This program&apos;s ledger</translation>
    </message>
    <message>
        <source>備份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>匯出的檔案</source>
        <translation>Exported files</translation>
    </message>
    <message>
        <source>其他資料庫</source>
        <translation>Another database</translation>
    </message>
    <message>
        <source>存放內容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>阻擋非必要連線</source>
        <translation>Unnecessary connections blocked</translation>
    </message>
    <message>
        <source>不得直接連上網際網路</source>
        <translation>No direct internet</translation>
    </message>
    <message>
        <source>關閉無須使用之 USB 與序列埠</source>
        <translation>Unnecessary USB and serial ports closed</translation>
    </message>
    <message>
        <source>防毒軟體與病毒碼為最新</source>
        <translation>Antivirus up to date</translation>
    </message>
    <message>
        <source>作業系統更新為最新</source>
        <translation>System up to date</translation>
    </message>
    <message>
        <source>無複本在測試系統或個人電腦</source>
        <translation>No copies on test systems or personal computers</translation>
    </message>
    <message>
        <source>資料已清除</source>
        <translation>Data wiped</translation>
    </message>
    <message>
        <source>除役原因</source>
        <translation>Cause of taking out of use</translation>
    </message>
    <message>
        <source>登記主機</source>
        <translation>Enter a machine</translation>
    </message>
    <message>
        <source>檢核</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>除役</source>
        <translation>Take out of use</translation>
    </message>
    <message>
        <source>登記存放資料的主機</source>
        <translation>Enter the machine that holds the data</translation>
    </message>
    <message>
        <source>每年檢核主機</source>
        <translation>Yearly check of the machine</translation>
    </message>
    <message>
        <source>不符項目登記缺失</source>
        <translation>Something is wrong: enter a finding</translation>
    </message>
    <message>
        <source>資料存放主機檢核簿</source>
        <translation>Register of machines that hold data</translation>
    </message>
    <message>
        <source>已檢討</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>檢討日</source>
        <translation>Reviewed on</translation>
    </message>
    <message>
        <source>仍有使用需要</source>
        <translation>Still needed</translation>
    </message>
    <message>
        <source>過去一年查詢筆數</source>
        <translation>Queries of the past year</translation>
    </message>
    <message>
        <source>抽查頻率及筆數足夠</source>
        <translation>Sampling is sufficient</translation>
    </message>
    <message>
        <source>檢討說明</source>
        <translation>Review in words</translation>
    </message>
    <message>
        <source>登記年度檢討</source>
        <translation>Enter the yearly review</translation>
    </message>
    <message>
        <source>每年檢討服務需要及抽查筆數</source>
        <translation>Yearly review of the need and of sampling</translation>
    </message>
    <message>
        <source>檢討為否，登記缺失</source>
        <translation>The review was negative: enter a finding</translation>
    </message>
    <message>
        <source>服務需求檢討簿</source>
        <translation>Register of the need for the service</translation>
    </message>
    <message>
        <source>權限為業務所需之最小</source>
        <translation>No more rights than the work needs</translation>
    </message>
    <message>
        <source>審查帳號及權限</source>
        <translation>Review account and rights</translation>
    </message>
    <message>
        <source>半年審查帳號及權限</source>
        <translation>Half-yearly review of account and rights</translation>
    </message>
    <message>
        <source>縮減權限或停用帳號</source>
        <translation>Take rights away, or end the account</translation>
    </message>
    <message>
        <source>登記事由</source>
        <translation>Enter a reason</translation>
    </message>
    <message>
        <source>修改事由</source>
        <translation>Change a reason</translation>
    </message>
    <message>
        <source>常用事由簿</source>
        <translation>Templates of reasons</translation>
    </message>
    <message>
        <source>停止中</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>已解除</source>
        <translation>Lifted</translation>
    </message>
    <message>
        <source>資料外洩或資安事件</source>
        <translation>Leak or security incident</translation>
    </message>
    <message>
        <source>查詢異常待查</source>
        <translation>Abnormal queries under investigation</translation>
    </message>
    <message>
        <source>晶片卡或密碼保管異常</source>
        <translation>Custody of card or password not in order</translation>
    </message>
    <message>
        <source>查核或改善期間</source>
        <translation>Inspection or period for remedy</translation>
    </message>
    <message>
        <source>項目或服務終止</source>
        <translation>Item or service has ended</translation>
    </message>
    <message>
        <source>聯徵中心</source>
        <translation>JCIC</translation>
    </message>
    <message>
        <source>財政部財政資訊中心</source>
        <translation>MOF Fiscal Information Agency</translation>
    </message>
    <message>
        <source>勞動部勞工保險局</source>
        <translation>Bureau of Labor Insurance</translation>
    </message>
    <message>
        <source>金管會</source>
        <translation>FSC</translation>
    </message>
    <message>
        <source>其他機關或總行</source>
        <translation>Another authority, or head office</translation>
    </message>
    <message>
        <source>限於項目</source>
        <translation>Only this item</translation>
    </message>
    <message>
        <source>限於查詢人員</source>
        <translation>Only this query officer</translation>
    </message>
    <message>
        <source>停止迄日</source>
        <translation>Last day of the stop</translation>
    </message>
    <message>
        <source>停止原因</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>停止事由</source>
        <translation>Reason for the stop</translation>
    </message>
    <message>
        <source>來函機關</source>
        <translation>Letter from</translation>
    </message>
    <message>
        <source>來函字號</source>
        <translation>Number of the letter</translation>
    </message>
    <message>
        <source>來函日期</source>
        <translation>Date of the letter</translation>
    </message>
    <message>
        <source>停止起日</source>
        <translation>First day of the stop</translation>
    </message>
    <message>
        <source>同意恢復之來函字號</source>
        <translation>Number of the letter that permits resumption</translation>
    </message>
    <message>
        <source>同意恢復之函文檔案</source>
        <translation>Letter that permits resumption</translation>
    </message>
    <message>
        <source>立即停止查詢</source>
        <translation>Stop queries at once</translation>
    </message>
    <message>
        <source>登記來函停止查詢</source>
        <translation>Enter a stop by letter</translation>
    </message>
    <message>
        <source>解除停止</source>
        <translation>Lift the stop</translation>
    </message>
    <message>
        <source>全單位</source>
        <translation>Whole unit</translation>
    </message>
    <message>
        <source>範圍</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>停止人員</source>
        <translation>Stopped by</translation>
    </message>
    <message>
        <source>停止期滿，登記解除</source>
        <translation>The stop has expired: enter its lifting</translation>
    </message>
    <message>
        <source>停止查詢登記簿</source>
        <translation>Register of stops</translation>
    </message>
    <message>
        <source>登記簿另存檔案</source>
        <translation>Register saved to a file</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>自行登出</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>閒置逾時</source>
        <translation>Idle timeout</translation>
    </message>
    <message>
        <source>離座</source>
        <translation>Left the seat</translation>
    </message>
    <message>
        <source>程式結束</source>
        <translation>Program ended</translation>
    </message>
    <message>
        <source>系統結束本程式</source>
        <translation>The system ended the program</translation>
    </message>
    <message>
        <source>登出作業系統</source>
        <translation>The session of the system ended</translation>
    </message>
    <message>
        <source>電腦即將休眠</source>
        <translation>The computer was suspended</translation>
    </message>
    <message>
        <source>電腦即將關機</source>
        <translation>The computer shut down</translation>
    </message>
    <message>
        <source>螢幕鎖定</source>
        <translation>The screen was locked</translation>
    </message>
    <message>
        <source>秒數</source>
        <translation>Seconds</translation>
    </message>
    <message>
        <source>新的時區</source>
        <translation>New time zone</translation>
    </message>
    <message>
        <source>電腦時間遭變更</source>
        <translation>The computer&apos;s clock was changed</translation>
    </message>
    <message>
        <source>磁碟空間警示值（MB）</source>
        <translation>Warn when free disk space falls below (MB)</translation>
    </message>
    <message>
        <source>向聯徵中心查詢發查紀錄（Z52）</source>
        <translation>Asking JCIC for query records (Z52)</translation>
    </message>
    <message>
        <source>事由不明或不足</source>
        <translation>Reason unclear or insufficient</translation>
    </message>
    <message>
        <source>授權書不符</source>
        <translation>Authorisation does not match</translation>
    </message>
    <message>
        <source>非業務所需</source>
        <translation>Not needed for the business</translation>
    </message>
    <message>
        <source>已有可用的查詢結果</source>
        <translation>A usable result already exists</translation>
    </message>
    <message>
        <source>資料有誤，請更正後重送</source>
        <translation>Data are wrong: correct and submit again</translation>
    </message>
    <message>
        <source>其他，見意見</source>
        <translation>Other, see the remark</translation>
    </message>
    <message>
        <source>不核准的原因</source>
        <translation>Cause of refusal</translation>
    </message>
    <message>
        <source>取得時間</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>補查登記編號</source>
        <translation>Register number</translation>
    </message>
    <message>
        <source>補查事由</source>
        <translation>Reason for asking</translation>
    </message>
    <message>
        <source>聯徵仍持有筆數</source>
        <translation>Numbers JCIC still holds</translation>
    </message>
    <message>
        <source>其中無查詢案</source>
        <translation>Of these without a query</translation>
    </message>
    <message>
        <source>Z52 有、本機無</source>
        <translation>In Z52, not here</translation>
    </message>
    <message>
        <source>併入的查詢</source>
        <translation>Attached to query</translation>
    </message>
    <message>
        <source>併入找回的序號</source>
        <translation>Serial number taken over</translation>
    </message>
    <message>
        <source>確認已閱結果</source>
        <translation>Outcome seen</translation>
    </message>
    <message>
        <source>詢問中</source>
        <translation>Asking</translation>
    </message>
    <message>
        <source>找回，本機無查詢案</source>
        <translation>Found, no query here</translation>
    </message>
    <message>
        <source>已併入查詢案</source>
        <translation>Attached to a query</translation>
    </message>
    <message>
        <source>不調閱</source>
        <translation>Not to be retrieved</translation>
    </message>
    <message>
        <source>不調閱的原因</source>
        <translation>Cause of not retrieving it</translation>
    </message>
    <message>
        <source>向聯徵中心查詢仍有效之調閱序號</source>
        <translation>Ask JCIC for serial numbers still valid</translation>
    </message>
    <message>
        <source>找回序號，本機無查詢案</source>
        <translation>Serial number found, no query here</translation>
    </message>
    <message>
        <source>併入查詢案</source>
        <translation>Take over into a query</translation>
    </message>
    <message>
        <source>登記不調閱</source>
        <translation>Register that it is not retrieved</translation>
    </message>
    <message>
        <source>併入查詢案，或登記不調閱</source>
        <translation>Take it over into a query, or register that it is not retrieved</translation>
    </message>
    <message>
        <source>調閱序號補查登記簿</source>
        <translation>Register of recovered serial numbers</translation>
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
        <source>附註</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1（%2 日前）%3 以案號 %4 向聯徵中心發查 %5</source>
        <translation>%1 (%2 d ago): %3 requested %5 from JCIC for case %4</translation>
    </message>
    <message>
        <source>事由與案號 %1 完全相同，非常用事由</source>
        <translation>Reason is identical to that of case %1, and no template</translation>
    </message>
    <message>
        <source>%1 之暫存期限適逢例假日 %2 至 %3，請於 %4 前調閱</source>
        <translation>The holding period of %1 includes days off from %2 to %3: retrieve before %4</translation>
    </message>
    <message>
        <source>受查人列在加強抽查名單：%1，%2（%3 起）</source>
        <translation>The subject is on the list for closer checks: %1, %2 (since %3)</translation>
    </message>
    <message>
        <source>%1 當日第 %2 筆；每日平均 %3 筆（以查詢日 %4 日計）</source>
        <translation>Query number %2 of %1 that day; daily average %3 (over %4 d with queries)</translation>
    </message>
    <message>
        <source>同一人另有案號 %1（%2，%3）</source>
        <translation>Same person at another case: %1 (%2, %3)</translation>
    </message>
    <message>
        <source>授權書所載姓名為「%1」，與此處不同：請核對身分證字號與姓名是否為同一人</source>
        <translation>The authorisation has the name &quot;%1&quot;, not the one here: check that ID number and name belong to one person</translation>
    </message>
    <message>
        <source>不符的檔案</source>
        <translation>Files that differ</translation>
    </message>
    <message>
        <source>程式的檔案與安裝時不符</source>
        <translation>A file of the program differs from the installed one</translation>
    </message>
    <message>
        <source>改回的原因</source>
        <translation>Cause of waiting again</translation>
    </message>
    <message>
        <source>改回待併入</source>
        <translation>Return to waiting</translation>
    </message>
    <message>
        <source>本行自行變更</source>
        <translation>changed by the branch</translation>
    </message>
    <message>
        <source>由聯徵中心辦理</source>
        <translation>done by JCIC</translation>
    </message>
    <message>
        <source>卡片離開讀卡機</source>
        <translation>the card left the reader</translation>
    </message>
    <message>
        <source>晶片卡已歸還</source>
        <translation>the card was returned</translation>
    </message>
    <message>
        <source>本人登出聯徵中心</source>
        <translation>JCIC was signed out by hand</translation>
    </message>
    <message>
        <source>登入未能記入日誌</source>
        <translation>the sign-in could not be recorded</translation>
    </message>
    <message>
        <source>無法取得聯徵中心之規格</source>
        <translation>JCIC&apos;s capabilities could not be obtained</translation>
    </message>
    <message>
        <source>印製不良</source>
        <translation>badly printed</translation>
    </message>
    <message>
        <source>未承作</source>
        <translation>the case was not accepted</translation>
    </message>
    <message>
        <source>無須使用</source>
        <translation>not needed</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>加密壓縮檔</source>
        <translation>encrypted ZIP</translation>
    </message>
    <message>
        <source>行事曆檔</source>
        <translation>calendar file</translation>
    </message>
    <message>
        <source>由備份還原</source>
        <translation>restored from a backup</translation>
    </message>
    <message>
        <source>號碼</source>
        <translation>number</translation>
    </message>
    <message>
        <source>封印</source>
        <translation>seal</translation>
    </message>
    <message>
        <source>封印期</source>
        <translation>Epoch</translation>
    </message>
    <message>
        <source>錨</source>
        <translation>anchor</translation>
    </message>
    <message>
        <source>簽章</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>簽署人員</source>
        <translation>signer</translation>
    </message>
    <message>
        <source>缺簽章</source>
        <translation>signature missing</translation>
    </message>
    <message>
        <source>查閱索引</source>
        <translation>look-up index</translation>
    </message>
    <message>
        <source>搜尋</source>
        <translation>search</translation>
    </message>
    <message>
        <source>標籤</source>
        <translation>labels</translation>
    </message>
    <message>
        <source>檔案</source>
        <translation>file</translation>
    </message>
    <message>
        <source>人員異動</source>
        <translation>change of people</translation>
    </message>
    <message>
        <source>還原</source>
        <translation>restore</translation>
    </message>
    <message>
        <source>鑰匙槽</source>
        <translation>key slot</translation>
    </message>
    <message>
        <source>晶片卡的簽章</source>
        <translation>the card&apos;s signature</translation>
    </message>
    <message>
        <source>與本機密碼相同</source>
        <translation>the same password as here</translation>
    </message>
    <message>
        <source>另設密碼</source>
        <translation>a password of its own</translation>
    </message>
    <message>
        <source>封印金鑰的指紋</source>
        <translation>fingerprint of the seal key</translation>
    </message>
    <message>
        <source>復原金鑰之一段</source>
        <translation>part of a recovery key</translation>
    </message>
    <message>
        <source>日誌的鏈首與錨</source>
        <translation>the ledger&apos;s head and anchor</translation>
    </message>
    <message>
        <source>帳號已鎖定</source>
        <translation>the account is locked</translation>
    </message>
    <message>
        <source>前次製作之段</source>
        <translation>a part of an earlier key</translation>
    </message>
    <message>
        <source>檔案較此段新</source>
        <translation>the file is newer than the part</translation>
    </message>
    <message>
        <source>二次均為同一段</source>
        <translation>the same part twice</translation>
    </message>
    <message>
        <source>輸入錯誤</source>
        <translation>typing error</translation>
    </message>
    <message>
        <source>屬其他日誌</source>
        <translation>another ledger&apos;s</translation>
    </message>
    <message>
        <source>授信</source>
        <translation>lending</translation>
    </message>
    <message>
        <source>信用卡</source>
        <translation>credit card</translation>
    </message>
    <message>
        <source>授信戶本人</source>
        <translation>borrower</translation>
    </message>
    <message>
        <source>保證人</source>
        <translation>guarantor</translation>
    </message>
    <message>
        <source>企業負責人</source>
        <translation>responsible person</translation>
    </message>
    <message>
        <source>信用卡戶本人</source>
        <translation>cardholder</translation>
    </message>
    <message>
        <source>書面授權</source>
        <translation>on paper</translation>
    </message>
    <message>
        <source>電子授權（自然人憑證）</source>
        <translation>electronic (citizen digital certificate)</translation>
    </message>
    <message>
        <source>電子授權（軟體C3憑證）</source>
        <translation>electronic (C3 software certificate)</translation>
    </message>
    <message>
        <source>再次傳送同一份</source>
        <translation>the same bytes sent again</translation>
    </message>
    <message>
        <source>依當事人找回</source>
        <translation>found by its subject</translation>
    </message>
    <message>
        <source>聯徵所給</source>
        <translation>given by JCIC</translation>
    </message>
    <message>
        <source>發查的時間</source>
        <translation>the time of the request</translation>
    </message>
    <message>
        <source>已請申請人提出佐證文件</source>
        <translation>the applicant was asked for supporting documents</translation>
    </message>
    <message>
        <source>移交人員</source>
        <translation>Handed over by</translation>
    </message>
    <message>
        <source>接辦人員</source>
        <translation>New case officer</translation>
    </message>
    <message>
        <source>移交原因</source>
        <translation>Reason of the hand-over</translation>
    </message>
    <message>
        <source>日誌起號之前</source>
        <translation>After event number</translation>
    </message>
    <message>
        <source>日誌迄號</source>
        <translation>Up to event number</translation>
    </message>
    <message>
        <source>各筆摘要</source>
        <translation>Digest of the lines</translation>
    </message>
    <message>
        <source>移交案件</source>
        <translation>Hand a case over</translation>
    </message>
    <message>
        <source>待查詢人員確認</source>
        <translation>To be confirmed by its query officer</translation>
    </message>
    <message>
        <source>本週無查詢，待確認</source>
        <translation>Week without a query, to be confirmed</translation>
    </message>
    <message>
        <source>退回，待查詢人員說明</source>
        <translation>Sent back to the query officer</translation>
    </message>
    <message>
        <source>已確認，待核可</source>
        <translation>Confirmed, to be approved</translation>
    </message>
    <message>
        <source>已確認無查詢，待核可</source>
        <translation>Confirmed as without a query, to be approved</translation>
    </message>
    <message>
        <source>已核可</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>各筆均為本人所查，且與案件相符</source>
        <translation>All lines are my own queries and match their cases</translation>
    </message>
    <message>
        <source>本週確無查詢</source>
        <translation>There was no query this week</translation>
    </message>
    <message>
        <source>查詢人員無法確認的原因</source>
        <translation>Reason why the query officer cannot confirm</translation>
    </message>
    <message>
        <source>紙本存放處</source>
        <translation>Filing location of the paper</translation>
    </message>
    <message>
        <source>核章後的掃描檔</source>
        <translation>Scan of the stamped sheet</translation>
    </message>
    <message>
        <source>確認</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>核可</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>退回查詢人員</source>
        <translation>Send back to the query officer</translation>
    </message>
    <message>
        <source>產出查詢紀錄單</source>
        <translation>Generate the weekly query record</translation>
    </message>
    <message>
        <source>提前產出本人的查詢紀錄單</source>
        <translation>Generate one&apos;s own weekly query record early</translation>
    </message>
    <message>
        <source>產出無查詢的查詢紀錄單</source>
        <translation>Close a week without a query</translation>
    </message>
    <message>
        <source>確認本週無查詢</source>
        <translation>Confirm that there was no query this week</translation>
    </message>
    <message>
        <source>查詢人員無法確認，代為處理</source>
        <translation>The query officer cannot confirm: confirm on their behalf</translation>
    </message>
    <message>
        <source>登記紙本歸檔</source>
        <translation>Enter where the paper is filed</translation>
    </message>
    <message>
        <source>確認查詢紀錄單</source>
        <translation>Confirm the weekly query record</translation>
    </message>
    <message>
        <source>查詢紀錄單逾期未確認，請督促或代為處理</source>
        <translation>Weekly query record not confirmed in time: remind, or confirm on their behalf</translation>
    </message>
    <message>
        <source>核可查詢紀錄單</source>
        <translation>Approve the weekly query record</translation>
    </message>
    <message>
        <source>查詢紀錄單逾期未核可</source>
        <translation>Weekly query record not approved in time</translation>
    </message>
    <message>
        <source>查詢紀錄單各筆不符，登記缺失</source>
        <translation>Lines of the weekly query record do not match: enter a finding</translation>
    </message>
    <message>
        <source>查詢紀錄單登記簿</source>
        <translation>Register of weekly query records</translation>
    </message>
    <message>
        <source>隨機抽查</source>
        <translation>by chance</translation>
    </message>
    <message>
        <source>有異常加抽</source>
        <translation>drawn because of points to note</translation>
    </message>
    <message>
        <source>抽查方式</source>
        <translation>how it was drawn</translation>
    </message>
    <message>
        <source>抽查編號</source>
        <translation>sample number</translation>
    </message>
    <message>
        <source>抽查月份</source>
        <translation>month sampled</translation>
    </message>
    <message>
        <source>抽樣方法</source>
        <translation>sampling method</translation>
    </message>
    <message>
        <source>當月第一筆事件</source>
        <translation>the month&apos;s first event</translation>
    </message>
    <message>
        <source>當月最後一筆事件</source>
        <translation>the month&apos;s last event</translation>
    </message>
    <message>
        <source>當月結束時的樹根</source>
        <translation>root at the month&apos;s end</translation>
    </message>
    <message>
        <source>當月查詢筆數</source>
        <translation>queries of the month</translation>
    </message>
    <message>
        <source>查詢清單摘要</source>
        <translation>digest of the list of queries</translation>
    </message>
    <message>
        <source>抽查百分比</source>
        <translation>per cent sampled</translation>
    </message>
    <message>
        <source>至少抽查筆數</source>
        <translation>least number sampled</translation>
    </message>
    <message>
        <source>抽查紀錄</source>
        <translation>records drawn</translation>
    </message>
    <message>
        <source>另加抽的紀錄</source>
        <translation>additional records drawn</translation>
    </message>
    <message>
        <source>查核編號</source>
        <translation>review number</translation>
    </message>
    <message>
        <source>不符情形</source>
        <translation>what differs</translation>
    </message>
    <message>
        <source>核對月份</source>
        <translation>month compared</translation>
    </message>
    <message>
        <source>被查詢當事人</source>
        <translation>subject</translation>
    </message>
    <message>
        <source>待說明</source>
        <translation>to be explained</translation>
    </message>
    <message>
        <source>已說明</source>
        <translation>explained</translation>
    </message>
    <message>
        <source>已查明，並非缺失</source>
        <translation>explained, no finding</translation>
    </message>
    <message>
        <source>查明的原因</source>
        <translation>the cause found</translation>
    </message>
    <message>
        <source>核對不符</source>
        <translation>Differs from JCIC&apos;s list</translation>
    </message>
    <message>
        <source>登記查明結果</source>
        <translation>Enter the explanation</translation>
    </message>
    <message>
        <source>查明與 Z52 不符的原因</source>
        <translation>explain the difference from Z52</translation>
    </message>
    <message>
        <source>Z52 不符未能說明，登記缺失</source>
        <translation>the difference from Z52 is not explained: enter a finding</translation>
    </message>
    <message>
        <source>聯徵發查紀錄核對簿</source>
        <translation>Register of differences with JCIC&apos;s list</translation>
    </message>
    <message>
        <source>本機有、Z52 無</source>
        <translation>here and not in Z52</translation>
    </message>
    <message>
        <source>時間不同</source>
        <translation>another time</translation>
    </message>
    <message>
        <source>查詢人員不同</source>
        <translation>another query officer</translation>
    </message>
    <message>
        <source>受查人不同</source>
        <translation>another subject</translation>
    </message>
    <message>
        <source>案號不同</source>
        <translation>another case</translation>
    </message>
    <message>
        <source>待查核</source>
        <translation>to be reviewed</translation>
    </message>
    <message>
        <source>已查核</source>
        <translation>reviewed</translation>
    </message>
    <message>
        <source>未列印</source>
        <translation>not printed</translation>
    </message>
    <message>
        <source>查詢人員被授權辦理查詢</source>
        <translation>the query officer was designated to query</translation>
    </message>
    <message>
        <source>有當事人之書面或電子授權</source>
        <translation>the subject authorised it, on paper or electronically</translation>
    </message>
    <message>
        <source>授權書保存 5 年</source>
        <translation>the authorisation is kept five years</translation>
    </message>
    <message>
        <source>有合法查詢依據</source>
        <translation>there was a lawful ground for the query</translation>
    </message>
    <message>
        <source>有紙本申請單或系統查詢日誌</source>
        <translation>there is a paper application or a system record of the query</translation>
    </message>
    <message>
        <source>資料表有查詢人簽章</source>
        <translation>the sheets bear the query officer&apos;s stamp</translation>
    </message>
    <message>
        <source>僅供內部使用，未移轉他人</source>
        <translation>used internally only, given to nobody</translation>
    </message>
    <message>
        <source>不使用之資料表妥善處理</source>
        <translation>unused sheets were handled properly</translation>
    </message>
    <message>
        <source>資料表列有電子浮水印標識</source>
        <translation>the sheets bear the electronic watermark</translation>
    </message>
    <message>
        <source>查核結果符合</source>
        <translation>the result conforms</translation>
    </message>
    <message>
        <source>處理意見</source>
        <translation>required action</translation>
    </message>
    <message>
        <source>查核抽查紀錄</source>
        <translation>review the records drawn</translation>
    </message>
    <message>
        <source>抽查不符，登記缺失</source>
        <translation>the review differs: enter a finding</translation>
    </message>
    <message>
        <source>抽查查核簿</source>
        <translation>Register of reviews</translation>
    </message>
    <message>
        <source>已抽樣</source>
        <translation>drawn</translation>
    </message>
    <message>
        <source>產出當月樣本</source>
        <translation>Draw the month&apos;s sample</translation>
    </message>
    <message>
        <source>抽查筆數</source>
        <translation>sampled</translation>
    </message>
    <message>
        <source>加抽筆數</source>
        <translation>drawn additionally</translation>
    </message>
    <message>
        <source>抽查每月查詢紀錄</source>
        <translation>sample each month&apos;s queries</translation>
    </message>
    <message>
        <source>每月抽查紀錄簿</source>
        <translation>Register of monthly samples</translation>
    </message>
    <message>
        <source>查詢時間</source>
        <translation>time of the query</translation>
    </message>
    <message>
        <source>當日授權辦理事項</source>
        <translation>duties on that day</translation>
    </message>
    <message>
        <source>查詢依據</source>
        <translation>ground of the query</translation>
    </message>
    <message>
        <source>日誌事件</source>
        <translation>events of the ledger</translation>
    </message>
    <message>
        <source>受查人身分證字號</source>
        <translation>Subject&apos;s ID number</translation>
    </message>
    <message>
        <source>授信戶證號</source>
        <translation>Borrower&apos;s ID</translation>
    </message>
    <message>
        <source>調閱年度</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>以晶片卡以外之方式查詢，不經本工作站</source>
        <translation>queried in another way than by card, not through this workstation</translation>
    </message>
    <message>
        <source>日誌由備份還原，本筆在備份之後發查</source>
        <translation>the ledger was restored from a backup, and this was queried after it</translation>
    </message>
    <message>
        <source>在另一台工作站查詢</source>
        <translation>queried at another workstation</translation>
    </message>
    <message>
        <source>晶片卡或帳號遭他人使用：先停止查詢再追查</source>
        <translation>card or account used by another person: stop queries first, then investigate</translation>
    </message>
    <message>
        <source>結果未明：聯徵中心可能未收到</source>
        <translation>outcome unknown: JCIC may not have received it</translation>
    </message>
    <message>
        <source>清單期間不含此時間，或匯入之檔案不完整</source>
        <translation>the list&apos;s period does not include this time, or the file is incomplete</translation>
    </message>
    <message>
        <source>聯徵中心的紀錄漏列：請向聯徵中心查明</source>
        <translation>missing in JCIC&apos;s records: ask JCIC</translation>
    </message>
    <message>
        <source>本工作站時鐘曾遭調整，或雙方時鐘不同</source>
        <translation>this workstation&apos;s clock was set, or the two clocks differ</translation>
    </message>
    <message>
        <source>結果未明後重送，或同一當事人重複查詢而各漏一筆</source>
        <translation>sent again after an unknown outcome, or the same person was queried twice and each side lacks one</translation>
    </message>
    <message>
        <source>以他人的聯徵帳號查詢</source>
        <translation>queried with another person&apos;s account at JCIC</translation>
    </message>
    <message>
        <source>雙方登記之使用者代碼不同</source>
        <translation>the user code is registered differently on the two sides</translation>
    </message>
    <message>
        <source>清單的身分證字號有誤，或經人更改</source>
        <translation>the list&apos;s ID number is wrong, or was altered</translation>
    </message>
    <message>
        <source>送出者並非核准之當事人：請核對授權書</source>
        <translation>another person was queried than was approved: check the authorisation</translation>
    </message>
    <message>
        <source>案號在清單中截短或更正</source>
        <translation>the list has the case number shortened or corrected</translation>
    </message>
    <message>
        <source>同一時間另為他案查詢同一人</source>
        <translation>the same person was queried for another case at the same time</translation>
    </message>
    <message>
        <source>紙本遺失，或歸檔、銷毀後未登記</source>
        <translation>the paper is lost, or was filed or destroyed without an entry</translation>
    </message>
    <message>
        <source>他台使用的授權書</source>
        <translation>authorisation used at another desk</translation>
    </message>
    <message>
        <source>送出或核准，尚未發查</source>
        <translation>submitted or approved, not yet requested</translation>
    </message>
    <message>
        <source>已發查</source>
        <translation>requested</translation>
    </message>
    <message>
        <source>未使用</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>自第幾筆之後</source>
        <translation>after event</translation>
    </message>
    <message>
        <source>至第幾筆</source>
        <translation>up to event</translation>
    </message>
    <message>
        <source>授權書使用紀錄筆數</source>
        <translation>lines of authorisations used</translation>
    </message>
    <message>
        <source>簽署憑證的指紋</source>
        <translation>fingerprint of the signing certificate</translation>
    </message>
    <message>
        <source>他台產出時間</source>
        <translation>made there at</translation>
    </message>
    <message>
        <source>他台的晶片卡</source>
        <translation>cards of the other desk</translation>
    </message>
    <message>
        <source>牴觸情形</source>
        <translation>contradiction</translation>
    </message>
    <message>
        <source>牴觸的授權書或晶片卡</source>
        <translation>authorisation or card in question</translation>
    </message>
    <message>
        <source>本機所載</source>
        <translation>what this desk has</translation>
    </message>
    <message>
        <source>使用情形</source>
        <translation>use</translation>
    </message>
    <message>
        <source>他台使用授權書</source>
        <translation>an authorisation used at another desk</translation>
    </message>
    <message>
        <source>產出供同單位其他櫃台之交換檔</source>
        <translation>exchange file made for the branch&apos;s other desks</translation>
    </message>
    <message>
        <source>各份處理情形</source>
        <translation>What happened to each copy</translation>
    </message>
    <message>
        <source>登記仍需使用</source>
        <translation>Note as still needed</translation>
    </message>
    <message>
        <source>資料已刪除</source>
        <translation>Data deleted</translation>
    </message>
    <message>
        <source>刪除一筆資料</source>
        <translation>Delete a record</translation>
    </message>
    <message>
        <source>查詢保存期滿刪除</source>
        <translation>Delete a query whose term is over</translation>
    </message>
    <message>
        <source>刪除日</source>
        <translation>Deleted on</translation>
    </message>
    <message>
        <source>資料刪除登記簿</source>
        <translation>Register of deletions</translation>
    </message>
    <message>
        <source>資料的日誌編號</source>
        <translation>Ledger number of the data</translation>
    </message>
    <message>
        <source>依據的作業程序</source>
        <translation>Written procedure</translation>
    </message>
    <message>
        <source>已銷毀份數</source>
        <translation>Copies destroyed</translation>
    </message>
    <message>
        <source>遺失核銷份數</source>
        <translation>Copies written off</translation>
    </message>
    <message>
        <source>刪除人員</source>
        <translation>Deleted by</translation>
    </message>
    <message>
        <source>當面檢視他台之螢幕或紙本</source>
        <translation>in person, by the other&apos;s screen or paper</translation>
    </message>
    <message>
        <source>以已知的電話唸給對方核對</source>
        <translation>read out at a telephone number known before</translation>
    </message>
    <message>
        <source>工作站憑證指紋（64 碼）</source>
        <translation>fingerprint of the workstation&apos;s certificate (64 digits)</translation>
    </message>
    <message>
        <source>核對方式</source>
        <translation>method of comparison</translation>
    </message>
    <message>
        <source>自他台日誌第幾筆之後</source>
        <translation>after which event of its ledger</translation>
    </message>
    <message>
        <source>至他台日誌第幾筆</source>
        <translation>up to which event of its ledger</translation>
    </message>
    <message>
        <source>登記同單位的另一台</source>
        <translation>enter another desk of the branch</translation>
    </message>
    <message>
        <source>交換檔與本機牴觸</source>
        <translation>the exchange file contradicts this desk</translation>
    </message>
    <message>
        <source>交換檔與本機牴觸，登記缺失</source>
        <translation>enter a finding: an exchange file contradicts this desk</translation>
    </message>
    <message>
        <source>同單位其他櫃台登記簿</source>
        <translation>register of the branch&apos;s other desks</translation>
    </message>
    <message>
        <source>同一授權書之同一項目，二台均已發查</source>
        <translation>the same item of one authorisation was requested at both desks</translation>
    </message>
    <message>
        <source>同一張晶片卡，二台均登記使用中</source>
        <translation>both desks have the same card in use</translation>
    </message>
    <message>
        <source>已鎖定</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>授權起日未到</source>
        <translation>Not begun yet</translation>
    </message>
    <message>
        <source>授權迄日已過，帳號待停用</source>
        <translation>Past its last day, to be ended</translation>
    </message>
    <message>
        <source>尚未審查</source>
        <translation>Not reviewed yet</translation>
    </message>
    <message>
        <source>確認，符合最小權限</source>
        <translation>Confirmed: no more than the work needs</translation>
    </message>
    <message>
        <source>權限逾業務所需，待縮減或停用</source>
        <translation>Too much: to be reduced or ended</translation>
    </message>
    <message>
        <source>銀行名稱，列印時用</source>
        <translation>Bank&apos;s name, as printed</translation>
    </message>
    <message>
        <source>卷宗封面</source>
        <translation>Cover of a case</translation>
    </message>
    <message>
        <source>列印設定文件或封面</source>
        <translation>Set-up sheet or cover printed</translation>
    </message>
    <message>
        <source>重新核對並登記他台的憑證</source>
        <translation>Compare and enter its certificate again</translation>
    </message>
    <message>
        <source>清單所列使用者代碼</source>
        <translation>User code in the list</translation>
    </message>
    <message>
        <source>閱覽、列印與另存</source>
        <translation>Read, print and save</translation>
    </message>
    <message>
        <source>辦理</source>
        <translation>Carries out</translation>
    </message>
    <message>
        <source>會同</source>
        <translation>Co-signs</translation>
    </message>
    <message>
        <source>辦理或會同</source>
        <translation>Carries out or co-signs</translation>
    </message>
    <message>
        <source>不得辦理本人事項</source>
        <translation>Never one&apos;s own</translation>
    </message>
    <message>
        <source>報總機構之簽章檔</source>
        <translation>signed report for head office</translation>
    </message>
    <message>
        <source>原格式</source>
        <translation>earlier format</translation>
    </message>
    <message>
        <source>新格式</source>
        <translation>new format</translation>
    </message>
    <message>
        <source>資料夾改為新格式</source>
        <translation>folder migrated to a new format</translation>
    </message>
    <message>
        <source>回覆筆數</source>
        <translation>replies</translation>
    </message>
    <message>
        <source>審核通過份數</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>未通過份數</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>採用授權書回覆檔</source>
        <translation>imported a file of replies to authorisations</translation>
    </message>
    <message>
        <source>副本報送期限（函示或總機構所定）</source>
        <translation>Copy due by (set by JCIC or head office)</translation>
    </message>
    <message>
        <source>自行查核報告副本經總機構送聯徵中心</source>
        <translation>Send the self-audit report&apos;s copy to JCIC through head office</translation>
    </message>
    <message>
        <source>核對身分與申辦目的之人員（非登記人時）</source>
        <translation>Who verified identity and purpose (if another person)</translation>
    </message>
    <message>
        <source>核對身分與申辦目的之日</source>
        <translation>Identity and purpose verified on</translation>
    </message>
    <message>
        <source>傳送檔的 SHA-256（由本程式產出時）</source>
        <translation>SHA-256 of the package (if this program made it)</translation>
    </message>
    <message>
        <source>登記審核通過</source>
        <translation>will be entered as accepted</translation>
    </message>
    <message>
        <source>登記簿內查無本授權書</source>
        <translation>no such authorisation in the register</translation>
    </message>
    <message>
        <source>並非待回覆，不登記</source>
        <translation>not waiting for a reply: not entered</translation>
    </message>
    <message>
        <source>回覆早於最近一次傳送，不登記</source>
        <translation>the reply is older than the last sending: not entered</translation>
    </message>
    <message>
        <source>回覆時間在未來，請核對時鐘</source>
        <translation>the reply is dated in the future: check the clocks</translation>
    </message>
    <message>
        <source>同一檔案有二筆，均不登記</source>
        <translation>twice in the same file: neither is entered</translation>
    </message>
    <message>
        <source>查無事實</source>
        <translation>Unfounded</translation>
    </message>
    <message>
        <source>下次追蹤日</source>
        <translation>Next follow-up</translation>
    </message>
    <message>
        <source>清查範圍</source>
        <translation>Examined scope</translation>
    </message>
    <message>
        <source>資料筆數</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>當事人數</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>列印本及檔案份數</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>尚存列印本及檔案</source>
        <translation>Copies left</translation>
    </message>
    <message>
        <source>曾檢視或取出之人數</source>
        <translation>People who viewed or exported</translation>
    </message>
    <message>
        <source>認定</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>認定依據</source>
        <translation>Grounds of the verdict</translation>
    </message>
    <message>
        <source>登記受影響範圍</source>
        <translation>Enter what was affected</translation>
    </message>
    <message>
        <source>登記認定</source>
        <translation>Enter the verdict</translation>
    </message>
    <message>
        <source>追蹤處理情形至結案</source>
        <translation>Follow up until closed</translation>
    </message>
    <message>
        <source>事件通報：聯徵中心</source>
        <translation>Notice of an incident: JCIC</translation>
    </message>
    <message>
        <source>事件通報：資料提供機關</source>
        <translation>Notice of an incident: supplying agency</translation>
    </message>
    <message>
        <source>事件通報：金管會</source>
        <translation>Notice of an incident: FSC</translation>
    </message>
    <message>
        <source>事件通報：總行</source>
        <translation>Notice of an incident: head office</translation>
    </message>
    <message>
        <source>事件通知：當事人</source>
        <translation>Notice of an incident: subject</translation>
    </message>
    <message>
        <source>所據事件編號</source>
        <translation>Number of the incident</translation>
    </message>
    <message>
        <source>每個項目各查詢一次</source>
        <translation>One query of each item</translation>
    </message>
    <message>
        <source>整份只送出查詢一次</source>
        <translation>One submission as a whole</translation>
    </message>
    <message>
        <source>一份授權書可查詢</source>
        <translation>One authorisation is valid for</translation>
    </message>
    <message>
        <source>決定授權書之使用次數</source>
        <translation>decide how often an authorisation may be used</translation>
    </message>
    <message>
        <source>待填寫</source>
        <translation>To be filled in</translation>
    </message>
    <message>
        <source>填寫中，待簽章</source>
        <translation>Being filled in, to be signed</translation>
    </message>
    <message>
        <source>已簽章</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>conforming</translation>
    </message>
    <message>
        <source>不符合</source>
        <translation>not conforming</translation>
    </message>
    <message>
        <source>不適用</source>
        <translation>not applicable</translation>
    </message>
    <message>
        <source>一、1) 授權之取得</source>
        <translation>A1) authorisation held</translation>
    </message>
    <message>
        <source>一、1) 說明</source>
        <translation>A1) remark</translation>
    </message>
    <message>
        <source>一、2) 查詢之目的</source>
        <translation>A2) purpose of the query</translation>
    </message>
    <message>
        <source>一、2) 說明</source>
        <translation>A2) remark</translation>
    </message>
    <message>
        <source>一、3) 授權傳送聯徵中心</source>
        <translation>A3) authorisation sent to JCIC</translation>
    </message>
    <message>
        <source>一、3) 說明</source>
        <translation>A3) remark</translation>
    </message>
    <message>
        <source>一、4) 電子授權之記錄</source>
        <translation>A4) record of electronic authorisation</translation>
    </message>
    <message>
        <source>一、4) 說明</source>
        <translation>A4) remark</translation>
    </message>
    <message>
        <source>一、5) 目的、身分及真實性之審核</source>
        <translation>A5) purpose, identity and authenticity checked</translation>
    </message>
    <message>
        <source>一、5) 說明</source>
        <translation>A5) remark</translation>
    </message>
    <message>
        <source>一、6) 授權資料之保管期間</source>
        <translation>A6) authorisations kept long enough</translation>
    </message>
    <message>
        <source>一、6) 說明</source>
        <translation>A6) remark</translation>
    </message>
    <message>
        <source>一、7) 資料表之簽章、控管及浮水印</source>
        <translation>A7) printed records: stamp, control, watermark</translation>
    </message>
    <message>
        <source>一、7) 說明</source>
        <translation>A7) remark</translation>
    </message>
    <message>
        <source>一、8) 財稅資料之提示文字</source>
        <translation>A8) notice on tax data</translation>
    </message>
    <message>
        <source>一、8) 說明</source>
        <translation>A8) remark</translation>
    </message>
    <message>
        <source>二、1) 查詢人員之指定</source>
        <translation>B1) query officers designated</translation>
    </message>
    <message>
        <source>二、1) 說明</source>
        <translation>B1) remark</translation>
    </message>
    <message>
        <source>二、2) 登記簿之設置與保存</source>
        <translation>B2) register of persons kept</translation>
    </message>
    <message>
        <source>二、2) 說明</source>
        <translation>B2) remark</translation>
    </message>
    <message>
        <source>二、3) 人員指定之內部控制</source>
        <translation>B3) separation of duties</translation>
    </message>
    <message>
        <source>二、3) 說明</source>
        <translation>B3) remark</translation>
    </message>
    <message>
        <source>三、1) 密碼規則與鎖定</source>
        <translation>C1) passwords and lock-out</translation>
    </message>
    <message>
        <source>三、1) 說明</source>
        <translation>C1) remark</translation>
    </message>
    <message>
        <source>三、2) 一人一帳號</source>
        <translation>C2) one person, one account</translation>
    </message>
    <message>
        <source>三、2) 說明</source>
        <translation>C2) remark</translation>
    </message>
    <message>
        <source>三、3) 帳號及權限審查</source>
        <translation>C3) review of accounts and rights</translation>
    </message>
    <message>
        <source>三、3) 說明</source>
        <translation>C3) remark</translation>
    </message>
    <message>
        <source>三、4) 密碼函之親收與密交</source>
        <translation>C4) password letters received and handed on</translation>
    </message>
    <message>
        <source>三、4) 說明</source>
        <translation>C4) remark</translation>
    </message>
    <message>
        <source>三、5) 卡片與密碼分別保管</source>
        <translation>C5) card and password kept apart</translation>
    </message>
    <message>
        <source>三、5) 說明</source>
        <translation>C5) remark</translation>
    </message>
    <message>
        <source>三、6) 密碼之更換</source>
        <translation>C6) passwords changed</translation>
    </message>
    <message>
        <source>三、6) 說明</source>
        <translation>C6) remark</translation>
    </message>
    <message>
        <source>三、7) 離調職人員之停用</source>
        <translation>C7) leavers&apos; accounts ended</translation>
    </message>
    <message>
        <source>三、7) 說明</source>
        <translation>C7) remark</translation>
    </message>
    <message>
        <source>四、1) 限內部使用</source>
        <translation>D1) internal use only</translation>
    </message>
    <message>
        <source>四、1) 說明</source>
        <translation>D1) remark</translation>
    </message>
    <message>
        <source>四、2) 場所之門禁或監控</source>
        <translation>D2) access to the rooms</translation>
    </message>
    <message>
        <source>四、2) 說明</source>
        <translation>D2) remark</translation>
    </message>
    <message>
        <source>四、3) 螢幕保護與關機</source>
        <translation>D3) screen lock and switching off</translation>
    </message>
    <message>
        <source>四、3) 說明</source>
        <translation>D3) remark</translation>
    </message>
    <message>
        <source>四、4) 資料庫軌跡與資安管理</source>
        <translation>D4) database traces and security management</translation>
    </message>
    <message>
        <source>四、4) 說明</source>
        <translation>D4) remark</translation>
    </message>
    <message>
        <source>四、5) 資料庫主機之連結與介面</source>
        <translation>D5) database host&apos;s connections and ports</translation>
    </message>
    <message>
        <source>四、5) 說明</source>
        <translation>D5) remark</translation>
    </message>
    <message>
        <source>四、6) 主機之機房與防護</source>
        <translation>D6) host&apos;s machine room and protection</translation>
    </message>
    <message>
        <source>四、6) 說明</source>
        <translation>D6) remark</translation>
    </message>
    <message>
        <source>四、7) 資通安全責任等級</source>
        <translation>D7) grade of information security responsibility</translation>
    </message>
    <message>
        <source>四、7) 說明</source>
        <translation>D7) remark</translation>
    </message>
    <message>
        <source>四、8) 查詢設備之保管</source>
        <translation>D8) query devices kept</translation>
    </message>
    <message>
        <source>四、8) 說明</source>
        <translation>D8) remark</translation>
    </message>
    <message>
        <source>四、9) 卡片毀損、停用或遺失之函報</source>
        <translation>D9) damaged, stopped or lost cards reported</translation>
    </message>
    <message>
        <source>四、9) 說明</source>
        <translation>D9) remark</translation>
    </message>
    <message>
        <source>四、10) 查詢前之填載與核准</source>
        <translation>D10) entered and approved before the query</translation>
    </message>
    <message>
        <source>四、10) 說明</source>
        <translation>D10) remark</translation>
    </message>
    <message>
        <source>四、11) 查詢日誌</source>
        <translation>D11) query records</translation>
    </message>
    <message>
        <source>四、11) 說明</source>
        <translation>D11) remark</translation>
    </message>
    <message>
        <source>四、12) 每週查詢紀錄單</source>
        <translation>D12) weekly query record</translation>
    </message>
    <message>
        <source>四、12) 說明</source>
        <translation>D12) remark</translation>
    </message>
    <message>
        <source>四、13) 資料之閱覽與複製</source>
        <translation>D13) viewing and copying</translation>
    </message>
    <message>
        <source>四、13) 說明</source>
        <translation>D13) remark</translation>
    </message>
    <message>
        <source>五、1) 晶片卡使用情形之核對</source>
        <translation>E1) card usage compared</translation>
    </message>
    <message>
        <source>五、1) 說明</source>
        <translation>E1) remark</translation>
    </message>
    <message>
        <source>五、2) Z52 之每月抽核</source>
        <translation>E2) monthly sample of Z52</translation>
    </message>
    <message>
        <source>五、2) 說明</source>
        <translation>E2) remark</translation>
    </message>
    <message>
        <source>五、3) 自行查核與報告副本</source>
        <translation>E3) self-audit and copy of its report</translation>
    </message>
    <message>
        <source>五、3) 說明</source>
        <translation>E3) remark</translation>
    </message>
    <message>
        <source>五、4) 內部稽核</source>
        <translation>E4) internal audit</translation>
    </message>
    <message>
        <source>五、4) 說明</source>
        <translation>E4) remark</translation>
    </message>
    <message>
        <source>五、5) 外洩之通報</source>
        <translation>E5) leaks reported</translation>
    </message>
    <message>
        <source>五、5) 說明</source>
        <translation>E5) remark</translation>
    </message>
    <message>
        <source>五、6) 視訊身分確認之查核</source>
        <translation>E6) video identification checked</translation>
    </message>
    <message>
        <source>五、6) 說明</source>
        <translation>E6) remark</translation>
    </message>
    <message>
        <source>六、1) 職業投保資料之刪除</source>
        <translation>F1) occupational insurance data deleted</translation>
    </message>
    <message>
        <source>六、1) 說明</source>
        <translation>F1) remark</translation>
    </message>
    <message>
        <source>六、2) 刪除之佐證</source>
        <translation>F2) evidence of deletion</translation>
    </message>
    <message>
        <source>六、2) 說明</source>
        <translation>F2) remark</translation>
    </message>
    <message>
        <source>六、3) 刪除程序與期限之規範</source>
        <translation>F3) written deletion procedure and term</translation>
    </message>
    <message>
        <source>六、3) 說明</source>
        <translation>F3) remark</translation>
    </message>
    <message>
        <source>上半年</source>
        <translation>first half-year</translation>
    </message>
    <message>
        <source>下半年</source>
        <translation>second half-year</translation>
    </message>
    <message>
        <source>全年</source>
        <translation>whole year</translation>
    </message>
    <message>
        <source>查核年度（民國）</source>
        <translation>Year checked (ROC)</translation>
    </message>
    <message>
        <source>填寫人員</source>
        <translation>Filled in by</translation>
    </message>
    <message>
        <source>填寫期限</source>
        <translation>To be filled in by</translation>
    </message>
    <message>
        <source>查核計畫及紀錄簿編號</source>
        <translation>Number in the register of audits</translation>
    </message>
    <message>
        <source>簽章日</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>簽章之底稿</source>
        <translation>Signed paper</translation>
    </message>
    <message>
        <source>指定填寫人員</source>
        <translation>Name the person who fills it in</translation>
    </message>
    <message>
        <source>填寫答覆</source>
        <translation>Fill in answers</translation>
    </message>
    <message>
        <source>符合項數</source>
        <translation>Conforming</translation>
    </message>
    <message>
        <source>不符合項數</source>
        <translation>Not conforming</translation>
    </message>
    <message>
        <source>未答項數</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>填寫自行查核答覆並簽章</source>
        <translation>Fill in and sign the self-audit&apos;s answers</translation>
    </message>
    <message>
        <source>自行查核不符合，登記缺失</source>
        <translation>Self-audit does not conform: enter the finding</translation>
    </message>
    <message>
        <source>自行查核答覆簿</source>
        <translation>Register of self-audit answers</translation>
    </message>
    <message>
        <source>查詢或閱覽</source>
        <translation>Answer or inspection</translation>
    </message>
    <message>
        <source>製給複製本</source>
        <translation>A copy</translation>
    </message>
    <message>
        <source>補充或更正</source>
        <translation>Supplement or correction</translation>
    </message>
    <message>
        <source>停止蒐集、處理或利用</source>
        <translation>End of collection, processing or use</translation>
    </message>
    <message>
        <source>刪除</source>
        <translation>Deletion</translation>
    </message>
    <message>
        <source>本人當面</source>
        <translation>The person, present</translation>
    </message>
    <message>
        <source>代理人持委託書</source>
        <translation>An agent with a written mandate</translation>
    </message>
    <message>
        <source>本人以自然人憑證</source>
        <translation>The person, by citizen certificate</translation>
    </message>
    <message>
        <source>書面答覆</source>
        <translation>Answered in writing</translation>
    </message>
    <message>
        <source>當場閱覽</source>
        <translation>Read on the spot</translation>
    </message>
    <message>
        <source>已更正、停止或刪除</source>
        <translation>Corrected, ended or deleted</translation>
    </message>
    <message>
        <source>身分無法核對</source>
        <translation>Identity could not be verified</translation>
    </message>
    <message>
        <source>未保有其資料</source>
        <translation>Nothing is held</translation>
    </message>
    <message>
        <source>妨害本單位或第三人之重大利益</source>
        <translation>Harms material interests of the unit or a third party</translation>
    </message>
    <message>
        <source>妨害公務機關執行法定職務</source>
        <translation>Hinders an agency&apos;s statutory duties</translation>
    </message>
    <message>
        <source>妨害國家安全或其他重大利益</source>
        <translation>Harms national security or other major interests</translation>
    </message>
    <message>
        <source>執行職務或業務所必須，或依法應保存</source>
        <translation>Needed for the business, or kept by law</translation>
    </message>
    <message>
        <source>內容有疑問，請洽資料主管機關</source>
        <translation>The contents are doubted: the responsible agency must be asked</translation>
    </message>
    <message>
        <source>請求種類</source>
        <translation>Kind of request</translation>
    </message>
    <message>
        <source>請求人</source>
        <translation>Requested by</translation>
    </message>
    <message>
        <source>提供方式</source>
        <translation>How it was given</translation>
    </message>
    <message>
        <source>不提供之依據</source>
        <translation>Ground for not giving it</translation>
    </message>
    <message>
        <source>延長原因</source>
        <translation>Cause of the delay</translation>
    </message>
    <message>
        <source>書面通知日</source>
        <translation>Notified in writing on</translation>
    </message>
    <message>
        <source>延長答覆期限</source>
        <translation>Postpone the answer</translation>
    </message>
    <message>
        <source>保存中</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>已編號，未列印</source>
        <translation>Numbered only</translation>
    </message>
    <message>
        <source>列印中</source>
        <translation>At the printer</translation>
    </message>
    <message>
        <source>已銷毀</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>作廢</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>待銷毀</source>
        <translation>To be destroyed</translation>
    </message>
    <message>
        <source>僅交付已核對身分之當事人本人，不得交付他人或傳輸至境外（R-PA-7）。</source>
        <translation>It is given to the persons themselves only, once identified; to nobody else, and not sent abroad (R-PA-7).</translation>
    </message>
    <message>
        <source>資料內授信戶、保證人等他人部分不得提供；請先遮蔽（R-PA-7）。</source>
        <translation>Data about others, such as borrower or guarantor, is not given: cover it first (R-PA-7).</translation>
    </message>
    <message>
        <source>調閱序號為分行機密，不得提供（R-SE-5）；Z52 發查紀錄由聯徵中心提供予機構，亦不提供。</source>
        <translation>A serial number is the branch&apos;s secret and is not given (R-SE-5); neither is Z52, which JCIC gives to the institution.</translation>
    </message>
    <message>
        <source>閱覽或複製由案件承辦人員開啟，複本照常編號並登記，不另加印（R-DU-15、R-PA-7）。</source>
        <translation>The case officer opens it to be read or copied; a copy is numbered and registered like any other, and unnecessary copies are not made (R-DU-15, R-PA-7).</translation>
    </message>
    <message>
        <source>財稅資料附課稅目的之提示；內容有疑問時，請當事人向資料主管機關洽詢（R-PA-3、R-PA-8）。</source>
        <translation>Tax data carry their notice; a person who doubts the contents asks the responsible agency (R-PA-3, R-PA-8).</translation>
    </message>
    <message>
        <source>標誌（PNG），列印時用</source>
        <translation>Logo (PNG), as printed</translation>
    </message>
    <message>
        <source>授權書傳送檔的收件憑證</source>
        <translation>Certificate that packages of authorisations are encrypted for</translation>
    </message>
    <message>
        <source>授權書傳送檔的資料夾</source>
        <translation>Folder for packages of authorisations</translation>
    </message>
    <message>
        <source>授權書回覆檔的資料夾</source>
        <translation>Folder for replies to authorisations</translation>
    </message>
    <message>
        <source>逾 20 分鐘未獲聯徵中心回覆，請查明</source>
        <translation>no reply from JCIC after 20 minutes: find out the cause</translation>
    </message>
    <message>
        <source>授權書回覆檔</source>
        <translation>Files of replies to authorisations</translation>
    </message>
    <message>
        <source>通知當事人：事件事實</source>
        <translation>To subjects: what happened</translation>
    </message>
    <message>
        <source>通知當事人：已採取的措施</source>
        <translation>To subjects: measures taken</translation>
    </message>
    <message>
        <source>他台的查詢紀錄單</source>
        <translation>The other desk&apos;s weekly query records</translation>
    </message>
    <message>
        <source>登入後遭拒</source>
        <translation>Refused after the sign-in</translation>
    </message>
    <message>
        <source>收件憑證的 SHA-256（由本程式產出時）</source>
        <translation>SHA-256 of the recipient&apos;s certificate (if this program made it)</translation>
    </message>
    <message>
        <source>當事人的簽署憑證（由本程式核驗時）</source>
        <translation>The subject&apos;s signing certificate (if this program checked it)</translation>
    </message>
    <message>
        <source>彌封破損，登記缺失</source>
        <translation>The seal is broken: register a finding</translation>
    </message>
    <message>
        <source>除役前應先清除資料。</source>
        <translation>The data must be wiped before the machine goes out of use.</translation>
    </message>
    <message>
        <source>待核對</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>已核對</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>收到日</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>使用情形的期間</source>
        <translation>Period of the report</translation>
    </message>
    <message>
        <source>與本單位登記及日誌相符</source>
        <translation>Agrees with the branch&apos;s registers and ledger</translation>
    </message>
    <message>
        <source>無異常使用</source>
        <translation>No abnormal use</translation>
    </message>
    <message>
        <source>無鎖卡之晶片卡</source>
        <translation>No card was blocked</translation>
    </message>
    <message>
        <source>不符、異常或鎖卡的原因</source>
        <translation>Cause of a difference, abnormal use or blocked card</translation>
    </message>
    <message>
        <source>收到聯徵中心的使用情形通知</source>
        <translation>JCIC&apos;s report of card use received</translation>
    </message>
    <message>
        <source>登記核對結果</source>
        <translation>Enter the result of the check</translation>
    </message>
    <message>
        <source>核對晶片卡使用情形</source>
        <translation>Check the cards&apos; use</translation>
    </message>
    <message>
        <source>使用情形不符、異常或鎖卡，登記缺失</source>
        <translation>Card use differs or is abnormal, or a card was blocked: enter a finding</translation>
    </message>
    <message>
        <source>晶片卡使用情形核對簿</source>
        <translation>Card usage reported by JCIC</translation>
    </message>
    <message>
        <source>本表列出當事人為受查人或授信戶之查詢，及其授權書；申請書等其他登記簿不在其中，請另於各登記簿搜尋。</source>
        <translation>This list finds queries in which the person was the subject or the borrower, and the person&apos;s authorisations. Other registers, such as the paper applications, are not included: search each of them, too.</translation>
    </message>
    <message>
        <source>授權書的版面檔</source>
        <translation>Layout of the authorisation form</translation>
    </message>
    <message>
        <source>交付時彌封</source>
        <translation>Seal when handed on</translation>
    </message>
    <message>
        <source>更換保管人員時彌封</source>
        <translation>Seal when passed on</translation>
    </message>
    <message>
        <source>盤點時彌封</source>
        <translation>Seal when counted</translation>
    </message>
    <message>
        <source>以復原金鑰還原日誌</source>
        <translation>Ledger restored by the recovery key</translation>
    </message>
    <message>
        <source>敘明原因</source>
        <translation>Its reason</translation>
    </message>
    <message>
        <source>敘明原因，並經核准主管核准</source>
        <translation>Its reason, and a supervisor&apos;s approval</translation>
    </message>
    <message>
        <source>單位主管或帳號管理人員</source>
        <translation>Unit head or account administrator</translation>
    </message>
    <message>
        <source>限單位主管</source>
        <translation>Unit head alone</translation>
    </message>
    <message>
        <source>限帳號管理人員</source>
        <translation>Account administrator alone</translation>
    </message>
    <message>
        <source>工作站設定之變更人員</source>
        <translation>Who changes the workstation&apos;s settings</translation>
    </message>
    <message>
        <source>決定工作站設定之變更人員</source>
        <translation>Decide who changes the workstation&apos;s settings</translation>
    </message>
    <message>
        <source>所在登入人員</source>
        <translation>At whose seat</translation>
    </message>
    <message>
        <source>查核閱覽</source>
        <translation>Viewed in review</translation>
    </message>
    <message>
        <source>晶片卡由登記以外之人員持有</source>
        <translation>Held by someone other than the registered borrower</translation>
    </message>
    <message>
        <source>密碼錯誤次數用盡，已鎖卡</source>
        <translation>Blocked: all tries used up</translation>
    </message>
    <message>
        <source>已鎖卡，向聯徵中心申請或登記缺失</source>
        <translation>Blocked: apply to JCIC, or enter a finding</translation>
    </message>
    <message>
        <source>晶片卡由登記以外之人員持有，查明並登記缺失</source>
        <translation>Held by someone other than the registered borrower: investigate, and enter a finding</translation>
    </message>
    <message>
        <source>整月一併抽</source>
        <translation>The month as one</translation>
    </message>
    <message>
        <source>依查詢人員分層</source>
        <translation>By query officer, each a share</translation>
    </message>
    <message>
        <source>每月抽查方式</source>
        <translation>Monthly sample, drawn from</translation>
    </message>
    <message>
        <source>決定每月抽查方式</source>
        <translation>Decide what the monthly sample is drawn from</translation>
    </message>
    <message>
        <source>遭鎖的卡號</source>
        <translation>Number of the blocked card</translation>
    </message>
    <message>
        <source>卡片遭鎖，向聯徵中心申請</source>
        <translation>A card was blocked: apply to JCIC</translation>
    </message>
    <message>
        <source>借用人員未簽署的原因</source>
        <translation>Reason why the borrower did not sign</translation>
    </message>
    <message>
        <source>紙本</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>加密檔</source>
        <translation>Encrypted file</translation>
    </message>
    <message>
        <source>紙本或檔案</source>
        <translation>Paper or file</translation>
    </message>
    <message>
        <source>銷毀人員</source>
        <translation>Destroyed by</translation>
    </message>
    <message>
        <source>公務機關資料表銷毀登記簿</source>
        <translation>Register of destroyed agency records</translation>
    </message>
    <message>
        <source>期滿，紙本尚未收回</source>
        <translation>Term over, a copy is still out</translation>
    </message>
    <message>
        <source>期滿，得刪除</source>
        <translation>Term over, may be deleted</translation>
    </message>
    <message>
        <source>查詢尚未結束</source>
        <translation>The query is not over</translation>
    </message>
    <message>
        <source>往來尚未登記結束</source>
        <translation>The end of the relation is not recorded yet</translation>
    </message>
    <message>
        <source>自往來結束或婉拒起算（R-AU-6）</source>
        <translation>Counted from the relation&apos;s end or the refusal (R-AU-6)</translation>
    </message>
    <message>
        <source>自最後一筆紀錄起算（R-LO-1）</source>
        <translation>Counted from the last event (R-LO-1)</translation>
    </message>
    <message>
        <source>當事人姓名</source>
        <translation>Subject&apos;s name</translation>
    </message>
    <message>
        <source>送件日</source>
        <translation>Submitted on</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>保有資料</source>
        <translation>Records kept</translation>
    </message>
    <message>
        <source>已刪除資料</source>
        <translation>Records deleted</translation>
    </message>
    <message>
        <source>紙本或檔案份數</source>
        <translation>Copies on paper or as files</translation>
    </message>
    <message>
        <source>保存期限一覽</source>
        <translation>List of retention terms</translation>
    </message>
    <message>
        <source>當事人憑證的廢止清單</source>
        <translation>Revocation lists of subjects&apos; certificates</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Dropped</translation>
    </message>
    <message>
        <source>改期或取消原因</source>
        <translation>Cause of postponing or dropping it</translation>
    </message>
    <message>
        <source>改期</source>
        <translation>Postpone</translation>
    </message>
    <message>
        <source>取消查核</source>
        <translation>Drop</translation>
    </message>
    <message>
        <source>軟體 C3 憑證自 110-09-01 起始得用於授權。</source>
        <translation>Software C3 certificates are accepted for authorisations since 2021-09-01.</translation>
    </message>
    <message>
        <source>視訊確認日</source>
        <translation>Day of the video identification</translation>
    </message>
    <message>
        <source>回覆時刻（時:分）</source>
        <translation>Time of the reply (hours:minutes)</translation>
    </message>
    <message>
        <source>回覆時間</source>
        <translation>Replied at</translation>
    </message>
    <message>
        <source>已掛失註銷</source>
        <translation>Written off as lost</translation>
    </message>
    <message>
        <source>換發之新卡號</source>
        <translation>Number of the card that replaces it</translation>
    </message>
    <message>
        <source>換發之新卡為另一張使用中晶片卡。</source>
        <translation>The replacement card must be another card that is in use.</translation>
    </message>
    <message>
        <source>登記掛失註銷</source>
        <translation>Write the lost card off</translation>
    </message>
    <message>
        <source>登記換發的新卡</source>
        <translation>Enter the card that replaces it</translation>
    </message>
    <message>
        <source>函報聯徵中心並辦理掛失註銷、停用或繳回</source>
        <translation>Tell JCIC by letter, then write off, stop or return</translation>
    </message>
    <message>
        <source>份號</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>登記後續通報</source>
        <translation>Enter later notifications</translation>
    </message>
    <message>
        <source>涉及 T52，立即通報金管會</source>
        <translation>T52 is affected: notify the FSC at once</translation>
    </message>
    <message>
        <source>本單位日誌：前三個月各卡查詢項數</source>
        <translation>According to this ledger: items requested with each card in the three months before</translation>
    </message>
    <message>
        <source>抽查百分比之依據</source>
        <translation>Basis of the sample&apos;s percentage</translation>
    </message>
    <message>
        <source>至少抽查筆數之依據</source>
        <translation>Basis of the sample&apos;s minimum</translation>
    </message>
    <message>
        <source>抽查方式之依據</source>
        <translation>Basis of the way of sampling</translation>
    </message>
    <message>
        <source>抽查設定之依據</source>
        <translation>Basis of the settings</translation>
    </message>
    <message>
        <source>規範</source>
        <translation>The rule</translation>
    </message>
    <message>
        <source>分行決定</source>
        <translation>The branch&apos;s decision</translation>
    </message>
    <message>
        <source>政策檔</source>
        <translation>Policy file</translation>
    </message>
    <message>
        <source>已歸還</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已代為收回</source>
        <translation>Taken back for borrower</translation>
    </message>
    <message>
        <source>借用時遺失</source>
        <translation>Lost while lent</translation>
    </message>
    <message>
        <source>卡號</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>借用時間</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>借用時刻</source>
        <translation>Lent at (time)</translation>
    </message>
    <message>
        <source>交付人員</source>
        <translation>Lent by</translation>
    </message>
    <message>
        <source>歸還時間</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>歸還時刻</source>
        <translation>Returned at (time)</translation>
    </message>
    <message>
        <source>收回人員</source>
        <translation>Taken back by</translation>
    </message>
    <message>
        <source>代為收回之原因</source>
        <translation>Cause of taking it back for the borrower</translation>
    </message>
    <message>
        <source>晶片卡借用登記簿</source>
        <translation>Loans of cards</translation>
    </message>
    <message>
        <source>印製時間</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>印製時刻</source>
        <translation>Printed at (time)</translation>
    </message>
    <message>
        <source>銷毀時間</source>
        <translation>Destroyed</translation>
    </message>
    <message>
        <source>銷毀時刻</source>
        <translation>Destroyed at (time)</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Excel 活頁簿</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>登記簿另存檔案（未加密）</source>
        <translation>Register saved as a file (not encrypted)</translation>
    </message>
    <message>
        <source>登記錯誤</source>
        <translation>Entered by mistake</translation>
    </message>
    <message>
        <source>登記錯誤的原因</source>
        <translation>Cause of the mistake</translation>
    </message>
    <message>
        <source>註記登記錯誤</source>
        <translation>Mark as entered by mistake</translation>
    </message>
    <message>
        <source>卡別</source>
        <translation>Kind of card</translation>
    </message>
    <message>
        <source>查無</source>
        <translation>Cannot be found</translation>
    </message>
    <message>
        <source>通報情形</source>
        <translation>Kind of report</translation>
    </message>
    <message>
        <source>啟用後收到之晶片卡並非開帳：請放入讀卡機，以「收到晶片卡」登記。</source>
        <translation>A card that arrived after the branch began here is not an opening balance: insert it into the reader and enter it as received.</translation>
    </message>
    <message>
        <source>本卡為開帳登記：請先由二人盤點確認在原處，始得借用。</source>
        <translation>This card was entered as an opening balance: two persons must count it in its place before it can be lent.</translation>
    </message>
    <message>
        <source>通報毀損或遺失</source>
        <translation>Report as damaged or missing</translation>
    </message>
    <message>
        <source>登記啟用前已有的晶片卡（開帳）</source>
        <translation>Enter a card that the branch had before (opening balance)</translation>
    </message>
    <message>
        <source>保管人員通報晶片卡毀損或遺失，登記毀損、遺失或缺失</source>
        <translation>The custodian reports the card damaged or missing: register damage, loss or a finding</translation>
    </message>
    <message>
        <source>清單檔案</source>
        <translation>A list as a file</translation>
    </message>
    <message>
        <source>向聯徵中心查詢</source>
        <translation>Requested from JCIC</translation>
    </message>
    <message>
        <source>清單來源</source>
        <translation>Origin of the list</translation>
    </message>
    <message>
        <source>聯徵清單筆數</source>
        <translation>Lines of JCIC&apos;s list</translation>
    </message>
    <message>
        <source>本機當月送出項數</source>
        <translation>Items requested here in the month</translation>
    </message>
    <message>
        <source>不符筆數</source>
        <translation>Differing</translation>
    </message>
    <message>
        <source>登記 Z52 核對結果</source>
        <translation>Enter the outcome of the comparison with Z52</translation>
    </message>
    <message>
        <source>核對人員</source>
        <translation>Compared by</translation>
    </message>
    <message>
        <source>每月 Z52 與日誌、紙本核對</source>
        <translation>Compare the month&apos;s Z52 with ledger and paper</translation>
    </message>
    <message>
        <source>Z52 每月核對紀錄簿</source>
        <translation>Monthly comparisons with Z52</translation>
    </message>
    <message>
        <source>查詢人員離任，向聯徵中心申請人員異動</source>
        <translation>A query officer has left: apply to JCIC for the change of person</translation>
    </message>
    <message>
        <source>密碼保管人員到場輸入晶片卡密碼</source>
        <translation>Card password typed by its custodian at the seat</translation>
    </message>
    <message>
        <source>並非本日誌核發</source>
        <translation>Not issued by this ledger</translation>
    </message>
    <message>
        <source>較早製作之復原金鑰</source>
        <translation>an earlier recovery key</translation>
    </message>
    <message>
        <source>重新安裝</source>
        <translation>Reinstalled</translation>
    </message>
    <message>
        <source>工作站移機或重新安裝，向聯徵中心申請</source>
        <translation>Apply to JCIC: workstation moved or reinstalled</translation>
    </message>
    <message>
        <source>立即通報總行</source>
        <translation>Notify head office at once</translation>
    </message>
    <message>
        <source>查詢人員就任，向聯徵中心申請人員異動</source>
        <translation>Apply to JCIC: new query officer</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>設定尚缺 %1 項，均非查詢前應完成</source>
        <translation>%1 set-up steps are missing, none of which is required before a query</translation>
    </message>
    <message>
        <source>設定尚缺 %1 項，其中 %2 項應於查詢前完成</source>
        <translation>%1 set-up steps are missing; %2 of them are required before a query</translation>
    </message>
    <message>
        <source>查詢停止中</source>
        <translation>Queries are stopped</translation>
    </message>
    <message>
        <source>%1的查詢停止中</source>
        <translation>Queries of %1 are stopped</translation>
    </message>
    <message>
        <source>外洩或資安事件 %1 件未結，最早 %2</source>
        <translation>Leaks or security incidents open (%1), the first since %2</translation>
    </message>
    <message>
        <source>%1以復原金鑰復原，待確認身分</source>
        <translation>%1 was recovered by the recovery key; to be confirmed</translation>
    </message>
    <message>
        <source>%1的帳號因密碼連續錯誤鎖定</source>
        <translation>%1&apos;s account is locked after wrong passwords</translation>
    </message>
    <message>
        <source>缺失 %1 件未結，最早 %2</source>
        <translation>Findings open (%1), the first since %2</translation>
    </message>
    <message>
        <source>%1 筆查詢待核准</source>
        <translation>Queries waiting for approval (%1)</translation>
    </message>
    <message>
        <source>尚未備份</source>
        <translation>Never backed up</translation>
    </message>
    <message>
        <source>可連線</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>主機位址（https://名稱:埠）</source>
        <translation>Host&apos;s address (https://name:port)</translation>
    </message>
    <message>
        <source>聯徵中心函文號</source>
        <translation>Number of JCIC&apos;s letter</translation>
    </message>
    <message>
        <source>聯徵中心主機登記簿</source>
        <translation>Register of JCIC&apos;s hosts</translation>
    </message>
    <message>
        <source>向資料主管機關申請查驗</source>
        <translation>Verification by the agency</translation>
    </message>
    <message>
        <source>彙總送聯徵中心之總機構指定單位</source>
        <translation>Unit of head office that sends the copies to JCIC</translation>
    </message>
    <message>
        <source>非第三類數位存款帳戶或信用卡戶，免辦</source>
        <translation>Neither a class-3 digital deposit account nor a credit card: not needed</translation>
    </message>
    <message>
        <source>啟用後收到之密碼函並非開帳：請以「收到密碼函」登記，再彌封交付。</source>
        <translation>A letter that arrived after the branch began here is not an opening balance: enter it as received, then hand it on under seal.</translation>
    </message>
    <message>
        <source>登記已在保管的密碼（開帳）</source>
        <translation>Kept before (opening balance)</translation>
    </message>
    <message>
        <source>建立日誌的事件</source>
        <translation>event that set up the ledger</translation>
    </message>
    <message>
        <source>無人登入時的日誌</source>
        <translation>journal of events outside a sign-in</translation>
    </message>
    <message>
        <source>刪除清單</source>
        <translation>list of deletions</translation>
    </message>
    <message>
        <source>簽章的用途</source>
        <translation>purpose of a signature</translation>
    </message>
    <message>
        <source>所簽的頁面</source>
        <translation>signed page</translation>
    </message>
    <message>
        <source>所依據的事件</source>
        <translation>event that it rests on</translation>
    </message>
    <message>
        <source>先前已處理的事件</source>
        <translation>event already answered</translation>
    </message>
    <message>
        <source>登記簿當時的狀態</source>
        <translation>register&apos;s state at that time</translation>
    </message>
    <message>
        <source>辦理人員</source>
        <translation>person who took the step</translation>
    </message>
    <message>
        <source>案件承辦人員</source>
        <translation>case officer</translation>
    </message>
    <message>
        <source>所載人員</source>
        <translation>person named</translation>
    </message>
    <message>
        <source>查詢已依據的授權書</source>
        <translation>authorisation used by a query</translation>
    </message>
    <message>
        <source>輸入晶片卡密碼之人員</source>
        <translation>person who typed the card&apos;s password</translation>
    </message>
    <message>
        <source>事件編號</source>
        <translation>event id</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>sample</translation>
    </message>
    <message>
        <source>復原金鑰的檔案</source>
        <translation>recovery key&apos;s file</translation>
    </message>
    <message>
        <source>本卡密碼已登記：換人保管者以「更換保管人員」登記，新收到者以「收到密碼函」登記。</source>
        <translation>The register already has this card&apos;s password: enter another custodian by &quot;Change custodian&quot;, and a new letter by &quot;Enter a password letter received&quot;.</translation>
    </message>
    <message>
        <source>應為 sha256sum 算出之 64 碼（0–9、a–f），不多不少。</source>
        <translation>It must be exactly the 64 digits (0–9, a–f) that sha256sum prints.</translation>
    </message>
    <message>
        <source>現為</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>登入時的工作站設定</source>
        <translation>Workstation&apos;s settings as seen at a sign-in</translation>
    </message>
    <message>
        <source>改用登記的聯徵中心主機</source>
        <translation>Moved to the registered host of JCIC</translation>
    </message>
    <message>
        <source>與現任帳號管理人員並存，非接任</source>
        <translation>Administrator beside the present one, not the successor</translation>
    </message>
    <message>
        <source>已查詢之項目不在授權項目之內。</source>
        <translation>The items used before are not among the items of the authorisation.</translation>
    </message>
    <message>
        <source>啟用前（或他處）已查詢之項目</source>
        <translation>Items already used, before the start or elsewhere</translation>
    </message>
    <message>
        <source>已查詢之日期（最近一次）</source>
        <translation>Day on which they were used (the last time)</translation>
    </message>
    <message>
        <source>已登記另一組帳號：每一會員限用一組。號碼變更於該筆登記；不再使用者請先登記停用。</source>
        <translation>Another account is already entered: a member has one. Enter another number as a change of that entry; end one that is no longer used first.</translation>
    </message>
    <message>
        <source>已逾期 %1 日</source>
        <translation>%1 d overdue</translation>
    </message>
    <message>
        <source>本日到期</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>尚有 %1 日</source>
        <translation>%1 d left</translation>
    </message>
    <message>
        <source>%1 已核准，待晶片卡發查</source>
        <translation>%1: approved, waiting for the IC card</translation>
    </message>
    <message>
        <source>；目前發查，%1 刪除，期間適逢例假日，請於 %2 前調閱</source>
        <translation>; requested now, it is deleted on %1 with days off before: retrieve it by %2</translation>
    </message>
    <message>
        <source>%1 %2 未依期限決定或刪除，%3</source>
        <translation>%1 %2 was not decided or deleted in time, %3</translation>
    </message>
    <message>
        <source>%1 %2 使用完竣，%3 前刪除，%4</source>
        <translation>%1 %2 no longer needed: delete before %3, %4</translation>
    </message>
    <message>
        <source>已逾下班時間，晶片卡 %1 仍由 %2 借用中</source>
        <translation>After hours, and IC card %1 is still with %2</translation>
    </message>
    <message>
        <source>%1已解除查詢職務，晶片卡密碼應變更</source>
        <translation>%1 is no longer a query officer: change the card&apos;s password</translation>
    </message>
    <message>
        <source>%1（例假日，前一辦公日 %2）</source>
        <translation>%1 (day off, before it %2)</translation>
    </message>
    <message>
        <source>%1：%2，%3 前</source>
        <translation>%1: %2, by %3</translation>
    </message>
    <message>
        <source>%1 %2：%3，%4 前</source>
        <translation>%1 %2: %3, by %4</translation>
    </message>
    <message>
        <source>%1 的查詢待核准</source>
        <translation>Approve the query about %1</translation>
    </message>
    <message>
        <source>%1 %2 尚未調閱，%3 刪除</source>
        <translation>%1 %2 not retrieved, deleted %3</translation>
    </message>
    <message>
        <source>%1 %2 尚未調閱</source>
        <translation>%1 %2 not retrieved</translation>
    </message>
    <message>
        <source>%1 %2 結果未明</source>
        <translation>%1 %2: outcome unknown</translation>
    </message>
    <message>
        <source>%1 係核准予移交前之申請人，應撤回後重新申請</source>
        <translation>%1: approved for the previous officer; withdraw and apply again</translation>
    </message>
    <message>
        <source>%1 %2 已調閱，尚未檢視</source>
        <translation>%1 %2 was retrieved and not viewed yet</translation>
    </message>
    <message>
        <source>%1 %2 之列印本待歸檔或銷毀</source>
        <translation>%1 %2: account for the copies</translation>
    </message>
    <message>
        <source>%1 %2 的紙本待銷毀</source>
        <translation>%1 %2: destroy the paper</translation>
    </message>
    <message>
        <source>帳號交接</source>
        <translation>Account handed over</translation>
    </message>
    <message>
        <source>更正的原因</source>
        <translation>Reason of the correction</translation>
    </message>
    <message>
        <source>更正先前已查的項目</source>
        <translation>Correct the items used before</translation>
    </message>
    <message>
        <source>帳號不得交接：請先訂現任者之授權迄日，最遲為接任者起日當日；二人並存而非接任者，於本步驟註明。</source>
        <translation>Accounts cannot be handed over: first set the present administrator&apos;s last day, at the latest the successor&apos;s first day; if both work side by side and neither succeeds the other, state so in this step.</translation>
    </message>
    <message>
        <source>清單所列時間</source>
        <translation>Time in the list</translation>
    </message>
    <message>
        <source>授權與申請</source>
        <translation>Authorisations and requests</translation>
    </message>
    <message>
        <source>人員、卡片與設備</source>
        <translation>People, cards and devices</translation>
    </message>
    <message>
        <source>每日與每週</source>
        <translation>Each day and week</translation>
    </message>
    <message>
        <source>停止、事件與函件</source>
        <translation>Stops, incidents and letters</translation>
    </message>
    <message>
        <source>抽查與核對</source>
        <translation>Samples and comparisons</translation>
    </message>
    <message>
        <source>查核與改善</source>
        <translation>Audits and remedies</translation>
    </message>
    <message>
        <source>規定與個人資料</source>
        <translation>Policy and personal data</translation>
    </message>
    <message>
        <source>逾期，%1 前：%2</source>
        <translation>Overdue, by %1: %2</translation>
    </message>
    <message>
        <source>%1 前：%2</source>
        <translation>By %1: %2</translation>
    </message>
    <message>
        <source>尚無登記</source>
        <translation>None in the register yet</translation>
    </message>
    <message>
        <source>%1 由%2借用，%3</source>
        <translation>%1 is out with %2 since %3</translation>
    </message>
    <message>
        <source>%1 由 %2 借用中，自 %3</source>
        <translation>%1 is still with %2, out since %3</translation>
    </message>
    <message>
        <source>%1 件；%2 盤點</source>
        <translation>%1; counted %2</translation>
    </message>
    <message>
        <source>%1 人在任；%2至 %3</source>
        <translation>%1 in office; %2 until %3</translation>
    </message>
    <message>
        <source>%1 人在任</source>
        <translation>%1 in office</translation>
    </message>
    <message>
        <source>%1 驗證</source>
        <translation>verified %1</translation>
    </message>
    <message>
        <source>未驗證</source>
        <translation>not verified yet</translation>
    </message>
    <message>
        <source>%1 驗證，%2 處不符：請再次驗證以檢視內容</source>
        <translation>Verified %1 with findings (%2); verify again to see them</translation>
    </message>
    <message>
        <source>；本日驗證進行中</source>
        <translation>; today&apos;s verification is running</translation>
    </message>
    <message>
        <source>；%1 櫃台自行驗證未再發現，惟無紙本可供核對</source>
        <translation>; at %1 the desk&apos;s own verification found nothing, but it has no paper anchor to compare with</translation>
    </message>
    <message>
        <source>；個資未核對</source>
        <translation>; personal values not compared</translation>
    </message>
    <message>
        <source>；本日驗證未完成</source>
        <translation>; today&apos;s verification was interrupted</translation>
    </message>
    <message>
        <source>最近一次 %1</source>
        <translation>last made %1</translation>
    </message>
    <message>
        <source>%1 通過</source>
        <translation>passed %1</translation>
    </message>
    <message>
        <source>齊備</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>停止查詢</source>
        <translation>Stops of queries</translation>
    </message>
    <message>
        <source>未結的外洩或資安事件</source>
        <translation>Open leaks or incidents</translation>
    </message>
    <message>
        <source>工作站的警示</source>
        <translation>Warnings of the workstation</translation>
    </message>
    <message>
        <source>密碼函</source>
        <translation>Password letters</translation>
    </message>
    <message>
        <source>授權測試</source>
        <translation>Authorisation test</translation>
    </message>
    <message>
        <source>未結的缺失</source>
        <translation>Open findings</translation>
    </message>
    <message>
        <source>待核准的查詢</source>
        <translation>Queries to be approved</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>由程式列出</source>
        <translation>Listed by the program</translation>
    </message>
    <message>
        <source>%1、%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>PNG 圖檔</source>
        <translation>PNG image</translation>
    </message>
    <message>
        <source>JPEG 圖檔</source>
        <translation>JPEG image</translation>
    </message>
    <message>
        <source>IC晶片卡簽收單影本存放處</source>
        <translation>Filing location of the copy of the IC card receipt</translation>
    </message>
    <message>
        <source>IC晶片卡簽收單檔案</source>
        <translation>File of the IC card receipt</translation>
    </message>
    <message>
        <source>存檔簽收單</source>
        <translation>File the receipt</translation>
    </message>
    <message>
        <source>保管人員已離任或改任，更換保管人員</source>
        <translation>The custodian has left or has another duty: change custodian</translation>
    </message>
    <message>
        <source>IC晶片卡簽收單影本存檔</source>
        <translation>File a copy of the IC card receipt</translation>
    </message>
    <message>
        <source>涉及財稅資料 T50、T51</source>
        <translation>Tax data T50, T51 affected</translation>
    </message>
    <message>
        <source>通報財政部財政資訊中心</source>
        <translation>MOF Fiscal Information Agency notified</translation>
    </message>
    <message>
        <source>通報勞保局</source>
        <translation>Bureau of Labor Insurance notified</translation>
    </message>
    <message>
        <source>立即通報提供資料的機關</source>
        <translation>Notify the agency that supplied the data, at once</translation>
    </message>
    <message>
        <source>無須回覆</source>
        <translation>No answer needed</translation>
    </message>
    <message>
        <source>無須回覆的原因</source>
        <translation>Reason why no answer is needed</translation>
    </message>
    <message>
        <source>登記無須回覆</source>
        <translation>Enter that no answer is needed</translation>
    </message>
    <message>
        <source>聯徵中心查核</source>
        <translation>Inspection by JCIC</translation>
    </message>
    <message>
        <source>主管機關檢查</source>
        <translation>Inspection by the authority</translation>
    </message>
    <message>
        <source>軟體 C3 憑證限既有客戶；新客戶請用書面或自然人憑證授權。</source>
        <translation>Software C3 certificates are for existing customers; new customers authorise on paper or by a citizen certificate.</translation>
    </message>
    <message>
        <source>使用 C3 者為既有客戶</source>
        <translation>Basis for C3: existing customer</translation>
    </message>
    <message>
        <source>Z52 筆數多於日誌，抽查不足：請提高至少抽查筆數後再次抽查</source>
        <translation>Z52 lists more than the ledger, and too few were drawn: raise the minimum and draw again</translation>
    </message>
    <message>
        <source>委託書及雙方證件</source>
        <translation>Letter of attorney, and both persons&apos; documents</translation>
    </message>
    <message>
        <source>未能核對</source>
        <translation>Could not be verified</translation>
    </message>
    <message>
        <source>一個月內應刪除之資料：決定是否保存</source>
        <translation>Data to be deleted within a month: decide whether to keep it</translation>
    </message>
    <message>
        <source>資料使用完竣，一個月內刪除</source>
        <translation>Data no longer needed: delete it within a month</translation>
    </message>
    <message>
        <source>查詢人員離任，變更晶片卡密碼</source>
        <translation>A query officer has left: change the card&apos;s password</translation>
    </message>
    <message>
        <source>各項均已勾是或否</source>
        <translation>Each item is ticked yes or no</translation>
    </message>
    <message>
        <source>7 碼代號為本單位</source>
        <translation>Its 7-digit code is this branch&apos;s</translation>
    </message>
    <message>
        <source>同單位其他櫃台發查筆數</source>
        <translation>Requested by other desks of the branch</translation>
    </message>
    <message>
        <source>啟用本系統前已授權者，原授權起日</source>
        <translation>Authorised on paper before this program: since</translation>
    </message>
    <message>
        <source>登記密碼函，或已在保管的密碼</source>
        <translation>Register its password letter, or the password already kept</translation>
    </message>
    <message>
        <source>無字形可列印之字：%1，頁面以編號代替並加說明</source>
        <translation>No font can print %1: the page shows numbers instead and explains them</translation>
    </message>
    <message>
        <source>造字字型（TTF、TTE、OTF），列印時用</source>
        <translation>Own font (TTF, TTE, OTF), as printed</translation>
    </message>
    <message>
        <source>無法得知有效的是新密碼或原密碼</source>
        <translation>Unknown whether the new or the former password is valid</translation>
    </message>
    <message>
        <source>已驗證密碼，查明有效的密碼</source>
        <translation>A password was verified: the valid one is known</translation>
    </message>
    <message>
        <source>無法得知有效的是新密碼或原密碼：剩餘二次以上時，先以新密碼驗證一次</source>
        <translation>Unknown whether the new or the former password is valid: with two or more tries left, verify the new one once</translation>
    </message>
    <message>
        <source>無法得知新密碼或原密碼有效</source>
        <translation>unknown: the new or the former one</translation>
    </message>
    <message>
        <source>有效的密碼</source>
        <translation>Valid password</translation>
    </message>
    <message>
        <source>事件的時間</source>
        <translation>An event&apos;s time</translation>
    </message>
    <message>
        <source>記錄事件之人員</source>
        <translation>Author of an event</translation>
    </message>
    <message>
        <source>統一編號查證處所</source>
        <translation>business number looked up at</translation>
    </message>
    <message>
        <source>查詢申請</source>
        <translation>query</translation>
    </message>
    <message>
        <source>查詢申請及授權書</source>
        <translation>query and authorisation</translation>
    </message>
    <message>
        <source>姓名不符之文件</source>
        <translation>differs from</translation>
    </message>
    <message>
        <source>逾期未調閱</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>已調閱</source>
        <translation>Retrieved</translation>
    </message>
    <message>
        <source>資料所載姓名不符</source>
        <translation>record names another person</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>待發查</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>發查中</source>
        <translation>Requesting</translation>
    </message>
    <message>
        <source>待調閱</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>待歸檔</source>
        <translation>To be filed</translation>
    </message>
    <message>
        <source>加密檔，尚未刪除</source>
        <translation>File not deleted</translation>
    </message>
    <message>
        <source>無帳號管理人員，請指定</source>
        <translation>No account administrator: designate one</translation>
    </message>
    <message>
        <source>無晶片卡保管人員，請指定</source>
        <translation>No card custodian: designate one</translation>
    </message>
    <message>
        <source>無晶片卡密碼保管人員，請指定</source>
        <translation>No card password custodian: designate one</translation>
    </message>
    <message>
        <source>除查詢人員外無核准主管，請指定</source>
        <translation>Nobody but the query officer approves: designate another</translation>
    </message>
    <message>
        <source>除查詢人員外無覆核人員，請指定</source>
        <translation>Nobody but the query officer reviews: designate another</translation>
    </message>
    <message>
        <source>授信戶統一編號 %1 檢查碼不符，查證處所：%2</source>
        <translation>The borrower&apos;s business number %1 fails its check digit; looked up at: %2</translation>
    </message>
    <message>
        <source>所依據的授權書</source>
        <translation>The authorisation it rests on</translation>
    </message>
    <message>
        <source>%1：在 %2，七日內 %3 次，最近 %4</source>
        <translation>%1: at %2, %3× within 7 days, last %4</translation>
    </message>
    <message>
        <source>無人登入時輸入錯誤或失敗</source>
        <translation>Failed while nobody was signed in</translation>
    </message>
    <message>
        <source>總行函文字號</source>
        <translation>Number of head office&apos;s letter</translation>
    </message>
    <message>
        <source>函文日期</source>
        <translation>Date of the letter</translation>
    </message>
    <message>
        <source>前一把資料金鑰（已加密）</source>
        <translation>The previous records key (sealed)</translation>
    </message>
    <message>
        <source>取得新金鑰者</source>
        <translation>People given the new key</translation>
    </message>
    <message>
        <source>前一把資料金鑰的世代</source>
        <translation>Generation of the previous records key</translation>
    </message>
    <message>
        <source>交付各人之新金鑰（已加密）</source>
        <translation>The new key for each person (sealed)</translation>
    </message>
    <message>
        <source>更換資料金鑰</source>
        <translation>Records key renewed</translation>
    </message>
    <message>
        <source>小檔案有一份損壞，已由另一份補回</source>
        <translation>a small file: one copy damaged, repaired from the other</translation>
    </message>
    <message>
        <source>小檔案二份均損壞</source>
        <translation>a small file: both copies damaged</translation>
    </message>
    <message>
        <source>已通報，待單位主管追認</source>
        <translation>Notified, to be confirmed by the head</translation>
    </message>
    <message>
        <source>單位主管不在，代行登記通報</source>
        <translation>Enter the notice in the absence of the head</translation>
    </message>
    <message>
        <source>追認代行的通報</source>
        <translation>Confirm the notice afterwards</translation>
    </message>
    <message>
        <source>代行人員</source>
        <translation>Person standing in</translation>
    </message>
    <message>
        <source>依總行函指派單位主管</source>
        <translation>Name a unit head by head office&apos;s letter</translation>
    </message>
    <message>
        <source>依總行函新任單位主管</source>
        <translation>Designate a new unit head by head office&apos;s letter</translation>
    </message>
    <message>
        <source>單位主管出缺，請通報總行，依其來函指派</source>
        <translation>No unit head: notify head office, and name one by its letter</translation>
    </message>
    <message>
        <source>停止中，待單位主管追認</source>
        <translation>Stopped, to be confirmed by the head</translation>
    </message>
    <message>
        <source>單位主管不在，代行停止查詢</source>
        <translation>Stop queries in the absence of the head</translation>
    </message>
    <message>
        <source>追認代行的停止</source>
        <translation>Confirm the stop afterwards</translation>
    </message>
    <message>
        <source>核准主管代行</source>
        <translation>Supervisor, standing in</translation>
    </message>
    <message>
        <source>追認代行的停止，或解除</source>
        <translation>Confirm the stop that was ordered in the head&apos;s absence, or lift it</translation>
    </message>
    <message>
        <source>無單位主管</source>
        <translation>No unit head</translation>
    </message>
    <message>
        <source>欄位的值</source>
        <translation>A field&apos;s value</translation>
    </message>
    <message>
        <source>資料所在的金鑰</source>
        <translation>The key under which data is stored</translation>
    </message>
    <message>
        <source>保存期限</source>
        <translation>Retention term</translation>
    </message>
    <message>
        <source>舊的資料金鑰</source>
        <translation>An old records key</translation>
    </message>
    <message>
        <source>以復原金鑰復原之人員，無其他人員可確認身分：請更換保管人並重新製作，或增加核准、覆核或稽核人員</source>
        <translation>Nobody else could confirm a person recovered by the recovery key: make it again with other keepers, or designate a supervisor, reviewer or auditor</translation>
    </message>
    <message>
        <source>單位主管即代行人員，請追認其通報</source>
        <translation>The unit head was the person standing in: confirm the notice</translation>
    </message>
    <message>
        <source>單位主管將出缺，請指定繼任者</source>
        <translation>Nobody will head the unit: designate a successor</translation>
    </message>
    <message>
        <source>單位主管即代行人員，請追認其停止</source>
        <translation>The unit head was the person standing in: confirm the stop</translation>
    </message>
    <message>
        <source>停用被接替的單位主管的帳號</source>
        <translation>End the account of the unit head who was replaced</translation>
    </message>
    <message>
        <source>見證的公開金鑰</source>
        <translation>Witness&apos;s public key</translation>
    </message>
    <message>
        <source>見證至第幾筆</source>
        <translation>Witnessed up to event</translation>
    </message>
    <message>
        <source>見證簽署的封印</source>
        <translation>Seal signed by the witness</translation>
    </message>
    <message>
        <source>不送出新的查詢</source>
        <translation>Submit no new query</translation>
    </message>
    <message>
        <source>櫃台連線伺服器</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>櫃台連線用的工作站憑證</source>
        <translation>Workstation&apos;s certificate for the hub</translation>
    </message>
    <message>
        <source>櫃台連線中斷時</source>
        <translation>While the hub is offline</translation>
    </message>
    <message>
        <source>採用見證之簽署</source>
        <translation>Witness&apos;s signature accepted</translation>
    </message>
    <message>
        <source>伺服器位址（名稱:埠/資料庫）</source>
        <translation>Hub&apos;s address (name:port/database)</translation>
    </message>
    <message>
        <source>伺服器代號（由資料庫人員告知）</source>
        <translation>Hub&apos;s id (from the database administrators)</translation>
    </message>
    <message>
        <source>應如設定 hub 所寫：名稱[:埠]/資料庫。</source>
        <translation>Write it as the setting hub does: name[:port]/database.</translation>
    </message>
    <message>
        <source>應為 jcic-desk-hub status 印出的代號：32 碼（0–9、a–f），含連字號亦可。</source>
        <translation>It is the id that jcic-desk-hub status prints: 32 digits (0–9, a–f), with or without hyphens.</translation>
    </message>
    <message>
        <source>登記櫃台連線伺服器</source>
        <translation>Enter a hub</translation>
    </message>
    <message>
        <source>櫃台連線伺服器登記簿</source>
        <translation>Register of hubs</translation>
    </message>
    <message>
        <source>伺服器名稱</source>
        <translation>Server&apos;s name</translation>
    </message>
    <message>
        <source>連接埠</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>伺服器的憑證</source>
        <translation>Server&apos;s certificate</translation>
    </message>
    <message>
        <source>本工作站的憑證（效期）</source>
        <translation>This workstation&apos;s certificate (valid until)</translation>
    </message>
    <message>
        <source>資料庫角色</source>
        <translation>Database role</translation>
    </message>
    <message>
        <source>資料結構的版本</source>
        <translation>Version of the schema</translation>
    </message>
    <message>
        <source>伺服器代號</source>
        <translation>Hub&apos;s id</translation>
    </message>
    <message>
        <source>與伺服器的時差</source>
        <translation>Difference of the clocks</translation>
    </message>
    <message>
        <source>可核准</source>
        <translation>May approve</translation>
    </message>
    <message>
        <source>簽章公鑰（64 碼）</source>
        <translation>Signing key (64 digits)</translation>
    </message>
    <message>
        <source>加密公鑰（64 碼）</source>
        <translation>Exchange key (64 digits)</translation>
    </message>
    <message>
        <source>持有證明（128 碼）</source>
        <translation>Proof of possession (128 digits)</translation>
    </message>
    <message>
        <source>請依他台 approver-key 印出之整行填入，不多不少。</source>
        <translation>Enter the whole line as approver-key wrote it at the other desk, no more and no less.</translation>
    </message>
    <message>
        <source>登記核准者在他台的金鑰</source>
        <translation>Enter an approver&apos;s key at another desk</translation>
    </message>
    <message>
        <source>核准主管</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>他台核准金鑰登記簿</source>
        <translation>Register of approvers&apos; keys at other desks</translation>
    </message>
    <message>
        <source>採信中</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>；見證至第 %1 筆，共 %2 筆（%3，%4）</source>
        <translation>; witnessed up to event %1 of %2 (%3, %4)</translation>
    </message>
    <message>
        <source>本櫃日誌的雜湊與封印</source>
        <translation>Hashes and seals of this desk&apos;s ledger</translation>
    </message>
    <message>
        <source>見證名稱</source>
        <translation>Name of the witness</translation>
    </message>
    <message>
        <source>見證公鑰（整行）</source>
        <translation>Public key of the witness (the whole line)</translation>
    </message>
    <message>
        <source>應為 jcic-desk-witness init 印出的整行，以見證名稱開頭。</source>
        <translation>It is the whole line that jcic-desk-witness init printed, and begins with the witness&apos;s name.</translation>
    </message>
    <message>
        <source>登記日誌見證</source>
        <translation>Enter a witness of the ledger</translation>
    </message>
    <message>
        <source>日誌見證登記簿</source>
        <translation>Register of witnesses</translation>
    </message>
    <message>
        <source>他台送核之查詢</source>
        <translation>Another desk&apos;s query to approve</translation>
    </message>
    <message>
        <source>送核之工作站</source>
        <translation>Workstation that asks</translation>
    </message>
    <message>
        <source>送核之日誌</source>
        <translation>Ledger that asks</translation>
    </message>
    <message>
        <source>簽署內容摘要</source>
        <translation>Digest of the signed content</translation>
    </message>
    <message>
        <source>檢視他台送核之查詢</source>
        <translation>Another desk&apos;s query to approve was shown</translation>
    </message>
    <message>
        <source>簽署他台送核之查詢</source>
        <translation>Another desk&apos;s query to approve was answered</translation>
    </message>
    <message>
        <source>簽署之他台工作站</source>
        <translation>Other workstation where it was signed</translation>
    </message>
    <message>
        <source>授權書影像於送核日誌之摘要</source>
        <translation>Digest of the form&apos;s image in the asking ledger</translation>
    </message>
    <message>
        <source>開啟他台送核之授權書影像</source>
        <translation>Image of another desk&apos;s form opened</translation>
    </message>
    <message>
        <source>櫃台連線中斷，自 %1，請檢測連線並洽資料庫人員</source>
        <translation>The hub has been unavailable since %1: check the connection, and tell the database administrators</translation>
    </message>
    <message>
        <source>本工作站之櫃台連線憑證 %1 到期，%2，請申請換發</source>
        <translation>This workstation&apos;s certificate for the hub expires on %1 (%2): ask for a new one</translation>
    </message>
    <message>
        <source>%1，無法連線至聯徵中心主機，請查明</source>
        <translation>%1: JCIC&apos;s host cannot be reached; find out why</translation>
    </message>
    <message>
        <source>尚未登記他台核准金鑰，待核准查詢僅能在本櫃核准</source>
        <translation>No approver&apos;s key of another desk is entered: what waits here can be approved at this desk only</translation>
    </message>
    <message>
        <source>櫃台連線：%1，請查明</source>
        <translation>Hub: %1. Find out why</translation>
    </message>
    <message>
        <source>櫃台連線：%1 項與其他櫃台不符，請查明</source>
        <translation>Hub: differences from other desks (%1). Find out why</translation>
    </message>
    <message>
        <source>櫃台連線：未採用 %1 之資料，請查明</source>
        <translation>Hub: what %1 says is not accepted. Find out why</translation>
    </message>
    <message>
        <source>當日辦公時間以外</source>
        <translation>Outside that day&apos;s office hours</translation>
    </message>
    <message>
        <source>例假日</source>
        <translation>On a day off</translation>
    </message>
    <message>
        <source>僅因送出時間列注意</source>
        <translation>Noted for its time alone</translation>
    </message>
    <message>
        <source>非辦公時間查詢每月加抽上限</source>
        <translation>Additional monthly sample of queries outside office hours, at most</translation>
    </message>
    <message>
        <source>決定非辦公時間查詢每月加抽上限</source>
        <translation>Decide the additional sample outside office hours</translation>
    </message>
    <message>
        <source>辦公時間（1 為週一，7 為週日）</source>
        <translation>Office hours (1 Monday to 7 Sunday)</translation>
    </message>
    <message>
        <source>決定辦公時間</source>
        <translation>Decide the office hours</translation>
    </message>
    <message>
        <source>所得年度資料自次年起提供之月份</source>
        <translation>Month of the next year from which a tax year&apos;s data are available</translation>
    </message>
    <message>
        <source>決定所得年度資料提供月份</source>
        <translation>Decide the month of a tax year&apos;s data</translation>
    </message>
    <message>
        <source>非辦公時間加抽上限</source>
        <translation>Drawn for their time alone, at most</translation>
    </message>
    <message>
        <source>非辦公時間加抽上限之依據</source>
        <translation>Origin of that number</translation>
    </message>
    <message>
        <source>%1 送出，當日為例假日</source>
        <translation>Submitted at %1, on a day off</translation>
    </message>
    <message>
        <source>%1 送出，當日無辦公時間</source>
        <translation>Submitted at %1, on a day without office hours</translation>
    </message>
    <message>
        <source>%1 送出，在當日辦公時間 %2 之外</source>
        <translation>Submitted at %1, outside that day&apos;s office hours %2</translation>
    </message>
    <message>
        <source>登記併案附卷</source>
        <translation>Filed with the case</translation>
    </message>
    <message>
        <source>撤銷併案附卷</source>
        <translation>Withdraw the filing with the case</translation>
    </message>
    <message>
        <source>併案附卷之資料：每年複核是否仍有必要</source>
        <translation>Filed with the case: review once a year whether that is still necessary</translation>
    </message>
    <message>
        <source>%1 %2 併案附卷屆滿一年，請複核是否仍有必要，%3 前決定，%4</source>
        <translation>%2 of %1 has been filed with its case for a year: decide before %3 whether that is still necessary, %4</translation>
    </message>
    <message>
        <source>受保全</source>
        <translation>Under legal hold</translation>
    </message>
    <message>
        <source>當事人撤回授權</source>
        <translation>Authorisation revoked by the subject</translation>
    </message>
    <message>
        <source>撤回授權後另有依據留存</source>
        <translation>Kept on another basis after revocation</translation>
    </message>
    <message>
        <source>當事人已撤回</source>
        <translation>Revoked by the subject</translation>
    </message>
    <message>
        <source>當事人臨櫃</source>
        <translation>By the subject at the counter</translation>
    </message>
    <message>
        <source>當事人書面</source>
        <translation>By the subject in writing</translation>
    </message>
    <message>
        <source>當事人以電子憑證</source>
        <translation>By the subject with an electronic certificate</translation>
    </message>
    <message>
        <source>當事人電話，已核對身分</source>
        <translation>By the subject on the telephone, identity verified</translation>
    </message>
    <message>
        <source>撤回方式</source>
        <translation>How revoked</translation>
    </message>
    <message>
        <source>撤回日</source>
        <translation>Day of revocation</translation>
    </message>
    <message>
        <source>撤回文件檔案</source>
        <translation>File of the revocation</translation>
    </message>
    <message>
        <source>登記當事人撤回</source>
        <translation>Enter a revocation by the subject</translation>
    </message>
    <message>
        <source>保全中</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>已解除保全</source>
        <translation>Hold lifted</translation>
    </message>
    <message>
        <source>法院</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>檢察機關</source>
        <translation>Prosecutor</translation>
    </message>
    <message>
        <source>司法警察或調查機關</source>
        <translation>Police or investigators</translation>
    </message>
    <message>
        <source>資料主管機關或聯徵中心</source>
        <translation>Agency responsible for the data, or JCIC</translation>
    </message>
    <message>
        <source>總行法務或法令遵循單位</source>
        <translation>Head office&apos;s legal or compliance unit</translation>
    </message>
    <message>
        <source>保全之當事人（身分證字號）</source>
        <translation>Person held (ID number)</translation>
    </message>
    <message>
        <source>保全之案號</source>
        <translation>Case held (case number)</translation>
    </message>
    <message>
        <source>保全之查詢編號</source>
        <translation>Query held (its id)</translation>
    </message>
    <message>
        <source>登記時已有之紀錄</source>
        <translation>Records present when entered</translation>
    </message>
    <message>
        <source>保全事由</source>
        <translation>Reason for the hold</translation>
    </message>
    <message>
        <source>同意解除之來函字號</source>
        <translation>Letter that agrees to lifting</translation>
    </message>
    <message>
        <source>查無本單位此案號之查詢，請核對案號。</source>
        <translation>No query of this branch has this case: compare the number.</translation>
    </message>
    <message>
        <source>查無本單位此編號之查詢，請核對查詢編號。</source>
        <translation>This branch has no query of this number: compare it.</translation>
    </message>
    <message>
        <source>查無本單位此人之查詢及登記，請核對身分證字號。</source>
        <translation>Nothing in this branch is about this person yet: compare the ID number.</translation>
    </message>
    <message>
        <source>解除保全事由</source>
        <translation>Reason for lifting the hold</translation>
    </message>
    <message>
        <source>同意解除之函文檔案</source>
        <translation>File of the letter that agrees</translation>
    </message>
    <message>
        <source>登記保全</source>
        <translation>Enter a legal hold</translation>
    </message>
    <message>
        <source>解除保全</source>
        <translation>Lift the hold</translation>
    </message>
    <message>
        <source>保全對象</source>
        <translation>Scope of the hold</translation>
    </message>
    <message>
        <source>保全登記簿</source>
        <translation>Register of legal holds</translation>
    </message>
    <message>
        <source>期滿，保全中不得刪除</source>
        <translation>Term over, on hold: not to be deleted</translation>
    </message>
    <message>
        <source>保全登記編號</source>
        <translation>Legal hold no.</translation>
    </message>
    <message>
        <source>貸款已結束</source>
        <translation>Loan ended</translation>
    </message>
    <message>
        <source>貸款結清或往來結束</source>
        <translation>Loan repaid, or relation ended</translation>
    </message>
    <message>
        <source>補登或更正的原因</source>
        <translation>Reason for adding or correcting</translation>
    </message>
    <message>
        <source>登記貸款結束</source>
        <translation>Enter the loan&apos;s end</translation>
    </message>
    <message>
        <source>補登或更正貸款結束</source>
        <translation>Add to or correct the loan&apos;s end</translation>
    </message>
    <message>
        <source>貸款結束登記簿</source>
        <translation>Register of loans&apos; ends</translation>
    </message>
    <message>
        <source>保存期滿，保全中不得刪除</source>
        <translation>Term over, on hold: not to be deleted</translation>
    </message>
    <message>
        <source>%1 %2 使用完竣應於 %3 前刪除（R-PA-6），惟保全登記第 %4 筆不得刪除，俟解除保全後刪除</source>
        <translation>%1 %2 is no longer needed and is to be deleted before %3 (R-PA-6), but legal hold %4 forbids it: delete it after the hold is lifted</translation>
    </message>
    <message>
        <source>%1 %2 當事人撤回授權，使用完竣，請刪除</source>
        <translation>%1 %2: authorisation revoked and no longer needed, please delete</translation>
    </message>
    <message>
        <source>%1 %2 當事人撤回授權，承辦人員已不辦理查詢；請登記使用完竣並刪除</source>
        <translation>%1 %2: authorisation revoked by the subject, and the case officer no longer queries; please mark it as no longer needed and delete it</translation>
    </message>
    <message>
        <source>當日查詢項數與初核</source>
        <translation>items of a day, and first approvals</translation>
    </message>
    <message>
        <source>初核</source>
        <translation>First approval</translation>
    </message>
    <message>
        <source>均無須</source>
        <translation>None</translation>
    </message>
    <message>
        <source>每人每日查詢項數提醒門檻（0 為不提醒）</source>
        <translation>Items an officer queries a day from which on it is noted (0: never)</translation>
    </message>
    <message>
        <source>決定每日查詢項數提醒門檻</source>
        <translation>Decide from how many items a day it is noted</translation>
    </message>
    <message>
        <source>每人每日查詢項數上限（0 為不限）</source>
        <translation>Items an officer queries a day, at most (0: any number)</translation>
    </message>
    <message>
        <source>決定每日查詢項數上限</source>
        <translation>Decide the most items a day</translation>
    </message>
    <message>
        <source>須由另一位核准主管先初核之查詢</source>
        <translation>Queries that another supervisor approves first</translation>
    </message>
    <message>
        <source>決定須先初核之查詢</source>
        <translation>Decide which queries are approved first</translation>
    </message>
    <message>
        <source>決定每日達幾項起須先初核</source>
        <translation>Decide above how many items a day another approves first</translation>
    </message>
    <message>
        <source>當日可查詢項數</source>
        <translation>Items of that day, up to</translation>
    </message>
    <message>
        <source>當日超量的事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>核可當日超量</source>
        <translation>Allow more items today</translation>
    </message>
    <message>
        <source>超量查詢核可簿</source>
        <translation>Excess queries</translation>
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
        <source>僅記入本程式之診斷紀錄</source>
        <translation>The program&apos;s diagnostic log alone</translation>
    </message>
    <message>
        <source>作業系統的系統日誌</source>
        <translation>The system&apos;s own log</translation>
    </message>
    <message>
        <source>診斷與資安事件另記入</source>
        <translation>Diagnostics and security events also go to</translation>
    </message>
    <message>
        <source>最低程式版本及其起日</source>
        <translation>Least version of the program, and from when</translation>
    </message>
    <message>
        <source>承辦人員當日查詢已達 %1 項（分行提醒門檻 %2 項）</source>
        <translation>Items requested by the officer that day (%1; the branch&apos;s threshold is %2)</translation>
    </message>
    <message>
        <source>承作系統送件的資料夾</source>
        <translation>Folder of the bank&apos;s own loan system</translation>
    </message>
    <message>
        <source>掃描授權書的掃描器</source>
        <translation>Scanner for authorisations</translation>
    </message>
    <message>
        <source>案件編號</source>
        <translation>Reference</translation>
    </message>
    <message>
        <source>告知事項的版本</source>
        <translation>Version of the notices</translation>
    </message>
    <message>
        <source>已更正</source>
        <translation>corrected</translation>
    </message>
    <message>
        <source>正確之案號</source>
        <translation>Correct case number</translation>
    </message>
    <message>
        <source>原案號</source>
        <translation>Case number until then</translation>
    </message>
    <message>
        <source>與目前案號相同。</source>
        <translation>That is the case number already.</translation>
    </message>
    <message>
        <source>更正案號</source>
        <translation>Correct a case number</translation>
    </message>
    <message>
        <source>再次更正案號</source>
        <translation>Correct it again</translation>
    </message>
    <message>
        <source>案號更正登記簿</source>
        <translation>Corrections of case numbers</translation>
    </message>
    <message>
        <source>本行註記</source>
        <translation>The bank&apos;s own mark</translation>
    </message>
    <message>
        <source>條碼</source>
        <translation>Bar code</translation>
    </message>
    <message>
        <source>本行註記及條碼</source>
        <translation>Mark and bar code</translation>
    </message>
    <message>
        <source>印在表單上的標記</source>
        <translation>Marks on the form</translation>
    </message>
    <message>
        <source>標記位置（定位點之外）</source>
        <translation>Position of the marks (outside the registration marks)</translation>
    </message>
    <message>
        <source>表單樣張</source>
        <translation>Specimen of the form</translation>
    </message>
    <message>
        <source>登記有標記的表單</source>
        <translation>Enter a form with marks</translation>
    </message>
    <message>
        <source>授權書標記測試登記簿</source>
        <translation>Tests of forms with marks</translation>
    </message>
    <message>
        <source>對照中</source>
        <translation>linked</translation>
    </message>
    <message>
        <source>舊式統一證號換發新式</source>
        <translation>Old resident number exchanged for a new one</translation>
    </message>
    <message>
        <source>身分證字號變更</source>
        <translation>National ID changed</translation>
    </message>
    <message>
        <source>取得國民身分證</source>
        <translation>National ID granted</translation>
    </message>
    <message>
        <source>原統一編號</source>
        <translation>Earlier ID number</translation>
    </message>
    <message>
        <source>現用統一編號</source>
        <translation>Present ID number</translation>
    </message>
    <message>
        <source>證明文件</source>
        <translation>Document that shows it</translation>
    </message>
    <message>
        <source>證明文件檔案</source>
        <translation>The document as a file</translation>
    </message>
    <message>
        <source>二個統一編號相同。</source>
        <translation>The two numbers are the same.</translation>
    </message>
    <message>
        <source>此二個統一編號已對照。</source>
        <translation>These two numbers are linked already.</translation>
    </message>
    <message>
        <source>登記對照</source>
        <translation>Link two numbers</translation>
    </message>
    <message>
        <source>同一人統號對照簿</source>
        <translation>ID numbers of one person</translation>
    </message>
    <message>
        <source>已公告</source>
        <translation>announced</translation>
    </message>
    <message>
        <source>已取消或提前結束</source>
        <translation>called off or ended early</translation>
    </message>
    <message>
        <source>維護影響的項目</source>
        <translation>Items affected</translation>
    </message>
    <message>
        <source>維護起日</source>
        <translation>From (day)</translation>
    </message>
    <message>
        <source>維護起時（時:分）</source>
        <translation>From (time, hh:mm)</translation>
    </message>
    <message>
        <source>維護迄日</source>
        <translation>Until (day)</translation>
    </message>
    <message>
        <source>維護迄時（時:分）</source>
        <translation>Until (time, hh:mm)</translation>
    </message>
    <message>
        <source>公告機關與文號或網址</source>
        <translation>Agency, and letter or address</translation>
    </message>
    <message>
        <source>登記維護公告</source>
        <translation>Enter announced maintenance</translation>
    </message>
    <message>
        <source>登記公告變更</source>
        <translation>Enter a change</translation>
    </message>
    <message>
        <source>登記取消或提前結束</source>
        <translation>Enter that it was called off or ended early</translation>
    </message>
    <message>
        <source>機關維護公告登記簿</source>
        <translation>Announced maintenance</translation>
    </message>
    <message>
        <source>查調</source>
        <translation>Querying</translation>
    </message>
    <message>
        <source>存放</source>
        <translation>Keeping</translation>
    </message>
    <message>
        <source>查調及存放</source>
        <translation>Querying and keeping</translation>
    </message>
    <message>
        <source>電腦機房</source>
        <translation>Machine room</translation>
    </message>
    <message>
        <source>門禁方式</source>
        <translation>Access control</translation>
    </message>
    <message>
        <source>監控方式</source>
        <translation>Surveillance</translation>
    </message>
    <message>
        <source>管理人員</source>
        <translation>Responsible person</translation>
    </message>
    <message>
        <source>場所</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>門禁有效</source>
        <translation>Access control works</translation>
    </message>
    <message>
        <source>監控有效</source>
        <translation>Surveillance works</translation>
    </message>
    <message>
        <source>無關人員不得進入或停留</source>
        <translation>No unauthorised person enters or stays</translation>
    </message>
    <message>
        <source>登記場所</source>
        <translation>Enter a place</translation>
    </message>
    <message>
        <source>登記變更</source>
        <translation>Enter a change</translation>
    </message>
    <message>
        <source>登記查調及存放場所</source>
        <translation>Enter the places where data are queried and kept</translation>
    </message>
    <message>
        <source>每年檢核場所</source>
        <translation>Yearly check of a place</translation>
    </message>
    <message>
        <source>查調及存放場所登記簿</source>
        <translation>Places of querying and keeping</translation>
    </message>
    <message>
        <source>已下線</source>
        <translation>retired</translation>
    </message>
    <message>
        <source>高</source>
        <translation>high</translation>
    </message>
    <message>
        <source>中</source>
        <translation>middle</translation>
    </message>
    <message>
        <source>普</source>
        <translation>basic</translation>
    </message>
    <message>
        <source>經判定不適用分級辦法</source>
        <translation>judged outside the grading rules</translation>
    </message>
    <message>
        <source>防護基準檢核</source>
        <translation>Check against the baseline</translation>
    </message>
    <message>
        <source>弱點掃描</source>
        <translation>Vulnerability scan</translation>
    </message>
    <message>
        <source>滲透測試</source>
        <translation>Penetration test</translation>
    </message>
    <message>
        <source>原始碼檢測</source>
        <translation>Source code review</translation>
    </message>
    <message>
        <source>防護需求等級</source>
        <translation>Protection grade</translation>
    </message>
    <message>
        <source>核定日</source>
        <translation>Approved on</translation>
    </message>
    <message>
        <source>核定文號</source>
        <translation>Approval&apos;s number</translation>
    </message>
    <message>
        <source>系統名稱</source>
        <translation>System</translation>
    </message>
    <message>
        <source>檢測種類</source>
        <translation>Kind of test</translation>
    </message>
    <message>
        <source>檢測日</source>
        <translation>Tested on</translation>
    </message>
    <message>
        <source>檢測單位</source>
        <translation>Tested by</translation>
    </message>
    <message>
        <source>檢測報告編號</source>
        <translation>Report&apos;s number</translation>
    </message>
    <message>
        <source>檢測結果無待改善事項</source>
        <translation>No defects to be corrected</translation>
    </message>
    <message>
        <source>檢測報告檔案</source>
        <translation>Report as a file</translation>
    </message>
    <message>
        <source>下線日</source>
        <translation>Retired on</translation>
    </message>
    <message>
        <source>登記系統與等級</source>
        <translation>Enter a system and its grade</translation>
    </message>
    <message>
        <source>登記等級變更</source>
        <translation>Enter another grade</translation>
    </message>
    <message>
        <source>登記檢測</source>
        <translation>Enter a test</translation>
    </message>
    <message>
        <source>登記下線</source>
        <translation>Enter its retirement</translation>
    </message>
    <message>
        <source>每年檢測系統</source>
        <translation>Yearly test of a system</translation>
    </message>
    <message>
        <source>資訊系統分級及檢測登記簿</source>
        <translation>Grades and tests of systems</translation>
    </message>
    <message>
        <source>分行地址，函件用</source>
        <translation>Branch&apos;s address, on letters</translation>
    </message>
    <message>
        <source>分行電話，函件用</source>
        <translation>Branch&apos;s telephone, on letters</translation>
    </message>
    <message>
        <source>總行彙總單位名稱，函件與查核報告用</source>
        <translation>Head-office unit that gathers reports, on letters and reports</translation>
    </message>
    <message>
        <source>告知事項的版本，登記授權書時帶入</source>
        <translation>Version of the notices to subjects, proposed with an authorisation</translation>
    </message>
    <message>
        <source>案號格式，填寫申請時帶入</source>
        <translation>Pattern of case numbers, proposed with a request</translation>
    </message>
    <message>
        <source>無人上班</source>
        <translation>nobody worked</translation>
    </message>
    <message>
        <source>無人上班的原因</source>
        <translation>Why nobody worked</translation>
    </message>
    <message>
        <source>該期間有登記或發查，並非無人上班：請分段登記。</source>
        <translation>Entries or requests were made in that period, so the branch was open: enter the days before and after it separately.</translation>
    </message>
    <message>
        <source>迄日應在本日之前：本日尚未結束。</source>
        <translation>The last day is before today: today is not over.</translation>
    </message>
    <message>
        <source>補登無人上班的日子</source>
        <translation>Enter days on which nobody worked</translation>
    </message>
    <message>
        <source>此為其他單位之標籤。</source>
        <translation>This is another unit&apos;s label.</translation>
    </message>
    <message>
        <source>此為另一登記簿之標籤，請至該登記簿盤點。</source>
        <translation>This label belongs to another register: count there.</translation>
    </message>
    <message>
        <source>本登記簿不盤點，無標籤。</source>
        <translation>Nothing in this register is counted, so it has no labels.</translation>
    </message>
    <message>
        <source>無使用中之各筆，無標籤可印。</source>
        <translation>No row is in use: there is no label to print.</translation>
    </message>
    <message>
        <source>；資料機關公告 %1 至 %2 維護，期間內可能未回覆</source>
        <translation>; its agency announced maintenance from %1 to %2 and may not answer then</translation>
    </message>
    <message>
        <source>%1 的資料機關公告 %2 至 %3 維護（%4），期間內可能未回覆</source>
        <translation>The agency of %1 announced maintenance from %2 to %3 (%4) and may not answer then</translation>
    </message>
    <message>
        <source>受查人另有統一編號 %1（同一人統號對照簿），先前以該號的查詢一併列出</source>
        <translation>The subject has another ID number, %1 (register of linked numbers): earlier queries under it are listed, too</translation>
    </message>
    <message>
        <source>授權書影像與他人之授權書 %1 為同一檔案，請核對是否附錯</source>
        <translation>The authorisation&apos;s image is the same file as that of another person&apos;s authorisation %1: check whether the wrong one was attached</translation>
    </message>
    <message>
        <source>授權書影像與同一人之授權書 %1 為同一檔案</source>
        <translation>The authorisation&apos;s image is the same file as that of the same person&apos;s authorisation %1</translation>
    </message>
    <message>
        <source>同一身分證字號於案號 %2 之姓名為「%1」，請核對證件，確認是否為同一人</source>
        <translation>The same ID number has the name &quot;%1&quot; in case %2: check the ID document, whether it is the same person</translation>
    </message>
    <message>
        <source>同一身分證字號於授權書 %2 之姓名為「%1」，請核對證件，確認是否為同一人</source>
        <translation>The same ID number has the name &quot;%1&quot; on authorisation %2: check the ID document, whether it is the same person</translation>
    </message>
    <message>
        <source>列印本及檔案</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>尚未發查，請撤回後以正確之案號重新送出。</source>
        <translation>Not requested yet: withdraw it, and submit it again with the right case number.</translation>
    </message>
    <message>
        <source>整批檔案</source>
        <translation>Batch file</translation>
    </message>
    <message>
        <source>待銷毀，資料保全中</source>
        <translation>To be destroyed; its record is on hold</translation>
    </message>
    <message>
        <source>保全登記第 %1 筆（R-LO-1）</source>
        <translation>legal hold %1 (R-LO-1)</translation>
    </message>
    <message>
        <source>資料使用完竣，保全中不得刪除</source>
        <translation>Record no longer needed; on hold, not to be deleted</translation>
    </message>
    <message>
        <source>%1 %2 當事人撤回授權，使用完竣應刪除，惟保全登記第 %3 筆不得刪除，俟解除保全後刪除</source>
        <translation>%1 %2: the authorisation was revoked and the record is to be deleted, but legal hold %3 forbids it; delete it once the hold is lifted</translation>
    </message>
    <message>
        <source>%1；資料保全中不得刪除，%2</source>
        <translation>%1; its record is on hold and not to be deleted: %2</translation>
    </message>
    <message>
        <source>%1 %2：%3，%4</source>
        <translation>%1 %2: %3, %4</translation>
    </message>
    <message>
        <source>承作系統取件：%1，請查明</source>
        <translation>Loan system: %1. Find out why.</translation>
    </message>
    <message>
        <source>承作系統送件 %1 檔待取件</source>
        <translation>Files from the loan system to be taken: %1</translation>
    </message>
    <message>
        <source>本版本表單未通過授權測試，或已停用（授權書標記測試登記簿，R-AU-10）。</source>
        <translation>This version of the form did not pass its authorisation test, or is no longer in use (register of tests of forms with marks, R-AU-10).</translation>
    </message>
    <message>
        <source>印有本行註記或條碼者，其表單版本</source>
        <translation>Version of the form, if it bears the bank&apos;s own marks or bar codes</translation>
    </message>
    <message>
        <source>晶片卡廠商模組（PKCS#11）</source>
        <translation>Card vendor&apos;s module (PKCS #11)</translation>
    </message>
    <message>
        <source>受查人</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>同意人員</source>
        <translation>Consenting person</translation>
    </message>
    <message>
        <source>%1 %2 使用情形待確認，%3 前，%4</source>
        <translation>%1 %2: confirm by %3 whether it is still needed, %4</translation>
    </message>
    <message>
        <source>%1 %2 的承辦人員已不辦理查詢，使用完竣待登記，%3 前，%4</source>
        <translation>%1 %2: its officer is no longer a query officer; register by %3 that it is no longer needed, %4</translation>
    </message>
    <message>
        <source>%1 %2 當事人撤回授權，有無另行留存之依據待決定</source>
        <translation>%1 %2: authorisation revoked by the subject; decide whether there is another basis for keeping it</translation>
    </message>
    <message>
        <source>%1 由 %2 保管</source>
        <translation>%1 is with its custodian %2</translation>
    </message>
    <message>
        <source>%1 件；尚未盤點</source>
        <translation>%1; never counted</translation>
    </message>
    <message>
        <source>RSA 解密（OAEP）</source>
        <translation>RSA decryption (OAEP)</translation>
    </message>
    <message>
        <source>RSA 解密（PKCS #1 v1.5）</source>
        <translation>RSA decryption (PKCS #1 v1.5)</translation>
    </message>
    <message>
        <source>金鑰協商（ECDH P-256）</source>
        <translation>Key agreement (ECDH P-256)</translation>
    </message>
    <message>
        <source>RSA 簽章（PKCS #1 v1.5）</source>
        <translation>RSA signature (PKCS #1 v1.5)</translation>
    </message>
    <message>
        <source>卡片參與登入之方式</source>
        <translation>How the card takes part in the sign-in</translation>
    </message>
    <message>
        <source>登入用卡片號碼</source>
        <translation>Number of the sign-in card</translation>
    </message>
    <message>
        <source>卡片公開金鑰之摘要</source>
        <translation>Digest of the card&apos;s public key</translation>
    </message>
    <message>
        <source>綁定登入用卡片</source>
        <translation>Sign-in card bound</translation>
    </message>
    <message>
        <source>解除登入用卡片</source>
        <translation>Sign-in card released</translation>
    </message>
    <message>
        <source>密碼</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>密碼及本人卡片</source>
        <translation>Password and own card</translation>
    </message>
    <message>
        <source>登入方式</source>
        <translation>Way of signing in</translation>
    </message>
    <message>
        <source>登入用卡片設定檔</source>
        <translation>Profile of sign-in cards</translation>
    </message>
    <message>
        <source>登入用卡片廠商模組（PKCS#11）</source>
        <translation>Vendor&apos;s module of sign-in cards (PKCS#11)</translation>
    </message>
    <message>
        <source>設定檔資料夾內之檔案</source>
        <translation>A file in the profile&apos;s folder</translation>
    </message>
    <message>
        <source>本機之 TPM</source>
        <translation>This machine&apos;s TPM</translation>
    </message>
    <message>
        <source>工作站金鑰之產生處所</source>
        <translation>Where the workstation&apos;s keys are made</translation>
    </message>
    <message>
        <source>本機之 TPM 裝置</source>
        <translation>This machine&apos;s TPM</translation>
    </message>
    <message>
        <source>晶片卡已認證</source>
        <translation>Card authenticated</translation>
    </message>
    <message>
        <source>登入聯徵中心未成功</source>
        <translation>JCIC failed</translation>
    </message>
    <message>
        <source>登入聯徵中心之結果不明</source>
        <translation>JCIC sign-in: outcome not known</translation>
    </message>
    <message>
        <source>登入聯徵中心未送出</source>
        <translation>JCIC sign-in not sent</translation>
    </message>
    <message>
        <source>登出聯徵中心</source>
        <translation>JCIC sign-out</translation>
    </message>
    <message>
        <source>變更聯徵中心帳號密碼</source>
        <translation>Changing JCIC password</translation>
    </message>
    <message>
        <source>聯徵中心帳號密碼已變更</source>
        <translation>JCIC password changed</translation>
    </message>
    <message>
        <source>聯徵中心拒絕變更帳號密碼</source>
        <translation>JCIC refused the change of password</translation>
    </message>
    <message>
        <source>聯徵中心帳號密碼是否變更不明</source>
        <translation>Change of the JCIC password: outcome not known</translation>
    </message>
    <message>
        <source>聯徵中心帳號密碼之變更未送出</source>
        <translation>Change of the JCIC password not sent</translation>
    </message>
    <message>
        <source>晶片卡認證</source>
        <translation>Card authentication</translation>
    </message>
    <message>
        <source>晶片卡認證未成功</source>
        <translation>Card authentication failed</translation>
    </message>
    <message>
        <source>晶片卡認證之結果不明</source>
        <translation>Card authentication: outcome not known</translation>
    </message>
    <message>
        <source>晶片卡認證未送出</source>
        <translation>Card authentication not sent</translation>
    </message>
    <message>
        <source>登入工作站</source>
        <translation>Seat</translation>
    </message>
    <message>
        <source>核准加印</source>
        <translation>Another copy approved</translation>
    </message>
    <message>
        <source>編列份號</source>
        <translation>Copy numbered</translation>
    </message>
    <message>
        <source>份號作廢</source>
        <translation>Copy void</translation>
    </message>
    <message>
        <source>他台所載</source>
        <translation>what the other desk has</translation>
    </message>
    <message>
        <source>他台查詢編號</source>
        <translation>the query&apos;s number there</translation>
    </message>
    <message>
        <source>無法辨識之作業</source>
        <translation>unknown action</translation>
    </message>
    <message>
        <source>日誌外部鏈首</source>
        <translation>head outside the ledger</translation>
    </message>
    <message>
        <source>遺失之資料</source>
        <translation>Missing data</translation>
    </message>
    <message>
        <source>主機憑證機構摘要</source>
        <translation>Digest of the host&apos;s authority</translation>
    </message>
    <message>
        <source>日誌外部鏈首遺失</source>
        <translation>Head outside lost</translation>
    </message>
    <message>
        <source>取出首把封印金鑰之指紋，交總行</source>
        <translation>Fingerprint of the first seal key exported for head office</translation>
    </message>
    <message>
        <source>被接替之單位主管（使用者代碼，二位以上以逗號分隔）</source>
        <translation>Unit head who is replaced (user code; separate several by commas)</translation>
    </message>
    <message>
        <source>本機輸入錯誤次數</source>
        <translation>Failures at the seat</translation>
    </message>
    <message>
        <source>撥慢</source>
        <translation>Set back</translation>
    </message>
    <message>
        <source>撥快</source>
        <translation>Set forward</translation>
    </message>
    <message>
        <source>時鐘調整方向</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>會同簽署密碼不符</source>
        <translation>Co-signing failed</translation>
    </message>
    <message>
        <source>發查之回覆</source>
        <translation>the response to the request</translation>
    </message>
    <message>
        <source>日誌匯出檔處理情形</source>
        <translation>What happened to exports of the ledger</translation>
    </message>
    <message>
        <source>「同單位其他櫃台登記簿」內並無使用中之本工作站。</source>
        <translation>The register of the branch&apos;s other desks has no such workstation in use.</translation>
    </message>
    <message>
        <source>匯入他台交換檔</source>
        <translation>read the other desk&apos;s exchange file</translation>
    </message>
    <message>
        <source>列印本所在不明</source>
        <translation>a paper copy is missing</translation>
    </message>
    <message>
        <source>憑證機構憑證檔的 SHA-256（64 碼）</source>
        <translation>SHA-256 of the authority&apos;s certificate file (64 digits)</translation>
    </message>
    <message>
        <source>登記聯徵中心的新主機或新憑證機構</source>
        <translation>Enter JCIC&apos;s new host or new authority</translation>
    </message>
    <message>
        <source>追蹤受文機關回覆</source>
        <translation>Follow up the answer</translation>
    </message>
    <message>
        <source>聯徵已回覆</source>
        <translation>Answered by JCIC</translation>
    </message>
    <message>
        <source>未獲回覆</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>列有「危險」事項之查詢</source>
        <translation>Queries with something marked as danger</translation>
    </message>
    <message>
        <source>同一筆資料加印</source>
        <translation>Another copy of a record</translation>
    </message>
    <message>
        <source>決定加印是否須經核准</source>
        <translation>Decide whether another copy needs approval</translation>
    </message>
    <message>
        <source>每人每日應先初核之起始項數（0 為無須）</source>
        <translation>Items of an officer&apos;s day above which another supervisor approves first (0: never)</translation>
    </message>
    <message>
        <source>僅得以已為本櫃台保留之授權書送出查詢</source>
        <translation>Submit only forms held for this desk</translation>
    </message>
    <message>
        <source>主機憑證之憑證機構</source>
        <translation>Issuer of the host&apos;s certificate</translation>
    </message>
    <message>
        <source>卡片憑證之憑證機構</source>
        <translation>Issuer of cards&apos; certificates</translation>
    </message>
    <message>
        <source>當事人憑證之憑證機構</source>
        <translation>Issuer of subjects&apos; certificates</translation>
    </message>
    <message>
        <source>櫃台連線伺服器憑證之憑證機構</source>
        <translation>Issuer of the hub&apos;s certificate</translation>
    </message>
    <message>
        <source>權限逾業務所需，已變更辦理事項</source>
        <translation>Too much: duties were changed</translation>
    </message>
    <message>
        <source>調閱時間</source>
        <translation>retrieved</translation>
    </message>
    <message>
        <source>晶片卡 %1 曾於 %2 登入期間使用，與借用登記不符，尚未查明</source>
        <translation>Card %1 was at the seat of %2, who is not its registered borrower; this is not explained yet</translation>
    </message>
    <message>
        <source>已逾下班時間，晶片卡尚未歸還保管人員 %1</source>
        <translation>After hours, and the IC card has not been returned to %1</translation>
    </message>
    <message>
        <source>晶片卡應於下班前歸還保管人員 %1</source>
        <translation>Return the IC card to %1 today</translation>
    </message>
    <message>
        <source>本程式無法辨識之項目</source>
        <translation>an item that this program does not know</translation>
    </message>
    <message>
        <source>簽章之本人卡片號碼</source>
        <translation>Number of the own card that signed</translation>
    </message>
    <message>
        <source>本人卡片未通過驗證</source>
        <translation>Own card not accepted</translation>
    </message>
    <message>
        <source>本人卡片驗證結果不明</source>
        <translation>Own card: outcome not known</translation>
    </message>
    <message>
        <source>雜湊</source>
        <translation>hash</translation>
    </message>
    <message>
        <source>檢查點</source>
        <translation>checkpoint</translation>
    </message>
    <message>
        <source>法律保全</source>
        <translation>legal hold</translation>
    </message>
    <message>
        <source>隨之應登記之事件</source>
        <translation>events that had to follow</translation>
    </message>
    <message>
        <source>案號之更正</source>
        <translation>correction of the case number</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>attachment</translation>
    </message>
    <message>
        <source>應刪除之檔案</source>
        <translation>file to be destroyed</translation>
    </message>
    <message>
        <source>損壞之檔案</source>
        <translation>damaged file</translation>
    </message>
    <message>
        <source>首把封印金鑰</source>
        <translation>first seal key</translation>
    </message>
    <message>
        <source>事件編號之索引</source>
        <translation>index of event ids</translation>
    </message>
    <message>
        <source>個人資料之索引</source>
        <translation>index of personal values</translation>
    </message>
    <message>
        <source>資料庫之結構</source>
        <translation>schema of the database</translation>
    </message>
    <message>
        <source>無法讀取之內容</source>
        <translation>unreadable content</translation>
    </message>
    <message>
        <source>承作系統送件 %1 檔不採用或未取件，請檢視原因</source>
        <translation>Files from the loan system not accepted or not taken: %1. See why.</translation>
    </message>
    <message>
        <source>每週查詢紀錄單</source>
        <translation>weekly query record</translation>
    </message>
    <message>
        <source>借用人員已離任或改任，收回晶片卡</source>
        <translation>The borrower has left or changed duties: take the card back</translation>
    </message>
    <message>
        <source>規定由二人核准，除查詢人員外核准主管不足二人，請指定或變更規定</source>
        <translation>Two are to approve, and beside a query officer there are not two supervisors: designate one, or decide otherwise</translation>
    </message>
    <message>
        <source>%1 的案件，承辦人員已離任，應移交</source>
        <translation>The case officer of %1 has left: hand the case over</translation>
    </message>
    <message>
        <source>仍需使用…(&amp;S)</source>
        <translation>Keep u&amp;sing…</translation>
    </message>
    <message>
        <source>併案附卷…(&amp;F)</source>
        <translation>&amp;File with the case…</translation>
    </message>
    <message>
        <source>撤銷附卷…(&amp;X)</source>
        <translation>Withdraw filin&amp;g…</translation>
    </message>
    <message>
        <source>登記另有依據…(&amp;S)</source>
        <translation>&amp;State other basis…</translation>
    </message>
    <message>
        <source>登記使用完竣(&amp;W)</source>
        <translation>No longer needed (&amp;W)</translation>
    </message>
    <message>
        <source>仍需使用之原因</source>
        <translation>Reason why it is still needed</translation>
    </message>
    <message>
        <source>附卷事由</source>
        <translation>Reason for filing it</translation>
    </message>
    <message>
        <source>撤銷事由</source>
        <translation>Reason for withdrawing it</translation>
    </message>
    <message>
        <source>留存依據及事由</source>
        <translation>Basis and reason for keeping</translation>
    </message>
    <message>
        <source>本人承辦案件之 T52 仍有需要及其原因；一個月後再次詢問（R-PA-6）</source>
        <translation>Record that a T52 of one of your cases is still needed, and why; you are asked again a month later (R-PA-6)</translation>
    </message>
    <message>
        <source>已登記；一個月後再次詢問。</source>
        <translation>Recorded; you will be asked again in a month.</translation>
    </message>
    <message>
        <source>本人承辦案件之 T52 併案附卷及其事由；每年複核，至撤銷或往來結束（R-PA-11）</source>
        <translation>file a T52 of your case with the case, and why; reviewed once a year until it is withdrawn or the relation ends (R-PA-11)</translation>
    </message>
    <message>
        <source>已登記併案附卷；一年內複核。</source>
        <translation>Filed with the case; to be reviewed within a year.</translation>
    </message>
    <message>
        <source>撤銷一筆 T52 的併案附卷，以及事由；自撤銷起一個月內決定或刪除（R-PA-6）</source>
        <translation>withdraw a T52&apos;s filing with the case, and why; from then on decided or deleted within a month (R-PA-6)</translation>
    </message>
    <message>
        <source>已撤銷併案附卷；一個月內決定或刪除。</source>
        <translation>The filing is withdrawn; decide or delete within a month.</translation>
    </message>
    <message>
        <source>當事人撤回授權後，本人承辦案件之資料另有依據而留存，及其依據；無依據者登記使用完竣並刪除</source>
        <translation>After the subject revoked the authorisation: keep a record of one&apos;s own case on another basis, and state it; if there is none, mark it as no longer needed and delete it</translation>
    </message>
    <message>
        <source>已登記留存依據。</source>
        <translation>The basis for keeping it is entered.</translation>
    </message>
    <message>
        <source>登記一筆資料使用完竣；離職人員所留者亦由查詢人員登記（R-PA-6）</source>
        <translation>Register that a record is no longer needed; for a leaver&apos;s records, a query officer registers it (R-PA-6)</translation>
    </message>
    <message>
        <source>已登記使用完竣。</source>
        <translation>Registered as no longer needed.</translation>
    </message>
    <message>
        <source>歸檔…</source>
        <translation>File…</translation>
    </message>
    <message>
        <source>列待銷毀…</source>
        <translation>Set aside…</translation>
    </message>
    <message>
        <source>銷毀…</source>
        <translation>Destroy…</translation>
    </message>
    <message>
        <source>列為遺失</source>
        <translation>Report missing</translation>
    </message>
    <message>
        <source>遺失核銷…</source>
        <translation>Write off…</translation>
    </message>
    <message>
        <source>無須使用(&amp;O)</source>
        <translation>N&amp;ot needed</translation>
    </message>
    <message>
        <source>案件未承作(&amp;R)</source>
        <translation>Case &amp;refused</translation>
    </message>
    <message>
        <source>請選取不使用之原因；登記後列為待銷毀，其他份請分別登記。</source>
        <translation>Why is it of no use? It is then to be destroyed; other copies are entered separately.</translation>
    </message>
    <message>
        <source>紙本銷毀或檔案刪除方式</source>
        <translation>How the paper was destroyed or the file deleted</translation>
    </message>
    <message>
        <source>查證經過及處理情形</source>
        <translation>How it was investigated, and what was done</translation>
    </message>
    <message>
        <source>登記一份紙本銷毀或檔案刪除，由見證人簽署（R-PA-4、R-PA-10）</source>
        <translation>Registers that a copy was destroyed or its file deleted; a witness co-signs (R-PA-4, R-PA-10)</translation>
    </message>
    <message>
        <source>撤回原因（記入日誌）</source>
        <translation>Reason for withdrawing it; recorded in the ledger</translation>
    </message>
    <message>
        <source>往來結束日或婉拒日（民國）</source>
        <translation>day of the relation&apos;s end or of the refusal (ROC)</translation>
    </message>
    <message>
        <source>往來結束，或婉拒</source>
        <translation>the relation ended, or was refused</translation>
    </message>
    <message>
        <source>請當事人洽資料主管機關，或檢附佐證</source>
        <translation>The applicant is sent to the source agency, or asked for supporting papers</translation>
    </message>
    <message>
        <source>疑義內容及答覆當事人之說明</source>
        <translation>What the applicant doubts, and what they were told</translation>
    </message>
    <message>
        <source>撤回本人承辦且尚未發查之查詢</source>
        <translation>Withdraws a query of one of your cases that was not requested yet</translation>
    </message>
    <message>
        <source>已撤回查詢。</source>
        <translation>The query is withdrawn.</translation>
    </message>
    <message>
        <source>確認已閱未成之結果，不再列為待辦</source>
        <translation>Marks a query that ended without a record as seen: it is no longer in the tasks</translation>
    </message>
    <message>
        <source>結果已確認，不再列為待辦。</source>
        <translation>Its end is marked as seen: it is no longer in the tasks.</translation>
    </message>
    <message>
        <source>登記往來結束或婉拒的日子，保存期由此起算</source>
        <translation>registers the day of the relation&apos;s end or of the refusal, from which the term is counted</translation>
    </message>
    <message>
        <source>已登記。</source>
        <translation>Registered.</translation>
    </message>
    <message>
        <source>當事人對資料有疑義：登記疑義及答覆，資料不更正（R-PA-8）</source>
        <translation>The applicant doubts a record: enter the doubt and the answer; the record stays as it is (R-PA-8)</translation>
    </message>
    <message>
        <source>接辦之查詢人員代碼</source>
        <translation>User code of the query officer who takes the case over</translation>
    </message>
    <message>
        <source>移交的原因</source>
        <translation>Reason for handing it over</translation>
    </message>
    <message>
        <source>將一案移交另一位查詢人員：由承辦人員或核准主管辦理；以查詢編號或案號指明</source>
        <translation>Hands a case over to another query officer: by its officer, or a supervisor; named by a query or the case number</translation>
    </message>
    <message>
        <source>已移交。</source>
        <translation>The case is handed over.</translation>
    </message>
    <message>
        <source>登記所指之資料</source>
        <translation>data that a register names</translation>
    </message>
    <message>
        <source>勞工保險局稽核</source>
        <translation>Audit by the Bureau of Labor Insurance</translation>
    </message>
    <message>
        <source>不再核對</source>
        <translation>compared no more</translation>
    </message>
    <message>
        <source>不符明細（帳單／本機）</source>
        <translation>Differences (bill/here)</translation>
    </message>
    <message>
        <source>帳單月份</source>
        <translation>Month of the bill</translation>
    </message>
    <message>
        <source>帳單筆數</source>
        <translation>Requests on the bill</translation>
    </message>
    <message>
        <source>不再核對的原因</source>
        <translation>Why no more are compared</translation>
    </message>
    <message>
        <source>登記帳單相符</source>
        <translation>Enter that the bill agrees</translation>
    </message>
    <message>
        <source>登記帳單不符</source>
        <translation>Enter that the bill differs</translation>
    </message>
    <message>
        <source>決定不再核對帳單</source>
        <translation>Decide to compare bills no more</translation>
    </message>
    <message>
        <source>每月核對聯徵中心帳單</source>
        <translation>Compare JCIC&apos;s bill of each month</translation>
    </message>
    <message>
        <source>查明與帳單不符的原因</source>
        <translation>Find out why the bill differs</translation>
    </message>
    <message>
        <source>帳單不符未能說明，登記缺失</source>
        <translation>A difference with the bill is unexplained: enter a finding</translation>
    </message>
    <message>
        <source>帳單核對紀錄簿</source>
        <translation>Register of bills</translation>
    </message>
    <message>
        <source>授權書簽署日</source>
        <translation>Day on which the authorisation was signed</translation>
    </message>
    <message>
        <source>授權書期限</source>
        <translation>Last day of the authorisation</translation>
    </message>
    <message>
        <source>更正事項</source>
        <translation>What is corrected</translation>
    </message>
    <message>
        <source>原登載</source>
        <translation>As entered</translation>
    </message>
    <message>
        <source>更正為</source>
        <translation>Corrected to</translation>
    </message>
    <message>
        <source>與原登載相同。</source>
        <translation>The same as entered.</translation>
    </message>
    <message>
        <source>更正登載事項</source>
        <translation>Correct an entry</translation>
    </message>
    <message>
        <source>查詢登載更正登記簿</source>
        <translation>Register of corrected entries</translation>
    </message>
    <message>
        <source>正本借調中</source>
        <translation>original on loan</translation>
    </message>
    <message>
        <source>正本已收回</source>
        <translation>original returned</translation>
    </message>
    <message>
        <source>總行稽核單位</source>
        <translation>Head office&apos;s audit</translation>
    </message>
    <message>
        <source>會計師</source>
        <translation>Accountant</translation>
    </message>
    <message>
        <source>影本</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>加密檔案</source>
        <translation>Encrypted file</translation>
    </message>
    <message>
        <source>受提供機關</source>
        <translation>Given to</translation>
    </message>
    <message>
        <source>提供之資料</source>
        <translation>Data given</translation>
    </message>
    <message>
        <source>所提供之項目</source>
        <translation>Item given</translation>
    </message>
    <message>
        <source>所提供之份號</source>
        <translation>Number of the copy given</translation>
    </message>
    <message>
        <source>提供日</source>
        <translation>Given on</translation>
    </message>
    <message>
        <source>收件人職稱姓名</source>
        <translation>Recipient&apos;s title and name</translation>
    </message>
    <message>
        <source>應返還日</source>
        <translation>Due back on</translation>
    </message>
    <message>
        <source>展延原因</source>
        <translation>Reason for the extension</translation>
    </message>
    <message>
        <source>收回日</source>
        <translation>Came back on</translation>
    </message>
    <message>
        <source>登記提供</source>
        <translation>Enter what was given</translation>
    </message>
    <message>
        <source>登記正本借調</source>
        <translation>Enter the loan of an original</translation>
    </message>
    <message>
        <source>登記展延返還日</source>
        <translation>Extend the day of return</translation>
    </message>
    <message>
        <source>登記正本收回</source>
        <translation>Enter the return of the original</translation>
    </message>
    <message>
        <source>收回借調之正本</source>
        <translation>Get the original back</translation>
    </message>
    <message>
        <source>資料提供登記簿</source>
        <translation>Register of disclosures</translation>
    </message>
    <message>
        <source>查明中</source>
        <translation>to be looked into</translation>
    </message>
    <message>
        <source>已查明</source>
        <translation>looked into</translation>
    </message>
    <message>
        <source>資料主管機關確認無誤</source>
        <translation>Confirmed by the agency</translation>
    </message>
    <message>
        <source>資料主管機關已更正</source>
        <translation>Corrected by the agency</translation>
    </message>
    <message>
        <source>以當事人檢附之佐證為準</source>
        <translation>By the applicant&apos;s papers</translation>
    </message>
    <message>
        <source>當事人撤回疑義</source>
        <translation>Withdrawn by the applicant</translation>
    </message>
    <message>
        <source>提出日</source>
        <translation>Raised on</translation>
    </message>
    <message>
        <source>應查明日</source>
        <translation>To be looked into by</translation>
    </message>
    <message>
        <source>疑義內容</source>
        <translation>What is doubted</translation>
    </message>
    <message>
        <source>查明結果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>答覆當事人日</source>
        <translation>Applicant answered on</translation>
    </message>
    <message>
        <source>查明經過</source>
        <translation>How it was found out</translation>
    </message>
    <message>
        <source>佐證或回函檔案</source>
        <translation>File of papers or reply</translation>
    </message>
    <message>
        <source>應於提出後 30 日內查明（個人資料保護法第 13 條）。</source>
        <translation>It is looked into within 30 days (Personal Data Protection Act, article 13).</translation>
    </message>
    <message>
        <source>登記疑義</source>
        <translation>Enter a doubt</translation>
    </message>
    <message>
        <source>查明當事人之疑義並答覆</source>
        <translation>Look into the applicant&apos;s doubt and answer</translation>
    </message>
    <message>
        <source>疑義處理登記簿</source>
        <translation>Register of doubts</translation>
    </message>
    <message>
        <source>保全之查詢人員</source>
        <translation>Query officer whose queries are held</translation>
    </message>
    <message>
        <source>保全之查詢期間起日</source>
        <translation>First day of the queries held</translation>
    </message>
    <message>
        <source>保全之查詢期間迄日</source>
        <translation>Last day of the queries held</translation>
    </message>
    <message>
        <source>查無本單位符合之查詢。</source>
        <translation>No query here matches.</translation>
    </message>
    <message>
        <source>發現時刻</source>
        <translation>Time of discovery</translation>
    </message>
    <message>
        <source>通報時限（72 小時）</source>
        <translation>To be notified by (72 hours)</translation>
    </message>
    <message>
        <source>變更日</source>
        <translation>Changed on</translation>
    </message>
    <message>
        <source>依據文件</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>姓名及職稱均未變更。</source>
        <translation>Neither name nor title changes.</translation>
    </message>
    <message>
        <source>變更姓名或職稱</source>
        <translation>Change name or title</translation>
    </message>
    <message>
        <source>信用資訊查詢作業控管要點</source>
        <translation>Rules for credit-information queries</translation>
    </message>
    <message>
        <source>登記本機構之信用資訊查詢作業控管要點</source>
        <translation>Enter the member&apos;s own rules for credit-information queries</translation>
    </message>
    <message>
        <source>除戶謄本及繼承關係證明</source>
        <translation>Household record of the death and proof of inheritance</translation>
    </message>
    <message>
        <source>監護或法定代理證明</source>
        <translation>Proof of guardianship or representation</translation>
    </message>
    <message>
        <source>繼承人</source>
        <translation>Heir</translation>
    </message>
    <message>
        <source>法定代理人或監護人</source>
        <translation>Legal representative or guardian</translation>
    </message>
    <message>
        <source>登記中</source>
        <translation>in force</translation>
    </message>
    <message>
        <source>已無須註記</source>
        <translation>no longer noted</translation>
    </message>
    <message>
        <source>繼承人、監護人或輔助人</source>
        <translation>Heir, guardian or assistant</translation>
    </message>
    <message>
        <source>發生日</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>撤銷日或結束日</source>
        <translation>Ended on</translation>
    </message>
    <message>
        <source>無須註記的原因</source>
        <translation>Why it is no longer noted</translation>
    </message>
    <message>
        <source>登記身故或監護</source>
        <translation>Enter a death or a guardianship</translation>
    </message>
    <message>
        <source>登記無須註記</source>
        <translation>Enter that it is no longer noted</translation>
    </message>
    <message>
        <source>當事人身故及監護登記簿</source>
        <translation>Register of deceased and represented subjects</translation>
    </message>
    <message>
        <source>死亡</source>
        <translation>died</translation>
    </message>
    <message>
        <source>監護宣告</source>
        <translation>under guardianship</translation>
    </message>
    <message>
        <source>輔助宣告</source>
        <translation>under assistance</translation>
    </message>
    <message>
        <source>單位主管指派之核對人員</source>
        <translation>Sent by the unit head to check it</translation>
    </message>
    <message>
        <source>他台或他單位之晶片卡</source>
        <translation>a card of another desk or branch</translation>
    </message>
    <message>
        <source>遭聯徵中心退件或查無回覆之發查亦計費</source>
        <translation>requests that JCIC refused or that got no answer are billed too</translation>
    </message>
    <message>
        <source>晶片卡遭他人使用：以 Z52 逐筆核對</source>
        <translation>the card was used by somebody else: compare with Z52 line by line</translation>
    </message>
    <message>
        <source>月底之發查計入次月帳單</source>
        <translation>requests at the month&apos;s end are on the next month&apos;s bill</translation>
    </message>
    <message>
        <source>受查人 %1（%2 起）：請核對授權書由何人簽署</source>
        <translation>The subject: %1 (since %2). Check who signed the authorisation</translation>
    </message>
    <message>
        <source>受查人 %1（%2 起），繼承人、監護人或輔助人為 %3：請核對授權書由何人簽署</source>
        <translation>The subject: %1 (since %2); heir, guardian or assistant: %3. Check who signed the authorisation</translation>
    </message>
    <message>
        <source>來函或收據檔案</source>
        <translation>File of their letter or receipt</translation>
    </message>
    <message>
        <source>更正後重新查詢之查詢</source>
        <translation>Query submitted after the correction</translation>
    </message>
    <message>
        <source>現無人得核准（申請人、承辦人及已核准者除外），請指定核准主管</source>
        <translation>nobody in office may approve it (not who asked, has the case or approved before): designate a supervisor</translation>
    </message>
    <message>
        <source>現無查詢人員可接辦，或無核准主管可移交，請指定</source>
        <translation>no query officer is there to take it over, or no supervisor to hand it over: designate one</translation>
    </message>
    <message>
        <source>現無其他帳號管理人員，由二人共同解除鎖定，或請指定</source>
        <translation>no other account administrator is in office: two people unlock it together, or designate one</translation>
    </message>
    <message>
        <source>現無得確認身分之人員，請指定核准、覆核或稽核人員</source>
        <translation>nobody in office may confirm the identity: designate a supervisor, reviewer or auditor</translation>
    </message>
    <message>
        <source>現無得辦理之人員，請指定</source>
        <translation>nobody in office may do it: designate somebody</translation>
    </message>
    <message>
        <source>現無查詢人員，請指定</source>
        <translation>no query officer is in office: designate one</translation>
    </message>
    <message>
        <source>%1（待辦 %2 日）</source>
        <translation>%1 (waiting for %2 d)</translation>
    </message>
    <message>
        <source>%1；%2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>七日內無到期、逾期或待處理者</source>
        <translation>nothing is overdue, due within 7 days or open</translation>
    </message>
    <message>
        <source>期限及帳號</source>
        <translation>Due dates and accounts</translation>
    </message>
</context>
</TS>
