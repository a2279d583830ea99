// The list of copies: each row its own next step, the rest behind "⋯", several by their boxes and the foot; what is
// open first. Nothing is cut.
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/copies/copies_page.h"
#include "ui/copies/copies_table.h"
#include "ui/copies/copy_ways.h"
#include "ui/look/row_delegate.h"

using namespace jcic;
using namespace jcic::test;
using domain::CopyState;
using ui::CopiesModel;
using ui::CopyWay;
using ui::PageId;

namespace {

desk::CopyRow copy(const char* query, domain::Item item, int number, CopyState state, int days_ago = 0) {
    inquiry::CopyEntry entry{number, state, person("L03"), afternoon() - std::chrono::hours{number}};
    entry.sheets = 2;
    entry.as_file = state == CopyState::exported;
    if (domain::accounted_for(state)) {
        entry.moved_at = afternoon() - std::chrono::days{days_ago};
        entry.where = "授信檔案 2026-房貸-00401 卷";
    }
    desk::CopyRow out{query, item, "王淑慧", "2026-房貸-00421", entry};
    out.record = domain::RecordState::held;
    return out;
}

class CopiesRig : public WindowRig {
public:
    explicit CopiesRig(bool head = false) {
        using domain::Item;
        world.state.copies = {
            copy("q4", Item::t50, 1, CopyState::out),        copy("q4", Item::t51, 2, CopyState::out),
            copy("q4", Item::t52, 3, CopyState::at_printer), copy("q5", Item::t51, 4, CopyState::unused),
            copy("q5", Item::t52, 5, CopyState::exported),   copy("q6", Item::t50, 6, CopyState::missing),
            copy("q7", Item::t50, 7, CopyState::filed, 2),   copy("q8", Item::t50, 8, CopyState::destroyed, 30)};
        if (head) world.state.people[0].duties.insert(domain::Duty::unit_head);
        world.publish();
        sign_in(PageId::copies);
    }
    [[nodiscard]] ui::CopiesTable* table() const { return find<ui::CopiesTable>("table"); }
    [[nodiscard]] int row_of(int number) const {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (table()->model()->index(row, 0).data(CopiesModel::number_role).toInt() == number) return row;
        return -1;
    }
    void stand_on(int number) const {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row_of(number), 0));
        settle();
    }
    [[nodiscard]] QString step_of(int number) const {
        return table()->model()->index(row_of(number), CopiesModel::step).data(ui::act_role).toString();
    }
    void tick(std::initializer_list<int> numbers) const {
        for (const int number : numbers) {
            stand_on(number);
            key(table(), Qt::Key_Space);
        }
    }
};

}  // namespace

class TestCopiesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::close_all_dialogs(); }
    void a_row_s_step_is_what_the_desk_offers();
    void enter_on_the_row_and_the_word_do_the_step();
    void the_menu_has_all_the_rest();
    void the_menu_opens_at_the_row_by_its_key();
    void several_are_ticked_and_the_foot_does_their_step();
    void what_is_pressed_at_a_row_is_for_that_row();
    void the_foot_keeps_its_place();
    void what_is_open_stands_first_and_what_is_closed_lately_below();
    void going_from_row_to_row_ticks_none();
    void nothing_is_cut_data();
    void nothing_is_cut();
};

/// Of every state and record: only what the desk would do, and the menu has nothing else.
void TestCopiesPage::a_row_s_step_is_what_the_desk_offers() {
    using namespace domain;
    for (int state = 0; state <= static_cast<int>(CopyState::exported); ++state)
        for (const bool head : {false, true}) {
            const auto row = copy("q4", Item::t50, 1, static_cast<CopyState>(state));
            const auto step = ui::next_step(row, head);
            if (!accounted_for(row.copy.state)) QVERIFY2(step, name_of(row.copy.state).data());
            if (step) QVERIFY(ui::may(*step, row, head));
            for (const auto way : {CopyWay::file, CopyWay::destroy, CopyWay::lose, CopyWay::find})
                QCOMPARE(ui::may(way, row, head),
                         acts::named(ui::act_of(way, &row)).may_follow(name_of(row.copy.state)));
        }
    const CopiesRig officer, head(true);
    QCOMPARE(officer.step_of(1), QStringLiteral("歸檔…"));
    QCOMPARE(officer.step_of(3), QStringLiteral("確認列印"));
    QCOMPARE(officer.step_of(4), QStringLiteral("銷毀…"));
    QCOMPARE(officer.step_of(5), QStringLiteral("確認檔案已刪除…"));
    QCOMPARE(officer.step_of(6), QStringLiteral("登記尋獲"));
    QCOMPARE(officer.step_of(7), QString());
    QCOMPARE(head.step_of(6), QStringLiteral("遺失核銷…"));
}

