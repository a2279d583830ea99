#include "app/ledger_check/verify.h"

#include <algorithm>
#include <array>
#include <future>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "app/base/numbers.h"
#include "app/domain/events/witness_names.h"
#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/renewal.h"
#include "app/ledger/store/database_checks.h"
#include "app/ledger/trail/cosignature.h"
#include "app/ledger_check/deletions_met.h"
#include "app/ledger_check/file_check.h"
#include "app/ledger_check/read_events.h"
#include "app/ledger_check/rules_judged.h"

namespace jcic::ledger {
namespace {

using domain::Keep;

/// What an event tells for good: a finding of that kind about it is no damage of this copy.
struct ToldBy {
    std::string_view action;
    std::string_view reason;
    FaultCode code;
};
constexpr std::array told_by{
    ToldBy{action::outer_cut, "outer", FaultCode::ledger_rolled_back},
    ToldBy{action::head_lost, "head", FaultCode::ledger_rolled_back},
    ToldBy{action::deletions_lost, "deletions", FaultCode::ledger_rolled_back},
    ToldBy{action::seal_restarted, "seal-restarted", FaultCode::ledger_rolled_back},
    ToldBy{action::seal_restarted, "restored", FaultCode::ledger_rolled_back},
    ToldBy{action::outer_file_damaged, "file-damaged", FaultCode::ledger_corrupt},
    ToldBy{action::deletion_redone, "rests-on", FaultCode::ledger_corrupt},  // of files put back by hand
};

/// Goes through the events once, in order: checks their bytes, and hands them to the judge of their rules.
class Verifier {
public:
    Verifier(ReadHandle& ledger, ReadHandle& beside, const Witnesses& witnesses, const std::stop_token& stop,
             const VerifyProgress& progress, std::uint64_t last_epoch, std::uint64_t last)
        : ledger_(ledger),
          beside_(beside),
          witnesses_(witnesses),
          stop_(stop),
          progress_(progress),
          rules_(ledger_.origin, ledger_.seals, last_epoch),
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

    void find(Finding finding) { report_.faults.push_back(std::move(finding)); }

    Result<void> visit(const OpenedEvent& event) {
        constexpr std::uint64_t at_times = 16'384;
        if (++report_.events % at_times == 0) tell(VerifyStage::events, report_.events, last_);
        const auto sequence = event.sequence;
        if (sequence != expected_) find_break(expected_, "number");
        for (; expected_ < sequence; ++expected_) rules_.pass_event({});
        expected_ = sequence + 1;
        check_tree(event);
        if (event.leaf) {
            JCIC_CHECK(visit(event, *event.leaf));
        } else {
            find(sequence, "body");
            rules_.pass_event(event.hash);
        }
        if (witnesses_.anchor && witnesses_.anchor->size == report_.events &&
            *witnesses_.anchor != Anchor::of(report_.events, edge_.root()))
            find(0, "anchor");
        for (const auto& one : cosigned_)
            if (one.size == report_.events && (one.root != edge_.root() || one.origin != note_origin(ledger_.origin)))
                find(0, "witness");
        return {};
    }

    Result<void> visit(const OpenedEvent& event, const Leaf& leaf) {
        if (leaf.action == action::ledger_founded) JCIC_CHECK(check_first_key(leaf));
        for (const auto reason : event.form) find(leaf.sequence, std::string(reason));
        if (!event.listed && !ledger_.events.listing().has(leaf)) find(leaf.sequence, "projection");
        if (leaf.action == action::witness_trusted)
            if (const auto key = WitnessKey::parse(leaf.plain(field::witness_key))) believed_.push_back(*key);
        if (leaf.action == action::records_key_renewed) renewals_.push_back(leaf);
        deletions_.follow_event(leaf);
        note_told(leaf);
        rules_.take_event(event, check_values(event, leaf));
        return {};
    }

