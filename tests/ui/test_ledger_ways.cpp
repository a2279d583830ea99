// What is done with the ledger besides reading it, and the ways from an event to its case and back: by keyboard, and
// for each duty what it may do.
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTreeWidget>

#include "app/desk/commands/queries.h"
#include "app/words/words.h"
#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/ledger/deletions_dialog.h"
#include "ui/ledger/head_dialog.h"
#include "ui/ledger/ledger_page.h"
#include "ui/ledger/paper_dialog.h"
#include "ui/look/file_picker.h"
#include "ui/look/keys.h"
#include "ui/words/ledger_words.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;
using domain::Duty;
using ui::Mark;

class TestLedgerWays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_duty_may_do_only_its_own_and_is_told_whose_the_rest_is();
    void the_export_goes_where_it_was_said_and_is_told_as_it_goes();
    void the_key_of_the_export_works_while_its_menu_is_shut();
    void the_export_can_be_stopped();
    void the_head_is_shown_copied_and_printed();
    void the_head_says_how_far_a_witness_has_signed();
    void each_deletion_is_looked_at_anew();
    void a_scan_that_is_dropped_is_read_and_told_in_words();
    void a_file_under_a_password_is_read_again_with_it();
    void a_piece_is_told_where_it_comes_from();
    void an_empty_back_is_left_aside_unless_nothing_else_is_there();
    void digits_that_are_typed_are_looked_up_once_their_check_holds();
    void a_files_password_goes_when_a_piece_is_chosen();
    void what_is_no_one_file_of_this_machine_is_not_taken();
    void enter_on_a_querys_event_opens_its_case();
    void who_reads_no_records_is_led_to_no_case();
    void what_is_over_is_recalled_for_it();
    void enter_on_a_registers_event_opens_its_row();
    void from_a_case_to_its_events();

