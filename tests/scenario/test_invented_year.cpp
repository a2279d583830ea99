// A whole year of an invented branch, lived by a script through the desk's own commands on a handed-in clock: people
// come and go, a card is lost, days off, a refused case, a leak, a wrong Z52, an imposed stop. Then every register,
// sheet, sample and working paper is held to what is counted from the table alone (issue 17, "How it will be judged").
#include <QtTest>
#include <fstream>

#include "app/desk/duties_desk.h"
#include "app/desk/registers/weekly_sheet_desk.h"
#include "app/files/files.h"
#include "scenario/year_papers.h"
#include "support/places.h"
#include "support/result.h"
#include "support/test_program.h"
#include "verify/judge.h"

using namespace jcic;
using scenario::IndependentCount;
using scenario::What;
namespace registers = domain::registers;

class TestInventedYear : public QObject, private scenario::YearPapers {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        open_year();
        before_ = rows_of_registers();
        QCOMPARE(before_.at("people"), std::size_t{8});
        QCOMPARE(before_.at("cards"), std::size_t{1});
        const auto lived = live_through();
        VERIFY_OK(lived);
    }

    void cleanupTestCase() { close_year(); }

    void every_register_has_the_rows_that_the_table_counts() {
        const auto wanted = rows_by_table();
        const auto now = rows_of_registers();
        for (const auto* book : registers::all()) {
            const auto found = now.find(book->name);
            QVERIFY2(found != now.end(), book->name.data());
            QVERIFY2(found->second == wanted.at(book->name),
                     qPrintable(QString::fromStdString(std::string(book->name)) +
                                QStringLiteral(": %1, not %2").arg(found->second).arg(wanted.at(book->name))));
        }
    }

    void accounts_were_reviewed_and_things_counted_by_two_R_DU_8_R_DU_9() {
        VERIFY_OK(sit("L06"));
        QCOMPARE(count_events("person.rights-confirmed"),
                 before_.at("people") + IndependentCount::happenings(What::newcomer));
        QCOMPARE(count_events("card.counted"), before_.at("cards"));
        QCOMPARE(count_events("device.counted"), before_.at("devices") + IndependentCount::happenings(What::device));
        QCOMPARE(count_events("envelope.counted"),
                 before_.at("envelopes") + IndependentCount::happenings(What::envelope));
    }

    void every_weekly_sheet_has_its_lines_and_two_signatures_R_LO_1_R_LO_2() {
        VERIFY_OK(sit("L02"));
        std::map<IndependentCount::Sheet, std::size_t> found;
        for (const auto& [id, row] : desk_->parts().seating.seat()->registers().of(registers::weekly_sheets)) {
            const auto opened = desk_->weekly_sheets().open(id);
            VERIFY_OK(opened);
            const auto& sheet = opened->sheet;
            QCOMPARE(sheet.week.to.days() - sheet.week.from.days(), std::chrono::days{6});
            QCOMPARE(opened->lines.size(), static_cast<std::size_t>(sheet.lines));
            found[{sheet.week.from.days(), sheet.querier}] = opened->lines.size();
            QCOMPARE(opened->state->name, std::string_view("approved"));
            QVERIFY(opened->approved.find("L02") != std::string::npos);
            QVERIFY(!opened->confirmed.empty() && opened->confirmed.find("L02") == std::string::npos);
            for (const auto& line : opened->lines) {
                QCOMPARE(line.user_code, sheet.querier);
                const auto there = std::ranges::find_if(sent_, [&](const auto& one) {
                    return one.case_number == line.case_number && one.item == domain::code_of(line.item) &&
                           one.subject == line.subject_id && one.querier == line.user_code;
                });
                QVERIFY2(there != sent_.end(), line.case_number.c_str());
                QVERIFY(!line.reason.empty() && !line.address.empty());
            }
        }
        QVERIFY(found == count().sheets(count().first_of(scenario::months_of_year)));
    }

    void every_sample_has_its_size_and_its_answers_R_LO_3_R_DU_7() {
        VERIFY_OK(sit("L06"));
        for (int month = 0; month < scenario::months_of_year; ++month) {
            const auto& drawn = drawn_.at(month);
            QCOMPARE(drawn.population, static_cast<std::uint64_t>(IndependentCount::requested(month)));
            QCOMPARE(drawn.records.size(), IndependentCount::sampled(month));
            QCOMPARE(drawn.extra.size(), IndependentCount::extra(month));
            const auto of_month = desk_->samples().month(roc_month(month)).value();
            QVERIFY(of_month.figures.has_value());
            const auto& figures = *of_month.figures;
            const auto all = drawn.records.size() + drawn.extra.size();
            const std::size_t wrong = month == scenario::not_in_order ? 1 : 0;
            QCOMPARE(figures.population, drawn.population);
            QCOMPARE(figures.drawn, static_cast<std::uint64_t>(drawn.records.size()));
            QCOMPARE(figures.answered, static_cast<std::uint64_t>(all));
            QCOMPARE(figures.conforming, static_cast<std::uint64_t>(all - wrong));
            QCOMPARE(figures.with_findings, static_cast<std::uint64_t>(wrong));
            for (const auto& one : of_month.records) {
                QCOMPARE(one.reviewer, std::string("L06"));
                QVERIFY(std::ranges::any_of(sent_, [&](const auto& sent) {
                    return sent.month == month && sent.query == one.query && sent.item == domain::code_of(one.item) &&
                           sent.querier == one.querier.text();
                }));
            }
        }
    }

    void JCICs_list_differs_in_the_month_in_which_it_was_wrong_and_in_no_other_R_LO_4() {
        for (const auto& [month, differing] : differing_)
            QCOMPARE(differing, std::size_t{month == scenario::wrong_z52 ? 3U : 0U});
        QCOMPARE(differing_.size(), std::size_t{scenario::months_of_year});
    }

    void the_leak_touched_what_the_table_says_R_LO_6() {
        const auto leak = std::ranges::find(scenario::year_of_happenings, What::leak, &scenario::Happening::what);
        const auto wanted = IndependentCount::before(*leak, leak->who);
        QVERIFY(leaked_.has_value());
        QVERIFY(wanted.queries > 5 && wanted.records > 5);
        QCOMPARE(leaked_->queries, wanted.queries);
        QCOMPARE(leaked_->records, wanted.records);
        QCOMPARE(leaked_->people.size(), wanted.subjects.size());
        QCOMPARE(leaked_->copies, std::size_t{0});  // nothing was printed
    }

    void a_subject_was_told_of_every_query_R_PA_7() {
        const auto asks =
            std::ranges::find(scenario::year_of_happenings, What::subject_asks, &scenario::Happening::what);
        QVERIFY(held_.has_value());
        QCOMPARE(held_->items.size(), IndependentCount::about(asks->subject, *asks));
        QVERIFY(held_->people == std::set<std::string>{subject_id(asks->subject)});
    }

    void the_first_paper_says_each_months_figures_R_LO_5() {
        VERIFY_OK(sit("L06"));
        const auto table = table_of(1);
        const auto all = QString::number(IndependentCount::requested());
        const auto first = facts_of(table, "1)查調公務機關資料前");
        QVERIFY2(first.contains(QStringLiteral("期間內發查 %1 項").arg(all)), qPrintable(first));
        QVERIFY2(first.contains(QStringLiteral("0000：%1／%1").arg(all)), qPrintable(first));
        const auto designated = facts_of(table, "1)單位主管是否指定專人");
        QVERIFY2(designated.contains(QStringLiteral("%1／%1").arg(all)), qPrintable(designated));
        const auto months = facts_of(table, "2)單位主管有否指定專人抽核");
        for (int month = 0; month < scenario::months_of_year; ++month) {
            const auto drawn = IndependentCount::sampled(month) + IndependentCount::extra(month);
            const auto line = QStringLiteral("%1　%2／%3／")
                                  .arg(QString::fromStdString(roc_month(month).text()))
                                  .arg(IndependentCount::requested(month))
                                  .arg(drawn);
            QVERIFY2(months.contains(line), qPrintable(line + QStringLiteral(" in ") + months));
            QVERIFY2(!months.contains(QStringLiteral("（日誌 ")), qPrintable(months));  // ledger and draw count alike
        }
        const auto list = desk_->papers().list({year()}).value();
        QCOMPARE(list.rows.size(), IndependentCount::items_submitted());
    }

    void the_other_papers_have_their_rows_R_DU_1_R_DU_11_R_LO_3() {
        VERIFY_OK(sit("L06"));
        std::size_t reviewed = 0;
        for (int month = 0; month < scenario::months_of_year; ++month)
            reviewed += IndependentCount::sampled(month) + IndependentCount::extra(month);
        QCOMPARE(desk_->papers().fill({2, year()})->rows, reviewed);
        const auto devices = table_of(3);
        QVERIFY(std::ranges::any_of(devices.rows, [](const auto& row) { return row.cells[0] == "晶片卡"; }));
        QVERIFY(std::ranges::any_of(devices.rows, [](const auto& row) {  // which the table takes in
            return std::ranges::find(row.cells, "EZ-1") != row.cells.end();
        }));
        std::set<std::string> codes;
        const auto people = table_of(4);
        for (const auto& row : people.rows)
            if (row.cells.size() > 4 && !row.cells[4].empty()) codes.insert(row.cells[4]);
        for (const auto& one : desk_->practice()->credentials()) QVERIFY(codes.contains(one.person.text()));
        QVERIFY(codes.contains(std::string(scenario::newcomer_code)));
    }

    void every_weekly_sheet_on_paper_has_the_lines_of_the_table_R_LO_1_R_LO_2() {
        sheets_ = sheets_that_left();
        const auto wrong = difference(sheets_in(sheets_), sheets_by_table());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        std::size_t lines = 0;
        for (const auto& [sheet, on_it] : sheets_by_table()) lines += on_it.size();
        QCOMPARE(lines, IndependentCount::requested());  // no week that is open holds any
    }

    void a_broken_sheet_of_any_month_is_noticed() {
        QVERIFY(!sheets_.empty());
        for (int month = 0; month < scenario::months_of_year; ++month) {
            const auto passed_over = unnoticed(sheets_, month);
            QVERIFY2(passed_over.isEmpty(), qPrintable(QString::fromStdString(month_text(month)) + passed_over));
        }
    }

    /// Each on paper and as a workbook.
    void the_papers_that_leave_say_the_figures_of_the_table_R_LO_3_R_LO_5_R_DU_1() {
        for (const auto& wrong : {wrong_with_the_first_paper(), wrong_with_the_second_paper(),
                                  wrong_with_the_third_paper(), wrong_with_the_fourth_paper()})
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void every_registers_sheet_has_the_rows_of_the_table() {
        const auto wrong = wrong_with_the_registers(rows_by_table());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    /// By the published files, read here.
    void nothing_is_due_on_a_day_off() {
        std::map<std::string, bool> off;
        std::vector<std::filesystem::path> files;
        for (const auto& one : std::filesystem::directory_iterator(test::in_source("resources/calendar")))
            if (one.path().extension() == ".csv") files.push_back(one.path());
        std::ranges::sort(files);
        for (const auto& file : files) {
            std::ifstream in(file);
            for (std::string line; std::getline(in, line);) {
                const auto second = line.find(',', line.find(',') + 1);
                if (line.size() > 8 && second != std::string::npos && line.find(',') == 8)
                    off[line.substr(0, 8)] = line[second + 1] == '2';
            }
        }
        const auto known = [&](domain::RocDate day) {
            return off.find(std::to_string(std::stoi(day.text()) + 19'110'000));
        };
        VERIFY_OK(sit("L01"));
        const auto lines = desk_->duties().list().value();
        std::size_t held = 0;
        for (const auto& line : lines) {
            if (line.kind == desk::DutyLine::Kind::done) continue;
            QVERIFY(line.office_day <= line.day);
            for (auto day = line.office_day; day <= line.day; day = roc(day.days() + std::chrono::days{1})) {
                // What is not published yet is off at weekends alone.
                const auto found = known(day);
                const std::chrono::weekday weekday{day.days()};
                const bool is_off = found == off.end()
                                        ? weekday == std::chrono::Saturday || weekday == std::chrono::Sunday
                                        : found->second;
                QVERIFY2(is_off != (day == line.office_day), day.text().c_str());
                ++held;
            }
        }
        QVERIFY(held > 0);
    }

    /// CSV and workbook in one, and the sheet; each is an event.
    void every_register_leaves_whole_as_encrypted_files_R_PA_5() {
        const auto rows = rows_of_registers();
        const auto before = count_events("register.exported");
        std::set<std::string_view> saved;
        for (const auto* reader : {"L01", "L06"}) {
            VERIFY_OK(sit(reader));
            for (const auto* book : desk_->registers().readable()) {
                if (!saved.insert(book->name).second) continue;
                for (const auto* ending : {".zip", ".pdf"}) {
                    const auto file = profiles_.root() / (std::string(book->name) + ending);
                    const auto written =
                        desk_->registers().save(*book, {}, file, scenario::Officer::secret("Kdwp-4729-Tmra"));
                    QVERIFY2(written.has_value(), qPrintable(QString::fromStdString(std::string(book->name)) +
                                                             QStringLiteral(": ") + scenario::code(written)));
                    QCOMPARE(*written, rows.at(book->name));
                    const auto bytes = files::read_text(file).value();
                    QVERIFY(bytes.size() > 8 && bytes.find(subject_id(1)) == std::string::npos);
                    const bool pdf =
                        file.extension() == ".pdf";  // else a ZIP: the first bit of its first entry's flags
                    QVERIFY(pdf ? bytes.find("/Encrypt") != std::string::npos : (bytes[6] & 1) != 0);
                }
            }
        }
        QCOMPARE(saved.size(), registers::all_to_read().size());
        QCOMPARE(count_events("register.exported"), before + 2 * saved.size());
    }

    /// tests/bench/append.cpp, "as a branch's year has them": three events of sixteen with two values each.
    void it_seals_less_than_the_bench_appends() {
        VERIFY_OK(sit("L06"));
        ledger::EventQuery wanted;
        wanted.limit = 1'000'000;
        const auto all = desk_->parts().seating.seat()->session().events(wanted).value();
        std::size_t sealing = 0, values = 0;
        for (const auto& event : all) {
            const auto plain = std::ranges::count(event.entry.fields, domain::Keep::plain, &domain::EntryField::keep);
            const auto sealed = event.entry.fields.size() - static_cast<std::size_t>(plain);
            values += sealed;
            sealing += sealed > 0 ? 1 : 0;
        }
        QVERIFY(sealing > 0 && sealing * 16 < all.size() * 3 && values <= sealing * 2);
    }

    void both_verifiers_find_nothing_wrong() {
        VERIFY_OK(sit("L06"));
        QVERIFY(desk_->ledger().verify({}).value().ok);
        VERIFY_OK(desk_->ledger().export_to(profiles_.root() / "year-export", {}));
        const auto bytes = to_bytes(files::read_text(profiles_.root() / "year-export").value());
        QCOMPARE(QString::fromStdString(test::reasons(test::judge(bytes))), QString());
    }

private:
    /// What stood in each register before the year, and what the table adds.
    std::map<std::string_view, std::size_t> rows_by_table();
    std::map<std::string_view, std::size_t> before_;
    Texts sheets_;
};

std::map<std::string_view, std::size_t> TestInventedYear::rows_by_table() {
    std::size_t reviews = 0;
    for (int month = 0; month < scenario::months_of_year; ++month)
        reviews += IndependentCount::sampled(month) + IndependentCount::extra(month);
    const auto of = [](What what) { return IndependentCount::happenings(what); };
    const std::map<std::string_view, std::size_t> added{
        {"authorisations", IndependentCount::authorisations()},
        {"people", of(What::newcomer)},
        {"envelopes", of(What::envelope)},
        {"devices", of(What::device)},
        {"incidents", of(What::leak)},
        {"stops", of(What::leak) + of(What::imposed)},
        {"letters", of(What::newcomer) + of(What::leaver) + of(What::card_lost) + of(What::leak)},
        {"differences", 3},
        {"findings", 2},
        {"reviews", reviews},
        {"weekly-sheets", count().sheets(count().first_of(scenario::months_of_year)).size()},
        {"deletions", of(What::deleted)},
        {"subject-access", of(What::subject_asks)},
        {"audits", of(What::audit) + of(What::self_check)},
        {"self-checks", of(What::self_check)},
        {"needs", of(What::need)},
        {"retention", IndependentCount::submitted_queries()}};
    constexpr std::array round{"machines", "usages", "day-ends", "applications", "reasons", "procedures", "listed"};
    auto out = before_;
    for (const auto& [name, rows] : added) out[name] += rows;
    for (const auto* name : {"comparisons", "samples"}) out[name] += scenario::months_of_year;
    for (const auto* name : round) out[name] += of(What::yearly_round);
    return out;
}

JCIC_TEST(TestInventedYear)
#include "test_invented_year.moc"
