#pragma once
// A line of text without a minimum width: it ends in "…" if there is too little room. Pieces separated by a wide
// space (U+3000, U+2003) or " · " are left out whole, from the end. A screen reader gets the whole text.

#include <QEvent>
#include <QLabel>

namespace jcic::ui {

/// Height of a line of Chinese, whose font is taller than the label's own.
[[nodiscard]] int line_height(const QFont& font);

/// Returns as many whole pieces of the line as fit in that font.
[[nodiscard]] QString in_room(const QString& line, const QFontMetrics& font, int room);

class ElidedLine : public QLabel {
public:
    explicit ElidedLine(QWidget* parent = nullptr);
    /// Hides QLabel's, so that FormParts calls this one.
    void setText(const QString& line);
    /// The whole text; hides QLabel's, which has only the visible part.
    [[nodiscard]] QString text() const { return line_; }
    /// Keeps the height of a Chinese line whatever the text, so that the widgets below never move.
    void keep_height() { keeps_height_ = true; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void cut();
    QString line_;
    bool keeps_height_ = false;
};

// Hides the sentence under a page's title if the window is short, and moves it to the title's tool tip and description.

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
