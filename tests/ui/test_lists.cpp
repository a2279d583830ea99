// Lists: sorted, searched, and as large as a ledger gets.

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>

#include "app/desk/commands/lists.h"
#include "app/desk/commands/queries.h"
#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/board/board_model.h"
#include "ui/board/case_tree.h"
#include "ui/commands/save_dialog.h"
#include "ui/copies/copies_table.h"
#include "ui/ledger/ledger_model.h"
#include "ui/ledger/ledger_page.h"
#include "ui/lists/list_ways.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/row_delegate.h"
#include "ui/words/case_words.h"

using namespace jcic;
using namespace jcic::test;
using jcic::ui::BoardModel;

namespace {

ui::CaseTree* board(const WindowRig& rig) {
    return rig.find<ui::CaseTree>("table");
}

QString case_at(const QModelIndex& group, int row) {
    return group.model()->index(row, BoardModel::case_number, group).data().toString();
}

int shown_cases(const WindowRig& rig) {
    const auto* model = board(rig)->model();
    int out = 0;
    for (int group = 0; group < model->rowCount(); ++group) out += model->rowCount(model->index(group, 0));
    return out;
}

}  // namespace

class TestLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void models_keep_the_rules_of_models();
    void what_runs_out_first_is_on_top();
    void a_search_narrows_the_board();
    void a_ready_item_without_the_card_says_so();
    void the_board_calls_a_state_by_its_one_name();
    void a_million_events_ask_for_few_pages();
    void a_filter_shows_further_events_as_the_view_comes_to_its_end();
    void far_windows_are_let_go_and_come_back();
    void what_is_typed_becomes_a_filter();
    void a_search_that_is_behind_is_made_in_slices_and_can_be_stopped();
    void a_selection_survives_a_new_snapshot();
};

void TestLists::models_keep_the_rules_of_models() {
    FakeWorld world;
    BoardModel board;
    ui::CopiesModel copies;
    ui::LedgerModel ledger(world);
    const QAbstractItemModelTester first(&board), second(&copies), third(&ledger);
    world.state.cases = desk::cases_of(world.state.board, {domain::Duty::query_officer});
    board.show(world.state);
    copies.show(world.state.copies, afternoon());
    ledger.show({});
    WindowRig::settle();
    QCOMPARE(board.rowCount(), 3);
    QCOMPARE(board.count(desk::CaseGroup::mine) + board.count(desk::CaseGroup::waiting), 5);
    QCOMPARE(ledger.rowCount(), 18204);
    board.cover();
    copies.show({}, afternoon());
    ledger.cover();
    QCOMPARE(board.rowCount() + copies.rowCount() + ledger.rowCount(), 0);
}

void TestLists::what_runs_out_first_is_on_top() {
    WindowRig rig;
    std::swap(rig.world.state.board[0], rig.world.state.board[2]);
    rig.sign_in();
    const auto mine = board(rig)->model()->index(0, 0);
    QCOMPARE(case_at(mine, 0), QStringLiteral("2026-信貸-01102"));
    QCOMPARE(case_at(mine, 1), QStringLiteral("2026-企貸-00077"));
}

void TestLists::a_search_narrows_the_board() {
    WindowRig rig;
    rig.sign_in();
    rig.find<QLineEdit>("search")->setText(QStringLiteral("𠮷田"));
    QCOMPARE(shown_cases(rig), 1);
    rig.find<QLineEdit>("search")->setText(QStringLiteral("01102"));
    QCOMPARE(shown_cases(rig), 1);
    rig.find<QLineEdit>("search")->clear();
    QCOMPARE(shown_cases(rig), 5);
}

void TestLists::a_ready_item_without_the_card_says_so() {
    FakeWorld world;
    const auto& row = world.state.board[0];
    const auto closed = ui::state_of(row, desk::HostState::signed_in, afternoon());
    QCOMPARE(closed.text, QStringLiteral("可調閱，需晶片卡"));
    QCOMPARE(closed.mark, ui::Mark::act);
    QCOMPARE(ui::state_of(row, desk::HostState::opened, afternoon()).text, QStringLiteral("可調閱"));
    QCOMPARE(ui::state_of(world.state.board[2], desk::HostState::opened, afternoon()).mark, ui::Mark::not_yet);
}

