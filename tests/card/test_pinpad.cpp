// Passwords typed at the reader's own keys (PC/SC part 10), over a reader in software: the same rules for tries and
// last_try, every way an entry can end told apart, the card kept.
#include <QTest>

#include "support/piv_rig.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using test::PivRig;

namespace {

constexpr std::uint32_t verify_code = 0x42330006;
constexpr std::uint32_t modify_code = 0x42330007;
constexpr std::uint32_t abort_code = 0x4233000B;
const card::LastTryConsent last_try{"5a5a5a5a-5a5a-5a5a-5a5a-5a5a5a5a5a5a"};

/// A reader with keys, at which a person types what a test says.
class KeyedLink final : public test::TroubledLink {
public:
    bool has_keys = true;
    std::string typed;  ///< digits of the one password, or of old and new
    std::string typed_new;
    std::uint16_t instead = 0;  ///< the reader's own answer: cancelled, time over
    int entries = 0;
    std::vector<std::uint8_t> seconds;

    pcsc::Code control(pcsc::Handle handle, std::uint32_t code, ByteView command, std::span<std::uint8_t> answer,
                       std::size_t& length) override {
        if (!has_keys) return pcsc::Code::unsupported_feature;
        if (code == verify_code || code == modify_code) return enter(handle, code, command, answer, length);
        if (code == abort_code) return length = 0, pcsc::Code::ok;
        Bytes features;
        for (const auto offered : {verify_code, modify_code, abort_code}) {
            features.insert(features.end(), {static_cast<std::uint8_t>(offered), 4});
            for (const unsigned shift : {24U, 16U, 8U, 0U})
                features.push_back(static_cast<std::uint8_t>(offered >> shift));
        }
        return say(features, answer, length);
    }

private:
    static pcsc::Code say(const Bytes& bytes, std::span<std::uint8_t> answer, std::size_t& length) {
        std::copy(bytes.begin(), bytes.end(), answer.begin());
        length = bytes.size();
        return pcsc::Code::ok;
    }

    pcsc::Code enter(pcsc::Handle handle, std::uint32_t code, ByteView structure, std::span<std::uint8_t> answer,
                     std::size_t& length) {
        ++entries;
        seconds.push_back(structure[0]);
        if (instead != 0)
            return say({static_cast<std::uint8_t>(instead >> 8U), static_cast<std::uint8_t>(instead)}, answer, length);
        // abData: the command with its password fields still filled up (2.5.2, 2.5.3).
        const auto command = structure.subspan(code == verify_code ? 19 : 24);
        Bytes apdu(command.begin(), command.begin() + 4);
        Bytes data;
        for (const auto& digits : code == verify_code ? std::vector{typed} : std::vector{typed, typed_new}) {
            auto block = to_bytes(digits);
            block.resize(8, 0xFF);
            data.insert(data.end(), block.begin(), block.end());
        }
        apdu.push_back(static_cast<std::uint8_t>(data.size()));
        apdu.insert(apdu.end(), data.begin(), data.end());
        return inner->transmit(handle, pcsc::Protocol::t1, apdu, answer, length);
    }
};

/// A PIV card in such a reader.
struct KeyedRig {
    PivRig piv;
    std::shared_ptr<KeyedLink> link = std::make_shared<KeyedLink>();
    card::ApduCard card{{link},
                        card::load_profiles(test::in_source("resources/cards")).value(),
                        piv.trust(),
                        std::make_shared<SystemClock>()};
    KeyedRig() { link->inner->insert(piv.chip); }
    [[nodiscard]] int tries() const { return piv.chip->content.pin.tries; }
};

}  // namespace

