#pragma once
// The window's pages, each in its own frame: on a small screen, or at 200 %, a page scrolls instead of being cut off.

#include <QObject>
#include <map>

#include "ui/commands/commands.h"
#include "ui/commands/page.h"
#include "ui/window/places.h"
#include "ui/words/case_words.h"

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

// One line with the path of the case that an officer's page shows: its case officer, its steps, and a button to the
// page of the present step. The board shows it beside the list instead (ui/board/case_card.h). It is at the window's
// foot so that the titles of all pages align.

class QPushButton;

namespace jcic::ui {

class ElidedLine;
class PathLine;

class PathBar : public QWidget {
    Q_OBJECT
public:
    explicit PathBar(QWidget* parent = nullptr);
    /// `query`: any of the case's; "" for none.
    void show_case(const desk::Snapshot& snapshot, PageId page, const inquiry::QueryId& query);

Q_SIGNALS:
    void wants_step_of(const jcic::inquiry::QueryId& query);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ElidedLine* whose_;
    PathLine* line_;
    QPushButton* next_;
    inquiry::QueryId query_;
};

// Asks the user for a task and leads to the button that performs it.

class Rail;

class PlaceFinder : public QObject {
    Q_OBJECT
public:
    /// Opens over `window`, its owner, when the rail requests it. A page is chosen as by the rail's own button.
    PlaceFinder(Commands& commands, const PageFrames& pages, Rail& rail, QWidget& window);

Q_SIGNALS:
    void wants_register(const std::string& book, const std::string& row);

private:
    void ask();
    void go_to(const Place& place);
    /// Places on all pages that the person may see, except the registers', which come from the desk.
    [[nodiscard]] std::vector<Place> places_of_pages(const desk::Snapshot& snapshot) const;

    Commands& commands_;
    const PageFrames& pages_;
    Rail& rail_;
    QWidget& window_;
};

}  // namespace jcic::ui