// What a register and a search know it by stands first, whatever the board says beside it.
void TestLists::the_board_calls_a_state_by_its_one_name() {
    FakeWorld world;
    auto row = world.state.board[0];
    for (int i = 0; i < 11; ++i) {
        row.state = static_cast<domain::ItemState>(i);
        for (const bool ready : {false, true})
            for (const bool refused : {false, true})
                for (const auto* problem : {"", "host.maintenance"}) {
                    row.ready = ready;
                    row.refused = refused;
                    row.problem = problem;
                    row.holds_record = true;
                    row.used_up = false;
                    row.copies.clear();
                    const auto brief = ui::short_state_of(row, desk::HostState::opened, afternoon()).text;
                    const auto whole = ui::state_of(row, desk::HostState::opened, afternoon()).text;
                    const auto held = row.state == domain::ItemState::serial_held;
                    const QStringList also =
                        held ? QStringList{QStringLiteral("可調閱"), QStringLiteral("調閱遭拒")} : QStringList{};
                    QVERIFY2(brief == words::word_for(row.state) || also.contains(brief), qPrintable(brief));
                    QVERIFY2(whole.startsWith(brief), qPrintable(whole + u'|' + brief));
                }
    }
    row.state = domain::ItemState::retrieved;
    row.used_up = true;
    QCOMPARE(ui::short_state_of(row, desk::HostState::opened, afternoon()).text,
             words::word_for(domain::RecordState::used_up));
    row.holds_record = false;
    QCOMPARE(ui::short_state_of(row, desk::HostState::opened, afternoon()).text,
             words::word_for(domain::RecordState::erased));
}

void TestLists::a_million_events_ask_for_few_pages() {
    FakeWorld world;
    world.ledger_events = 1'000'000;
    ui::LedgerModel model(world);
    QTableView view;
    view.setModel(&model);
    view.resize(800, 600);
    view.show();
    model.show({});
    WindowRig::settle();
    QCOMPARE(model.rowCount(), 1'000'000);
    view.scrollToBottom();
    WindowRig::settle();
    QCOMPARE(model.index(999'999, ui::LedgerModel::sequence).data().toString(), QStringLiteral("1"));
    QVERIFY2(world.asked<command::Events>() <= 6, qPrintable(QString::number(world.asked<command::Events>())));
}

void TestLists::a_filter_shows_further_events_as_the_view_comes_to_its_end() {
    FakeWorld world;
    world.ledger_events = world.indexed = 1'000'000;
    world.ledger_fitting = 450;
    ui::LedgerModel model(world);
    desk::EventFilter filter;
    filter.person = "L03";
    model.show(filter);
    WindowRig::settle();
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.index(0, ui::LedgerModel::sequence).data().toString(), QStringLiteral("450"));
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({}));  // one window at a time
    WindowRig::settle();
    QCOMPARE(model.rowCount(), 400);
    model.fetchMore({});
    WindowRig::settle();
    QCOMPARE(model.rowCount(), 450);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.index(449, ui::LedgerModel::sequence).data().toString(), QStringLiteral("1"));
}

void TestLists::far_windows_are_let_go_and_come_back() {
    FakeWorld world;
    world.ledger_events = 1'000'000;
    ui::LedgerModel model(world);
    model.show({});
    WindowRig::settle();
    for (int row = 0; row < 30 * 200; row += 200) {
        static_cast<void>(model.index(row, ui::LedgerModel::sequence).data());
        WindowRig::settle();
    }
    QCOMPARE(model.index(0, ui::LedgerModel::sequence).data().toString(), QStringLiteral("…"));
    WindowRig::settle();
    QCOMPARE(model.index(0, ui::LedgerModel::sequence).data().toString(), QStringLiteral("1,000,000"));
}

void TestLists::what_is_typed_becomes_a_filter() {
    WindowRig rig;
    rig.world.indexed = rig.world.ledger_events;
    rig.sign_in();
    rig.find<QAbstractButton>("railLedger")->click();
    auto* page = rig.window.findChild<ui::LedgerPage*>();
    const auto wait = [&] {
        QTRY_VERIFY(!page->findChild<QTimer*>("typingPause")->isActive());
        WindowRig::settle();
    };
    page->findChild<QLineEdit*>("search")->setText(QStringLiteral("送印　房貸"));
    auto* period = page->findChild<QComboBox*>("period");
    period->setCurrentIndex(period->count() - 1);  // days that are typed
    Q_EMIT period->activated(period->count() - 1);
    page->findChild<QLineEdit*>("from")->setText(QStringLiteral("115-11-01"));
    page->findChild<QLineEdit*>("to")->setText(QStringLiteral("1151130"));
    wait();
    const auto typed = rig.world.last<command::Events>().filter;
    QCOMPARE(typed.words.size(), std::size_t{2});
    QCOMPARE(typed.words[0].actions, std::vector<std::string>{"copy.sent"});
    QCOMPARE(typed.words[1].text, std::string("房貸"));
    QCOMPARE(*typed.to - *typed.from, std::chrono::hours{30 * 24});
    auto* where = page->findChild<QComboBox*>("where");
    where->setCurrentIndex(3);
    Q_EMIT where->activated(3);
    wait();
    QCOMPARE(rig.world.last<command::Events>().filter.serial_end, std::string("送印　房貸"));
    QVERIFY(!page->findChild<QWidget*>("hint")->isVisible());
    page->findChild<QLineEdit*>("to")->setText(QStringLiteral("1151"));
    QVERIFY(page->findChild<QWidget*>("hint")->isVisible());
}

