// R-DU-2: where the branch decided that the card's password is its custodian's to type, a use of it, or an opening of
// JCIC, without their signature is named by both verifiers, with whatever keys it was written.
#include <QTest>

#include "app/ledger/session/people.h"
#include "app/verify/words.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// P01 and P02 keep passwords; Q01 sits there.
struct Typing : ExportWorld {
    std::string expected;

    explicit Typing(const char* held_by = "custodian") {
        const auto head = sign_in("H01").value();
        for (const auto* one : {"P01", "P02"}) {
            const ledger::NewPerson keeper{code(one), one, {domain::Duty::password_custodian}, password_of(one), {}};
            static_cast<void>(ledger::People(*head).add(keeper));
        }
        if (*held_by != '\0') decide("1", held_by);
    }
    void decide(const char* row, const char* held_by) {
        Forger(*this, *session, "H01")
            .write(entry("policy.password-held", std::string("policy:") + row)
                       .plain("password_held_by", held_by)
                       .plain("from", domain::roc_date_at(clock.now()).text())
                       .plain("beside", "S01")
                       .plain("page", "決定"),
                   {{"H01", "consent"}, {"S01", "consent"}});
    }
    std::uint64_t write(const char* action, const char* author = "Q01", const char* card = "card:1") {
        return Forger(*this, *session, author).write(entry(action, card));
    }
    std::uint64_t typed(const std::vector<Signs>& signs = {{"P01", "witness"}}, const char* author = "Q01",
                        const char* card = "card:1") {
        return Forger(*this, *session, author)
            .write(entry("card.password-typed", card).plain("page", "輸入晶片卡密碼"), signs);
    }
    void opened(const char* author = "Q01") {
        for (const auto* action : {"card.verifying", "card.verified", "host.opening", "host.opened"})
            write(action, author);
    }
    void wrong(std::uint64_t number, const char* reason = "typist") {
        expected += (expected.empty() ? "" : " ") + at(number, reason);
    }
};

}  // namespace

class TestTypings : public QObject {
    Q_OBJECT
private slots:
    void an_opening_stands_on_the_custodians_signature_R_DU_2() {
        Typing branch;
        branch.typed();
        branch.opened();
        BOTH_SAY(branch, branch.expected);
        // Nobody came, or only the password was verified and nothing is left of it.
        branch.wrong(branch.write("card.verifying"));
        branch.write("card.verified");
        branch.wrong(branch.write("host.opening"));
        branch.wrong(branch.write("host.opened"));
        BOTH_SAY(branch, branch.expected);
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("typist").in(language) != "typist");
    }

    void what_was_typed_is_used_once() {
        Typing branch;
        branch.typed();
        branch.write("card.verifying");
        branch.write("card.verify-failed");
        branch.wrong(branch.write("card.verifying"));
        branch.typed();
        branch.opened();
        branch.wrong(branch.write("host.opening"));
        branch.wrong(branch.write("host.opened"));
        BOTH_SAY(branch, branch.expected);
    }

    void an_opening_alone_is_named_without_a_verification_before_it() {
        Typing branch;
        branch.typed();
        branch.wrong(branch.write("host.opened"));
        branch.wrong(branch.write("host.opening"));
        BOTH_SAY(branch, branch.expected);
    }

    void every_use_of_the_password_is_typed_by_its_custodian_R_DU_2_data() {
        QTest::addColumn<QByteArray>("action");
        for (const auto* action : {"card.verifying", "card.pin-changing", "card.unblocking"})
            QTest::newRow(action) << QByteArray(action);
    }
    void every_use_of_the_password_is_typed_by_its_custodian_R_DU_2() {
        QFETCH(QByteArray, action);
        Typing branch;
        branch.typed();
        branch.write(action.constData());
        BOTH_SAY(branch, branch.expected);
        branch.wrong(branch.write(action.constData()));
        BOTH_SAY(branch, branch.expected);
    }

    void it_is_typed_at_this_seat_and_for_this_card() {
        Typing branch;
        branch.typed({{"P01", "witness"}}, "S01");
        branch.wrong(branch.write("card.verifying"));
        branch.typed({{"P01", "witness"}}, "Q01", "card:2");
        branch.wrong(branch.write("card.verifying"));
        BOTH_SAY(branch, branch.expected);
    }

    void nobody_else_signs_for_it_R_DU_2() {
        Typing branch;
        branch.wrong(branch.typed({}), "unsigned");
        branch.wrong(branch.write("card.verifying"));
        for (const auto* other : {"S01", "Q01", "H01"}) {
            branch.wrong(branch.typed({{other, "witness"}}), "signer");
            branch.wrong(branch.write("card.verifying"));
        }
        // A custodian who sits there is no second person.
        branch.wrong(branch.typed({{"P01", "witness"}}, "P01"), "signer");
        branch.wrong(branch.write("card.verifying", "P01"));
        branch.typed({{"P02", "witness"}}, "P01");
        branch.write("card.verifying", "P01");
        branch.wrong(branch.typed({{"P01", "consent"}}), "purpose");
        branch.wrong(branch.write("card.verifying"));
        BOTH_SAY(branch, branch.expected);
    }

    void where_the_branch_decided_otherwise_nobody_is_asked_for() {
        for (const auto* held_by : {"", "either", "querier"}) {
            Typing branch(held_by);
            branch.opened();
            branch.write("card.pin-changing");
            BOTH_SAY(branch, branch.expected);
        }
        Typing branch;
        branch.decide("2", "querier");
        branch.opened();
        BOTH_SAY(branch, branch.expected);
        branch.decide("3", "custodian");
        branch.wrong(branch.write("card.verifying"));
        BOTH_SAY(branch, branch.expected);
    }
};

JCIC_TEST(TestTypings)
#include "test_typings.moc"
