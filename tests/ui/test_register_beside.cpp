// The page of registers, side by side: the register by a key, its rows by their state, and a step taken beside its row,
// which covers nothing and is judged as it is typed.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include "app/domain/registers/next_steps.h"
#include "support/test_program.h"
#include "tests/ui/register_rig.h"
#include "ui/help/fault_panel.h"
#include "ui/look/mark.h"
#include "ui/registers/register_head.h"
#include "ui/registers/row_and_step.h"
#include "ui/registers/step_dialog.h"
#include "ui/secrets/secret_field.h"

using namespace jcic;
using namespace jcic::test;
namespace registers = domain::registers;

class TestRegisterBeside : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_register_is_a_few_letters_or_one_key_away();
    void who_only_looks_along_the_list_of_registers_stays_where_they_are();
    void what_is_late_soon_or_open_is_counted_and_listed_alone();
    void a_step_is_taken_beside_its_row_and_covers_nothing();
    void what_was_typed_is_not_lost_by_looking_at_another_row();
    void enter_in_the_list_or_its_search_takes_no_step_that_stands_beside();
    void who_asks_for_another_step_is_told_which_one_stands_unfinished();
    void a_step_of_one_register_is_taken_in_no_other();
    void a_step_under_way_stays_until_its_answer();
    void a_row_that_a_step_ended_stays_to_be_read();
    void where_there_is_little_room_the_step_stands_in_the_row_s_place_with_a_way_back();
    void what_is_wrong_stands_below_its_field_before_the_step_is_taken();
    void what_the_branch_will_be_without_is_seen_before_it_is_so();
    void a_head_is_named_with_a_supervisor_beside_and_a_password_of_their_own();
    void it_says_what_it_will_do_and_who_signs_beside();
    void the_likely_step_stands_first_and_what_is_seldom_last_and_quiet();

private:
    static void open_authorisations(WindowRig& rig) {
        rig.window.resize(1280, 800);
        open_register(rig, "authorisations");
    }
    static ui::StepDialog* step(const WindowRig& rig, const char* button) {
        rig.press(button);
        return WindowRig::dialog<ui::StepDialog>();
    }
    static QRect place_of(const WindowRig& rig, const char* name) {
        const auto* one = rig.find(name);
        return {one->mapTo(&rig.window, QPoint()), one->size()};
    }
};

void TestRegisterBeside::a_register_is_a_few_letters_or_one_key_away() {
    WindowRig rig;
    open_authorisations(rig);
    rig.press("chooseRegister");
    auto* search = rig.find<QLineEdit>("findRegister");
    QVERIFY(search->isVisible());
    search->setText(QStringLiteral("facilities"));  // no register says it
    search->setText(QStringLiteral("incidents"));   // as the terminal calls it
    WindowRig::key(search, Qt::Key_Return);
    QVERIFY(!search->isVisible());
    QCOMPARE(rig.find<QLabel>("registerTitle")->text(), QString::fromUtf8(registers::incidents.title));
    QVERIFY(rig.find<QTableView>("registerRows")->hasFocus());
    rig.press("chooseRegister");
    WindowRig::key(search, Qt::Key_B, Qt::AltModifier);
    QCOMPARE(rig.find<QLabel>("registerTitle")->text(), QString::fromUtf8(registers::all_to_read()[1]->title));
}

void TestRegisterBeside::who_only_looks_along_the_list_of_registers_stays_where_they_are() {
    WindowRig rig;
    open_authorisations(rig);
    const auto asked = rig.world.asked<command::Rows>();
    rig.press("chooseRegister");
    auto* names = rig.find<ui::RegisterNames>("registers");
    QTest::keyClick(rig.find("findRegister"), Qt::Key_Down);
    QTest::keyClick(names, Qt::Key_Down);
    QVERIFY(names->book() != &registers::authorisations);
    WindowRig::key(names, Qt::Key_Escape);
    QVERIFY(!names->isVisible() && names->book() == &registers::authorisations);
    QCOMPARE(rig.world.asked<command::Rows>(), asked);
}

