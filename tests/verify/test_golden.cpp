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
    out.fingerprint = verify::read_fingerprint("seal1-mdzul-kru9e-xddcx-d6l7m-3m96y-udhp2-nq0qj-g9f9x").value();
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
                 QStringLiteral("0d3c81047f9ceddcac2d14054c78bb5aef63d74fb3486b33446d6627ebd57072"));
        QCOMPARE(verdict.events, std::uint64_t{24});
        QCOMPARE(verdict.restored, std::vector<std::uint64_t>{14});
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
                 QStringLiteral("4785354c1f571eda7dfc42c2c329745e50d2aa40ff27a8e18742fb4573c98c04"));
    }
};

JCIC_TEST(TestGolden)
#include "test_golden.moc"
