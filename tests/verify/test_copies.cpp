// R-PA-4, R-PA-10: a deletion that closes while a copy of the record is left, or that says of the copies what is not
// so, is named by both verifiers, with whatever keys it was written.
#include <QTest>

#include "app/verify/words.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// One query's T50, and what becomes of its copies.
struct CopiedQuery : ExportWorld {
    CopiedQuery() {
        decide("0", "頁面 0");
        number("0");
    }
    [[nodiscard]] Forger forger() { return {*this, *session}; }
    std::uint64_t copy(const std::vector<const char*>& actions, std::uint32_t number = 1) {
        std::uint64_t last = 0;
        for (const auto* action : actions) {
            auto one = entry(action, "query:0");
            one.plain("item", "T50").plain("number", std::to_string(number));
            last = forger().write(one);
        }
        return last;
    }
    /// `copies`: what it says of them; "" as deletions of before, which said nothing.
    std::uint64_t erase(const std::string& copies) {
        auto retrieved = entry("record.retrieved", "query:0");
        const auto held = forger().write(retrieved.plain("item", "T50"));
        forger().write(entry("record.used-up", "query:0").plain("item", "T50"));
        auto erased = entry("record.erased", "query:0");
        erased.rests_on(forger().event(held)).plain("item", "T50").plain("page", "頁面");
        if (!copies.empty()) erased.plain("copies", copies);
        return forger().write(erased, {{"S01", "witness"}});
    }
};

}  // namespace

class TestCopies : public QObject {
    Q_OBJECT
private slots:
    void a_deletion_whose_copies_are_all_gone_is_sound_R_PA_10() {
        CopiedQuery branch;
        branch.copy({"copy.reserved", "copy.discarded"}, 1);
        branch.copy({"copy.reserved", "copy.sent", "copy.lost", "copy.written-off"}, 2);
        branch.erase("1:void,2:written-off");
        BOTH_SAY(branch, std::string());
    }

    void a_query_whose_term_is_over_ends_with_no_copy_left_out_R_PA_4_data() {
        QTest::addColumn<QList<QByteArray>>("actions");
        QTest::addColumn<bool>("sound");
        QTest::newRow("filed") << QList<QByteArray>{"copy.sent", "copy.confirmed", "copy.filed"} << true;
        QTest::newRow("out") << QList<QByteArray>{"copy.sent", "copy.confirmed"} << false;
        QTest::newRow("none was ever made") << QList<QByteArray>{} << true;
    }
    void a_query_whose_term_is_over_ends_with_no_copy_left_out_R_PA_4() {
        QFETCH(QList<QByteArray>, actions);
        QFETCH(bool, sound);
        CopiedQuery branch;
        if (!actions.isEmpty()) branch.copy({"copy.reserved"});
        for (const auto& action : actions) branch.copy({action.constData()});
        const auto agreed =
            branch.written_by_the_head(*branch.session, branch.agreement(*branch.session, branch.submitted("0")))
                .value();
        auto over = branch.entry("query.relation-ended", "query:0").plain("relation", "ended");
        branch.forger().write(over.plain("on", "1151120"));
        branch.clock.advance(std::chrono::years{6});
        auto erased = branch.entry("query.erased", "query:0").plain("agreement", to_hex(agreed.entry.id));
        const auto where = branch.forger().write(erased);
        BOTH_SAY(branch, sound ? std::string() : at(where, "copies"));
        if (!sound) return;
        // Of what is gone no copy begins, whether it had one or not.
        const auto begun = branch.copy({"copy.reserved"}, 2);
        BOTH_SAY(branch, at(begun, "copies"));
    }

    void one_without_a_copy_says_so_R_PA_10() {
        CopiedQuery branch;
        branch.erase("none");
        BOTH_SAY(branch, std::string());
    }

