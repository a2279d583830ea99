// Sign-in by password and one's own card in the windows: another card bound, a card released, and the PIN of who signs
// beside somebody, asked for once the desk wants it.
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

#include "app/desk/rooms/parts.h"
#include "app/domain/typed_secret.h"
#include "app/practice/card/card_link.h"
#include "support/part_of.h"
#include "support/test_program.h"
#include "tests/scenario/own_chip.h"
#include "tests/scenario/profile.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/conductor_commands.h"
#include "ui/commands/own_pin_dialog.h"
#include "ui/help/fault_panel.h"
#include "ui/look/mark.h"

using namespace jcic;
using namespace jcic::test;

namespace {

constexpr int card_wait = 60'000;  ///< milliseconds: Argon2 on a busy machine

/// As the desk does: without their PIN it wants it.
template <class C>
void want_pins_of(WindowRig& rig, const std::vector<const char*>& people) {
    rig.world.answer<C>([&rig, people](const C&) -> Result<typename C::Answer> {
        for (const char* one : people)
            if (std::ranges::find(rig.world.pins, person(one), &desk::CardPin::person) == rig.world.pins.end())
                return fail(FaultCode::input_missing, "ledger.card", {{"field", "pin"}, {"person", one}});
        return {};
    });
}

void type_pin(const char* digits) {
    auto* dialog = WindowRig::dialog<ui::OwnPinDialog>();
    QVERIFY(dialog != nullptr);
    WindowRig::type(part_of<QWidget>(dialog, "ownPin"), digits);
    QTest::keyClick(part_of<QWidget>(dialog, "ownPin"), Qt::Key_Return);
    WindowRig::settle();
}

std::string pin_of(const WindowRig& rig, const char* code) {
    const auto found = std::ranges::find(rig.world.pins, person(code), &desk::CardPin::person);
    return found == rig.world.pins.end() ? std::string()
                                         : std::string(found->pin.view().begin(), found->pin.view().end());
}

/// Who sits there has a card, or is to have one.
QDialog* own_card_dialog(WindowRig& rig, bool required, bool bound) {
    rig.sign_in(ui::PageId::settings);
    rig.world.state.card_required = required;
    rig.world.state.people[0].by_card = bound;
    rig.publish();
    rig.press("ownCard");
    return WindowRig::dialog("OwnCardDialog");
}

/// Unlocking two accounts: each types a password, and what is left is theirs.
QDialog* unlock_dialog(WindowRig& rig) {
    rig.world.state.people[1].by_card = true;
    rig.world.publish();
    rig.press("unlockTogether");
    WindowRig::settle();
    auto* dialog = WindowRig::dialog("UnlockTogetherDialog");
    part_of<QComboBox>(dialog, "firstPerson")->setCurrentIndex(0);
    part_of<QComboBox>(dialog, "secondPerson")->setCurrentIndex(1);
    WindowRig::type(part_of<QWidget>(dialog, "firstPassword"), "Ab1-wxyz");
    WindowRig::type(part_of<QWidget>(dialog, "secondPassword"), "Qp5-rstu");
    return dialog;
}

struct PutIn {
    using Answer = void;
    std::shared_ptr<PivChip> chip;
    [[nodiscard]] Result<void> carry_out(const desk::CommandContext& context) const {
        std::dynamic_pointer_cast<practice::SoftLink>(context.workplace.parts().card_line.link())->insert(chip);
        return {};
    }
};
/// What every signature beside somebody begins with.
struct Prove {
    using Answer = void;
    domain::PersonId who;
    [[nodiscard]] Result<void> carry_out(const desk::CommandContext& context) const {
        return context.workplace.parts().seating.seat()->session().prove(who, context.typed.at(0));
    }
};

}  // namespace

class TestOwnCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::close_all_dialogs(); }
    void another_card_is_bound_by_keys_alone();
    void it_is_released_where_the_machine_asks_for_none();
    void it_is_offered_to_whom_it_concerns();
    void who_signs_beside_is_asked_for_their_PIN();
    void of_two_each_is_asked_once();
    void what_the_card_says_is_told_in_place_and_its_last_try_needs_a_word();
    void who_thinks_better_of_it_signs_nothing();
    void who_leaves_the_seat_takes_the_PIN_along();
    void with_the_real_ledger_and_two_peoples_cards();
};

void TestOwnCard::another_card_is_bound_by_keys_alone() {
    WindowRig rig;
    want_pins_of<command::BindCard>(rig, {"L03"});
    const QPointer<QDialog> dialog = own_card_dialog(rig, true, true);
    QVERIFY(dialog != nullptr);
    QVERIFY(!part_of<QPushButton>(dialog, "bind")->isEnabled());
    WindowRig::type(part_of<QWidget>(dialog, "password"), a_password);
    QTest::keyClick(part_of<QWidget>(dialog, "password"), Qt::Key_Return);
    WindowRig::settle();
    type_pin("246813");
    QVERIFY(WindowRig::dialog<ui::OwnPinDialog>() == nullptr);
    QCOMPARE(rig.world.asked<command::BindCard>(), 2);  // wanted a PIN, and had it
    QCOMPARE(pin_of(rig, "L03"), std::string("246813"));
    QCOMPARE(to_text(rig.world.typed), std::string(a_password));
    QVERIFY(part_of<QLabel>(dialog, "binding")->text().contains(QStringLiteral("已綁定")));
}

