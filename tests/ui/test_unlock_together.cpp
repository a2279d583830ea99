// Everybody who could unlock an account is locked: two of them unlock each other in the window (R-PW-4).

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

constexpr const char* first_typed = "Ab1-wxyz";
constexpr const char* second_typed = "Qp5-rstu";

class UnlockRig : public WindowRig {
public:
    UnlockRig() {
        press("unlockTogether");
        settle();
    }
    template <class T>
    [[nodiscard]] static T* in(const char* name) {
        return dialog("UnlockTogetherDialog")->findChild<T*>(QLatin1String(name));
    }
    static void fill(int one, int other) {
        in<QComboBox>("firstPerson")->setCurrentIndex(one);
        in<QComboBox>("secondPerson")->setCurrentIndex(other);
        type(in<QWidget>("firstPassword"), first_typed);
        type(in<QWidget>("secondPassword"), second_typed);
    }
    static void unlock() { WindowRig::click(in<QPushButton>("unlock")); }
};

}  // namespace

class TestUnlockTogether : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void two_who_administer_unlock_each_other_at_the_window_R_PW_4() {
        UnlockRig rig;
        UnlockRig::fill(0, 1);
        UnlockRig::unlock();
        QCOMPARE(rig.world.asked<command::UnlockTogether>(), 1);
        const auto& sent = rig.world.last<command::UnlockTogether>();
        QCOMPARE(sent.one.text(), rig.world.state.people[0].code.text());
        QCOMPARE(sent.other.text(), rig.world.state.people[1].code.text());
        const auto bytes = [](std::string_view text) { return Bytes(view(text).begin(), view(text).end()); };
        QVERIFY((rig.world.arrived == std::vector<Bytes>{bytes(first_typed), bytes(second_typed)}));
        QVERIFY(WindowRig::dialog("UnlockTogetherDialog") == nullptr);
        QVERIFY(rig.find<QLabel>("leaving")->text().contains(QStringLiteral("已解除鎖定")));
    }
    void who_is_told_as_unlocked_are_the_two_that_were_asked_for() {
        UnlockRig rig;
        UnlockRig::fill(0, 1);
        UnlockRig::in<QPushButton>("unlock")->click();
        UnlockRig::in<QComboBox>("firstPerson")->setCurrentIndex(2);  // while the desk is at it
        WindowRig::settle();
        const auto told = rig.find<QLabel>("leaving")->text();
        const auto name = [&people = rig.world.state.people](std::size_t at) {
            return QString::fromStdString(people[at].name);
        };
        QVERIFY2(told.contains(name(0)) && told.contains(name(1)) && !told.contains(name(2)), qPrintable(told));
    }
    void nobody_is_chosen_by_chance_and_one_person_is_not_two() {
        const UnlockRig rig;
        QCOMPARE(UnlockRig::in<QComboBox>("firstPerson")->currentIndex(), -1);
        QVERIFY(!UnlockRig::in<QPushButton>("unlock")->isEnabled());
        UnlockRig::fill(1, 1);
        QVERIFY(!UnlockRig::in<QPushButton>("unlock")->isEnabled());
        UnlockRig::in<QComboBox>("secondPerson")->setCurrentIndex(0);
        QVERIFY(UnlockRig::in<QPushButton>("unlock")->isEnabled());
    }
    void who_leaves_the_machine_leaves_no_password_typed() {
        UnlockRig rig;
        ui::SystemWatch system;
        ui::follow_system(system, rig.window, rig.world);
        UnlockRig::fill(0, 1);
        Q_EMIT system.lock("suspend");
        WindowRig::settle();
        QVERIFY(WindowRig::dialog("UnlockTogetherDialog") == nullptr);
    }
};

// Let in again by both halves of the recovery key, in a window: after a password was lost, with the old machine or not.

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

JCIC_WINDOW_TEST(TestUnlockTogether)
JCIC_WINDOW_TEST(TestUseRecovery)
#include "test_unlock_together.moc"
