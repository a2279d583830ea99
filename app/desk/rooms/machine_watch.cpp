#include "app/desk/rooms/machine_watch.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>

#include "app/base/bytes.h"
#include "app/base/numbers.h"
#include "app/desk/profile/resources.h"
#include "app/desk/rooms/parts.h"
#include "app/files/files.h"
#include "app/keys/crypto.h"
#include "app/ledger/trail/demands.h"

namespace jcic::desk {
namespace {

/// Rounds are seconds apart, and the two clocks are read one after the other.
constexpr Millis unnoticed{5'000};

}  // namespace

std::string system_zone() {
    if (const char* named = std::getenv("TZ"); named != nullptr) return named;
    std::error_code none;
    const auto target = std::filesystem::read_symlink("/etc/localtime", none).string();
    constexpr std::string_view folder = "zoneinfo/";
    const auto at = target.find(folder);
    return at == std::string::npos ? std::string() : target.substr(at + folder.size());
}

ClockWatch::ClockWatch(std::shared_ptr<const Clock> clock, Zone zone)
    : clock_(std::move(clock)), read_zone_(std::move(zone)), offset_(offset()), zone_(read_zone_()) {}

std::optional<ClockChange> ClockWatch::look() {
    ClockChange change{offset() - offset_, {}};
    offset_ += change.by;
    if (change.by < unnoticed && change.by > -unnoticed) change.by = {};
    if (auto zone = read_zone_(); zone != zone_) change.zone = zone_ = std::move(zone);
    if (change.by == Millis{} && change.zone.empty()) return std::nullopt;
    return change;
}

namespace fs = std::filesystem;

namespace {

constexpr const char* package_prefix = "/usr";
constexpr const char* lists_folder = "share/jcic-desk";
constexpr std::size_t hex_digits = 64;

bool is_as_listed(const fs::path& file, std::string_view digest) {
    const auto bytes = files::read(file);
    return bytes && to_hex(ledger::sha256({*bytes})) == digest;
}

/// Lines as sha256sum writes them: "digest  name".
void hold_to_list(const fs::path& prefix, const fs::path& list, std::vector<std::string>& out) {
    const auto name = std::string(lists_folder) + "/" + list.filename().string();
    const auto text = files::read_text(list);
    if (!text || text->empty()) {
        out.push_back(name);
        return;
    }
    std::istringstream lines(*text);
    for (std::string line; std::getline(lines, line);) {
        if (line.size() < hex_digits + 3 || line.compare(hex_digits, 2, "  ") != 0) {
            out.push_back(name);
            continue;
        }
        auto file = line.substr(hex_digits + 2);
        if (!is_as_listed(prefix / file, std::string_view(line).substr(0, hex_digits))) out.push_back(std::move(file));
    }
}

}  // namespace

std::vector<std::string> altered_files(const fs::path& prefix, bool listed) {
    const auto lists = files::files_in(prefix / lists_folder, ".sha256").value_or(std::set<fs::path>{});
    std::vector<std::string> out;
    for (const auto& list : lists) hold_to_list(prefix, list, out);
    const auto own = fs::path(lists_folder) / "jcic-desk.sha256";
    if (listed && !lists.contains(prefix / own)) out.push_back(own.string());
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<std::string> altered_own_files() {
    const auto resources = resource_dir();
    if (!resources) return {};  // told by who needs them
    const auto prefix = resources->parent_path().parent_path();
    return altered_files(prefix, prefix == package_prefix);
}

namespace {

constexpr Millis disk_pause{30'000};
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

Result<std::vector<domain::Recorded>> newest_events(ledger::Session& session, std::size_t many) {
    ledger::EventQuery newest;
    newest.newest_first = true;
    newest.limit = many;
    return session.events(newest);
}

}  // namespace

/// With nobody signed in, too: by the outer journal. What cannot be written now waits for the next round.
void MachineWatch::write_changes(const Handed& parts) {
    auto& waiting = clock_changes_;
    while (!waiting.empty()) {
        if (auto written = parts.seating.ledger().outer().append("clock-set", "", fields_of(waiting.front()));
            !written) {
            parts.last_round.note(std::move(written).error());
            return;
        }
        waiting.erase(waiting.begin());
    }
}

/// In the trail first.
void MachineWatch::take_change(const Handed& parts, ClockChange change) {
    auto told = fault_of(change);
    clock_changes_.push_back(std::move(change));
    write_changes(parts);
    clock_set_ = std::move(told);
}

void MachineWatch::look_at_clock(const Handed& parts) {
    if (!clock_watch_) return;
    if (auto change = clock_watch_->look()) {
        parts.machine.shared_clock()->heed_change(change->by);
        take_change(parts, *std::move(change));
    }
}

/// Read once a start, by the first round: nobody waits for it.
void MachineWatch::hold_own_files(const Handed& parts) {
    if (!own_files_held_) {
        own_files_held_ = true;
        files_waiting_ = own_files_();
        if (!files_waiting_.empty())
            program_altered_ = Fault{FaultCode::program_altered, "desk.own-files", {{"file", files_waiting_.front()}}};
    }
    if (files_waiting_.empty()) return;
    std::string names;
    for (const auto& one : files_waiting_) names += (names.empty() ? "" : ", ") + one;
    const std::vector<Detail> fields{{std::string(field::files), std::move(names)}};
    if (auto written = parts.seating.ledger().outer().append("program-altered", "", fields); !written) {
        parts.last_round.note(std::move(written).error());
        return;
    }
    files_waiting_.clear();
}

std::optional<Fault> disk_low(std::optional<std::uint64_t> left, const Settings& settings) {
    if (!left || *left / megabyte >= settings.disk_warning_mb) return std::nullopt;
    return Fault{FaultCode::disk_low,
                 "desk.disk",
                 {{"left", std::to_string(*left / megabyte)}, {"limit", std::to_string(settings.disk_warning_mb)}}};
}

std::optional<std::uint64_t> free_space_of(const std::filesystem::path& folder) {
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    if (error) return std::nullopt;
    return space.available;
}

void MachineWatch::look(const Handed& parts) {
    write_changes(parts);
    hold_own_files(parts);
    look_at_clock(parts);
    const auto now = parts.machine.clock().since_boot();
    if (disk_asked_ && now - *disk_asked_ < disk_pause) return;
    disk_asked_ = now;
    auto low = jcic::desk::disk_low(free_space_(parts.machine.profile()), parts.machine.settings());
    // Some bytes more or less are no news.
    if (!low || !disk_low_) disk_low_ = std::move(low);
    // Without using it: a TPM is slow, and others use it, too.
    const auto at_hand = parts.machine.settings().key_in_tpm ? parts.machine.tpm()->is_at_hand() : Result<void>();
    tpm_lost_ = at_hand ? std::nullopt : std::optional(at_hand.error());
    parts.card_line.judge_list();
}

void MachineWatch::compare_clocks(const Handed& parts, UtcTime at_host, Millis asked) {
    // A step of the clock since the last look is counted before what the host says, or it would be counted twice.
    look_at_clock(parts);
    const auto apart = std::chrono::abs(parts.machine.shared_clock()->heed_host(at_host, asked));
    clock_off_.reset();
    if (apart > parts.machine.settings().clock_limit)
        clock_off_ = Fault{FaultCode::clock_off,
                           "desk.clock",
                           {{"seconds", std::to_string(std::chrono::ceil<std::chrono::seconds>(apart).count())}}};
}

Result<UtcTime> time_believed(const Machine& machine, ledger::Session& session) {
    if (machine.clock().knows_host()) return machine.clock().term_time();
    constexpr std::size_t looked_back = 1000;  // events; asked once a week, and where JCIC's time is not known
    JCIC_TRY(const auto events, newest_events(session, looked_back));
    const auto now = machine.clock().now();
    // What a wrong clock stamped an hour ago vouches for nothing: what came before the leap does.
    auto later = now;
    for (const auto& event : events) {
        if (later - event.at > longest_standstill) return event.at;
        later = event.at;
    }
    return now;
}

Result<void> MachineWatch::heed_the_trail(const Handed& parts, ledger::Session& session) {
    JCIC_TRY(const auto events, newest_events(session, recent_events));
    const auto now = parts.machine.clock().now();
    auto latest = now;
    int sign_ins = 0;
    for (const auto& event : events) {
        if (event.entry.action == action::session_signed_in) ++sign_ins;
        if (event.entry.action == action::outer_clock_set) {
            // The ledger wrote it before its first event under this clock: it is told now. What was written before this
            // was told then, and is told once.
            const auto by = whole_number<std::int64_t>(event.entry.value(field::seconds));
            if (sign_ins <= 1 && by && event.entry.field(field::number) == nullptr)
                clock_set_ = fault_of({-std::chrono::seconds(*by), {}});
            break;
        }
        latest = std::max(latest, event.at);
    }
    if (latest > now + ledger::clocks_may_differ) take_change(parts, {now - latest, {}});
    return {};
}

std::vector<Fault> warnings_of(
    const With<const MachineWatch, const HostLine, const CardLine, const Printing, const Seating>& parts) {
    const auto& watch = parts.machine_watch;
    std::vector<Fault> out;
    for (const auto* one : {&watch.program_altered(), &watch.program_old(), &parts.host_line.damaged(),
                            &watch.disk_low(), &watch.tpm_lost(), &watch.clock_set(), &watch.clock_off(),
                            &parts.card_line.no_list(), &parts.printing.no_logo(), &parts.printing.no_own_font()})
        if (*one) out.push_back(**one);
    const auto* seat = parts.seating.seat();
    if (seat != nullptr && seat->settings_altered()) out.push_back(*seat->settings_altered());
    return out;
}

}  // namespace jcic::desk
