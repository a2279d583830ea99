#include "app/ledger/trail/cosignature.h"

#include <algorithm>
#include <limits>

#include "app/base/bytes.h"
#include "app/ledger/trail/checkpoint.h"

namespace jcic::ledger {
namespace {

constexpr std::array<std::uint8_t, 1> of_log{0x01};
constexpr std::array<std::uint8_t, 1> of_witness{0x04};
constexpr std::size_t time_size = 8;

tl::unexpected<Fault> unfit(const char* field) {
    return fail(FaultCode::input_form, "ledger.cosignature", {{"field", field}});
}

std::string key_text(std::string_view name, ByteView type, const PublicKey& key) {
    return std::string(name) + "+" + to_hex(note_key_id(name, type, key)) + "+" + to_base64(concatenated({type, key}));
}

/// When that witness signed; nullopt where it did not, or a line of its does not hold.
std::optional<UtcTime> signed_at(const Note& note, const WitnessKey& witness) {
    const auto id = note_key_id(witness.name, of_witness, witness.key);
    std::optional<UtcTime> out;
    for (const auto& line : note.lines) {
        if (line.name != witness.name || line.key_id != id) continue;
        const auto signature =
            array_of<SignatureBytes>(ByteView(line.signature).subspan(std::min(time_size, line.signature.size())));
        const auto seconds = Unpacker(ByteView(line.signature).first(std::min(time_size, line.signature.size()))).u64();
        constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max() / 1000;  // as milliseconds
        const auto text = "cosignature/v1\ntime " + std::to_string(seconds) + "\n" + note.text;
        if (!signature || seconds > most || !signature_holds(witness.key, view(text), *signature)) return std::nullopt;
        const UtcTime at{std::chrono::seconds(static_cast<std::int64_t>(seconds))};
        out = std::max(out.value_or(at), at);
    }
    return out;
}

}  // namespace

Result<WitnessKey> WitnessKey::parse(std::string_view text) {
    const auto name = text.substr(0, text.find('+'));
    const auto begin = text.find('+', std::min(text.size(), name.size() + 1));
    const auto bytes = begin == std::string_view::npos ? std::nullopt : from_base64(text.substr(begin + 1));
    const auto key = bytes && !bytes->empty() ? array_of<PublicKey>(ByteView(*bytes).subspan(1)) : std::nullopt;
    const bool named =
        !name.empty() && std::ranges::none_of(name, [](unsigned char c) { return c <= ' ' || c == 0x7F; });
    if (!key || !named || key_text(name, of_witness, *key) != text) return unfit("witness");
    return WitnessKey{std::string(name), *key};
}

std::string WitnessKey::text() const {
    return key_text(name, of_witness, key);
}

std::string log_key(std::string_view origin, const PublicKey& key) {
    return key_text(origin, of_log, key);
}

Result<Cosigned> read_head_of(std::string_view text) {
    const auto note = Note::parse(text);
    if (!note) return unfit("cosigned");
    const auto head = Checkpoint::parse(note->text);
    if (!head) return unfit("cosigned");
    return Cosigned{head->origin, head->size, head->root, {}, {}};
}

Result<Cosigned> read_cosigned(std::string_view text, std::span<const WitnessKey> witnesses) {
    JCIC_TRY(auto out, read_head_of(text));
    JCIC_TRY(const auto note, Note::parse(text));
    for (const auto& witness : witnesses) {
        const auto at = signed_at(note, witness);
        if (!at) continue;
        out.by = witness.name;
        out.at = *at;
        return out;
    }
    return unfit("cosigned");
}

}  // namespace jcic::ledger
