#include "app/ledger/session/sealer.h"

#include <algorithm>

#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/read_handle.h"
#include "app/ledger/session/writing.h"

namespace jcic::ledger {
namespace {

Result<PublicKey> seal_key_in(const Leaf& leaf, std::string_view field) {
    const auto key = array_from_hex<PublicKey>(leaf.plain(field));
    if (!key) return fail(FaultCode::ledger_corrupt, "ledger.seal", {{"sequence", std::to_string(leaf.sequence)}});
    return *key;
}

Result<OldChain> read_chain(const std::filesystem::path& folder, const OpenLedger& opened, std::uint64_t after) {
    OldChain out;
    JCIC_TRY(auto database, Database::open(database_path(folder), database_key(opened.origin(), opened.ledger_key()),
                                           Database::Mode::existing));
    SealStore seals(*database);
    PublicKey next{};
    for (auto epoch = after;; ++epoch) {
        JCIC_TRY(const auto seal, seals.of(epoch));
        if (!seal) break;
        next = seal->seal.next;
        if (epoch > after) out.seals.push_back(seal->note.pack());
    }
    JCIC_TRY(const auto keys,
             EpochKeys::hold(folder, opened.origin(), opened.ledger_key(), opened.dependencies().random));
    JCIC_TRY(auto found, keys.all());
    for (auto& key : found)
        if (key.key.public_half() == next) out.key.emplace(std::move(key));
    return out;
}

}  // namespace

Result<PublicKey> first_seal_key(const Leaf& founding) {
    return seal_key_in(founding, "seal-key");
}

Result<PublicKey> restarted_key(const Leaf& restart) {
    return seal_key_in(restart, "key");
}

Bytes restart_bytes(const Origin& origin, const PublicKey& next) {
    return concatenated({origin.prefix("seal-restart"), next});
}

EpochKey* key_for(const ChainEnd& end, std::vector<EpochKey>& keys) {
    const auto found = std::ranges::find_if(
        keys, [&](const EpochKey& key) { return key.epoch == end.epoch + 1 && key.key.public_half() == end.next; });
    return found == keys.end() ? nullptr : &*found;
}

Result<PublicKey> Sealer::first_key() {
    JCIC_TRY(const auto founding, events_.leaf(1));
    return first_seal_key(founding);
}

Result<ChainEnd> Sealer::chain_end() {
    ChainEnd out;
    JCIC_TRY(const auto last, seals_.last());
    if (last) {
        out = {last->seal.epoch, {last->seal.head.size, last->seal.head.root}, last->seal.next};
    } else {
        JCIC_TRY(out.next, first_key());
    }
    JCIC_CHECK(events_.scan(out.head.size + 1, [&](const StoredEvent& event) -> Result<void> {
        JCIC_TRY(const auto leaf, leaf_of(event));
        if (leaf.action != action::seal_restarted) return {};
        JCIC_TRY(out.next, restarted_key(leaf));
        return {};
    }));
    return out;
}

Result<EpochKey> Sealer::open_key(const EpochKeys& keys) {
    JCIC_TRY(const auto end, chain_end());
    JCIC_TRY(auto own, keys.all());
    auto* const key = key_for(end, own);
    if (key == nullptr) return fail(FaultCode::ledger_rolled_back, "ledger.seal", {{"file", "ledger.epoch"}});
    return std::move(*key);
}

Result<EpochKeys> Sealer::hold_keys() const {
    return EpochKeys::hold(folder_, origin_, ledger_key_, dependencies_.random);
}

/// Events are only ever added: the head that is read stays true while others write.
Result<void> Sealer::close(const EpochKeys& keys, Closing why, const CardWitness& card) {
    JCIC_TRY(const auto key, open_key(keys));
    JCIC_TRY(const auto now, events_.head());
    const EpochKey next{key.epoch + 1, SigningKey::generate(dependencies_.random)};
    const Seal seal{
        {note_origin(origin_), now.size, now.root}, key.epoch, why, dependencies_.clock.now(), next.key.public_half()};
    Note note{seal.text(), {}};
    note.sign(seal.head.origin, key.key);
    Bytes certificate;
    if (card) {
        JCIC_TRY(auto signature, card(card_message(origin_, note.text)));
        note.lines.push_back(card_line(origin_, signature));
        certificate = std::move(signature.certificate);
    }
    // The next key is there before the seal that names it; the old one goes only once the seal is.
    JCIC_CHECK(keys.put(next));
    JCIC_TRY(auto transaction, Transaction::begin(database_));
    JCIC_CHECK(seals_.put(seal.epoch, note, certificate));
    JCIC_CHECK(transaction.commit());
    return keys.forget(seal.epoch);
}

Result<Note> Sealer::checkpoint(const EpochKeys& keys, const TreeHead& head) {
    JCIC_TRY(const auto key, open_key(keys));
    const Checkpoint signed_head{note_origin(origin_), head.size, head.root};
    Note out{signed_head.text(), {}};
    out.sign(signed_head.origin, key.key);
    return out;
}

OldChain old_chain_of(const std::filesystem::path& folder, const OpenLedger& opened, std::uint64_t after) {
    auto read = read_chain(folder, opened, after);
    return read ? std::move(*read) : OldChain{};
}

domain::Entry restart_after_restore(const Origin& origin, const OldChain& old, const PublicKey& next, Random& random) {
    auto out = event_of(random, action::seal_restarted);
    out.plain(field::key, to_hex(next)).plain(field::reason, "restored");
    if (!old.key) return out;
    out.plain(field::old_key, to_hex(old.key->key.public_half()))
        .plain(field::old_signature, to_hex(old.key->key.sign(restart_bytes(origin, next))));
    for (const auto& seal : old.seals) out.plain(field::old_seal, seal);
    return out;
}

}  // namespace jcic::ledger
