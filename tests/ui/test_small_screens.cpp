// What a person must see stands whole on the smallest screens, in both languages: who has the card, a case's number and
// how long is left, the reason why a button is grey, and the last of the keys.
#include <QCheckBox>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <algorithm>

#include "support/test_program.h"
#include "tests/ui/board_rig.h"
#include "tests/ui/new_query_rig.h"
#include "ui/board/board_model.h"
#include "ui/board/case_tree.h"
#include "ui/copies/copies_table.h"
#include "ui/look/path_line.h"
#include "ui/look/row_delegate.h"
#include "ui/look/symbol.h"
#include "ui/record/record_page.h"
#include "ui/todo/todo_list.h"

using namespace jcic;
using namespace jcic::test;
using ui::BoardModel;

namespace {

/// Whether a part that scrolls shows all of it.
QString out_of_sight(const QWidget& within) {
    for (const auto* area : within.findChildren<QScrollArea*>()) {
        if (!area->isVisible() || area->widget() == nullptr) continue;
        const auto all = area->widget()->size(), seen = area->viewport()->size();
        if (all.width() > seen.width() || all.height() > seen.height())
            return QStringLiteral("%1: %2x%3 of %4x%5")
                .arg(area->objectName())
                .arg(seen.width())
                .arg(seen.height())
                .arg(all.width())
                .arg(all.height());
    }
    return {};
}

}  // namespace

class TestSmallScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_strip_and_the_keys_are_not_cut_data() { languages(); }
    void the_strip_and_the_keys_are_not_cut();
    void of_keys_that_find_no_room_the_last_are_left_out_whole();
    void a_case_shows_its_number_and_the_time_that_is_left_data() { languages(); }
    void a_case_shows_its_number_and_the_time_that_is_left();
    void a_copy_s_state_and_step_are_whole_data() { languages(); }
    void a_copy_s_state_and_step_are_whole();
    void the_board_s_buttons_are_in_sight_data() { languages(); }
    void the_board_s_buttons_are_in_sight();
    void the_present_step_is_named_data();
    void the_present_step_is_named();
    void what_is_to_do_stands_there_in_whole_rows_data() { languages(); }
    void what_is_to_do_stands_there_in_whole_rows();
    void the_unit_head_s_work_is_in_sight_data();
    void the_unit_head_s_work_is_in_sight();
    void the_form_and_its_button_are_in_sight_data();
    void the_form_and_its_button_are_in_sight();
    void what_a_short_window_folds_is_said_by_the_title_data() { languages(); }
    void what_a_short_window_folds_is_said_by_the_title();
    void a_record_s_page_goes_not_sideways_data() { languages(); }
    void a_record_s_page_goes_not_sideways();

private:
    static void languages() {
        QTest::addColumn<bool>("english");
        QTest::newRow("zh") << false;
        QTest::newRow("en") << true;
    }
    static void speak(WindowRig& rig, bool english) {
        auto preferences = rig.appearance.preferences();
        preferences.language = english ? ui::Language::english : ui::Language::chinese;
        rig.appearance.change(preferences);
    }
};

void TestSmallScreens::the_strip_and_the_keys_are_not_cut() {
    QFETCH(bool, english);
    WindowRig rig;
    speak(rig, english);
    rig.sign_in();
    rig.window.resize(1280, 800);
    WindowRig::settle();
    const auto* person = rig.find<QLabel>("stripPerson");
    const auto* duty = rig.find<QLabel>("stripDuty");
    QVERIFY(duty->isVisible() && duty->text().contains(QStringLiteral("忠孝分行")));
    rig.window.resize(1024, 768);
    WindowRig::settle();
    for (const char* name : {"stripCard", "stripHost", "stripPrinter"}) {
        const auto* cell = rig.find<ui::StateCell>(name);
        const auto said = QStringLiteral("%1: %2 of %3").arg(cell->toolTip()).arg(cell->width()).arg(cell->needed());
        QVERIFY2(cell->width() >= cell->needed(), qPrintable(said));
    }
    QVERIFY(!duty->isVisible());  // it makes room
    QVERIFY(person->accessibleName().contains(QStringLiteral("忠孝分行")));
    const auto* keys = rig.find<QLabel>("keys");
    QCOMPARE(keys->text(), keys->accessibleName());
}

