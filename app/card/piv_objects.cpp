#include "app/card/piv_objects.h"

#include <zlib.h>

#include <algorithm>
#include <memory>

#include "pcsc/piv.h"
#include "pcsc/tlv.h"

namespace jcic::card {
namespace {

// Unpacks gzip (RFC 1952), with which PIV cards compress their certificates.

constexpr int gzip_only = 15 + 16;  // largest window; zlib's number for a gzip header

struct End {
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

/// One gzip member, whole, with nothing behind it. Fault card.answer, "reason" = "compression", also where more than
/// `limit` bytes come out.
Result<Bytes> gunzip(ByteView packed, std::size_t limit) {
    const auto broken = [] { return fail(FaultCode::card_answer, "card.gunzip", {{"reason", "compression"}}); };
    z_stream stream{};
    if (inflateInit2(&stream, gzip_only) != Z_OK) return broken();
    const std::unique_ptr<z_stream, End> end(&stream);
    // zlib's interface is older than const.
    stream.next_in = const_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    Bytes out(limit);
    stream.next_out = out.data();
    stream.avail_out = static_cast<uInt>(out.size());
    if (inflate(&stream, Z_FINISH) != Z_STREAM_END || stream.avail_in != 0) return broken();
    out.resize(stream.total_out);
    return out;
}

constexpr std::uint32_t tag_guid = 0x34;
constexpr std::size_t guid_bytes = 16;

constexpr std::uint32_t tag_certificate = 0x70;
constexpr std::uint32_t tag_certificate_info = 0x71;
constexpr std::uint8_t info_plain = 0x00;
constexpr std::uint8_t info_gzip = 0x01;
constexpr std::uint8_t info_gzip_of_old = 0x80;  // the same bit as SP 800-73-1 counted it; such cards are about

constexpr std::uint32_t tag_pin_policy = 0x5F2F;
// First byte of the PIN policy, part 1, 3.3.2; the second says which of two is meant.
constexpr std::uint8_t has_application_pin = 0x40;
constexpr std::uint8_t has_global_pin = 0x20;
constexpr std::uint8_t global_pin_is_primary = 0x20;

tl::unexpected<Fault> malformed(const char* reason) {
    return fail(FaultCode::card_answer, "card.piv", {{"reason", reason}});
}

/// The only object of a tag; nullptr where there is none or more than one.
const pcsc::Tlv* only(const std::vector<pcsc::Tlv>& objects, std::uint32_t tag) {
    const auto is_it = [tag](const pcsc::Tlv& object) { return object.tag == tag; };
    if (std::count_if(objects.begin(), objects.end(), is_it) != 1) return nullptr;
    return &*std::find_if(objects.begin(), objects.end(), is_it);
}

}  // namespace

Result<std::optional<std::string>> uuid_in(ByteView chuid) {
    const auto objects = pcsc::read_tlv(chuid);
    if (!objects) return malformed("chuid");
    const auto* guid = only(*objects, tag_guid);
    if (guid == nullptr) return std::optional<std::string>{};
    if (guid->value.size() != guid_bytes) return malformed("chuid");
    if (std::all_of(guid->value.begin(), guid->value.end(), [](std::uint8_t byte) { return byte == 0; }))
        return std::optional<std::string>{};
    auto text = to_hex(guid->value);
    for (const std::size_t at : {8U, 13U, 18U, 23U}) text.insert(at, "-");
    return std::optional<std::string>(std::move(text));
}

Result<Bytes> certificate_in(ByteView object, std::size_t limit) {
    const auto objects = pcsc::read_tlv(object);
    if (!objects) return malformed("certificate-object");
    if (objects->empty()) return fail(FaultCode::card_certificate, "card.piv", {{"reason", "missing"}});
    const auto* certificate = only(*objects, tag_certificate);
    const auto* info = only(*objects, tag_certificate_info);
    if (certificate == nullptr || (info != nullptr && info->value.size() != 1)) return malformed("certificate-object");
    if (certificate->value.empty()) return fail(FaultCode::card_certificate, "card.piv", {{"reason", "missing"}});
    const auto how = info == nullptr ? info_plain : info->value[0];
    if (how == info_gzip || how == info_gzip_of_old) return gunzip(certificate->value, limit);
    if (how != info_plain || certificate->value.size() > limit) return malformed("certificate-object");
    return Bytes(certificate->value.begin(), certificate->value.end());
}

Result<std::uint8_t> pin_reference_in(ByteView discovery) {
    const auto objects = pcsc::read_tlv(discovery);
    const auto* policy = objects ? only(*objects, tag_pin_policy) : nullptr;
    if (policy == nullptr || policy->value.size() != 2) return malformed("discovery");
    const auto which = policy->value[0];
    if ((which & has_application_pin) == 0) return malformed("discovery");  // mandatory on every card
    const bool global = (which & has_global_pin) != 0 && policy->value[1] == global_pin_is_primary;
    return global ? pcsc::piv::global_pin : pcsc::piv::application_pin;
}

}  // namespace jcic::card
