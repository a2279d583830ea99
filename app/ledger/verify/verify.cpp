#include "app/ledger/verify/verify.h"

#include <algorithm>
#include <array>
#include <future>
#include <limits>
#include <utility>

#include "app/base/numbers.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/witness_names.h"
#include "app/ledger/keys/crypto.h"
#include "app/ledger/session/answers.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/store/database_checks.h"
#include "app/ledger/trail/cosignature.h"
#include "app/ledger/verify/file_check.h"
#include "app/ledger/verify/hold_check.h"
#include "app/ledger/verify/query_check.h"
#include "app/ledger/verify/read_events.h"
#include "app/ledger/verify/rules.h"
#include "app/ledger/verify/verify_people.h"

namespace jcic::ledger {
namespace {

using domain::Keep;

/// The events that the first seal is of; none where it cannot be read, which is found as what it is.
std::uint64_t founded_by(SealStore& seals) {
    const auto first = seals.of(1);
    return first && *first ? (*first)->seal.head.size : 0;
}

/// Goes through the events once, in order, remembering only what the next one is judged by.
class Verifier {
public:
    Verifier(ReadHandle& ledger, ReadHandle& beside, const Witnesses& witnesses, const std::stop_token& stop,
             const VerifyProgress& progress, std::uint64_t last_epoch, std::uint64_t last)
        : ledger_(ledger),
          beside_(beside),
          witnesses_(witnesses),
          stop_(stop),
          progress_(progress),
          seals_(ledger_.seals, ledger_.origin, last_epoch),
          people_(ledger_.origin, founded_by(ledger_.seals), known_),
          last_(last) {}

    Result<VerifyReport> run() {
        JCIC_CHECK(read_cosigned_heads());
        tell(VerifyStage::events, 0, last_);
        // A check of the file needs nothing of the events, and takes as long.
        auto file = std::async(std::launch::async | std::launch::deferred,
                               [this] { return wrong_with_file(*beside_.database, stop_); });
        const auto events = go_through_events();
        tell(VerifyStage::indexes);
        const auto wrong = file.get();
        JCIC_CHECK(events);
        JCIC_CHECK(wrong);
        for (const auto& one : *wrong)
            if (!is_found(one.reason)) find(one);
        JCIC_CHECK(not_kept_out());
        std::ranges::stable_sort(report_.faults, {}, [](const Finding& one) {
            return one.sequence == 0 ? std::numeric_limits<std::uint64_t>::max() : one.sequence;
        });
        report_.ok = report_.faults.empty();
        report_.head = to_hex(edge_.root());
        report_.seals = seals_.seals();
        return std::move(report_);
    }

private:
    Result<void> go_through_events() {
        const auto listed = read_events(ledger_, last_, [this](const OpenedEvent& event) -> Result<void> {
            JCIC_CHECK(go_on());
            return visit(event);
        });
        JCIC_CHECK(go_on());
        if (!listed && listed.error().code == FaultCode::input_form) return tl::unexpected<Fault>(listed.error());
        if (!listed) find(unreadable(expected_, listed.error()));
        check_ends();
        JCIC_CHECK(not_kept_out());
        const auto schema = only_laid_out(*ledger_.database);
        if (!schema || !*schema) find(0, "schema");
        if (listed) check_listing(*listed);
        JCIC_TRY(auto deletions, deletions_.finish(ledger_, last_, stop_));
        std::ranges::move(deletions, std::back_inserter(report_.faults));
        return {};
    }

    Result<void> read_cosigned_heads() {
        std::vector<WitnessKey> keys;
        for (const auto& text : witnesses_.keys) {
            JCIC_TRY(keys.emplace_back(), WitnessKey::parse(text));
        }
        for (const auto& note : witnesses_.cosigned) {
            // Without a key it is asked of the register of witnesses, once that is read.
            JCIC_TRY(cosigned_.emplace_back(), keys.empty() ? read_head_of(note) : read_cosigned(note, keys));
        }
        return {};
    }

