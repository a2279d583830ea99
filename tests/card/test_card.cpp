// The card as the desk uses it: found by its profile, signatures proven, every loss known.
#include <QTest>
#include <future>
#include <utility>

#include "app/card/commands.h"
#include "support/card_rig.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using test::CardRig;
using test::detail;
using test::TroubledLink;

namespace {

/// The service takes the call, and never answers.
class SilentService : public TroubledLink {
public:
    ~SilentService() override { answer(); }
    void answer() {
        if (!std::exchange(answered_, true)) silence_.set_value();
    }
    pcsc::Code list_readers(pcsc::Context, std::vector<std::string>&) override {
        until_.wait();
        return pcsc::Code::no_service;
    }

private:
    std::promise<void> silence_;
    std::shared_future<void> until_ = silence_.get_future().share();
    bool answered_ = false;
};

}  // namespace

class TestCard : public QObject {
    Q_OBJECT

private slots:
    void it_is_found_and_says_who_it_is() {
        CardRig rig;
        const auto identity = rig.card.open();
        VERIFY_OK(identity);
        QCOMPARE(identity->reader, std::string(practice::SoftLink::reader_name));
        QCOMPARE(identity->profile, std::string("jcic-practice"));
        QCOMPARE(identity->number, std::string("0129999-03"));
        QCOMPARE(identity->certificate.subject(), std::string("0129999-03"));
        QCOMPARE(identity->atr, practice::SoftCard::atr());
        QVERIFY(!rig.card.verified());
    }

    void an_empty_reader_and_an_unknown_card_are_told_apart() {
        CardRig rig;
        rig.link->inner->remove();
        COMPARE_FAULT(rig.card.open(), card_none);
        COMPARE_FAULT(rig.card.tries_left(), card_none);

        auto profiles = card::load_profiles(test::in_source("resources/cards")).value();
        for (auto& profile : profiles)
            for (auto& pattern : profile.atrs) pattern.value[0] = 0x3F;
        card::ApduCard strict({rig.link}, profiles, rig.trust(), std::make_shared<SystemClock>());
        rig.link->inner->insert(rig.practice.card);
        const auto unknown = strict.open();
        COMPARE_FAULT(unknown, card_unknown);
        QCOMPARE(detail(unknown.error(), "atr"), to_hex(practice::SoftCard::atr()));
    }

    void another_number_than_wanted_is_foreign() {
        CardRig rig;
        const auto foreign = rig.card.open({"", "0129999-04"});
        COMPARE_FAULT(foreign, card_foreign);
        QCOMPARE(detail(foreign.error(), "wanted"), std::string("0129999-04"));
        QCOMPARE(detail(foreign.error(), "found"), std::string("0129999-03"));
        VERIFY_OK(rig.card.open({"", "0129999-03"}));
    }

    void another_reader_than_there_is_none() {
        CardRig rig;
        const auto none = rig.card.open({"Another Reader", ""});
        COMPARE_FAULT(none, reader_none);
        QCOMPARE(detail(none.error(), "reader"), std::string("Another Reader"));
    }

    void a_certificate_of_another_world_is_refused() {
        CardRig rig;
        auto real = rig.trust();
        real.world = card::World::real;
        card::ApduCard desk({rig.link}, card::load_profiles(test::in_source("resources/cards")).value(), real,
                            std::make_shared<SystemClock>());
        const auto refused = desk.open();
        COMPARE_FAULT(refused, card_certificate);
        QCOMPARE(detail(refused.error(), "reason"), std::string("policy"));
    }

    void a_card_under_another_cards_certificate_is_refused() {
        CardRig rig;
        auto state = rig.practice.memory->load().value();
        state.number = "0129999-99";
        VERIFY_OK(rig.practice.memory->save(state));
        rig.link->inner->insert(rig.practice.fresh());
        const auto refused = rig.card.open();
        COMPARE_FAULT(refused, card_certificate);
        QCOMPARE(detail(refused.error(), "reason"), std::string("number"));
    }

