#include "app/desk/calendar_desk.h"

#include <set>

#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

constexpr std::size_t largest_calendar = 1U << 20U;  ///< bytes; a year's is 7 KB

std::set<std::filesystem::path> calendars_in(const std::filesystem::path& folder) {
    std::set<std::filesystem::path> out;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none))
        if (entry.path().extension() == ".csv") out.insert(entry.path());
    return out;
}

Result<void> take_in(domain::OfficeCalendar& calendar, const std::filesystem::path& file) {
    JCIC_TRY(const std::string text, files::read_text(file, largest_calendar));
    auto loaded = calendar.load(view(text));
    if (loaded) return loaded;
    auto fault = std::move(loaded).error();
    fault.details.push_back({"file", file.filename().string()});
    return tl::unexpected<Fault>(std::move(fault));
}

/// "0001.csv", "0002.csv": in the order in which they were read in.
std::filesystem::path next_in(const std::filesystem::path& folder) {
    const auto number = std::to_string(calendars_in(folder).size() + 1);
    return folder / (std::string(number.size() < 4 ? 4 - number.size() : 0, '0') + number + ".csv");
}

}  // namespace

Result<domain::OfficeCalendar> load_calendars(const std::filesystem::path& resources,
                                              const std::filesystem::path& profile) {
    domain::OfficeCalendar out;
    const auto shipped = calendars_in(resources / "calendar");
    if (shipped.empty()) return fail(FaultCode::file_missing, "calendar", {{"file", "resources/calendar"}});
    for (const auto& file : shipped) JCIC_CHECK(take_in(out, file));
    for (const auto& file : calendars_in(profile / "calendar")) JCIC_CHECK(take_in(out, file));
    return out;
}

Result<CalendarRead> CalendarDesk::read_in(const std::filesystem::path& file) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    if (!domain::registers::holds_one(seat->duties, domain::registers::head_and_administrator))
        return fail(FaultCode::person_duty, "calendar", {{"duty", "unit-head,administrator"}});
    domain::OfficeCalendar alone;
    JCIC_CHECK(take_in(alone, file));
    JCIC_TRY(const auto from, domain::RocDate::from(alone.span()->first));
    JCIC_TRY(const auto to, domain::RocDate::from(alone.span()->second));
    const CalendarRead out{from, to, alone.size()};
    JCIC_TRY(const std::string text, files::read_text(file, largest_calendar));
    const auto folder = rooms_.profile / "calendar";
    for (const auto& kept : calendars_in(folder)) {
        JCIC_TRY(const std::string there, files::read_text(kept, largest_calendar));
        if (there == text) return out;  // read in before
    }
    JCIC_CHECK(files::make_folder(folder));
    JCIC_CHECK(seat->session->append(plain_entry(rooms_.random, action::calendar_read_in, "ledger",
                                                 {{field::from, out.from.text()},
                                                  {field::to, out.to.text()},
                                                  {field::days, std::to_string(out.days)},
                                                  {field::digest, to_hex(sha256_of(view(text)))}})));
    JCIC_CHECK(files::replace(next_in(folder), text));
    JCIC_CHECK(rooms_.calendar.load(view(text)));
    return out;
}

Result<std::vector<int>> CalendarDesk::years() {
    JCIC_CHECK(rooms_.taken_seat());
    std::vector<int> out;
    for (const auto year : rooms_.calendar.years()) out.push_back(year - domain::years_before_roc);
    return out;
}

}  // namespace jcic::desk
