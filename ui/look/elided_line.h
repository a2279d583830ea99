#pragma once
// One line of text that asks for no width: where it has less than it needs it ends in "…". Of pieces with a wide space
// (U+3000, U+2003) or " · " between them the last are left out whole. A screen reader is told all.

#include <QLabel>

namespace jcic::ui {

/// Of Chinese, which comes out of a taller family than the font's own.
[[nodiscard]] int line_height(const QFont& font);

/// As much of the line as there is room for, by whole pieces, in that font.
[[nodiscard]] QString in_room(const QString& line, const QFontMetrics& font, int room);

class ElidedLine : public QLabel {
public:
    explicit ElidedLine(QWidget* parent = nullptr);
    /// In place of QLabel's, so that FormParts says it here.
    void setText(const QString& line);
    /// All of it, in place of QLabel's, which has what there is room for.
    [[nodiscard]] QString text() const { return line_; }
    /// As high as a Chinese line, whatever it says: what stands below never moves.
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
