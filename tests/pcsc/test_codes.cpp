// Every PC/SC code and status word has its fault; none is merged with another whose remedy differs.

#include <QTest>

#include "pcsc/atr.h"
#include "pcsc/codes.h"
#include "pcsc/iso7816.h"
#include "support/result.h"
#include "support/scripted_transaction.h"
#include "support/test_program.h"

using namespace jcic;
using pcsc::Call;
using pcsc::Code;

class TestCodes : public QObject {
    Q_OBJECT

private slots:
    void code_becomes_fault_data() {
        QTest::addColumn<int>("call");
        QTest::addColumn<quint32>("code");
        QTest::addColumn<QString>("fault");
        const auto row = [](Call call, Code code, const char* fault) {
            const auto name =
                std::to_string(static_cast<int>(call)) + " " + std::to_string(static_cast<unsigned>(code));
            QTest::newRow(name.c_str()) << static_cast<int>(call) << static_cast<quint32>(code) << QString(fault);
        };
        row(Call::establish, Code::no_service, "service.stopped");
        row(Call::wait, Code::communication_error, "service.stopped");
        row(Call::wait, Code::service_stopped, "service.stopped");
        row(Call::transmit, Code::shutdown, "service.stopped");
        row(Call::establish, Code::security_violation, "service.refused");
        row(Call::connect, Code::security_violation, "service.refused");
        row(Call::list_readers, Code::no_readers_available, "reader.none");
        row(Call::connect, Code::unknown_reader, "reader.gone");
        row(Call::transmit, Code::reader_unavailable, "reader.gone");
        row(Call::transmit, Code::invalid_handle, "reader.gone");
        row(Call::wait, Code::invalid_handle, "service.stopped");
        row(Call::connect, Code::sharing_violation, "card.busy");
        row(Call::begin, Code::sharing_violation, "card.busy");
        row(Call::connect, Code::no_smartcard, "card.none");
        row(Call::begin, Code::no_smartcard, "card.removed");
        row(Call::connect, Code::removed_card, "card.none");
        row(Call::transmit, Code::removed_card, "card.removed");
        row(Call::begin, Code::reset_card, "card.reset");
        row(Call::transmit, Code::reset_card, "card.reset");
        row(Call::connect, Code::unresponsive_card, "card.unresponsive");
        row(Call::connect, Code::invalid_atr, "card.unresponsive");
        row(Call::begin, Code::timeout, "card.mute");
        row(Call::transmit, Code::waited_too_long, "card.mute");
        row(Call::connect, Code::unpowered_card, "card.unpowered");
        row(Call::connect, Code::protocol_mismatch, "card.protocol");
        row(Call::connect, Code::unsupported_card, "card.unknown");
        row(Call::transmit, Code::not_transacted, "card.answer");
        row(Call::transmit, Code::data_lost, "card.answer");
        row(Call::transmit, Code::insufficient_buffer, "card.answer.long");
        row(Call::control, Code::unsupported_feature, "pinpad.unsupported");
        row(Call::transmit, Code::unsupported_feature, "internal");
        row(Call::connect, Code::reader_unsupported, "reader.driver");
        row(Call::connect, Code::duplicate_reader, "reader.gone");
        row(Call::connect, Code::card_unsupported, "card.unknown");
        row(Call::establish, Code::server_too_busy, "service.stopped");
        row(Call::establish, Code::no_access, "service.refused");
        row(Call::transmit, Code::windows_bad_command, "reader.gone");
        row(Call::transmit, Code::windows_io_device, "card.answer");
        row(Call::transmit, Code::windows_timeout, "card.mute");
        row(Call::wait, Code::windows_broken_pipe, "service.stopped");
        row(Call::control, Code::windows_not_supported, "pinpad.unsupported");
        row(Call::establish, Code::service_silent, "service.stopped");
        row(Call::establish, static_cast<Code>(0x6E6F6E73), "service.stopped");  // nonsense behind the socket
        row(Call::transmit, static_cast<Code>(0x6E6F6E73), "internal");
        row(Call::transmit, Code::service_silent, "service.stopped");
        row(Call::wait, Code::cancelled, "cancelled");
        row(Call::establish, Code::no_memory, "internal");
    }

    void code_becomes_fault() {
        QFETCH(int, call);
        QFETCH(quint32, code);
        QFETCH(QString, fault);
        const auto found = pcsc::fault_of(static_cast<Call>(call), static_cast<Code>(code));
        QCOMPARE(QString::fromStdString(std::string(found.text())), fault);
        QVERIFY(found.place.starts_with("pcsc."));
        QCOMPARE(QString::fromStdString(std::string(found.detail("code"))).toUInt(nullptr, 16), code);
    }