void TestLists::a_search_that_is_behind_is_made_in_slices_and_can_be_stopped() {
    WindowRig rig;
    rig.sign_in();
    rig.find<QAbstractButton>("railLedger")->click();
    auto* page = rig.window.findChild<ui::LedgerPage*>();
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::MakeIndex>(), 0);  // without a filter nothing needs it
    page->findChild<QLineEdit*>("search")->setText(QStringLiteral("房貸"));
    auto* button = page->findChild<QAction*>("index");
    QTRY_VERIFY(rig.world.indexed == rig.world.ledger_events &&
                button->text().startsWith(QStringLiteral("重建")));  // and told
    const int slices = rig.world.asked<command::MakeIndex>();
    QVERIFY(slices >= static_cast<int>(rig.world.ledger_events / 1000));
    button->trigger();  // anew
    button->trigger();  // and stopped
    WindowRig::settle();
    QCOMPARE(rig.world.asked<command::MakeIndex>(), slices + 1);
    QTRY_VERIFY(page->findChild<QLabel*>("found")->text().contains(QStringLiteral("1,000")));
    button->trigger();
    QTRY_COMPARE(rig.world.indexed, rig.world.ledger_events);
}

void TestLists::a_selection_survives_a_new_snapshot() {
    WindowRig rig;
    rig.sign_in();
    auto* table = board(rig);
    table->choose(table->model()->index(1, 0, table->model()->index(0, 0)));
    rig.world.state.now += std::chrono::minutes{1};
    rig.world.publish();
    QCOMPARE(table->currentIndex().row(), 1);
    // A row that comes in above moves it, and takes nothing from under the hands.
    const auto place = [&] { return table->currentIndex().siblingAtColumn(BoardModel::case_number).data().toString(); };
    const auto chosen = place();
    auto more = rig.world.state.board.front();
    more.query = "another";
    more.case_number = "2026-9";
    *more.deadline -= std::chrono::hours{1};
    rig.world.state.board.insert(rig.world.state.board.begin(), more);
    rig.world.publish();
    QCOMPARE(table->currentIndex().row(), 2);
    QCOMPARE(place(), chosen);
}

// What a list keeps, what it waits for, and what it does not offer: judged by its state, never by a clock.

class TestListPatience : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_order_is_kept_as_somebody_left_it();
    void what_is_kept_goes_with_a_column_that_a_version_moved();
    void a_long_list_is_searched_once_the_typing_pauses();
    void who_may_not_save_a_list_types_no_password_for_it();
    void an_empty_register_says_whose_its_first_row_is();
};

void TestListPatience::the_order_is_kept_as_somebody_left_it() {
    WindowRig rig;  // its profile's folder
    for (const bool again : {false, true}) {
        QStandardItemModel rows(0, 2);
        for (const auto* name : {"b", "c", "a"})
            rows.appendRow({new QStandardItem(QLatin1String(name)), new QStandardItem(QStringLiteral("-"))});
        for (const int column : {0, 1})
            rows.setHeaderData(column, Qt::Horizontal, QStringLiteral("column-%1").arg(column), ui::column_role);
        QTableView view;
        view.setModel(&rows);
        ui::make_list(view);
        const ui::ListWays ways(view, QStringLiteral("sorted"));
        view.show();
        WindowRig::settle();
        QCOMPARE(rows.item(0)->text(), again ? QStringLiteral("c") : QStringLiteral("b"));
        view.sortByColumn(0, Qt::DescendingOrder);
        QCOMPARE(rows.item(0)->text(), QStringLiteral("c"));
    }
}