void TestCopiesPage::enter_on_the_row_and_the_word_do_the_step() {
    CopiesRig rig;
    rig.stand_on(3);
    WindowRig::key(rig.table(), Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::CountCopy>(), 1);
    QCOMPARE(rig.world.last<command::CountCopy>().copy.number, 3);
    // The whole row's height is the word's.
    const auto cell =
        rig.table()->visualRect(rig.table()->model()->index(rig.row_of(6), static_cast<int>(CopiesModel::step)));
    const auto word = ui::CopiesDelegate::step_in(cell);
    QTest::mouseClick(rig.table()->viewport(), Qt::LeftButton, {}, QPoint(word.right() - 4, word.top() + 2));
    WindowRig::settle();
    QCOMPARE(rig.world.taken("copy.find"), 1);
    QCOMPARE(rig.world.last<command::TakeAct>().on.begin()->number, 6);
    QVERIFY(!rig.table()->selectionModel()->hasSelection());
    // Nothing more is owed: it is looked at.
    rig.stand_on(7);
    WindowRig::key(rig.table(), Qt::Key_Return);
    QCOMPARE(rig.window.current(), PageId::record);
}

void TestCopiesPage::the_menu_has_all_the_rest() {
    CopiesRig rig;
    for (const int number : {1, 3, 4, 5, 6, 7}) {
        rig.stand_on(number);
        const auto row =
            *std::ranges::find_if(rig.world.state.copies, [&](const auto& one) { return one.copy.number == number; });
        for (const auto way : ui::all_copy_ways)
            QCOMPARE(rig.offered("moreWays", ui::name_of(way)) != nullptr, ui::may(way, row, false));
        QVERIFY(rig.offered("moreWays", "retention") != nullptr);
    }
    rig.stand_on(1);
    rig.choose("moreWays", "missing");
    QCOMPARE(rig.world.last<command::TakeAct>().on.begin()->number, 1);
}

