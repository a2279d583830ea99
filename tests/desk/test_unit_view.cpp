// The unit head's page: in order, or what is not, the most pressing on top.

#include <QTest>

#include "app/desk/registers/duty_month.h"
#include "app/desk/unit_words.h"
#include "support/test_program.h"

using namespace jcic;
using namespace jcic::desk;
using std::chrono::hours;
namespace registers = domain::registers;

namespace {

const UtcTime now_is = domain::parse_iso("2026-12-21T06:06:00.000Z").value();

domain::PersonId code_of_person(const char* code) {
    return domain::PersonId::parse(code).value();
}

domain::RocDate on_day(const char* text) {
    return domain::RocDate::parse(text).value();
}

/// Of a branch where all is as it should be.
UnitParts all_well() {
    UnitParts out;
    out.now = now_is;
    out.missing = 0;
    out.cards = {{"0129999-03", code_of_person("K01"), "張美玲", std::nullopt, "", now_is, "", 0, 0, {}, true}};
    out.envelopes = {{on_day("1151201")}, {}};
    out.queriers = {{"林怡君", {}}, {"王俊傑", on_day("1151231")}};
    out.transmission_tested = on_day("1150304");
    out.approves = true;
    out.head = code_of_person("H01");
    out.ledger.verified_at = now_is - hours{6};
    out.backed_up_at = now_is - hours{16};
    return out;
}

Owed owed_by(const char* day, bool later = false) {
    Owed out;
    out.kind = TodoKind::register_step;
    out.book = registers::findings.name;
    out.row = "2";
    out.owed = registers::findings.dues[0].title;
    out.by = on_day(day);
    out.late = *out.by < domain::roc_date_at(now_is);
    out.later = later;
    out.hands = {code_of_person("L03")};
    out.names = {"林怡君"};
    return out;
}

Owed of_account(TodoKind kind, const char* hands) {
    Owed out;
    out.kind = kind;
    out.who = "陳志明";
    out.person = code_of_person("L02");
    out.hands = {code_of_person(hands)};
    return out;
}

std::vector<UnitLine> of_topic(const UnitParts& parts, UnitTopic topic) {
    auto out = unit_lines(parts);
    std::erase_if(out, [&](const UnitLine& one) { return one.topic != topic; });
    return out;
}

}  // namespace

