// Printing at the windows: one key to the branch's printer, the queue's own options, and what the queue's end proposes.

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include "app/words/words.h"
#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/print_case_rig.h"
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

// A case's records printed in one go, with a cover on top or without.
using namespace jcic::test;
using domain::Item;

class TestPrintCase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_case_s_records_are_printed_in_one_go_each_by_itself();
    void of_a_case_s_records_what_fails_is_told_and_the_others_are_printed();
    void a_record_that_names_another_says_so_before_it_is_printed();
    void what_takes_a_supervisor_is_left_out_and_said_R_PA_7();
    void a_cover_is_asked_for_by_its_box_and_says_the_copies_that_follow();
    void a_cover_that_names_a_copy_which_was_not_sent_is_told_as_such();
    void the_key_that_opened_it_prints_nothing_while_it_is_held();
    void where_none_was_numbered_the_cover_is_still_to_come();
    void numbers_that_no_page_was_sent_with_become_void_when_the_seat_is_left();
    void a_copy_that_is_shown_as_counted_before_the_answer_comes_is_filed_all_the_same_R_PA_4();
};

void TestPrintCase::a_case_s_records_are_printed_in_one_go_each_by_itself() {
    WindowRig rig;
    std::vector<std::pair<Item, std::string>> numbered;
    rig.world.answer<command::NumberCopy>([&](const command::NumberCopy& wanted) {
        numbered.emplace_back(wanted.item, wanted.reason);
        return desk::OpenRecord{wanted.query, wanted.item, wanted.reason.empty() ? 1 : 2, 3, false, rig.world.pdf};
    });
    std::vector<std::pair<Item, int>> printed;
    rig.world.answer<command::Print>([&](const command::Print& wanted) {
        printed.emplace_back(wanted.record.item, wanted.record.copy);
        return 3;
    });
    auto* dialog = print_case(rig);
    QVERIFY(dialog != nullptr);
    auto* all = dialog->findChild<QPushButton*>(QStringLiteral("printCaseAll"));
    QVERIFY(!all->isEnabled());  // another copy of T51 needs its reason
    dialog->findChild<QLineEdit*>(QStringLiteral("printCaseWhy"))->setText(QStringLiteral("卷宗遺失一份"));
    all->click();
    QTest::keyClick(dialog, Qt::Key_Escape);  // it cannot be taken back
    QVERIFY(dialog->isVisible());
    WindowRig::settle();
    WindowRig::settle();
    QVERIFY((numbered == std::vector<std::pair<Item, std::string>>{{Item::t50, ""}, {Item::t51, "卷宗遺失一份"}}));
    QVERIFY((printed == std::vector<std::pair<Item, int>>{{Item::t50, 1}, {Item::t51, 2}}));
    QVERIFY(sheet_text(dialog, "sheetT50").contains(QStringLiteral("第 1 份已送印，共 3 張")));
    QVERIFY(sheet_text(dialog, "sheetT51").contains(QStringLiteral("第 2 份已送印，共 3 張")));
    QCOMPARE(rig.world.asked<command::CloseRecord>(), 0);
    QCOMPARE(rig.world.asked<command::ViewRecord>(), 0);  // nobody looked at them
    QCOMPARE(rig.world.asked<command::CountCopy>(), 0);   // a person counts each by itself
    QVERIFY(!all->isEnabled());
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("printCaseClose")));
    QVERIFY(WindowRig::dialog<ui::PrintCaseDialog>() == nullptr);
}

void TestPrintCase::of_a_case_s_records_what_fails_is_told_and_the_others_are_printed() {
    WindowRig rig;
    const Fault jam{FaultCode::printer_rejecting, "test", {}};
    rig.world.answer<command::Print>([&](const command::Print& wanted) -> Result<int> {
        if (wanted.record.item == Item::t50) return tl::unexpected<Fault>(jam);
        return 2;
    });
    auto* dialog = print_case(rig);
    QVERIFY(dialog != nullptr);
    dialog->findChild<QLineEdit*>(QStringLiteral("printCaseWhy"))->setText(QStringLiteral("卷宗遺失一份"));
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("printCaseAll")));
    WindowRig::settle();
    QVERIFY(sheet_text(dialog, "sheetT50").contains(words::words_for(jam).title));
    QVERIFY(sheet_text(dialog, "sheetT51").contains(QStringLiteral("已送印，共 2 張")));
    // What did not leave has no number any more.
    QCOMPARE(rig.world.asked<command::CloseRecord>(), 1);
    QCOMPARE(rig.world.last<command::CloseRecord>().record.item, Item::t50);
}

