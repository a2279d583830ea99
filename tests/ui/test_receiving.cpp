// What comes from JCIC is received in windows of its own (R-DU-2, R-DU-9): the card by what its chip says, the letter
// with its password, found from wherever somebody looks for it, and with the real ledger and a card in the reader.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

#include "app/desk/commands/practice.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/named_steps.h"
#include "app/files/files.h"
#include "app/practice/ca.h"
#include "app/practice/card/card_issue.h"
#include "support/test_program.h"
#include "tests/scenario/profile.h"
#include "tests/ui/window_rig.h"
#include "ui/commands/conductor_commands.h"
#include "ui/look/mark.h"
#include "ui/registers/receiving.h"
#include "ui/registers/registers_page.h"
#include "ui/registers/step_dialog.h"
#include "ui/seat/sign_in_page.h"
#include "ui/settings/missing_dialog.h"
#include "ui/window/places.h"

using namespace jcic;
using namespace jcic::test;
using domain::Duty;
namespace registers = domain::registers;

namespace {

constexpr auto new_number = "0129999-04";
constexpr int at_most = 60'000;  ///< milliseconds: Argon2 on a busy machine

void press_in(QWidget* window, const char* button) {
    auto* found = window->findChild<QPushButton*>(QLatin1String(button));
    QVERIFY2(found != nullptr && found->isEnabled(), button);
    found->setFocus();
    WindowRig::key(found, Qt::Key_Space);
}

void put_into_reader(WindowRig& rig, const char* number) {
    rig.world.state.card.state = desk::CardState::present;
    rig.world.state.card.number = number;
    rig.publish();
}

void sit_down(WindowRig& rig, Duty duty) {
    rig.world.state.practice = false;
    rig.world.state.people[0].duties = {duty};
    rig.world.state.people[1].duties = {Duty::administrator};
    rig.world.publish();
    rig.world.answer<command::ReceiveCard>([](const auto&) -> Result<std::string> { return std::string(new_number); });
    rig.sign_in();
}

QString text_of(QWidget* window, const char* name) {
    return window->findChild<QLabel*>(QLatin1String(name))->text();
}

QString typed_in(QWidget* window, const char* field) {
    return window->findChild<QLineEdit*>(QLatin1String(field))->text();
}

}  // namespace

class TestReceiving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::close_all_dialogs(); }
    void the_guide_leads_to_the_windows_and_to_no_opening_balance();
    void a_card_goes_into_the_register_by_what_its_chip_says();
    void what_cannot_be_received_says_why();
    void the_letter_follows_and_then_its_keeper();
    void the_page_of_cards_has_both_for_the_unit_head_alone();
    void an_opening_balance_comes_after_what_is_received();
    void it_is_found_by_whatever_people_call_it_data();
    void it_is_found_by_whatever_people_call_it();
    void card_and_letter_are_received_with_the_real_ledger();
};

void TestReceiving::the_guide_leads_to_the_windows_and_to_no_opening_balance() {
    for (const auto* step : {"card", "envelope"}) {
        WindowRig rig;
        sit_down(rig, Duty::unit_head);
        QPointer<ui::MissingDialog> guide = WindowRig::dialog<ui::MissingDialog>();
        QVERIFY(guide != nullptr);
        press_in(guide, qPrintable(QStringLiteral("way-%1").arg(QLatin1String(step))));
        QVERIFY(guide != nullptr && guide->isVisible());  // it stays: the list goes on from here
        QCOMPARE(rig.window.current() == ui::PageId::registers, false);
        if (std::string_view(step) == "card") {
            QVERIFY(WindowRig::dialog("ReceiveCardDialog") != nullptr);
        } else {
            auto* letter = WindowRig::dialog<ui::StepDialog>();
            QVERIFY(letter != nullptr && letter->findChild<QLineEdit*>("field-mail") != nullptr);
        }
        ui::close_all_dialogs();
        WindowRig::settle();
    }
}

