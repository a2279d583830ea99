// The month of everybody's duties on the unit head's page: marks by shape and words, by keyboard and for who hears it.

#include <QAccessible>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTreeWidget>

#include "app/desk/commands/duties.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/look/mark.h"
#include "ui/todo/duties_dialog.h"
#include "ui/todo/duty_grid.h"
#include "ui/todo/unit_page.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;
using ui::PageId;

namespace {

void open_unit(WindowRig& rig) {
    rig.world.state.people[0].duties = {Duty::unit_head};
    rig.world.publish();
    rig.sign_in();
}

ui::DutyGrid* grid_of(const WindowRig& rig) {
    return rig.find<ui::DutyGrid>("dutyGrid");
}

int row_of(const ui::DutyGrid& grid, const QString& name) {
    for (int row = 0; row < grid.model()->rowCount(); ++row)
        if (grid.model()->headerData(row, Qt::Vertical).toString() == name) return row;
    return -1;
}

QModelIndex at(const ui::DutyGrid& grid, const char* name, int day) {
    return grid.model()->index(row_of(grid, QString::fromUtf8(name)), day - 1);
}

ui::Mark mark_at(const ui::DutyGrid& grid, const char* name, int day) {
    const auto mark = at(grid, name, day).data(ui::mark_role);
    return mark.isValid() ? static_cast<ui::Mark>(mark.toInt()) : ui::Mark::plain;
}

/// So many people, each with the same name and a number.
desk::DutyMonth of_people(int many) {
    std::vector<desk::DutyPerson> people;
    for (int i = 0; i < many; ++i) {
        const auto code = QStringLiteral("Q%1").arg(i, 2, 10, QLatin1Char('0')).toStdString();
        people.push_back(
            {domain::PersonId::parse(code).value(), "人員" + std::to_string(i), {Duty::query_officer}, {}, {}});
    }
    const auto today = domain::roc_date_at(afternoon());
    return desk::duty_month(domain::RocMonth::of(today), today, {}, std::move(people), {});
}

}  // namespace

class TestUnitMonth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_first_line_says_whether_it_is_in_order_and_counts_by_shape();
    void each_state_has_its_mark_and_its_words();
    void a_screen_reader_reads_person_day_and_what_is_there();
    void the_chosen_cell_is_told_in_words_below();
    void months_go_back_and_on_by_keyboard_and_back_to_today();
    void a_late_answer_shows_no_other_month();
    void enter_opens_the_row_and_of_several_asks_which();
    void twelve_people_scroll_within_the_grid_alone();
    void nobodys_month_stays_when_the_seat_is_left();
    void queries_are_stopped_from_here();
};

void TestUnitMonth::the_first_line_says_whether_it_is_in_order_and_counts_by_shape() {
    WindowRig rig;
    open_unit(rig);
    QCOMPARE(rig.find<QLabel>("unitLead")->text(), QStringLiteral("有待處理事項。"));
    QCOMPARE(rig.find<ui::MarkLabel>("unitLate")->text(), QStringLiteral("1 筆逾期"));
    QCOMPARE(rig.find<ui::MarkLabel>("unitLate")->mark(), ui::Mark::act);
    QVERIFY(!rig.find("unitSoon")->isVisible());  // none is
    rig.world.answer<command::UnitOrder>([](const auto&) {
        desk::UnitParts parts;
        parts.now = afternoon();
        parts.cards = {{"0129999-03", person("K01"), "張美玲", {}, "", afternoon(), "", 0, 0, {}, true}};
        parts.ledger.verified_at = parts.backed_up_at = afternoon();
        return desk::unit_lines(parts);
    });
    ++rig.world.state.ledger.events;
    rig.publish();
    QCOMPARE(rig.find<QLabel>("unitLead")->text(), QStringLiteral("均正常。"));
    QVERIFY(!rig.find("unitLate")->isVisible() && rig.find("unitNone")->isVisible());
}

