// What 聯徵1 says of accounts: who reviewed them, who was locked and let in again (R-DU-8, R-PW-4).
#include <QTest>

#include "desk/papers_facts.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk::papers;
using namespace jcic::desk::paper_facts;

class TestPapersAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void who_was_reviewed_less_than_twice_in_a_year_is_named_R_DU_8() {
        domain::registers::Rows rows;
        const auto designate = [&rows](std::uint64_t number, const char* on, const std::string& code) {
            rows.apply(written(number, on, "person.designated", "person:" + code,
                               {{"name", code}, {"title", "專員"}, {"duties", "query-officer"}, {"from", on}}));
        };
        const auto review = [&rows](std::uint64_t number, const char* on, const std::string& code) {
            const auto last = rows.row(domain::registers::people, code)->last.text();
            rows.apply(written(number, on, "person.rights-confirmed", "person:" + code,
                               {{"least", "yes"}, {"rests-on", last}}, "L08"));
        };
        designate(20, "1150101", "B1");
        designate(21, "1150101", "B2");
        designate(22, "1150102", "B3");  // not there all the year
        review(23, "1150101", "B1");
        review(24, "1151231", "B1");
        review(25, "1150630", "B2");
        const auto said = text(answers_of({}, rows).at("3.3").facts);
        QVERIFY2(said.contains("期間內逐人審查 1 次，授權中 3 人；期間內未審查：B2、B3；"), qPrintable(said));
        QVERIFY2(said.contains("115-01-01 至 115-12-31 一年內審查不足二次：B2。"), qPrintable(said));
    }
    void who_signed_in_again_without_signing_out_is_told_R_DU_4() {
        TrailFacts trail;
        trail.attendance = {{"L02", {at(1, 9), at(1, 14)}, {at(1, 12), at(1, 18)}},
                            {"L03", {at(1, 9), at(1, 10), at(2, 9)}, {at(1, 12)}}};
        const auto said = text(answers_of({}, {}, trail).at("3.2").facts);
        QVERIFY2(said.endsWith("未登出即再登入（另開程式、當機或兩處同時）：林怡君 1 次。"), qPrintable(said));
    }
    void who_was_locked_and_by_whom_let_in_again_is_told_with_the_time_R_PW_4() {
        domain::registers::Rows rows;
        const auto about = [&rows](std::uint64_t number, const char* on, const char* action, const std::string& code,
                                   std::vector<domain::Fact> facts, const char* by) {
            if (const auto* row = rows.row(domain::registers::people, code))
                facts.push_back({"rests-on", row->last.text()});
            rows.apply(written(number, on, action, "person:" + code, facts, by));
        };
        for (const auto* code : {"L02", "L03"})
            about(static_cast<std::uint64_t>(code[2] - '0'), "1150105", "person.designated", code,
                  {{"name", code}, {"title", "專員"}, {"duties", "reviewer"}, {"from", "1150105"}}, "L01");
        QVERIFY(text(answers_of({}, rows).at("3.1").facts).contains("期間內鎖定 0 次、解除或停用 0 次：無。"));
        // At the seat of another, and while nobody was signed in, which was noted the evening before.
        about(20, "1150803", "person.locked", "L02", {}, "L01");
        about(21, "1150803", "outer.account-locked", "L02", {{"number", "1"}, {"happened", "2026-08-03T02:00:00Z"}},
              "L01");
        about(22, "1150803", "person.unlocked", "L02", {}, "L01");
        about(23, "1150812", "outer.account-locked", "L03", {{"number", "2"}, {"happened", "2026-08-11T09:30:00Z"}},
              "L01");
        const auto one = text(answers_of({}, rows).at("3.1").facts);
        QVERIFY2(one.contains("期間內鎖定 2 次、解除或停用 1 次："), qPrintable(one));
        QVERIFY2(one.contains("王保管 115-08-03 09:00 鎖定（115-08-03 09:00 陳經理 解除帳號鎖定）"), qPrintable(one));
        QVERIFY2(one.contains("林怡君 115-08-11 17:30 鎖定（尚未解除）"), qPrintable(one));
        about(24, "1150813", "person.unlocked-together", "L03", {{"with", "L01"}}, "-");
        const auto two = text(answers_of({}, rows).at("3.1").facts);
        QVERIFY2(two.contains("林怡君 115-08-11 17:30 鎖定（115-08-13 09:00 陳經理 二人共同解除鎖定）"),
                 qPrintable(two));
    }

private:
    /// In August.
    static UtcTime at(int day_of_month, int hour) {
        return domain::start_of(day("1150801")) + std::chrono::hours{24 * (day_of_month - 1) + hour};
    }
};

JCIC_TEST(TestPapersAccounts)
#include "test_papers_accounts.moc"
