#include "app/desk/registers/calendar_desk.h"

#include <map>
#include <set>

#include "app/desk/profile/resources.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

std::set<std::filesystem::path> calendars_in(const std::filesystem::path& folder) {
    return files::files_in(folder, ".csv").value_or(std::set<std::filesystem::path>{});
}

/// The file's bytes, which hold a calendar.
Result<std::string> calendar_in(const std::filesystem::path& file, domain::OfficeCalendar& calendar) {
    JCIC_TRY(std::string text, files::read_text_given(file, largest_calendar));
    if (auto loaded = calendar.load(view(text)); !loaded) {
        auto fault = std::move(loaded).error();
        fault.details.push_back({"file", file.filename().string()});
        return tl::unexpected<Fault>(std::move(fault));
    }
    return text;
}

struct KeptCalendar {
    std::string name;
    std::string text;
    bool proven = false;  ///< an event says that it was read in
};

/// By SHA-256; what cannot be read is as if it were not there.
std::map<std::string, KeptCalendar> by_digest(const std::filesystem::path& folder) {
    std::map<std::string, KeptCalendar> out;
    for (const auto& file : calendars_in(folder))
        if (auto text = files::read_text(file, largest_calendar)) {
            auto digest = to_hex(sha256_of(view(*text)));
            out.emplace(std::move(digest), KeptCalendar{file.filename().string(), std::move(*text)});
        }
    return out;
}

Fault not_as_read_in(const std::string& file, const char* reason) {
    return {FaultCode::file_form, "calendar", {{"file", file}, {"reason", reason}}};
}

/// Digests, in the order in which they were read in; one that was read in again counts from there on.
Result<std::vector<std::string>> read_in_so_far(ledger::Session& session) {
    ledger::EventQuery query;
    query.action = action::calendar_read_in;
    query.limit = 10'000;
    JCIC_TRY(const auto events, session.events(query));
    std::vector<std::string> out;
    for (const auto& event : events) {
        auto digest = event.entry.value(field::digest);
        std::erase(out, digest);
        out.push_back(std::move(digest));
    }
    return out;
}

/// "0001.csv", "0002.csv": the first that is free. Which goes before which, the trail says.
std::filesystem::path next_in(const std::filesystem::path& folder) {
    const auto taken = calendars_in(folder);
    for (std::size_t number = 1;; ++number) {
        const auto digits = std::to_string(number);
        auto path = folder / (std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits + ".csv");
        if (!taken.contains(path)) return path;
    }
}

}  // namespace

Result<domain::OfficeCalendar> load_calendars(const std::filesystem::path& resources) {
    domain::OfficeCalendar out;
    const auto shipped = calendars_in(resources / "calendar");
    if (shipped.empty())
        return fail(FaultCode::file_missing, "calendar", {{"file", "resources/calendar"}, {"reason", "program"}});
    for (const auto& file : shipped) JCIC_CHECK(calendar_in(file, out));
    return out;
}

Result<void> hold_calendars(const With<Machine, Seating>& parts, ledger::Session& session) {
    JCIC_TRY(const auto resources, resource_dir());
    JCIC_TRY(auto calendar, load_calendars(resources));
    auto kept = by_digest(parts.machine.profile() / "calendar");
    std::optional<Fault> fault;
    JCIC_TRY(const auto digests, read_in_so_far(session));
    for (const auto& digest : digests) {
        const auto found = kept.find(digest);
        if (found == kept.end()) {
            fault = not_as_read_in("calendar", "gone");
            continue;
        }
        found->second.proven = true;
        if (!calendar.load(view(found->second.text)))
            fault = not_as_read_in("calendar/" + found->second.name, "not-read-in");
    }
    for (const auto& [digest, file] : kept)
        if (!file.proven) fault = not_as_read_in("calendar/" + file.name, "not-read-in");
    parts.machine.take_calendar(std::move(calendar));
    parts.machine.blame_calendar(std::move(fault));
    if (parts.seating.seat()) parts.seating.seat()->judge_owed_anew();
    return {};
}

Result<CalendarRead> CalendarDesk::read_in(const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    if (!domain::registers::holds_one(seat->duties(), domain::registers::head_and_administrator))
        return fail(FaultCode::person_duty, "calendar", {{"duty", "unit-head,administrator"}});
    domain::OfficeCalendar alone;
    // Read once: what is checked is what is hashed, kept and counted by.
    JCIC_TRY(const std::string text, calendar_in(file, alone));
    JCIC_TRY(const auto from, domain::RocDate::from(alone.span()->first));
    JCIC_TRY(const auto to, domain::RocDate::from(alone.span()->second));
    const CalendarRead out{from, to, alone.size()};
    const auto folder = parts_.machine.profile() / "calendar";
    const auto digest = to_hex(sha256_of(view(text)));
    JCIC_TRY(const auto known, read_in_so_far(seat->session()));
    const bool is_kept = by_digest(folder).contains(digest);
    if (is_kept && !known.empty() && known.back() == digest) return out;  // counts already, before all others
    JCIC_CHECK(files::make_folder(folder));
    JCIC_CHECK(seat->session().append(plain_entry(action::calendar_read_in, "ledger",
                                                  {{field::from, out.from.text()},
                                                   {field::to, out.to.text()},
                                                   {field::days, std::to_string(out.days)},
                                                   {field::digest, digest}}),
                                      ledger::whoever_is(domain::registers::head_and_administrator)));
    if (!is_kept) JCIC_CHECK(files::replace(next_in(folder), text));
    JCIC_CHECK(hold_calendars(parts_, seat->session()));
    return out;
}

Result<std::vector<int>> CalendarDesk::years() {
    JCIC_CHECK(parts_.seating.taken_seat());
    std::vector<int> out;
    for (const auto year : parts_.machine.calendar().years()) out.push_back(year - domain::years_before_roc);
    return out;
}

}  // namespace jcic::desk
