#include "app/desk/rooms/diagnostics.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>

#include "app/base/numbers.h"
#include "app/desk/profile/settings.h"
#include "app/desk/rooms/each_event.h"
#include "app/domain/events/effects.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/volumes.h"
#include "app/domain/roc_date.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

/// RFC 3164: facility authpriv, and the severity.
constexpr int authpriv = 10;
constexpr int facilities_begin_at = 8;
constexpr int severity_of(SystemLog::Level level) {
    return level == SystemLog::Level::warning ? 4 : 5;
}

}  // namespace

SystemLog::SystemLog(std::string socket) : socket_(std::move(socket)) {}

SystemLog::~SystemLog() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool SystemLog::connect() {
    sockaddr_un there{};
    there.sun_family = AF_UNIX;
    if (socket_.size() >= sizeof there.sun_path) return false;
    std::ranges::copy(socket_, there.sun_path);
    const int made = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (made < 0) return false;
    // NOLINTNEXTLINE: the socket's own address, as POSIX passes every kind of it
    if (::connect(made, reinterpret_cast<const sockaddr*>(&there), sizeof there) != 0) {
        ::close(made);
        return false;
    }
    descriptor_ = made;
    return true;
}

bool SystemLog::line(Level level, std::string_view words) {
    const auto text = "<" + std::to_string(authpriv * facilities_begin_at + severity_of(level)) + ">jcic-desk[" +
                      std::to_string(::getpid()) + "]: " + std::string(words);
    for (int tries = 0; tries < 2; ++tries) {
        if (descriptor_ < 0 && !connect()) return false;
        if (::send(descriptor_, text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT) >= 0) return true;
        if (errno == EAGAIN) return false;
        // Who listened has been started anew: once more, to the new one.
        ::close(descriptor_);
        descriptor_ = -1;
    }
    return false;
}

namespace {

using enum SystemLog::Level;
namespace registers = domain::registers;

constexpr std::array told_to_system{
    SecurityEvent{action::session_signed_in, notice},
    SecurityEvent{action::session_signed_out, notice},
    SecurityEvent{action::session_refused, warning},
    SecurityEvent{action::countersign_failed, warning},
    SecurityEvent{action::person_locked, warning},
    SecurityEvent{action::person_unlocked, notice},
    SecurityEvent{action::person_unlocked_together, warning},
    SecurityEvent{action::person_designated, notice},
    SecurityEvent{action::person_duties, notice},
    SecurityEvent{action::person_ended, notice},
    SecurityEvent{action::person_recovered, warning},
    SecurityEvent{action::person_head_named, warning},
    SecurityEvent{action::password_changed, notice},
    SecurityEvent{action::person_card_bound, notice},
    SecurityEvent{action::person_card_released, warning},
    SecurityEvent{action::host_sign_in_failed, warning},
    SecurityEvent{action::host_sign_in_not_known, warning},
    SecurityEvent{action::host_sign_in_not_sent, notice},
    SecurityEvent{action::card_verify_failed, warning},
    SecurityEvent{action::card_verify_not_known, warning},
    SecurityEvent{action::card_verify_not_sent, notice},
    SecurityEvent{action::card_pin_change_failed, warning},
    SecurityEvent{action::card_pin_change_not_known, warning},
    SecurityEvent{action::card_pin_change_not_sent, notice},
    SecurityEvent{action::card_unblock_failed, warning},
    SecurityEvent{action::card_unblock_not_known, warning},
    SecurityEvent{action::card_unblock_not_sent, notice},
    SecurityEvent{action::card_locked, warning},
    SecurityEvent{action::card_lost, warning},
    SecurityEvent{action::settings_changed, notice},
    SecurityEvent{action::settings_seen, warning},
    SecurityEvent{action::settings_refused, warning},
    SecurityEvent{action::ledger_verified, notice},
    SecurityEvent{action::ledger_exported, notice},
    SecurityEvent{action::ledger_exported_with_values, warning},
    SecurityEvent{action::ledger_restored, warning},
    SecurityEvent{action::ledger_restored_by_recovery, warning},
    SecurityEvent{action::ledger_backup_failed, warning},
    SecurityEvent{action::seal_restarted, warning},
    SecurityEvent{action::head_lost, warning},
    SecurityEvent{action::deletions_lost, warning},
    SecurityEvent{action::register_exported_in_clear, warning},
    SecurityEvent{registers::stop_ordered, warning},
    SecurityEvent{registers::stop_ordered_in_absence, warning},
    SecurityEvent{registers::stop_imposed, warning},
    SecurityEvent{registers::stop_lifted, notice},
    SecurityEvent{registers::incident_noticed, warning},
    SecurityEvent{registers::volume_allowed_step, notice},
    SecurityEvent{action::outer_sign_in_failed, warning},
    SecurityEvent{action::outer_account_locked, warning},
    SecurityEvent{action::outer_card_failed, warning},
    SecurityEvent{action::outer_card_not_known, warning},
    SecurityEvent{action::outer_unlock_failed, warning},
    SecurityEvent{action::outer_recovery_failed, warning},
    SecurityEvent{action::outer_clock_set, warning},
    SecurityEvent{action::outer_program_altered, warning},
    SecurityEvent{action::outer_file_damaged, warning},
    SecurityEvent{action::outer_file_mended, warning},
    SecurityEvent{action::outer_cut, warning},
};

/// Of a verification what came of it: a word of the program's own.
SecurityLine line_of(const SecurityEvent& about, const domain::Recorded& event) {
    SecurityLine out{about.level,
                     "security " + std::string(about.action) + ", event " + std::to_string(event.sequence)};
    if (about.action != action::ledger_verified) return out;
    const bool whole = event.entry.value(field::ok) == "yes";
    out.words += whole ? ", whole" : ", not whole";
    if (!whole) out.level = warning;
    return out;
}

}  // namespace