void TestSmallScreens::of_keys_that_find_no_room_the_last_are_left_out_whole() {
    WindowRig rig;
    rig.sign_in();
    rig.window.resize(1280, 800);
    WindowRig::settle();
    auto* keys = rig.find<QLabel>("keys");
    QVERIFY(keys->text().endsWith(QStringLiteral("離座")));
    keys->resize(keys->width() - 4, keys->height());
    QVERIFY2(keys->text().endsWith(QStringLiteral("F9 自我檢測")), qPrintable(keys->text()));
}

void TestSmallScreens::a_case_shows_its_number_and_the_time_that_is_left() {
    QFETCH(bool, english);
    WindowRig rig;
    speak(rig, english);
    rig.sign_in();
    rig.window.resize(1024, 768);
    rig.go_to(ui::PageId::board);
    QTest::qWait(20);  // rows came: the columns are laid out after it
    const auto* tree = rig.find<ui::CaseTree>("table");
    int seen = 0;
    for (int group = 0; group < tree->model()->rowCount(); ++group) {
        const auto under = tree->model()->index(group, 0);
        for (int row = 0; row < tree->model()->rowCount(under); ++row)
            for (const int column : {int(BoardModel::case_number), BoardModel::until, BoardModel::step}) {
                const auto text = tree->model()->index(row, column, under).data().toString();
                // Times and what is waited for may stand in small letters; around all of it there is a little room.
                const auto at = tree->model()->index(row, column, under);
                const bool small = column == BoardModel::until || !at.data(ui::act_role).isValid();
                const QFontMetrics metrics(small && column != BoardModel::case_number ? ui::small_of(tree->font())
                                                                                      : tree->font());
                const int needed = metrics.horizontalAdvance(text) + 10;
                const auto said = QStringLiteral("%1: %2 of %3").arg(text).arg(tree->columnWidth(column)).arg(needed);
                QVERIFY2(tree->columnWidth(column) >= needed, qPrintable(said));
                ++seen;
            }
    }
    QVERIFY(seen > 9);
    rig.go_to(ui::PageId::copies);
    QTest::qWait(20);
    const auto* copies = rig.find<QTableView>("table");
    QVERIFY(copies->model()->rowCount() > 0);
    for (const int column : {int(ui::CopiesModel::case_number), int(ui::CopiesModel::at)}) {
        const auto text = copies->model()->index(0, column).data().toString();
        QVERIFY2(copies->columnWidth(column) >= copies->fontMetrics().horizontalAdvance(text) + 20, qPrintable(text));
    }
}

/// Of every state that a copy can be in.
void TestSmallScreens::a_copy_s_state_and_step_are_whole() {
    QFETCH(bool, english);
    WindowRig rig;
    speak(rig, english);
    auto& copies = rig.world.state.copies;
    const auto first = copies.front();
    for (int state = 0; state <= static_cast<int>(domain::CopyState::exported); ++state) {
        auto& one = copies.emplace_back(first);
        one.copy.state = static_cast<domain::CopyState>(state);
        one.copy.as_file = one.copy.state == domain::CopyState::exported;
    }
    rig.sign_in();
    rig.window.resize(1024, 768);
    rig.go_to(ui::PageId::copies);
    rig.find<QCheckBox>("onlyOpen")->setChecked(false);
    WindowRig::settle();
    QTest::qWait(20);
    const auto* table = rig.find<QTableView>("table");
    QVERIFY(table->model()->rowCount() > static_cast<int>(domain::CopyState::exported));
    const auto letters = table->fontMetrics();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const auto at = [&](int column) { return table->model()->index(row, column); };
        const auto state = at(ui::CopiesModel::state).data().toString();
        QVERIFY2(letters.horizontalAdvance(state) + 34 <= table->columnWidth(ui::CopiesModel::state),
                 qPrintable(QStringLiteral("%1: %2").arg(state).arg(table->columnWidth(ui::CopiesModel::state))));
        const auto step = at(ui::CopiesModel::step).data(ui::act_role).toString();
        const auto cell = QRect(0, 0, table->columnWidth(ui::CopiesModel::step), 10);
        QVERIFY2(letters.horizontalAdvance(step) + 10 <= ui::CopiesDelegate::step_in(cell).width(),
                 qPrintable(QStringLiteral("%1: %2").arg(step).arg(cell.width())));
    }
}

