// Many queries out of a file, by the keyboard: chosen, seen line by line, corrected in the cell, submitted.
#include "support/test_program.h"
#include "tests/ui/batch_rig.h"
#include "ui/board/board_page.h"
#include "ui/todo/todo_list.h"

using namespace jcic;
using namespace jcic::test;

class TestBatchWindow : public QObject, private BatchHands {
    Q_OBJECT

private Q_SLOTS:
    void the_new_querys_page_opens_it_by_a_key();
    void with_nothing_left_there_it_begins_at_choosing_a_file();
    void each_line_says_what_is_wrong_in_its_place();
    void a_cell_is_corrected_by_the_keyboard_and_judged_at_once();
    void what_is_right_is_submitted_and_what_is_wrong_stays();
    void enter_in_a_cell_submits_nothing();
    void what_is_typed_stays_when_another_line_is_judged();
    void a_refused_line_is_told_and_stays();
    void lines_that_could_not_be_judged_are_judged_by_the_same_key();
    void a_header_is_whole_before_there_is_a_line();
    void it_can_be_stopped_and_goes_on_while_another_page_is_in_front();
    void who_leaves_the_seat_submits_nothing_more_and_leaves_nothing_R_PW_5();
    void what_was_left_is_there_again_until_it_is_cleared();
    void a_sample_is_saved();
    void what_the_loan_system_laid_is_taken_by_its_button();
    void in_another_language_it_says_how_the_lines_stand();
};

void TestBatchWindow::the_new_querys_page_opens_it_by_a_key() {
    WindowRig rig;
    rig.sign_in(ui::PageId::new_query);
    WindowRig::key(&rig.window, Qt::Key_F2, Qt::ShiftModifier);
    auto* dialog = panel(rig);
    QVERIFY(dialog->isVisible() && !rig.find("subjectId")->isVisible());
    QVERIFY(note(dialog).contains(QStringLiteral("受查人身分證字號")));  // which columns, before any file
    QVERIFY(!submit(dialog)->isEnabled());
}

void TestBatchWindow::with_nothing_left_there_it_begins_at_choosing_a_file() {
    WindowRig rig;
    QVERIFY(WindowRig::has_focus(open(rig)->findChild<QPushButton*>(QStringLiteral("chooseBatch"))));
}

void TestBatchWindow::each_line_says_what_is_wrong_in_its_place() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    QCOMPARE(rig.world.last<command::ReadBatch>().file.filename(), std::filesystem::path("many.csv"));
    QCOMPARE(table(dialog)->model()->rowCount(), 3);
    QCOMPARE(cell(dialog, 2, ui::BatchModel::state), QStringLiteral("● 可送出"));
    QCOMPARE(cell(dialog, 3, ui::BatchModel::state), QStringLiteral("▲ 須更正：T50"));
    QVERIFY(cell(dialog, 3, column("T50")).startsWith(QStringLiteral("▲")));  // the first line has that authorisation
    QVERIFY(cell(dialog, 4, column("subject-id")).startsWith(QStringLiteral("▲")));
    QCOMPARE(cell(dialog, 2, column("subject-name")), QStringLiteral("黃建國"));  // filled in
    QVERIFY(submit(dialog)->text().contains(QLatin1Char('1')));
    const auto* source = dialog->findChild<QLabel*>(QStringLiteral("batchSource"));
    QVERIFY2(source->accessibleName().contains(QStringLiteral("8 欄對上 · 編碼 UTF-8")),
             qPrintable(source->accessibleName()));
}

void TestBatchWindow::a_cell_is_corrected_by_the_keyboard_and_judged_at_once() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    write(dialog, 4, "subject-id", "f234567898");
    QVERIFY((rig.world.last<command::JudgeBatch>().only == std::set<std::size_t>{4}));
    QCOMPARE(cell(dialog, 4, column("subject-id")), QStringLiteral("F234567898"));
    QVERIFY(cell(dialog, 4, column("authorisation")).startsWith(QStringLiteral("▲")));  // now that is what is missing
}