void TestOwnCard::it_is_released_where_the_machine_asks_for_none() {
    for (const bool required : {true, false}) {
        WindowRig rig;
        auto* dialog = own_card_dialog(rig, required, true);
        WindowRig::type(part_of<QWidget>(dialog, "password"), a_password);
        auto* release = part_of<QPushButton>(dialog, "release");
        QCOMPARE(release->isEnabled(), !required);
        QCOMPARE(release->toolTip().contains(QStringLiteral("不得解除")), required);
        if (required) continue;
        WindowRig::click(release);
        QCOMPARE(rig.world.asked<command::ReleaseCard>(), 1);
        QVERIFY(part_of<QLabel>(dialog, "binding")->text().contains(QStringLiteral("僅須密碼")));
    }
}

void TestOwnCard::it_is_offered_to_whom_it_concerns() {
    for (const bool required : {true, false}) {
        for (const bool bound : {true, false}) {
            WindowRig rig;
            rig.sign_in(ui::PageId::settings);
            rig.world.state.card_required = required;
            rig.world.state.people[0].by_card = bound;
            rig.world.state.people[1].by_card = true;  // somebody else's is nobody's here
            rig.publish();
            QCOMPARE(rig.find("ownCard")->isVisible(), required || bound);
        }
    }
}

void TestOwnCard::who_signs_beside_is_asked_for_their_PIN() {
    WindowRig rig;
    const std::string second = rig.world.state.people[1].code.text();
    want_pins_of<command::UnlockTogether>(rig, {second.c_str()});
    const QPointer<QDialog> dialog = unlock_dialog(rig);
    WindowRig::click(part_of<QPushButton>(dialog, "unlock"));
    auto* asks = WindowRig::dialog<ui::OwnPinDialog>();
    QVERIFY(asks != nullptr);
    QVERIFY(part_of<QLabel>(asks, "whose")->text().startsWith(QString::fromStdString(second)));
    type_pin("246813");
    QCOMPARE(pin_of(rig, second.c_str()), std::string("246813"));
    QCOMPARE(rig.world.arrived.size(), std::size_t{2});  // the passwords again, typed once
    QVERIFY(WindowRig::dialog("UnlockTogetherDialog") == nullptr);
}

void TestOwnCard::of_two_each_is_asked_once() {
    WindowRig rig;
    const std::string first = rig.world.state.people[0].code.text(), second = rig.world.state.people[1].code.text();
    want_pins_of<command::UnlockTogether>(rig, {first.c_str(), second.c_str()});
    auto* dialog = unlock_dialog(rig);
    WindowRig::click(part_of<QPushButton>(dialog, "unlock"));
    type_pin("111111");
    type_pin("222222");
    QCOMPARE(pin_of(rig, first.c_str()), std::string("111111"));
    QCOMPARE(pin_of(rig, second.c_str()), std::string("222222"));
    QCOMPARE(rig.world.asked<command::UnlockTogether>(), 3);
    QVERIFY(WindowRig::dialog() == nullptr);
}

void TestOwnCard::what_the_card_says_is_told_in_place_and_its_last_try_needs_a_word() {
    WindowRig rig;
    const std::string second = rig.world.state.people[1].code.text();
    int tries = 3;
    rig.world.answer<command::UnlockTogether>([&](const auto&) -> Result<void> {
        if (rig.world.pins.empty())
            return fail(FaultCode::input_missing, "ledger.card", {{"field", "pin"}, {"person", second}});
        if (tries == 1 && !rig.world.pins.front().last_try)
            return fail(FaultCode::card_pin_last_try, "card", {{"whose", second}});
        if (pin_of(rig, second.c_str()) == "246813") return {};
        tries -= 1;
        return fail(FaultCode::card_pin_wrong, "card", {{"whose", second}});
    });
    const QPointer<QDialog> unlocks = unlock_dialog(rig);
    WindowRig::click(part_of<QPushButton>(unlocks, "unlock"));
    const QPointer<ui::OwnPinDialog> asks = WindowRig::dialog<ui::OwnPinDialog>();
    for (const char* wrong : {"111111", "222222"}) {
        type_pin(wrong);
        QVERIFY(asks && asks->isVisible() && asks->findChild<ui::FaultPanel*>()->isVisible());
    }
    type_pin("246813");
    auto* word = part_of<QCheckBox>(asks, "ownLastTry");
    QVERIFY(word->isVisible() && !word->isChecked());
    WindowRig::type(part_of<QWidget>(asks, "ownPin"), "246813");
    QVERIFY(!part_of<QPushButton>(asks, "give")->isEnabled());
    WindowRig::key(word, Qt::Key_Space);
    QVERIFY(part_of<QPushButton>(asks, "give")->isEnabled());
    WindowRig::click(part_of<QPushButton>(asks, "give"));
    QVERIFY(!asks || !asks->isVisible());
    QVERIFY(!unlocks || !unlocks->isVisible());
}