void TestRegisterBeside::what_is_late_soon_or_open_is_counted_and_listed_alone() {
    WindowRig rig;
    open_authorisations(rig);
    QVERIFY(rig.world.last<command::Rows>().filter.only_open);  // where something is open, that first
    QVERIFY(rig.world.last<command::Rows>().filter.pressing_first);
    QVERIFY(rig.find<QPushButton>("chipLate")->text().contains(QLatin1Char('1')));
    QVERIFY(rig.find<QPushButton>("chipAll")->text().contains(QLatin1Char('2')));
    rig.press("chipLate");
    QVERIFY(rig.world.last<command::Rows>().filter.owing == registers::Urgency::late);
    rig.press("chipSoon");
    QVERIFY(rig.world.last<command::Rows>().filter.owing == registers::Urgency::soon);
    QTRY_VERIFY(rig.find<QTableView>("registerRows")->findChild<QPushButton*>(QStringLiteral("showAllRows")) !=
                nullptr);
    rig.press("chipAll");
    const auto& all = rig.world.last<command::Rows>().filter;
    QVERIFY(!all.owing && !all.only_open);
    // Of a register in which nothing is owed by a day there is nothing late.
    rig.find<ui::RegisterNames>("registers")->choose(&registers::kept_queries);
    WindowRig::settle();
    QVERIFY(!rig.find<QPushButton>("chipLate")->isVisible());
}

void TestRegisterBeside::a_step_is_taken_beside_its_row_and_covers_nothing() {
    WindowRig rig;
    open_authorisations(rig);
    const auto* dialog = step(rig, "step-authorisation.sent");
    QVERIFY(dialog != nullptr && !dialog->isWindow());
    const auto rows = place_of(rig, "registerRows"), row = place_of(rig, "rowDetail"), at = place_of(rig, "stepPlace");
    QVERIFY(!at.intersects(rows) && !at.intersects(row) && !row.intersects(rows));
    QVERIFY(dialog->findChild<QWidget*>(QStringLiteral("field-sent"))->hasFocus());
    QVERIFY(rig.find("registerRows")->isEnabled());
    WindowRig::key(rig.window.focusWidget(), Qt::Key_Escape);
    QVERIFY(WindowRig::dialog<ui::StepDialog>() == nullptr && !rig.find("stepPlace")->isVisible());
    QVERIFY(rig.find("registerRows")->hasFocus());
}

void TestRegisterBeside::what_was_typed_is_not_lost_by_looking_at_another_row() {
    WindowRig rig;
    open_authorisations(rig);
    rig.press("chipAll");
    auto* table = rig.find<QTableView>("registerRows");
    table->selectRow(0);
    WindowRig::settle();
    QVERIFY(step(rig, "step-authorisation.sent") != nullptr);
    table->selectRow(1);
    WindowRig::settle();
    QVERIFY(WindowRig::dialog<ui::StepDialog>() == nullptr);  // nothing was typed
    table->selectRow(0);
    WindowRig::settle();
    auto* dialog = step(rig, "step-authorisation.sent");
    auto* batch = dialog->findChild<QLineEdit*>(QStringLiteral("field-batch"));
    WindowRig::type(batch, "B-7");
    table->selectRow(1);
    WindowRig::settle();
    QVERIFY(WindowRig::dialog<ui::StepDialog>() == dialog);
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("stepAbout"))->text().contains(QLatin1Char('2')));  // whose it is
    table->selectRow(0);
    WindowRig::settle();
    rig.press("step-authorisation.form-added");
    QVERIFY(WindowRig::dialog<ui::StepDialog>() == dialog && batch->text() == QLatin1String("B-7"));
    dialog->reject();
}

void TestRegisterBeside::enter_in_the_list_or_its_search_takes_no_step_that_stands_beside() {
    WindowRig rig;
    open_authorisations(rig);
    auto* dialog = step(rig, "step-authorisation.sent");
    WindowRig::type(dialog->findChild<QLineEdit*>(QStringLiteral("field-batch")), "B-7");
    QVERIFY(dialog->findChild<QPushButton*>(QStringLiteral("take"))->isEnabled());
    for (const char* elsewhere : {"searchRegister", "registerRows"}) {
        auto* one = rig.find(elsewhere);
        QVERIFY2(one != nullptr, elsewhere);
        one->setFocus();
        WindowRig::key(one, Qt::Key_Return);
        QVERIFY2(rig.world.asked<command::Take>() == 0 && rig.world.asked<command::PageOf>() == 0, elsewhere);
    }
    auto* batch = dialog->findChild<QLineEdit*>(QStringLiteral("field-batch"));
    batch->setFocus();
    WindowRig::key(batch, Qt::Key_Return);  // where it is typed it is
    QCOMPARE(rig.world.asked<command::Take>(), 1);
}