private:
    static ui::LedgerPage* open(WindowRig& rig, std::set<Duty> duties) {
        rig.sign_in();
        rig.world.state.seat->person.duties = std::move(duties);
        rig.world.publish();
        WindowRig::click(rig.find<QAbstractButton>("railLedger"));
        return rig.window.findChild<ui::LedgerPage*>();
    }
    /// By keyboard: the button, the file's name, Enter.
    static void choose(WindowRig& rig, const QString& file) {
        auto* picker = rig.dialog<QFileDialog>();
        QVERIFY(picker != nullptr);
        auto* name = picker->findChild<QLineEdit*>("fileNameEdit");
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
    }
    static void drop(QWidget* zone, const QList<QUrl>& urls) {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({4, 4}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(zone, &enter);
        QDropEvent event(QPointF(4, 4), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(zone, &event);
        WindowRig::settle();
    }
    static void press_in_dialog(const char* name) {
        auto* button = part_of<QWidget>(WindowRig::dialog(), name);
        button->setFocus();
        WindowRig::key(button, Qt::Key_Space);
    }
    /// One event, about that.
    static void one_event(WindowRig& rig, const char* action, const std::string& subject,
                          const std::vector<Detail>& fields) {
        rig.world.ledger_events = 1;
        rig.world.answer<command::Events>([=](const command::Events&) {
            return desk::EventList{
                1,
                {{1, afternoon(), "L03", "林怡君", action, subject, "", fields, "desk-1", "10.1.2.33"}},
                false,
                0,
                {1, 1}};
        });
    }
    static void enter_on_the_first(WindowRig& rig) {
        auto* table = rig.window.findChild<ui::LedgerPage*>()->findChild<QTableView*>("table");
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        WindowRig::key(table, Qt::Key_Return);
    }
};

void TestLedgerWays::each_duty_may_do_only_its_own_and_is_told_whose_the_rest_is() {
    for (const auto duty : domain::all_duties) {
        WindowRig rig;
        auto* page = open(rig, {duty});
        const bool may = duty == Duty::unit_head || duty == Duty::reviewer || duty == Duty::auditor;
        for (const auto* name : {"exportLedger", "showDeletions"}) {
            const auto* way = page->findChild<QAction*>(name);
            QCOMPARE(way->isEnabled(), may);
            QCOMPARE(way->toolTip().contains(words::word_for(Duty::auditor)), !may);
        }
        const auto why = page->findChild<QAction*>("whyNotTakenOut")->text();
        QCOMPARE(why.contains(words::word_for(Duty::auditor)), !may);
        for (const auto* name : {"showHead", "verifyPaper"}) QVERIFY(page->findChild<QAction*>(name)->isEnabled());
    }
}

void TestLedgerWays::the_export_goes_where_it_was_said_and_is_told_as_it_goes() {
    WindowRig rig;
    rig.world.ledger_events = 1234;
    auto* page = open(rig, {Duty::auditor});
    rig.choose("ledgerTools", "exportLedger");
    choose(rig, rig.folder.filePath("for-the-auditor"));
    QVERIFY(!page->findChild<QWidget*>("verify")->isEnabled());  // one long work at a time
    QVERIFY(!page->findChild<QAction*>("exportLedger")->isEnabled());
    QTRY_COMPARE(rig.world.asked<command::ExportLedger>(), 1);
    WindowRig::settle();
    QCOMPARE(QString::fromStdString(rig.world.last<command::ExportLedger>().file.string()),
             rig.folder.filePath("for-the-auditor.export"));
    QVERIFY(page->findChild<QLabel*>("result")->text().contains(QStringLiteral("已匯出 1,234 筆事件")));
    QVERIFY(page->findChild<QAction*>("exportLedger")->isEnabled());
}

void TestLedgerWays::the_key_of_the_export_works_while_its_menu_is_shut() {
    for (const auto duty : {Duty::auditor, Duty::query_officer}) {
        WindowRig rig;
        auto* page = open(rig, {duty});
        WindowRig::key(page->findChild<QLineEdit*>("search"), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(rig.dialog<QFileDialog>() != nullptr, duty == Duty::auditor);
        const auto keys = ui::keys_of(rig.window);
        const auto line = std::ranges::find(keys, QStringLiteral("Ctrl+E"), &ui::KeyLine::keys);
        QVERIFY(line != keys.end());
        QCOMPARE(line->says, QStringLiteral("匯出供稽核…"));
        ui::close_all_dialogs();
        rig.go_to(ui::PageId::settings);  // there it is not heard, and not listed
        const auto elsewhere = ui::keys_of(rig.window);
        QVERIFY(std::ranges::find(elsewhere, QStringLiteral("Ctrl+E"), &ui::KeyLine::keys) == elsewhere.end());
    }
}

void TestLedgerWays::the_export_can_be_stopped() {
    WindowRig rig;
    auto* page = open(rig, {Duty::auditor});
    rig.choose("ledgerTools", "exportLedger");
    choose(rig, rig.folder.filePath("for-the-auditor"));
    page->findChild<QPushButton*>("stop")->click();
    QVERIFY(rig.world.stopped<command::ExportLedger>());
}

void TestLedgerWays::the_head_is_shown_copied_and_printed() {
    WindowRig rig;
    rig.world.ledger_events = 4170;
    open(rig, {Duty::query_officer});
    rig.choose("ledgerTools", "showHead");
    QVERIFY(WindowRig::dialog<ui::HeadDialog>() != nullptr);
    const auto text = part_of<QPlainTextEdit>(WindowRig::dialog(), "headText")->toPlainText();
    for (const auto* said : {"4,170", "jda1qqqsyqcyq5rqwzqfpg9scrgwpugpzysn", "jcic-desk/0129999"})
        QVERIFY2(text.contains(QLatin1String(said)), qPrintable(text));
    QApplication::clipboard()->clear();
    press_in_dialog("copyHead");
    QCOMPARE(QApplication::clipboard()->text(), text);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
    QCoreApplication::sendEvent(part_of<QPushButton>(WindowRig::dialog(), "printHead"), &held);
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::PrintHead>(), 0);  // a key that is held prints no second one
    press_in_dialog("printHead");
    QCOMPARE(rig.world.asked<command::PrintHead>(), 1);
    QVERIFY(part_of<QLabel>(WindowRig::dialog(), "headDone")->text().contains(QStringLiteral("已送到印表機")));
}

void TestLedgerWays::the_head_says_how_far_a_witness_has_signed() {
    WindowRig rig;
    rig.world.answer<command::ShowHead>([](const auto&) {
        desk::HeadOnPaper head{{4170, std::string(64, 'a')}, "checkpoint", "anchor", "fingerprint"};
        head.witnessed = {{4150, "bank.example/audit", UtcTime{std::chrono::hours{8}}}};
        return head;
    });
    open(rig, {Duty::query_officer});
    rig.choose("ledgerTools", "showHead");
    const auto text = part_of<QPlainTextEdit>(WindowRig::dialog(), "headText")->toPlainText();
    QVERIFY2(text.contains(QStringLiteral("見證至第 4,150 筆（bank.example/audit，")), qPrintable(text));
}

void TestLedgerWays::each_deletion_is_looked_at_anew() {
    WindowRig rig;
    open(rig, {Duty::auditor});
    rig.choose("ledgerTools", "showDeletions");
    QVERIFY(WindowRig::dialog<ui::DeletionsDialog>() != nullptr);
    auto* list = part_of<QTreeWidget>(WindowRig::dialog(), "deletions");
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(3), QStringLiteral("T52 的資料（查詢 q8）"));
    QCOMPARE(list->topLevelItem(0)->text(4), QStringLiteral("成立"));
    QVERIFY(list->topLevelItem(1)->text(4).contains(QStringLiteral("殘跡 2 處")));
    QCOMPARE(part_of<ui::MarkLabel>(WindowRig::dialog(), "deletionsVerdict")->mark(), Mark::act);
    press_in_dialog("checkDeletions");
    QCOMPARE(rig.world.asked<command::Deletions>(), 2);
    QCOMPARE(list->topLevelItemCount(), 2);
}

