// The working papers' wording, word for word (R-LO-5): titles, columns, items and notes of the templates of 114年6月
// and 110年12月, slips of the pen included, stand here as they are asked for, and not as the layouts have them.

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <map>

#include "app/paper/sheets/working_papers.h"
#include "judge.h"
#include "sheet_samples.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::paper;

namespace {

const QStringList sections{"一、公務機關資料蒐集與使用", "二、資料使用者之指定與登記",
                           "三、使用者帳號密碼",         "四、公務機關資料保密、保護義務",
                           "五、安全控管、查核與稽核",   "六、資料使用期限、刪除程序及期限"};
const QStringList items{
    "1)"
    "查調公務機關資料前，是否已取得當事人之書面授權或電子授權？電子授權是否為當事人透過網際網路連線至使用單位之資訊系統"
    "，並於該系統內之資料使用授權書頁面，利用電子憑證授權，同意使用單位蒐集、處理及使用其相關資料？既有之第三類數位存款"
    "帳戶及信用卡客戶，於第一次申請「軟體 C3憑證」時，是否增加視訊身分確認?並同時確保電子授權之不可否認性？",
    "2)是否符合辦理授信及信用卡業務申請（信用卡申請、額度調整）目的？",
    "3)使用單位取得當事人書面授權或電子授權後，是否將授權書或授權資訊傳送至聯徵中心備查？",
    "4)如以電子授權，系統是否留存記錄(如日期、來源IP或電話號碼、授權書內容或版本、身分驗證結果等)"
    "？且其內容是否可完整呈現並可於日後取出供查驗？",
    "5)取得當事人授權書時，是否確實審核當事人之查調目的及身分，並確認授權書之驗證結果及授權書之真實性？",
    "6)"
    "查詢後，當事人之書面或電子授權相關資料、檔案及紀錄是否至少保管至授信期間或信用卡往來期間終止後5年或自拒絕日起保存5"
    "年？",
    "7)查詢人員是否於列印之公務機關資料表簽章或由系統自動套印查詢人員資訊，以明責任並供查證？\n印出後不使用("
    "含未承作案件)"
    "之公務機關資料表，是否予以控管或銷毀？\n產生之公務機關資料表是否確實印有使用單位機構代號之電子浮水印標識？",
    "8)"
    "使用財稅資料之業務系統是否標註「財稅資料係為課稅目的蒐集，僅供金融徵信案件之參考；若有資料內容疑問時，應向資料主管"
    "機關洽詢」等提示文字？",
    "1)單位主管是否指定專人辦理公務機關資料之查詢？有無未經指定者擅自查詢？\n【使用檔案傳輸批次/"
    "伺服器連線（以下簡稱FTP/STS）/"
    "API系統查詢之使用單位，其授權程序及異動管理，是否依據各使用單位作業流程自行訂定？是否留存「授權異動明細紀錄表」及"
    "「信用資訊查詢人員授權表」？】",
    "2)"
    "查詢人員其姓名、職稱、擔任期間、持用之晶片卡號碼或使用者帳號等是否設簿（請將貴機構所訂登記簿名稱填入）登記，並經單"
    "位主管核定？\n前項登記簿是否妥善保存五年？\n【使用FTP/STS/"
    "API系統查詢之使用單位，是否由系統紀錄授權異動情形並自動產生信用資訊查詢人員授權表取代登記簿？該授權表是否妥善保存"
    "最近五年之授權紀錄？】",
    "3)單位主管對於執行查詢、覆核查詢紀錄，及保管晶片卡與密碼等人員之指定，是否符合內部控制原則？",
    "1)使用FTP/STS/"
    "API系統查詢之使用單位，查詢人員之密碼是否保密及遵守使用聯徵中心查詢系統的設備密碼設定規定，密碼長度至少為八個字元"
    "並設定密碼複雜度（數字、英文字大小寫及特殊符號混合）要求，密碼每90天強制更新一次，至少不可以與前三次使用過之密碼相"
    "同？\n使用單位查詢系統是否限制資料使用者連續登入密碼失敗的上限次數，並訂定解除該帳號鎖碼機制。",
    "2)每位查詢人員是否各自配予一組獨立帳號密碼？查詢人員是否有使用用他人帳號密碼或將帳號密碼借予他人使用？",
    "3)"
    "使用單位帳號管理人員是否檢視使用者權限是否符合權限最小化原則，並每年至少進行二次帳號及權限審查，並留存紀錄，至少保"
    "存五年？",
    "4)晶片卡查詢密碼，由聯徵中心以掛號密件寄交，是否由單位主管親收，再密交密碼保管人員？",
    "5)晶片卡與查詢密碼是否由不同人員保管？",
    "6)晶片卡查詢人員異動或業務需要時，是否更換密碼？",
    "7)查詢人員離(調)職，帳號管理人員是否應至遲於離(調)職生效日移除/停用相關系統帳號與權限？",
    "1)查詢所得公務機關資料是否嚴限內部業務參考使用，不得跨境或國際傳輸及不得對外公開或移轉他人？",
    "2)資料查調及存放場所，是否嚴禁非相關人員進入或停留，並應有門禁或監控措施？",
    "3)使用公務機關資料之連線電腦設備是否設定螢幕保護密碼，及每日下班前是否關機？",
    "4)使用FTP/STS/"
    "API系統查詢之公務機關資料使用單位，對於存放自公務機關查得資訊之相關資料庫，是否建立資料庫存取軌跡紀錄，並建立資訊"
    "安全管理控制措施及規範，包含人力資源安全、實體及環境安全、資訊交換、通訊與作業管理、存取控制等？",
    "5)"
    "對於存放自公務機關查得資訊之資料庫主機是否使用網管設備阻檔非必要連結，禁止直接存取網際網路，並關閉USB與序列埠等介"
    "面裝置？",
    "6)主機作業系統、設備實體及網路之相關主機是否置於電腦機房，維持良好運作維護管理，並建置防毒或防火牆等防護設備？",
    "7)"
    "若屬「資通安全責任等級分級辦法」適用對象而使用公務機關資料之系統，是否完成資訊系統分級與資安防護基準作業及辦理安全"
    "性檢測？",
    "8)晶片卡查詢設備是否妥善保管，並限於營業或辦公處所使用？",
    "9)晶片卡如有毀損或停用，是否具函退還聯徵中心？如有遺失或滅失時，是否具函聯徵中心掛失？",
    "10)"
    "查詢公務機關資料前，是否填寫或輸入日期、人員、案號及事由，並依分層負責之規定，取得授權核定層級人員之核准？採紙本申"
    "請單者是否裝夾留存？",
    "11)系統是否記錄查詢者帳號、查詢者IP、查詢日期、時間、查詢作業代號、查詢條件、案號及事由等查詢日誌，並留存五年？",
    "12)每週是否產出查詢紀錄單，送查詢人員核章確認及分層負責授權核定層級人員之核可，並留存五年？",
    "13)公務機關資料是否提僅供予業務相關人員閱覽、使用，且不得任意複製？",
    "1)聯徵中心定期通知之晶片卡使用情形，單位主管是否派人切實核對？對於晶片卡異常使用或遭鎖卡者是否追蹤原因？",
    "2)單位主管有否指定專人抽核聯徵中心之「介接公務機關資料發查紀錄資訊(含期間查詢)」（Z52），抽核比率是否每月至少為2%"
    "查詢紀錄，且不得少於10筆（查詢記錄總筆數少於10筆者，是否全數查核）？\n【使用FTP/STS/"
    "API系統查詢之單位，是否增加核對其系統自動產生之「查詢紀錄」，查詢記錄至少保留5年？】",
    "3)"
    "使用單位是否將使用公務機關資料管理規範執行情形列入內部自行查核，且每年至少查核1次？查核報告（副本）是否依規定時間"
    "由總機構指定單位(本查核項目內請註明此單位名稱）彙總送聯徵中心？",
    "4)"
    "使用單位是否將使用公務機關資料管理規範執行情形列入內部稽核項目，且使用單位每半年應至少執行1次內部稽核作業，稽核記"
    "錄是否保留五年？",
    "5)使用單位若發生公務機關資料外洩或相關資安事件，是否立即通知聯徵中心及提供該資料之公務機關？",
    "6)"
    "就開立第三類數位存款帳戶及信用卡客戶軟體C3憑證」之電子授權方式同意金融機構透過本中心介接查調公務機關資料，應增加視"
    "訊身分確認程序，是否已納入自行查核及內部稽核項目。",
    "1)使用單位對於介接取得之職業投保資料，是否於使用完竣且確認無保存必要後，一個月內刪除。",
    "2)刪除程序完成後是否留存佐證資料備查，至少五年。",
    "3)內部是否訂有相關資料刪除程序及刪除期限規範，據以遵行。"};
const QStringList columns_2{"|查詢日期",
                            "被查詢當事人|統一編號/身分證號　名稱",
                            "查詢人員|姓名",
                            "查詢人員|有否被授權辦理查詢¹",
                            "|使用者代碼",
                            "|授權辦理事項",
                            "查詢資格依據(查詢條件限制)|當事人之書面授權書(含電子授權資料)\n是否保存5年",
                            "查詢資格依據(查詢條件限制)|有無合法查詢依據²",
                            "查詢結果|有無紙本申請單或系統查詢日誌",
                            "查詢結果|公務機關資料表查詢人有無簽章",
                            "查詢結果|是否僅供內部使用不對外公開或移轉他人使用",
                            "查詢結果|不使用(含未承作案件)之公務機關資料表是否妥善處理",
                            "查詢結果|公務機關資料表是否列有電子浮水印標識",
                            "|查核結果",
                            "|處理意見"};
const QStringList notes_2{"¹ 查詢人員有否被授權辦理查詢請調閱查詢人員登記簿(聯徵4) 。",
                          "² "
                          "「合法查詢」係指符合法定特定目的並取得當事人之書面授權書始得向聯徵中心查調相關資訊。有關規定"
                          "請參閱「金融機構透過財團法人金融聯合徵信中心介接使用公務機關資料管理規範」相關條文。"};
const QStringList columns_3{"晶片卡查詢設備|名稱",
                            "晶片卡查詢設備|序號",
                            "保管人員|姓名",
                            "保管人員|是否經主管授權辦理¹",
                            "設備使用及管理情形|保管是否妥善",
                            "設備使用及管理情形|毀損、停用、遺失時，是否具函聯徵中心辦理",
                            "設備使用及管理情形|晶片卡使用情形²|是否派人切實核對",
                            "設備使用及管理情形|晶片卡使用情形²|對於使用異常或遭鎖卡者是否追蹤原因，以防範弊端發生",
                            "查詢密碼³|啟用日期",
                            "查詢密碼³|是否由單位主管親收後密交密碼保管人員",
                            "查詢密碼³|密碼保管人",
                            "查詢密碼³|查詢人員異動或業務需要時，是否即向聯徵中心申請更換",
                            "晶片卡與查詢密碼保管情形|晶片卡與查詢密碼是否由不同人員保管",
                            "|查核結果",
                            "|處理意見",
                            "|備註"};
const QStringList notes_3{
    "¹ 晶片卡保管人員有否被授權辦理查詢請調閱查詢人員授權登記簿(聯徵4)。",
    "² "
    "晶片卡使用情形可參閱由聯徵中心提供之「介接公務機關資料發查紀錄資訊(含期間查詢)"
    "（查詢代號Z52）或聯徵中心定期通知（或各單位自設之登記資料）。",
    "³ "
    "會員透過專屬網路進行信用資訊查詢須使用晶片卡及兩道密碼：第一道為使用者帳號密碼，第二道為晶片卡密碼，前者為使用者由"
    "專屬網路進入聯徵中心會員查詢專區之密碼；後者供認證晶片卡之合法性；均由聯徵中心製作提供，以掛號寄交單位主管親收，如"
    "查詢人員異動請向聯徵中心申請人員異動，亦請自行變更密碼(無須向聯徵中心申請)。"};
const QStringList columns_4{"|中文姓名",  "|職稱",     "|授權查詢方式²", "|授權辦理事項³", "|使用者代碼⁴",
                            "|授權起日⁷", "|主管簽章", "|授權迄日⁸",     "|主管簽章",      "|備註"};
const QStringList notes_4{
    "¹ "
    "凡與查詢作業有關之授權事宜，如：主管指定之辦理查詢、覆核查詢紀錄等作業人員，均應設簿登記，以利事後管理。本登記簿應"
    "保存五年，備供查核。授權內容若為設備保管人員請於備註欄記載。",
    "² "
    "填報金融聯合徵信中心信用資訊查詢方式，可以「N」代表晶片卡查詢、「B」代表加密檔案傳輸查詢、「Q」代表伺服器連線查詢"
    "、「W」代表API查詢。",
    "³ 授權辦理事項如：查詢信用資訊，保管晶片卡(卡號)、保管晶片卡密碼、覆核查詢紀錄….等。",
    "⁴ 足資辨別受指定辦理查詢人員之使用者帳號。",
    "⁷ YYYMMDD(民國)，填報查詢人員被授權查詢權限起日。",
    "⁸ YYYMMDD(民國)，填報查詢人員被授權查詢權限截止迄日。"};

const Table* table_of(const Document& document) {
    for (const auto& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block)) return table;
    return nullptr;
}

