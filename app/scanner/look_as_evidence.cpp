#include "app/scanner/look_as_evidence.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>

#include "app/scanner/decode_picture.h"
#include "app/scanner/ink.h"
#include "app/scanner/pdf_structure.h"
#include "app/scanner/read_pdf.h"
#include "app/scanner/weigh_pdf.h"

namespace jcic::scanner {

namespace {

using scan::EvidenceLook;
using scan::Unread;

constexpr double resolution = 75;  ///< dpi: finer than the pieces by which ink is told

void note_ink(EvidenceLook& out, const Picture& page) {
    const auto ink = ink_on(page);
    ++out.looked_at;
    if (ink.blank || ink.black) out.empty.push_back({out.looked_at, ink.black});
}

tl::expected<EvidenceLook, Unread> look_at_pdf(ByteView file) {
    const auto wrong = wrong_with_pdf(file);
    if (wrong == Unread::too_many_pages) return tl::unexpected(*wrong);  // no library counts them first
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        reinterpret_cast<const char*>(file.data()), static_cast<int>(file.size())));
    if (document && document->is_locked()) return tl::unexpected(Unread::locked);
    if (wrong) return tl::unexpected(*wrong);
    if (!document) return tl::unexpected(Unread::damaged);
    // Every page is to be painted one day.
    if (const auto heavy = weigh_pdf(file, Secret(), {}, Care::as_evidence)) return tl::unexpected(*heavy);
    EvidenceLook out;
    out.pages = static_cast<std::uint32_t>(std::max(document->pages(), 0));
    if (out.pages == 0 || out.pages > scan::most_pages) return tl::unexpected(Unread::damaged);
    const auto most = std::min(out.pages, scan::most_looked_at);
    for (std::uint32_t i = 0; i < most; ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(static_cast<int>(i)));
        if (!page) return tl::unexpected(Unread::damaged);
        const auto picture = painted(*page, resolution);
        if (!picture) return tl::unexpected(picture.error());
        note_ink(out, *picture);
    }
    return out;
}

}  // namespace

tl::expected<EvidenceLook, Unread> look_as_evidence(ByteView file) {
    if (is_pdf(file)) return look_at_pdf(file);
    if (!is_png(file) && !is_jpeg(file)) return tl::unexpected(Unread::no_picture);
    const auto picture = is_png(file) ? decode_png(file) : decode_jpeg(file);
    if (!picture) return tl::unexpected(picture.error());
    EvidenceLook out{1, 0, {}};
    note_ink(out, *picture);
    return out;
}

}  // namespace jcic::scanner
