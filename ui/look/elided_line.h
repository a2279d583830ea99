#pragma once
// A line of text without a minimum width: it ends in "…" if there is too little room. Pieces separated by a wide
// space (U+3000, U+2003) or " · " are left out whole, from the end. A screen reader gets the whole text.

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

}  // namespace jcic::ui