/// Those below the list, with a case chosen whose side says as much as one does.
void TestSmallScreens::the_board_s_buttons_are_in_sight() {
    QFETCH(bool, english);
    WindowRig rig;
    speak(rig, english);
    rig.sign_in();
    rig.window.resize(1280, 720);
    rig.go_to(ui::PageId::board);
    auto* tree = rig.find<ui::CaseTree>("table");
    int seen = 0;
    for (auto row = tree->currentIndex(); row.isValid(); row = tree->indexBelow(row)) {
        tree->setCurrentIndex(row);
        WindowRig::settle();
        const auto said = row.data().toString() + QLatin1Char(' ') + out_of_sight(rig.window);
        for (const char* name : {"requestAll", "fetchAll", "handOver", "withdraw"}) {
            const auto* one = rig.find(name);
            QVERIFY2(one->visibleRegion().boundingRect() == one->rect(), qPrintable(said));
            ++seen;
        }
    }
    QVERIFY(seen > 12);
}

void TestSmallScreens::the_present_step_is_named_data() {
    QTest::addColumn<bool>("english");
    QTest::addColumn<QSize>("screen");
    for (const bool english : {false, true})
        for (const auto screen : {QSize(1024, 768), QSize(1280, 720), QSize(1920, 1080)})
            QTest::addRow("%s at %d", english ? "en" : "zh", screen.width()) << english << screen;
}

/// Where the names of all find no room the present one's stands there, on the board and in the bar of every page.
void TestSmallScreens::the_present_step_is_named() {
    QFETCH(bool, english);
    QFETCH(QSize, screen);
    WindowRig rig;
    speak(rig, english);
    rig.sign_in();
    rig.window.resize(screen);
    choose_case(rig, "2026-信貸-01102");
    const auto name = english ? QStringLiteral("Retrieve") : QStringLiteral("調閱");
    int seen = 0;
    for (const auto page : {ui::PageId::board, ui::PageId::todo}) {
        rig.go_to(page);
        for (const auto* line : rig.window.findChildren<ui::PathLine*>()) {
            if (!line->isVisible()) continue;
            const auto labels = line->findChildren<QLabel*>();
            const auto named = std::ranges::find_if(
                labels, [&](const QLabel* one) { return one->isVisible() && one->text() == name; });
            QVERIFY2(named != labels.end(), qPrintable(QString::number(line->width())));
            QVERIFY((*named)->width() >= (*named)->sizeHint().width());
            QVERIFY(line->rect().contains((*named)->geometry()));
            ++seen;
        }
    }
    QCOMPARE(seen, 2);
}

/// A screen of 1280×720 less the title bar and the desktop's own.
void TestSmallScreens::what_is_to_do_stands_there_in_whole_rows() {
    QFETCH(bool, english);
    WindowRig rig;
    speak(rig, english);
    rig.sign_in();
    rig.window.resize(1280, 684);
    rig.go_to(ui::PageId::board);
    const auto* list = rig.find<ui::TodoList>("todo");
    int whole = 0, cut = 0;
    for (const auto* button : list->findChildren<QPushButton*>()) {
        const auto* row = button->parentWidget();
        if (row == list || row->isHidden()) continue;
        const auto seen = row->visibleRegion().boundingRect();
        whole += seen == row->rect();
        cut += !seen.isEmpty() && seen != row->rect();
    }
    QVERIFY(list->findChildren<QPushButton*>().size() > 2);
    QVERIFY2(whole >= 2, qPrintable(QString::number(whole)));
    QCOMPARE(cut, 0);
}

void TestSmallScreens::the_unit_head_s_work_is_in_sight_data() {
    QTest::addColumn<bool>("english");
    QTest::addColumn<QSize>("screen");
    for (const bool english : {false, true})
        for (const auto screen : {QSize(1280, 720), QSize(1280, 684)})
            QTest::addRow("%dx%d practice %s", screen.width(), screen.height(), english ? "en" : "zh")
                << english << screen;
}

/// JCIC_PICTURES=FOLDER: to be looked at.
void TestSmallScreens::the_unit_head_s_work_is_in_sight() {
    QFETCH(bool, english);
    QFETCH(QSize, screen);
    WindowRig rig;
    speak(rig, english);
    rig.world.state.practice = true;
    rig.world.state.people[0].duties = {domain::Duty::unit_head};
    rig.world.publish();
    rig.sign_in();
    rig.window.resize(screen);
    WindowRig::settle();
    if (const auto folder = qEnvironmentVariable("JCIC_PICTURES"); !folder.isEmpty())
        QVERIFY(rig.window.grab().save(folder + QStringLiteral("/unit %1.png").arg(QTest::currentDataTag())));
    const auto* around = rig.find<QStackedWidget>("pages");
    QVERIFY2(out_of_sight(*around).isEmpty(), qPrintable(out_of_sight(*around)));
    const auto remedies = rig.window.findChildren<QPushButton*>(QStringLiteral("unitRemedy"));
    QVERIFY(remedies.size() > 3);
    for (const auto* one : remedies)
        QVERIFY2(one->visibleRegion().boundingRect() == one->rect(), qPrintable(one->accessibleName()));
    const auto* stop = rig.find("unitStop");
    QVERIFY(stop->visibleRegion().boundingRect() == stop->rect());
    const auto* none = rig.find<QLabel>("unitNoneOf");
    QVERIFY(!none->toolTip().isEmpty() && none->accessibleDescription() == none->toolTip());
}

