// Many queries out of a file, by the keyboard: chosen, seen line by line, corrected in the cell, submitted.

#include <QPointer>

#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/batch_rig.h"
#include "ui/board/board_page.h"
#include "ui/query/form_lines.h"
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

// The lines of a batch as they are shown: the wrong ones on top, counted, some of them alone; and what stands beside.

class TestBatchLines : public QObject, private BatchHands {
    Q_OBJECT

private Q_SLOTS:
    void the_wrong_lines_are_on_top_with_words_and_the_wrong_cell_open();
    void the_chips_count_and_show_some_of_the_lines_and_all_are_submitted();
    void who_comes_next_sees_nothing_of_what_was_looked_for_or_chosen_R_PW_5();
    void what_sending_will_mean_and_what_runs_stand_beside();
    void the_steps_say_where_one_is_and_what_is_left();
    void what_was_broken_off_says_so_and_why();
    void what_is_said_of_days_off_is_not_made_anew_with_every_snapshot();
};

void TestBatchLines::the_wrong_lines_are_on_top_with_words_and_the_wrong_cell_open() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    auto* lines = table(dialog);
    QVERIFY(row_of(dialog, 3) == 0 && row_of(dialog, 4) == 1 && row_of(dialog, 2) == 2);
    // The first that is wrong is chosen, open and said in words, which have room below the line.
    QCOMPARE(lines->currentIndex(), lines->model()->index(0, column("T50")));
    QVERIFY(lines->findChild<QWidget*>(QStringLiteral("batchCell")) != nullptr);
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("batchCellNote"))->text().contains(QStringLiteral("第 2 列")));
    rig.window.activateWindow();  // as a window manager does when the picker closes
    WindowRig::settle();
    QVERIFY(lines->rowHeight(0) > lines->rowHeight(2) && lines->rowHeight(1) > lines->rowHeight(2));
    // F8 goes on to the next, and from the last to the first again.
    WindowRig::key(rig.window.focusWidget(), Qt::Key_F8);
    QCOMPARE(lines->currentIndex(), lines->model()->index(1, column("subject-id")));
    WindowRig::key(rig.window.focusWidget(), Qt::Key_F8);
    QCOMPARE(lines->currentIndex().row(), 0);
    // What is corrected keeps its place under the hand.
    write(dialog, 4, "subject-id", "f234567898");
    QCOMPARE(row_of(dialog, 4), 1);
}

void TestBatchLines::the_chips_count_and_show_some_of_the_lines_and_all_are_submitted() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    const auto chip = [&](const char* name) { return dialog->findChild<QPushButton*>(QLatin1String(name)); };
    QCOMPARE(chip("batchAll")->accessibleName(), QStringLiteral("全部 3"));
    QCOMPARE(chip("batchWrong")->accessibleName(), QStringLiteral("有誤 2"));
    QCOMPARE(chip("batchReady")->accessibleName(), QStringLiteral("可送出 1"));
    QVERIFY2(state(dialog).startsWith(QStringLiteral("2 列須更正")), qPrintable(state(dialog)));
    WindowRig::key(chip("batchWrong"), Qt::Key_Space);
    QCOMPARE(table(dialog)->model()->rowCount(), 2);
    QCOMPARE(row_of(dialog, 2), -1);
    QVERIFY2(state(dialog).contains(QStringLiteral("將送出檔案全部資料列")), qPrintable(state(dialog)));
    WindowRig::key(submit(dialog), Qt::Key_Space);
    QCOMPARE(rig.world.last<command::SubmitBatch>().batch.lines.size(), std::size_t{3});
}

void TestBatchLines::who_comes_next_sees_nothing_of_what_was_looked_for_or_chosen_R_PW_5() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    auto* search = dialog->findChild<QLineEdit*>(QStringLiteral("batchLinesSearch"));
    const auto* found = dialog->findChild<QLabel*>(QStringLiteral("batchLinesFound"));
    WindowRig::type(search, "A123456789");
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY2(found->text().contains(QStringLiteral("查得 2 列")), qPrintable(found->text()));
    QTest::keyClick(dialog->findChild<QPushButton*>(QStringLiteral("batchWrong")), Qt::Key_Space);
    rig.leave();
    QVERIFY(search->text().isEmpty() && found->text().isEmpty() && search->accessibleDescription().isEmpty());
    search->undo();
    QVERIFY(search->text().isEmpty());
    QVERIFY(dialog->findChild<QPushButton*>(QStringLiteral("batchAll"))->isChecked());
}

void TestBatchLines::what_sending_will_mean_and_what_runs_stand_beside() {
    WindowRig rig;
    QTemporaryDir folder;
    auto* dialog = open_and_read(rig, folder);
    const auto says = [&](const QString& text) {
        for (const auto* one : dialog->findChildren<QLabel*>())
            if (one->isVisible() && one->accessibleName().contains(text)) return true;
        return false;
    };
    QVERIFY(says(QStringLiteral("項目 T50 1")));
    QVERIFY(says(QStringLiteral("周文彬")));
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("runningPause"))->isVisible());
    desk::QueryWork work;
    work.done = {{desk::WorkKind::fetch, "q1", domain::Item::t50, std::nullopt, false},
                 {desk::WorkKind::fetch, "q2", domain::Item::t50, std::nullopt, true}};
    work.left = {{desk::WorkKind::fetch, "q3", {domain::Item::t50, domain::Item::t51}}};
    rig.world.state.work = work;
    rig.publish();
    QCOMPARE(dialog->findChild<QLabel*>(QStringLiteral("runningHead"))->text(), QStringLiteral("2／4 項"));
    QVERIFY(says(QStringLiteral("已調閱 1")) && says(QStringLiteral("機關尚未回覆 1")) &&
            says(QStringLiteral("排隊 2")));
    QTest::keyClick(dialog->findChild<QPushButton*>(QStringLiteral("runningPause")), Qt::Key_Space);
    QVERIFY(rig.world.last<command::PauseWork>().paused);
    QTest::keyClick(dialog->findChild<QPushButton*>(QStringLiteral("runningEnd")), Qt::Key_Space);
    QVERIFY(!rig.world.last<command::EndWork>().put_away);
}

