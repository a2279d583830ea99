#include "app/desk/rooms/machine_watch.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/desk/rooms/rooms.h"

namespace jcic::desk {
namespace {

constexpr Millis disk_pause{30'000};
constexpr std::uint64_t megabyte = 1'000'000;
/// At a sign-in: so many of the newest events are asked for their time. The sign-in's own are among them.
constexpr std::size_t recent_events = 16;
constexpr std::chrono::days longest_standstill{14};  // longer than any run of days off

std::vector<Detail> fields_of(const ClockChange& change) {
    std::vector<Detail> fields;
    if (change.by != Millis{}) {
        const auto by = std::chrono::ceil<std::chrono::seconds>(std::chrono::abs(change.by));
        fields.push_back({std::string(field::direction), change.by < Millis{} ? "back" : "forward"});
        fields.push_back({std::string(field::seconds), std::to_string(by.count())});
    }
    if (!change.zone.empty()) fields.push_back({std::string(field::zone), change.zone});
    return fields;
}

Fault fault_of(const ClockChange& change) {
    Fault fault{FaultCode::clock_set, "desk.clock", {}};
    if (change.by != Millis{}) {
        const auto by = std::chrono::ceil<std::chrono::minutes>(std::chrono::abs(change.by));
        fault.details.push_back({change.by < Millis{} ? "back" : "minutes", std::to_string(by.count())});
    }
    if (!change.zone.empty()) fault.details.push_back({"zone", change.zone});
    return fault;
}

/// With nobody signed in, too: by the outer journal. What cannot be written now waits for the next round.
void write_changes(Rooms& rooms) {
    auto& waiting = rooms.clock_changes;
    while (!waiting.empty()) {
        if (auto written = rooms.ledger->outer().append("clock-set", "", fields_of(waiting.front())); !written) {
            rooms.round_fault = std::move(written).error();
            return;
        }
        waiting.erase(waiting.begin());
    }
}

/// In the trail first.
void take_change(Rooms& rooms, ClockChange change) {
    auto told = fault_of(change);
    rooms.clock_changes.push_back(std::move(change));
    write_changes(rooms);
    rooms.clock_set = std::move(told);
}

Result<std::vector<domain::Recorded>> newest_events(ledger::Session& session, std::size_t many) {
    ledger::EventQuery newest;
    newest.newest_first = true;
    newest.limit = many;
    return session.events(newest);
}

void look_at_clock(Rooms& rooms) {
    if (!rooms.clock_watch) return;
    if (auto change = rooms.clock_watch->look()) {
        rooms.clock->heed_change(change->by);
        take_change(rooms, *std::move(change));
    }
}

/// Read once a start, by the first round: nobody waits for it.
void hold_own_files(Rooms& rooms) {
    if (!rooms.own_files_held) {
        rooms.own_files_held = true;
        rooms.files_waiting = rooms.own_files();
        if (!rooms.files_waiting.empty())
            rooms.program_altered =
                Fault{FaultCode::program_altered, "desk.own-files", {{"file", rooms.files_waiting.front()}}};
    }
    if (rooms.files_waiting.empty()) return;
    std::string names;
    for (const auto& one : rooms.files_waiting) names += (names.empty() ? "" : ", ") + one;
    const std::vector<Detail> fields{{std::string(field::files), std::move(names)}};
    if (auto written = rooms.ledger->outer().append("program-altered", "", fields); !written) {
        rooms.round_fault = std::move(written).error();
        return;
    }
    rooms.files_waiting.clear();
}

std::optional<Fault> disk_of(const Rooms& rooms) {
    const auto left = rooms.free_space(rooms.profile);
    if (!left || *left / megabyte >= rooms.settings.disk_warning_mb) return std::nullopt;
    return Fault{
        FaultCode::disk_low,
        "desk.disk",
        {{"left", std::to_string(*left / megabyte)}, {"limit", std::to_string(rooms.settings.disk_warning_mb)}}};
}

}  // namespace

std::optional<std::uint64_t> free_space_of(const std::filesystem::path& folder) {
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    if (error) return std::nullopt;
    return space.available;
}

void look_at_machine(Rooms& rooms) {
    write_changes(rooms);
    hold_own_files(rooms);
    look_at_clock(rooms);
    const auto now = rooms.clock->since_boot();
    if (!rooms.disk_asked || now - *rooms.disk_asked >= disk_pause) {
        rooms.disk_asked = now;
        auto low = disk_of(rooms);
        // Some bytes more or less are no news.
        if (!low || !rooms.disk_low) rooms.disk_low = std::move(low);
        if (rooms.judge_list) rooms.no_list = rooms.judge_list();
    }
}

void compare_clocks(Rooms& rooms, UtcTime at_host) {
    // A step of the clock since the last look is counted before what the host says, or it would be counted twice.
    look_at_clock(rooms);
    rooms.clock->heed_host(at_host);
    const auto apart = std::chrono::abs(at_host - rooms.clock->now());
    rooms.clock_off.reset();
    if (apart > rooms.settings.clock_limit)
        rooms.clock_off = Fault{FaultCode::clock_off,
                                "desk.clock",
                                {{"seconds", std::to_string(std::chrono::ceil<std::chrono::seconds>(apart).count())}}};
}

Result<UtcTime> time_believed(const Rooms& rooms, ledger::Session& session) {
    if (rooms.clock->knows_host()) return rooms.clock->term_time();
    constexpr std::size_t looked_back = 1000;  // events; asked once a week, and where JCIC's time is not known
    JCIC_TRY(const auto events, newest_events(session, looked_back));
    const auto now = rooms.clock->now();
    // What a wrong clock stamped an hour ago vouches for nothing: what came before the leap does.
    auto later = now;
    for (const auto& event : events) {
        if (later - event.at > longest_standstill) return event.at;
        later = event.at;
    }
    return now;
}

Result<void> heed_the_trail(Rooms& rooms, ledger::Session& session) {
    JCIC_TRY(const auto events, newest_events(session, recent_events));
    const auto now = rooms.clock->now();
    auto latest = now;
    int sign_ins = 0;
    for (const auto& event : events) {
        if (event.entry.action == action::session_signed_in) ++sign_ins;
        if (event.entry.action == action::outer_clock_set) {
            // The ledger wrote it before its first event under this clock: it is told now. What was written before this
            // was told then, and is told once.
            const auto by = whole_number<std::int64_t>(event.entry.value(field::seconds));
            if (sign_ins <= 1 && by && event.entry.field(field::number) == nullptr)
                rooms.clock_set = fault_of({-std::chrono::seconds(*by), {}});
            break;
        }
        latest = std::max(latest, event.at);
    }
    if (latest > now + ledger::clocks_may_differ) take_change(rooms, {now - latest, {}});
    return {};
}

std::vector<Fault> warnings_of(const Rooms& rooms) {
    std::vector<Fault> out;
    for (const auto* one : {&rooms.program_altered, &rooms.host_damaged, &rooms.disk_low, &rooms.clock_set,
                            &rooms.clock_off, &rooms.no_list, &rooms.no_logo, &rooms.no_own_font})
        if (*one) out.push_back(**one);
    if (rooms.seat && rooms.seat->settings_altered) out.push_back(*rooms.seat->settings_altered);
    return out;
}

}  // namespace jcic::desk
