#include "app/domain/attachment.h"

namespace jcic::domain {
namespace {

tl::unexpected<Fault> malformed(const char* reason) {
    return fail(FaultCode::input_form, "attachment", {{"reason", reason}});
}

/// No file's name holds it: what stands behind it is none.
constexpr char mark_begins = '/';

/// The hex digits up to the next colon, which both are taken away.
template <class Array>
bool take(std::string_view& rest, Array& out) {
    const auto colon = rest.find(':');
    const auto bytes = array_from_hex<Array>(rest.substr(0, colon));
    if (!bytes || colon == std::string_view::npos) return false;
    out = *bytes;
    rest.remove_prefix(colon + 1);
    return true;
}

}  // namespace

std::string Attachment::text() const {
    return to_hex(digest) + ":" + to_hex(key) + ":" + (mark ? mark_begins + to_hex(*mark) + ":" : std::string()) + name;
}

Result<Attachment> Attachment::parse(std::string_view text) {
    Attachment out;
    if (!take(text, out.digest) || !take(text, out.key)) return malformed("value");
    if (text.starts_with(mark_begins)) {
        text.remove_prefix(1);
        if (!take(text, out.mark.emplace())) return malformed("value");
    }
    if (text.empty()) return malformed("value");
    out.name = text;
    return out;
}

Result<AttachmentForm> form_of(ByteView bytes) {
    if (bytes.empty()) return malformed("empty");
    const auto begins = [&](std::string_view mark) {
        return bytes.size() >= mark.size() && std::ranges::equal(bytes.first(mark.size()), view(mark));
    };
    if (begins("%PDF-")) return AttachmentForm::pdf;
    if (begins("\x89PNG\r\n\x1a\n")) return AttachmentForm::png;
    if (begins("\xFF\xD8\xFF")) return AttachmentForm::jpeg;
    return malformed("kind");
}

}  // namespace jcic::domain
