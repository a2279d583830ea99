// What every list has: a search in either language, one's own rows, an order by what columns mean, columns as somebody
// left them, words where there is no row; and that nothing is done with what nobody sees.

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QShortcut>
#include <QTableView>
#include <QTreeWidget>
#include <algorithm>

#include "app/desk/commands/lists.h"
#include "app/desk/commands/paper.h"
#include "app/desk/commands/registers.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/board/board_model.h"
#include "ui/board/case_tree.h"
#include "ui/commands/save_dialog.h"
#include "ui/copies/copies_table.h"
#include "ui/copies/retention_dialog.h"
#include "ui/lists/list_columns.h"
#include "ui/lists/list_ways.h"
#include "ui/papers/sheet_out.h"
#include "ui/registers/register_rows.h"
#include "ui/registers/row_detail.h"

using namespace jcic;
using namespace jcic::test;
using jcic::ui::BoardModel;

class TestListWays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_search_finds_the_words_of_a_state_in_either_language_data();
    void a_search_finds_the_words_of_a_state_in_either_language();
    void one_s_own_cases_alone_are_a_tick_away();
    void numbers_and_days_are_sorted_as_such();
    void within_a_room_columns_are_narrower_and_then_the_last_but_one_is_left_out();
    void columns_are_as_somebody_left_them();
    void what_is_kept_of_a_list_names_nobody();
    void an_empty_list_says_so_from_the_first_moment();
    void an_empty_list_says_why_and_the_way_back();
    void what_a_search_hides_is_not_chosen();
    void several_copies_are_filed_at_once();
    void what_is_shown_is_saved_by_a_key();

private:
    static ui::CaseTree* board(const WindowRig& rig) { return rig.find<ui::CaseTree>("table"); }
    static QString case_at(const QModelIndex& group, int row) {
        return group.model()->index(row, BoardModel::case_number, group).data().toString();
    }
    static int shown_cases(const WindowRig& rig) {
        const auto* model = board(rig)->model();
        int out = 0;
        for (int group = 0; group < model->rowCount(); ++group) out += model->rowCount(model->index(group, 0));
        return out;
    }
    /// The note in the place of the list's rows; "" where there is none.
    static QString said_of_none(const QWidget* list) {
        const auto* note = list->findChild<ui::EmptyNote*>();
        return note->isVisible() ? note->findChild<QLabel*>(QStringLiteral("emptyWords"))->text() : QString();
    }
    static int lines_shown(const QTreeWidget* list) {
        int out = 0;
        for (int row = 0; row < list->topLevelItemCount(); ++row) out += list->topLevelItem(row)->isHidden() ? 0 : 1;
        return out;
    }
};

void TestListWays::a_search_finds_the_words_of_a_state_in_either_language_data() {
    QTest::addColumn<bool>("english");
    QTest::newRow("中文") << false;
    QTest::newRow("English") << true;
}

