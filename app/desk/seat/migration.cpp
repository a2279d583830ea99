#include "app/desk/seat/migration.h"

#include <algorithm>
#include <optional>
#include <sstream>

#include "app/backup/backup.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/duties.h"
#include "app/domain/events/names.h"
#include "app/files/files.h"
#include "app/files/named.h"
#include "app/ledger/session/session.h"

namespace jcic::desk {
namespace {

namespace fs = std::filesystem;

constexpr auto begun_file = "migration.begun";

/// A migration that was begun, in a file of its own until its last step is done: "from newest digest".
struct BegunMigration {
    int from = 0;
    int newest = 0;
    std::string backup;  ///< digest
};
std::optional<BegunMigration> begun_in(const fs::path& profile) {
    const auto text = files::read_text(profile / begun_file);
    BegunMigration out;
    if (!text || !(std::istringstream(*text) >> out.from >> out.newest >> out.backup)) return std::nullopt;
    return out;
}

/// Whether this trail has that backup: one that was put back since does not.
Result<bool> has_backup(ledger::Session& session, const std::string& digest) {
    ledger::EventQuery wanted;
    wanted.action = action::ledger_backed_up;
    bool found = false;
    JCIC_CHECK(each_event(session, wanted, [&](const domain::Recorded& event) {
        found = found || event.entry.value(field::digest) == digest;
        return !found;
    }));
    return found;
}

/// Of the profile as it was before the first step, its digest. After a power cut the one that was made then stays, once
/// a step is done: until then an earlier program may have worked on.
Result<std::string> backed_up(const fs::path& profile, ledger::Session& session, int from, int newest,
                              const std::string& settings) {
    const auto file = profile / ("before-format-" + std::to_string(newest) + ".backup");
    std::error_code unreadable;
    const auto begun = begun_in(profile);
    if (begun && begun->newest == newest && begun->from < from && fs::exists(file, unreadable)) {
        JCIC_TRY(const bool known, has_backup(session, begun->backup));
        if (known) return begun->backup;
    }
    JCIC_TRY(const auto report, ledger::back_up(session, file, {}));
    JCIC_CHECK(files::replace(profile / ("settings.conf.format-" + std::to_string(from)), settings));
    const auto digest = to_hex(report.digest);
    JCIC_CHECK(files::replace(profile / begun_file,
                              std::to_string(from) + " " + std::to_string(newest) + " " + digest + "\n"));
    return digest;
}

/// Once, though the step be taken twice.
Result<void> write_migrated(ledger::Session& session, int from, const std::string& backup) {
    JCIC_TRY(const auto told, last_event(session, action::profile_migrated));
    const auto next = std::to_string(from + 1);
    if (told && told->entry.value(field::to_format) == next) return {};
    JCIC_CHECK(session.append(
        plain_entry(action::profile_migrated, "ledger",
                    {{field::from_format, std::to_string(from)}, {field::to_format, next}, {field::digest, backup}}),
        domain::may_back_up));
    return {};
}

}  // namespace

Result<void> migrate(const fs::path& profile, ledger::Session& session, const ProfileFormats& formats) {
    JCIC_TRY(auto settings, files::read_text(profile / settings_file));
    JCIC_TRY(const auto from, format_in(settings, (profile / settings_file).string()));
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
        JCIC_CHECK(write_migrated(session, step->from, backup));
        // Last, and in one: without it the step is taken again.
        if (step->settings) settings = step->settings(std::move(settings));
        settings = with_format(settings, step->from + 1);
        JCIC_CHECK(files::replace(files::behind_links(profile / settings_file), settings));
    }
    return files::remove(profile / begun_file);
}

Result<void> bring_to_format(const Machine& machine, ledger::Session& session) {
    JCIC_TRY(const auto settings, files::read_text(machine.profile() / settings_file));
    JCIC_TRY(const auto format, format_in(settings, (machine.profile() / settings_file).string()));
    JCIC_CHECK(
        hold_to_known(format, machine.formats()));  // a later program may have been here since this one was started
    if (format == machine.formats().newest) return {};
    JCIC_TRY(const auto rows, domain::registers::rows_of_people(session));
    const domain::registers::PeopleAndCards people(rows);
    if (!domain::may_back_up(people.duties(session.person(), machine.today())))
        return fail(FaultCode::profile_older, "desk.format");
    return ledger::alone_with_the_ledger(session,
                                         [&] { return migrate(machine.profile(), session, machine.formats()); });
}

}  // namespace jcic::desk
