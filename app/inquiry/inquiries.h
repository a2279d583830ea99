#pragma once
// One query from the counter to the shredder. Plain sequential code: every step appends its event, durably, before its
// effect, and can be run again after a crash at any point.

#include "app/base/random.h"
#include "app/inquiry/book.h"
#include "app/inquiry/doubt.h"
#include "app/inquiry/entries.h"
#include "app/inquiry/lost_serials.h"
#include "app/inquiry/ports.h"

namespace jcic::inquiry {

/// Everything a use case leans on; all outlive Inquiries.
struct Dependencies {
    bool practice = true;
    domain::InstitutionCode institution;
    const domain::OfficeCalendar& calendar;
    HeldAuthorisation authorisation;
    const People& people;
    Clock& clock;
    Random& random;
    Sha256 sha256;
    BorneOut borne_out;
    StopsInForce stops;
    TemplatesOfReasons templates{};     ///< null: the branch has none
    SurroundingsOf around{};            ///< null: nothing is known
    RestoredOn restored_on{};           ///< empty: never
    UsedAtOtherDesks elsewhere{};       ///< null: there are no other desks
    ProceduresOfDeletion procedures{};  ///< null: there are none
    ExportsOfValues exports{};          ///< null: there are none
};

/// What an approver signs: the page, what stands out, and the digest of both (shown as 7F3A-91C2).
struct ApprovalText {
    std::string text;  ///< lines "label\tvalue\n" in Chinese, made once at submission (approval_page.h)
    Digest digest{};
    std::string stands_out{};  ///< such lines too, the heaviest first (standing_out.h); "" for nothing
    bool operator==(const ApprovalText&) const = default;
};

/// A query and how long it is kept.
struct Kept {
    QueryId id;
    domain::Retention retention;
    bool copy_left_out = false;  ///< on paper or as a file: destroyed first, or written off (R-PA-10)
};

/// `years`: the institution's term. Faults are the calendar's.
[[nodiscard]] Result<Kept> kept(const QueryEntry& query, int years);

/// So long after a request the host's silence about it means that it never arrived: time enough for a slow host to
/// finish what it was doing.
inline constexpr std::chrono::minutes settling_pause{5};

class Inquiries {
public:
    Inquiries(domain::Journal& journal, Book& book, Dependencies dependencies, domain::PersonId acting);

    // --- before the request
    /// Faults are the archive's: what the rules find wrong is in the verdict.
    [[nodiscard]] Result<Verdict> check(const Form& form) const;
    /// Checks again inside the transaction (single use, R-AU-5; a stop, R-LO-6), appends query.submitted.
    Result<QueryId> submit(const Form& form);
    [[nodiscard]] Result<ApprovalText> approval_page(const QueryId& id) const;
    /// The same, where these remarks are all that may be known.
    [[nodiscard]] Result<ApprovalText> approval_page(const QueryId& id, const std::vector<Remark>& remarks) const;
    /// What stands out about it (standing_out.h), with the names of those whom it names. What it is compared with is
    /// read first.
    [[nodiscard]] Result<std::vector<Remark>> remarks_for(const QueryId& id) const;
    /// The same among what is read: all of it, once remarks_for was asked.
    [[nodiscard]] Result<std::vector<Remark>> remarks_now(const QueryEntry& query) const;
    /// The event that approves the items named and refuses the others that are submitted, for the approver to sign. It
    /// rests on the submission, shows its page and what stands out. `cause` is why something is refused, one of the
    /// catalogue's words for it; "" where nothing is. Faults rule.R-DU-6 (own query, no duty), query.state,
    /// input.missing (no cause of a refusal; no remark where something is dangerous, or the cause is another),
    /// input.form (no such cause).
    [[nodiscard]] Result<domain::Entry> decision(const QueryId& id, const std::set<domain::Item>& approved,
                                                 const std::string& remark, const domain::PersonId& approver,
                                                 const std::string& cause = {});
    /// Writes it, signed, if it is still what there is to decide: else query.changed. Faults as decision.
    Result<void> decide(const QueryId& id, const domain::Entry& decision);
    Result<void> withdraw(const QueryId& id, const std::string& why);
    /// The acting person has seen why items of theirs were refused, failed or expired: they are told no longer. Nothing
    /// is written where nothing is to be seen. For who has the case; where they have left, for a supervisor. Fault
    /// person.duty (another's query).
    Result<void> note_end_seen(const QueryId& id);