class TestUnitView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void where_nothing_is_amiss_every_topic_says_so_once() {
        const auto lines = unit_lines(all_well());
        QVERIFY(in_order(lines));
        std::set<UnitTopic> topics;
        for (const auto& one : lines) QVERIFY(topics.insert(one.topic).second);
        QCOMPARE(topics.size(), static_cast<std::size_t>(UnitTopic::approval) + 1);
    }

    void a_practice_branch_is_set_up_as_it_is_made() {
        auto parts = all_well();
        parts.missing.reset();
        QVERIFY(of_topic(parts, UnitTopic::setup).empty());
        parts.missing = 3;
        QCOMPARE(of_topic(parts, UnitTopic::setup).front().count, std::size_t{3});
        QVERIFY(!in_order(unit_lines(parts)));
    }

    void what_is_not_in_order_stands_first_and_the_most_pressing_on_top() {
        auto parts = all_well();
        parts.findings = {{"4", on_day("1151201")}, {"2", on_day("1151115")}};
        parts.incidents = {{"1", on_day("1151220")}};
        parts.owed = {of_account(TodoKind::unlock_account, "H01")};
        const auto lines = unit_lines(parts);
        QVERIFY(lines[0].topic == UnitTopic::incident && lines[0].state == UnitState::act);
        QVERIFY(lines[2].topic == UnitTopic::duty && lines[2].own_remedy);
        QVERIFY(lines[1].topic == UnitTopic::finding && lines[1].count == 2);
        QCOMPARE(lines[1].row, std::string("2"));  // the one that is open longest
        for (std::size_t i = 3; i < lines.size(); ++i) QVERIFY(lines[i].state == UnitState::good);
    }

    void what_failed_of_an_account_while_nobody_was_signed_in_is_told_R_PW_4() {
        auto parts = all_well();
        parts.outside = {{"Q01", "林怡君 Q01", "seat-1", 1, parts.now, false},
                         {"L02", "陳志明 L02", "seat-2", 4, parts.now, true}};
        const auto lines = of_topic(parts, UnitTopic::outside);
        QCOMPARE(lines.size(), std::size_t{2});
        QVERIFY(lines[0].state == UnitState::mind && lines[0].name == "陳志明 L02" && lines[0].seat == "seat-2");
        QVERIFY(lines[1].state == UnitState::good && lines[1].count == 1);  // a slip is told, and asks for nothing
        for (const auto& line : lines) QVERIFY(!desk::there_is_none(line));
        const auto said = desk::said_of(lines[0], [](const char* word) { return std::string(word); });
        for (const auto* part : {"陳志明 L02", "seat-2", "4"})
            QVERIFY2(said.find(part) != std::string::npos, said.c_str());
        QVERIFY(desk::there_is_none(of_topic(all_well(), UnitTopic::outside).front()));
    }

    void a_duty_that_is_late_is_told_with_who_and_one_far_ahead_is_not() {
        auto parts = all_well();
        parts.owed = {owed_by("1160105", true)};
        QVERIFY(in_order(unit_lines(parts)));
        for (const auto* day : {"1151228", "1151218", "1151113"}) parts.owed.push_back(owed_by(day));
        const auto told = of_topic(parts, UnitTopic::duty);
        QCOMPARE(told.size(), std::size_t{3});
        QVERIFY(told[0].state == UnitState::act && told[0].day == on_day("1151113"));
        QVERIFY(told[1].state == UnitState::act && told[1].day == on_day("1151218"));
        QVERIFY(told[2].state == UnitState::mind && told[2].day == on_day("1151228"));
        QCOMPARE(told[0].owed->names, std::vector<std::string>{"林怡君"});
        QVERIFY(told[0].days == -38 && told[2].days == 7);
    }

    void several_who_owe_a_duty_are_joined_as_the_language_has_it() {
        auto parts = all_well();
        parts.owed.push_back(owed_by("1151218"));
        parts.owed.back().names = {"林怡君", "陳志明", "周文彬"};
        const auto line = of_topic(parts, UnitTopic::duty).front();
        const auto as_it_stands = [](const char* word) { return std::string(word); };
        const auto in_english = [](const char* word) {
            return std::string_view(word) == "%1、%2" ? std::string("%1, %2") : std::string(word);
        };
        QVERIFY(said_of(line, as_it_stands).find("林怡君、陳志明、周文彬") != std::string::npos);
        QVERIFY(text_of(line, in_english).find("林怡君, 陳志明, 周文彬") != std::string::npos);
    }

    void a_backup_grows_old() {
        auto parts = all_well();
        const auto state = [&] { return of_topic(parts, UnitTopic::backup).front().state; };
        parts.backed_up_at = now_is - backup_minded;
        QVERIFY(state() == UnitState::good);
        parts.backed_up_at = now_is - backup_minded - hours{1};
        QVERIFY(state() == UnitState::mind);
        parts.backed_up_at = now_is - backup_late - hours{1};
        QVERIFY(state() == UnitState::act);
        parts.backed_up_at.reset();
        QVERIFY(state() == UnitState::act);
    }

    void a_ledger_that_does_not_verify_is_to_be_acted_on() {
        auto parts = all_well();
        const auto line = [&] { return of_topic(parts, UnitTopic::ledger).front(); };
        parts.ledger.verified_at.reset();
        QVERIFY(line().state == UnitState::mind && !line().fault);
        parts.ledger.verified_at = now_is - hours{6};
        parts.ledger.verified_ok = false;
        QVERIFY(line().state == UnitState::act && line().fault->code == FaultCode::ledger_corrupt);
        parts.ledger.findings = 3;
        QVERIFY(line().state == UnitState::act && line().count == 3);
        const auto said = desk::said_of(line(), [](const char* word) { return std::string(word); });
        QVERIFY2(said.find("3 處不符") != std::string::npos, said.c_str());
    }

    void how_the_days_verification_stands_is_told() {
        auto parts = all_well();
        const auto said = [&] {
            const auto line = of_topic(parts, UnitTopic::ledger).front();
            return desk::said_of(line, [](const char* word) { return std::string(word); });
        };
        parts.ledger.daily = desk::DailyState::running;
        QVERIFY2(said().find("進行中") != std::string::npos, said().c_str());
        parts.ledger.daily = desk::DailyState::broken_off;
        QVERIFY2(said().find("未完成") != std::string::npos, said().c_str());
    }

    void what_stands_since_the_set_up_is_told_where_it_is_there() {
        auto parts = all_well();
        const auto querier = of_topic(parts, UnitTopic::querier).front();
        QVERIFY(querier.count == 2 && querier.name == "王俊傑" && querier.day == on_day("1151231"));
        QVERIFY(of_topic(parts, UnitTopic::envelope).front().day == on_day("1151201"));
        QVERIFY(of_topic(parts, UnitTopic::transmission).front().day == on_day("1150304"));
        parts.envelopes.clear();
        parts.queriers.clear();
        parts.transmission_tested.reset();
        for (const auto topic : {UnitTopic::envelope, UnitTopic::querier, UnitTopic::transmission})
            QVERIFY(of_topic(parts, topic).empty());
    }

    void whose_approvals_they_are_not_is_told_nothing_of_them() {
        auto parts = all_well();
        parts.owed = {of_account(TodoKind::approve, "H01"), of_account(TodoKind::approve, "L02")};
        QCOMPARE(of_topic(parts, UnitTopic::approval).front().count, std::size_t{1});
        parts.approves = false;
        QVERIFY(of_topic(parts, UnitTopic::approval).empty());
    }

    void what_nobody_may_do_is_to_be_acted_on_and_says_why() {
        auto parts = all_well();
        auto one = of_account(TodoKind::settle, "H01");
        one.nobody = "現無查詢人員，請指定";
        parts.owed = {one};
        const auto line = of_topic(parts, UnitTopic::duty).front();
        QVERIFY(line.state == UnitState::act && !line.day);
        const auto said = text_of(line, [](const char* word) { return std::string(word); });
        QVERIFY2(said.find("現無查詢人員") != std::string::npos, said.c_str());
    }
};

