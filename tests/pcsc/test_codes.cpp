// Every PC/SC code and status word has its fault; none is merged with another whose remedy differs.
#include <QTest>

#include "pcsc/codes.h"
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

JCIC_TEST(TestCodes)
#include "test_codes.moc"