    void a_code_nobody_knows_is_internal_and_told() {
        const auto fault = pcsc::fault_of(Call::begin, static_cast<Code>(0x801000FF));
        QCOMPARE(fault.code, FaultCode::internal);
        QCOMPARE(fault.place, std::string("pcsc.begin"));
        QCOMPARE(std::string(fault.detail("code")), std::string("0x801000FF"));
    }

    void status_word_becomes_fault_data() {
        QTest::addColumn<int>("subject");
        QTest::addColumn<int>("sw");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("tries");
        const auto password = static_cast<int>(pcsc::Subject::password);
        const auto key = static_cast<int>(pcsc::Subject::key);
        const auto file = static_cast<int>(pcsc::Subject::file);
        const auto row = [](const char* name, int subject, int sw, const char* fault, const char* tries = "") {
            QTest::newRow(name) << subject << sw << fault << tries;
        };
        row("two tries", password, 0x63C2, "card.pin.wrong", "2");
        row("fifteen tries", password, 0x63CF, "card.pin.wrong", "15");
        row("the last one spent", password, 0x63C0, "card.pin.blocked", "0");
        row("blocked", password, 0x6983, "card.pin.blocked", "0");
        row("63C2 of a file is no PIN", file, 0x63C2, "card.warning");
        row("key without PIN", key, 0x6982, "card.pin.needed");
        row("key whose PIN is blocked", key, 0x6983, "card.pin.blocked", "0");
        row("file without right", file, 0x6982, "card.refused");
        row("file blocked is no PIN", file, 0x6983, "card.refused");
        row("corrupted", file, 0x6281, "card.warning");
        row("warning", file, 0x62FF, "card.warning");
        row("63 is no counter", password, 0x6300, "card.warning");
        row("execution error", file, 0x6400, "card.failed");
        row("memory", key, 0x6581, "card.failed");
        row("security", key, 0x6600, "card.failed");
        row("wrong length", password, 0x6700, "card.length");
        row("class function", file, 0x6881, "card.unsupported");
        row("end of chain expected", key, 0x6883, "card.chaining");
        row("no chaining", key, 0x6884, "card.chaining");
        row("conditions", key, 0x6985, "card.refused");
        row("wrong data", file, 0x6A80, "card.refused");
        row("no such function", file, 0x6A81, "card.unsupported");
        row("not found", file, 0x6A82, "card.missing");
        row("no such key", key, 0x6A88, "card.missing");
        row("P1-P2", file, 0x6A86, "card.unsupported");
        row("length against P1-P2", file, 0x6A87, "card.length");
        row("6B", file, 0x6B00, "card.unsupported");
        row("wrong Le", file, 0x6C10, "card.length");
        row("instruction", file, 0x6D00, "card.unsupported");
        row("class", file, 0x6E00, "card.unsupported");
        row("no diagnosis", key, 0x6F00, "card.failed");
        row("no word of the standard", file, 0x9100, "card.answer");
        row("nor this", password, 0x1234, "card.answer");
    }

    void status_word_becomes_fault() {
        QFETCH(int, subject);
        QFETCH(int, sw);
        QFETCH(QString, fault);
        QFETCH(QString, tries);
        const auto found = pcsc::fault_of("here", static_cast<pcsc::Subject>(subject), static_cast<std::uint16_t>(sw));
        QCOMPARE(QString::fromStdString(std::string(found.text())), fault);
        QCOMPARE(QString::fromStdString(std::string(found.detail("tries"))), tries);
        QCOMPARE(QString::fromStdString(std::string(found.detail("sw"))), QString::number(sw, 16).toUpper());
        QVERIFY(!found.detail("meaning").empty());
        QVERIFY(pcsc::is_status_word(found));
    }

    void ok_is_no_fault() { QVERIFY(pcsc::checked(Call::begin, Code::ok).has_value()); }
};

// Answers to reset of real cards and broken ones, and what is read from them.

class TestAtr : public QObject {
    Q_OBJECT

private slots:
    void an_ATR_is_read_data() {
        QTest::addColumn<QByteArray>("atr");
        QTest::addColumn<QByteArray>("protocols");
        QTest::addColumn<QByteArray>("historical");
        QTest::addColumn<bool>("inverse");
        QTest::newRow("shortest") << QByteArray("3b00") << QByteArray("00") << QByteArray("") << false;
        QTest::newRow("T=0 without TCK") << QByteArray("3b021450") << QByteArray("00") << QByteArray("1450") << false;
        QTest::newRow("inverse") << QByteArray("3f021450") << QByteArray("00") << QByteArray("1450") << true;
        QTest::newRow("T=1") << QByteArray("3b800181") << QByteArray("01") << QByteArray("") << false;
        QTest::newRow("both") << QByteArray("3b828001809013") << QByteArray("0001") << QByteArray("8090") << false;
        QTest::newRow("T=1 with TA3 and TB3, a token of today")
            << QByteArray("3bfd1300008131fe158073c021c057597562694b657940") << QByteArray("01")
            << QByteArray("8073c021c057597562694b6579") << false;
    }