void TestReceiving::a_card_goes_into_the_register_by_what_its_chip_says() {
    WindowRig rig;
    sit_down(rig, Duty::unit_head);
    ui::close_all_dialogs();
    rig.go_to(ui::PageId::card);
    rig.press("receiveCard");
    auto* dialog = WindowRig::dialog("ReceiveCardDialog");
    QVERIFY(dialog != nullptr);
    QVERIFY(dialog->findChild<QLineEdit*>() == nullptr);  // no number is typed
    put_into_reader(rig, new_number);
    QVERIFY(text_of(dialog, "cardInReader").contains(QLatin1String(new_number)));
    auto* custodian = dialog->findChild<QComboBox*>("receivingCustodian");
    QCOMPARE(custodian->count(), 1);  // who keeps passwords keeps no card (R-DU-3)
    QVERIFY(custodian->currentText().startsWith(QStringLiteral("K01")));
    press_in(dialog, "receiveCardNow");
    QCOMPARE(rig.world.last<command::ReceiveCard>().custodian, person("K01"));
    QVERIFY(dialog->isVisible());
    QVERIFY(text_of(dialog, "cardInReader").contains(QLatin1String(new_number)));
    QVERIFY(!custodian->isVisible());
    press_in(dialog, "cancel");
    QVERIFY(WindowRig::dialog() == nullptr);
    QCOMPARE(rig.world.asked<command::ReceiveCard>(), 1);
    QCOMPARE(rig.world.asked<command::Take>(), 0);
}

void TestReceiving::what_cannot_be_received_says_why() {
    WindowRig rig;
    sit_down(rig, Duty::unit_head);
    ui::close_all_dialogs();
    rig.world.state.card.state = desk::CardState::empty;
    rig.world.publish();
    rig.go_to(ui::PageId::card);
    rig.press("receiveCard");
    auto* dialog = WindowRig::dialog("ReceiveCardDialog");
    auto* act = dialog->findChild<QPushButton*>("receiveCardNow");
    using desk::CardState;
    QSet<QString> said;
    for (const auto state : {CardState::no_service, CardState::no_reader, CardState::empty, CardState::unknown_card,
                             CardState::mute, CardState::busy}) {
        rig.world.state.card.state = state;
        rig.publish();
        QVERIFY(!act->isEnabled());
        QCOMPARE(act->toolTip(), text_of(dialog, "cardInReader"));
        said.insert(act->toolTip());
    }
    QCOMPARE(said.size(), 6);
    QVERIFY(!rig.world.state.cards.empty());
    put_into_reader(rig, rig.world.state.cards.front().number.c_str());  // it is in the register
    QVERIFY(!act->isEnabled());
    QVERIFY(act->toolTip().contains(QString::fromStdString(rig.world.state.cards.front().custodian_name)));
    put_into_reader(rig, new_number);
    QVERIFY(act->isEnabled());
    rig.world.refuse<command::ReceiveCard>(Fault{FaultCode::card_removed, "test", {}});
    press_in(dialog, "receiveCardNow");
    QVERIFY(dialog->isVisible() && act->isEnabled());
    QVERIFY(dialog->findChild<ui::FaultPanel*>()->isVisible());
}