void TestListWays::a_search_finds_the_words_of_a_state_in_either_language() {
    QFETCH(bool, english);
    WindowRig rig;
    auto preferences = rig.appearance.preferences();
    preferences.language = english ? ui::Language::english : ui::Language::chinese;
    rig.appearance.change(preferences);
    rig.sign_in();
    QTest::keyClick(&rig.window, Qt::Key_F, Qt::ControlModifier);
    auto* search = rig.find<QLineEdit>("search");
    QVERIFY(search->hasFocus());
    search->setText(QStringLiteral("待核准"));
    QCOMPARE(shown_cases(rig), 1);
    QCOMPARE(case_at(board(rig)->model()->index(0, 0), 0), QStringLiteral("2026-房貸-00418"));
    search->setText(QStringLiteral("ＮＧＵＹＥＮ"));
    QCOMPARE(shown_cases(rig), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
    QCOMPARE(shown_cases(rig), 5);
}

void TestListWays::one_s_own_cases_alone_are_a_tick_away() {
    WindowRig rig;
    rig.sign_in();
    for (auto& row : rig.world.state.board)
        if (row.query == "q3") row.in_hand = false;
    rig.world.publish();
    QCOMPARE(shown_cases(rig), 5);
    auto* mine = rig.find<QCheckBox>("onlyMine");
    mine->setChecked(true);
    QCOMPARE(shown_cases(rig), 4);
    rig.find<QLineEdit>("search")->setText(QStringLiteral("林務昌"));  // in another's hands
    QCOMPARE(shown_cases(rig), 0);
    WindowRig::settle();
    board(rig)->findChild<QPushButton*>(QStringLiteral("showAllRows"))->click();
    QVERIFY(!mine->isChecked());
    QCOMPARE(shown_cases(rig), 5);
}

void TestListWays::numbers_and_days_are_sorted_as_such() {
    desk::RegisterView view;
    view.book = &domain::registers::devices;
    for (const auto& [id, due] : {std::pair{"9", "1151201"}, {"10", ""}, {"2", "1150930"}}) {
        desk::RegisterRow row{id, &view.book->states.front(), {}, {}};
        row.cells.resize(view.book->columns.size());
        if (*due != 0) row.due = domain::RocDate::parse(due).value();
        view.rows.push_back(row);
    }
    ui::RegisterModel model;
    const QAbstractItemModelTester tester(&model);
    model.show(view, domain::RocDate::parse("1151221").value());
    const auto ids = [&] {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row) out << model.index(row, 0).data().toString();
        return out.join(QLatin1Char(' '));
    };
    QCOMPARE(ids(), QStringLiteral("9 10 2"));  // as the desk lists them
    const QPersistentModelIndex ten = model.index(1, 0);
    model.sort(ui::RegisterModel::number, Qt::AscendingOrder);
    QCOMPARE(ids(), QStringLiteral("2 9 10"));
    QCOMPARE(ten.data().toString(), QStringLiteral("10"));
    model.sort(model.state(), Qt::DescendingOrder);
    QCOMPARE(ids(), QStringLiteral("9 2 10"));  // what owes nothing is last
    model.show(view, domain::RocDate::parse("1151221").value());
    QCOMPARE(ids(), QStringLiteral("9 2 10"));  // rows that come anew, too
}

void TestListWays::within_a_room_columns_are_narrower_and_then_the_last_but_one_is_left_out() {
    const std::map<int, int> wanted{{0, 80}, {1, 120}, {2, 200}, {3, 100}, {4, 120}};
    const auto sum = [](const ui::WidthsWithin& fit) {
        int out = 0;
        for (const auto& [section, width] : fit.widths) out += width;
        return out;
    };
    const auto roomy = ui::widths_within({0, 1, 2, 3, 4}, wanted, 900);
    QVERIFY(roomy.left_out.empty() && sum(roomy) == 900);
    for (const auto& [section, width] : wanted) QVERIFY(roomy.widths.at(section) >= width);
    const auto squeezed = ui::widths_within({0, 1, 2, 3, 4}, wanted, 560);
    QVERIFY(squeezed.left_out.empty() && sum(squeezed) <= 560);
    QVERIFY(squeezed.widths.at(0) >= 80 && squeezed.widths.at(4) >= 120 && squeezed.widths.at(2) < 200);
    const auto narrow = ui::widths_within({0, 1, 2, 3, 4}, wanted, 450);
    QCOMPARE(narrow.left_out, std::vector<int>{3});
    QVERIFY(sum(narrow) <= 450 && narrow.widths.at(0) >= 80 && narrow.widths.at(4) >= 120);
    const auto least = ui::widths_within({0, 1, 2, 3, 4}, wanted, 280);
    QVERIFY(least.widths.contains(0) && least.widths.contains(1) && least.widths.contains(4));
    QVERIFY(sum(least) <= 280);
    const std::map<int, int> narrowed{{0, 56}, {1, 82}, {2, 82}};
    QCOMPARE(ui::widest_narrowed({{0, 56}, {1, 100}, {2, 90}}, 220), narrowed);
}

void TestListWays::columns_are_as_somebody_left_them() {
    WindowRig rig;  // its profile's folder
    ui::CopiesModel copies;
    copies.show(rig.world.state.copies, afternoon());
    for (const bool again : {false, true}) {
        QTableView view;
        view.setModel(&copies);
        view.resize(900, 300);
        ui::ListWays ways(view, QStringLiteral("tried"));
        view.show();
        view.activateWindow();
        auto* header = view.horizontalHeader();
        WindowRig::settle();
        QCOMPARE(header->isSectionHidden(ui::CopiesModel::case_number), again);
        if (again) {
            QCOMPARE(header->sectionSize(ui::CopiesModel::subject), 243);
            continue;
        }
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, QPoint(5, 5));
        header->resizeSection(ui::CopiesModel::subject, 243);
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, QPoint(5, 5));
        QTest::keyClick(&view, Qt::Key_K, Qt::ControlModifier);
        auto* menu = view.findChild<QMenu*>(QStringLiteral("columnMenu"));
        QVERIFY(menu != nullptr);
        QVERIFY(!menu->actions().front()->isEnabled());  // which row it is
        menu->actions().at(ui::CopiesModel::case_number)->trigger();
        menu->close();
        QVERIFY(header->isSectionHidden(ui::CopiesModel::case_number));
    }
}

