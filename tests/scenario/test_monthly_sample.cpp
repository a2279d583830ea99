// The month's sample over a real desk: queries, the draw, the page of each drawn record, its answers, a finding, and
// the second verifier, which draws again (R-LO-3, R-LO-8, R-DU-7).
#include <QTemporaryDir>
#include <QtTest>

#include "app/desk/registers/duties_desk.h"
#include "app/desk/registers/sample_desk.h"
#include "app/desk/registers/z52_desk.h"
#include "app/domain/events/names.h"
#include "app/ledger/session/opened.h"
#include "at_the_desk.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/judge.h"

using namespace jcic;
using domain::Duty;
using domain::Item;
namespace registers = domain::registers;

class TestMonthlySample : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void what_was_queried_is_drawn_shown_answered_and_found_R_LO_3() {
        const auto month = this_month();  // before the clock is hurried
        const auto query = query_in_month();
        const auto querier = desk_->parts().seating.seat()->person();
        come_back_next_month(Duty::reviewer);
        QVERIFY(!desk_->samples().month(month).value().figures);
        const auto drawn = desk_->samples().draw(month);
        VERIFY_OK(drawn);
        QCOMPARE(drawn->population, std::uint64_t{3});
        QCOMPARE(drawn->records.size(), std::size_t{3});  // all, since there are fewer than ten
        QCOMPARE(drawn->reviews.size(), std::size_t{3});
        QCOMPARE(drawn->sample, month.text() + "-1");

        // Each as one page, from its authorisation to its copies.
        for (const auto& review : drawn->reviews) {
            const auto page = desk_->samples().page(review).value();
            QCOMPARE(page.review.query, query);
            QCOMPARE(page.review.querier, querier);
            for (const auto& fact : page.facts) QVERIFY2(!fact.value.empty(), fact.label);
            const bool printed = page.review.item == Item::t50;
            QCOMPARE(page.copies.empty(), !printed);
            std::set<std::string> titles;
            for (const auto& event : page.events) titles.insert(event.title);
            for (const auto* title : {"送出核准", "核准決定", "發查", "取得序號", "已調閱"})
                QVERIFY2(titles.contains(title), title);
        }
        COMPARE_FAULT(desk_->samples().page("115-01-1-001"), register_state);

        // A second draw is an event too, and begins no second review.
        const auto again = desk_->samples().draw(month);
        VERIFY_OK(again);
        QCOMPARE(again->records, drawn->records);
        QVERIFY(again->reviews.empty());
        QCOMPARE(count_events("sample.drawn"), std::size_t{2});
        QCOMPARE(count_events("review.drawn"), std::size_t{3});

        // What was obtained is looked at while its review waits, and by no other duty's way (R-DU-15, R-PA-7).
        COMPARE_FAULT(desk_->paper().view(query, Item::t50), person_duty);
        const auto looked = desk_->paper().view_in_review(drawn->reviews[0]);
        VERIFY_OK(looked);
        QCOMPARE(looked->copy, 0);
        QVERIFY(looked->pages > 0);
        QCOMPARE(last_event("record.reviewed").at("review"), drawn->reviews[0]);
        COMPARE_FAULT(desk_->paper().print(*looked, {"branch", {}}), person_duty);

        VERIFY_OK(answer(drawn->reviews[0], {}));
        const auto closed = desk_->paper().view_in_review(drawn->reviews[0]);
        COMPARE_FAULT(closed, register_state);
        QCOMPARE(closed.error().detail("reason"), std::string_view("not-under-review"));
        QCOMPARE(count_events("record.reviewed"), std::size_t{1});
        VERIFY_OK(answer(drawn->reviews[1], {}));
        COMPARE_FAULT(answer(drawn->reviews[2], {{"kept", "no"}}), input_form);
        VERIFY_OK(answer(drawn->reviews[2], {{"kept", "no"}, {"conforms", "no"}, {"opinion", "補正保存年限"}}));
        VERIFY_OK(desk().take_step(wanted(registers::findings, "finding.opened", "",
                                          {{"source", "sample"},
                                           {"about", "review:" + drawn->reviews[2]},
                                           {"what", "授權書保存年限未註明"},
                                           {"owner", querier.text()},
                                           {"due", today()}})));
        const auto figures = desk_->samples().month(month).value().figures;
        QVERIFY(figures.has_value());
        QCOMPARE(figures->population, std::uint64_t{3});
        QCOMPARE(figures->drawn, std::uint64_t{3});
        QCOMPARE(figures->answered, std::uint64_t{3});
        QCOMPARE(figures->conforming, std::uint64_t{2});
        QCOMPARE(figures->with_findings, std::uint64_t{1});

