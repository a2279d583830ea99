// What a command answers is one value: JSON and text are printed from it.
#include "app/cli/terminal/answer.h"

#include "app/desk/unit_words.h"
#include "support/test_program.h"

using namespace jcic;
using cli::Answer;

namespace {

QString json(const Answer& answer) {
    return QString::fromStdString(answer.json().text());
}
QString text(const Answer& answer) {
    return QString::fromStdString(answer.text());
}
std::string as_written(const char* word) {
    return word;
}

}  // namespace

class TestAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void facts_are_for_programs_and_lines_for_people() {
        Answer answer{{"ok", true}, {"query", "q1"}};
        answer.say("已撤回查詢 %1。", "q1").add("rule", "依據", "R-DU-6", "R-DU-6（二人）").add("count", 2);
        QCOMPARE(json(answer), QString(R"({"ok":true,"query":"q1","rule":"R-DU-6","count":2})"));
        QCOMPARE(text(answer), QString("已撤回查詢 q1。\n依據：R-DU-6（二人）"));
        QCOMPARE(json(Answer().say("只給人看")), QString("{}"));
    }

    void values_are_told_to_each_in_their_own_form() {
        const auto at = domain::parse_iso("2026-12-21T06:06:30.123Z").value();
        const auto day = domain::RocDate::parse("1151221").value();
        Answer answer{{"at", at}, {"day", day}, {"item", domain::Item::t52}};
        answer.say("%1、%2、%3", at, day, domain::Item::t52).add("none", std::optional<UtcTime>());
        QCOMPARE(json(answer),
                 QString(R"({"at":"2026-12-21T06:06:30.123Z","day":"1151221","item":"T52","none":null})"));
        QCOMPARE(text(answer), QString("115-12-21 14:06、115-12-21、T52"));
    }

    void what_is_not_known_is_no_fact() {
        Answer answer;
        answer.add_known("text", std::string())
            .add_known("day", std::optional<domain::RocDate>())
            .add_known("count", 0);
        QCOMPARE(json(answer), QString("{}"));
        answer.add_known("text", std::string("x")).add_known("count", 3);
        QCOMPARE(json(answer), QString(R"({"text":"x","count":3})"));
    }

    void lists_within_lists_are_set_in() {
        const auto copy = [](int number) { return Answer{{"copy", number}}.say("第 %1 份", number); };
        const auto item = [&](const char* code) {
            return Answer{{"item", code}}.say(code).list("copies", std::vector{1, 2}, copy);
        };
        Answer answer;
        answer.say("共 1 項").list("items", std::vector{"T50"}, item).say("完");
        QCOMPARE(json(answer), QString(R"({"items":[{"item":"T50","copies":[{"copy":1},{"copy":2}]}]})"));
        QCOMPARE(text(answer), QString("共 1 項\nT50\n  第 1 份\n  第 2 份\n完"));
    }

    void an_array_may_stand_in_an_array() {
        const auto mark = [](int number) { return Answer{{"mark", number}}; };
        const auto page = [&](int marks) {
            return Answer().list(Answer::itself, std::vector<int>(std::size_t(marks), 7), mark);
        };
        QCOMPARE(json(Answer().list("pages", std::vector{1, 0}, page)), QString(R"({"pages":[[{"mark":7}],[]]})"));
    }

    void what_is_joined_keeps_its_facts_lines_and_status() {
        Answer answer{{"first", 1}};
        answer.say("一").join(Answer{{"second", 2}}.say("二").with(Outcome::refused));
        QCOMPARE(json(answer), QString(R"({"first":1,"second":2})"));
        QCOMPARE(text(answer), QString("一\n二"));
        QCOMPARE(answer.status, Outcome::refused);
    }

    void what_others_wrote_stays_on_its_line() {
        Answer answer;
        answer.say("案號 %1：%2", "一\n二 %2", "三");
        QCOMPARE(text(answer).count('\n'), 0);
        QVERIFY2(text(answer).endsWith("二 %2：三"), qPrintable(text(answer)));  // a value is no place for another
    }

    void what_is_said_of_the_ledger_is_told_to_programs_too() {
        desk::LedgerView ledger;
        ledger.verified_at = domain::parse_iso("2026-12-20T06:00:00.000Z").value();
        ledger.verified_ok = false;
        ledger.findings = 2;
        ledger.quiet_since = domain::parse_iso("2026-12-21T06:00:00.000Z").value();
        ledger.not_compared = 4;
        ledger.daily = desk::DailyState::broken_off;
        ledger.events = 90;
        ledger.witnessed = {{80, "bank.example/audit", domain::parse_iso("2026-12-20T07:00:00.000Z").value()}};
        Answer answer;
        answer.add_facts("ledger", desk::facts_of(ledger, as_written), "日誌：");
        QCOMPARE(json(answer),
                 QString(R"({"ledger":{"verified":"2026-12-20T06:00:00.000Z","ok":false,"findings":2,)"
                         R"("quiet_since":"2026-12-21T06:00:00.000Z","not_compared":4,"today":"broken-off",)"
                         R"("witnessed":80}})"));
        for (const auto* said :
             {"日誌：115-12-20 14:00 驗證，2 處不符", "115-12-21 14:00 櫃台自行驗證未再發現", "個資未核對",
              "本日驗證未完成", "見證至第 80 筆，共 90 筆（bank.example/audit，115-12-20 15:00）"})
            QVERIFY2(text(answer).contains(said), said);
    }
};

JCIC_TEST(TestAnswer)
#include "test_answer.moc"
