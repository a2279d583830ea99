// Part 10 byte for byte: what a reader says of itself, the structures it is sent, and what comes of an entry.
#include <QTest>
#include <memory>

#include "pcsc/pinpad.h"
#include "support/result.h"
#include "support/test_program.h"
#include "tests/pcsc/replay_link.h"

using namespace jcic;
using pcsc::PinField;
using pcsc::Pinpad;
using std::chrono::seconds;
using test::ReplayLink;

namespace {

const PinField pin{6, 8, 8, 0xFF};
const PinField puk{8, 8, 8, 0xFF};

const std::string opened = R"(
    establish = ok
    connect shared = t1
    status = 3b00
    begin = ok
)";
const std::string all_features = "0604 42330006 0704 42330007 0a04 4233000a 0b04 4233000b 1204 42330012 2004 42330020";
const std::string verify_features = "0604 42330006";
const std::string closed = R"(
    end leave = ok
    disconnect leave = ok
    release = ok
)";

/// A reader that says these features, and what happens after.
struct Rig {
    explicit Rig(const std::string& features, const std::string& rest)
        : link(std::make_shared<ReplayLink>(opened + "control 42000d48 = " + features + "\n" + rest + closed)),
          session(pcsc::Session::establish(link).value()),
          channel(pcsc::Channel::open(session, "Reader A", pcsc::Share::shared).value()),
          card(pcsc::Transaction::begin(channel).value()) {}
    std::shared_ptr<ReplayLink> link;
    pcsc::Session session;
    pcsc::Channel channel;
    std::optional<pcsc::Transaction> card;
};

}  // namespace

class TestPinpad : public QObject {
    Q_OBJECT

private slots:
    void features_and_properties_are_read() {
        Rig rig(all_features,
                "control 4233000a = 00000700\n"
                "control 42330012 = 01021002 020106 0601 04 0701 08 0a0400000100\n");
        const auto found = Pinpad::of(*rig.card);
        VERIFY_OK(found);
        QVERIFY(found->can_verify() && found->can_modify() && found->can_abort());
        QCOMPARE(found->features().verify, std::optional<std::uint32_t>(0x42330006));
        QCOMPARE(found->properties(), (pcsc::PinpadProperties{0x06, std::uint8_t{4}, std::uint8_t{8}, true}));
    }

