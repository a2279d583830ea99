// No window shows a list without its search; where something is done with every line, seen or not, the search hides
// none and goes from one to the next.
#include <QAbstractItemView>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>
#include <array>

#include "support/test_program.h"
#include "tests/ui/every_window.h"
#include "ui/lists/list_ways.h"
#include "ui/look/row_delegate.h"
#include "ui/todo/todo_page.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;

namespace {

/// What is no list of the branch's rows, and why it has no search.
struct NoList {
    const char* name;
    const char* why;
};
constexpr std::array no_lists{
    NoList{"registers", "a choice among the registers"},
    NoList{"story", "what happened to one record, in its order"},
    NoList{"cards", "the branch's one or two cards"},
    NoList{"practicePeople", "a choice among the practice branch's people"},
    NoList{"stages", "the self-check's stages, in their order"},
    NoList{"dutyGrid", "the month of the branch's people, a row each"},
    NoList{"helpPages", "narrowed by the help's own search"},
};

QLineEdit* line_of(QWidget* window, const char* name) {
    return window->findChild<QLineEdit*>(QLatin1String(name));
}

void ctrl_f(QWidget* window) {
    window->activateWindow();
    QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
}

}  // namespace

class TestEveryList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void no_window_shows_a_list_without_its_search_or_an_empty_one_without_words();
    void a_batch_is_searched_and_no_line_is_hidden();
    void of_two_lists_the_key_goes_to_the_one_and_then_the_other();
    void what_an_incident_touched_is_found_with_what_is_below_and_nothing_is_hidden();
    void an_approval_is_found_and_its_ticks_stay();
    void a_long_to_do_is_searched_and_goes_to_the_button();
    void an_empty_list_of_these_says_what_to_do();
};

void TestEveryList::no_window_shows_a_list_without_its_search_or_an_empty_one_without_words() {
    WindowRig rig;
    QStringList silent;
    int lists = 0;
    over_every_window(rig, [&](QWidget* window, const QString& name) {
        for (auto* view : window->findChildren<QAbstractItemView*>()) {
            const bool header = qobject_cast<QHeaderView*>(view) != nullptr;
            if (header || !view->isVisible() || view->window() != window) continue;
            const auto is_it = [&](const NoList& one) { return view->objectName() == QLatin1String(one.name); };
            if (std::ranges::any_of(no_lists, is_it)) continue;
            const auto place = name + QLatin1Char(' ') + view->objectName();
            const auto* ways = view->findChild<ui::ListWays*>(QString(), Qt::FindDirectChildrenOnly);
            QVERIFY2(ways != nullptr, qPrintable(place));
            QVERIFY2(ways->is_searched(), qPrintable(place));
            QVERIFY2(!view->tabKeyNavigation(), qPrintable(place));  // Tab leads out of it
            const auto* columns = view->findChild<ui::ListColumns*>(QString(), Qt::FindDirectChildrenOnly);
            QSet<QString> keys;
            for (int i = 0; columns != nullptr && i < view->model()->columnCount(); ++i) {
                const auto key = view->model()->headerData(i, Qt::Horizontal, ui::column_role).toString();
                const bool its_own = !key.isEmpty() && !key.contains(u':') && !keys.contains(key);
                QVERIFY2(its_own, qPrintable(place + QStringLiteral(" column %1").arg(i)));
                keys << key;
            }
            const auto* note = view->findChild<ui::EmptyNote*>();
            const bool asked_first = place == QLatin1String("incident affectedRows");  // the line above it says so
            if (view->model()->rowCount() == 0 && !note->isVisible() && !asked_first) silent << place;
            ++lists;
        }
        for (const auto* list : window->findChildren<ui::TodoList*>())
            QVERIFY2(list->findChild<QLineEdit*>(QStringLiteral("todoSearch")) != nullptr, qPrintable(name));
    });
    QVERIFY2(lists > 15, qPrintable(QString::number(lists)));
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(QStringLiteral("; "))));
}

