// An officer's day above what the branch decided, and a query above the number for two approvers that one approved, are
// named by both verifiers, with whatever keys they were written (R-DU-6, R-LO-8).
#include <QTest>

#include "app/ledger/session/people.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/export_world.h"

using namespace jcic;
using namespace jcic::test;

namespace {

/// Four queries of one item each were submitted by Q01 on that day; S02 approves, too.
struct Day : ExportWorld {
    std::string expected;
    std::uint64_t last = 0;

    Day() {
        VERIFY_OK(ledger::People(*sign_in("H01").value())
                      .add({code("S02"), "另一位主管", {domain::Duty::supervisor}, password_of("S02"), {}}));
    }
    void decide_setting(const std::string& action, const char* setting, const char* value) {
        static int row = 0;
        Forger(*this, *session, "H01")
            .write(entry("policy." + action, "policy:" + std::to_string(++row))
                       .plain(setting, value)
                       .plain("from", today())
                       .plain("beside", "S01")
                       .plain("page", "決定"),
                   {{"H01", "consent"}, {"S01", "consent"}});
    }
    [[nodiscard]] std::string today() const { return domain::roc_date_at(clock.now()).text(); }
    std::uint64_t submit(const char* id) {
        write_query(id);
        return submitted(id).sequence;
    }
    void allow(const char* row, const char* up_to, const std::string& day, const char* whose) {
        Forger(*this, *session, whose)
            .write(entry("volume.allowed", std::string("volume:") + row)
                       .plain("up-to", up_to)
                       .plain("day", day)
                       .plain("beside", "S01")
                       .plain("page", "核可"),
                   {{whose, "consent"}, {"S01", "consent"}});
    }
    std::uint64_t approve(const char* id, const char* by, const char* action = "query.decided",
                          const char* items = "T50") {
        auto event = entry(action, std::string("query:") + id).rests_on(submitted(id));
        event.plain("approved", items).personal("page", std::string("頁面 ") + id, std::string("query:") + id);
        return Forger(*this, *session).write(event, {{by, "approval"}});
    }
    void first(const char* id, const char* by) { approve(id, by, "query.first-approved"); }
    void wrong(std::uint64_t number) { expected += (expected.empty() ? "" : " ") + at(number, "volume"); }
};

}  // namespace

class TestVolumes : public QObject {
    Q_OBJECT
private slots:
    void where_nobody_decided_no_number_holds() {
        Day day;
        for (const auto* id : {"4", "5", "6"}) day.submit(id);
        day.approve("6", "S01");
        BOTH_SAY(day, std::string());
    }
    void a_submission_above_the_number_needs_a_supervisor() {
        Day day;
        day.decide_setting("volume-stopped", "volume_stopped", "5");
        day.submit("4");
        day.wrong(day.submit("5"));
        day.allow("1", "7", "1150101", "Q01");  // of another day
        day.wrong(day.submit("6"));
        day.allow("2", "8", day.today(), "Q01");
        day.submit("7");
        day.wrong(day.submit("8"));
        BOTH_SAY(day, day.expected);
        day.decide_setting("volume-stopped", "volume_stopped", "0");
        day.submit("9");
        BOTH_SAY(day, day.expected);
    }
    void above_the_number_for_two_another_approved_it_before_R_DU_6() {
        Day day;
        day.decide_setting("second-approver-above", "second_approver_above", "5");
        day.submit("4");
        day.approve("4", "S01");  // at the number
        for (const auto* id : {"5", "6", "7"}) day.submit(id);
        day.wrong(day.approve("5", "S01"));
        day.first("6", "S01");
        day.wrong(day.approve("6", "S01"));
        day.first("7", "S01");
        day.approve("7", "S02");
        BOTH_SAY(day, day.expected);
    }
    void a_first_approval_leaves_it_to_be_decided_once() {
        Day day;
        day.submit("4");
        day.first("4", "S01");
        day.first("4", "S02");
        day.approve("4", "S01");
        const auto again = day.approve("4", "S02");
        QCOMPARE(day.by_the_other(), at(again, "answered"));
    }
};

JCIC_TEST(TestVolumes)
#include "test_volumes.moc"
