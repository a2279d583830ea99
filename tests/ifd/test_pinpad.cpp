// Part 10 through the real daemon: a reader of our own with a keypad, the practice card in it. What the person at the
// keys does is told apart, tries come from the answer, and a card pulled at an exact APDU is removed, not mute.
#include <QTemporaryDir>
#include <QTest>
#include <thread>

#include "pcsc/iso7816.h"
#include "pcsc/pcsc_link.h"
#include "pcsc/pinpad.h"
#include "support/pcscd.h"
#include "support/practice_card.h"
#include "support/result.h"
#include "support/test_program.h"
#include "tests/ifd/keypad.h"

using namespace jcic;
using std::chrono::seconds;
using test::Keypad;
using test::Reader;

namespace {

constexpr std::uint8_t pin_reference = 0x81;
constexpr std::uint8_t ins_verify = 0x20;
const pcsc::PinField pin_field{6, 8, 8, 0xFF};
const pcsc::PinField puk_field{8, 8, 8, 0xFF};
const Bytes aid = from_hex("f04a43494350524143").value();

/// What the keypad's person reads in the card's letter.
std::string digits_of(const Secret& secret) {
    return to_text(secret.view());
}

}  // namespace

class TestPinpad : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void features_and_limits_come_through_the_daemon();
    void a_reader_without_keys_offers_nothing();
    void a_PIN_typed_at_the_reader_is_verified();
    void tries_come_from_the_answer_until_the_card_blocks();
    void cancel_time_and_length_spend_no_try_data();
    void cancel_time_and_length_spend_no_try();
    void a_PIN_is_changed_at_the_reader();
    void new_PINs_that_differ_change_nothing();
    void the_PUK_unblocks_at_the_reader();
    void a_card_pulled_during_the_entry_is_removed();
    void an_abort_reaches_the_reader_after_the_entry_it_should_end();
    void the_daemon_dies_during_the_entry();
    void a_card_pulled_at_every_APDU_is_removed_data();
    void a_card_pulled_at_every_APDU_is_removed();

private:
    /// Connects and selects the application.
    void open() {
        session_.emplace(pcsc::Session::establish(std::make_shared<pcsc::PcscLink>()).value());
        std::vector<pcsc::ReaderState> readers;
        QTRY_VERIFY((readers = session_->readers().value()).size() == 1 && (readers[0].now & pcsc::state_present) != 0);
        channel_.emplace(pcsc::Channel::open(*session_, readers[0].reader, pcsc::Share::shared).value());
        card_.emplace(pcsc::Transaction::begin(*channel_).value());
        VERIFY_OK(pcsc::select_application(*card_, aid));
    }
    Result<void> verify() {
        JCIC_TRY(const auto pinpad, pcsc::Pinpad::of(*card_));
        return pinpad.verify(*card_, pin_reference, pin_field, seconds{30});
    }
    QTemporaryDir folder_;
    std::unique_ptr<test::PracticeCard> practice_;
    std::unique_ptr<Keypad> keypad_;
    std::unique_ptr<Reader> reader_;
    std::unique_ptr<test::Pcscd> daemon_;
    std::optional<pcsc::Session> session_;
    std::optional<pcsc::Channel> channel_;
    std::optional<pcsc::Transaction> card_;
};

void TestPinpad::init() {
    const auto socket = folder_.filePath("reader").toStdString();
    test::write_reader_configuration(folder_.path().toStdString(), socket);
    practice_ = std::make_unique<test::PracticeCard>();
    reader_ = std::make_unique<Reader>(socket);
    reader_->insert(practice_->card);
    keypad_ = std::make_unique<Keypad>(
        *reader_, std::vector<std::uint8_t>{FEATURE_VERIFY_PIN_DIRECT, FEATURE_MODIFY_PIN_DIRECT,
                                            FEATURE_IFD_PIN_PROPERTIES, FEATURE_ABORT, FEATURE_GET_TLV_PROPERTIES});
    daemon_ = std::make_unique<test::Pcscd>(folder_.path());
    QVERIFY2(daemon_->start(), "pcscd did not start, or another one is running");
    open();
}

void TestPinpad::cleanup() {
    card_.reset();
    channel_.reset();
    session_.reset();
    daemon_.reset();
    reader_.reset();
    keypad_.reset();
    practice_.reset();
}

