#include "app/scan/scanned.h"

#include <utility>

namespace jcic::scan {

namespace {

constexpr std::string_view form = "jcic-desk scan v1";
constexpr std::uint8_t was_read = 0;

tl::unexpected<Fault> unread(const char* reason) {
    return fail(FaultCode::file_form, "scan.file", {{"reason", reason}});
}

tl::unexpected<Fault> fault_of(std::uint8_t why) {
    switch (Unread{why}) {
        case Unread::no_picture:
            return unread("no-picture");
        case Unread::too_large:
            return unread("too-large");
        case Unread::locked:
            return unread("locked");
        case Unread::password:
            return fail(FaultCode::file_password, "scan.file");
    }
    return unread("stopped");
}

std::optional<ScannedPage> page_in(Unpacker& in) {
    ScannedPage page;
    const auto codes = in.u32();
    if (codes > most_codes) return std::nullopt;
    for (std::uint32_t i = 0; i < codes && in.ok(); ++i) page.codes.push_back(in.text());
    const auto has_words = in.u8();
    if (has_words > 1) return std::nullopt;
    if (has_words == 1) page.words = in.text();
    if (!in.ok()) return std::nullopt;
    return page;
}

}  // namespace

Bytes pack(const ScannedFile& file) {
    Packer out;
    out.text(form).u8(was_read).u8(file.one_picture ? 1 : 0).u32(static_cast<std::uint32_t>(file.pages.size()));
    for (const auto& page : file.pages) {
        out.u32(static_cast<std::uint32_t>(page.codes.size()));
        for (const auto& code : page.codes) out.text(code);
        out.u8(page.words ? 1 : 0);
        if (page.words) out.text(*page.words);
    }
    return out.take();
}

Bytes pack(Unread why) {
    return Packer().text(form).u8(static_cast<std::uint8_t>(why)).take();
}

Result<ScannedFile> unpack(ByteView answer) {
    Unpacker in(answer);
    if (answer.size() > longest_answer || in.text() != form) return unread("stopped");
    if (const auto why = in.u8(); why != was_read || !in.ok()) return in.finished() ? fault_of(why) : unread("stopped");
    ScannedFile file;
    const auto one_picture = in.u8();
    const auto pages = in.u32();
    if (!in.ok() || one_picture > 1 || pages == 0 || pages > most_pages) return unread("stopped");
    file.one_picture = one_picture == 1;
    for (std::uint32_t i = 0; i < pages; ++i) {
        auto page = page_in(in);
        if (!page) return unread("stopped");
        file.pages.push_back(std::move(*page));
    }
    if (!in.finished()) return unread("stopped");
    return file;
}

}  // namespace jcic::scan