/// As a later version may have it: other columns, or elsewhere, and in the other language.
void TestListPatience::what_is_kept_goes_with_a_column_that_a_version_moved() {
    WindowRig rig;  // its profile's folder
    const auto laid_out = [&](const QStringList& keys, const auto& look) {
        QStandardItemModel model(3, static_cast<int>(keys.size()));
        for (int i = 0; i < keys.size(); ++i) {
            model.setHeaderData(i, Qt::Horizontal, QString(QStringLiteral("欄%1").arg(i)));
            model.setHeaderData(i, Qt::Horizontal, keys.at(i), ui::column_role);
        }
        QTableView view;
        view.setModel(&model);
        view.setSortingEnabled(true);
        view.resize(900, 300);
        const ui::ListWays ways(view, QStringLiteral("tried"));
        view.show();
        WindowRig::settle();
        look(*view.horizontalHeader());
        WindowRig::settle();
    };
    const QStringList first{QStringLiteral("subject"), QStringLiteral("case"), QStringLiteral("state")};
    const QStringList later{QStringLiteral("subject"), QStringLiteral("due"), QStringLiteral("state"),
                            QStringLiteral("case")};
    laid_out(first, [](QHeaderView& header) { header.setSortIndicator(1, Qt::DescendingOrder); });
    laid_out(later, [](const QHeaderView& header) {
        QCOMPARE(header.sortIndicatorSection(), 3);  // the order alone: still by the case
        QCOMPARE(header.sortIndicatorOrder(), Qt::DescendingOrder);
    });
    laid_out(first, [](QHeaderView& header) {
        header.resizeSection(1, 243);
        header.moveSection(2, 0);  // the state in front
    });
    laid_out(later, [](const QHeaderView& header) {
        QCOMPARE(header.sectionSize(3), 243);
        QCOMPARE(header.sortIndicatorSection(), 3);
        QStringList order;
        for (int place = 0; place < header.count(); ++place) order << QString::number(header.logicalIndex(place));
        QCOMPARE(order.join(u' '), QStringLiteral("2 0 1 3"));  // what is new, after what it follows
        QVERIFY(!header.isSectionHidden(1));
    });
    // Of columns that are no more nothing is done: it is as if nobody had laid it out.
    laid_out({QStringLiteral("other"), QStringLiteral("another")}, [](const QHeaderView& header) {
        QCOMPARE(header.logicalIndex(0), 0);
        QVERIFY(header.sectionSize(1) != 243);
    });
}

void TestListPatience::a_long_list_is_searched_once_the_typing_pauses() {
    for (const int many : {10, ui::SearchedRows::few + 10}) {
        QStandardItemModel rows(many, 1);
        for (int row = 0; row < many; ++row) rows.setItem(row, new QStandardItem(QString::number(100'000 + row)));
        ui::SearchedRows searched;
        searched.setSourceModel(&rows);
        QCOMPARE(searched.rowCount(), many);
        QSignalSpy gone(&searched, &QAbstractItemModel::rowsRemoved);
        for (const auto* typed : {"1", "10", "100", "100003"}) searched.search(QLatin1String(typed));
        const bool at_once = many < ui::SearchedRows::few;
        QCOMPARE(searched.rowCount(), at_once ? 1 : many);
        QCOMPARE(gone.isEmpty(), !at_once);
        QTRY_COMPARE(searched.rowCount(), 1);
        QCOMPARE(searched.index(0, 0).data().toString(), QStringLiteral("100003"));
    }
}

void TestListPatience::who_may_not_save_a_list_types_no_password_for_it() {
    WindowRig rig;
    rig.world.state.people.front().duties = {domain::Duty::card_custodian};
    rig.world.publish();
    rig.sign_in(ui::PageId::copies);
    const QSignalSpy refused(&rig.world, &ui::Commands::failed);
    WindowRig::key(&rig.window, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(WindowRig::dialog<ui::SaveDialog>() == nullptr);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(rig.world.asked<command::SaveList>(), 0);
}

void TestListPatience::an_empty_register_says_whose_its_first_row_is() {
    WindowRig rig;
    std::vector<const domain::registers::Step*> begins;
    rig.world.answer<command::Rows>([&begins](const command::Rows& wanted) {
        desk::RegisterView view;
        view.book = wanted.book;
        view.begins = begins;
        return view;
    });
    rig.sign_in(ui::PageId::registers);
    const auto* note = rig.find<QTableView>("registerRows")->findChild<QLabel*>(QStringLiteral("emptyWords"));
    QTRY_VERIFY(note->isVisible());
    QVERIFY2(note->text().contains(QStringLiteral("有權辦理")), qPrintable(note->text()));
    begins = {domain::registers::authorisations.step("authorisation.signed")};
    rig.window.go_to(ui::PageId::board);
    rig.go_to(ui::PageId::registers);
    QTRY_VERIFY2(note->text().contains(QStringLiteral("尚無登記")), qPrintable(note->text()));
}

JCIC_WINDOW_TEST(TestLists)
JCIC_WINDOW_TEST(TestListPatience)
#include "test_lists.moc"
