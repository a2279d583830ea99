// Printing at the windows: one key to the branch's printer, the queue's own options, and what the queue's end proposes.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/copies/copies_page.h"
#include "ui/look/mark.h"
#include "ui/papers/sheet_out.h"
#include "ui/record/print_case_dialog.h"
#include "ui/record/record_page.h"
#include "ui/settings/self_check_dialog.h"

using namespace jcic;
using desk::JobOutcome;
using domain::CopyState;
using jcic::test::part_of;
using test::WindowRig;
namespace command = desk::command;

namespace {

void open_page_of_record(WindowRig& rig) {
    rig.sign_in();
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q4", domain::Item::t51);
    WindowRig::settle();
}

/// The record on screen is printed; its copy as the desk tells of it: at the printer, with that said of its job.
void tell(WindowRig& rig, JobOutcome outcome, const char* phase, std::optional<Fault> trouble = {}) {
    rig.press("print");
    inquiry::CopyEntry copy{1, CopyState::at_printer, test::person("L03"), test::afternoon()};
    copy.job = "branch-7";
    copy.sheets = 3;
    rig.world.state.copies = {{"q4",
                               domain::Item::t51,
                               "𠮷田堃",
                               "2026-房貸-00417",
                               copy,
                               {},
                               {},
                               {},
                               desk::JobView{phase, outcome, trouble}}};
    rig.publish();
}

/// All its sheets are there, and it is filed: in the dialog of a case's copies, with this one alone.
void count_and_file(WindowRig& rig, const QString& where) {
    rig.press("printed");
    auto* dialog = WindowRig::dialog<ui::PrintCaseDialog>();
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("sheetT51")) != nullptr);
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("sheetT50")) == nullptr);
    QVERIFY(!part_of(dialog, "printCaseCover")->isVisible());
    // What it could print is this one alone, once it is said that it did not come out.
    QVERIFY(!part_of<QPushButton>(dialog, "printCaseAll")->text().contains(QStringLiteral("全部")));
    QCOMPARE(rig.world.asked<command::CountCopy>(), 0);
    part_of<QLineEdit>(dialog, "printCaseWhere")->setText(where);
    part_of<QPushButton>(dialog, "printCaseFile")->click();
    for (int step = 0; step < 4; ++step) WindowRig::settle();
    QCOMPARE(rig.world.last<command::CountCopy>().sheets, 3);
    QCOMPARE(rig.world.taken("copy.file"), 1);
    QCOMPARE(rig.world.last<command::TakeAct>().typed.at("where"), where.toStdString());
    QVERIFY(WindowRig::dialog() == nullptr);
}

}  // namespace

class TestPrinting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void one_key_prints_to_the_branchs_printer();
    void the_dialog_offers_what_the_queue_has_and_nothing_else();
    void the_key_that_opened_the_dialog_prints_nothing_while_it_is_held();
    void what_the_administrator_fixed_is_shown_and_cannot_be_changed();
    void while_the_job_is_open_it_can_only_be_cancelled_or_found_complete();
    void a_printers_trouble_is_said_with_the_job();
    void of_a_job_that_ended_badly_the_sheets_are_asked_for();
    void a_job_that_ended_well_is_counted_and_filed_by_a_person_in_one_dialog_R_PA_4();
    void why_nothing_prints_stands_beside_the_printer();
    void why_a_copy_is_of_no_use_is_chosen_and_not_entered();
    void the_deletion_of_an_exported_copy_is_witnessed();
    void a_missing_copy_is_written_off_by_the_unit_head_only();
    void the_destruction_register_is_shown_and_printed();
    void the_self_check_warns_of_documents_that_others_can_read();
};

void TestPrinting::one_key_prints_to_the_branchs_printer() {
    WindowRig rig;
    open_page_of_record(rig);
    WindowRig::keys(&rig.window, QKeySequence::Print);
    QCOMPARE(rig.world.asked<command::Print>(), 1);
    QVERIFY(rig.world.last<command::Print>().choice == desk::PrintChoice{});
    WindowRig::keys(&rig.window, QKeySequence::Print);
    QCOMPARE(rig.world.asked<command::Print>(), 1);  // the copy is at the printer: a second press is no second copy
}

