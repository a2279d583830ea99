#include "app/ledger/trail/leaf.h"

#include <algorithm>

namespace jcic::ledger {
namespace {

constexpr std::uint8_t version = 3;
constexpr std::uint32_t usual_fields = 16;  // room made at once; what bytes say of their number is not believed

bool unpack_field(Unpacker& in, LeafField& out) {
    out.name = in.text();
    const auto keep = in.u8();
    out.text = in.text();
    if (keep > static_cast<std::uint8_t>(domain::Keep::apart)) return false;
    out.keep = static_cast<domain::Keep>(keep);
    return in.ok() && (out.keep == domain::Keep::plain || in.array(out.commitment));
}

Result<domain::Signature> unpack_signature(Unpacker& in) {
    JCIC_TRY(auto signer, domain::PersonId::written(in.text()));
    domain::Signature out{std::move(signer), in.text()};
    out.at = UtcTime(Millis(static_cast<Millis::rep>(in.u64())));
    if (!in.array(out.value)) return fail(FaultCode::ledger_corrupt, "ledger.leaf");
    return out;
}

}  // namespace

Bytes Leaf::pack() const {
    Packer out;
    out.u8(version).u64(sequence).bytes(id);
    out.u64(static_cast<std::uint64_t>(at.time_since_epoch().count()));
    out.u64(static_cast<std::uint64_t>(since_boot.count()));
    out.text(person).text(workstation).text(address).text(action).text(subject);
    out.u32(static_cast<std::uint32_t>(fields.size()));
    for (const auto& field : fields) {
        out.text(field.name).u8(static_cast<std::uint8_t>(field.keep)).text(field.text);
        if (field.keep != domain::Keep::plain) out.bytes(field.commitment);
    }
    out.u32(static_cast<std::uint32_t>(signatures.size()));
    for (const auto& signature : signatures)
        out.text(signature.signer.text()).text(signature.purpose).u64(as_number(signature.at)).bytes(signature.value);
    return out.take();
}

Result<Leaf> Leaf::unpack(ByteView bytes) {
    const auto corrupt = [] { return fail(FaultCode::ledger_corrupt, "ledger.leaf"); };
    Unpacker in(bytes);
    Leaf out;
    if (in.u8() != version) return corrupt();
    out.sequence = in.u64();
    if (!in.array(out.id)) return corrupt();
    out.at = UtcTime(Millis(static_cast<Millis::rep>(in.u64())));
    out.since_boot = Millis(static_cast<Millis::rep>(in.u64()));
    out.person = in.text();
    out.workstation = in.text();
    out.address = in.text();
    out.action = in.text();
    out.subject = in.text();
    auto left = in.u32();
    out.fields.reserve(std::min(left, usual_fields));
    for (; left > 0; --left) {
        if (!unpack_field(in, out.fields.emplace_back())) return corrupt();
    }
    for (left = in.u32(); left > 0; --left) {
        auto signature = unpack_signature(in);
        if (!signature) return corrupt();
        out.signatures.push_back(std::move(*signature));
    }
    if (!in.finished() || !(out.person == "-" || domain::PersonId::written(out.person))) return corrupt();
    return out;
}

const LeafField* Leaf::field(std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &LeafField::name);
    return found == fields.end() ? nullptr : &*found;
}

std::string Leaf::plain(std::string_view name) const {
    const auto* found = field(name);
    return found != nullptr && found->keep == domain::Keep::plain ? found->text : std::string{};
}

std::set<std::string> Leaf::listed(std::string_view name, char between) const {
    std::set<std::string> out;
    const auto* found = field(name);
    if (found == nullptr || found->keep != domain::Keep::plain) return out;
    // Nothing stands after the last one's end.
    for (std::string_view rest = found->text; !rest.empty();) {
        const auto end = rest.find(between);
        out.emplace(rest.substr(0, end));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return out;
}

Result<std::vector<domain::EarlierEvent>> Leaf::rests_on() const {
    std::vector<domain::EarlierEvent> out;
    for (const auto& field : fields) {
        if (field.name != field::rests_on || field.keep != domain::Keep::plain) continue;
        auto earlier = domain::EarlierEvent::parse(field.text);
        if (!earlier) return fail(FaultCode::ledger_corrupt, "ledger.leaf", {{"field", field.name}});
        out.push_back(std::move(*earlier));
    }
    return out;
}

}  // namespace jcic::ledger
