// Exports of every version that was ever written are read for ever.
#include <QTest>

#include "ledger/ledger_world.h"
#include "support/places.h"
#include "support/test_program.h"
#include "verify/judge.h"

using namespace jcic;
using namespace jcic::test;

class TestGolden : public QObject {
    Q_OBJECT
private slots:
    // Version 1 is read for ever: these two files are never made anew.
    void the_golden_exports_of_version_1_are_read_as_ever() {
        const auto golden = fs::path(in_source("")) / "tests" / "verify" / "golden";
        verify::Questions questions;
        questions.fingerprint =
            verify::read_fingerprint("seal1-j56mu-zn9z6-tx6au-g8lkj-l8364-yxg2n-p4t59-5gz7m").value();
        const auto plain = judge(contents(golden / "export-1"), questions).value();
        QCOMPARE(reasons(plain), std::string());
        QCOMPARE(to_hex(plain.root), std::string("3e4998f47494ce988807f06e8892bd1c66c6da0ac4f4cc919378ee20f2f364f7"));
        QCOMPARE(plain.events, std::uint64_t{11});
        const auto password = secret("Golden-2026-Export");
        const auto values = judge(contents(golden / "export-1-values"), questions, &password).value();
        QCOMPARE(reasons(values), std::string());
        QCOMPARE(values.values, std::uint64_t{6});
    }

    // With a closed year, a restore, a card's line and two persons' signatures: tests/ledger/golden_years.h.
    void the_golden_export_of_two_years_is_read_as_ever() {
        verify::Questions questions;
        questions.fingerprint =
            verify::read_fingerprint("seal1-e0a5r-v5pmm-6t5n2-jufya-ujpeq-0r9kz-h0mu3-dn2l4").value();
        const auto verdict =
            judge(contents(fs::path(in_source("")) / "tests" / "verify" / "golden" / "export-1-years"), questions)
                .value();
        QCOMPARE(reasons(verdict), std::string());
        QCOMPARE(to_hex(verdict.root), std::string("36eb753799c03ce593559e59c50ab669b4ec8164b68cc489d5eef6ac1dff6509"));
        QCOMPARE(verdict.events, std::uint64_t{19});
        QCOMPARE(verdict.restored, std::vector<std::uint64_t>{12});
    }
};

JCIC_TEST(TestGolden)
#include "test_golden.moc"
