// The second verifier holds signatures to the signers' duties, as the trail says them at each event.
#include <QTest>

#include "app/domain/password_policy.h"
#include "app/ledger/people/roster.h"
#include "app/ledger/session/people.h"
#include "app/ledger/verify/verify.h"
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
        const auto forge = [&](domain::Entry entry, const std::vector<Signs>& signs) {
            if (entry.field("page") == nullptr) entry.plain("page", "頁面 0");
            return Forger(world, *world.session).write(entry, signs);
        };
        const auto destroyed = [&](const char* action, const char* after, const char* witness) {
            const Forger forger(world, *world.session);
            const auto before = forger.write(world.entry(after, "query:0").plain("item", "T50"));
            return forge(world.entry(action, "query:0").rests_on(forger.event(before)), {{witness, "witness"}});
        };
        forge(world.decision("0", "頁面 0"), {{"S01", "approval"}});
        bad(forge(world.decision("1", "頁面 1"), {{"A01", "approval"}}));
        bad(forge(world.decision("2", "頁面 2"), {{"Q01", "approval"}}));
        VERIFY_OK(world.receive_card(*world.session, "card:1"));
        forge(world.entry("card.handed-out", "card:1"), {{"H01", "hand-over"}, {"Q01", "hand-over"}});
        bad(forge(world.entry("card.handed-out", "card:1"), {{"S01", "hand-over"}, {"Q01", "hand-over"}}));
        bad(forge(world.entry("retention.agreed", "ledger"), {{"S01", "consent"}, {"Q01", "consent"}}));
        bad(forge(world.entry("retention.agreed", "ledger"), {{"H01", "consent"}, {"Q01", "consent"}}));
        forge(world.entry("retention.agreed", "ledger"), {{"H01", "consent"}, {"S01", "consent"}});
        // Keys that only who administers may give, given by an officer.
        COMPARE_FAULT(ledger::People(*world.session).unlock(code("S01")), person_duty);
        bad(forge(world.entry("person.unlocked", "person:S01"), {{"Q01", "roster"}}));
        // Who destroyed it is no witness of it.
        bad(destroyed("copy.destroyed", "copy.reserved", "Q01"));
        world.number("0");
        bad(destroyed("record.erased", "record.retrieved", "Q01"));
        destroyed("copy.destroyed", "copy.reserved", "S01");
        // A supervisor who asked does not decide.
        const auto both = domain::DutyTerms::parse("query-officer,supervisor").value();
        VERIFY_OK(
            ledger::People(*world.sign_in("H01").value()).add({code("B01"), "兼任", both, password_of("B01"), {}}));
        world.session = world.sign_in("B01").value();
        world.write_query("9");
        bad(forge(world.decision("9", "頁面 9"), {{"B01", "approval"}}));
        QCOMPARE(QString::fromStdString(reasons(judge(world.exported()))), QString::fromStdString(expected));
    }

    // Whoever writes such an event without the program needs those signatures all the same.
    void an_export_of_values_that_nobody_consented_to_is_named() {
        ExportWorld world;
        std::string expected;
        const auto forge = [&](const std::vector<const char*>& people, const char* reason) {
            auto entry = world.entry("ledger.exported-with-values", "ledger");
            entry.plain("second", "S01").personal("page", "匯出", "export:" + to_hex(entry.id));
            std::vector<Signs> signs;
            for (const auto* person : people) signs.push_back({person, "consent"});
            const auto at = std::to_string(Forger(world, *world.session).write(entry, signs));
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

    // What leaves without a password, whoever wrote it: by the unit head, who signs it, and nobody in their place.
    void what_left_in_clear_without_the_unit_heads_signature_is_named_R_PA_5() {
        ExportWorld world;
        std::string expected;
        const auto forge = [&](const char* author, const std::vector<Signs>& signs, const char* reason) {
            auto entry = world.entry("register.exported-in-clear", "register:people");
            entry.plain("rows", "8").plain("form", "csv").plain("digest", "00");
            entry.personal("reason", "年度稽核調閱", "export:" + to_hex(entry.id));
            const auto at = std::to_string(Forger(world, *world.session, author).write(entry, signs));
            if (*reason != '\0') expected += (expected.empty() ? "" : " ") + at + ":" + reason;
        };
        forge("H01", {}, "unsigned");
        forge("Q01", {{"H01", "consent"}}, "unsigned");
        forge("Q01", {{"Q01", "consent"}}, "signer");
        forge("H01", {{"H01", "witness"}}, "purpose");
        forge("Q01", {{"H01", "consent"}, {"Q01", "consent"}}, "signer");
        forge("H01", {{"H01", "consent"}}, "");
        QCOMPARE(QString::fromStdString(world.by_the_other()), QString::fromStdString(expected));
        QCOMPARE(QString::fromStdString(world.by_the_ledger()), QString::fromStdString(expected));
    }

    // Whose turn as unit head has not come, or is over, answers for nothing that leaves that day.
    void what_left_in_clear_by_the_unit_head_of_another_day_is_named_R_PA_5() {
        ExportWorld world;
        const auto duties = domain::DutyTerms::parse("card-custodian,unit-head:1151121-1151121").value();
        VERIFY_OK(
            ledger::People(*world.sign_in("H01").value()).add({code("H02"), "代理", duties, password_of("H02"), {}}));
        std::string expected;
        for (const auto* reason : {"signer", "", "signer"}) {
            auto entry = world.entry("register.exported-in-clear", "register:people");
            entry.plain("rows", "8").plain("form", "csv").plain("digest", "00");
            entry.personal("reason", "年度稽核調閱", "export:" + to_hex(entry.id));
            const auto at = Forger(world, *world.session, "H02").write(entry, {{"H02", "consent"}});
            if (*reason != '\0') expected += (expected.empty() ? "" : " ") + std::to_string(at) + ":" + reason;
            world.clock.advance(std::chrono::hours(24));
        }
        BOTH_SAY(world, expected);
    }

    // Designated on the day, and for something else: a duty that has not begun, or is over, signs nothing of any kind.
    void a_duty_of_another_day_entitles_to_nothing_R_DU_1() {
        ExportWorld world;
        const auto head = world.sign_in("H01").value();
        const auto add = [&](const char* person, const char* duties) {
            VERIFY_OK(ledger::People(*head).add({code(person),
                                                 "輪值",
                                                 domain::DutyTerms::parse(duties).value(),
                                                 password_of(person),
                                                 {{"deputy", "yes", {}, {}}}}));
        };
        add("S02", "supervisor:1151121-,card-custodian");
        add("R02", "card-custodian,reviewer:-1151119");
        add("H02", "unit-head:-1151119,card-custodian");
        add("A02", "card-custodian,administrator:1151121-");
        std::string expected;
        const auto bad = [&](const char* author, domain::Entry entry, const std::vector<Signs>& signs) {
            const Forger forger(world, *world.session, author);
            expected +=
                (expected.empty() ? "" : " ") + at(forger.write(forger.resting(std::move(entry)), signs), "signer");
        };
        const auto paged = [&](const char* action, const char* subject) {
            return world.entry(action, subject).plain("page", "頁面");
        };
        bad("Q01", world.decision("0", "頁面 0"), {{"S02", "approval"}});
        bad("Q01", paged("retention.agreed", "ledger"), {{"H01", "consent"}, {"R02", "consent"}});
        bad("Q01", paged("retention.agreed", "ledger"), {{"H02", "consent"}, {"S01", "consent"}});
        bad("A02", paged("ledger.restored", "ledger:restored"), {{"A02", "consent"}});
        bad("A02", world.entry("person.unlocked", "person:Q01"), {{"A02", "roster"}});
        bad("H02", world.entry("person.last-day", "person:Q01").plain("until", "1161231"), {{"H02", "roster"}});
        auto making = world.entry("recovery.made", "recovery:key").plain("generation", "1");
        for (const auto* key : {"exchange-key", "signing-key", "half-1", "half-2"})
            making.plain(key, std::string(64, 'a'));
        making.plain("keeper-1", "S01").plain("keeper-2", "H01");
        bad("A02", making, {{"S01", "recovery-half"}, {"H01", "recovery-half"}, {"A02", "roster"}});
        BOTH_SAY(world, expected);
    }

    // From then on passwords are sent there: a querier and an administrator are not enough.
    void another_host_is_announced_by_the_unit_head_alone_R_DU_1() {
        ExportWorld world;
        const auto announced = [&](const std::string& subject, const char* author) {
            auto entry = world.entry("jcic-host.announced", subject);
            entry.plain("address", "https://jcic.example:443")
                .plain("authority", std::string(64, 'a'))
                .plain("letter", "金徵字第 1 號")
                .plain("beside", "A01")
                .personal("page", "頁面", subject);
            const Forger forger(world, *world.session, author);
            return forger.write(std::move(entry), {{author, "consent"}, {"A01", "consent"}});
        };
        VERIFY_OK(world.session->is_borne_out(announced("jcic-host:1", "H01")));
        BOTH_SAY(world, std::string());
        const auto forged = announced("jcic-host:2", "Q01");
        COMPARE_FAULT(world.session->is_borne_out(forged), ledger_corrupt);  // nor does the desk believe it
        BOTH_SAY(world, at(forged, "author"));
    }

    // And the program writes none of it, until the day has come.
    void a_supervisor_of_tomorrow_approves_tomorrow_R_DU_1() {
        ExportWorld world;
        const auto duties = domain::DutyTerms::parse("supervisor:1151121-,card-custodian").value();
        VERIFY_OK(
            ledger::People(*world.sign_in("H01").value()).add({code("S02"), "輪值", duties, password_of("S02"), {}}));
        const auto decided = [&] {
            return world.session->append(signed_by(*world.session, world.decision("0", "頁面 0"), "approval", "S02"));
        };
        COMPARE_FAULT(decided(), person_duty);
        world.clock.advance(std::chrono::hours(24));
        VERIFY_OK(decided());
        BOTH_SAY(world, std::string());
    }

    void who_signs_must_be_designated_that_day_R_DU_4() {
        ExportWorld world;
        const ledger::NewPerson leaver{
            code("S02"), "一日", {domain::Duty::supervisor}, password_of("S02"), {{"until", "1151120", {}, {}}}};
        VERIFY_OK(ledger::People(*world.sign_in("H01").value()).add(leaver));
        const Forger forger(world, *world.session);
        forger.write(world.decision("0", "頁面 0"), {{"S02", "approval"}});
        QCOMPARE(reasons(judge(world.exported())), std::string());
        // By who holds that key, a day too late.
        world.clock.advance(std::chrono::hours(24));
        const auto at = forger.write(world.decision("1", "頁面 1"), {{"S02", "approval"}});
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
        const auto at = Forger(world, *world.session).write(alone, {{"Q01", "roster"}});
        QCOMPARE(reasons(judge(world.exported())), std::to_string(at) + ":signer");
    }
};

JCIC_TEST(TestEntitled)
#include "test_entitled.moc"