class TestPinpad : public QObject {
    Q_OBJECT

private slots:
    void it_says_what_the_reader_can() {
        KeyedRig rig;
        VERIFY_OK(rig.card.open());
        const auto entry = rig.card.pin_entry();
        VERIFY_OK(entry);
        QVERIFY(entry->pinpad_verifies && entry->pinpad_changes && entry->can_cancel);
        QCOMPARE(entry->limit, Millis{30'000});
    }

    void a_reader_without_keys_is_no_fault_until_it_is_used() {
        KeyedRig rig;
        rig.link->has_keys = false;
        VERIFY_OK(rig.card.open());
        const auto entry = rig.card.pin_entry();
        VERIFY_OK(entry);
        QVERIFY(!entry->pinpad_verifies && !entry->pinpad_changes && !entry->can_cancel);
        COMPARE_FAULT(rig.card.verify_on_pinpad(), pinpad_unsupported);
        VERIFY_OK(rig.card.verify_pin(rig.piv.pin));
    }

    void a_right_PIN_lets_the_card_sign() {
        KeyedRig rig;
        VERIFY_OK(rig.card.open());
        rig.link->typed = "314159";
        VERIFY_OK(rig.card.verify_on_pinpad());
        QVERIFY(rig.card.verified());
        VERIFY_OK(rig.card.sign(view("request")));
        QCOMPARE(rig.link->seconds, std::vector<std::uint8_t>{30});
        QCOMPARE(rig.link->commands_with_data(0x20), 0);  // nothing came by the computer
    }

    void every_end_of_an_entry_is_told_apart_data() {
        QTest::addColumn<int>("instead");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("tries");
        QTest::newRow("wrong") << 0 << "card.pin.wrong" << 2;
        QTest::newRow("cancelled") << 0x6401 << "pinpad.cancelled" << 3;
        QTest::newRow("time over") << 0x6400 << "pinpad.timeout" << 3;
        QTest::newRow("too short") << 0x6403 << "card.pin.format" << 3;
        QTest::newRow("structure refused") << 0x6B80 << "pinpad.unsupported" << 3;
    }

    void every_end_of_an_entry_is_told_apart() {
        QFETCH(int, instead);
        QFETCH(QString, fault);
        QFETCH(int, tries);
        KeyedRig rig;
        VERIFY_OK(rig.card.open());
        rig.link->typed = "000000";
        rig.link->instead = static_cast<std::uint16_t>(instead);
        const auto ended = rig.card.verify_on_pinpad();
        QVERIFY(!ended.has_value());
        QCOMPARE(QString::fromStdString(std::string(ended.error().text())), fault);
        QVERIFY(!rig.card.verified());
        QCOMPARE(rig.link->entries, 1);
        QCOMPARE(rig.card.tries_left().value(), tries);  // the card is still opened
        QCOMPARE(rig.tries(), tries);
    }

    void the_last_try_needs_consent_before_the_reader_asks() {
        KeyedRig rig;
        VERIFY_OK(rig.card.open());
        rig.piv.chip->content.pin.tries = 1;
        rig.link->typed = "314159";
        rig.link->typed_new = "97531024";
        COMPARE_FAULT(rig.card.verify_on_pinpad(), card_pin_last_try);
        COMPARE_FAULT(rig.card.change_on_pinpad(), card_pin_last_try);
        QCOMPARE(rig.link->entries, 0);
        VERIFY_OK(rig.card.verify_on_pinpad(last_try));
    }

    void the_PIN_is_changed_and_unblocked_at_the_reader() {
        KeyedRig rig;
        VERIFY_OK(rig.card.open());
        rig.link->typed = "314159";
        rig.link->typed_new = "97531024";
        rig.link->instead = 0x6402;
        COMPARE_FAULT(rig.card.change_on_pinpad(), pinpad_differ);
        rig.link->instead = 0;
        VERIFY_OK(rig.card.change_on_pinpad());
        VERIFY_OK(rig.card.verify_pin(test::digits("97531024")));
        rig.piv.chip->content.pin.tries = 0;
        rig.piv.chip->content.puk.tries = 2;
        rig.link->typed = "00000000";
        const auto wrong = rig.card.unblock_on_pinpad();
        COMPARE_FAULT(wrong, card_pin_wrong);
        QCOMPARE(std::string(wrong.error().detail("which")), std::string("puk"));
        rig.link->typed = "16180339";
        COMPARE_FAULT(rig.card.unblock_on_pinpad(), card_pin_last_try);
        VERIFY_OK(rig.card.unblock_on_pinpad(last_try));
        QCOMPARE(rig.tries(), 3);
    }

    void nothing_is_cancelled_where_nothing_waits() {
        KeyedRig rig;
        QVERIFY(!rig.card.cancel_pinpad());
        VERIFY_OK(rig.card.open());
        QVERIFY(!rig.card.cancel_pinpad());
    }
};

JCIC_TEST(TestPinpad)
#include "test_pinpad.moc"