void TestPinpad::features_and_limits_come_through_the_daemon() {
    const auto pinpad = pcsc::Pinpad::of(*card_);
    VERIFY_OK(pinpad);
    QVERIFY(pinpad->can_verify() && pinpad->can_modify() && pinpad->can_abort());
    QCOMPARE(pinpad->properties(), (pcsc::PinpadProperties{0x07, std::uint8_t{6}, std::uint8_t{8}, true}));
}

void TestPinpad::a_reader_without_keys_offers_nothing() {
    reader_->set_control({});
    const auto pinpad = pcsc::Pinpad::of(*card_);
    VERIFY_OK(pinpad);
    QVERIFY(!pinpad->can_verify() && !pinpad->can_modify() && !pinpad->can_abort());
}

void TestPinpad::a_PIN_typed_at_the_reader_is_verified() {
    keypad_->next({{digits_of(practice_->letter.pin)}});
    VERIFY_OK(verify());
    QCOMPARE(pcsc::tries_left(*card_, pin_reference).value(), std::optional<int>{});  // verified
    // As the platform's own header reads what was sent.
    const auto sent = keypad_->last_verify();
    QCOMPARE(sent.bTimerOut, 30);
    QCOMPARE(sent.bTimerOut2, 30);
    QCOMPARE(sent.wPINMaxExtraDigit, 0x0608);
    QCOMPARE(sent.bEntryValidationCondition, 0x02);
    QCOMPARE(sent.bNumberMessage, 0xFF);
    QCOMPARE(sent.wLangId, 0x0409);
    QCOMPARE(sent.ulDataLength, 13U);
    // The computer never sent a VERIFY with data.
    for (const auto& apdu : reader_->apdus()) QVERIFY(apdu[1] != ins_verify || apdu.size() <= 5);
}

void TestPinpad::tries_come_from_the_answer_until_the_card_blocks() {
    for (const auto* tries : {"2", "1"}) {
        keypad_->next({{digits_of(practice_->wrong_pin())}});
        const auto wrong = verify();
        COMPARE_FAULT(wrong, card_pin_wrong);
        QCOMPARE(std::string(wrong.error().detail("tries")), std::string(tries));
    }
    for (int i = 0; i < 2; ++i) {
        keypad_->next({{digits_of(practice_->wrong_pin())}});
        COMPARE_FAULT(verify(), card_pin_blocked);
    }
    QCOMPARE(practice_->tries(), 0);
}

void TestPinpad::cancel_time_and_length_spend_no_try_data() {
    QTest::addColumn<int>("instead");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("fault");
    QTest::newRow("Cancel") << 0x6401 << ""
                            << "pinpad.cancelled";
    QTest::newRow("time over") << 0x6400 << ""
                               << "pinpad.timeout";
    QTest::newRow("too short") << 0 << "12345"
                               << "card.pin.format";
    QTest::newRow("too long") << 0 << "123456789"
                              << "card.pin.format";
}

void TestPinpad::cancel_time_and_length_spend_no_try() {
    QFETCH(int, instead);
    QFETCH(QString, typed);
    QFETCH(QString, fault);
    keypad_->next({{typed.toStdString()}, static_cast<std::uint16_t>(instead)});
    const auto done = verify();
    QVERIFY(!done);
    QCOMPARE(QString::fromStdString(std::string(done.error().text())), fault);
    QCOMPARE(pcsc::tries_left(*card_, pin_reference).value(), std::optional<int>{3});
    keypad_->next({{digits_of(practice_->letter.pin)}});
    VERIFY_OK(verify());
}

void TestPinpad::a_PIN_is_changed_at_the_reader() {
    keypad_->next({{digits_of(practice_->letter.pin), "864209", "864209"}});
    const auto pinpad = pcsc::Pinpad::of(*card_).value();
    VERIFY_OK(pinpad.change(*card_, pin_reference, pin_field, seconds{60}));
    const auto sent = keypad_->last_modify();
    QCOMPARE(sent.bTimerOut, 60);
    QCOMPARE(sent.bInsertionOffsetNew, 8);
    QCOMPARE(sent.bConfirmPIN, 3);
    QCOMPARE(sent.bMsgIndex2, 1);
    QCOMPARE(sent.ulDataLength, 21U);
    keypad_->next({{"864209"}});
    VERIFY_OK(verify());
}