void TestOwnCard::who_thinks_better_of_it_signs_nothing() {
    WindowRig rig;
    const std::string second = rig.world.state.people[1].code.text();
    want_pins_of<command::UnlockTogether>(rig, {second.c_str()});
    const QPointer<QDialog> dialog = unlock_dialog(rig);
    WindowRig::click(part_of<QPushButton>(dialog, "unlock"));
    QTest::keyClick(WindowRig::dialog<ui::OwnPinDialog>(), Qt::Key_Escape);
    WindowRig::settle();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
    QVERIFY(part_of<QWidget>(dialog, "firstPassword")->isEnabled());
    QCOMPARE(rig.world.asked<command::UnlockTogether>(), 1);
}

void TestOwnCard::who_leaves_the_seat_takes_the_PIN_along() {
    WindowRig rig;
    want_pins_of<command::BindCard>(rig, {"L03"});
    auto* dialog = own_card_dialog(rig, true, true);
    WindowRig::type(part_of<QWidget>(dialog, "password"), a_password);
    QTest::keyClick(part_of<QWidget>(dialog, "password"), Qt::Key_Return);
    WindowRig::settle();
    QVERIFY(WindowRig::dialog<ui::OwnPinDialog>() != nullptr);
    rig.window.leave("left");
    WindowRig::settle();
    QVERIFY(WindowRig::dialog() == nullptr);
    QCOMPARE(rig.world.asked<command::BindCard>(), 1);
}

void TestOwnCard::with_the_real_ledger_and_two_peoples_cards() {
    scenario::Profiles profiles;
    const auto profile = profiles.fresh();
    auto passwords = scenario::values_in(profile / "practice" / "credentials");
    auto settings = desk::read_settings(profile).value();
    settings.sign_in_by_card = true;
    settings.sign_in_card = "piv";
    QVERIFY(desk::write_settings(profile, settings).has_value());
    const auto head_chip = scenario::own_chip(0x61, rsa_key()), keeper_chip = scenario::own_chip(0x62, ec_key());

    QWidget window;
    window.show();
    ui::ConductorCommands commands(scenario::practice_opening(profile));
    commands.open();
    QTRY_VERIFY_WITH_TIMEOUT(commands.snapshot()->card_required, card_wait);
    using Said = std::shared_ptr<std::optional<QString>>;
    const auto send = [&](auto wanted, desk::Typed typed = {}) -> Said {
        auto said = std::make_shared<std::optional<QString>>();
        commands.send(
            &window, std::move(wanted),
            [said](const auto& done) {
                *said = done ? QString() : QString::fromStdString(std::string(done.error().text()));
            },
            std::move(typed));
        return said;
    };
    const auto answer_of = [](const Said& said) {
        (void)QTest::qWaitFor([&] { return said->has_value(); }, card_wait);
        return said->value_or(QStringLiteral("nothing"));
    };
    const auto give_pin = [] {
        (void)QTest::qWaitFor([] { return WindowRig::dialog<ui::OwnPinDialog>() != nullptr; }, card_wait);
        type_pin(scenario::pin);
    };
    const auto password_of = [&](const char* who) { return desk::together(Secret::from(view(passwords.at(who)))); };
    for (const auto& [who, chip] : {std::pair("L08", keeper_chip), std::pair("L01", head_chip)}) {
        QCOMPARE(answer_of(send(PutIn{chip})), QString());
        const auto signs_in = send(command::SignIn{person(who), desk::HostAccount::leave}, password_of(who));
        give_pin();  // the sign-in page has a field for it
        QCOMPARE(answer_of(signs_in), QString());
    }
    // L01 sits there, whose card is in the reader still; the one that is wanted is not.
    const auto proves = send(Prove{person("L08")}, password_of("L08"));
    give_pin();
    const QPointer<ui::OwnPinDialog> asks = WindowRig::dialog<ui::OwnPinDialog>();
    QTRY_VERIFY_WITH_TIMEOUT(asks && asks->findChild<ui::FaultPanel*>()->isVisible(), card_wait);
    QVERIFY(!proves->has_value());
    QCOMPARE(answer_of(send(PutIn{keeper_chip})), QString());
    give_pin();
    QCOMPARE(answer_of(proves), QString());
    QVERIFY(!asks || !asks->isVisible());
}

JCIC_WINDOW_TEST(TestOwnCard)
#include "test_own_card.moc"