void TestBatchWindow::what_is_right_is_submitted_and_what_is_wrong_stays() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    WindowRig::key(submit(dialog), Qt::Key_Space);
    QCOMPARE(rig.world.asked<command::SubmitBatch>(), 1);
    QCOMPARE(table(dialog)->model()->rowCount(), 2);
    QVERIFY(note(dialog).contains(QStringLiteral("已送出 1 列")));
    // The next step is one key away, and what is left stays for later.
    WindowRig::key(dialog->findChild<QPushButton*>(QStringLiteral("toApproval")), Qt::Key_Space);
    QCOMPARE(rig.window.current(), ui::PageId::approval);
    rig.window.go_to(ui::PageId::new_query);
    QVERIFY(dialog->isVisible());
    QCOMPARE(table(dialog)->model()->rowCount(), 2);
}

void TestBatchWindow::enter_in_a_cell_submits_nothing() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    write(dialog, 2, "reason", "ABCDEFGH");
    WindowRig::key(table(dialog), Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::SubmitBatch>(), 0);
}

void TestBatchWindow::what_is_typed_stays_when_another_line_is_judged() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    auto* lines = table(dialog);
    lines->setFocus();
    lines->setCurrentIndex(lines->model()->index(row_of(dialog, 4), column("subject-id")));
    QTest::keyClick(lines, Qt::Key_F2);
    auto* editor = lines->findChild<QLineEdit*>(QStringLiteral("batchCell"));
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("F23456"));
    QVERIFY(lines->model()->setData(lines->model()->index(row_of(dialog, 2), column("reason")),
                                    QStringLiteral("房貸保證人再審查")));
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::JudgeBatch>(), 1);
    QCOMPARE(editor->text(), QStringLiteral("F23456"));
}

void TestBatchWindow::a_refused_line_is_told_and_stays() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    rig.world.answer<command::SubmitBatch>([](const command::SubmitBatch&) {
        desk::SentBatch sent;
        sent.lines.push_back({2, std::nullopt, Fault{FaultCode::rule_au_5, "test", {{"item", "T50"}}}});
        return sent;
    });
    const int before = rig.world.asked<command::JudgeBatch>();
    WindowRig::key(submit(dialog), Qt::Key_Space);
    QCOMPARE(table(dialog)->model()->rowCount(), 3);
    QVERIFY(note(dialog).contains(QStringLiteral("第 2 列")));
    QCOMPARE(rig.world.asked<command::JudgeBatch>(), before + 1);
}

void TestBatchWindow::lines_that_could_not_be_judged_are_judged_by_the_same_key() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    rig.world.refuse<command::JudgeBatch>(Fault{FaultCode::ledger_write, "test", {}});
    write(dialog, 4, "subject-id", "f234567898");
    QVERIFY(submit(dialog)->isEnabled());
    QCOMPARE(submit(dialog)->text(), QStringLiteral("再檢查(&K)"));
    rig.world.accept<command::JudgeBatch>();
    const int before = rig.world.asked<command::JudgeBatch>();
    WindowRig::key(submit(dialog), Qt::Key_Space);
    QCOMPARE(rig.world.asked<command::JudgeBatch>(), before + 1);
    QCOMPARE(rig.world.asked<command::SubmitBatch>(), 0);
    QCOMPARE(cell(dialog, 4, column("subject-id")), QStringLiteral("F234567898"));
    QVERIFY(submit(dialog)->isEnabled());
    QVERIFY(submit(dialog)->text().contains(QLatin1Char('1')));
}

void TestBatchWindow::a_header_is_whole_before_there_is_a_line() {
    WindowRig rig;
    const auto* header = table(open(rig))->horizontalHeader();
    for (int section = 0; section < header->count(); ++section)
        QVERIFY2(header->sectionSize(section) >= header->sectionSizeHint(section),
                 qPrintable(QString::number(section)));
}

void TestBatchWindow::it_can_be_stopped_and_goes_on_while_another_page_is_in_front() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    auto* stop = dialog->findChild<QPushButton*>(QStringLiteral("stopBatch"));
    QVERIFY(!stop->isVisible());
    submit(dialog)->click();  // the answer is on its way
    QVERIFY(stop->isVisible());
    rig.window.go_to(ui::PageId::board);
    rig.window.go_to(ui::PageId::new_query);
    QVERIFY(stop->isVisible());
    QVERIFY(!rig.world.stopped<command::SubmitBatch>());
    stop->click();
    QVERIFY(rig.world.stopped<command::SubmitBatch>());
    WindowRig::settle();
    QVERIFY(!stop->isVisible());
    QVERIFY(note(dialog).contains(QStringLiteral("已送出 1 列")));
}

