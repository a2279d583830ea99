// The second verifier counts the lines of weekly sheets by code of its own (docs/trust/ledger-format.md, R-LO-2).
#include <QTest>

#include "app/domain/roc_date.h"
#include "app/verify/checks/weekly_sheets.h"
#include "app/verify/words.h"
#include "support/sha256.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

using Fields = std::map<std::string, std::string>;

const auto monday = domain::start_of(domain::RocDate::parse("1151102").value());

/// A trail of nothing but requests and sheets, told to the verifier event by event; `wrong` are those it finds.
struct SheetTrail {
    verify::WeeklySheets sheets;
    std::vector<std::string> hashes;
    std::vector<std::uint64_t> wrong;

    std::uint64_t tell(int day, const char* person, const char* action, const Fields& fields) {
        verify::Event event;
        event.at = static_cast<std::uint64_t>((monday + std::chrono::hours{24 * day + 9}).time_since_epoch().count());
        event.person = person;
        event.action = action;
        for (const auto& [name, value] : fields) event.fields.push_back({.name = name, .plain = true, .text = value});
        if (const auto left = sheets.left_out(&event)) wrong.push_back(*left);
        const auto number = hashes.size() + 1;
        const auto leaf = test::sha256(view("event " + std::to_string(number)));
        hashes.push_back(to_hex(leaf));
        if (!sheets.judge_event(number, event, leaf)) wrong.push_back(number);
        return number;
    }
    std::uint64_t ask(int day, const char* person, const char* items) {
        return tell(day, person, "query.requesting", {{"items", items}});
    }
    /// Of the first week, with these requests on it.
    [[nodiscard]] Fields sheet(const char* querier, std::uint64_t through, int lines,
                               const std::vector<std::uint64_t>& requests) const {
        std::string text;
        for (const auto one : requests) text += std::to_string(one) + ":" + hashes[one - 1] + "\n";
        return {{"from", "1151102"},
                {"to", "1151108"},
                {"querier", querier},
                {"after", "0"},
                {"through", std::to_string(through)},
                {"lines", std::to_string(lines)},
                {"digest", to_hex(test::sha256(view(text)))}};
    }
    void end() {
        if (const auto left = sheets.left_out(nullptr)) wrong.push_back(*left);
    }
};

using Numbers = std::vector<std::uint64_t>;

/// Q01 asks twice, Q02 once, and Q01 once more in the next week.
struct AskedWeek : SheetTrail {
    std::uint64_t first = ask(0, "Q01", "T50,T51");
    std::uint64_t other = ask(1, "Q02", "T50");
    std::uint64_t last = ask(2, "Q01", "T52");
    std::uint64_t later = ask(7, "Q01", "T50");
};

}  // namespace

class TestWeeklySheets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void all_requests_of_the_week_stand_on_its_sheets_R_LO_2() {
        AskedWeek week;
        week.tell(7, "H01", "weekly-sheet.closed", week.sheet("Q01", week.last, 3, {week.first, week.last}));
        week.tell(7, "H01", "weekly-sheet.closed", week.sheet("Q02", week.last, 1, {week.other}));
        week.end();
        QVERIFY(week.wrong == Numbers{});
        for (const auto language : {verify::Language::chinese, verify::Language::english})
            QVERIFY(verify::words_for_reason("sheet").in(language) != "sheet");
    }

    void a_sheet_that_leaves_out_a_request_is_found_R_LO_2() {
        AskedWeek week;
        const auto one_fewer =
            week.tell(7, "H01", "weekly-sheet.closed", week.sheet("Q01", week.last, 2, {week.first}));
        const auto miscounted =
            week.tell(7, "H01", "weekly-sheet.closed", week.sheet("Q02", week.last, 2, {week.other}));
        week.end();
        QVERIFY((week.wrong == Numbers{one_fewer, miscounted}));
    }

    void a_span_that_ends_before_the_week_or_begins_after_a_request_is_found_R_LO_2() {
        AskedWeek early;
        const auto short_of =
            early.tell(7, "H01", "weekly-sheet.closed", early.sheet("Q01", early.other, 2, {early.first}));
        QVERIFY((early.wrong == Numbers{short_of}));
        AskedWeek late;
        auto fields = late.sheet("Q01", late.last, 1, {late.last});
        fields["after"] = std::to_string(late.first);
        const auto behind = late.tell(7, "H01", "weekly-sheet.closed", fields);
        QVERIFY((late.wrong == Numbers{behind}));
    }

    void a_week_closed_without_somebodys_sheet_is_found_R_LO_2() {
        AskedWeek week;
        const auto only =
            week.tell(7, "H01", "weekly-sheet.closed", week.sheet("Q01", week.last, 3, {week.first, week.last}));
        QVERIFY(week.wrong == Numbers{});
        week.tell(7, "H01", "session.signed-in", {});
        QVERIFY((week.wrong == Numbers{only}));
        AskedWeek none;
        const auto without = none.tell(7, "H01", "weekly-sheet.without-query", none.sheet("", none.last, 0, {}));
        none.end();
        QVERIFY((none.wrong == Numbers{without}));
    }

    void what_stands_on_a_sheet_closed_early_stands_on_no_other_R_LO_2() {
        SheetTrail trail;
        const auto first = trail.ask(0, "Q01", "T50");
        trail.tell(4, "Q01", "weekly-sheet.closed-early", trail.sheet("Q01", first, 1, {first}));
        const auto second = trail.ask(4, "Q01", "T51");
        auto rest = trail.sheet("Q01", second, 1, {second});
        rest["after"] = std::to_string(first);
        trail.tell(7, "H01", "weekly-sheet.closed", rest);
        trail.end();
        QVERIFY(trail.wrong == Numbers{});
        const auto again = trail.tell(7, "H01", "weekly-sheet.closed", trail.sheet("Q01", second, 2, {first, second}));
        QVERIFY((trail.wrong == Numbers{again}));
    }
};

JCIC_TEST(TestWeeklySheets)
#include "test_weekly_sheets.moc"
