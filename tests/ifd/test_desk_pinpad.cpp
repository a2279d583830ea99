// The desk and its card room at a reader with keys, through the real daemon: every end of an entry by its own name,
// with its event and its tries, and a card pulled at any APDU of a sign-in.
#include <QtTest>

#include "app/desk/rooms/parts.h"
#include "support/result.h"
#include "support/test_program.h"
#include "tests/ifd/desk_at_daemon.h"

using namespace jcic;
using scenario::code;

class TestDeskPinpad : public QObject, private test::DeskAtDaemon {
    Q_OBJECT

private slots:
    void init() {
        open_desk_at_daemon();
        take_seat();
    }
    void cleanup() { close_desk_at_daemon(); }
    void a_password_typed_at_the_keys_opens_JCIC_and_never_reaches_the_computer();
    void a_wrong_one_costs_a_try_as_the_cards_answer_says();
    void the_last_try_is_not_asked_for_without_consent();
    void an_entry_that_comes_to_nothing_spends_nothing_data();
    void an_entry_that_comes_to_nothing_spends_nothing();
    void it_is_changed_at_the_keys_unless_the_new_ones_differ();
    void a_blocked_card_is_unblocked_at_the_keys();
    void a_card_pulled_during_the_entry_is_removed_and_nothing_is_spent();
    void a_card_pulled_at_any_APDU_is_removed_and_opens_the_next_time_data();
    void a_card_pulled_at_any_APDU_is_removed_and_opens_the_next_time();

private:
    void types(std::vector<std::string> passwords, std::uint16_t instead = 0) {
        keypad_->next({std::move(passwords), instead});
    }
    Result<void> open_jcic(const desk::Consent& consent = std::nullopt) {
        return desk_->card().open_jcic_at_reader({}, consent);
    }
    /// Layer 1 once more: a session of JCIC's ends with its card.
    void open_account() {
        const auto person = officer().with(domain::Duty::query_officer);
        QCOMPARE(code(desk_->seat().open_account(scenario::Officer::secret(person.password))), QString());
    }
};

void TestDeskPinpad::a_password_typed_at_the_keys_opens_JCIC_and_never_reaches_the_computer() {
    QVERIFY(desk_->snapshot()->card.keys_verify && desk_->snapshot()->card.keys_change);
    QVERIFY(!desk_->snapshot()->card.keys_can_cancel);  // this reader offers no abort: its own Cancel key it is
    QCOMPARE(desk_->snapshot()->card.keys_time, std::chrono::seconds{30});
    types({pin()});
    QCOMPARE(code(open_jcic()), QString());
    QVERIFY(desk_->snapshot()->card.opened);
    QCOMPARE(count_events("card.verified"), std::size_t{1});
    constexpr std::uint8_t ins_verify = 0x20;
    for (const auto& apdu : reader_->apdus()) QVERIFY(apdu[1] != ins_verify || apdu.size() <= 5);
}

void TestDeskPinpad::a_wrong_one_costs_a_try_as_the_cards_answer_says() {
    types({wrong_pin()});
    const auto wrong = open_jcic();
    QCOMPARE(code(wrong), QString("card.pin.wrong"));
    QCOMPARE(wrong.error().detail("tries"), std::string_view("2"));
    QCOMPARE(last_event("card.verify-failed")["spent"], std::string("1"));
    QCOMPARE(last_event("card.verify-failed")["tries-left"], std::string("2"));
    QCOMPARE(desk_->snapshot()->card.tries_left, std::optional<int>(2));
    QCOMPARE(desk_->snapshot()->cards.front().failed_tries, 1);
    types({pin()});
    QCOMPARE(code(open_jcic()), QString());
    QCOMPARE(tries(), 3);
}

void TestDeskPinpad::the_last_try_is_not_asked_for_without_consent() {
    for (int i = 0; i < 2; ++i) {
        types({wrong_pin()});
        QCOMPARE(code(open_jcic()), QString("card.pin.wrong"));
    }
    const auto asked = keypad_->used().size();
    QCOMPARE(code(open_jcic()), QString("card.pin.last-try"));
    QCOMPARE(keypad_->used().size(), asked);
    types({pin()});
    QCOMPARE(code(open_jcic(desk::LastTryConsent{desk_->snapshot()->cards.front().number})), QString());
}

void TestDeskPinpad::an_entry_that_comes_to_nothing_spends_nothing_data() {
    QTest::addColumn<int>("instead");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("fault");
    QTest::newRow("Cancel") << 0x6401 << ""
                            << "pinpad.cancelled";
    QTest::newRow("time over") << 0x6400 << ""
                               << "pinpad.timeout";
    QTest::newRow("too short") << 0 << "12345"
                               << "card.pin.format";
}

