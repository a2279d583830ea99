// Many readers, many cards: the right one is found by its profile, never by its slot, and a strange one is described.

#include <QTest>
#include <QtTest>
#include <future>
#include <mutex>

#include "app/base/own_environment.h"
#include "support/many_readers.h"
#include "support/piv_rig.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using test::ManyReaders;

namespace {

/// A card of no profile: knows no application, counts what it is asked.
class StrangeChip final : public practice::CardChip {
public:
    [[nodiscard]] const Bytes& answer_to_reset() const override {
        static const Bytes atr{0x3B, 0x65, 0x00, 0x00, 0x20, 0x63, 0xCB, 0x68, 0x00};
        return atr;
    }
    void power_on() override {}
    void power_off() override {}
    void reset() override {}
    Bytes transmit(ByteView apdu) override {
        asked.emplace_back(apdu.begin(), apdu.end());
        const bool payment = to_hex(apdu).find(to_hex(view("1PAY.SYS"))) != std::string::npos;
        return payment ? Bytes{0x6F, 0x00, 0x90, 0x00} : Bytes{0x6A, 0x82};
    }
    std::vector<Bytes> asked;
};

}  // namespace

class TestFind : public QObject {
    Q_OBJECT

private slots:
    void the_card_of_the_profile_is_found_in_any_reader_data() {
        QTest::addColumn<int>("slot");
        for (int slot = 0; slot < 5; ++slot) QTest::addRow("%d", slot) << slot;
    }

    void the_card_of_the_profile_is_found_in_any_reader() {
        QFETCH(int, slot);
        const test::PivRig piv;
        const auto link = std::make_shared<ManyReaders>(5);
        for (std::size_t at = 0; at < 5; ++at)
            if (at != 2) link->slot(at).insert(std::make_shared<StrangeChip>());
        link->slot(static_cast<std::size_t>(slot)).insert(piv.chip);
        auto card = make(link, {piv.authority.certificate()});
        const auto identity = card.open();
        VERIFY_OK(identity);
        QCOMPARE(identity->reader, ManyReaders::name(static_cast<std::size_t>(slot)));
        VERIFY_OK(card.verify_pin(piv.pin));
        VERIFY_OK(card.sign(view("request")));
    }

    void a_mute_card_in_another_reader_holds_up_nobody_for_long() {
        const test::PivRig piv;
        const auto link = std::make_shared<ManyReaders>(2);
        std::promise<void> silence;
        link->silent = silence.get_future().share();
        link->slot(0).insert(std::make_shared<StrangeChip>());
        link->slot(1).insert(piv.chip);
        card::ApduCard card({link}, card::load_profiles(test::in_source("resources/cards")).value(), piv.trust(),
                            std::make_shared<SystemClock>(), {Millis{200}});
        // Often enough that a thread left behind each time would be one too many.
        for (int i = 0; i < 8; ++i) QCOMPARE(card.open().value().reader, ManyReaders::name(1));
        VERIFY_OK(card.verify_pin(piv.pin));
        const auto readers = card.list().value();
        QCOMPARE(readers[0].state, std::string("mute"));
        QCOMPARE(readers[1].profile, std::string("piv"));
        VERIFY_OK(card.sign(view("request")));
        QCOMPARE(link->asked_in_silence.load(), 1);
        silence.set_value();
        // Once the silence has ended the card is looked into again.
        QTRY_COMPARE(card.list().value()[0].state, std::string("unknown-card"));
    }

    void of_two_cards_the_wanted_one_is_found() {
        const test::PivRig first;
        test::PivContent other;
        other.guid = Bytes(16, 0x77);
        const test::PivRig second(other);
        const auto link = std::make_shared<ManyReaders>(3);
        link->slot(0).insert(first.chip);
        link->slot(2).insert(second.chip);
        auto card = make(link, {first.authority.certificate(), second.authority.certificate()});
        QCOMPARE(card.open().value().reader, ManyReaders::name(0));
        QCOMPARE(card.open({"", "77777777-7777-7777-7777-777777777777"}).value().reader, ManyReaders::name(2));
        QCOMPARE(card.open({ManyReaders::name(2), ""}).value().reader, ManyReaders::name(2));
        COMPARE_FAULT(card.open({"", "88888888-8888-8888-8888-888888888888"}), card_foreign);
        COMPARE_FAULT(card.open({ManyReaders::name(1), ""}), card_none);
        // One that nobody vouches for does not stand in the way of one that is good.
        auto picky = make(link, {second.authority.certificate()});
        QCOMPARE(picky.open().value().reader, ManyReaders::name(2));
    }