void TestBatchWindow::who_leaves_the_seat_submits_nothing_more_and_leaves_nothing_R_PW_5() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    submit(dialog)->click();
    rig.window.leave("left");
    QVERIFY(rig.world.stopped<command::SubmitBatch>());
    WindowRig::settle();
    QCOMPARE(table(dialog)->model()->rowCount(), 0);
    QVERIFY(!note(dialog).contains(QStringLiteral("已送出")));  // whoever comes next is told nothing of it
}

void TestBatchWindow::what_was_left_is_there_again_until_it_is_cleared() {
    WindowRig rig;
    rig.world.kept_batch = inquiry::batch_of({{"受查人身分證字號", "案號"}, {"F2345", "115-信貸-01102"}}).value();
    auto* dialog = open(rig);
    QCOMPARE(table(dialog)->model()->rowCount(), 1);
    QVERIFY(note(dialog).contains(QStringLiteral("接續")));
    WindowRig::key(dialog->findChild<QPushButton*>(QStringLiteral("forgetBatch")), Qt::Key_Space);
    QCOMPARE(table(dialog)->model()->rowCount(), 0);
    QVERIFY(rig.world.last<command::KeepBatch>().batch.lines.empty());
}

void TestBatchWindow::a_sample_is_saved() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open(rig);
    pick(dialog, "saveSample", folder.filePath(QStringLiteral("sample.csv")));
    QCOMPARE(rig.world.last<command::SaveBatchSample>().file.filename(), std::filesystem::path("sample.csv"));
    QVERIFY(note(dialog).contains(QStringLiteral("sample.csv")));
}

void TestBatchWindow::what_the_loan_system_laid_is_taken_by_its_button() {
    {
        WindowRig rig;  // no folder is set: no button
        QVERIFY(open(rig)->findChild<QPushButton*>(QStringLiteral("takeLaid"))->isHidden());
    }
    WindowRig rig;
    rig.world.laid.is_set = true;
    rig.world.laid.files = {{"a.csv", 100, {}, std::nullopt}};
    auto* dialog = open(rig);
    auto* take = dialog->findChild<QPushButton*>(QStringLiteral("takeLaid"));
    QVERIFY(take->isVisible() && take->isEnabled());
    QVERIFY(take->text().contains(QLatin1Char('1')));
    QVERIFY(WindowRig::has_focus(take));  // Enter takes what is there, and opens no file
    WindowRig::key(take, Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::TakeLaid>(), 1);
    QCOMPARE(rig.world.asked<command::SubmitBatch>(), 0);  // a person submits
    QCOMPARE(table(dialog)->model()->rowCount(), 3);
    QVERIFY2(note(dialog).contains(QStringLiteral("old.csv")), qPrintable(note(dialog)));  // what was refused
    QVERIFY(!take->isEnabled());                                                           // nothing more lies there
    // Who comes later, from the to-do, is told what still lies there.
    WindowRig later;
    later.world.laid.is_set = true;
    later.world.laid.refused = {{"old.csv", Fault{FaultCode::integration_file, "integration", {{"reason", "json"}}}}};
    desk::Owed row;
    row.kind = desk::TodoKind::laid_refused;
    row.files = 1;
    later.world.state.todo = {row};
    later.sign_in();
    WindowRig::click(later.window.findChild<ui::BoardPage*>()->findChild<ui::TodoList*>()->findChild<QPushButton*>());
    auto* shown = panel(later);
    QVERIFY(shown != nullptr && shown->isVisible());
    QVERIFY2(note(shown).contains(QStringLiteral("old.csv")), qPrintable(note(shown)));
}

void TestBatchWindow::in_another_language_it_says_how_the_lines_stand() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    const auto* choose = dialog->findChild<QPushButton*>(QStringLiteral("chooseBatch"));
    auto preferences = rig.appearance.preferences();
    for (const auto language : {ui::Language::english, ui::Language::chinese}) {
        preferences.language = language;
        rig.appearance.change(preferences);
        WindowRig::settle();
        const bool english = language == ui::Language::english;
        QCOMPARE(choose->text(), english ? QStringLiteral("Change &file…") : QStringLiteral("更換檔案…(&F)"));
        QCOMPARE(submit(dialog)->text(),
                 english ? QStringLiteral("Submit 1 line (&K)") : QStringLiteral("送出核准 1 列(&K)"));
    }
}

JCIC_WINDOW_TEST(TestBatchWindow)
#include "test_batch.moc"
