#pragma once
// The sentence under a page's title makes room for the page where the window is short: the title says it then, as its
// tool tip and to a screen reader.

#include <QEvent>
#include <QLabel>

namespace jcic::ui {

class FoldingLead : public QObject {
public:
    /// Height of a window, in pixels, that is short no more.
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