void TestPrintCase::a_record_that_names_another_says_so_before_it_is_printed() {
    WindowRig rig;
    for (auto& row : rig.world.state.board) row.other_name = row.item == Item::t50;
    auto* dialog = print_case(rig);
    QVERIFY(dialog != nullptr);
    QVERIFY(sheet_text(dialog, "sheetT50").contains(words::record_names_another()));
    QVERIFY(!sheet_text(dialog, "sheetT51").contains(words::record_names_another()));
    QCOMPARE(rig.world.asked<command::NumberCopy>(), 0);
}

void TestPrintCase::what_takes_a_supervisor_is_left_out_and_said_R_PA_7() {
    WindowRig rig;
    rig.world.reprints_approved = true;
    auto* dialog = print_case(rig);
    QVERIFY(dialog != nullptr);
    QVERIFY(!field_of(dialog, "printCaseWhy")->isVisible());
    QVERIFY(sheet_text(dialog, "sheetT51").contains(QStringLiteral("主管核准")));
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("printCaseAll")));
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::NumberCopy>(), 1);
    QCOMPARE(rig.world.last<command::NumberCopy>().item, Item::t50);
    QVERIFY(sheet_text(dialog, "sheetT51").contains(QStringLiteral("主管核准")));
}

void TestPrintCase::a_cover_is_asked_for_by_its_box_and_says_the_copies_that_follow() {
    WindowRig rig;
    std::vector<std::string> order;
    rig.world.answer<command::NumberCopy>([&](const command::NumberCopy& wanted) {
        order.emplace_back("number");
        return desk::OpenRecord{wanted.query, wanted.item, 7, 3, false, rig.world.pdf};
    });
    rig.world.when<command::PrintCaseCover>([&](const command::PrintCaseCover&) { order.emplace_back("cover"); });
    rig.world.answer<command::Print>([&](const command::Print&) {
        order.emplace_back("print");
        return 3;
    });
    auto* dialog = print_case(rig);
    QVERIFY(dialog != nullptr);
    auto* box = dialog->findChild<QCheckBox*>(QStringLiteral("printCaseCover"));
    QVERIFY(!box->isChecked());  // nobody gets a sheet that was not asked for
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(box->isChecked());
    dialog->findChild<QLineEdit*>(QStringLiteral("printCaseWhy"))->setText(QStringLiteral("卷宗遺失一份"));
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("printCaseAll")));
    WindowRig::settle();
    QVERIFY((order == std::vector<std::string>{"number", "number", "cover", "print", "print"}));
    const auto& asked = rig.world.last<command::PrintCaseCover>();
    QCOMPARE(asked.records.size(), std::size_t{2});
    QCOMPARE(asked.records[0].item, Item::t50);
    QCOMPARE(asked.records[1].item, Item::t51);
    QCOMPARE(asked.records[1].copy, 7);
    QVERIFY(sheet_text(dialog, "sheetCover").contains(QStringLiteral("已送印")));
    // What was chosen last is ticked for the next case, at the next start too.
    QVERIFY(rig.appearance.preferences().cover);
    QVERIFY(ui::Preferences::read(rig.folder.path().toStdString()).cover);
    dialog->done(QDialog::Rejected);
    WindowRig::settle();
    rig.press("printCase");
    auto* next = WindowRig::dialog<ui::PrintCaseDialog>();
    QVERIFY(next != nullptr && next->findChild<QCheckBox*>(QStringLiteral("printCaseCover"))->isChecked());
}

void TestPrintCase::a_cover_that_names_a_copy_which_was_not_sent_is_told_as_such() {
    WindowRig rig;
    rig.world.refuse<command::Print>(Fault{FaultCode::printer_rejecting, "test", {}});
    auto* dialog = print_case(rig);
    QVERIFY(dialog != nullptr);
    dialog->findChild<QCheckBox*>(QStringLiteral("printCaseCover"))->setChecked(true);
    dialog->findChild<QLineEdit*>(QStringLiteral("printCaseWhy"))->setText(QStringLiteral("卷宗遺失一份"));
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("printCaseAll")));
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::PrintCaseCover>(), 1);
    QCOMPARE(rig.world.asked<command::CloseRecord>(), 2);
    const auto text = sheet_text(dialog, "sheetCover");
    QVERIFY2(text.contains(QStringLiteral("請勿使用")), qPrintable(text));
}

