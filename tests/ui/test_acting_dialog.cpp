// A dialog that acts: while the desk is at it nothing else is asked and nobody leaves; then its fault stands there, and
// the keys are where something is to be typed again.
#include <QPointer>

#include "app/desk/commands/setup.h"
#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/acting_dialog.h"
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

JCIC_WINDOW_TEST(TestActingDialog)
#include "test_acting_dialog.moc"
