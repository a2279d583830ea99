// What comes behind an event that something is wrong with: both verifiers name the same events there. A change of
// people that nobody entitled signed changes nobody; whatever else stands in an event counts for those after it.
#include <QTest>

#include "app/ledger/session/people.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// Q01 and Q02 ask, S01 approves, H01 heads the unit.
struct Unsound : ExportWorld {
    std::string expected;

    Unsound() {
        const ledger::NewPerson colleague{code("Q02"), "王俊傑", {domain::Duty::query_officer}, password_of("Q02"), {}};
        static_cast<void>(ledger::People(*sign_in("H01").value()).add(colleague));
    }
    [[nodiscard]] Forger as(const char* author) { return {*this, *session, author}; }
    [[nodiscard]] domain::EarlierEvent event(std::uint64_t number) { return as("Q01").event(number); }
    std::uint64_t write(const char* author, domain::Entry what, const std::vector<Signs>& signs = {}) {
        // As it is: who renews the records key believes a change of people that changes nobody.
        return as(author).write_past_the_key(as(author).signed_by(std::move(what), signs));
    }
    /// The same, one bit of the first signature turned.
    std::uint64_t untrue(const char* author, domain::Entry what, const std::vector<Signs>& signs) {
        auto out = as(author).signed_by(std::move(what), signs);
        out.signatures.front().value[7] ^= 1;
        const auto number = as(author).write(out);
        wrong(number, "signature");
        return number;
    }
    void wrong(std::uint64_t number, const char* reason) {
        expected += (expected.empty() ? "" : " ") + at(number, reason);
    }
};

}  // namespace

class TestBehind : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_decision_is_answered_whoever_signed_it() {
        Unsound branch;
        const auto decided = branch.untrue("Q01", branch.decision("0", "頁面 0"), {{"S01", "approval"}});
        auto number = branch.entry("query.serial-taken-over", "query:0").rests_on(branch.event(decided));
        branch.write("Q01", number.plain("item", "T50").plain("page", "頁面"), {{"S01", "approval"}});
        BOTH_SAY(branch, branch.expected);
        branch.wrong(branch.write("Q01", branch.decision("0", "頁面 0"), {{"S01", "approval"}}), "answered");
        BOTH_SAY(branch, branch.expected);
    }

    void a_card_that_went_out_comes_back() {
        Unsound branch;
        const std::vector<Signs> two{{"H01", "hand-over"}, {"Q01", "hand-over"}};
        VERIFY_OK(branch.receive_card(*branch.session, "card:1"));
        const auto of_card = [&](const char* action) {
            return branch.entry(action, "card:1").personal("page", "頁面", "card:1");
        };
        const auto out = branch.untrue("Q01", of_card("card.handed-out"), two);
        branch.write("Q01", of_card("card.handed-back").rests_on(branch.event(out)), two);
        BOTH_SAY(branch, branch.expected);
    }

    void a_case_is_in_the_hands_that_it_was_given_to_R_DU_15() {
        Unsound branch;
        auto handed = branch.entry("query.handed-over", "query:0").rests_on(branch.submitted("0"));
        handed.plain("from", "Q01").plain("to", "Q02").personal("reason", "調職", "query:0");
        handed.personal("page", "移交", "query:0");
        branch.untrue("Q01", handed, {{"Q01", "hand-over"}});
        const auto viewed = [&](const char* author) {
            return branch.write(author, branch.entry("record.viewed", "query:0").plain("item", "T50"));
        };
        viewed("Q02");
        branch.wrong(viewed("Q01"), "case");
        BOTH_SAY(branch, branch.expected);
    }

    void a_row_is_what_its_step_made_of_it() {
        Unsound branch;
        const auto entered = branch.write("Q01", branch.entry("authorisation.signed", "authorisation:7"));
        auto mistake = branch.entry("authorisation.mistaken", "authorisation:7").rests_on(branch.event(entered));
        mistake.plain("beside", "S01")
            .personal("why", "鍵入別人的證號", "authorisation:7")
            .personal("page", "登記錯誤", "authorisation:7");
        const auto taken_back = branch.untrue("Q01", mistake, {{"Q01", "consent"}, {"S01", "consent"}});
        auto sent = branch.entry("authorisation.sent", "authorisation:7").rests_on(branch.event(taken_back));
        branch.wrong(branch.write("Q01", sent), "state");
        branch.wrong(branch.write("Q01", branch.submission("9").plain("authorisation", "7")), "used");
        BOTH_SAY(branch, branch.expected);
    }

    void a_change_of_people_that_nobody_signed_changes_nobody_R_DU_1() {
        Unsound branch;
        const auto given = branch.entry("person.duties", "person:Q02").plain("duties", "query-officer,supervisor");
        branch.untrue("H01", branch.as("H01").resting(given), {{"H01", "roster"}});
        branch.wrong(branch.write("Q01", branch.decision("0", "頁面 0"), {{"Q02", "approval"}}), "signer");
        BOTH_SAY(branch, branch.expected);
    }

    void nor_does_one_that_its_maker_may_not_make_R_DU_1() {
        Unsound branch;
        const auto given = branch.entry("person.duties", "person:Q02").plain("duties", "query-officer,supervisor");
        branch.wrong(branch.write("A01", branch.as("A01").resting(given), {{"A01", "roster"}}), "signer");
        branch.wrong(branch.write("Q01", branch.decision("0", "頁面 0"), {{"Q02", "approval"}}), "signer");
        const auto ended = branch.entry("person.ended", "person:S01");
        branch.wrong(branch.write("Q01", branch.as("Q01").resting(ended), {{"Q01", "roster"}}), "signer");
        branch.write("Q01", branch.decision("1", "頁面 1"), {{"S01", "approval"}});
        BOTH_SAY(branch, branch.expected);
    }

    void nobodys_approval_is_named_once_by_each() {
        Unsound branch;
        const auto key = ledger::SigningKey::generate(branch.random);
        auto designated = branch.entry("person.designated", "person:G01");
        designated.plain("name", "無此人").plain("duties", "supervisor").plain("generation", "1");
        designated.plain("signing-key", to_hex(key.public_half())).plain("exchange-key", to_hex(key.public_half()));
        const auto made_up = branch.write("A01", designated, {{"A01", "roster"}});
        branch.wrong(made_up, "signer");
        auto decision = branch.session->prepare(branch.decision("0", "頁面 0").to_be_signed(code("G01"), "approval"));
        branch.as("Q01").sign(decision, "G01", "approval", key);
        const auto decided = branch.as("Q01").write(decision);
        // The ledger has the folder before it, too, and in it nothing that G01 could sign in with.
        QCOMPARE(branch.by_the_ledger(), branch.expected + " " + at(made_up, "slot") + " " + at(decided, "signer"));
        branch.wrong(decided, "signer");
        QCOMPARE(branch.by_the_other(), branch.expected);
    }
};

JCIC_TEST(TestBehind)
#include "test_behind.moc"