void TestLedgerWays::a_scan_that_is_dropped_is_read_and_told_in_words() {
    WindowRig rig;
    open(rig, {Duty::supervisor});
    rig.choose("ledgerTools", "verifyPaper");
    QVERIFY(WindowRig::dialog<ui::PaperDialog>() != nullptr);
    QInputMethodEvent typed;
    typed.setCommitString(QStringLiteral("２"));  // full width, as an input method types digits
    QApplication::sendEvent(part_of<QLineEdit>(WindowRig::dialog(), "copyOnSheet"), &typed);
    drop(part_of<QWidget>(WindowRig::dialog(), "dropZone"), {QUrl::fromLocalFile("/tmp/scan.png")});
    const auto& asked = rig.world.last<command::VerifyPaper>();
    QCOMPARE(asked.file.string(), std::string("/tmp/scan.png"));
    QCOMPARE(asked.copy, std::optional<int>(2));
    const auto* verdict = part_of<ui::MarkLabel>(WindowRig::dialog(), "paperVerdict");
    QCOMPARE(verdict->mark(), Mark::mind);  // a code alone: the rest is the eye's
    QVERIFY(verdict->text().contains(QStringLiteral("請以目視核對")));
    const auto details = part_of<QPlainTextEdit>(WindowRig::dialog(), "paperDetails")->toPlainText();
    QVERIFY2(details.contains(QStringLiteral("2026-房貸-00417")) && details.contains(QStringLiteral("簽章相符")),
             qPrintable(details));
}

void TestLedgerWays::a_file_under_a_password_is_read_again_with_it() {
    WindowRig rig;
    open(rig, {Duty::supervisor});
    rig.world.refuse<command::VerifyPaper>(Fault{FaultCode::file_password, "test", {}});
    rig.choose("ledgerTools", "verifyPaper");
    drop(part_of<QWidget>(WindowRig::dialog(), "dropZone"), {QUrl::fromLocalFile("/tmp/saved.pdf")});
    QVERIFY(part_of<QWidget>(WindowRig::dialog(), "readAgain")->isEnabled());
    rig.world.accept<command::VerifyPaper>();
    auto* field = part_of<ui::SecretField>(WindowRig::dialog(), "filePassword");
    WindowRig::type(field, a_password);
    WindowRig::key(field, Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::VerifyPaper>(), 2);
    QVERIFY(std::ranges::equal(rig.world.typed, view(a_password)));
    QVERIFY(field->empty());
    QVERIFY(!part_of<QLabel>(WindowRig::dialog(), "paperVerdict")->text().isEmpty());
}

