// Weekly sheets at a desk with its real ledger and the practice host (R-LO-1, R-LO-2): a week with two queriers, a week
// without a query, what each may see, and a printed page.
#include <QTemporaryDir>
#include <QtTest>

#include "app/desk/exchange/own_statement.h"
#include "app/desk/registers/duties_desk.h"
#include "app/desk/registers/weekly_sheet_desk.h"
#include "at_the_desk.h"
#include "paper/judge.h"
#include "support/result.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Duty;
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

    void a_week_closes_by_itself_and_counts_every_request_R_LO_2() {
        seat("L08");  // whoever comes first after the week's end, an administrator too
        const auto& rows = desk_->parts().seating.seat()->registers().of(book());
        QCOMPARE(rows.size(), std::size_t{3});
        QCOMPARE(rows.at("1").state, std::string_view("without-query"));
        for (const std::string querier : {"L03", "L04"}) {
            const auto* row = desk_->parts().seating.seat()->registers().row(book(), row_of(querier));
            QVERIFY(row != nullptr);
            QCOMPARE(row->value("lines"), std::to_string(asked_by(querier)));
            QVERIFY(asked_by(querier) > 0);
        }
        // What is closed is not closed again.
        seat("L02");
        QCOMPARE(desk_->parts().seating.seat()->registers().of(book()).size(), std::size_t{3});
        QCOMPARE(count_events("weekly-sheet.closed"), std::size_t{2});
        QCOMPARE(count_events("weekly-sheet.without-query"), std::size_t{1});
        QVERIFY(desk_->ledger().verify({}).value().ok);
    }

    void a_querier_sees_and_confirms_their_own_lines_only_R_PA_7() {
        seat("L04");
        COMPARE_FAULT(desk_->weekly_sheets().open(row_of("L03")), person_duty);
        COMPARE_FAULT(desk_->weekly_sheets().page(row_of("L03")), person_duty);
        COMPARE_FAULT(confirm(row_of("L03")), person_duty);
        const auto own = desk_->weekly_sheets().open(row_of("L04"));
        VERIFY_OK(own);
        QCOMPARE(own->lines.size(), asked_by("L04"));
        for (const auto& line : own->lines) {
            QCOMPARE(line.user_code, std::string("L04"));
            QVERIFY(!line.sealed && !line.subject_id.empty() && !line.case_number.empty() && !line.reason.empty());
        }
        // The auditor has no records key: the lines are there, of whom they are about is not.
        seat("L07");
        const auto audited = desk_->weekly_sheets().open(row_of("L03"));
        VERIFY_OK(audited);
        QCOMPARE(audited->lines.size(), asked_by("L03"));
        for (const auto& line : audited->lines) QVERIFY(line.sealed && line.subject_id.empty() && line.reason.empty());
        seat("L05");
        COMPARE_FAULT(desk_->weekly_sheets().open(row_of("L03")), person_duty);
    }

    void it_says_who_confirmed_and_who_approved_it_R_LO_2() {
        seat("L03");
        const auto row = row_of("L03");
        VERIFY_OK(confirm(row));
        seat("L02");
        VERIFY_OK(take("weekly-sheet.approved", row));
        const auto sheet = desk_->weekly_sheets().open(row).value();
        QCOMPARE(sheet.state->name, std::string_view("approved"));
        QVERIFY(sheet.confirmed.find("L03") != std::string::npos);
        QVERIFY(sheet.approved.find("L02") != std::string::npos);
    }

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

    void a_week_without_a_query_has_its_sheet_R_LO_2() {
        seat("L03");
        const auto none = desk_->weekly_sheets().open("1");
        VERIFY_OK(none);
        QVERIFY(none->lines.empty() && none->querier.empty());
        QVERIFY(paper::Judge(*desk_->weekly_sheets().page("1").value().pdf)
                    .text()
                    .contains(QStringLiteral("本週無查詢紀錄")));
        VERIFY_OK(take("weekly-sheet.confirmed-none", "1", {{"none", "yes"}}));
        seat("L01");
        VERIFY_OK(take("weekly-sheet.approved", "1"));
        // Three weeks in which nobody came: one sheet each.
        for (int week = 0; week < 3; ++week) next_monday();
        seat("L03");
        QCOMPARE(count_events("weekly-sheet.without-query"), std::size_t{4});
        QCOMPARE(desk_->parts().seating.seat()->registers().of(book()).size(), std::size_t{6});
    }

    void on_its_last_office_day_a_querier_closes_their_own_R_LO_2() {
        seat("L03");
        const auto monday = desk_->weekly_sheets().close_own();
        COMPARE_FAULT(monday, register_state);
        QCOMPARE(monday.error().detail("reason"), std::string_view("early"));
        ask();
        const auto before = asked_by("L03");
        VERIFY_OK(desk_->practice()->hurry(std::chrono::hours{24 * 6}));  // a Sunday: the last office day is over
        seat("L03");
        const auto row = desk_->weekly_sheets().close_own();
        VERIFY_OK(row);
        const auto early = desk_->weekly_sheets().open(*row).value();
        const auto first = desk_->weekly_sheets().open(row_of("L03")).value();
        QCOMPARE(first.lines.size() + early.lines.size(), before);
        VERIFY_OK(confirm(*row));
        const auto again = desk_->weekly_sheets().close_own();
        COMPARE_FAULT(again, register_state);
        QCOMPARE(again.error().detail("reason"), std::string_view("no-lines"));
        // At the week's end there is nothing more of it, and no sheet says that there was nothing.
        next_monday();
        seat("L02");
        QCOMPARE(count_events("weekly-sheet.closed"), std::size_t{2});
        QCOMPARE(count_events("weekly-sheet.without-query"), std::size_t{1});
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

JCIC_TEST(TestWeeklySheets)
#include "test_weekly_sheets.moc"
