// R-LO-8: a month's sample that was drawn otherwise than the branch had decided is named by both verifiers, with
// whatever keys it was written; what a policy file says stands in no event, and the draw says that it does so.
#include <QTest>

#include "app/ledger/session/people.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

using SaidOfDraw = std::map<std::string, std::string>;

/// In December, after a November in which nothing obtained a serial number: every right draw of it draws nothing.
struct Draws : ExportWorld {
    std::uint64_t last = session->count().value();
    std::string root = to_hex(session->head_of(last).value().root);
    int drawn = 0;

    Draws() {
        on(1);
        VERIFY_OK(ledger::People(*sign_in("H01").value())
                      .add({code("R01"), "查核", {domain::Duty::reviewer}, password_of("R01"), {}}));
    }
    void on(int day) {
        using namespace std::chrono;
        clock.set(UtcTime(sys_days(year(2026) / 12 / day)) + hours{1});
    }
    std::uint64_t decide(const char* row, const std::string& action, const char* setting, const char* value,
                         const char* from) {
        return Forger(*this, *session, "H01")
            .write(entry("policy." + action, std::string("policy:") + row)
                       .plain(setting, value)
                       .plain("from", from)
                       .plain("beside", "S01")
                       .plain("page", "決定"),
                   {{"H01", "consent"}, {"S01", "consent"}});
    }
    /// As an approver who was shown something besides, if `marked`, says of its time ("" for nothing).
    std::uint64_t approve(const char* query, const std::string& said, bool marked) {
        const std::string id(query);
        write_query(id);
        auto event = decision(id, "頁面 " + id);
        if (marked) event.apart("stands-out", "附註\t送出時間\n", "query:" + id);
        if (!said.empty()) event.plain("outside-hours", said);
        return Forger(*this, *session).write(event, {{"S01", "approval"}});
    }
    /// By the rule, but for those.
    std::uint64_t draw(const SaidOfDraw& other = {}) {
        const auto name = "115-11-" + std::to_string(++drawn);
        SaidOfDraw fields{{"sample", name},
                          {"month", "115-11"},
                          {"algorithm", "jcic-desk sample 1"},
                          {"first", "1"},
                          {"last", std::to_string(last)},
                          {"root", root},
                          {"population", "0"},
                          {"digest", "dad749a9081e4f94ff622c22656771907b12f812151cf627b1a768807d164fce"},
                          {"percent", "2"},
                          {"least", "10"},
                          {"percent-from", "rule"},
                          {"least-from", "rule"},
                          {"by-from", "rule"},
                          {"outside-most", "10"},
                          {"outside-from", "rule"},
                          {"drawn", ""},
                          {"extra", ""}};
        for (const auto& [field, value] : other) fields[field] = value;
        auto event = entry("sample.drawn", "sample:" + name);
        for (const auto& [field, value] : fields) event.plain(field, value);
        return Forger(*this, *session, "R01").write(event);
    }
};

constexpr const char* other_algorithm = "jcic-desk sample 2";

/// What both say so far.
struct Expected {
    std::string text;
    void wrong(std::uint64_t number) { text += (text.empty() ? "" : " ") + at(number, "sample"); }
};

}  // namespace