void TestUnitMonth::each_state_has_its_mark_and_its_words() {
    WindowRig rig;
    open_unit(rig);
    const auto& grid = *grid_of(rig);
    QCOMPARE(grid.model()->columnCount(), 32);
    QCOMPARE(mark_at(grid, "林怡君", 11), ui::Mark::good);
    QCOMPARE(mark_at(grid, "周文彬", 21), ui::Mark::act);  // today, as in every list
    QCOMPARE(mark_at(grid, "李國維", 23), ui::Mark::mind);
    QVERIFY(at(grid, "周文彬", 21).data(Qt::ToolTipRole).toString().contains(QStringLiteral("本日到期")));
    QCOMPARE(at(grid, "周文彬", 32).data(ui::mark_role).toInt(), static_cast<int>(ui::Mark::act));
    QCOMPARE(mark_at(grid, "王俊傑", 18), ui::Mark::act);
    QCOMPARE(mark_at(grid, "王俊傑", 31), ui::Mark::not_yet);
    QCOMPARE(mark_at(grid, "王俊傑", 30), ui::Mark::plain);
    QVERIFY(at(grid, "王俊傑", 18).data(Qt::ToolTipRole).toString().contains(QStringLiteral("逾期 查詢紀錄單")));
    QCOMPARE(at(grid, "王俊傑", 32).data().toString(), QStringLiteral("逾期 3 日"));
    QCOMPARE(at(grid, "周文彬", 32).data().toString(), QStringLiteral("本日到期"));
    QCOMPARE(at(grid, "張美玲", 32).data().toString(), QStringLiteral("已齊"));
    QVERIFY(grid.model()->headerData(18, Qt::Horizontal, ui::DutyGridModel::off_role).toBool());
    QVERIFY(grid.model()->headerData(20, Qt::Horizontal, ui::DutyGridModel::today_role).toBool());
    for (const auto* legend : {"legend0", "legend1", "legend2", "legend4"})
        QVERIFY(!rig.find<QLabel>(legend)->text().isEmpty());
}

void TestUnitMonth::a_screen_reader_reads_person_day_and_what_is_there() {
    WindowRig rig;
    open_unit(rig);
    auto* access = QAccessible::queryAccessibleInterface(grid_of(rig));
    QVERIFY(access != nullptr && !access->text(QAccessible::Name).isEmpty());
    auto* table = access->tableInterface();
    QVERIFY(table != nullptr);
    const auto& grid = *grid_of(rig);
    QCOMPARE(table->rowCount(), grid.model()->rowCount());
    auto* cell = table->cellAt(row_of(grid, QStringLiteral("王俊傑")), 17);
    const auto said = cell->text(QAccessible::Name);
    for (const auto* part : {"王俊傑", "12 月 18 日（五）", "逾期", "確認查詢紀錄單"})
        QVERIFY2(said.contains(QString::fromUtf8(part)), qPrintable(said));
    QVERIFY(table->cellAt(0, 20)->text(QAccessible::Name).contains(QStringLiteral("本日")));
    QVERIFY(table->cellAt(0, 19)->text(QAccessible::Name).contains(QStringLiteral("例假日")));
}

void TestUnitMonth::the_chosen_cell_is_told_in_words_below() {
    WindowRig rig;
    open_unit(rig);
    auto* grid = grid_of(rig);
    // What waits has the keys; the month says what is due today all the same.
    QVERIFY(WindowRig::has_focus(rig.window.findChildren<QPushButton*>(QStringLiteral("unitRemedy")).front()));
    QCOMPARE(grid->currentIndex().column(), 20);  // today
    grid->setFocus();
    grid->setCurrentIndex(at(*grid, "李國維", 22));
    QTest::keyClick(grid, Qt::Key_Right);
    const auto said = rig.find<QLabel>("dutySaid")->accessibleName();
    QVERIFY2(said.contains(QStringLiteral("李國維")) && said.contains(QStringLiteral("七日內到期")), qPrintable(said));
}

