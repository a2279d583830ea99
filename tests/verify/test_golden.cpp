// Exports of every version that was ever written are read for ever: tests/ledger/golden_ledger.h makes them.
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
    out.fingerprint = verify::read_fingerprint("seal1-2hyuv-etc47-rq9nc-mht2n-rw6sm-6uu66-us4uk-pf44l").value();
    return out;
}

}  // namespace

class TestGolden : public QObject {
    Q_OBJECT
private slots:
    // With a restore, a card's line and two persons' signatures.
    void the_golden_export_of_two_years_is_read_as_ever() {
        const auto verdict = judge(golden("export-3"), questions()).value();
        QCOMPARE(QString::fromStdString(reasons(verdict)), QString());
        QCOMPARE(QString::fromStdString(to_hex(verdict.root)),
                 QStringLiteral("b626855344fdcbfb49886aef92c9b67ce84ebd84fd2c8ce80db4a501e451554c"));
        QCOMPARE(verdict.events, std::uint64_t{25});
        QCOMPARE(verdict.told.size(), std::size_t{1});
        QCOMPARE(verdict.told.front().sequence, std::uint64_t{15});
    }

    // docs/run/formats.md
    void what_a_later_program_wrote_is_told_apart_from_what_is_damaged() {
        for (const char* name : {"export-3", "export-3-values", "proof-3"}) {
            auto text = to_text(golden(name));
            const auto at = text.find(" v");
            QVERIFY(at != std::string::npos && at < 60);
            text[at + 2] = '3';
            const auto password = secret("Golden-2026-Export");
            const auto verdict = judge(Bytes(text.begin(), text.end()), questions(), &password);
            COMPARE_FAULT(verdict, ledger_newer);
            QCOMPARE(std::string(verdict.error().detail("found")), std::string("3"));
            text[at + 2] = '0';  // there never was one: damage
            QVERIFY(QString::fromStdString(reasons(judge(Bytes(text.begin(), text.end()), questions(), &password)))
                        .startsWith("0:opening"));
        }
    }

    void the_golden_export_with_values_is_read_as_ever() {
        const auto password = secret("Golden-2026-Export");
        const auto verdict = judge(golden("export-3-values"), questions(), &password).value();
        QCOMPARE(QString::fromStdString(reasons(verdict)), QString());
        QVERIFY(verdict.values > 0);
        QCOMPARE(verdict.events, std::uint64_t{27});
    }

    void the_golden_proof_of_one_event_is_read_as_ever() {
        const auto verdict = judge(golden("proof-3"), questions()).value();
        QCOMPARE(reasons(verdict), std::string("15:seal-restarted"));  // a proof alone does not show the restore
        QCOMPARE(verdict.event->event.action, std::string("query.submitted"));
        QCOMPARE(QString::fromStdString(to_hex(verdict.root)),
                 QStringLiteral("ac14f1594a39056842273798fbf1f215fe28885ff39b978b75b35a01dd9221b0"));
    }
};

JCIC_TEST(TestGolden)
#include "test_golden.moc"
