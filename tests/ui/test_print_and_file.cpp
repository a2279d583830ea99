// A case's sheets counted and filed where they were printed, in one dialog: each copy by itself, whatever comes
// between.
#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/print_case_rig.h"

using namespace jcic;
using namespace jcic::test;
using desk::JobOutcome;
using domain::CopyState;
using domain::Item;

namespace {

desk::CopyRow copy_row(const char* query, Item item, const char* case_number, int number, CopyState state) {
    inquiry::CopyEntry copy{number, state, person("L03"), afternoon()};
    copy.sheets = 3;
    return {query, item, "𠮷田堃", case_number, copy};
}

desk::CopyRow filed_row(const char* query, const char* case_number, const char* by, const char* where, UtcTime at) {
    auto row = copy_row(query, Item::t50, case_number, 1, CopyState::filed);
    row.copy.where = where;
    row.copy.moved_by = person(by);
    row.copy.moved_at = at;
    return row;
}

/// What was written of the copies, in its order.
struct Written {
    std::vector<std::string> all;
    explicit Written(WindowRig& rig) {
        rig.world.when<command::CountCopy>([this](const command::CountCopy& one) {
            all.push_back("count " + named(one.copy) + " " + std::to_string(one.sheets));
        });
        rig.world.when<command::TakeAct>([this](const command::TakeAct& one) {
            all.push_back(one.act.substr(one.act.find('.') + 1) + " " + named(*one.on.begin()) + " " +
                          one.typed.at("where"));
        });
    }
    static std::string named(const desk::CopyId& copy) {
        return std::string(domain::code_of(copy.item)) + "/" + std::to_string(copy.number);
    }
};

/// Each copy of a record has the next number.
void number_on(WindowRig& rig, std::map<Item, int> last) {
    rig.world.answer<command::NumberCopy>([&rig, last = std::move(last)](const command::NumberCopy& wanted) mutable {
        return desk::OpenRecord{wanted.query, wanted.item, ++last[wanted.item], 3, false, rig.world.pdf};
    });
}

/// All of the case is at the printer: T50's first copy and T51's second.
ui::PrintCaseDialog* printed(WindowRig& rig, std::vector<desk::CopyRow> copies = {}) {
    number_on(rig, {{Item::t51, 1}});
    rig.world.answer<command::Print>([](const auto&) { return 3; });
    auto* dialog = print_case(rig, std::move(copies));
    if (dialog == nullptr) return nullptr;
    field_of(dialog, "printCaseWhy")->setText(QStringLiteral("卷宗遺失一份"));
    QTest::keyClick(dialog, Qt::Key_Return);
    settle_round();
    return dialog;
}

/// What is filed is on the board at once, as the desk shows it.
void show_filed_copies(WindowRig& rig) {
    rig.world.when<command::TakeAct>([&rig](const command::TakeAct& taken) {
        const auto& copy = *taken.on.begin();
        for (auto& row : rig.world.state.board)
            if (row.query == copy.query && row.item == copy.item)
                row.copies = {inquiry::CopyEntry{copy.number, CopyState::filed, person("L03")}};
    });
}

void return_key(ui::PrintCaseDialog* dialog) {
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    settle_round();
}

}  // namespace

class TestPrintAndFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_came_out_is_counted_and_filed_in_the_same_dialog_each_by_itself_R_PA_4();
    void the_place_proposed_is_where_this_officer_filed_last_in_this_case_s_folder();
    void a_copy_that_did_not_come_out_is_void_and_printed_again_as_another_with_its_reason();
    void of_a_copy_that_came_out_in_part_nothing_is_filed_R_PA_4();
    void sheets_are_counted_by_an_input_method_too();
    void while_the_queue_holds_a_job_Enter_files_nothing_and_the_job_can_be_cancelled();
    void what_was_printed_and_not_filed_goes_on_where_it_was_broken_off();
    void a_page_whose_answer_was_lost_is_counted_all_the_same();
    void a_pulled_card_takes_nothing_of_what_is_to_be_filed();
    void once_the_seat_is_left_nothing_more_is_filed();
    void a_held_key_does_not_say_that_the_sheets_are_there();
    void what_was_refused_is_told_stays_and_is_not_counted_twice();
    void what_is_filed_already_is_not_printed_again_beside_what_is_new();
    void of_a_case_that_is_filed_another_copy_of_each_takes_a_reason_R_PA_7();
    void the_next_case_is_chosen_once_one_is_filed();
    void after_the_last_one_the_way_goes_on_to_the_card();
};

