// One row of a register on its way out by itself: printed, or saved, with all that it says (R-AU-3).
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QShortcut>
#include <algorithm>

#include "app/desk/commands/paper.h"
#include "app/desk/commands/registers.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/save_dialog.h"
#include "ui/papers/sheet_out.h"
#include "ui/registers/row_detail.h"

using namespace jcic;
using namespace jcic::test;
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

JCIC_WINDOW_TEST(TestRowSheet)
#include "test_row_sheet.moc"
