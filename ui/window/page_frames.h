#pragma once
// The window's pages, each in its own frame: on a small screen, or at 200 %, a page scrolls instead of being cut off.

#include <map>

#include "ui/commands/page.h"

class QScrollArea;
class QStackedWidget;

namespace jcic::ui {

/// Width of the widest page with its margins, at the current text size, in pixels.
[[nodiscard]] int widest_page();

class PageFrames {
public:
    explicit PageFrames(QStackedWidget& place) : place_(place) {}

    void add(const PageRow& row, Page* page);
    [[nodiscard]] bool empty() const { return framed_.empty(); }
    [[nodiscard]] Page& page(PageId id) const { return *framed_.at(id).page; }
    /// Returns the page of that class.
    template <class P>
    [[nodiscard]] P* the() const {
        P* found = nullptr;
        for (const auto& [id, one] : framed_)
            if (auto* page = qobject_cast<P*>(one.page)) found = page;
        return found;
    }
    /// Brings the page to the front.
    void show_page(PageId id);
    void show_snapshot(const desk::Snapshot& snapshot);
    void cover();

private:
    struct Framed {
        Page* page = nullptr;
        QScrollArea* frame = nullptr;
    };
    QStackedWidget& place_;
    std::map<PageId, Framed> framed_;
};

}  // namespace jcic::ui
