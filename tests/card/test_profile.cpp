// A profile file is taken whole or refused with line and reason.

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <random>

#include "app/card/profile.h"
#include "support/both_cards.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using card::read_profile;

namespace {

QByteArray shipped() {
    QFile file(QString::fromStdString(test::in_source("resources/cards/jcic-practice.json")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestProfile : public QObject {
    Q_OBJECT

private slots:
    void the_shipped_profiles_are_good() {
        const auto profiles = card::load_profiles(test::in_source("resources/cards"));
        VERIFY_OK(profiles);
        QCOMPARE(profiles->size(), std::size_t{2});
        const auto& profile = profiles->front();
        QCOMPARE(profile.name, std::string("jcic-practice"));
        QCOMPARE(profile.commands, card::CommandSet::iso7816);
        QCOMPARE(profile.found_by, card::FoundBy::atr);
        QCOMPARE(to_hex(profile.aid), std::string("f04a43494350524143"));
        QCOMPARE(profile.pin.reference, std::uint8_t{0x81});
        QCOMPARE(profile.pin.shortest, std::size_t{6});
        QCOMPARE(profile.pin.padded_to, std::size_t{8});
        QCOMPARE(profile.pin.tries, 3);
        QCOMPARE(profile.files.certificate, std::uint32_t{0x0102});
        QVERIFY(profile.pin.no_repetition && profile.pin.no_run && !profile.puk.no_run);

        const auto& piv = profiles->back();
        QCOMPARE(piv.name, std::string("piv"));
        QCOMPARE(piv.commands, card::CommandSet::piv);
        QCOMPARE(piv.found_by, card::FoundBy::application);
        QVERIFY(!piv.knows(Bytes{0x3B, 0x00}));
        QCOMPARE(piv.key_reference, std::uint8_t{0x9A});
        QCOMPARE(piv.algorithms.at(card::SignatureAlgorithm::rsa2048_pkcs1_sha256), std::uint8_t{0x07});
        QCOMPARE(piv.algorithms.at(card::SignatureAlgorithm::ecdsa_p256_sha256), std::uint8_t{0x11});
        QCOMPARE(piv.files.number, std::uint32_t{0x5FC102});
        const auto documents = piv.of_documents().value();
        QCOMPARE(documents.key_reference, std::uint8_t{0x9C});
        QCOMPARE(documents.files.certificate, std::uint32_t{0x5FC10A});
        QVERIFY(!profile.of_documents());
    }

    void an_ATR_matches_under_its_mask() {
        const card::AtrPattern pattern{{0x3B, 0x80, 0x12}, {0xFF, 0xFF, 0xF0}};
        QVERIFY(pattern.matches(Bytes{0x3B, 0x80, 0x1F}));
        QVERIFY(!pattern.matches(Bytes{0x3B, 0x80, 0x2F}));
        QVERIFY(!pattern.matches(Bytes{0x3B, 0x80}));
        QVERIFY(!pattern.matches(Bytes{0x3B, 0x80, 0x1F, 0x00}));
        QVERIFY(!pattern.matches({}));
    }

    void a_bad_file_is_refused_with_its_line_data() {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* was, const char* is, int line, const char* reason) {
            QTest::newRow(name) << QByteArray(was) << QByteArray(is) << line << QString(reason);
        };
        row("not JSON", "\"aid\":", "\"aid\"", 10, "not JSON");
        row("a field missing", "  \"aid\": \"F04A43494350524143\",\n", "", 1, "\"aid\" is missing");
        row("documents without a way to sign in", "\"aid\":", "\"documents\": {},\n\"aid\":", 10,
            "\"documents\" is of own cards, and there is no \"sign_in\"");
        row("a field unknown", "\"note\"", "\"nota\"", 4, "\"nota\" is not known");
        row("a field twice", "\"found_by\": \"atr\"", "\"commands\": \"iso7816\"", 6, "\"commands\" stands twice");
        row("commands nobody speaks", "iso7816", "iso7817", 5, "\"commands\" is not one that is known");
        row("another way to find it", "\"atr\",", "\"luck\",", 6, "\"found_by\" is not one that is known");
        row("another card's commands", "iso7816", "piv", 16, "\"files\" is not known");
        row("not hex", "F04A43494350524143", "F04A4349435052414G", 10, "\"aid\" is not hex of 5 to 16 bytes");
        row("an AID too short", "F04A43494350524143", "F04A", 10, "\"aid\" is not hex of 5 to 16 bytes");
        row("a mask of another length", "\"mask\": \"FF", "\"mask\": \"", 8, "\"mask\" is not as long as \"value\"");
        row("a number too large", "\"tries\": 3", "\"tries\": 16", 12, "\"tries\" is not a number from 1 to 15");
        row("a number beyond any", "\"tries\": 3", "\"tries\": 1e999", 1, "a number is too large");
        row("a number in quotes", "\"tries\": 10", "\"tries\": \"10\"", 15, "\"tries\" is not a number from 1 to 15");
        row("longest under shortest", "\"shortest\": 6, \"longest\": 8", "\"shortest\": 6, \"longest\": 5", 12,
            "\"longest\" is not a number from 6 to 64");
        row("padded to less", "\"padded_to\": 8, \"padding\": \"FF\", \"tries\": 3",
            "\"padded_to\": 7, \"padding\": \"FF\", \"tries\": 3", 12, "\"padded_to\" is not a number from 8 to 64");
        row("padding that could be typed", "\"padding\": \"FF\"", "\"padding\": \"30\"", 12, "\"padding\" is a digit");
        row("a rule nobody knows", "\"no-run\"", "\"no-luck\"", 13, "\"new\" holds a rule that is not known");
        row("rules that are no texts", "[\"no-repetition\", \"no-run\"]", "[1]", 13, "\"new\" is not a list of texts");
        row("an algorithm nobody has", "ecdsa-p256-sha256", "rsa-1024", 17,
            "\"rsa-1024\" is not an algorithm that is known");
        row("an algorithm of other cards", "ecdsa-p256-sha256", "rsa2048-pkcs1-sha256", 17,
            "\"rsa2048-pkcs1-sha256\" is not for the command set iso7816");
        row("no algorithm", "{ \"ecdsa-p256-sha256\": \"21\" }", "{}", 17, "\"algorithms\" names none");
        row("a section that is none", "{ \"number\": \"0101\", \"certificate\": \"0102\" }", "[]", 16,
            "\"files\" is not an object");
        row("a limit too low", "\"certificate\": 8192", "\"certificate\": 1", 18,
            "\"certificate\" is not a number from 256 to 32767");
        constexpr const char* atrs =
            "[\n    { \"value\": \"3B8C01805A4A4349432D50524143542D\", \"mask\": \"FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF\" "
            "}\n  "
            "]";
        row("no list of ATRs", atrs, "{}", 7, "\"atr\" is not a list of objects");
        row("nothing to find it by", atrs, "[]", 7, "\"atr\" is empty, and nothing else finds the card");
    }

    void a_bad_file_is_refused_with_its_line() {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        QFETCH(int, line);
        QFETCH(QString, reason);
        auto text = shipped();
        QVERIFY(text.contains(was));
        text.replace(text.indexOf(was), was.size(), is);
        const auto profile = read_profile(text.toStdString(), "jcic-practice.json");
        COMPARE_FAULT(profile, card_profile);
        QCOMPARE(QString::fromStdString(std::string(profile.error().detail("reason"))), reason);
        QCOMPARE(QString::fromStdString(std::string(profile.error().detail("line"))).toInt(), line);
        QCOMPARE(std::string(profile.error().detail("file")), std::string("jcic-practice.json"));
    }

    void a_folder_without_profiles_is_a_fault() {
        const QTemporaryDir folder;
        COMPARE_FAULT(card::load_profiles(folder.path().toStdString()), file_missing);
        COMPARE_FAULT(card::load_profiles(folder.filePath("none").toStdString()), file_missing);
    }

    void a_bad_file_in_the_folder_is_named() {
        const QTemporaryDir folder;
        QFile file(folder.filePath("other.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.close();
        const auto profiles = card::load_profiles(folder.path().toStdString());
        COMPARE_FAULT(profiles, card_profile);
        QCOMPARE(std::string(profiles.error().detail("file")), std::string("other.json"));
    }

    void two_profiles_of_one_name_are_a_fault() {
        const QTemporaryDir folder;
        for (const char* name : {"one.json", "two.json"})
            QVERIFY(QFile::copy(QString::fromStdString(test::in_source("resources/cards/piv.json")),
                                folder.filePath(name)));
        const auto profiles = card::load_profiles(folder.path().toStdString());
        COMPARE_FAULT(profiles, card_profile);
        QCOMPARE(std::string(profiles.error().detail("file")), std::string("two.json"));
    }

    void no_cut_or_changed_file_does_harm() {
        const auto good = shipped().toStdString();
        for (std::size_t length = 0; length < good.size() - 1; ++length)
            COMPARE_FAULT(read_profile(std::string_view(good).substr(0, length), "cut"), card_profile);
        std::mt19937 chance(4);
        for (int round = 0; round < 3'000; ++round) {
            auto changed = good;
            changed[chance() % changed.size()] = static_cast<char>(chance());
            const auto profile = read_profile(changed, "changed");
            QVERIFY(profile.has_value() || profile.error().code == FaultCode::card_profile);
        }
    }
};

// A card that answers nonsense, too much, too little or strange status words at any APDU: a fault or a harmless answer,
// never a crash, never a password sent twice, never a signature given out that the certificate does not bear.
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

JCIC_TEST(TestProfile)
JCIC_TEST(TestNonsense)
#include "test_profile.moc"