    void an_ATR_is_read() {
        QFETCH(QByteArray, atr);
        QFETCH(QByteArray, protocols);
        QFETCH(QByteArray, historical);
        QFETCH(bool, inverse);
        const auto read = pcsc::read_atr(from_hex(atr.toStdString()).value());
        VERIFY_OK(read);
        QCOMPARE(QByteArray::fromStdString(to_hex(read->protocols)), protocols);
        QCOMPARE(QByteArray::fromStdString(to_hex(read->historical)), historical);
        QCOMPARE(read->inverse, inverse);
    }

    void a_broken_ATR_says_where_data() {
        QTest::addColumn<QByteArray>("atr");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << QByteArray("") << "length";
        QTest::newRow("one byte") << QByteArray("3b") << "length";
        QTest::newRow("34 bytes") << QByteArray("3b").append(QByteArray(66, '0')) << "length";
        QTest::newRow("no TS") << QByteArray("3a00") << "TS";
        QTest::newRow("TD announced and missing") << QByteArray("3b80") << "interface bytes";
        QTest::newRow("TA announced and missing") << QByteArray("3b10") << "interface bytes";
        QTest::newRow("historical bytes missing") << QByteArray("3bff") << "interface bytes";
        QTest::newRow("historical bytes cut") << QByteArray("3b0380") << "historical bytes";
        QTest::newRow("TCK missing") << QByteArray("3b8001") << "length";
        QTest::newRow("TCK wrong") << QByteArray("3b800180") << "TCK";
        QTest::newRow("a byte too many") << QByteArray("3b0000") << "length";
    }

    void a_broken_ATR_says_where() {
        QFETCH(QByteArray, atr);
        QFETCH(QString, reason);
        const auto read = pcsc::read_atr(from_hex(atr.toStdString()).value());
        COMPARE_FAULT(read, card_answer);
        QCOMPARE(QString::fromStdString(std::string(read.error().detail("reason"))), reason);
    }

    void the_card_says_how_it_takes_long_commands_data() {
        QTest::addColumn<QByteArray>("historical");
        QTest::addColumn<bool>("chaining");
        QTest::addColumn<bool>("extended");
        QTest::newRow("nothing said") << QByteArray("") << true << false;
        QTest::newRow("not in compact TLV") << QByteArray("4a434943") << true << false;
        QTest::newRow("chaining") << QByteArray("8073000080") << true << false;
        QTest::newRow("both: chaining passes every reader") << QByteArray("80730000c0") << true << false;
        QTest::newRow("extended alone") << QByteArray("8073000040") << false << true;
        QTest::newRow("after another object") << QByteArray("80310173000040") << false << true;
        QTest::newRow("with status bytes") << QByteArray("0073000040079000") << false << true;
        QTest::newRow("shorter table") << QByteArray("80720000") << true << false;
        QTest::newRow("object cut") << QByteArray("807300") << true << false;
        QTest::newRow("status bytes alone") << QByteArray("00") << true << false;
    }

    void the_card_says_how_it_takes_long_commands() {
        QFETCH(QByteArray, historical);
        QFETCH(bool, chaining);
        QFETCH(bool, extended);
        const auto bytes = from_hex(historical.toStdString()).value();
        Bytes atr{0x3B, static_cast<std::uint8_t>(bytes.size())};
        atr.insert(atr.end(), bytes.begin(), bytes.end());
        QCOMPARE(pcsc::capabilities_of(atr), (pcsc::Capabilities{chaining, extended}));
    }
};

// The commands byte for byte, and what each refusal means.

namespace {

Secret secret(const char* hex) {
    return Secret::from(from_hex(hex).value());
}

}  // namespace

class TestIso7816 : public QObject, private test::ScriptedTransaction {
    Q_OBJECT

private slots:
    void init() { begin(); }

