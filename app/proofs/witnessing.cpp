#include "app/proofs/witnessing.h"

#include <algorithm>
#include <array>

#include "app/base/bytes.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/sealer.h"
#include "app/ledger/trail/tree.h"

namespace jcic::ledger {
namespace {

/// A step of a request; a seal may be what is asked for, too.
struct Step {
    std::string text;
    const StoredSeal* seal = nullptr;
};

/// The old seals that the event carries, then the old key's signature for the new one; nothing where the old key was
/// gone, for then people hand the new one over.
void add_restart(const Leaf& restart, std::vector<Step>& out) {
    const auto old_key = array_from_hex<PublicKey>(restart.plain("old-key"));
    const auto key = array_from_hex<PublicKey>(restart.plain("key"));
    const auto signature = array_from_hex<SignatureBytes>(restart.plain("old-signature"));
    if (!old_key || !key || !signature) return;
    for (const auto& field : restart.fields)
        if (field.name == "old-seal" && field.keep == domain::Keep::plain) out.push_back({field.text});
    out.push_back({"restart " + to_base64(*old_key) + " " + to_base64(*key) + " " + to_base64(*signature) + "\n"});
}

/// Seals of that size and larger ones, in order: the first is by the key that the witness knows, or an earlier one.
Result<std::vector<StoredSeal>> seals_from(OpenLedger& opened, std::uint64_t size) {
    std::vector<StoredSeal> out;
    JCIC_TRY(auto seal, opened.sealer().seals().last());
    while (seal && seal->seal.head.size >= size) {
        const auto before = seal->seal.epoch - 1;
        out.push_back(std::move(*seal));
        JCIC_TRY(seal, opened.sealer().seals().of(before));
    }
    std::ranges::reverse(out);
    return out;
}

/// All that leads on from that size, the seals among it.
std::vector<Step> steps_from(std::uint64_t size, const std::vector<StoredSeal>& seals,
                             const std::vector<Leaf>& restarts) {
    std::vector<Step> out;
    auto restart = std::ranges::find_if(restarts, [&](const Leaf& one) { return one.sequence > size; });
    for (const auto& seal : seals) {
        // The first seal that takes a new beginning in is by the new key.
        for (; restart != restarts.end() && restart->sequence <= seal.seal.head.size; ++restart)
            add_restart(*restart, out);
        out.push_back({seal.note.pack(), &seal});
    }
    return out;
}

std::string request_text(std::uint64_t signed_size, const std::vector<Digest>& proof, std::span<const Step> steps) {
    auto out = "old " + std::to_string(signed_size) + "\n";
    for (const auto& hash : proof) out += to_base64(hash) + "\n";
    for (const auto& step : steps) out += "\n" + step.text;
    return out;
}

}  // namespace

Result<WitnessRequest> witness_request(Session& session, std::uint64_t signed_size, std::size_t most_steps) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(const auto seals, seals_from(opened, signed_size));
    JCIC_TRY(const auto restarts, opened.events().leaves_of(std::array{action::seal_restarted}));
    const auto all = steps_from(signed_size, seals, restarts);
    auto steps = std::span(all).first(std::min(all.size(), most_steps + 1));
    while (!steps.empty() && steps.back().seal == nullptr) steps = steps.first(steps.size() - 1);
    if (steps.empty()) return fail(FaultCode::input_form, "ledger.witness", {{"field", "size"}});
    const auto size = steps.back().seal->seal.head.size;
    JCIC_TRY(const auto proof, consistency_proof(signed_size, size, opened.events().tree()));
    return WitnessRequest{request_text(signed_size, proof, steps), size, steps.size() == all.size()};
}