QStringList columns_of(const Document& document) {
    QStringList out;
    for (const auto& column : table_of(document)->columns)
        out.append(QString::fromStdString(column.group + "|" + (column.subgroup.empty() ? "" : column.subgroup + "|") +
                                          column.title));
    return out;
}

QStringList notes_of(const Document& document) {
    QStringList out;
    for (const auto& block : document.blocks)
        if (const auto* note = std::get_if<Paragraph>(&block))
            out.append(QString::fromStdString(note->label + note->text));
    return out;
}

QStringList first_cells(const Document& document, Table::RowKind kind) {
    QStringList out;
    for (const auto& row : table_of(document)->rows)
        if (row.kind == kind) out.append(QString::fromStdString(row.cells.front()));
    return out;
}

QString title_of(const Document& document) {
    return QString::fromStdString(document.frame.title);
}

}  // namespace

class TestWorkingPapers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_first_paper_asks_each_item_word_for_word_R_LO_5() {
        const auto document = document_of(sample::self_check(), sample::layouts()).value();
        QCOMPARE(title_of(document),
                 QString("115年度金融機構透過財團法人金融聯合徵信中心介接使用公務機關資料查核報告工作底稿"
                         "(範本)- 114年6月修訂(編號:聯徵1)"));
        QCOMPARE(first_cells(document, Table::RowKind::group), sections);
        QCOMPARE(first_cells(document, Table::RowKind::plain), items);
        QCOMPARE(columns_of(document), (QStringList{"|查核項目", "|工作底稿編號", "|查核結果", "|",
                                                    "查核參考資料|調閱文件/ 查核方法", "查核參考資料|會員易致之疏漏"}));
    }
    void the_first_papers_last_section_ends_where_its_sheet_ends() {
        const auto document = document_of(sample::self_check(), sample::layouts()).value();
        const auto& rows = table_of(document)->rows;
        const auto& first_of_last = rows.at(rows.size() - 3);
        QCOMPARE(QString::fromStdString(first_of_last.cells.back()),
                 QString("1.資料於不使用且無保存必要後未刪除。\n2.刪除程序之佐證資料未保留五年。\n"
                         "3.機構內部未訂定相關資料刪除程序即刪除期限規範。"));
        QCOMPARE(notes_of(document),
                 QStringList{"本範本提供參考，各會員機構請依各自作業環境及內控制度訂定合宜之工作底稿。"});
        for (const auto& row : rows)
            for (const auto& cell : row.cells) QVERIFY(cell.find("編號:聯徵2") == std::string::npos);
    }
    /// The file's words were taken from the template itself: "row column words", blanks of the text's own aside.
    void what_to_ask_for_and_what_is_overlooked_stand_word_for_word_R_LO_5() {
        QFile file(QString::fromStdString(jcic::test::in_source("tests/paper/working-paper-1-references.txt")));
        QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
        std::map<std::pair<int, int>, QString> wanted;
        const auto without_blanks = [](QString text) { return text.remove(QRegularExpression(QStringLiteral("\\s"))); };
        for (const auto& line : QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts))
            wanted[{line.section(' ', 0, 0).toInt(), line.section(' ', 1, 1).toInt()}] =
                without_blanks(line.section(' ', 2));
        QCOMPARE(wanted.size(), std::size_t{15});
        const auto document = document_of(sample::self_check(), sample::layouts()).value();
        int number = 0;
        for (const auto& row : table_of(document)->rows) {
            if (row.kind != Table::RowKind::plain) continue;
            ++number;
            for (const int column : {5, 6})
                QCOMPARE(without_blanks(QString::fromStdString(row.cells.at(static_cast<std::size_t>(column) - 1))),
                         wanted[std::pair(number, column)]);
        }
        QCOMPARE(number, 40);
    }
    void what_the_ledger_does_not_know_stays_empty_for_a_person() {
        SelfCheckPaper paper{sample::review_head(), "N", {}};
        paper.answers["1.1"] = {"聯徵2", "事實"};
        const auto document = document_of(paper, sample::layouts()).value();
        for (const auto& row : table_of(document)->rows) {
            if (row.kind == Table::RowKind::group) continue;
            const bool first = QString::fromStdString(row.cells.front()).startsWith("1)查調公務機關資料前");
            const bool asks = QString::fromStdString(row.cells[2]).startsWith("請於此處(查核結果)敘明：");
            QCOMPARE(row.cells[2].empty(), !first && !asks);
            QVERIFY(row.cells[3].empty());  // never the desk's
        }
    }
    void the_second_paper_has_its_columns_and_notes_R_LO_3() {
        const auto document = document_of(sample::sample_paper(), sample::layouts()).value();
        QCOMPARE(title_of(document),
                 QString("115年度金融機構透過財團法人金融聯合徵信中心介接使用公務機關資料查核報告工作底稿"
                         "(範本)- 110年 12 月修訂(編號:聯徵2)"));
        QCOMPARE(columns_of(document), columns_2);
        QCOMPARE(notes_of(document), notes_2);
    }
    void the_third_paper_has_its_columns_and_notes_R_DU_9() {
        const auto document = document_of(sample::device_paper(), sample::layouts()).value();
        QCOMPARE(title_of(document),
                 QString("115年度金融機構透過財團法人金融聯合徵信中心介接使用公務機關資料晶片卡查詢設備"
                         "使用情形查核報告工作底稿(範本)-110年12月修訂(編號:聯徵3)"));
        QCOMPARE(columns_of(document), columns_3);
        QCOMPARE(notes_of(document), notes_3);
    }
    /// As the template has them: one heading over both columns, below that of their group.
    void what_the_third_paper_asks_of_the_cards_use_stands_below_one_heading() {
        const auto pdf = lay_out(sample::device_paper(), sample::layouts());
        VERIFY_OK(pdf);
        const Judge judge(*pdf);
        const auto structure = judge.run("pdfinfo", {"-struct-text", "FILE"});
        const QStringList lines = Judge::lines_of(structure.out);
        const auto place = [&](const QString& words) { return lines.indexOf(QRegularExpression(".*" + words + ".*")); };
        QCOMPARE(lines.filter("晶片卡使用情形²").size(), 1);
        QVERIFY(place("設備使用及管理情形") < place("晶片卡使用情形²"));
        QVERIFY(place("晶片卡使用情形²") < place("是否派人"));
        const auto rows = lines.mid(place("晶片卡使用情形²"), place("是否派人") - place("晶片卡使用情形²"));
        QVERIFY(rows.contains("TR"));
        QCOMPARE(judge.run("qpdf", {"--check", "FILE"}).status, 0);
    }
    void the_fourth_paper_has_its_columns_and_notes_R_DU_1() {
        const auto document = document_of(sample::person_book(), sample::layouts()).value();
        QCOMPARE(title_of(document),
                 QString("115年度金融機構透過財團法人金融聯合徵信中心介接使用公務機關資料查詢作業相關人員"
                         "授權登記簿(範本)- 114年6月修訂(編號:聯徵4)"));
        QCOMPARE(columns_of(document), columns_4);
        QCOMPARE(notes_of(document), notes_4);
    }
};

JCIC_TEST(TestWorkingPapers)
#include "test_working_papers.moc"
