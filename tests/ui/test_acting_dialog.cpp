// A dialog that acts: while the desk is at it nothing else is asked and nobody leaves; then its fault stands there, and
// the keys are where something is to be typed again.

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include "app/desk/commands/setup.h"
#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/acting_dialog.h"
#include "ui/commands/commands.h"
#include "ui/look/preferences.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;
namespace command = desk::command;

class PrintingDialog : public ui::ActingDialog {
    Q_OBJECT
public:
    explicit PrintingDialog(ui::Commands& commands) : ActingDialog("PrintingDialog", {}, commands, nullptr) {
        name = parts_.add_field<QLineEdit>(column_, "name", "名稱(&N)");
        auto* cancel = make_cancel();
        print = make_way(
            "print", "列印(&P)",
            [this] {
                ask(
                    command::PrintFingerprint{}, [this] { accept(); }, again_at(name));
            },
            [this] { return name->text().isEmpty() ? QStringLiteral("先填名稱") : QString(); });
        add_ways({nullptr, cancel, print});
        connect(name, &QLineEdit::textChanged, this, &PrintingDialog::allow);
        allow();
    }
    QLineEdit* name = nullptr;
    QPushButton* print = nullptr;
};

class TestActingDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_button_that_waits_says_for_what();
    void nobody_leaves_while_the_desk_is_at_it_and_done_it_closes();
    void a_fault_stands_there_until_it_is_asked_again();
    void what_every_dialog_says_is_said_again_in_another_language();
};

void TestActingDialog::a_button_that_waits_says_for_what() {
    WindowRig rig;
    const PrintingDialog dialog(rig.world);
    QVERIFY(!dialog.print->isEnabled());
    QCOMPARE(dialog.print->toolTip(), QStringLiteral("先填名稱"));
    QVERIFY(part_of<QPushButton>(&dialog, "cancel")->isEnabled());
    dialog.name->setText(QStringLiteral("甲"));
    QVERIFY(dialog.print->isEnabled());
    QVERIFY(dialog.print->toolTip().isEmpty());
}

void TestActingDialog::nobody_leaves_while_the_desk_is_at_it_and_done_it_closes() {
    WindowRig rig;
    const QPointer<PrintingDialog> dialog = new PrintingDialog(rig.world);
    dialog->open();
    dialog->name->setText(QStringLiteral("甲"));
    dialog->print->click();
    QVERIFY(!dialog->print->isEnabled());
    QVERIFY(!part_of<QPushButton>(dialog, "cancel")->isEnabled());
    dialog->reject();
    QVERIFY(dialog && dialog->isVisible());
    WindowRig::settle();
    QVERIFY(dialog.isNull() || !dialog->isVisible());
}

void TestActingDialog::a_fault_stands_there_until_it_is_asked_again() {
    WindowRig rig;
    rig.world.refuse<command::PrintFingerprint>(Fault{FaultCode::input_form, "register", {}});
    const QPointer<PrintingDialog> dialog = new PrintingDialog(rig.world);
    dialog->open();
    dialog->name->setText(QStringLiteral("甲"));
    dialog->print->setFocus();
    dialog->print->click();
    WindowRig::settle();
    const auto* fault = part_of<QWidget>(dialog, "fault");
    QVERIFY(fault->isVisible());
    QCOMPARE(dialog->focusWidget(), dialog->name);
    QVERIFY(part_of<QPushButton>(dialog, "cancel")->isEnabled());
    dialog->print->click();
    QVERIFY(!fault->isVisible());
    WindowRig::settle();
    QVERIFY(fault->isVisible());
    dialog->reject();
    QVERIFY(dialog.isNull() || !dialog->isVisible());
}

void TestActingDialog::what_every_dialog_says_is_said_again_in_another_language() {
    WindowRig rig;
    const PrintingDialog dialog(rig.world);
    const auto* cancel = part_of<QPushButton>(&dialog, "cancel");
    QCOMPARE(cancel->text(), QStringLiteral("取消(&C)"));
    ui::LanguageSwitch language;
    language.use(ui::Language::english);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(cancel->text(), QStringLiteral("&Cancel"));
    language.use(ui::Language::chinese);
}