void TestPrinting::the_dialog_offers_what_the_queue_has_and_nothing_else() {
    WindowRig rig;
    open_page_of_record(rig);
    rig.press("options");
    auto* dialog = WindowRig::dialog("PrintDialog");
    QVERIFY(dialog != nullptr);
    auto* sides = part_of<QComboBox>(dialog, "sides");
    QVERIFY(sides->isVisible() && sides->count() == 2);
    QVERIFY(!part_of(dialog, "media")->isVisible());  // one size only: nothing to choose
    sides->setCurrentIndex(1);
    part_of<QComboBox>(dialog, "tray")->setCurrentIndex(1);
    part_of<QComboBox>(dialog, "queue")->setCurrentIndex(1);
    QVERIFY(!sides->isVisible() && !part_of(dialog, "tray")->isVisible());
    part_of<QComboBox>(dialog, "queue")->setCurrentIndex(0);
    part_of<QComboBox>(dialog, "tray")->setCurrentIndex(1);
    WindowRig::key(dialog, Qt::Key_Return);
    QCOMPARE(rig.world.last<command::Print>().choice.queue, std::string("branch"));
    QCOMPARE(rig.world.last<command::Print>().choice.options.sides, std::string("one-sided"));
    QCOMPARE(rig.world.last<command::Print>().choice.options.tray, std::string("tray-2"));
    QCOMPARE(rig.world.last<command::Print>().choice.options.media, std::string());
}

void TestPrinting::the_key_that_opened_the_dialog_prints_nothing_while_it_is_held() {
    WindowRig rig;
    open_page_of_record(rig);
    rig.press("options");
    auto* dialog = WindowRig::dialog("PrintDialog");
    QVERIFY(dialog != nullptr);
    auto* print = part_of<QPushButton>(dialog, "print");
    print->setFocus();
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
    QCoreApplication::sendEvent(print, &held);
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::Print>(), 0);
    WindowRig::key(print, Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::Print>(), 1);
}

void TestPrinting::what_the_administrator_fixed_is_shown_and_cannot_be_changed() {
    WindowRig rig;
    rig.world.state.printer.fixed = {"branch", {"two-sided-long-edge", "", ""}};
    rig.world.publish();
    open_page_of_record(rig);
    rig.press("options");
    auto* dialog = WindowRig::dialog("PrintDialog");
    QVERIFY(dialog != nullptr);
    QVERIFY(!part_of<QComboBox>(dialog, "queue")->isEnabled());
    auto* sides = part_of<QComboBox>(dialog, "sides");
    QVERIFY(sides->isVisible() && !sides->isEnabled());
    QCOMPARE(sides->currentData().toString(), QStringLiteral("two-sided-long-edge"));
    QVERIFY(part_of<QComboBox>(dialog, "tray")->isEnabled());
    QVERIFY(part_of(dialog, "fixedNote")->isVisible());
}

void TestPrinting::while_the_job_is_open_it_can_only_be_cancelled_or_found_complete() {
    WindowRig rig;
    open_page_of_record(rig);
    tell(rig, JobOutcome::open, "processing");
    QVERIFY(!rig.find<QPushButton>("print")->isEnabled());
    QVERIFY(rig.find<QPushButton>("notPrinted")->text().contains(QStringLiteral("取消列印")));
    rig.press("notPrinted");
    QCOMPARE(rig.world.asked<command::CancelCopy>(), 1);
    QCOMPARE(rig.world.asked<command::CountCopy>(), 0);
    count_and_file(rig, QStringLiteral("授信檔案 417 卷"));
}

void TestPrinting::a_printers_trouble_is_said_with_the_job() {
    WindowRig rig;
    open_page_of_record(rig);
    tell(rig, JobOutcome::open, "processing", Fault{FaultCode::printer_paper, "test", {}});
    QVERIFY(rig.find<QLabel>("paperState")->text().contains(QStringLiteral("印表機無紙")));
}

void TestPrinting::of_a_job_that_ended_badly_the_sheets_are_asked_for() {
    WindowRig rig;
    open_page_of_record(rig);
    tell(rig, JobOutcome::not_printed, "aborted");
    rig.press("notPrinted");
    auto* question = WindowRig::dialog();
    QVERIFY(question != nullptr);
    auto* sheets = part_of<QSpinBox>(question, "sheets");
    QCOMPARE(sheets->minimum(), 0);
    QCOMPARE(sheets->maximum(), 2);  // all three would be the other button
    sheets->setValue(1);
    question->accept();
    WindowRig::settle();
    QCOMPARE(rig.world.last<command::CountCopy>().sheets, 1);
}

void TestPrinting::a_job_that_ended_well_is_counted_and_filed_by_a_person_in_one_dialog_R_PA_4() {
    WindowRig rig;
    open_page_of_record(rig);
    tell(rig, JobOutcome::printed, "completed");
    QCOMPARE(rig.world.asked<command::CountCopy>(), 0);
    QVERIFY(rig.find<QLabel>("paperState")->text().contains(QStringLiteral("3 張")));
    count_and_file(rig, QStringLiteral("授信檔案 417 卷"));
}

void TestPrinting::why_nothing_prints_stands_beside_the_printer() {
    WindowRig rig;
    open_page_of_record(rig);
    rig.world.state.printer.state = desk::PrinterState::none;
    rig.world.state.printer.queues.clear();
    rig.world.state.printer.trouble = Fault{FaultCode::printer_server, "test", {}};
    rig.publish();
    QVERIFY(rig.find<QLabel>("queueState")->text().contains(QStringLiteral("列印服務未執行")));
    QVERIFY(!rig.find<QPushButton>("print")->isEnabled());
}

