// The practice card at its wire: every command, every refusal, and bytes that are no command at all.
#include <QTest>
#include <random>

#include "support/practice_card.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using test::PracticeCard;

namespace {

const char* const select_application = "00a4040009f04a43494350524143 00";
const char* const ask_tries = "00200081";
const char* const set_key = "002241b606840101800121";

/// A powered card with its application selected, spoken to in hex.
struct Wire {
    PracticeCard practice;

    Wire() {
        practice.card->power_on();
        send(select_application);
    }
    std::string send(std::string hex) const {
        hex.erase(std::remove(hex.begin(), hex.end(), ' '), hex.end());
        return to_hex(practice.card->transmit(from_hex(hex).value()));
    }
    /// Header, length, the padded secrets.
    std::string send_secrets(const char* header, std::initializer_list<const Secret*> secrets) const {
        Bytes data;
        for (const auto* secret : secrets) {
            const auto bytes = secret->view();
            data.insert(data.end(), bytes.begin(), bytes.end());
            while (data.size() % 8 != 0) data.push_back(0xFF);
        }
        return send(header + to_hex(Bytes{static_cast<std::uint8_t>(data.size())}) + to_hex(data));
    }
    std::string verify(const Secret& pin) const { return send_secrets("00200081", {&pin}); }
};

}  // namespace

class TestSoftCard : public QObject {
    Q_OBJECT

private slots:
    void its_ATR_is_well_formed();
    void select_gives_the_control_information();
    void nothing_is_done_before_select();
    void number_and_certificate_are_read();
    void reading_keeps_to_the_file_data();
    void reading_keeps_to_the_file();
    void an_answer_not_asked_for_waits_for_GET_RESPONSE();
    void too_short_a_length_is_told();
    void tries_count_down_block_and_are_asked_for_free();
    void a_right_PIN_gives_all_tries_back();
    void CHANGE_needs_the_old_PIN_and_a_new_one_of_good_form();
    void RESET_RETRY_COUNTER_takes_the_PUK_and_counts_its_tries();
    void a_signature_needs_PIN_key_and_a_hash();
    void reset_power_and_SELECT_forget_the_PIN();
    void refusals_have_their_own_words_data();
    void refusals_have_their_own_words();
    void an_unpowered_card_is_silent();
    void a_number_of_wrong_form_is_not_issued();
    void random_commands_are_answered_and_spend_no_more_than_the_tries();
};

void TestSoftCard::its_ATR_is_well_formed() {
    const auto& atr = practice::SoftCard::atr();
    QCOMPARE(atr[0], std::uint8_t{0x3B});
    const std::size_t historical = atr[1] & 0x0FU;
    QCOMPARE(atr.size(), 3 + historical + 1);
    std::uint8_t checksum = 0;
    for (std::size_t i = 1; i < atr.size(); ++i) checksum ^= atr[i];
    QCOMPARE(checksum, std::uint8_t{0});  // 7816-3, 8.2.5
}

void TestSoftCard::select_gives_the_control_information() {
    const Wire wire;
    QCOMPARE(wire.send(select_application), std::string("6f0b8409f04a434943505241439000"));
    QCOMPARE(wire.send("00a4040c09f04a43494350524143"), std::string("9000"));
    QCOMPARE(wire.send("00a4040009f04a43494350524144 00"), std::string("6a82"));
}

void TestSoftCard::nothing_is_done_before_select() {
    const PracticeCard practice;
    practice.card->power_on();
    for (const char* command : {"00200081", "00a4020c020101", "00b0000000", "002241b606840101800121"})
        QCOMPARE(to_hex(practice.card->transmit(from_hex(command).value())), std::string("6985"));
}

void TestSoftCard::number_and_certificate_are_read() {
    const Wire wire;
    QCOMPARE(wire.send("00a4020c020101"), std::string("9000"));
    QCOMPARE(wire.send("00b0000000"), to_hex(view("0129999-03")) + "9000");
    QCOMPARE(wire.send("00a4020c020102"), std::string("9000"));
    const auto certificate = to_hex(wire.practice.memory->load().value().certificate);
    QVERIFY(certificate.size() > 512);
    QCOMPARE(wire.send("00b0000000"), certificate.substr(0, 512) + "9000");
    QCOMPARE(wire.send("00b0010000"), certificate.substr(512) + "9000");
}

void TestSoftCard::reading_keeps_to_the_file_data() {
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a part") << QByteArray("00b0000603") << QByteArray("392d30") + "9000";
    QTest::newRow("more than there is") << QByteArray("00b0000803") << QByteArray("30336282");
    QTest::newRow("at the end") << QByteArray("00b0000a01") << QByteArray("6b00");
    QTest::newRow("far behind it") << QByteArray("00b07fff00") << QByteArray("6b00");
    QTest::newRow("a short identifier") << QByteArray("00b0810000") << QByteArray("6a86");
    QTest::newRow("no length") << QByteArray("00b00000") << QByteArray("6700");
}

