#pragma once
// The names of events and their fields: the only place for each. The catalogue (catalogue.h) has each event's subject,
// fields, signers and words.

#include <array>
#include <string_view>

#include "app/domain/events/field_names.h"

namespace jcic {

/// Formats of saved files that contain no personal data, and need no password.
namespace saved_form {
inline constexpr std::string_view calendar = "ics";
inline constexpr std::string_view report = "report";
}  // namespace saved_form

/// Actions. An action is written before its effect, an answer as soon as it arrives.
namespace action {
inline constexpr std::string_view query_submitted = "query.submitted";
inline constexpr std::string_view query_first_approved =
    "query.first-approved";  ///< the first of two approvals, if the branch requires two: it decides nothing
inline constexpr std::string_view query_decided = "query.decided";
inline constexpr std::string_view query_withdrawn = "query.withdrawn";
inline constexpr std::string_view query_requesting =
    "query.requesting";  ///< exact bytes and card signature, before they are sent
inline constexpr std::string_view query_unsettled = "query.unsettled";  ///< sent or perhaps sent, no answer
inline constexpr std::string_view query_settling =
    "query.settling";                                             ///< before asking the host for a request's outcome
inline constexpr std::string_view query_serial = "query.serial";  ///< one item's serial number arrived
inline constexpr std::string_view query_serial_taken_over =
    "query.serial-taken-over";  ///< a number that JCIC still held (R-SE-2), for an approved item
inline constexpr std::string_view query_request_failed = "query.request-failed";  ///< the host refused this item
inline constexpr std::string_view query_not_received =
    "query.not-received";  ///< nothing was issued: approved as before
inline constexpr std::string_view query_retrieving = "query.retrieving";
inline constexpr std::string_view query_not_yet = "query.not-yet";
inline constexpr std::string_view query_expired = "query.expired";  ///< a new authorisation is needed (R-SE-2)
inline constexpr std::string_view query_stopped = "query.stopped";  ///< a step was refused or failed; no state changes
inline constexpr std::string_view query_end_seen = "query.end-seen";        ///< its querier saw why it failed
inline constexpr std::string_view query_handed_over = "query.handed-over";  ///< its new case officer (R-DU-15, R-PA-7)
inline constexpr std::string_view query_relation_ended = "query.relation-ended";  ///< R-AU-6: the term's beginning
inline constexpr std::string_view query_erased = "query.erased";                  ///< its term is over; values erased
inline constexpr std::string_view retention_agreed =
    "retention.agreed";  ///< two persons' consent to erasing the queries that `query.erased` names
inline constexpr std::string_view serial_shown = "serial.shown";  ///< R-SE-5
// Steps of the register of lost serial numbers (app/domain/registers/lost_serials.h).
inline constexpr std::string_view lost_serial_asking = "lost-serial.asking";  ///< before JCIC is asked
inline constexpr std::string_view lost_serial_answered = "lost-serial.answered";
inline constexpr std::string_view lost_serial_unanswered = "lost-serial.unanswered";
inline constexpr std::string_view lost_serial_found = "lost-serial.found";  ///< one without a query here
inline constexpr std::string_view lost_serial_taken_over = "lost-serial.taken-over";
// Steps of the register of weekly sheets (app/domain/registers/weekly_sheets.h).
inline constexpr std::string_view weekly_sheet_closed = "weekly-sheet.closed";  ///< the week is over (R-LO-2)
inline constexpr std::string_view weekly_sheet_closed_early = "weekly-sheet.closed-early";  ///< by its querier
inline constexpr std::string_view weekly_sheet_without = "weekly-sheet.without-query";      ///< no query was made
// Steps of the registers of monthly samples and their records (app/domain/registers/samples.h).
inline constexpr std::string_view sample_drawn = "sample.drawn";          ///< each draw, repeats too
inline constexpr std::string_view difference_found = "difference.found";  ///< with JCIC's list of a month (Z52)
inline constexpr std::string_view review_drawn = "review.drawn";          ///< a record not sampled before
inline constexpr std::string_view record_retrieved = "record.retrieved";
inline constexpr std::string_view record_viewed = "record.viewed";
inline constexpr std::string_view record_reviewed = "record.reviewed";  ///< opened by an open review of it
inline constexpr std::string_view record_other_name =
    "record.other-name";  ///< its subject's name differs from that of the query or the authorisation
inline constexpr std::string_view record_doubted = "record.doubted";            ///< by the applicant (R-PA-8)
inline constexpr std::string_view record_still_needed = "record.still-needed";  ///< T52's, for a month more (R-PA-6)
inline constexpr std::string_view record_used_up = "record.used-up";
inline constexpr std::string_view record_erased = "record.erased";
inline constexpr std::string_view record_exported =
    "record.exported";  ///< saved as an encrypted file; its name is the user's own and is not recorded
inline constexpr std::string_view page_committed = "page.committed";  ///< contents of each page of a copy
inline constexpr std::string_view copy_agreed = "copy.agreed";        ///< to a further copy, by a supervisor (R-PA-7)
inline constexpr std::string_view copy_reserved = "copy.reserved";
inline constexpr std::string_view copy_sent = "copy.sent";
inline constexpr std::string_view copy_cancelling = "copy.cancelling";  ///< before its job is removed from the queue
inline constexpr std::string_view copy_confirmed = "copy.confirmed";
inline constexpr std::string_view copy_failed = "copy.failed";
inline constexpr std::string_view copy_set_aside = "copy.set-aside";  ///< to be destroyed (R-PA-4)
inline constexpr std::string_view copy_discarded = "copy.discarded";
inline constexpr std::string_view copy_filed = "copy.filed";
inline constexpr std::string_view copy_destroyed = "copy.destroyed";
inline constexpr std::string_view copy_lost = "copy.lost";
inline constexpr std::string_view copy_found = "copy.found";
inline constexpr std::string_view copy_written_off = "copy.written-off";
inline constexpr std::string_view card_received = "card.received";
inline constexpr std::string_view card_handed_out = "card.handed-out";
inline constexpr std::string_view card_handed_back = "card.handed-back";
inline constexpr std::string_view card_taken_back = "card.taken-back";  ///< without its borrower, by two
inline constexpr std::string_view card_password_typed =
    "card.password-typed";  ///< at the seat, by its custodian, who signs before its use (R-DU-2)
inline constexpr std::string_view card_verifying = "card.verifying";
inline constexpr std::string_view card_verified = "card.verified";
inline constexpr std::string_view card_verify_failed = "card.verify-failed";
inline constexpr std::string_view card_pin_changing = "card.pin-changing";
inline constexpr std::string_view card_pin_changed = "card.pin-changed";
inline constexpr std::string_view card_pin_change_failed = "card.pin-change-failed";
inline constexpr std::string_view card_unblocking = "card.unblocking";
inline constexpr std::string_view card_unblocked = "card.unblocked";
inline constexpr std::string_view card_unblock_failed = "card.unblock-failed";
inline constexpr std::string_view card_signing = "card.signing";
inline constexpr std::string_view card_signed = "card.signed";
inline constexpr std::string_view card_sign_failed = "card.sign-failed";
inline constexpr std::string_view card_seal_failed = "card.seal-failed";
inline constexpr std::string_view host_signing_in = "host.signing-in";
inline constexpr std::string_view host_signed_in = "host.signed-in";
inline constexpr std::string_view host_sign_in_failed = "host.sign-in-failed";
inline constexpr std::string_view host_signing_out = "host.signing-out";
inline constexpr std::string_view host_password_changing = "host.password-changing";
inline constexpr std::string_view host_password_changed = "host.password-changed";
inline constexpr std::string_view host_records_asking = "host.records-asking";  ///< before Z52 is requested
inline constexpr std::string_view host_opening = "host.opening";
inline constexpr std::string_view host_opened = "host.opened";
inline constexpr std::string_view host_opening_failed = "host.opening-failed";
inline constexpr std::string_view session_signed_in = "session.signed-in";
inline constexpr std::string_view session_signed_out = "session.signed-out";
inline constexpr std::string_view session_refused = "session.refused";
inline constexpr std::string_view settings_refused = "settings.refused";
inline constexpr std::string_view settings_changed = "settings.changed";  ///< before its file is written
inline constexpr std::string_view settings_seen = "settings.seen";        ///< they differ from those seen last
inline constexpr std::string_view settings_host_moved =
    "settings.host-moved";  ///< from here on no earlier host is trusted
inline constexpr std::string_view workstation_set_up = "workstation.set-up";
inline constexpr std::string_view workstation_key_made = "workstation.key-made";
inline constexpr std::string_view workstation_certified = "workstation.certified";
inline constexpr std::string_view seal_fingerprint_told = "seal.fingerprint-told";
inline constexpr std::string_view sheet_printed = "sheet.printed";        ///< before the page is sent
inline constexpr std::string_view calendar_read_in = "calendar.read-in";  ///< before it is stored in the profile
// Steps of registers that other code refers to.
inline constexpr std::string_view envelope_received = "envelope.received";
inline constexpr std::string_view policy_password_held = "policy.password-held";
inline constexpr std::string_view policy_password_changed = "policy.password-changed";
inline constexpr std::string_view procedure_entered = "procedure.entered";
inline constexpr std::string_view transmission_set = "transmission.set";
inline constexpr std::string_view transmission_tested = "transmission.tested";
inline constexpr std::string_view countersign_failed = "countersign.failed";
inline constexpr std::string_view password_changing = "password.changing";
inline constexpr std::string_view person_password_to_change = "person.password-to-change";
inline constexpr std::string_view password_changed = "password.changed";
inline constexpr std::string_view password_cost_raised = "password.cost-raised";
inline constexpr std::string_view person_designated = "person.designated";
inline constexpr std::string_view person_duties = "person.duties";
// Recovery if no unit head is in force, with a person of the branch or a new one: by head office's letter.
inline constexpr std::string_view person_head_named = "person.head-named";
inline constexpr std::string_view person_head_designated = "person.head-designated";
inline constexpr std::string_view person_last_day = "person.last-day";
inline constexpr std::string_view person_ended = "person.ended";
inline constexpr std::string_view person_card_bound =
    "person.card-bound";  ///< to their slot, which then opens by password and card
inline constexpr std::string_view person_card_released = "person.card-released";  ///< by the password alone again
inline constexpr std::string_view person_records = "person.records";
inline constexpr std::string_view person_locked = "person.locked";  ///< by failures at another's seat (R-PW-4)
inline constexpr std::string_view person_unlocked = "person.unlocked";
inline constexpr std::string_view person_unlocked_together =
    "person.unlocked-together";  ///< by two persons without a session: both sign
inline constexpr std::string_view person_recovered = "person.recovered";
inline constexpr std::string_view person_recovery_confirmed = "person.recovery-confirmed";
inline constexpr std::string_view records_key_renewed =
    "records-key.renewed";  ///< after a person with the key left: for what is sealed from here on
inline constexpr std::string_view recovery_made = "recovery.made";
inline constexpr std::string_view recovery_records = "recovery.records";
inline constexpr std::string_view outer_program_started = "outer.program-started";
inline constexpr std::string_view outer_sign_in_failed = "outer.sign-in-failed";
inline constexpr std::string_view outer_account_locked =
    "outer.account-locked";  ///< by failures at the person's own sign-in (R-PW-4)
inline constexpr std::string_view outer_card_failed = "outer.card-failed";  ///< the person's own, after a PIN
inline constexpr std::string_view outer_unlock_failed = "outer.unlock-failed";
inline constexpr std::string_view outer_recovery_failed = "outer.recovery-failed";
inline constexpr std::string_view outer_host_sign_out_unknown = "outer.host-sign-out-unknown";
inline constexpr std::string_view outer_clock_set = "outer.clock-set";
inline constexpr std::string_view outer_program_altered = "outer.program-altered";
inline constexpr std::string_view outer_file_mended = "outer.file-mended";    ///< from its other copy
inline constexpr std::string_view outer_file_damaged = "outer.file-damaged";  ///< both copies were damaged
inline constexpr std::string_view outer_cut = "outer.cut";
inline constexpr std::string_view seal_restarted = "seal.restarted";
inline constexpr std::string_view head_lost = "head.lost";
inline constexpr std::string_view deletion_redone = "deletion.redone";
inline constexpr std::string_view deletions_lost = "deletions.lost";
inline constexpr std::string_view register_printed = "register.printed";
inline constexpr std::string_view register_exported = "register.exported";
inline constexpr std::string_view register_exported_in_clear = "register.exported-in-clear";
inline constexpr std::string_view register_attachment_opened = "register.attachment-opened";
inline constexpr std::string_view register_attachment_saved = "register.attachment-saved";
inline constexpr std::string_view ledger_founded = "ledger.founded";
inline constexpr std::string_view ledger_verified = "ledger.verified";
inline constexpr std::string_view ledger_listed_anew = "ledger.listed-anew";
inline constexpr std::string_view ledger_exported = "ledger.exported";
inline constexpr std::string_view ledger_exported_with_values = "ledger.exported-with-values";
inline constexpr std::string_view ledger_backing_up = "ledger.backing-up";
inline constexpr std::string_view ledger_backed_up = "ledger.backed-up";
inline constexpr std::string_view ledger_backup_failed = "ledger.backup-failed";
inline constexpr std::string_view ledger_restored = "ledger.restored";
inline constexpr std::string_view ledger_restored_by_recovery = "ledger.restored-by-recovery";
/// Both restores: earlier signatures are void after them.
inline constexpr std::array restores{ledger_restored, ledger_restored_by_recovery};
inline constexpr std::string_view ledger_proven = "ledger.proven";
inline constexpr std::string_view profile_migrated = "profile.migrated";
inline constexpr std::string_view authorisation_replies_taken = "authorisation-replies.taken-in";
// Steps of registers (app/domain/registers) that other code names.
inline constexpr std::string_view authorisation_signed = "authorisation.signed";
inline constexpr std::string_view authorisation_certified = "authorisation.certified";
inline constexpr std::string_view authorisation_sent = "authorisation.sent";
inline constexpr std::string_view authorisation_accepted = "authorisation.accepted";
inline constexpr std::string_view authorisation_refused = "authorisation.refused";
inline constexpr std::string_view authorisation_use_corrected = "authorisation.use-corrected";
inline constexpr std::string_view authorisation_mistaken = "authorisation.mistaken";
inline constexpr std::string_view card_brought_forward = "card.brought-forward";  ///< it existed before the ledger
inline constexpr std::string_view card_custodian_changed = "card.custodian-changed";
inline constexpr std::string_view card_damaged = "card.damaged";
inline constexpr std::string_view card_lost = "card.lost";
inline constexpr std::string_view card_found = "card.found";
inline constexpr std::string_view card_in_other_hand = "card.in-other-hand";  ///< not the registered one, at a desk
inline constexpr std::string_view card_locked = "card.locked";                ///< by wrong passwords, as a desk found
inline constexpr std::string_view card_stopped = "card.stopped";
}  // namespace action

}  // namespace jcic