        QVERIFY(desk_->ledger().verify({}).value().ok);
        const auto file = std::filesystem::path(beside_.path().toStdString()) / "export";
        VERIFY_OK(desk_->ledger().export_to(file, {}));
        std::ifstream in(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        QCOMPARE(test::reasons(test::judge(to_bytes(bytes))), std::string());
    }

    void by_querier_where_the_branch_decided_so_R_LO_8() {
        const auto month = this_month();
        query_in_month();
        come_back_next_month(Duty::reviewer);
        desk::PartsForTests::fix(*desk_->parts().seating.seat(), {{"sample_by", {"querier", "policy.conf", 1}}});
        const auto drawn = desk_->samples().draw(month);
        VERIFY_OK(drawn);
        QCOMPARE(drawn->records.size(), std::size_t{3});
        QCOMPARE(last_event("sample.drawn").at("algorithm"), std::string("jcic-desk sample 2"));
        QCOMPARE(last_event("sample.drawn").at("by-from"), std::string("policy-file"));
        const auto file = std::filesystem::path(beside_.path().toStdString()) / "by-querier";
        VERIFY_OK(desk_->ledger().export_to(file, {}));
        std::ifstream in(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        QCOMPARE(test::reasons(test::judge(to_bytes(bytes))), std::string());
    }

    /// Past this program: both verifiers take the first, and so does who draws.
    void who_submits_it_once_more_takes_no_query_over_R_DU_7() {
        const auto month = this_month();
        ledger::EventQuery submission;
        submission.action = action::query_submitted;
        submission.subject = "query:" + query_in_month();
        come_back_next_month(Duty::reviewer);
        auto& seat = *desk_->parts().seating.seat();
        const auto first = seat.session().events(submission).value().front();
        auto again = first.entry;
        again.id.fill(7);
        for (auto& field : again.fields)
            if (field.keep != domain::Keep::plain) field.key = again.subject;
        COMPARE_FAULT(seat.session().append(again), person_duty);  // to this program a reviewer submits nothing
        seat.session().opened().dependencies.asks_who_writes = false;
        VERIFY_OK(seat.session().append(again));
        QVERIFY(first.person != seat.person().text());
        const auto drawn = desk_->samples().draw(month).value();
        QCOMPARE(drawn.reviews.size(), std::size_t{3});
        for (const auto& review : drawn.reviews)
            QCOMPARE(seat.registers().row(registers::reviews, review)->value(field::querier), first.person);
    }

    void a_month_that_is_not_over_is_not_drawn_R_LO_3() {
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        const auto refused = desk_->samples().draw(this_month());
        COMPARE_FAULT(refused, register_state);
        QCOMPARE(refused.error().detail("reason"), std::string_view("not-over"));
        const auto before = desk_->samples().draw(domain::RocMonth::parse("101-01").value());
        COMPARE_FAULT(before, register_state);
        QCOMPARE(before.error().detail("reason"), std::string_view("empty"));
        QCOMPARE(count_events("sample.drawn"), std::size_t{0});
    }

    void a_month_without_queries_is_drawn_all_the_same_R_LO_3() {
        const auto month = this_month();
        come_back_next_month(Duty::reviewer);
        const auto drawn = desk_->samples().draw(month);
        VERIFY_OK(drawn);
        QCOMPARE(drawn->population, std::uint64_t{0});
        QVERIFY(drawn->records.empty() && drawn->reviews.empty());
        QCOMPARE(desk_->samples().month(month).value().figures->population, std::uint64_t{0});
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void only_the_reviewer_draws_R_DU_7() {
        const auto month = this_month();
        come_back_next_month(Duty::query_officer);
        COMPARE_FAULT(desk_->samples().draw(month), person_duty);
        COMPARE_FAULT(desk_->samples().month(month), person_duty);
        VERIFY_OK(officer().sign_in(Duty::supervisor));
        COMPARE_FAULT(desk_->samples().draw(month), person_duty);
        VERIFY_OK(desk_->samples().month(month));
        QCOMPARE(count_events("sample.drawn"), std::size_t{0});
    }

    void JCICs_list_agrees_and_a_wrong_line_of_it_is_told_R_LO_3() {
        const auto month = this_month();  // before the clock is hurried
        const auto query = query_in_month();
        const auto asked = desk_->z52().from_host(month, {});
        VERIFY_OK(asked);
        QCOMPARE(asked->sent.size(), std::size(domain::all_items));
        // JCIC knows of one more, which this desk did not ask: somebody else's at the practice branch.
        QCOMPARE(asked->lines.size(), std::size(domain::all_items) + 1);
        QCOMPARE(asked->differing(), std::size_t{1});
        QCOMPARE(count_events("host.records-asking"), std::size_t{1});

        // The same list as a file: one line left out, one of another user, one that nobody here asked.
        const auto file = std::filesystem::path(beside_.path().toStdString()) / "z52.csv";
        std::vector<inquiry::Z52Line> lines;
        std::ranges::copy_if(asked->lines, std::back_inserter(lines),
                             [](const auto& line) { return !line.asked.case_number.empty(); });
        QCOMPARE(lines.size(), std::size(domain::all_items));
        const auto row = [](const inquiry::Z52Line& line, const std::string& user) {
            return domain::iso_text(line.asked.at) + "," + line.asked.item + "," + line.subject_id + "," + user + "," +
                   line.asked.case_number + "\r\n";
        };
        const auto own = lines[0].asked.user_code;
        const std::string head = "查詢時間,項目,身分證字號,使用者代碼,案號\r\n";
        auto strange = lines[0];
        strange.subject_id = "A123456789";
        strange.asked.case_number = "沒有這一案";
        std::ofstream(file) << head << row(lines[0], own) << row(lines[1], "L99") << row(strange, "L98");
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        const auto read = desk_->z52().from_file(month, file);
        VERIFY_OK(read);
        QVERIFY(read->wrong.empty());
        QCOMPARE(read->matches.size(), std::size_t{4});
        QVERIFY(read->matches[0].differences.empty());
        using D = inquiry::Z52Difference;
        QVERIFY(read->matches[1].differences == std::vector{D::querier});
        QVERIFY(read->matches[2].differences == std::vector{D::only_there});
        QVERIFY(read->matches[3].differences == std::vector{D::only_here});
        QCOMPARE(read->sent[*read->matches[3].here].query, query);
        QCOMPARE(read->differing(), std::size_t{3});
        // Each waits for a person, once.
        QCOMPARE(desk_->z52().enter(month, *read).value(), std::size_t{3});
        QCOMPARE(desk_->z52().enter(month, *read).value(), std::size_t{0});
        QCOMPARE(last_event("comparison.made").at("differing"), std::string("3"));
        const auto& book = registers::differences;
        const auto& rows = desk_->parts().seating.seat()->registers();
        QCOMPARE(rows.row(book, "1")->value(field::user), own);
        QCOMPARE(rows.row(book, "1")->value(field::user_there), std::string("L99"));
        const auto decide = [&](const char* difference, const char* explained) {
            return desk().take_step(
                wanted(book, "difference.explained", difference, {{"explained", explained}, {"why", "查明"}}));
        };
        VERIFY_OK(decide("1", "yes"));
        VERIFY_OK(decide("2", "no"));
        const auto owed = desk_->duties().list().value();
        const auto of = [&](const char* wanted, const char* what) {
            return std::ranges::count_if(owed, [&](const auto& line) {
                return line.book == &book && line.row == wanted && std::string_view(line.what) == what;
            });
        };
        QCOMPARE(of("2", "Z52 不符未能說明，登記缺失"), 1);
        QCOMPARE(of("3", "查明與 Z52 不符的原因"), 1);
        QCOMPARE(of("1", "Z52 不符未能說明，登記缺失"), 0);
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void of_a_file_with_a_wrong_line_nothing_is_entered_R_LO_3() {
        const auto month = this_month();
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        const auto file = std::filesystem::path(beside_.path().toStdString()) / "z52.csv";
        const auto within = domain::iso_text(month.begins());
        std::ofstream(file) << "at,item,subject,user,case\n"
                            << within << ",T50,A123456789,L03,一\n"
                            << within << ",T50,A123456780,L03,二\n"
                            << domain::iso_text(month.ends()) << ",T50,A123456789,L03,三\n";
        const auto read = desk_->z52().from_file(month, file);
        VERIFY_OK(read);
        // The others are held against the ledger; whether the wrong one explains what is missing nobody knows.
        QCOMPARE(read->lines.size(), std::size_t{1});
        QVERIFY(read->matches.at(0).differences == std::vector{inquiry::Z52Difference::only_there});
        QCOMPARE(desk_->z52().enter(month, *read).value(), std::size_t{0});
        QCOMPARE(count_events("difference.found") + count_events("comparison.made"), std::size_t{0});
        QCOMPARE(read->wrong.size(), std::size_t{2});
        QCOMPARE(read->wrong[0].number, std::size_t{3});
        QCOMPARE(read->wrong[0].fault.text(), std::string_view("rule.ID-NATIONAL"));
        QCOMPARE(read->wrong[1].number, std::size_t{4});
        QCOMPARE(read->wrong[1].fault.detail("reason"), std::string_view("month"));
        // JCIC's list with 造字 in cp950, and with a pair that is no character at all.
        std::ofstream(file) << "at,item,subject,user,case\n"
                            << within << ",T50,A123456789,L98,\xA4\xA4\xFA\x40\n"
                            << within << ",T51,A123456789,L98,\xA4\xA4\xFF\n";
        const auto lost = desk_->z52().from_file(month, file);
        VERIFY_OK(lost);
        QVERIFY(lost->wrong.empty());
        QCOMPARE(lost->lines.at(0).asked.case_number, std::string("中\xEE\x80\x80"));
        QCOMPARE(lost->lost.size(), std::size_t{1});
        QCOMPARE(lost->lost[0].number, std::size_t{3});
        QCOMPARE(lost->lost[0].fault.detail("label"), std::string_view("案號"));
        QCOMPARE(desk_->z52().enter(month, *lost).value(), std::size_t{2});
        std::ofstream(file) << "at,item,subject,user\n";
        COMPARE_FAULT(desk_->z52().from_file(month, file), input_missing);
        VERIFY_OK(officer().sign_in());
        COMPARE_FAULT(desk_->z52().from_file(month, file), person_duty);
    }

    void a_list_that_differs_in_very_much_enters_nothing_R_LO_3() {
        const auto month = this_month();
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        const auto file = std::filesystem::path(beside_.path().toStdString()) / "z52.csv";
        const auto read = [&](int lines) {
            std::ofstream out(file);
            out << "at,item,subject,user,case\n";
            for (int i = 0; i < lines; ++i)
                out << domain::iso_text(month.begins() + std::chrono::seconds{i}) << ",T50,A123456789,L98,一\n";
            out.close();
            return desk_->z52().from_file(month, file).value();
        };
        const auto refused = desk_->z52().enter(month, read(201));
        COMPARE_FAULT(refused, input_form);
        QCOMPARE(refused.error().detail("reason"), std::string_view("new-differences"));
        QCOMPARE(count_events("difference.found"), std::size_t{0});
        QCOMPARE(desk_->z52().enter(month, read(200)).value(), std::size_t{200});
        QCOMPARE(desk_->z52().enter(month, read(201)).value(), std::size_t{1});  // new ones are counted
    }

    void of_two_lines_alike_but_for_whom_they_are_about_none_is_lost_R_LO_4() {
        const auto month = this_month();
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        const auto file = std::filesystem::path(beside_.path().toStdString()) / "z52.csv";
        const auto entered = [&](std::initializer_list<const char*> subjects) {
            std::ofstream out(file);
            out << "at,item,subject,user,case\n";
            for (const auto* subject : subjects)
                out << domain::iso_text(month.begins()) << ",T50," << subject << ",L98,一\n";
            out.close();
            return desk_->z52().enter(month, desk_->z52().from_file(month, file).value()).value();
        };
        QCOMPARE(entered({"A123456789"}), std::size_t{1});
        QCOMPARE(entered({"F234567898"}), std::size_t{1});  // another list: another line
        QCOMPARE(entered({"A123456789", "F234567898"}), std::size_t{0});
        QCOMPARE(entered({"A123456789", "A123456789"}), std::size_t{1});  // twice there
        QCOMPARE(entered({"A123456789", "A123456789", "F234567898"}), std::size_t{0});
    }

private:
    QTemporaryDir beside_;
    domain::RocMonth this_month() { return domain::RocMonth::of(desk_->parts().machine.today()); }
    /// A query of all three items, fetched; nobody is left at the seat.
    inquiry::QueryId query_in_month() {
        const auto query = ready_to_request();
        auto one = officer();
        if (!desk_->queries().request(query, {})) qFatal("request");
        for (const auto item : domain::all_items)
            if (!one.fetch(query, item)) qFatal("fetch");
        if (!one.print(query, Item::t50)) qFatal("print");
        return query;
    }
    void come_back_next_month(Duty duty) {
        const auto month = this_month();
        while (this_month() == month) VERIFY_OK(desk_->practice()->hurry(std::chrono::hours{24 * 10}));
        VERIFY_OK(officer().sign_in(duty));
    }
    Result<std::string> answer(const std::string& row, const registers::Values& other) {
        registers::Values typed;
        const auto* step = registers::reviews.step("review.answered");
        for (const auto& field : step->asks)
            if (field.kind == domain::events::Kind::choice) typed.emplace(std::string(field.name), "yes");
        for (const auto& [field, value] : other) typed[field] = value;
        return desk_->registers().take_step({&registers::reviews, step, row, typed, std::nullopt});
    }
};

JCIC_TEST(TestMonthlySample)
#include "test_monthly_sample.moc"