    void note_told(const Leaf& leaf) {
        const auto* tells = std::ranges::find(told_by, leaf.action, &ToldBy::action);
        if (tells != told_by.end()) told_.emplace(leaf.sequence, leaf.plain(field::files));
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

    void check_ends() {
        take_rules();
        if (witnesses_.anchor && witnesses_.anchor->size > report_.events)
            find(report_.events + 1, "anchor", FaultCode::ledger_rolled_back);
        for (const auto& one : cosigned_)
            if (one.size > report_.events) find(report_.events + 1, "witness", FaultCode::ledger_rolled_back);
        for (const auto& note : witnesses_.cosigned)
            if (witnesses_.keys.empty() && !read_cosigned(note, believed_)) find(0, "witness");
    }

    using Found = std::pair<std::uint64_t, std::string>;

    void take_rules() {
        auto judged = rules_.finish(broken_);
        report_.seals = judged.seals;
        report_.told = std::move(judged.told);
        std::set<Found> found;
        for (const auto& one : report_.faults) found.emplace(one.sequence, one.reason);
        for (auto& one : judged.faults) {
            if (!is_asked(one.reason) || !found.emplace(one.sequence, one.reason).second) continue;
            take_told(one);
            find(std::move(one));
        }
        check_own_shares(found);
    }

    void take_told(Finding& finding) const {
        const auto* by = std::ranges::find(told_by, finding.reason, &ToldBy::reason);
        const auto event = told_.find(finding.sequence);
        if (by == told_by.end() || event == told_.end()) return;
        finding.told = true;
        finding.code = by->code;
        finding.file = event->second;
    }

    /// Tests write events that no person of theirs may write, of queries that were never submitted.
    [[nodiscard]] bool is_asked(std::string_view reason) const {
        constexpr std::array<std::string_view, 4> of_writers{"author", "term", "key", "state"};
        return ledger_.opened.dependencies().asks_who_writes ||
               std::ranges::find(of_writers, reason) == of_writers.end();
    }

    /// Of renewals that count, what only their readers can tell: whether their share of it is what it should be.
    void check_own_shares(const std::set<Found>& found) {
        if (renewals_.empty() || !ledger_.records_key) return;
        const std::lock_guard guard(ledger_.opened.mutex());
        const auto who = ledger_.opened.who_now();
        if (!who) return;
        const auto& records = (*who)->records;
        for (const auto& leaf : renewals_) {
            const auto generation = whole_number<KeyGeneration>(leaf.plain(field::generation)).value_or(0);
            const auto* made = records.renewal(generation);
            const bool counts = made != nullptr && to_hex(made->before) == leaf.plain(field::older_key);
            if (counts && !found.contains({leaf.sequence, "renewal"}) &&
                !own_share_is_good(ledger_.opened, ledger_.records_key, records, generation))
                find({leaf.sequence, FaultCode::ledger_corrupt, "renewal", "", 0, true});  // for ever: no copy's damage
        }
    }

    /// Looked at again where it did not hold: to tell what is erased or sealed to this session from what is damaged.
    /// Returns what is kept of each.
    std::vector<verify::KeptState> check_values(const OpenedEvent& event, const Leaf& leaf) {
        std::vector<verify::KeptState> out;
        using Is = verify::KeptState::Is;
        for (std::size_t i = 0; i < leaf.fields.size(); ++i) {
            const auto& field = leaf.fields[i];
            const auto position = static_cast<std::uint32_t>(i);
            if (field.keep == Keep::plain) {
                if (field.name == field::attached) out.push_back({position, Is::there, 0});  // looked at at the end
                continue;
            }
            if (event.held[i]) {
                out.push_back({position, Is::there, event.sealed_under[i]});
                continue;
            }
            const auto kept = kept_at(leaf.sequence, i, field.text);
            if (kept.is == KeptValue::Is::gone) deletions_.gone(field.text, leaf.sequence);
            if (kept.is == KeptValue::Is::missing || (kept.is == KeptValue::Is::sealed && !holds(leaf, i)))
                find(leaf.sequence, "commitment");
            const bool sealed = kept.is == KeptValue::Is::sealed;
            out.push_back({position, sealed ? Is::there : Is::gone, sealed ? kept.generation : 0});
        }
        return out;
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
    RulesJudged rules_;
    /// Events that tell of what is found of them, with the files that they name.
    std::map<std::uint64_t, std::string> told_;
    std::vector<Leaf> renewals_;  ///< of the records key
    std::uint64_t last_;          ///< the last event that is looked at
    TreeEdge edge_;
    VerifyReport report_;
    DeletionsMet deletions_;
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
