// A form that a function describes: what lacks is said, Enter leads on, Tab follows, nobody leaves while the desk is at
// it, a fault leads back, and secrets go where they are sent and nowhere else.
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

#include "app/desk/commands/seat.h"
#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/form_dialog.h"
#include "ui/help/fault_panel.h"

using namespace jcic;
using jcic::test::part_of;
using namespace jcic::test;
namespace command = desk::command;

namespace {

/// Asks for one of each kind, and sends them.
class AskingRig : public WindowRig {
public:
    explicit AskingRig(bool stays = false) {
        auto& made = *new ui::FormDialog("AskingForm", "TestForm", {}, world, &window);
        made.title("請填寫");
        const auto who = made.person("who", "人員(&W)");
        made.text("why", "原因(&R)");
        made.optional_text("note", "備註(&N)");
        made.secret("password", "密碼(&P)", who.box);
        made.repeated_secret("again", "再次輸入(&A)");
        made.unless([who] { return who.box->currentIndex() == 1 ? QStringLiteral("此人不得") : QString(); });
        made.on_fault([this] { ++undone; });
        if (stays) made.stay_open();
        form = made.act("send", "送出(&S)", [this, who, &made] {
            made.send(command::UnlockTogether{who.chosen(), who.chosen()}, [this] { ++done; });
        });
        settle();
    }
    template <class T = QWidget>
    [[nodiscard]] T* in(const char* name) const {
        return part_of<T>(form, name);
    }
    void fill() const {
        in<QLineEdit>("why")->setText(QStringLiteral("調職"));
        for (const char* name : {"password", "again"}) type(in(name), a_password);
    }
    [[nodiscard]] QString told() const { return in("send")->toolTip(); }
    QPointer<ui::FormDialog> form;
    int done = 0;
    int undone = 0;
};

}  // namespace

class TestForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::close_all_dialogs(); }

    void what_lacks_is_said_in_the_order_of_the_fields() {
        const AskingRig rig;
        QVERIFY(!rig.in("send")->isEnabled());
        QCOMPARE(rig.told(), QStringLiteral("尚缺：原因、密碼、再次輸入"));
        rig.in<QLineEdit>("why")->setText(QStringLiteral("  "));
        QCOMPARE(rig.told(), QStringLiteral("尚缺：原因、密碼、再次輸入"));
        rig.form->show_field(*rig.in("why"), false);
        rig.form->allow();
        QCOMPARE(rig.told(), QStringLiteral("尚缺：密碼、再次輸入"));  // nobody is asked for what is not there
        QVERIFY(!rig.in("whyLabel")->isVisible());
        rig.in<QComboBox>("who")->setCurrentIndex(1);
        QCOMPARE(rig.told(), QStringLiteral("此人不得"));
    }

    void the_first_field_has_the_keys_and_tab_follows_the_description() {
        const AskingRig rig;
        QVERIFY(WindowRig::has_focus(rig.in("who")));
        rig.fill();
        QStringList met;
        const QWidget* at = rig.in("who");
        do {
            if (at->isEnabled() && at->isVisible() && (at->focusPolicy() & Qt::TabFocus) != 0 &&
                !at->objectName().startsWith(QStringLiteral("qt_")))
                met << at->objectName();
            at = at->nextInFocusChain();
        } while (at != rig.in("who"));
        met.removeAll(QString());
        QCOMPARE(met, (QStringList{"who", "why", "note", "password", "again", "send", "cancel"}));
    }

    void enter_in_a_secret_leads_to_what_lacks_and_then_acts() {
        const AskingRig rig;
        WindowRig::type(rig.in("password"), a_password);
        WindowRig::key(rig.in("password"), Qt::Key_Return);
        QVERIFY(WindowRig::has_focus(rig.in("why")));
        rig.in<QLineEdit>("why")->setText(QStringLiteral("調職"));
        WindowRig::key(rig.in("password"), Qt::Key_Return);
        QVERIFY(WindowRig::has_focus(rig.in("again")));
        QCOMPARE(rig.world.asked<command::UnlockTogether>(), 0);
        WindowRig::type(rig.in("again"), a_password);
        WindowRig::key(rig.in("again"), Qt::Key_Return);
        QCOMPARE(rig.world.asked<command::UnlockTogether>(), 1);
        QVERIFY(rig.done == 1 && (!rig.form || !rig.form->isVisible()));
    }

    void enter_in_any_other_field_is_the_button() {
        const AskingRig rig;
        rig.fill();
        WindowRig::key(rig.in("note"), Qt::Key_Return);
        QCOMPARE(rig.world.asked<command::UnlockTogether>(), 1);
    }

    void a_secret_is_sent_once_and_what_is_typed_again_is_not() {
        const AskingRig rig;
        rig.fill();
        WindowRig::click(rig.in<QPushButton>("send"));
        QCOMPARE(rig.world.arrived.size(), std::size_t{1});
        QCOMPARE(to_text(rig.world.arrived[0]), std::string(a_password));
    }

    void what_was_typed_for_one_person_is_not_tried_as_another_s() {
        const AskingRig rig;
        rig.fill();
        QTest::keyClick(rig.in("who"), Qt::Key_End);
        WindowRig::settle();
        QVERIFY(rig.in<ui::SecretField>("password")->empty());
    }

    void nobody_leaves_while_the_desk_is_at_it() {
        AskingRig rig;
        rig.world.refuse<command::UnlockTogether>(Fault{FaultCode::person_password, "test", {}});
        rig.fill();
        rig.in<QPushButton>("send")->click();
        QTest::keyClick(rig.form, Qt::Key_Escape);
        rig.form->close();
        QVERIFY(rig.form && rig.form->isVisible() && !rig.in("cancel")->isEnabled());
        WindowRig::settle();
        QVERIFY(rig.in("cancel")->isEnabled());
        QTest::keyClick(rig.form, Qt::Key_Escape);
        QVERIFY(!rig.form || !rig.form->isVisible());
    }

    void a_fault_is_told_in_place_and_leads_back_to_the_secret() {
        AskingRig rig;
        rig.world.refuse<command::UnlockTogether>(Fault{FaultCode::person_password, "test", {}});
        rig.fill();
        WindowRig::click(rig.in<QPushButton>("send"));
        QVERIFY(rig.form && rig.form->isVisible() && rig.form->findChild<ui::FaultPanel*>()->isVisible());
        QVERIFY(rig.undone == 1 && rig.done == 0);
        for (const char* name : {"password", "again"}) QVERIFY2(rig.in<ui::SecretField>(name)->empty(), name);
        QVERIFY(WindowRig::has_focus(rig.in("password")));
        QCOMPARE(rig.in<QLineEdit>("why")->text(), QStringLiteral("調職"));
        rig.world.accept<command::UnlockTogether>();
        rig.fill();
        WindowRig::click(rig.in<QPushButton>("send"));
        QVERIFY(rig.done == 1 && (!rig.form || !rig.form->isVisible()));
    }

    void one_that_stays_open_says_close_and_can_be_filled_again() {
        const AskingRig rig(true);
        rig.fill();
        WindowRig::click(rig.in<QPushButton>("send"));
        QVERIFY(rig.done == 1 && rig.form && rig.form->isVisible());
        QVERIFY(rig.in<ui::SecretField>("password")->empty());
        WindowRig::click(rig.in<QPushButton>("close"));
        QVERIFY(!rig.form || !rig.form->isVisible());
    }
};

JCIC_WINDOW_TEST(TestForm)
#include "test_form.moc"
