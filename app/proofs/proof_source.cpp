#include "app/proofs/proof_source.h"

#include <algorithm>
#include <array>

#include "app/ledger/session/opened.h"
#include "app/ledger/trail/anchor.h"

namespace jcic::ledger {
namespace {

/// Every seal in order.
Result<std::vector<StoredSeal>> all_seals(OpenLedger& opened) {
    std::vector<StoredSeal> out;
    for (std::uint64_t epoch = 1;; ++epoch) {
        JCIC_TRY(auto seal, opened.sealer().seals().of(epoch));
        if (!seal) return out;
        out.push_back(std::move(*seal));
    }
}

}  // namespace

Result<EpochSignatures> ProofSource::sign_by_epoch(std::string_view purpose, const std::vector<Bytes>& messages) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto held, opened_.sealer().hold_keys());
    JCIC_TRY(const auto key, opened_.sealer().open_key(held));
    EpochSignatures out{key.epoch, {}};
    for (const auto& message : messages)
        out.signatures.push_back(key.key.sign(concatenated({opened_.origin().prefix(purpose), message})));
    return out;
}

Result<PublicKeys> ProofSource::public_keys() {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto first, opened_.sealer().first_key());
    JCIC_TRY(const auto seals, all_seals(opened_));
    PublicKeys out{opened_.origin(), {{1, first}}, fingerprint_of(first)};
    for (const auto& stored : seals) out.keys.push_back({stored.seal.epoch + 1, stored.seal.next});
    JCIC_TRY(const auto restarts, opened_.events().leaves_of(std::array{action::seal_restarted}));
    for (const auto& restart : restarts) {
        // The next seal in order takes the event in; an event after the last one is of the open epoch.
        const auto next = std::ranges::find_if(
            seals, [&](const StoredSeal& stored) { return stored.seal.head.size >= restart.sequence; });
        JCIC_TRY(const auto key, restarted_key(restart));
        out.keys.push_back({next == seals.end() ? seals.size() + 1 : next->seal.epoch, key});
    }
    return out;
}

Result<std::vector<StoredSeal>> ProofSource::newest_seals(std::size_t limit) {
    const std::lock_guard guard(opened_.mutex());
    std::vector<StoredSeal> out;
    JCIC_TRY(auto seal, opened_.sealer().seals().last());
    while (seal && out.size() < limit) {
        const auto before = seal->seal.epoch - 1;
        out.push_back(std::move(*seal));
        JCIC_TRY(seal, opened_.sealer().seals().of(before));
    }
    return out;
}

Result<std::string> ProofSource::seals_file() {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto first, opened_.sealer().first_key());
    JCIC_TRY(const auto seals, all_seals(opened_));
    std::vector<Note> notes;
    for (const auto& stored : seals) notes.push_back(stored.note);
    return pack_seals(opened_.origin(), first, notes);
}

Result<Inclusion> ProofSource::inclusion(std::uint64_t sequence) {
    const std::lock_guard guard(opened_.mutex());
    JCIC_TRY(const auto head, opened_.events().head());
    if (sequence == 0) return fail(FaultCode::input_form, "ledger.inclusion");
    JCIC_TRY(auto path, inclusion_proof(sequence - 1, head.size, opened_.events().tree()));
    return Inclusion{head, std::move(path)};
}

}  // namespace jcic::ledger
