// The people as the trail tells them (聯徵4).
#include <QtTest>

#include "registers/branch_people.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;
using domain::Duty;

class TestRegister : public QObject {
    Q_OBJECT

private slots:
    void a_duty_that_nobody_knows_gives_no_rights() {
        Branch branch;
        branch.designate("L05", "新人", "query-officer,owner");
        QVERIFY(!branch.reg.people().contains(person("L05")));
        auto entry = branch.about("person.duties", "person:L03");
        branch.write(entry.plain("duties", "owner"));
        QVERIFY(branch.reg.duties(person("L03"), roc("1151120")) == std::set{Duty::query_officer});
    }

    void an_account_is_locked_until_somebody_lets_it_in_again_R_PW_4_data() {
        QTest::addColumn<std::string>("locked");
        QTest::addColumn<std::string>("let_in");
        for (const std::string locked : {"person.locked", "outer.account-locked"})
            for (const std::string let_in : {"person.unlocked", "person.recovered"})
                QTest::addRow("%s, %s", locked.c_str(), let_in.c_str()) << locked << let_in;
    }

    void an_account_is_locked_until_somebody_lets_it_in_again_R_PW_4() {
        QFETCH(std::string, locked);
        QFETCH(std::string, let_in);
        Branch branch;
        const auto is_locked = [&] { return branch.reg.people().at(person("L03")).locked; };
        QVERIFY(!is_locked());
        branch.write(branch.about(locked.c_str(), "person:L03"));
        branch.write(branch.about(locked.c_str(), "person:L99"));  // nobody here
        QVERIFY(is_locked());
        QVERIFY(!branch.reg.duties(person("L03"), roc("1151120")).empty());
        branch.journal.sign_in("L08");
        branch.write(branch.about(let_in.c_str(), "person:L03"));
        QVERIFY(!is_locked());
    }

    void who_was_let_in_by_a_recovery_key_waits_to_be_confirmed() {
        Branch branch;
        const auto let_in_by = [&] { return branch.reg.people().at(person("L03")).let_in_by; };
        branch.write(branch.about("person.recovered", "person:L03"));
        QVERIFY(let_in_by().empty());  // by a key that nobody made
        branch.write(branch.about("recovery.made", "recovery:key"));
        branch.write(branch.about("person.recovered", "person:L03"));
        QVERIFY(let_in_by() == std::set{person("L03")});
        branch.write(branch.about("person.recovery-confirmed", "person:L03"));
        QVERIFY(let_in_by().empty());
    }

    void a_stranger_has_no_duties() {
        Branch branch;
        QVERIFY(branch.reg.duties(person("L99"), roc("1151120")).empty());
        branch.write(branch.about("person.ended", "person:L99"));
        QVERIFY(!branch.reg.people().contains(person("L99")));
    }

    void folded_anew_it_is_the_same() {
        Branch branch;
        branch.write(branch.about("card.received", "card:" + card).plain("custodian", "L02"));
        branch.write(branch.about("card.handed-out", "card:" + card).plain("holder", "L03"));
        branch.write(branch.about("person.ended", "person:L04"));
        domain::registers::Rows rows;
        PeopleAndCards anew(rows);
        for (const auto& event : branch.journal.events()) {
            rows.apply(event);
            anew.apply(event);
            QCOMPARE(anew.applied(), event.sequence);
        }
        QVERIFY(anew == branch.reg);
        QCOMPARE(anew.cards().at(card).holder, std::optional{person("L03")});
    }

    void other_rooms_events_are_passed_over() {
        Branch branch;
        const auto people = branch.reg.people();
        branch.write(branch.about("query.submitted", "query:1"));
        branch.write(branch.about("session.signed-in", "person:L03"));
        branch.write(branch.about("card.verified", "card:" + card));
        QVERIFY(branch.reg.people() == people);
        QVERIFY(branch.reg.cards().empty());
        QCOMPARE(branch.reg.applied(), branch.journal.events().size());
    }

    void who_asks_about_duties_alone_reads_people_alone() {
        Branch branch;
        const auto rows = rows_of_people(branch.journal);
        QVERIFY(rows);
        const PeopleAndCards people(*rows);
        QVERIFY(people.duties(person("L03"), roc("1151120")) == std::set{Duty::query_officer});
        for (const auto action : rows->actions())
            QCOMPARE(domain::registers::step_of(action)->book, &domain::registers::people);
        // With all of them the ledger is asked for more.
        QVERIFY(branch.rows.actions().size() > rows->actions().size());
    }
};

JCIC_TEST(TestRegister)
#include "test_register.moc"