    void a_reader_without_keys_is_no_fault_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("no features") << QByteArray("");
        QTest::newRow("others") << QByteArray("2004 42330020");
        QTest::newRow("no such control code") << QByteArray("0x8010001F");
        QTest::newRow("Windows: not supported") << QByteArray("0x00000032");
    }

    void a_reader_without_keys_is_no_fault() {
        QFETCH(QByteArray, answer);
        Rig rig(answer.toStdString(), "");
        const auto pinpad = Pinpad::of(*rig.card);
        VERIFY_OK(pinpad);
        QVERIFY(!pinpad->can_verify() && !pinpad->can_modify() && !pinpad->can_abort());
        QVERIFY(!pinpad->aborter(*rig.card));
    }

    void broken_lists_are_faults_data() {
        QTest::addColumn<QByteArray>("features");
        QTest::newRow("cut") << QByteArray("0604 423300");
        QTest::newRow("wrong length") << QByteArray("0603 42330006");
        QTest::newRow("one byte") << QByteArray("06");
    }

    void broken_lists_are_faults() {
        QFETCH(QByteArray, features);
        COMPARE_FAULT(pcsc::read_features(from_hex(QByteArray(features).replace(" ", "").toStdString()).value()),
                      card_answer);
        COMPARE_FAULT(pcsc::read_pin_properties(Bytes{0, 0, 7}, {}), card_answer);
        COMPARE_FAULT(pcsc::read_tlv_properties(Bytes{0x06, 0x02, 0x04}, {}), card_answer);
    }

    void the_verify_structure_is_written_byte_by_byte() {
        const auto structure = pcsc::pin_verify_structure({0x00, 0x20, 0x00, 0x80}, pin, {}, seconds{30});
        // times, format, block, length format, digits (most, fewest), ends by OK, messages, language, index, prologue,
        // length of the command, the command.
        QCOMPARE(to_hex(structure), std::string("1e1e"
                                                "82"
                                                "08"
                                                "00"
                                                "0806"
                                                "02"
                                                "ff"
                                                "0904"
                                                "00"
                                                "000000"
                                                "0d000000"
                                                "0020008008ffffffffffffffff"));
    }

    void the_modify_structure_is_written_byte_by_byte() {
        const auto structure = pcsc::pin_modify_structure({0x00, 0x2C, 0x00, 0x80}, puk, pin, {}, seconds{255});
        QCOMPARE(to_hex(structure), std::string("ffff"
                                                "82"
                                                "08"
                                                "00"
                                                "0008"  // the old one at 0, the new one at 8
                                                "0806"
                                                "03"  // old one asked for, new one confirmed
                                                "02"
                                                "ff"
                                                "0904"
                                                "000102"
                                                "000000"
                                                "15000000"
                                                "002c008010ffffffffffffffffffffffffffffffff"));
    }

    void the_readers_own_limits_narrow_the_digits() {
        pcsc::PinpadProperties properties;
        properties.shortest = 7;
        properties.longest = 7;
        properties.entry_ends_by = 0x05;  // no OK key: the length or the time ends it
        const auto structure = pcsc::pin_verify_structure({0x00, 0x20, 0x00, 0x80}, pin, properties, seconds{0});
        QCOMPARE(to_hex(ByteView(structure).first(8)), std::string("0101820800070705"));
        properties.longest = 0;  // says nothing
        QCOMPARE(pcsc::pin_verify_structure({0x00, 0x20, 0x00, 0x80}, pin, properties, seconds{999})[5], 8);
    }

    void an_entry_ends_as_the_reader_says_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("tries");
        const auto row = [](const char* name, const char* answer, const char* fault, const char* tries = "") {
            QTest::newRow(name) << QByteArray(answer) << fault << tries;
        };
        row("good", "9000", "");
        row("wrong", "63c2", "card.pin.wrong", "2");
        row("blocked by this one", "63c0", "card.pin.blocked", "0");
        row("blocked before", "6983", "card.pin.blocked", "0");
        row("time over", "6400", "pinpad.timeout");
        row("Cancel pressed", "6401", "pinpad.cancelled");
        row("length not taken", "6403", "card.pin.format");
        row("structure not taken", "6b80", "pinpad.unsupported");
        row("wrong length", "6700", "card.length");
        row("nothing", "", "card.answer.short");
        row("too much", "019000", "card.answer.long");
        row("pulled", "0x80100069", "card.removed");
        row("reset by another program", "0x80100068", "card.reset");
        row("reader unplugged", "0x80100017", "reader.gone");
    }

    void an_entry_ends_as_the_reader_says() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, fault);
        QFETCH(QString, tries);
        Rig rig(verify_features,
                "control 42330006 1e1e8208000806 02ff0904 00000000 0d000000 0020008008ffffffffffffffff = " +
                    answer.toStdString() + "\n");
        const auto done = Pinpad::of(*rig.card)->verify(*rig.card, 0x80, pin, seconds{30});
        QCOMPARE(done ? QString() : QString::fromStdString(std::string(done.error().text())), fault);
        if (!done) QCOMPARE(QString::fromStdString(std::string(done.error().detail("tries"))), tries);
        rig.card.reset();
        QVERIFY(rig.link->surprises.empty());
    }

    void a_change_ends_as_the_reader_says_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("fault");
        QTest::newRow("good") << QByteArray("9000") << "";
        QTest::newRow("new ones differ") << QByteArray("6402") << "pinpad.differ";
        QTest::newRow("Cancel pressed") << QByteArray("6401") << "pinpad.cancelled";
        QTest::newRow("old one wrong") << QByteArray("63c1") << "card.pin.wrong";
    }

    void a_change_ends_as_the_reader_says() {
        QFETCH(QByteArray, answer);
        QFETCH(QString, fault);
        Rig rig("0704 42330007",
                "control 42330007 1e1e820800 0008 0806 03 02 ff 0904 000102 000000 15000000 "
                "0024008010ffffffffffffffffffffffffffffffff = " +
                    answer.toStdString() + "\n");
        const auto done = Pinpad::of(*rig.card)->change(*rig.card, 0x80, pin, seconds{30});
        QCOMPARE(done ? QString() : QString::fromStdString(std::string(done.error().text())), fault);
        QVERIFY(rig.link->surprises.empty());
    }

    void unblocking_asks_for_the_PUK_first() {
        Rig rig("0704 42330007",
                "control 42330007 1e1e820800 0008 0806 03 02 ff 0904 000102 000000 15000000 "
                "002c008010ffffffffffffffffffffffffffffffff = 9000\n");
        VERIFY_OK(Pinpad::of(*rig.card)->unblock(*rig.card, 0x80, puk, pin, seconds{30}));
    }

    void what_is_not_offered_is_not_sent() {
        Rig rig("", "");
        const auto pinpad = Pinpad::of(*rig.card).value();
        COMPARE_FAULT(pinpad.verify(*rig.card, 0x80, pin, seconds{30}), pinpad_unsupported);
        COMPARE_FAULT(pinpad.change(*rig.card, 0x80, pin, seconds{30}), pinpad_unsupported);
        COMPARE_FAULT(pinpad.unblock(*rig.card, 0x80, puk, pin, seconds{30}), pinpad_unsupported);
        QVERIFY(rig.link->surprises.empty());
    }

    void an_entry_is_aborted_where_the_reader_offers_it() {
        Rig rig("0b04 4233000b", "control 4233000b = ok\n");
        const auto abort = Pinpad::of(*rig.card)->aborter(*rig.card);
        QVERIFY(abort);
        VERIFY_OK(abort());
        QVERIFY(rig.link->surprises.empty());
    }
};

JCIC_TEST(TestPinpad)
#include "test_pinpad.moc"
