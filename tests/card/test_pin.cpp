// PIN and PUK: tries shown unspent, a PIN sent once and to the right card only, changed, unblocked.
#include <QTest>

#include "support/card_rig.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using test::CardRig;
using test::detail;
using test::digits;

namespace {

constexpr std::uint8_t verify_instruction = 0x20;
const card::LastTryConsent consent{"0129999-03"};

}  // namespace

class TestPin : public QObject {
    Q_OBJECT

private slots:
    void tries_are_shown_without_spending_one() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        for (int i = 0; i < 10; ++i) QCOMPARE(rig.card.tries_left().value(), 3);
        QCOMPARE(rig.practice.tries(), 3);
        VERIFY_OK(rig.card.verify_pin(rig.practice.letter.pin));
        QCOMPARE(rig.card.tries_left().value(), 3);
        QVERIFY(rig.card.verified());
    }

    void a_wrong_PIN_says_how_many_tries_are_left() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        const auto wrong = rig.card.verify_pin(rig.practice.wrong_pin());
        COMPARE_FAULT(wrong, card_pin_wrong);
        QCOMPARE(detail(wrong.error(), "tries"), std::string("2"));
        QCOMPARE(rig.card.tries_left().value(), 2);
        QVERIFY(!rig.card.verified());
        VERIFY_OK(rig.card.verify_pin(rig.practice.letter.pin));
        QCOMPARE(rig.practice.tries(), 3);
    }

    void three_wrong_PINs_block_and_the_fourth_is_not_sent() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        for (int left = 2; left > 0; --left)
            COMPARE_FAULT(rig.card.verify_pin(rig.practice.wrong_pin()), card_pin_wrong);
        COMPARE_FAULT(rig.card.verify_pin(rig.practice.wrong_pin(), consent), card_pin_blocked);
        QCOMPARE(rig.card.tries_left().value(), 0);
        const int sent = rig.link->count(verify_instruction);
        COMPARE_FAULT(rig.card.verify_pin(rig.practice.letter.pin), card_pin_blocked);
        QCOMPARE(rig.link->count(verify_instruction), sent + 1);  // the question for the tries alone
    }

    void the_last_try_needs_consent_for_this_card() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        for (int i = 0; i < 2; ++i) COMPARE_FAULT(rig.card.verify_pin(rig.practice.wrong_pin()), card_pin_wrong);
        const auto spent = rig.link->commands_with_data(verify_instruction);
        const auto refused = rig.card.verify_pin(rig.practice.letter.pin);
        COMPARE_FAULT(refused, card_pin_last_try);
        QCOMPARE(detail(refused.error(), "tries"), std::string("1"));
        COMPARE_FAULT(rig.card.verify_pin(rig.practice.letter.pin, card::LastTryConsent{"0129999-04"}),
                      card_pin_last_try);
        COMPARE_FAULT(rig.card.change_pin(rig.practice.letter.pin, digits("97531024")), card_pin_last_try);
        QCOMPARE(rig.link->commands_with_data(verify_instruction), spent);
        QCOMPARE(rig.link->count(0x24), 0);
        QCOMPARE(rig.practice.tries(), 1);
        VERIFY_OK(rig.card.verify_pin(rig.practice.letter.pin, consent));
        QCOMPARE(rig.practice.tries(), 3);
    }

    void the_last_try_of_the_PUK_needs_consent_once_it_is_known() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        const auto wrong = digits("00000000");
        for (int i = 0; i < 9; ++i) COMPARE_FAULT(rig.card.unblock(wrong, digits("246802")), card_pin_wrong);
        const auto refused = rig.card.unblock(rig.practice.letter.puk, digits("246802"));
        COMPARE_FAULT(refused, card_pin_last_try);
        QCOMPARE(detail(refused.error(), "which"), std::string("puk"));
        QCOMPARE(rig.link->count(0x2C), 9);
        VERIFY_OK(rig.card.unblock(rig.practice.letter.puk, digits("246802"), consent));
        VERIFY_OK(rig.card.unblock(rig.practice.letter.puk, digits("864209")));
    }

    void a_new_PIN_that_is_easily_guessed_is_refused_data() {
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<QString>("reason");
        for (const char* pin : {"000000", "99999999", "121212", "12341234", "123123"})
            QTest::newRow(pin) << QByteArray(pin) << "repetition";
        for (const char* pin : {"123456", "87654321", "678901", "210987"})
            QTest::newRow(pin) << QByteArray(pin) << "run";
    }

    void a_new_PIN_that_is_easily_guessed_is_refused() {
        QFETCH(QByteArray, pin);
        QFETCH(QString, reason);
        CardRig rig;
        VERIFY_OK(rig.card.open());
        for (const auto& refused : {rig.card.change_pin(rig.practice.letter.pin, digits(pin.toStdString())),
                                    rig.card.unblock(rig.practice.letter.puk, digits(pin.toStdString()))}) {
            COMPARE_FAULT(refused, card_pin_format);
            QCOMPARE(QString::fromStdString(detail(refused.error(), "reason")), reason);
        }
        QCOMPARE(rig.link->count(0x24) + rig.link->count(0x2C), 0);
        VERIFY_OK(rig.card.change_pin(rig.practice.letter.pin, digits("123457")));
    }

    void a_PIN_of_wrong_form_is_not_sent_data() {
        QTest::addColumn<QByteArray>("pin");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << QByteArray("") << "length";
        QTest::newRow("five") << QByteArray("12345") << "length";
        QTest::newRow("nine") << QByteArray("123456789") << "length";
        QTest::newRow("letters") << QByteArray("12345a") << "digits";
        QTest::newRow("a padding byte typed") << QByteArray("123456\xff") << "digits";
    }

    void a_PIN_of_wrong_form_is_not_sent() {
        QFETCH(QByteArray, pin);
        QFETCH(QString, reason);
        CardRig rig;
        VERIFY_OK(rig.card.open());
        const auto refused = rig.card.verify_pin(digits(pin.toStdString()));
        COMPARE_FAULT(refused, card_pin_format);
        QCOMPARE(QString::fromStdString(detail(refused.error(), "reason")), reason);
        QCOMPARE(rig.link->count(verify_instruction), 0);
        QCOMPARE(rig.practice.tries(), 3);
    }

    void a_card_that_hides_its_tries_gets_no_PIN() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        rig.link->forge = [](ByteView command, Bytes& answer) {
            if (command[1] == verify_instruction && command.size() == 4) answer = {0x6D, 0x00};
        };
        COMPARE_FAULT(rig.card.verify_pin(rig.practice.letter.pin), card_unsupported);
        rig.link->forge = [](ByteView command, Bytes& answer) {
            if (command[1] == verify_instruction && command.size() == 4) answer = {0x90, 0x00};
        };
        COMPARE_FAULT(rig.card.verify_pin(rig.practice.letter.pin), card_answer);
        QCOMPARE(rig.link->count(verify_instruction), 3);  // asked again after a reset
        QVERIFY(!rig.card.verified());
    }

    void the_PIN_is_changed() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        VERIFY_OK(rig.card.change_pin(rig.practice.letter.pin, digits("86420975")));
        QVERIFY(!rig.card.verified());
        COMPARE_FAULT(rig.card.verify_pin(rig.practice.letter.pin), card_pin_wrong);
        VERIFY_OK(rig.card.verify_pin(digits("86420975")));
        COMPARE_FAULT(rig.card.change_pin(rig.practice.wrong_pin(), digits("135792")), card_pin_wrong);
        QVERIFY(!rig.card.verified());
    }

    void a_new_PIN_equal_to_the_old_is_refused() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        const auto same = rig.card.change_pin(rig.practice.letter.pin, rig.practice.letter.pin);
        COMPARE_FAULT(same, card_pin_format);
        QCOMPARE(detail(same.error(), "reason"), std::string("same"));
        QCOMPARE(rig.link->count(0x24), 0);
    }

    void the_PUK_unblocks() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        for (int i = 0; i < 3; ++i) QVERIFY(!rig.card.verify_pin(rig.practice.wrong_pin(), consent));
        QCOMPARE(rig.card.tries_left().value(), 0);
        VERIFY_OK(rig.card.unblock(rig.practice.letter.puk, digits("246802")));
        QCOMPARE(rig.card.tries_left().value(), 3);
        VERIFY_OK(rig.card.verify_pin(digits("246802")));
        VERIFY_OK(rig.card.sign(view("after")));
    }

    void a_wrong_PUK_says_that_it_was_the_PUK() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        auto puk = rig.practice.letter.puk.clone();
        auto bytes = puk.resize(puk.size());
        bytes[7] = bytes[7] == '0' ? '1' : '0';
        const auto wrong = rig.card.unblock(puk, digits("246802"));
        COMPARE_FAULT(wrong, card_pin_wrong);
        QCOMPARE(detail(wrong.error(), "which"), std::string("puk"));
        QCOMPARE(detail(wrong.error(), "tries"), std::string("9"));
        QCOMPARE(rig.card.tries_left().value(), 3);
    }

    void a_card_swapped_unseen_gets_no_PIN() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        // As if within one poll of the daemon: the old handle goes on, the card behind it is another.
        rig.link->forge = [](ByteView command, Bytes& answer) {
            if (command[1] == 0xB0) answer[9] = '4';
        };
        const auto foreign = rig.card.verify_pin(rig.practice.letter.pin);
        COMPARE_FAULT(foreign, card_foreign);
        QCOMPARE(detail(foreign.error(), "found"), std::string("0129999-04"));
        QCOMPARE(rig.link->count(verify_instruction), 0);
        QCOMPARE(rig.practice.tries(), 3);
    }

    void a_card_put_back_unseen_has_forgotten_the_PIN() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        VERIFY_OK(rig.card.verify_pin(rig.practice.letter.pin));
        rig.practice.card->power_off();
        rig.practice.card->power_on();
        const int sent = rig.link->count(verify_instruction);
        COMPARE_FAULT(rig.card.sign(view("request")), card_reset);
        QVERIFY(!rig.card.verified());
        QCOMPARE(rig.link->count(verify_instruction), sent + 1);  // asked, not replayed
        QCOMPARE(rig.practice.tries(), 3);
        COMPARE_FAULT(rig.card.tries_left(), card_none);
    }
};

JCIC_TEST(TestPin)
#include "test_pin.moc"