void TestLedgerWays::a_piece_is_told_where_it_comes_from() {
    WindowRig rig;
    open(rig, {Duty::query_officer});
    rig.choose("ledgerTools", "verifyPaper");
    part_of<QRadioButton>(WindowRig::dialog(), "pieceOfPage")->click();
    QVERIFY(!part_of<QWidget>(WindowRig::dialog(), "copyOnSheet")->isEnabled());
    press_in_dialog("chooseScan");
    QFile piece(rig.folder.filePath("piece.png"));
    QVERIFY(piece.open(QIODevice::WriteOnly));
    choose(rig, piece.fileName());
    QTRY_COMPARE(rig.world.asked<command::FindOrigin>(), 1);
    WindowRig::settle();
    const auto* dialog = WindowRig::dialog<ui::PaperDialog>();
    const auto details = dialog->findChild<QPlainTextEdit*>("paperDetails")->toPlainText();
    QVERIFY2(details.contains(QStringLiteral("2026-房貸-00417")), qPrintable(details));
    QVERIFY2(details.contains(QStringLiteral("第 2 頁：■ 無法辨識來源")), qPrintable(details));
    QCOMPARE(dialog->findChild<ui::MarkLabel*>("paperVerdict")->mark(), Mark::mind);
}

/// Light print, or print at the edge, is not seen: the page is left aside, and for a person to look at.
void TestLedgerWays::an_empty_back_is_left_aside_unless_nothing_else_is_there() {
    const auto aside = [](int page) {
        return QStringLiteral("第 %1 頁無法辨識印字（邊緣及淡色不計），未計入，請目視確認").arg(page);
    };
    const std::vector<desk::OriginFound> found{{{false, "0129999", 417}, {}}};
    const auto with_front = ui::words_of(desk::OriginReport{false, {found, {}}, {2}});
    QVERIFY2(with_front.details.contains(aside(2)), qPrintable(with_front.details));
    QVERIFY(!with_front.details.contains(QStringLiteral("讀不到來源")));
    const auto alone = ui::words_of(desk::OriginReport{false, {{}, {}}, {1, 2}});
    QVERIFY2(!alone.details.contains(QStringLiteral("未計入")), qPrintable(alone.details));
    QVERIFY(alone.details.contains(QStringLiteral("第 2 頁：■ 無法辨識來源")));
    desk::ProofReport report;
    report.pages.resize(2);
    report.pages.back().blank = true;
    QVERIFY(ui::words_of(report).details.contains(aside(2)));
}

void TestLedgerWays::digits_that_are_typed_are_looked_up_once_their_check_holds() {
    WindowRig rig;
    open(rig, {Duty::query_officer});
    rig.choose("ledgerTools", "verifyPaper");
    const paper::Origin origin{false, "0129999", 417};
    const auto digits = QString::fromStdString(paper::digits_of(origin));
    auto* line = part_of<QLineEdit>(WindowRig::dialog(), "originDigits");
    const auto* button = part_of<QPushButton>(WindowRig::dialog(), "lookUpDigits");
    QVERIFY(!button->isEnabled());
    auto wrong = digits;
    wrong.back() = wrong.back() == u'9' ? QChar(u'0') : QChar(wrong.back().unicode() + 1);
    line->setText(wrong);
    QVERIFY(!button->isEnabled());
    QVERIFY(part_of<QLabel>(WindowRig::dialog(), "paperVerdict")->text().contains(QStringLiteral("核對碼不符")));
    WindowRig::key(line, Qt::Key_Return);  // nor does Enter open anything else
    QCOMPARE(rig.world.asked<command::LookUpOrigin>(), 0);
    line->setText(digits.left(4) + u' ' + digits.mid(4));  // in groups, as it stands on the page
    QVERIFY(button->isEnabled());
    WindowRig::key(line, Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::LookUpOrigin>(), 1);
    QVERIFY(rig.world.last<command::LookUpOrigin>().typed == origin);
    const auto details = part_of<QPlainTextEdit>(WindowRig::dialog(), "paperDetails")->toPlainText();
    QVERIFY2(details.contains(QStringLiteral("2026-房貸-00417")), qPrintable(details));
    QCOMPARE(rig.world.asked<command::FindOrigin>(), 0);
}

