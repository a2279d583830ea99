#pragma once
// Hides the sentence under a page's title if the window is short, and moves it to the title's tool tip and description.

#include <QEvent>
#include <QLabel>

namespace jcic::ui {

class FoldingLead : public QObject {
public:
    /// Window height in pixels from which the sentence is shown.
    static constexpr int room = 800;

    FoldingLead(QLabel& lead, QLabel& title) : QObject(&lead), lead_(lead), title_(title) {
        lead.parentWidget()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) fold();
        return QObject::eventFilter(watched, event);
    }

private:
    void fold() {
        const bool shown = lead_.window()->height() >= room && !lead_.text().isEmpty();
        const auto words = shown ? QString() : lead_.text();
        lead_.setVisible(shown);
        title_.setToolTip(words);
        title_.setAccessibleDescription(words);
    }
    QLabel& lead_;
    QLabel& title_;
};

}  // namespace jcic::ui