void TestDeskPinpad::an_entry_that_comes_to_nothing_spends_nothing() {
    QFETCH(int, instead);
    QFETCH(QString, typed);
    QFETCH(QString, fault);
    types({typed.toStdString()}, static_cast<std::uint16_t>(instead));
    QCOMPARE(code(open_jcic()), fault);
    QCOMPARE(tries(), 3);
    QCOMPARE(QString::fromStdString(last_event("card.verify-not-sent")["problem"]), fault);
    QCOMPARE(count_events("card.verify-failed"), std::size_t{0});
    QVERIFY(!desk_->snapshot()->card.opened);
    types({pin()});
    QCOMPARE(code(open_jcic()), QString());
}

void TestDeskPinpad::it_is_changed_at_the_keys_unless_the_new_ones_differ() {
    const auto change = [this] { return desk_->card_password().change_at_reader(std::nullopt, {}); };
    types({pin(), "864209", "864208"});
    QCOMPARE(code(change()), QString("pinpad.differ"));
    QCOMPARE(last_event("card.pin-change-not-sent")["problem"], std::string("pinpad.differ"));
    types({wrong_pin(), "864209", "864209"});
    QCOMPARE(code(change()), QString("card.pin.wrong"));
    QCOMPARE(tries(), 2);
    types({pin(), "864209", "864209"});
    QCOMPARE(code(change()), QString());
    QCOMPARE(last_event("card.pin-changed")["way"], std::string("member"));
    types({"864209"});
    QCOMPARE(code(open_jcic()), QString());
}

void TestDeskPinpad::a_blocked_card_is_unblocked_at_the_keys() {
    const desk::Consent consent = desk::LastTryConsent{desk_->snapshot()->cards.front().number};
    for (const auto* fault : {"card.pin.wrong", "card.pin.wrong", "card.pin.blocked"}) {
        types({wrong_pin()});
        QCOMPARE(code(open_jcic(consent)), QString(fault));
    }
    QFile credentials(QString::fromStdString((profile_ / "practice" / "credentials").string()));
    QVERIFY(credentials.open(QIODevice::ReadOnly));
    const auto text = credentials.readAll();
    const auto at = text.indexOf("puk = ") + 6;
    types({text.mid(at, text.indexOf('\n', at) - at).toStdString(), "864209", "864209"});
    QCOMPARE(code(desk_->card_password().unblock_at_reader(std::nullopt, {})), QString());
    types({"864209"});
    QCOMPARE(code(open_jcic()), QString());
}

void TestDeskPinpad::a_card_pulled_during_the_entry_is_removed_and_nothing_is_spent() {
    test::Keypad::Deed deed;
    deed.pulls_the_card = true;
    keypad_->next(deed);
    QCOMPARE(code(open_jcic()), QString("card.removed"));
    QCOMPARE(tries(), 3);
    QCOMPARE(count_events("card.verify-failed"), std::size_t{0});
    QCOMPARE(last_event("card.verify-not-known")["tries-before"], std::string("3"));
    see_it_gone();
    insert();
    types({pin()});
    QCOMPARE(code(open_jcic()), QString());
}

void TestDeskPinpad::a_card_pulled_at_any_APDU_is_removed_and_opens_the_next_time_data() {
    QTest::addColumn<int>("when");
    QTest::addColumn<int>("at");
    // Found anew, its tries read, confirmed, verified at the keys, two commands of the signature.
    for (const int at : {1, 4, 8, 12, 16}) {
        QTest::addRow("before the card acts, %d", at) << static_cast<int>(test::Reader::Pull::before) << at;
        QTest::addRow("after the card acted, %d", at) << static_cast<int>(test::Reader::Pull::after) << at;
    }
}

void TestDeskPinpad::a_card_pulled_at_any_APDU_is_removed_and_opens_the_next_time() {
    QFETCH(int, when);
    QFETCH(int, at);
    types({pin()});
    reader_->pull_at(static_cast<test::Reader::Pull>(when), at);
    const auto done = open_jcic();
    QCOMPARE(code(done), QString("card.removed"));
    QVERIFY(!desk_->snapshot()->card.opened);
    QCOMPARE(tries(), 3);
    see_it_gone();
    insert();
    if (!desk_->parts().seating.seat()->jcic().is_begun()) open_account();
    types({pin()});
    types({pin()});  // where the first was not asked for
    QCOMPARE(code(open_jcic()), QString());
}

JCIC_TEST(TestDeskPinpad)
#include "test_desk_pinpad.moc"
