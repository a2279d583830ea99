// What the transaction adds to one SCardTransmit: chaining, GET RESPONSE, corrected lengths, and telling a pulled card
// from a broken answer. What changes something goes to the card once.

#include <QFile>
#include <QTest>
#include <memory>
#include <random>

#include "pcsc/redirected.h"
#include "pcsc/tlv.h"
#include "pcsc/transaction.h"
#include "support/places.h"
#include "support/result.h"
#include "support/scripted_link.h"
#include "support/test_program.h"

using namespace jcic;
using pcsc::Code;
using pcsc::Command;
using pcsc::Effect;
using test::ScriptedLink;

namespace {

/// A connected scripted card; the script is written before exchange() is called.
struct Rig {
    std::shared_ptr<ScriptedLink> link = std::make_shared<ScriptedLink>();

    Result<pcsc::Answer> exchange(const Command& command) const {
        JCIC_TRY(auto session, pcsc::Session::establish(link));
        JCIC_TRY(auto channel, pcsc::Channel::open(session, ScriptedLink::reader, pcsc::Share::shared));
        JCIC_TRY(auto card, pcsc::Transaction::begin(channel));
        return card.transmit(command);
    }
};

const pcsc::Header read_header{0x00, 0xB0, 0x00, 0x00};
const pcsc::Header sign_header{0x00, 0x2A, 0x9E, 0x9A};

}  // namespace

class TestTransaction : public QObject {
    Q_OBJECT

private slots:
    void the_four_cases_are_encoded_data() {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<int>("expected");
        QTest::addColumn<QByteArray>("apdu");
        QTest::newRow("1: nothing") << QByteArray() << 0 << QByteArray("00b00000");
        QTest::newRow("2: answer") << QByteArray() << 4 << QByteArray("00b0000004");
        QTest::newRow("2: all there is") << QByteArray() << 256 << QByteArray("00b0000000");
        QTest::newRow("3: data") << QByteArray("aabb") << 0 << QByteArray("00b0000002aabb");
        QTest::newRow("4: both") << QByteArray("aabb") << 256 << QByteArray("00b0000002aabb00");
    }

    void the_four_cases_are_encoded() {
        QFETCH(QByteArray, data);
        QFETCH(int, expected);
        QFETCH(QByteArray, apdu);
        Rig rig;
        rig.link->expect(apdu.toStdString(), "9000");
        const auto bytes = from_hex(data.toStdString()).value();
        const auto le = expected == 0 ? pcsc::Expected{} : pcsc::Expected{static_cast<std::uint16_t>(expected)};
        VERIFY_OK(rig.exchange(Command(read_header, Effect::reads, bytes, le)));
        QVERIFY(rig.link->done());
    }

