#include "app/keys/records_keys.h"

namespace jcic::ledger {
namespace {

constexpr std::size_t records_key_size = 32;

Bytes generation_context(const Origin& origin, std::string_view purpose, KeyGeneration generation) {
    return concatenated({origin.prefix(purpose), Packer().u64(generation).done()});
}

}  // namespace

Secret NumberedKey::pack() const {
    Secret out;
    out.append(Packer().u64(generation).done());
    out.append(key.view());
    return out;
}

Result<NumberedKey> NumberedKey::unpack(const Secret& packed) {
    const auto bytes = packed.view();
    constexpr std::size_t number_size = sizeof(KeyGeneration);
    if (bytes.size() != number_size + records_key_size) return fail(FaultCode::ledger_corrupt, "ledger.records-key");
    Unpacker number(bytes.first(number_size));
    return NumberedKey{number.u64(), Secret::from(bytes.subspan(number_size))};
}

Bytes seal_before(const Origin& origin, const NumberedKey& key, const Secret& before, Random& random) {
    return seal(key.key, generation_context(origin, "records-key-before", key.generation), before.view(), random);
}

Result<Secret> open_before(const Origin& origin, const NumberedKey& key, ByteView sealed) {
    JCIC_TRY(auto out,
             unseal_secret(key.key, generation_context(origin, "records-key-before", key.generation), sealed));
    if (out.size() != records_key_size) return fail(FaultCode::ledger_corrupt, "ledger.records-key");
    return out;
}

Bytes renewal_context(const Origin& origin, KeyGeneration generation, std::string_view reader) {
    return concatenated({generation_context(origin, "records-key-renewed", generation), view(reader)});
}

RecordsKeys::RecordsKeys(std::optional<NumberedKey> given) {
    if (given) hold(*std::move(given));
}

void RecordsKeys::forget_after(KeyGeneration generation) {
    keys_.erase(keys_.upper_bound(generation), keys_.end());
}

const Secret* RecordsKeys::of(KeyGeneration generation) const {
    auto found = keys_.find(generation);
    if (found == keys_.end() && !keys_.empty() && when_missing) {
        when_missing();
        found = keys_.find(generation);
    }
    return found == keys_.end() ? nullptr : &found->second;
}

RecordsKeys RecordsKeys::clone() const {
    RecordsKeys out;
    for (const auto& [generation, key] : keys_) out.hold({generation, key.clone()});
    return out;
}

}  // namespace jcic::ledger
