#include "app/keys/slot.h"

#include <algorithm>

#include "app/keys/copies.h"
#include "app/keys/crypto.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view slot_form = "jcic-desk ledger slot v1";
constexpr std::string_view form_with_card = "jcic-desk ledger slot v2";

void pack_cost(Packer& out, const PasswordCost& cost) {
    out.u32(cost.memory_kib).u32(cost.passes).u32(cost.lanes);
}

PasswordCost unpack_cost(Unpacker& in) {
    PasswordCost cost;
    cost.memory_kib = in.u32();
    cost.passes = in.u32();
    cost.lanes = in.u32();
    return cost;
}

/// The plain part, which the wrapping authenticates.
Bytes head_of(const Slot& slot) {
    Packer out;
    out.text(slot.card ? form_with_card : slot_form).text(slot.code.text()).text(slot.name);
    out.u8(slot.ended ? 1 : 0).u64(slot.generation);
    out.u64(static_cast<std::uint64_t>(slot.password_changed.time_since_epoch().count()));
    out.bytes(slot.signing).bytes(slot.exchange);
    pack_cost(out, slot.cost);
    out.bytes(slot.salt);
    if (slot.card)
        out.u8(static_cast<std::uint8_t>(slot.card->way))
            .text(slot.card->number)
            .bytes(slot.card->key)
            .bytes(slot.card->box);
    return out.take();
}

Bytes bound_to(const Slot& slot, const Origin& origin) {
    return concatenated({origin.prefix("slot"), head_of(slot)});
}

Bytes seal_context(const Slot& slot, const Origin& origin, std::string_view purpose) {
    return concatenated({origin.prefix(purpose), view(slot.code.text())});
}

Digest mark_of(const Secret& stretched) {
    return hmac_sha256(stretched.view(), view("former password"));
}

/// The private halves, and what tells a former password, in locked memory.
Secret pack_keys(const PersonKeys& keys) {
    Secret out(2048);
    out.append(keys.signing.private_half().view());
    out.append(keys.exchange.private_half().view());
    for (const auto& former : keys.former) {
        Packer one;
        pack_cost(one, former.cost);
        out.append(one.bytes(former.salt).bytes(former.mark).take());
    }
    return out;
}

Result<PersonKeys> unpack_keys(const Secret& packed) {
    const auto bytes = packed.view();
    if (bytes.size() < 64) return fail(FaultCode::ledger_corrupt, "ledger.slot");
    JCIC_TRY(auto signing, SigningKey::from(Secret::from(bytes.first(32))));
    JCIC_TRY(auto exchange, ExchangeKey::from(Secret::from(bytes.subspan(32, 32))));
    PersonKeys out{std::move(signing), std::move(exchange), {}};
    Unpacker in(bytes.subspan(64));
    while (!in.finished()) {
        PersonKeys::Former former;
        former.cost = unpack_cost(in);
        if (!in.array(former.salt) || !in.array(former.mark)) return fail(FaultCode::ledger_corrupt, "ledger.slot");
        out.former.push_back(former);
    }
    return out;
}

tl::unexpected<Fault> corrupt_slot(const fs::path& path) {
    return fail(FaultCode::ledger_corrupt, "ledger.slot", {{"file", path.filename().string()}});
}

/// Nothing where there is none of that form.
std::optional<CardLock> unpack_card(Unpacker& in) {
    const auto way = in.u8();
    CardLock out{static_cast<CardWay>(way), in.text()};
    const bool fits = in.array(out.key);
    out.box = in.bytes();
    if (!fits || name_of(out.way).empty() || !out.whole()) return std::nullopt;
    return out;
}

Result<Slot> unpack_slot(const fs::path& path, ByteView bytes) {
    Unpacker in(bytes);
    const auto found_form = in.text();
    JCIC_CHECK(not_newer(found_form, form_with_card));
    const auto code = domain::PersonId::parse(in.text());
    const bool with_card = found_form == form_with_card;
    if ((found_form != slot_form && !with_card) || !code || code->text() != path.stem().string())
        return corrupt_slot(path);
    Slot out{*code, in.text()};
    out.ended = in.u8() != 0;
    out.generation = in.u64();
    out.password_changed = UtcTime(Millis(static_cast<Millis::rep>(in.u64())));
    bool fits = in.array(out.signing) && in.array(out.exchange);
    out.cost = unpack_cost(in);
    fits = in.array(out.salt) && fits;
    if (with_card) {
        out.card = unpack_card(in);
        fits = out.card.has_value() && fits;
    }
    out.wrapped = in.bytes();
    fits = in.array(out.print) && fits;
    out.ledger_key = in.bytes();
    out.records_key = in.bytes();
    if (!fits || !in.finished()) return corrupt_slot(path);
    return out;
}

Result<Secret> open_key(const Slot& slot, const Origin& origin, const PersonKeys& keys, std::string_view purpose,
                        ByteView box, std::size_t size) {
    auto key = unseal_with(keys.exchange, seal_context(slot, origin, purpose), box);
    if (!key || key->size() != size)
        return fail(FaultCode::ledger_corrupt, "ledger.slot",
                    {{"file", slot.code.text() + ".slot"}, {"key", std::string(purpose)}});
    return key;
}