void TestPrintAndFile::what_came_out_is_counted_and_filed_in_the_same_dialog_each_by_itself_R_PA_4() {
    WindowRig rig;
    const Written written(rig);
    auto* dialog = printed(rig);
    QVERIFY(dialog != nullptr);
    auto* where = field_of(dialog, "printCaseWhere");
    auto* file = button_of(dialog, "printCaseFile");
    QVERIFY(where->isVisible() && WindowRig::has_focus(where));
    QVERIFY(file->isVisible() && file->isDefault() && !file->isEnabled());  // nobody has said where
    QVERIFY(written.all.empty());
    QTest::keyClicks(where, QStringLiteral("Cabinet 3"));
    return_key(dialog);
    QCOMPARE(written.all, (std::vector<std::string>{"count T50/1 3", "file T50/1 Cabinet 3", "count T51/2 3",
                                                    "file T51/2 Cabinet 3"}));
    QVERIFY(WindowRig::dialog() == nullptr);  // nothing is left to be done about the case
    QCOMPARE(rig.world.asked<command::CloseRecord>(), 0);
}

void TestPrintAndFile::the_place_proposed_is_where_this_officer_filed_last_in_this_case_s_folder() {
    WindowRig rig;
    using std::chrono::hours;
    auto* dialog =
        printed(rig, {filed_row("q7", "2026-房貸-00400", "L03", "舊檔案室", afternoon() - hours{30}),
                      filed_row("q8", "2026-房貸-00401", "L03", "授信檔案 2026-房貸-00401 卷", afternoon() - hours{2}),
                      filed_row("q9", "2026-房貸-00402", "S01", "主管櫃", afternoon() - hours{1})});
    QVERIFY(dialog != nullptr);
    QCOMPARE(field_of(dialog, "printCaseWhere")->text(), QStringLiteral("授信檔案 2026-房貸-00417 卷"));
    const Written written(rig);
    return_key(dialog);
    QCOMPARE(written.all.back(), std::string("file T51/2 授信檔案 2026-房貸-00417 卷"));
}

void TestPrintAndFile::a_copy_that_did_not_come_out_is_void_and_printed_again_as_another_with_its_reason() {
    WindowRig rig;
    const Written written(rig);
    auto* dialog = printed(rig);
    QVERIFY(dialog != nullptr);
    button_of(dialog, "shortT50")->click();
    auto* question = dialog->findChild<QDialog*>(QStringLiteral("sheetsQuestion"));
    QVERIFY(question != nullptr);
    question->accept();
    settle_round();
    QCOMPARE(written.all, (std::vector<std::string>{"count T50/1 0"}));
    QVERIFY(sheet_text(dialog, "sheetT50").contains(QStringLiteral("作廢")));
    field_of(dialog, "printCaseWhere")->setText(QStringLiteral("卷"));
    return_key(dialog);  // the other is filed meanwhile
    QCOMPARE(written.all, (std::vector<std::string>{"count T50/1 0", "count T51/2 3", "file T51/2 卷"}));
    auto* why = field_of(dialog, "printCaseWhy");
    QVERIFY(dialog->isVisible() && why->isVisible() && WindowRig::has_focus(why));
    QVERIFY(why->text().isEmpty());  // the reason for T51 is none for this
    QVERIFY(!button_of(dialog, "printCaseAll")->isEnabled());
    why->setText(QStringLiteral("第一份卡紙"));
    return_key(dialog);
    QCOMPARE(rig.world.last<command::NumberCopy>().item, Item::t50);
    QCOMPARE(rig.world.last<command::NumberCopy>().reason, std::string("第一份卡紙"));
    QCOMPARE(rig.world.asked<command::Print>(), 3);
    return_key(dialog);
    QCOMPARE(written.all.back(), std::string("file T50/2 卷"));
    QVERIFY(WindowRig::dialog() == nullptr);
}