    void each_reader_says_what_it_holds() {
        const test::PivRig piv;
        const test::PracticeCard practice;
        const auto link = std::make_shared<ManyReaders>(4);
        link->slot(0).insert(std::make_shared<StrangeChip>());
        link->slot(1).insert(piv.chip);
        link->slot(3).insert(practice.card);
        auto card = make(link, {piv.authority.certificate()});
        const auto readers = card.list();
        VERIFY_OK(readers);
        std::vector<std::string> said;
        for (const auto& reader : *readers) said.push_back(reader.state + ' ' + reader.profile);
        QCOMPARE(said, (std::vector<std::string>{"unknown-card ", "card piv", "empty ", "card jcic-practice"}));
    }

    void a_redirected_reader_is_not_used_and_its_card_is_asked_nothing_R_DU_9() {
        const test::PivRig piv;
        const auto link = std::make_shared<ManyReaders>(2);
        link->first_name = "Gemalto PC Twin Reader (RDP) 00 00";
        const auto far = std::make_shared<StrangeChip>();
        link->slot(0).insert(far);
        auto card = make(link, {piv.authority.certificate()});
        QCOMPARE(card.list().value().front().state, std::string("redirected"));
        const auto refused = card.open({link->first_name, ""});
        COMPARE_FAULT(refused, reader_none);
        QCOMPARE(refused.error().detail("reason"), std::string_view("redirected"));
        QCOMPARE(refused.error().detail("reader"), std::string_view(link->first_name));
        COMPARE_FAULT(card.describe(link->first_name), reader_none);
        COMPARE_FAULT(card.open(), card_none);  // the workstation's own reader is empty
        link->slot(1).insert(piv.chip);
        VERIFY_OK(card.open());
        QVERIFY(far->asked.empty());
    }

    void a_session_that_names_a_card_service_of_its_own_is_told_why_no_reader_is_there() {
        auto card = make(std::make_shared<ManyReaders>(0), {});
        const auto reason = [&] {
            const auto opened = card.open();
            return opened || opened.error().code != FaultCode::reader_none
                       ? std::string("another")
                       : std::string(opened.error().detail("reason"));
        };
        QCOMPARE(reason(), std::string());
        qputenv("PCSCLITE_CSOCK_NAME", "/run/user/1000/xrdp/pcscd.comm");
        forget_environment();
        QCOMPARE(reason(), std::string("session"));
        QVERIFY(!qEnvironmentVariableIsSet("PCSCLITE_CSOCK_NAME"));
        forget_environment();
        QCOMPARE(reason(), std::string());
    }

    void a_strange_card_is_described_by_SELECT_alone() {
        const auto link = std::make_shared<ManyReaders>(1);
        const auto strange = std::make_shared<StrangeChip>();
        link->slot(0).insert(strange);
        auto card = make(link, {});
        const auto described = card.describe(ManyReaders::name(0));
        VERIFY_OK(described);
        QVERIFY(described->answer_to_reset.has_value());
        QCOMPARE(to_hex(described->answer_to_reset->historical), std::string("2063cb6800"));
        QCOMPARE(described->applications, std::vector<std::string>{"EMV payment"});
        QCOMPARE(card::text_of(*described),
                 std::string("3b6500002063cb6800, TB1 00, TC1 00, T=0, historical 2063cb6800, chaining; EMV payment"));
        for (const auto& command : strange->asked)
            QCOMPARE(to_hex(ByteView(command).first(4)), std::string("00a40400"));
        COMPARE_FAULT(card.describe("no such reader"), reader_none);
        link->slot(0).remove();
        COMPARE_FAULT(card.describe(ManyReaders::name(0)), card_none);
    }

