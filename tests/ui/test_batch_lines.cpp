// The lines of a batch as they are shown: the wrong ones on top, counted, some of them alone; and what stands beside.
#include <QPointer>

#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/batch_rig.h"
#include "ui/query/form_lines.h"

using namespace jcic;
using namespace jcic::test;

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

JCIC_WINDOW_TEST(TestBatchLines)
#include "test_batch_lines.moc"