void TestPrintAndFile::of_a_copy_that_came_out_in_part_nothing_is_filed_R_PA_4() {
    WindowRig rig;
    const Written written(rig);
    auto* dialog = printed(rig);
    QVERIFY(dialog != nullptr);
    button_of(dialog, "shortT51")->click();
    auto* question = dialog->findChild<QDialog*>(QStringLiteral("sheetsQuestion"));
    QVERIFY(question != nullptr);
    QTest::keyClick(question->focusWidget(), Qt::Key_2);
    QTest::keyClick(question->focusWidget(), Qt::Key_Return);
    settle_round();
    QVERIFY(sheet_text(dialog, "sheetT51").contains(QStringLiteral("待銷毀")));
    field_of(dialog, "printCaseWhere")->setText(QStringLiteral("卷"));
    return_key(dialog);
    QCOMPARE(written.all, (std::vector<std::string>{"count T51/2 2", "count T50/1 3", "file T50/1 卷"}));
    QVERIFY(dialog->isVisible());
}

void TestPrintAndFile::sheets_are_counted_by_an_input_method_too() {
    WindowRig rig;
    const Written written(rig);
    auto* dialog = printed(rig);
    QVERIFY(dialog != nullptr);
    button_of(dialog, "shortT51")->click();
    auto* question = dialog->findChild<QDialog*>(QStringLiteral("sheetsQuestion"));
    QVERIFY(question != nullptr);
    QVERIFY(question->focusWidget()->testAttribute(Qt::WA_InputMethodEnabled));
    QInputMethodEvent typed;
    typed.setCommitString(QStringLiteral("２"));  // full width, as it types digits
    QApplication::sendEvent(question->focusWidget(), &typed);
    QTest::keyClick(question->focusWidget(), Qt::Key_Return);
    settle_round();
    QCOMPARE(written.all, (std::vector<std::string>{"count T51/2 2"}));
}

void TestPrintAndFile::while_the_queue_holds_a_job_Enter_files_nothing_and_the_job_can_be_cancelled() {
    WindowRig rig;
    const Written written(rig);
    auto* dialog = printed(rig);
    QVERIFY(dialog != nullptr);
    field_of(dialog, "printCaseWhere")->setText(QStringLiteral("卷"));
    auto held = copy_row("q4", Item::t50, "2026-房貸-00417", 1, CopyState::at_printer);
    held.job = desk::JobView{"pending-held", JobOutcome::open, Fault{FaultCode::printer_stopped, "test", {}}};
    rig.world.state.copies = {held};
    rig.publish();
    const auto stopped = words::words_for(Fault{FaultCode::printer_stopped, "test", {}}).title;
    QVERIFY2(sheet_text(dialog, "sheetT50").contains(stopped), qPrintable(sheet_text(dialog, "sheetT50")));
    QVERIFY(!button_of(dialog, "printCaseFile")->isDefault());
    return_key(dialog);
    QVERIFY(written.all.empty());
    auto* cancel = button_of(dialog, "shortT50");
    QVERIFY(cancel->text().contains(QStringLiteral("取消列印")));
    WindowRig::click(cancel);
    QCOMPARE(rig.world.asked<command::CancelCopy>(), 1);
    QCOMPARE(rig.world.last<command::CancelCopy>().copy.item, Item::t50);
    rig.world.state.copies.front().job = desk::JobView{"canceled", JobOutcome::not_printed, {}};
    rig.publish();
    QVERIFY(cancel->text().contains(QStringLiteral("列印未完成")));
    QVERIFY(sheet_text(dialog, "sheetT50").contains(QStringLiteral("應有 3 張")));
    QVERIFY(button_of(dialog, "printCaseFile")->isDefault());
}

