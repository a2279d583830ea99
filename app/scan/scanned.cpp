#include "app/scan/scanned.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/base/numbers.h"
#include "app/base/text.h"

namespace jcic::scan {
namespace {

constexpr std::uint32_t sheet_across = 210'00;
constexpr std::uint32_t sheet_down = 297'00;

std::optional<Place> place_in(std::string_view text) {
    if (text.empty() || (text.front() != 'm' && text.front() != 'p')) return std::nullopt;
    Place out;
    out.mark = text.front() == 'm';
    text.remove_prefix(1);
    std::array<std::uint32_t, 4> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto end = std::min(text.find(','), text.size());
        const auto number = whole_number<std::uint32_t>(text.substr(0, end));
        if (!number || *number > sheet_down || (end == text.size()) != (i + 1 == numbers.size())) return std::nullopt;
        numbers[i] = *number;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out.left = numbers[0];
    out.top = numbers[1];
    out.width = numbers[2];
    out.height = numbers[3];
    if (out.width == 0 || out.height == 0) return std::nullopt;
    if (out.left + out.width > sheet_across || out.top + out.height > sheet_down) return std::nullopt;
    return out;
}

}  // namespace

std::string places_text(const std::vector<Place>& places) {
    std::string out;
    for (const auto& one : places) {
        out += out.empty() ? "" : ";";
        out += one.mark ? "m" : "p";
        out += std::to_string(one.left) + "," + std::to_string(one.top) + "," + std::to_string(one.width) + "," +
               std::to_string(one.height);
    }
    return out;
}

std::optional<std::vector<Place>> read_places(std::string_view text) {
    std::vector<Place> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(';'), text.size());
        const auto place = place_in(text.substr(0, end));
        if (!place || out.size() == most_places) return std::nullopt;
        out.push_back(*place);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

namespace {

constexpr std::string_view form = "jcic-desk scan v6";
constexpr std::uint8_t was_read = 0;

tl::unexpected<Fault> no_page(const char* reason) {
    return fail(FaultCode::file_form, "scan.file", {{"reason", reason}});
}

tl::unexpected<Fault> fault_of(std::uint8_t why) {
    switch (Unread{why}) {
        case Unread::no_picture:
            return no_page("no-picture");
        case Unread::too_large:
            return no_page("too-large");
        case Unread::locked:
            return no_page("locked");
        case Unread::password:
            return fail(FaultCode::file_password, "scan.file");
        case Unread::damaged:
            return no_page("damaged");
        case Unread::too_deep:
            return no_page("too-deep");
        case Unread::too_many_pages:
            return no_page("too-many-pages");
        case Unread::acts:
            return no_page("acts");
        case Unread::holds_files:
            return no_page("holds-files");
        case Unread::changes:
            return no_page("changes");
    }
    return no_page("stopped");
}

// No picture that is taken is larger, and no measure of one can be.
constexpr std::uint32_t longest_side = 80'000'000;
constexpr std::uint32_t finest_stated = 10'000'000;  // 100,000 dots an inch
constexpr std::uint32_t brightest = 255;
constexpr std::uint32_t right_angle = 90'00;
constexpr std::uint32_t widest_edge = 100'00;
constexpr std::uint32_t million = 1'000'000;
constexpr std::uint32_t thousand = 1000;

bool flag_in(Unpacker& in, bool& out) {
    const auto flag = in.u8();
    out = flag == 1;
    return flag <= 1;
}

bool number_in(Unpacker& in, std::uint32_t& out, std::uint32_t most) {
    out = in.u32();
    return out <= most;
}

/// Of this many bytes at most, and nothing but text.
bool text_in(Unpacker& in, std::string& out, std::size_t most) {
    const auto bytes = in.byte_view();
    if (!in.ok() || bytes.size() > most || !is_utf8(bytes)) return false;
    out = to_text(bytes);
    return true;
}

/// A right angle to either side, as what is above none.
bool skew_in(Unpacker& in, PageLook& look) {
    bool there = false;
    if (!flag_in(in, there)) return false;
    std::uint32_t above = 0;
    if (there && !number_in(in, above, 2 * right_angle)) return false;
    if (there) look.skew = static_cast<std::int32_t>(above) - static_cast<std::int32_t>(right_angle);
    return true;
}

bool bend_in(Unpacker& in, PageLook& look) {
    bool there = false;
    if (!flag_in(in, there)) return false;
    if (there && !number_in(in, look.bend.emplace(), right_angle)) return false;
    return true;
}

bool places_in(Unpacker& in, PageLook& look) {
    std::uint32_t count = 0;
    if (!number_in(in, count, static_cast<std::uint32_t>(most_places))) return false;
    for (std::uint32_t i = 0; i < count && in.ok(); ++i)
        if (!number_in(in, look.places.emplace_back(), unmeasured)) return false;
    return true;
}

bool look_in(Unpacker& in, PageLook& look) {
    return number_in(in, look.width, longest_side) && number_in(in, look.height, longest_side) && look.width > 0 &&
           look.height > 0 && flag_in(in, look.painted) && number_in(in, look.stated_across, finest_stated) &&
           number_in(in, look.stated_down, finest_stated) && flag_in(in, look.by_camera) &&
           flag_in(in, look.two_tones) && flag_in(in, look.doubled) && number_in(in, look.darkest_paper, brightest) &&
           number_in(in, look.brightest_paper, brightest) && skew_in(in, look) && bend_in(in, look) &&
           number_in(in, look.edge, widest_edge) && number_in(in, look.specks, million) &&
           number_in(in, look.dark_rim, thousand) && flag_in(in, look.blank) && flag_in(in, look.black) &&
           places_in(in, look);
}

void put(Packer& out, const PageLook& look) {
    out.u32(look.width).u32(look.height).u8(look.painted ? 1 : 0).u32(look.stated_across).u32(look.stated_down);
    out.u8(look.by_camera ? 1 : 0).u8(look.two_tones ? 1 : 0).u8(look.doubled ? 1 : 0);
    out.u32(look.darkest_paper).u32(look.brightest_paper).u8(look.skew ? 1 : 0);
    if (look.skew) out.u32(static_cast<std::uint32_t>(*look.skew + static_cast<std::int32_t>(right_angle)));
    out.u8(look.bend ? 1 : 0);
    if (look.bend) out.u32(*look.bend);
    out.u32(look.edge).u32(look.specks).u32(look.dark_rim).u8(look.blank ? 1 : 0).u8(look.black ? 1 : 0);
    out.u32(static_cast<std::uint32_t>(look.places.size()));
    for (const auto ink : look.places) out.u32(ink);
}

std::optional<ScannedPage> page_in(Unpacker& in) {
    ScannedPage page;
    if (!flag_in(in, page.blank)) return std::nullopt;
    const auto codes = in.u32();
    if (codes > most_codes) return std::nullopt;
    for (std::uint32_t i = 0; i < codes && in.ok(); ++i)
        if (!text_in(in, page.codes.emplace_back(), longest_code)) return std::nullopt;
    bool has_words = false;
    if (!flag_in(in, has_words)) return std::nullopt;
    if (has_words && !text_in(in, page.words.emplace(), longest_words)) return std::nullopt;
    const auto has_look = in.u8();
    if (has_look > 1 || (has_look == 1 && !look_in(in, page.look.emplace()))) return std::nullopt;
    if (!in.ok()) return std::nullopt;
    return page;
}

}  // namespace

Packer answer_begun() {
    Packer out;
    out.text(form).u8(was_read);
    return out;
}

Result<void> read_beginning(Unpacker& answer) {
    if (answer.text() != form) return no_page("stopped");
    const auto why = answer.u8();
    if (why == was_read && answer.ok()) return {};
    return answer.finished() ? fault_of(why) : no_page("stopped");
}

Bytes pack(const ScannedFile& file) {
    Packer out = answer_begun();
    out.u8(file.one_picture ? 1 : 0).u32(static_cast<std::uint32_t>(file.pages.size()));
    for (const auto& page : file.pages) {
        out.u8(page.blank ? 1 : 0).u32(static_cast<std::uint32_t>(page.codes.size()));
        for (const auto& code : page.codes) out.text(code);
        out.u8(page.words ? 1 : 0);
        if (page.words) out.text(*page.words);
        out.u8(page.look ? 1 : 0);
        if (page.look) put(out, *page.look);
    }
    return out.take();
}

Bytes pack(Unread why) {
    return Packer().text(form).u8(static_cast<std::uint8_t>(why)).take();
}

Result<ScannedFile> unpack(ByteView answer) {
    if (answer.size() > longest_answer) return no_page("stopped");
    Unpacker in(answer);
    JCIC_CHECK(read_beginning(in));
    ScannedFile file;
    const auto one_picture = in.u8();
    const auto pages = in.u32();
    if (!in.ok() || one_picture > 1 || pages == 0 || pages > most_pages) return no_page("stopped");
    file.one_picture = one_picture == 1;
    for (std::uint32_t i = 0; i < pages; ++i) {
        auto page = page_in(in);
        if (!page) return no_page("stopped");
        file.pages.push_back(std::move(*page));
    }
    if (!in.finished()) return no_page("stopped");
    return file;
}

}  // namespace jcic::scan
