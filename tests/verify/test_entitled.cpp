// The second verifier holds signatures to the signers' duties, as the trail says them at each event.
#include <QTest>

#include "app/domain/password_policy.h"
#include "app/ledger/people.h"
#include "app/ledger/roster.h"
#include "app/ledger/verify.h"
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
        bad(signed_by("retention.agreed", "query:0", {"H01", "Q01"}, "consent"));
        signed_by("retention.agreed", "query:0", {"H01", "S01"}, "consent");
        // Keys that only who administers may give, given by an officer.
        COMPARE_FAULT(ledger::People(*world.session).unlock(code("S01")), person_duty);
        auto unlocked = world.entry("person.unlocked", "person:S01");
        unlocked.signatures.push_back(
            world.session->sign(ledger::roster_purpose, ledger::roster_page(unlocked)).value());
        bad(world.session->append(unlocked)->sequence);
        // Who destroyed it is no witness of it.
        bad(signed_by("copy.destroyed", "query:0", {"Q01"}, "confirmation"));
        bad(signed_by("record.erased", "query:0", {"Q01"}, "confirmation"));
        signed_by("copy.destroyed", "query:0", {"S01"}, "confirmation");
        // A supervisor who asked does not decide.
        world.session = world.sign_in("S01").value();
        world.write_query("9");
        bad(signed_by("query.decided", "query:9", {"S01"}, "approval"));
        QCOMPARE(reasons(judge(world.exported())), expected);
    }

    // Whoever writes such an event without the program needs those signatures all the same.
    void an_export_of_values_that_nobody_consented_to_is_named() {
        ExportWorld world;
        std::string expected;
        const auto forge = [&](const std::vector<const char*>& people, const char* reason) {
            auto entry = world.entry("ledger.exported-with-values", "ledger");
            entry.plain("second", "S01").personal("page", "匯出", "export:1");
            for (const auto* person : people)
                entry.signatures.push_back(
                    std::string_view(person) == "Q01"
                        ? world.session->sign("consent", view("匯出")).value()
                        : world.session->countersign(code(person), password_of(person), "consent", view("匯出"))
                              .value());
            const auto at = std::to_string(world.session->append(entry)->sequence);
            if (*reason != '\0') expected += (expected.empty() ? "" : " ") + at + ":" + reason;
        };
        forge({}, "unsigned");
        forge({"H01"}, "unsigned");
        forge({"Q01", "S01"}, "signer");
        forge({"H01", "Q01"}, "signer");
        forge({"H01", "A01"}, "signer");
        forge({"H01", "S01"}, "");
        QCOMPARE(reasons(judge(world.exported())), expected);
        std::string by_the_ledger;
        const auto report = ledger::verify(*world.session).value();
        for (const auto& one : report.faults)
            by_the_ledger += (by_the_ledger.empty() ? "" : " ") + std::to_string(one.sequence) + ":" + one.reason;
        QCOMPARE(QString::fromStdString(by_the_ledger), QString::fromStdString(expected));
    }

    void who_signs_must_be_designated_that_day_R_DU_4() {
        ExportWorld world;
        const ledger::NewPerson leaver{
            code("S02"), "一日", {domain::Duty::supervisor}, password_of("S02"), {{"until", "1151120", {}, {}}}};
        VERIFY_OK(ledger::People(*world.sign_in("H01").value()).add(leaver));
        auto decided = world.entry("query.decided", "query:0");
        decided.signatures.push_back(
            world.session->countersign(code("S02"), password_of("S02"), "approval", view("頁面 0")).value());
        VERIFY_OK(world.session->append(decided));
        QCOMPARE(reasons(judge(world.exported())), std::string());
        // The same signature, used again by who holds the ledger's key, a day too late.
        world.clock.advance(std::chrono::hours(24));
        auto late = decided;
        late.id = world.random.bytes<16>();
        const auto at = world.session->append(late)->sequence;
        QCOMPARE(reasons(judge(world.exported())), std::to_string(at) + ":signer");
    }

    void two_persons_unlock_each_other_where_nobody_else_can_R_PW_4() {
        ExportWorld world;
        for (const auto* person : {"H01", "A01"})
            for (int i = 0; i < domain::password_failures_allowed; ++i)
                COMPARE_FAULT(world.ledger->sign_in(code(person), secret("Wrong-2026")), person_password);
        VERIFY_OK(world.ledger->unlock_together(code("H01"), password_of("H01"), code("A01"), password_of("A01")));
        QCOMPARE(reasons(judge(world.exported())), std::string());
        auto alone = world.entry("person.unlocked-together", "person:Q01");
        alone.plain("with", "H01");
        alone.signatures.push_back(world.session->sign("designation", ledger::roster_page(alone)).value());
        const auto at = world.session->append(alone)->sequence;
        QCOMPARE(reasons(judge(world.exported())), std::to_string(at) + ":signer");
    }
};

JCIC_TEST(TestEntitled)
#include "test_entitled.moc"
