#include "app/desk/seat/migration.h"

#include <algorithm>
#include <optional>

#include "app/desk/rooms/rooms.h"
#include "app/domain/duties.h"
#include "app/domain/events/names.h"
#include "app/files/files.h"
#include "app/ledger/backup/backup.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {
namespace {

namespace fs = std::filesystem;

constexpr auto settings_file = "settings.conf";

/// The last step that the trail tells of.
struct Migrated {
    std::string from;
    std::string to;
    std::string backup;  ///< digest
};
Result<std::optional<Migrated>> last_migrated(ledger::Session& session) {
    ledger::EventQuery wanted;
    wanted.action = action::profile_migrated;
    wanted.newest_first = true;
    wanted.limit = 1;
    JCIC_TRY(const auto events, session.events(wanted));
    if (events.empty()) return std::optional<Migrated>{};
    const auto& entry = events.front().entry;
    return std::optional(
        Migrated{entry.value(field::from_format), entry.value(field::to_format), entry.value(field::digest)});
}

/// Of the profile as it was before the first step: after a power cut the one that was made then stays.
Result<std::string> backed_up(const fs::path& profile, ledger::Session& session, int from, int newest,
                              const std::string& settings) {
    JCIC_TRY(const auto last, last_migrated(session));
    const auto file = profile / ("before-format-" + std::to_string(newest) + ".backup");
    std::error_code unreadable;
    const bool begun = last && (last->to == std::to_string(from) || last->from == std::to_string(from));
    if (begun && fs::exists(file, unreadable)) return last->backup;
    JCIC_TRY(const auto report, ledger::back_up(session, file, {}));
    // An attempt that was cut off may have changed the file since: what stood before it stays.
    const auto copy = profile / ("settings.conf.format-" + std::to_string(from));
    if (!fs::exists(copy, unreadable)) JCIC_CHECK(files::replace(copy, settings));
    return to_hex(report.digest);
}

/// Once, though the step be taken twice.
Result<void> tell(ledger::Session& session, int from, const std::string& backup, Random& random) {
    JCIC_TRY(const auto last, last_migrated(session));
    const auto next = std::to_string(from + 1);
    if (last && last->from == std::to_string(from) && last->to == next) return {};
    JCIC_CHECK(session.append(
        plain_entry(random, action::profile_migrated, "ledger",
                    {{field::from_format, std::to_string(from)}, {field::to_format, next}, {field::digest, backup}}),
        domain::may_back_up));
    return {};
}

}  // namespace

Result<void> migrate(const fs::path& profile, ledger::Session& session, const ProfileFormats& formats, Random& random) {
    JCIC_TRY(auto settings, files::read_text(profile / settings_file));
    JCIC_TRY(const auto from, format_in(settings));
    JCIC_CHECK(hold_to_known(from, formats));
    if (from == formats.newest) return {};
    std::vector<const FormatStep*> steps;
    for (int format = from; format < formats.newest; ++format) {
        const auto step = std::ranges::find(formats.steps, format, &FormatStep::from);
        if (step == formats.steps.end()) return fail(FaultCode::internal, "desk.format");
        steps.push_back(&*step);
    }
    JCIC_TRY(const auto backup, backed_up(profile, session, from, formats.newest, settings));
    for (const auto* step : steps) {
        JCIC_CHECK(step->take(profile, session));
        JCIC_CHECK(tell(session, step->from, backup, random));
        // Last: without it the step is taken again. The step may have changed other lines.
        JCIC_TRY(settings, files::read_text(profile / settings_file));
        JCIC_CHECK(files::replace(profile / settings_file, with_format(settings, step->from + 1)));
    }
    return {};
}

Result<void> bring_to_format(const Rooms& rooms, ledger::Session& session) {
    JCIC_TRY(const auto settings, files::read_text(rooms.profile / settings_file));
    JCIC_TRY(const auto format, format_in(settings));
    if (format == rooms.formats.newest) return {};
    office::Register people;
    JCIC_CHECK(session.refresh(people));
    if (!domain::may_back_up(people.duties(session.person(), rooms.today())))
        return fail(FaultCode::profile_older, "desk.format");
    SystemRandom random;
    return migrate(rooms.profile, session, rooms.formats, random);
}

}  // namespace jcic::desk