void TestListWays::what_is_kept_of_a_list_names_nobody() {
    WindowRig rig;
    rig.sign_in();
    rig.find<QLineEdit>("search")->setText(QStringLiteral("陳瑋如"));
    board(rig)->header()->setSortIndicator(BoardModel::subject, Qt::DescendingOrder);
    const QSettings file(ui::file_of_windows(rig.folder.path().toStdString()), QSettings::IniFormat);
    static const QRegularExpression a_list(QStringLiteral("^lists/[a-z0-9-]+/(columns|sort|mine)$"));
    static const QRegularExpression its_layout(
        QStringLiteral("^[A-Za-z0-9-]+:([0-9]+(:hidden)?|ascending|descending)$"));
    int kept = 0;
    for (const auto& key : file.allKeys()) {
        if (!key.startsWith(QLatin1String("lists/"))) continue;
        QVERIFY2(a_list.match(key).hasMatch(), qPrintable(key));
        for (const auto& one : file.value(key).toStringList()) {
            QVERIFY2(its_layout.match(one).hasMatch(), qPrintable(one));
            ++kept;
        }
    }
    QCOMPARE(kept, 1);  // sorted, and no width that nobody set
}

void TestListWays::an_empty_list_says_so_from_the_first_moment() {
    WindowRig rig;
    rig.world.state.board.clear();
    rig.world.state.cases.clear();
    rig.publish();
    rig.sign_in();
    QVERIFY(rig.find("emptyBoard")->isVisible() && rig.find<QPushButton>("startQuery")->text().contains("F2"));
}

void TestListWays::an_empty_list_says_why_and_the_way_back() {
    WindowRig rig;
    rig.sign_in();
    QCOMPARE(said_of_none(board(rig)), QString());
    auto* search = rig.find<QLineEdit>("search");
    search->setText(QStringLiteral("沒有這個人"));
    WindowRig::settle();
    QVERIFY(said_of_none(board(rig)).contains(QStringLiteral("符合")));
    WindowRig::click(board(rig)->findChild<QPushButton*>(QStringLiteral("showAllRows")));
    QCOMPARE(said_of_none(board(rig)), QString());
    rig.world.state.board.clear();
    rig.publish();
    QVERIFY(rig.find("emptyBoard")->isVisible());
    QVERIFY(!board(rig)->findChild<QPushButton*>(QStringLiteral("showAllRows"))->isVisible());
}

void TestListWays::what_a_search_hides_is_not_chosen() {
    WindowRig rig;
    rig.sign_in();
    auto* dialog = new ui::RetentionDialog(rig.world, &rig.window);
    WindowRig::open(dialog);
    auto* list = dialog->findChild<QTreeWidget*>(QStringLiteral("table"));
    auto* search = dialog->findChild<QLineEdit*>(QStringLiteral("tableSearch"));
    list->topLevelItem(0)->setSelected(true);
    list->topLevelItem(1)->setSelected(true);
    search->setText(QStringLiteral("紙本尚未收回"));
    QTRY_COMPARE(lines_shown(list), 1);
    QCOMPARE(list->selectedItems().size(), 1);
    QCOMPARE(list->selectedItems().front()->text(0), QStringLiteral("2021-信貸-00102"));
    QTest::keyClick(search, Qt::Key_Return);  // to the rows, and to no button
    QVERIFY(dialog->isVisible() && list->hasFocus());
    QTest::keyClick(search, Qt::Key_Escape);  // ends the search, not the dialog
    QTRY_COMPARE(lines_shown(list), 3);
    QVERIFY(dialog->isVisible());
}

void TestListWays::several_copies_are_filed_at_once() {
    WindowRig rig;
    auto second = rig.world.state.copies.front();
    second.copy.number = 2;
    rig.world.state.copies.push_back(second);
    rig.sign_in(ui::PageId::copies);
    auto* table = rig.find<QTableView>("table");
    table->selectAll();
    WindowRig::settle();
    QVERIFY(rig.offered("moreWays", "file") != nullptr);
    QVERIFY(rig.offered("moreWays", "missing") == nullptr);  // of each by itself
    rig.press("takeStep");
    auto* question = WindowRig::dialog();
    QVERIFY(question != nullptr);
    auto* where = question->findChild<QLineEdit*>();
    where->setText(QStringLiteral("卷一"));
    WindowRig::key(where, Qt::Key_Return);
    QCOMPARE(rig.world.taken("copy.file"), 2);
}

