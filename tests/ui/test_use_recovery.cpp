// Let in again by both halves of the recovery key, in a window: after a password was lost, with the old machine or not.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include "app/words/words.h"
#include "support/test_program.h"
#include "tests/ui/window_rig.h"
#include "ui/system/system_watch.h"
#include "ui/window/program.h"

using namespace jcic;
using namespace jcic::test;
namespace command = desk::command;

namespace {

class UseRecoveryRig : public WindowRig {
public:
    UseRecoveryRig() {
        press("useRecovery");
        settle();
    }
    template <class T>
    [[nodiscard]] static T* in(const char* name) {
        return dialog("UseRecoveryDialog")->findChild<T*>(QLatin1String(name));
    }
    static void fill(const char* again = a_password) {
        type(in<QWidget>("firstHalf"), "half-one");
        type(in<QWidget>("secondHalf"), "half-two");
        type(in<QWidget>("recoveredPassword"), a_password);
        type(in<QWidget>("recoveredAgain"), again);
    }
    static void recover() { WindowRig::click(in<QPushButton>("recover")); }
};

}  // namespace

class TestUseRecovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void who_leaves_the_machine_leaves_no_half_typed() {
        UseRecoveryRig rig;
        ui::SystemWatch system;
        ui::follow_system(system, rig.window, rig.world);
        UseRecoveryRig::fill();
        Q_EMIT system.lock("suspend");
        WindowRig::settle();
        QVERIFY(WindowRig::dialog("UseRecoveryDialog") == nullptr);
    }
    void both_halves_and_a_new_password_let_in_again() {
        UseRecoveryRig rig;
        QVERIFY(!UseRecoveryRig::in<QPushButton>("recover")->isEnabled());
        UseRecoveryRig::fill();
        UseRecoveryRig::recover();
        QCOMPARE(rig.world.asked<command::UseRecovery>(), 1);
        QVERIFY(WindowRig::dialog("UseRecoveryDialog") == nullptr);
        QVERIFY(rig.find<QLabel>("leaving")->text().contains(QStringLiteral("已復原")));
    }
    void a_tick_names_them_unit_head_where_none_is_in_force() {
        UseRecoveryRig rig;
        UseRecoveryRig::fill();
        auto* as_head = UseRecoveryRig::in<QCheckBox>("recoveredAsHead");
        QVERIFY(!as_head->isChecked());
        as_head->click();
        UseRecoveryRig::recover();
        QVERIFY(rig.world.last<command::UseRecovery>().as_head);
    }
    void the_halves_and_the_new_password_arrive_in_the_order_of_their_fields() {
        UseRecoveryRig rig;
        UseRecoveryRig::fill();
        UseRecoveryRig::recover();
        const auto bytes = [](std::string_view text) { return Bytes(view(text).begin(), view(text).end()); };
        QVERIFY((rig.world.arrived == std::vector<Bytes>{bytes("half-one"), bytes("half-two"), bytes(a_password)}));
    }
    void two_new_passwords_that_differ_are_sent_nowhere() {
        UseRecoveryRig rig;
        UseRecoveryRig::fill("Kw7-other");
        UseRecoveryRig::recover();
        QCOMPARE(rig.world.asked<command::UseRecovery>(), 0);
    }
    void a_wrong_half_is_told_and_all_is_typed_anew() {
        UseRecoveryRig rig;
        rig.world.refuse<command::UseRecovery>(Fault{FaultCode::recovery_half, "test", {}});
        UseRecoveryRig::fill();
        UseRecoveryRig::recover();
        auto* dialog = WindowRig::dialog("UseRecoveryDialog");
        QVERIFY(dialog != nullptr);
        QCOMPARE(rig.world.asked<command::UseRecovery>(), 1);
        const auto* told = dialog->findChild<ui::FaultPanel*>();
        QVERIFY(told->isVisible());
        QCOMPARE(told->accessibleName(), words::words_for(Fault{FaultCode::recovery_half, "test", {}}).title);
        for (const auto* field : {"firstHalf", "secondHalf", "recoveredPassword", "recoveredAgain"})
            QVERIFY2(UseRecoveryRig::in<ui::SecretField>(field)->empty(), field);
        QVERIFY(!UseRecoveryRig::in<QPushButton>("recover")->isEnabled());
        // And typed anew it goes.
        rig.world.accept<command::UseRecovery>();
        UseRecoveryRig::fill();
        UseRecoveryRig::recover();
        QCOMPARE(rig.world.asked<command::UseRecovery>(), 2);
        QVERIFY(WindowRig::dialog("UseRecoveryDialog") == nullptr);
    }
};

JCIC_WINDOW_TEST(TestUseRecovery)
#include "test_use_recovery.moc"