    [[nodiscard]] bool is_found(std::string_view reason) const {
        return std::ranges::any_of(report_.faults,
                                   [&](const Finding& one) { return one.sequence == 0 && one.reason == reason; });
    }

    [[nodiscard]] Result<void> go_on() const {
        if (stop_.stop_requested()) return fail(FaultCode::cancelled, "ledger.verify");
        return {};
    }

    /// What another program kept from being read is not known to be bad.
    [[nodiscard]] Result<void> not_kept_out() const {
        const bool waited = ledger_.database->met_busy() || beside_.database->met_busy();
        if (waited && !report_.faults.empty()) return fail(FaultCode::ledger_busy, "ledger.verify");
        return {};
    }

    void tell(VerifyStage stage, std::uint64_t done = 0, std::uint64_t total = 0) const {
        if (progress_) progress_(stage, done, total);
    }

    void find(std::uint64_t sequence, std::string reason, FaultCode code = FaultCode::ledger_corrupt) {
        report_.faults.push_back({sequence, code, std::move(reason)});
    }

    /// What the event itself tells.
    void find_told(const Leaf& leaf, std::string reason, FaultCode code = FaultCode::ledger_rolled_back) {
        report_.faults.push_back({leaf.sequence, code, std::move(reason), "", 0, true});
    }

    void find(std::optional<Finding> finding) {
        if (finding) report_.faults.push_back(std::move(*finding));
    }

    void find(const std::optional<SealCheck::Misfit>& misfit) {
        if (!misfit) return;
        // A seal only says between which events; where the tree breaks there, that is the event.
        const bool known = misfit->reason == "seal" && broken_ > 0;
        find(known ? broken_ : misfit->sequence, misfit->reason);
    }

    /// One that begins the chain anew is judged by what comes after it.
    std::string find_or_seam(const std::optional<SealCheck::Misfit>& misfit) {
        if (misfit && (misfit->reason == "restored" || misfit->reason == "seal-restarted")) return misfit->reason;
        find(misfit);
        return {};
    }

    Result<void> visit(const OpenedEvent& event) {
        constexpr std::uint64_t at_times = 16'384;
        if (++report_.events % at_times == 0) tell(VerifyStage::events, report_.events, last_);
        const auto sequence = event.sequence;
        if (sequence != expected_) find_break(expected_, "number");
        expected_ = sequence + 1;
        ids_.emplace_back(event.id, sequence);
        check_tree(event);
        if (event.leaf) {
            JCIC_CHECK(visit(event, *event.leaf));
        } else {
            find(sequence, "body");
        }
        find(seals_.reach(report_.events, edge_));
        for (const auto at : seals_.made()) times_.sealed(at);
        if (witnesses_.anchor && witnesses_.anchor->size == report_.events &&
            *witnesses_.anchor != Anchor::of(report_.events, edge_.root()))
            find(0, "anchor");
        for (const auto& one : cosigned_)
            if (one.size == report_.events && (one.root != edge_.root() || one.origin != note_origin(ledger_.origin)))
                find(0, "witness");
        return {};
    }

