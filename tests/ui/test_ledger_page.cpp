// The ledger's page as it is read: rows first, all that narrows them in one field, all that is done besides in one
// menu, and how the ledger stands on one line.
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/ledger/ledger_model.h"
#include "ui/ledger/ledger_page.h"
#include "ui/look/choice_box.h"
#include "ui/look/mark.h"

using namespace jcic;
using namespace jcic::test;

namespace {

ui::LedgerPage* ledger_of(WindowRig& rig) {
    rig.sign_in(ui::PageId::ledger);
    return rig.window.findChild<ui::LedgerPage*>();
}

int whole_rows(const QTableView& table) {
    const auto room = table.viewport()->rect();
    int rows = 0;
    for (int row = table.rowAt(0); row < table.model()->rowCount(); ++row, ++rows) {
        const auto place = table.visualRect(table.model()->index(row, 0));
        if (place.bottom() > room.bottom()) break;
    }
    return rows;
}

void choose_chip(QComboBox* chip, int at) {
    chip->setCurrentIndex(at);
    Q_EMIT chip->activated(at);
    WindowRig::settle();
}

}  // namespace

class TestLedgerPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void many_rows_are_seen_at_once_data() {
        QTest::addColumn<bool>("english");
        QTest::newRow("zh") << false;
        QTest::newRow("en") << true;
    }
    void many_rows_are_seen_at_once() {
        QFETCH(bool, english);
        WindowRig rig;
        rig.appearance.change(
            {english ? ui::Language::english : ui::Language::chinese, ui::Shade::light, std::chrono::minutes{5}});
        rig.window.resize(1280, 800);
        const auto* table = ledger_of(rig)->findChild<QTableView*>("table");
        rig.world.state.seat->person.duties.insert(domain::Duty::unit_head);  // sees every tool
        rig.publish();
        QCOMPARE(table->rowHeight(0), 24);
        QVERIFY2(whole_rows(*table) >= 18, qPrintable(QString::number(whole_rows(*table))));
    }

    void every_column_is_in_sight_and_number_and_time_are_whole_data() { many_rows_are_seen_at_once_data(); }
    void every_column_is_in_sight_and_number_and_time_are_whole() {
        QFETCH(bool, english);
        WindowRig rig;
        rig.appearance.change(
            {english ? ui::Language::english : ui::Language::chinese, ui::Shade::light, std::chrono::minutes{5}});
        rig.window.resize(1024, 768);
        const auto* table = ledger_of(rig)->findChild<QTableView*>("table");
        WindowRig::settle();
        for (int column = 0; column < ui::LedgerModel::columns; ++column) {
            if (table->isColumnHidden(column)) continue;
            const int end = table->columnViewportPosition(column) + table->columnWidth(column);
            QVERIFY2(end <= table->viewport()->width(), qPrintable(QString::number(column)));
            QVERIFY2(table->columnWidth(column) >= 80,
                     qPrintable(QStringLiteral("%1: %2").arg(column).arg(table->columnWidth(column))));
        }
        const auto letters = table->fontMetrics();
        for (const auto& [column, text] : {std::pair{ui::LedgerModel::sequence, "100,000"},
                                           {ui::LedgerModel::at, "115-12-21 14:06:00"},
                                           {ui::LedgerModel::person, "林怡君 L03"}})
            QVERIFY2(table->columnWidth(column) >= letters.horizontalAdvance(QString::fromUtf8(text)) + 20, text);
    }

    void all_that_narrows_stands_in_one_field_on_the_titles_line() {
        WindowRig rig;
        const auto* page = ledger_of(rig);
        const auto* field = page->findChild<QWidget*>("searchField");
        const auto middle = [&](const QWidget* of) { return of->mapTo(page, of->rect().center()).y(); };
        const auto line = middle(field);
        QVERIFY(std::abs(line - middle(page->findChild<QWidget*>("pageTitle"))) <= 2);
        for (const auto* name : {"where", "search", "period", "person", "kind", "item", "onlyMine"}) {
            const auto* part = page->findChild<QWidget*>(QLatin1String(name));
            QVERIFY2(part->isVisible() && field->isAncestorOf(part) && std::abs(line - middle(part)) <= 2, name);
        }
        QVERIFY(!page->findChild<QWidget*>("from")->isVisible());  // before days are to be typed
    }

    void a_period_narrows_and_is_taken_back_by_its_cross() {
        WindowRig rig;
        rig.world.indexed = rig.world.ledger_events;
        const auto* page = ledger_of(rig);
        auto* period = page->findChild<ui::ChipBox*>("period");
        choose_chip(period, 1);
        const auto day = domain::start_of(domain::roc_date_at(rig.world.state.now));
        QVERIFY(rig.world.last<command::Events>().filter.from == day);
        choose_chip(period, 2);
        QVERIFY(rig.world.last<command::Events>().filter.from == day - std::chrono::hours{6 * 24});
        QTest::mouseClick(period, Qt::LeftButton, {}, {period->width() - 10, period->height() / 2});
        WindowRig::settle();
        QCOMPARE(period->currentIndex(), 0);
        QVERIFY(!rig.world.last<command::Events>().filter.from);
        auto* kind = page->findChild<ui::ChipBox*>("kind");
        choose_chip(kind, 3);
        QVERIFY(!rig.world.last<command::Events>().filter.kind.empty());
        WindowRig::key(kind, Qt::Key_Delete);  // by the keys
        QVERIFY(rig.world.last<command::Events>().filter.kind.empty());
    }

    void typed_days_have_their_fields_while_they_are_typed() {
        WindowRig rig;
        const auto* page = ledger_of(rig);
        auto* period = page->findChild<ui::ChipBox*>("period");
        choose_chip(period, period->count() - 1);
        auto* from = page->findChild<QLineEdit*>("from");
        QVERIFY(from->isVisible() && WindowRig::has_focus(from));
        from->setText(QStringLiteral("1151201"));
        choose_chip(period, 0);
        QVERIFY(!from->isVisible() && from->text().isEmpty());
        QVERIFY(!rig.world.last<command::Events>().filter.from);
    }

    void one_line_says_how_the_ledger_stands() {
        WindowRig rig;
        rig.world.state.ledger.witnessed = {{18'190, "稽核處", rig.world.state.now}};
        auto* page = ledger_of(rig);
        const auto* result = page->findChild<ui::MarkLabel*>("result");
        QCOMPARE(result->mark(), ui::Mark::good);
        QVERIFY2(result->text().contains(QStringLiteral("稽核處見證至第 18,190 筆")), qPrintable(result->text()));
        rig.world.state.ledger.verified_ok = false;
        rig.world.state.ledger.findings = 2;
        rig.publish();
        QCOMPARE(result->mark(), ui::Mark::act);
        QVERIFY(result->text().contains(QStringLiteral("2 處")));
        // What somebody asked for stands there until they leave.
        rig.press("verify");
        const auto told = result->text();
        rig.publish();
        QCOMPARE(result->text(), told);
        page->cover();
        QVERIFY(result->text().isEmpty());
    }

    void the_columns_are_those_that_are_read_and_the_machine_is_one_key_away() {
        WindowRig rig;
        const auto* table = ledger_of(rig)->findChild<QTableView*>("table");
        const auto align = table->model()->index(0, ui::LedgerModel::sequence).data(Qt::TextAlignmentRole).toInt();
        QVERIFY(align & Qt::AlignRight);
        QVERIFY(table->fontMetrics().horizontalAdvance(QStringLiteral("9,999,999")) + 20 <= table->columnWidth(0));
        QVERIFY(table->isColumnHidden(ui::LedgerModel::machine));
        const auto person = table->model()->index(0, ui::LedgerModel::person);
        QVERIFY(person.data(Qt::ToolTipRole).toString().startsWith(person.data().toString() + QStringLiteral(" · ")));
        for (const int column : {ui::LedgerModel::at, ui::LedgerModel::action, ui::LedgerModel::fields})
            QVERIFY(!table->isColumnHidden(column));
        const auto at = table->model()->index(0, ui::LedgerModel::at).data().toString();
        QVERIFY2(at.startsWith(QStringLiteral("本日 ")), qPrintable(at));
    }
};

JCIC_WINDOW_TEST(TestLedgerPage)
#include "test_ledger_page.moc"
