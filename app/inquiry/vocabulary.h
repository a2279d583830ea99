#pragma once
// The words this room writes into the trail: one constant for each action and each field. docs/architecture.md
// ("Events") shows them as a table. Every event here has the subject "query:<id>" but where it is said.

#include <string_view>

namespace jcic::inquiry {

/// What happened. An action is written before its effect, an answer as soon as it is there.
namespace action {
inline constexpr std::string_view submitted = "query.submitted";
inline constexpr std::string_view decided =
    "query.decided";  ///< approved and refused items, with the approver's signature
inline constexpr std::string_view withdrawn = "query.withdrawn";
inline constexpr std::string_view requesting =
    "query.requesting";  ///< exact bytes and card signature, before they are sent
inline constexpr std::string_view unsettled = "query.unsettled";  ///< sent or perhaps sent, no answer
inline constexpr std::string_view settling = "query.settling";    ///< about to ask the host what became of a request
inline constexpr std::string_view serial = "query.serial";        ///< one item's serial number came back
inline constexpr std::string_view request_failed = "query.request-failed";  ///< the host refused this item
inline constexpr std::string_view not_received = "query.not-received";      ///< nothing was issued: approved as before
inline constexpr std::string_view retrieving = "query.retrieving";
inline constexpr std::string_view not_yet = "query.not-yet";
inline constexpr std::string_view expired = "query.expired";      ///< a new authorisation is needed (R-SE-2)
inline constexpr std::string_view stopped = "query.stopped";      ///< a step was refused or failed; no state changes
inline constexpr std::string_view serial_shown = "serial.shown";  ///< R-SE-5
inline constexpr std::string_view retrieved = "record.retrieved";
inline constexpr std::string_view viewed = "record.viewed";
inline constexpr std::string_view doubted = "record.doubted";  ///< by the applicant (R-PA-8)
inline constexpr std::string_view used_up = "record.used-up";
inline constexpr std::string_view erased = "record.erased";
inline constexpr std::string_view relation_ended = "query.relation-ended";  ///< R-AU-6: what the term runs from
inline constexpr std::string_view query_erased = "query.erased";            ///< its term is over; its values go
/// Two persons' consent to erasing what `query.erased` names; of the subject "ledger".
inline constexpr std::string_view retention_agreed = "retention.agreed";
inline constexpr std::string_view copy_reserved = "copy.reserved";
inline constexpr std::string_view copy_sent = "copy.sent";
inline constexpr std::string_view copy_confirmed = "copy.confirmed";
inline constexpr std::string_view copy_failed = "copy.failed";
inline constexpr std::string_view copy_discarded = "copy.discarded";
inline constexpr std::string_view copy_filed = "copy.filed";
inline constexpr std::string_view copy_destroyed = "copy.destroyed";
inline constexpr std::string_view copy_lost = "copy.lost";
inline constexpr std::string_view copy_found = "copy.found";
inline constexpr std::string_view copy_cancelling = "copy.cancelling";  ///< about to take its job out of the queue
inline constexpr std::string_view copy_set_aside = "copy.set-aside";    ///< to be destroyed (R-PA-4)
inline constexpr std::string_view copy_written_off = "copy.written-off";
/// Out as an encrypted file; its name is the user's own and stays out.
inline constexpr std::string_view copy_exported = "record.exported";
}  // namespace action

namespace field {
// Personal, under the key "query:<id>".
inline constexpr std::string_view subject_id = "subject-id";
inline constexpr std::string_view subject_name = "subject-name";
inline constexpr std::string_view borrower_id = "borrower-id";
inline constexpr std::string_view borrower_name = "borrower-name";
inline constexpr std::string_view reason = "reason";
inline constexpr std::string_view page = "page";
inline constexpr std::string_view remark = "remark";
inline constexpr std::string_view serial = "serial";
// Apart, under "query:<id>".
inline constexpr std::string_view request = "request";
inline constexpr std::string_view signature = "signature";
inline constexpr std::string_view certificate = "certificate";
// Apart, under "record:<id>:<item>".
inline constexpr std::string_view record = "record";
// Plain.
inline constexpr std::string_view case_number = "case-number";
inline constexpr std::string_view business = "business";
inline constexpr std::string_view subject_kind = "subject-kind";
inline constexpr std::string_view items = "items";  ///< "T50,T52"
inline constexpr std::string_view rules = "rules";  ///< the rule that allows each, in the same order
inline constexpr std::string_view year = "year";
inline constexpr std::string_view authorisation = "authorisation";  ///< the branch's own number of the form
inline constexpr std::string_view authorisation_kind = "authorisation-kind";
inline constexpr std::string_view authorisation_signed = "authorisation-signed";
inline constexpr std::string_view authorisation_ends = "authorisation-ends";
inline constexpr std::string_view authorisation_name = "authorisation-name";
inline constexpr std::string_view authorisation_items = "authorisation-items";
inline constexpr std::string_view authorisation_reply = "authorisation-reply";
inline constexpr std::string_view approved = "approved";  ///< items
inline constexpr std::string_view refused = "refused";    ///< items
inline constexpr std::string_view item = "item";
inline constexpr std::string_view key = "key";  ///< idempotency key, hex
inline constexpr std::string_view card = "card";
inline constexpr std::string_view institution = "institution";
inline constexpr std::string_view way = "way";                      ///< R-SE-4: always "N", by card
inline constexpr std::string_view deadline = "deadline";            ///< ISO 8601
inline constexpr std::string_view deadline_from = "deadline-from";  ///< "host", or "request" where the host gave none
inline constexpr std::string_view ask_again = "ask-again";
inline constexpr std::string_view issued = "issued";
inline constexpr std::string_view how =
    "how";  ///< a serial number: "answer", "resent", "recovered"; a copy: destroyed how
inline constexpr std::string_view step = "step";          ///< of query.stopped: one of `step` below
inline constexpr std::string_view problem = "problem";    ///< stable fault code
inline constexpr std::string_view number = "number";      ///< of the copy
inline constexpr std::string_view on = "on";              ///< the relation's last day, or the day of refusal: YYYMMDD
inline constexpr std::string_view relation = "relation";  ///< "ended", "refused"
inline constexpr std::string_view kept_until = "kept-until";  ///< YYYMMDD
inline constexpr std::string_view agreement = "agreement";    ///< id of the event with the two persons' consent, hex
inline constexpr std::string_view queries = "queries";        ///< how many
inline constexpr std::string_view advice = "advice";          ///< of record.doubted: doubt.h
// Facts of a copy's events: plain, safe.
inline constexpr std::string_view queue = "queue";      ///< printer's queue it was sent to
inline constexpr std::string_view job = "job";          ///< printer's job: "branch-12"
inline constexpr std::string_view pages = "pages";      ///< of the document
inline constexpr std::string_view sheets = "sheets";    ///< of copy.sent: it will take so many; later: came out
inline constexpr std::string_view where = "where";      ///< filed where
inline constexpr std::string_view witness = "witness";  ///< user code
inline constexpr std::string_view digest = "digest";    ///< of the bytes printed or filed, hex
inline constexpr std::string_view cause = "cause";      ///< why it failed, was discarded or is missing: a stable code
}  // namespace field

/// Values of field::cause in copy.set-aside, and of CopyEntry::cause.
namespace cause {
inline constexpr std::string_view spoilt = "spoilt";              ///< not all of its sheets came out
inline constexpr std::string_view case_refused = "case-refused";  ///< R-PA-4
inline constexpr std::string_view not_needed = "not-needed";
}  // namespace cause

/// R-SE-4: the way of this desk's queries.
inline constexpr std::string_view way_by_card = "N";

/// Values of field::how in query.serial and query.settling.
namespace way_back {
inline constexpr std::string_view answer = "answer";        ///< the request's own answer
inline constexpr std::string_view resent = "resent";        ///< the same bytes sent again
inline constexpr std::string_view recovered = "recovered";  ///< by subject (R-SE-2)
}  // namespace way_back

/// Values of field::step in query.stopped.
namespace step {
inline constexpr std::string_view decide = "decide";
inline constexpr std::string_view request = "request";
inline constexpr std::string_view settle = "settle";
inline constexpr std::string_view retrieve = "retrieve";
}  // namespace step

}  // namespace jcic::inquiry
