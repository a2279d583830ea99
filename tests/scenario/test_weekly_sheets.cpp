// Weekly sheets at a desk with its real ledger and the practice host: forged, printed, saved, and told to other desks
// (R-LO-1; who closes, sees, confirms and approves one: tests/rules/R-LO-1.txt, R-LO-2.txt).
#include <QTemporaryDir>
#include <QtTest>

#include "app/desk/duties_desk.h"
#include "app/desk/exchange/own_statement.h"
#include "app/desk/registers/weekly_sheet_desk.h"
#include "at_the_desk.h"
#include "paper/judge.h"
#include "support/result.h"
#include "support/test_program.h"

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

JCIC_TEST(TestWeeklySheets)
#include "test_weekly_sheets.moc"
