#include "app/ledger/session/old_chain.h"

#include "app/ledger/session/read_handle.h"

namespace jcic::ledger {
namespace {

Result<OldChain> read_chain(const std::filesystem::path& folder, const OpenLedger& opened, std::uint64_t after) {
    OldChain out;
    JCIC_TRY(auto database, Database::open(database_path(folder), database_key(opened.origin, opened.ledger_key),
                                           Database::Mode::existing));
    SealStore seals(*database);
    PublicKey next{};
    for (auto epoch = after;; ++epoch) {
        JCIC_TRY(const auto seal, seals.of(epoch));
        if (!seal) break;
        next = seal->seal.next;
        if (epoch > after) out.seals.push_back(seal->note.pack());
    }
    JCIC_TRY(const auto keys, EpochKeys::hold(folder, opened.origin, opened.ledger_key, opened.dependencies.random));
    JCIC_TRY(auto found, keys.all());
    for (auto& key : found)
        if (key.key.public_half() == next) out.key.emplace(std::move(key));
    return out;
}

}  // namespace

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

bool continues_chain(const Leaf& restart, const Origin& origin, std::uint64_t epoch, PublicKey key) {
    const auto name = note_origin(origin);
    for (const auto& field : restart.fields) {
        if (field.name != "old-seal" || field.keep != domain::Keep::plain) continue;
        const auto note = Note::parse(field.text);
        const auto seal = note ? Seal::parse(note->text) : tl::unexpected<Fault>(note.error());
        if (!seal || seal->epoch != ++epoch || seal->head.origin != name || !note->signed_by(name, key)) return false;
        key = seal->next;
    }
    const auto old = array_from_hex<PublicKey>(restart.plain("old-key"));
    const auto next = array_from_hex<PublicKey>(restart.plain("key"));
    const auto signature = array_from_hex<SignatureBytes>(restart.plain("old-signature"));
    return old && old == key && next && signature && signature_holds(*old, restart_bytes(origin, *next), *signature);
}

}  // namespace jcic::ledger