void TestPinpad::new_PINs_that_differ_change_nothing() {
    keypad_->next({{digits_of(practice_->letter.pin), "864209", "864208"}});
    COMPARE_FAULT(pcsc::Pinpad::of(*card_)->change(*card_, pin_reference, pin_field, seconds{30}), pinpad_differ);
    keypad_->next({{digits_of(practice_->letter.pin)}});
    VERIFY_OK(verify());
}

void TestPinpad::the_PUK_unblocks_at_the_reader() {
    for (int i = 0; i < 3; ++i) {
        keypad_->next({{digits_of(practice_->wrong_pin())}});
        QVERIFY(!verify());
    }
    keypad_->next({{digits_of(practice_->letter.puk), "864209", "864209"}});
    VERIFY_OK(pcsc::Pinpad::of(*card_)->unblock(*card_, pin_reference, puk_field, pin_field, seconds{30}));
    keypad_->next({{"864209"}});
    VERIFY_OK(verify());
}

void TestPinpad::a_card_pulled_during_the_entry_is_removed() {
    Keypad::Deed deed;
    deed.pulls_the_card = true;
    keypad_->next(deed);
    COMPARE_FAULT(verify(), card_removed);
    QCOMPARE(practice_->tries(), 3);
}

void TestPinpad::an_abort_reaches_the_reader_after_the_entry_it_should_end() {
    Keypad::Deed deed{{digits_of(practice_->letter.pin)}};
    deed.waits = true;
    keypad_->next(deed);
    const auto pinpad = pcsc::Pinpad::of(*card_).value();
    const auto abort = pinpad.aborter(*card_);
    QVERIFY(abort);
    Result<void> entered = fail(FaultCode::internal, "test");
    std::thread entry([&] { entered = pinpad.verify(*card_, pin_reference, pin_field, seconds{30}); });
    QTRY_VERIFY(keypad_->is_waiting());
    Result<void> aborted = fail(FaultCode::internal, "test");
    std::thread other([&] { aborted = abort(); });
    keypad_->go_on();
    entry.join();
    other.join();
    VERIFY_OK(entered);
    VERIFY_OK(aborted);
    const auto used = keypad_->used();
    QCOMPARE(used.back(), FEATURE_ABORT);
    QCOMPARE(used[used.size() - 2], FEATURE_VERIFY_PIN_DIRECT);
}

void TestPinpad::the_daemon_dies_during_the_entry() {
    Keypad::Deed deed{{digits_of(practice_->letter.pin)}};
    deed.waits = true;
    keypad_->next(deed);
    Result<void> entered;
    std::thread entry([&] { entered = verify(); });
    QTRY_VERIFY(keypad_->is_waiting());
    daemon_->kill();
    entry.join();
    keypad_->go_on();
    COMPARE_FAULT(entered, service_stopped);
}

void TestPinpad::a_card_pulled_at_every_APDU_is_removed_data() {
    QTest::addColumn<int>("when");
    QTest::addColumn<int>("at");
    for (int at = 1; at <= 3; ++at) {
        QTest::addRow("before the card acts, %d", at) << static_cast<int>(Reader::Pull::before) << at;
        QTest::addRow("after the card acted, %d", at) << static_cast<int>(Reader::Pull::after) << at;
    }
}

void TestPinpad::a_card_pulled_at_every_APDU_is_removed() {
    QFETCH(int, when);
    QFETCH(int, at);
    const auto before = reader_->apdus().size();
    reader_->pull_at(static_cast<Reader::Pull>(when), at);
    const auto done = [this]() -> Result<void> {
        JCIC_CHECK(pcsc::select_application(*card_, aid));
        JCIC_CHECK(pcsc::tries_left(*card_, pin_reference));
        return pcsc::verify(*card_, pin_reference, practice_->letter.pin.clone());
    }();
    COMPARE_FAULT(done, card_removed);
    const auto reached = static_cast<int>(reader_->apdus().size() - before);
    QCOMPARE(reached, static_cast<Reader::Pull>(when) == Reader::Pull::before ? at - 1 : at);
    // Put in again it is a card like before.
    card_.reset();
    channel_.reset();
    reader_->insert(practice_->fresh());
    open();
    QCOMPARE(practice_->tries(), 3);
    keypad_->next({{digits_of(practice_->letter.pin)}});
    VERIFY_OK(verify());
}

JCIC_TEST(TestPinpad)
#include "test_pinpad.moc"