    void the_open_card_is_described_undisturbed() {
        test::PivRig rig;
        VERIFY_OK(rig.card.open());
        VERIFY_OK(rig.card.verify_pin(rig.pin));
        const auto before = rig.link->instructions.size();
        const auto described = rig.card.describe(practice::SoftLink::reader_name);
        VERIFY_OK(described);
        QCOMPARE(described->applications, std::vector<std::string>{"piv"});
        QCOMPARE(rig.link->instructions.size(), before);
        VERIFY_OK(rig.card.sign(view("request")));
    }

    void a_malformed_ATR_is_said_to_be_so() {
        const auto card = card::describe_atr("reader", Bytes{0x3B});
        QVERIFY(!card.answer_to_reset);
        QVERIFY(!card.malformed.empty());
        QVERIFY(card::text_of(card).find("malformed") != std::string::npos);
    }

private:
    static card::ApduCard make(const std::shared_ptr<ManyReaders>& link,
                               const std::vector<card::Certificate>& trusted) {
        return card::ApduCard({link}, card::load_profiles(test::in_source("resources/cards")).value(),
                              {card::World::real, trusted}, std::make_shared<SystemClock>());
    }
};

// The trace of a PIV card's whole use, right and wrong: every command is in it, no password, in text or hex.
using test::digits;

class TestTrace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { lines_.clear(); }

    void a_PIV_cards_whole_use_shows_no_password() {
        test::PivRig rig;
        auto card = traced(rig);
        const Secret new_pin = digits("97531024");
        const Secret wrong_puk = digits("16180330");
        VERIFY_OK(card.open());
        COMPARE_FAULT(card.verify_pin(rig.wrong_pin), card_pin_wrong);
        VERIFY_OK(card.verify_pin(rig.pin));
        VERIFY_OK(card.sign(view("request")));
        VERIFY_OK(card.change_pin(rig.pin, new_pin));
        COMPARE_FAULT(card.unblock(wrong_puk, rig.pin), card_pin_wrong);
        VERIFY_OK(card.unblock(rig.puk, rig.pin));
        card.close();
        const auto all = lines();
        for (const auto* line :
             {"= T=1 ", "> 00200080 Lc=8\n", "> 00240080 Lc=16\n", "> 002C0080 Lc=16\n", "> 0087119A Lc="})
            QVERIFY2(all.contains(line), qPrintable(line + ('\n' + all)));
        const Secret* const secrets[]{&rig.pin, &rig.wrong_pin, &rig.puk, &wrong_puk, &new_pin};
        for (const auto* secret : secrets) {
            QVERIFY(!all.contains(QString::fromStdString(to_text(secret->view()))));
            QVERIFY(!all.contains(QString::fromStdString(to_hex(secret->view())), Qt::CaseInsensitive));
        }
    }

    void what_goes_wrong_is_in_it() {
        test::PivRig rig;
        auto card = traced(rig);
        pcsc::Context context = 0;
        pcsc::Connection other;
        rig.link->establish(context);
        QCOMPARE(rig.link->connect(context, practice::SoftLink::reader_name, pcsc::Share::exclusive, other),
                 pcsc::Code::ok);
        COMPARE_FAULT(card.open(), card_busy);
        QCOMPARE(lines(), QString("! 0x8010000B\n"));
        rig.link->release(context);
    }

private:
    card::ApduCard traced(test::PivRig& rig) {
        const auto sink = [this](std::string_view line) {
            const std::lock_guard lock(mutex_);
            lines_ += QString::fromUtf8(line.data(), static_cast<qsizetype>(line.size())) + '\n';
        };
        return card::ApduCard({rig.link, pcsc::Share::shared, pcsc::Trace(sink)},
                              card::load_profiles(test::in_source("resources/cards")).value(), rig.trust(),
                              std::make_shared<SystemClock>(), {Millis{5'000}});
    }
    QString lines() {
        const std::lock_guard lock(mutex_);
        return lines_;
    }
    std::mutex mutex_;
    QString lines_;
};

JCIC_TEST(TestFind)
JCIC_TEST(TestTrace)
#include "test_find.moc"