void TestRegisterBeside::who_asks_for_another_step_is_told_which_one_stands_unfinished() {
    WindowRig rig;
    open_authorisations(rig);
    rig.press("chipAll");
    auto* table = rig.find<QTableView>("registerRows");
    table->selectRow(0);
    WindowRig::settle();
    auto* dialog = step(rig, "step-authorisation.sent");
    const auto* reminder = dialog->findChild<QLabel*>(QStringLiteral("stepReminder"));
    WindowRig::type(dialog->findChild<QLineEdit*>(QStringLiteral("field-batch")), "B-7");
    QVERIFY(!reminder->isVisible());
    table->selectRow(1);
    WindowRig::settle();
    QVERIFY(reminder->isVisible());
    QVERIFY2(reminder->text().contains(dialog->about()), qPrintable(reminder->text()));
    table->selectRow(0);
    WindowRig::settle();
    QVERIFY(!reminder->isVisible());
    rig.press("step-authorisation.form-added");
    QVERIFY(reminder->isVisible());
    dialog->reject();
}

void TestRegisterBeside::a_step_of_one_register_is_taken_in_no_other() {
    WindowRig rig;
    open_authorisations(rig);
    auto* names = rig.find<ui::RegisterNames>("registers");
    QVERIFY(step(rig, "step-authorisation.sent") != nullptr);
    names->choose(&registers::devices);  // whose rows have the same numbers
    WindowRig::settle();
    QVERIFY(WindowRig::dialog<ui::StepDialog>() == nullptr);
    names->choose(&registers::authorisations);
    WindowRig::settle();
    auto* dialog = step(rig, "step-authorisation.sent");
    WindowRig::type(dialog->findChild<QLineEdit*>(QStringLiteral("field-batch")), "B-7");
    names->choose(&registers::devices);
    WindowRig::settle();
    QVERIFY(WindowRig::dialog<ui::StepDialog>() == dialog);  // what was typed is not lost
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("stepReminder"))->isVisible());
    const int rows = rig.world.asked<command::Rows>();
    auto* batch = dialog->findChild<QLineEdit*>(QStringLiteral("field-batch"));
    batch->setFocus();
    WindowRig::key(batch, Qt::Key_Return);
    QCOMPARE(rig.world.last<command::Take>().wanted.book, &registers::authorisations);
    QCOMPARE(rig.world.asked<command::Rows>(), rows);  // and nothing is looked for by its number here
    QCOMPARE(rig.find<QLabel>("registerTitle")->text(), QString::fromUtf8(registers::devices.title));
}

void TestRegisterBeside::a_step_under_way_stays_until_its_answer() {
    WindowRig rig;
    open_authorisations(rig);
    rig.press("chipAll");
    auto* table = rig.find<QTableView>("registerRows");
    table->selectRow(0);
    WindowRig::settle();
    rig.world.refuse<command::Take>({FaultCode::register_state, "register", {{"reason", "unknown"}}});
    auto* dialog = step(rig, "step-authorisation.sent");
    dialog->findChild<QPushButton*>(QStringLiteral("take"))->click();
    table->selectRow(1);  // before it is answered
    WindowRig::settle();
    QVERIFY(WindowRig::dialog<ui::StepDialog>() == dialog);
    QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
}

void TestRegisterBeside::a_row_that_a_step_ended_stays_to_be_read() {
    WindowRig rig;
    open_authorisations(rig);
    rig.press("chipOpen");
    const auto shown = rig.find<QLabel>("rowTitle")->text();
    auto* dialog = step(rig, "step-authorisation.sent");
    rig.world.answer<command::Rows>([](const command::Rows& wanted) {
        return desk::RegisterView{wanted.book, {}, 0, {}, {}};  // none is open any more
    });
    WindowRig::click(dialog->findChild<QPushButton*>(QStringLiteral("take")));
    QCOMPARE(rig.world.asked<command::Take>(), 1);
    QCOMPARE(rig.find<QLabel>("rowTitle")->text(), shown);
}

void TestRegisterBeside::where_there_is_little_room_the_step_stands_in_the_row_s_place_with_a_way_back() {
    WindowRig rig;
    open_authorisations(rig);
    rig.window.resize(1024, 768);
    WindowRig::settle();
    auto* dialog = step(rig, "step-authorisation.sent");
    QVERIFY(dialog->isVisible() && !rig.find("rowDetail")->isVisible());
    WindowRig::type(dialog->findChild<QLineEdit*>(QStringLiteral("field-batch")), "B-7");
    rig.press("rowOrStep");
    QVERIFY(rig.find("rowDetail")->isVisible() && !dialog->isVisible());
    rig.press("rowOrStep");
    QVERIFY(dialog->isVisible() && !rig.find("rowDetail")->isVisible());
    QCOMPARE(dialog->findChild<QLineEdit*>(QStringLiteral("field-batch"))->text(), QStringLiteral("B-7"));
    dialog->reject();
    WindowRig::settle();
    QVERIFY(rig.find("rowDetail")->isVisible() && !rig.find("rowOrStep")->isVisible());
}

