#include "app/ledger/value_store.h"

#include <algorithm>

#include "app/ledger/crypto.h"

namespace jcic::ledger {
namespace {

Bytes key_bound(const Origin& origin, std::string_view name) {
    auto out = origin.prefix("value-key");
    const auto rest = view(name);
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

Bytes value_bound(const Origin& origin, std::uint64_t sequence, std::size_t position, std::string_view key) {
    auto out = origin.prefix("value");
    const auto rest = Packer().u64(sequence).u32(static_cast<std::uint32_t>(position)).text(key).take();
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

}  // namespace

Digest commitment_of(ByteView opening, std::string_view value) {
    return hmac_sha256(opening, view(value));
}

Result<const Secret*> ValueStore::key_named(std::string_view name, bool make) {
    if (!records_key_) return fail(FaultCode::ledger_sealed, "ledger.value");
    JCIC_TRY(auto found, database_.prepare("SELECT wrapped FROM value_key WHERE name=?1"));
    JCIC_TRY(const bool there, found.text(name).step());
    if (there && found.null_at(0)) return fail(FaultCode::ledger_erased, "ledger.value");
    if (there) {
        auto wrapped = found.blob_at(0);
        if (name == last_name_ && wrapped == last_wrapped_) return &last_key_;
        last_name_.clear();  // until the key is whole
        JCIC_CHECK(unseal_into(last_key_, *records_key_, key_bound(origin_, name), wrapped));
        return keep(name, std::move(wrapped));
    }
    if (!make) return fail(FaultCode::ledger_corrupt, "ledger.value", {{"missing", "key"}});
    last_name_.clear();
    random_.fill(last_key_.resize(32));
    auto wrapped = seal(*records_key_, key_bound(origin_, name), last_key_.view(), random_);
    JCIC_TRY(auto insert, database_.prepare("INSERT INTO value_key(name, wrapped) VALUES(?1, ?2)"));
    JCIC_CHECK(insert.text(name).blob(wrapped).run());
    return keep(name, std::move(wrapped));
}

const Secret* ValueStore::keep(std::string_view name, Bytes wrapped) {
    last_name_ = name;
    last_wrapped_ = std::move(wrapped);
    return &last_key_;
}

Result<Digest> ValueStore::put(std::uint64_t sequence, std::size_t position, std::string_view key,
                               std::string_view value) {
    JCIC_TRY(const auto* sealing, key_named(key, true));
    const auto opening = random_.bytes<32>();
    auto plain = Packer().bytes(opening).text(value).take();
    const auto sealed = seal(*sealing, value_bound(origin_, sequence, position, key), plain, random_);
    wipe(plain);
    JCIC_TRY(auto insert,
             database_.prepare("INSERT INTO sealed_value(sequence, position, key, sealed) VALUES(?1, ?2, ?3, ?4)"));
    JCIC_CHECK(insert.number(sequence).number(position).text(key).blob(sealed).run());
    return commitment_of(opening, value);
}

Result<OpenedValue> ValueStore::get(std::uint64_t sequence, std::size_t position, std::string_view key) {
    JCIC_TRY(const auto* sealing, key_named(key, false));
    JCIC_TRY(auto found, database_.prepare("SELECT sealed FROM sealed_value WHERE sequence=?1 AND position=?2"));
    JCIC_TRY(const bool there, found.number(sequence).number(position).step());
    if (!there) return fail(FaultCode::ledger_corrupt, "ledger.value", {{"missing", "value"}});
    JCIC_TRY(auto plain, unseal(*sealing, value_bound(origin_, sequence, position, key), found.blob_at(0)));
    Unpacker in(plain);
    OpenedValue out{in.bytes(), in.text()};
    wipe(plain);
    if (!in.finished()) return fail(FaultCode::ledger_corrupt, "ledger.value");
    return out;
}

Result<void> ValueStore::announce(std::string_view key, std::uint64_t sequence) {
    JCIC_TRY(auto note, database_.prepare("INSERT OR IGNORE INTO deletion(key, sequence) VALUES(?1, ?2)"));
    return note.text(key).number(sequence).run();
}

Result<bool> ValueStore::erased(std::string_view key) {
    JCIC_TRY(auto left,
             database_.prepare("SELECT (SELECT count(*) FROM value_key WHERE name=?1 AND wrapped IS NOT NULL)"
                               " + (SELECT count(*) FROM sealed_value WHERE key=?1)"));
    JCIC_CHECK(left.text(key).step());
    return left.number_at(0) == 0;
}

Result<std::vector<SealMark>> ValueStore::marks(std::string_view key) {
    JCIC_TRY(auto rows, database_.prepare("SELECT wrapped FROM value_key WHERE name=?1 AND wrapped IS NOT NULL"
                                          " UNION ALL SELECT sealed FROM sealed_value WHERE key=?1"));
    rows.text(key);
    std::vector<SealMark> out;
    while (true) {
        JCIC_TRY(const bool there, rows.step());
        if (!there) return out;
        const auto sealed = rows.blob_at(0);
        auto& mark = out.emplace_back();
        std::copy_n(sealed.begin(), std::min(sealed.size(), mark.size()), mark.begin());
    }
}

Result<void> ValueStore::erase(std::string_view key) {
    last_name_.clear();
    last_key_.wipe();
    // The row stays, empty: the name is never given a second key, and reading says "erased", not "damaged".
    JCIC_TRY(auto destroy, database_.prepare("INSERT INTO value_key(name, wrapped) VALUES(?1, NULL)"
                                             " ON CONFLICT(name) DO UPDATE SET wrapped=NULL"));
    JCIC_CHECK(destroy.text(key).run());
    JCIC_TRY(auto remove, database_.prepare("DELETE FROM sealed_value WHERE key=?1"));
    return remove.text(key).run();
}

}  // namespace jcic::ledger
