#include "app/store/deletions.h"

#include <algorithm>

#include "app/keys/crypto.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view deletions_form = "jcic-desk ledger deletions v1";

Bytes packed(const Deletion& deletion) {
    Packer out;
    out.text(deletion.key).u64(deletion.sequence).bytes(deletion.event);
    out.u64(static_cast<std::uint64_t>(deletion.at.time_since_epoch().count()));
    out.u32(static_cast<std::uint32_t>(deletion.marks.size()));
    for (const auto& mark : deletion.marks) out.bytes(mark);
    return out.take();
}

std::optional<Deletion> unpacked(ByteView line) {
    Unpacker in(line);
    Deletion out{in.text(), in.u64(), {}, {}, {}};
    if (!in.array(out.event)) return std::nullopt;
    out.at = UtcTime(Millis(in.u64()));
    for (auto left = in.u32(); left > 0 && in.ok(); --left)
        if (!in.array(out.marks.emplace_back())) return std::nullopt;
    return in.finished() ? std::optional(out) : std::nullopt;
}

}  // namespace

DeletionList::DeletionList(const std::filesystem::path& folder, const Origin& origin, const Secret& ledger_key)
    : path_(path_in(folder)), origin_(origin), key_(derive(ledger_key.view(), origin.id, origin.prefix("deletions"))) {}

std::filesystem::path DeletionList::path_in(const std::filesystem::path& folder) {
    return folder / "ledger.deletions";
}

Digest DeletionList::mac_of(const Digest& before, ByteView line) const {
    return hmac_sha256(key_.view(), concatenated({origin_.prefix("deletions"), before, line}));
}

Result<DeletionList::State> DeletionList::read_state() const {
    State out;
    auto bytes = read_file(path_);
    if (!bytes && bytes.error().code != FaultCode::file_missing) return tl::unexpected<Fault>(std::move(bytes).error());
    out.good = Packer().text(deletions_form).take();
    if (!bytes) return out;
    const auto head = std::min(bytes->size(), out.good.size());
    out.reading.damaged =
        !std::equal(bytes->begin(), bytes->begin() + static_cast<std::ptrdiff_t>(head), out.good.begin());
    out.rest = out.reading.damaged || head < out.good.size();
    if (out.rest) return out;
    ByteView left = ByteView(*bytes).subspan(out.good.size());
    while (!left.empty()) {
        Unpacker in(left);
        const auto line = in.bytes();
        Digest mac{};
        const bool whole = in.array(mac);
        out.rest = true;
        if (!in.ok()) return out;  // cut short: it never stood
        const auto deletion = unpacked(line);
        if (!whole || !deletion || !same_bytes(mac, mac_of(out.mac, line))) {
            out.reading.damaged = true;
            return out;
        }
        out.rest = false;
        out.mac = mac;
        const auto size = 2 * sizeof(std::uint32_t) + line.size() + mac.size();
        out.good.insert(out.good.end(), left.begin(), left.begin() + static_cast<std::ptrdiff_t>(size));
        if (out.reading.deletions.emplace(deletion->key, *deletion).second)
            out.reading.in_order.push_back(deletion->key);
        left = left.subspan(size);
    }
    return out;
}

Result<DeletionList::Reading> DeletionList::read() const {
    JCIC_TRY(auto state, read_state());
    return std::move(state.reading);
}

Result<void> DeletionList::add(const std::vector<Deletion>& deletions) const {
    JCIC_TRY(const auto held, in_ledger(FileLock::take(path_.string() + ".lock")));
    JCIC_TRY(auto state, read_state());
    Packer fresh;
    for (const auto& deletion : deletions) {
        if (!state.reading.deletions.emplace(deletion.key, deletion).second) continue;
        const auto line = packed(deletion);
        state.mac = mac_of(state.mac, line);
        fresh.bytes(line).bytes(state.mac);
    }
    if (fresh.done().empty() && !state.rest) return {};
    std::error_code unknown;
    if (!state.rest && std::filesystem::exists(path_, unknown)) return append_file(path_, fresh.done());
    return replace_file(path_, concatenated({state.good, fresh.done()}));
}

}  // namespace jcic::ledger
