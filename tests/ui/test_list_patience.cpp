// What a list keeps, what it waits for, and what it does not offer: judged by its state, never by a clock.
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>

#include "app/desk/commands/lists.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/save_dialog.h"
#include "ui/copies/copies_table.h"
#include "ui/lists/list_ways.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/row_delegate.h"

using namespace jcic;
using namespace jcic::test;

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

JCIC_WINDOW_TEST(TestListPatience)
#include "test_list_patience.moc"
