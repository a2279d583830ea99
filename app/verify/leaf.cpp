#include "app/verify/leaf.h"

#include <algorithm>

namespace jcic::verify {
namespace {

constexpr std::uint8_t version = 1;
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
    return in.ok() && keep <= Keep::apart && (out.plain || read_digest(in, out.commitment));
}

bool read_signature(Unpacker& in, Signature& out) {
    out.signer = in.text();
    out.purpose = in.text();
    if (!read_digest(in, out.digest)) return false;
    out.value = in.bytes();
    return out.value.size() == 64;
}

}  // namespace

Result<Event> Event::read(ByteView body) {
    const auto corrupt = [] { return fail(FaultCode::ledger_corrupt, "verify.event"); };
    Unpacker in(body);
    Event out;
    if (in.u8() != version) return corrupt();
    out.sequence = in.u64();
    out.id = in.bytes();
    if (out.id.size() != 16) return corrupt();
    out.at = in.u64();
    out.since_boot = in.u64();
    out.person = in.text();
    out.workstation = in.text();
    out.action = in.text();
    out.subject = in.text();
    for (auto left = in.u32(); left > 0; --left)
        if (!read_field(in, out.fields.emplace_back())) return corrupt();
    for (auto left = in.u32(); left > 0; --left)
        if (!read_signature(in, out.signatures.emplace_back())) return corrupt();
    if (!in.finished()) return corrupt();
    return out;
}

std::string Event::plain(std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found != fields.end() && found->plain ? found->text : std::string{};
}

}  // namespace jcic::verify
