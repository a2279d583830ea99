#pragma once
// What the fields of events are called: the other half of names.h.

#include <string_view>

namespace jcic {

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
inline constexpr std::string_view borrower_checked =
    "borrower-checked";  ///< where a 統一編號 was looked up that passes no check (ID-BUSINESS)
inline constexpr std::string_view differs_from = "differs-from";  ///< of record.other-name: whose name is another
inline constexpr std::string_view approved = "approved";          ///< items
inline constexpr std::string_view refused = "refused";            ///< items
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
inline constexpr std::string_view seen_with = "seen-with";      ///< at whose seat a card was
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
inline constexpr std::string_view letter = "letter";  ///< the application to JCIC; head office's, by its number
inline constexpr std::string_view dated = "dated";    ///< the day of a letter
inline constexpr std::string_view in_use = "in-use";  ///< the first day of a password (R-DU-5)
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
inline constexpr std::string_view authorised_since = "authorised-since";  ///< on paper, before the desk had a trail
inline constexpr std::string_view deputy = "deputy";        ///< of an administrator beside another, who is no successor
inline constexpr std::string_view month = "month";          ///< "115-10"
inline constexpr std::string_view algorithm = "algorithm";  ///< of a draw: docs/sampling.md
inline constexpr std::string_view population = "population";  ///< how many records were drawn from
inline constexpr std::string_view percent = "percent";        ///< with `least`, what the branch samples by (R-LO-8)
inline constexpr std::string_view least = "least";
inline constexpr std::string_view percent_from = "percent-from";  ///< with the next two: who set it, so that it is held
inline constexpr std::string_view least_from = "least-from";      ///< to that: "rule", "decision", "policy-file"
inline constexpr std::string_view by_from = "by-from";            ///< whether the month or each querier is drawn from
inline constexpr std::string_view drawn = "drawn";        ///< the records, "<query>:T50", in the order of their tickets
inline constexpr std::string_view extra = "extra";        ///< drawn besides, since something stood out
inline constexpr std::string_view sample = "sample";      ///< a draw's row, "115-10-1"
inline constexpr std::string_view review = "review";      ///< a drawn record's row, "115-10-1-003"
inline constexpr std::string_view drawn_by = "drawn-by";  ///< "chance", "stands-out"
inline constexpr std::string_view user = "user";          ///< as JCIC's list has it
inline constexpr std::string_view user_there = "user-there";  ///< whom JCIC's list names where that is another
inline constexpr std::string_view at_there = "at-there";      ///< the time that JCIC's list gives where that is another
}  // namespace field

}  // namespace jcic