    // --- the request, and what became of it
    /// Requests serial numbers for all approved items of the query in one signed request.
    Result<void> request(const QueryId& id, CardSigner& card, const Custody& custody, Host& host, std::stop_token stop);
    /// Finds out what became of a request whose answer was lost: the same bytes again where the host knows keys,
    /// else, and under a stop (R-LO-6), recovery by subject (R-SE-2). Never a new request. Ends for each item in one
    /// of: serial held; failed (the host refused it); approved again (the host knows of nothing, settling_pause after
    /// the request); expired (the holding time is over, nobody can tell any more). Fault query.unsettled while the host
    /// cannot say.
    Result<void> settle(const QueryId& id, Host& host, std::stop_token stop);
    /// Queries with something unsettled (requesting without an answer counts).
    [[nodiscard]] std::vector<QueryId> unsettled() const;
    /// Those of them that the host was not asked about of late (pause_after): for what settles by itself.
    [[nodiscard]] std::vector<QueryId> to_settle() const;
    /// Fetches the record; ok(false): not yet, the item's ask_again is set. Needs an open session (R-SE-4, R-DU-9).
    Result<bool> retrieve(const QueryId& id, domain::Item item, Host& host, std::stop_token stop);
    /// Items that may be asked for now: serial held, ask_again passed; first to expire first.
    [[nodiscard]] std::vector<std::pair<QueryId, domain::Item>> ready() const;
    /// Those of them that the acting person may ask for.
    [[nodiscard]] std::vector<std::pair<QueryId, domain::Item>> fetchable() const;
    /// Those of these that were neither refused nor came to nothing of late (pause_after): for what fetches by itself.
    [[nodiscard]] std::vector<std::pair<QueryId, domain::Item>> to_fetch() const;
    /// Marks as expired what JCIC has deleted by now.
    Result<void> expire();

    // --- serial numbers that were lost (R-SE-2); `rows` has the register of them
    /// Asks JCIC which serial numbers it holds for the subject, once what is unsettled about them is settled, and Z52
    /// what was asked about them within a year. A number that no query here holds begins a row of the register, once,
    /// and is nobody's to fetch yet. Faults person.duty, input.missing (no reason), host.answer (what cannot be),
    /// and the host's, which are written too.
    Result<SerialsFound> find_serials(const domain::PersonalId& subject, const std::string& why,
                                      domain::registers::Rows& rows, Host& host, std::stop_token stop);
    /// The event by which that row's number becomes the approved item's of the querier's own query, for a supervisor to
    /// sign. Faults register.state (the row does not wait), serial.other (another subject, an item that does not
    /// wait to be requested, or a number that a query holds), rule.R-SE-2 (over), rule.R-AU-1 and rule.R-AU-5 (of the
    /// day on which it was issued), rule.R-DU-6, rule.R-LO-6, person.duty.
    [[nodiscard]] Result<domain::Entry> taking_over(const QueryId& id, const std::string& row,
                                                    domain::registers::Rows& rows, const domain::PersonId& approver);
    /// Writes it, signed, and that the row waits no more, if it is still what there is to write: else query.changed.
    Result<void> take_over(const QueryId& id, domain::registers::Rows& rows, const domain::Entry& taking_over);

    // --- whose case it is (case_in_hand.h; R-DU-15, R-PA-7)
    /// The event by which the query is another's from now on, for the acting person to sign: who has the case, or a
    /// supervisor. Who takes it reads, prints and ends its records, and may withdraw it; what is not requested yet they
    /// do not request, for the approval names who asked (R-DU-6): they ask anew. Faults person.duty (detail "duty", or
    /// "reason": has-it, to-oneself, receiver), rule.R-DU-6 (who decided it; a reason that says nothing),
    /// input.missing, query.state (erased).
    [[nodiscard]] Result<domain::Entry> handing_over(const QueryId& id, const domain::PersonId& to,
                                                     const std::string& reason);
    /// Writes them, signed, all or none: else query.changed. Faults as handing_over.
    Result<void> hand_over(const std::vector<domain::Entry>& handing_over);

