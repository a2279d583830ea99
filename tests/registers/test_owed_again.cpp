// A step costs what it changes, however many rows a register has: one event is read, one row folded, one row judged for
// what it owes; and what is owed is the same as if all were judged.
#include <QTest>

#include "app/domain/registers/policy.h"
#include "registers/owed.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::domain::registers;
using namespace jcic::registers_test;

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

JCIC_TEST(TestOwedAgain)
#include "test_owed_again.moc"