void TestRegisterBeside::what_is_wrong_stands_below_its_field_before_the_step_is_taken() {
    WindowRig rig;
    open_authorisations(rig);
    auto* dialog = step(rig, "step-authorisation.sent");
    auto* day = dialog->findChild<QLineEdit*>(QStringLiteral("field-sent"));
    const auto* below = dialog->findChild<ui::MarkLabel*>(QStringLiteral("state-sent"));
    day->setText(QStringLiteral("1151399"));
    QVERIFY(!below->isVisible());  // not while somebody types
    QTRY_VERIFY(below->isVisible());
    QVERIFY(!below->text().isEmpty() && !day->accessibleDescription().isEmpty());
    QCOMPARE(rig.world.asked<command::JudgeStep>(), 0);
    // What only the register's own law knows is asked of the desk.
    rig.world.refuse<command::JudgeStep>(
        Fault{FaultCode::input_form, "test", {{"field", "sent"}, {"reason", "order"}}});
    day->setText(QStringLiteral("1151120"));
    QTRY_COMPARE(rig.world.asked<command::JudgeStep>(), 1);
    QVERIFY(below->isVisible());
    rig.world.accept<command::JudgeStep>();
    day->setText(QStringLiteral("1151121"));
    QTRY_COMPARE(rig.world.asked<command::JudgeStep>(), 2);
    QTRY_VERIFY(!below->isVisible());
    // And which of its characters no page can print.
    rig.world.answer<command::JudgeStep>([](const auto&) { return desk::Judged{"⟨U+E000⟩"}; });
    day->setText(QStringLiteral("1151122"));
    QTRY_VERIFY(std::ranges::any_of(dialog->findChildren<QLabel*>(), [](const QLabel* one) {
        return one->isVisible() && one->text().contains(QStringLiteral("⟨U+E000⟩"));
    }));
    // And which duty nobody will have.
    const auto* vacant = dialog->findChild<QLabel*>(QStringLiteral("vacancies"));
    QVERIFY(vacant != nullptr && !vacant->isVisible());
    rig.world.answer<command::JudgeStep>([](const auto&) {
        return desk::Judged{"", {{domain::Duty::supervisor, "L03", *domain::RocDate::parse("1151123")}}};
    });
    day->setText(QStringLiteral("1151123"));
    QTRY_VERIFY(vacant->isVisible());
    QVERIFY(vacant->text().contains(QStringLiteral("L03")) && vacant->text().contains(QStringLiteral("115-11-23")));
    QCOMPARE(rig.world.asked<command::Take>(), 0);
    // What was said of another day is said no more.
    day->setText(QStringLiteral("1151399"));
    QVERIFY(!vacant->isVisible());
    QTRY_VERIFY(below->isVisible());
    QVERIFY(!vacant->isVisible());
    dialog->reject();
}

// Who types fast presses before anything was said of it.
void TestRegisterBeside::what_the_branch_will_be_without_is_seen_before_it_is_so() {
    WindowRig rig;
    rig.window.resize(1280, 800);
    open_register(rig, "people");
    const auto lacking = [](const char* whose) {
        return desk::Judged{"", {{domain::Duty::supervisor, whose, *domain::RocDate::parse("1151123")}}};
    };
    rig.world.answer<command::JudgeStep>([&](const auto&) { return lacking("L03"); });
    auto* dialog = step(rig, "step-person.last-day");
    QVERIFY(dialog != nullptr);
    const auto* vacant = dialog->findChild<QLabel*>(QStringLiteral("vacancies"));
    auto* until = dialog->findChild<QLineEdit*>(QStringLiteral("field-until"));
    until->setText(QStringLiteral("1151122"));
    const auto press = [&] {
        auto* take = dialog->findChild<QPushButton*>(QStringLiteral("take"));
        QVERIFY2(take->isEnabled(), qPrintable(dialog->findChild<QLabel*>(QStringLiteral("stepWhy"))->text()));
        WindowRig::click(take);
    };
    press();
    QVERIFY(vacant->isVisible() && vacant->text().contains(QStringLiteral("L03")));
    QCOMPARE(rig.world.asked<command::PageOf>() + rig.world.asked<command::Take>(), 0);
    // Another than what was read is read first, too.
    rig.world.answer<command::JudgeStep>([&](const auto&) { return lacking("L04"); });
    press();
    QVERIFY(vacant->text().contains(QStringLiteral("L04")));
    QCOMPARE(rig.world.asked<command::PageOf>() + rig.world.asked<command::Take>(), 0);
    press();
    QCOMPARE(rig.world.asked<command::PageOf>() + rig.world.asked<command::Take>(), 1);
}