void TestPrintAndFile::what_was_printed_and_not_filed_goes_on_where_it_was_broken_off() {
    for (const auto state : {CopyState::at_printer, CopyState::out}) {
        WindowRig rig;
        const Written written(rig);
        // As after a power cut: the desk tells of a copy, and nobody has said where it is.
        rig.world.state.board[3].copies = {inquiry::CopyEntry{1, state, person("L03")}};
        auto* dialog = print_case(rig, {copy_row("q4", Item::t50, "2026-房貸-00417", 1, state)});
        QVERIFY(dialog != nullptr);
        auto* where = field_of(dialog, "printCaseWhere");
        QVERIFY(where->isVisible() && WindowRig::has_focus(where));
        where->setText(QStringLiteral("卷"));
        QVERIFY(button_of(dialog, "printCaseFile")->isDefault());
        return_key(dialog);
        QCOMPARE(written.all.front(), std::string(state == CopyState::out ? "file T50/1 卷" : "count T50/1 3"));
        QCOMPARE(written.all.back(), std::string("file T50/1 卷"));
        QCOMPARE(rig.world.asked<command::NumberCopy>(), 0);
        QVERIFY(dialog->isVisible() &&
                WindowRig::has_focus(field_of(dialog, "printCaseWhy")));  // T51 is still to be printed
    }
}

void TestPrintAndFile::a_page_whose_answer_was_lost_is_counted_all_the_same() {
    WindowRig rig;
    rig.world.refuse<command::Print>(Fault{FaultCode::printer_server, "test", {}});
    auto* dialog = printed(rig);
    QVERIFY(dialog != nullptr);
    QVERIFY(!field_of(dialog, "printCaseWhere")->isVisible());
    rig.world.state.copies = {copy_row("q4", Item::t50, "2026-房貸-00417", 1, CopyState::at_printer)};
    rig.publish();
    QVERIFY(field_of(dialog, "printCaseWhere")->isVisible());
    QVERIFY(button_of(dialog, "shortT50")->isVisible());
    QVERIFY(!button_of(dialog, "shortT51")->isVisible());
}

void TestPrintAndFile::a_pulled_card_takes_nothing_of_what_is_to_be_filed() {
    WindowRig rig;
    const Written written(rig);
    auto* dialog = printed(rig);
    QVERIFY(dialog != nullptr);
    Q_EMIT rig.world.card_gone();
    rig.world.pull_card();
    WindowRig::settle();
    QVERIFY(dialog->isVisible());
    field_of(dialog, "printCaseWhere")->setText(QStringLiteral("卷"));
    return_key(dialog);
    QCOMPARE(written.all.size(), std::size_t{4});
}

void TestPrintAndFile::once_the_seat_is_left_nothing_more_is_filed() {
    WindowRig rig;
    auto* dialog = printed(rig);
    QVERIFY(dialog != nullptr);
    rig.world.when<command::CountCopy>([&](const command::CountCopy&) { dialog->done(QDialog::Rejected); });
    field_of(dialog, "printCaseWhere")->setText(QStringLiteral("卷"));
    return_key(dialog);
    QCOMPARE(rig.world.asked<command::CountCopy>(), 1);
    QCOMPARE(rig.world.taken("copy.file"), 0);
}

void TestPrintAndFile::a_held_key_does_not_say_that_the_sheets_are_there() {
    WindowRig rig;
    const Written written(rig);
    auto* dialog = printed(rig);
    QVERIFY(dialog != nullptr);
    auto* where = field_of(dialog, "printCaseWhere");
    where->setText(QStringLiteral("卷"));
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
    QCoreApplication::sendEvent(where, &again);
    settle_round();
    QVERIFY(written.all.empty());
    return_key(dialog);
    QVERIFY(!written.all.empty());
}

void TestPrintAndFile::what_was_refused_is_told_stays_and_is_not_counted_twice() {
    WindowRig rig;
    const Fault why{FaultCode::query_state, "test", {}};
    rig.world.refuse<command::TakeAct>(why);
    auto* dialog = printed(rig);
    QVERIFY(dialog != nullptr);
    field_of(dialog, "printCaseWhere")->setText(QStringLiteral("卷"));
    return_key(dialog);
    QVERIFY(dialog->isVisible());
    QVERIFY(sheet_text(dialog, "sheetT50").contains(words::words_for(why).title));
    QCOMPARE(rig.world.taken("copy.file"), 2);  // one that is refused does not keep the other
    rig.world.accept<command::TakeAct>();
    return_key(dialog);
    QCOMPARE(rig.world.asked<command::CountCopy>(), 2);
    QCOMPARE(rig.world.taken("copy.file"), 4);
    QVERIFY(WindowRig::dialog() == nullptr);
}

