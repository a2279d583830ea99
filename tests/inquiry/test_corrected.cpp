// A correction of a case number that the trail does not bear out, and how one is written (what goes by it:
// tests/rules/case-corrections.txt, linked-numbers.txt).
#include <QtTest>

#include "app/domain/case_number.h"
#include "app/inquiry/book/written.h"
#include "app/inquiry/checks/batch.h"
#include "app/inquiry/checks/z52_match.h"
#include "inquiry/branch.h"
#include "inquiry/remarks.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;

namespace {

constexpr const char* mistyped = "115-房貸-00417";
constexpr const char* right = "115-房貸-00471";

/// As the register's step writes it.
void correct(Branch& branch, Desk& desk, const QueryId& id, const std::string& to, const std::string& before,
             const char* action = "case-correction.entered") {
    domain::Entry entry;
    entry.id = branch.random.bytes<16>();
    entry.action = action;
    entry.subject = correction_of(id);
    entry.plain("query", id).plain("case-number", to).plain("before", before);
    branch.journal.write(entry);
    desk.catch_up();
}

}  // namespace

class TestCorrected : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_correction_of_another_number_changes_nothing() {
        auto [branch, desk, id] = Fetched();
        correct(branch, desk, id, right, "115-房貸-1");
        QCOMPARE(desk.query(id).case_number, std::string(mistyped));
        QCOMPARE(desk.query(id).contradictions.size(), std::size_t{1});
    }

    void it_is_written_in_one_way() {
        QCOMPARE(QString::fromStdString(domain::with_correction("115-1", "")), QString("115-1"));
        QCOMPARE(QString::fromStdString(domain::with_correction("115-1", "115-2")), QString("115-1（更正，原 115-2）"));
        QCOMPARE(QString::fromStdString(domain::starred("115-1", "115-2")), QString("115-1＊"));
        QCOMPARE(QString::fromStdString(domain::starred("115-1", "")), QString("115-1"));
    }
};

JCIC_TEST(TestCorrected)
#include "test_corrected.moc"