    // --- use: by who has the case, else query.not-in-hand (details "person", "name")
    /// Appends record.viewed, then opens the record.
    Result<domain::Record> view(const QueryId& id, domain::Item item);
    /// Appends serial.shown, then gives the whole number (R-SE-5).
    Result<domain::SerialNumber> reveal_serial(const QueryId& id, domain::Item item);
    /// Reserves the next copy number; from the second on a reason is needed.
    Result<int> reserve_copy(const QueryId& id, domain::Item item, const std::string& reason);
    /// The record for a copy that the acting person reserved, to be laid out: its reservation says that it is opened.
    /// Fault query.state.
    [[nodiscard]] Result<domain::Record> record_for_copy(const QueryId& id, domain::Item item, int number);
    /// copy.<event>; `facts` are safe details: queue, job, pages, sheets, where, how, witness, digest, cause.
    /// Faults query.state, person.duty.
    Result<void> copy(const QueryId& id, domain::Item item, int number, domain::CopyEvent event,
                      const std::vector<Detail>& facts);
    /// The event of a copy's destruction before a witness, for the witness to sign (R-PA-4), and the writing of it.
    /// Faults as copy; rule.R-PA-4 (the witness is who destroys), query.changed.
    [[nodiscard]] Result<domain::Entry> destruction(const QueryId& id, domain::Item item, int number,
                                                    const std::string& how, const domain::PersonId& witness);
    Result<void> destroy(const QueryId& id, const domain::Entry& destruction);
    /// Appends record.doubted (R-PA-8). Faults input.missing (no words), person.duty, query.state (no
    /// record came).
    Result<void> note_doubt(const QueryId& id, domain::Item item, const Doubt& doubt);
    /// R-PA-6: used up, then erased with evidence. Neither is possible while a copy is not accounted for (R-PA-4).
    /// Both are the query officer's: person.duty.
    [[nodiscard]] Result<void> may_end_record() const;
    Result<void> use_up(const QueryId& id, domain::Item item);
    /// Or it is needed still, and why: asked again a month later. Of T52 alone, by who has the case. Faults
    /// query.state, input.missing, rule.R-DU-6 (the reason says nothing), query.not-in-hand.
    Result<void> still_needed(const QueryId& id, domain::Item item, const std::string& reason);
    /// What a deletion covers, as its page tells: the written procedure in force, each copy and how it was destroyed,
    /// by whom and when, and exports of the ledger that may hold the record. Faults person.duty, query.state.
    [[nodiscard]] Result<std::string> deletion_page(const QueryId& id, domain::Item item);
    /// The event of a record's end before a witness, for the witness to sign, and the writing of it with its row in the
    /// register of deletions, after which the record's key is destroyed. Faults query.state, query.changed, rule.R-PA-4
    /// (the witness is who erases; reason "copies": one is not confirmed as destroyed).
    [[nodiscard]] Result<domain::Entry> erasure(const QueryId& id, domain::Item item, const std::string& reason,
                                                const domain::PersonId& witness);
    Result<void> erase(const QueryId& id, const domain::Entry& erasure);
    /// Voids the copy numbers of the acting person's that a crash left reserved: nobody saw them out.
    Result<void> void_left_reserved();

    // --- the end of its term (R-AU-6, R-LO-1)
    /// What the term runs from, as whoever works with records says it; said again, the last word counts. Faults
    /// query.unknown, input.form (a day to come), person.duty.
    Result<void> end_relation(const QueryId& id, domain::RelationEnd end, domain::RocDate on);
    /// What is kept of the queries that the book has read, by the day on which its term ends, those without an end
    /// last. `years`: the institution's term.
    [[nodiscard]] Result<std::vector<Kept>> kept(int years) const;
    /// What two persons consent to: each query with its term. Names nobody. Faults query.unknown, query.state (its term
    /// is not over, a copy is left out, it is erased), input.missing (none).
    [[nodiscard]] Result<std::string> retention_page(const std::set<QueryId>& ids, int years) const;
    /// The event that shows it, for both to sign: the acting person and the second. Faults besides: person.duty.
    [[nodiscard]] Result<domain::Entry> agreement(const std::set<QueryId>& ids, int years,
                                                  const domain::PersonId& second);
    /// Everything personal of these queries is destroyed, their records too; events and proofs stay. Faults besides:
    /// query.changed.
    Result<void> erase_kept(const std::set<QueryId>& ids, int years, const domain::Entry& agreement);

