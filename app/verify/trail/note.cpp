#include "app/verify/trail/note.h"

#include <algorithm>

#include "app/base/bytes.h"
#include "app/base/numbers.h"
#include "app/verify/trail/crypto.h"

namespace jcic::verify {

Bytes Origin::prefix(std::string_view purpose) const {
    auto out = to_bytes("jcic-desk " + kind + " " + std::string(purpose) + " v1");
    out.push_back(0);
    const auto rest = Packer().bytes(id).text(institution).take();
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

std::string Origin::text() const {
    return "jcic-desk/" + kind + "/" + institution + "/" + to_hex(id);
}

namespace {

constexpr std::string_view dash = "\xE2\x80\x94 ";  // U+2014 and a space
constexpr std::size_t most_lines = 64;

tl::unexpected<Fault> corrupt_note(const char* what) {
    return fail(FaultCode::ledger_corrupt, "verify.note", {{"reason", what}});
}

Result<NoteLine> read_line(std::string_view line) {
    if (!line.starts_with(dash)) return corrupt_note("signature");
    line.remove_prefix(dash.size());
    const auto space = line.find(' ');
    if (space == 0 || space == std::string_view::npos) return corrupt_note("signature");
    const auto bytes = from_base64(line.substr(space + 1));
    if (!bytes || bytes->size() <= 4) return corrupt_note("signature");
    NoteLine out;
    out.name = line.substr(0, space);
    std::copy_n(bytes->begin(), out.key_id.size(), out.key_id.begin());
    out.signature.assign(bytes->begin() + 4, bytes->end());
    return out;
}

/// Lines, each ended by one newline; nullopt where the last is not.
std::optional<std::vector<std::string>> lines_of(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos || out.size() == most_lines) return std::nullopt;
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return out;
}

/// "closed sign-out …" with the word before taken off; nullopt where it is another.
std::optional<std::string_view> after(std::string_view word, std::string_view line) {
    if (!line.starts_with(word) || line.size() <= word.size() || line[word.size()] != ' ') return std::nullopt;
    return line.substr(word.size() + 1);
}

bool is_time(std::string_view text) {
    static constexpr std::string_view shape = "0000-00-00T00:00:00.000Z";
    return text.size() == shape.size() && std::equal(text.begin(), text.end(), shape.begin(), [](char c, char wanted) {
               return wanted == '0' ? c >= '0' && c <= '9' : c == wanted;
           });
}

}  // namespace

std::array<std::uint8_t, 4> note_key_id(std::string_view name, ByteView type, ByteView key) {
    static constexpr std::uint8_t newline[]{'\n'};
    const auto digest = sha256({view(name), newline, type, key});
    std::array<std::uint8_t, 4> out{};
    std::copy_n(digest.begin(), out.size(), out.begin());
    return out;
}

Result<Note> Note::parse(std::string_view note) {
    const auto gap = note.rfind("\n\n");
    if (gap == std::string_view::npos) return corrupt_note("form");
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; };
    if (std::ranges::any_of(note, control)) return corrupt_note("form");
    Note out{std::string(note.substr(0, gap + 1)), {}};
    const auto lines = lines_of(note.substr(gap + 2));
    if (!lines || lines->empty()) return corrupt_note("form");
    for (const auto& line : *lines) {
        JCIC_TRY(auto read, read_line(line));
        out.lines.push_back(std::move(read));
    }
    return out;
}

std::string Note::pack() const {
    auto out = text + "\n";
    for (const auto& line : lines)
        out += std::string(dash) + line.name + " " + to_base64(concatenated({line.key_id, line.signature})) + "\n";
    return out;
}

bool Note::signed_by(std::string_view name, ByteView public_key) const {
    static constexpr std::uint8_t ed25519[]{1};
    const auto id = note_key_id(name, ed25519, public_key);
    bool any = false;
    for (const auto& line : lines) {
        if (line.name != name || line.key_id != id) continue;
        if (!ed25519_holds(public_key, view(text), line.signature)) return false;
        any = true;
    }
    return any;
}

bool Note::names_card(const Origin& origin) const {
    return std::ranges::any_of(lines,
                               [&](const auto& line) { return line.name.starts_with(origin.text() + "/card/"); });
}

bool Note::signed_by_card(const Origin& origin, ByteView certificate) const {
    const auto type = to_bytes(is_of_rsa(certificate) ? "\xFFjcic-desk card RS256 v1" : "\xFFjcic-desk card ES256 v1");
    auto message = origin.prefix("checkpoint");
    message.insert(message.end(), text.begin(), text.end());
    bool any = false;
    for (const auto& line : lines) {
        if (!line.name.starts_with(origin.text() + "/card/") ||
            line.key_id != note_key_id(line.name, type, certificate))
            continue;
        if (!certificate_holds(certificate, message, line.signature)) return false;
        any = true;
    }
    return any;
}

Result<Checkpoint> Checkpoint::parse(std::string_view text) {
    auto lines = lines_of(text);
    if (!lines || lines->size() < 3 || (*lines)[0].empty()) return corrupt_note("checkpoint");
    const auto size = whole_number<std::uint64_t>((*lines)[1]);
    const auto root = from_base64((*lines)[2]);
    if (!size || !root || root->size() != 32) return corrupt_note("checkpoint");
    Checkpoint out{(*lines)[0], *size, {}, {lines->begin() + 3, lines->end()}};
    std::copy(root->begin(), root->end(), out.root.begin());
    return out;
}

Result<Seal> Seal::parse(std::string_view text) {
    Seal out;
    JCIC_TRY(out.head, Checkpoint::parse(text));
    if (out.head.more.size() != 3) return corrupt_note("seal");
    const auto epoch = after("epoch", out.head.more[0]);
    const auto closed = after("closed", out.head.more[1]);
    const auto next = after("next", out.head.more[2]);
    if (!epoch || !closed || !next) return corrupt_note("seal");
    const auto number = whole_number<std::uint64_t>(*epoch);
    const auto space = closed->find(' ');
    const auto key = from_base64(*next);
    if (!number || space == std::string_view::npos || !is_time(closed->substr(space + 1)) || !key || key->size() != 32)
        return corrupt_note("seal");
    out.epoch = *number;
    out.why = closed->substr(0, space);
    out.at = closed->substr(space + 1);
    out.next = *key;
    return out;
}

}  // namespace jcic::verify
