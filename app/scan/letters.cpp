#include "app/scan/letters.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/scan/scanned.h"

namespace jcic::scan {

namespace {

bool may_be_wanted(const LettersWanted& wanted) {
    return wanted.page >= 1 && wanted.page <= most_pages && wanted.many >= 1 && wanted.many <= most_at_once;
}

/// Those of the wanted that a file of so many pages has.
std::uint32_t there(const LettersWanted& wanted, std::uint32_t pages) {
    return wanted.page > pages ? 0 : std::min(wanted.many, pages - wanted.page + 1);
}

bool is_on_its_page(const LetterBox& box) {
    return box[0] <= box[2] && box[1] <= box[3] && box[2] <= whole_side && box[3] <= whole_side;
}

std::optional<PageLetters> letters_in(Unpacker& in) {
    PageLetters page;
    page.text = in.text();
    const auto boxes = in.byte_view();
    constexpr std::size_t bytes_a_box = std::tuple_size_v<LetterBox> * 2;
    if (!in.ok() || !is_utf8(view(page.text)) || boxes.size() % bytes_a_box != 0) return std::nullopt;
    const auto count = boxes.size() / bytes_a_box;
    if (count > most_letters || count != code_points(page.text)) return std::nullopt;
    page.boxes.reserve(count);
    for (std::size_t at = 0; at < boxes.size(); at += bytes_a_box) {
        LetterBox box{};
        for (std::size_t side = 0; side < box.size(); ++side)
            box[side] = static_cast<std::uint16_t>(boxes[at + 2 * side] << 8U | boxes[at + 2 * side + 1]);
        if (!is_on_its_page(box)) return std::nullopt;
        page.boxes.push_back(box);
    }
    return page;
}

}  // namespace

std::string wanted_text(const LettersWanted& wanted) {
    return std::to_string(wanted.page) + "," + std::to_string(wanted.many);
}

std::optional<LettersWanted> read_letters_wanted(std::string_view text) {
    const auto comma = text.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    const auto page = whole_number<std::uint32_t>(text.substr(0, comma));
    const auto many = whole_number<std::uint32_t>(text.substr(comma + 1));
    if (!page || !many) return std::nullopt;
    const LettersWanted out{*page, *many};
    return may_be_wanted(out) ? std::optional(out) : std::nullopt;
}

Bytes pack(const FileLetters& letters) {
    Packer out = answer_begun();
    out.u32(letters.pages).u32(static_cast<std::uint32_t>(letters.read.size()));
    for (const auto& page : letters.read) {
        Bytes boxes;
        boxes.reserve(page.boxes.size() * sizeof(LetterBox));
        for (const auto& box : page.boxes)
            for (const auto side : box) {
                boxes.push_back(static_cast<std::uint8_t>(side >> 8U));
                boxes.push_back(static_cast<std::uint8_t>(side & 0xFFU));
            }
        out.text(page.text).bytes(boxes);
    }
    return out.take();
}

Result<FileLetters> unpack_letters(ByteView answer, const LettersWanted& wanted) {
    const auto no_answer = [] { return fail(FaultCode::file_form, "scan.file", {{"reason", "stopped"}}); };
    if (answer.size() > longest_answer) return no_answer();
    Unpacker in(answer);
    JCIC_CHECK(read_beginning(in));
    FileLetters out;
    out.pages = in.u32();
    const auto count = in.u32();
    if (!in.ok() || out.pages == 0 || out.pages > most_pages || count != there(wanted, out.pages)) return no_answer();
    for (std::uint32_t i = 0; i < count; ++i) {
        auto page = letters_in(in);
        if (!page) return no_answer();
        out.read.push_back(std::move(*page));
    }
    if (!in.finished()) return no_answer();
    return out;
}

}  // namespace jcic::scan
