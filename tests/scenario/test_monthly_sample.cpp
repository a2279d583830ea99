// The month's sample over a real desk: a drawn record looked at, a query that was submitted twice past the program, and
// JCIC's list in bytes and in numbers (R-LO-3, R-DU-7; the rule: tests/rules/R-LO-3.txt).
#include <QTemporaryDir>
#include <QtTest>

#include "app/desk/duties_desk.h"
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

    // What was obtained is looked at while its review waits, and by no other duty's way (R-DU-15).
    void a_drawn_record_is_looked_at_while_its_review_waits_R_PA_7() {
        const auto month = this_month();  // before the clock is hurried
        const auto query = query_in_month();
        come_back_next_month(Duty::reviewer);
        const auto drawn = desk_->samples().draw(month).value();
        COMPARE_FAULT(desk_->samples().page("115-01-1-001"), register_state);
        COMPARE_FAULT(desk_->paper().view(query, Item::t50), person_duty);
        const auto looked = desk_->paper().view_in_review(drawn.reviews[0]);
        VERIFY_OK(looked);
        QCOMPARE(looked->copy, 0);
        QVERIFY(looked->pages > 0);
        QCOMPARE(last_event("record.reviewed").at("review"), drawn.reviews[0]);
        COMPARE_FAULT(desk_->paper().print(*looked, {"branch", {}}), person_duty);
        VERIFY_OK(answer(drawn.reviews[0]));
        const auto closed = desk_->paper().view_in_review(drawn.reviews[0]);
        COMPARE_FAULT(closed, register_state);
        QCOMPARE(closed.error().detail("reason"), std::string_view("not-under-review"));
        QCOMPARE(count_events("record.reviewed"), std::size_t{1});
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
        seat.session().opened().dependencies().asks_who_writes = false;
        VERIFY_OK(seat.session().append(again));
        QVERIFY(first.person != seat.person().text());
        const auto drawn = desk_->samples().draw(month).value();
        QCOMPARE(drawn.reviews.size(), std::size_t{3});
        for (const auto& review : drawn.reviews)
            QCOMPARE(seat.registers().row(registers::reviews, review)->value(field::querier), first.person);
    }

    // JCIC's list with 造字 in cp950, and with a pair that is no character at all.
    void a_list_with_characters_of_the_banks_own_is_read_and_what_was_lost_is_told_R_LO_3() {
        const auto month = this_month();
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        const auto file = std::filesystem::path(beside_.path().toStdString()) / "z52.csv";
        const auto within = domain::iso_text(month.begins());
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
    Result<std::string> answer(const std::string& row) {
        registers::Values typed;
        const auto* step = registers::reviews.step("review.answered");
        for (const auto& field : step->asks)
            if (field.kind == domain::events::Kind::choice) typed.emplace(std::string(field.name), "yes");
        return desk_->registers().take_step({&registers::reviews, step, row, typed, std::nullopt});
    }
};

JCIC_TEST(TestMonthlySample)
#include "test_monthly_sample.moc"
