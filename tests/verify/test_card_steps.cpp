// From hand to hand: a card is received, lent and handed back by whoever the register says, signed by both. Forged by
// who holds every key, each wrong step is found by both verifiers; the program writes none of it.
#include <QTest>

#include "support/test_program.h"
#include "verify/naming_branch.h"

using namespace jcic;
using namespace jcic::test;

class TestCardSteps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void a_card_goes_to_who_signs_for_it_R_DU_9() {
        NamingBranch branch;
        const auto out = branch.lend("L03");
        branch.write("L03", branch.of_card("card.handed-back", "H01", "L03", out),
                     {{"L03", "hand-over"}, {"H01", "hand-over"}});
        BOTH_SAY(branch, branch.expected);
        const auto to_another = branch.of_card("card.handed-out", "H01", "L03");
        refused(branch, to_another, {{"L05", "hand-over"}, {"H01", "hand-over"}}, "named-unsigned", "L03");
        refused(branch, branch.of_card("card.handed-out", "K01", "L03"), {{"L03", "hand-over"}, {"H01", "hand-over"}},
                "named-unsigned", "K01");
        branch.wrong(branch.lend("L03", {{"L05", "hand-over"}, {"H01", "hand-over"}}));
        BOTH_SAY(branch, branch.expected);
    }

    void a_hand_over_signed_by_two_others_is_found_R_DU_9() {
        NamingBranch branch;
        branch.wrong(branch.lend("L03", {{"L05", "hand-over"}, {"L04", "hand-over"}}), "signer");
        BOTH_SAY(branch, branch.expected);
    }

    void a_card_comes_back_from_who_had_it_to_whose_it_is_R_DU_9() {
        NamingBranch branch;
        const auto out = branch.lend("L03");
        const auto back = [&](const char* custodian, const char* holder, const std::vector<Signs>& signs) {
            return branch.write(holder, branch.of_card("card.handed-back", custodian, holder, out), signs);
        };
        // As whose it never was, or from who never had it: no step of the row, and the card is out.
        NamingBranch other;
        const auto out_there = other.lend("L03");
        other.wrong(other.write("L04", other.of_card("card.handed-back", "H01", "L04", out_there),
                                {{"L04", "hand-over"}, {"H01", "hand-over"}}),
                    "taken-by");
        other.wrong(other.lend("L05"), "state");
        BOTH_SAY(other, other.expected);
        // By two bystanders, in both their names.
        branch.wrong(back("H01", "L03", {{"L04", "hand-over"}, {"L05", "hand-over"}}));
        BOTH_SAY(branch, branch.expected);
    }

    void a_card_is_received_once_and_out_to_one_R_DU_9() {
        NamingBranch branch;
        branch.wrong(branch.write("H01", branch.said("card.received", "card:1", {{"custodian", "K01"}})), "state");
        const auto out = branch.lend("L03");
        branch.wrong(branch.lend("L04"), "state");
        branch.write("L03", branch.of_card("card.handed-back", "H01", "L03", out),
                     {{"L03", "hand-over"}, {"H01", "hand-over"}});
        BOTH_SAY(branch, branch.expected);
    }

    // Nothing of these is only followed: what the register, or what was tried before, says otherwise is found.
    void a_card_is_in_no_other_hand_than_another_R_DU_9() {
        NamingBranch branch;
        const auto seen = [&](const char* who, const char* card = "card:1") {
            return branch.write(who, branch.said("card.in-other-hand", card, {{"seen-with", who}}));
        };
        branch.wrong(seen("H01"), "state");  // its custodian has it
        seen("L03");
        branch.wrong(seen("L03", "card:9"), "state");  // of which no register knows
        branch.lend("L03");
        branch.wrong(seen("L03"), "state");
        seen("L04");
        seen("H01");
        BOTH_SAY(branch, branch.expected);
    }

    void a_card_locks_once_no_try_is_left_and_what_its_password_is_known_to_be_is_said_in_turn() {
        NamingBranch branch;
        const auto tell = [&](const char* action, const Said& fields = {}) {
            return branch.write("L03", branch.said(action, "card:1", fields));
        };
        const auto fails = [&](const char* left) {
            tell("card.pin-changing", {{"tries-left", "1"}});
            tell("card.pin-change-failed", {{"problem", "card.pin.wrong"}, {"tries-left", left}, {"spent", "1"}});
        };
        branch.wrong(tell("card.locked"), "state");
        fails("1");
        branch.wrong(tell("card.locked"), "state");
        fails("0");
        tell("card.locked");
        tell("card.unblocking", {{"tries-left", "0"}});
        branch.wrong(tell("card.locked"), "state");
        branch.wrong(tell("card.pin-known"), "state");
        tell("card.pin-not-known");
        branch.wrong(tell("card.pin-not-known"), "state");
        tell("card.pin-known");
        branch.wrong(tell("card.pin-known"), "state");
        BOTH_SAY(branch, branch.expected);
    }

    void who_keeps_the_password_never_holds_the_card_R_DU_3() {
        NamingBranch branch;
        const std::vector<Signs> both{{"P01", "hand-over"}, {"H01", "hand-over"}};
        refused(branch, branch.of_card("card.handed-out", "H01", "P01"), both, "named-barred", "P01");
        branch.wrong(branch.write("P01", branch.of_card("card.handed-out", "H01", "P01"), both));
        refused(branch, branch.said("card.received", "card:2", {{"custodian", "P01"}}), {}, "named-barred", "P01");
        branch.wrong(branch.write("H01", branch.said("card.received", "card:2", {{"custodian", "P01"}})));
        BOTH_SAY(branch, branch.expected);
    }

    void a_card_is_received_by_a_custodian_whom_somebody_designated_R_DU_1() {
        NamingBranch branch;
        refused(branch, branch.said("card.received", "card:2", {{"custodian", "L03"}}), {}, "named-duty", "L03");
        refused(branch, branch.said("card.received", "card:2", {{"custodian", "X99"}}), {}, "named-unknown", "X99");
        branch.wrong(branch.write("H01", branch.said("card.received", "card:2", {{"custodian", "L03"}})));
        branch.wrong(branch.write("H01", branch.said("card.received", "card:3", {{"custodian", "X99"}})));
        BOTH_SAY(branch, branch.expected);
    }
};

JCIC_TEST(TestCardSteps)
#include "test_card_steps.moc"
