// R-DU-13: an administrator's account is never handed over; two beside each other are said to be so by the event that
// makes them that. Written by a unit head who asks no program, and named by both verifiers.
#include <QTest>

#include "app/domain/administrators.h"
#include "app/ledger/session/people.h"
#include "app/verify/checks/administrators.h"
#include "app/verify/words.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// A01 is the administrator from the founding on, and H01 heads the unit; it is 1151120.
struct Accounts : ExportWorld {
    std::string expected;

    [[nodiscard]] static std::vector<domain::EntryField> said(
        std::initializer_list<std::pair<const char*, const char*>> of) {
        std::vector<domain::EntryField> out;
        for (const auto& [name, value] : of) out.push_back({name, value, domain::Keep::plain, {}});
        return out;
    }
    [[nodiscard]] static domain::DutyTerms terms(const char* duties) {
        return domain::DutyTerms::parse(duties).value();
    }
    [[nodiscard]] std::uint64_t last_change_of(const char* person) const {
        return session->opened().roster().value().find(code(person))->changed_in;
    }
    /// Each gives its event's number.
    std::uint64_t add(const char* person, const char* duties, std::vector<domain::EntryField> remarks = {}) {
        const ledger::NewPerson added{code(person), "新來的", terms(duties), password_of(person), std::move(remarks)};
        done(ledger::People(*sign_in("H01").value()).add(added));
        return last_change_of(person);
    }
    std::uint64_t give(const char* person, const char* duties, const std::vector<domain::EntryField>& remarks = {}) {
        done(ledger::People(*sign_in("H01").value()).change_duties(code(person), terms(duties), remarks));
        return last_change_of(person);
    }
    std::uint64_t until(const char* person, const char* day, const std::vector<domain::EntryField>& remarks = {}) {
        const auto last = domain::RocDate::parse(day).value();
        done(ledger::People(*sign_in("H01").value()).set_last_day(code(person), last, remarks));
        return last_change_of(person);
    }
    void wrong(std::uint64_t number) { expected += (expected.empty() ? "" : " ") + at(number, "handed-over"); }

private:
    template <class Answer>
    static void done(const Answer& answer) {
        QVERIFY2(answer.has_value(), answer ? "" : answer.error().text().data());
    }
};

}  // namespace

class TestAdministrators : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void another_beside_the_present_one_without_a_word_is_named_R_DU_13() {
        Accounts branch;
        branch.wrong(branch.add("A02", "administrator"));
        branch.wrong(branch.give("S01", "supervisor,administrator:1151125-"));
        BOTH_SAY(branch, branch.expected);
        // The breach is the unit head's: the new administrator is one.
        Forger(branch, *branch.session).write(branch.entry("person.locked", "person:Q01"));
        VERIFY_OK(ledger::People(*branch.sign_in("A02").value()).unlock(code("Q01")));
        BOTH_SAY(branch, branch.expected);
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("handed-over").in(language) != "handed-over");
    }

    void a_deputy_is_said_to_be_one_R_DU_13() {
        Accounts branch;
        branch.add("A02", "administrator", Accounts::said({{"deputy", "yes"}}));
        BOTH_SAY(branch, branch.expected);
        branch.wrong(branch.add("A03", "administrator", Accounts::said({{"deputy", "no"}})));
        BOTH_SAY(branch, branch.expected);
    }

    void who_stops_on_the_successors_first_day_is_followed_R_DU_13() {
        Accounts branch;
        branch.until("A01", "1151125");
        branch.add("A02", "administrator", Accounts::said({{"from", "1151125"}}));
        BOTH_SAY(branch, branch.expected);
        branch.wrong(branch.until("A01", "1151126"));
        branch.until("A01", "1151125");
        branch.until("A01", "1151127", Accounts::said({{"deputy", "yes"}}));
        BOTH_SAY(branch, branch.expected);
    }

    void who_stops_a_day_later_is_not_R_DU_13() {
        Accounts branch;
        branch.until("A01", "1151125");
        branch.wrong(branch.add("A02", "administrator", Accounts::said({{"from", "1151124"}})));
        BOTH_SAY(branch, branch.expected);
    }

    void who_has_ended_is_followed_at_once_R_DU_13() {
        Accounts branch;
        VERIFY_OK(ledger::People(*branch.sign_in("H01").value()).end(code("A01")));
        branch.add("A02", "administrator");
        BOTH_SAY(branch, branch.expected);
    }

    void what_was_said_once_holds_for_no_later_change_R_DU_13() {
        Accounts branch;
        branch.give("S01", "supervisor,administrator", Accounts::said({{"deputy", "yes"}}));
        branch.give("S01", "administrator");  // the same days beside the same one: nothing new
        branch.give("S01", "supervisor");
        BOTH_SAY(branch, branch.expected);
        branch.wrong(branch.give("S01", "supervisor,administrator"));
        BOTH_SAY(branch, branch.expected);
    }

    void a_deputy_who_succeeds_finds_the_other_gone_R_DU_13() {
        Accounts branch;
        branch.give("S01", "administrator", Accounts::said({{"deputy", "yes"}}));
        branch.wrong(branch.give("S01", "administrator", Accounts::said({{"deputy", "no"}})));
        branch.until("A01", "1151120");
        branch.give("S01", "administrator", Accounts::said({{"deputy", "no"}}));
        BOTH_SAY(branch, branch.expected);
    }

    /// Days 1 to 3, 0: none; each verifier has a rule of its own.
    void both_rules_say_the_same_of_any_days_R_DU_13() {
        const auto written = [](int day) { return day == 0 ? std::string() : "115112" + std::to_string(day); };
        std::vector<std::pair<domain::Term, verify::Days>> spans;
        for (int from = 0; from <= 3; ++from)
            for (int until = 0; until <= 3; ++until) {
                if (from != 0 && until != 0 && until < from) continue;
                domain::Term term;
                if (from != 0) term.from = domain::RocDate::parse(written(from)).value();
                if (until != 0) term.until = domain::RocDate::parse(written(until)).value();
                spans.push_back({term, {written(from), written(until)}});
            }
        std::size_t handed_over = 0;
        for (const auto& before : spans)
            for (const auto& after : spans)
                for (const auto& other : spans)
                    for (int today = 1; today <= 3; ++today)
                        for (const auto* deputy : {"", "yes", "no"}) {
                            const bool ours = domain::hands_over(
                                {domain::RocDate::parse(written(today)).value(), before.first, after.first, deputy},
                                other.first);
                            const bool theirs =
                                verify::hands_over({written(today), before.second, after.second, deputy}, other.second);
                            QCOMPARE(theirs, ours);
                            handed_over += ours ? 1 : 0;
                        }
        QVERIFY(handed_over > 0);
    }

    void that_the_other_is_a_deputy_says_nothing_of_a_third_R_DU_13() {
        Accounts branch;
        branch.add("A02", "administrator", Accounts::said({{"deputy", "yes"}}));
        VERIFY_OK(ledger::People(*branch.sign_in("H01").value()).end(code("A01")));
        branch.wrong(branch.add("A03", "administrator"));
        BOTH_SAY(branch, branch.expected);
    }
};

JCIC_TEST(TestAdministrators)
#include "test_administrators.moc"
