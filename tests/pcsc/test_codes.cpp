// Every PC/SC code and status word has its fault; none is merged with another whose remedy differs.
#include <QTest>

#include "pcsc/codes.h"

using namespace jcic;
using pcsc::Call;
using pcsc::Code;

class TestCodes : public QObject {
    Q_OBJECT

private slots:
    void code_becomes_fault_data();
    void code_becomes_fault();
    void a_code_nobody_knows_is_internal_and_told();
    void status_word_becomes_fault_data();
    void status_word_becomes_fault();
    void ok_is_no_fault();
};

void TestCodes::code_becomes_fault_data() {
    QTest::addColumn<int>("call");
    QTest::addColumn<quint32>("code");
    QTest::addColumn<QString>("fault");
    const auto row = [](Call call, Code code, const char* fault) {
        const auto name = std::to_string(static_cast<int>(call)) + " " + std::to_string(static_cast<unsigned>(code));
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
    row(Call::connect, Code::unresponsive_card, "card.mute");
    row(Call::connect, Code::unpowered_card, "card.unpowered");
    row(Call::connect, Code::protocol_mismatch, "card.protocol");
    row(Call::connect, Code::unsupported_card, "card.unknown");
    row(Call::transmit, Code::not_transacted, "card.answer");
    row(Call::transmit, Code::insufficient_buffer, "card.answer");
    row(Call::wait, Code::cancelled, "cancelled");
    row(Call::establish, Code::no_memory, "internal");
}

void TestCodes::code_becomes_fault() {
    QFETCH(int, call);
    QFETCH(quint32, code);
    QFETCH(QString, fault);
    const auto found = pcsc::fault_of(static_cast<Call>(call), static_cast<Code>(code));
    QCOMPARE(QString::fromStdString(std::string(found.text())), fault);
    QVERIFY(found.place.starts_with("pcsc."));
    QCOMPARE(QString::fromStdString(std::string(found.detail("code"))).toUInt(nullptr, 16), code);
}

void TestCodes::a_code_nobody_knows_is_internal_and_told() {
    const auto fault = pcsc::fault_of(Call::begin, static_cast<Code>(0x801000FF));
    QCOMPARE(fault.code, FaultCode::internal);
    QCOMPARE(fault.place, std::string("pcsc.begin"));
    QCOMPARE(std::string(fault.detail("code")), std::string("0x801000FF"));
}

void TestCodes::status_word_becomes_fault_data() {
    QTest::addColumn<int>("subject");
    QTest::addColumn<int>("sw");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("tries");
    const auto password = static_cast<int>(pcsc::Subject::password);
    const auto key = static_cast<int>(pcsc::Subject::key);
    const auto file = static_cast<int>(pcsc::Subject::file);
    QTest::newRow("two tries") << password << 0x63C2 << "card.pin.wrong"
                               << "2";
    QTest::newRow("fifteen tries") << password << 0x63CF << "card.pin.wrong"
                                   << "15";
    QTest::newRow("the last one spent") << password << 0x63C0 << "card.pin.blocked"
                                        << "0";
    QTest::newRow("blocked") << password << 0x6983 << "card.pin.blocked"
                             << "0";
    QTest::newRow("63C2 of a file is no PIN") << file << 0x63C2 << "card.refused"
                                              << "";
    QTest::newRow("key without PIN") << key << 0x6982 << "card.pin.needed"
                                     << "";
    QTest::newRow("file without right") << file << 0x6982 << "card.refused"
                                        << "";
    QTest::newRow("not found") << file << 0x6A82 << "card.refused"
                               << "";
}

void TestCodes::status_word_becomes_fault() {
    QFETCH(int, subject);
    QFETCH(int, sw);
    QFETCH(QString, fault);
    QFETCH(QString, tries);
    const auto found = pcsc::fault_of("here", static_cast<pcsc::Subject>(subject), static_cast<std::uint16_t>(sw));
    QCOMPARE(QString::fromStdString(std::string(found.text())), fault);
    QCOMPARE(QString::fromStdString(std::string(found.detail("tries"))), tries);
    QCOMPARE(QString::fromStdString(std::string(found.detail("sw"))), QString::number(sw, 16).toUpper());
}

void TestCodes::ok_is_no_fault() {
    QVERIFY(pcsc::checked(Call::begin, Code::ok).has_value());
}

QTEST_GUILESS_MAIN(TestCodes)
#include "test_codes.moc"
