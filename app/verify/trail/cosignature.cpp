#include "app/verify/trail/cosignature.h"

#include <algorithm>
#include <limits>

#include "app/base/bytes.h"
#include "app/base/text.h"
#include "app/verify/trail/crypto.h"

namespace jcic::verify {
namespace {

constexpr std::size_t time_size = 8;
constexpr std::size_t longest_name = 255;
constexpr std::uint64_t latest_time = std::numeric_limits<std::int64_t>::max();

tl::unexpected<Fault> no_key() {
    return fail(FaultCode::input_form, "verify.key", {{"field", "key"}});
}

std::array<std::uint8_t, 1> in_bytes(KeyType type) {
    return {static_cast<std::uint8_t>(type)};
}

}  // namespace

bool may_be_name(std::string_view name) {
    const auto forbidden = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '+' || c == 0x7F; };
    return !name.empty() && name.size() <= longest_name && is_utf8(view(name)) && std::ranges::none_of(name, forbidden);
}

std::array<std::uint8_t, 4> NoteKey::id() const {
    return note_key_id(name, in_bytes(type), key);
}

std::string NoteKey::text() const {
    return name + "+" + to_hex(id()) + "+" + to_base64(concatenated({in_bytes(type), key}));
}

Result<NoteKey> NoteKey::parse(std::string_view text, KeyType type) {
    // Base64 has plus signs of its own; a name and the key's id have none.
    const auto name_end = text.find('+');
    const auto id_end = name_end == std::string_view::npos ? name_end : text.find('+', name_end + 1);
    if (id_end == std::string_view::npos || !may_be_name(text.substr(0, name_end))) return no_key();
    const auto bytes = from_base64(text.substr(id_end + 1));
    if (!bytes || bytes->size() != 1 + key_size || bytes->front() != static_cast<std::uint8_t>(type)) return no_key();
    NoteKey out{std::string(text.substr(0, name_end)), type, {bytes->begin() + 1, bytes->end()}};
    if (out.text() != text) return no_key();
    return out;
}

std::string cosigned_text(std::uint64_t time, std::string_view checkpoint) {
    return "cosignature/v1\ntime " + std::to_string(time) + "\n" + std::string(checkpoint);
}

std::optional<std::uint64_t> cosigned_at(const Note& note, const NoteKey& witness) {
    std::optional<std::uint64_t> out;
    for (const auto& line : note.lines) {
        if (line.name != witness.name || line.key_id != witness.id()) continue;
        if (line.signature.size() <= time_size) return std::nullopt;
        const auto signature = ByteView(line.signature);
        const auto time = Unpacker(signature.first(time_size)).u64();
        if (time > latest_time ||
            !ed25519_holds(witness.key, view(cosigned_text(time, note.text)), signature.subspan(time_size)))
            return std::nullopt;
        out = std::max(out.value_or(0), time);
    }
    return out;
}

}  // namespace jcic::verify