void TestSoftCard::reading_keeps_to_the_file() {
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, answer);
    const Wire wire;
    QCOMPARE(wire.send("00b0000000"), std::string("6986"));
    wire.send("00a4020c020101");
    QCOMPARE(wire.send(command.toStdString()), answer.toStdString());
}

void TestSoftCard::an_answer_not_asked_for_waits_for_GET_RESPONSE() {
    const Wire wire;
    QCOMPARE(wire.send("00a4040009f04a43494350524143"), std::string("610d"));
    QCOMPARE(wire.send("00c000000d"), std::string("6f0b8409f04a434943505241439000"));
    QCOMPARE(wire.send("00c000000d"), std::string("6985"));
}

void TestSoftCard::too_short_a_length_is_told() {
    const Wire wire;
    QCOMPARE(wire.send("00a4040009f04a43494350524143 05"), std::string("6c0d"));
}

void TestSoftCard::tries_count_down_block_and_are_asked_for_free() {
    const Wire wire;
    const auto wrong = wire.practice.wrong_pin();
    for (int i = 0; i < 5; ++i) QCOMPARE(wire.send(ask_tries), std::string("63c3"));
    QCOMPARE(wire.verify(wrong), std::string("63c2"));
    QCOMPARE(wire.verify(wrong), std::string("63c1"));
    QCOMPARE(wire.send(ask_tries), std::string("63c1"));
    QCOMPARE(wire.verify(wrong), std::string("63c0"));
    QCOMPARE(wire.send(ask_tries), std::string("6983"));
    QCOMPARE(wire.verify(wire.practice.letter.pin), std::string("6983"));
    QCOMPARE(wire.practice.tries(), 0);
}

void TestSoftCard::a_right_PIN_gives_all_tries_back() {
    const Wire wire;
    wire.verify(wire.practice.wrong_pin());
    QCOMPARE(wire.verify(wire.practice.letter.pin), std::string("9000"));
    QCOMPARE(wire.send(ask_tries), std::string("9000"));
    QCOMPARE(wire.practice.tries(), 3);
    wire.verify(wire.practice.wrong_pin());
    QCOMPARE(wire.send(ask_tries), std::string("63c2"));  // a wrong one ends what was verified
}

void TestSoftCard::CHANGE_needs_the_old_PIN_and_a_new_one_of_good_form() {
    const Wire wire;
    const auto fresh = test::digits("13572468");
    const auto wrong = wire.practice.wrong_pin();
    const auto letters = test::digits("12345a");
    const auto few = test::digits("12345");
    QCOMPARE(wire.send_secrets("00240081", {&wrong, &fresh}), std::string("63c2"));
    QCOMPARE(wire.send_secrets("00240081", {&wire.practice.letter.pin, &letters}), std::string("6a80"));
    QCOMPARE(wire.send_secrets("00240081", {&wire.practice.letter.pin, &few}), std::string("6a80"));
    QCOMPARE(wire.send(ask_tries), std::string("63c2"));  // a bad new one spent nothing
    QCOMPARE(wire.send_secrets("00240081", {&wire.practice.letter.pin, &fresh}), std::string("9000"));
    QCOMPARE(wire.send(ask_tries), std::string("63c3"));
    QCOMPARE(wire.verify(fresh), std::string("9000"));
}

void TestSoftCard::RESET_RETRY_COUNTER_takes_the_PUK_and_counts_its_tries() {
    const Wire wire;
    const auto fresh = test::digits("13572468");
    const auto wrong =
        test::digits(wire.practice.letter.puk.equals(test::digits("00000000")) ? "00000001" : "00000000");
    for (int i = 0; i < 3; ++i) wire.verify(wire.practice.wrong_pin());
    QCOMPARE(wire.send_secrets("002c0081", {&wrong, &fresh}), std::string("63c9"));
    QCOMPARE(wire.send(ask_tries), std::string("6983"));
    QCOMPARE(wire.send_secrets("002c0081", {&wire.practice.letter.puk, &fresh}), std::string("9000"));
    QCOMPARE(wire.send(ask_tries), std::string("63c3"));
    QCOMPARE(wire.verify(fresh), std::string("9000"));
    for (int left = 9; left >= 0; --left)
        QCOMPARE(wire.send_secrets("002c0081", {&wrong, &fresh}), "63c" + std::to_string(left));
    QCOMPARE(wire.send_secrets("002c0081", {&wire.practice.letter.puk, &fresh}), std::string("6983"));
}

