#include "app/desk/rooms/security_log.h"

#include <algorithm>
#include <array>

#include "app/base/numbers.h"
#include "app/desk/rooms/each_event.h"
#include "app/domain/events/effects.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/volumes.h"
#include "app/files/files.h"

namespace jcic::desk {
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

}  // namespace jcic::desk
