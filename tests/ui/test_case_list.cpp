// The list of cases as a person reads and presses it: the next step on each line, what is waited for, what a rule bars;
// and the chosen case beside it.
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "app/desk/commands/queries.h"
#include "support/test_program.h"
#include "tests/ui/board_rig.h"
#include "tests/ui/full_day.h"
#include "ui/board/case_tree.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/row_delegate.h"
#include "ui/record/print_case_dialog.h"
#include "ui/record/story_list.h"
#include "ui/registers/step_dialog.h"

using namespace jcic;
using namespace jcic::test;
using domain::Item;
using ui::BoardModel;

class TestCaseList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_line_s_button_does_its_own_step();
    void what_takes_the_card_says_so_where_there_is_none();
    void a_case_that_waits_says_for_what_in_place_of_a_button();
    void an_item_that_a_rule_bars_is_told_from_one_that_nobody_asked_for();
    void what_presses_stands_over_the_case_s_story_with_what_follows();
    void a_corrected_number_is_marked_and_the_way_to_correct_one_opens_its_step();
    void of_several_items_at_once_the_story_has_one_line();
    void what_happened_last_is_in_sight_at_every_width();
    void a_copy_in_hand_is_filed_from_its_case();
    void a_case_stands_beside_its_list_and_below_it_where_the_window_is_narrow();
    void a_switch_says_how_many_are_one_s_own_and_how_many_there_are();
    void a_full_day_s_cases_are_in_sight_data();
    void a_full_day_s_cases_are_in_sight();

private:
    static ui::CaseTree* tree(const WindowRig& rig) { return rig.find<ui::CaseTree>("table"); }
};

void TestCaseList::each_line_s_button_does_its_own_step() {
    WindowRig rig;
    rig.world.state.host.state = desk::HostState::opened;
    rig.sign_in();
    choose_case(rig, "2026-企貸-00077");
    const auto cell = chosen_step(rig);
    choose_case(rig, "2026-信貸-01102");  // another is the chosen one
    auto* view = tree(rig);
    const auto place = ui::CaseDelegate::button_in(view->visualRect(cell)).center();
    // Pressed and let go elsewhere it does nothing.
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, place - QPoint(200, 0));
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::FetchReady>(), 0);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::FetchReady>(), 1);
    QCOMPARE(rig.world.last<command::FetchReady>().only, std::set<inquiry::QueryId>{"q3"});
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place);
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::FetchReady>(), 1);  // the click before it did
}

void TestCaseList::what_takes_the_card_says_so_where_there_is_none() {
    WindowRig rig;
    rig.sign_in();
    choose_case(rig, "2026-信貸-01102");
    QCOMPARE(chosen_step(rig).data(ui::act_role).toString(), QStringLiteral("調閱"));
    rig.world.pull_card();
    WindowRig::settle();
    QCOMPARE(chosen_step(rig).data(ui::act_role).toString(), QStringLiteral("調閱"));  // lent, and to be put in
    QVERIFY(rig.find<QLabel>("pathHint")->text().contains(QStringLiteral("插入讀卡機")));
    WindowRig::key(tree(rig), Qt::Key_Return);
    QCOMPARE(rig.window.current(), ui::PageId::card);
    // Put in, it leads on to the case, whose step has the keys.
    rig.world.insert_card();
    WindowRig::settle();
    QCOMPARE(rig.window.current(), ui::PageId::board);
    QVERIFY(WindowRig::has_focus(rig.find("pathStep")));
    rig.world.state.card.wanted.clear();
    rig.publish();
    QCOMPARE(chosen_step(rig).data(ui::act_role).toString(), QStringLiteral("借卡調閱"));
    // It lies in the reader, and is to be borrowed all the same: no window asks for its password.
    WindowRig::key(tree(rig), Qt::Key_Return);
    QVERIFY(WindowRig::dialog() == nullptr);
    QCOMPARE(rig.window.current(), ui::PageId::card);
}

void TestCaseList::a_case_that_waits_says_for_what_in_place_of_a_button() {
    WindowRig rig;
    for (auto& row : rig.world.state.board) row.submitted_at = afternoon() - std::chrono::minutes{31};
    rig.sign_in();
    choose_case(rig, "2026-房貸-00418");
    QVERIFY(!chosen_step(rig).data(ui::act_role).isValid());
    QCOMPARE(chosen_step(rig).data().toString(), QStringLiteral("待核准"));
    QCOMPARE(chosen_step(rig).data(ui::second_line_role).toString(), QStringLiteral("31 分前送出"));
    choose_case(rig, "2026-卡-00031");
    QVERIFY(chosen_step(rig).data().toString().contains(QStringLiteral("維護")));
    QCOMPARE(chosen_step(rig).data(ui::second_line_role).toString(), QStringLiteral("約 14:46 再次調閱"));
    const auto said = chosen_step(rig).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.contains(QStringLiteral("維護")) && said.contains(QStringLiteral("14:46")), qPrintable(said));
}