void TestReceiving::the_letter_follows_and_then_its_keeper() {
    WindowRig rig;
    sit_down(rig, Duty::unit_head);
    ui::close_all_dialogs();
    rig.go_to(ui::PageId::card);
    rig.press("receiveCard");
    put_into_reader(rig, new_number);
    press_in(WindowRig::dialog("ReceiveCardDialog"), "receiveCardNow");
    press_in(WindowRig::dialog("ReceiveCardDialog"), "receiveCardNow");  // now it is the way to the letter
    QCOMPARE(rig.world.asked<command::ReceiveCard>(), 1);
    QVERIFY(WindowRig::dialog("ReceiveCardDialog") == nullptr);
    auto* letter = WindowRig::dialog<ui::StepDialog>();
    QVERIFY(letter != nullptr);
    QCOMPARE(typed_in(letter, "field-card"), QLatin1String(new_number));
    letter->findChild<QLineEdit*>("field-mail")->setText(QStringLiteral("RR123456785TW"));
    letter->findChild<QComboBox*>("field-seal")->setCurrentIndex(1);
    rig.world.answer<command::Take>([](const auto&) -> Result<std::string> { return std::string("7"); });
    press_in(letter, "take");
    const auto& taken = rig.world.last<command::Take>().wanted;
    QCOMPARE(taken.book, &registers::envelopes);
    QCOMPARE(taken.step->action, action::envelope_received);
    QCOMPARE(taken.typed.at("card"), std::string(new_number));
    auto* hand_over = WindowRig::dialog<ui::StepDialog>();
    QVERIFY(hand_over != nullptr && hand_over != letter);
    QVERIFY(hand_over->findChild<QComboBox*>("field-keeper") != nullptr);
    QVERIFY(hand_over->about().endsWith(QLatin1Char('7')));
}

void TestReceiving::the_page_of_cards_has_both_for_the_unit_head_alone() {
    for (const auto duty : {Duty::unit_head, Duty::query_officer}) {
        WindowRig rig;
        sit_down(rig, duty);
        ui::close_all_dialogs();
        rig.go_to(ui::PageId::card);
        for (const char* button : {"receiveCard", "receiveLetter"})
            QCOMPARE(rig.find<QPushButton>(button)->isVisible(), duty == Duty::unit_head);
        if (duty != Duty::unit_head) continue;
        rig.press("receiveLetter");
        auto* letter = WindowRig::dialog<ui::StepDialog>();
        QVERIFY(letter != nullptr);
        QCOMPARE(typed_in(letter, "field-card"), QString::fromStdString(rig.world.state.cards.front().number));
        ui::close_all_dialogs();
    }
}

void TestReceiving::an_opening_balance_comes_after_what_is_received() {
    WindowRig rig;
    sit_down(rig, Duty::unit_head);
    ui::close_all_dialogs();
    for (const auto* book : {&registers::cards, &registers::envelopes}) {
        const bool card = book == &registers::cards;
        rig.go_to(ui::PageId::registers);
        rig.window.findChild<ui::RegistersPage*>()->open(book->name, {});
        const char* first = card ? "begin-card.received" : "begin-envelope.received";
        const char* balance = card ? "begin-card.brought-forward" : "begin-envelope.brought-forward";
        QTRY_VERIFY(rig.find<QPushButton>(first) != nullptr && rig.find<QPushButton>(first)->isVisible());
        QVERIFY(rig.find<QPushButton>(first)->x() < rig.find<QPushButton>(balance)->x());
        QVERIFY(rig.find<QPushButton>(first)->property("kind").toString() != QLatin1String("quiet"));
        QCOMPARE(rig.find<QPushButton>(balance)->property("kind").toString(), QStringLiteral("quiet"));
        rig.press(first);
        QVERIFY(card ? WindowRig::dialog("ReceiveCardDialog") != nullptr
                     : WindowRig::dialog<ui::StepDialog>() != nullptr);
        ui::close_all_dialogs();
        WindowRig::settle();
    }
}

void TestReceiving::it_is_found_by_whatever_people_call_it_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("leads_to");
    const auto add = [](const char* leads_to, std::initializer_list<const char*> words) {
        for (const char* word : words) QTest::newRow(word) << QString::fromUtf8(word) << QString::fromLatin1(leads_to);
    };
    add("receiveCard", {"晶片卡", "領卡", "收卡", "新卡", "IC卡", "收到晶片卡", "new card", "IC card", "掛號"});
    add("receiveLetter",
        {"密碼函", "密碼信封", "信封", "收到密碼函", "彌封", "PIN", "envelope", "password letter", "PUK"});
}