void TestLedgerWays::a_files_password_goes_when_a_piece_is_chosen() {
    WindowRig rig;
    open(rig, {Duty::supervisor});
    rig.choose("ledgerTools", "verifyPaper");
    auto* field = part_of<ui::SecretField>(WindowRig::dialog(), "filePassword");
    WindowRig::type(field, a_password);
    QVERIFY(!field->empty());
    part_of<QRadioButton>(WindowRig::dialog(), "pieceOfPage")->click();
    QVERIFY(field->empty());
    part_of<QRadioButton>(WindowRig::dialog(), "wholePage")->click();
    QVERIFY(field->empty());
}

void TestLedgerWays::what_is_no_one_file_of_this_machine_is_not_taken() {
    WindowRig rig;
    open(rig, {Duty::query_officer});
    rig.choose("ledgerTools", "verifyPaper");
    auto* zone = part_of<QWidget>(WindowRig::dialog(), "dropZone");
    drop(zone, {QUrl(QStringLiteral("https://branch.test/scan.png"))});
    drop(zone, {QUrl::fromLocalFile("/tmp/one.png"), QUrl::fromLocalFile("/tmp/two.png")});
    QCOMPARE(rig.world.asked<command::VerifyPaper>(), 0);
}

void TestLedgerWays::enter_on_a_querys_event_opens_its_case() {
    WindowRig rig;
    const auto held =
        std::ranges::find(rig.world.state.board, inquiry::QueryId("q4"), &desk::BoardRow::query)->case_number;
    one_event(rig, "query.submitted", "query:q4", {{"case-number", held}, {"business", "lending"}});
    open(rig, {Duty::query_officer});
    const auto* table = rig.window.findChild<ui::LedgerPage*>()->findChild<QTableView*>("table");
    const auto said = table->model()->index(0, ui::LedgerModel::fields).data().toString();
    QVERIFY2(said.contains(QStringLiteral("授信")) && !said.contains(QStringLiteral("lending")), qPrintable(said));
    QCOMPARE(table->model()->index(0, ui::LedgerModel::machine).data().toString(), QStringLiteral("desk-1 10.1.2.33"));
    enter_on_the_first(rig);
    QCOMPARE(rig.world.last<command::Events>().filter.subject, std::string("query:q4"));
    QCOMPARE(rig.window.current(), ui::PageId::board);
    QVERIFY(rig.find<QLabel>("details")->text().contains(QString::fromStdString(held)));
}

void TestLedgerWays::who_reads_no_records_is_led_to_no_case() {
    WindowRig rig;
    one_event(rig, "query.submitted", "query:q4", {{"case-number", "2026-1"}});
    open(rig, {Duty::auditor});
    enter_on_the_first(rig);
    QCOMPARE(rig.window.current(), ui::PageId::ledger);
    QVERIFY(rig.find<QLabel>("result")->isVisible() && !rig.find<QLabel>("result")->text().isEmpty());
}

void TestLedgerWays::what_is_over_is_recalled_for_it() {
    WindowRig rig;
    one_event(rig, "query.erased", "query:long-ago", {{"case-number", "2021-房貸-00009"}});
    open(rig, {Duty::query_officer});
    enter_on_the_first(rig);
    QCOMPARE(rig.window.current(), ui::PageId::board);
    QCOMPARE(rig.world.last<command::Recall>().text, std::string("2021-房貸-00009"));
}

void TestLedgerWays::enter_on_a_registers_event_opens_its_row() {
    WindowRig rig;
    one_event(rig, "device.taken-in", "device:2", {});
    open(rig, {Duty::unit_head});
    enter_on_the_first(rig);
    QCOMPARE(rig.window.current(), ui::PageId::registers);
}

void TestLedgerWays::from_a_case_to_its_events() {
    WindowRig rig;
    rig.world.ledger_events = rig.world.ledger_fitting = rig.world.indexed = 3;
    rig.sign_in();
    const auto details = rig.find<QLabel>("details")->text();
    rig.press("trail");
    QCOMPARE(rig.window.current(), ui::PageId::ledger);
    const auto wanted = rig.world.last<command::Events>().filter.case_number;
    QVERIFY(!wanted.empty());
    QVERIFY2(details.contains(QString::fromStdString(wanted)), qPrintable(details));
}

JCIC_WINDOW_TEST(TestLedgerWays)
#include "test_ledger_ways.moc"
