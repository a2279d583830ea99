#include "app/desk/rooms/seen_settings.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

constexpr std::string_view between = " = ";
constexpr std::string_view before_digest = " SHA-256 ";
constexpr std::size_t digest_shown = 16;
constexpr std::chrono::hours told_for{24};
constexpr std::size_t every_event = 100'000;
constexpr std::size_t at_a_time = 16;
constexpr std::size_t read_at_most = 8;  ///< events about settings, before one says everything anew

using SeenValues = std::map<std::string, std::string, std::less<>>;  ///< by the setting's name

std::pair<std::string, std::string> name_and_value(const std::string& line) {
    const auto at = line.find(between);
    if (at == std::string::npos) return {line, {}};
    return {line.substr(0, at), line.substr(at + between.size())};
}

SeenValues lines_in(const domain::Recorded& event, std::string_view field) {
    SeenValues out;
    for (const auto& one : event.entry.fields)
        if (one.name == field && one.value) out.insert(name_and_value(*one.value));
    return out;
}

/// One that says everything that is not as it is by itself: it alone names the institution, which never changes.
bool says_all(const domain::Recorded& event) {
    return event.entry.action == action::settings_seen && lines_in(event, field::new_value).contains("institution");
}

/// What the trail says, folded from events in order.
struct SeenBefore {
    std::optional<SeenValues> values;  ///< none where nothing was seen yet
    void note_event(const domain::Recorded& event) {
        if (event.entry.action == action::settings_seen) {
            if (!values || says_all(event)) values.emplace();
            for (auto& [name, value] : lines_in(event, field::new_value)) values->insert_or_assign(name, value);
        } else if (values && event.entry.action == action::settings_changed) {
            values->insert_or_assign(event.entry.value(field::setting), event.entry.value(field::new_value));
        }
    }
    [[nodiscard]] std::string of(const MachineSetting& row) const {
        if (!values) return std::string(row.about.initial);
        const auto known = values->find(row.about.name);
        return known == values->end() ? std::string(row.about.initial) : known->second;
    }
};

/// Written by another program since this one read its settings. By both clocks: whoever sets one back does not make
/// what was changed before look like it.
bool came_after(const domain::Recorded& event, const Machine& machine) {
    return event.at >= machine.settings_read().at && event.since_boot > machine.settings_read().since_boot;
}

struct ReadBack {
    SeenBefore now;
    SeenBefore at_start;   ///< when this program read its settings
    std::size_t read = 0;  ///< so many events
};

/// The newest first, until one says everything, and stood there when this program started: never all there ever were.
Result<ReadBack> read_back(ledger::Session& session, const Machine& machine) {
    ledger::EventQuery query;
    query.subject = "ledger";
    query.action = "settings.";
    query.newest_first = true;
    query.limit = at_a_time;
    std::vector<domain::Recorded> all;
    for (bool more = true; more;) {
        JCIC_TRY(auto events, session.events(query));
        more = events.size() == at_a_time && events.back().sequence > 1;
        for (auto& event : events) {
            all.push_back(std::move(event));
            if (!says_all(all.back()) || came_after(all.back(), machine)) continue;
            more = false;
            break;
        }
        if (more) query.start = all.back().sequence - 1;
    }
    ReadBack out;
    out.read = all.size();
    for (auto event = all.rbegin(); event != all.rend(); ++event) {
        out.now.note_event(*event);
        if (!came_after(*event, machine)) out.at_start.note_event(*event);
    }
    return out;
}

/// Where many events were read for it, the event says everything that the trail does: the next time one is enough.
Result<void> write_what_differs(const Machine& machine, ledger::Session& session) {
    JCIC_TRY(const auto before, read_back(session, machine));
    auto seen = plain_entry(action::settings_seen, "ledger", {});
    SeenValues all = before.now.values.value_or(SeenValues());
    SeenValues news;
    for (const auto& row : machine_settings()) {
        const std::string name(row.about.name);
        const auto was = before.now.of(row);
        auto is = seen_value(row, machine.settings(), machine.profile());
        // What somebody has changed in another program meanwhile holds at the next start, and is no news here.
        if (is == was || (before.at_start.values && is == before.at_start.of(row))) continue;
        if (before.now.values) seen.plain(field::old_value, name + std::string(between) + was);
        all.insert_or_assign(name, is);
        news.insert_or_assign(name, std::move(is));
    }
    const bool say_all = before.read > read_at_most;
    if (news.empty() && !say_all) return {};
    for (const auto& [name, value] : say_all ? all : news)
        seen.plain(field::new_value, name + std::string(between) + value);
    JCIC_CHECK(session.append(seen));
    return {};
}

/// When the person came before this; where they never did, now.
Result<UtcTime> last_here(ledger::Session& session, UtcTime now) {
    ledger::EventQuery query;
    query.person = session.person().text();
    query.action = action::session_signed_in;
    query.newest_first = true;
    query.limit = 2;
    JCIC_TRY(const auto events, session.events(query));
    return events.size() == 2 ? events.back().at : now;
}

/// The head of a digest is enough to be told apart by eye; the event has it whole.
std::string shortened(std::string value) {
    const auto at = value.rfind(before_digest);
    if (at == std::string::npos || value.size() <= at + before_digest.size() + digest_shown) return value;
    return value.substr(0, at + before_digest.size() + digest_shown) + "…";
}

/// What was seen to be another than before since then, and is not as it was again.
Result<std::optional<Fault>> altered_since(ledger::Session& session, UtcTime since) {
    ledger::EventQuery query;
    query.subject = "ledger";
    query.action = "settings.";
    query.since = since;
    query.limit = every_event;
    JCIC_TRY(const auto events, session.events(query));
    SeenValues was;
    SeenValues is;
    for (const auto& event : events) {
        if (event.entry.action == action::settings_changed)
            is.insert_or_assign(event.entry.value(field::setting), event.entry.value(field::new_value));
        if (event.entry.action != action::settings_seen) continue;
        was.merge(lines_in(event, field::old_value));
        for (auto& [name, value] : lines_in(event, field::new_value)) is.insert_or_assign(name, value);
    }
    std::vector<Fault> all;
    for (const auto& [name, before] : was) {
        const auto after = is.find(name);
        if (after == is.end() || after->second == before) continue;
        const auto* setting = find_setting(name);
        all.push_back({FaultCode::settings_altered,
                       "desk.settings",
                       {{"label", setting == nullptr ? name : std::string(setting->title)},
                        {"old", shortened(before)},
                        {"new", shortened(after->second)}}});
    }
    if (all.empty()) return std::nullopt;
    return as_one(all);
}

}  // namespace

std::string seen_value(const MachineSetting& row, const Settings& settings, const std::filesystem::path& profile) {
    auto value = row.get(settings);
    if (row.about.kind != domain::SettingKind::file || row.about.renewed || value.empty()) return value;
    const auto content = files::read(profile / value);
    if (content) value.append(before_digest).append(to_hex(sha256_of(*content)));
    return value;
}

Result<std::optional<Fault>> see_settings(const With<const Machine, MachineWatch>& parts, const Seat& seat) {
    if (!parts.machine_watch.settings_seen()) JCIC_CHECK(write_what_differs(parts.machine, seat.session()));
    parts.machine_watch.note_settings_seen();
    if (!domain::registers::holds_one(seat.duties(), domain::registers::head_and_administrator)) return std::nullopt;
    const auto now = parts.machine.clock().now();
    JCIC_TRY(const auto last, last_here(seat.session(), now));
    return altered_since(seat.session(), std::min<UtcTime>(last, now - told_for));
}

}  // namespace jcic::desk