    void T0_and_extended_forms_are_encoded_data() {
        QTest::addColumn<int>("form");
        QTest::addColumn<int>("data");
        QTest::addColumn<int>("expected");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("tail");
        const auto row = [](const char* name, pcsc::Form form, int data, int expected, const char* head,
                            const char* tail = "") {
            QTest::newRow(name) << static_cast<int>(form) << data << expected << QByteArray(head) << QByteArray(tail);
        };
        row("T=0, 1: a fifth byte", pcsc::Form::t0, 0, 0, "00b0000000");
        row("T=0, 2", pcsc::Form::t0, 0, 256, "00b0000000");
        row("T=0, 3", pcsc::Form::t0, 2, 0, "00b0000002");
        row("T=0, 4: no Le", pcsc::Form::t0, 2, 256, "00b0000002");
        row("extended, 1", pcsc::Form::extended, 0, 0, "00b00000");
        row("extended, 2", pcsc::Form::extended, 0, 4096, "00b00000001000");
        row("extended, 2: all there is", pcsc::Form::extended, 0, 65'536, "00b00000000000");
        row("extended, 3", pcsc::Form::extended, 258, 0, "00b00000000102");
        row("extended, 4", pcsc::Form::extended, 65'535, 257, "00b0000000ffff", "0101");
    }

    void T0_and_extended_forms_are_encoded() {
        QFETCH(int, form);
        QFETCH(int, data);
        QFETCH(int, expected);
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, tail);
        const Bytes bytes(static_cast<std::size_t>(data), 0x11);
        Bytes room(pcsc::room_for(bytes.size()));
        const auto le = expected == 0 ? pcsc::Expected{} : pcsc::Expected{static_cast<std::uint32_t>(expected)};
        const auto apdu = pcsc::encode(static_cast<pcsc::Form>(form), read_header, bytes, le, room);
        QCOMPARE(to_hex(apdu), head.toStdString() + to_hex(bytes) + tail.toStdString());
    }

    void long_data_is_chained_and_a_refusal_ends_the_chain() {
        const Bytes data(300, 0x11);
        const auto first = "102a9e9aff" + to_hex(ByteView(data).first(255));
        const auto last = "002a9e9a2d" + to_hex(ByteView(data).first(45)) + "00";
        Rig good;
        good.link->expect(first, "9000");
        good.link->expect(last, "aabb9000");
        const auto answer = good.exchange(Command(sign_header, Effect::changes, data, 256));
        VERIFY_OK(answer);
        QCOMPARE(to_hex(answer->data), std::string("aabb"));
        QVERIFY(good.link->done());

        Rig refused;
        refused.link->expect(first, "6884");
        const auto refusal = refused.exchange(Command(sign_header, Effect::changes, data, 256));
        VERIFY_OK(refusal);
        QCOMPARE(refusal->sw, std::uint16_t{0x6884});
        QVERIFY(refused.link->done());
    }

    void an_answer_within_a_chain_is_a_fault_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("a rest to be fetched") << QByteArray("6110");
        QTest::newRow("data") << QByteArray("aa9000");
    }

    void an_answer_within_a_chain_is_a_fault() {
        QFETCH(QByteArray, answer);
        const Bytes data(300, 0x11);
        Rig rig;
        rig.link->expect("102a9e9aff" + to_hex(ByteView(data).first(255)), answer.toStdString());
        COMPARE_FAULT(rig.exchange(Command(sign_header, Effect::changes, data, 256)), card_chaining);
        QVERIFY(rig.link->done());
    }

    void a_long_secret_is_chained_too() {
        const Bytes data(256, 0x11);
        Rig rig;
        rig.link->expect("10240080ff" + to_hex(ByteView(data).first(255)), "9000");
        rig.link->expect("002400800111", "6700");
        const auto answer = rig.exchange(Command({0x00, 0x24, 0x00, 0x80}, Effect::changes, Secret::from(data)));
        VERIFY_OK(answer);
        QCOMPARE(answer->sw, std::uint16_t{0x6700});
        QVERIFY(rig.link->done());
    }

