// Who writes each event of the catalogue's tables, whoever signs it: asked before it is written, and by verification
// (app/ledger/trail/demands.h). Who takes a step of a register stands in the register; who changes people, with the
// events about them (RosterRule).
#include "app/domain/catalogue/tables.h"
#include "app/domain/events/effects.h"
#include "app/domain/events/filing_names.h"
#include "app/domain/events/revoked_names.h"
#include "app/domain/events/witness_names.h"
#include "app/domain/registers/approver_keys.h"
#include "app/domain/registers/deletions.h"
#include "app/domain/registers/desks.h"
#include "app/domain/registers/named_steps.h"

namespace jcic::domain::events {
namespace {

constexpr std::array querying{Duty::query_officer};
constexpr std::array reviewing{Duty::reviewer};
constexpr std::array querying_or_supervising{Duty::query_officer, Duty::supervisor};
constexpr std::array counting_copies{Duty::unit_head, Duty::query_officer, Duty::supervisor};
/// R-AU-6: the unit head, or the second person.
constexpr std::array consenting{Duty::unit_head, Duty::supervisor, Duty::reviewer, Duty::auditor};
constexpr std::array deleting{Duty::unit_head, Duty::query_officer, Duty::supervisor, Duty::reviewer, Duty::auditor};
constexpr std::array taking_events_out{Duty::unit_head, Duty::reviewer, Duty::auditor};

constexpr Writer who_has(Duties duties) {
    return {.is = Writer::Is::person, .by = duties};
}
/// Somebody designated that day.
constexpr Writer anybody{.is = Writer::Is::person};
/// Whoever was at the seat, whatever became of their duties meanwhile: it has come about.
constexpr Writer whoever_was_there{.is = Writer::Is::person, .any_day = true};
/// Of themselves.
constexpr Writer whose_it_is{.is = Writer::Is::person, .any_day = true, .own = true};
constexpr Writer own_querying{.is = Writer::Is::person, .by = querying, .own = true};
/// While nobody is signed in.
constexpr Writer the_ledger{.is = Writer::Is::nobody};
/// At a sign-in, or at a restore by both halves, where nobody is.
constexpr Writer at_the_opening{.is = Writer::Is::either, .any_day = true};

struct WrittenBy {
    std::string_view action;
    Writer writer;
};

constexpr std::array of_queries{
    WrittenBy{action::query_submitted, who_has(querying)},
    WrittenBy{action::query_first_approved, who_has(querying_or_supervising)},
    WrittenBy{action::query_decided, who_has(querying_or_supervising)},  // at either's seat
    WrittenBy{action::query_withdrawn, anybody},                         // who has the case
    WrittenBy{action::query_requesting, who_has(querying)},
    WrittenBy{action::query_unsettled, whoever_was_there},
    WrittenBy{action::query_settling, who_has(querying)},
    WrittenBy{action::query_serial, whoever_was_there},
    WrittenBy{action::query_serial_taken_over, who_has(querying)},
    WrittenBy{action::query_request_failed, whoever_was_there},
    WrittenBy{action::query_not_received, whoever_was_there},
    WrittenBy{action::query_retrieving, who_has(querying)},
    WrittenBy{action::query_not_yet, whoever_was_there},
    WrittenBy{action::query_expired, whoever_was_there},
    WrittenBy{action::query_stopped, whoever_was_there},
    WrittenBy{action::query_end_seen, anybody},
    WrittenBy{action::query_handed_over, anybody},  // who has the case, or a supervisor
    WrittenBy{action::query_relation_ended, who_has(counting_copies)},
    WrittenBy{action::query_authorisation_revoked, who_has(querying_or_supervising)},
    WrittenBy{action::query_erased, who_has(consenting)},
    WrittenBy{action::retention_agreed, who_has(consenting)},
    WrittenBy{action::serial_shown, who_has(querying)},
    WrittenBy{action::record_retrieved, whoever_was_there},
    WrittenBy{action::record_viewed, who_has(querying)},
    WrittenBy{action::record_reviewed, who_has(reviewing)},
    WrittenBy{action::record_other_name, whoever_was_there},
    WrittenBy{action::record_doubted, who_has(querying)},
    WrittenBy{action::record_still_needed, who_has(querying)},
    WrittenBy{action::record_filed_with_case, who_has(querying)},
    WrittenBy{action::record_filing_withdrawn, who_has(querying)},
    WrittenBy{action::record_kept_otherwise, who_has(querying)},
    WrittenBy{action::record_used_up, who_has(querying)},
    WrittenBy{action::record_erased, who_has(querying)},
    WrittenBy{registers::deletion::of_record, who_has(deleting)},
    WrittenBy{registers::deletion::of_query, who_has(deleting)},
    WrittenBy{action::lost_serial_asking, who_has(querying)},
    WrittenBy{action::lost_serial_answered, whoever_was_there},
    WrittenBy{action::lost_serial_unanswered, whoever_was_there},
    WrittenBy{action::lost_serial_found, whoever_was_there},
    WrittenBy{action::lost_serial_taken_over, who_has(querying)},
    WrittenBy{action::weekly_sheet_closed, whoever_was_there},  // at the sign-in after the week
    WrittenBy{action::weekly_sheet_closed_early, who_has(querying)},
    WrittenBy{action::weekly_sheet_without, whoever_was_there},
    WrittenBy{action::sample_drawn, who_has(reviewing)},
    WrittenBy{action::review_drawn, who_has(reviewing)},
    WrittenBy{action::difference_found, who_has(reading_records)},
    WrittenBy{action::authorisation_replies_taken, who_has(querying_or_supervising)},
};

constexpr std::array of_copies{
    WrittenBy{action::record_exported, who_has(querying)},
    WrittenBy{action::page_committed, who_has(querying)},
    WrittenBy{action::copy_agreed, who_has(querying)},
    WrittenBy{action::copy_reserved, who_has(querying)},
    WrittenBy{action::copy_sent, who_has(querying)},
    WrittenBy{action::copy_cancelling, who_has(counting_copies)},
    WrittenBy{action::copy_confirmed, who_has(counting_copies)},
    WrittenBy{action::copy_failed, whoever_was_there},
    WrittenBy{action::copy_set_aside, who_has(counting_copies)},
    WrittenBy{action::copy_discarded, whoever_was_there},
    WrittenBy{action::copy_filed, who_has(counting_copies)},
    WrittenBy{action::copy_destroyed, who_has(counting_copies)},
    WrittenBy{action::copy_lost, who_has(counting_copies)},
    WrittenBy{action::copy_found, who_has(counting_copies)},
    WrittenBy{action::copy_written_off, who_has(unit_heads)},
    WrittenBy{action::register_printed, anybody},
    WrittenBy{action::register_exported, anybody},
    WrittenBy{action::register_exported_in_clear, who_has(unit_heads)},
    WrittenBy{action::register_attachment_opened, who_has(reading_records)},
    WrittenBy{action::register_attachment_saved, anybody},
};

constexpr std::array of_cards{
    WrittenBy{action::card_received, who_has(unit_heads)},
    WrittenBy{action::card_handed_out, who_has(querying)},
    WrittenBy{action::card_handed_back, whoever_was_there},
    WrittenBy{action::card_taken_back, who_has(unit_heads)},
    WrittenBy{action::card_in_other_hand, whoever_was_there},
    WrittenBy{action::card_locked, whoever_was_there},
    WrittenBy{registers::card_pin_not_known, whoever_was_there},
    WrittenBy{registers::card_pin_known, whoever_was_there},
    WrittenBy{registers::envelope_not_known, whoever_was_there},
    WrittenBy{registers::envelope_known, whoever_was_there},
    WrittenBy{action::card_password_typed, anybody},
    WrittenBy{action::card_verifying, anybody},
    WrittenBy{action::card_verified, whoever_was_there},
    WrittenBy{action::card_verify_failed, whoever_was_there},
    WrittenBy{action::card_verify_not_known, whoever_was_there},
    WrittenBy{action::card_verify_not_sent, whoever_was_there},
    WrittenBy{action::card_pin_changing, anybody},
    WrittenBy{action::card_pin_changed, whoever_was_there},
    WrittenBy{action::card_pin_change_failed, whoever_was_there},
    WrittenBy{action::card_pin_change_not_known, whoever_was_there},
    WrittenBy{action::card_pin_change_not_sent, whoever_was_there},
    WrittenBy{action::card_unblocking, anybody},
    WrittenBy{action::card_unblocked, whoever_was_there},
    WrittenBy{action::card_unblock_failed, whoever_was_there},
    WrittenBy{action::card_unblock_not_known, whoever_was_there},
    WrittenBy{action::card_unblock_not_sent, whoever_was_there},
    WrittenBy{action::card_signing, anybody},
    WrittenBy{action::card_signed, whoever_was_there},
    WrittenBy{action::card_sign_failed, whoever_was_there},
    WrittenBy{action::card_seal_failed, whoever_was_there},
    WrittenBy{action::host_signing_in, own_querying},
    WrittenBy{action::host_signed_in, whose_it_is},
    WrittenBy{action::host_sign_in_failed, whose_it_is},
    WrittenBy{action::host_sign_in_not_known, whose_it_is},
    WrittenBy{action::host_sign_in_not_sent, whose_it_is},
    WrittenBy{action::host_signing_out, whose_it_is},
    WrittenBy{action::host_password_changing, own_querying},
    WrittenBy{action::host_password_changed, whose_it_is},
    WrittenBy{action::host_password_change_failed, whose_it_is},
    WrittenBy{action::host_password_change_not_known, whose_it_is},
    WrittenBy{action::host_password_change_not_sent, whose_it_is},
    WrittenBy{action::host_records_asking, own_querying},
    WrittenBy{action::host_opening, who_has(querying)},
    WrittenBy{action::host_opened, whoever_was_there},
    WrittenBy{action::host_opening_failed, whoever_was_there},
    WrittenBy{action::host_opening_not_known, whoever_was_there},
    WrittenBy{action::host_opening_not_sent, whoever_was_there},
};

constexpr std::array of_accounts{
    WrittenBy{action::person_locked, whoever_was_there},
    WrittenBy{action::recovery_records, who_has(unit_heads)},
    WrittenBy{action::password_changing, whose_it_is},
    WrittenBy{action::password_changed, whose_it_is},
    WrittenBy{action::password_cost_raised, whose_it_is},
    WrittenBy{action::person_card_bound, whose_it_is},
    WrittenBy{action::person_card_released, whose_it_is},
    WrittenBy{action::session_signed_in, anybody},
    WrittenBy{action::session_signed_out, whose_it_is},
    WrittenBy{action::session_refused, whose_it_is},
    WrittenBy{action::countersign_failed, whoever_was_there},
    WrittenBy{action::outer_program_started, the_ledger},
    WrittenBy{action::outer_sign_in_failed, the_ledger},
    WrittenBy{action::outer_account_locked, the_ledger},
    WrittenBy{action::outer_card_failed, the_ledger},
    WrittenBy{action::outer_card_not_known, the_ledger},
    WrittenBy{action::outer_unlock_failed, the_ledger},
    WrittenBy{action::outer_recovery_failed, the_ledger},
    WrittenBy{action::outer_host_sign_out_unknown, the_ledger},
    WrittenBy{action::outer_clock_set, the_ledger},
    WrittenBy{action::outer_program_altered, the_ledger},
    WrittenBy{action::outer_file_mended, the_ledger},
    WrittenBy{action::outer_file_damaged, the_ledger},
    WrittenBy{action::outer_cut, the_ledger},
};

constexpr std::array of_the_ledger{
    WrittenBy{action::seal_restarted, at_the_opening},
    WrittenBy{action::head_lost, at_the_opening},
    WrittenBy{action::deletion_redone, at_the_opening},
    WrittenBy{action::deletions_lost, at_the_opening},
    WrittenBy{action::settings_refused, whoever_was_there},
    WrittenBy{action::settings_seen, whoever_was_there},
    WrittenBy{action::settings_host_moved, whoever_was_there},
    WrittenBy{action::settings_changed, who_has(administering)},  // which of the two, each setting says
    WrittenBy{action::workstation_set_up, who_has(administering)},
    WrittenBy{action::workstation_key_made, who_has(administering)},
    WrittenBy{action::workstation_certified, who_has(administering)},
    WrittenBy{action::seal_fingerprint_told, who_has(administering)},
    WrittenBy{action::sheet_printed, anybody},
    WrittenBy{action::calendar_read_in, who_has(administering)},
    WrittenBy{action::ledger_founded, the_ledger},
    WrittenBy{action::ledger_verified, anybody},
    WrittenBy{action::ledger_witnessed, anybody},
    WrittenBy{action::ledger_listed_anew, whoever_was_there},
    WrittenBy{action::ledger_exported, who_has(taking_events_out)},
    WrittenBy{action::ledger_exported_with_values, who_has(unit_heads)},
    WrittenBy{action::ledger_backing_up, who_has(administering)},
    WrittenBy{action::ledger_backed_up, whoever_was_there},
    WrittenBy{action::ledger_backup_failed, whoever_was_there},
    WrittenBy{action::ledger_restored, who_has(administering)},
    WrittenBy{action::ledger_restored_by_recovery, the_ledger},
    WrittenBy{action::ledger_proven, who_has(taking_events_out)},
    WrittenBy{action::profile_migrated, who_has(administering)},
    // By whichever transport, by a round of whoever is there: the row's certificate, which a responsible person
    // compared, decides what is believed. A line "free" gives back what an earlier one said; docs/trust/threats.md says
    // what that leaves to somebody with a program of their own.
    WrittenBy{action::desk_told, anybody},
    WrittenBy{action::desk_differed, anybody},
    WrittenBy{action::authorisation_use_told, anybody},
    WrittenBy{action::exchange_written, anybody},
    // Whoever has an account here and approves at the other desk: what that counts for, the other ledger says.
    WrittenBy{action::approval_shown, anybody},
    WrittenBy{action::approval_image_opened, anybody},
    WrittenBy{action::approval_answered, anybody},
};

}  // namespace

Writer writer_of(std::string_view action) {
    for (const auto& table : {std::span<const WrittenBy>(of_queries), std::span<const WrittenBy>(of_copies),
                              std::span<const WrittenBy>(of_cards), std::span<const WrittenBy>(of_accounts),
                              std::span<const WrittenBy>(of_the_ledger)})
        for (const auto& one : table)
            if (one.action == action) return one.writer;
    return {};
}

}  // namespace jcic::domain::events
