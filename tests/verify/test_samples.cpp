// The second verifier draws each month's sample again, by code of its own: held to the desk's (docs/trust/sampling.md,
// R-LO-3).

#include <QTest>

#include "app/base/numbers.h"
#include "app/domain/roc_date.h"
#include "app/domain/sampling.h"
#include "app/verify/checks/samples.h"
#include "app/verify/checks/weekly_sheets.h"
#include "app/verify/words.h"
#include "support/sha256.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

using Altering = std::function<void(std::map<std::string, std::string>&)>;

/// A trail of nothing but what a sample is drawn from, told to the verifier event by event.
struct SampledTrail {
    verify::Samples samples;
    verify::Tree tree;
    std::vector<std::pair<UtcTime, Digest>> roots;  ///< of the tree after each event
    std::map<std::string, std::uint64_t> drawn;     ///< by month: up to where its latest draw reached

    verify::Event told(UtcTime at, const std::string& action, const std::string& subject,
                       const std::map<std::string, std::string>& fields) {
        verify::Event event;
        event.at = static_cast<std::uint64_t>(at.time_since_epoch().count());
        event.action = action;
        event.subject = subject;
        for (const auto& [name, value] : fields) event.fields.push_back({.name = name, .plain = true, .text = value});
        samples.follow_event(event, tree);
        tree.add(test::sha256(view(std::to_string(tree.size()) + action + subject)));
        roots.emplace_back(at, tree.root());
        return event;
    }
    void obtain(UtcTime at, const std::string& record) {
        const auto colon = record.find(':');
        told(at, "query.serial", "query:" + record.substr(0, colon), {{"item", record.substr(colon + 1)}});
    }
    /// In November, as a draw of October finds it.
    void submit(const std::string& record, const std::string& querier) {
        verify::Event event;
        event.at = static_cast<std::uint64_t>(
            (domain::RocMonth::parse("115-10").value().ends() + std::chrono::hours{1}).time_since_epoch().count());
        event.action = "query.submitted";
        event.subject = "query:" + record.substr(0, record.find(':'));
        event.person = querier;
        samples.follow_event(event, tree);
    }
    /// As the desk finds it.
    [[nodiscard]] domain::MonthEnd end_of(domain::RocMonth month) const {
        domain::MonthEnd out{1, 0, {}};
        for (std::size_t i = 0; i < roots.size(); ++i) {
            if (roots[i].first < month.begins()) out.first = i + 2;
            if (roots[i].first >= month.ends()) continue;
            out.last = i + 1;
            out.root = roots[i].second;
        }
        if (const auto before = drawn.find(month.previous().text()); before != drawn.end())
            out.first = std::min(out.first, before->second + 1);
        return out;
    }
};

const auto october = domain::RocMonth::parse("115-10").value();

std::string record_number(int number) {
    return to_hex(test::sha256(view("query " + std::to_string(number)))).substr(0, 32) + ":T5" +
           std::to_string(number % 3);
}

std::string with_blanks(const std::vector<std::string>& records) {
    std::string out;
    for (const auto& one : records) out.append(out.empty() ? "" : " ").append(one);
    return out;
}

/// What the desk writes, of these records.
std::map<std::string, std::string> fields_of_draw(const SampledTrail& trail, std::vector<std::string> population,
                                                  domain::SampleFloor floor = {}, domain::RocMonth month = october) {
    population = domain::in_sample_order(std::move(population));
    const auto end = trail.end_of(month);
    const auto drawn = domain::sample_of(population, domain::sample_seed(month, end, test::sha256),
                                         domain::sample_size(population.size(), floor), test::sha256);
    return {{"sample", month.text() + "-1"},
            {"month", month.text()},
            {"algorithm", domain::sample_algorithm},
            {"first", std::to_string(end.first)},
            {"last", std::to_string(end.last)},
            {"root", to_hex(end.root)},
            {"population", std::to_string(population.size())},
            {"digest", to_hex(domain::population_digest(population, test::sha256))},
            {"percent", std::to_string(floor.percent)},
            {"least", std::to_string(floor.least)},
            {"percent-from", floor.percent == 2 ? "rule" : "policy-file"},
            {"least-from", floor.least == 10 ? "rule" : "policy-file"},
            {"by-from", "rule"},
            {"outside-most", "10"},
            {"outside-from", "rule"},
            {"drawn", with_blanks(drawn)},
            {"extra", ""}};
}

