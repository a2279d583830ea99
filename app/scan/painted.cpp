#include "app/scan/painted.h"

#include "app/base/numbers.h"
#include "app/scan/scanned.h"

namespace jcic::scan {

namespace {

bool may_be_wanted(const PageRequest& wanted) {
    return wanted.page >= 1 && wanted.page <= most_pages && wanted.width >= narrowest_page &&
           wanted.width <= widest_page;
}

/// In 64 bits, where no product of two of its numbers can run over.
bool is_whole(const PaintedPage& page, std::uint64_t bytes) {
    const auto pixels = std::uint64_t{page.width} * page.height;
    return pixels > 0 && pixels <= most_painted && page.height <= longest_page && pixels * bytes_a_pixel == bytes;
}

}  // namespace

std::string wanted_text(const PageRequest& wanted) {
    return std::to_string(wanted.page) + "," + std::to_string(wanted.width);
}

std::optional<PageRequest> read_wanted(std::string_view text) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const auto page = whole_number<std::uint32_t>(text.substr(0, comma));
    const auto width = whole_number<std::uint32_t>(text.substr(comma + 1));
    if (!page || !width) return std::nullopt;
    const PageRequest out{*page, *width};
    return may_be_wanted(out) ? std::optional(out) : std::nullopt;
}

Bytes pack(const PaintedPage& page) {
    Packer out = answer_begun();
    return out.u32(page.pages)
        .u8(page.without_fonts ? 1 : 0)
        .u32(page.width)
        .u32(page.height)
        .bytes(page.pixels)
        .take();
}

Result<PaintedPage> unpack_painted(ByteView answer, const PageRequest& wanted) {
    const auto no_answer = [] { return fail(FaultCode::file_form, "scan.file", {{"reason", "stopped"}}); };
    if (answer.size() > longest_answer) return no_answer();
    Unpacker in(answer);
    JCIC_CHECK(read_beginning(in));
    PaintedPage page;
    page.pages = in.u32();
    const auto without_fonts = in.u8();
    page.without_fonts = without_fonts == 1;
    page.width = in.u32();
    page.height = in.u32();
    const auto pixels = in.byte_view();
    if (!in.finished() || without_fonts > 1 || page.pages < wanted.page || page.pages > most_pages ||
        page.width > wanted.width || !is_whole(page, pixels.size()))
        return no_answer();
    page.pixels.assign(pixels.begin(), pixels.end());
    return page;
}

}  // namespace jcic::scan
