#include "app/desk/rooms/security_log.h"

#include <algorithm>
#include <array>

#include "app/desk/rooms/each_event.h"
#include "app/domain/events/names.h"

namespace jcic::desk {
namespace {

using enum SystemLog::Level;

constexpr std::array told{
    SecurityEvent{"session.signed-in", notice},
    SecurityEvent{"session.signed-out", notice},
    SecurityEvent{"session.refused", warning},
    SecurityEvent{"countersign.failed", warning},
    SecurityEvent{"person.locked", warning},
    SecurityEvent{"person.unlocked", notice},
    SecurityEvent{"person.unlocked-together", warning},
    SecurityEvent{"person.designated", notice},
    SecurityEvent{"person.duties", notice},
    SecurityEvent{"person.ended", notice},
    SecurityEvent{"person.recovered", warning},
    SecurityEvent{"person.head-named", warning},
    SecurityEvent{"password.changed", notice},
    SecurityEvent{"host.sign-in-failed", warning},
    SecurityEvent{"card.verify-failed", warning},
    SecurityEvent{"card.locked", warning},
    SecurityEvent{"card.lost", warning},
    SecurityEvent{"settings.changed", notice},
    SecurityEvent{"settings.seen", warning},
    SecurityEvent{"settings.refused", warning},
    SecurityEvent{"ledger.verified", notice},
    SecurityEvent{"ledger.exported", notice},
    SecurityEvent{"ledger.exported-with-values", warning},
    SecurityEvent{"ledger.restored", warning},
    SecurityEvent{"ledger.restored-by-recovery", warning},
    SecurityEvent{"ledger.backup-failed", warning},
    SecurityEvent{"seal.restarted", warning},
    SecurityEvent{"head.lost", warning},
    SecurityEvent{"deletions.lost", warning},
    SecurityEvent{"register.exported-in-clear", warning},
    SecurityEvent{"stop.ordered", warning},
    SecurityEvent{"stop.ordered-in-absence", warning},
    SecurityEvent{"stop.imposed", warning},
    SecurityEvent{"stop.lifted", notice},
    SecurityEvent{"incident.noticed", warning},
    SecurityEvent{"volume.allowed", notice},
    SecurityEvent{"outer.sign-in-failed", warning},
    SecurityEvent{"outer.account-locked", warning},
    SecurityEvent{"outer.unlock-failed", warning},
    SecurityEvent{"outer.recovery-failed", warning},
    SecurityEvent{"outer.clock-set", warning},
    SecurityEvent{"outer.program-altered", warning},
    SecurityEvent{"outer.file-damaged", warning},
    SecurityEvent{"outer.file-mended", warning},
    SecurityEvent{"outer.cut", warning},
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
    return told;
}

Result<std::vector<SecurityLine>> SecurityLog::next(ledger::Session& session, UtcTime now) {
    ledger::EventQuery wanted;
    wanted.start = next_;
    if (next_ == 0) wanted.since = now - std::chrono::days{1};
    JCIC_TRY(const auto count, session.count());
    if (next_ > count) return std::vector<SecurityLine>{};
    std::vector<SecurityLine> out;
    JCIC_CHECK(each_event(session, wanted, [&](const domain::Recorded& event) {
        const auto* found = std::ranges::find(told, event.entry.action, &SecurityEvent::action);
        if (found != told.end()) out.push_back(line_of(*found, event));
        return true;
    }));
    next_ = count + 1;
    return out;
}

}  // namespace jcic::desk