// What a window asks of the desk is answered while it is open, and to nobody once it is gone.

class TestGoneAskers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_answer_is_told_to_nobody_once_its_asker_is_gone() {
        WindowRig rig;
        const auto before = rig.world.asked<command::PrintFingerprint>();
        auto gone = std::make_unique<QObject>();
        QStringList told;
        rig.world.send(gone.get(), command::PrintFingerprint{}, [&](const Result<void>&) { told << "gone"; });
        rig.world.send(this, command::PrintFingerprint{}, [&](const Result<void>&) { told << "here"; });
        gone.reset();
        WindowRig::settle();
        QCOMPARE(told, QStringList("here"));
        QCOMPARE(rig.world.asked<command::PrintFingerprint>(), before + 2);  // carried out all the same
    }

    void nor_is_how_far_it_has_come() {
        auto asker = std::make_unique<QObject>();
        int told = 0;
        const auto tell = ui::while_alive(asker.get(), std::function<void(int)>([&](int now) { told = now; }));
        tell(1);
        asker.reset();
        tell(2);
        QCOMPARE(told, 1);
    }
};

// What begins with knowing who asks, at the windows: done after a question, and by nobody's haste.
using domain::Duty;

namespace {

/// Whom the last such command named; nobody where none was sent.
template <class C>
std::optional<domain::PersonId> named(const FakeWorld& world) {
    if (world.asked<C>() == 0) return std::nullopt;
    return world.last<C>().person;
}
using Done = std::optional<domain::PersonId> (*)(const FakeWorld&);

}  // namespace

class TestWhoAsks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_begins_with_knowing_who_asks_is_done_after_a_question_data();
    void what_begins_with_knowing_who_asks_is_done_after_a_question();

private:
    static void sit_down(WindowRig& rig, std::set<Duty> duties) {
        rig.sign_in();
        rig.world.state.seat->person.duties = std::move(duties);
        rig.world.publish();
    }
};

// R-PW-4: the procedure begins with knowing who asks; and so does a recovery's.
void TestWhoAsks::what_begins_with_knowing_who_asks_is_done_after_a_question_data() {
    QTest::addColumn<desk::TodoKind>("kind");
    QTest::addColumn<QString>("act");
    QTest::addColumn<Done>("done");
    QTest::newRow("a locked account") << desk::TodoKind::unlock_account << QStringLiteral("解鎖")
                                      << Done(named<command::UnlockAccount>);
    QTest::newRow("somebody let in by a recovery key")
        << desk::TodoKind::confirm_recovered << QStringLiteral("確認") << Done(named<command::ConfirmRecovered>);
}

void TestWhoAsks::what_begins_with_knowing_who_asks_is_done_after_a_question() {
    QFETCH(desk::TodoKind, kind);
    QFETCH(QString, act);
    QFETCH(Done, done);
    WindowRig rig;
    rig.world.state.todo = {{kind, "", {}, "林怡君", {}, person("L03")}};
    sit_down(rig, {Duty::unit_head});
    WindowRig::settle();
    const auto press_todo = [&] {
        for (auto* button : rig.window.findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == act) return button->click();
        QFAIL("no such button");
    };
    press_todo();
    auto* question = WindowRig::dialog<QMessageBox>();
    QVERIFY(question != nullptr);
    QVERIFY(question->text().contains(QStringLiteral("林怡君")));
    WindowRig::key(question, Qt::Key_Escape);
    QVERIFY(!done(rig.world));
    press_todo();
    WindowRig::key(WindowRig::dialog<QMessageBox>(), Qt::Key_Return);  // nor by haste
    QVERIFY(!done(rig.world));
    press_todo();
    question = WindowRig::dialog<QMessageBox>();
    for (auto* button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole) button->click();
    WindowRig::settle();
    QCOMPARE(done(rig.world), std::optional(person("L03")));
}

JCIC_WINDOW_TEST(TestActingDialog)
JCIC_WINDOW_TEST(TestGoneAskers)
JCIC_WINDOW_TEST(TestWhoAsks)
#include "test_acting_dialog.moc"
