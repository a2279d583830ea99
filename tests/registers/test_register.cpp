// The people as the trail tells them (聯徵4).

#include <QTest>
#include <QtTest>

#include "app/domain/registers/next_steps.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/urgency.h"
#include "registers/branch_people.h"
#include "registers/owed.h"
#include "support/result.h"
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

// Which of a row's steps is likely next, and which stand apart: by the descriptions, for every register in every state.

class TestNextSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The row's own step in one of the states in which it is owed, or one that begins a row, here or elsewhere.
    void every_due_names_what_settles_it() {
        for (const auto* book : registers::all())
            for (const auto& due : book->dues) {
                const auto ways = registers::ways_to_settle(registers::settled_by(*book, due));
                QVERIFY2(!ways.empty(), due.title);
                for (const auto way : ways) {
                    const auto* own = book->step(way);
                    const auto known = registers::step_of(way);
                    QVERIFY2(own != nullptr || known, way.data());
                    const auto* step = own != nullptr ? own : known->step;
                    const auto allows = [&](auto state) {
                        return std::ranges::find(step->from, state) != step->from.end();
                    };
                    const bool takes_it_on = own != nullptr && std::ranges::any_of(due.in, allows);
                    QVERIFY2(step->begins() || takes_it_on || due.in.empty(), way.data());
                }
            }
    }
    void the_likely_step_may_be_taken_and_is_none_that_stands_apart_unless_it_is_owed() {
        Walk walk;
        std::size_t likely = 0;
        for (const auto* book : registers::all())
            for (const auto& state : book->states) {
                const auto id = walk.row_in(*book, state.name);
                const auto* row = walk.rows.row(*book, id);
                if (row == nullptr) continue;
                const auto owes = registers::owed_by(*book, *row, {walk.rows, walk.today(), walk.calendar});
                for (const auto duty : domain::all_duties) {
                    const auto possible = walk.steps(Walk::with(duty)).possible(*book, row);
                    const auto* next = registers::likely_step(*book, row->state, owes, possible);
                    if (next == nullptr) continue;
                    ++likely;
                    QVERIFY(std::ranges::find(possible, next) != possible.end());
                    QVERIFY2(!registers::is_apart(*next) ||
                                 std::ranges::any_of(
                                     owes, [&](const auto& one) { return one.due->settled_by == next->action; }),
                             next->action.data());
                }
            }
        QVERIFY(likely > registers::all().size());
    }
    void of_two_ways_on_neither_is_taken_for_likely() {
        const auto& book = registers::authorisations;
        const registers::Step* both[]{book.step("authorisation.accepted"), book.step("authorisation.refused")};
        QVERIFY(registers::likely_step(book, "sent", {}, both) == nullptr);
        const registers::Obligation reply{&book, &book.dues[1], "P-1", domain::RocDate::parse("1151122").value(), {}};
        QVERIFY(registers::likely_step(book, "sent", std::span(&reply, 1), both) == both[0]);
        QVERIFY(registers::is_apart(*book.step("authorisation.mistaken")));
        QVERIFY(registers::is_apart(*book.step("authorisation.erased")));
        QVERIFY(!registers::is_apart(*both[0]));
    }
    void what_is_due_within_a_week_is_soon_and_before_long_holidays_earlier() {
        const domain::OfficeCalendar weekends;
        const auto day = [](const char* text) { return domain::RocDate::parse(text).value(); };
        const auto today = day("1151120");  // a Friday
        using registers::Urgency;
        QVERIFY(registers::urgency_of(day("1151119"), today, weekends) == Urgency::late);
        QVERIFY(registers::urgency_of(today, today, weekends) == Urgency::soon);
        QVERIFY(registers::urgency_of(day("1151127"), today, weekends) == Urgency::soon);
        QVERIFY(registers::urgency_of(day("1151129"), today, weekends) == Urgency::soon);  // a Sunday: its Friday
        QVERIFY(registers::urgency_of(day("1151130"), today, weekends) == Urgency::later);
    }
    void every_register_stands_under_what_it_serves_and_those_of_one_stand_together() {
        std::vector<std::string_view> seen;
        for (const auto* book : registers::all_to_read()) {
            const std::string_view served = registers::served_by(*book);
            QVERIFY(!served.empty());
            if (!seen.empty() && seen.back() == served) continue;
            QVERIFY2(std::ranges::find(seen, served) == seen.end(), served.data());
            seen.push_back(served);
        }
        QCOMPARE(seen.size(), std::size_t{8});
    }
};

// A step costs what it changes, however many rows a register has: one event is read, one row folded, one row judged for
// what it owes; and what is owed is the same as if all were judged.