void TestPrintAndFile::what_is_filed_already_is_not_printed_again_beside_what_is_new() {
    WindowRig rig;
    auto filed = inquiry::CopyEntry{1, CopyState::filed, person("L03")};
    filed.where = "卷";
    rig.world.state.board[4].copies = {filed};  // the rig's own copy of T51 is void
    rig.world.state.board[3].copies = {filed};
    auto* dialog = print_case(rig);
    QVERIFY(dialog != nullptr);
    QVERIFY(sheet_text(dialog, "sheetT50").contains(QStringLiteral("第 1 份已歸檔：卷")));
    field_of(dialog, "printCaseWhy")->setText(QStringLiteral("第一份卡紙"));
    return_key(dialog);
    QCOMPARE(rig.world.asked<command::NumberCopy>(), 1);
    QCOMPARE(rig.world.last<command::NumberCopy>().item, Item::t51);
}

void TestPrintAndFile::of_a_case_that_is_filed_another_copy_of_each_takes_a_reason_R_PA_7() {
    WindowRig rig;
    auto* dialog = print_case(rig);
    QVERIFY(dialog != nullptr);
    dialog->reject();
    for (const auto at : {std::size_t{3}, std::size_t{4}})
        rig.world.state.board[at].copies = {inquiry::CopyEntry{1, CopyState::filed, person("L03")}};
    rig.publish();
    choose_case(rig, "2026-房貸-00417");
    dialog = open_print_case(rig);
    QVERIFY(dialog != nullptr && !button_of(dialog, "printCaseAll")->isEnabled());
    field_of(dialog, "printCaseWhy")->setText(QStringLiteral("卷宗遺失一份"));
    return_key(dialog);
    QCOMPARE(rig.world.asked<command::NumberCopy>(), 2);
    QCOMPARE(rig.world.last<command::NumberCopy>().reason, std::string("卷宗遺失一份"));
}

void TestPrintAndFile::the_next_case_is_chosen_once_one_is_filed() {
    WindowRig rig;
    show_filed_copies(rig);
    auto* dialog = printed(rig);
    QVERIFY(dialog != nullptr);
    field_of(dialog, "printCaseWhere")->setText(QStringLiteral("卷"));
    return_key(dialog);
    QVERIFY(WindowRig::dialog() == nullptr);
    const auto chosen = rig.find<QLabel>("details")->text();
    QVERIFY2(chosen.contains(QStringLiteral("2026-信貸-01102")), qPrintable(chosen));  // what runs out first
}

void TestPrintAndFile::after_the_last_one_the_way_goes_on_to_the_card() {
    WindowRig rig;
    show_filed_copies(rig);
    auto* dialog = printed(rig);
    QVERIFY(dialog != nullptr);
    std::erase_if(rig.world.state.board, [](const auto& row) { return row.query != "q4"; });
    rig.publish();
    rig.find("table")->setFocus();  // as the step's button leaves it
    field_of(dialog, "printCaseWhere")->setFocus();
    field_of(dialog, "printCaseWhere")->setText(QStringLiteral("卷"));
    return_key(dialog);
    QVERIFY(WindowRig::dialog() == nullptr);
    rig.window.activateWindow();  // as a window manager does when a dialog closes
    rig.publish();
    auto* step = rig.find<QPushButton>("pathStep");
    QCOMPARE(step->text(), QStringLiteral("歸還晶片卡…"));
    const auto* now = rig.window.focusWidget();
    QVERIFY2(now == step, qPrintable(now == nullptr ? QStringLiteral("nobody") : now->objectName()));
    // The card is taken out, and the keys stay where it is returned.
    rig.world.state.card.state = desk::CardState::empty;
    rig.world.state.host.state = desk::HostState::reachable;
    rig.publish();
    QVERIFY(WindowRig::has_focus(step));
    WindowRig::key(step, Qt::Key_Return);
    QCOMPARE(rig.window.current(), ui::PageId::card);
}

JCIC_WINDOW_TEST(TestPrintAndFile)
#include "test_print_and_file.moc"
