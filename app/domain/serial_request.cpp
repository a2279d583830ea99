#include "app/domain/serial_request.h"

#include <algorithm>

namespace jcic::domain {
namespace {

Packer prefixed(WorldKind kind, std::string_view purpose) {
    std::string prefix = "jcic-desk ";
    prefix.append(name_of(kind)).append(" ").append(purpose).append(" v1");
    prefix.push_back('\0');
    Packer packer;
    for (const auto byte : view(prefix)) packer.u8(byte);
    return packer;
}

/// The kind that the bytes' prefix names, and the rest after it.
std::optional<std::pair<WorldKind, ByteView>> take_prefix(ByteView bytes, std::string_view purpose) {
    for (const auto kind : {WorldKind::practice, WorldKind::real}) {
        const auto prefix = prefixed(kind, purpose).take();
        if (bytes.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), bytes.begin()))
            return std::pair{kind, bytes.subspan(prefix.size())};
    }
    return std::nullopt;
}

template <std::size_t N>
bool take_array(Unpacker& in, std::array<std::uint8_t, N>& out) {
    const auto bytes = in.bytes();
    if (bytes.size() != N) return false;
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return true;
}

tl::unexpected<Fault> wrong_request(std::string reason) {
    return fail(FaultCode::input_form, "serial-request", {{"reason", std::move(reason)}});
}

Result<std::vector<RequestedItem>> unpack_items(Unpacker& in) {
    const auto count = in.u8();
    if (count == 0 || count > all_items.size()) return wrong_request("items");
    std::vector<RequestedItem> items;
    for (unsigned i = 0; i < count; ++i) {
        JCIC_TRY(const auto item, parse_item(in.text()));
        const auto year = static_cast<int>(in.u32());
        const auto same = [&](const RequestedItem& other) { return other.item == item; };
        if (std::any_of(items.begin(), items.end(), same)) return wrong_request("items");
        items.push_back({item, year == 0 ? std::nullopt : std::optional(year)});
    }
    return items;
}

}  // namespace

std::string_view name_of(WorldKind kind) {
    return kind == WorldKind::practice ? "practice" : "real";
}

Bytes SerialRequest::pack() const {
    auto out = prefixed(kind, "serial-request");
    out.text(institution.text()).bytes(key).text(subject.text()).text(borrower);
    out.text(name_of(business)).text(name_of(subject_kind));
    out.u8(static_cast<std::uint8_t>(items.size()));
    for (const auto& wanted : items)
        out.text(code_of(wanted.item)).u32(static_cast<std::uint32_t>(wanted.year.value_or(0)));
    out.text(case_number).text(authorisation).bytes(approval);
    return out.take();
}

Result<SerialRequest> SerialRequest::unpack(ByteView bytes) {
    const auto start = take_prefix(bytes, "serial-request");
    if (!start) return wrong_request("prefix");
    Unpacker in(start->second);
    JCIC_TRY(auto institution, InstitutionCode::parse(in.text()));
    IdempotencyKey key{};
    if (!take_array(in, key)) return wrong_request("form");
    JCIC_TRY(auto subject, PersonalId::parse(in.text()));
    auto borrower = in.text();
    JCIC_TRY(const auto business, parse_business(in.text()));
    JCIC_TRY(const auto subject_kind, parse_subject_kind(in.text()));
    JCIC_TRY(auto items, unpack_items(in));
    auto case_number = in.text();
    auto authorisation = in.text();
    Digest approval{};
    if (!take_array(in, approval) || !in.finished()) return wrong_request("form");
    return SerialRequest{start->first,
                         std::move(institution),
                         key,
                         std::move(subject),
                         std::move(borrower),
                         business,
                         subject_kind,
                         std::move(items),
                         std::move(case_number),
                         std::move(authorisation),
                         approval};
}

Bytes challenge_statement(WorldKind kind, const InstitutionCode& institution, ByteView challenge) {
    return prefixed(kind, "host-challenge").text(institution.text()).bytes(challenge).take();
}

}  // namespace jcic::domain