class TestOwedAgain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Of every register in every state: a due day that looked at something else would differ here.
    void what_is_owed_after_each_step_is_what_all_rows_owe() {
        Walk walk;
        auto all = registers::owed(walk.rows, walk.today(), walk.calendar);
        auto day = walk.today();
        std::size_t seen = 0;
        for (const auto* book : registers::all())
            for (const auto& state : book->states) {
                walk.row_in(*book, state.name);
                const auto changed = walk.rows.take_changed();
                const auto anew = registers::owed(walk.rows, walk.today(), walk.calendar);
                if (walk.today() != day || registers::owes_elsewhere(changed))
                    all = anew;
                else
                    registers::owed_again(all, walk.rows, changed, walk.today(), walk.calendar);
                day = walk.today();
                const auto name = std::string(book->name) + " " + std::string(state.name);
                QVERIFY2(all == anew, name.c_str());
                seen += changed.size();
            }
        QVERIFY(seen > registers::all().size());
        QVERIFY(all.size() > 10);
    }

    void a_step_among_many_rows_folds_one_and_judges_one() {
        constexpr std::size_t many = 2'000;  // the trail in memory looks for each id among all
        Walk walk;
        const auto& book = registers::devices;
        const auto& begins = *book.step("device.taken-in");
        for (std::size_t number = 1; number <= many; ++number) walk.journal.write(taken_in(walk, number));
        VERIFY_OK(walk.journal.refresh(walk.rows));
        QCOMPARE(walk.rows.of(book).size(), many);
        QCOMPARE(walk.rows.begun(book).rbegin()->second, std::to_string(many));
        QCOMPARE(registers::last_number(walk.rows, book), std::uint32_t{many});
        auto all = registers::owed(walk.rows, walk.today(), walk.calendar);
        static_cast<void>(walk.rows.take_changed());
        const auto believed = walk.rows.believed();
        const auto row = walk.take(walk.good(book, begins, "")).value();
        QCOMPARE(row, std::to_string(many + 1));
        QCOMPARE(walk.rows.believed(), believed + 1);
        const auto changed = walk.rows.take_changed();
        QCOMPARE(registers::owed_again(all, walk.rows, changed, walk.today(), walk.calendar), std::size_t{1});
        QVERIFY(all == registers::owed(walk.rows, walk.today(), walk.calendar));
        QCOMPARE(walk.rows.begun(book).size(), many + 1);
        QCOMPARE(walk.rows.standing(book).size(), many + 1);
    }

    void what_is_over_stands_no_more_and_keeps_its_place() {
        Walk walk;
        const auto& book = registers::devices;
        const auto first = walk.row_in(book, book.states.front().name);
        const auto gone = walk.row_in(book, "gone");
        QVERIFY(!first.empty() && !gone.empty());
        QCOMPARE(walk.rows.begun(book).rbegin()->second, gone);
        QCOMPARE(walk.rows.standing(book).size(), std::size_t{1});
        QCOMPARE(walk.rows.standing(book).begin()->second, first);
    }

    /// What answers a due of another register's row, and what takes the answer back.
    void what_is_answered_elsewhere_is_judged_again_R_LO_4() {
        Walk walk;
        const auto& book = registers::cards;
        auto all = registers::owed(walk.rows, walk.today(), walk.calendar);
        const auto follow = [&] {
            (void)walk.journal.refresh(walk.rows);
            const auto changed = walk.rows.take_changed();
            if (registers::owes_elsewhere(changed))
                all = registers::owed(walk.rows, walk.today(), walk.calendar);
            else
                registers::owed_again(all, walk.rows, changed, walk.today(), walk.calendar);
            return all == registers::owed(walk.rows, walk.today(), walk.calendar);
        };
        const auto owes = [&](const std::string& card) {
            return owed(all, book, card, "已鎖卡，向聯徵中心申請或登記缺失") != nullptr;
        };
        const auto card = walk.row_in(book, "out");
        VERIFY_OK(walk.take(walk.good(book, *book.step("card.locked"), card)));
        QVERIFY(follow() && owes(card));
        auto letter = walk.good(registers::letters, registers::letters.steps.front(), "");
        letter.typed["kind"] = "password";
        letter.typed["about"] = card;
        const auto row = walk.take(letter).value();
        QVERIFY(follow() && !owes(card));
        VERIFY_OK(walk.take(walk.good(registers::letters, *registers::letters.step("letter.dropped"), row)));
        QVERIFY(follow() && owes(card));
        auto finding = walk.good(registers::findings, registers::findings.steps.front(), "");
        finding.typed["about"] = "card:" + card;
        VERIFY_OK(walk.take(finding));
        QVERIFY(follow() && !owes(card));
    }

    void a_policy_a_finding_or_a_letter_may_change_what_others_owe() {
        QVERIFY(registers::owes_elsewhere({{&registers::policy, {"1"}}}));
        QVERIFY(registers::owes_elsewhere({{&registers::findings, {"1"}}}));
        QVERIFY(registers::owes_elsewhere({{&registers::letters, {"1"}}}));
        QVERIFY(registers::owes_elsewhere({{&registers::envelopes, {"1"}}}));
        QVERIFY(!registers::owes_elsewhere({{&registers::devices, {"1"}}}));
        QVERIFY(!registers::owes_elsewhere({}));
    }

    void the_last_number_is_past_what_another_program_wrote() {
        Walk walk;
        const auto& book = registers::devices;
        for (const auto* id : {"9", "10", "0011", "99999999999", "R-12"}) {
            auto entry = taken_in(walk, 1);
            entry.subject = std::string(book.about) + id;
            walk.journal.write(entry);
        }
        VERIFY_OK(walk.journal.refresh(walk.rows));
        QCOMPARE(walk.rows.of(book).size(), std::size_t{5});
        QCOMPARE(registers::last_number(walk.rows, book), std::uint32_t{10});
        QCOMPARE(registers::last_number(walk.rows, registers::incidents), std::uint32_t{0});
    }

