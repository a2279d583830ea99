#include "app/store/value_store.h"

#include <algorithm>

namespace jcic::ledger {
namespace {

constexpr std::size_t opening_size = std::tuple_size_v<domain::Opening>;
constexpr std::uint64_t wrapped_size = 12 + 32 + 16;          // seal() of a key: of another length it is none
constexpr std::uint64_t least_sealed = 12 + 4 + 32 + 4 + 16;  // seal() of an opening and an empty value

}  // namespace

Digest commitment_of(ByteView opening, std::string_view value) {
    return hmac_sha256(opening, view(value));
}

Result<OpenedValue> OpenedValue::in(Bytes plain) {
    OpenedValue out;
    out.plain_ = std::move(plain);
    Unpacker in(out.plain_);
    out.opening = in.byte_view();
    const auto value = in.byte_view();
    out.value = {reinterpret_cast<const char*>(value.data()), value.size()};
    if (!in.finished() || out.opening.size() != opening_size) return fail(FaultCode::ledger_corrupt, "ledger.value");
    return out;
}

Bytes ValueStore::wrapped_for(std::string_view name, KeyGeneration generation) const {
    return Packer(key_prefix_, name.size() + 12).u64(generation).text(name).take();
}

Result<const Secret*> ValueStore::unwrap(std::string_view name, KeyGeneration generation, ByteView wrapped) {
    const bool same = name == last_name_ && generation == last_generation_;
    if (same && std::ranges::equal(wrapped, last_wrapped_)) return &last_key_;
    const auto* records = records_key_.of(generation);
    if (records == nullptr) return fail(FaultCode::ledger_sealed, "ledger.value");
    forget_key();  // until the key is whole
    JCIC_CHECK(unseal_into(last_key_, *records, wrapped_for(name, generation), wrapped));
    last_name_ = name;
    last_generation_ = generation;
    last_wrapped_.assign(wrapped.begin(), wrapped.end());
    return &last_key_;
}

Bytes ValueStore::bound(std::uint64_t sequence, std::size_t position, std::string_view key) const {
    return Packer(value_prefix_, key.size() + 16)
        .u64(sequence)
        .u32(static_cast<std::uint32_t>(position))
        .text(key)
        .take();
}

Result<OpenedValue> ValueStore::open(const SealedValue& value) {
    JCIC_TRY(const auto* key, unwrap(value.key, value.generation, value.wrapped));
    const auto place = bound(value.sequence, value.position, value.key);
    JCIC_TRY(auto plain, unseal(*key, place, value.sealed));
    return OpenedValue::in(std::move(plain));
}

void ValueStore::forget_key() {
    last_name_.clear();
    last_generation_ = 0;
    last_wrapped_.clear();
    last_key_.wipe();
}

Result<bool> ValueStore::destroyed(std::string_view name) {
    JCIC_TRY(auto found, database_.prepare("SELECT EXISTS(SELECT 1 FROM value_key WHERE name=?1"
                                           " AND length(wrapped) IS NOT ?2)"));
    JCIC_CHECK(found.text(name).number(wrapped_size).step());
    return found.number_at(0) != 0;
}

/// nullopt where there never was one.
Result<std::optional<Bytes>> ValueStore::wrapped_key(std::string_view name, KeyGeneration generation) {
    JCIC_TRY(auto found, database_.prepare("SELECT count(*) FILTER (WHERE length(wrapped) IS NOT ?3),"
                                           " (SELECT wrapped FROM value_key WHERE name=?1 AND generation=?2)"
                                           " FROM value_key WHERE name=?1"));
    JCIC_CHECK(found.text(name).number(generation).number(wrapped_size).step());
    if (found.number_at(0) != 0) return fail(FaultCode::ledger_erased, "ledger.value");
    if (found.null_at(1)) return std::nullopt;
    return found.blob_at(1);
}

Result<const Secret*> ValueStore::key_to_seal(std::string_view name) {
    if (!records_key_) return fail(FaultCode::ledger_sealed, "ledger.value");
    const auto generation = records_key_.newest();
    JCIC_TRY(const auto wrapped, wrapped_key(name, generation));
    if (wrapped) return unwrap(name, generation, *wrapped);
    forget_key();
    random_.fill(last_key_.resize(32));
    last_wrapped_ = seal(records_key_.key(), wrapped_for(name, generation), last_key_.view(), random_);
    last_name_ = name;
    last_generation_ = generation;
    JCIC_TRY(auto insert, database_.prepare("INSERT INTO value_key(name, generation, wrapped) VALUES(?1, ?2, ?3)"));
    JCIC_CHECK(insert.text(name).number(generation).blob(last_wrapped_).run());
    return &last_key_;
}

Result<Digest> ValueStore::put(std::uint64_t sequence, std::size_t position, const domain::EntryField& field) {
    const auto& key = field.key;
    const auto value = field.value.value_or("");
    JCIC_TRY(const auto* sealing, key_to_seal(key));
    const auto opening = field.opening ? *field.opening : random_.bytes<opening_size>();
    auto plain = Packer().bytes(opening).text(value).take();
    const auto sealed = seal(*sealing, bound(sequence, position, key), plain, random_);
    wipe(plain);
    JCIC_TRY(auto insert, database_.prepare("INSERT INTO sealed_value(sequence, position, key, generation, sealed)"
                                            " VALUES(?1, ?2, ?3, ?4, ?5)"));
    JCIC_CHECK(insert.number(sequence).number(position).text(key).number(records_key_.newest()).blob(sealed).run());
    return commitment_of(opening, value);
}

Result<OpenedValue> ValueStore::get(std::uint64_t sequence, std::size_t position, std::string_view key) {
    if (!records_key_) return fail(FaultCode::ledger_sealed, "ledger.value");
    JCIC_TRY(auto found,
             database_.prepare("SELECT sealed, generation FROM sealed_value WHERE sequence=?1 AND position=?2"));
    JCIC_TRY(const bool there, found.number(sequence).number(position).step());
    const auto generation = there ? found.number_at(1) : 0;
    JCIC_TRY(auto wrapped, wrapped_key(key, generation));
    if (!there) return fail(FaultCode::ledger_corrupt, "ledger.value", {{"missing", "value"}});
    if (!wrapped) return fail(FaultCode::ledger_corrupt, "ledger.value", {{"missing", "key"}});
    return open({sequence, position, key, generation, *wrapped, found.view_at(0)});
}

Result<KeptValue> ValueStore::look(std::uint64_t sequence, std::size_t position, std::string_view key) {
    JCIC_TRY(auto found, database_.prepare("SELECT v.generation FROM sealed_value v JOIN value_key k"
                                           " ON k.name=v.key AND k.generation=v.generation WHERE v.sequence=?1"
                                           " AND v.position=?2 AND v.key=?3 AND length(v.sealed)>=?4"));
    JCIC_TRY(const bool gone, destroyed(key));
    if (gone) return KeptValue{KeptValue::Is::gone};
    JCIC_TRY(const bool there, found.number(sequence).number(position).text(key).number(least_sealed).step());
    return there ? KeptValue{KeptValue::Is::sealed, found.number_at(0)} : KeptValue{};
}

void ValueStore::between(std::uint64_t first, std::uint64_t last,
                         const std::function<void(const SealedValue&)>& visit) {
    auto rows = database_.prepare(
        "SELECT v.sequence, v.position, v.key, v.generation, k.wrapped, v.sealed FROM sealed_value v"
        " JOIN value_key k ON k.name=v.key AND k.generation=v.generation"
        " WHERE v.sequence>=?1 AND v.sequence<=?2 AND length(k.wrapped)=?3 AND length(v.sealed)>=?4"
        " ORDER BY v.sequence, v.position");
    if (!rows) return;
    rows->number(first).number(last).number(wrapped_size).number(least_sealed);
    while (rows->step().value_or(false))
        visit({rows->number_at(0), rows->number_at(1), rows->text_view_at(2), rows->number_at(3), rows->view_at(4),
               rows->view_at(5)});
}

Result<bool> ValueStore::was_erased(std::string_view key) {
    JCIC_TRY(auto row, database_.prepare("SELECT 1 FROM value_key WHERE name=?1 AND wrapped IS NULL"));
    return row.text(key).step();
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
    std::vector<SealMark> out;
    JCIC_CHECK(rows.text(key).each([&](const Statement& row) {
        const auto sealed = row.view_at(0);
        auto& mark = out.emplace_back();
        std::copy_n(sealed.begin(), std::min(sealed.size(), mark.size()), mark.begin());
    }));
    return out;
}

Result<void> ValueStore::erase(std::string_view key) {
    forget_key();
    // A row stays, empty: the name is never given another key, and reading says "erased", not "damaged".
    JCIC_TRY(auto destroy, database_.prepare("UPDATE value_key SET wrapped=NULL WHERE name=?1"));
    JCIC_CHECK(destroy.text(key).run());
    JCIC_TRY(auto leave, database_.prepare("INSERT OR IGNORE INTO value_key(name, generation, wrapped)"
                                           " VALUES(?1, 0, NULL)"));
    JCIC_CHECK(leave.text(key).run());
    JCIC_TRY(auto remove, database_.prepare("DELETE FROM sealed_value WHERE key=?1"));
    return remove.text(key).run();
}

}  // namespace jcic::ledger
