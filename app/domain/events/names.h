#pragma once
// What events and their fields are called: the one place for each name. What an event is about, what its fields hold
// and who signs it stands in the catalogue (catalogue.h); what people read, too.

#include <string_view>

namespace jcic {

/// What happened. An action is written before its effect, an answer as soon as it is there.
namespace action {
inline constexpr std::string_view query_submitted = "query.submitted";
inline constexpr std::string_view query_decided = "query.decided";
inline constexpr std::string_view query_withdrawn = "query.withdrawn";
inline constexpr std::string_view query_requesting =
    "query.requesting";  ///< exact bytes and card signature, before they are sent
inline constexpr std::string_view query_unsettled = "query.unsettled";  ///< sent or perhaps sent, no answer
inline constexpr std::string_view query_settling =
    "query.settling";                                             ///< about to ask the host what became of a request
inline constexpr std::string_view query_serial = "query.serial";  ///< one item's serial number came back
inline constexpr std::string_view query_serial_taken_over =
    "query.serial-taken-over";  ///< a number that JCIC still held (R-SE-2), for an approved item
inline constexpr std::string_view query_request_failed = "query.request-failed";  ///< the host refused this item
inline constexpr std::string_view query_not_received =
    "query.not-received";  ///< nothing was issued: approved as before
inline constexpr std::string_view query_retrieving = "query.retrieving";
inline constexpr std::string_view query_not_yet = "query.not-yet";
inline constexpr std::string_view query_expired = "query.expired";  ///< a new authorisation is needed (R-SE-2)
inline constexpr std::string_view query_stopped = "query.stopped";  ///< a step was refused or failed; no state changes
inline constexpr std::string_view query_end_seen = "query.end-seen";  ///< its querier knows why it came to nothing
inline constexpr std::string_view query_handed_over =
    "query.handed-over";  ///< who has the case from now on (R-DU-15, R-PA-7)
inline constexpr std::string_view query_relation_ended = "query.relation-ended";  ///< R-AU-6: what the term runs from
inline constexpr std::string_view query_erased = "query.erased";                  ///< its term is over; its values go
inline constexpr std::string_view retention_agreed =
    "retention.agreed";  ///< two persons' consent to erasing what `query.erased` names
inline constexpr std::string_view serial_shown = "serial.shown";  ///< R-SE-5
// Steps of the register of lost serial numbers (app/domain/registers/lost_serials.h).
inline constexpr std::string_view lost_serial_asking = "lost-serial.asking";  ///< before JCIC is asked
inline constexpr std::string_view lost_serial_answered = "lost-serial.answered";
inline constexpr std::string_view lost_serial_unanswered = "lost-serial.unanswered";
inline constexpr std::string_view lost_serial_found = "lost-serial.found";  ///< one that no query here holds
inline constexpr std::string_view lost_serial_taken_over = "lost-serial.taken-over";
// Steps of the register of weekly sheets (app/domain/registers/weekly_sheets.h).
inline constexpr std::string_view weekly_sheet_closed = "weekly-sheet.closed";  ///< the week is over (R-LO-2)
inline constexpr std::string_view weekly_sheet_closed_early = "weekly-sheet.closed-early";  ///< by its querier
inline constexpr std::string_view weekly_sheet_without = "weekly-sheet.without-query";      ///< nobody asked anything
// Steps of the registers of monthly samples and of what they drew (app/domain/registers/samples.h).
inline constexpr std::string_view sample_drawn = "sample.drawn";          ///< each draw, repeats too
inline constexpr std::string_view difference_found = "difference.found";  ///< with JCIC's list of a month (Z52)
inline constexpr std::string_view review_drawn = "review.drawn";          ///< a record that was not drawn before
inline constexpr std::string_view record_retrieved = "record.retrieved";
inline constexpr std::string_view record_viewed = "record.viewed";
inline constexpr std::string_view record_doubted = "record.doubted";            ///< by the applicant (R-PA-8)
inline constexpr std::string_view record_still_needed = "record.still-needed";  ///< T52's, for a month more (R-PA-6)
inline constexpr std::string_view record_used_up = "record.used-up";
inline constexpr std::string_view record_erased = "record.erased";
inline constexpr std::string_view record_exported =
    "record.exported";  ///< out as an encrypted file; its name is the user's own and stays out
inline constexpr std::string_view page_committed = "page.committed";  ///< what each page of a copy says
inline constexpr std::string_view copy_reserved = "copy.reserved";
inline constexpr std::string_view copy_sent = "copy.sent";
inline constexpr std::string_view copy_cancelling = "copy.cancelling";  ///< about to take its job out of the queue
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
inline constexpr std::string_view card_taken_back = "card.taken-back";  ///< without its holder: custodian and unit head
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
inline constexpr std::string_view host_records_asking = "host.records-asking";  ///< Z52, before it is asked
inline constexpr std::string_view host_opening = "host.opening";
inline constexpr std::string_view host_opened = "host.opened";
inline constexpr std::string_view host_opening_failed = "host.opening-failed";
inline constexpr std::string_view session_signed_in = "session.signed-in";
inline constexpr std::string_view session_signed_out = "session.signed-out";
inline constexpr std::string_view session_refused = "session.refused";
inline constexpr std::string_view settings_refused = "settings.refused";
inline constexpr std::string_view settings_changed = "settings.changed";  ///< before its file is written
inline constexpr std::string_view workstation_set_up = "workstation.set-up";
inline constexpr std::string_view workstation_key_made = "workstation.key-made";
inline constexpr std::string_view workstation_certified = "workstation.certified";
inline constexpr std::string_view seal_fingerprint_told = "seal.fingerprint-told";
inline constexpr std::string_view sheet_printed = "sheet.printed";        ///< before the page leaves
inline constexpr std::string_view calendar_read_in = "calendar.read-in";  ///< before it is kept in the profile
// Steps of registers that others than their own mechanism look for.
inline constexpr std::string_view envelope_received = "envelope.received";
inline constexpr std::string_view policy_password_held = "policy.password-held";
inline constexpr std::string_view policy_password_changed = "policy.password-changed";
inline constexpr std::string_view procedure_entered = "procedure.entered";
inline constexpr std::string_view transmission_set = "transmission.set";
inline constexpr std::string_view transmission_tested = "transmission.tested";
inline constexpr std::string_view countersign_failed = "countersign.failed";
inline constexpr std::string_view password_changing = "password.changing";
inline constexpr std::string_view password_changed = "password.changed";
inline constexpr std::string_view password_cost_raised = "password.cost-raised";
inline constexpr std::string_view person_designated = "person.designated";
inline constexpr std::string_view person_duties = "person.duties";
inline constexpr std::string_view person_last_day = "person.last-day";
inline constexpr std::string_view person_ended = "person.ended";
inline constexpr std::string_view person_records = "person.records";
inline constexpr std::string_view person_locked = "person.locked";  ///< by failures at another's seat (R-PW-4)
inline constexpr std::string_view person_unlocked = "person.unlocked";
inline constexpr std::string_view person_unlocked_together =
    "person.unlocked-together";  ///< by two persons, while nobody is signed in: both sign
inline constexpr std::string_view person_recovered = "person.recovered";
inline constexpr std::string_view person_recovery_confirmed = "person.recovery-confirmed";
inline constexpr std::string_view recovery_made = "recovery.made";
inline constexpr std::string_view recovery_records = "recovery.records";
inline constexpr std::string_view outer_program_started = "outer.program-started";
inline constexpr std::string_view outer_sign_in_failed = "outer.sign-in-failed";
inline constexpr std::string_view outer_account_locked =
    "outer.account-locked";  ///< by failures at the person's own sign-in (R-PW-4)
inline constexpr std::string_view outer_unlock_failed = "outer.unlock-failed";
inline constexpr std::string_view outer_recovery_failed = "outer.recovery-failed";
inline constexpr std::string_view outer_host_sign_out_unknown = "outer.host-sign-out-unknown";
inline constexpr std::string_view outer_clock_set = "outer.clock-set";
inline constexpr std::string_view outer_program_altered = "outer.program-altered";
inline constexpr std::string_view outer_cut = "outer.cut";
inline constexpr std::string_view seal_restarted = "seal.restarted";
inline constexpr std::string_view head_lost = "head.lost";
inline constexpr std::string_view deletion_redone = "deletion.redone";
inline constexpr std::string_view deletions_lost = "deletions.lost";
inline constexpr std::string_view register_printed = "register.printed";
inline constexpr std::string_view register_exported = "register.exported";
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
inline constexpr std::string_view ledger_year_closed = "ledger.year-closed";
inline constexpr std::string_view ledger_year_returned = "ledger.year-returned";
inline constexpr std::string_view ledger_proven = "ledger.proven";
inline constexpr std::string_view profile_migrated = "profile.migrated";
inline constexpr std::string_view authorisation_replies_taken = "authorisation-replies.taken-in";
// Steps of registers (app/domain/registers) that other code names.
inline constexpr std::string_view authorisation_signed = "authorisation.signed";
inline constexpr std::string_view authorisation_certified = "authorisation.certified";
inline constexpr std::string_view authorisation_sent = "authorisation.sent";
inline constexpr std::string_view authorisation_accepted = "authorisation.accepted";
inline constexpr std::string_view authorisation_refused = "authorisation.refused";
inline constexpr std::string_view card_custodian_changed = "card.custodian-changed";
inline constexpr std::string_view card_damaged = "card.damaged";
inline constexpr std::string_view card_lost = "card.lost";
inline constexpr std::string_view card_found = "card.found";
inline constexpr std::string_view card_stopped = "card.stopped";
}  // namespace action

namespace field {
// Of any event.
inline constexpr std::string_view page = "page";  ///< what was shown to those who sign
inline constexpr std::string_view rests_on =
    "rests-on";  ///< that the event rests on that earlier one; there may be several
inline constexpr std::string_view destroys =
    "destroys";  ///< announces that the key it names is to be destroyed; there may be several
inline constexpr std::string_view attached = "attached";  ///< the digest of an attachment's file; there may be several
inline constexpr std::string_view beside = "beside";      ///< the second person of a register's step
// The others.
inline constexpr std::string_view case_number = "case-number";
inline constexpr std::string_view business = "business";
inline constexpr std::string_view subject_kind = "subject-kind";
inline constexpr std::string_view rules = "rules";  ///< the rule that allows each item, in the same order
inline constexpr std::string_view year = "year";
inline constexpr std::string_view authorisation = "authorisation";  ///< the branch's own number of the form
inline constexpr std::string_view authorisation_kind = "authorisation-kind";
inline constexpr std::string_view authorisation_signed = "authorisation-signed";
inline constexpr std::string_view authorisation_ends = "authorisation-ends";
inline constexpr std::string_view authorisation_name = "authorisation-name";
inline constexpr std::string_view authorisation_items = "authorisation-items";
inline constexpr std::string_view authorisation_reply = "authorisation-reply";
inline constexpr std::string_view subject_id = "subject-id";
inline constexpr std::string_view subject_name = "subject-name";
inline constexpr std::string_view reason = "reason";
inline constexpr std::string_view borrower_id = "borrower-id";
inline constexpr std::string_view borrower_name = "borrower-name";
inline constexpr std::string_view approved = "approved";  ///< items
inline constexpr std::string_view refused = "refused";    ///< items
inline constexpr std::string_view remark = "remark";
inline constexpr std::string_view stands_out = "stands-out";  ///< what the approver was shown beside the page
inline constexpr std::string_view key = "key";                ///< idempotency key; of a seal the public one
inline constexpr std::string_view institution = "institution";
inline constexpr std::string_view way =
    "way";  ///< R-SE-4: always "N", by card; who gave the card its new password: "member", "jcic" (R-DU-5); of a
            ///< recovery: "two-persons", "head-office"
inline constexpr std::string_view card = "card";
inline constexpr std::string_view request = "request";
inline constexpr std::string_view signature = "signature";
inline constexpr std::string_view certificate = "certificate";
inline constexpr std::string_view how =
    "how";  ///< a serial number: "answer", "resent", "recovered"; a copy: destroyed how
inline constexpr std::string_view deadline = "deadline";
inline constexpr std::string_view deadline_from = "deadline-from";  ///< "host", or "request" where the host gave none
inline constexpr std::string_view ask_again = "ask-again";
inline constexpr std::string_view lost_serial = "lost-serial";  ///< its row in the register of them
inline constexpr std::string_view issued = "issued";            ///< when JCIC gave the serial number
inline constexpr std::string_view asking = "asking";            ///< the row of the asking that found it
inline constexpr std::string_view masked = "masked";            ///< of a serial number, what may be seen (R-SE-5)
inline constexpr std::string_view subject = "subject";
inline constexpr std::string_view query = "query";                  ///< its id
inline constexpr std::string_view held = "held";                    ///< how many serial numbers JCIC named
inline constexpr std::string_view without_query = "without-query";  ///< of them, that no query here holds
inline constexpr std::string_view not_here = "not-here";            ///< lines of Z52 that no query here explains
inline constexpr std::string_view serial = "serial";
inline constexpr std::string_view step = "step";  ///< of query.stopped
inline constexpr std::string_view record = "record";
inline constexpr std::string_view advice = "advice";      ///< of record.doubted
inline constexpr std::string_view witness = "witness";    ///< user code
inline constexpr std::string_view relation = "relation";  ///< "ended", "refused"
inline constexpr std::string_view on = "on";              ///< the relation's last day, or the day of refusal
inline constexpr std::string_view kept_until = "kept-until";
inline constexpr std::string_view agreement = "agreement";  ///< id of the event with the two persons' consent
inline constexpr std::string_view queries = "queries";      ///< how many
inline constexpr std::string_view queue = "queue";          ///< the printer's, that it was sent to
inline constexpr std::string_view job = "job";              ///< the printer's: "branch-12"
inline constexpr std::string_view pages = "pages";          ///< of the document
inline constexpr std::string_view sheets = "sheets";        ///< of copy.sent: it will take so many; later: came out
inline constexpr std::string_view digest = "digest";        ///< of the bytes printed, filed or saved
inline constexpr std::string_view cause = "cause";          ///< why it failed or was set aside
inline constexpr std::string_view where = "where";          ///< filed where
inline constexpr std::string_view commitments = "commitments";
inline constexpr std::string_view custodian = "custodian";
inline constexpr std::string_view holder = "holder";
inline constexpr std::string_view at = "at";
inline constexpr std::string_view purpose = "purpose";
inline constexpr std::string_view failed_tries = "failed-tries";
inline constexpr std::string_view unit_head = "unit-head";
inline constexpr std::string_view tries_left = "tries-left";
inline constexpr std::string_view letter = "letter";  ///< the application to JCIC
inline constexpr std::string_view spent = "spent";    ///< tries of the card's password that a failure cost
inline constexpr std::string_view signing_key = "signing-key";
inline constexpr std::string_view exchange_key = "exchange-key";
inline constexpr std::string_view generation = "generation";
inline constexpr std::string_view name = "name";
inline constexpr std::string_view duties = "duties";  ///< "query-officer,supervisor"
inline constexpr std::string_view title = "title";
inline constexpr std::string_view from = "from";    ///< first day; of a cut: first number
inline constexpr std::string_view until = "until";  ///< last day
inline constexpr std::string_view briefed = "briefed";
inline constexpr std::string_view with = "with";
inline constexpr std::string_view recovery = "recovery";
inline constexpr std::string_view proof = "proof";
inline constexpr std::string_view half_1 = "half-1";
inline constexpr std::string_view half_2 = "half-2";
inline constexpr std::string_view records = "records";
inline constexpr std::string_view keeper_1 = "keeper-1";
inline constexpr std::string_view keeper_2 = "keeper-2";
inline constexpr std::string_view memory_kib = "memory-kib";
inline constexpr std::string_view passes = "passes";
inline constexpr std::string_view lanes = "lanes";
inline constexpr std::string_view failures_at_seat = "failures-at-seat";
inline constexpr std::string_view why = "why";
inline constexpr std::string_view origin = "origin";
inline constexpr std::string_view kind = "kind";
inline constexpr std::string_view outer_key = "outer-key";
inline constexpr std::string_view seal_key = "seal-key";
inline constexpr std::string_view host = "host";
inline constexpr std::string_view host_ca = "host-ca";
inline constexpr std::string_view number = "number";  ///< of the copy; in the outer journal
inline constexpr std::string_view happened = "happened";
inline constexpr std::string_view direction = "direction";  ///< in which the clock was set
inline constexpr std::string_view seconds = "seconds";
inline constexpr std::string_view files = "files";
inline constexpr std::string_view zone = "zone";
inline constexpr std::string_view old_key = "old-key";
inline constexpr std::string_view old_signature = "old-signature";
inline constexpr std::string_view old_seal = "old-seal";
inline constexpr std::string_view sequence = "sequence";
inline constexpr std::string_view event = "event";
inline constexpr std::string_view row = "row";
inline constexpr std::string_view field = "field";
inline constexpr std::string_view rows = "rows";
inline constexpr std::string_view form = "form";
inline constexpr std::string_view to = "to";
inline constexpr std::string_view from_format = "from";  ///< of a profile (docs/formats.md)
inline constexpr std::string_view to_format = "to";
inline constexpr std::string_view days = "days";  ///< how many
inline constexpr std::string_view branch = "branch";
inline constexpr std::string_view workstation = "workstation";
inline constexpr std::string_view card_profile = "card-profile";
inline constexpr std::string_view card_ca = "card-ca";            ///< digest of its file
inline constexpr std::string_view host_account = "host-account";  ///< "same" or "apart"
inline constexpr std::string_view fingerprint = "fingerprint";    ///< of the first epoch's key
inline constexpr std::string_view setting = "setting";            ///< its name in the table of settings
inline constexpr std::string_view old_value = "old";
inline constexpr std::string_view new_value = "new";
inline constexpr std::string_view ok = "ok";
inline constexpr std::string_view events = "events";
inline constexpr std::string_view head = "head";
inline constexpr std::string_view found = "found";
inline constexpr std::string_view findings = "findings";
inline constexpr std::string_view listing = "listing";
inline constexpr std::string_view second = "second";
inline constexpr std::string_view root = "root";
inline constexpr std::string_view backup = "backup";
inline constexpr std::string_view present = "present";
inline constexpr std::string_view older = "older";
inline constexpr std::string_view first = "first";
inline constexpr std::string_view last = "last";
inline constexpr std::string_view bytes = "bytes";
inline constexpr std::string_view problem = "problem";  ///< stable fault code
inline constexpr std::string_view items = "items";      ///< "T50,T52"
inline constexpr std::string_view item = "item";
inline constexpr std::string_view failures = "failures";
inline constexpr std::string_view querier = "querier";    ///< user code: who asked
inline constexpr std::string_view after = "after";        ///< of a weekly sheet: its requests are numbered after this
inline constexpr std::string_view through = "through";    ///< and up to this
inline constexpr std::string_view lines = "lines";        ///< how many
inline constexpr std::string_view accepted = "accepted";  ///< of them, how many authorisations
inline constexpr std::string_view ways = "ways";
inline constexpr std::string_view namesake = "namesake";
inline constexpr std::string_view month = "month";            ///< "115-10"
inline constexpr std::string_view algorithm = "algorithm";    ///< of a draw: docs/sampling.md
inline constexpr std::string_view population = "population";  ///< how many records were drawn from
inline constexpr std::string_view percent = "percent";        ///< with `least`, what the branch samples by (R-LO-8)
inline constexpr std::string_view least = "least";
inline constexpr std::string_view drawn = "drawn";        ///< the records, "<query>:T50", in the order of their tickets
inline constexpr std::string_view extra = "extra";        ///< drawn besides, since something stood out
inline constexpr std::string_view sample = "sample";      ///< a draw's row, "115-10-1"
inline constexpr std::string_view review = "review";      ///< a drawn record's row, "115-10-1-003"
inline constexpr std::string_view drawn_by = "drawn-by";  ///< "chance", "stands-out"
inline constexpr std::string_view user = "user";          ///< as JCIC's list has it
inline constexpr std::string_view user_there = "user-there";  ///< whom JCIC's list names where that is another
}  // namespace field

}  // namespace jcic
