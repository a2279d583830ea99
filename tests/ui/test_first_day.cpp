// The first day in practice: six tasks for each duty, each proven by an event of the ledger that the person wrote.

#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTableView>

#include "app/desk/commands/ledger.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/register.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/board/case_tree.h"
#include "ui/ledger/ledger_page.h"
#include "ui/look/mark.h"
#include "ui/look/theme.h"
#include "ui/window/first_day.h"

using namespace jcic;
using namespace jcic::test;

namespace {

QString called(domain::Duty duty) {
    const auto name = domain::name_of(duty);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

int marked_done(const QDialog& dialog) {
    const auto marks = dialog.findChildren<ui::MarkLabel*>();
    return static_cast<int>(
        std::ranges::count_if(marks, [](const auto* one) { return one->mark() == ui::Mark::good; }));
}

}  // namespace

class TestFirstDay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_duty_has_six_tasks_each_proven_by_an_event_of_its_own();
    void a_step_of_a_register_is_asked_of_who_may_take_it();
    void a_task_is_done_by_an_event_of_the_person_and_by_no_others();
    void a_custodian_s_task_is_done_where_another_s_event_names_them();
    void the_panel_ticks_what_the_ledger_shows();
    void each_task_has_a_button_that_leads_there();
    void the_panel_follows_a_change_of_the_language();
    void there_is_none_in_a_real_branch();
};

void TestFirstDay::each_duty_has_six_tasks_each_proven_by_an_event_of_its_own() {
    for (const auto duty : domain::all_duties) {
        const auto& tasks = ui::first_day_of(duty);
        QCOMPARE(tasks.size(), std::size_t{6});
        std::set<std::string_view> actions;
        for (const auto& task : tasks) {
            QVERIFY2(domain::events::find(task.action) != nullptr, qPrintable(called(duty)));
            QVERIFY2(actions.insert(task.action).second, task.title);
            QVERIFY(!ui::first_day_text(task.title).isEmpty() && !ui::first_day_text(task.how).isEmpty());
        }
    }
}

void TestFirstDay::a_step_of_a_register_is_asked_of_who_may_take_it() {
    int steps = 0;
    for (const auto duty : domain::all_duties)
        for (const auto& task : ui::first_day_of(duty)) {
            const auto step = domain::registers::step_of(task.action);
            if (!step || step->step->written != domain::registers::Written::here) continue;
            ++steps;
            QVERIFY2(step->step->begins(), task.title);  // needs no row that may not be there
            QVERIFY2(domain::registers::holds_one({duty}, step->step->by), task.title);
        }
    QVERIFY(steps >= 8);
}

void TestFirstDay::a_task_is_done_by_an_event_of_the_person_and_by_no_others() {
    const auto& task = ui::first_day_of(domain::Duty::query_officer).front();
    ui::FirstDayDone done(person("L03"));
    desk::EventRow row;
    row.person = "L02";
    row.action = task.action;
    done.add_rows({row});
    QVERIFY(!done.done(task));
    row.person = "L03";
    done.add_rows({row});
    QVERIFY(done.done(task));
    QVERIFY(!done.done(ui::first_day_of(domain::Duty::query_officer).back()));
}

/// R-DU-4: who borrows writes, and the custodian signs beside.
void TestFirstDay::a_custodian_s_task_is_done_where_another_s_event_names_them() {
    const auto& task = ui::first_day_of(domain::Duty::card_custodian).front();
    ui::FirstDayDone custodian(person("L05")), borrower(person("L03"));
    desk::EventRow row;
    row.person = "L03";
    row.action = task.action;
    row.fields = {{"custodian", "L05"}};
    for (auto* done : {&custodian, &borrower}) done->add_rows({row});
    QVERIFY(custodian.done(task));
    QVERIFY(!borrower.done(task));
    // Whose task it is to write it holds the duty that may.
    for (const auto duty : domain::all_duties)
        for (const auto& one : ui::first_day_of(duty)) {
            const auto step = domain::registers::step_of(one.action);
            if (!step || step->step->written == domain::registers::Written::here) continue;
            const bool writes = domain::registers::holds_one({duty}, step->step->by);
            QVERIFY2(writes == one.as.empty(), one.title);
        }
}

