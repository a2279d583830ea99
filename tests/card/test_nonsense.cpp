// A card that answers nonsense, too much, too little or strange status words at any APDU: a fault or a harmless answer,
// never a crash, never a password sent twice, never a signature given out that the certificate does not bear.
#include <QTest>
#include <random>

#include "support/both_cards.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using test::card_kinds;
using test::card_operations;

namespace {

using Chance = std::mt19937;

/// How an answer is spoilt.
const std::vector<std::pair<const char*, std::function<void(Chance&, Bytes&)>>>& spoilers() {
    static const std::vector<std::pair<const char*, std::function<void(Chance&, Bytes&)>>> all{
        {"random bytes",
         [](Chance& chance, Bytes& answer) {
             answer.resize(chance() % 259);
             for (auto& byte : answer) byte = static_cast<std::uint8_t>(chance());
         }},
        {"random bytes and 9000",
         [](Chance& chance, Bytes& answer) {
             answer.resize(2 + chance() % 257);
             for (auto& byte : answer) byte = static_cast<std::uint8_t>(chance());
             answer[answer.size() - 2] = 0x90;
             answer[answer.size() - 1] = 0x00;
         }},
        {"nothing but 9000",
         [](Chance&, Bytes& answer) {
             answer = {0x90, 0x00};
         }},
        {"too much", [](Chance&, Bytes& answer) { answer.assign(70'000, 0x00); }},
        {"another status word",
         [](Chance& chance, Bytes& answer) {
             static constexpr std::uint8_t classes[] = {0x61, 0x62, 0x63, 0x64, 0x65, 0x67, 0x68,
                                                        0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F};
             answer = {classes[chance() % std::size(classes)], static_cast<std::uint8_t>(chance())};
         }},
        {"more without an end",
         [](Chance&, Bytes& answer) {
             answer.assign(256, 0x53);
             answer.insert(answer.end(), {0x61, 0x00});
         }},
        {"a byte changed",
         [](Chance& chance, Bytes& answer) {
             if (!answer.empty()) answer[chance() % answer.size()] ^= static_cast<std::uint8_t>(1U << chance() % 8);
         }},
        {"a length changed",
         [](Chance& chance, Bytes& answer) {
             if (answer.size() > 3) answer[1 + chance() % 3] = static_cast<std::uint8_t>(0x80U | chance() % 8);
         }},
    };
    return all;
}

}  // namespace

class TestNonsense : public QObject {
    Q_OBJECT

private slots:
    void from_one_APDU_on_or_at_one_does_no_harm_data() {
        QTest::addColumn<int>("card");
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("spoiler");
        for (std::size_t card = 0; card < card_kinds().size(); ++card)
            for (std::size_t which = 0; which < card_operations().size(); ++which)
                for (std::size_t spoiler = 0; spoiler < spoilers().size(); ++spoiler)
                    QTest::addRow("%s: %s, %s", card_kinds()[card].name, card_operations()[which].name,
                                  spoilers()[spoiler].first)
                        << static_cast<int>(card) << static_cast<int>(which) << static_cast<int>(spoiler);
    }

    void from_one_APDU_on_or_at_one_does_no_harm() {
        QFETCH(int, card);
        QFETCH(int, which);
        QFETCH(int, spoiler);
        const auto& operation = card_operations()[static_cast<std::size_t>(which)];
        const auto& spoil = spoilers()[static_cast<std::size_t>(spoiler)].second;
        Chance chance(static_cast<unsigned>(card * 1000 + which * 10 + spoiler));
        for (int round = 0; round < 3; ++round) {
            const int at = 1 + static_cast<int>(chance() % 10);
            const bool from_there_on = chance() % 2 == 0;
            const auto rig = card_kinds()[static_cast<std::size_t>(card)].rig();
            auto& link = rig->link();
            VERIFY_OK(operation.prepare(*rig));
            const auto passwords = [&] {
                return link.commands_with_data(0x20) + link.commands_with_data(0x24) + link.commands_with_data(0x2C);
            };
            const int before = passwords();
            int countdown = at;
            link.forge = [&](ByteView, Bytes& answer) {
                --countdown;
                if (countdown == 0 || (from_there_on && countdown < 0)) spoil(chance, answer);
            };
            const auto result = operation.run(*rig);
            // What was not touched goes as ever.
            if (operation.wrong && countdown > 0) COMPARE_FAULT(result, card_pin_wrong);
            if (!operation.wrong && countdown > 0) VERIFY_OK(result);
            QVERIFY(passwords() <= before + 1);
            QVERIFY(rig->tries() >= 2);
            link.forge = nullptr;
            rig->put_back();
            VERIFY_OK(rig->card().open());
            if (const auto pin = rig->card().verify_pin(rig->pin()); !pin)
                VERIFY_OK(rig->card().verify_pin(test::other_pin()));
            VERIFY_OK(rig->card().sign(view("again")));
        }
    }
};

JCIC_TEST(TestNonsense)
#include "test_nonsense.moc"
