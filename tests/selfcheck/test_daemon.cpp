// The links that only the real card service can break: the service itself, its reader list, the card in a virtual
// reader.
#include <QTest>

#include "app/card/apdu_card.h"
#include "app/practice/card/card_vpcd.h"
#include "app/selfcheck/self_check.h"
#include "pcsc/pcsc_link.h"
#include "support/pcscd.h"
#include "support/places.h"
#include "support/practice_card.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::selfcheck;

namespace {

constexpr const char* first_reader = "Virtual PCD 00 00";

class DeskCard : public CardProbe {
public:
    explicit DeskCard(const std::string& authority_pem)
        : card_({std::make_shared<pcsc::PcscLink>()}, card::load_profiles(test::in_source("resources/cards")).value(),
                {card::World::practice, {card::Certificate::from_pem(authority_pem).value()}},
                std::make_shared<SystemClock>()) {}
    Result<card::CardIdentity> identify() override { return card_.open({first_reader, {}}); }
    Result<Signing> try_signature() override { return Signing{false, card_.signs_by()}; }

private:
    card::ApduCard card_;
};

class CutOffHost : public HostProbe {
public:
    Result<UtcTime> time(std::stop_token) override { return fail(FaultCode::host_unreachable, "test"); }
};

class Workstation : public WorkstationProbe {
public:
    Result<Key> try_key() override { return Key{true, "file"}; }
    Result<std::string> disk() override { return std::string("12345 MB"); }
};

}  // namespace

class TestDaemon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void a_good_card_is_held_up_by_the_host_alone();
    void without_the_daemon_it_says_how_to_start_it();
    void a_reader_of_another_name_is_not_listed();
    void an_empty_reader_has_no_card();
    void a_card_of_another_world_has_no_valid_certificate();
    void a_pulled_card_is_noticed_at_the_next_check();

private:
    Findings check(const std::string& reader = first_reader) {
        CutOffHost host;
        Workstation workstation;
        DeskCard card(authority_);
        const SystemClock clock;
        SelfCheck chain({std::make_shared<pcsc::PcscLink>(), reader, std::make_shared<LinuxMachine>("/"),
                         KnownReaders::load(test::in_source("resources/readers/readers.csv")).value(), card, &host,
                         &workstation, clock, pcsc::Share::shared, std::chrono::seconds(300)});
        return chain.run([](const Finding&) {}, {});
    }
    /// Puts the card in and waits until the daemon has seen it.
    bool insert() {
        return QTest::qWaitFor([this] { return slot_->inserted() || slot_->insert().has_value(); }) &&
               QTest::qWaitFor([this] { return check()[4].state == State::ok; }, 10'000);
    }
    std::unique_ptr<test::Pcscd> daemon_;
    std::unique_ptr<test::PracticeCard> practice_;
    std::unique_ptr<practice::VpcdCard> slot_;
    std::string authority_;  ///< whom the desk trusts
};

/// Which stage is broken, and how.
#define COMPARE_BROKEN(findings, wanted_stage, wanted_code)                                   \
    do {                                                                                      \
        const auto* const broken_ = broken_link(findings);                                    \
        QVERIFY2(broken_ != nullptr, report_text(findings).c_str());                          \
        QVERIFY2(broken_->stage == (wanted_stage), report_text(findings).c_str());            \
        QCOMPARE(std::string(broken_->fault->text()), std::string(code_text((wanted_code)))); \
    } while (false)

void TestDaemon::init() {
    daemon_ = std::make_unique<test::Pcscd>();
    QVERIFY2(daemon_->start(), "pcscd did not start, or another one is running");
    practice_ = std::make_unique<test::PracticeCard>();
    slot_ = std::make_unique<practice::VpcdCard>(practice_->card);
    authority_ = practice_->authority.certificate_pem();
}

void TestDaemon::cleanup() {
    slot_.reset();
    practice_.reset();
    daemon_.reset();
}

void TestDaemon::a_good_card_is_held_up_by_the_host_alone() {
    QVERIFY(insert());
    const int tries = practice_->tries();
    const auto findings = check();
    COMPARE_BROKEN(findings, Stage::host, FaultCode::host_unreachable);
    QCOMPARE(findings[1].skip, Skip::virtual_reader);
    QCOMPARE(findings[2].skip, Skip::virtual_reader);
    QCOMPARE(findings[3].found, std::string(first_reader));
    QCOMPARE(findings[6].found, std::string("jcic-practice"));
    QCOMPARE(findings[8].skip, std::optional(Skip::needs_password));
    QCOMPARE(findings[8].found, std::string("ecdsa-p256-sha256"));
    QCOMPARE(practice_->tries(), tries);
}

void TestDaemon::without_the_daemon_it_says_how_to_start_it() {
    daemon_->stop();
    const auto findings = check();
    COMPARE_BROKEN(findings, Stage::service, FaultCode::service_stopped);
    QVERIFY(findings[0].fault->detail("start").find("pcscd") != std::string_view::npos);
    QVERIFY(daemon_->start());
    QVERIFY2(check()[0].state == State::ok, "the next check finds it");
}

void TestDaemon::a_reader_of_another_name_is_not_listed() {
    QVERIFY(insert());
    const auto findings = check("No Such Reader");
    COMPARE_BROKEN(findings, Stage::reader, FaultCode::reader_none);
    QCOMPARE(findings[3].fault->detail("reader"), std::string_view("No Such Reader"));
}

void TestDaemon::an_empty_reader_has_no_card() {
    const auto findings = check();
    COMPARE_BROKEN(findings, Stage::card, FaultCode::card_none);
}

void TestDaemon::a_card_of_another_world_has_no_valid_certificate() {
    QVERIFY(insert());
    authority_ = practice::make_ca("another world", SystemClock().now()).value().certificate_pem();
    const auto findings = check();
    COMPARE_BROKEN(findings, Stage::certificate, FaultCode::card_certificate);
    QCOMPARE(findings[6].state, State::ok);
}

void TestDaemon::a_pulled_card_is_noticed_at_the_next_check() {
    QVERIFY(insert());
    slot_->remove();
    QTRY_VERIFY_WITH_TIMEOUT(check()[4].state == State::failed, 10'000);
    const auto findings = check();
    COMPARE_BROKEN(findings, Stage::card, FaultCode::card_none);
}

JCIC_TEST(TestDaemon)
#include "test_daemon.moc"