void TestSoftCard::a_signature_needs_PIN_key_and_a_hash() {
    const Wire wire;
    const auto sign = "002a9e9a20" + std::string(64, '5') + "00";
    QCOMPARE(wire.send(set_key), std::string("9000"));
    QCOMPARE(wire.send(sign), std::string("6982"));
    QCOMPARE(wire.verify(wire.practice.letter.pin), std::string("9000"));
    const auto signature = wire.send(sign);
    QCOMPARE(signature.size(), std::size_t{2 * (64 + 2)});
    QVERIFY(signature.ends_with("9000"));
    QVERIFY(wire.send(sign) != signature);
    QCOMPARE(wire.send("002a9e9a03aabbcc00"), std::string("6700"));
    QCOMPARE(wire.send("002241b606840102800121"), std::string("6a88"));

    wire.send(select_application);
    wire.verify(wire.practice.letter.pin);
    QCOMPARE(wire.send(sign), std::string("6985"));  // the key was not set since SELECT
}

void TestSoftCard::reset_power_and_SELECT_forget_the_PIN() {
    const Wire wire;
    const auto verified_then = [&](const std::function<void()>& event) {
        wire.verify(wire.practice.letter.pin);
        if (wire.send(ask_tries) != "9000") return std::string("was not verified");
        event();
        wire.send(select_application);
        return wire.send(ask_tries);
    };
    QCOMPARE(verified_then([&] { wire.practice.card->reset(); }), std::string("63c3"));
    QCOMPARE(verified_then([&] {
                 wire.practice.card->power_off();
                 wire.practice.card->power_on();
             }),
             std::string("63c3"));
    QCOMPARE(verified_then([] {}), std::string("63c3"));
}

void TestSoftCard::refusals_have_their_own_words_data() {
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("answer");
    const auto row = [](const char* name, const char* command, const char* answer) {
        QTest::newRow(name) << QByteArray(command) << QByteArray(answer);
    };
    row("an instruction nobody knows", "00ca0000", "6d00");
    row("a class nobody knows", "80200081", "6e00");
    row("a chain", "1020008101ff", "6884");
    row("another password", "00200082", "6a88");
    row("VERIFY with P1", "00200181", "6a86");
    row("VERIFY of seven bytes", "0020008107313233343536ff", "6700");
    row("CHANGE of one block", "0024008108313233343536ffff", "6700");
    row("a file nobody has", "00a4020c020199", "6a82");
    row("a file name of one byte", "00a4020c0101", "6700");
    row("too short for a command", "0020", "6700");
    row("less data than said", "002000810831", "6700");
    row("more data than said", "00200081013132333435", "6700");
    row("an extended length", "00a404000000090102", "6700");
}

void TestSoftCard::refusals_have_their_own_words() {
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, answer);
    const Wire wire;
    QCOMPARE(wire.send(command.toStdString()), answer.toStdString());
    QCOMPARE(wire.practice.tries(), 3);
}

void TestSoftCard::an_unpowered_card_is_silent() {
    const Wire wire;
    wire.practice.card->power_off();
    QCOMPARE(wire.send(ask_tries), std::string());
}

void TestSoftCard::a_number_of_wrong_form_is_not_issued() {
    const PracticeCard practice;
    for (const char* number : {"", "0129999", "0129999-3", "012999-03", "0129999-003", "0129999/03", "O129999-03"})
        COMPARE_FAULT(
            practice::issue_card(*practice.memory, practice.authority, number, *practice.random, SystemClock().now()),
            input_form);
}

void TestSoftCard::random_commands_are_answered_and_spend_no_more_than_the_tries() {
    const Wire wire;
    std::mt19937 chance(7816);
    constexpr std::array<std::uint8_t, 9> instructions{0xA4, 0xC0, 0x22, 0x2A, 0xB0, 0x20, 0x24, 0x2C, 0xCA};
    constexpr std::array<std::uint8_t, 10> parameters{0x00, 0x01, 0x02, 0x04, 0x0C, 0x41, 0x81, 0x9A, 0x9E, 0xB6};
    for (int round = 0; round < 20'000; ++round) {
        Bytes command(chance() % 24);
        for (auto& byte : command) byte = static_cast<std::uint8_t>(chance());
        // Half of them nearly right, so that they get past the first checks.
        if (command.size() >= 4 && round % 2 == 0) {
            command[0] = 0x00;
            command[1] = instructions[chance() % instructions.size()];
            command[2] = parameters[chance() % parameters.size()];
            command[3] = parameters[chance() % parameters.size()];
            if (command.size() > 5) command[4] = static_cast<std::uint8_t>(command.size() - 5);
        }
        const auto answer = wire.practice.card->transmit(command);
        QVERIFY(answer.size() >= 2 && answer.size() <= 258);
        const auto first = answer[answer.size() - 2];
        QVERIFY(first == 0x90 || (first >= 0x61 && first <= 0x6F));
        if (round % 50 == 0) wire.send(select_application);
    }
    const auto state = wire.practice.memory->load().value();
    QVERIFY(state.pin.tries <= 3);
    QVERIFY(state.puk.tries <= 10);
    QCOMPARE(state.number, std::string("0129999-03"));
}

JCIC_TEST(TestSoftCard)
#include "test_soft_card.moc"
