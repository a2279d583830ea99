// A case's records printed in one go, with a cover on top or without.
#include <QCheckBox>

#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/print_case_rig.h"

using namespace jcic;
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

JCIC_WINDOW_TEST(TestPrintCase)
#include "test_print_case.moc"
