// What is checked whenever the ledger is opened.

#include <algorithm>

#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/writing.h"
#include "app/store/small_files.h"

namespace jcic::ledger {
namespace {

using domain::Entry;

tl::unexpected<Fault> bad(FaultCode code, std::uint64_t sequence, std::string reason) {
    return fail(code, "ledger.open", {{"sequence", std::to_string(sequence)}, {"reason", std::move(reason)}});
}

/// The first event up to `size` that is missing, or whose bytes do not give the hashes beside it; 0 where all do.
Result<std::uint64_t> first_that_breaks(EventTable& events, std::uint64_t size) {
    TreeEdge edge;
    std::uint64_t expected = 1;
    std::uint64_t found = 0;
    const auto scanned = events.scan(
        1,
        [&](const StoredEvent& event) -> Result<void> {
            const bool fits = event.sequence == expected && stored_as(event.hashes, edge.add(leaf_hash(event.body)));
            if (!fits) found = expected;
            ++expected;
            if (!fits) return fail(FaultCode::cancelled, "ledger.open");
            return {};
        },
        size);
    if (!scanned && scanned.error().code != FaultCode::cancelled) return tl::unexpected<Fault>(scanned.error());
    return found;
}

/// Where a whole tree was made anew, nothing breaks: then it is the first event after the last seal that still fits.
Result<std::uint64_t> first_bad(OpenLedger& opened, std::uint64_t size) {
    JCIC_TRY(const auto broken, first_that_breaks(opened.events(), size));
    if (broken > 0) return broken;
    std::uint64_t good = 0;
    for (std::uint64_t epoch = 1;; ++epoch) {
        JCIC_TRY(const auto stored, opened.sealer().seals().of(epoch));
        if (!stored || stored->seal.head.size > size) return good + 1;
        JCIC_TRY(const auto root, opened.events().root(stored->seal.head.size));
        if (root != stored->seal.head.root) return good + 1;
        good = stored->seal.head.size;
    }
}

Result<void> check_head(OpenLedger& opened, const TreeHead& head, std::uint64_t size, const char* whose) {
    if (size < head.size) return bad(FaultCode::ledger_rolled_back, size + 1, whose);
    const auto root = opened.events().root(head.size);
    if (root && *root == head.root) return {};
    if (!root && root.error().code != FaultCode::ledger_corrupt) return tl::unexpected<Fault>(root.error());
    JCIC_TRY(const auto sequence, first_bad(opened, head.size));
    return bad(FaultCode::ledger_corrupt, sequence, whose);
}

/// The last seal is signed by the key that the one before it names, or a restart between the two.
Result<void> check_last_seal(OpenLedger& opened, const StoredSeal& last) {
    auto& seals = opened.sealer().seals();
    const auto origin = note_origin(opened.origin());
    std::uint64_t from = 1;
    PublicKey key{};
    if (last.seal.epoch > 1) {
        JCIC_TRY(const auto before, seals.of(last.seal.epoch - 1));
        if (!before) return bad(FaultCode::ledger_corrupt, 1, "seal");
        key = before->seal.next;
        from = before->seal.head.size + 1;
    }
    const auto take_keys = [&](const StoredEvent& event) -> Result<void> {
        const auto leaf = Leaf::unpack(event.body);
        if (!leaf) return bad(FaultCode::ledger_corrupt, event.sequence, "body");
        if (leaf->action == action::seal_restarted) {
            JCIC_TRY(key, restarted_key(*leaf));
        }
        if (leaf->action == action::ledger_founded) {
            JCIC_TRY(key, first_seal_key(*leaf));
        }
        return {};
    };
    JCIC_CHECK(opened.events().scan(from, take_keys, last.seal.head.size));
    if (last.seal.head.origin != origin || !last.note.signed_by(origin, key))
        return bad(FaultCode::ledger_corrupt, from, "seal");
    return {};
}

/// What came after the last seal: every event's bytes give the hashes beside it.
Result<void> check_rest(OpenLedger& opened, std::uint64_t sealed) {
    auto expected = sealed;
    return opened.events().scan(sealed + 1, [&](const StoredEvent& event) -> Result<void> {
        if (event.sequence != ++expected) return bad(FaultCode::ledger_corrupt, expected, "number");
        JCIC_TRY(const bool fits, opened.events().fits_tree(event));
        if (!fits) return bad(FaultCode::ledger_corrupt, expected, "tree");
        return {};
    });
}

/// Without the key that the last seal names, the seals begin anew, and the trail says so for ever.
Result<Entry> restart(OpenLedger& opened, const ChainEnd& end, const EpochKeys& keys,
                      const std::vector<EpochKey>& found) {
    const EpochKey next{end.epoch + 1, SigningKey::generate(opened.dependencies().random)};
    auto out = event_of(opened.dependencies().random, action::seal_restarted);
    out.plain(field::key, to_hex(next.key.public_half())).plain(field::reason, "lost");
    const auto old = std::ranges::max_element(found, {}, &EpochKey::epoch);
    if (old != found.end()) {
        const auto signature = old->key.sign(restart_bytes(opened.origin(), next.key.public_half()));
        out.plain(field::old_key, to_hex(old->key.public_half())).plain(field::old_signature, to_hex(signature));
    }
    JCIC_CHECK(keys.put(next));
    JCIC_CHECK(keys.forget(end.epoch));
    return out;
}

/// What is not where it was.
struct Missed {
    bool head = false;
    std::optional<Entry> restart;
    bool head_damaged = false;   ///< no copy of it is left
    bool key_damaged = false;    ///< nor of the key
    bool outer_damaged = false;  ///< of the outer journal's head, which is told when that is taken in
};

/// A head or key that is gone accuses somebody; one of which no copy is left says that the disk damaged it. Where two
/// of these files go at once the damage explains neither: it is what somebody would do who put the database back.
Result<void> write_missed(OpenLedger& opened, const Missed& missed) {
    if (!missed.head && !missed.restart) return {};
    const int gone = (missed.head ? 1 : 0) + (missed.restart ? 1 : 0) + (missed.outer_damaged ? 1 : 0);
    const bool explained = gone == 1;
    std::vector<std::string> damaged;
    if (missed.head && missed.head_damaged) damaged.emplace_back("ledger.head");
    if (missed.restart && missed.key_damaged) damaged.emplace_back("ledger.epoch");
    JCIC_TRY(auto transaction, Transaction::begin(opened.database()));
    ByHeart by_heart(opened);
    if (explained && !damaged.empty()) JCIC_CHECK(tell_damaged(opened, damaged));  // right before what it explains
    if (missed.head && !(explained && missed.head_damaged))
        JCIC_CHECK(append_own(opened, event_of(opened.dependencies().random, action::head_lost), opened.author()));
    if (missed.restart) JCIC_CHECK(append_own(opened, *missed.restart, opened.author()));
    if (!explained && !damaged.empty()) JCIC_CHECK(tell_damaged(opened, damaged));
    JCIC_CHECK(commit_events(opened, transaction));
    by_heart.stands();
    return {};
}

}  // namespace

Result<void> take_up(OpenLedger& opened) {
    // The head before the database: another program may move both forward meanwhile, in the other order.
    JCIC_TRY(const auto keys, opened.sealer().hold_keys());
    JCIC_TRY(const auto outside, opened.head().read());
    JCIC_TRY(const auto size, opened.events().count());
    if (outside) JCIC_CHECK(check_head(opened, *outside, size, "head"));
    JCIC_TRY(const auto last, opened.sealer().seals().last());
    if (last) {
        JCIC_CHECK(check_head(opened, {last->seal.head.size, last->seal.head.root}, size, "seal"));
        JCIC_CHECK(check_last_seal(opened, *last));
    }
    JCIC_CHECK(check_rest(opened, last ? last->seal.head.size : 0));

    JCIC_CHECK(heed_clock_first(opened));
    JCIC_TRY(const auto end, opened.sealer().chain_end());
    JCIC_TRY(auto found, keys.all());
    Missed missed;
    missed.head = !outside;
    if (missed.head || key_for(end, found) == nullptr) {  // before anything is put in their place
        const auto files = look_at_small_files(opened.folder()).damaged;
        missed.head_damaged = std::ranges::find(files, "ledger.head") != files.end();
        missed.outer_damaged = std::ranges::find(files, "outer.head") != files.end();
        JCIC_TRY(missed.key_damaged, keys.is_damaged(end.epoch + 1));
    }
    if (key_for(end, found) == nullptr) {
        for (const auto& key : found)
            if (key.epoch > end.epoch + 1) return bad(FaultCode::ledger_rolled_back, end.head.size + 1, "epoch");
        JCIC_TRY(missed.restart, restart(opened, end, keys, found));
    }
    JCIC_CHECK(write_missed(opened, missed));
    return opened.sealer().close(keys, Closing::catch_up);
}

}  // namespace jcic::ledger
