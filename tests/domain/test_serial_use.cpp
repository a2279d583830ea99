// R-SE-2, R-SE-3, R-SE-4: what a serial number works for.
#include "domain/valid.h"

#include "app/domain/serial_use.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain;

namespace {

const SerialOrigin origin{*InstitutionCode::parse("0040037"), Way::card, utc("2026-12-28T06:00:00Z")};
const UtcTime before = origin.deadline - Millis{1};

}  // namespace

class TestSerialUse : public QObject {
    Q_OBJECT

private slots:
    void it_works_where_and_how_it_was_obtained_until_its_deadline() {
        QVERIFY(may_retrieve(origin, origin.institution, Way::card, before));
    }

    void another_branch_is_refused_R_SE_3() {
        for (const char* other : {"0040048", "0120037"})
            QCOMPARE(code_of_fault(may_retrieve(origin, *InstitutionCode::parse(other), Way::card, before)),
                     QByteArray("rule.R-SE-3"));
    }

    void another_way_is_refused_R_SE_4() {
        for (const Way way : {Way::file_transfer, Way::server, Way::api}) {
            const auto answer = may_retrieve(origin, origin.institution, way, before);
            QCOMPARE(code_of_fault(answer), QByteArray("rule.R-SE-4"));
            QCOMPARE(detail_of_fault(answer, "obtained"), QByteArray("N"));
            QCOMPARE(detail_of_fault(answer, "used"), QByteArray(1, static_cast<char>(way)));
        }
    }

    void at_the_deadline_it_has_expired_R_SE_2() {
        QCOMPARE(code_of_fault(may_retrieve(origin, origin.institution, Way::card, origin.deadline)),
                 QByteArray("rule.R-SE-2"));
    }
};

JCIC_TEST(TestSerialUse)
#include "test_serial_use.moc"
