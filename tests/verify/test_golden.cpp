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

/// An erasure under a name that the tests gave it, before actions were held to a table: of no known action is known
/// what it may destroy.
const QString actions_of_the_tests = QStringLiteral("16:action 16:rests-on");

verify::Questions questions() {
    verify::Questions out;
    out.fingerprint = verify::read_fingerprint("seal1-lunnf-3l7dg-4935g-jxmw9-r8gtp-7wrpr-2ausw-kw9pl").value();
    return out;
}

}  // namespace

class TestGolden : public QObject {
    Q_OBJECT
private slots:
    // With a closed year, a restore, a card's line and two persons' signatures.
    void the_golden_export_of_two_years_is_read_as_ever() {
        const auto verdict = judge(golden("export-2"), questions()).value();
        QCOMPARE(QString::fromStdString(reasons(verdict)), actions_of_the_tests);
        QCOMPARE(to_hex(verdict.root), std::string("ab94dcc5948aef3e81e6b6931c5b729a6913652e5a7c95bd846d41157cda0660"));
        QCOMPARE(verdict.events, std::uint64_t{20});
        QCOMPARE(verdict.restored, std::vector<std::uint64_t>{12});
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
        QCOMPARE(QString::fromStdString(reasons(verdict)), actions_of_the_tests);
        QVERIFY(verdict.values > 0);
        QCOMPARE(verdict.events, std::uint64_t{22});
    }

    void the_golden_proof_of_one_event_is_read_as_ever() {
        const auto verdict = judge(golden("proof-2"), questions()).value();
        QCOMPARE(reasons(verdict), std::string("12:seal-restarted"));  // a proof alone does not show the restore
        QCOMPARE(verdict.event->event.action, std::string("query.submitted"));
        QCOMPARE(to_hex(verdict.root), std::string("ec4caa3036e84c5f446948f3c560bbd70148ed21cb1fb0e3f8cd74605518bc95"));
    }
};

JCIC_TEST(TestGolden)
#include "test_golden.moc"