void TestCaseList::an_item_that_a_rule_bars_is_told_from_one_that_nobody_asked_for() {
    WindowRig rig;
    for (auto& row : rig.world.state.board) {
        row.business = domain::Business::lending;
        row.subject_kind = domain::SubjectKind::responsible;
    }
    rig.sign_in();
    choose_case(rig, "2026-企貸-00077");
    const auto line = tree(rig)->currentIndex();
    QCOMPARE(line.siblingAtColumn(BoardModel::first_item).data().toString(), QStringLiteral("—"));
    const auto t52 = line.siblingAtColumn(BoardModel::first_item + 2);
    QCOMPARE(t52.data().toString(), QStringLiteral("— 不得查詢"));
    QVERIFY2(t52.data(Qt::ToolTipRole).toString().size() > 10, qPrintable(t52.data(Qt::ToolTipRole).toString()));
    QCOMPARE(line.siblingAtColumn(BoardModel::case_number).data(ui::second_line_role).toString(),
             QStringLiteral("企業負責人"));
    QVERIFY(rig.find<QLabel>("facts")->text().contains(QStringLiteral("企業負責人")));
}

void TestCaseList::what_presses_stands_over_the_case_s_story_with_what_follows() {
    WindowRig rig;
    rig.sign_in();
    choose_case(rig, "2026-信貸-01102");
    const auto* alert = rig.find<QLabel>("reason");
    QVERIFY(alert->isVisible());
    QVERIFY2(
        alert->text().contains(QStringLiteral("本日 19:16")) && alert->text().contains(QStringLiteral("重新取得授權")),
        qPrintable(alert->text()));
    QCOMPARE(alert->property("kind").toString(), QStringLiteral("alarm"));
    choose_case(rig, "2026-卡-00031");
    QCOMPARE(alert->property("kind").toString(), QStringLiteral("notice"));
    choose_case(rig, "2026-企貸-00077");  // of four days nothing is said
    QVERIFY(!alert->isVisible());
}

void TestCaseList::a_corrected_number_is_marked_and_the_way_to_correct_one_opens_its_step() {
    WindowRig rig;
    for (auto& row : rig.world.state.board) row.requested_at.reset();
    rig.sign_in();
    choose_case(rig, "2026-企貸-00077");
    auto* way = rig.find<QPushButton>("correctNumber");
    QVERIFY(!way->isVisible());  // nothing was requested: it is withdrawn and asked for anew
    for (auto& row : rig.world.state.board) {
        row.requested_at = afternoon();
        row.case_number_before = row.case_number == "2026-企貸-00077" ? "2026-企貸-00770" : "";
    }
    rig.world.publish();
    WindowRig::settle();
    choose_case(rig, "2026-企貸-00077");
    const auto cell = tree(rig)->currentIndex().siblingAtColumn(BoardModel::case_number);
    QVERIFY(cell.data(ui::second_line_role).toString().startsWith(QStringLiteral("已更正")));
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("更正，原 2026-企貸-00770")));
    QVERIFY(rig.find<QLabel>("details")->text().contains(QStringLiteral("更正，原 2026-企貸-00770")));
    QVERIFY(way->isVisible());
    way->click();
    WindowRig::settle();
    auto* step = WindowRig::dialog<ui::StepDialog>();
    QVERIFY(step != nullptr);
    QVERIFY(std::ranges::any_of(step->findChildren<QLineEdit*>(),
                                [](const auto* field) { return field->text() == QStringLiteral("q3"); }));
    step->reject();
}

void TestCaseList::of_several_items_at_once_the_story_has_one_line() {
    WindowRig rig;
    rig.world.story_lines = {{1, afternoon(), "query.serial", "林怡君", Item::t50, "●●●●4471"},
                             {2, afternoon(), "query.serial", "林怡君", Item::t51, "●●●●4472"},
                             {3, afternoon(), "query.stopped", "林怡君", Item::t50, "host.maintenance"},
                             {4, afternoon(), "query.stopped", "林怡君", Item::t51, "host.unreachable"}};
    rig.sign_in();
    choose_case(rig, "2026-房貸-00417");
    const auto* story = rig.find<ui::StoryList>("story");
    QCOMPARE(story->count(), 3);  // two different faults stay two
    QVERIFY2(story->item(0)->text().contains(QStringLiteral("T50、T51")), qPrintable(story->item(0)->text()));
    QCOMPARE(story->item(0)->data(ui::second_line_role).toString(), QStringLiteral("本日 14:06"));
}

void TestCaseList::what_happened_last_is_in_sight_at_every_width() {
    WindowRig rig;
    rig.sign_in();
    choose_case(rig, "2026-信貸-01102");
    const auto* story = rig.find<ui::StoryList>("story");
    for (const auto size : {QSize(1024, 768), QSize(1280, 800), QSize(1920, 1080), QSize(1024, 768)}) {
        rig.window.resize(size);
        WindowRig::settle();
        // As it is seen: to ask where a line is would lay them out.
        const auto seen = story->viewport()->grab().toImage();
        auto blank = seen;
        blank.fill(seen.pixelColor(0, 0));
        QVERIFY2(seen != blank, qPrintable(QString::number(size.width())));
        const auto last = story->visualItemRect(story->item(story->count() - 1));
        QVERIFY2(story->viewport()->rect().contains(last), qPrintable(QString::number(size.width())));
    }
}

