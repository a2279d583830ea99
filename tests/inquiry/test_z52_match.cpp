// JCIC's list of a month beside ledger and copies (R-LO-3, R-LO-4): every way in which the two may agree or differ.
#include <QtTest>

#include "app/inquiry/checks/z52_match.h"
#include "inquiry/branch.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::inquiry;
using namespace jcic::inquiry::test;
using Difference = Z52Difference;

namespace {

const auto z52_month = domain::RocMonth::parse("115-11").value();
const UtcTime noon = z52_month.begins() + std::chrono::hours{24 * 5 + 12};
constexpr std::chrono::minutes as_far_as_clocks{10};

Z52Line told_line(UtcTime at = noon) {
    return {{at, "T50", "115-房貸-1", "L03", "retrieved"}, applicant, "N"};
}
SentHere sent_item(UtcTime at = noon) {
    return {"aa", Item::t50, at, at, applicant, "L03", "115-房貸-1", true, 1, 0};
}
std::vector<Difference> of_one_pair(const Z52Line& line, const SentHere& sent) {
    const auto found = match_z52({line}, {sent}, z52_month);
    if (found.size() != 1 || !found.front().line || !found.front().here) return {Difference::only_there};
    return found.front().differences;
}
bool are_apart(const Z52Line& line, const SentHere& sent) {
    return match_z52({line}, {sent}, z52_month) == std::vector<Z52Match>{{0, std::nullopt, {Difference::only_there}},
                                                                         {std::nullopt, 0, {Difference::only_here}}};
}

}  // namespace

