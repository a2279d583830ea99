// What every register lists, be it kept by people or made by the program.
#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QRegularExpression>
#include <QTableView>

#include "app/desk/commands/registers.h"
#include "support/test_program.h"
#include "tests/ui/register_rig.h"
#include "ui/look/list_line.h"
#include "ui/look/row_delegate.h"
#include "ui/registers/registers_page.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;
namespace registers = domain::registers;

class TestRegisterLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_register_lists_its_rows_and_first_steps();
    void a_list_that_is_made_is_read_only_R_PA_4();
    void a_list_that_is_made_says_why_it_is_empty();
};

void TestRegisterLists::every_register_lists_its_rows_and_first_steps() {
    WindowRig rig;
    open_whole_register(rig, "devices");
    auto* names = rig.find<QListWidget>("registers");
    QCOMPARE(names->count(), static_cast<int>(registers::all_to_read().size()));
    for (int i = 0; i < names->count(); ++i) {
        names->setCurrentRow(i);
        WindowRig::settle();
        WindowRig::click(rig.find<QPushButton>("chipAll"));
        const auto* book = registers::all_to_read()[static_cast<std::size_t>(i)];
        QCOMPARE(rig.find<QLabel>("registerTitle")->text(), QString::fromUtf8(book->title));
        auto* table = rig.find<QTableView>("registerRows");
        QCOMPARE(table->model()->rowCount(), 2);
        // Number, the description's columns, two of them in a cell where it says so, and the state at the end.
        const auto below = std::ranges::count_if(book->columns, &registers::Column::below);
        QCOMPARE(table->model()->columnCount(), static_cast<int>(book->columns.size()) - static_cast<int>(below) + 2);
        QString heads;
        QSet<QString> keys;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            heads += table->model()->headerData(column, Qt::Horizontal).toString() + u'\n';
            keys << table->model()->headerData(column, Qt::Horizontal, ui::column_role).toString();
        }
        QVERIFY(keys.size() == table->model()->columnCount() && !keys.contains(QString()));
        for (const auto& column : book->columns)
            QVERIFY(heads.contains(QString::fromUtf8(book->title_of(column)) + u'\n'));
        for (const auto& step : book->steps)
            QCOMPARE(
                rig.window.findChild<QObject*>(QStringLiteral("begin-%1").arg(QLatin1String(step.action))) != nullptr,
                step.begins() && !step.counted);  // what a desk counts or reads has a window of its own
    }
    WindowRig::click(rig.find<QPushButton>("chipOpen"));
    QCOMPARE(rig.find<QTableView>("registerRows")->model()->rowCount(), 1);
}

void TestRegisterLists::a_list_that_is_made_is_read_only_R_PA_4() {
    for (const auto* name : {"destruction", "retention", "card-loans"}) {
        WindowRig rig;
        open_whole_register(rig, name);
        QCOMPARE(rig.find<QTableView>("registerRows")->model()->rowCount(), 2);
        QVERIFY(rig.window.findChildren<QPushButton*>(QRegularExpression(QStringLiteral("^(begin|step)-"))).isEmpty());
        QVERIFY(rig.offered("saveMenu", "saveRows") != nullptr && rig.find<QPushButton>("saveMenu")->isEnabled());
        // Of terms nothing is anybody's own: no tick that would hide them all.
        const auto* page = rig.window.findChild<ui::RegistersPage*>();
        QCOMPARE(page->findChild<QCheckBox*>(QStringLiteral("onlyMine"))->isVisible(),
                 std::string_view(name) != "retention");
    }
}

void TestRegisterLists::a_list_that_is_made_says_why_it_is_empty() {
    WindowRig rig;
    rig.world.answer<command::Rows>([](const command::Rows& wanted) {
        return desk::RegisterView{wanted.book, {}, 0, {}, {}};
    });
    open_whole_register(rig, "retention");
    const auto* note = rig.find<QTableView>("registerRows")->findChild<ui::EmptyNote*>();
    QTRY_VERIFY(note->isVisible());
    QVERIFY(note->findChild<QLabel*>(QStringLiteral("emptyWords"))->text().contains(QStringLiteral("系統依日誌")));
}

JCIC_WINDOW_TEST(TestRegisterLists)
#include "test_register_lists.moc"
