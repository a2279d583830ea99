#include "app/paper/layout/cut_rows.h"

#include <algorithm>
#include <utility>

namespace jcic::paper {

namespace {

/// Heights are summed in another order when pages break.
constexpr double rounding = 0.01;

class Cutting {
public:
    Cutting(Strips strips, double highest, const Layout& layout)
        : strips_(std::move(strips)), highest_(highest - rounding), layout_(layout) {
        for (const auto& strip : strips_) pieces_.push_back(strip->piece);
    }

    Strips all() {
        for (std::size_t first = 0; first < pieces_.size();) {
            std::size_t end = first;
            while (end + 1 < pieces_.size() && pieces_[end].keep_with_next) ++end;
            together(first, ++end);
            first = end;
        }
        return std::move(cut_);
    }

private:
    [[nodiscard]] double heights(std::size_t first, std::size_t end) const {
        double sum = 0;
        for (std::size_t i = first; i < end; ++i) sum += pieces_[i].space_before + pieces_[i].height;
        return sum;
    }
    [[nodiscard]] double repeated_above(std::size_t piece) const {
        double sum = 0;
        for (const std::size_t i : pieces_[piece].repeats) sum += heights(i, i + 1);
        return sum;
    }

    /// What stands on one page, from `first` to before `end`.
    void together(std::size_t first, std::size_t end) {
        const double top = repeated_above(first) + pieces_[first].carried;
        const double bottom = end < pieces_.size() ? pieces_[end].carried : 0;
        std::size_t highest = end;
        if (top + heights(first, end) + bottom > highest_) {
            highest = first;
            for (std::size_t i = first + 1; i < end; ++i)
                if (pieces_[i].height > pieces_[highest].height) highest = i;
        }
        for (std::size_t i = first; i < end; ++i) {
            now_.push_back(cut_.size());
            add(std::move(strips_[i]));
            if (i == highest)
                go_on(i, highest_ - top - heights(first, i) - pieces_[i].space_before,
                      highest_ - repeated_above(i) - heights(i + 1, end) - bottom);
        }
    }

    void add(std::unique_ptr<Strip> strip) {
        for (std::size_t& repeated : strip->piece.repeats) repeated = now_[repeated];
        cut_.push_back(std::move(strip));
    }

    /// Cuts the strip added last: its first part has the room `first`, its last one `last`, those between a page.
    void go_on(std::size_t piece, double first, double last) {
        const double page = highest_ - repeated_above(piece);
        for (double room = first;; room = page) {
            Strip& above = *cut_.back();
            const double height = above.piece.height;
            const bool is_first = cut_.size() == now_[piece] + 1;
            if (!is_first && height <= last) return;
            auto below = above.cut(height > room ? room : height / 2, layout_);
            if (below == nullptr) return;
            below->piece.repeats = above.piece.repeats;
            below->piece.keep_with_next = std::exchange(above.piece.keep_with_next, false);
            below->closes = std::exchange(above.closes, false);
            below->ruled = above.ruled;
            cut_.push_back(std::move(below));
        }
    }

    Strips strips_;
    double highest_;
    const Layout& layout_;
    std::vector<Piece> pieces_;     ///< as they were
    std::vector<std::size_t> now_;  ///< where each of them stands now
    Strips cut_;
};

}  // namespace

void cut_to_pages(Strips& strips, double highest, const Layout& layout) {
    strips = Cutting(std::move(strips), highest, layout).all();
}

}  // namespace jcic::paper