    [[nodiscard]] const Book& book() const { return book_; }

private:
    /// A request with what is kept apart: all that the host gets to see.
    struct SignedRequest {
        RequestEntry entry;
        Bytes bytes;
        domain::CardSignature signature;
    };
    /// What an event says of the query as it stands inside the transaction.
    using DecideOn = std::function<Result<std::vector<domain::Entry>>(const QueryEntry&)>;

    /// check(), without the remarks.
    [[nodiscard]] Result<Verdict> judged(const Form& form) const;
    /// R-AU-5, between the branch's desks: as far as their files were read here.
    [[nodiscard]] Result<std::vector<domain::UsedElsewhere>> used_elsewhere(const std::string& reference) const;
    [[nodiscard]] domain::RocDate today() const;
    /// Fault person.duty unless the acting person has it today.
    [[nodiscard]] Result<void> needs(domain::Duty duty) const;
    /// Fault person.ended unless today is a day of the person's (R-DU-4): asked in every transaction that is an act.
    [[nodiscard]] Result<void> acts(const domain::PersonId& person) const;
    /// Fault rule.R-PA-4 where it is the acting person; person.ended.
    [[nodiscard]] Result<void> may_witness(const domain::PersonId& witness) const;
    /// Fault rule.R-LO-6 where a stop forbids one of the items to that querier: asked again in every transaction that
    /// brings data in, or leads to it.
    [[nodiscard]] Result<void> not_stopped(const std::set<domain::Item>& items, const domain::PersonId& querier) const;
    /// The same of both whose query it is and who acts on it here.
    [[nodiscard]] Result<void> not_stopped_between(const QueryEntry& query, const std::set<domain::Item>& items) const;
    /// Fault query.not-in-hand unless the acting person has the query's case, and asks queries today (person.duty).
    [[nodiscard]] Result<void> has_case(const QueryEntry& query) const;
    /// Fault ledger.corrupt ("case") for a hand-over by who neither had the case nor was a supervisor.
    [[nodiscard]] Result<void> is_rightly_given(const CaseGiven& given) const;
    /// Asks no queries any more, whatever else they do.
    [[nodiscard]] bool has_left(const domain::PersonId& person) const;
    [[nodiscard]] Result<void> may_hand_over(const QueryEntry& query, const domain::PersonId& to) const;
    /// The acts that are signed, as they are to be written now: asked again in the transaction that writes them.
    [[nodiscard]] Result<domain::Entry> decision_on(const QueryEntry& now, const std::set<domain::Item>& approved,
                                                    const std::string& remark, const domain::PersonId& approver,
                                                    const std::string& cause);
    [[nodiscard]] Result<ApprovalText> page_of(const QueryEntry& query, const std::vector<Remark>& remarks) const;
    [[nodiscard]] Result<Surroundings> around(const domain::PersonalId& subject, const domain::PersonId& querier,
                                              UtcTime at) const;
    [[nodiscard]] Result<std::vector<std::string>> templates() const;
    void name_persons(std::vector<Remark>& remarks) const;
    /// As of then; a reason in the words of a template is no copy (R-DU-6).
    [[nodiscard]] Result<std::vector<Remark>> remarks_as_of(const Query& query, UtcTime when,
                                                            const QueryId& except) const;
    [[nodiscard]] Result<domain::Entry> handing_over_of(const QueryEntry& now, const domain::PersonId& to,
                                                        const std::string& reason);
    [[nodiscard]] Result<domain::Entry> destruction_of(const QueryEntry& now, domain::Item item, int number,
                                                       const std::string& how, const domain::PersonId& witness);
    [[nodiscard]] Result<domain::Entry> erasure_of(const QueryEntry& now, domain::Item item, const std::string& reason,
                                                   const domain::PersonId& witness);
    [[nodiscard]] Result<domain::Entry> agreement_on(const std::set<QueryId>& ids, int years,
                                                     const domain::PersonId& second);
    /// Fault query.changed where what was signed is not what there is to be written any more.
    [[nodiscard]] static Result<std::vector<domain::Entry>> as_signed(const domain::Entry& was,
                                                                      const Result<domain::Entry>& now);
    /// The query as of now; fault query.unknown.
    Result<const QueryEntry*> current(const QueryId& id);
    /// As the book has it, or reads it now; fault query.unknown.
    Result<const QueryEntry*> known(const QueryId& id) const;
    Result<void> append(const QueryId& id, const DecideOn& decide);
    Result<void> append(domain::Entry entry);
    /// Remembers that a step was refused or failed, and hands the fault on.
    tl::unexpected<Fault> stopped(const QueryId& id, std::string_view step, const std::set<domain::Item>& items,
                                  Fault fault);