// A month of the calendar of duties by person and day: what stands in each cell, and what each month comes to.
using domain::Duty;

namespace {

domain::RocDate a_day(const char* text) {
    return domain::RocDate::parse(text).value();
}

DutyLine a_line(DutyLine::Kind kind, const char* day, const char* office_day, const char* who) {
    const auto& book = registers::findings;
    return {kind, &book, "2", book.dues[0].title, a_day(day), a_day(office_day), {who}, {who}, false};
}

DutyPerson a_person(const char* code, std::set<Duty> duties) {
    return {domain::PersonId::parse(code).value(), code, std::move(duties), {}, {}};
}

/// Of December, on the 21st, a Monday; no calendar is published, so that Saturdays and Sundays are off.
DutyMonth december(std::vector<DutyLine> lines, const char* month = "115-12") {
    std::vector<DutyPerson> people{a_person("L03", {Duty::query_officer}), a_person("H01", {Duty::unit_head}),
                                   a_person("X09", {})};
    return duty_month(domain::RocMonth::parse(month).value(), a_day("1151221"), {}, std::move(people),
                      std::move(lines));
}

const DutyPerson* found(const DutyMonth& month, const char* code) {
    const auto there = std::ranges::find(month.people, domain::PersonId::parse(code).value(), &DutyPerson::code);
    return there == month.people.end() ? nullptr : &*there;
}

}  // namespace