std::span<const SecurityEvent> security_events() {
    return told_to_system;
}

Result<std::vector<SecurityLine>> SecurityLog::next(ledger::Session& session, UtcTime now) {
    JCIC_CHECK(write_mark());
    JCIC_TRY(auto last, session.count());
    if (next_ == 0) next_ = read_mark(last);
    ledger::EventQuery wanted;
    wanted.start = next_;
    if (next_ == 0) wanted.since = now - std::chrono::days{1};
    if (next_ > last) return std::vector<SecurityLine>{};
    std::vector<SecurityLine> out;
    JCIC_CHECK(each_event(session, wanted, [&](const domain::Recorded& event) {
        last = std::max(last, event.sequence);  // another program may have written one since
        const auto* found = std::ranges::find(told_to_system, event.entry.action, &SecurityEvent::action);
        if (found != told_to_system.end()) out.push_back(line_of(*found, event));
        return true;
    }));
    next_ = last + 1;
    told_ = told_ || !out.empty();
    return out;
}

std::uint64_t SecurityLog::read_mark(std::uint64_t last) const {
    if (mark_.empty()) return 0;
    const auto text = files::read_text(mark_);
    const auto told = text ? whole_number<std::uint64_t>(text->substr(0, text->find('\n'))) : std::nullopt;
    return told && *told <= last ? *told + 1 : 0;
}

/// Not for each event that is none about security: these are passed over again.
Result<void> SecurityLog::write_mark() {
    if (mark_.empty() || !told_ || next_ - 1 == marked_) return {};
    JCIC_CHECK(files::replace(mark_, std::to_string(next_ - 1) + "\n"));
    marked_ = next_ - 1;
    told_ = false;
    return {};
}

namespace {

/// A place is a word of the program, "host.sign-in": small letters, points and hyphens. Whatever is longer or of other
/// characters came from elsewhere.
std::string_view place_of(const Fault& fault) {
    constexpr std::size_t longest = 40;
    const auto fits = [](char one) { return (one >= 'a' && one <= 'z') || one == '.' || one == '-'; };
    const std::string_view place = fault.place;
    return !place.empty() && place.size() <= longest && std::ranges::all_of(place, fits) ? place : "-";
}

std::string in_words(const Fault& fault) {
    return std::string(fault.text()) + " at " + std::string(place_of(fault));
}

}  // namespace