private:
    static domain::Entry taken_in(Walk& walk, std::size_t number) {
        const auto& book = registers::devices;
        domain::Entry out;
        out.id = walk.random.bytes<16>();
        out.action = "device.taken-in";
        out.subject = std::string(book.about) + std::to_string(number);
        for (const auto& field : book.step(out.action)->asks)
            out.fields.push_back({std::string(field.name), walk.value(field, std::nullopt), field.keep, out.subject});
        return out;
    }
};

// Who comes and who goes: a head who leaves, a head by letter, and whom JCIC knows since the branch began (R-DU-1,
// R-DU-5).
using registers::Vacancy;

namespace {

/// "supervisor of P2 from 1151120", one after the other.
std::string told(const std::vector<Vacancy>& vacancies) {
    std::string out;
    for (const auto& one : vacancies) {
        out.append(out.empty() ? "" : "; ").append(domain::name_of(one.duty));
        if (!one.of.empty()) out.append(" of ").append(one.of);
        out.append(" from ").append(one.from.text());
    }
    return out;
}

}  // namespace

class TestVacancies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Until the day comes it is the head's to designate a successor; the letter's way is owed when nobody can.
    void a_head_who_will_leave_is_owed_a_successor_and_who_has_left_a_letter() {
        const char* to_come = "單位主管將出缺，請指定繼任者";
        const char* come = "單位主管出缺，請通報總行，依其來函指派";
        Walk walk;
        domain::Entry entry;
        entry.id = walk.random.bytes<16>();
        entry.action = "person.last-day";
        entry.subject = "person:" + Walk::code_of(Duty::unit_head);
        walk.journal.write(entry.plain("until", "1151121"));
        QCOMPARE(owed_on(walk, registers::people, "", to_come), std::string("1151122"));
        QCOMPARE(owed_on(walk, registers::people, "", come), std::string());
        walk.clock.advance(std::chrono::days{2});
        QCOMPARE(owed_on(walk, registers::people, "", to_come), std::string());
        QCOMPARE(owed_on(walk, registers::people, "", come), std::string("1151122"));
    }

    void who_is_replaced_by_a_letter_leaves_no_vacancy_and_serves_no_more() {
        Walk walk;
        const auto head = Walk::code_of(Duty::unit_head);
        auto named =
            walk.good(registers::people, *registers::people.step("person.head-named"), Walk::code_of(Duty::reviewer));
        named.typed["duties"] = "unit-head,reviewer";
        named.beside = Walk::with(Duty::supervisor);
        auto steps = walk.steps(Walk::with(Duty::administrator));
        const auto refused = steps.event_of(named);
        COMPARE_FAULT(refused, person_duty);
        QCOMPARE(refused.error().detail("reason"), std::string_view("head-in-force"));
        named.typed["replaces"] = head + "," + head;
        COMPARE_FAULT(steps.event_of(named), input_form);
        named.typed["replaces"] = head;
        VERIFY_OK(steps.event_of(named));
        QCOMPARE(told(steps.vacancies_after(named)), std::string());
        named.typed["duties"] = "unit-head:1151120-1151121,reviewer";
        QCOMPARE(told(steps.vacancies_after(named)), std::string("unit-head from 1151122"));
        named.typed["duties"] = "reviewer,unit-head:-1150101";
        COMPARE_FAULT(steps.event_of(named), input_form);
    }

    void who_was_designated_before_the_first_card_came_is_no_change_of_person_R_DU_5() {
        constexpr auto* came = "查詢人員就任，向聯徵中心申請人員異動";
        Walk walk;
        const auto designate = [&](const char* code) {
            walk.clock.advance(std::chrono::days{2});
            auto wanted = walk.good(registers::people, *registers::people.step("person.designated"), "");
            wanted.typed["code"] = code;
            wanted.typed["name"] = std::string("某") + code;
            wanted.typed["duties"] = "query-officer";
            for (const auto* left_out : {"namesake", "until"}) wanted.typed.erase(left_out);
            VERIFY_OK(walk.take(wanted));
        };
        designate("N20");  // of set-up, which goes on for some days
        designate("N21");
        QVERIFY(!walk.row_in(registers::cards, "kept").empty());
        designate("N22");
        QCOMPARE(owed_on(walk, registers::people, "N22", came), std::string("1151126"));
        for (const auto* code : {"N20", "N21"}) QCOMPARE(owed_on(walk, registers::people, code, came), std::string());
    }
};

JCIC_TEST(TestRegister)
JCIC_TEST(TestNextSteps)
JCIC_TEST(TestOwedAgain)
JCIC_TEST(TestVacancies)
#include "test_register.moc"