class TestDutyMonth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_day_of_the_month_is_there_with_whether_it_is_off() {
        const auto month = december({});
        QCOMPARE(month.days.size(), std::size_t{31});
        QVERIFY(!month.days[20].off);
        QVERIFY(month.days[18].off && month.days[19].off);
        QCOMPARE(december({}, "117-02").days.size(), std::size_t{29});
    }
    void a_row_for_each_person_with_duties_the_unit_head_first() {
        const auto month = december({});
        QCOMPARE(month.people.size(), std::size_t{2});
        QCOMPARE(month.people.front().code.text(), std::string("H01"));
        QVERIFY(found(december({a_line(DutyLine::Kind::done, "1151203", "1151203", "X09")}), "X09") != nullptr);
    }
    void what_is_owed_stands_on_its_office_day_and_what_was_done_on_the_day_it_was() {
        const auto month = december({a_line(DutyLine::Kind::late, "1151219", "1151218", "L03"),
                                     a_line(DutyLine::Kind::due, "1151228", "1151228", "L03"),
                                     a_line(DutyLine::Kind::due, "1151229", "1151229", "L03"),
                                     a_line(DutyLine::Kind::done, "1151205", "1151205", "L03")});
        const auto& days = found(month, "L03")->days;
        QVERIFY(days[17].state == DutyState::late && days[18].lines.empty());
        QVERIFY(days[27].state == DutyState::this_week);
        QVERIFY(days[28].state == DutyState::not_yet);
        QVERIFY(days[4].state == DutyState::done);
        QVERIFY(found(month, "H01")->sum.count == 0);
    }
    void of_several_in_a_cell_the_most_pressing_is_shown_and_all_are_told() {
        const auto month = december({a_line(DutyLine::Kind::done, "1151218", "1151218", "L03"),
                                     a_line(DutyLine::Kind::late, "1151218", "1151218", "L03")});
        const auto& cell = found(month, "L03")->days[17];
        QVERIFY(cell.state == DutyState::late);
        QCOMPARE(cell.lines, (std::vector<std::size_t>{0, 1}));
    }
    void the_months_sum_tells_the_most_pressing() {
        const auto sum = [](std::vector<DutyLine> lines, const char* month = "115-12") {
            return found(december(std::move(lines), month), "L03")->sum;
        };
        const auto done = a_line(DutyLine::Kind::done, "1151205", "1151205", "L03");
        const auto today = a_line(DutyLine::Kind::due, "1151221", "1151221", "L03");
        const auto next_month = a_line(DutyLine::Kind::due, "1160120", "1160120", "L03");
        const auto old = a_line(DutyLine::Kind::late, "1151115", "1151113", "L03");
        QCOMPARE(sum({}).count, std::size_t{0});
        QVERIFY(sum({done, next_month}).state == DutyState::done);
        QVERIFY(sum({done, today}).state == DutyState::this_week && sum({done, today}).today);
        // Late since an earlier month: of the month that goes on it is told, of another only where it stands.
        QVERIFY(sum({done, today, old}).state == DutyState::late);
        QCOMPARE(sum({done, today, old}).days_late, 38);
        QCOMPARE(sum({old, next_month}, "116-01").count, std::size_t{1});
        QVERIFY(sum({old, next_month}, "116-01").state == DutyState::not_yet);
        QVERIFY(sum({old}, "115-11").state == DutyState::late);
        // What counts in neither cell nor sum is not handed on, however many there are.
        QCOMPARE(december({done, next_month, old}).lines.size(), std::size_t{2});
        QCOMPARE(december({done, next_month, old}, "116-01").lines.size(), std::size_t{1});
    }
};

JCIC_TEST(TestUnitView)
JCIC_TEST(TestDutyMonth)
#include "test_unit_view.moc"