void TestUnitMonth::months_go_back_and_on_by_keyboard_and_back_to_today() {
    WindowRig rig;
    open_unit(rig);
    const auto shown = [&] { return rig.find<QLabel>("monthShown")->text(); };
    QCOMPARE(shown(), QStringLiteral("115 年 12 月"));
    QVERIFY(!rig.find("monthOfToday")->isEnabled());
    WindowRig::key(grid_of(rig), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shown(), QStringLiteral("115 年 11 月"));
    QCOMPARE(grid_of(rig)->model()->columnCount(), 31);
    QCOMPARE(mark_at(*grid_of(rig), "林怡君", 13), ui::Mark::act);  // late on its office day
    QTest::keyClick(grid_of(rig), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(grid_of(rig), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shown(), QStringLiteral("116 年 1 月"));  // two keys, two months
    WindowRig::settle();
    rig.press("monthOn");
    QCOMPARE(shown(), QStringLiteral("116 年 2 月"));
    QTest::keyClick(grid_of(rig), Qt::Key_T, Qt::AltModifier);
    QTRY_COMPARE(shown(), QStringLiteral("115 年 12 月"));
    QTRY_COMPARE(grid_of(rig)->model()->columnCount(), 32);
    // What is asked for again when something was written is the month that is shown.
    QTest::keyClick(grid_of(rig), Qt::Key_Left, Qt::AltModifier);
    ++rig.world.state.ledger.events;
    rig.publish();
    QCOMPARE(shown(), QStringLiteral("115 年 11 月"));
}

void TestUnitMonth::a_late_answer_shows_no_other_month() {
    WindowRig rig;
    open_unit(rig);
    for (int i = 0; i < 3; ++i) QTest::keyClick(grid_of(rig), Qt::Key_Left, Qt::AltModifier);
    WindowRig::settle();
    QCOMPARE(rig.find<QLabel>("monthShown")->text(), QStringLiteral("115 年 9 月"));
    QVERIFY(grid_of(rig)->shown().month()->month == domain::RocMonth::parse("115-09").value());
}

void TestUnitMonth::enter_opens_the_row_and_of_several_asks_which() {
    WindowRig rig;
    open_unit(rig);
    grid_of(rig)->setCurrentIndex(at(*grid_of(rig), "李國維", 22));
    QTest::keyClick(grid_of(rig), Qt::Key_Return);  // nothing there
    QVERIFY(rig.window.current() == PageId::unit);
    grid_of(rig)->setCurrentIndex(at(*grid_of(rig), "李國維", 23));
    WindowRig::key(grid_of(rig), Qt::Key_Return);
    QVERIFY(rig.window.current() == PageId::registers);
    QTRY_COMPARE(rig.world.last<command::Row>().id, std::string("2"));
    rig.world.answer<command::DutiesOfMonth>([](const auto&) {
        auto month = of_people(1);
        const auto& book = domain::registers::findings;
        for (const auto* id : {"4", "5"})
            month.lines.push_back({desk::DutyLine::Kind::due,
                                   &book,
                                   id,
                                   book.dues[0].title,
                                   month.today,
                                   month.today,
                                   {"Q00"},
                                   {},
                                   false});
        return desk::duty_month(month.month, month.today, {}, std::move(month.people), std::move(month.lines));
    });
    rig.go_to(PageId::unit);
    grid_of(rig)->setCurrentIndex(grid_of(rig)->model()->index(0, 20));
    QTest::keyClick(grid_of(rig), Qt::Key_Return);
    auto* menu = rig.window.findChild<QMenu*>(QStringLiteral("dutiesOfCell"));
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().last()->trigger();
    WindowRig::settle();
    QTRY_COMPARE(rig.world.last<command::Row>().id, std::string("5"));
}

void TestUnitMonth::twelve_people_scroll_within_the_grid_alone() {
    for (const auto size : {QSize(1024, 768), QSize(1280, 800)}) {
        WindowRig rig;
        rig.world.answer<command::DutiesOfMonth>([](const auto&) { return of_people(12); });
        rig.world.state.practice = false;
        rig.window.resize(size);
        open_unit(rig);
        QTest::qWait(20);
        const auto* grid = grid_of(rig);
        QVERIFY(grid->verticalScrollBar()->maximum() > 0);
        QCOMPARE(grid->horizontalScrollBar()->maximum(), 0);  // every day of the month is seen
        QVERIFY(grid->columnWidth(27) > grid->fontMetrics().horizontalAdvance(QStringLiteral("28")));  // and apart
        for (const auto* area : rig.window.findChildren<QScrollArea*>())
            if (area->isVisible() && area->isAncestorOf(grid)) QCOMPARE(area->verticalScrollBar()->maximum(), 0);
        grid_of(rig)->setFocus();
        for (int i = 0; i < 12; ++i) QTest::keyClick(grid_of(rig), Qt::Key_Down);
        QCOMPARE(grid->currentIndex().row(), 11);
    }
}

void TestUnitMonth::nobodys_month_stays_when_the_seat_is_left() {
    WindowRig rig;
    open_unit(rig);
    auto* grid = rig.window.findChild<ui::DutyGrid*>();
    QVERIFY(grid->model()->rowCount() > 0);
    rig.leave();
    QCOMPARE(grid->model()->rowCount(), 0);
    QVERIFY(rig.window.findChild<QLabel*>(QStringLiteral("dutySaid"))->accessibleName().isEmpty());
}

void TestUnitMonth::queries_are_stopped_from_here() {
    WindowRig rig;
    open_unit(rig);
    rig.press("unitStop");
    QVERIFY(rig.window.current() == PageId::registers);
    QTRY_COMPARE(rig.find<QLabel>("registerTitle")->text(), QString::fromUtf8(domain::registers::stops.title));
}

// The calendar of duties in its window: what is late, due and done, by whom; each line opens its row.
namespace command = desk::command;

namespace {

class DutiesRig : public WindowRig {
public:
    DutiesRig() {
        sign_in();
        window.go_to(ui::PageId::registers);
        settle();
        press("showDuties");
        settle();
    }
    [[nodiscard]] static QTreeWidget* list() {
        return dialog<ui::DutiesDialog>()->findChild<QTreeWidget*>(QStringLiteral("duties"));
    }
    static void click(const char* name) {
        WindowRig::click(dialog<ui::DutiesDialog>()->findChild<QAbstractButton*>(QLatin1String(name)));
    }
};

}  // namespace

class TestDuties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_is_late_stands_first_with_the_office_day_before_it() {
        DutiesRig rig;
        QCOMPARE(rig.list()->topLevelItemCount(), 2);
        const auto* first = rig.list()->topLevelItem(0);
        QCOMPARE(first->text(0), QStringLiteral("逾期"));
        QCOMPARE(first->text(1), QStringLiteral("115-11-15（例假日，前一辦公日 115-11-13）"));
        QCOMPARE(first->text(2), QStringLiteral("缺失改善登記簿 2"));
        QCOMPARE(first->text(4), QStringLiteral("林怡君"));
        QVERIFY(!first->icon(0).isNull());  // by shape before colour
    }
    void ones_own_and_what_is_done_are_told_apart() {
        DutiesRig rig;
        DutiesRig::click("onlyMine");
        QCOMPARE(rig.list()->topLevelItemCount(), 1);
        DutiesRig::click("alsoDone");
        QCOMPARE(rig.list()->topLevelItemCount(), 2);
        QCOMPARE(rig.list()->topLevelItem(1)->text(0), QStringLiteral("完成"));
    }
    void a_line_opens_its_row() {
        DutiesRig rig;
        DutiesRig::click("openDuty");
        QVERIFY(WindowRig::dialog<ui::DutiesDialog>() == nullptr);
        QCOMPARE(rig.find<QLabel>("registerTitle")->text(), QStringLiteral("缺失改善登記簿"));
        QCOMPARE(rig.world.last<command::Row>().id, std::string("2"));
    }
    void what_is_to_be_begun_opens_its_register() {
        DutiesRig rig;
        rig.list()->setCurrentItem(rig.list()->topLevelItem(1));
        DutiesRig::click("openDuty");
        QCOMPARE(rig.find<QLabel>("registerTitle")->text(), QStringLiteral("查核計畫及紀錄簿"));
    }
};

JCIC_WINDOW_TEST(TestUnitMonth)
JCIC_WINDOW_TEST(TestDuties)
#include "test_unit_month.moc"