void TestListWays::what_is_shown_is_saved_by_a_key() {
    WindowRig rig;
    rig.sign_in();
    rig.find<QLineEdit>("search")->setText(QStringLiteral("陳瑋如"));
    WindowRig::settle();
    board(rig)->header()->setSectionHidden(BoardModel::step, true);
    WindowRig::key(&rig.window, Qt::Key_S, Qt::ControlModifier);
    auto* dialog = WindowRig::dialog<ui::SaveDialog>();
    QVERIFY(dialog != nullptr);
    QTemporaryDir folder;
    dialog->findChild<QLineEdit*>(QStringLiteral("file"))->setText(folder.filePath(QStringLiteral("cases.zip")));
    for (const auto* name : {"password", "again"}) {
        auto* field = dialog->findChild<QWidget*>(QLatin1String(name));
        QVERIFY(field != nullptr);
        WindowRig::type(field, a_password);
    }
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("save")));
    QCOMPARE(rig.world.asked<command::SaveList>(), 1);
    const auto& list = rig.world.last<command::SaveList>().list;
    QCOMPARE(list.name, std::string("cases"));
    QCOMPARE(list.columns.size(), static_cast<std::size_t>(BoardModel::columns - 1));
    QCOMPARE(list.rows.size(), std::size_t{1});
    QCOMPARE(list.rows.front().at(1), std::string("2026-信貸-01102"));
    QVERIFY(WindowRig::dialog<QMessageBox>() != nullptr);  // says how many
}

// One row of a register on its way out by itself: printed, or saved, with all that it says (R-AU-3).
namespace command = desk::command;

class TestRowSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::close_all_dialogs(); }

    void the_chosen_row_is_printed_whole_R_AU_3() {
        WindowRig rig;
        open_registers(rig);
        rig.world.accept<command::Sheet>();
        rig.world.answer<command::Sheet>([&](const command::Sheet& wanted) {
            const auto today = domain::roc_date_at(rig.world.state.now);
            return desk::PrintedRegister{std::string(wanted.book->name), today, today, rig.world.pdf};
        });
        rig.choose("printMenu", "printWholeRow");
        QCOMPARE(rig.world.asked<command::Sheet>(), 1);
        const auto& asked = rig.world.last<command::Sheet>().filter;
        QVERIFY(asked.whole);
        QCOMPARE(asked.only.size(), std::size_t{1});
        auto* dialog = WindowRig::dialog<ui::RegisterDialog>();
        QVERIFY(dialog != nullptr);
        // The key that opened it, held, prints nothing; nor one copy after another.
        auto* print = dialog->findChild<QPushButton*>(QStringLiteral("printRegister"));
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
        QCoreApplication::sendEvent(print, &held);
        WindowRig::settle();
        QCOMPARE(rig.world.asked<command::PrintRegister>(), 0);
        const auto keys = dialog->findChildren<QShortcut*>();
        QVERIFY(std::ranges::any_of(keys, [](const auto* key) { return key->key() == QKeySequence::Print; }));
        for (const auto* key : keys) QVERIFY(key->key() != QKeySequence::Print || !key->autoRepeat());
        WindowRig::key(print, Qt::Key_Return);
        QCOMPARE(rig.world.asked<command::PrintRegister>(), 1);
    }
    void the_chosen_row_is_saved_whole_under_a_password_R_AU_3_R_PA_5() {
        WindowRig rig;
        open_registers(rig);
        rig.choose("saveMenu", "saveWholeRow");
        auto* dialog = WindowRig::dialog<ui::SaveDialog>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("file"))->setText(rig.folder.filePath(QStringLiteral("row.zip")));
        for (const auto* name : {"password", "again"})
            WindowRig::type(dialog->findChild<QWidget*>(QLatin1String(name)), a_password);
        WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("save")));
        const auto& saved = rig.world.last<command::Save>().filter;
        QVERIFY(saved.whole && saved.only.size() == 1);
    }
    void a_register_is_printed_of_the_days_that_are_chosen_R_LO_5() {
        WindowRig rig;
        open_registers(rig);
        rig.choose("printMenu", "printRows");
        const auto all = rig.world.last<command::Sheet>().filter;
        QVERIFY(!all.until && !all.only_open && !all.mine);  // all of it, whatever the page lists
        ui::close_all_dialogs();
        const auto today = domain::roc_date_at(rig.world.state.now);
        print_of(rig, QStringLiteral("%1 年").arg(today.year() - 1));
        const auto asked = rig.world.last<command::Sheet>().filter;
        QVERIFY(asked.since && asked.until);
        QCOMPARE(asked.since->dashed(), std::to_string(today.year() - 1) + "-01-01");
        QCOMPARE(asked.until->dashed(), std::to_string(today.year() - 1) + "-12-31");
        ui::close_all_dialogs();
        print_of(rig, QStringLiteral("%1 年").arg(today.year()));  // its last day is today
        QVERIFY(rig.world.last<command::Sheet>().filter.until == today);
        ui::close_all_dialogs();
        // And what the page lists now, as it is narrowed.
        WindowRig::click(rig.find<QPushButton>("chipLate"));
        rig.choose("printMenu", "printListed");
        QVERIFY(rig.world.last<command::Sheet>().filter.owing == domain::registers::Urgency::late);
        ui::close_all_dialogs();
    }
    void over_midnight_a_period_ends_with_the_new_day_R_LO_5() {
        WindowRig rig;
        open_registers(rig);
        const auto year = QStringLiteral("%1 年").arg(domain::roc_date_at(rig.world.state.now).year());
        rig.world.state.now += std::chrono::days{1};
        rig.publish();
        print_of(rig, year);
        QVERIFY(rig.world.last<command::Sheet>().filter.until == domain::roc_date_at(rig.world.state.now));
        ui::close_all_dialogs();
        rig.world.state.now += std::chrono::years{3};  // and is offered no more
        rig.publish();
        QVERIFY(period_of(rig, year) == nullptr);
    }
    void a_row_s_steps_are_the_buttons_that_every_page_of_steps_has() {
        WindowRig rig;
        open_registers(rig);
        const auto steps = rig.window.findChildren<QPushButton*>(QRegularExpression(QStringLiteral("^step-")));
        QVERIFY(!steps.isEmpty());
        for (const auto* button : steps) QVERIFY(qobject_cast<ui::StepButtons*>(button->parentWidget()) != nullptr);
    }
    void a_button_keeps_the_keys_when_the_rows_come_again() {
        WindowRig rig;
        open_registers(rig);
        for (const auto* kind : {"begin-", "step-"}) {
            const auto named = QRegularExpression(QStringLiteral("^%1").arg(QLatin1String(kind)));
            const auto buttons = rig.window.findChildren<QPushButton*>(named);
            QVERIFY2(!buttons.isEmpty(), kind);
            const auto name = buttons.front()->objectName();
            buttons.front()->setFocus();
            const auto before = rig.world.asked<command::Rows>();
            ++rig.world.state.ledger.events;  // somebody else did something
            rig.publish();
            QVERIFY(rig.world.asked<command::Rows>() > before);
            QVERIFY(rig.window.focusWidget() != nullptr);
            QCOMPARE(rig.window.focusWidget()->objectName(), name);
        }
    }
    void where_no_row_is_chosen_there_is_none_to_take_out() {
        WindowRig rig;
        open_registers(rig);
        QVERIFY(rig.offered("printMenu", "printWholeRow") != nullptr);
        QVERIFY(rig.offered("saveMenu", "saveWholeRow") != nullptr);
        rig.find<QLineEdit>("searchRegister")->setText(QStringLiteral("沒有這樣的一筆"));
        rig.world.answer<command::Rows>([](const command::Rows& wanted) {
            return desk::RegisterView{wanted.book, {}, 0, {}, {}};
        });
        QTRY_VERIFY(rig.offered("printMenu", "printWholeRow") == nullptr);
        QVERIFY(rig.offered("saveMenu", "saveWholeRow") == nullptr);
    }

private:
    static QAction* period_of(const WindowRig& rig, const QString& called) {
        for (auto* one : rig.find<QPushButton>("printMenu")->menu()->actions())
            if (one->text().contains(called)) return one;
        return nullptr;
    }
    static void print_of(const WindowRig& rig, const QString& called) {
        period_of(rig, called)->trigger();
        WindowRig::settle();
    }
    static void open_registers(WindowRig& rig) { rig.sign_in(ui::PageId::registers); }
};

JCIC_WINDOW_TEST(TestListWays)
JCIC_WINDOW_TEST(TestRowSheet)
#include "test_list_ways.moc"
