#pragma once
// Asks the user for a task and leads to the button that performs it.

#include <QObject>

#include "ui/commands/commands.h"
#include "ui/window/page_frames.h"
#include "ui/window/places.h"

namespace jcic::ui {

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
