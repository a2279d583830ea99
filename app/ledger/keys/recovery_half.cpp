#include "app/ledger/keys/recovery_half.h"

#include <algorithm>

#include "app/ledger/keys/bech32m.h"
#include "app/ledger/keys/crypto.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view text_kind = "half";
constexpr std::size_t half_size = 32;
constexpr std::size_t mark_size = 4;  // of the ledger's id: tells another ledger's half from a wrong one
constexpr std::size_t group_size = 5;

tl::unexpected<Fault> wrong(std::string reason) {
    return fail(FaultCode::recovery_half, "ledger.recovery", {{"reason", std::move(reason)}});
}

std::uint8_t kind_of(const RecoveryHalf& half) {
    return static_cast<std::uint8_t>((half.way == RecoveryWay::head_office ? 0x10U : 0U) | half.number);
}

Secret in_groups(const Secret& text) {
    Secret out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && i % group_size == 0) out.append('-');
        out.append(text.view()[i]);
    }
    return out;
}

Result<Secret> key_of(const Origin& origin, const Secret& recovery, std::string_view purpose) {
    return derive(recovery.view(), origin.id, origin.prefix(purpose));
}

}  // namespace

std::string_view name_of(RecoveryWay way) {
    return way == RecoveryWay::two_persons ? "two-persons" : "head-office";
}

Result<RecoveryWay> parse_recovery_way(std::string_view name) {
    for (const auto way : {RecoveryWay::two_persons, RecoveryWay::head_office})
        if (name == name_of(way)) return way;
    return fail(FaultCode::input_form, "ledger.recovery", {{"field", "way"}});
}

Secret RecoveryHalf::text(const Origin& origin) const {
    Secret payload;
    payload.append(kind_of(*this));
    payload.append(Packer().u32(generation).done());
    payload.append(ByteView(origin.id).first(mark_size));
    payload.append(bytes.view());
    return in_groups(to_secret_bech32m(text_kind, payload));
}

Result<RecoveryHalf> RecoveryHalf::parse(const Origin& origin, const Secret& text) {
    const auto payload = from_secret_bech32m(text_kind, text);
    if (!payload || payload->size() != 1 + 4 + mark_size + half_size) return wrong("mistyped");
    const auto all = payload->view();
    RecoveryHalf out;
    out.way = (all[0] & 0x10U) != 0 ? RecoveryWay::head_office : RecoveryWay::two_persons;
    out.number = all[0] & 0x0FU;
    out.generation = Unpacker(all.subspan(1, 4)).u32();
    if (out.number != 1 && out.number != 2) return wrong("mistyped");
    if (!std::ranges::equal(all.subspan(5, mark_size), ByteView(origin.id).first(mark_size))) return wrong("foreign");
    out.bytes = Secret::from(all.last(half_size));
    return out;
}

Digest RecoveryHalf::commitment(const Origin& origin) const {
    const auto head = Packer().u8(kind_of(*this)).u32(generation).take();
    return sha256({origin.prefix("recovery-half"), head, bytes.view()});
}

Result<RecoveryKeys> joined(const Origin& origin, const RecoveryHalf& one, const RecoveryHalf& other) {
    Secret recovery;
    for (std::size_t i = 0; i < half_size; ++i)
        recovery.append(static_cast<std::uint8_t>(one.bytes.view()[i] ^ other.bytes.view()[i]));
    JCIC_TRY(auto scalar, key_of(origin, recovery, "recovery-exchange"));
    JCIC_TRY(auto seed, key_of(origin, recovery, "recovery-signing"));
    JCIC_TRY(auto exchange, ExchangeKey::from(std::move(scalar)));
    JCIC_TRY(auto signing, SigningKey::from(std::move(seed)));
    return RecoveryKeys{std::move(exchange), std::move(signing)};
}

}  // namespace jcic::ledger
