// What the windows' world answers about the branch itself: its settings, its calendar, its duties.
#include "app/desk/commands/duties.h"
#include "app/desk/commands/settings.h"
#include "app/desk/profile/machine_settings.h"
#include "tests/ui/fake_world.h"

namespace jcic::test {
namespace {

namespace registers = domain::registers;

/// One of each way in which a setting can stand.
std::vector<domain::StandingSetting> settings_as_they_stand() {
    std::vector<domain::StandingSetting> out;
    for (const auto* setting : desk::all_settings()) {
        domain::StandingSetting one;
        one.about = setting;
        one.value = setting->initial;
        one.may_change = !setting->by.empty();
        if (setting->name == "branch")
            one = {setting, "忠孝分行", domain::SettingFrom::file, "settings.conf", 3, {}, {}, true, true};
        if (setting->name == "clock_limit")
            one = {setting, "30", domain::SettingFrom::policy_file, "/etc/jcic-desk/policy.conf", 7, {}, {},
                   false,   false};
        if (setting->name == "idle_minutes")
            one = {setting, "4", domain::SettingFrom::decision, {}, 0, "2", domain::RocDate::parse("1151122").value(),
                   false,   true};
        if (setting->name == "password_held_by")
            one.coming = {"custodian", domain::RocDate::parse("1160101").value(), "3"};
        one.by = setting->by;
        out.push_back(std::move(one));
    }
    return out;
}

Result<domain::StandingSetting> setting_changed(const command::ChangeSetting& asked) {
    domain::StandingSetting one;
    one.about = desk::find_setting(asked.name);
    JCIC_TRY(one.value, domain::setting_value(*one.about, asked.value));
    return one;
}

/// One late on a day off, one to be begun, one done.
std::vector<desk::DutyLine> duties_of_a_day() {
    using Of = desk::DutyLine::Kind;
    const auto day = [](const char* text) { return domain::RocDate::parse(text).value(); };
    const auto& findings = registers::findings;
    const auto& audits = registers::audits;
    return {
        {Of::late, &findings, "2", findings.dues[0].title, day("1151115"), day("1151113"), {"L03"}, {"林怡君"}, true},
        {Of::due, &audits, "", audits.dues[0].title, day("1160520"), day("1160520"), {"H01"}, {"陳經理"}, false},
        {Of::done, &findings, "1", findings.steps[0].title, day("1151120"), day("1151120"), {"L03"}, {"林怡君"}, true}};
}

/// The same by person and day, with some that a whole branch has in a month.
desk::DutyMonth month_of_duties(const command::DutiesOfMonth& asked) {
    using Of = desk::DutyLine::Kind;
    const auto day = [](const char* text) { return domain::RocDate::parse(text).value(); };
    auto lines = duties_of_a_day();
    const auto add = [&](Of kind, const registers::Register& book, const char* row, const char* what, const char* on,
                         const char* who) {
        lines.push_back({kind, &book, row, what, day(on), day(on), {who}, {}, false});
    };
    const auto& sheets = registers::weekly_sheets;
    const auto* confirm = sheets.dues[0].title;
    for (const auto* on : {"1151204", "1151211", "1151218"})
        for (const auto* who : {"L03", "L07"})
            if (std::string_view(on) != "1151218" || std::string_view(who) == "L03")
                add(Of::done, sheets, "7", confirm, on, who);
    add(Of::late, sheets, "51", confirm, "1151218", "L07");
    add(Of::due, sheets, "52", confirm, "1151224", "L03");
    add(Of::due, sheets, "52", confirm, "1151231", "L07");
    for (const auto* on : {"1151207", "1151214"}) add(Of::done, sheets, "6", sheets.dues[4].title, on, "S01");
    add(Of::due, sheets, "51", sheets.dues[4].title, "1151221", "S01");
    add(Of::done, registers::cards, "0129999-03", registers::cards.dues[3].title, "1151201", "K01");
    add(Of::due, registers::envelopes, "2", registers::envelopes.dues[0].title, "1151223", "P01");
    add(Of::done, registers::day_ends, "1151202", registers::day_ends.dues[0].title, "1151202", "H01");
    const auto someone = [](const char* code, const char* name, std::set<domain::Duty> duties) {
        return desk::DutyPerson{person(code), name, std::move(duties), {}, {}};
    };
    using domain::Duty;
    const auto today = domain::roc_date_at(afternoon());
    return desk::duty_month(
        asked.month.value_or(domain::RocMonth::of(today)), today, {},
        {someone("H01", "鄭淑芬", {Duty::unit_head}), someone("S01", "周文彬", {Duty::supervisor}),
         someone("L03", "林怡君", {Duty::query_officer}), someone("L07", "王俊傑", {Duty::query_officer}),
         someone("K01", "張美玲", {Duty::card_custodian}), someone("P01", "李國維", {Duty::password_custodian}),
         someone("R01", "許雅婷", {Duty::reviewer, Duty::auditor}), someone("A01", "吳家豪", {Duty::administrator})},
        std::move(lines));
}

/// In the unit head's hands, or of a register and in its owner's.
desk::Owed open_thing(desk::TodoKind kind, const char* of, const char* hands) {
    desk::Owed out;
    out.kind = kind;
    out.who = of;
    out.hands = {person(hands)};
    return out;
}

/// Late, soon, and the rest in order; the card went out this morning.
std::vector<desk::UnitLine> order_of_a_day() {
    desk::UnitParts parts;
    parts.now = afternoon();
    parts.missing = 3;
    parts.head = person("H01");
    parts.owed = {open_thing(desk::TodoKind::register_step, "", "L03"),
                  open_thing(desk::TodoKind::unlock_account, "陳志明", "H01"),
                  open_thing(desk::TodoKind::approve, "黃建國", "H01")};
    auto& finding = parts.owed.front();
    finding.book = registers::findings.name;
    finding.row = "2";
    finding.owed = registers::findings.dues[0].title;
    finding.by = domain::RocDate::parse("1151115").value();
    finding.office_day = domain::RocDate::parse("1151113").value();
    finding.late = true;
    finding.names = {"林怡君"};
    parts.owed[1].person = person("L02");
    parts.cards = {{"0129999-03",
                    person("K01"),
                    "張美玲",
                    person("L03"),
                    "林怡君",
                    afternoon() - std::chrono::hours{5},
                    "今日查詢",
                    0,
                    0,
                    {},
                    true}};
    parts.envelopes = {{domain::RocDate::parse("1151201").value()}, {}};
    parts.queriers = {{"林怡君", {}}, {"王俊傑", domain::RocDate::parse("1151231").value()}};
    parts.transmission_tested = domain::RocDate::parse("1150304").value();
    parts.approves = true;
    parts.ledger.verified_at = afternoon() - std::chrono::hours{6};
    return desk::unit_lines(parts);
}

desk::CalendarRead a_year_of_days() {
    const auto day = [](const char* text) { return domain::RocDate::parse(text).value(); };
    return {day("1170101"), day("1171231"), 366};
}

}  // namespace

void FakeWorld::answer_branch() {
    answer<command::Duties>([](const auto&) { return duties_of_a_day(); });
    answer<command::UnitOrder>([](const auto&) { return order_of_a_day(); });
    answer<command::DutiesOfMonth>([](const auto& asked) { return month_of_duties(asked); });
    answer<command::SaveDuties>([](const auto&) { return std::size_t{2}; });
    answer<command::SettingList>([](const auto&) { return settings_as_they_stand(); });
    answer<command::ChangeSetting>([](const command::ChangeSetting& asked) { return setting_changed(asked); });
    answer<command::CalendarYears>([](const auto&) { return std::vector{115, 116}; });
    answer<command::ReadCalendar>([](const auto&) { return a_year_of_days(); });
}

}  // namespace jcic::test
