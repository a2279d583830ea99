// One's own rows alone, in every list that has others': a tick, kept with the columns; and what else all lists share.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>

#include "app/desk/commands/lists.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/board/case_tree.h"
#include "ui/commands/save_dialog.h"
#include "ui/ledger/deletions_dialog.h"
#include "ui/ledger/ledger_page.h"
#include "ui/lists/list_columns.h"
#include "ui/registers/registers_page.h"
#include "ui/settings/settings_page.h"
#include "ui/todo/duties_dialog.h"

using namespace jcic;
using namespace jcic::test;

namespace {

QCheckBox* box_of(QWidget* page) {
    return page->findChild<QCheckBox*>(QStringLiteral("onlyMine"));
}

/// As by Space.
void tick(QWidget* page) {
    box_of(page)->setFocus();
    WindowRig::key(box_of(page), Qt::Key_Space);
}

template <class P>
P* page_at(WindowRig& rig, ui::PageId place) {
    rig.go_to(place);
    return rig.window.findChild<P*>();
}

void choose_book(WindowRig& rig, int row) {
    rig.window.findChild<ui::RegisterNames*>()->setCurrentRow(row);
    WindowRig::settle();
}

}  // namespace

class TestListsMine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_list_stays_at_one_s_own_for_whoever_comes_next();
    void what_the_program_unticks_is_for_now_only();
    void a_register_asks_for_one_s_own_rows();
    void each_register_is_left_as_it_was();
    void the_way_to_a_row_shows_it_whose_ever_it_is();
    void the_ledger_asks_for_one_s_own_events();
    void the_calendar_of_duties_keeps_it_too();
    void columns_are_reset_and_the_tick_stays();
    void a_setting_is_found_by_its_name_in_the_file();
    void what_a_dialogs_search_hides_is_not_saved();
    void several_rows_of_a_register_are_saved_alone();
    void who_may_not_take_a_list_out_types_no_password_for_it();
};

void TestListsMine::a_list_stays_at_one_s_own_for_whoever_comes_next() {
    WindowRig rig;
    rig.sign_in(ui::PageId::board);
    auto* mine = rig.find<QCheckBox>("onlyMine");
    QVERIFY(!mine->isChecked());
    mine->setFocus();
    QTest::keyClick(mine, Qt::Key_Space);
    QVERIFY(mine->isChecked() && ui::kept_mine(QStringLiteral("board")));
    rig.leave();
    rig.sign_in();
    QVERIFY(mine->isChecked());
    QTest::keyClick(mine, Qt::Key_Space);
    QVERIFY(!ui::kept_mine(QStringLiteral("board")));
}

void TestListsMine::what_the_program_unticks_is_for_now_only() {
    WindowRig rig;
    rig.sign_in(ui::PageId::board);
    auto* mine = rig.find<QCheckBox>("onlyMine");
    QTest::keyClick(mine, Qt::Key_Space);
    rig.find<QLineEdit>("search")->setText(QStringLiteral("沒有這個人"));
    WindowRig::settle();
    rig.find<ui::CaseTree>("table")->findChild<QPushButton*>(QStringLiteral("showAllRows"))->click();
    QVERIFY(!mine->isChecked());
    rig.leave();
    rig.sign_in();
    QVERIFY(mine->isChecked());
}

void TestListsMine::a_register_asks_for_one_s_own_rows() {
    WindowRig rig;
    rig.sign_in();
    auto* page = page_at<ui::RegistersPage>(rig, ui::PageId::registers);
    QVERIFY(!rig.world.last<command::Rows>().filter.mine);
    tick(page);
    QVERIFY(rig.world.last<command::Rows>().filter.mine);
    // What is saved or printed is what is shown.
    QCOMPARE(page->findChild<QTableView*>(QStringLiteral("registerRows"))->model()->rowCount(), 1);
}