void TestFirstDay::the_panel_ticks_what_the_ledger_shows() {
    WindowRig rig;
    rig.sign_in();
    const auto& seat = *rig.world.state.seat;
    std::vector<desk::EventRow> rows;
    rig.world.answer<command::Events>([&](const command::Events&) {
        return desk::EventList{rows.size(), rows, false, 0, {rows.size(), rows.size()}};
    });
    rig.choose("practice", "firstDay");
    auto* panel = WindowRig::dialog<ui::FirstDayDialog>();
    QVERIFY(panel != nullptr);
    QVERIFY(!panel->isModal());
    QCOMPARE(marked_done(*panel), 0);
    QCOMPARE(panel->findChildren<ui::MarkLabel*>().size(), static_cast<int>(6 * seat.person.duties.size()));
    desk::EventRow row;
    row.sequence = 1;
    row.person = seat.person.code.text();
    row.action = action::session_signed_out;
    if (seat.person.duties.contains(domain::Duty::query_officer)) row.action = action::query_submitted;
    rows.push_back(row);
    ++rig.world.state.ledger.events;
    rig.publish();
    QCOMPARE(marked_done(*panel), 1);
    // Who leaves takes it with them.
    rig.leave();
    QCOMPARE(WindowRig::dialog<ui::FirstDayDialog>(), nullptr);
}

/// To the page, or the register: nothing of the task is done by going there.
void TestFirstDay::each_task_has_a_button_that_leads_there() {
    for (const auto duty : domain::all_duties) {
        WindowRig rig;
        rig.world.state.people[0].duties = {duty};
        rig.publish();
        rig.sign_in();
        const auto way_to = [&rig](const ui::FirstDayTask& task) {
            rig.choose("practice", "firstDay");
            auto* panel = WindowRig::dialog<ui::FirstDayDialog>();
            const auto name = QLatin1String(task.action.data(), static_cast<qsizetype>(task.action.size()));
            return panel->findChild<QPushButton*>(QStringLiteral("firstDay-") + name);
        };
        const ui::FirstDayTask* last = nullptr;
        for (const auto& task : ui::first_day_of(duty)) {
            if (task.by_leaving) {
                last = &task;
                continue;
            }
            auto* go = way_to(task);
            QVERIFY2(go != nullptr && go->isEnabled() && !go->text().isEmpty(), task.title);
            WindowRig::click(go);
            QVERIFY2(rig.window.current() == task.page, task.title);
        }
        if (last == nullptr) continue;  // an officer's are all on pages
        WindowRig::click(way_to(*last));
        QVERIFY(!rig.find("frame")->isVisible());
    }
}

void TestFirstDay::the_panel_follows_a_change_of_the_language() {
    WindowRig rig;
    rig.sign_in();
    rig.choose("practice", "firstDay");
    auto* panel = WindowRig::dialog<ui::FirstDayDialog>();
    QVERIFY(panel != nullptr);
    const auto speak = [&rig](ui::Language language) {
        auto preferences = rig.appearance.preferences();
        preferences.language = language;
        rig.appearance.change(preferences);
        WindowRig::settle();
    };
    const auto said = [panel] {
        QStringList out{panel->windowTitle()};
        for (const auto* label : panel->findChildren<QLabel*>()) out << label->text();
        for (const auto* button : panel->findChildren<QPushButton*>()) out << button->text();
        return out;
    };
    const auto chinese = said();
    speak(ui::Language::english);
    const auto english = said();
    QCOMPARE(english.size(), chinese.size());
    for (qsizetype i = 0; i < english.size(); ++i) QVERIFY2(english.at(i) != chinese.at(i), qPrintable(english.at(i)));
    speak(ui::Language::chinese);
    QCOMPARE(said(), chinese);
}

