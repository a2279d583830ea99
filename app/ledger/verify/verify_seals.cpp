#include "app/ledger/verify/rules.h"

#include <utility>

#include "app/domain/events/witness_names.h"
#include "app/ledger/trail/cosignature.h"

namespace jcic::ledger {
namespace {

/// Where an old key signs the new one, it does.
bool handed_over(const Leaf& leaf, const Origin& origin, const PublicKey& next) {
    if (leaf.field("old-key") == nullptr) return true;
    const auto old = array_from_hex<PublicKey>(leaf.plain("old-key"));
    const auto signature = array_from_hex<SignatureBytes>(leaf.plain("old-signature"));
    return old && signature && signature_holds(*old, restart_bytes(origin, next), *signature);
}

}  // namespace

std::optional<SealCheck::Misfit> SealCheck::judge_event(const Leaf& leaf) {
    const bool founding = leaf.action == action::ledger_founded;
    if (!founding && leaf.action != action::seal_restarted) return std::nullopt;
    const auto key = founding ? first_seal_key(leaf) : restarted_key(leaf);
    if (!key) return Misfit{leaf.sequence, "seal-key"};
    const auto before = std::exchange(key_, *key);
    if (founding) return std::nullopt;
    if (leaf.plain(field::reason) == "restored" && continues_chain(leaf, origin_, epoch_, before))
        return Misfit{leaf.sequence, "restored"};
    return Misfit{leaf.sequence, handed_over(leaf, origin_, *key) ? "seal-restarted" : "seal-key"};
}

Result<const StoredSeal*> SealCheck::next() {
    if (ended_ || epoch_ == last_epoch_) return nullptr;
    if (!next_) {
        JCIC_TRY(next_, seals_.of(epoch_ + 1));
    }
    return next_ ? &*next_ : nullptr;
}

std::optional<SealCheck::Misfit> SealCheck::reach(std::uint64_t size, const TreeEdge& tree) {
    while (true) {
        const auto stored = next();
        if (!stored) {
            ended_ = true;
            return Misfit{good_ + 1, "seal"};
        }
        if (*stored == nullptr || (*stored)->seal.head.size > size) return std::nullopt;
        if (auto misfit = check(**stored, size, tree.root())) {
            ended_ = true;  // nothing after it can be told from it
            return misfit;
        }
    }
}

std::optional<SealCheck::Misfit> SealCheck::check(const StoredSeal& stored, std::uint64_t size, const Digest& root) {
    const auto& seal = stored.seal;
    const auto origin = note_origin(origin_);
    const bool fits = seal.head.origin == origin && seal.head.size == size && seal.head.root == root;
    if (!fits || !stored.note.signed_by(origin, key_)) return Misfit{good_ + 1, "seal"};
    const auto& certificate = stored.certificate;
    if (certificate.empty() ? names_card(stored.note, origin_) : !signed_by_card(stored.note, origin_, certificate))
        return Misfit{good_ + 1, "card"};
    key_ = seal.next;
    epoch_ = seal.epoch;
    good_ = size;
    made_.push_back(seal.at);
    next_.reset();
    return std::nullopt;
}

std::optional<SealCheck::Misfit> SealCheck::finish() const {
    if (ended_ || epoch_ == last_epoch_) return std::nullopt;
    return Misfit{good_ + 1, "seal"};
}

bool is_witnessed_rightly(const Leaf& leaf, SealStore& seals) {
    const auto witness = WitnessKey::parse(leaf.plain(field::witness_key));
    const auto note = Note::parse(leaf.plain(field::cosigned));
    const auto seal = note ? Seal::parse(note->text) : tl::unexpected<Fault>(note.error());
    if (!witness || !seal || !read_cosigned(leaf.plain(field::cosigned), std::span(&*witness, 1))) return false;
    const auto own = seals.of(seal->epoch);
    return own && *own && (*own)->note.text == note->text &&
           leaf.plain(field::through) == std::to_string(seal->head.size);
}

}  // namespace jcic::ledger
