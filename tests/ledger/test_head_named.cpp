// The way back where no unit head is in force: an administrator and a supervisor name one, as head office's letter
// says.
#include <QTest>

#include "app/ledger/session/people.h"
#include "app/ledger_check/verify.h"
#include "ledger/recovery_made.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::ledger;
using namespace jcic::test;
using domain::Duty;

namespace {

struct Headless : LedgerWorld {
    explicit Headless(bool headless = true) {
        const auto head = sign_in("H01").value();
        static_cast<void>(People(*head).set_last_day(code("H01"), domain::RocDate::parse("1151120").value()));
        if (headless) clock.advance(std::chrono::days{1});
    }
    /// What the register says of it beside whom and what.
    static std::vector<domain::EntryField> letter(const std::string& beside, const std::string& replaces = "") {
        const auto plain = domain::Keep::plain;
        std::vector<domain::EntryField> out{{"letter", "總管字第 1150001 號", plain, {}},
                                            {"dated", "1151120", plain, {}},
                                            {"beside", beside, plain, {}},
                                            {"page", "文件\t依總行函指派單位主管\n", plain, {}}};
        if (!replaces.empty()) out.push_back({"replaces", replaces, plain, {}});
        return out;
    }
    Result<void> name(const std::string& whom, const std::string& beside = "S01", const std::string& by = "A01",
                      const std::string& replaces = "") {
        const auto session = sign_in(by).value();
        return People(*session).name_head(code(whom), {Duty::query_officer, Duty::unit_head}, letter(beside, replaces),
                                          {code(beside), password_of(beside)});
    }
    Result<void> designate(const std::string& code_of_new) {
        const auto session = sign_in("A01").value();
        return People(*session).designate_head(
            {code(code_of_new), "新主管", {Duty::unit_head}, password_of(code_of_new), letter("S01")},
            {code("S01"), password_of("S01")});
    }
};

/// What is told for ever: that the last head was let go. What came after is as it must be.
bool is_headless_alone(Session& session) {
    const auto found = verify(session).value();
    return found.faults.size() == 1 && std::string_view(found.faults.front().reason) == "headless";
}

}  // namespace

class TestHeadNamed : public QObject {
    Q_OBJECT
private slots:
    void who_is_named_heads_the_unit() {
        Headless world;
        VERIFY_OK(world.name("Q01"));
        const auto head = world.sign_in("Q01").value();
        VERIFY_OK(People(*head).change_duties(code("S01"), {Duty::supervisor, Duty::reviewer}));
        QVERIFY(is_headless_alone(*head));
    }

    // The administrator holds no records key: the supervisor's slot gives it.
    void somebody_new_reads_records_from_the_first_day_on() {
        Headless world;
        VERIFY_OK(world.designate("N01"));
        const auto head = world.sign_in("N01").value();
        QVERIFY(head->reads_records());
        VERIFY_OK(People(*head).change_duties(code("S01"), {Duty::supervisor, Duty::reviewer}));
        QVERIFY(is_headless_alone(*head));
    }
    void whose_duties_did_not_read_reads_too() {
        Headless world(false);
        {
            const auto head = world.sign_in("H01").value();
            VERIFY_OK(People(*head).add({code("U01"), "稽核", {Duty::auditor}, password_of("U01"), {}}));
        }
        QVERIFY(!world.sign_in("U01").value()->reads_records());
        world.clock.advance(std::chrono::days{1});
        const auto session = world.sign_in("A01").value();
        VERIFY_OK(People(*session).name_head(code("U01"), {Duty::unit_head}, Headless::letter("S01"),
                                             {code("S01"), password_of("S01")}));
        QVERIFY(!session->reads_records());
        QVERIFY(world.sign_in("U01").value()->reads_records());
    }

    // Both halves name one, too; who did not keep them says that it is they.
    void both_halves_let_somebody_in_as_the_head() {
        Headless world(false);
        {
            const auto head = world.sign_in("H01").value();
            VERIFY_OK(People(*head).add({code("R01"), "覆核", {Duty::reviewer}, password_of("R01"), {}}));
        }
        const auto halves = made_by(world, "H01");
        const auto again = secret("Again-2026");
        world.clock.advance(std::chrono::days{1});
        COMPARE_FAULT(world.ledger->recover(code("A01"), halves.first, halves.second, again, true), rule_du_1);
        VERIFY_OK(world.ledger->recover(code("S01"), halves.first, halves.second, again, true));
        const auto reviewer = world.sign_in("R01").value();
        VERIFY_OK(Recovery(*reviewer).confirm(code("S01")));
        const auto head = world.ledger->sign_in(code("S01"), again).value();
        const auto people = head->people().value();
        const auto named = std::ranges::find(people, code("S01"), &Person::code);
        QVERIFY(named->duties == domain::DutyTerms({Duty::supervisor, Duty::unit_head}));
        VERIFY_OK(People(*head).change_duties(code("R01"), {Duty::reviewer, Duty::card_custodian}));
        QVERIFY(is_headless_alone(*head));
    }