void TestFirstDay::there_is_none_in_a_real_branch() {
    WindowRig rig;
    rig.sign_in();
    rig.world.state.practice = false;
    rig.publish();
    QVERIFY(!rig.find("practice")->isVisible() && rig.offered("practice", "firstDay") == nullptr);
    ui::show_first_day(rig.world, &rig.window);
    QCOMPARE(WindowRig::dialog<ui::FirstDayDialog>(), nullptr);
}

// Where no case lies: how to begin, for who may query; and the ring of the keys, which goes round a row.

namespace {

void without_cases(WindowRig& rig) {
    rig.world.state.board.clear();
    rig.world.state.cases.clear();
    rig.publish();
}

}  // namespace

class TestEmptyBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void who_may_query_finds_how_to_begin() {
        WindowRig rig;
        rig.sign_in(ui::PageId::board);
        QVERIFY(!rig.find("emptyBoard")->isVisible());
        without_cases(rig);
        QVERIFY(rig.find("emptyBoard")->isVisible() && !rig.find<ui::CaseTree>("table")->isVisible());
        QCOMPARE(rig.find<QPushButton>("startQuery")->property("kind").toString(), QStringLiteral("primary"));
        rig.go_to(ui::PageId::approval);
        rig.go_to(ui::PageId::board);
        QVERIFY(WindowRig::has_focus(rig.find("startQuery")));
        WindowRig::key(rig.find("startQuery"), Qt::Key_Return);
        QCOMPARE(rig.window.current(), ui::PageId::new_query);
        rig.go_to(ui::PageId::board);
        WindowRig::click(rig.find<QPushButton>("startMany"));
        QCOMPARE(rig.window.current(), ui::PageId::new_query);
        QVERIFY(rig.find<QPushButton>("many")->isChecked());
    }

    void a_case_takes_its_place() {
        WindowRig rig;
        rig.sign_in(ui::PageId::board);
        const auto board = rig.world.state.board;
        const auto cases = rig.world.state.cases;
        without_cases(rig);
        rig.world.state.board = board;
        rig.world.state.cases = cases;
        rig.publish();
        QVERIFY(!rig.find("emptyBoard")->isVisible() && rig.find<ui::CaseTree>("table")->isVisible());
        QVERIFY(rig.find("storyCard")->isVisible());
    }

    void who_may_not_query_is_offered_nothing() {
        WindowRig rig;
        rig.sign_in(ui::PageId::board);
        rig.world.state.seat->person.duties = {domain::Duty::supervisor};
        without_cases(rig);
        QVERIFY(!rig.find("emptyBoard")->isVisible());
    }

    void the_ring_goes_round_the_row_that_the_keys_are_on() {
        WindowRig rig;
        rig.sign_in(ui::PageId::ledger);
        auto* table = rig.window.findChild<ui::LedgerPage*>()->findChild<QTableView*>("table");
        const auto ring = ui::theme::tokens().accent;
        const auto at = [&](int row) {
            const auto place = table->visualRect(table->model()->index(row, 1));
            return table->viewport()->grab().toImage().pixelColor(place.center().x(), place.top());
        };
        table->setFocus();
        table->setCurrentIndex(table->model()->index(2, 0));
        WindowRig::settle();
        QCOMPARE(at(2), ring);
        QVERIFY(at(3) != ring && at(0) != ring);
        const auto edge = [&] { return table->grab().toImage().pixelColor(0, table->height() / 2); };
        QVERIFY(edge() != ring);  // nor round the table
        rig.find("search")->setFocus();
        WindowRig::settle();
        QVERIFY(at(2) != ring);
    }
};

JCIC_WINDOW_TEST(TestFirstDay)
JCIC_WINDOW_TEST(TestEmptyBoard)
#include "test_first_day.moc"
