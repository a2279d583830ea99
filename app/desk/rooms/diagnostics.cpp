#include "app/desk/rooms/diagnostics.h"

#include <algorithm>
#include <array>

#include "app/desk/profile/settings.h"
#include "app/domain/roc_date.h"
#include "app/files/files.h"

namespace jcic::desk {
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