std::string_view name_of(CardState state) {
    static constexpr std::array<std::string_view, 7> names{"no-service", "no-reader", "empty",  "unknown-card",
                                                           "mute",       "busy",      "present"};
    return names.at(static_cast<std::size_t>(state));
}

std::string_view name_of(HostState state) {
    static constexpr std::array<std::string_view, 5> names{"unreachable", "reachable", "signed-in", "opened",
                                                           "maintenance"};
    return names.at(static_cast<std::size_t>(state));
}

std::string_view name_of(PrinterState state) {
    switch (state) {
        case PrinterState::none:
            return "none";
        case PrinterState::stopped:
            return "stopped";
        case PrinterState::ready:
            return "ready";
    }
    return "-";
}

Diagnostics::Diagnostics(std::filesystem::path profile, std::shared_ptr<const Clock> clock)
    : profile_(std::move(profile)), clock_(std::move(clock)), security_(profile_ / "diagnostics.log.told") {}

std::filesystem::path Diagnostics::file(bool before) const {
    return profile_ / (before ? "diagnostics.log.1" : "diagnostics.log");
}

void Diagnostics::security(ledger::Session& session) {
    if (machine_ == nullptr) return;
    const auto lines = security_.next(session, clock_->now());
    // Asked each round: why it cannot be told is said once.
    state("security-events", lines ? "told" : "not-told", lines ? std::nullopt : std::optional(lines.error()));
    if (!lines) return;
    for (const auto& one : *lines) machine_->line(one.level, one.words);
}

void Diagnostics::line(const std::string& words) {
    if (machine_ != nullptr)
        machine_->line(words.starts_with("fault ") ? SystemLog::Level::warning : SystemLog::Level::notice, words);
    std::error_code error;
    const auto size = std::filesystem::file_size(file(false), error);
    const bool full = !error && size >= largest;
    const bool begins = full || error;
    if (full) std::filesystem::rename(file(false), file(true), error);
    const auto stamp = domain::iso_text(clock_->now()) + " ";
    auto whole = stamp + words + "\n";
    if (trouble_) whole.insert(0, stamp + "lines lost, " + in_words(*trouble_) + "\n");
    auto written = files::append(file(false), view(whole));
    // A line is on the disk by now; the name of a file that began with it, or was given another, is not.
    if (written && begins) written = files::sync_folder(profile_);
    trouble_.reset();
    if (!written) trouble_ = written.error();
}

void Diagnostics::started(std::string_view program) {
    line("started " + std::string(program));
}

void Diagnostics::fault(const Fault& fault) {
    line("fault " + in_words(fault));
}

void Diagnostics::state(std::string_view about, std::string_view now, const std::optional<Fault>& why) {
    auto words = std::string(now) + (why ? ", " + in_words(*why) : "");
    auto& last = last_[std::string(about)];
    if (last == words) return;
    last = std::move(words);
    line(std::string(about) + " " + last);
}

void Diagnostics::states(const Snapshot& snapshot) {
    state("card", name_of(snapshot.card.state), snapshot.card.fault);
    state("host", name_of(snapshot.host.state), snapshot.host.fault);
    state("printer", name_of(snapshot.printer.state), snapshot.printer.trouble);
    state("ledger", snapshot.ledger.fault ? "failed" : "ok", snapshot.ledger.fault);
    std::set<std::string> told;
    for (const auto& one : snapshot.warnings) told.insert("warning " + std::string(one.text()));
    for (const auto& one : told) warned_.insert(one);
    for (const auto& one : warned_) state(one, told.contains(one) ? "told" : "over", std::nullopt);
}

std::string Diagnostics::text() const {
    std::string out;
    for (const bool before : {true, false}) {
        const auto read = files::read_text(file(before));
        if (read)
            out += *read;
        else if (read.error().code != FaultCode::file_missing)
            out += "not readable: " + in_words(read.error()) + "\n";
    }
    if (trouble_) out += "not written: " + in_words(*trouble_) + "\n";
    return out;
}

void log_fault(const std::filesystem::path& profile, const Fault& fault) {
    if (is_profile(profile)) Diagnostics(profile, std::make_shared<SystemClock>()).fault(fault);
}

}  // namespace jcic::desk