class TestSampleSettings : public QObject {
    Q_OBJECT
private slots:
    void where_nobody_decided_the_rule_holds_R_LO_3() {
        Draws branch;
        Expected expected;
        branch.draw();
        BOTH_SAY(branch, expected.text);
        expected.wrong(branch.draw({{"algorithm", other_algorithm}}));
        expected.wrong(branch.draw({{"percent", "5"}}));
        expected.wrong(branch.draw({{"percent-from", "decision"}}));
        expected.wrong(branch.draw({{"by-from", ""}}));
        expected.wrong(branch.draw({{"least", "9"}, {"least-from", "policy-file"}}));
        expected.wrong(branch.draw({{"algorithm", "jcic-desk sample 3"}, {"by-from", "policy-file"}}));
        BOTH_SAY(branch, expected.text);
    }
    void a_branch_that_decided_by_querier_draws_no_other_way_R_LO_8() {
        Draws branch;
        Expected expected;
        branch.decide("1", "sample-by", "sample_by", "querier", "1151201");
        expected.wrong(branch.draw());
        expected.wrong(branch.draw({{"by-from", "decision"}}));
        expected.wrong(branch.draw({{"algorithm", other_algorithm}}));
        branch.draw({{"algorithm", other_algorithm}, {"by-from", "decision"}});
        branch.draw({{"by-from", "policy-file"}});  // it says so, and whoever reads it asks for the file
        BOTH_SAY(branch, expected.text);
    }
    void so_many_are_drawn_for_their_time_alone_as_the_branch_decided_R_LO_8() {
        Draws branch;
        Expected expected;
        branch.decide("1", "sample-outside", "sample_outside", "3", "1151201");
        expected.wrong(branch.draw());
        expected.wrong(branch.draw({{"outside-from", "decision"}}));
        expected.wrong(branch.draw({{"outside-most", "0"}, {"outside-from", "policy-file"}}));
        branch.draw({{"outside-most", "3"}, {"outside-from", "decision"}});
        BOTH_SAY(branch, expected.text);
    }
    void an_approval_says_of_no_other_time_that_it_is_outside_office_hours_R_LO_8() {
        Draws branch;
        Expected expected;
        // Both at 09:00 in Taiwan of a Tuesday; from Wednesday on the branch opens at 10:00.
        branch.decide("1", "office-hours", "office_hours", "1-5 10:00-18:00; 6 09:00-12:00", "1151202");
        const auto decide = [&](const char* query, const char* said, bool marked = true) {
            return branch.approve(query, said, marked);
        };
        decide("a1", "");
        decide("a2", "day-off");  // of that no event tells
        expected.wrong(decide("a3", "hours"));
        expected.wrong(decide("a4", "day-off", false));  // nothing stood out
        branch.on(2);
        decide("b1", "hours");
        expected.wrong(decide("b2", "day-off"));
        branch.on(5);  // a Saturday, at nine
        decide("c1", "day-off");
        expected.wrong(decide("c2", "hours"));
        BOTH_SAY(branch, expected.text);
    }
    void a_decision_counts_from_its_day_on_until_the_next_R_LO_8() {
        Draws branch;
        Expected expected;
        branch.decide("1", "sample-percent", "sample_percent", "5", "1151202");
        branch.draw();
        expected.wrong(branch.draw({{"percent", "5"}, {"percent-from", "decision"}}));
        branch.on(2);
        branch.draw({{"percent", "5"}, {"percent-from", "decision"}});
        expected.wrong(branch.draw());
        expected.wrong(branch.draw({{"percent-from", "decision"}}));
        // Of one day the last.
        branch.decide("2", "sample-percent", "sample_percent", "7", "1151202");
        expected.wrong(branch.draw({{"percent", "5"}, {"percent-from", "decision"}}));
        branch.draw({{"percent", "7"}, {"percent-from", "decision"}});
        // From a day before it counts less, however late it was written.
        branch.decide("3", "sample-percent", "sample_percent", "9", "1151201");
        branch.draw({{"percent", "7"}, {"percent-from", "decision"}});
        BOTH_SAY(branch, expected.text);
    }
    void a_decision_of_no_value_and_a_second_one_of_a_row_decide_nothing_R_LO_8() {
        Draws branch;
        branch.decide("1", "sample-least", "sample_least", "20", "1151201");
        branch.decide("2", "sample-least", "sample_least", "1", "1151201");  // less than the rule's
        const auto again = branch.decide("1", "sample-least", "sample_least", "30", "1151201");
        branch.draw({{"least", "20"}, {"least-from", "decision"}});
        BOTH_SAY(branch, at(again, "state"));
    }
    // Else who writes nonsense about a row to come has what is decided in it found wrong for ever.
    void what_is_no_decision_begins_no_row_R_LO_8() {
        Draws branch;
        const auto none = Forger(branch, *branch.session, "H01").write(branch.entry("policy.waived", "policy:1"));
        branch.decide("1", "sample-least", "sample_least", "20", "1151201");
        branch.draw({{"least", "20"}, {"least-from", "decision"}});
        BOTH_SAY(branch, at(none, "action"));
    }
};

JCIC_TEST(TestSampleSettings)
#include "test_sample_settings.moc"
