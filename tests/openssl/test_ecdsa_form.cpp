// RFC 3279, section 2.2.3, and r || s: one and the same signature.
#include <QtTest>

#include "app/openssl/ecdsa_form.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::openssl;

namespace {

Bytes raw_of(std::uint8_t first_of_r, std::uint8_t first_of_s) {
    Bytes raw(raw_signature_size, 0x11);
    raw[0] = first_of_r;
    raw[32] = first_of_s;
    return raw;
}

/// SEQUENCE { INTEGER 1, INTEGER 2 }
const Bytes smallest{0x30, 0x06, 0x02, 0x01, 0x01, 0x02, 0x01, 0x02};

}  // namespace

class TestEcdsaForm : public QObject {
    Q_OBJECT

private slots:
    void each_form_gives_the_other_back() {
        for (const auto& raw : {raw_of(0x11, 0x11), raw_of(0x80, 0x7F), raw_of(0x00, 0xFF), raw_of(0xFF, 0x00)}) {
            const auto der = der_from_raw(raw);
            QVERIFY(!der.empty());
            QCOMPARE(raw_from_der(der).value(), raw);
        }
    }

    void small_numbers_are_filled_up_to_32_bytes() {
        Bytes raw(raw_signature_size);
        raw[31] = 1;
        raw[63] = 2;
        QCOMPARE(raw_from_der(smallest).value(), raw);
        QCOMPARE(der_from_raw(raw), smallest);
    }

    void a_number_is_never_negative_in_DER() {
        const auto der = der_from_raw(raw_of(0x80, 0x11));
        QCOMPARE((Bytes{der[2], der[3], der[4], der[5]}), (Bytes{0x02, 33, 0x00, 0x80}));
    }

    void what_is_no_signature_has_no_other_form() {
        for (const std::size_t size : {0U, 1U, 32U, 63U, 65U, 128U}) QVERIFY(der_from_raw(Bytes(size, 0x11)).empty());
        auto longer = smallest;
        longer.push_back(0);
        auto cut = smallest;
        cut.pop_back();
        Bytes wide{0x30, 0x26, 0x02, 0x21};  // an r of 264 bits
        wide.resize(4 + 33, 0x11);
        wide.insert(wide.end(), {0x02, 0x01, 0x02});
        for (const auto& der : {Bytes{}, longer, cut, wide, Bytes(8, 0x30)}) QVERIFY(!raw_from_der(der));
    }
};

JCIC_TEST(TestEcdsaForm)
#include "test_ecdsa_form.moc"