    void select_sends_the_AID_and_gives_the_control_information() {
        link_->expect("00a40400 05 f04a434943 00", "6f078405f04a434943 9000");
        const auto control = pcsc::select_application(*card_, from_hex("f04a434943").value());
        VERIFY_OK(control);
        QCOMPARE(to_hex(*control), std::string("6f078405f04a434943"));

        link_->expect("00a40400 05 f04a434943 00", "6a82");
        COMPARE_FAULT(pcsc::select_application(*card_, from_hex("f04a434943").value()), card_missing);
        QVERIFY(link_->done());
    }

    void a_file_is_read_block_by_block() {
        link_->expect("00a4020c 02 0102", "9000");
        link_->expect("00b00000 00", to_hex(Bytes(256, 0x11)) + "9000");
        link_->expect("00b00100 00", "2222 6282");
        VERIFY_OK(pcsc::select_file(*card_, 0x0102));
        const auto content = pcsc::read_binary(*card_, 300);
        VERIFY_OK(content);
        QCOMPARE(content->size(), std::size_t{258});
        QVERIFY(link_->done());
    }

    void a_file_of_whole_blocks_ends_with_6B00() {
        link_->expect("00b00000 00", to_hex(Bytes(256, 0x11)) + "9000");
        link_->expect("00b00100 00", "6b00");
        const auto content = pcsc::read_binary(*card_, 300);
        VERIFY_OK(content);
        QCOMPARE(content->size(), std::size_t{256});
    }

    void a_file_longer_than_its_limit_is_a_fault() {
        link_->expect("00b00000 00", "112233 9000");
        COMPARE_FAULT(pcsc::read_binary(*card_, 2), card_answer);
        QVERIFY(link_->done());
    }

    void tries_are_read_by_an_empty_VERIFY_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("tries");
        QTest::newRow("three") << QByteArray("63c3") << 3;
        QTest::newRow("none") << QByteArray("63c0") << 0;
        QTest::newRow("blocked") << QByteArray("6983") << 0;
        QTest::newRow("verified already") << QByteArray("9000") << -1;
    }

    void tries_are_read_by_an_empty_VERIFY() {
        QFETCH(QByteArray, answer);
        QFETCH(int, tries);
        link_->expect("00200081", answer.toStdString());
        const auto found = pcsc::tries_left(*card_, 0x81);
        VERIFY_OK(found);
        QCOMPARE(found->value_or(-1), tries);
    }

    void VERIFY_is_sent_once_whatever_comes_back_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("fault");
        QTest::newRow("good") << QByteArray("9000") << "";
        QTest::newRow("wrong") << QByteArray("63c2") << "card.pin.wrong";
        QTest::newRow("blocked") << QByteArray("6983") << "card.pin.blocked";
        QTest::newRow("wrong length") << QByteArray("6c08") << "card.length";
        QTest::newRow("not understood") << QByteArray("6d00") << "card.unsupported";
        QTest::newRow("nothing") << QByteArray("") << "card.answer.short";
    }

    void VERIFY_is_sent_once_whatever_comes_back() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, fault);
        link_->expect("00200081 08 313233343536ffff", answer.toStdString());
        const auto done = pcsc::verify(*card_, 0x81, secret("313233343536ffff"));
        QCOMPARE(done ? QString() : QString::fromStdString(std::string(done.error().text())), fault);
        QCOMPARE(link_->sent.size(), std::size_t{1});
        QVERIFY(link_->done());
    }

    void change_and_unblock_send_both_blocks() {
        link_->expect("00240081 04 31313232", "9000");
        VERIFY_OK(pcsc::change_reference_data(*card_, 0x81, secret("31313232")));
        link_->expect("002c0081 04 33333232", "63c9");
        COMPARE_FAULT(pcsc::reset_retry_counter(*card_, 0x81, secret("33333232")), card_pin_wrong);
        QVERIFY(link_->done());
    }

    void a_signature_names_key_and_algorithm_first() {
        link_->expect("002241b6 06 840101800121", "9000");
        link_->expect("002a9e9a 02 aabb 00", "cc 9000");
        VERIFY_OK(pcsc::set_signature_key(*card_, 0x01, 0x21));
        const auto signature = pcsc::compute_signature(*card_, Bytes{0xAA, 0xBB});
        VERIFY_OK(signature);
        QCOMPARE(to_hex(*signature), std::string("cc"));
        QVERIFY(link_->done());
    }

    void a_signature_without_PIN_says_so() {
        link_->expect("002a9e9a 02 aabb 00", "6982");
        COMPARE_FAULT(pcsc::compute_signature(*card_, Bytes{0xAA, 0xBB}), card_pin_needed);
    }
};

JCIC_TEST(TestCodes)
JCIC_TEST(TestAtr)
JCIC_TEST(TestIso7816)
#include "test_codes.moc"
