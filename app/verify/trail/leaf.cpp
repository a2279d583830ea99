#include "app/verify/trail/leaf.h"

#include <algorithm>

namespace jcic::verify {
namespace {

constexpr std::uint8_t version = 3;
enum Keep : std::uint8_t { plain = 0, personal = 1, apart = 2 };

bool read_digest(Unpacker& in, Digest& out) {
    const auto bytes = in.bytes();
    if (bytes.size() != out.size()) return false;
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return true;
}

bool read_field(Unpacker& in, Field& out) {
    out.name = in.text();
    const auto keep = in.u8();
    out.text = in.text();
    out.plain = keep == Keep::plain;
    out.keep = keep;
    return in.ok() && keep <= Keep::apart && (out.plain || read_digest(in, out.commitment));
}

bool read_signature(Unpacker& in, Signature& out) {
    out.signer = in.text();
    out.purpose = in.text();
    out.at = in.u64();
    out.value = in.bytes();
    return is_user_code(out.signer) && out.value.size() == 64;
}

}  // namespace

Result<Event> Event::unpack(ByteView body) {
    const auto corrupt = [] { return fail(FaultCode::ledger_corrupt, "verify.event"); };
    Unpacker in(body);
    Event out;
    if (in.u8() != version) return corrupt();
    out.sequence = in.u64();
    if (!in.array(out.id)) return corrupt();
    out.at = in.u64();
    out.since_boot = in.u64();
    out.person = in.text();
    out.workstation = in.text();
    out.address = in.text();
    out.action = in.text();
    out.subject = in.text();
    for (auto left = in.u32(); left > 0; --left)
        if (!read_field(in, out.fields.emplace_back())) return corrupt();
    for (auto left = in.u32(); left > 0; --left)
        if (!read_signature(in, out.signatures.emplace_back())) return corrupt();
    if (!in.finished() || !(out.person == "-" || is_user_code(out.person))) return corrupt();
    return out;
}

bool is_user_code(std::string_view text) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    return !text.empty() && text.size() <= 16 && text.find_first_of(letters) != std::string_view::npos &&
           std::ranges::all_of(text, [&](char c) { return c == '-' || letters.find(c) != std::string_view::npos; });
}

std::string Event::plain(std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found != fields.end() && found->plain ? found->text : std::string{};
}

std::optional<Bytes> Event::bytes(std::string_view name, std::size_t size) const {
    const auto hex = plain(name);
    auto out = from_hex(hex);
    if (!out || out->size() != size || to_hex(*out) != hex) return std::nullopt;
    return std::move(*out);
}

std::string Event::rests_on() const {
    const auto named = [](const Field& field) { return field.plain && field.name == "rests-on"; };
    return std::ranges::count_if(fields, named) == 1 ? std::ranges::find_if(fields, named)->text : std::string();
}

bool Event::has(std::string_view name) const {
    return std::ranges::find(fields, name, &Field::name) != fields.end();
}

Bytes Event::statement(const Digest& beginning, std::uint64_t signed_at) const {
    Packer out;
    out.u64(signed_at).bytes(beginning).bytes(id).text(person).text(action).text(subject);
    out.u32(static_cast<std::uint32_t>(signatures.size()));
    for (const auto& signature : signatures) out.text(signature.signer).text(signature.purpose);
    out.u32(static_cast<std::uint32_t>(fields.size()));
    for (const auto& field : fields) {
        out.text(field.name).u8(field.keep).text(field.text);
        if (!field.plain) out.bytes(field.commitment);
    }
    return out.take();
}

}  // namespace jcic::verify