/// September's, then October's, then the first sign-in of November.
std::vector<std::string> spend_october(SampledTrail& trail, int records) {
    std::vector<std::string> out;
    trail.told(october.begins() - std::chrono::hours{2}, "ledger.founded", "ledger", {});
    trail.obtain(october.begins() - std::chrono::milliseconds{1}, record_number(9'000));
    for (int i = 0; i < records; ++i) {
        out.push_back(record_number(i));
        trail.obtain(october.begins() + std::chrono::minutes{i}, out.back());
    }
    trail.told(october.ends(), "session.signed-in", "session", {});
    trail.obtain(october.ends() + std::chrono::hours{1}, record_number(9'001));
    return out;
}

bool drawn_as_told(SampledTrail& trail, const std::map<std::string, std::string>& fields,
                   UtcTime at = october.ends() + std::chrono::hours{2}) {
    const auto event = trail.told(at, "sample.drawn", "sample:" + fields.at("sample"), fields);
    if (const auto last = whole_number<std::uint64_t>(fields.at("last"))) trail.drawn[fields.at("month")] = *last;
    return trail.samples.drawn_rightly(event);
}

/// The record's approval, in November.
void approve(SampledTrail& trail, const std::string& record, bool stands_out, const std::string& only_its_time = {}) {
    std::map<std::string, std::string> said{{"approved", "T59," + record.substr(record.find(':') + 1)}};
    if (stands_out || !only_its_time.empty()) said["stands-out"] = "";
    if (!only_its_time.empty()) said["outside-hours"] = only_its_time;
    trail.told(october.ends() + std::chrono::hours{1}, "query.decided", "query:" + record.substr(0, record.find(':')),
               said);
}

}  // namespace

Q_DECLARE_METATYPE(Altering)

class TestSamples : public QObject {
    Q_OBJECT
private slots:
    void what_the_desk_draws_the_second_verifier_draws_again_R_LO_3_data() {
        QTest::addColumn<int>("records");
        for (const int records : {0, 1, 9, 10, 11, 60, 501, 1'234})
            QTest::newRow(std::to_string(records).c_str()) << records;
    }
    void what_the_desk_draws_the_second_verifier_draws_again_R_LO_3() {
        QFETCH(int, records);
        SampledTrail trail;
        const auto population = spend_october(trail, records);
        QVERIFY(drawn_as_told(trail, fields_of_draw(trail, population)));
        QVERIFY(drawn_as_told(trail, fields_of_draw(trail, population)));  // again
        QVERIFY(drawn_as_told(trail, fields_of_draw(trail, population, {5, 20})));
    }

    void by_querier_the_second_verifier_draws_again_what_the_desk_draws_R_LO_8() {
        for (const int percent : {2, 30}) {
            SampledTrail trail;
            const auto population = domain::in_sample_order(spend_october(trail, 60));
            // Of most records one querier, of some another, and two of nobody's.
            std::vector<domain::AskedBy> asked;
            for (const auto& record : population) {
                const auto at = asked.size();
                const std::string querier = at < 48 ? "L03" : at < 58 ? "L04" : "";
                if (!querier.empty()) trail.submit(record, querier);
                asked.push_back({record, querier});
            }
            const domain::SampleFloor floor{percent, 10};
            auto fields = fields_of_draw(trail, population, floor);
            const auto of_the_month = fields.at("drawn");
            fields["algorithm"] = domain::sample_algorithm_by_querier;
            fields["by-from"] = "policy-file";
            fields["drawn"] = with_blanks(domain::sample_by_querier(
                asked, domain::sample_seed(october, trail.end_of(october), test::sha256), floor, test::sha256));
            QVERIFY(drawn_as_told(trail, fields));
            if (fields.at("drawn") != of_the_month) {
                fields["drawn"] = of_the_month;
                QVERIFY(!drawn_as_told(trail, fields));  // by the other algorithm
            }
            fields = fields_of_draw(trail, population, floor);
            QVERIFY(drawn_as_told(trail, fields));
        }
    }

    void what_a_clock_that_went_wrong_dated_back_goes_with_the_month_it_came_in_R_LO_3() {
        SampledTrail trail;
        auto population = spend_october(trail, 40);
        QVERIFY(drawn_as_told(trail, fields_of_draw(trail, population)));
        // Set back into October: what was November's is now before October's last event.
        const auto late = record_number(8'000);
        trail.obtain(october.begins() + std::chrono::hours{400}, late);
        population.push_back(record_number(9'001));
        population.push_back(late);
        QVERIFY(drawn_as_told(trail, fields_of_draw(trail, population)));
    }

    void a_month_begins_where_the_draw_of_the_one_before_ended_R_LO_3() {
        SampledTrail trail;
        const auto population = spend_october(trail, 40);
        QVERIFY(drawn_as_told(trail, fields_of_draw(trail, population)));
        const auto reached = trail.drawn.at("115-10");
        const auto november = october.next();
        trail.obtain(november.begins() + std::chrono::hours{300}, record_number(9'002));
        // Set back after October was drawn: all of November so far now stands before October's last event.
        trail.obtain(october.begins() + std::chrono::hours{400}, record_number(9'003));
        trail.obtain(november.ends() - std::chrono::hours{1}, record_number(9'004));
        const auto of_november = [] {
            std::vector<std::string> out;
            for (const int number : {9'001, 9'002, 9'003, 9'004}) out.push_back(record_number(number));
            return out;
        }();
        const auto fields = fields_of_draw(trail, of_november, {}, november);
        QCOMPARE(fields.at("first"), std::to_string(reached + 1));
        auto without = fields_of_draw(trail, {record_number(9'004)}, {}, november);
        without["first"] = std::to_string(trail.roots.size());  // as if October had taken them with it
        const auto december = november.ends() + std::chrono::hours{2};
        trail.told(november.ends(), "session.signed-in", "session", {});
        QVERIFY(!drawn_as_told(trail, without, december));
        QVERIFY(drawn_as_told(trail, fields, december));
        // October drawn again takes them too, and a November drawn after that begins behind it.
        auto more = population;
        for (const int number : {9'001, 9'002, 9'003}) more.push_back(record_number(number));
        QVERIFY(drawn_as_told(trail, fields_of_draw(trail, more), december));
        QVERIFY(drawn_as_told(trail, fields_of_draw(trail, {record_number(9'004)}, {}, november), december));
    }

    void a_draw_that_says_too_much_takes_nothing_from_the_next_month_R_LO_3() {
        SampledTrail trail;
        const auto population = spend_october(trail, 20);
        auto fields = fields_of_draw(trail, population);
        const auto november = october.next();
        const auto first = std::stoull(fields.at("last")) + 1;
        fields["last"] = std::to_string(trail.roots.size() + 100);
        QVERIFY(!drawn_as_told(trail, fields));
        const auto next = fields_of_draw(trail, {record_number(9'001)}, {}, november);
        QCOMPARE(next.at("first"), std::to_string(first));
        QVERIFY(drawn_as_told(trail, next, november.ends() + std::chrono::hours{2}));
    }

    void what_is_said_wrongly_of_a_draw_is_found_R_LO_3_data() {
        QTest::addColumn<Altering>("alter");
        const auto sets = [](const char* row, const char* field, const char* value) {
            QTest::newRow(row) << Altering([field, value](auto& fields) { fields[field] = value; });
        };
        sets("another algorithm", "algorithm", "jcic-desk sample 3");
        sets("no month", "month", "115/10");
        sets("a month that is none", "month", "115-13");
        sets("another month", "month", "115-09");
        sets("a month that is not over", "month", "115-11");
        sets("first", "first", "2");
        sets("last", "last", "61");
        sets("last with a zero before it", "last", "062");
        sets("population", "population", "59");
        sets("less than the rule's share", "percent", "1");
        sets("less than the rule's ten", "least", "9");
        QTest::newRow("less than the rule's share, by a policy file") << Altering([](auto& fields) {
            fields["percent"] = "1";
            fields["percent-from"] = "policy-file";
        });
        sets("a decision that is none", "percent-from", "decision");
        sets("a raised share that nobody decided", "percent", "3");
        sets("set by nobody", "by-from", "");
        sets("more besides than the rule's ten, decided by nobody", "outside-most", "20");
        sets("none besides", "outside-most", "0");
        sets("besides by nobody", "outside-from", "");
        sets("set by something else", "by-from", "administrator");
        sets("nothing drawn", "drawn", "");
        sets("extra of no population", "extra", "00000000000000000000000000000000:T50");
        QTest::newRow("root") << Altering([](auto& fields) { fields["root"][0] ^= 1; });
        QTest::newRow("digest") << Altering([](auto& fields) { fields["digest"][0] ^= 1; });
        QTest::newRow("one fewer") << Altering(
            [](auto& fields) { fields["drawn"].resize(fields["drawn"].rfind(' ')); });
        QTest::newRow("another order") << Altering([](auto& fields) {
            auto& drawn = fields["drawn"];
            drawn = drawn.substr(drawn.rfind(' ') + 1) + " " + drawn.substr(0, drawn.rfind(' '));
        });
        QTest::newRow("another record") << Altering([](auto& fields) {
            auto& drawn = fields["drawn"];
            const auto other = drawn.find(record_number(3)) == std::string::npos ? 3 : 4;
            drawn = record_number(other) + drawn.substr(drawn.find(' '));
        });
        QTest::newRow("drawn as extra too")
            << Altering([](auto& fields) { fields["extra"] = fields["drawn"].substr(0, fields["drawn"].find(' ')); });
        QTest::newRow("extra ends in a blank") << Altering([](auto& fields) { fields["extra"] = " "; });
    }
    void what_is_said_wrongly_of_a_draw_is_found_R_LO_3() {
        QFETCH(Altering, alter);
        SampledTrail trail;
        const auto population = spend_october(trail, 60);
        auto fields = fields_of_draw(trail, population);
        alter(fields);
        QVERIFY(!drawn_as_told(trail, fields));
    }

    void what_stood_out_is_drawn_besides_and_nothing_else_R_LO_8() {
        SampledTrail trail;
        const auto population = spend_october(trail, 60);
        auto fields = fields_of_draw(trail, population);
        std::vector<std::string> extra;
        for (const auto& one : domain::in_sample_order(population))
            if (fields["drawn"].find(one) == std::string::npos && extra.size() < 3) extra.push_back(one);
        QCOMPARE(extra.size(), std::size_t{3});
        for (const auto& one : extra) approve(trail, one, true);
        approve(trail, fields["drawn"].substr(0, fields["drawn"].find(' ')), true);  // drawn by chance anyway
        approve(trail, record_number(9'001), true);                                  // another month's
        QVERIFY(!drawn_as_told(trail, fields));                                      // left out
        fields["extra"] = with_blanks(extra);
        QVERIFY(drawn_as_told(trail, fields));
        fields["extra"] += " " + extra.front();  // twice
        QVERIFY(!drawn_as_told(trail, fields));
        fields["extra"] = extra[0] + " " + extra[1];
        QVERIFY(!drawn_as_told(trail, fields));
        approve(trail, extra[2], false);  // decided anew: the last counts
        QVERIFY(drawn_as_told(trail, fields));
    }

    void for_their_time_alone_only_so_many_are_drawn_besides_those_of_the_least_tickets_R_LO_8() {
        SampledTrail trail;
        const auto population = domain::in_sample_order(spend_october(trail, 60));
        auto fields = fields_of_draw(trail, population);
        const auto by_chance = fields.at("drawn");
        std::vector<std::string> outside;
        for (const auto& one : population)
            if (by_chance.find(one) == std::string::npos && outside.size() < 14) outside.push_back(one);
        for (const auto& one : outside) approve(trail, one, true, "hours");
        approve(trail, by_chance.substr(0, by_chance.find(' ')), true, "hours");  // drawn by chance: takes no place
        const auto seed = domain::sample_seed(october, trail.end_of(october), test::sha256);
        const auto drawn = domain::sample_of(population, seed, 10, test::sha256);
        std::vector<std::string> heavy;
        const auto marked = [&](const std::string& one) {
            if (std::ranges::find(heavy, one) != heavy.end()) return domain::Marked::stands_out;
            const bool late = std::ranges::find(outside, one) != outside.end() || by_chance.starts_with(one);
            return late ? domain::Marked::outside_hours : domain::Marked::nothing;
        };
        const auto some = [&](std::uint64_t most) {
            std::vector<domain::MarkedRecord> all;
            for (const auto& one : population) all.push_back({one, marked(one)});
            return with_blanks(domain::sample_besides(all, drawn, seed, most, test::sha256));
        };
        QVERIFY(!drawn_as_told(trail, fields));
        fields["extra"] = with_blanks(outside);  // all of them
        QVERIFY(!drawn_as_told(trail, fields));
        fields["extra"] = some(10);
        QVERIFY(drawn_as_told(trail, fields));
        fields["extra"] = with_blanks({outside.begin(), outside.begin() + 10});  // so many, and not those
        QVERIFY(!drawn_as_told(trail, fields));
        fields["outside-most"] = "3";
        fields["outside-from"] = "policy-file";
        fields["extra"] = some(10);
        QVERIFY(!drawn_as_told(trail, fields));
        fields["extra"] = some(3);
        QVERIFY(drawn_as_told(trail, fields));
        // What stood out for more than its time is drawn whatever the number.
        approve(trail, outside.back(), true);
        heavy.push_back(outside.back());
        QVERIFY(some(3).find(heavy.front()) != std::string::npos);
        fields["extra"] = some(3);
        QVERIFY(drawn_as_told(trail, fields));
    }
};

// The second verifier counts the lines of weekly sheets by code of its own (docs/trust/ledger-format.md, R-LO-2).

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

JCIC_TEST(TestSamples)
JCIC_TEST(TestWeeklySheets)
#include "test_samples.moc"