void TestSmallScreens::the_form_and_its_button_are_in_sight_data() {
    QTest::addColumn<bool>("english");
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<bool>("practice");
    for (const bool english : {false, true}) {
        QTest::addRow("1280x800 practice %s", english ? "en" : "zh") << english << QSize(1280, 800) << true;
        QTest::addRow("1280x720 practice %s", english ? "en" : "zh") << english << QSize(1280, 720) << true;
        // A notebook's screen, less its title bar.
        QTest::addRow("1280x684 %s", english ? "en" : "zh") << english << QSize(1280, 684) << false;
        QTest::addRow("1280x684 practice %s", english ? "en" : "zh") << english << QSize(1280, 684) << true;
        QTest::addRow("1024x768 %s", english ? "en" : "zh") << english << QSize(1024, 768) << false;
        QTest::addRow("1024x768 practice %s", english ? "en" : "zh") << english << QSize(1024, 768) << true;
    }
}

/// What fills itself in is seen there: the authorisation is the last field.
void TestSmallScreens::the_form_and_its_button_are_in_sight() {
    QFETCH(bool, english);
    QFETCH(QSize, screen);
    QFETCH(bool, practice);
    NewQueryRig rig;
    speak(rig, english);
    rig.world.state.practice = practice;  // whose bar takes a line
    rig.world.publish();
    rig.window.resize(screen);
    auto form = NewQueryRig::whole();
    form.case_number.clear();
    for (const auto& shown : {form, NewQueryRig::whole()}) {
        rig.page()->fill(shown);
        WindowRig::settle();
        const auto* around = rig.find<QStackedWidget>("pages");
        QVERIFY2(out_of_sight(*around).isEmpty(), qPrintable(out_of_sight(*around)));
        for (const char* name : {"submit", "submitWhy"}) {
            auto* one = rig.find(name);
            QVERIFY2(one->visibleRegion().boundingRect() == one->rect(), name);
        }
        const auto* why = rig.find<QLabel>("submitWhy");
        QVERIFY2(why->heightForWidth(why->width()) <= why->height() + 1, qPrintable(why->text()));
    }
}

void TestSmallScreens::what_a_short_window_folds_is_said_by_the_title() {
    QFETCH(bool, english);
    NewQueryRig rig;
    const auto* title = rig.page()->findChild<QLabel*>(QStringLiteral("pageTitle"));
    const auto* lead = rig.page()->findChild<QLabel*>(QStringLiteral("lead"));
    rig.window.resize(1280, 800);
    WindowRig::settle();
    QVERIFY(lead->isVisible() && title->toolTip().isEmpty());
    rig.window.resize(1024, 768);
    WindowRig::settle();
    speak(rig, english);
    WindowRig::settle();
    QVERIFY(!lead->isVisible() && !lead->text().isEmpty());
    QCOMPARE(title->toolTip(), lead->text());
    QCOMPARE(title->accessibleDescription(), lead->text());
    rig.window.resize(1280, 800);
    WindowRig::settle();
    QVERIFY(lead->isVisible() && title->accessibleDescription().isEmpty());
}

void TestSmallScreens::a_record_s_page_goes_not_sideways() {
    QFETCH(bool, english);
    WindowRig rig;
    speak(rig, english);
    rig.sign_in();
    rig.window.resize(1024, 768);
    rig.window.go_to(ui::PageId::record);
    rig.window.findChild<ui::RecordPage*>()->open("q5", domain::Item::t51);
    WindowRig::settle();
    auto* page = rig.window.findChild<ui::RecordPage*>();
    QVERIFY(page->isVisible());
    const auto said = QStringLiteral("%1 of %2").arg(page->parentWidget()->width()).arg(page->width());
    QVERIFY2(page->width() <= page->parentWidget()->width(), qPrintable(said));
}

JCIC_WINDOW_TEST(TestSmallScreens)
#include "test_small_screens.moc"