/// Where nobody heads the unit: two passwords are typed, of who signs beside and of who is new.
void TestRegisterBeside::a_head_is_named_with_a_supervisor_beside_and_a_password_of_their_own() {
    WindowRig rig;
    rig.window.resize(1280, 800);
    open_register(rig, "people");
    auto* dialog = step(rig, "begin-person.head-designated");
    QVERIFY(dialog != nullptr);
    const std::pair<const char*, const char*> lines[]{
        {"field-code", "L20"}, {"field-name", "新主管"}, {"field-title", "經理"}, {"field-letter", "總管字第 1 號"}};
    for (const auto& [field, text] : lines)
        dialog->findChild<QLineEdit*>(QLatin1String(field))->setText(QString::fromUtf8(text));
    dialog->findChild<QComboBox*>(QStringLiteral("field-ways"))->setCurrentIndex(5);
    dialog->findChild<QCheckBox*>(QStringLiteral("duty-unit-head"))->setChecked(true);
    dialog->findChild<QComboBox*>(QStringLiteral("beside"))->setCurrentIndex(1);
    for (const auto* field : {"chosenPassword", "chosenAgain"})
        QTest::keyClicks(dialog->findChild<ui::SecretField*>(QLatin1String(field)), QLatin1String(a_password));
    WindowRig::settle();
    auto* take = dialog->findChild<QPushButton*>(QStringLiteral("take"));
    QVERIFY2(take->isEnabled(), qPrintable(dialog->findChild<QLabel*>(QStringLiteral("stepWhy"))->text()));
    WindowRig::click(take);
    QCOMPARE(rig.world.last<command::PageOf>().wanted.typed.at("duties"), std::string("unit-head"));
    auto* second = dialog->findChild<ui::SecretField*>(QStringLiteral("secondPassword"));
    QVERIFY(second->isVisible());
    QTest::keyClicks(second, QStringLiteral("Second-2026"));
    WindowRig::key(second, Qt::Key_Return);
    const auto& taken = rig.world.last<command::Take>();
    QVERIFY(taken.seen && taken.wanted.beside);
    QCOMPARE(rig.world.arrived.size(), std::size_t{2});
    QVERIFY(std::ranges::equal(rig.world.arrived.back(), std::string_view(a_password)));
}

void TestRegisterBeside::it_says_what_it_will_do_and_who_signs_beside() {
    WindowRig rig;
    open_authorisations(rig);
    const auto said = [&](const char* button) {
        QStringList out;
        auto* dialog = step(rig, button);
        for (const auto* label : dialog->findChild<QWidget*>(QStringLiteral("stepEffect"))->findChildren<QLabel*>())
            out << label->text();
        dialog->reject();
        WindowRig::settle();
        return out.join(QLatin1Char('\n'));
    };
    const auto sent = said("step-authorisation.sent");
    QVERIFY2(sent.contains(QStringLiteral("等待審核回覆")) && sent.contains(QStringLiteral("由本人單獨登記")),
             qPrintable(sent));
    const auto mistaken = said("step-authorisation.mistaken");
    QVERIFY2(mistaken.contains(QStringLiteral("登記錯誤")) && mistaken.contains(QStringLiteral("須會同簽署")),
             qPrintable(mistaken));
    const auto erased = said("step-authorisation.erased");
    QVERIFY2(erased.contains(QStringLiteral("無法復原")), qPrintable(erased));
}

void TestRegisterBeside::the_likely_step_stands_first_and_what_is_seldom_last_and_quiet() {
    WindowRig rig;
    open_authorisations(rig);
    const auto& book = registers::authorisations;
    const auto* likely = rig.find<QPushButton>("step-authorisation.form-added");  // as the desk says here
    QCOMPARE(likely->property("kind").toString(), QStringLiteral("likely"));
    for (const auto& one : book.steps) {
        if (one.begins() || &one == book.step("authorisation.form-added")) continue;
        const auto* button = rig.find<QPushButton>(QByteArray("step-" + QByteArray(one.action.data())).constData());
        const auto below = button->mapTo(&rig.window, QPoint()).y() - likely->mapTo(&rig.window, QPoint()).y();
        QVERIFY2(below > 0, one.action.data());
        QCOMPARE(button->property("kind").toString(),
                 registers::is_apart(one) ? QStringLiteral("quiet") : QStringLiteral("step"));
    }
}

JCIC_WINDOW_TEST(TestRegisterBeside)
#include "test_register_beside.moc"