void TestEveryList::a_batch_is_searched_and_no_line_is_hidden() {
    WindowRig rig;
    rig.sign_in();
    rig.window.go_to(ui::PageId::new_query);
    rig.window.findChild<ui::NewQueryPage*>()->show_many(true);
    auto* dialog = rig.window.findChild<ui::BatchPanel*>();
    WindowRig::settle();
    dialog->read_file(QStringLiteral("many.csv"));
    WindowRig::settle();
    auto* table = dialog->findChild<QTableView*>(QStringLiteral("batchLines"));
    const auto submitted = dialog->findChild<QPushButton*>(QStringLiteral("submitBatch"))->text();
    ctrl_f(&rig.window);
    auto* line = line_of(dialog, "batchLinesSearch");
    QVERIFY(line->hasFocus());
    table->setCurrentIndex(table->model()->index(1, 0));
    line->setText(QStringLiteral("115-房貸"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(table->currentIndex().row(), 2);
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("batchLinesFound"))->text().contains(QLatin1Char('2')));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(table->currentIndex().row(), 0);  // past the last, from the top again
    QVERIFY(line->hasFocus() && dialog->isVisible());
    for (int row = 0; row < table->model()->rowCount(); ++row) QVERIFY(!table->isRowHidden(row));
    QCOMPARE(dialog->findChild<QPushButton*>(QStringLiteral("submitBatch"))->text(), submitted);
    QTest::keyClick(line, Qt::Key_Down);
    QVERIFY(table->hasFocus());
    ctrl_f(&rig.window);
    QTest::keyClick(line, Qt::Key_Escape);  // ends the search
    QVERIFY(line->text().isEmpty() && dialog->isVisible());
}

void TestEveryList::of_two_lists_the_key_goes_to_the_one_and_then_the_other() {
    WindowRig rig;
    rig.sign_in();
    auto* dialog = new ui::AuthorisationsDialog(rig.world, &rig.window);
    WindowRig::open(dialog);
    auto* forms = line_of(dialog, "authorisationFormsSearch");
    auto* replies = line_of(dialog, "authorisationRepliesSearch");
    ctrl_f(dialog);
    auto* first = forms->hasFocus() ? forms : replies;
    QVERIFY(first->hasFocus());
    ctrl_f(dialog);
    QVERIFY((first == forms ? replies : forms)->hasFocus());
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("authorisationForms"));
    forms->setFocus();
    forms->setText(QStringLiteral("黃建國"));
    QTest::keyClick(forms, Qt::Key_Return);
    QCOMPARE(list->currentItem()->text(1), QStringLiteral("黃建國"));
    QVERIFY(list->selectedItems().isEmpty());  // none is chosen by it: all are sent
    for (int row = 0; row < list->topLevelItemCount(); ++row) QVERIFY(!list->topLevelItem(row)->isHidden());
}

void TestEveryList::what_an_incident_touched_is_found_with_what_is_below_and_nothing_is_hidden() {
    WindowRig rig;
    rig.sign_in();
    auto* dialog = new ui::AffectedDialog(rig.world, &domain::registers::subject_access, "2", &rig.window);
    WindowRig::open(dialog);
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("affectedRows"));
    auto* record = list->topLevelItem(0);
    QVERIFY(record != nullptr && record->childCount() > 1);
    const auto wanted = record->child(record->childCount() - 1)->text(5);  // its event
    QVERIFY(!record->isExpanded() && !wanted.isEmpty());
    ctrl_f(dialog);
    auto* line = line_of(dialog, "affectedRowsSearch");
    QVERIFY(line->hasFocus());
    line->setText(wanted);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(record->isExpanded());  // on the way to it
    QVERIFY(list->currentItem()->text(5).contains(wanted));
    QVERIFY(list->currentItem()->parent() == record);
    QVERIFY(!dialog->findChild<QLabel*>(QStringLiteral("affectedRowsFound"))->text().isEmpty());
    // What is entered and saved is all of it.
    for (int row = 0; row < list->topLevelItemCount(); ++row) QVERIFY(!list->topLevelItem(row)->isHidden());
    for (int row = 0; row < record->childCount(); ++row) QVERIFY(!record->child(row)->isHidden());
}