    Result<void> visit(const OpenedEvent& event, const Leaf& leaf) {
        const bool founding = leaf.action == action::ledger_founded;
        if ((leaf.sequence == 1) != founding) find(leaf.sequence, "founding");
        for (const auto reason : event.form) find(leaf.sequence, std::string{reason});
        if (founding) JCIC_CHECK(check_first_key(leaf));
        const auto seam = find_or_seam(seals_.judge_event(leaf));
        const auto of_people = people_.judge_event(leaf, event.hash);
        for (const auto* reason : of_people) find(leaf.sequence, reason);
        check_own_share(leaf, of_people);
        const auto found_before = report_.faults.size();
        check_demand(event, leaf, of_people);
        const bool in_time = times_.judge_event(
            report_.events, leaf,
            {[this](const auto& person) { return people_.last_day_of(person); },
             [this](const auto& person, auto day) { return people_.is_in_force(person, day); }, people_.begun_in()});
        const bool whole = event.form.empty() && of_people.empty() && report_.faults.size() == found_before;
        seams_.follow_event(leaf, seam, whole && in_time);
        check_commitments(event, leaf);
        deletions_.follow_event(leaf);
        if (!event.listed && !ledger_.events.listing().has(leaf)) find(leaf.sequence, "projection");
        if (!outer_.judge_event(leaf)) find(leaf.sequence, "outer");
        if (leaf.action == action::witness_trusted)
            if (const auto key = WitnessKey::parse(leaf.plain(field::witness_key))) believed_.push_back(*key);
        if (leaf.action == action::ledger_witnessed && !is_witnessed_rightly(leaf, ledger_.seals))
            find(leaf.sequence, "witness");
        if (leaf.action == action::outer_cut) find_told(leaf, "outer");
        if (leaf.action == action::head_lost) find_told(leaf, "head");
        if (leaf.action == action::deletions_lost) find_told(leaf, "deletions");
        return {};
    }

    void check_tree(const OpenedEvent& event) {
        if (!stored_as(event.hashes, edge_.add(event.hash))) find_break(event.sequence, "tree");
    }

    void find_break(std::uint64_t sequence, const char* reason) {
        if (broken_ == 0) broken_ = sequence;
        find(sequence, reason);
    }

    Result<void> check_first_key(const Leaf& founding) {
        if (witnesses_.fingerprint.empty()) return {};
        const auto key = first_seal_key(founding);
        if (!key) return {};  // told as "seal-key"
        JCIC_TRY(const bool same, is_fingerprint_of(witnesses_.fingerprint, *key));
        if (!same) find(founding.sequence, "first-key", FaultCode::ledger_foreign);
        return {};
    }

    /// An id stands for one event: what was signed for one would serve for the other.
    void find_same_ids() {
        std::ranges::sort(ids_);
        for (std::size_t i = 1; i < ids_.size(); ++i)
            if (ids_[i].first == ids_[i - 1].first) find(ids_[i].second, "id");
    }

    void check_ends() {
        for (auto& finding : seams_.finish()) report_.faults.push_back(std::move(finding));
        report_.told = seams_.told();
        find_same_ids();
        for (const auto sequence : times_.finish()) find(sequence, "time");
        if (const auto lacking = brought_.finish()) find(*lacking, "brought");
        find(seals_.finish());
        if (witnesses_.anchor && witnesses_.anchor->size > report_.events)
            find(report_.events + 1, "anchor", FaultCode::ledger_rolled_back);
        for (const auto& one : cosigned_)
            if (one.size > report_.events) find(report_.events + 1, "witness", FaultCode::ledger_rolled_back);
        for (const auto& note : witnesses_.cosigned)
            if (witnesses_.keys.empty() && !read_cosigned(note, believed_)) find(0, "witness");
    }

    /// Whether a change of people of which that was found changes them (docs/trust/ledger-format.md, "Behind a bad
    /// event").
    static bool counts(const std::vector<const char*>& told) {
        constexpr std::array<std::string_view, 5> undoing{"signature", "signer", "unsigned", "recovery", "roster"};
        return std::ranges::none_of(
            told, [&](std::string_view one) { return std::ranges::find(undoing, one) != undoing.end(); });
    }