    void readers_are_listed_without_disturbing_the_open_card() {
        CardRig rig;
        const auto before = rig.card.list();
        VERIFY_OK(before);
        QCOMPARE(before->size(), std::size_t{1});
        QCOMPARE(before->front().state, std::string("card"));
        QCOMPARE(before->front().number, std::string("0129999-03"));
        VERIFY_OK(rig.card.open());
        VERIFY_OK(rig.card.verify_pin(rig.practice.letter.pin));
        VERIFY_OK(rig.card.list());
        VERIFY_OK(rig.card.sign(view("still verified")));
        rig.link->inner->remove();
        rig.card.close();
        QCOMPARE(rig.card.list().value().front().state, std::string("empty"));
    }

    void a_signature_needs_the_PIN() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        COMPARE_FAULT(rig.card.sign(view("request")), card_pin_needed);
        VERIFY_OK(rig.card.tries_left());  // the card is still there
    }

    void a_signature_verifies_under_the_certificate() {
        CardRig rig;
        const auto identity = rig.card.open();
        VERIFY_OK(rig.card.verify_pin(rig.practice.letter.pin));
        for (const std::size_t size : {0u, 1u, 31u, 32u, 5000u}) {
            const Bytes message(size, 0x42);
            const auto signature = rig.card.sign(message);
            VERIFY_OK(signature);
            QCOMPARE(signature->size(), std::size_t{64});
            VERIFY_OK(card::verify_signature(identity->certificate, message, *signature));
        }
    }

    void a_forged_signature_is_a_fault() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        VERIFY_OK(rig.card.verify_pin(rig.practice.letter.pin));
        rig.link->forge = [](ByteView command, Bytes& answer) {
            if (command[1] == 0x2A) answer[5] ^= 1;
        };
        COMPARE_FAULT(rig.card.sign(view("request")), card_answer);
    }

    void closing_resets_the_card() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        VERIFY_OK(rig.card.verify_pin(rig.practice.letter.pin));
        rig.card.close();
        QVERIFY(!rig.card.verified());
        COMPARE_FAULT(rig.card.sign(view("request")), card_none);
        // Another program that looks now finds no PIN verified: an empty VERIFY would say 9000.
        const Bytes select{0x00, 0xA4, 0x04, 0x0C, 0x09, 0xF0, 'J', 'C', 'I', 'C', 'P', 'R', 'A', 'C'};
        QCOMPARE(to_hex(rig.practice.card->transmit(Bytes{0x00, 0x20, 0x00, 0x81})), std::string("6985"));
        QCOMPARE(to_hex(rig.practice.card->transmit(select)), std::string("9000"));
    }

    void a_reset_by_another_program_is_known() {
        CardRig rig;
        VERIFY_OK(rig.card.open());
        VERIFY_OK(rig.card.verify_pin(rig.practice.letter.pin));
        pcsc::Context context = 0;
        pcsc::Connection other;
        QCOMPARE(rig.link->establish(context), pcsc::Code::ok);
        QCOMPARE(rig.link->connect(context, practice::SoftLink::reader_name, pcsc::Share::shared, other),
                 pcsc::Code::ok);
        QCOMPARE(rig.link->disconnect(other.handle, pcsc::Leave::reset), pcsc::Code::ok);
        COMPARE_FAULT(rig.card.sign(view("request")), card_reset);
        QVERIFY(!rig.card.verified());
        VERIFY_OK(rig.card.open());
        VERIFY_OK(rig.card.verify_pin(rig.practice.letter.pin));
        VERIFY_OK(rig.card.sign(view("request")));
    }

    void a_mute_card_is_left_behind() {
        CardRig rig;
        card::ApduCard impatient({rig.link}, card::load_profiles(test::in_source("resources/cards")).value(),
                                 rig.trust(), std::make_shared<SystemClock>(), {Millis{200}});
        VERIFY_OK(impatient.open());
        rig.link->plan(TroubledLink::Kind::mute, 1);
        COMPARE_FAULT(impatient.tries_left(), card_mute);
        QVERIFY(!impatient.verified());
        COMPARE_FAULT(impatient.tries_left(), card_none);
        rig.link->release_mute();
    }

    // No card was spoken to: none is to be wiped, or sent back.
    void a_service_that_accepts_and_stays_silent_is_told_as_that() {
        const CardRig rig;
        const auto service = std::make_shared<SilentService>();
        card::ApduCard impatient({service}, card::load_profiles(test::in_source("resources/cards")).value(),
                                 rig.trust(), std::make_shared<SystemClock>(), {Millis{200}});
        const auto listed = impatient.list();
        COMPARE_FAULT(listed, service_stopped);
        QCOMPARE(listed.error().detail("reason"), std::string_view("silent"));
        COMPARE_FAULT(impatient.open(), service_stopped);
        service->answer();
    }

    // Before the command it is a mute card like any other: nothing was sent.
    void one_that_falls_silent_while_it_takes_a_password_may_have_taken_it() {
        constexpr std::uint8_t ins_change = 0x24;
        const auto fresh = Secret::from(view("97531024"));
        CardRig undisturbed;
        VERIFY_OK(undisturbed.card.open());
        const auto before = undisturbed.link->instructions.size();
        VERIFY_OK(undisturbed.card.change_pin(undisturbed.practice.letter.pin, fresh));
        const auto all = undisturbed.link->instructions;
        int given = 0;
        for (std::size_t i = before; i < all.size(); ++i) {
            CardRig rig;
            card::ApduCard impatient({rig.link}, card::load_profiles(test::in_source("resources/cards")).value(),
                                     rig.trust(), std::make_shared<SystemClock>(), {Millis{200}});
            VERIFY_OK(impatient.open());
            rig.link->plan(TroubledLink::Kind::mute, static_cast<int>(i - before) + 1);
            const auto result = impatient.change_pin(rig.practice.letter.pin, fresh);
            if (all[i] == ins_change) {
                COMPARE_FAULT(result, card_pin_not_known);
                ++given;
            } else {
                COMPARE_FAULT(result, card_mute);
            }
            rig.link->release_mute();
        }
        QCOMPARE(given, 1);
    }

    void a_card_held_by_another_program_is_busy_and_gets_no_late_PIN() {
        CardRig rig;
        card::ApduCard impatient({rig.link}, card::load_profiles(test::in_source("resources/cards")).value(),
                                 rig.trust(), std::make_shared<SystemClock>(), {Millis{200}});
        VERIFY_OK(impatient.open());
        pcsc::Context context = 0;
        pcsc::Connection other;
        QCOMPARE(rig.link->establish(context), pcsc::Code::ok);
        QCOMPARE(rig.link->connect(context, practice::SoftLink::reader_name, pcsc::Share::shared, other),
                 pcsc::Code::ok);
        QCOMPARE(rig.link->begin(other.handle), pcsc::Code::ok);
        COMPARE_FAULT(impatient.verify_pin(rig.practice.letter.pin), card_busy);
        QVERIFY(!impatient.verified());

        // Nor is it taken for a silent card by one who looks for it now.
        COMPARE_FAULT(impatient.open(), card_busy);
        COMPARE_FAULT(impatient.open(), card_busy);
        QCOMPARE(impatient.list().value().front().state, std::string("busy"));

        // The call that was given up gets its turn now, and lets the card go unused.
        QCOMPARE(rig.link->disconnect(other.handle, pcsc::Leave::as_it_is), pcsc::Code::ok);
        const auto alone = [&] {
            const auto code =
                rig.link->connect(context, practice::SoftLink::reader_name, pcsc::Share::exclusive, other);
            if (code == pcsc::Code::ok) rig.link->disconnect(other.handle, pcsc::Leave::as_it_is);
            return code;
        };
        QTRY_COMPARE(alone(), pcsc::Code::ok);
        QCOMPARE(rig.link->count(0x20), 0);
        QCOMPARE(rig.practice.tries(), 3);
    }
};

JCIC_TEST(TestCard)
#include "test_card.moc"
