// What was asked for at once, paused and taken up again, by keys.
#include <QLabel>
#include <QPushButton>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/look/work_panel.h"

using namespace jcic;
using namespace jcic::test;
using domain::Item;

class TestWorkPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void work_under_way_is_paused_and_goes_on_by_the_same_key();
    void what_is_over_is_neither_paused_nor_taken_up();
    void a_rest_is_no_part_of_the_time_that_is_left();

private:
    static void show(WindowRig& rig) {
        desk::QueryWork work;
        for (const auto* query : {"q1", "q2", "q3"}) work.left.push_back({desk::WorkKind::fetch, query, {Item::t51}});
        rig.world.state.work = work;
        rig.world.when<command::PauseWork>([&world = rig.world](const auto& wanted) {
            world.state.work->paused = wanted.paused;
            world.publish();
        });
        rig.sign_in();
    }
    static QString said(const WindowRig& rig) { return rig.find<QLabel>("workText")->text(); }
};

void TestWorkPanel::work_under_way_is_paused_and_goes_on_by_the_same_key() {
    WindowRig rig;
    show(rig);
    auto* pause = rig.find<QPushButton>("workPause");
    QVERIFY(pause->isVisible() && pause->text().contains(QStringLiteral("暫停")));
    rig.press("workPause");
    QVERIFY(rig.world.last<command::PauseWork>().paused);
    QVERIFY2(said(rig).contains(QStringLiteral("已暫停：0／3")), qPrintable(said(rig)));
    QVERIFY(pause->text().contains(QStringLiteral("繼續")) && pause->hasFocus());
    rig.press("workPause");
    QVERIFY(!rig.world.last<command::PauseWork>().paused);
    QVERIFY(said(rig).contains(QStringLiteral("進行中：0／3")));
    QVERIFY(pause->text().contains(QStringLiteral("暫停")));
    rig.press("workEnd");  // and it can be stopped as before
    QCOMPARE(rig.world.asked<command::EndWork>(), 1);
}

void TestWorkPanel::what_is_over_is_neither_paused_nor_taken_up() {
    WindowRig rig;
    show(rig);
    rig.world.state.work->ended = Fault{FaultCode::card_removed, "test", {}};
    rig.publish();
    QVERIFY(!rig.find<QPushButton>("workPause")->isVisible());
    QVERIFY(rig.find<QPushButton>("workEnd")->isVisible());
}

void TestWorkPanel::a_rest_is_no_part_of_the_time_that_is_left() {
    WindowRig rig;
    show(rig);
    const auto pass = [&](int minutes, bool paused, int ended) {
        auto& work = *rig.world.state.work;
        work.paused = paused;
        for (int i = 0; i < ended; ++i) {
            work.done.push_back({desk::WorkKind::fetch, work.left.front().query, Item::t51, {}});
            work.left.pop_front();
        }
        rig.world.state.now += std::chrono::minutes{minutes};
        rig.publish();
    };
    pass(0, true, 0);
    pass(60, true, 0);
    QVERIFY(!said(rig).contains(QStringLiteral("約尚須")));
    pass(0, false, 0);
    pass(2, false, 1);
    QVERIFY2(said(rig).contains(QStringLiteral("約尚須 4 分鐘")), qPrintable(said(rig)));
}

JCIC_WINDOW_TEST(TestWorkPanel)
#include "test_work_panel.moc"
