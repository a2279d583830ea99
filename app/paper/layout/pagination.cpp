#include "app/paper/layout/pagination.h"

#include <utility>

namespace jcic::paper {

namespace {

/// One past the last piece that must stand on the same page as `first`.
std::size_t end_of_chain(const std::vector<Piece>& pieces, std::size_t first) {
    std::size_t last = first;
    while (last + 1 < pieces.size() && pieces[last].keep_with_next) ++last;
    return last + 1;
}

class PageFilling {
public:
    PageFilling(const std::vector<Piece>& pieces, double first_page_height)
        : pieces_(pieces), pages_(1), room_(first_page_height) {}

    [[nodiscard]] bool page_is_empty() const { return pages_.back().empty(); }
    [[nodiscard]] double room() const { return room_ - used_; }
    [[nodiscard]] double height_here(std::size_t piece) const {
        return pieces_[piece].height + (page_is_empty() ? 0 : pieces_[piece].space_before);
    }
    void begin_page(double height, std::size_t first) {
        const Piece& piece = pieces_[first];
        if (piece.carried <= room()) carry(first, Carry::out);
        pages_.emplace_back();
        room_ = height;
        used_ = 0;
        for (std::size_t i = 0; i < piece.repeats.size(); ++i) {
            place(piece.repeats[i], true);
            if (i == 0) carry(first, Carry::in);
        }
    }
    void place(std::size_t piece, bool repeated) {
        const double height = height_here(piece);
        pages_.back().push_back({piece, used_ + height - pieces_[piece].height, repeated});
        used_ += height;
    }
    void carry(std::size_t piece, Carry carry) {
        if (pieces_[piece].carried <= 0) return;
        pages_.back().push_back({piece, used_, true, carry});
        used_ += pieces_[piece].carried;
    }
    std::vector<Page> take() { return std::move(pages_); }

private:
    const std::vector<Piece>& pieces_;
    std::vector<Page> pages_;
    double room_;
    double used_ = 0;
};

/// As high as everything that stands on one page with `piece`, from the first that is chained to it to the last.
double height_of_chain(const std::vector<Piece>& pieces, std::size_t piece) {
    std::size_t first = piece;
    while (first > 0 && pieces[first - 1].keep_with_next) --first;
    double height = 0;
    for (const auto repeated : pieces[first].repeats) height += pieces[repeated].space_before + pieces[repeated].height;
    height += 2 * pieces[first].carried;
    for (std::size_t i = first; i < end_of_chain(pieces, piece); ++i)
        height += pieces[i].space_before + pieces[i].height;
    return height;
}

}  // namespace

void keep_with_content(std::vector<Piece>& pieces, std::size_t first, const std::vector<bool>& content,
                       double highest) {
    for (std::size_t at = first; at > 0; --at) {
        auto& before = pieces[at - 1].keep_with_next;
        const bool was = std::exchange(before, true);
        if (height_of_chain(pieces, at - 1) > highest) {
            before = was;
            return;
        }
        if (content[at - 1]) return;
    }
}

Result<std::vector<Page>> paginate(const std::vector<Piece>& pieces, double first_page_height, double page_height) {
    PageFilling filling(pieces, first_page_height);
    for (std::size_t first = 0; first < pieces.size();) {
        const std::size_t end = end_of_chain(pieces, first);
        double height = filling.height_here(first);
        for (std::size_t i = first + 1; i < end; ++i) height += pieces[i].space_before + pieces[i].height;
        // Where the page may end behind it, the line that says so has its room.
        const double line = end < pieces.size() ? pieces[end].carried : 0;
        if (height + line > filling.room() && !filling.page_is_empty()) {
            filling.begin_page(page_height, first);
            // The space before what comes first has gone; headings repeated above it have come.
            height += filling.height_here(first) - pieces[first].space_before - pieces[first].height;
        }
        if (height > filling.room()) return fail(FaultCode::paper_layout, "paper.pages", {{"reason", "height"}});
        for (std::size_t i = first; i < end; ++i) filling.place(i, false);
        first = end;
    }
    return filling.take();
}

}  // namespace jcic::paper