void TestPrinting::why_a_copy_is_of_no_use_is_chosen_and_not_entered() {
    WindowRig rig;
    rig.sign_in(ui::PageId::copies);
    rig.choose("moreWays", "setAside");
    auto* question = WindowRig::dialog();
    QVERIFY(question != nullptr);
    WindowRig::key(question, Qt::Key_Return);
    QCOMPARE(rig.world.taken("copy.set-aside"), 0);
    rig.choose("moreWays", "setAside");
    question = WindowRig::dialog();
    QVERIFY(question != nullptr);
    for (auto* button : question->findChildren<QPushButton*>())
        if (button->text().contains(QStringLiteral("未承作"))) button->click();
    WindowRig::settle();
    QCOMPARE(rig.world.taken("copy.set-aside"), 1);
    QCOMPARE(rig.world.last<command::TakeAct>().typed.at("cause"), std::string("case-refused"));
}

void TestPrinting::the_deletion_of_an_exported_copy_is_witnessed() {
    WindowRig rig;
    auto& copy = rig.world.state.copies.front().copy;
    copy.state = CopyState::exported;
    copy.as_file = true;
    rig.world.publish();
    rig.sign_in(ui::PageId::copies);
    QVERIFY(rig.find<QLabel>("lead")->text().contains(QStringLiteral("加密檔")));
    QVERIFY(rig.offered("moreWays", "file") == nullptr && rig.offered("moreWays", "missing") == nullptr);
    auto* destroy = rig.offered("moreWays", "destroy");
    QVERIFY(destroy != nullptr && destroy->text().contains(QStringLiteral("檔案")));
    rig.choose("moreWays", "destroy");
    auto* dialog = WindowRig::dialog();
    QVERIFY(dialog != nullptr && dialog->windowTitle().contains(QStringLiteral("檔案")));
    // What was done is said, not taken from the box.
    QVERIFY(dialog->findChild<QLineEdit*>("how")->text().isEmpty());
}

void TestPrinting::a_missing_copy_is_written_off_by_the_unit_head_only() {
    WindowRig rig;
    rig.world.state.copies.front().copy.state = CopyState::missing;
    rig.world.publish();
    rig.sign_in(ui::PageId::copies);
    QVERIFY(rig.offered("moreWays", "setAside") == nullptr);
    rig.world.state.seat->person.duties.insert(domain::Duty::unit_head);
    rig.publish();
    rig.choose("moreWays", "setAside");
    auto* question = WindowRig::dialog();
    QVERIFY(question != nullptr);
    part_of<QLineEdit>(question, "answer")->setText(QStringLiteral("已通報總行"));
    question->accept();
    WindowRig::settle();
    QCOMPARE(rig.world.taken("copy.write-off"), 1);
}

void TestPrinting::the_destruction_register_is_shown_and_printed() {
    WindowRig rig;
    rig.sign_in(ui::PageId::copies);
    std::optional<desk::RowFilter> filter;
    rig.world.accept<command::Sheet>();
    rig.world.answer<command::Sheet>([&](const command::Sheet& wanted) {
        filter = wanted.filter;
        const auto today = domain::roc_date_at(rig.world.state.now);
        return desk::PrintedRegister{std::string(wanted.book->name), today, today, rig.world.pdf};
    });
    rig.press("destructionRegister");
    QVERIFY(rig.world.last<command::Sheet>().book == &domain::registers::destroyed_copies);
    QVERIFY(filter && filter->since);  // of this year: what is older was signed and bound
    auto* dialog = WindowRig::dialog<ui::RegisterDialog>();
    QVERIFY(dialog != nullptr);
    WindowRig::click(part_of<QPushButton>(dialog, "printRegister"));
    QCOMPARE(rig.world.asked<command::PrintRegister>(), 1);
}

void TestPrinting::the_self_check_warns_of_documents_that_others_can_read() {
    WindowRig rig;
    rig.world.printer_check.found = {Fault{FaultCode::printer_keeps, "test", {}},
                                     Fault{FaultCode::printer_clear, "test", {{"queue", "branch"}}}};
    WindowRig::key(&rig.window, Qt::Key_F9);
    auto* dialog = WindowRig::dialog<ui::SelfCheckDialog>();
    QVERIFY(dialog != nullptr);
    const auto text = part_of<QLabel>(dialog, "printers")->text();
    QVERIFY2(text.contains(QStringLiteral("PreserveJobFiles No")) && text.contains(QStringLiteral("ipps://")),
             qPrintable(text));
}

JCIC_WINDOW_TEST(TestPrinting)
#include "test_printing.moc"