Result<Cosigned> witnessed(Session& session, std::string_view note, const WitnessKey& witness) {
    JCIC_TRY(auto out, read_cosigned(note, std::span(&witness, 1)));
    auto& opened = session.opened();
    if (out.origin != note_origin(opened.origin())) return fail(FaultCode::ledger_foreign, "ledger.witness");
    JCIC_TRY(const auto read, Note::parse(note));
    const auto seal = Seal::parse(read.text);
    if (!seal) return fail(FaultCode::input_form, "ledger.witness", {{"field", "cosigned"}});
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(const auto own, opened.sealer().seals().of(seal->epoch));
    if (!own || own->note.text != read.text) return fail(FaultCode::ledger_rolled_back, "ledger.witness");
    return out;
}

Result<std::vector<Digest>> leaves_after(Session& session, std::uint64_t after, std::size_t most) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(const auto count, opened.events().count());
    std::vector<Digest> out;
    const auto last = after + std::min<std::uint64_t>(most, count - std::min(count, after));
    out.reserve(last - after);
    JCIC_CHECK(opened.events().rows_between(after + 1, last, [&](const StoredEvent& event) {
        if (event.sequence == after + out.size() + 1) out.push_back(event.hash);
    }));
    if (after + out.size() != last) return missing_event(after + out.size() + 1);
    return out;
}

Result<std::optional<SealHere>> seal_here(Session& session, std::uint64_t epoch) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    auto& seals = opened.sealer().seals();
    JCIC_TRY(const auto found, epoch == 0 ? seals.last() : seals.of(epoch));
    if (!found) return std::nullopt;
    return SealHere{found->seal.epoch, found->seal.head.size, found->note.pack(), found->seal.at};
}

Result<bool> is_sealed_by_this_ledger(Session& session, std::uint64_t epoch, std::string_view text) {
    auto& opened = session.opened();
    const auto note = Note::parse(text);
    const auto seal = note ? Seal::parse(note->text) : Result<Seal>(tl::unexpected<Fault>(note.error()));
    const auto origin = note_origin(opened.origin());
    if (!seal || seal->head.origin != origin || seal->epoch != epoch) return false;
    const std::lock_guard guard(opened.mutex());
    std::vector<PublicKey> keys;
    if (seal->epoch == 1) {
        JCIC_TRY(keys.emplace_back(), opened.sealer().first_key());
    } else {
        JCIC_TRY(const auto before, opened.sealer().seals().of(seal->epoch - 1));
        if (before) keys.push_back(before->seal.next);
    }
    // Of a chain that was begun anew meanwhile.
    JCIC_TRY(const auto restarts, opened.events().leaves_of(std::array{action::seal_restarted}));
    for (const auto& restart : restarts)
        if (const auto key = restarted_key(restart)) keys.push_back(*key);
    return std::ranges::any_of(keys, [&](const PublicKey& key) { return note->signed_by(origin, key); });
}

Result<std::optional<std::string>> with_line(Session& session, std::uint64_t size, std::string_view line,
                                             const WitnessKey& witness) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(const auto seals, seals_from(opened, size));
    for (auto seal = seals.rbegin(); seal != seals.rend(); ++seal) {
        if (seal->seal.head.size != size) continue;
        auto note = seal->note.pack() + std::string(line);
        if (read_cosigned(note, std::span(&witness, 1))) return note;
    }
    return std::nullopt;
}

bool has_signed(Session& session, std::uint64_t size, std::string_view note, std::string_view line,
                const WitnessKey& witness) {
    const auto signed_as = read_cosigned(std::string(note) + std::string(line), std::span(&witness, 1));
    return signed_as && signed_as->size == size && signed_as->origin == note_origin(session.opened().origin());
}

Result<std::string> key_for_witness(Session& session) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(auto key, opened.sealer().first_key());
    JCIC_TRY(const auto restarts, opened.events().leaves_of(std::array{action::seal_restarted}));
    for (const auto& restart : restarts) {
        if (restart.field("old-signature") != nullptr) continue;
        JCIC_TRY(key, restarted_key(restart));
    }
    return log_key(note_origin(opened.origin()), key);
}

}  // namespace jcic::ledger