    void a_copy_that_is_left_is_named_R_PA_10_data() {
        QTest::addColumn<QList<QByteArray>>("actions");
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("filed") << QList<QByteArray>{"copy.sent", "copy.confirmed", "copy.filed"} << QByteArray("filed");
        QTest::newRow("out") << QList<QByteArray>{"copy.sent", "copy.confirmed"} << QByteArray("out");
        QTest::newRow("missing") << QList<QByteArray>{"copy.sent", "copy.lost"} << QByteArray("missing");
        QTest::newRow("a file") << QList<QByteArray>{"record.exported"} << QByteArray("exported");
    }
    void a_copy_that_is_left_is_named_R_PA_10() {
        QFETCH(QList<QByteArray>, actions);
        QFETCH(QByteArray, state);
        CopiedQuery branch;
        branch.copy({"copy.reserved"});
        for (const auto& action : actions) branch.copy({action.constData()});
        const auto where = branch.erase("1:" + state.toStdString());
        BOTH_SAY(branch, at(where, "copies"));
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("copies").in(language) != "copies");
    }

    void a_copy_that_is_passed_over_in_silence_is_named_R_PA_10() {
        CopiedQuery branch;
        branch.copy({"copy.reserved", "copy.discarded"});
        const auto where = branch.erase("none");
        BOTH_SAY(branch, at(where, "copies"));
    }

    void a_copy_of_a_number_beyond_an_int_is_no_less_left_for_both_R_PA_10() {
        CopiedQuery branch;
        branch.copy({"copy.reserved", "copy.sent", "copy.confirmed"}, 3'000'000'000U);
        const auto where = branch.erase("none");
        BOTH_SAY(branch, at(where, "copies"));
    }

    void a_copy_said_to_be_destroyed_that_was_not_is_named_R_PA_4() {
        CopiedQuery branch;
        branch.copy({"copy.reserved", "copy.sent", "copy.confirmed"});
        const auto where = branch.erase("1:destroyed");
        BOTH_SAY(branch, at(where, "copies"));
    }

    /// With every key in hand: the sheet came out, and the events after it say that it never did.
    void what_cannot_befall_a_copy_is_believed_in_nothing_R_PA_4_data() {
        QTest::addColumn<QList<QByteArray>>("actions");
        QTest::addColumn<int>("possible");  // the rest cannot be, and each is named
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("void after it was sent")
            << QList<QByteArray>{"copy.reserved", "copy.sent", "copy.discarded"} << 2 << QByteArray("1:void");
        QTest::newRow("failed after it came out")
            << QList<QByteArray>{"copy.reserved", "copy.sent", "copy.confirmed", "copy.failed"} << 3
            << QByteArray("1:void");
        QTest::newRow("its number given again")
            << QList<QByteArray>{"copy.reserved", "copy.sent", "copy.reserved", "copy.discarded"} << 2
            << QByteArray("1:void");
        QTest::newRow("written off unsought")
            << QList<QByteArray>{"copy.reserved", "copy.sent", "copy.confirmed", "copy.written-off"} << 3
            << QByteArray("1:written-off");
        QTest::newRow("a file set aside, lost and written off")
            << QList<QByteArray>{"copy.reserved", "record.exported", "copy.set-aside", "copy.lost", "copy.written-off"}
            << 3 << QByteArray("1:written-off");
    }
    void what_cannot_befall_a_copy_is_believed_in_nothing_R_PA_4() {
        QFETCH(QList<QByteArray>, actions);
        QFETCH(int, possible);
        QFETCH(QByteArray, said);
        CopiedQuery branch;
        std::string found;
        for (int i = 0; i < actions.size(); ++i) {
            const auto where = branch.copy({actions[i].constData()});
            if (i >= possible) found += at(where, "copies") + " ";
        }
        BOTH_SAY(branch, found.substr(0, found.size() - 1));
        const auto where = branch.erase(said.toStdString());
        BOTH_SAY(branch, found + at(where, "copies"));
    }

    void no_copy_begins_of_a_record_that_is_gone_R_PA_4() {
        CopiedQuery branch;
        branch.copy({"copy.reserved", "copy.discarded"});
        branch.erase("1:void");
        const auto late = branch.copy({"copy.reserved"}, 2);
        BOTH_SAY(branch, at(late, "copies"));
    }

    void another_copy_is_agreed_to_before_its_number_and_by_a_supervisor_R_PA_7() {
        CopiedQuery branch;
        const auto agree = [](CopiedQuery& at_desk, const char* number, const std::vector<Signs>& by) {
            auto agreed = at_desk.entry("copy.agreed", "query:0");
            agreed.plain("item", "T50").plain("number", number).plain("reason", "卡紙重印").plain("page", "頁面");
            return at_desk.forger().write(agreed, by);
        };
        branch.copy({"copy.reserved", "copy.discarded"});
        agree(branch, "2", {{"S01", "consent"}});
        BOTH_SAY(branch, std::string());
        branch.copy({"copy.reserved"}, 2);
        std::string said = at(agree(branch, "2", {{"S01", "consent"}}), "copies");
        said += " " + at(agree(branch, "3", {}), "unsigned");
        said += " " + at(agree(branch, "3", {{"Q01", "consent"}}), "signer");
        said += " " + at(agree(branch, "3", {{"S01", "witness"}}), "purpose");
        BOTH_SAY(branch, said);
    }

    void a_deletion_that_is_silent_after_one_that_was_not_is_named_R_PA_10() {
        CopiedQuery branch;
        branch.erase("none");
        branch.decide("1", "頁面 1");
        branch.number("1");
        auto retrieved = branch.entry("record.retrieved", "query:1");
        const auto held = branch.forger().write(retrieved.plain("item", "T50"));
        branch.forger().write(branch.entry("record.used-up", "query:1").plain("item", "T50"));
        auto erased = branch.entry("record.erased", "query:1");
        erased.rests_on(branch.forger().event(held)).plain("item", "T50").plain("page", "頁面");
        const auto where = branch.forger().write(erased, {{"S01", "witness"}});
        BOTH_SAY(branch, at(where, "copies"));
    }

    void of_a_deletion_of_before_a_copy_may_be_filed_and_not_in_anybodys_hands_R_PA_4() {
        CopiedQuery filed;
        filed.copy({"copy.reserved", "copy.sent", "copy.confirmed", "copy.filed"});
        filed.erase("");
        BOTH_SAY(filed, std::string());
        CopiedQuery out;
        out.copy({"copy.reserved", "copy.sent", "copy.confirmed"});
        const auto where = out.erase("");
        BOTH_SAY(out, at(where, "copies"));
    }
};

JCIC_TEST(TestCopies)
#include "test_copies.moc"
