#include "app/scanner/read_file.h"

#include <algorithm>

#include "app/scanner/decode_picture.h"
#include "app/scanner/decode_tiff.h"
#include "app/scanner/read_bars.h"
#include "app/scanner/read_code.h"
#include "app/scanner/read_pdf.h"

namespace jcic::scanner {

namespace {

using scan::ScannedFile;
using scan::Unread;

bool is_pdf(ByteView file) {
    constexpr std::string_view pdf = "%PDF-";
    const auto head = file.first(std::min<std::size_t>(file.size(), 1024));
    return std::search(head.begin(), head.end(), pdf.begin(), pdf.end()) != head.end();
}

using Codes = std::vector<std::string> (*)(const Picture&);

tl::expected<ScannedFile, Unread> read_tiff(ByteView file, Codes codes) {
    ScannedFile out;
    const auto whole = each_page_of_tiff(file, [&](const Picture& page) {
        out.pages.push_back({codes(page), std::nullopt});
    });
    if (!whole) return tl::unexpected(whole.error());
    out.one_picture = out.pages.size() == 1;
    return out;
}

}  // namespace

void prepare() {
    prepare_pdf();
}

tl::expected<ScannedFile, Unread> read_file(ByteView file, const Secret& password, scan::LookFor look_for) {
    const Codes codes = look_for == scan::LookFor::proof ? codes_in : bars_in;
    if (is_pdf(file)) return read_pdf(file, password, look_for);
    if (is_tiff(file)) return read_tiff(file, codes);
    if (!is_png(file) && !is_jpeg(file)) return tl::unexpected(Unread::no_picture);
    const auto picture = is_png(file) ? decode_png(file) : decode_jpeg(file);
    if (!picture) return tl::unexpected(picture.error());
    return ScannedFile{true, {{codes(*picture), std::nullopt}}};
}

}  // namespace jcic::scanner