void TestListsMine::each_register_is_left_as_it_was() {
    WindowRig rig;
    rig.sign_in();
    auto* page = page_at<ui::RegistersPage>(rig, ui::PageId::registers);
    choose_book(rig, 0);
    tick(page);
    choose_book(rig, 1);
    QVERIFY(!box_of(page)->isChecked());
    QVERIFY(!rig.world.last<command::Rows>().filter.mine);
    choose_book(rig, 0);
    QVERIFY(box_of(page)->isChecked());
    QVERIFY(rig.world.last<command::Rows>().filter.mine);
}

void TestListsMine::the_way_to_a_row_shows_it_whose_ever_it_is() {
    WindowRig rig;
    rig.sign_in();
    auto* page = page_at<ui::RegistersPage>(rig, ui::PageId::registers);
    const auto* names = rig.window.findChild<ui::RegisterNames*>();
    const auto book = std::string(names->book()->name);
    tick(page);
    page->open(book, "2");
    WindowRig::settle();
    QVERIFY(!box_of(page)->isChecked());
    QCOMPARE(rig.world.last<command::Row>().id, std::string("2"));
    QVERIFY(ui::kept_mine(QStringLiteral("register-") + QString::fromStdString(book)));
}

void TestListsMine::the_ledger_asks_for_one_s_own_events() {
    WindowRig rig;
    rig.world.indexed = rig.world.ledger_events;
    rig.sign_in();
    auto* page = page_at<ui::LedgerPage>(rig, ui::PageId::ledger);
    QCOMPARE(rig.world.last<command::Events>().filter.person, std::string());
    tick(page);
    QCOMPARE(rig.world.last<command::Events>().filter.person, rig.world.state.seat->person.code.text());
    QVERIFY(!page->findChild<QComboBox*>(QStringLiteral("person"))->isEnabled());
    // Nobody asks while nobody sits here; the next finds it so.
    const int asked = rig.world.asked<command::Events>();
    rig.leave();
    QCOMPARE(rig.world.asked<command::Events>(), asked);
    rig.sign_in();
    page_at<ui::LedgerPage>(rig, ui::PageId::ledger);
    QVERIFY(box_of(page)->isChecked());
    QCOMPARE(rig.world.last<command::Events>().filter.person, rig.world.state.seat->person.code.text());
    // All that was done about a case is anybody's.
    page->look_for_case(QStringLiteral("2026-房貸-00417"));
    QVERIFY(!box_of(page)->isChecked());
    QVERIFY(ui::kept_mine(QStringLiteral("ledger")));
}

void TestListsMine::the_calendar_of_duties_keeps_it_too() {
    WindowRig rig;
    rig.sign_in();
    const auto opened = [&rig] {
        auto* dialog = new ui::DutiesDialog(rig.world, &rig.window);
        WindowRig::open(dialog);
        return dialog;
    };
    auto* first = opened();
    QCOMPARE(first->findChild<QTreeWidget*>(QStringLiteral("duties"))->topLevelItemCount(), 2);
    tick(first);
    first->reject();
    WindowRig::settle();
    auto* second = opened();
    QVERIFY(box_of(second)->isChecked());
    QCOMPARE(second->findChild<QTreeWidget*>(QStringLiteral("duties"))->topLevelItemCount(), 1);
}

void TestListsMine::columns_are_reset_and_the_tick_stays() {
    WindowRig rig;  // its profile's folder
    const auto name = QStringLiteral("tried");
    ui::keep_mine(name, true);
    ui::keep_list(name, {{{QStringLiteral("subject"), 90, false}}, QStringLiteral("subject"), false});
    ui::forget_list(name);
    QVERIFY(!ui::kept_list(name));
    QVERIFY(ui::kept_mine(name));
    ui::keep_mine(name, false);
    QVERIFY(!ui::kept_mine(name));
}

