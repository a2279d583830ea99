// Through the real pcscd: the practice card in a virtual reader, the monitor, the card; the daemon stopped and started,
// the card pulled, mute, cut short.
#include <QTest>
#include <mutex>

#include "app/card/apdu_card.h"
#include "app/card/commands.h"
#include "app/practice/card/card_vpcd.h"
#include "pcsc/monitor.h"
#include "support/pcscd.h"
#include "support/places.h"
#include "support/practice_card.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using practice::CardTrouble;
using test::PracticeCard;

namespace {

constexpr const char* first_reader = "Virtual PCD 00 00";

card::Trust trust(const PracticeCard& practice) {
    return {card::World::practice, {card::Certificate::from_pem(practice.authority.certificate_pem()).value()}};
}

/// What the monitor said last.
class Watch {
public:
    Watch()
        : monitor_(std::make_shared<pcsc::PcscLink>(), [this](const auto& snapshot) {
              const std::lock_guard lock(mutex_);
              snapshot_ = snapshot;
          }) {}
    [[nodiscard]] std::string state() const {
        const std::lock_guard lock(mutex_);
        if (!snapshot_) return "nothing";
        if (snapshot_->fault) return std::string(snapshot_->fault->text());
        for (const auto& reader : snapshot_->readers)
            if (reader.name == first_reader) return reader.state == pcsc::CardState::card ? "card" : "empty";
        return "no reader";
    }

private:
    mutable std::mutex mutex_;
    std::shared_ptr<const pcsc::SeenReaders> snapshot_;
    pcsc::Monitor monitor_;
};

}  // namespace

class TestDaemon : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void the_monitor_sees_the_card_come_and_go();
    void the_monitor_survives_the_daemon();
    void the_whole_way_from_finding_to_signing();
    void PIN_wrong_thrice_blocks_and_the_PUK_unblocks();
    void the_card_is_found_in_the_second_reader();
    void a_card_pulled_during_an_APDU_is_removed_data();
    void a_card_pulled_during_an_APDU_is_removed();
    void an_answer_cut_short_is_no_removal();
    void a_mute_card_is_left_behind_until_it_leaves();
    void a_card_in_another_programs_transaction_is_busy_not_mute();
    void without_the_daemon_the_service_is_stopped();

private:
    std::unique_ptr<card::Card> make_card(card::CardLimits limits = {}) const {
        return std::make_unique<card::ApduCard>(card::Wire{std::make_shared<pcsc::PcscLink>()},
                                                card::load_profiles(test::in_source("resources/cards")).value(),
                                                trust(*practice_), std::make_shared<SystemClock>(), limits);
    }
    /// Puts the card in and waits until the daemon has seen it.
    bool insert() {
        return QTest::qWaitFor([this] { return slot_->inserted() || slot_->insert().has_value(); }) &&
               QTest::qWaitFor([this] { return make_card()->open().has_value(); }, 10'000);
    }
    std::unique_ptr<test::Pcscd> daemon_;
    std::unique_ptr<PracticeCard> practice_;
    std::unique_ptr<practice::VpcdCard> slot_;
};

void TestDaemon::init() {
    daemon_ = std::make_unique<test::Pcscd>();
    QVERIFY2(daemon_->start(), "pcscd did not start, or another one is running");
    practice_ = std::make_unique<PracticeCard>();
    slot_ = std::make_unique<practice::VpcdCard>(practice_->card);
}

void TestDaemon::cleanup() {
    slot_.reset();
    practice_.reset();
    daemon_.reset();
}

void TestDaemon::the_monitor_sees_the_card_come_and_go() {
    const Watch watch;
    QTRY_COMPARE(watch.state(), std::string("empty"));
    QTRY_VERIFY(slot_->inserted() || slot_->insert().has_value());
    QTRY_COMPARE(watch.state(), std::string("card"));
    slot_->remove();
    QTRY_COMPARE(watch.state(), std::string("empty"));
}