    void what_the_card_cannot_take_is_not_sent() {
        const auto link = std::make_shared<ScriptedLink>();
        auto session = pcsc::Session::establish(link).value();
        auto channel = pcsc::Channel::open(session, ScriptedLink::reader, pcsc::Share::shared).value();
        auto card = pcsc::Transaction::begin(channel).value();
        channel.set_capabilities({.chaining = false, .extended = false});
        COMPARE_FAULT(card.transmit(Command(sign_header, Effect::changes, Bytes(256, 0x11))), card_length);
        channel.set_capabilities({.chaining = true, .extended = true});
        COMPARE_FAULT(card.transmit(Command(sign_header, Effect::changes, Bytes(65'536, 0x11))), card_length);
        QVERIFY(link->sent.empty());
    }

    void a_rest_is_fetched() {
        Rig rig;
        rig.link->expect("00b0000000", "01 02 6102");
        rig.link->expect("00c0000002", "03 04 6101");
        rig.link->expect("00c0000001", "05 9000");
        const auto answer = rig.exchange(Command(read_header, Effect::reads, ByteView(), 256));
        VERIFY_OK(answer);
        QCOMPARE(to_hex(answer->data), std::string("0102030405"));
        QVERIFY(rig.link->done());
    }

    void a_rest_without_end_is_a_fault() {
        Rig rig;
        rig.link->expect("00b0000000", "6101");
        for (int i = 0; i < 64; ++i) rig.link->expect("00c0000001", "AA 6101");
        COMPARE_FAULT(rig.exchange(Command(read_header, Effect::reads, ByteView(), 256)), card_chaining);
        QVERIFY(rig.link->done());
    }

    void a_wrong_length_is_corrected_for_reading() {
        Rig rig;
        rig.link->expect("00b0000000", "6C02");
        rig.link->expect("00b0000002", "0102 9000");
        const auto answer = rig.exchange(Command(read_header, Effect::reads, ByteView(), 256));
        VERIFY_OK(answer);
        QCOMPARE(to_hex(answer->data), std::string("0102"));
    }

    void a_command_that_changes_something_is_never_sent_again() {
        Rig rig;
        rig.link->expect("002a9e9a01aa00", "6C40");
        const auto answer = rig.exchange(Command(sign_header, Effect::changes, Bytes{0xAA}, 256));
        VERIFY_OK(answer);
        QCOMPARE(answer->sw, std::uint16_t{0x6C40});
        QCOMPARE(rig.link->sent.size(), std::size_t{1});
    }

    void an_answer_of_fewer_than_two_bytes_is_a_fault_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("one byte") << QByteArray("90");
    }

    void an_answer_of_fewer_than_two_bytes_is_a_fault() {
        QFETCH(QByteArray, answer);
        Rig rig;
        rig.link->expect("00b00000", answer.toStdString());
        const auto found = rig.exchange(Command(read_header, Effect::reads));
        COMPARE_FAULT(found, card_answer_short);
        QCOMPARE(QByteArray::fromStdString(std::string(found.error().detail("length"))),
                 QByteArray::number(answer.size() / 2));
    }

    void a_card_pulled_during_the_call_is_removed_data() {
        QTest::addColumn<quint32>("code");
        QTest::newRow("success with nothing") << quint32{0};
        QTest::newRow("not transacted") << static_cast<quint32>(Code::not_transacted);
        QTest::newRow("removed") << static_cast<quint32>(Code::removed_card);
    }

    void a_card_pulled_during_the_call_is_removed() {
        QFETCH(quint32, code);
        Rig rig;
        rig.link->expect_failure("00b00000", static_cast<Code>(code));
        rig.link->set_present(false);
        COMPARE_FAULT(rig.exchange(Command(read_header, Effect::reads)), card_removed);
        QCOMPARE(rig.link->sent.size(), std::size_t{1});
    }

    void an_answer_too_long_is_a_fault() {
        Rig rig;
        rig.link->expect("00b00000", to_hex(Bytes(300, 0x11)));
        COMPARE_FAULT(rig.exchange(Command(read_header, Effect::reads)), card_answer_long);
    }

    void a_reset_by_another_program_is_told_at_begin() {
        Rig rig;
        rig.link->fail_begin(Code::reset_card);
        COMPARE_FAULT(rig.exchange(Command(read_header, Effect::reads)), card_reset);
        QVERIFY(rig.link->sent.empty());
    }

    void a_card_with_a_verified_PIN_is_reset_on_leaving() {
        const auto link = std::make_shared<ScriptedLink>();
        auto session = pcsc::Session::establish(link);
        VERIFY_OK(session);
        {
            const auto quiet = pcsc::Channel::open(*session, ScriptedLink::reader, pcsc::Share::shared);
            auto verified = pcsc::Channel::open(*session, ScriptedLink::reader, pcsc::Share::shared);
            verified->reset_on_leaving();
        }
        QCOMPARE(link->left, (std::vector{pcsc::Leave::reset, pcsc::Leave::as_it_is}));
    }
};

// Which readers are taken for redirected ones: none that is sold for a counter.

class TestRedirected : public QObject {
    Q_OBJECT

private slots:
    void what_a_remote_session_calls_its_readers_is_known() {
        for (const char* name : {"Gemalto PC Twin Reader (RDP) 00 00", "XRDP Smartcard 0", "Remote Desktop Reader 0",
                                 "Redirected Reader 0"})
            QVERIFY2(pcsc::is_redirected(name), name);
    }

    void no_reader_of_a_counter_is_taken_for_one() {
        for (const char* name :
             {"Virtual PCD 00 00", "REINER SCT cyberJack CardPro 00 00", "JCIC Practice Reader 00 00"})
            QVERIFY2(!pcsc::is_redirected(name), name);
        QFile known(QString::fromStdString(test::in_source("resources/readers/readers.csv")));
        QVERIFY(known.open(QIODevice::ReadOnly));
        int models = 0;
        while (!known.atEnd()) {
            const QByteArray line = known.readLine().trimmed();
            if (line.startsWith('#')) continue;
            ++models;
            QVERIFY2(!pcsc::is_redirected(line.toStdString()), line.constData());
        }
        QVERIFY(models > 50);
    }
};

// BER-TLV, ISO/IEC 7816-4:2020, 6.3.
using pcsc::find_tlv;
using pcsc::make_tlv;
using pcsc::read_tlv;

namespace {
Bytes hex(const char* text) {
    return from_hex(text).value();
}
}  // namespace

class TestTlv : public QObject {
    Q_OBJECT

private slots:
    void objects_are_read_in_order() {
        const auto bytes = hex("4f02aabb0000500101");
        const auto objects = read_tlv(bytes);
        VERIFY_OK(objects);
        QCOMPARE(objects->size(), std::size_t{2});
        QCOMPARE(objects->at(0).tag, 0x4Fu);
        QCOMPARE(to_hex(objects->at(0).value), std::string("aabb"));
        QCOMPARE(objects->at(1).tag, 0x50u);
    }

    void long_tags_and_lengths() {
        auto bytes = hex("5f5281c8");
        bytes.resize(bytes.size() + 200, 0x11);
        const auto objects = read_tlv(bytes);
        VERIFY_OK(objects);
        QCOMPARE(objects->at(0).tag, 0x5F52u);
        QCOMPARE(objects->at(0).value.size(), std::size_t{200});
    }

    void templates_are_searched_down() {
        const auto control = hex("6f0b8405414243444585020011");
        const auto name = find_tlv(control, {0x6F, 0x84});
        QVERIFY(name.has_value());
        QCOMPARE(to_hex(*name), std::string("4142434445"));
        QVERIFY(!find_tlv(control, {0x6F, 0x50}).has_value());
        QVERIFY(!find_tlv(control, {0x84}).has_value());
    }

    void broken_is_a_fault_with_its_offset_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("a tag alone") << QByteArray("4f") << "length";
        QTest::newRow("a tag cut") << QByteArray("5f") << "tag";
        QTest::newRow("a tag of four bytes") << QByteArray("5f81818101aa") << "tag";
        QTest::newRow("a length too long") << QByteArray("4f05aabb") << "value";
        QTest::newRow("an indefinite length") << QByteArray("4f80aabb0000") << "length";
        QTest::newRow("a length of three bytes") << QByteArray("4f83000001aa") << "length";
        QTest::newRow("a length cut") << QByteArray("4f8201") << "length";
    }

    void broken_is_a_fault_with_its_offset() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const auto objects = read_tlv(hex(bytes.constData()));
        COMPARE_FAULT(objects, card_answer);
        QCOMPARE(QString::fromStdString(std::string(objects.error().detail("reason"))), reason);
        QVERIFY(!objects.error().detail("offset").empty());
    }

    void what_is_made_is_read_back() {
        for (const std::size_t size : {0u, 1u, 127u, 128u, 255u, 256u, 65535u}) {
            const Bytes value(size, 0x5A);
            const auto made = make_tlv(0x5F52, value);
            const auto objects = read_tlv(made);
            VERIFY_OK(objects);
            QCOMPARE(objects->size(), std::size_t{1});
            QCOMPARE(objects->front().value.size(), size);
        }
    }

    void random_bytes_are_read_or_refused_within_bounds() {
        std::mt19937 chance(20260501);
        for (int round = 0; round < 20'000; ++round) {
            Bytes bytes(chance() % 40);
            for (auto& byte : bytes) byte = static_cast<std::uint8_t>(chance());
            const auto objects = read_tlv(bytes);
            if (!objects) continue;
            std::size_t values = 0;
            for (const auto& object : *objects) {
                QVERIFY(object.value.empty() ||
                        (object.value.data() >= bytes.data() &&
                         object.value.data() + object.value.size() <= bytes.data() + bytes.size()));
                values += object.value.size();
            }
            QVERIFY(values + 2 * objects->size() <= bytes.size());
        }
    }
};

JCIC_TEST(TestTransaction)
JCIC_TEST(TestRedirected)
JCIC_TEST(TestTlv)
#include "test_transaction.moc"