void TestPrintCase::the_key_that_opened_it_prints_nothing_while_it_is_held() {
    WindowRig rig;
    auto* dialog = print_case(rig);
    QVERIFY(dialog != nullptr);
    field_of(dialog, "printCaseWhy")->setText(QStringLiteral("卷宗遺失一份"));
    auto* all = button_of(dialog, "printCaseAll");
    all->setFocus();
    QVERIFY(all->isEnabled() && all->isDefault());
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
    QCoreApplication::sendEvent(all, &held);
    settle_round();
    QCOMPARE(rig.world.asked<command::NumberCopy>(), 0);
    QTest::keyClick(all, Qt::Key_Return);
    settle_round();
    QCOMPARE(rig.world.asked<command::NumberCopy>(), 2);
}

void TestPrintCase::where_none_was_numbered_the_cover_is_still_to_come() {
    WindowRig rig;
    rig.world.refuse<command::NumberCopy>(Fault{FaultCode::paper_font, "test", {}});
    auto* dialog = print_case(rig);
    QVERIFY(dialog != nullptr);
    auto* box = dialog->findChild<QCheckBox*>(QStringLiteral("printCaseCover"));
    box->setChecked(true);
    field_of(dialog, "printCaseWhy")->setText(QStringLiteral("卷宗遺失一份"));
    button_of(dialog, "printCaseAll")->click();
    QVERIFY(!box->isEnabled());
    settle_round();
    QCOMPARE(rig.world.asked<command::PrintCaseCover>(), 0);
    QVERIFY(box->isEnabled() && box->isChecked());
    rig.world.accept<command::NumberCopy>();
    button_of(dialog, "printCaseAll")->click();  // for the same reason
    settle_round();
    QCOMPARE(rig.world.asked<command::PrintCaseCover>(), 1);
    QCOMPARE(rig.world.asked<command::Print>(), 2);
    QVERIFY(!box->isEnabled());
}

void TestPrintCase::numbers_that_no_page_was_sent_with_become_void_when_the_seat_is_left() {
    WindowRig rig;
    auto* dialog = print_case(rig);
    QVERIFY(dialog != nullptr);
    dialog->findChild<QCheckBox*>(QStringLiteral("printCaseCover"))->setChecked(true);
    dialog->findChild<QLineEdit*>(QStringLiteral("printCaseWhy"))->setText(QStringLiteral("卷宗遺失一份"));
    // While the cover is on its way both copies have their numbers, and no page was sent.
    rig.world.when<command::PrintCaseCover>([&](const command::PrintCaseCover&) { dialog->done(QDialog::Rejected); });
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("printCaseAll")));
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::Print>(), 0);
    QCOMPARE(rig.world.asked<command::CloseRecord>(), 2);
}

void TestPrintCase::a_copy_that_is_shown_as_counted_before_the_answer_comes_is_filed_all_the_same_R_PA_4() {
    WindowRig rig;
    inquiry::CopyEntry copy{1, domain::CopyState::at_printer, person("L03"), afternoon()};
    copy.sheets = 3;
    rig.world.state.board[3].copies = {copy};
    auto* dialog = print_case(rig, {{"q4", Item::t50, "𠮷田堃", "2026-房貸-00417", copy}});
    QVERIFY(dialog != nullptr);
    rig.world.when<command::CountCopy>([&](const command::CountCopy&) {
        rig.world.state.copies.front().copy.state = domain::CopyState::out;
        rig.world.publish();
    });
    field_of(dialog, "printCaseWhere")->setText(QStringLiteral("卷"));
    button_of(dialog, "printCaseFile")->click();
    settle_round();
    QCOMPARE(rig.world.asked<command::CountCopy>(), 1);
    QCOMPARE(rig.world.taken("copy.file"), 1);
    QVERIFY(sheet_text(dialog, "sheetT50").contains(QStringLiteral("第 1 份已歸檔：卷")));
}

JCIC_WINDOW_TEST(TestPrinting)
JCIC_WINDOW_TEST(TestPrintCase)
#include "test_printing.moc"
