#include "app/keys/epoch_keys.h"

#include "app/keys/crypto.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view epoch_form = "jcic-desk ledger epoch v1";

Bytes bound_to(const Origin& origin, std::uint64_t epoch) {
    return concatenated({origin.prefix("epoch-key"), Packer().u64(epoch).done()});
}

unsigned slot_of(std::uint64_t epoch) {
    return static_cast<unsigned>(epoch % 2);
}

/// Of a slot: its copy, in another block.
unsigned copy_of_slot(unsigned slot) {
    return slot + 2;
}

}  // namespace

Result<EpochKeys> EpochKeys::hold(const std::filesystem::path& folder, const Origin& origin, const Secret& ledger_key,
                                  Random& random) {
    JCIC_TRY(auto file, TwinFile::hold(folder / "ledger.epoch", 4));
    return EpochKeys(std::move(file), origin, derive(ledger_key.view(), origin.id, origin.prefix("epoch-key")), random);
}

Result<std::vector<EpochKey>> EpochKeys::all() const {
    std::vector<EpochKey> out;
    for (const unsigned slot : {0U, 1U}) {
        JCIC_TRY(auto bytes, file_.read(slot));
        if (!bytes) {
            JCIC_TRY(bytes, file_.read(copy_of_slot(slot)));
        }
        if (!bytes) continue;
        Unpacker in(*bytes);
        if (in.text() != epoch_form) continue;
        const auto epoch = in.u64();
        auto seed = unseal_secret(wrapping_, bound_to(origin_, epoch), in.bytes());
        if (!seed || slot_of(epoch) != slot) continue;  // foreign or torn: the caller sees that none fits
        JCIC_TRY(auto key, SigningKey::from(std::move(*seed)));
        out.push_back({epoch, std::move(key)});
    }
    return out;
}

Result<bool> EpochKeys::is_damaged(std::uint64_t epoch) const {
    JCIC_TRY(const auto one, file_.read(slot_of(epoch)));
    JCIC_TRY(const auto other, file_.read(copy_of_slot(slot_of(epoch))));
    return !one && !other;
}

Result<void> EpochKeys::put(const EpochKey& key) const {
    const auto box = seal(wrapping_, bound_to(origin_, key.epoch), key.key.private_half().view(), random_);
    return put(slot_of(key.epoch), Packer().text(epoch_form).u64(key.epoch).bytes(box).take());
}

Result<void> EpochKeys::forget(std::uint64_t epoch) const {
    return put(slot_of(epoch), {});
}

Result<void> EpochKeys::put(unsigned slot, ByteView content) const {
    JCIC_CHECK(file_.write(slot, content));
    return file_.write(copy_of_slot(slot), content);
}

}  // namespace jcic::ledger
