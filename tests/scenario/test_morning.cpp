// A desk that has worked for years costs what a new one costs: what is over is not read until somebody asks for it.

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "app/desk/duties_desk.h"
#include "app/desk/queries/act_desk.h"
#include "app/desk/queries/retention_desk.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/registers/z52_desk.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "at_the_desk.h"
#include "support/result.h"
#include "support/test_program.h"
#include "years_behind.h"

using namespace jcic;
using desk::QueryList;

class TestMorning : public QObject, private scenario::YearsBehind {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void sign_in_and_each_command_read_the_same_after_many_queries_as_after_few() {
        live(few);
        auto one = officer();
        VERIFY_OK(one.sign_in());  // labels are made, and the search
        VERIFY_OK(desk_->queries().recall(QueryList::board, "王小明"));
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        const auto after_few = a_morning();
        close_desk();
        open_desk();
        live(many);
        VERIFY_OK(officer().sign_in());
        VERIFY_OK(desk_->queries().recall(QueryList::board, "王小明"));
        VERIFY_OK(desk_->seat().sign_out("asked", std::nullopt));
        const auto after_many = a_morning();
        QCOMPARE(after_many, after_few);
        // And that is counted: what is over is read where it is asked for.
        VERIFY_OK(officer().sign_in());
        QVERIFY(read_by([&] { (void)desk_->retention().kept(1'000).value(); }) >= many * (events_each - 3));
    }

private:
    /// What a morning reads, step by step.
    std::vector<std::uint64_t> a_morning();
};

std::vector<std::uint64_t> TestMorning::a_morning() {
    auto one = officer();
    std::vector<std::uint64_t> out;
    if (!one.sign_in()) qFatal("sign-in");
    out.push_back(given());
    inquiry::Form form;
    inquiry::QueryId query;
    desk::OpenRecord record;
    const auto done = [](const auto& result) {
        if (!result) qFatal("%s", qPrintable(scenario::code(result)));
    };
    const std::function<void()> commands[]{
        [&] { (void)desk_->snapshot(); },
        [&] { form = one.whole_form().value(); },
        [&] { (void)desk_->queries().check(form).value(); },
        [&] { query = desk_->queries().submit(form).value(); },
        [&] { (void)desk_->snapshot(); },
        [&] { (void)desk_->approvals().approval(query).value(); },
        [&] { (void)desk_->queries().story(query).value(); },
        [&] {
            (void)desk_->acts().take("query.withdraw", {{query}}, {{"reason", "不辦了"}});
        },
        [&] {
            (void)desk_->registers().rows(domain::registers::authorisations, {.only_open = true, .limit = 20}).value();
        },
        [&] { (void)desk_->registers().rows(domain::registers::authorisations, {.limit = 5}).value(); },
        [&] { (void)desk_->registers().rows(domain::registers::cards, {}).value(); },
        [&] { (void)desk_->retention().kept(3).value(); },
        [&] { (void)desk_->queries().aids().value(); },
        [&] { (void)desk_->ledger().page({}, 0, 20).value(); },
        [&] {
            for (const auto* book : desk_->registers().readable())
                (void)desk_->registers().rows(*book, {.limit = 5}).value();
        },
        [&] { (void)desk_->snapshot(); },
        // The whole way of a query, from its form to its paper in the file.
        [&] { query = desk_->queries().submit(form).value(); },
        [&] { done(one.approve(query, form.items)); },
        [&] { done(one.card_ready()); },
        [&] { done(desk_->queries().request(query, {})); },
        [&] { done(one.fetch(query, domain::Item::t50)); },
        [&] { done(one.fetch(query, domain::Item::t52)); },
        [&] { record = desk_->paper().open(query, domain::Item::t50, "").value(); },
        [&] { done(desk_->paper().close(record)); },
        [&] { (void)desk_->queries().story(query).value(); },
        [&] { done(one.hand_over(false)); },
        [&] { (void)desk_->duties().owed().value(); },
        [&] { (void)desk_->duties().month(std::nullopt).value(); },
        [&] { (void)desk_->snapshot(); },
    };
    for (const auto& command : commands) out.push_back(read_by(command));
    if (!desk_->seat().sign_out("asked", std::nullopt)) qFatal("sign-out");
    return out;
}

// JCIC's list of a month, read before the month was over (R-LO-3).
using domain::Duty;

class TestEarlyList : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { open_desk(); }
    void cleanup() { close_desk(); }

    void a_list_read_before_the_month_was_over_is_no_comparison_after_it_R_LO_3() {
        const auto now = desk_->parts().machine.clock().now();
        const auto month = domain::RocMonth::of(domain::roc_date_at(now - std::chrono::days{62}));  // over by now
        VERIFY_OK(officer().sign_in(Duty::reviewer));
        const auto file = std::filesystem::path(beside_.path().toStdString()) / "z52.csv";
        std::ofstream(file) << "at,item,subject,user,case\n"
                            << domain::iso_text(month.begins()) << ",T50,A123456789,L98,一\n";
        auto report = desk_->z52().from_file(month, file).value();
        QVERIFY(report.read >= now);
        const auto compared = count_events("comparison.made");
        report.read = month.ends() - std::chrono::seconds{1};
        const auto early = desk_->z52().enter(month, report);
        COMPARE_FAULT(early, input_form);
        QCOMPARE(early.error().detail("reason"), std::string_view("list-too-early"));
        QCOMPARE(count_events("difference.found"), std::size_t{0});
        QCOMPARE(count_events("comparison.made"), compared);
        report.read = month.ends();
        QCOMPARE(desk_->z52().enter(month, report).value(), std::size_t{1});
        QCOMPARE(count_events("comparison.made"), compared + 1);
    }

private:
    QTemporaryDir beside_;
};

JCIC_TEST(TestMorning)
JCIC_TEST(TestEarlyList)
#include "test_morning.moc"