    [[nodiscard]] Result<void> may_request(const QueryEntry& query, const std::set<domain::Item>& items) const;
    /// The copy of that number, if that may happen to it now and the acting person may say so.
    [[nodiscard]] Result<const CopyEntry*> copy_to_move(const QueryEntry& query, domain::Item item, int number,
                                                        domain::CopyEvent event) const;
    /// The item with its record still there.
    [[nodiscard]] static Result<const ItemEntry*> with_record(const QueryEntry& query, domain::Item item);
    [[nodiscard]] Result<void> may_move(const CopyEntry& copy, domain::CopyEvent event) const;
    [[nodiscard]] Result<void> may_retrieve(const QueryEntry& query, domain::Item item) const;
    /// Whether what approved the item, and what gave it a number that JCIC still held, stands on the signature of who
    /// was entitled to it then: asked of the trail before JCIC is asked, not only by an auditor afterwards, for who can
    /// write events can write that it was approved (R-DU-6). Faults query.state, ledger.corrupt.
    [[nodiscard]] Result<void> is_signed_for(const ItemEntry& item) const;

    Result<SignedRequest> sign_request(const QueryEntry& query, const std::set<domain::Item>& items, CardSigner& card,
                                       const Custody& custody);
    Result<void> write_request(const QueryId& id, SignedRequest& request);
    Result<SignedRequest> read_request(const RequestEntry& request);
    Result<void> take_answers(const QueryId& id, const RequestEntry& request, std::vector<domain::SerialAnswer> given,
                              std::string_view how);
    Result<void> take_fault(const QueryId& id, const RequestEntry& request, const Fault& fault);

    Result<std::string> begin_asking(const domain::PersonalId& subject, const std::string& why,
                                     domain::registers::Rows& rows);
    Result<SerialsFound> ask_for_serials(const domain::PersonalId& subject, const std::string& asking,
                                         domain::registers::Rows& rows, Host& host, std::stop_token stop);
    Result<SerialsFound> write_found(const domain::PersonalId& subject, const std::string& asking,
                                     const std::vector<domain::RecoveredSerial>& held,
                                     const std::vector<AskedOfJcic>& asked, domain::registers::Rows& rows);
    /// The row that waits, or was left, for the same number; "" for none.
    [[nodiscard]] Result<std::string> row_of(const domain::PersonalId& subject, const domain::RecoveredSerial& held,
                                             const domain::registers::Rows& rows);
    Result<void> bring_beside(const QueryId& id);
    [[nodiscard]] Result<domain::Entry> taking_over_of(const QueryEntry& now, const domain::registers::LostSerial& lost,
                                                       const domain::PersonId& approver);
    /// Fault rule.R-AU-5 (reason z52) where the trail was put back out of a backup since the authorisation was signed,
    /// and JCIC tells of a query that is not here.
    [[nodiscard]] Result<void> not_asked_before_restore(const QueryEntry& query, const std::set<domain::Item>& items,
                                                        Host& host, std::stop_token stop);

    Result<void> settle_request(const QueryId& id, const RequestEntry& request, Host& host, std::stop_token stop);
    Result<std::set<domain::Item>> begin_settling(const QueryId& id, const RequestEntry& request, bool by_key);
    Result<void> recover(const QueryId& id, const RequestEntry& request, const std::optional<Fault>& resent, Host& host,
                         std::stop_token stop);
    Result<void> take_retrieval(const QueryId& id, domain::Item item, const RequestEntry& request,
                                const domain::Retrieval& answer);
    /// The item, if its record may come to that now, by the acting person.
    [[nodiscard]] Result<const ItemEntry*> record_to_end(const QueryEntry& query, domain::Item item,
                                                         domain::RecordEvent what) const;

    domain::Journal& journal_;
    Book& book_;
    Dependencies dependencies_;
    domain::PersonId acting_;
    Entries entries_;
};

}  // namespace jcic::inquiry
