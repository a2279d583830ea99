// Exports of every version that was ever written are read for ever: tests/ledger/golden_years.h makes them.
#include <QTest>

#include "ledger/ledger_world.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/judge.h"

using namespace jcic;
using namespace jcic::test;

namespace {

Bytes golden(const char* name) {
    return contents(fs::path(in_source("")) / "tests" / "verify" / "golden" / name);
}

verify::Questions questions() {
    verify::Questions out;
    out.fingerprint = verify::read_fingerprint("seal1-hnaup-rs80c-7ca6q-x7d8s-jv3mx-q59qy-v5muw-3jj5d").value();
    return out;
}

}  // namespace

class TestGolden : public QObject {
    Q_OBJECT
private slots:
    // With a closed year, a restore, a card's line and two persons' signatures.
    void the_golden_export_of_two_years_is_read_as_ever() {
        const auto verdict = judge(golden("export-2"), questions()).value();
        QCOMPARE(reasons(verdict), std::string());
        QCOMPARE(QString::fromStdString(to_hex(verdict.root)),
                 QStringLiteral("442d91b7bd79c9839638ad1e62bccf276eeb523b8629f0c0e342cc4e04128e22"));
        QCOMPARE(verdict.events, std::uint64_t{24});
        QCOMPARE(verdict.told.size(), std::size_t{1});
        QCOMPARE(verdict.told.front().sequence, std::uint64_t{14});
    }

    // docs/formats.md
    void what_a_later_program_wrote_is_told_apart_from_what_is_damaged() {
        for (const char* name : {"export-2", "export-2-values", "proof-2"}) {
            auto text = to_text(golden(name));
            const auto at = text.find(" v1");
            QVERIFY(at != std::string::npos && at < 60);
            text[at + 2] = '2';
            const auto password = secret("Golden-2026-Export");
            const auto verdict = judge(Bytes(text.begin(), text.end()), questions(), &password);
            COMPARE_FAULT(verdict, ledger_newer);
            QCOMPARE(std::string(verdict.error().detail("found")), std::string("2"));
            text[at + 2] = '0';  // there never was one: damage
            QVERIFY(QString::fromStdString(reasons(judge(Bytes(text.begin(), text.end()), questions(), &password)))
                        .startsWith("0:opening"));
        }
    }

    void the_golden_export_with_values_is_read_as_ever() {
        const auto password = secret("Golden-2026-Export");
        const auto verdict = judge(golden("export-2-values"), questions(), &password).value();
        QCOMPARE(reasons(verdict), std::string());
        QVERIFY(verdict.values > 0);
        QCOMPARE(verdict.events, std::uint64_t{26});
    }

    void the_golden_proof_of_one_event_is_read_as_ever() {
        const auto verdict = judge(golden("proof-2"), questions()).value();
        QCOMPARE(reasons(verdict), std::string("14:seal-restarted"));  // a proof alone does not show the restore
        QCOMPARE(verdict.event->event.action, std::string("query.submitted"));
        QCOMPARE(QString::fromStdString(to_hex(verdict.root)),
                 QStringLiteral("12d99e3e5cff3e6bcf8dc688ed7e24ba7427e88ec918591eb6159744d84fa4a3"));
    }
};

JCIC_TEST(TestGolden)
#include "test_golden.moc"
