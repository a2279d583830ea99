// What 聯徵1 and 聯徵3 tell of cards and passwords: over the whole span, and as of the base day (R-DU-2, R-DU-3,
// R-DU-5). What a branch that was held to the rules shows: tests/rules/R-DU-2.txt, R-DU-3.txt, R-DU-5.txt.
#include <QTest>

#include "app/desk/papers/devices.h"
#include "desk/papers_facts.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk::papers;
using namespace jcic::desk::paper_facts;

class TestPapersKept : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        rows_ = {};
        sequence_ = 20;
    }
    void who_kept_card_and_password_for_some_days_is_told_afterwards_R_DU_3() {
        receive();
        QVERIFY(of("3.5").contains("期間內同時保管晶片卡與密碼者：無；"));
        hand_on("1150703", "L02");
        pass_on("1150710", "L03");
        const auto said = of("3.5");
        QVERIFY2(said.contains("同時保管晶片卡與密碼者：王保管 卡 0129999-03 115-07-03 至 115-07-10；"),
                 qPrintable(said));
        const auto separate = text(card_as_of("1151231").at("separate"));
        QVERIFY2(separate.startsWith("否：王保管 卡 0129999-03"), qPrintable(separate));
    }
    void who_kept_both_before_the_span_is_none_of_it_R_DU_3() {
        receive("1150602");
        hand_on("1150603", "L02");
        pass_on("1150620", "L03");
        QVERIFY(of("3.5").contains("同時保管晶片卡與密碼者：無；"));
        QCOMPARE(card_as_of("1151231").at("separate"), std::string("是"));
    }
    void what_was_counted_and_changed_later_is_no_fact_of_this_period_R_DU_5_R_DU_9() {
        receive();
        hand_on("1150703", "L02");
        take("1150801", "card.counted", "card:0129999-03", {{"in-place", "yes"}, {"beside", "L03"}});
        take("1150801", "envelope.changed", "envelope:1", {{"way", "member"}, {"in-use", "1150801"}});
        const auto before = card_as_of("1151231");
        take("1160105", "card.counted", "card:0129999-03", {{"in-place", "no"}, {"beside", "L03"}});
        take("1160105", "envelope.changed", "envelope:1", {{"way", "member"}, {"in-use", "1160105"}});
        const auto later = card_as_of("1151231");
        QCOMPARE(before.at("password-from"), std::string("1150801"));
        QCOMPARE(later.at("password-from"), before.at("password-from"));
        QCOMPARE(later.at("kept-well"), before.at("kept-well"));
    }
    void who_kept_it_on_the_base_day_is_named_and_not_who_has_it_by_now_R_DU_2() {
        receive();
        hand_on("1150703", "L02");
        pass_on("1150710", "L03");
        take("1151001", "card.custodian-changed", "card:0129999-03", {{"custodian", "L09"}});
        QCOMPARE(card_as_of("1150709").at("password-keeper"), std::string("王保管"));
        QCOMPARE(card_as_of("1150710").at("password-keeper"), std::string("林怡君"));
        QVERIFY(text(card_as_of("1150930").at("keeper")).startsWith("王保管"));
        QCOMPARE(card_as_of("1150930").at("keeper-authorised"), std::string("是"));
        QVERIFY(text(card_as_of("1151001").at("keeper")).startsWith("L09"));
        QCOMPARE(card_as_of("1151001").at("keeper-authorised"), std::string("否"));
    }

private:
    void take(const char* on, const char* action, const std::string& subject, std::vector<domain::Fact> facts,
              const char* by = "L01") {
        const auto& book = *domain::registers::step_of(action)->book;
        if (const auto* row = rows_.row(book, std::string_view(subject).substr(book.about.size())))
            facts.push_back({"rests-on", row->last.text()});
        rows_.apply(written(++sequence_, on, action, subject, facts, by));
    }
    /// A card, and its letter with a broken seal.
    void receive(const char* letter = "1150702") {
        take("1150601", "card.received", "card:0129999-03", {{"custodian", "L02"}});
        take(letter, "envelope.received", "envelope:1",
             {{"card", "0129999-03"}, {"mail", "R1"}, {"received", letter}, {"seal", "no"}});
    }
    void hand_on(const char* on, const char* keeper) {
        take(on, "envelope.handed-on", "envelope:1", {{"keeper", keeper}, {"seal-handed", "yes"}});
    }
    void pass_on(const char* on, const char* keeper) {
        take(on, "envelope.passed-on", "envelope:1", {{"keeper", keeper}, {"seal-passed", "yes"}});
    }
    [[nodiscard]] QString of(const char* item) const { return text(answers_of({}, rows_).at(item).facts); }
    [[nodiscard]] test::PaperLine card_as_of(const char* base_day) const {
        const auto people = designations(staff());
        return device_lines({second_half, day(base_day), rows_, people, {}, {}}).front();
    }

    domain::registers::Rows rows_;
    std::uint64_t sequence_ = 20;
};

JCIC_TEST(TestPapersKept)
#include "test_papers_kept.moc"
