// Exports that somebody put together so that each part alone looks right.
#include <QTest>

#include <algorithm>

#include "ledger/signing_card.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_records.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;
using verify::Finding;

class TestForgedExport : public QObject {
    Q_OBJECT
private slots:
    // Whose card stood for it could be left out, and the seal would look like one without a card.
    void a_certificate_taken_from_beside_a_cards_line_is_found_data() {
        QTest::addColumn<bool>("rsa");
        QTest::newRow("P-256") << false;
        QTest::newRow("RSA 2048") << true;
    }
    void a_certificate_taken_from_beside_a_cards_line_is_found() {
        QFETCH(bool, rsa);
        ExportWorld world;
        const SigningCard card(rsa);
        VERIFY_OK(world.session->close_epoch(ledger::Closing::hand_over,
                                             [&](ByteView message) { return card.sign(message); }));
        auto records = records_of(world.exported());
        QCOMPARE(reasons(judge(bytes_of(records))), std::string());
        auto& seal = records[nth(records, RecordKind::seal, judge(bytes_of(records))->seals - 2)];
        Unpacker in(seal.content);
        const auto note = in.text();
        QVERIFY(!in.bytes().empty());
        seal.content = Packer().text(note).bytes(SigningCard(rsa).certificate).take();
        QVERIFY(reasons(judge(bytes_of(records))).find(":card") != std::string::npos);
        seal.content = Packer().text(note).bytes({}).take();
        QVERIFY(reasons(judge(bytes_of(records))).find(":card") != std::string::npos);
    }
    void a_persons_event_told_twice_blames_the_copy() {
        ExportWorld world;
        const auto records = records_of(world.exported());
        const auto original = nth(records, RecordKind::event, 2);  // of a founder
        auto doubled = records;
        doubled.insert(doubled.begin() + static_cast<std::ptrdiff_t>(original) + 1, records[original]);
        const auto found = judge(bytes_of(doubled))->findings;
        QVERIFY(std::ranges::none_of(found, [](const Finding& one) { return one.sequence == 3; }));
        QCOMPARE(found.front().sequence, std::uint64_t{4});
    }
    void an_opening_of_another_length_is_found() {
        ExportWorld world;
        const auto password = secret("匯出用的密碼-2026");
        auto records = records_of(world.exported(&password), password);
        auto& value = records[nth(records, RecordKind::value, 0)];
        Unpacker in(value.content);
        const auto position = in.u32();
        auto opening = in.bytes();
        const auto text = in.bytes();
        opening.push_back(0);  // HMAC fills a short key with zeros: the commitment is the same
        value.content = Packer().u32(position).bytes(opening).bytes(text).take();
        QCOMPARE(judge(bytes_of(records))->findings.front().reason, std::string("value"));
    }
};

JCIC_TEST(TestForgedExport)
#include "test_forged_export.moc"