void TestReceiving::it_is_found_by_whatever_people_call_it() {
    QFETCH(QString, typed);
    QFETCH(QString, leads_to);
    WindowRig rig;
    sit_down(rig, Duty::unit_head);
    ui::close_all_dialogs();
    rig.window.activateWindow();
    WindowRig::settle();
    const auto said = rig.find<QPushButton>(qPrintable(leads_to))->text().section(QStringLiteral("…"), 0, 0);
    WindowRig::key(&rig.window, Qt::Key_G, Qt::ControlModifier);
    auto* places = WindowRig::dialog<ui::PlacesDialog>();
    QVERIFY(places != nullptr);
    auto* line = places->findChild<QLineEdit*>();
    line->setText(typed);
    QTest::keyClick(line, Qt::Key_Down);
    auto* list = places->findChild<QTreeWidget*>("places");
    QTreeWidgetItem* found = nullptr;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        if (auto* one = list->topLevelItem(i); !one->isHidden() && one->text(0) == said && found == nullptr)
            found = one;
    QVERIFY2(found != nullptr, qPrintable(said));
    list->setCurrentItem(found);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(rig.window.focusWidget() != nullptr && rig.window.focusWidget()->objectName() == leads_to);
}

void TestReceiving::card_and_letter_are_received_with_the_real_ledger() {
    scenario::Profiles profiles;
    const auto profile = profiles.fresh();
    // JCIC sends another card than the branch has: that one lies in the world's reader.
    const auto text = [&](const char* file) { return files::read_text(profile / "practice" / file).value(); };
    const auto authority = practice::CertificateAuthority::load(text("ca.pem"), Secret::from(view(text("ca.key"))));
    practice::CardFile chip(profile / "practice" / "card.state");
    SystemRandom random;
    QVERIFY(practice::issue_card(chip, *authority, new_number, random, SystemClock().now()).has_value());
    auto passwords = scenario::values_in(profile / "practice" / "credentials");

    QTemporaryDir own;
    ui::Appearance appearance(own.path().toStdString());
    StandingClock clock;
    ui::ConductorCommands commands(scenario::practice_opening(profile));
    ui::MainWindow window(commands, appearance, clock);
    window.show();
    window.activateWindow();
    QString closed;
    connect(&commands, &ui::ConductorCommands::could_not_open, this, [&](const Fault& fault) {
        closed = QString::fromStdString(std::string(fault.text()) + " " + std::string(fault.detail("reason")));
    });
    commands.open();
    (void)QTest::qWaitFor([&] { return !closed.isEmpty() || !commands.snapshot()->people.empty(); }, at_most);
    QCOMPARE(closed, QString());
    QTRY_VERIFY_WITH_TIMEOUT(!commands.snapshot()->people.empty(), at_most);
    const std::string head = "L01";
    auto* page = window.findChild<ui::SignInPage*>();
    auto* person_box = page->findChild<QComboBox*>("person");
    QTRY_VERIFY(person_box->count() > 2);
    person_box->setCurrentIndex(person_box->findText(QString::fromStdString(head), Qt::MatchStartsWith));
    WindowRig::settle();
    auto* password = page->findChild<ui::SecretField*>("password");
    WindowRig::type(password, passwords.at(head).c_str());
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(commands.snapshot()->seat.has_value(), at_most);
    const auto who = [&](Duty duty) -> std::string {
        const auto seen = commands.snapshot();
        for (const auto& one : seen->people)
            if (one.duties.contains(duty)) return one.code.text();
        return "nobody";
    };
    const auto custodian = who(Duty::card_custodian), keeper = who(Duty::password_custodian);
    window.go_to(ui::PageId::card);
    commands.send(command::InsertCard{});
    QTRY_COMPARE_WITH_TIMEOUT(commands.snapshot()->card.number, std::string(new_number), at_most);
    const auto cards = commands.snapshot()->cards.size();

    press_in(&window, "receiveCard");
    auto* dialog = WindowRig::dialog("ReceiveCardDialog");
    QVERIFY(dialog != nullptr);
    auto* box = dialog->findChild<QComboBox*>("receivingCustodian");
    box->setCurrentIndex(box->findText(QString::fromStdString(custodian), Qt::MatchStartsWith));
    press_in(dialog, "receiveCardNow");
    QTRY_VERIFY_WITH_TIMEOUT(!box->isVisible() || dialog->findChild<ui::FaultPanel*>()->isVisible(), at_most);
    QVERIFY2(!dialog->findChild<ui::FaultPanel*>()->isVisible(),
             qPrintable(dialog->findChild<ui::FaultPanel*>()->accessibleDescription()));
    QTRY_COMPARE_WITH_TIMEOUT(commands.snapshot()->cards.size(), cards + 1, at_most);

    press_in(dialog, "receiveCardNow");
    QTRY_VERIFY(WindowRig::dialog<ui::StepDialog>() != nullptr);
    auto* letter = WindowRig::dialog<ui::StepDialog>();
    letter->findChild<QLineEdit*>("field-mail")->setText(QStringLiteral("RR123456785TW"));
    letter->findChild<QComboBox*>("field-seal")->setCurrentIndex(1);
    const QPointer<ui::StepDialog> first = letter;
    press_in(letter, "take");
    QTRY_VERIFY_WITH_TIMEOUT(first == nullptr && WindowRig::dialog<ui::StepDialog>() != nullptr, at_most);
    auto* hand_over = WindowRig::dialog<ui::StepDialog>();
    const auto choose = [&](const char* name) {
        auto* one = hand_over->findChild<QComboBox*>(QLatin1String(name));
        const int at = one->findText(QString::fromStdString(keeper), Qt::MatchContains);
        QVERIFY2(at >= 0, name);
        one->setCurrentIndex(at);
    };
    choose("field-keeper");
    choose("beside");
    hand_over->findChild<QComboBox*>("field-seal-handed")->setCurrentIndex(1);
    press_in(hand_over, "take");
    auto* signs = hand_over->findChild<ui::SecretField*>("secondPassword");
    QTRY_VERIFY_WITH_TIMEOUT(signs->isVisible(), at_most);
    WindowRig::type(signs, passwords.at(keeper).c_str());
    const QPointer<ui::StepDialog> second = hand_over;
    QTest::keyClick(signs, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(second == nullptr, at_most);

    // As the register has it: this card's letter, with its keeper; and no opening balance anywhere.
    std::optional<desk::RegisterView> rows;
    for (const auto* book : {&registers::cards, &registers::envelopes}) {
        rows.reset();
        commands.send(&commands, command::Rows{book, {}},
                      [&](Result<desk::RegisterView> view) { rows = view.value(); });
        QTRY_VERIFY_WITH_TIMEOUT(rows.has_value(), at_most);
        const auto& row = rows->rows.front();
        const bool card = book == &registers::cards;
        QCOMPARE(card ? row.id : row.cells.front(), std::string(new_number));
        QCOMPARE(row.state->name, card ? std::string_view("kept") : std::string_view("with-keeper"));
        std::optional<desk::RowView> whole;
        commands.send(&commands, command::Row{book, row.id}, [&](Result<desk::RowView> one) { whole = one.value(); });
        QTRY_VERIFY_WITH_TIMEOUT(whole.has_value(), at_most);
        QCOMPARE(whole->story.front().step->action, card ? action::card_received : action::envelope_received);
    }
    window.leave("asked");
    QTRY_VERIFY_WITH_TIMEOUT(!commands.snapshot()->seat.has_value(), at_most);
}

JCIC_WINDOW_TEST(TestReceiving)
#include "test_receiving.moc"
