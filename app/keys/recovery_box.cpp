#include "app/keys/recovery_box.h"

#include <algorithm>

#include "app/keys/bech32m.h"
#include "app/keys/copies.h"
#include "app/keys/crypto.h"
#include "app/keys/files.h"

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t part_size = 32;
constexpr std::size_t mark_size = 4;  // of the ledger's id: tells another ledger's half from a wrong one
constexpr std::size_t group_size = 5;

/// What its text begins with: nobody takes the one for the other.
std::string_view text_kind_of(std::uint8_t number) {
    return number == 1 ? "keya" : "keyb";
}

Secret in_groups(const Secret& text) {
    Secret out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i > 0 && i % group_size == 0) out.append('-');
        out.append(text.view()[i]);
    }
    return out;
}

Secret key_of(const Origin& origin, const Secret& recovery, std::string_view purpose) {
    return derive(recovery.view(), origin.id, origin.prefix(purpose));
}

constexpr std::string_view box_form = "jcic-desk ledger recovery v2";

/// `which`: "1" or "2", as they were given; "" where there is one only.
tl::unexpected<Fault> wrong(std::string reason, const char* which = "") {
    std::vector<Detail> details{{"reason", std::move(reason)}};
    if (*which != '\0') details.push_back({"half", which});
    return fail(FaultCode::recovery_half, "ledger.recovery", std::move(details));
}

tl::unexpected<Fault> corrupt_box(const fs::path& path) {
    return fail(FaultCode::ledger_corrupt, "ledger.recovery", {{"file", path.filename().string()}});
}

Bytes file_of(const RecoveryBox& box) {
    Packer out;
    out.text(box_form).u32(box.generation).bytes(box.exchange).bytes(box.signing);
    out.bytes(box.commitments[0]).bytes(box.commitments[1]);
    return out.bytes(box.ledger_key).bytes(box.records_key).take();
}

Result<void> fits(const RecoveryBox& box, const Origin& origin, const RecoveryHalf& half, const char* which) {
    if (half.generation < box.generation) return wrong("old", which);
    if (half.generation > box.generation) return wrong("future", which);
    const auto expected = box.commitments.at(half.number - 1U);
    if (!same_bytes(half.commitment(origin), expected)) return wrong("wrong", which);
    return {};
}

}  // namespace

Secret RecoveryHalf::text(const Origin& origin) const {
    Secret payload;
    payload.append(number);
    payload.append(Packer().u32(generation).done());
    payload.append(ByteView(origin.id).first(mark_size));
    payload.append(bytes.view());
    return in_groups(to_secret_bech32m(text_kind_of(number), payload));
}

Result<RecoveryHalf> RecoveryHalf::parse(const Origin& origin, const Secret& text) {
    RecoveryHalf out;
    auto payload = from_secret_bech32m(text_kind_of(1), text);
    if (!payload) payload = from_secret_bech32m(text_kind_of(out.number = 2), text);
    if (!payload || payload->size() != 1 + 4 + mark_size + part_size) return wrong("mistyped");
    const auto all = payload->view();
    if (all[0] != out.number) return wrong("mistyped");
    out.generation = Unpacker(all.subspan(1, 4)).u32();
    if (!std::ranges::equal(all.subspan(5, mark_size), ByteView(origin.id).first(mark_size))) return wrong("foreign");
    out.bytes = Secret::from(all.last(part_size));
    return out;
}

Digest RecoveryHalf::commitment(const Origin& origin) const {
    const auto head = Packer().u8(number).u32(generation).take();
    return sha256({origin.prefix("recovery-half"), head, bytes.view()});
}

Result<RecoveryKeys> joined(const Origin& origin, const RecoveryHalf& one, const RecoveryHalf& other) {
    Secret recovery;
    for (std::size_t i = 0; i < part_size; ++i)
        recovery.append(static_cast<std::uint8_t>(one.bytes.view()[i] ^ other.bytes.view()[i]));
    JCIC_TRY(auto exchange, ExchangeKey::from(key_of(origin, recovery, "recovery-exchange")));
    JCIC_TRY(auto signing, SigningKey::from(key_of(origin, recovery, "recovery-signing")));
    return RecoveryKeys{std::move(exchange), std::move(signing)};
}

Result<RecoveryKeys> RecoveryBox::open_with(const Origin& origin, const RecoveryHalf& one,
                                            const RecoveryHalf& other) const {
    JCIC_CHECK(fits(*this, origin, one, "1"));
    JCIC_CHECK(fits(*this, origin, other, "2"));
    if (one.number == other.number) return wrong("twice", "2");
    JCIC_TRY(auto keys, joined(origin, one, other));
    if (keys.exchange.public_half() != exchange || keys.signing.public_half() != signing)
        return corrupt_box(recovery_path({}));  // both halves are right: the file is not
    return keys;
}

Bytes recovery_context(const Origin& origin, std::string_view purpose, const RecoveryBox& box) {
    return concatenated({origin.prefix(purpose), Packer().u32(box.generation).done()});
}

fs::path recovery_path(const fs::path& folder) {
    return folder / "recovery" / "halves.box";
}

Result<RecoveryBox> read_recovery_box(const fs::path& folder) {
    const auto path = recovery_path(folder);
    const auto copies = read_copies(path);
    if (!copies && copies.error().code == FaultCode::file_missing)
        return fail(FaultCode::recovery_none, "ledger.recovery");
    if (!copies) return tl::unexpected<Fault>(copies.error());
    Unpacker in(copies->content);
    if (in.text() != box_form) return corrupt_box(path);
    RecoveryBox out;
    out.generation = in.u32();
    const bool whole =
        in.array(out.exchange) && in.array(out.signing) && in.array(out.commitments[0]) && in.array(out.commitments[1]);
    out.ledger_key = in.bytes();
    out.records_key = in.bytes();
    if (!whole || !in.finished()) return corrupt_box(path);
    return out;
}

Digest digest_of(const RecoveryBox& box) {
    const auto bytes = file_of(box);
    return sha256({bytes});
}

Result<void> write_recovery_box(const fs::path& folder, const RecoveryBox& box) {
    JCIC_CHECK(make_folder(folder / "recovery"));
    return replace_copies(recovery_path(folder), file_of(box));
}

}  // namespace jcic::ledger
