// R-DU-6 at another seat: the image of a form, sealed in parts for whom it is asked. What is not exactly that image is
// none.
#include <QTest>

#include "app/elsewhere/image_elsewhere.h"
#include "app/keys/crypto.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;

class TestImageElsewhere : public QObject {
    Q_OBJECT

private slots:
    void it_comes_out_as_it_went_in_data() {
        QTest::addColumn<qulonglong>("size");
        QTest::addColumn<qulonglong>("parts");
        for (const auto& [size, parts] : {std::pair{1ULL, 1ULL},
                                          {bytes_of_image_part - 1, 1ULL},
                                          {bytes_of_image_part, 1ULL},
                                          {bytes_of_image_part + 1, 2ULL},
                                          {20ULL << 20U, 320ULL}})
            QTest::addRow("%llu", size) << qulonglong{size} << qulonglong{parts};
    }
    void it_comes_out_as_it_went_in() {
        QFETCH(qulonglong, size);
        QFETCH(qulonglong, parts);
        const auto bytes = image(size);
        const auto seal = seal_of(bytes, 1);
        const auto sealed = sealed_image(seal, bytes, random_);
        QCOMPARE(sealed.size(), std::size_t{parts});
        QVERIFY(sealed.front().size() <= 65'600);  // as a part may be at the hub
        QVERIFY(opened_image(seal, sealed).value() == bytes);
    }

    void exchanged_altered_and_missing_parts_are_no_image() {
        const auto bytes = image(3 * bytes_of_image_part);
        const auto seal = seal_of(bytes, 1);
        const auto whole = sealed_image(seal, bytes, random_);
        auto parts = whole;
        std::swap(parts[0], parts[1]);
        COMPARE_FAULT(opened_image(seal, parts), ledger_corrupt);
        parts = whole;
        parts[1].back() ^= 1U;
        COMPARE_FAULT(opened_image(seal, parts), ledger_corrupt);
        parts = whole;
        parts.pop_back();
        COMPARE_FAULT(opened_image(seal, parts), ledger_corrupt);
        parts = whole;
        parts[2] = parts[1];
        COMPARE_FAULT(opened_image(seal, parts), ledger_corrupt);
    }

    void another_image_is_none() {
        const auto bytes = image(1'000);
        const auto seal = seal_of(bytes, 1);
        auto other = bytes;
        other[500] ^= 1U;
        // Under the same key by who has it: the digest tells.
        COMPARE_FAULT(opened_image(seal, sealed_image(seal_of(other, 1), other, random_)), ledger_corrupt);
        COMPARE_FAULT(opened_image(seal, sealed_image(seal_of(bytes, 2), bytes, random_)), ledger_corrupt);
        auto shorter = seal_of(bytes, 1);
        shorter.size = 999;
        COMPARE_FAULT(opened_image(shorter, sealed_image(seal, bytes, random_)), ledger_corrupt);
    }

private:
    static Bytes image(std::uint64_t size) {
        Bytes out(size);
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<std::uint8_t>(i * 7 + i / 251);
        return out;
    }
    static ImageSeal seal_of(const Bytes& bytes, std::uint8_t id) {
        return {{id}, Secret::from(Digest{9}), bytes.size(), sha256({bytes})};
    }
    SystemRandom random_;
};

JCIC_TEST(TestImageElsewhere)
#include "test_image_elsewhere.moc"