void TestDaemon::the_monitor_survives_the_daemon() {
    const Watch watch;
    QTRY_COMPARE(watch.state(), std::string("empty"));
    for (int round = 0; round < 2; ++round) {
        daemon_->stop();
        QTRY_COMPARE(watch.state(), std::string("service.stopped"));
        QVERIFY(daemon_->start());
        QVERIFY(insert());
        QTRY_COMPARE_WITH_TIMEOUT(watch.state(), std::string("card"), 10'000);
    }
}

void TestDaemon::the_whole_way_from_finding_to_signing() {
    QVERIFY(insert());
    const auto card = make_card();
    const auto identity = card->open();
    VERIFY_OK(identity);
    QCOMPARE(identity->reader, std::string(first_reader));
    QCOMPARE(identity->number, std::string("0129999-03"));
    QCOMPARE(card->tries_left().value(), 3);
    QCOMPARE(practice_->tries(), 3);
    VERIFY_OK(card->verify_pin(practice_->letter.pin));
    const auto signature = card->sign(view("request"));
    VERIFY_OK(signature);
    VERIFY_OK(card::verify_signature(identity->certificate, view("request"), *signature));
}

void TestDaemon::PIN_wrong_thrice_blocks_and_the_PUK_unblocks() {
    QVERIFY(insert());
    const auto card = make_card();
    VERIFY_OK(card->open());
    COMPARE_FAULT(card->verify_pin(practice_->wrong_pin()), card_pin_wrong);
    COMPARE_FAULT(card->verify_pin(practice_->wrong_pin()), card_pin_wrong);
    COMPARE_FAULT(card->verify_pin(practice_->letter.pin), card_pin_last_try);
    COMPARE_FAULT(card->verify_pin(practice_->wrong_pin(), card::LastTryConsent{"0129999-03"}), card_pin_blocked);
    COMPARE_FAULT(card->verify_pin(practice_->letter.pin), card_pin_blocked);
    VERIFY_OK(card->unblock(practice_->letter.puk, test::digits("864209")));
    VERIFY_OK(card->verify_pin(test::digits("864209")));
    VERIFY_OK(card->sign(view("request")));
}

void TestDaemon::the_card_is_found_in_the_second_reader() {
    practice::VpcdCard second(practice_->card, practice::VpcdCard::first_slot + 1);
    QTRY_VERIFY(second.inserted() || second.insert().has_value());
    const auto card = make_card();
    Result<card::CardIdentity> identity = fail(FaultCode::internal, "test");
    QTRY_VERIFY((identity = card->open()).has_value());
    QCOMPARE(identity->reader, std::string("Virtual PCD 00 01"));
    const auto readers = card->list();
    VERIFY_OK(readers);
    QCOMPARE(readers->size(), std::size_t{2});
    QCOMPARE(readers->at(0).state, std::string("empty"));
    QCOMPARE(readers->at(1).number, std::string("0129999-03"));
}

void TestDaemon::a_card_pulled_during_an_APDU_is_removed_data() {
    QTest::addColumn<int>("kind");
    QTest::newRow("before the card acts") << static_cast<int>(CardTrouble::Kind::pull_before);
    QTest::newRow("after the card acts") << static_cast<int>(CardTrouble::Kind::pull_after);
}

void TestDaemon::a_card_pulled_during_an_APDU_is_removed() {
    QFETCH(int, kind);
    QVERIFY(insert());
    const auto card = make_card();
    VERIFY_OK(card->open());
    VERIFY_OK(card->verify_pin(practice_->letter.pin));
    const int before = slot_->apdus();
    slot_->plan({static_cast<CardTrouble::Kind>(kind), 2});  // the signature itself
    COMPARE_FAULT(card->sign(view("request")), card_removed);
    QCOMPARE(slot_->apdus(), before + 2);
    QVERIFY(!card->verified());
    QVERIFY(insert());
    VERIFY_OK(card->open());
    COMPARE_FAULT(card->sign(view("request")), card_pin_needed);
    VERIFY_OK(card->verify_pin(practice_->letter.pin));
    VERIFY_OK(card->sign(view("request")));
}

void TestDaemon::an_answer_cut_short_is_no_removal() {
    QVERIFY(insert());
    const auto card = make_card();
    VERIFY_OK(card->open());
    slot_->plan({CardTrouble::Kind::cut, 1});
    COMPARE_FAULT(card->tries_left(), card_answer_short);
    VERIFY_OK(card->open());
    QCOMPARE(card->tries_left().value(), 3);
}

void TestDaemon::a_mute_card_is_left_behind_until_it_leaves() {
    QVERIFY(insert());
    const auto card = make_card({Millis{300}});
    VERIFY_OK(card->open());
    slot_->plan({CardTrouble::Kind::mute, 1});
    COMPARE_FAULT(card->tries_left(), card_mute);
    slot_->remove();
    QVERIFY(insert());
    QTRY_VERIFY(card->open().has_value());
    QCOMPARE(card->tries_left().value(), 3);
}

void TestDaemon::a_card_in_another_programs_transaction_is_busy_not_mute() {
    QVERIFY(insert());
    pcsc::PcscLink other;
    pcsc::Context context = 0;
    pcsc::Connection held;
    const std::string reader = make_card()->list()->front().name;
    QCOMPARE(other.establish(context), pcsc::Code::ok);
    QCOMPARE(other.connect(context, reader, pcsc::Share::shared, held), pcsc::Code::ok);
    QCOMPARE(other.begin(held.handle), pcsc::Code::ok);
    const auto card = make_card({Millis{1'500}});
    COMPARE_FAULT(card->open(), card_busy);
    QCOMPARE(card->list()->front().state, std::string("busy"));
    COMPARE_FAULT(card->describe(reader), card_busy);
    other.end(held.handle, pcsc::Leave::as_it_is);
    QTRY_VERIFY_WITH_TIMEOUT(card->open().has_value(), 10'000);
    other.release(context);
}

void TestDaemon::without_the_daemon_the_service_is_stopped() {
    QVERIFY(insert());
    const auto card = make_card();
    VERIFY_OK(card->open());
    VERIFY_OK(card->verify_pin(practice_->letter.pin));
    daemon_->stop();
    COMPARE_FAULT(card->sign(view("request")), service_stopped);
    QVERIFY(!card->verified());
    COMPARE_FAULT(card->open(), service_stopped);
    COMPARE_FAULT(card->list(), service_stopped);
    QVERIFY(daemon_->start());
    QVERIFY(insert());
    VERIFY_OK(card->open());
    COMPARE_FAULT(card->sign(view("request")), card_pin_needed);
}

JCIC_TEST(TestDaemon)
#include "test_daemon.moc"
