#include "app/ledger/trail/note.h"

#include <algorithm>

#include "app/base/bytes.h"
#include "app/keys/crypto.h"

namespace jcic::ledger {
namespace {

constexpr std::string_view dash = "\u2014 ";
constexpr std::uint8_t ed25519[]{0x01};
constexpr std::size_t most_lines = 16;

tl::unexpected<Fault> no_note(std::string reason) {
    return fail(FaultCode::ledger_corrupt, "ledger.note", {{"reason", std::move(reason)}});
}

Result<NoteLine> parse_line(std::string_view line) {
    if (!line.starts_with(dash)) return no_note("line");
    line.remove_prefix(dash.size());
    const auto blank = line.find(' ');
    if (blank == std::string_view::npos || blank == 0 || line.substr(0, blank).find('+') != std::string_view::npos)
        return no_note("name");
    const auto bytes = from_base64(line.substr(blank + 1));
    if (!bytes) return no_note("base64");
    NoteLine out{std::string(line.substr(0, blank)), {}, {}};
    if (bytes->size() <= out.key_id.size()) return no_note("signature");
    std::copy_n(bytes->begin(), out.key_id.size(), out.key_id.begin());
    out.signature.assign(bytes->begin() + static_cast<std::ptrdiff_t>(out.key_id.size()), bytes->end());
    return out;
}

bool has_controls(std::string_view text) {
    return std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 && c != '\n'; });
}

}  // namespace

std::array<std::uint8_t, 4> note_key_id(std::string_view name, ByteView type, ByteView key) {
    const auto digest = sha256({view(name), view("\n"), type, key});
    std::array<std::uint8_t, 4> out{};
    std::copy_n(digest.begin(), out.size(), out.begin());
    return out;
}

std::string Note::pack() const {
    std::string out = text + "\n";
    for (const auto& line : lines)
        out += std::string(dash) + line.name + " " + to_base64(concatenated({line.key_id, line.signature})) + "\n";
    return out;
}

Result<Note> Note::parse(std::string_view note) {
    // The text may hold empty lines; the last one ends it.
    const auto cut = note.rfind("\n\n");
    if (cut == std::string_view::npos || !note.ends_with('\n') || has_controls(note)) return no_note("form");
    Note out{std::string(note.substr(0, cut + 1)), {}};
    auto rest = note.substr(cut + 2);
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        if (out.lines.size() == most_lines) return no_note("lines");
        JCIC_TRY(auto line, parse_line(rest.substr(0, end)));
        out.lines.push_back(std::move(line));
        rest.remove_prefix(end + 1);
    }
    if (out.lines.empty()) return no_note("unsigned");
    return out;
}

void Note::sign(const std::string& name, const SigningKey& key) {
    const auto signature = key.sign(view(text));
    lines.push_back({name, note_key_id(name, ed25519, key.public_half()), Bytes(signature.begin(), signature.end())});
}

bool Note::signed_by(std::string_view name, const PublicKey& key) const {
    const auto id = note_key_id(name, ed25519, key);
    bool found = false;
    for (const auto& line : lines) {
        if (line.name != name || line.key_id != id) continue;
        SignatureBytes signature{};
        if (line.signature.size() != signature.size()) return false;
        std::ranges::copy(line.signature, signature.begin());
        if (!signature_holds(key, view(text), signature)) return false;
        found = true;
    }
    return found;
}

}  // namespace jcic::ledger
