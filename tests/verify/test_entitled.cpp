// The second verifier holds signatures to the signers' duties, as the trail says them at each event.
#include <QTest>

#include "app/ledger/people.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

class TestEntitled : public QObject {
    Q_OBJECT
private slots:
    // The same rules as by ledger.demands, by the second verifier's own path.
    void who_signs_must_be_entitled_R_DU_1_R_DU_6() {
        ExportWorld world;
        std::string expected;
        const auto bad = [&](std::uint64_t sequence) {
            expected += (expected.empty() ? "" : " ") + std::to_string(sequence) + ":signer";
        };
        const auto signed_by = [&](std::string action, std::string subject, const std::vector<const char*>& people,
                                   const char* purpose) {
            auto entry = world.entry(std::move(action), std::move(subject));
            for (const auto* person : people)
                entry.signatures.push_back(
                    std::string_view(person) == world.session->person().text()
                        ? world.session->sign(purpose, view("頁面 0")).value()
                        : world.session->countersign(code(person), password_of(person), purpose, view("頁面 0"))
                              .value());
            return world.session->append(entry)->sequence;
        };
        signed_by("query.decided", "query:0", {"S01"}, "approval");
        bad(signed_by("query.decided", "query:0", {"A01"}, "approval"));
        bad(signed_by("query.decided", "query:0", {"Q01"}, "approval"));
        signed_by("card.handed-out", "card:1", {"H01", "Q01"}, "hand-over");
        bad(signed_by("card.handed-out", "card:1", {"S01", "Q01"}, "hand-over"));
        bad(signed_by("retention.agreed", "query:0", {"S01", "Q01"}, "consent"));
        // Keys that only who administers may give, given by an officer.
        VERIFY_OK(ledger::People(*world.session).unlock(code("S01")));
        bad(world.session->count().value());
        // A supervisor who asked does not decide.
        world.session = world.sign_in("S01").value();
        world.write_query("9");
        bad(signed_by("query.decided", "query:9", {"S01"}, "approval"));
        QCOMPARE(reasons(judge(world.exported())), expected);
    }
};

JCIC_TEST(TestEntitled)
#include "test_entitled.moc"