class TestZ52Match : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_agrees_differs_in_nothing_R_LO_3() { QVERIFY(of_one_pair(told_line(), sent_item()).empty()); }

    void a_case_number_in_full_width_is_the_same_R_LO_3() {
        auto line = told_line();
        for (const auto* typed : {"１１５－房貸－１", "115—房貸—1", "115-房貸 -1"}) {
            line.asked.case_number = typed;
            QVERIFY2(of_one_pair(line, sent_item()).empty(), typed);
        }
        auto sent = sent_item();
        sent.subject_id.clear();  // goes by case and user
        QVERIFY(of_one_pair(line, sent).empty());
        sent.case_number = "115-1";
        sent.former = {"１１５－房貸－１"};
        QVERIFY(of_one_pair(line, sent).empty());
    }

    void clocks_may_be_ten_minutes_apart_either_way_R_LO_3() {
        for (const auto sign : {-1, 1}) {
            QVERIFY(of_one_pair(told_line(noon + sign * as_far_as_clocks), sent_item()).empty());
            const auto beyond = noon + sign * (as_far_as_clocks + Millis{1});
            QCOMPARE(of_one_pair(told_line(beyond), sent_item()), std::vector{Difference::time});
        }
    }

    /// Two desks of one branch share its code, and JCIC lists what both asked.
    void what_another_desk_told_is_counted_apart_R_LO_3() {
        auto by_batch = told_line(noon + std::chrono::hours{1});
        by_batch.way = "B";
        const std::vector<Z52Line> lines{told_line(), told_line(noon + std::chrono::minutes{3}), by_batch};
        const auto left = [&](const std::vector<domain::UsedElsewhere>& told) {
            auto matches = match_z52(lines, {}, z52_month);
            const auto counted = take_out_what_other_desks_told(matches, lines, told);
            std::string out;
            for (const auto& match : matches) out += match.differences.empty() ? '-' : '!';
            return out + std::to_string(counted);
        };
        const auto spent = domain::AuthorisationUse::spent;
        QCOMPARE(left({}), std::string("!!!0"));
        // One use is one line, the nearest: a second at the same time is told by nobody, and stays open.
        QCOMPARE(left({{Item::t50, "PC-2", "bb", spent, noon + std::chrono::minutes{3}}}), std::string("!-!1"));
        QCOMPARE(left({{Item::t50, "PC-2", "bb", spent, noon}, {Item::t50, "PC-2", "cc", spent, noon}}),
                 std::string("--!2"));
        // Another item, a use that never went, another hour: nobody's.
        QCOMPARE(left({{Item::t51, "PC-2", "bb", spent, noon},
                       {Item::t50, "PC-2", "bb", domain::AuthorisationUse::free, noon},
                       {Item::t50, "PC-2", "bb", spent, noon - std::chrono::hours{1}}}),
                 std::string("!!!0"));
    }

    void another_time_is_told_within_a_day_and_no_query_of_it_beyond_R_LO_3() {
        for (const auto sign : {-1, 1}) {
            QCOMPARE(of_one_pair(told_line(noon + sign * other_time_at_most), sent_item()),
                     std::vector{Difference::time});
            QVERIFY(are_apart(told_line(noon + sign * (other_time_at_most + Millis{1})), sent_item()));
        }
    }

    void what_was_sent_again_is_told_at_any_moment_between_R_SE_2() {
        auto sent = sent_item();
        sent.until = noon + std::chrono::hours{3};
        for (const auto hours : {0, 1, 3})
            QVERIFY(of_one_pair(told_line(noon + std::chrono::hours{hours}), sent).empty());
        QCOMPARE(of_one_pair(told_line(noon + std::chrono::hours{4}), sent), std::vector{Difference::time});
    }

    void another_querier_case_and_person_are_told_each_R_LO_3() {
        auto line = told_line();
        line.asked.user_code = "L04";
        QCOMPARE(of_one_pair(line, sent_item()), std::vector{Difference::querier});
        line.asked.case_number = "115-房貸-2";
        QCOMPARE(of_one_pair(line, sent_item()), (std::vector{Difference::querier, Difference::case_number}));
        line = told_line();
        line.subject_id = other_applicant;
        QCOMPARE(of_one_pair(line, sent_item()), std::vector{Difference::subject});
        // Another person at another time, or for another case or user, is another query.
        line.asked.at = noon + as_far_as_clocks + Millis{1};
        QVERIFY(are_apart(line, sent_item()));
        line.asked.at = noon;
        line.asked.case_number = "115-房貸-2";
        QVERIFY(are_apart(line, sent_item()));
        line = told_line();
        line.subject_id = other_applicant;
        line.asked.user_code = "L04";
        QVERIFY(are_apart(line, sent_item()));
    }

    void another_item_or_way_or_one_that_nobody_knows_is_another_query_R_SE_4() {
        for (const auto* item : {"T51", "T53", "", "t50x"}) {
            auto line = told_line();
            line.asked.item = item;
            QVERIFY2(are_apart(line, sent_item()), item);
        }
        auto line = told_line();
        line.way = "B";
        QVERIFY(are_apart(line, sent_item()));
    }

    void a_missing_copy_is_told_matched_or_not_R_PA_4() {
        auto sent = sent_item();
        sent.missing = 1;
        QCOMPARE(of_one_pair(told_line(), sent), std::vector{Difference::paper});
        const auto alone = match_z52({}, {sent}, z52_month);
        QCOMPARE(alone.front().differences, (std::vector{Difference::only_here, Difference::paper}));
    }

    void what_is_not_ours_to_read_goes_by_case_and_user_R_PA_7() {
        auto sent = sent_item();
        sent.subject_id.clear();
        QVERIFY(of_one_pair(told_line(), sent).empty());
        auto line = told_line();
        line.asked.case_number = "115-房貸-2";
        QVERIFY(are_apart(line, sent));
    }

    void each_stands_in_one_match_and_the_nearest_are_each_others_R_LO_3() {
        const auto later = noon + std::chrono::minutes{6};
        const auto found =
            match_z52({told_line(later), told_line(noon)}, {sent_item(noon), sent_item(later)}, z52_month);
        QVERIFY((found == std::vector<Z52Match>{{0, 1, {}}, {1, 0, {}}}));
        const auto twice = match_z52({told_line(), told_line()}, {sent_item()}, z52_month);
        QVERIFY((twice == std::vector<Z52Match>{{0, 0, {}}, {1, std::nullopt, {Difference::only_there}}}));
        const auto left = match_z52({told_line()}, {sent_item(), sent_item()}, z52_month);
        QVERIFY((left == std::vector<Z52Match>{{0, 0, {}}, {std::nullopt, 1, {Difference::only_here}}}));
    }

    void of_one_moment_the_own_case_goes_first_R_LO_3() {
        auto other = sent_item();
        other.case_number = "115-房貸-2";
        const auto found = match_z52({told_line()}, {other, sent_item()}, z52_month);
        QVERIFY((found == std::vector<Z52Match>{{0, 1, {}}, {std::nullopt, 0, {Difference::only_here}}}));
    }

    /// A line of another time is not taken from the query whose own it is.
    void the_same_moment_goes_before_the_same_day_R_LO_3() {
        const auto morning = noon - std::chrono::hours{3};
        const auto found = match_z52({told_line(noon), told_line(morning)}, {sent_item(morning)}, z52_month);
        QVERIFY((found == std::vector<Z52Match>{{0, std::nullopt, {Difference::only_there}}, {1, 0, {}}}));
    }

    void what_was_sent_outside_the_month_explains_and_is_not_missed_R_LO_3() {
        const auto before = z52_month.begins() - std::chrono::minutes{2};
        QVERIFY(match_z52({}, {sent_item(before), sent_item(z52_month.ends())}, z52_month).empty());
        QVERIFY(of_one_pair(told_line(z52_month.begins()), sent_item(before)).empty());
        QCOMPARE(match_z52({}, {sent_item(z52_month.begins())}, z52_month).size(), std::size_t{1});
        QCOMPARE(match_z52({}, {sent_item(z52_month.ends() - Millis{1})}, z52_month).size(), std::size_t{1});
    }

    void every_difference_has_a_name_a_word_and_a_cause() {
        std::set<std::string_view> names;
        for (const auto one : {Difference::only_there, Difference::only_here, Difference::time, Difference::querier,
                               Difference::subject, Difference::case_number, Difference::paper}) {
            QVERIFY(names.insert(name_of(one)).second);
            QVERIFY(!std::string_view(title_of(one)).empty());
            QVERIFY(!likely_causes(one, nullptr, nullptr).empty());
        }
        auto by_file = told_line();
        by_file.way = "B";
        QVERIFY(likely_causes(Difference::only_there, &by_file, nullptr).size() >
                likely_causes(Difference::only_there, nullptr, nullptr).size());
        auto pending = sent_item();
        pending.settled = false;
        QVERIFY(
            std::string_view(likely_causes(Difference::only_here, nullptr, &pending).front()).starts_with("結果未明"));
    }

    /// The whole way: what was really sent is looked for, what was not is not.
    void only_what_may_have_obtained_a_number_is_looked_for_R_LO_3() {
        auto [branch, desk] = Sitting();
        const auto from = branch.clock.now() - std::chrono::hours{1};
        const auto until = branch.clock.now() + std::chrono::hours{1};
        const auto id = desk.approved(good_form());
        QVERIFY(sent_here(desk.book(), from, until).empty());
        VERIFY_OK(desk.request(id));
        const auto sent = sent_here(desk.book(), from, until);
        QCOMPARE(sent.size(), good_form().items.size());
        for (const auto& one : sent) {
            QCOMPARE(one.query, id);
            QCOMPARE(one.subject_id, applicant);
            QCOMPARE(one.user_code, std::string("L03"));
            QCOMPARE(one.case_number, good_form().case_number);
            QVERIFY(one.settled);
            QCOMPARE(one.copies, 0);
        }
        QVERIFY(sent_here(desk.book(), until, until + std::chrono::hours{1}).empty());
        QVERIFY(sent_here(desk.book(), from - std::chrono::hours{1}, from).empty());
    }

    void a_line_is_read_from_its_columns_R_LO_3_data() {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("fault");
        const auto cells = [](const char* at, const char* item, const QString& subject, const char* user,
                              const char* way) {
            return QStringList{QString::fromUtf8(at),   QString::fromUtf8(item),      subject,
                               QString::fromUtf8(user), QStringLiteral("115-房貸-1"), QString::fromUtf8(way),
                               QStringLiteral("已調閱")};
        };
        const auto id = QString::fromStdString(applicant);
        const auto good = QStringLiteral("2026-11-05T06:06:30.000Z");
        QTest::newRow("slashes") << cells("115/11/05 14:06:30", "T50", id, "L03", "N") << good << QString();
        QTest::newRow("dashes") << cells("115-11-05 14:06:30", "T50", id, "l03", "") << good << QString();
        QTest::newRow("no seconds") << cells("115/11/05 14:06", "T53", id, "L03", "B")
                                    << QStringLiteral("2026-11-05T06:06:00.000Z") << QString();
        QTest::newRow("dots") << cells("115.11.05 14:06:30", "T50", id, "L03", "N") << good << QString();
        QTest::newRow("an hour of one digit") << cells("115/11/05  4:06", "T50", id, "L03", "N")
                                              << QStringLiteral("2026-11-04T20:06:00.000Z") << QString();
        QTest::newRow("ISO") << cells("2026-11-05T14:06:30+08:00", "T50", id, "L03", "N") << good << QString();
        const auto form = QStringLiteral("input.form");
        for (const auto* bad : {"115/11/05", "115/11/05 24:00", "115/11/05 14:60", "115/11/05 14:06:60",
                                "115/11/05 1x:06", "115/11-05 14:06", "115/11/31 14:06"})
            QTest::newRow(bad) << cells(bad, "T50", id, "L03", "N") << QString() << form;
        QTest::newRow("no ID number") << cells("115/11/05 14:06", "T50", "A123456780", "L03", "N") << QString()
                                      << QStringLiteral("rule.ID-NATIONAL");
        QTest::newRow("no user") << cells("115/11/05 14:06", "T50", id, "", "N") << QString()
                                 << QStringLiteral("input.missing");
        QTest::newRow("no item") << cells("115/11/05 14:06", "", id, "L03", "N") << QString()
                                 << QStringLiteral("input.missing");
        QTest::newRow("a cell too many") << cells("115/11/05 14:06", "T50", id, "L03", "N") + QStringList{"x"}
                                         << QString() << form;
    }
    void a_line_is_read_from_its_columns_R_LO_3() {
        QFETCH(QStringList, cells);
        QFETCH(QString, at);
        QFETCH(QString, fault);
        const std::vector<std::string> columns{"查詢時間", "項目", "身分證字號", "user", "案號", "way", "結果"};
        VERIFY_OK(are_z52_columns(columns));
        std::vector<std::string> texts;
        for (const auto& one : cells) texts.push_back(one.toStdString());
        const auto line = z52_line(columns, texts);
        QCOMPARE(line ? QString() : QString::fromStdString(std::string(line.error().text())), fault);
        if (!line) return;
        QCOMPARE(QString::fromStdString(domain::iso_text(line->asked.at)), at);
        QCOMPARE(line->asked.item, texts[1]);
        QCOMPARE(line->asked.user_code, std::string("L03"));
        QCOMPARE(line->asked.case_number, texts[4]);
        QCOMPARE(line->way, texts[5].empty() ? std::string("N") : texts[5]);
        QCOMPARE(line->subject_id, applicant);
    }

    /// Of JCIC's list least is lost by one bad character: what the line is known by refuses it, what it also says does
    /// not.
    void a_lost_character_refuses_a_line_only_where_the_line_is_known_by_it_R_LO_3() {
        const std::vector<std::string> columns{"查詢時間", "項目",     "身分證字號", "使用者代碼",
                                               "案號",     "查詢方式", "結果"};
        const std::vector<std::string> good{"115/11/05 14:06", "T50", applicant, "L03", "115-房貸-1", "N", "已調閱"};
        QVERIFY(!lost_in_z52_line(columns, good));
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto cells = good;
            cells[i].insert(0, "\xEF\xBF\xBD");
            const auto told = lost_in_z52_line(columns, cells);
            QVERIFY(told);
            QCOMPARE(told->detail("label"), std::string_view(columns[i]));
            QCOMPARE(told->detail("position"), std::string_view("1"));
            const bool known_without = columns[i] == "案號" || columns[i] == "結果";
            const auto line = z52_line(columns, cells);
            QCOMPARE(bool(line), known_without);
            if (!line) QCOMPARE(line.error().detail("reason"), std::string_view("unreadable"));
        }
        auto head = columns;
        head[4] = "案\xEF\xBF\xBD";
        const auto refused = are_z52_columns(head);
        COMPARE_FAULT(refused, input_form);
        QCOMPARE(refused.error().detail("reason"), std::string_view("unreadable"));
    }
    void a_case_number_that_cannot_be_read_differs_from_none_R_LO_3() {
        auto line = told_line();
        line.asked.case_number = "115-\xEF\xBF\xBD-00417";
        QVERIFY(of_one_pair(line, sent_item()).empty());
    }

    void columns_that_are_unknown_doubled_or_missing_are_refused_R_LO_3() {
        const std::vector<std::string> needed{"at", "item", "subject", "user", "case"};
        VERIFY_OK(are_z52_columns(needed));
        for (std::size_t i = 0; i < needed.size(); ++i) {
            auto fewer = needed;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            COMPARE_FAULT(are_z52_columns(fewer), input_missing);
        }
        auto more = needed;
        more.push_back("序號");
        COMPARE_FAULT(are_z52_columns(more), input_form);
        more.back() = "項目";  // item, by its other name
        COMPARE_FAULT(are_z52_columns(more), input_form);
    }
};

JCIC_TEST(TestZ52Match)
#include "test_z52_match.moc"