void TestListsMine::a_setting_is_found_by_its_name_in_the_file() {
    WindowRig rig;
    rig.sign_in();
    auto* dialog = new ui::SettingsDialog(rig.world, &rig.window);
    WindowRig::open(dialog);
    auto* table = dialog->findChild<QTreeWidget*>(QStringLiteral("settings"));
    dialog->findChild<QLineEdit*>(QStringLiteral("settingsSearch"))->setText(QStringLiteral("retention_years"));
    const auto shown = [table] {
        int out = 0;
        for (int row = 0; row < table->topLevelItemCount(); ++row) out += table->topLevelItem(row)->isHidden() ? 0 : 1;
        return out;
    };
    QTRY_COMPARE(shown(), 1);
    QCOMPARE(table->currentItem()->text(0), QStringLiteral("保存年數"));
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("settingDetail"))->text().contains("retention_years"));
}

void TestListsMine::what_a_dialogs_search_hides_is_not_saved() {
    WindowRig rig;
    rig.sign_in();
    auto* dialog = new ui::DutiesDialog(rig.world, &rig.window);
    WindowRig::open(dialog);
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("duties"));
    dialog->findChild<QLineEdit*>(QStringLiteral("dutiesSearch"))->setText(QStringLiteral("缺失改善"));
    QTRY_VERIFY(list->topLevelItem(1)->isHidden());
    list->setFocus();
    WindowRig::key(list, Qt::Key_S, Qt::ControlModifier);
    auto* save = WindowRig::dialog<ui::SaveDialog>();
    QVERIFY(save != nullptr);
    save->findChild<QLineEdit*>(QStringLiteral("file"))->setText(rig.folder.filePath(QStringLiteral("duties.zip")));
    for (const auto* name : {"password", "again"})
        WindowRig::type(save->findChild<QWidget*>(QLatin1String(name)), a_password);
    WindowRig::click(save->findChild<QPushButton*>(QStringLiteral("save")));
    QCOMPARE(rig.world.asked<command::SaveList>(), 1);
    const auto& saved = rig.world.last<command::SaveList>().list;
    QCOMPARE(saved.name, std::string("duties"));
    QCOMPARE(saved.rows.size(), std::size_t{1});
    ui::close_all_dialogs();
}

void TestListsMine::several_rows_of_a_register_are_saved_alone() {
    WindowRig rig;
    rig.sign_in();
    auto* page = page_at<ui::RegistersPage>(rig, ui::PageId::registers);
    auto* table = page->findChild<QTableView*>(QStringLiteral("registerRows"));
    WindowRig::click(rig.find<QPushButton>("chipAll"));
    const auto save = [&] {
        rig.choose("saveMenu", "saveListed");
        auto* dialog = WindowRig::dialog<ui::SaveDialog>();
        dialog->findChild<QLineEdit*>(QStringLiteral("file"))->setText(rig.folder.filePath(QStringLiteral("rows.zip")));
        for (const auto* name : {"password", "again"})
            WindowRig::type(dialog->findChild<QWidget*>(QLatin1String(name)), a_password);
        WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("save")));
        return rig.world.last<command::Save>().filter.only;
    };
    QVERIFY(save().empty());  // one row is chosen by itself: all are meant
    table->selectAll();
    QCOMPARE(save(), (std::set<std::string>{"1", "2"}));
}

void TestListsMine::who_may_not_take_a_list_out_types_no_password_for_it() {
    WindowRig rig;
    rig.sign_in();
    auto* dialog = new ui::DeletionsDialog(rig.world, &rig.window);
    WindowRig::open(dialog);
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("deletions"));
    list->setFocus();
    WindowRig::key(list, Qt::Key_S, Qt::ControlModifier);  // a query officer
    QVERIFY(WindowRig::dialog<ui::SaveDialog>() == nullptr);
    rig.world.state.seat->person.duties = {domain::Duty::auditor};
    rig.world.publish();
    ui::close_all_dialogs();
    WindowRig::settle();
    auto* again = new ui::DeletionsDialog(rig.world, &rig.window);
    WindowRig::open(again);
    again->findChild<QTreeWidget*>(QStringLiteral("deletions"))->setFocus();
    WindowRig::key(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(WindowRig::dialog<ui::SaveDialog>() != nullptr);
    ui::close_all_dialogs();
}

JCIC_WINDOW_TEST(TestListsMine)
#include "test_lists_mine.moc"
