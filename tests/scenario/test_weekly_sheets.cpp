// Weekly sheets at a desk with its real ledger and the practice host: forged, printed, saved, and told to other desks
// (R-LO-1; who closes, sees, confirms and approves one: tests/rules/R-LO-1.txt, R-LO-2.txt).

#include <QTemporaryDir>
#include <QtTest>

#include "app/desk/duties_desk.h"
#include "app/desk/exchange/own_statement.h"
#include "app/desk/registers/sample_desk.h"
#include "app/desk/registers/weekly_sheet_desk.h"
#include "app/desk/registers/z52_desk.h"
#include "app/domain/events/names.h"
#include "app/ledger/session/opened.h"
#include "at_the_desk.h"
#include "paper/judge.h"
#include "support/parts_for_tests.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/judge.h"

using namespace jcic;
namespace registers = domain::registers;

class TestWeeklySheets : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        open_desk();
        a_week_of_two_queriers();
        desk_.reset();
        profiles_.begin_with(profile_);
    }
    void init() {
        profile_ = profiles_.fresh();
        desk_ = scenario::open(profile_);
    }
    void cleanup() { close_desk(); }

    void a_forged_second_confirmation_is_found() {
        seat("L03");
        const auto row = row_of("L03");
        VERIFY_OK(confirm(row));
        QVERIFY(desk_->ledger().verify({}).value().ok);
        auto entry = desk::plain_entry("weekly-sheet.confirmed", "weekly-sheet:" + row, {{"own", "yes"}});
        entry.rests_on(desk_->parts().seating.seat()->registers().row(book(), row)->last);
        VERIFY_OK(desk_->parts().seating.seat()->session().append(entry));
        const auto found = desk_->ledger().verify({}).value();
        QVERIFY(!found.ok);
        QCOMPARE(found.faults.front().detail("reason"), std::string_view("state"));
    }

    void the_sheet_prints_with_all_fields_and_the_ledgers_anchor_R_LO_1() {
        seat("L03");
        const auto row = row_of("L03");
        VERIFY_OK(confirm(row));
        const auto page = desk_->weekly_sheets().page(row);
        VERIFY_OK(page);
        const auto head = desk_->ledger().head_on_paper().value();  // nothing was written since
        const auto sheet = desk_->weekly_sheets().open(row).value();
        QString text = paper::Judge(*page->pdf).text();
        text.remove(QRegularExpression(QStringLiteral("\\s")));
        const auto& line = sheet.lines.front();
        // A cell's next lines stand apart from its first: of what may take two, its beginning.
        const auto begins = [](const std::string& said) { return QString::fromStdString(said).left(8).toStdString(); };
        for (const auto& said :
             {line.user_code, line.user_name, line.address, std::string(domain::code_of(line.item)), line.subject_id,
              line.subject_name, begins(line.conditions), line.case_number, begins(line.reason), line.approver,
              std::to_string(line.event), domain::roc_time_text(line.at, true), sheet.sheet.week.from.dashed(),
              sheet.sheet.week.to.dashed(), head.anchor, std::to_string(sheet.lines.size()) + "件"}) {
            auto wanted = QString::fromStdString(said);
            wanted.remove(QRegularExpression(QStringLiteral("\\s")));
            QVERIFY2(!wanted.isEmpty() && text.contains(wanted), qPrintable(wanted + "\n" + text));
        }
        for (const char* said : {"查詢紀錄單", "查詢人員核章", "授權核定層級人員核可", "尚未"})
            QVERIFY2(text.contains(QString::fromUtf8(said)), said);
    }

    void it_leaves_as_an_encrypted_file_that_is_an_event_R_PA_5() {
        QTemporaryDir folder;
        const auto place = std::filesystem::path(folder.path().toStdString());
        const auto password = Secret::from(view(std::string_view("Weekly-Sheet-2026-Tea")));
        seat("L03");
        const auto row = row_of("L03");
        COMPARE_FAULT(desk_->weekly_sheets().save(row, place / "sheet.csv", password), input_form);
        COMPARE_FAULT(desk_->weekly_sheets().save(row_of("L04"), place / "sheet.pdf", password), person_duty);
        QCOMPARE(count_events("register.exported"), std::size_t{0});
        QCOMPARE(desk_->weekly_sheets().save(row, place / "sheet.pdf", password).value(), asked_by("L03"));
        QCOMPARE(last_event("register.exported")["form"], std::string("pdf"));
        QFile file(QString::fromStdString((place / "sheet.pdf").string()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("/Encrypt"));
    }

    void a_week_without_a_query_prints_that_there_was_none_R_LO_2() {
        seat("L03");
        QVERIFY(paper::Judge(*desk_->weekly_sheets().page("1").value().pdf)
                    .text()
                    .contains(QStringLiteral("本週無查詢紀錄")));
    }

    void its_state_goes_to_the_other_desks_R_LO_2() {
        const auto said_since = [&](std::uint64_t since) {
            const auto parts = desk_->parts();
            return desk::unsigned_exchange(parts.machine, *parts.seating.seat(), {since, {}});
        };
        seat("L08");
        const auto all = said_since(0);
        VERIFY_OK(all);
        QCOMPARE(all->said.sheets.size(), std::size_t{3});
        for (const auto& one : all->said.sheets) {
            QCOMPARE(one.state, std::string("open"));
            QCOMPARE(one.lines, one.querier ? asked_by(one.querier->text()) : 0);
        }
        seat("L03");
        VERIFY_OK(confirm(row_of("L03")));
        seat("L08");
        const auto since = said_since(all->said.through);
        VERIFY_OK(since);
        QCOMPARE(since->said.sheets.size(), std::size_t{1});  // of the others nothing is new
        QCOMPARE(since->said.sheets.front().querier->text(), std::string("L03"));
        QCOMPARE(since->said.sheets.front().state, std::string("confirmed"));
    }

private:
    static const registers::Register& book() { return registers::weekly_sheets; }

    /// Hurries to the Monday after today, ten in the morning.
    void next_monday() {
        const auto today = domain::roc_date_at(desk_->snapshot()->now);
        const auto monday = registers::end_of(registers::week_of(today).value());
        const auto left = monday + std::chrono::hours{10} - desk_->snapshot()->now;
        VERIFY_OK(desk_->practice()->hurry(std::chrono::duration_cast<std::chrono::minutes>(left)));
    }
    void seat(const char* code) { VERIFY_OK(officer().sign_in(officer().named(code))); }
    /// About the first applicant whose authorisation was not used yet (R-AU-5): the host knows theirs.
    void ask() {
        auto one = officer();
        for (const auto& form : desk_->practice()->examples()) {
            const auto verdict = desk_->queries().check(form);
            if (!verdict || !verdict->query || !verdict->faults.empty()) continue;
            const auto query = desk_->queries().submit(form);
            VERIFY_OK(query);
            VERIFY_OK(one.approve(*query, form.items));
            VERIFY_OK(one.card_ready());
            VERIFY_OK(desk_->queries().request(*query, {}));
            VERIFY_OK(one.hand_over(false));
            return;
        }
        QFAIL("every authorisation of the practice world was used");
    }
    /// The first, short week is without a query; in the next L03 and L04 ask.
    void a_week_of_two_queriers() {
        next_monday();
        for (const char* code : {"L03", "L04"}) {
            seat(code);
            ask();
        }
        next_monday();
    }
    /// Of the events themselves, by a way of its own: items asked for by that person.
    std::size_t asked_by(const std::string& person) {
        std::size_t items = 0;
        ledger::EventQuery all;
        all.limit = 100'000;
        const auto events = desk_->parts().seating.seat()->session().events(all).value();
        for (const auto& event : events)
            if (event.entry.action == "query.requesting" && event.person == person)
                items += event.entry.value("items").size() / 4 + 1;  // "T50,T51"
        return items;
    }
    std::string row_of(const std::string& querier) {
        for (const auto& [id, row] : desk_->parts().seating.seat()->registers().of(book()))
            if (row.value("querier") == querier) return id;
        return {};
    }
    Result<std::string> take(std::string_view action, const std::string& row, registers::Values typed = {}) {
        return desk().take_step(wanted(book(), action, row, std::move(typed)));
    }
    Result<std::string> confirm(const std::string& row) {
        return take("weekly-sheet.confirmed", row, {{"own", "yes"}});
    }
};

// The month's sample over a real desk: a drawn record looked at, a query that was submitted twice past the program, and
// JCIC's list in bytes and in numbers (R-LO-3, R-DU-7; the rule: tests/rules/R-LO-3.txt).
using domain::Duty;
using domain::Item;

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

JCIC_TEST(TestWeeklySheets)
JCIC_TEST(TestMonthlySample)
#include "test_weekly_sheets.moc"