void TestEveryList::an_approval_is_found_and_its_ticks_stay() {
    WindowRig rig;
    auto second = rig.world.state.approvals.front();
    second.query = "q6";
    second.subject_name = "林務昌";
    second.own = false;
    second.remarks = 0;
    second.ranked = {};
    rig.world.state.approvals.push_back(second);
    rig.sign_in(ui::PageId::approval);
    auto* list = rig.find<QListWidget>("list");
    QCOMPARE(list->count(), 2);
    rig.press("tickAll");
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    list->setCurrentRow(0);
    ctrl_f(&rig.window);
    auto* line = rig.find<QLineEdit>("listSearch");
    QVERIFY(line->hasFocus());
    line->setText(QStringLiteral("林務昌"));
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(list->currentRow(), 1);
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    QVERIFY(!list->isRowHidden(0) && !list->isRowHidden(1));
}

void TestEveryList::a_long_to_do_is_searched_and_goes_to_the_button() {
    WindowRig rig;
    rig.world.state.todo.clear();
    for (const auto* name : {"陳志明", "林怡君", "周文彬", "張美玲", "王俊傑", "黃建國", "吳佩珊", "郭美惠"})
        rig.world.state.todo.push_back({desk::TodoKind::unlock_account, "", {}, name, {}, person("L02")});
    rig.world.state.people[0].duties = {Duty::administrator};
    rig.world.publish();
    rig.sign_in(ui::PageId::todo);
    auto* page = rig.window.findChild<ui::TodoPage*>();
    auto* line = line_of(page, "todoSearch");
    QVERIFY(line->isVisible());
    ctrl_f(&rig.window);
    QVERIFY(line->hasFocus());
    const auto shown = [&] {
        QStringList out;
        for (const auto* button : page->findChild<ui::TodoList*>()->findChildren<QPushButton*>())
            if (button->isVisible()) out << button->accessibleName();
        return out;
    };
    QCOMPARE(shown().size(), 8);
    line->setText(QStringLiteral("吳佩珊"));
    QCOMPARE(shown().size(), 1);
    QVERIFY(shown().front().contains(QStringLiteral("吳佩珊")));
    QTest::keyClick(line, Qt::Key_Return);
    auto* button = qobject_cast<QPushButton*>(rig.window.focusWidget());
    QVERIFY(button != nullptr && button->accessibleName().contains(QStringLiteral("吳佩珊")));
    line->setText(QStringLiteral("locked"));  // in the other language
    QCOMPARE(shown().size(), 8);
    line->setText(QStringLiteral("沒有這個人"));
    QVERIFY(shown().isEmpty());
    QVERIFY(page->findChild<QLabel*>(QStringLiteral("todoNone"))->isVisible());
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(shown().size(), 8);
}

void TestEveryList::an_empty_list_of_these_says_what_to_do() {
    WindowRig rig;
    rig.sign_in();
    auto* dialog = new ui::AuthorisationsDialog(rig.world, &rig.window);
    WindowRig::open(dialog);
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("authorisationReplies"));
    QCOMPARE(list->topLevelItemCount(), 0);
    auto* note = list->findChild<ui::EmptyNote*>();
    QTRY_VERIFY(note->isVisible());
    QVERIFY(note->findChild<QLabel*>(QStringLiteral("emptyWords"))->text().contains(QStringLiteral("檢視回覆檔")));
    ui::close_all_dialogs();
    rig.window.go_to(ui::PageId::new_query);
    rig.window.findChild<ui::NewQueryPage*>()->show_many(true);  // nothing was left from last time
    auto* batch = rig.window.findChild<ui::BatchPanel*>();
    WindowRig::settle();
    note = batch->findChild<QTableView*>(QStringLiteral("batchLines"))->findChild<ui::EmptyNote*>();
    QTRY_VERIFY(note->isVisible());
    QVERIFY(note->findChild<QLabel*>(QStringLiteral("emptyWords"))->text().contains(QStringLiteral("選擇檔案")));
}

JCIC_WINDOW_TEST(TestEveryList)
#include "test_every_list.moc"