    /// A signature that holds proves little unless it is one the action needs, over the page the trail shows.
    /// Whatever is found of it, what stands in it counts for what comes after it.
    void check_demand(const OpenedEvent& event, const Leaf& leaf, const std::vector<const char*>& told) {
        const auto page = page_in(event, leaf);
        const auto* demand = domain::events::demand_on(leaf.action);
        const auto duties_of = [&](const domain::PersonId& person) {
            return people_.duties_of(person, domain::roc_date_at(leaf.at));
        };
        auto reason = demand == nullptr ? std::string_view{}
                                        : unmet(*demand, leaf, {page, answers_.asked(*demand, leaf), duties_of});
        const auto also = [&reason](std::string_view other) {
            if (reason.empty()) reason = other;
        };
        also(answers_.judge_event(leaf, event.hash, page));
        // A change of people that counts for nothing is told as that, and is no step of anybody's row.
        const auto follows = changes_roster(leaf.action) && !counts(told) ? std::string_view{}
                                                                          : registers_.judge_event(leaf, event.hash);
        also(follows);
        also(queries_.judge_event(leaf, event.hash, duties_of, follows.empty()));
        decisions_.follow_event(leaf);
        // A signature that does not hold is its event's own finding (docs/trust/ledger-format.md, "Behind a bad
        // event").
        const bool whole = std::ranges::all_of(told, [](std::string_view one) { return one == "signature"; });
        also(decisions_.follow_typing(leaf, whole && reason.empty()));
        also(decisions_.judge_draw(leaf));
        also(volumes_.judge_event(leaf, decisions_));
        also(decisions_.judge_time(leaf, queries_.submitted_at(leaf.subject)));
        also(numbers_.judge_event(leaf));
        also(holds_.judge_event(leaf, numbers_));
        if (const auto lacking = brought_.judge_event(leaf, numbers_)) find(*lacking, "brought");
        const auto term = terms_.judge_event(leaf);
        const bool asked = ledger_.opened.dependencies.asks_who_writes;
        if (asked) also(term);
        also(queries_.follow_items(leaf, !asked));
        const auto knows = [&](const domain::PersonId& person) { return people_.knows(person); };
        if (reason.empty() && told.empty() && wrong_in_names(leaf, {duties_of, knows})) reason = "named";
        if (asked && reason.empty() && told.empty() &&
            (!is_its_writers(leaf, {duties_of, knows}) || !people_.confirms_in_turn(leaf)))
            reason = "author";
        const bool redone = leaf.action == action::deletion_redone;  // which tells of files put back by hand
        const bool apart = reason.empty() && told.empty() && !stands_right_after(leaf, before_);
        before_ = leaf.action;
        if (apart && redone) return find_told(leaf, "rests-on", FaultCode::ledger_corrupt);
        if (apart) reason = "rests-on";
        const bool again = std::ranges::any_of(told, [&](const char* one) { return reason == one; });
        if (!reason.empty() && !again) find(leaf.sequence, std::string{reason});
    }

    /// The digest of what the event's field "page" holds, where this session can open it.
    static std::optional<Digest> page_in(const OpenedEvent& event, const Leaf& leaf) {
        const auto* page = leaf.field(field::page);
        if (page != nullptr && page->keep == Keep::plain) return sha256({view(page->text)});
        return event.page;
    }

    /// Of a renewal that counts, what only its readers can tell: whether their share of it is what it should be.
    void check_own_share(const Leaf& leaf, const std::vector<const char*>& told) {
        const auto& records = people_.records();
        if (leaf.action != action::records_key_renewed || !told.empty() || !ledger_.records_key) return;
        if (!own_share_is_good(ledger_.opened, ledger_.records_key, records, records.generation()))
            find_told(leaf, "renewal", FaultCode::ledger_corrupt);  // for ever: no damage of a copy
    }

    /// Looked at again where it did not hold: to tell what is erased or sealed to this session from what is damaged.
    void check_commitments(const OpenedEvent& event, const Leaf& leaf) {
        bool seals = false;
        for (std::size_t i = 0; i < leaf.fields.size(); ++i) {
            const auto& field = leaf.fields[i];
            if (field.keep == Keep::plain) continue;
            seals = true;
            auto under = event.sealed_under[i];
            if (!event.held[i]) {
                const auto kept = kept_at(leaf.sequence, i, field.text);
                under = kept.generation;
                if (kept.is == KeptValue::Is::gone) deletions_.gone(field.text, leaf.sequence);
                if (kept.is == KeptValue::Is::missing || (kept.is == KeptValue::Is::sealed && !holds(leaf, i)))
                    find(leaf.sequence, "commitment");
            }
            if (under != 0 && under != people_.records_key_in_force()) find(leaf.sequence, "old-key");
        }
        if (seals && ledger_.opened.dependencies.asks_who_writes && !lies_under_its_own(leaf))
            find(leaf.sequence, "key");
        if (seals && people_.owes_records_key(domain::roc_date_at(leaf.at))) find(leaf.sequence, "renewal");
    }

