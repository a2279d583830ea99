// A signature that held is not computed again; one that does not hold never does, whatever is known.
#include <QtTest>

#include "app/keys/keys.h"
#include "support/test_program.h"
#include "support/world.h"

using namespace jcic;
using namespace jcic::ledger;

class TestKnownSignatures : public QObject {
    Q_OBJECT

private slots:
    void one_that_holds_is_remembered_once();
    void another_key_message_or_signature_is_another();
    void they_are_no_more_than_so_many();

private:
    test::TestRandom random_{11};
    SigningKey key_ = SigningKey::generate(random_);
};

void TestKnownSignatures::one_that_holds_is_remembered_once() {
    KnownSignatures known;
    const auto message = to_bytes("an approval");
    const auto value = key_.sign(message);
    for (int times = 0; times < 3; ++times) QVERIFY(known.hold(key_.public_half(), message, value));
    QCOMPARE(known.size(), std::size_t{1});
}

void TestKnownSignatures::another_key_message_or_signature_is_another() {
    KnownSignatures known;
    const auto message = to_bytes("an approval");
    const auto value = key_.sign(message);
    QVERIFY(known.hold(key_.public_half(), message, value));
    auto other = value;
    other[40] ^= 1U;
    for (int times = 0; times < 2; ++times) {
        QVERIFY(!known.hold(key_.public_half(), message, other));
        QVERIFY(!known.hold(key_.public_half(), to_bytes("another approval"), value));
        QVERIFY(!known.hold(SigningKey::generate(random_).public_half(), message, value));
    }
    QCOMPARE(known.size(), std::size_t{1});  // what does not hold is not remembered
}

void TestKnownSignatures::they_are_no_more_than_so_many() {
    KnownSignatures known;
    for (std::size_t i = 0; i < KnownSignatures::most + 10; ++i) {
        const auto message = to_bytes(std::to_string(i));
        QVERIFY(known.hold(key_.public_half(), message, key_.sign(message)));
        QVERIFY(known.size() <= KnownSignatures::most);
    }
    QCOMPARE(known.size(), std::size_t{10});
}

JCIC_TEST(TestKnownSignatures)
#include "test_known_signatures.moc"
