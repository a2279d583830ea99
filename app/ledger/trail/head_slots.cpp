#include "app/ledger/trail/head_slots.h"

#include "app/keys/crypto.h"
#include "app/keys/twin_file.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view head_slot_form = "jcic-desk ledger head v1";

}  // namespace

struct HeadSlots::Slot {
    std::uint64_t turn = 0;
    TreeHead head;
};

HeadSlots::HeadSlots(const std::filesystem::path& folder, const Origin& origin, const Secret& ledger_key)
    : path_(folder / "ledger.head"),
      origin_(origin),
      key_(derive(ledger_key.view(), origin.id, origin.prefix("head"))) {}

Digest HeadSlots::mac_of(const Slot& slot) const {
    const auto said = Packer().u64(slot.turn).u64(slot.head.size).bytes(slot.head.root).take();
    return hmac_sha256(key_.view(), concatenated({origin_.prefix("head"), said}));
}

std::optional<HeadSlots::Slot> HeadSlots::newest(const TwinFile& file) const {
    std::optional<Slot> out;
    for (const unsigned number : {0U, 1U}) {
        const auto bytes = file.read(number);
        if (!bytes || !*bytes) continue;  // as if it did not authenticate: the other slot may
        Unpacker in(**bytes);
        if (in.text() != head_slot_form) continue;
        Slot slot{in.u64(), {in.u64(), {}}};
        Digest mac{};
        if (!in.array(slot.head.root) || !in.array(mac) || !same_bytes(mac, mac_of(slot))) continue;
        if (!out || slot.turn > out->turn) out = slot;
    }
    return out;
}

Result<std::optional<TreeHead>> HeadSlots::read() const {
    JCIC_TRY(const auto file, TwinFile::hold(path_, 2));
    const auto slot = newest(file);
    return slot ? std::optional(slot->head) : std::nullopt;
}

Result<void> HeadSlots::advance(const TreeHead& head) const {
    JCIC_TRY(const auto file, TwinFile::hold(path_, 2));
    const auto last = newest(file).value_or(Slot{});
    if (last.turn > 0 && last.head.size >= head.size) return {};
    const Slot next{last.turn + 1, head};
    const auto bytes =
        Packer().text(head_slot_form).u64(next.turn).u64(head.size).bytes(head.root).bytes(mac_of(next)).take();
    if (last.turn == 0) JCIC_CHECK(file.write(0, bytes));  // a first one stands twice, too
    return file.write(static_cast<unsigned>(next.turn % 2), bytes);
}

}  // namespace jcic::ledger