    // The head died with no last day: they stay in force until a third person has said who it is.
    void both_halves_replace_a_head_who_died_once_a_third_confirms_it() {
        LedgerWorld world;
        {
            const auto head = world.sign_in("H01").value();
            VERIFY_OK(People(*head).add({code("R01"), "覆核", {Duty::reviewer}, password_of("R01"), {}}));
        }
        const auto halves = made_by(world, "A01");
        const auto again = secret("Again-2026");
        VERIFY_OK(world.ledger->recover(code("S01"), halves.first, halves.second, again, true));
        VERIFY_OK(world.sign_in("H01"));
        COMPARE_FAULT(Recovery(*world.sign_in("Q01").value()).confirm(code("S01")), person_duty);  // a keeper
        VERIFY_OK(Recovery(*world.sign_in("R01").value()).confirm(code("S01")));
        COMPARE_FAULT(world.sign_in("H01"), person_ended);
        const auto head = world.ledger->sign_in(code("S01"), again).value();
        VERIFY_OK(People(*head).change_duties(code("R01"), {Duty::reviewer, Duty::card_custodian}));
        VERIFY_OK(People(*head).end(code("H01")));
        QVERIFY(verify(*head).value().faults.empty());
    }

    void nobody_is_named_while_a_head_is_in_force() {
        Headless world(false);
        const auto refused = world.name("Q01");
        COMPARE_FAULT(refused, person_duty);
        QCOMPARE(refused.error().detail("reason"), std::string("head-in-force"));
        COMPARE_FAULT(world.designate("N01"), person_duty);
    }

    void who_died_is_replaced_in_the_same_step_and_signs_in_no_more() {
        Headless world(false);
        COMPARE_FAULT(world.name("Q01", "S01", "A01", "S01"), person_duty);
        COMPARE_FAULT(world.name("Q01", "S01", "A01", "H01,H01"), input_form);
        VERIFY_OK(world.name("Q01", "S01", "A01", "H01"));
        COMPARE_FAULT(world.sign_in("H01"), person_ended);
        const auto head = world.sign_in("Q01").value();
        VERIFY_OK(People(*head).end(code("H01")));
        const auto used = world.name("Q01", "S01", "A01", "Q01");
        COMPARE_FAULT(used, input_form);
        QCOMPARE(used.error().detail("reason"), std::string("letter-used"));
        QVERIFY(is_headless_alone(*head));  // of the last day given before
    }

    void who_administers_or_checks_names_another_beside_another_who_checks() {
        Headless world;
        for (const auto* signs : {"A01", "S01"}) {
            const auto own = world.name(signs);
            COMPARE_FAULT(own, person_duty);
            QCOMPARE(own.error().detail("reason"), std::string("own-account"));
        }
        COMPARE_FAULT(world.name("Q01", "S01", "Q01"), person_duty);
        COMPARE_FAULT(world.name("Q01", "A01"), person_duty);
        COMPARE_FAULT(world.name("Q01", "Q01"), person_duty);
        COMPARE_FAULT(world.name("Q01", "H01"), person_ended);
        const auto session = world.sign_in("A01").value();
        COMPARE_FAULT(People(*session).name_head(code("Q01"), {Duty::unit_head}, Headless::letter("S01"),
                                                 {code("S01"), password_of("Q01")}),
                      person_password);
        COMPARE_FAULT(People(*session).name_head(code("Q01"), {Duty::unit_head}, {{"beside", "S01", {}, {}}},
                                                 {code("S01"), password_of("S01")}),
                      input_missing);
        COMPARE_FAULT(People(*session).name_head(code("Q01"), {Duty::query_officer}, Headless::letter("S01"),
                                                 {code("S01"), password_of("S01")}),
                      input_form);
        VERIFY_OK(world.name("Q01"));
        COMPARE_FAULT(world.name("Q01", "S01", "A01", "Q01"), input_form);  // by a letter that has named one
    }
};

JCIC_TEST(TestHeadNamed)
#include "test_head_named.moc"
