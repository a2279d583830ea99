#include "app/scanner/read_letters.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <memory>

#include "app/base/text.h"
#include "app/scanner/decode_picture.h"
#include "app/scanner/read_pdf.h"
#include "app/scanner/weigh_pdf.h"

namespace jcic::scanner {

namespace {

using scan::FileLetters;
using scan::LetterBox;
using scan::PageLetters;
using scan::Unread;

/// What a person reads of a page, in the order in which it is read.
class LettersOf {
public:
    explicit LettersOf(const poppler::page& page) : size_(page.page_rect()) {
        const auto lies = page.orientation();
        if (lies == poppler::page::landscape || lies == poppler::page::seascape)
            size_ = {0, 0, size_.height(), size_.width()};
    }

    /// False where there are more than a page may have.
    bool add(const poppler::text_box& word) {
        const auto box = word.bbox();
        if (!out_.text.empty()) add_between(begins_line(box) ? '\n' : ' ');
        // Words of Chinese follow each other without a blank.
        if (!out_.text.empty() && out_.text.back() == ' ' && !blank_before_) take_back();
        blank_before_ = word.has_space_after();
        last_ = box;
        const auto bytes = word.text().to_utf8();
        const std::string text(bytes.begin(), bytes.end());
        const auto letters = is_utf8(view(text)) ? code_points(text) : 0;
        if (letters == 0) return true;
        if (out_.boxes.size() + letters > scan::most_letters) return false;
        out_.text += in_one_line(text);
        for (std::size_t i = 0; i < letters; ++i) out_.boxes.push_back(on_page(word.char_bbox(i)));
        return true;
    }
    [[nodiscard]] PageLetters take() { return std::move(out_); }

private:
    [[nodiscard]] bool begins_line(const poppler::rectf& box) const {
        const double middle = (box.top() + box.bottom()) / 2;
        return middle > std::max(last_.top(), last_.bottom()) || middle < std::min(last_.top(), last_.bottom()) ||
               box.left() < last_.left();
    }
    void add_between(char one) {
        out_.text.push_back(one);
        out_.boxes.push_back({});
    }
    void take_back() {
        out_.text.pop_back();
        out_.boxes.pop_back();
    }
    [[nodiscard]] static std::uint16_t part(double at, double of) {
        const double share = of > 0 ? at / of * scan::whole_side : 0;
        return static_cast<std::uint16_t>(share > 0 ? std::min<double>(share, scan::whole_side) : 0);
    }
    [[nodiscard]] LetterBox on_page(const poppler::rectf& box) const {
        const auto [left, right] = std::minmax({box.left(), box.right()});
        const auto [top, bottom] = std::minmax({box.top(), box.bottom()});
        return {part(left, size_.width()), part(top, size_.height()), part(right, size_.width()),
                part(bottom, size_.height())};
    }
    poppler::rectf size_;
    poppler::rectf last_;
    bool blank_before_ = false;
    PageLetters out_;
};

}  // namespace

tl::expected<FileLetters, Unread> read_letters(ByteView file, const scan::LettersWanted& wanted) {
    if (is_png(file) || is_jpeg(file)) {
        FileLetters out{1, {}};
        if (wanted.page == 1) out.read.resize(1);
        return out;
    }
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(
        reinterpret_cast<const char*>(file.data()), static_cast<int>(file.size())));
    if (!document) return tl::unexpected(Unread::damaged);
    if (document->is_locked()) return tl::unexpected(Unread::locked);
    const int pages = document->pages();
    if (pages > static_cast<int>(scan::most_pages)) return tl::unexpected(Unread::too_many_pages);
    if (pages < 1) return tl::unexpected(Unread::damaged);
    FileLetters out{static_cast<std::uint32_t>(pages), {}};
    const int first = static_cast<int>(wanted.page) - 1;
    if (const auto heavy = weigh_pdf(file, Secret(), {wanted.page - 1, wanted.many}, Care::as_far_as_it_goes))
        return tl::unexpected(*heavy);
    for (int at = first; at < std::min(pages, first + static_cast<int>(wanted.many)); ++at) {
        const std::unique_ptr<poppler::page> page(document->create_page(at));
        if (!page) return tl::unexpected(Unread::damaged);
        LettersOf letters(*page);
        for (const auto& word : page->text_list())
            if (!letters.add(word)) return tl::unexpected(Unread::too_large);
        out.read.push_back(letters.take());
    }
    return out;
}

}  // namespace jcic::scanner