void TestBatchLines::the_steps_say_where_one_is_and_what_is_left() {
    WindowRig rig;
    auto* dialog = open(rig);
    const auto* steps = dialog->findChild<QWidget*>(QStringLiteral("batchSteps"));
    const auto step = [&](int number) {
        return steps->findChild<QLabel*>(QStringLiteral("wayStep%1").arg(number))->accessibleName();
    };
    QVERIFY(steps->isVisible());
    QCOMPARE(steps->accessibleName(), QStringLiteral("第 1 步，共 5 步：匯入，目前"));
    QCOMPARE(steps->accessibleDescription(), QStringLiteral("之後：檢查與修正、核准、發查與調閱、彙總"));
    dialog->read_file(QStringLiteral("many.csv"));
    WindowRig::settle();
    QCOMPARE(step(1), QStringLiteral("第 1 步，共 5 步：匯入：3 列，已完成"));
    QCOMPARE(steps->accessibleName(), QStringLiteral("第 2 步，共 5 步：檢查與修正：2 列須更正，目前"));
    QCOMPARE(step(3), QStringLiteral("第 3 步，共 5 步：核准，尚未辦理"));
    WindowRig::key(submit(dialog), Qt::Key_Space);
    QVERIFY(steps->accessibleName().contains(QStringLiteral("檢查與修正")));  // two lines are left to be mended
    WindowRig::key(dialog->findChild<QPushButton*>(QStringLiteral("forgetBatch")), Qt::Key_Space);
    QCOMPARE(steps->accessibleName(), QStringLiteral("第 3 步，共 5 步：核准：1 項待核准，目前"));
    auto row = rig.world.state.board.front();
    row.query = "q102";
    rig.world.state.board.push_back(row);
    const auto becomes = [&](domain::ItemState state) {
        rig.world.state.board.back().state = state;
        rig.publish();
        return steps->accessibleName();
    };
    QCOMPARE(becomes(domain::ItemState::approved), QStringLiteral("第 4 步，共 5 步：發查與調閱：0／1 項，目前"));
    QCOMPARE(steps->accessibleDescription(), QStringLiteral("之後：彙總"));
    QCOMPARE(becomes(domain::ItemState::retrieved), QStringLiteral("第 5 步，共 5 步：彙總：調閱 1 項，目前"));
    QVERIFY(becomes(domain::ItemState::failed).contains(QStringLiteral("未調閱 1 項，詳各案件")));
    // The next file is another batch; who leaves the seat leaves nothing of it (R-PW-5).
    dialog->read_file(QStringLiteral("many.csv"));
    WindowRig::settle();
    QVERIFY(!step(3).contains(QStringLiteral("待核准")));
    rig.leave();
    QCOMPARE(steps->accessibleName(), QStringLiteral("第 1 步，共 5 步：匯入，目前"));
}

void TestBatchLines::what_was_broken_off_says_so_and_why() {
    WindowRig rig;
    auto* dialog = open(rig);
    desk::QueryWork work;
    work.done = {{desk::WorkKind::fetch, "q1", domain::Item::t50, std::nullopt, false}};
    work.left = {{desk::WorkKind::fetch, "q3", {domain::Item::t50, domain::Item::t51}}};
    work.ended = Fault{FaultCode::card_removed, "test", {}};
    rig.world.state.work = work;
    rig.publish();
    const auto said = [&](const char* name) { return dialog->findChild<QLabel*>(QLatin1String(name))->text(); };
    QCOMPARE(said("runningTitle"), QStringLiteral("已停止"));
    QVERIFY2(said("runningHint").startsWith(words::words_for(*work.ended).title), qPrintable(said("runningHint")));
    QVERIFY(said("runningHint").contains(QStringLiteral("尚有 2 項未執行")));
    QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("runningPause"))->isVisible());
    rig.world.state.work->ended.reset();
    rig.world.state.work->left.clear();
    rig.publish();
    QCOMPARE(said("runningTitle"), QStringLiteral("發查與調閱完畢"));
    QVERIFY(!said("runningHint").contains(QStringLiteral("未開始")));
}

void TestBatchLines::what_is_said_of_days_off_is_not_made_anew_with_every_snapshot() {
    WindowRig rig;
    auto kept = inquiry::batch_of({{"受查人身分證字號", "案號"}, {"F2345", "115-信貸-01102"}}).value();
    kept.lines.front().remarks = {
        {inquiry::Remark::Kind::holding_over_days_off, {{"from", "1150101"}, {"to", "1150103"}, {"days", "3"}}}};
    rig.world.kept_batch = kept;
    const QPointer<ui::WarningLine> said = open(rig)->findChild<ui::WarningLine*>();
    QVERIFY(said != nullptr);
    rig.publish();
    QVERIFY(said != nullptr);
}

JCIC_WINDOW_TEST(TestBatchWindow)
JCIC_WINDOW_TEST(TestBatchLines)
#include "test_batch.moc"