/// What wraps the private halves.
Result<Secret> key_of(const Slot& slot, const Origin& origin, const Secret& password, const Secret* card_half) {
    if (slot.card.has_value() != (card_half != nullptr))
        return fail(FaultCode::person_card, "ledger.slot", {{"reason", "needed"}, {"person", slot.code.text()}});
    JCIC_TRY(auto stretched, stretch(password, slot.salt, slot.cost));
    if (card_half == nullptr) return stretched;
    return of_both(origin, stretched, *card_half, slot.salt);
}

}  // namespace

Digest print_of(const Slot& slot, const Origin& origin) {
    return sha256({bound_to(slot, origin), slot.wrapped});
}

Result<void> Slot::wrap(const Origin& origin, const PersonKeys& keys, const Secret& password, Random& random,
                        const Secret* card_half) {
    // What is typed beside it is divided by such a byte (domain/typed_secret.h).
    if (std::ranges::find(password.view(), std::uint8_t{0}) != password.view().end())
        return fail(FaultCode::input_form, "ledger.password", {{"field", "password"}});
    salt = random.bytes<16>();
    JCIC_TRY(const auto key, key_of(*this, origin, password, card_half));
    wrapped = seal(key, bound_to(*this, origin), pack_keys(keys).view(), random);
    print = print_of(*this, origin);
    return {};
}

Result<void> Slot::whole(const Origin& origin) const {
    if (print != print_of(*this, origin) || !is_accepted(cost)) return corrupt_slot(code.text() + ".slot");
    return {};
}

Result<PersonKeys> Slot::unwrap(const Origin& origin, const Secret& password, const Secret* card_half) const {
    JCIC_CHECK(whole(origin));  // no password opens a damaged one, and none is wrong for it
    JCIC_TRY(const auto key, key_of(*this, origin, password, card_half));
    const auto packed = unseal_secret(key, bound_to(*this, origin), wrapped);
    if (!packed) return fail(FaultCode::person_password, "ledger.slot");
    return unpack_keys(*packed);
}

Result<PersonKeys::Former> Slot::as_former(const Secret& password) const {
    JCIC_TRY(const auto stretched, stretch(password, salt, cost));
    return PersonKeys::Former{cost, salt, mark_of(stretched)};
}

Result<bool> is_former(const PersonKeys::Former& former, const Secret& password) {
    JCIC_TRY(const auto stretched, stretch(password, former.salt, former.cost));
    return same_bytes(mark_of(stretched), former.mark);
}

void Slot::end() {
    ended = true;
    card.reset();
    wrapped.clear();
    ledger_key.clear();
    records_key.clear();
}

Result<void> seal_ledger_key(Slot& slot, const Origin& origin, const Secret& key, Random& random) {
    JCIC_TRY(slot.ledger_key, seal_to(slot.exchange, seal_context(slot, origin, "ledger-key"), key.view(), random));
    return {};
}

Result<void> seal_records_key(Slot& slot, const Origin& origin, const NumberedKey& key, Random& random) {
    JCIC_TRY(slot.records_key,
             seal_to(slot.exchange, seal_context(slot, origin, "records-key"), key.pack().view(), random));
    return {};
}

Result<Secret> open_ledger_key(const Slot& slot, const Origin& origin, const PersonKeys& keys) {
    return open_key(slot, origin, keys, "ledger-key", slot.ledger_key, 32);
}

Result<NumberedKey> open_records_key(const Slot& slot, const Origin& origin, const PersonKeys& keys) {
    JCIC_TRY(const auto packed, open_key(slot, origin, keys, "records-key", slot.records_key, 8 + 32));
    return NumberedKey::unpack(packed);
}

fs::path slot_path(const fs::path& folder, const domain::PersonId& code) {
    return folder / "slots" / (code.text() + ".slot");
}

fs::path tries_path(const fs::path& folder, const domain::PersonId& code) {
    return folder / "slots" / (code.text() + ".tries");
}

Result<FileLock> hold_slots(const fs::path& folder) {
    return FileLock::take(folder / "slots" / "slots.lock");
}

Result<Slot> read_slot(const fs::path& folder, const domain::PersonId& code) {
    const auto path = slot_path(folder, code);
    const auto copies = read_copies(path);
    if (!copies && copies.error().code == FaultCode::file_missing)
        return fail(FaultCode::person_unknown, "ledger.slot", {{"person", code.text()}});
    if (!copies) return tl::unexpected<Fault>(copies.error());
    return unpack_slot(path, copies->content);
}

Result<void> write_slot(const fs::path& folder, const Slot& slot) {
    const auto tail =
        Packer().bytes(slot.wrapped).bytes(slot.print).bytes(slot.ledger_key).bytes(slot.records_key).take();
    return replace_copies(slot_path(folder, slot.code), concatenated({head_of(slot), tail}));
}

Result<std::vector<domain::PersonId>> owners_of_slots(const fs::path& folder) {
    JCIC_TRY(const auto entries, paths_in(folder / "slots"));
    std::vector<domain::PersonId> out;
    for (const auto& path : entries) {
        if (path.extension() != ".slot") continue;
        if (auto code = domain::PersonId::written(path.stem().string())) out.push_back(*std::move(code));
    }
    std::ranges::sort(out, {}, [](const domain::PersonId& code) { return code.text(); });
    return out;
}

}  // namespace jcic::ledger