void TestCaseList::a_copy_in_hand_is_filed_from_its_case() {
    WindowRig rig;
    rig.world.state.board[3].copies = {inquiry::CopyEntry{1, domain::CopyState::out, person("L03")}};
    rig.sign_in();
    choose_case(rig, "2026-房貸-00417");
    QVERIFY(!rig.find("fileT51")->isVisible());
    QVERIFY(rig.find("fileT50")->isVisible());
    rig.press("fileT50");
    QVERIFY(WindowRig::dialog<ui::PrintCaseDialog>() != nullptr);
}

void TestCaseList::a_case_stands_beside_its_list_and_below_it_where_the_window_is_narrow() {
    WindowRig rig;
    rig.sign_in();
    const auto stands = [&](QSize size) {
        rig.window.resize(size);
        WindowRig::settle();
        const QRect list(rig.find("tableCard")->mapTo(&rig.window, QPoint()), rig.find("tableCard")->size());
        const QRect one(rig.find("storyCard")->mapTo(&rig.window, QPoint()), rig.find("storyCard")->size());
        return std::pair(one.left() > list.right(), one.top() > list.bottom());
    };
    QVERIFY(stands({1280, 800}) == std::pair(true, false));
    QVERIFY(stands({1024, 768}) == std::pair(false, true));
    QVERIFY(stands({1920, 1080}) == std::pair(true, false));
}

void TestCaseList::a_switch_says_how_many_are_one_s_own_and_how_many_there_are() {
    WindowRig rig;
    for (auto& row : rig.world.state.board)
        if (row.query == "q3") row.in_hand = false;
    rig.sign_in();
    auto* mine = rig.find<ui::MineSwitch>("onlyMine");
    QVERIFY2(mine->accessibleName().contains(QStringLiteral("4 件")) &&
                 mine->accessibleName().contains(QStringLiteral("全部 5 件")),
             qPrintable(mine->accessibleName()));
    const auto press = [&](int x) { QTest::mouseClick(mine, Qt::LeftButton, {}, QPoint(x, mine->height() / 2)); };
    press(mine->width() - 8);  // all of them are shown already
    QVERIFY(!mine->isChecked());
    press(8);
    press(8);
    QVERIFY(mine->isChecked());
    mine->setFocus();
    QTest::keyClick(mine, Qt::Key_Right);
    QVERIFY(!mine->isChecked());
    QTest::keyClick(mine, Qt::Key_Left);
    QTest::keyClick(mine, Qt::Key_Left);
    QVERIFY(mine->isChecked());
}

void TestCaseList::a_full_day_s_cases_are_in_sight_data() {
    QTest::addColumn<bool>("english");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<int>("least");
    for (const bool english : {false, true})
        for (const bool dark : {false, true})
            for (const auto& [screen, least] :
                 {std::pair(QSize(1024, 768), 3), std::pair(QSize(1280, 800), 7), std::pair(QSize(1920, 1080), 8)})
                QTest::addRow("%dx%d %s %s", screen.width(), screen.height(), dark ? "dark" : "light",
                              english ? "en" : "zh")
                    << english << dark << screen << least;
}

/// With the practice bar. tests/pictures.py makes docs/pictures/board.png of the one at 1280x800, light, Chinese.
void TestCaseList::a_full_day_s_cases_are_in_sight() {
    QFETCH(bool, english);
    QFETCH(bool, dark);
    QFETCH(QSize, screen);
    QFETCH(int, least);
    WindowRig rig;
    rig.appearance.change({english ? ui::Language::english : ui::Language::chinese,
                           dark ? ui::Shade::dark : ui::Shade::light, std::chrono::minutes{5}});
    fill_a_full_day(rig.world);
    rig.sign_in();
    rig.window.resize(screen);
    WindowRig::settle();
    QTest::qWait(20);  // the columns are laid out after the rows
    if (const auto folder = qEnvironmentVariable("JCIC_PICTURES"); !folder.isEmpty())
        QVERIFY(rig.window.grab().save(folder + QStringLiteral("/full day %1.png").arg(QTest::currentDataTag())));
    const auto* view = tree(rig);
    int seen = 0;
    for (int group = 0; group < view->model()->rowCount(); ++group) {
        const auto under = view->model()->index(group, 0);
        for (int row = 0; row < view->model()->rowCount(under); ++row) {
            const auto place = view->visualRect(view->model()->index(row, 0, under));
            seen += !place.isEmpty() && view->viewport()->rect().contains(place) ? 1 : 0;
        }
    }
    QVERIFY2(seen >= least, qPrintable(QString::number(seen)));
    for (const char* name : {"requestAll", "fetchAll", "handOver", "withdraw", "printCase", "trail", "todoTitle"}) {
        const auto* one = rig.find(name);
        QVERIFY2(one->visibleRegion().boundingRect() == one->rect(), name);
    }
}

JCIC_WINDOW_TEST(TestCaseList)
#include "test_case_list.moc"
