// BER-TLV, ISO/IEC 7816-4:2020, 6.3.
#include <QTest>
#include <random>

#include "pcsc/tlv.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
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

JCIC_TEST(TestTlv)
#include "test_tlv.moc"