    /// A value may be erased between two readings: then the second look says so.
    KeptValue kept_at(std::uint64_t sequence, std::size_t position, std::string_view key) {
        const auto first = ledger_.values.look(sequence, position, key);
        if (first && first->is != KeptValue::Is::missing) return *first;
        return ledger_.values.look(sequence, position, key).value_or(KeptValue{});
    }

    /// Whether the value is what its event commits to; counted where this session cannot tell.
    bool holds(const Leaf& leaf, std::size_t position) {
        const auto& field = leaf.fields[position];
        const auto opened = ledger_.values.get(leaf.sequence, position, field.text);
        const bool closed = !opened && opened.error().code == FaultCode::ledger_sealed;
        const bool gone = !opened && opened.error().code == FaultCode::ledger_erased;  // meanwhile
        if (closed) ++report_.not_compared;
        if (gone) deletions_.gone(field.text, leaf.sequence);
        return closed || gone || (opened && commitment_of(opened->opening, opened->value) == field.commitment);
    }

    /// Each event has its row: there must be no others.
    void check_listing(std::uint64_t listed) {
        const auto ends = ledger_.events.listing().ends_with_events();
        const auto indexes = listing_indexes_end(*ledger_.database);
        if (listed != report_.events || !ends || !*ends || !indexes || !*indexes) find(0, "projection");
    }

    ReadHandle& ledger_;
    ReadHandle& beside_;  ///< for the thread beside
    const Witnesses& witnesses_;
    std::vector<WitnessKey> believed_;  ///< of the register of witnesses
    std::vector<Cosigned> cosigned_;    ///< what witnesses signed, read
    const std::stop_token& stop_;
    const VerifyProgress& progress_;
    SealCheck seals_;
    KnownSignatures known_;
    PeopleCheck people_;
    std::uint64_t last_;  ///< the last event that is looked at
    TreeEdge edge_;
    VerifyReport report_;
    Answers answers_;
    RegisterStates registers_;
    QueryCheck queries_;
    Decisions decisions_;
    VolumeCheck volumes_;
    TermCheck terms_;
    CaseNumbers numbers_;
    HoldCheck holds_;
    BroughtCheck brought_;
    TimeCheck times_;
    SeamCheck seams_;
    OuterNumbers outer_;
    std::vector<std::pair<domain::EntryId, std::uint64_t>> ids_;  ///< with their numbers
    DeletionsMet deletions_;
    std::string before_;  ///< the action of the event before
    std::uint64_t expected_ = 1;
    std::uint64_t broken_ = 0;  ///< the first event at which the tree breaks
};

}  // namespace

Finding unreadable(std::uint64_t sequence, const Fault& fault) {
    const auto page = whole_number<std::uint64_t>(fault.detail("page")).value_or(0);
    return {sequence, fault.code, "unreadable", page == 0 ? "" : std::string(fault.detail("file")), page};
}

Result<VerifyReport> verify(std::unique_ptr<ReadHandle> ledger, const Witnesses& witnesses, const std::stop_token& stop,
                            const VerifyProgress& progress) {
    JCIC_TRY(const auto beside, ledger->another());
    // In this order: no seal up to this epoch is of more events than are counted after it.
    const auto last = ledger->seals.last();
    JCIC_TRY(const auto size, ledger->events.count());
    constexpr auto no_end =
        std::numeric_limits<std::uint64_t>::max();  // the last seal cannot be read: found on the way
    const auto last_epoch = !last ? no_end : *last ? (*last)->seal.epoch : 0;
    return Verifier(*ledger, *beside, witnesses, stop, progress, last_epoch, size).run();
}

}  // namespace jcic::ledger