void TestCopiesPage::the_menu_opens_at_the_row_by_its_key() {
    CopiesRig rig;
    rig.stand_on(4);
    auto* menu = rig.find<QPushButton>("moreWays")->menu();
    QContextMenuEvent by_key(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(rig.table()->viewport(), &by_key);
    QTRY_VERIFY(menu->isVisible());
    menu->close();
    const auto cell = rig.table()->visualRect(rig.table()->model()->index(rig.row_of(5), int(CopiesModel::step)));
    QTest::mouseClick(rig.table()->viewport(), Qt::LeftButton, {}, ui::CopiesDelegate::more_in(cell).center());
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(rig.offered("moreWays", "destroy") != nullptr && rig.offered("moreWays", "file") == nullptr);
    menu->close();
}

void TestCopiesPage::several_are_ticked_and_the_foot_does_their_step() {
    CopiesRig rig;
    QVERIFY(!rig.find("takeStep")->isVisible() && !rig.find("cancelTicks")->isVisible());
    rig.tick({1, 2});
    const auto* step = rig.find<QPushButton>("takeStep");
    QVERIFY(step->isVisible() && !step->isDefault());
    QCOMPARE(step->text(), QStringLiteral("歸檔… 2 份"));
    QVERIFY(rig.find("ticked")->accessibleName().startsWith(QStringLiteral("已選 2 份")));
    QVERIFY(rig.offered("moreWays", "missing") == nullptr);  // of each by itself
    // What is ticked stays so when rows come.
    rig.world.state.copies.push_back(copy("q9", domain::Item::t50, 9, CopyState::out));
    rig.publish();
    QCOMPARE(rig.table()->selectionModel()->selectedRows().size(), 2);
    WindowRig::key(rig.table(), Qt::Key_Return);
    auto* question = WindowRig::dialog();
    QVERIFY(question != nullptr);
    auto* where = question->findChild<QLineEdit*>();
    where->setText(QStringLiteral("卷一"));
    WindowRig::key(where, Qt::Key_Return);
    QCOMPARE(rig.world.taken("copy.file"), 2);
    rig.press("cancelTicks");
    QVERIFY(!rig.table()->selectionModel()->hasSelection() && !rig.find("takeStep")->isVisible());
    QVERIFY(WindowRig::has_focus(rig.table()));
}

void TestCopiesPage::what_is_pressed_at_a_row_is_for_that_row() {
    CopiesRig rig;
    rig.world.state.copies.push_back(copy("q9", domain::Item::t50, 9, CopyState::at_printer));
    rig.world.publish();
    WindowRig::settle();
    rig.tick({3});
    rig.stand_on(9);  // not ticked: 3 is let go
    WindowRig::key(rig.table(), Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::CountCopy>(), 1);
    QCOMPARE(rig.world.last<command::CountCopy>().copy.number, 9);
    QVERIFY(!rig.table()->selectionModel()->hasSelection());
    rig.tick({3, 9});  // of those that are ticked: for all of them
    WindowRig::key(rig.table(), Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::CountCopy>(), 3);
    // Another step than that of all is for its row alone, ticked or not.
    rig.tick({1});
    WindowRig::key(rig.table(), Qt::Key_Return);
    QCOMPARE(rig.world.asked<command::CountCopy>(), 3);
    QVERIFY(!rig.table()->selectionModel()->hasSelection());
    ui::close_all_dialogs();
    // What a held key repeats signs nothing more.
    rig.stand_on(9);
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
    QCoreApplication::sendEvent(rig.table(), &again);
    QCOMPARE(rig.world.asked<command::CountCopy>(), 3);
}

void TestCopiesPage::the_foot_keeps_its_place() {
    CopiesRig rig;
    const auto places = [&] {
        QList<QRect> out;
        for (const char* name : {"table", "ticksBar", "moreWays"})
            out << QRect(rig.find(name)->mapTo(&rig.window, QPoint()), rig.find(name)->size());
        return out;
    };
    const auto before = places();
    rig.tick({1});
    QCOMPARE(places(), before);
}

void TestCopiesPage::what_is_open_stands_first_and_what_is_closed_lately_below() {
    CopiesRig rig;
    const auto* model = rig.table()->model();
    QCOMPARE(model->rowCount(), 8);  // six open, the line, one closed lately
    QCOMPARE(model->index(6, 0).data().toString(), QStringLiteral("近七日結案 1"));
    QCOMPARE(rig.row_of(7), 7);
    QCOMPARE(rig.row_of(8), -1);
    rig.table()->sortByColumn(CopiesModel::item, Qt::DescendingOrder);
    QCOMPARE(rig.row_of(7), 7);
    // The line folds them away, by its keys as by the pointer.
    rig.table()->setFocus();
    rig.table()->setCurrentIndex(model->index(6, 0));
    WindowRig::key(rig.table(), Qt::Key_Return);
    QCOMPARE(model->rowCount(), 7);
    WindowRig::key(rig.table(), Qt::Key_Space);
    QCOMPARE(model->rowCount(), 8);
    QVERIFY(rig.find("onlyOpen")->accessibleName().contains(QStringLiteral("未結：6 份，全部 8 份")));
    rig.find<QCheckBox>("onlyOpen")->setChecked(false);
    QCOMPARE(model->rowCount(), 8);
    QVERIFY(rig.row_of(8) >= 0);
    // Whoever comes next sees what is open.
    rig.leave();
    rig.sign_in(PageId::copies);
    QVERIFY(rig.find<QCheckBox>("onlyOpen")->isChecked());
    QCOMPARE(rig.row_of(8), -1);
}

void TestCopiesPage::going_from_row_to_row_ticks_none() {
    CopiesRig rig;
    rig.stand_on(1);
    WindowRig::key(rig.table(), Qt::Key_Down);
    WindowRig::key(rig.table(), Qt::Key_Down);
    QVERIFY(!rig.table()->selectionModel()->hasSelection());
    WindowRig::key(rig.table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(rig.table()->selectionModel()->selectedRows().size(), 2);
    const auto cell = rig.table()->visualRect(rig.table()->model()->index(rig.row_of(1), 0));
    QTest::mouseClick(rig.table()->viewport(), Qt::LeftButton, {}, ui::CopiesDelegate::box_in(cell).center());
    QCOMPARE(rig.table()->selectionModel()->selectedRows().size(), 3);
}

void TestCopiesPage::nothing_is_cut_data() {
    QTest::addColumn<bool>("english");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("ticked");
    QTest::addColumn<QSize>("screen");
    for (const bool english : {false, true})
        for (const bool ticked : {false, true})
            for (const auto screen : {QSize(1024, 768), QSize(1280, 720)})
                QTest::addRow("%dx%d %s %s", screen.width(), screen.height(), english ? "en" : "zh",
                              ticked ? "ticked" : "as it comes")
                    << english << (ticked != english) << ticked << screen;
}

/// JCIC_PICTURES=FOLDER: to be looked at.
void TestCopiesPage::nothing_is_cut() {
    QFETCH(bool, english);
    QFETCH(bool, dark);
    QFETCH(bool, ticked);
    QFETCH(QSize, screen);
    CopiesRig rig(true);
    rig.appearance.change({english ? ui::Language::english : ui::Language::chinese,
                           dark ? ui::Shade::dark : ui::Shade::light, std::chrono::minutes{5}});
    rig.window.resize(screen);
    WindowRig::settle();
    if (ticked) rig.tick({1, 2});
    QTest::qWait(20);  // the columns are laid out after the rows
    if (const auto folder = qEnvironmentVariable("JCIC_PICTURES"); !folder.isEmpty())
        QVERIFY(rig.window.grab().save(folder + QStringLiteral("/copies page %1.png").arg(QTest::currentDataTag())));
    const auto* page = rig.window.findChild<ui::CopiesPage*>();
    const auto* frame = qobject_cast<QScrollArea*>(rig.find<QStackedWidget>("pages")->currentWidget());
    QVERIFY(page->height() <= frame->viewport()->height() && page->width() <= frame->viewport()->width());
    for (const auto* button : page->findChildren<QPushButton*>())
        if (button->isVisible())
            QVERIFY2(button->visibleRegion().boundingRect() == button->rect(), qPrintable(button->objectName()));
    const auto* table = rig.table();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const auto cell = table->model()->index(row, CopiesModel::step);
        const int room = ui::CopiesDelegate::step_in(table->visualRect(cell)).width() - 10;
        const auto text = cell.data(ui::act_role).toString();
        QVERIFY2(table->fontMetrics().horizontalAdvance(text) <= room, qPrintable(text));
    }
}

JCIC_WINDOW_TEST(TestCopiesPage)

#include "test_copies_page.moc"
